"""Turns at a host: one at a time, some rest in between, silence when the site asks for it.

Kept per process and in memory: a restart forgets a pause, the queue's own ``next_at`` doesn't. Must import
nothing that opens a connection.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.errors import LinkRefused
from bot.net.rules import FetchRules

_KEPT: Final = 1_000


@dataclass(slots=True)
class _Host:
    """Times are of the event loop's clock."""

    slots: asyncio.Semaphore
    users: int = 0
    rests_until: float = 0.0
    silent_until: float = 0.0


@dataclass(slots=True)
class Turns:
    """Hands out turns at hosts; a host is whatever string the caller tells sites apart by."""

    rules: FetchRules
    now: Callable[[], float]
    _hosts: dict[str, _Host] = field(default_factory=dict[str, _Host])

    @asynccontextmanager
    async def turn(self, host: str, *, rested: bool = True) -> AsyncGenerator[None]:
        """Waits for a turn at ``host`` and holds it; ``rested=False`` doesn't wait for the rest to end.

        Raises LinkRefused: ``rate_limited`` at once while the host is silent, ``host_busy`` when the wait is
        longer than ``max_wait``.
        """
        state = self._state(host)
        async with self._slot(host, state):
            if rested:
                await asyncio.sleep(max(0.0, state.rests_until - self.now()))
            self._refuse_silent(state)
            started = self.now()
            try:
                yield
            finally:
                rest = min(self.rules.max_spacing, self.rules.spacing * (self.now() - started))
                state.rests_until = max(state.rests_until, self.now() + rest)

    def silence(self, host: str, pause: timedelta) -> None:
        """Lets nobody at ``host`` before ``pause`` (``max_pause`` at most) is over."""
        state = self._state(host)
        until = self.now() + min(pause.total_seconds(), self.rules.max_pause)
        state.silent_until = max(state.silent_until, until)

    def rest(self, host: str, seconds: float) -> None:
        """Makes the next turn at ``host`` wait at least so long (``max_wait`` at most): a Crawl-delay."""
        state = self._state(host)
        state.rests_until = max(state.rests_until, self.now() + min(seconds, self.rules.max_wait))

    def _state(self, host: str) -> _Host:
        if len(self._hosts) >= _KEPT:
            self._forget()
        return self._hosts.setdefault(host, _Host(asyncio.Semaphore(self.rules.per_host)))

    def _forget(self) -> None:
        """Drops the hosts that nothing waits for and no pause concerns."""
        now = self.now()
        for host, state in list(self._hosts.items()):
            if not state.users and state.rests_until <= now and state.silent_until <= now:
                del self._hosts[host]

    @asynccontextmanager
    async def _slot(self, host: str, state: _Host) -> AsyncGenerator[None]:
        self._refuse_silent(state)
        state.users += 1
        try:
            async with asyncio.timeout(self.rules.max_wait):
                await state.slots.acquire()
        except TimeoutError as error:
            raise LinkRefused("host_busy", untried=True, host=host) from error
        else:
            try:
                yield
            finally:
                state.slots.release()
        finally:
            state.users -= 1

    def _refuse_silent(self, state: _Host) -> None:
        left = state.silent_until - self.now()
        if left > 0:
            raise LinkRefused("rate_limited", retry_after=timedelta(seconds=left), untried=True)
