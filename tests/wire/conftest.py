"""The stages that the wire tests play on. One bot process serves a module: its start costs seconds."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.wire.contract import document_path
from tests.wire.harness import Stage
from tests.wire.stories import HAREM, LONG

STORIES = {"/harem": HAREM, "/harbour": LONG}
ECHO = (sys.executable, str(Path(__file__).with_name("echo_bot.py")))


def pytest_report_header() -> str:
    path = document_path()
    return (
        f"Discord's OpenAPI document: {path or 'absent, only our own limits hold (DATELINE_DISCORD_OPENAPI)'}"
    )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def echo_stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """The tiny bot, running."""
    async with Stage(tmp_path_factory.mktemp("echo"), command=ECHO) as stage:
        await stage.start()
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def echo(echo_stage: Stage) -> AsyncIterator[Stage]:
    """The tiny bot; what Discord would refuse fails the test."""
    yield echo_stage
    echo_stage.discord.assert_clean()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot_stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """The real bot, running, and watching #news."""
    async with Stage(tmp_path_factory.mktemp("bot")) as stage:
        await stage.start()
        await stage.moderators.invoke("/settings watch", channel_=stage.channel)
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def bot(bot_stage: Stage) -> AsyncIterator[Stage]:
    """The real bot; what Discord would refuse fails the test."""
    yield bot_stage
    bot_stage.discord.assert_clean()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def read_stage(bot_stage: Stage) -> Stage:
    """The real bot, with two articles read."""
    posts = [bot_stage.people.posts(bot_stage.news.publish(path, page)) for path, page in STORIES.items()]
    for post in posts:
        await bot_stage.people.until_reaction(post, "✅")
    return bot_stage


@pytest_asyncio.fixture(loop_scope="module")
async def read(read_stage: Stage, bot: Stage) -> Stage:
    """The real bot with two articles read; what Discord would refuse fails the test."""
    assert read_stage is bot
    return bot
