"""SIGTERM with work in flight: no half answer, what was held is given back; and a database that hangs is said to."""

import asyncio
import re
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select

from store.database import Database
from store.models import SourceRow
from store.queue import WAITING
from store.sources import list_sources
from store.values import GuildId, SourceState
from tests.core.ingest.test_outage_postgresql import Server, postgres
from tests.databases import database_url, postgres_server
from tests.wire.harness import Process, Stage
from tests.wire.stories import BRIDGE, HAREM
from tests.wire.test_many_processes import WORK

__all__ = ["database_url", "postgres", "postgres_server"]

SLOW = "/slow"
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage(tmp_path) as stage:
        yield stage
        stage.discord.assert_clean()


async def read_one(stage: Stage, url: str, **env: str) -> None:
    """Start, and read an article to ask about."""
    await stage.start(DATABASE_URL=url, **env)
    await stage.moderators.invoke("/settings watch", channel_=stage.channel)
    post = stage.people.posts(stage.news.publish("/harem", HAREM))
    await stage.people.until_reaction(post, "✅")


async def begin_to_read(stage: Stage) -> None:
    """Have the bot hold a link whose page takes long."""
    link = stage.news.publish(SLOW, BRIDGE)
    stage.news.pages[SLOW].delay = 60
    stage.people.posts(link)
    await stage.news.until_seen(SLOW)


@asynccontextmanager
async def views_locked(url: str) -> AsyncIterator[None]:
    """Hold what an answer with buttons must write, so that it waits."""
    if url.startswith("sqlite"):
        held = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        held.execute("BEGIN IMMEDIATE")
        yield
        held.execute("ROLLBACK")
        held.close()
        return
    import asyncpg

    connection = await asyncpg.connect(url)
    async with connection.transaction():
        await connection.execute("LOCK TABLE view IN ACCESS EXCLUSIVE MODE")
        yield
    await connection.close()


async def begin_to_answer(stage: Stage) -> "asyncio.Task":
    """Ask, and wait until the bot "thinks"."""
    asking = asyncio.create_task(stage.people.invoke("/timeline", topic="Harem"))
    calls = len(stage.discord.calls_to("POST", "/callback"))
    await stage.discord.changes.until(
        lambda: len(stage.discord.calls_to("POST", "/callback")) > calls, what="the bot to think"
    )
    return asking


def terminate(stage: Stage) -> None:
    assert stage.bot._process
    stage.bot._process.send_signal(signal.SIGTERM)


async def slow_link(url: str, guild: int):
    """The slow link's state, how often it counts as tried, and who holds it."""
    database = await Database.open(url)
    async with database.reading() as session:
        page = await list_sources(session, GuildId(guild), limit=100)
        (state,) = [source.state for source in page.sources if (source.url or "").endswith(SLOW)]
        rows = await session.execute(select(SourceRow.attempts, SourceRow.lease_by).where(WAITING))
        held = [tuple(row) for row in rows.all()]
    await database.close()
    return state, held


async def test_an_answer_on_its_way_is_sent_whole_and_a_link_is_given_back(stage: Stage, database_url: str):
    await read_one(stage, database_url)
    await begin_to_read(stage)
    async with views_locked(database_url):
        asking = await begin_to_answer(stage)
        terminate(stage)
        await asyncio.sleep(0.5)
    answer = await asking
    assert "Harem" in answer.text
    assert not answer.private
    assert await stage.bot.ended(12) == 0
    assert await slow_link(database_url, stage.guild.id) == (SourceState.QUEUED, [(0, None)])
    assert "Traceback" not in stage.bot.output, stage.bot.output


@ON_POSTGRESQL
async def test_an_answer_that_does_not_come_is_taken_back_with_a_word(stage: Stage, database_url: str):
    await read_one(stage, database_url)
    await begin_to_read(stage)
    async with views_locked(database_url):
        asking = await begin_to_answer(stage)
        terminate(stage)
        assert await stage.bot.ended(12) == 0
    answer = await asking
    assert "restarted" in answer.text
    assert answer.private
    assert await slow_link(database_url, stage.guild.id) == (SourceState.QUEUED, [(0, None)])
    assert "Traceback" not in stage.bot.output, stage.bot.output


async def test_a_worker_gives_back_what_it_reads(stage: Stage, database_url: str):
    await stage.start(DATABASE_URL=database_url, INGEST_WORKERS="0")
    await stage.moderators.invoke("/settings watch", channel_=stage.channel)
    worker = Process(WORK, home=stage.home, env={**stage.settings(), "DATABASE_URL": database_url})
    await worker.start()
    await begin_to_read(stage)
    assert await worker.stop() == 0
    assert await slow_link(database_url, stage.guild.id) == (SourceState.QUEUED, [(0, None)])
    assert "Traceback" not in worker.output


async def ready(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as client, client.get(f"{address}/ready") as answer:
        return answer.status, await answer.text()


@pytest.mark.slow
async def test_a_database_that_hangs_is_said_and_waited_for(stage: Stage, postgres: Server):
    """Its connections stand and never answer: who asks is told within half a minute."""
    await read_one(stage, postgres.url, HEALTH_PORT="0")
    found = re.search(r"metrics on (http://127\.0\.0\.1:\d+)", stage.bot.output)
    assert found
    postgres.signal(signal.SIGSTOP)
    try:
        asking = asyncio.create_task(stage.people.invoke("/timeline", topic="Harem", wait=False))
        status, missing = await ready(found[1])
        assert (status, '"database"' in missing) == (503, True)
        outcome = await asking
        await stage.discord.changes.until(lambda: bool(outcome.messages), within=60, what="a word")
        assert "The database doesn't answer" in outcome.text
    finally:
        postgres.signal(signal.SIGCONT)
    async with asyncio.timeout(60):
        while (await ready(found[1]))[0] != 200:  # noqa: ASYNC110 - it is asked as a supervisor asks
            await asyncio.sleep(0.2)
    assert "Harem" in (await stage.people.invoke("/timeline", topic="Harem")).text
    postgres.signal(signal.SIGSTOP)
    try:
        assert await stage.bot.stop() == 0
    finally:
        postgres.signal(signal.SIGCONT)
