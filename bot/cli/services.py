"""The long-running commands: the Discord bot and the ingest worker."""

import asyncio
import logging
import signal
import sys

from bot.app import build
from bot.cli.running import guarded, read_settings
from bot.errors import Misconfigured
from bot.interpreter import take_short_turns
from bot.logs import configure_logging

log = logging.getLogger(__name__)


def run_bot() -> None:
    """Run until SIGTERM or Ctrl-C; without a token say what to do."""

    async def bot() -> None:
        settings = read_settings()
        if settings.discord_token is None or not settings.discord_token.get_secret_value().strip():
            raise Misconfigured("no_token")
        configure_logging(settings.log_level, settings.log_format)
        from bot.discord.client import run  # noqa: PLC0415 - Discord's library loads with this command alone
        from bot.health import serving  # noqa: PLC0415 - what serves HTTP loads with the services alone

        take_short_turns()
        async with build(settings) as app, serving(app):
            await run(app, settings)

    sys.exit(guarded(bot))


def run_worker() -> None:
    """Work on the queue until SIGTERM or Ctrl-C, then give back what was claimed."""

    async def worker() -> None:
        settings = read_settings()
        if not settings.ingest_workers:  # the bot leaves the queue to others: to this one
            settings = settings.model_copy(update={"ingest_workers": 1})
        configure_logging(settings.log_level, settings.log_format)
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        from bot.health import serving  # noqa: PLC0415 - what serves HTTP loads with the services alone

        async with build(settings) as app, serving(app):
            app.ingest.start()
            log.info("reading queued links; stop with Ctrl-C")
            await stop.wait()

    sys.exit(guarded(worker))
