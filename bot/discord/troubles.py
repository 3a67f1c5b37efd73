"""What in Discord keeps Dateline from working, said so that somebody can mend it."""

from collections.abc import Iterable
from typing import Any

import discord

from bot.discord.desk import Desk, guild_of
from bot.discord.rendering.guild import about_page
from bot.discord.rendering.page import Page
from bot.discord.reply import Interaction, locale_of
from bot.words import say
from store.values import GuildSettings

_NEEDED = {
    "view_channel": "permission.view",
    "send_messages": "permission.send",
    "read_message_history": "permission.history",
    "add_reactions": "permission.react",
}


async def about_with_troubles(desk: Desk, interaction: Interaction) -> Page:
    """``/about``: the store's counts, and what is wrong in this guild's Discord."""
    guild, locale = guild_of(interaction), locale_of(interaction)
    about = await desk.app.guilds.about(guild)
    settings = await desk.settings(guild)
    client: discord.Client = interaction.client
    problems = list(_channels(interaction.guild, settings, locale))
    if not client.intents.message_content:
        problems.insert(0, say("about.no_content", locale))
    return about_page(about, problems, locale)


def lacking(
    channel: Any,  # noqa: ANN401 -- every kind of guild channel
    member: discord.Member,
    only: Iterable[str] = _NEEDED,
) -> list[str]:
    """The catalogue keys of the permissions that the bot needs in a channel (in a watched one, or ``only`` some of
    these) and hasn't.
    """
    granted = channel.permissions_for(member)
    return [_NEEDED[name] for name in only if not getattr(granted, name)]


def _channels(guild: discord.Guild | None, settings: GuildSettings, locale: str) -> Iterable[str]:
    for number in settings.watched_channels:
        channel = guild.get_channel_or_thread(number) if guild else None
        if guild is None or channel is None:
            yield say("about.lost", locale, channel=f"<#{number}>")
        elif missing := lacking(channel, guild.me):
            names = ", ".join(say(words, locale) for words in missing)
            yield say("about.lacks", locale, channel=channel.mention, permissions=names)
