"""Workers killed with SIGKILL at random points: every link ends once, and the events are those of a quiet run.

Real ``dateline work`` processes, a real database, a web server on the loopback. Nobody cleans up after a kill: what
was held must be found and finished by the workers that come after.
"""

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.app import build
from bot.settings import Settings
from store.events import stream_events
from store.values import TERMINAL_GUILD, SourceState
from tests.conftest import MODERATOR
from tests.core.ingest.pages import answers, news
from tests.databases import postgres_server
from tests.net.hostile import HostileServer

__all__ = ["postgres_server"]

WORKERS = 2
KEPT = {"PATH", "HOME", "LANG", "PYTHONPATH"}
READY = b"reading queued links"
PLACES = ("Port Elva", "Graunau", "Tell Marun", "Sankt Olm", "Vila Rosa", "Ostrow")
TOLD = "On {day} March 2024 the council of {place} approved budget number {number} after a long night."
ENDED = {SourceState.READY, SourceState.FAILED}
REASONS = {None, "not_found"}
NO_PAGE = 7
"""Every seventh link leads to a page that isn't there, every eleventh elsewhere, and so on."""

ELSEWHERE, AGAIN, RECOVERS = 11, 13, 50


@dataclass
class Site:
    """The pages behind the links. A page takes a while, and each kill lets a share of the pages out: a slow machine
    can't have read them all before the last kill.
    """

    server: HostileServer
    links: int
    kills: int
    recovers: bool = False
    urls: list[str] = field(default_factory=list)
    killed: int = 0
    asked: set[str] = field(default_factory=set)
    _killed: asyncio.Event = field(default_factory=asyncio.Event)

    def let_more_out(self) -> None:
        self.killed += 1
        self._killed.set()
        self._killed = asyncio.Event()

    def __post_init__(self) -> None:
        for number in range(self.links):
            self.server.behaviours[f"/a/{number}"] = self._slow(self._behaviour(number))
        self.urls = [self.server.url(f"/a/{number}") for number in range(self.links)]

    def _behaviour(self, number):
        if number % NO_PAGE == 1:
            return answers("404 Not Found")
        if number % ELSEWHERE == 2:
            return answers(
                f"302 Found\nLocation: /a/{number - 1 if (number - 1) % NO_PAGE != 1 else number - 2}"
            )
        page = self.page(number - 1 if number % AGAIN == 3 else number)
        if self.recovers and number % RECOVERS == 5:
            return answers("503 Unavailable", page)
        return answers(page)

    def page(self, number: int) -> bytes:
        place = PLACES[number % len(PLACES)]
        said = TOLD.format(day=1 + number % 28, place=place, number=number)
        return news(f"Budget {number}", said, published="2024-03-30T09:00:00+00:00")

    def _slow(self, behaviour):
        async def serve(visit):
            self.asked.add(visit.request.target)
            while len(self.asked) * (self.kills + 1) > self.links * (self.killed + 1) and self.kills:
                if self.killed >= self.kills:
                    break
                await self._killed.wait()
            await asyncio.sleep(0.05)
            await behaviour(visit)

        return serve


@dataclass
class Workers:
    """``dateline work`` processes over one database."""

    folder: Path
    url: str
    port: int
    running: list[asyncio.subprocess.Process] = field(default_factory=list)
    kills: int = 0

    @property
    def log(self) -> Path:
        """What the workers say, which is looked at when a run goes wrong."""
        return self.folder / f"{self.port}.log"

    async def start(self, *, wait: bool = True) -> None:
        environment = {
            **{name: value for name, value in os.environ.items() if name in KEPT},
            "DATABASE_URL": self.url,
            "FETCH_ALLOW_NETWORKS": "127.0.0.0/8",
            "FETCH_ALLOW_PORTS": str(self.port),
            "FETCH_PER_HOST": "2",
            "FETCH_TIMEOUT": "100",
            "INGEST_WORKERS": "2",
            "LOG_LEVEL": "INFO",
        }
        with self.log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot.cli",
                "work",
                cwd=self.folder,
                env=environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=log,
            )
        self.running.append(process)
        before = self.log.read_bytes().count(READY)
        async with asyncio.timeout(60):
            while wait and self.log.read_bytes().count(READY) <= before:  # noqa: ASYNC110 - likewise
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        process = self.running.pop(0)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        self.kills += 1

    async def end(self) -> None:
        for process in self.running:
            with suppress(ProcessLookupError):
                process.terminate()
        for process in self.running:
            async with asyncio.timeout(30):
                assert await process.wait() == 0
        self.running.clear()


