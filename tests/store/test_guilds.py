import re
from datetime import date, timedelta

import pytest
from sqlalchemy import event, func, select, text

from parsers.names.values import NameKind, Relation
from store.articles import store_reading
from store.asked import count_asked, most_asked
from store.audit import list_audit
from store.corrections import hide_event, list_corrections, merge, redate_event, rename, revert, split
from store.entities import get_entity, list_names, names_changed, names_revision
from store.events import get_event, list_events, stream_events
from store.guilds import count_guild, delete_guild, get_settings, list_guilds, set_settings
from store.models import METADATA
from store.people import forget_person
from store.queue import add_source, claim, fail, queue_state, requeue, retry_later
from store.search import search_events
from store.sources import approve, find_source_by_key, list_sources, reject, remove_source, restore_source
from store.values import EntityId, EventId, GuildCounts, GuildSettings, Pace, SourceState
from store.views import drop_views, find_view, save_view
from store.watches import add_watch, list_watches
from tests.store.build import GUILD, MODERATOR, NOW, OTHER, Name, day, make_reading, put, year

READING = make_reading(
    [("Firqat al-Ghuraba left Harem.", day("2025-10-01")), ("Harem was quiet.", year(2025))],
    [Name("Firqat al-Ghuraba", NameKind.ORGANISATION), Name("Harem", NameKind.PLACE)],
    facts=[(0, Relation.BASED_IN, "Harem", 1)],
)


async def picture(session, guild):
    """All that a guild can see of itself."""
    names = [row async for row in list_names(session, guild)]
    return (
        await list_events(session, guild, limit=99),
        await search_events(session, guild, "harem"),
        [await get_entity(session, guild, row.entity.id) for row in names],
        names,
        await list_sources(session, guild),
        await queue_state(session, guild),
        await names_revision(session, guild),
        await list_audit(session, guild),
        await list_corrections(session, guild),
        await get_settings(session, guild),
        await count_guild(session, guild),
    )


async def live(session, guild):
    """A guild's whole life: every function of the store that takes a guild."""
    await set_settings(session, guild, GuildSettings(guidelines="Be kind."))
    stored = await put(session, READING, key="a", guild=guild)
    other = make_reading(
        [("The Foreigners' Brigade left Idlib.", day("2025-10-03"))],
        [Name("Foreigners' Brigade", NameKind.ORGANISATION)],
    )
    second = await put(session, other, key="b", guild=guild)
    await merge(session, guild, EntityId(3), EntityId(1), actor=MODERATOR, at=NOW)
    await split(session, guild, EntityId(1), actor=MODERATOR, at=NOW)
    named = await rename(session, guild, EntityId(1), "Group", actor=MODERATOR, at=NOW)
    await revert(session, guild, named.id, actor=MODERATOR, at=NOW)
    await hide_event(session, guild, EventId(1), actor=MODERATOR, at=NOW)
    await redate_event(session, guild, EventId(2), year(2011), actor=MODERATOR, at=NOW)
    await get_event(session, guild, EventId(3))
    await remove_source(session, guild, second.id, actor=MODERATOR, at=NOW)
    await restore_source(session, guild, second.id, actor=MODERATOR, at=NOW)
    await list_events(session, guild, entities=[EntityId(1), EntityId(2)], since=date(2025, 1, 1))
    _ = [view async for view in stream_events(session, guild)]
    await names_changed(session, guild, after=0)
    await requeue(session, guild, stored.id, actor=MODERATOR, at=NOW)
    (job,) = await claim(session, now=NOW, lease=timedelta(minutes=1), worker="w", guild=guild)
    await retry_later(session, job, code="timeout", at=NOW)
    (job,) = await claim(
        session, now=NOW, lease=timedelta(minutes=1), worker="w", guild=guild, source=stored.id
    )
    changed = make_reading([("Harem was calm.", day("2025-10-09"))], [Name("Harem", NameKind.PLACE)])
    await store_reading(session, guild, job.source, changed, at=NOW, claim=job, final_url_key="f")
    double, _ = await add_source(session, guild, url=None, url_key="c", actor=MODERATOR, at=NOW)
    await store_reading(session, guild, double.id, changed, at=NOW, final_url_key="f")
    _ = await add_source(session, guild, url=None, url_key="d", actor=MODERATOR, at=NOW)
    (job,) = await claim(session, now=NOW, lease=timedelta(minutes=1), worker="w", guild=guild)
    await fail(session, job, code="gone")
    for key, decide in (("x", approve), ("y", reject)):
        view, _ = await add_source(
            session, guild, url=None, url_key=key, actor=MODERATOR, at=NOW, state=SourceState.SUGGESTED
        )
        await decide(session, guild, view.id, actor=MODERATOR, at=NOW)
    await find_source_by_key(session, guild, "a")
    number = await save_view(session, guild, query={"topic": "Harem"}, asked_by=5, at=NOW)
    await find_view(session, guild, number)
    await drop_views(session, guild, before=NOW)
    await count_asked(session, guild, {EntityId(1): 2, EntityId(99): 1})
    await most_asked(session, guild, 5)
    watch = await add_watch(
        session,
        guild,
        entity=EntityId(1),
        person=5,
        channel=None,
        origin=6,
        pace=Pace.ONCE,
        quiet=None,
        zone=None,
        language="en",
        at=NOW,
        next_at=NOW,
    )
    news = make_reading(
        [("Firqat al-Ghuraba left Idlib.", day("2025-10-22"))],
        [Name("Firqat al-Ghuraba", NameKind.ORGANISATION)],
    )
    await put(session, news, key="news", guild=guild)
    await list_watches(session, guild)
    await forget_person(session, guild, 7)
    await list_watches(session, guild, person=watch.person)
    await picture(session, guild)


