"""The benchmarks' generated guilds hold what storing the same articles one by one leaves, row for row."""

from dataclasses import replace

import pytest
from sqlalchemy import select, text

from benchmarks.at_size.news import News, Newsroom
from benchmarks.at_size.postgresql import copy_into
from benchmarks.at_size.rows import ACTOR
from benchmarks.at_size.world import NOW, TRIAL, build_sqlite
from store.articles import store_reading
from store.checking import find_damage, find_faults
from store.database import Database
from store.models import METADATA
from store.queue import add_source
from store.search import search_events
from store.transfer import fingerprint
from store.values import SourceView
from tests.databases import _fresh as fresh
from tests.databases import postgres_server

__all__ = ["postgres_server"]

FILE = "generated.sqlite3"

SMALL = replace(
    TRIAL, large=News(articles=12, names=60, days=3), small=News(2, 60, 3), others=2, other=News(1, 30, 3)
)


async def stored_one_by_one(world, database):
    for guild, news in world.guilds:
        for url, reading in Newsroom(news).articles():
            async with database.transaction() as session:
                key = url.removeprefix("https://")
                added, _ = await add_source(session, guild, url=url, url_key=key, actor=ACTOR, at=NOW)
                stored = await store_reading(session, guild, added.id, reading, at=NOW)
                assert isinstance(stored, SourceView)


async def everything(database):
    async with database.reading() as session:
        tables = {
            name: [
                tuple(row)
                for row in await session.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for name, table in METADATA.tables.items()
        }
        words = await session.execute(text("SELECT rowid, words, stems FROM event_words ORDER BY rowid"))
        return tables | {"event_words": [tuple(row) for row in words]}


async def test_bulk_rows_are_those_of_the_real_way(tmp_path):
    one = await Database.open(f"sqlite:///{tmp_path}/one.sqlite3")
    await stored_one_by_one(SMALL, one)
    await build_sqlite(SMALL, tmp_path / FILE)
    other = await Database.open(f"sqlite:///{tmp_path}/{FILE}")
    # Comparing names is a chore that comes after storing: the generated guilds have it behind them.
    async with other.transaction() as session:
        await session.execute(text("UPDATE guild SET compared = 0, weighed = 0"))
    expected, found = await everything(one), await everything(other)
    for table in expected:
        assert found[table] == expected[table], table
    followers = [row for row in found["telling"] if row[1] != row[3]]
    assert len(followers) > 20
    async with other.reading() as session:
        assert await find_faults(session, SMALL.large_guild) == []
        assert await find_damage(session) == []
    await one.close()
    await other.close()


@pytest.fixture
def empty_url(postgres_server):
    with fresh(postgres_server, "template1") as url:
        yield url


async def test_postgresql_gets_the_same_rows(tmp_path, empty_url):
    await build_sqlite(SMALL, tmp_path / FILE)
    await copy_into(tmp_path / FILE, empty_url)
    one, other = await Database.open(f"sqlite:///{tmp_path}/{FILE}"), await Database.open(empty_url)
    async with one.reading() as ours, other.reading() as theirs:
        for table in METADATA.sorted_tables:
            assert (await fingerprint(ours, table)) == (await fingerprint(theirs, table)), table.name
        assert await find_faults(theirs, SMALL.large_guild) == []
        assert await find_damage(theirs) == []
        found = [await search_events(each, SMALL.large_guild, "water OR soldier") for each in (ours, theirs)]
    assert found[0] == found[1]
    assert found[0].total > 5
    await one.close()
    await other.close()
