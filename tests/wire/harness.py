"""Starts the bot as a user starts it, in a process of its own, against the loopback Discord and news
site.

``Stage`` has all of them: the Discord (``discord``), the site (``news``), the process (``bot``) and
people to act. Only the addresses differ from a user's start, by documented settings. Must import neither
bot nor discord.py.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.wire.newsroom import Newsroom
from tests.wire.people import People
from tests.wire.server import Loopback
from tests.wire.world import Guild, User

ROOT = Path(__file__).resolve().parents[2]
RUN = (sys.executable, "-m", "bot.cli", "run")
PASSED_ON = (
    "PATH",
    "LANG",
    "LC_ALL",
    "TZ",
    "SSL_CERT_FILE",
    "VIRTUAL_ENV",
    "COVERAGE_PROCESS_CONFIG",
    "COVERAGE_PROCESS_START",
    "COVERAGE_FILE",
)
"""All of the environment that the process sees; nobody's real token is among it."""


class Process:
    """A program under test. Only this process is ever ended. ``output`` is what it has written so far."""

    def __init__(self, command: Sequence[str], *, home: Path, env: Mapping[str, str]) -> None:
        self.command = command
        self.home = home
        self.env = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        self.env |= {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
        }
        self.env |= env
        self._lines: list[str] = []
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            *self.command,
            cwd=self.home,
            env=self.env,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self._reader = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self._process
        assert self._process.stdout
        while line := await self._process.stdout.readline():
            self._lines.append(line.decode(errors="replace"))

    @property
    def output(self) -> str:
        return "".join(self._lines)

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def ended(self, within: float = 30) -> int:
        """The exit status once it has ended by itself; TimeoutError with its output when it goes on."""
        assert self._process
        assert self._reader
        try:
            async with asyncio.timeout(within):
                status = await self._process.wait()
                await self._reader
        except TimeoutError:
            raise TimeoutError(f"still running after {within} s:\n{self.output[-4000:]}") from None
        return status

    async def stop(self, *, within: float = 12) -> int:
        """SIGTERM, and after ``within`` seconds the kill that a supervisor would give; the exit status."""
        if self._process is None:
            return 0
        if self.running:
            with suppress(ProcessLookupError):
                self._process.send_signal(signal.SIGTERM)
        try:
            return await self.ended(within)
        except TimeoutError:
            self.kill()
            return await self.ended(5)

    def kill(self) -> None:
        """End it as a crash does."""
        if self._process and self.running:
            self._process.kill()


class Stage:
    """A guild "Newsroom" with #news and #general, Mona who moderates it and Tom who doesn't; and the bot
    on top.
    """

    def __init__(
        self, home: Path, *, command: Sequence[str] = RUN, env: Mapping[str, str] | None = None
    ) -> None:
        self.home = home
        self.command = command
        self.extra_env = dict(env or {})
        self.discord = Loopback()
        self.news = Newsroom()
        self.guild: Guild = self.discord.world.add_guild("Newsroom", channels=("news", "general"))
        self.moderator: User = self.add_person("Mona", "Moderators")
        self.member: User = self.add_person("Tom")
        self.bot = self._process()

    def add_person(self, name: str, *roles: str, guild: Guild | None = None, locale: str = "en-US") -> User:
        user = self.discord.world.add_user(name, locale=locale)
        self.discord.world.join(guild or self.guild, user, *roles)
        return user

    @property
    def channel(self):
        return self.discord.world.channel(self.guild, "news")

    @property
    def people(self) -> People:
        """Acting as Tom in #news."""
        return People(self.discord.backend, user=self.member, channel=self.channel)

    @property
    def moderators(self) -> People:
        """Acting as Mona in #news."""
        return People(self.discord.backend, user=self.moderator, channel=self.channel)

    def _process(self) -> Process:
        return Process(self.command, home=self.home, env={})

    def settings(self) -> dict[str, str]:
        """The documented settings with which the bot is started."""
        return {
            "DISCORD_TOKEN": self.discord.world.token,
            "DISCORD_API_URL": self.discord.api_url,
            "DATABASE_URL": f"sqlite:///{self.home / 'dateline.sqlite3'}",
            "FETCH_ALLOW_NETWORKS": "127.0.0.0/8,::1/128",
            "FETCH_ALLOW_PORTS": f"80,443,{self.news.port}",
            "FETCH_TIMEOUT": "5",
            "LOG_LEVEL": "INFO",
            **self.extra_env,
        }

    async def __aenter__(self) -> Self:
        await self.discord.__aenter__()
        await self.news.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.bot.stop()
        await self.news.__aexit__(kind, error, trace)
        await self.discord.__aexit__(kind, error, trace)

    async def start(self, *, ready: bool = True, **env: str) -> None:
        """Start the bot; with ``ready`` wait until its session stands and its commands are registered."""
        self.bot = Process(self.command, home=self.home, env={**self.settings(), **env})
        before = self.discord.gateway.counts["ready"]
        await self.bot.start()
        if ready:
            await self.until_ready(before)

    async def until_ready(self, before: int = 0) -> None:
        """Wait for one more READY than ``before`` and for commands; tells what the process wrote when it
        ends instead.
        """
        counts, commands = self.discord.gateway.counts, self.discord.backend.commands
        ended = asyncio.create_task(self.bot.ended(600))
        waited = asyncio.create_task(
            self.discord.changes.until(
                lambda: counts["ready"] > before and any(commands.scopes.values()),
                within=40,
                what=lambda: f"the bot to be ready; it says:\n{self.bot.output[-4000:]}",
            )
        )
        done, pending = await asyncio.wait({ended, waited}, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        if ended in done:
            raise AssertionError(f"the bot ended with status {ended.result()}:\n{self.bot.output[-6000:]}")
        waited.result()

    async def restart(self, **env: str) -> int:
        """Stop the bot in order and start it again on the same store; the exit status of the stop."""
        status = await self.bot.stop()
        await self.start(**env)
        return status
