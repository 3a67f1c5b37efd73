"""An upgrade that compares what was kept before may be stopped at any moment, and goes on."""

import logging
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import delete, func, select

from store import settling
from store.database import Database
from store.errors import StoreError
from store.models import TellingKeyRow, TellingRow, TextMarkRow
from store.values import GuildId
from tests.store.build import day, make_reading, put
from tests.store.test_clusters import DAYS, NAMES, STORIES, found

ONE, TWO = GuildId(71_001), GuildId(71_002)
ALL = 3 * len(STORIES)


class StoppedError(Exception):
    """What a kill is to the program."""


def stopping(database, after):
    """Transactions of the database, the last of which is never committed."""
    begun = 0

    @asynccontextmanager
    async def begin():
        nonlocal begun
        async with database.transaction() as session:
            yield session
            begun += 1
            if begun > after:
                raise StoppedError

    return begin


async def fill(database):
    async with database.transaction() as session:
        for guild in (ONE, TWO):
            for number in range(3):
                told = [(text, day(DAYS[0])) for text in STORIES[number:] + STORIES[:number]]
                await put(session, make_reading(told, NAMES), key=f"site{number}/a", guild=guild)
        clusters = [await found(session, guild) for guild in (ONE, TWO)]
        for table in (TellingRow, TellingKeyRow, TextMarkRow):
            await session.execute(delete(table))
        await settling.mark_unsettled(session)
    return clusters


async def settled(database):
    async with database.reading() as session:
        count = await session.scalar(select(func.count()).select_from(TellingRow))
        return count, await settling.unsettled_guilds(session)


@pytest.mark.parametrize("after", [1, 2, 4, 8, 14])
async def test_an_upgrade_that_is_stopped_goes_on_where_it_was(database, monkeypatch, caplog, after):
    monkeypatch.setattr(settling, "TOGETHER", 10)
    clusters = await fill(database)
    with pytest.raises(StoppedError):
        await settling.settle(stopping(database, after))
    count, guilds = await settled(database)
    assert count < 2 * ALL or guilds
    assert guilds in ([ONE, TWO], [TWO])
    assert count >= min(ALL, 10 * (after - 1))
    with caplog.at_level(logging.WARNING, "store.settling"):
        await settling.settle(database.transaction)
    assert await settled(database) == (2 * ALL, [])
    async with database.reading() as session:
        assert [await found(session, guild) for guild in (ONE, TWO)] == clusters
    if count < 2 * ALL:
        assert f"comparing {2 * ALL - count} events" in caplog.text
        assert caplog.text.rstrip().endswith("still to be compared: 0")


async def test_a_database_that_is_half_settled_is_not_answered_from(database, database_url):
    await fill(database)
    with pytest.raises(StoreError) as caught:
        await Database.open(database_url, create=False)
    assert caught.value.code == "store_outdated"
    again = await Database.open(database_url)
    await again.close()
    assert await settled(database) == (2 * ALL, [])


async def test_a_settled_database_is_left_alone(database, caplog):
    await settling.settle(database.transaction)
    assert caplog.text == ""
