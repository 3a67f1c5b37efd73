"""Waiting for a fact about the loopback without polling: everything that happens in it says so.

Must import nothing of ours.
"""

import asyncio
from collections.abc import Callable


class Changes:
    """Wakes whoever waits after each request, gateway payload and change of the world."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()

    def notify(self) -> None:
        for event in self._waiting:
            event.set()

    async def until(
        self, fact: Callable[[], bool], *, within: float = 15, what: str | Callable[[], str] = "that"
    ) -> None:
        """Return when ``fact()`` holds; TimeoutError naming ``what`` when it does not in time."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with asyncio.timeout(within):
                while not fact():
                    event.clear()
                    await event.wait()
        except TimeoutError:
            told = what if isinstance(what, str) else what()
            raise TimeoutError(f"waited {within} s in vain for {told}") from None
        finally:
            self._waiting.discard(event)
