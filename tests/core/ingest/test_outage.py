"""The disk runs full, or the database is gone for a while: no link is lost, the log says so, work goes on by itself."""

import asyncio
import logging
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text

from bot.core import ingest as module
from store.values import SourceState
from tests.core.ingest.pages import WEATHER, news

LINKS = 6


@pytest.fixture(autouse=True)
def _impatient(monkeypatch, settings):
    if not settings.database_url.startswith("sqlite"):
        pytest.skip("these outages are made on SQLite")
    monkeypatch.setattr(module, "AFTER_FAILURE", 0.05)
    monkeypatch.setattr(module, "IDLE_POLL", 0.05)
    monkeypatch.setattr("store.database.BUSY_SECONDS", 0.1)


@pytest.fixture
async def file(app):
    """The database's file."""
    async with app._stored.reading() as session:
        rows = (await session.execute(text("PRAGMA database_list"))).all()
    return rows[0][2]


async def limit_pages(app, pages):
    async with app._stored.writing() as session:
        await session.execute(text(f"PRAGMA max_page_count = {pages}"))


async def states(app, guild):
    page = await app.sources.listing(guild, limit=100)
    return [source.state for source in page.sources]


async def until_ready(app, guild):
    async with asyncio.timeout(60):
        while set(await states(app, guild)) != {SourceState.READY}:  # noqa: ASYNC110 - the store tells nobody
            await asyncio.sleep(0.05)


async def said(caplog, code):
    async with asyncio.timeout(60):
        while code not in caplog.text:  # noqa: ASYNC110 - nor does the log
            await asyncio.sleep(0.05)


async def queue_links(add):
    for number in range(LINKS):
        long = " ".join(
            f"The harbour of Port Elva had {number}{word} ships in May 2024." for word in range(200)
        )
        await add(f"/{number}", news(f"Storm {number}", WEATHER, long, published="2025-10-20T08:00:00+02:00"))


async def test_a_full_disk_keeps_every_link_and_work_goes_on_once_there_is_room(app, guild, add, caplog):
    caplog.set_level(logging.WARNING)
    await queue_links(add)
    async with app._stored.reading() as session:
        pages = await session.scalar(text("PRAGMA page_count"))
    await limit_pages(app, pages)
    app.ingest._workers = 2
    app.ingest.start()
    await said(caplog, "store_full")
    assert SourceState.READY not in await states(app, guild)
    assert SourceState.FAILED not in await states(app, guild)
    assert (await app.guilds.about(guild)).articles == 0

    await limit_pages(app, 1_000_000)
    await until_ready(app, guild)
    await app.ingest.stop()
    assert len(await states(app, guild)) == LINKS
    assert (await app.guilds.about(guild)).articles == LINKS


async def test_a_database_that_goes_away_is_waited_for(app, guild, add, file, caplog):
    caplog.set_level(logging.WARNING)
    await queue_links(add)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        app.ingest._workers = 2
        app.ingest.start()
        await said(caplog, "store_locked")
        assert set(await states(app, guild)) == {SourceState.QUEUED}
        other.execute("ROLLBACK")
    await until_ready(app, guild)
    await app.ingest.stop()
    assert (await app.guilds.about(guild)).articles == LINKS


async def test_what_was_held_when_the_store_failed_is_taken_up_at_once(app, guild, add, file, monkeypatch):
    """Not only when its lease ends, minutes later."""
    await queue_links(add)
    reading, gate = asyncio.Event(), asyncio.Event()
    read = app.ingest._read

    async def held(claim, page):
        found = await read(claim, page)
        reading.set()
        await gate.wait()
        return found

    monkeypatch.setattr(app.ingest, "_read", held)
    app.ingest._workers = 1
    app.ingest.start()
    await reading.wait()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        gate.set()
        await asyncio.sleep(0.5)
        assert SourceState.FETCHING in await states(app, guild)
        other.execute("ROLLBACK")
    await until_ready(app, guild)
    await app.ingest.stop()
