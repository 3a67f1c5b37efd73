"""What is done with a source: read again, removed, brought back, and why it failed."""

from collections.abc import Awaitable, Callable

from bot.discord.desk import Desk, guild_of
from bot.discord.escape import words_for
from bot.discord.ids import number_in
from bot.discord.layout import layout
from bot.discord.posts import Failures
from bot.discord.rendering.sources import reasons_page, source_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import NotFound
from bot.words import say
from store.values import Actor, GuildId, SourceState, SourceView, public_id

Change = Callable[[GuildId, Actor, str], Awaitable[SourceView]]


async def change_source(desk: Desk, interaction: Interaction, source: str, change: Change, said: str) -> None:
    """Do one thing to a source ("s7", or as typed) and show how it then stands, under the words of ``said``."""
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        found = await change(guild_of(interaction), actor, source)
        await reply.send(layout(source_page(found, locale, said=say(said, locale), moderator=True)))


async def read_again(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Queue a source again."""
    del view
    number = public_id("s", number_in(source))
    await change_source(desk, interaction, number, desk.app.sources.refresh, "source.refreshed")


async def remove_source(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Take a source out of answers; its page then offers to bring it back."""
    del view
    number = public_id("s", number_in(source))
    await change_source(desk, interaction, number, desk.app.sources.remove, "source.removed")


async def restore_source(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Bring a removed source back."""
    del view
    number = public_id("s", number_in(source))
    await change_source(desk, interaction, number, desk.app.sources.restore, "source.restored")


async def why_failed(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Why a posted link could not be read, and for moderators the button that tries again."""
    async with Reply(interaction) as reply:
        guild, locale = guild_of(interaction), locale_of(interaction)
        number = number_in(source)
        failures = Failures.from_json((await desk.app.views.find(guild, view)).query).all
        kept = next((each for each in failures if each.source == number), None)
        if kept is None:
            raise NotFound("stale_view")
        found = await desk.app.sources.show(guild, public_id("s", number))
        actor = await desk.actor(interaction)
        reason = words_for(kept.error, locale) if found.state is SourceState.FAILED else None
        page = source_page(found, locale, moderator=actor.moderator, reason=reason)
        await reply.send(layout(page))


async def why_all_failed(desk: Desk, interaction: Interaction, which: str, view: int) -> None:
    """Why several links of one message could not be read."""
    del which
    async with Reply(interaction) as reply:
        stored = (await desk.app.views.find(guild_of(interaction), view)).query
        locale = locale_of(interaction)
        reasons = [(each.link, words_for(each.error, locale)) for each in Failures.from_json(stored).all]
        await reply.send(layout(reasons_page(reasons, locale)))
