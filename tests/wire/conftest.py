"""The stages that the wire tests play on. One bot process serves a module: its start costs seconds."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.wire.contract import document_path
from tests.wire.harness import Stage

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
