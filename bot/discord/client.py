"""The bot as a process: what it asks of Discord, which commands it has, how it starts and ends.

``run`` is all that the command line needs. Must not hold any state that an answer depends on: that is in the store.
"""

import asyncio
import logging
import signal
import sys
from collections.abc import AsyncGenerator, Coroutine, Iterator
from contextlib import asynccontextmanager, suppress
from typing import cast

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.app import App
from bot.discord.alerts import ROUND as ALERTS_EVERY
from bot.discord.alerts import Alerts
from bot.discord.answering import Answering
from bot.discord.cogs.chart import Chart
from bot.discord.cogs.corrections import Events, History, Names
from bot.discord.cogs.export import Export
from bot.discord.cogs.feeds import Feeds
from bot.discord.cogs.links import Links, add_from_menu
from bot.discord.cogs.readers import Readers
from bot.discord.cogs.sources import Review, Sources
from bot.discord.cogs.upkeep import Arrival, GuildOptions
from bot.discord.cogs.watches import Watching
from bot.discord.controls import CONTROLS
from bot.discord.desk import Desk
from bot.discord.faults import incident
from bot.discord.outcomes import LOOK_EVERY
from bot.discord.reply import Interaction, tell
from bot.discord.rounds import every
from bot.discord.sync import sync_commands
from bot.discord.timing import began, ended
from bot.errors import Misconfigured
from bot.settings import Settings
from bot.words import load_all, say

BAD_TOKEN = 4004
COUNT_EVERY = 30.0

log = logging.getLogger(__name__)

discord.VoiceClient.warn_nacl = False  # no voice here, so its missing libraries are no news
discord.VoiceClient.warn_dave = False


class Tree(app_commands.CommandTree["Dateline"]):
    """The commands, with one way of telling what went wrong."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Everybody may ask; here the work on it begins."""
        began(interaction)
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tell the person alone."""
        await tell(interaction, error)
        ended(interaction)


class Dateline(commands.AutoShardedBot):
    """The connection to Discord, in as many shards as Discord asks for or the settings name.

    ``desk`` answers; ``answering`` knows who waits for an answer; ``command_ids`` are Discord's, for pressing commands
    in /help.
    """

    def __init__(self, app: App, settings: Settings, *, message_content: bool) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=needed_intents(message_content=message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_ids=cast("list[int]", list(settings.shard_ids) or None),  # None: all of them
            shard_count=settings.shard_count,
        )
        self.desk = Desk(app)
        app.health.require("discord", self.is_ready)
        self.answering = Answering()
        self.command_ids: dict[str, int] = {}
        self._sync_guild = settings.sync_guild_id
        self._rounds: list[asyncio.Task[None]] = []

    async def setup_hook(self) -> None:
        """Before the gateway: its address, commands and controls, and Discord's knowledge of them."""
        load_all()
        await self._find_gateway()
        await self.add_parts()
        self.command_ids = await sync_commands(self, self.tree, self._sync_guild)
        self._rounds = [asyncio.create_task(each) for each in self._beside_answering()]

    async def close(self) -> None:
        """End what runs beside the gateway, then the connection."""
        for each in self._rounds:
            each.cancel()
        try:
            await super().close()
        except (
            AttributeError
        ):  # the library's last step, which a connection that was never opened has nothing for
            if self.shards:
                raise

    def _beside_answering(self) -> Iterator[Coroutine[None, None, None]]:
        alerts = Alerts(self.desk.app, self)
        yield every(LOOK_EVERY, self.desk.outcomes.look, "looking up links")
        yield every(ALERTS_EVERY, alerts.tell_due, "telling what is watched")
        yield every(COUNT_EVERY, self.desk.app.asked.flush, "counting what is asked")

    async def add_parts(self) -> None:
        """Every command, button and listener; asks nothing of Discord."""
        for cog in (
            Readers(self.desk, self),
            Export(self.desk),
            Chart(self.desk),
            Links(self.desk, self),
            Review(self.desk),
            History(self.desk),
            Arrival(self.desk, self),
        ):
            await self.add_cog(cog)
        for group in (
            Watching(self.desk),
            Sources(self.desk),
            Names(self.desk),
            Events(self.desk),
            GuildOptions(self.desk),
            Feeds(self.desk),
        ):
            self.tree.add_command(group)
        self.tree.add_command(app_commands.ContextMenu(name=say("add.menu"), callback=add_from_menu))
        self.add_dynamic_items(*CONTROLS)

    async def _find_gateway(self) -> None:
        """Take the gateway that the API names: the library's own constant is Discord's, whatever the API's address."""
        _, address, _ = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = URL(address)

    async def on_app_command_completion(self, interaction: Interaction, _command: object) -> None:
        """A command has its answer, or was told why there is none."""
        ended(interaction)

    async def on_ready(self) -> None:
        """Say in the log that the work begins."""
        log.info("ready as %s in %d guilds", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message, /) -> None:
        """Messages are read by the cogs; there are no prefixed commands."""

    async def on_error(self, event_method: str, /, *args: object, **kwargs: object) -> None:
        """A listener failed: there is nobody to tell, so the log has it under an incident number."""
        del args, kwargs
        error = sys.exception()
        if error is not None:
            incident(error, event_method)


