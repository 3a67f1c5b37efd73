"""``/feed``: news feeds that a guild follows. Each use case checks the actor again."""

from datetime import timedelta
from typing import TypeAlias

from discord import app_commands

from bot.core.feeds import EVERY
from bot.discord.checks import ModeratorsOnly
from bot.discord.cogs.readers import Link
from bot.discord.desk import Desk, guild_of
from bot.discord.layout import layout
from bot.discord.rendering.feeds import feed_page, feeds_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.words import say

Minutes: TypeAlias = app_commands.Range[int, 10, 7 * 24 * 60]


@app_commands.default_permissions(manage_messages=True)
class Feeds(ModeratorsOnly, app_commands.Group):
    """``/feed``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="feed", description=say("cmd.feed"))
        self._desk = desk

    @app_commands.command(name="add", description=say("cmd.feed.add"))
    @app_commands.describe(url=say("opt.url"), every=say("opt.every"))
    async def add(self, interaction: Interaction, url: Link, every: Minutes | None = None) -> None:
        """Follow a feed; one that was paused goes on."""
        async with Reply(interaction) as reply:
            guild, actor, locale = (
                guild_of(interaction),
                await self._desk.actor(interaction),
                locale_of(interaction),
            )
            interval = EVERY if every is None else timedelta(minutes=every)
            answer = await self._desk.app.feeds.add(guild, actor, url, every=interval)
            said = say("feed.added", locale, queued=answer.queued)
            await reply.send(layout(feed_page(answer.feed, said, locale)))

    @app_commands.command(name="list", description=say("cmd.feed.list"))
    async def list(self, interaction: Interaction) -> None:
        """The guild's feeds."""
        async with Reply(interaction) as reply:
            found = await self._desk.app.feeds.listing(guild_of(interaction))
            await reply.send(layout(feeds_page(found, locale_of(interaction))))

    @app_commands.command(name="remove", description=say("cmd.feed.remove"))
    @app_commands.describe(feed=say("opt.feed"))
    async def remove(self, interaction: Interaction, feed: Link) -> None:
        """Follow a feed no longer."""
        async with Reply(interaction) as reply:
            actor, locale = await self._desk.actor(interaction), locale_of(interaction)
            found = await self._desk.app.feeds.remove(guild_of(interaction), actor, feed)
            await reply.send(layout(feed_page(found, say("feed.removed", locale), locale)))
