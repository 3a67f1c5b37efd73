"""Whether this process can do its work, and what it tells of it: for a supervisor and for who reads the metrics.

Must import no front end and no HTTP server.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.core.reader import Reader
from bot.core.stored import Stored
from bot.errors import StoreUnavailable
from store.queue import queue_depth
from store.values import QueueDepth

PATIENCE = 2.0
"""Seconds that the database may take to answer."""


class Measures:
    """Told what happens; this one counts nothing. ``bot.health`` has the one that does.

    No argument is ever the id of a guild, a channel or a person, nor anything that they wrote.
    """

    def link_ended(self, outcome: str) -> None:
        """A try at a link ended: "ready", "already", or the code of why not."""

    def answered(self, asked: str, outcome: str, seconds: float) -> None:
        """Somebody asked by command or control, and got an answer ("ok", "refused") or none that helps ("failed")."""


class Health:
    """What keeps this process from working. ``measures`` is replaced before the work begins."""

    def __init__(self, stored: Stored, reader: Reader, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._reader = reader
        self._clock = clock
        self._conditions: dict[str, Callable[[], bool]] = {}
        self.measures = Measures()

    def require(self, name: str, holds: Callable[[], bool]) -> None:
        """Be ready only while ``holds()``."""
        self._conditions[name] = holds

    async def missing(self) -> list[str]:
        """What this process lacks to be ready: "database", and the names of the conditions that don't hold."""
        found = [name for name, holds in self._conditions.items() if not holds()]
        try:
            async with asyncio.timeout(PATIENCE):
                await self._stored.ping()
        except (StoreUnavailable, TimeoutError):
            found.insert(0, "database")
        return found

    def link_ended(self, outcome: str) -> None:
        """Have a try at a link counted."""
        self.measures.link_ended(outcome)

    @property
    def reader_restarts(self) -> int:
        """How often a process that reads pages had to be replaced before its time."""
        return self._reader.restarts

    async def queue(self) -> QueueDepth:
        """The links that wait in all guilds; raises StoreUnavailable."""
        async with self._stored.reading() as session:
            return await queue_depth(session)

    def waiting_seconds(self, depth: QueueDepth) -> float:
        """For how long the longest waiting link has been waiting."""
        return 0.0 if depth.oldest is None else max(0.0, (self._clock() - depth.oldest).total_seconds())
