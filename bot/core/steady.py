"""Whether this machine's clock runs evenly: it may jump, and nobody may lose anything by it.

Forwards: leases end early (a link is read twice at most, and stored once), retries and polls come early, and nothing is
deleted for ``CALM``, so that a wrong clock eats no guild. Backwards: what waited by the old clock is brought forward.
"""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.core.stored import Stored
from store import clock as stored_clock

UNEVEN = timedelta(minutes=1)
"""A difference between two looks that no drift makes."""

AHEAD = timedelta(minutes=5)
"""By how much a link may have been added in the future: other machines' clocks differ."""

CALM = timedelta(days=1)
"""After a jump, before anything is deleted because of its age."""

SKEW = timedelta(hours=1)
"""How far the database server's clock may be from ours for anything to be deleted because of its age."""

log = logging.getLogger(__name__)


def boot_seconds() -> float:
    """Seconds since the machine started, sleep included where the system tells: nobody can set them."""
    number = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if number is None else time.clock_gettime(number)


class Steady:
    """Compares ``clock`` with ``counter``, which only ever counts seconds. Without one the clock is taken as it is."""

    def __init__(
        self,
        stored: Stored,
        clock: Callable[[], datetime],
        counter: Callable[[], float] | None,
        *,
        lease: timedelta,
    ) -> None:
        self._stored = stored
        self._clock = clock
        self._counter = counter
        self._lease = lease
        self._seen = clock(), counter() if counter else 0.0
        self._jumped: float | None = None
        self._back = timedelta(0)
        self._told = False

    def notice(self) -> None:
        """See whether the clock jumped since the last look, and say so."""
        if self._counter is None:
            return
        (before, counted), self._seen = self._seen, (self._clock(), self._counter())
        jump = self._seen[0] - before - timedelta(seconds=self._seen[1] - counted)
        if abs(jump) < UNEVEN:
            return
        self._jumped = self._seen[1]
        if jump > timedelta(0):
            log.warning(
                "this machine's clock jumped forwards by %s; what is due early is done early, nothing is lost, and "
                "nothing is deleted because of its age for a day",
                _plain(jump),
            )
        else:
            self._back -= jump
            log.warning(
                "this machine's clock jumped backwards by %s; what waits is brought forward", _plain(-jump)
            )

    async def look(self) -> bool:
        """Put right what a clock that went back has put off. A chore of the ingest: never busy."""
        self.notice()
        gap = max(self._back, await self._ahead())
        if gap:
            async with self._stored.writing() as session:
                await stored_clock.bring_forward(session, now=self._clock(), gap=gap, lease=self._lease)
            self._back = timedelta(0)
        return False

    async def _ahead(self) -> timedelta:
        """How far in the future links were added, as they were when the clock went back while nobody looked."""
        async with self._stored.reading() as session:
            newest = await stored_clock.newest_waiting(session)
        gap = timedelta(0) if newest is None else newest - self._clock()
        if gap < AHEAD:
            self._told = False
            return timedelta(0)
        if not self._told:
            log.warning(
                "links were added %s from now: a clock went back, or two machines' differ", _plain(gap)
            )
        self._told = True
        return gap

    async def may_delete(self) -> bool:
        """Whether the clock can be trusted with what is deleted because of its age."""
        self.notice()
        if self._counter is None:
            return True
        if self._jumped is not None and self._counter() - self._jumped < CALM.total_seconds():
            return False
        async with self._stored.reading() as session:
            theirs = await stored_clock.database_time(session)
        if theirs is None or abs(theirs - self._clock()) < SKEW:
            return True
        log.warning("nothing is deleted because of its age: this machine's clock isn't the database server's")
        return False


def _plain(gap: timedelta) -> str:
    return str(timedelta(seconds=round(gap.total_seconds())))
