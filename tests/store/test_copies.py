"""One text on two sites: two sources, one report, and its events shown once."""

from dataclasses import replace
from itertools import count

from sqlalchemy import select

from parsers.names.values import NameKind
from store.articles import store_reading
from store.events import get_event, list_events
from store.models import CopyRow
from store.queue import add_source
from store.sources import remove_source
from store.values import EventId, GuildId
from tests.parsers.test_copies import OTHER_REPORT, REPORT, half
from tests.store.build import MODERATOR, NOW, Name, day, make_reading, put

GUILDS = count(90_000)
HAREM = Name("Harem", NameKind.PLACE)


def published(site, body):
    """A reading of a long text whose first sentence is an event."""
    first = " ".join(body.split(". ")[0].split()) + "."
    reading = make_reading([(first, day("2025-10-21"))], [HAREM])
    return replace(reading, article=replace(reading.article, body=f"{first} {body}", site=site))


async def pairs(session, guild):
    query = select(CopyRow.source_id, CopyRow.other_id).where(CopyRow.guild_id == guild)
    return sorted(map(tuple, (await session.execute(query)).all()))


async def test_a_wire_copy_is_one_report_with_two_sources(database):
    guild = GuildId(next(GUILDS))
    async with database.transaction() as session:
        await put(session, published("One", REPORT), key="one.example/a", guild=guild)
        second = await put(session, published("Two", half(REPORT)), key="two.example/b", guild=guild)
        await put(session, published("Three", OTHER_REPORT), key="three.example/c", guild=guild)
        assert await pairs(session, guild) == [(1, 2), (2, 1)]
        page = await list_events(session, guild)
        told = page.events[0]
        assert page.total == len(page.events) == 2
        assert ({source.site for source in told.sources}, told.reports) == ({"One", "Two"}, 1)
        assert [(one.how, one.copy) for one in told.retold] == [("same", True)]
        await remove_source(session, guild, second.id, actor=MODERATOR, at=NOW)
        alone = await get_event(session, guild, EventId(1))
    assert (len(alone.sources), alone.reports, alone.cluster) == (1, 1, None)


async def test_the_very_text_on_another_site_stays_a_source_and_on_the_same_one_does_not(database):
    guild = GuildId(next(GUILDS))
    async with database.transaction() as session:
        await put(session, published("One", REPORT), key="one.example/a", guild=guild)
        await put(session, published("Two", REPORT), key="two.example/b", guild=guild)
        added, _ = await add_source(
            session, guild, url="https://one.example/c", url_key="one.example/c", actor=MODERATOR, at=NOW
        )
        again = await store_reading(session, guild, added.id, published("One", REPORT), at=NOW)
        page = await list_events(session, guild)
    assert (page.total, page.events[0].reports, len(page.events[0].sources)) == (1, 1, 2)
    assert again.of.id == 1


async def test_a_changed_text_is_compared_anew(database):
    guild = GuildId(next(GUILDS))
    async with database.transaction() as session:
        first = await put(session, published("One", REPORT), key="one.example/a", guild=guild)
        await put(session, published("Two", REPORT), key="two.example/b", guild=guild)
        await store_reading(session, guild, first.id, published("One", OTHER_REPORT), at=NOW)
        assert await pairs(session, guild) == []
