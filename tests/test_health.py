"""What a supervisor and Prometheus get to hear of a process."""

import asyncio
import re

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app import build
from bot.core.health import Health
from bot.errors import Misconfigured
from bot.health import serving
from bot.settings import Settings
from store.errors import StoreError
from tests.conftest import MODERATOR


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"health_port": 0})


@pytest.fixture
async def get(app):
    """Asks the app's health server: a status, and the body as text."""
    async with serving(app) as port, aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:

        async def ask(path: str) -> tuple[int, str]:
            async with client.get(path) as answer:
                return answer.status, await answer.text()

        yield ask


def figures(text: str) -> dict[str, float]:
    return {
        "/".join([sample.name, *(sample.labels[label] for label in sorted(sample.labels))]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_a_whole_process_is_live_and_ready(get):
    assert await get("/live") == (200, '{"live": true}')
    assert await get("/ready") == (200, '{"ready": true, "missing": []}')
    assert (await get("/else"))[0] == 404


async def test_what_is_missing_is_named_and_comes_back(app, get, monkeypatch):
    connected = False
    app.health.require("discord", lambda: connected)

    async def gone(_database: object) -> None:
        raise StoreError("store_unavailable")

    with monkeypatch.context() as patched:
        patched.setattr("store.database.Database.ping", gone)
        assert await get("/ready") == (503, '{"ready": false, "missing": ["database", "discord"]}')
        assert figures((await get("/metrics"))[1])["dateline_ready"] == 0
    connected = True
    assert (await get("/ready"))[0] == 200
    assert (await get("/live"))[0] == 200


async def test_a_database_that_hangs_is_missing_too(get, monkeypatch):
    async def hang(_database: object) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr("bot.core.health.PATIENCE", 0.05)
    monkeypatch.setattr("store.database.Database.ping", hang)
    assert await get("/ready") == (503, '{"ready": false, "missing": ["database"]}')


async def test_the_figures_tell_what_happened(app, get, guild):
    await app.sources.add(guild, MODERATOR, "https://news.example/a")
    app.health.measures.answered("timeline", "ok", 0.2)
    app.health.measures.answered("timeline", "failed", 4.0)
    app._reader._pool.restarts += 1
    before = figures((await get("/metrics"))[1])
    assert before["dateline_queue_links"] == 1
    assert before["dateline_queue_oldest_seconds"] == 0
    assert before["dateline_interactions_seconds_bucket/timeline/0.25/ok"] == 1
    assert before["dateline_interactions_seconds_count/timeline/failed"] == 1
    assert before["dateline_reader_restarts"] == 1
    assert before["dateline_ready"] == 1
    await app.ingest.run_waiting(guild)
    await asyncio.sleep(0.6)
    after = figures((await get("/metrics"))[1])
    ended = {name: value for name, value in after.items() if name.startswith("dateline_links_total")}
    assert sum(ended.values()) == 1, after
    assert after["dateline_loop_lag_seconds_count"] >= 1
    assert after["process_resident_memory_bytes"] > 0


async def test_no_label_is_an_id_or_an_address(app, get, guild):
    await app.sources.add(guild, MODERATOR, "https://news.example/a")
    await app.ingest.run_waiting(guild)
    text = (await get("/metrics"))[1]
    assert "news.example" not in text
    assert not re.search(r'="\d{5,}"', text)


async def test_without_a_port_nothing_listens(app):
    app.settings.health_port = None
    async with serving(app) as port:
        assert port is None
    assert type(app.health.measures).__name__ == "Measures"
    assert isinstance(app.health, Health)


async def test_the_command_asks_the_process_beside(app, capsys):
    from bot.cli.healthy import _ask

    async with serving(app) as port:
        assert await asyncio.to_thread(_ask, "127.0.0.1", port) == 0
        assert await asyncio.to_thread(_ask, "0.0.0.0", port) == 0  # noqa: S104 - where a container listens
        app.health.require("discord", lambda: False)
        assert await asyncio.to_thread(_ask, "127.0.0.1", port) == 1
    assert await asyncio.to_thread(_ask, "127.0.0.1", port) == 1
    said = capsys.readouterr()
    assert said.out == "ready\nready\nmissing: discord\n"
    assert "Nothing answers" in said.err


async def test_a_port_that_is_taken_is_said(app, settings, get):
    _, text = await get("/live")
    assert text
    async with serving(app) as port:
        other = settings.model_copy(update={"health_port": port})
        async with build(other, inline_reader=True) as second:
            with pytest.raises(Misconfigured) as caught:
                async with serving(second):
                    pass
    assert caught.value.code == "health_port"
    assert "HEALTH_PORT" in str(caught.value)
