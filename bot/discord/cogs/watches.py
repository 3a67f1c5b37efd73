"""``/watch``: being told when something new is read about a name."""

from typing import Literal, TypeAlias

import discord
from discord import app_commands

from bot.core.zones import zones
from bot.discord.cogs.readers import Suggestion, Topic, complete_name, completed
from bot.discord.desk import Desk, guild_of
from bot.discord.escape import cut
from bot.discord.layout import layout
from bot.discord.limits import CHOICE_NAME, CHOICES
from bot.discord.rendering.watches import watch_page, watches_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.discord.troubles import lacking
from bot.errors import NotAllowed
from bot.words import say
from store.values import Pace, public_id

Tellable: TypeAlias = discord.TextChannel | discord.Thread | discord.VoiceChannel
How: TypeAlias = Literal["once", "daily", "weekly"]
Short: TypeAlias = app_commands.Range[str, 1, 60]

_NEEDED = ("view_channel", "send_messages")


async def complete_watch(interaction: Interaction, current: str) -> list[Suggestion]:
    """The asker's watches; the value is the watch's id."""
    return await completed("completing a watch", _watches_like(interaction, current))


async def _watches_like(interaction: Interaction, current: str) -> list[Suggestion]:
    desk: Desk = interaction.client.desk
    found = await desk.app.watches.listing(guild_of(interaction), await desk.actor(interaction))
    labels = [(public_id("w", each.id), f"{public_id('w', each.id)} · {each.topic.name}") for each in found]
    typed = current.casefold().strip()
    return [
        Suggestion(name=cut(label, CHOICE_NAME) or value, value=value)
        for value, label in labels
        if typed in label.casefold()
    ][:CHOICES]


async def complete_zone(interaction: Interaction, current: str) -> list[Suggestion]:
    """Time zones that have what is typed in their name."""
    del interaction
    typed = current.strip().replace(" ", "_").casefold()
    return [Suggestion(name=name, value=name) for key, name in zones().items() if typed in key][:CHOICES]


class Watching(app_commands.Group):
    """``/watch``; the use case checks who may have a channel told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="watch", description=say("cmd.watch"))
        self._desk = desk

    @app_commands.command(name="add", description=say("cmd.watch.add"))
    @app_commands.describe(
        topic=say("opt.topic"),
        pace=say("opt.pace"),
        channel=say("opt.watch.add.channel"),
        quiet=say("opt.quiet"),
        zone=say("opt.zone"),
    )
    @app_commands.autocomplete(topic=complete_name, zone=complete_zone)
    async def add(
        self,
        interaction: Interaction,
        topic: Topic,
        pace: How = "once",
        channel: Tellable | None = None,
        quiet: Short | None = None,
        zone: Short | None = None,
    ) -> None:
        """Watch a name from now on."""
        async with Reply(interaction) as reply:
            guild, locale = guild_of(interaction), locale_of(interaction)
            if channel is not None:
                _require_writable(channel, locale)
            watch = await self._desk.app.watches.add(
                guild,
                await self._desk.actor(interaction),
                topic,
                channel=channel.id if channel else None,
                origin=interaction.channel_id,
                pace=Pace(pace),
                quiet=quiet,
                zone=zone,
                language=locale,
            )
            await reply.send(layout(watch_page(watch, locale, said="watch.added")))

    @app_commands.command(name="list", description=say("cmd.watch.list"))
    async def list(self, interaction: Interaction) -> None:
        """What the asker watches."""
        async with Reply(interaction) as reply:
            actor = await self._desk.actor(interaction)
            found = await self._desk.app.watches.listing(guild_of(interaction), actor)
            await reply.send(layout(watches_page(found, locale_of(interaction))))

    @app_commands.command(name="remove", description=say("cmd.watch.remove"))
    @app_commands.describe(watch=say("opt.watch"))
    @app_commands.autocomplete(watch=complete_watch)
    async def remove(self, interaction: Interaction, watch: Short) -> None:
        """Watch it no longer."""
        async with Reply(interaction) as reply:
            actor = await self._desk.actor(interaction)
            gone = await self._desk.app.watches.remove(guild_of(interaction), actor, watch)
            await reply.send(layout(watch_page(gone, locale_of(interaction), said="watch.removed")))


def _require_writable(channel: Tellable, locale: str) -> None:
    missing = lacking(channel, channel.guild.me, only=_NEEDED)
    if missing:
        names = ", ".join(say(words, locale) for words in missing)
        raise NotAllowed("missing_permission", permission=names, channel=f"#{channel.name}")
