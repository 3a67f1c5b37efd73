"""The answers that people wait for while the bot stops: those that come soon are sent whole, the others taken back.

Nobody is left with "thinking …", and nobody gets half an answer.
"""

import asyncio
from typing import Any

LAST_ANSWERS = 2.5
"""Seconds that stopping waits for answers on their way."""

LAST_WORDS = 1.0
"""Seconds for telling those who get none."""


class Answering:
    """``stopping`` is set once no answer is waited for any longer; who is cancelled then tells its person why."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self.stopping = False

    def began(self) -> None:
        """The running task answers somebody."""
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)

    def ended(self) -> None:
        """It has."""
        task = asyncio.current_task()
        if task is not None:
            self._tasks.discard(task)

    async def finish(self) -> None:
        """Let answers end, then have those that don't say so."""
        until = asyncio.get_running_loop().time() + LAST_ANSWERS
        while self._tasks and (left := until - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait(self._tasks, timeout=left, return_when=asyncio.FIRST_COMPLETED)
        self.stopping = True
        late = tuple(self._tasks)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=LAST_WORDS)
