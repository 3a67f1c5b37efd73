"""Clusters are what the events are, whatever came first: proved against the rule written down in ten lines."""

from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from parsers.names.values import NameKind
from store import clusters
from store.corrections import hide_event, merge, redate_event, restore_event, split
from store.models import SourceRow, TellingKeyRow, TellingRow
from store.sources import remove_source, restore_source
from store.values import EntityId, EventId, GuildId
from tests.store.build import MODERATOR, NOW, Name, day, make_reading, put

GUILDS = count(80_000)
NAMES = [
    Name("Ahmed Rahal"),
    Name("Sami Nader"),
    Name("Azaz", NameKind.PLACE),
    Name("Harem", NameKind.PLACE),
]
STORIES = [
    "Ahmed Rahal was appointed governor of Azaz.",
    "Azaz got Ahmed Rahal as its newly appointed governor.",
    "A bomb killed 12 people in a market of Azaz.",
    "At least 15 people were killed when a bomb exploded at the market in Azaz.",
    "People were killed by a bomb in the market of Azaz.",
    "Sami Nader was arrested in Harem.",
    "Police arrested Sami Nader at his home in Harem.",
    "Sami Nader denied that he was arrested in Harem.",
    "Sami Nader met Ahmed Rahal in Harem.",
    "Ahmed Rahal met Sami Nader for talks in Harem.",
    "Rain fell on the hills.",
]
DAYS = ["2025-10-01", "2025-10-02"]

articles = st.lists(
    st.lists(
        st.tuples(st.sampled_from(STORIES), st.sampled_from(DAYS)),
        min_size=1,
        max_size=3,
        unique_by=lambda told: told[0],
    ),
    min_size=2,
    max_size=7,
    unique_by=lambda article: tuple(text for text, _ in article),
)


async def found(session, guild):
    """The clusters as sets of (source's address, sentence): what doesn't depend on when they came."""
    query = (
        select(TellingRow.leader_id, SourceRow.url_key, TellingRow.told)
        .join(SourceRow, (SourceRow.guild_id == guild) & (SourceRow.id == TellingRow.source_id))
        .where(TellingRow.guild_id == guild)
    )
    grouped = {}
    for leader, key, told in (await session.execute(query)).all():
        grouped.setdefault(leader, set()).add((key, without_ids(told)))
    return {frozenset(members) for members in grouped.values()}


def without_ids(told):
    value = clusters.from_json(told)
    return value.text_key, value.first


def by_the_rule(events):
    """In the order of ranks each follows the first visible leader that tells the same."""
    leaders, followed = [], {}
    for event in sorted(events, key=lambda one: (one.rank, one.id)):
        seen = {
            leader.id
            for key in event.keys
            for leader in [one for one in leaders if key in one.keys][: clusters.VISIBLE]
        }
        leader = next((one for one in leaders if one.id in seen and event.tells_same(one)), event)
        followed[event.id] = leader.id
        if leader is event:
            leaders.append(event)
    return followed


async def kept(session, guild):
    board = clusters._Board(session, guild)
    events = (await session.scalars(select(TellingRow.event_id).where(TellingRow.guild_id == guild))).all()
    return await board.load(events)


async def fill(session, guild, told, order):
    views = {}
    for number in order:
        reading = make_reading([(text, day(when)) for text, when in told[number]], NAMES)
        views[number] = await put(session, reading, key=f"site{number}/a", guild=guild)
    return views


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), told=articles, visible=st.sampled_from([1, 2, 48]))
async def test_the_same_whatever_came_first(database, monkeypatch, data, told, visible):
    monkeypatch.setattr(clusters, "VISIBLE", visible)
    orders = [range(len(told)), data.draw(st.permutations(range(len(told))))]
    gone = data.draw(st.integers(0, len(told) - 1))
    results = []
    for order in orders:
        guild = GuildId(next(GUILDS))
        async with database.transaction() as session:
            views = await fill(session, guild, told, order)
            await remove_source(session, guild, views[gone].id, actor=MODERATOR, at=NOW)
            events = await kept(session, guild)
            assert by_the_rule(events) == {event.id: event.leader for event in events}
            without = await found(session, guild)
            await restore_source(session, guild, views[gone].id, actor=MODERATOR, at=NOW)
            events = await kept(session, guild)
            assert by_the_rule(events) == {event.id: event.leader for event in events}
            results.append((without, await found(session, guild)))
    assert results[0] == results[1]


async def test_more_leaders_under_one_key_than_are_read(database, monkeypatch):
    visible, batch = 3, 4
    for name, value in {"VISIBLE": visible, "_BATCH": batch, "_READ": visible + 2 * batch}.items():
        monkeypatch.setattr(clusters, name, value)
    verbs = ("arrested", "praised", "sued", "warned", "visited", "thanked", "freed", "fined")
    first = [(f"Ahmed Rahal {verb} Sami Nader over {n} tonnes.", DAYS[0]) for n in range(5) for verb in verbs]
    told = [first, [*first[::-1], ("Sami Nader was praised by Ahmed Rahal.", DAYS[0])]]
    results = []
    for order in ((0, 1), (1, 0)):
        guild = GuildId(next(GUILDS))
        async with database.transaction() as session:
            await fill(session, guild, told, order)
            events = await kept(session, guild)
            assert by_the_rule(events) == {event.id: event.leader for event in events}
            results.append(await found(session, guild))
    assert results[0] == results[1]


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), told=articles)
async def test_corrections_leave_what_a_fresh_start_would(database, data, told):
    guild = GuildId(next(GUILDS))
    async with database.transaction() as session:
        await fill(session, guild, told, range(len(told)))
        before = await found(session, guild)
        events = [event.id for event in await kept(session, guild)]
        one = EventId(data.draw(st.sampled_from(events)))
        await hide_event(session, guild, one, actor=MODERATOR, at=NOW)
        await agree(session, guild)
        await restore_event(session, guild, one, actor=MODERATOR, at=NOW)
        assert await found(session, guild) == before
        await redate_event(session, guild, one, day("2025-10-02"), actor=MODERATOR, at=NOW)
        await agree(session, guild)
        if await merge(session, guild, EntityId(2), EntityId(1), actor=MODERATOR, at=NOW):
            await agree(session, guild)
            await split(session, guild, EntityId(1), actor=MODERATOR, at=NOW)
            await agree(session, guild)


async def agree(session, guild):
    events = await kept(session, guild)
    assert by_the_rule(events) == {event.id: event.leader for event in events}
    keys = (
        await session.execute(
            select(TellingKeyRow.key, TellingKeyRow.follows, TellingKeyRow.led, TellingKeyRow.event_id).where(
                TellingKeyRow.guild_id == guild
            )
        )
    ).all()
    ranks = {event.id: event.rank for event in events}
    wanted = {
        (key, event.leader != event.id, ranks[event.leader], event.id)
        for event in events
        for key in event.keys
    }
    assert set(map(tuple, keys)) == wanted


async def test_reports_of_one_thing_are_together_and_others_apart(database):
    guild = GuildId(next(GUILDS))
    told = [[(text, DAYS[0])] for text in STORIES]
    async with database.transaction() as session:
        await fill(session, guild, told, range(len(told)))
        sizes = sorted(len(cluster) for cluster in await found(session, guild))
    assert sizes == [1, 2, 2, 3, 3]