def _settings(url: str, port: int) -> Settings:
    return Settings(
        _env_file=None,
        database_url=url,
        fetch_allow_networks="127.0.0.0/8",
        fetch_allow_ports=str(port),
        ingest_workers=0,
    )


async def _ended(app, patience: float) -> None:
    async with asyncio.timeout(patience):
        while (await app.guilds.about(TERMINAL_GUILD)).waiting:  # noqa: ASYNC110 - other processes set no Event
            await asyncio.sleep(0.2)


async def _quiet_run(workers, app):
    await workers.start()
    await _ended(app, 300)
    await workers.end()


async def _disturbed_run(site, workers, app, kills):
    chance = random.Random(site.links)  # noqa: S311 - when a worker dies
    for _ in range(WORKERS):
        await workers.start()
    while workers.kills < kills:
        await asyncio.sleep(chance.uniform(0, 1))
        await workers.kill()
        site.let_more_out()
        # One in five is killed while it starts.
        await workers.start(wait=chance.random() > 0.2)
    left = (await app.guilds.about(TERMINAL_GUILD)).waiting
    await _ended(app, 300)
    await workers.end()
    return left


async def _told(app) -> Counter:
    """Every telling as (text, days, sources that say the same); links of the same article are one source."""
    async with app._stored.reading() as session:
        events = [event async for event in stream_events(session, TERMINAL_GUILD)]
    return Counter((event.text, event.span, len(event.sources)) for event in events)


async def _states(app) -> Counter:
    """Each link's state and reason; of a double, those of the article that it is."""
    sources = [await app.sources.show(TERMINAL_GUILD, url) for url in app.urls]
    return Counter((source.state, source.error, source.title) for source in sources)


async def _run(folder, database, site, kills):
    """The events and states after a run with so many kills."""
    async with build(_settings(database, site.server.port), inline_reader=True) as app:
        app.urls = site.urls
        for url in site.urls:
            await app.sources.add(TERMINAL_GUILD, MODERATOR, url)
        workers = Workers(folder, database, site.server.port)
        try:
            left = await (_disturbed_run(site, workers, app, kills) if kills else _quiet_run(workers, app))
        finally:
            for process in workers.running:
                process.kill()
                await process.wait()
        states = await _states(app)
        assert {state for state, _, _ in states} <= ENDED
        assert not [reason for _, reason, _ in states if reason not in REASONS], workers.log.read_text()[
            -9_000:
        ]
        versions = await _versions(app)
        return await _told(app), states, versions, left


async def _versions(app) -> int:
    from sqlalchemy import text

    async with app._stored.reading() as session:
        return await session.scalar(text("SELECT max(number) FROM article_version"))


async def _prove(tmp_path, databases, links, kills, *, recovers=False):
    results = []
    for run, database in enumerate(databases):
        async with HostileServer() as server:
            site = Site(server, links, kills if run else 0, recovers=recovers)
            results.append(await _run(tmp_path, database, site, kills if run else 0))
            fetched = len(server.requests)
    (quiet, quiet_states, _, _), (events, states, versions, left) = results
    assert left > 0, "the links ended before the kills did: nothing was proved"
    assert sum(states.values()) == links
    assert states == quiet_states
    assert events == quiet
    budgets = Counter(text for text, _, _ in events.elements() if "budget number" in text)
    assert max(budgets.values()) == 1
    assert versions == 1
    return fetched


async def test_a_few_links_survive_a_few_kills(tmp_path):
    databases = [f"sqlite:///{tmp_path}/{name}.sqlite3" for name in ("quiet", "killed")]
    await _prove(tmp_path, databases, 30, 6)


@pytest.mark.slow
async def test_300_links_survive_40_kills(tmp_path):
    databases = [f"sqlite:///{tmp_path}/{name}.sqlite3" for name in ("quiet", "killed")]
    assert await _prove(tmp_path, databases, 300, 40, recovers=True) > 300


@pytest.mark.slow
async def test_300_links_survive_40_kills_on_postgresql(tmp_path, postgres_server):
    import asyncpg

    connection = await asyncpg.connect(postgres_server)
    databases = []
    for name in ("quiet", "killed"):
        await connection.execute(f"CREATE DATABASE crash_{name}")
        databases.append(postgres_server.replace("/postgres?", f"/crash_{name}?"))
    await connection.close()
    assert await _prove(tmp_path, databases, 300, 40, recovers=True) > 300
