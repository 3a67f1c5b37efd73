"""What a guild asks about most, counted cheaply: in memory first, and in the store once in a while.

A crash loses the last minute's counts, which no answer depends on.
"""

import asyncio
import time
from collections import Counter, defaultdict
from contextlib import suppress

from bot.core.stored import Stored
from bot.errors import StoreUnavailable
from store import asked
from store.values import EntityId, GuildId

FRESH = 60.0
"""Seconds for which a guild's order is taken as unchanged: every empty field asks for it."""

LAST_WRITE = 1.0
"""Seconds that the store may take for the last counts of a program that ends."""

_REMEMBERED = 1000


class Asked:
    """Counts what is asked, and knows what is asked most."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._counts: defaultdict[GuildId, Counter[EntityId]] = defaultdict(Counter)
        self._most: dict[GuildId, tuple[float, list[EntityId]]] = {}

    def note(self, guild: GuildId, entity: EntityId) -> None:
        """Somebody asked about the entity."""
        self._counts[guild][entity] += 1

    async def flush(self) -> None:
        """Keep what was counted since the last time."""
        counted, self._counts = self._counts, defaultdict(Counter)
        if not counted:
            return
        try:
            async with self._stored.writing() as session:
                for guild, times in counted.items():
                    await asked.count_asked(session, guild, times)
        except BaseException:
            for guild, times in counted.items():
                self._counts[guild].update(times)
            raise

    async def close(self) -> None:
        """Keep the last counts, if the store still takes them."""
        with suppress(StoreUnavailable, TimeoutError):
            async with asyncio.timeout(LAST_WRITE):
                await self.flush()

    async def most(self, guild: GuildId, limit: int) -> list[EntityId]:
        """The entities asked about most, most first."""
        seen, found = self._most.get(guild, (0.0, []))
        if guild not in self._most or time.monotonic() - seen > FRESH:
            found = await self._stored.read(lambda session: asked.most_asked(session, guild, limit))
            if len(self._most) > _REMEMBERED:
                self._most.clear()
            self._most[guild] = time.monotonic(), found
        return found
