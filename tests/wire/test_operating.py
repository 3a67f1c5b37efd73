"""The bot as whoever runs it sees it: health, figures, the doctor, and a log that tells no secrets."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.wire.harness import Process, Stage
from tests.wire.stories import HAREM

DOCTOR = (sys.executable, "-m", "bot.cli", "doctor", "--json")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """All but the bot."""
    async with Stage(tmp_path) as stage:
        yield stage


async def findings(stage: Stage, **env: str) -> tuple[int, dict[str, dict[str, str]]]:
    process = Process(DOCTOR, home=stage.home, env={**stage.settings(), **env})
    await process.start()
    status = await process.ended(60)
    found = json.loads(process.output)["findings"]
    assert stage.discord.world.token not in process.output
    return status, {one["name"]: one for one in found}


async def asked(url: str) -> str:
    async with aiohttp.ClientSession() as client, client.get(url) as answer:
        return await answer.text()


async def until_ready(url: str) -> None:
    async with asyncio.timeout(30):
        while '"ready": true' not in await asked(url):  # noqa: ASYNC110 - it is asked as a supervisor asks
            await asyncio.sleep(0.2)


async def test_the_log_holds_no_token_and_nothing_that_people_wrote(stage: Stage):
    await stage.start(LOG_LEVEL="DEBUG", LOG_FORMAT="json", HEALTH_PORT="0")
    await stage.moderators.invoke("/settings watch", channel_=stage.channel)
    post = stage.people.posts(
        f"Confidential gossip about zebras: {stage.news.publish('/harem', HAREM)}?key=s3cr3t"
    )
    await stage.people.until_reaction(post, "✅")
    await stage.people.invoke("/timeline", topic="Unspeakable Quagga")
    await stage.people.invoke("/ask", question="who told Quagga of the zebras?")
    assert (await stage.people.invoke("/who", name="Harem")).text
    stage.people.posts(f"<@{stage.discord.world.bot.id}> what did Quagga say?")
    address = re.search(r"metrics on (http://127\.0\.0\.1:\d+)", stage.bot.output)
    assert address
    figures = await asked(f"{address[1]}/metrics")
    await until_ready(f"{address[1]}/ready")
    assert await stage.bot.stop() == 0
    output = stage.bot.output
    for secret in (stage.discord.world.token, "zebras", "Quagga", "gossip", "s3cr3t", "Foreigners"):
        assert secret not in output, secret
        assert secret not in figures, secret
    for line in output.splitlines():
        assert json.loads(line)["message"]
    assert 'asked="timeline",le="+Inf",outcome="ok"' in figures
    assert 'dateline_links_total{outcome="ready"} 1.0' in figures
    assert not re.search(r'="\d{15,}"', figures)


async def test_the_doctor_finds_a_well_kept_bot_well(stage: Stage):
    await stage.start()
    await stage.bot.stop()
    status, found = await findings(stage)
    assert status == 0, found
    levels = {name: one["level"] for name, one in found.items()}
    assert levels["token"] == levels["intents"] == levels["database"] == levels["migrations"] == "ok", found
    assert levels["reader"] == levels["discord clock"] == levels["fetch guard"] == "ok", found
    assert all(one["advice"] for one in found.values() if one["level"] != "ok")


async def test_the_doctor_says_what_is_amiss(stage: Stage):
    stage.discord.world.allowed_intents = 0
    status, found = await findings(stage, FETCH_ALLOW_NETWORKS="10.0.0.0/8")
    assert status == 0
    assert found["allowed networks"]["level"] == "warn"
    assert found["fetch guard"]["level"] == "ok"
    assert found["intents"]["level"] == "warn"
    assert "Message Content Intent" in found["intents"]["advice"]
    assert found["database"]["level"] == "warn"
    assert not (stage.home / "dateline.sqlite3").exists()
    status, found = await findings(stage, DISCORD_TOKEN="wrong.token.altogether")
    assert status == 1
    assert found["token"]["level"] == "fail"
    assert "reader" in found
    status, found = await findings(stage, DISCORD_API_URL="http://127.0.0.1:9")
    assert found["discord"]["level"] == "fail"
    assert "reader" in found
