"""Has pictures drawn in a process of its own that starts with the first. Must import no front end and no store."""

import asyncio
import logging
import pickle
from typing import Self

from bot.core.charts.values import Picture
from bot.core.charts.worker import FAILED, draw_bytes
from bot.core.pool import Busy, Died, Pool, Task
from bot.core.process import Limits
from bot.errors import DatelineError

log = logging.getLogger(__name__)

DEADLINE = 20.0
MOST_WAITING = 20
PICTURES_PER_PROCESS = 500
SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Drawer:
    """Draws pictures as PNG. ``inline=True`` draws in a thread of this process: for one-shot terminal commands."""

    def __init__(self, *, inline: bool = False, deadline: float = DEADLINE) -> None:
        self._inline = inline
        task = Task(
            name="drawer",
            respond=draw_bytes,
            load=checked,
            limits=Limits(),
            deadline=deadline,
            most_waiting=MOST_WAITING,
            share=PICTURES_PER_PROCESS,
        )
        self._pool = Pool(task, 1)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._pool.close()

    async def draw(self, picture: Picture) -> bytes:
        """The picture as PNG; raises DatelineError("no_picture") when it can't be drawn now."""
        try:
            if self._inline:
                return checked(await asyncio.to_thread(draw_bytes, picture))
            self._pool.start()
            return await self._pool.ask(picture)
        except (Busy, TimeoutError, Died, pickle.UnpicklingError) as error:
            log.warning("a picture was not drawn: %s %s", type(error).__name__, error)
            raise DatelineError("no_picture") from error


def checked(answer: bytes) -> bytes:
    """The PNG in a process's answer; raises UnpicklingError for anything else, and logs why drawing failed."""
    if answer.startswith(FAILED):
        log.error("drawing failed:\n%s", answer.removeprefix(FAILED).decode(errors="replace"))
    if not answer.startswith(SIGNATURE):
        raise pickle.UnpicklingError("no picture")
    return answer
