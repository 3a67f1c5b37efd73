"""``/settings``: which channels are watched, who moderates, and how answers are given in this guild."""

import logging
from typing import Literal, TypeAlias, Unpack

import discord
from discord import app_commands
from discord.ext import commands

from bot.core.guilds import Listed, SettingsChange
from bot.discord.checks import ModeratorsOnly
from bot.discord.cogs.readers import DETAIL_CHOICES
from bot.discord.cogs.watches import Short, complete_zone
from bot.discord.desk import Desk, guild_of
from bot.discord.layout import layout
from bot.discord.rendering.guild import settings_page, welcome_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.discord.setup import ask_guidelines, roles_of, setup_layout
from bot.discord.troubles import lacking
from bot.errors import NotAllowed
from bot.words import say
from store.values import GuildId, GuildSettings

log = logging.getLogger(__name__)

Language: TypeAlias = Literal["en", "fr", "ar", "de", "es", "tr"]
Member: TypeAlias = discord.Member | discord.Role
Watchable: TypeAlias = discord.TextChannel | discord.Thread | discord.VoiceChannel


class Arrival(commands.Cog):
    """Says hello where the bot is new, and notes where it is no more.

    What is kept of a guild that it left is deleted some time later, unless it comes back before.
    """

    def __init__(self, desk: Desk, client: discord.Client) -> None:
        self._desk = desk
        self._client = client

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """What happened while the bot was away: guilds that took it out, and those that took it back."""
        alone = self._client.shard_count in {None, 1}
        there = [GuildId(guild.id) for guild in self._client.guilds]
        await self._desk.app.guilds.present(there, all_of_them=alone)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was taken out, or the guild is no more."""
        await self._desk.app.guilds.left(GuildId(guild.id))

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Tell in the channel for such news how to begin."""
        await self._desk.app.guilds.present([GuildId(guild.id)], all_of_them=False)
        channel = guild.system_channel
        if channel is None or not channel.permissions_for(guild.me).send_messages:
            log.info("joined guild %s, which has no channel to say hello in", guild.id)
            return
        try:
            await channel.send(view=layout(welcome_page(str(guild.preferred_locale))))
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
            await self._include(interaction, reply, "watched_channels", channel.id)

    @app_commands.command(name="unwatch", description=say("cmd.settings.unwatch"))
    @app_commands.describe(channel=say("opt.channel"))
    async def unwatch(self, interaction: Interaction, channel: Watchable) -> None:
        """Read a channel's links no longer."""
        async with Reply(interaction) as reply:
            await self._include(interaction, reply, "watched_channels", channel.id, included=False)

    @app_commands.command(name="answers", description=say("cmd.settings.answers"))
    @app_commands.describe(private=say("opt.settings.answers.private"))
    async def answers(self, interaction: Interaction, private: bool) -> None:  # noqa: FBT001 -- by name
        """Whether answers are for the asker alone unless they say otherwise."""
        await self._update(interaction, private_answers=private)

    @app_commands.command(name="moderators", description=say("cmd.settings.moderators"))
    @app_commands.describe(member=say("opt.member"), remove=say("opt.remove"))
    async def moderators(self, interaction: Interaction, member: Member, remove: bool = False) -> None:  # noqa: FBT001, FBT002 -- by name
        """Let a person or a role moderate, or no longer."""
        async with Reply(interaction) as reply:
            await self._include(interaction, reply, "moderators", member.id, included=not remove)

    @app_commands.command(name="posters", description=say("cmd.settings.posters"))
    @app_commands.describe(member=say("opt.member"), remove=say("opt.remove"))
    async def posters(self, interaction: Interaction, member: Member, remove: bool = False) -> None:  # noqa: FBT001, FBT002 -- by name
        """Whose links are read in watched channels."""
        async with Reply(interaction) as reply:
            await self._include(interaction, reply, "posters", member.id, included=not remove)

    @app_commands.command(name="guidelines", description=say("cmd.settings.guidelines"))
    async def guidelines(self, interaction: Interaction) -> None:
        """A form for what people see who suggest a link."""
        await ask_guidelines(self._desk, interaction)

    @app_commands.command(name="suggestions", description=say("cmd.settings.suggestions"))
    @app_commands.describe(limit=say("opt.limit"))
    async def suggestions(self, interaction: Interaction, limit: app_commands.Range[int, 0, 1000]) -> None:
        """How many links a member may suggest in a day."""
        await self._update(interaction, suggestions_a_day=limit)

    @app_commands.command(name="language", description=say("cmd.settings.language"))
    @app_commands.describe(language=say("opt.language"))
    async def language(self, interaction: Interaction, language: Language | None = None) -> None:
        """The language of what a whole guild reads."""
        await self._update(interaction, language=language)

    @app_commands.command(name="timezone", description=say("cmd.settings.timezone"))
    @app_commands.describe(zone=say("opt.settings.timezone.zone"))
    @app_commands.autocomplete(zone=complete_zone)
    async def timezone(self, interaction: Interaction, zone: Short | None = None) -> None:
        """In which time zone the guild's days begin."""
        await self._update(interaction, time_zone=zone)

    @app_commands.command(name="detail", description=say("cmd.settings.detail"))
    @app_commands.describe(detail=say("opt.settings.detail.detail"))
    @app_commands.choices(detail=DETAIL_CHOICES)
    async def detail(self, interaction: Interaction, detail: str) -> None:
        """How timelines are told unless their asker says."""
        await self._update(interaction, detail=detail)

    @app_commands.command(name="retention", description=say("cmd.settings.retention"))
    @app_commands.describe(days=say("opt.days"))
    async def retention(self, interaction: Interaction, days: app_commands.Range[int, 0, 36500]) -> None:
        """After how many days articles are deleted for good; 0 keeps them."""
        await self._update(interaction, retention_days=days or None)

    @app_commands.command(name="setup", description=say("cmd.settings.setup"))
    async def setup(self, interaction: Interaction) -> None:
        """What to decide first, by pressing."""
        async with Reply(interaction) as reply:
            await reply.send(await setup_layout(self._desk, interaction))

    async def _update(self, interaction: Interaction, **change: Unpack[SettingsChange]) -> None:
        async with Reply(interaction) as reply:
            guild, actor = guild_of(interaction), await self._desk.actor(interaction)
            await self._show(interaction, reply, await self._desk.app.guilds.update(guild, actor, **change))

    async def _include(
        self, interaction: Interaction, reply: Reply, listed: Listed, number: int, *, included: bool = True
    ) -> None:
        guild, actor = guild_of(interaction), await self._desk.actor(interaction)
        settings = await self._desk.app.guilds.include(guild, actor, listed, number, included=included)
        await self._show(interaction, reply, settings)

    async def _show(self, interaction: Interaction, reply: Reply, settings: GuildSettings) -> None:
        self._desk.settings_changed(guild_of(interaction), settings)
        client: discord.Client = interaction.client
        page = settings_page(
            settings,
            locale_of(interaction),
            roles=roles_of(interaction),
            sees_messages=client.intents.message_content,
        )
        await reply.send(layout(page))
