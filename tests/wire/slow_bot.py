"""The real bot on a slow disk: it reads an event in a twentieth of a second, and says how far it is that often.

It is run as ``python slow_bot.py`` with the settings of the bot.
"""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import bot.core.export
import bot.discord.reply
from bot.cli.__main__ import main

AN_EVENT = 0.05
read_events = bot.core.export.stream_events


async def stream_slowly(*args: Any, **options: Any) -> AsyncGenerator[Any]:
    """The events, one after the other."""
    async for event in read_events(*args, **options):
        await asyncio.sleep(AN_EVENT)
        yield event


bot.core.export.stream_events = stream_slowly
bot.core.export.STEP = 1
bot.discord.reply.COUNTING_PAUSE = 4 * AN_EVENT

if __name__ == "__main__":
    main()