def needed_intents(*, message_content: bool) -> discord.Intents:
    """Guilds and their messages; what messages say only for reading posted links."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.message_content = message_content
    return intents


async def run(app: App, settings: Settings) -> None:
    """Be the bot until a signal ends it; ``app`` is entered already.

    Raises Misconfigured("no_token", "bad_token", "discord_unreachable"). Without the message-content intent it
    goes on without reading posted links, and says so.
    """
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    if not token:
        raise Misconfigured("no_token")
    Route.BASE = settings.discord_api_url.rstrip("/")
    async with _ingesting(app), _stopping() as stopped:
        try:
            await _connect(app, settings, token, stopped, message_content=settings.message_content)
        except discord.PrivilegedIntentsRequired:
            log.warning(
                "Discord refuses the message-content intent, so posted links are not read. Switch on “Message "
                "Content Intent” at https://discord.com/developers/applications and restart, or set "
                "MESSAGE_CONTENT=false. All commands work without it."
            )
            await _connect(app, settings, token, stopped, message_content=False)


async def _connect(
    app: App, settings: Settings, token: str, stopped: asyncio.Event, *, message_content: bool
) -> None:
    """Stay connected until ``stopped`` is set or Discord refuses."""
    bot = Dateline(app, settings, message_content=message_content)
    async with bot:
        running = asyncio.create_task(bot.start(token), name="gateway")
        stopping = asyncio.create_task(stopped.wait(), name="stop signal")
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not running.done():
            log.info("stopping")
            await asyncio.gather(app.ingest.stop(), bot.answering.finish())
            await bot.close()
        await _outcome_of(running)


async def _outcome_of(running: "asyncio.Task[None]") -> None:
    try:
        await running
    except discord.LoginFailure as error:
        raise Misconfigured("bad_token") from error
    except (aiohttp.ClientConnectionError, discord.GatewayNotFound) as error:
        raise Misconfigured("discord_unreachable", url=Route.BASE) from error
    except discord.ConnectionClosed as closed:
        if closed.code == BAD_TOKEN:
            raise Misconfigured("bad_token") from closed
        raise


@asynccontextmanager
async def _ingesting(app: App) -> AsyncGenerator[None]:
    app.ingest.start()
    try:
        yield
    finally:
        await app.ingest.stop()


@asynccontextmanager
async def _stopping() -> AsyncGenerator[asyncio.Event]:
    """An event that SIGTERM and SIGINT set in place of ending the process midway."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)
    for each in signals:
        with suppress(NotImplementedError):  # Windows' loop has no signal handlers: Ctrl+C raises there
            loop.add_signal_handler(each, stopped.set)
    try:
        yield stopped
    finally:
        for each in signals:
            with suppress(NotImplementedError):
                loop.remove_signal_handler(each)
