"""Workers that die anywhere: every link ends once, as if nothing had happened."""

import asyncio
import random
import signal
import sys
from pathlib import Path

import pytest

from store.database import Database
from store.events import list_source_events
from store.guilds import count_guild
from store.queue import add_source
from store.sources import list_sources
from store.values import SourceState
from tests.store.build import GUILD, MODERATOR, NOW

LINKS = 24
KILLS = 8
ROOT = Path(__file__).parents[2]

_WORKER = """
import asyncio, sys
from datetime import UTC, datetime, timedelta
from store.articles import store_reading
from store.database import Database
from store.errors import StoreError
from store.queue import claim, fail
from store.values import Duplicate
from tests.store.build import Name, day, make_reading

async def main(url, worker):
    database = await Database.open(url, create=False)
    print("ready", flush=True)
    while True:
        now = datetime.now(UTC)
        async with database.transaction() as session:
            jobs = await claim(session, now=now, lease=timedelta(seconds=1), worker=worker)
        await asyncio.sleep(0.02)
        for job in jobs:
            number = int(job.url_key)
            async with database.transaction() as session:
                if number % 6 == 0:
                    await fail(session, job, code="gone")
                else:
                    text = f"Event {number} was told of Oumar Diaby."
                    reading = make_reading([(text, day("2025-10-01"))], [Name("Oumar Diaby")])
                    await store_reading(session, job.guild, job.source, reading, at=now, claim=job)

asyncio.run(main(*sys.argv[1:]))
"""


async def start(url, name):
    worker = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        _WORKER,
        url,
        name,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    await worker.stdout.readline()
    return worker


async def waiting(database):
    async with database.reading() as session:
        return (await count_guild(session, GUILD)).waiting


@pytest.mark.slow
async def test_workers_killed_at_random_lose_and_repeat_nothing(database, database_url):
    chance = random.Random(11)  # noqa: S311 - which worker dies when
    async with database.transaction() as session:
        for number in range(LINKS):
            await add_source(
                session, GUILD, url=f"https://x/{number}", url_key=str(number), actor=MODERATOR, at=NOW
            )
    workers = [await start(database_url, f"w{number}") for number in range(2)]
    for kill in range(KILLS):
        await asyncio.sleep(chance.uniform(0.01, 0.15))
        victim = workers.pop(0)
        victim.kill()
        await victim.wait()
        workers.append(await start(database_url, f"again{kill}"))
    async with asyncio.timeout(60):
        while await waiting(database):  # noqa: ASYNC110 - other processes set no Event
            await asyncio.sleep(0.1)
    for worker in workers:
        worker.send_signal(signal.SIGKILL)
        await worker.wait()
    again = await Database.open(database_url)
    async with again.reading() as session:
        ready = await list_sources(session, GUILD, state=SourceState.READY, limit=99)
        failed = await list_sources(session, GUILD, state=SourceState.FAILED, limit=99)
        events = [
            event for source in ready.sources for event in await list_source_events(session, GUILD, source.id)
        ]
    await again.close()
    assert failed.total == 4
    assert ready.total == 20
    assert sorted(event.text for event in events) == sorted(
        f"Event {number} was told of Oumar Diaby." for number in range(LINKS) if number % 6
    )
    assert {entity.id for event in events for entity in event.entities} == {1}
