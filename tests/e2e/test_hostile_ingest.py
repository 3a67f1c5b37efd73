"""All that the hostile server does, through the whole of ingestion: nothing is stored, each link has its reason, and
the bot answers all the while.
"""

import asyncio
import sys
import time
from asyncio.subprocess import PIPE
from dataclasses import dataclass, replace
from urllib.parse import quote

import pytest

from bot.app import build
from store.values import SourceState
from tests.conftest import MODERATOR, ROOT
from tests.e2e.hostile_site import GOOD, PAGES
from tests.net.conftest import connects, lookup
from tests.net.test_fetcher import NAMED, REDIRECTS, REFUSED, TIMEOUTS

__all__ = ["connects"]

PATIENCE = 1.0
"""Seconds within which the bot answers ``/about``."""


@dataclass(frozen=True)
class Site:
    """Where the hostile server listens."""

    port: int

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@pytest.fixture
async def server():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.e2e.hostile_site", cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    yield Site(int(await process.stdout.readline()))
    process.kill()
    await process.wait()


@pytest.fixture
async def app(settings, server):
    """As in life, but for DNS and the rests between two fetches from one host."""
    rash = {
        "fetch_allow_networks": ("127.0.0.1/32",),
        "fetch_allow_ports": (server.port,),
        "fetch_max_bytes": 200_000,
        "fetch_timeout": 4.0,
        "fetch_per_host": 12,
        "ingest_workers": 12,
    }
    opened = build(settings.model_copy(update=rash))
    opened._fetcher._rules = replace(opened._fetcher._rules, spacing=0.0)
    opened._fetcher._lookup = lookup
    async with opened:
        yield opened


def links(server):
    """Every bad link there is, as posted."""
    for path in [*TIMEOUTS, *(path for path, _ in REFUSED), *PAGES]:
        yield server.url(quote(path, safe="/;=%"))
    for number, (target, _) in enumerate(REDIRECTS):
        location = quote(target.replace("{port}", str(server.port)), safe="")
        yield server.url(f"/to/302/{location}?{number}")
    for name, _ in NAMED:
        yield server.url(f"/article?{name}", name)


class Watch:
    """Asks ``/about`` over and over, and keeps the longest wait."""

    def __init__(self, app, guild):
        self.longest = 0.0
        self.answers = 0
        self._task = asyncio.create_task(self._ask(app, guild))

    async def _ask(self, app, guild):
        while True:
            asked = time.monotonic()
            await app.guilds.about(guild)
            self.longest = max(self.longest, time.monotonic() - asked)
            self.answers += 1
            await asyncio.sleep(0.02)

    async def end(self):
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


async def tried(app, guild):
    """The sources, once each has been tried."""
    async with asyncio.timeout(240):
        while True:
            page = await app.sources.listing(guild, limit=1000)
            if all(source.state is SourceState.READY or source.error for source in page.sources):
                return page.sources
            await asyncio.sleep(0.1)


async def test_nothing_is_stored_of_what_is_refused_and_the_bot_answers_meanwhile(app, guild, server):
    bad = list(links(server))
    assert len(bad) > 150
    for url in [*bad, *map(server.url, GOOD)]:
        await app.sources.add(guild, MODERATOR, url)
    watch = Watch(app, guild)
    app.ingest.start()
    sources = await tried(app, guild)
    await app.ingest.stop()
    await watch.end()

    ready = {source.url for source in sources if source.state is SourceState.READY}
    assert ready == {server.url(path) for path in GOOD}
    refused = [source for source in sources if source.state is not SourceState.READY]
    assert all(source.error and source.events == 0 for source in refused)
    about = await app.guilds.about(guild)
    assert about.articles == len(GOOD)
    assert watch.answers > 50
    assert watch.longest < PATIENCE