async def test_two_guilds_never_see_each_other(database):
    async with database.transaction() as session:
        await put(session, READING, key="a", guild=OTHER)
        before = await picture(session, OTHER)
        await live(session, GUILD)
        assert await picture(session, OTHER) == before
        assert {view.url for view in (await list_sources(session, OTHER)).sources} == {"https://a"}


async def test_a_deleted_guild_leaves_nothing_and_no_other_guild_is_touched(database):
    async with database.transaction() as session:
        await put(session, READING, key="a", guild=OTHER)
        before = await picture(session, OTHER)
        await live(session, GUILD)
        await delete_guild(session, GUILD)
        assert await list_guilds(session) == [OTHER]
        for table in METADATA.tables.values():
            key = table.c.id if table.name == "guild" else table.c.guild_id
            assert await session.scalar(select(func.count()).select_from(table).where(key == GUILD)) == 0
        assert await session.scalar(text("SELECT count(*) FROM event_words")) == 2
        assert await picture(session, OTHER) == before
        await put(session, READING, key="a")
        assert (await list_events(session, GUILD)).total == 2


async def test_counts(database):
    async with database.transaction() as session:
        assert await count_guild(session, GUILD) == GuildCounts(
            articles=0, events=0, entities=0, waiting=0, failed=0
        )
        await put(session, READING, key="a")
        await add_source(session, GUILD, url="https://b", url_key="b", actor=MODERATOR, at=NOW)
        assert await count_guild(session, GUILD) == GuildCounts(
            articles=1, events=2, entities=2, waiting=1, failed=0
        )


async def test_settings_default_and_keep(database):
    wanted = GuildSettings(
        watched_channels=(1 << 60, 2),
        moderators=(3,),
        private_answers=True,
        language="fr",
        time_zone="Asia/Damascus",
        guidelines="Soyez gentils.",
        retention_days=90,
    )
    async with database.transaction() as session:
        assert await get_settings(session, GUILD) == GuildSettings()
        await set_settings(session, GUILD, wanted)
        assert await get_settings(session, GUILD) == wanted
        assert await get_settings(session, OTHER) == GuildSettings()


async def test_views_are_kept_and_dropped(database):
    async with database.transaction() as session:
        number = await save_view(session, GUILD, query={"topic": "Harem", "since": None}, asked_by=5, at=NOW)
        found = await find_view(session, GUILD, number)
        assert (found.query, found.asked_by, found.created_at) == ({"topic": "Harem", "since": None}, 5, NOW)
        assert await find_view(session, OTHER, number) is None
        await drop_views(session, GUILD, before=NOW + timedelta(seconds=1))
        assert await find_view(session, GUILD, number) is None
        assert await save_view(session, GUILD, query={}, asked_by=5, at=NOW) == number + 1


_WHOLE_STORE = re.compile(
    r"alembic_version|^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT)|max\(number\)|^SELECT guild.id\s+FROM guild$|pg_catalog",
    re.DOTALL,
)
"""The queries that are no guild's: migrations and the list of guilds. A worker's claim from all isn't in here."""


def leads(statement: str) -> bool:
    """Whether the statement says which guild it is about."""
    words = " ".join(statement.split())
    if words.startswith("INSERT"):
        return bool(re.search("guild|rowid", words.partition("VALUES")[0]))
    condition = words.partition(" WHERE ")[2]
    return bool(re.search(r"(guild_id|guild\.id|rowid)\s*(=|BETWEEN)", condition))


async def test_every_statement_is_led_by_the_guild(database):
    seen: set[str] = set()
    engine = database._writer.sync_engine

    @event.listens_for(engine, "before_cursor_execute")
    def _note(_connection, _cursor, statement, *_):
        seen.add(statement)

    async with database.transaction() as session:
        await live(session, GUILD)
        await delete_guild(session, GUILD)
    event.remove(engine, "before_cursor_execute", _note)
    strays = [
        statement for statement in seen if not _WHOLE_STORE.search(statement.strip()) and not leads(statement)
    ]
    assert strays == []
    assert len(seen) > 100


@pytest.mark.parametrize(
    ("statement", "led"),
    [
        ("SELECT x FROM event WHERE event.guild_id = ? AND id = ?", True),
        ("SELECT x FROM event WHERE id = ?", False),
        ("UPDATE event SET guild_id = ? WHERE id = ?", False),
        ("DELETE FROM event", False),
        ("INSERT INTO event (guild_id, id) VALUES (?, ?)", True),
        ("INSERT INTO event (id) VALUES (?)", False),
    ],
)
def test_the_test_above_can_fail(statement, led):
    assert leads(statement) is led


def test_the_guild_leads_every_key_and_index():
    for table in METADATA.tables.values():
        if table.name == "guild":
            continue
        lists = [list(table.primary_key.columns), *(list(index.columns) for index in table.indexes)]
        assert [columns[0].name for columns in lists] == ["guild_id"] * len(lists), table.name
        for key in table.foreign_key_constraints:
            assert key.column_keys[0] == "guild_id", table.name
