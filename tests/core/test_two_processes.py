"""What another process stores is found by this one at its next question."""

import asyncio
import os
import sys
from pathlib import Path

from tests.conftest import ROOT


async def test_names_that_another_process_read_are_completed_at_once(app, articles: Path, guild, settings):
    assert await app.names.complete(guild, "Sharaa") == ()  # the index of names is made here, and empty
    environment = {
        **os.environ,
        "DATABASE_URL": settings.database_url,
        "PYTHONPATH": str(ROOT),
        "DISCORD_TOKEN": "",
    }
    other = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.cli", "source", "add", str(articles / "interim-president.html")),
        env=environment,
        cwd=articles,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await other.communicate()
    assert other.returncode == 0, said.decode()
    assert any("Sharaa" in choice.name for choice in await app.names.complete(guild, "Sharaa"))
    assert (await app.who(guild, "Sharaa")).entity is not None
