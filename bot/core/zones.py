"""Time zones: how they are typed, and which day it is where a guild's people are."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.core.answers import Period
from bot.core.period import read_period
from bot.core.stored import Stored
from bot.errors import InvalidInput
from store.guilds import get_settings
from store.values import GuildId


class Today:
    """Which day it is in a guild's time zone (UTC unless its moderators set one): "yesterday" is counted from it."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._clock = clock

    async def __call__(self, guild: GuildId) -> date:
        """The day."""
        settings = await self._stored.read(lambda session: get_settings(session, guild))
        return self._clock().astimezone(zone_of(settings.time_zone)).date()

    async def period(self, guild: GuildId, since: str | None, until: str | None, language: str) -> Period:
        """The days that were typed; raises InvalidInput("bad_date") and InvalidInput("since_after_until")."""
        if since is None and until is None:
            return Period()
        return read_period(since, until, await self(guild), language)


def read_zone(given: str | None) -> str | None:
    """A time zone's name as it is written in the tz database; raises InvalidInput("bad_zone")."""
    if given is None or not given.strip():
        return None
    known = zones().get(given.strip().replace(" ", "_").casefold())
    if known is None:
        raise InvalidInput("bad_zone", given=given.strip()[:40])
    return known


@cache
def zones() -> dict[str, str]:
    """Every time zone by its name in small letters."""
    return {name.casefold(): name for name in sorted(available_timezones()) if "/" in name or name == "UTC"}


def zone_of(name: str | None) -> ZoneInfo:
    """The zone of that name; UTC without one."""
    return ZoneInfo(name or "UTC")
