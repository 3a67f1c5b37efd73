"""What the bot does now and then beside answering: one boundary for all of it, so that no round ends the next."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.discord.faults import incident
from bot.errors import DatelineError

log = logging.getLogger(__name__)


async def every(seconds: float, step: Callable[[], Awaitable[None]], what: str) -> None:
    """Take ``step`` again and again, ``seconds`` apart; what goes wrong is logged, and the next round comes."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await step()
        except DatelineError as error:
            log.warning("%s must wait (%s)", what, error.code)
        except Exception as error:  # noqa: BLE001 -- the round's boundary: it must go on
            incident(error, what)
