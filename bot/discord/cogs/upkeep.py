"""``/settings``: which channels are watched, and how answers are given in this guild."""

import logging
from typing import TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord.checks import ModeratorsOnly
from bot.discord.desk import Desk, guild_of
from bot.discord.layout import layout, note
from bot.discord.rendering.guild import settings_page
from bot.discord.rendering.page import Tone
from bot.discord.reply import Interaction, Reply, locale_of
from bot.discord.troubles import lacking
from bot.errors import NotAllowed
from bot.words import say
from store.values import GuildSettings

log = logging.getLogger(__name__)

Watchable: TypeAlias = discord.TextChannel | discord.Thread | discord.VoiceChannel


class Arrival(commands.Cog):
    """Says hello where the bot is new."""

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Tell in the channel for such news how to begin."""
        channel = guild.system_channel
        if channel is None or not channel.permissions_for(guild.me).send_messages:
            log.info("joined guild %s, which has no channel to say hello in", guild.id)
            return
        try:
            await channel.send(view=note(say("welcome", str(guild.preferred_locale)), Tone.GOOD))
        except discord.Forbidden as refused:
            log.info("joined guild %s, which takes no hello (%s)", guild.id, refused.code)


@app_commands.default_permissions(manage_messages=True)
class GuildOptions(ModeratorsOnly, app_commands.Group):
    """``/settings``; the use case checks who may change them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="settings", description=say("cmd.settings"))
        self._desk = desk

    @app_commands.command(name="show", description=say("cmd.settings.show"))
    async def show(self, interaction: Interaction) -> None:
        """The settings as they are."""
        async with Reply(interaction) as reply:
            settings = await self._desk.app.guilds.settings(guild_of(interaction))
            await self._show(interaction, reply, settings)

    @app_commands.command(name="watch", description=say("cmd.settings.watch"))
    @app_commands.describe(channel=say("opt.channel"))
    async def watch(self, interaction: Interaction, channel: Watchable) -> None:
        """Read the links of a channel from now on; refused where the bot couldn't."""
        async with Reply(interaction) as reply:
            missing = lacking(channel, channel.guild.me)
            if missing:
                names = ", ".join(say(words, locale_of(interaction)) for words in missing)
                raise NotAllowed("missing_permission", permission=names, channel=f"#{channel.name}")
            watched = (await self._desk.app.guilds.settings(guild_of(interaction))).watched_channels
            await self._watch(interaction, reply, (*watched, channel.id))

    @app_commands.command(name="unwatch", description=say("cmd.settings.unwatch"))
    @app_commands.describe(channel=say("opt.channel"))
    async def unwatch(self, interaction: Interaction, channel: Watchable) -> None:
        """Read a channel's links no longer."""
        async with Reply(interaction) as reply:
            watched = (await self._desk.app.guilds.settings(guild_of(interaction))).watched_channels
            await self._watch(interaction, reply, tuple(each for each in watched if each != channel.id))

    @app_commands.command(name="answers", description=say("cmd.settings.answers"))
    @app_commands.describe(private=say("opt.settings.answers.private"))
    async def answers(self, interaction: Interaction, private: bool) -> None:  # noqa: FBT001 -- by name
        """Whether answers are for the asker alone unless they say otherwise."""
        async with Reply(interaction) as reply:
            guild, actor = guild_of(interaction), await self._desk.actor(interaction)
            settings = await self._desk.app.guilds.update(guild, actor, private_answers=private)
            await self._show(interaction, reply, settings)

    async def _watch(self, interaction: Interaction, reply: Reply, channels: tuple[int, ...]) -> None:
        guild, actor = guild_of(interaction), await self._desk.actor(interaction)
        channels = tuple(dict.fromkeys(channels))
        settings = await self._desk.app.guilds.update(guild, actor, watched_channels=channels)
        await self._show(interaction, reply, settings)

    async def _show(self, interaction: Interaction, reply: Reply, settings: GuildSettings) -> None:
        self._desk.settings_changed(guild_of(interaction), settings)
        client: discord.Client = interaction.client
        page = settings_page(settings, locale_of(interaction), sees_messages=client.intents.message_content)
        await reply.send(layout(page))
