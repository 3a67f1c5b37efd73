"""How links end, told to those who wait for them, whichever process read the page.

This process's workers tell at once. Other processes (``dateline work``) can't: a link that is waited for is looked
up in the store from time to time, so that its ⏳ never stays for good.
"""

import time
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot.app import App
from bot.core.ingest import Outcome
from bot.discord.faults import incident
from bot.errors import stored_error
from store.values import GuildId, SourceState, SourceView, public_id

LOOK_EVERY = 10.0
"""Seconds between looks, and how long a link is left to this process's own workers."""

MOST_FOLLOWED = 5000

Listener: TypeAlias = Callable[[Outcome], Awaitable[None]]


class Outcomes:
    """Tells its listeners how each link ended; those that are followed also when another process read them."""

    def __init__(self, app: App, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._clock = clock
        self._listeners: list[Listener] = []
        self._followed: dict[tuple[GuildId, int], float] = {}
        app.ingest.subscribe(self.ended)

    def listen(self, listener: Listener) -> None:
        """Tell ``listener`` of every try; its source's state says whether the link ended."""
        self._listeners.append(listener)

    def follow(self, guild: GuildId, source: int) -> None:
        """Somebody waits for this source."""
        self._followed[guild, source] = self._clock()
        if len(self._followed) > MOST_FOLLOWED:
            self._followed.pop(next(iter(self._followed)))

    async def ended(self, outcome: Outcome) -> None:
        """Pass it on; one listener's error is logged and keeps nothing from the others."""
        number = int(outcome.claim.source if outcome.claim else outcome.source.id)
        if outcome.source.state is not SourceState.QUEUED:
            self._followed.pop((outcome.guild, number), None)
        for listener in self._listeners:
            try:
                await listener(outcome)
            except Exception as error:  # noqa: BLE001 -- a listener's boundary: the link itself is safe
                incident(error, f"telling how source {number} ended")

    async def look(self) -> None:
        """Tell of the followed sources that ended without this process."""
        due = self._clock() - LOOK_EVERY
        for (guild, number), since in list(self._followed.items()):
            if since <= due:
                source = await self._app.sources.show(guild, public_id("s", number))
                if source.state not in {SourceState.QUEUED, SourceState.FETCHING}:
                    await self.ended(_outcome(guild, source))


def _outcome(guild: GuildId, source: SourceView) -> Outcome:
    failed = source.state is SourceState.FAILED
    error = stored_error(source.error, source.url) if failed else None
    return Outcome(guild=guild, source=source, error=error)
