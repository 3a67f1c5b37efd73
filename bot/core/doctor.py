"""``dateline doctor``: goes through what the bot needs and says of each whether it is there, and what to do if not.

It changes nothing, and looks at each thing by itself, so that one that fails keeps no other from being looked at.
Must import no front end: of Discord it asks only over HTTP.
"""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp

from bot.core.reader import Reader
from bot.core.stored import Stored
from bot.errors import LinkRefused, StoreUnavailable
from bot.net import Fetcher, FetchRules
from bot.settings import Settings
from parsers.values import ReadRequest
from store.clock import database_time
from store.errors import MISSING
from store.schema import HEAD

PATIENCE = 10.0
SKEW_WARN, SKEW_FAIL = 10.0, 120.0
"""Seconds by which clocks may differ: leases are counted in minutes."""

SPACE_WARN, SPACE_FAIL = 1_000_000_000, 100_000_000
PRIVATE = "http://169.254.169.254/"
"""Where clouds keep machines' secrets: the address that must never be fetched."""

_CONTENT_FLAGS = 1 << 18 | 1 << 19
_ADMINISTRATOR = 1 << 3
_PERMISSIONS = {
    "View Channels": 1 << 10,
    "Send Messages": 1 << 11,
    "Send Messages in Threads": 1 << 38,
    "Embed Links": 1 << 14,
    "Attach Files": 1 << 15,
    "Read Message History": 1 << 16,
    "Add Reactions": 1 << 6,
}
_ARTICLE = "The harbour of Port Elva was reopened on 3 May 2024, the mayor said. " * 8


class Level(StrEnum):
    """How it stands with one thing."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what was found, and what to do about it."""

    name: str
    level: Level
    found: str
    advice: str = ""


Findings = AsyncGenerator[Finding]


class Doctor:
    """Examines the program with these settings on this machine."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._clock = clock

    async def examine(self) -> Findings:
        """Every finding, in order, as it is made."""
        for part in (self._discord(), self._database(), self._disk(), self._guard(), self._reader()):
            async with aclosing(part) as findings:
                async for finding in findings:
                    yield finding

    async def _discord(self) -> Findings:
        token = self._settings.discord_token
        if token is None or not token.get_secret_value().strip():
            advice = "For the bot, put its token after DISCORD_TOKEN= in .env. `dateline work` needs none."
            yield Finding("token", Level.WARN, "no DISCORD_TOKEN", advice)
            return
        headers = {
            "Authorization": f"Bot {token.get_secret_value().strip()}",
            "User-Agent": "Dateline doctor",
        }
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
                async for finding in self._ask_discord(_Api(session, self._settings.discord_api_url)):
                    yield finding
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            found = f"{self._settings.discord_api_url} can't be asked ({type(error).__name__})"
            yield Finding("discord", Level.FAIL, found, "Check the network and DISCORD_API_URL.")

    async def _ask_discord(self, api: "_Api") -> Findings:
        status, me = await api.get("/users/@me")
        if status == HTTPStatus.UNAUTHORIZED:
            advice = "Reset the token on the bot's page at https://discord.com/developers/applications, put it in .env."
            yield Finding("token", Level.FAIL, "Discord refuses it", advice)
            return
        if status != HTTPStatus.OK:
            yield Finding("discord", Level.FAIL, f"Discord answers {status}", "See https://discordstatus.com")
            return
        yield Finding("token", Level.OK, f"Discord knows the bot as {me.get('username')}")
        if api.date is not None:
            yield _clock_finding("discord clock", self._clock(), api.date, "Discord's")
        yield self._intent((await api.get("/applications/@me"))[1])
        status, guilds = await api.get("/users/@me/guilds")
        yield _permissions(guilds if status == HTTPStatus.OK else [])

    def _intent(self, application: Mapping[str, Any]) -> Finding:
        if not self._settings.message_content:
            return Finding("intents", Level.OK, "none is needed, posted links aren't watched for")
        if int(application.get("flags") or 0) & _CONTENT_FLAGS:
            return Finding("intents", Level.OK, "message content is granted")
        advice = "Switch on “Message Content Intent” on the bot's page, or set MESSAGE_CONTENT=false."
        return Finding(
            "intents", Level.WARN, "message content isn't granted: posted links aren't seen", advice
        )

    async def _database(self) -> Findings:
        try:
            async with Stored(self._settings.database_url, create=False) as stored:
                place = stored.database.place
                yield Finding("database", Level.OK, f"{place} answers")
                yield Finding("migrations", Level.OK, f"at {await stored.database.version()}, the newest")
                async with stored.reading() as session:
                    theirs = await database_time(session)
                if theirs is not None:
                    yield _clock_finding("database clock", self._clock(), theirs, "the database's")
        except StoreUnavailable as error:
            yield _database_trouble(error)
        except ValueError as error:
            yield Finding("database", Level.FAIL, str(error), "Set DATABASE_URL as .env.example shows.")

    async def _disk(self) -> Findings:
        for what, folder in _folders(self._settings.database_url).items():
            free = shutil.disk_usage(folder).free
            level = Level.FAIL if free < SPACE_FAIL else Level.WARN if free < SPACE_WARN else Level.OK
            advice = "" if level is Level.OK else "Free some space; nothing is stored on a full disk."
            yield Finding("disk", level, f"{free // 1_000_000} MB free for {what} ({folder})", advice)

    async def _guard(self) -> Findings:
        networks = self._settings.fetch_allow_networks
        if networks:
            found = f"links may lead into {', '.join(networks)}"
            yield Finding(
                "allowed networks", Level.WARN, found, "Empty FETCH_ALLOW_NETWORKS unless that is meant."
            )
        async with Fetcher(FetchRules.of(self._settings), self._clock) as fetcher:
            try:
                fetcher.guard.check(PRIVATE)
            except LinkRefused as refusal:
                yield Finding("fetch guard", Level.OK, f"private addresses are refused ({refusal.code})")
            else:
                advice = "Take the network of 169.254.169.254 out of FETCH_ALLOW_NETWORKS."
                yield Finding("fetch guard", Level.FAIL, f"{PRIVATE} may be fetched", advice)

    async def _reader(self) -> Findings:
        request = ReadRequest(text=_ARTICLE, title="Port Elva", fallback_day=self._clock().date())
        try:
            async with Reader(processes=1, names_model=self._settings.names_model) as reader:
                async with asyncio.timeout(3 * PATIENCE):
                    reading = await reader.read_page(request)
            yield Finding("reader", Level.OK, f"its process starts and reads ({len(reading.events)} events)")
        except (LinkRefused, TimeoutError, OSError) as error:
            why = error.code if isinstance(error, LinkRefused) else type(error).__name__
            advice = "The log says more with LOG_LEVEL=DEBUG; a container needs 2 GB of memory and a /tmp to write in."
            yield Finding("reader", Level.FAIL, f"its process doesn't read ({why})", advice)


@dataclass(slots=True)
class _Api:
    """Discord's HTTP API; ``date`` is the time that its last answer bore."""

    session: aiohttp.ClientSession
    base: str
    date: datetime | None = None

    async def get(self, path: str) -> tuple[int, Any]:
        """The status and the JSON of the answer."""
        async with self.session.get(self.base.rstrip("/") + path) as answer:
            if "Date" in answer.headers:
                self.date = parsedate_to_datetime(answer.headers["Date"])
            return answer.status, await answer.json()


