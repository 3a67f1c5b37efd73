"""``/watch``: telling a person or a channel when something new is read about a name.

At once, or as a daily or weekly digest at ``DIGEST_HOUR`` of the watcher's day; never within their quiet hours, never
twice, and never of what is old news (``store.watches.NEWS``). A front end asks for what is due, tells it, and says how
that went: the outbox in the store outlives it.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.core.holder import holder_name
from bot.core.names import NameDirectory, clean_name, find_name, require_moderator
from bot.core.stored import Stored
from bot.core.zones import read_zone, zone_of
from bot.errors import InvalidInput, NotAllowed, NotFound
from store import guilds, watches
from store.errors import LeaseLostError
from store.values import Actor, AlertClaim, GuildId, Pace, WatchId, WatchView, parse_public_id

MOST_WATCHES = 20
"""What one person may have watched in a guild."""

MOST_MESSAGES = 25
"""What one person, or one channel, is sent in a guild and a day; the rest is told together on the next."""

DIGEST_HOUR = 8
PAUSE = timedelta(minutes=5)
"""Between two messages of one watch: what comes meanwhile is told together."""

LEASE = timedelta(minutes=1)
AGAIN = timedelta(minutes=1)

_QUIET = re.compile(r"(\d{1,2})(?:[:.h]00)?\s*[-–—]\s*(\d{1,2})(?:[:.h]00)?")
_DAY = timedelta(days=1)
_HOURS = 24


class Watches:
    """What people watch. Every call raises NotFound for what isn't there."""

    def __init__(self, stored: Stored, directory: NameDirectory, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._directory = directory
        self._clock = clock
        self._claims = 0

    async def add(  # noqa: PLR0913 - what a person chooses, each named
        self,
        guild: GuildId,
        actor: Actor,
        topic: str,
        *,
        channel: int | None = None,
        origin: int | None = None,
        pace: Pace = Pace.ONCE,
        quiet: str | None = None,
        zone: str | None = None,
        language: str = "en",
    ) -> WatchView:
        """Watch a name from now on, for the actor alone or, as a moderator, for a ``channel``.

        ``quiet`` is as typed ("22-7"), ``zone`` a name such as "Asia/Damascus" (else the guild's, else UTC), ``origin``
        the channel where it was asked. Raises InvalidInput("bad_quiet", "bad_zone", "ambiguous_name"),
        NotAllowed("not_moderator", "too_many_watches") and NotFound("unknown_name").
        """
        if channel is not None:
            require_moderator(actor)
        entity = find_name(await self._directory.of_guild(guild), clean_name(topic))
        hours, named = read_quiet(quiet), read_zone(zone)
        async with self._stored.writing() as session:
            zone = named or (await guilds.get_settings(session, guild)).time_zone
            own = await watches.list_watches(session, guild, person=actor.id)
            if len(own) >= MOST_WATCHES and all(each.topic.id != entity.id for each in own):
                raise NotAllowed("too_many_watches", limit=MOST_WATCHES)
            return await watches.add_watch(
                session,
                guild,
                entity=entity.id,
                person=actor.id,
                channel=channel,
                origin=origin,
                pace=pace,
                quiet=hours,
                zone=zone,
                language=language,
                at=self._clock(),
                next_at=first_time(self._clock(), pace, hours, zone),
            )

    async def listing(self, guild: GuildId, actor: Actor) -> tuple[WatchView, ...]:
        """The actor's own; for a moderator also those of the guild's channels."""
        async with self._stored.reading() as session:
            every = await watches.list_watches(session, guild)
        return tuple(each for each in every if _is_for(each, actor))

    async def remove(self, guild: GuildId, actor: Actor, given: str) -> WatchView:
        """Watch it no longer; ``given`` is its id ("w3"). Raises InvalidInput("bad_id"), NotFound("unknown_watch")."""
        number = parse_public_id(given, "w")
        if number is None:
            raise InvalidInput("bad_id", given=given, example="w3")
        async with self._stored.writing() as session:
            found = {each.id: each for each in await watches.list_watches(session, guild)}
            view = found.get(WatchId(number))
            if view is None or not _is_for(view, actor):
                raise NotFound("unknown_watch", given=given)
            await watches.remove_watch(session, guild, view.id)
        return view

    async def due(self) -> AlertClaim | None:
        """What is to be told now, by the caller alone, who then says how it went; None when there is nothing."""
        while True:
            now = self._clock()
            self._claims += 1
            worker = holder_name(f"watch{self._claims}")
            async with self._stored.writing() as session:
                claim = await watches.claim_alert(session, now=now, lease=LEASE, worker=worker)
                if claim is None:
                    return None
                watch, left = claim.watch, MOST_MESSAGES - await watches.told_today(session, claim, at=now)
                free = now if left > 0 else _next_day(now)
                until = end_of_quiet(free, watch.quiet, watch.zone) or free
                if not claim.events:
                    await watches.end_alert(session, claim, next_at=now)
                elif until > now:
                    await watches.put_off_alert(session, claim, until=until, again=False)
                else:
                    return replace(claim, last=left == 1)

    async def told(self, claim: AlertClaim) -> None:
        """It was sent."""
        watch, now = claim.watch, self._clock()
        async with self._stored.writing() as session:
            with suppress(LeaseLostError):  # another tells it by now
                following = next_time(now, watch.pace, watch.quiet, watch.zone)
                await watches.end_alert(session, claim, next_at=following, told_at=now)

    async def tell_again(self, claim: AlertClaim) -> None:
        """Whether it was sent isn't known: the same is due again soon."""
        async with self._stored.writing() as session:
            with suppress(LeaseLostError):  # another tells it by now
                await watches.put_off_alert(session, claim, until=self._clock() + AGAIN, again=True)

    async def pause(self, claim: AlertClaim, reason: str) -> None:
        """It can't be sent there for now; ``reason`` is the code of an error that the watcher will see."""
        async with self._stored.writing() as session:
            with suppress(LeaseLostError):  # another tells it by now
                await watches.pause_watch(session, claim, reason=reason)

    async def drop(self, claim: AlertClaim) -> None:
        """There is nobody left to tell."""
        async with self._stored.writing() as session:
            await watches.remove_watch(session, claim.guild, claim.watch.id)


def read_quiet(given: str | None) -> str | None:
    """Quiet hours as typed ("22-7", "22:00 – 07:00") in the form that is kept; raises InvalidInput("bad_quiet")."""
    if given is None or not given.strip():
        return None
    hours = _QUIET.fullmatch(given.strip())
    start, end = (int(hours[1]) % _HOURS, int(hours[2]) % _HOURS) if hours else (0, 0)
    if hours is None or start == end or max(int(hours[1]), int(hours[2])) > _HOURS:
        raise InvalidInput("bad_quiet", given=given.strip()[:40])
    return f"{start}-{end}"


def end_of_quiet(now: datetime, quiet: str | None, zone: str | None) -> datetime | None:
    """When the quiet hours that ``now`` falls into end; None outside of them."""
    if quiet is None:
        return None
    start, end = map(int, quiet.split("-"))
    local = now.astimezone(zone_of(zone))
    hour = local.hour
    inside = start <= hour < end if start < end else hour >= start or hour < end
    if not inside:
        return None
    day = local.date() if hour < end else local.date() + _DAY
    return datetime.combine(day, time(end), zone_of(zone)).astimezone(UTC)


def first_time(now: datetime, pace: Pace, quiet: str | None, zone: str | None) -> datetime:
    """When a watch that starts now may tell first."""
    return now if pace is Pace.ONCE else next_time(now, pace, quiet, zone)


def next_time(now: datetime, pace: Pace, quiet: str | None, zone: str | None) -> datetime:
    """When a watch that has just told may tell again: a digest on its hour, a weekly one on Monday."""
    if pace is Pace.ONCE:
        at = now + PAUSE
    else:
        local = now.astimezone(zone_of(zone))
        day = local.date()
        if local.hour >= DIGEST_HOUR:
            day += _DAY
        while pace is Pace.WEEKLY and day.weekday():
            day += _DAY
        at = datetime.combine(day, time(DIGEST_HOUR), zone_of(zone)).astimezone(UTC)
    return end_of_quiet(at, quiet, zone) or at


def _next_day(now: datetime) -> datetime:
    return datetime.combine(now.astimezone(UTC).date() + _DAY, time(), UTC)


def _is_for(watch: WatchView, actor: Actor) -> bool:
    return actor.moderator if watch.channel is not None else watch.person == actor.id