def _permissions(guilds: list[dict[str, Any]]) -> Finding:
    if not guilds:
        return Finding("permissions", Level.WARN, "the bot is in no server", "Invite it (README, “Discord”).")
    missing = {str(guild["name"]): _lacking(int(guild.get("permissions") or 0)) for guild in guilds}
    found = "; ".join(f"{name} lacks {', '.join(names)}" for name, names in missing.items() if names)
    if not found:
        return Finding("permissions", Level.OK, f"all that is needed, in {len(guilds)} servers")
    advice = "Give the bot's role these permissions. Channels may differ: /about says which."
    return Finding("permissions", Level.WARN, found, advice)


def _lacking(granted: int) -> list[str]:
    if granted & _ADMINISTRATOR:
        return []
    return [name for name, bit in _PERMISSIONS.items() if not granted & bit]


def _clock_finding(name: str, ours: datetime, theirs: datetime, whose: str) -> Finding:
    skew = abs((ours - theirs).total_seconds())
    level = Level.FAIL if skew > SKEW_FAIL else Level.WARN if skew > SKEW_WARN else Level.OK
    advice = "" if level is Level.OK else "Have this machine's clock set by NTP (timedatectl set-ntp true)."
    return Finding(name, level, f"{skew:.0f} s from {whose}", advice)


def _database_trouble(error: StoreUnavailable) -> Finding:
    if error.code == MISSING:
        advice = "It is made at the first start; or restore a backup: dateline db restore FILE"
        return Finding("database", Level.WARN, f"there is none at {error.fields.get('path')} yet", advice)
    if error.code == "store_outdated":
        advice = (
            "Run: dateline db upgrade. If that refuses, the database is of a newer Dateline: install that."
        )
        return Finding("migrations", Level.FAIL, f"not at {HEAD}, the newest", advice)
    return Finding("database", Level.FAIL, error.code, str(error))


def _folders(database_url: str) -> dict[str, Path]:
    """What is written where, the nearest folder that is there."""
    folders = {"temporary files": Path(tempfile.gettempdir())}
    if database_url.startswith("sqlite"):
        path = Path(database_url.partition(":///")[2]).expanduser().absolute()
        folders = {"the database": next(one for one in path.parents if one.is_dir()), **folders}
    return folders
