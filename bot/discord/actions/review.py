"""Deciding on suggestions, one by one or all shown at once, and telling whoever suggested them."""

import logging
from collections.abc import Awaitable, Callable

import discord

from bot.core.names import require_moderator
from bot.discord.desk import Desk, guild_of
from bot.discord.escape import words_for
from bot.discord.ids import number_in, numbers_in
from bot.discord.layout import layout
from bot.discord.limits import REASON
from bot.discord.modals import Form
from bot.discord.rendering.sources import decided_all_page, decided_page, source_page, suggestion_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import LinkRefused
from bot.words import say
from store.values import SourceId, SourceState, SourceView, public_id

Reject = Callable[[Interaction, str | None], Awaitable[None]]
"""What sending the form with a reason does; None is no reason."""

log = logging.getLogger(__name__)


async def show_suggestion(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """A suggestion with what its page would add, and the buttons that decide on it."""
    del view
    async with Reply(interaction) as reply:
        guild, locale, number = (
            guild_of(interaction),
            locale_of(interaction),
            public_id("s", number_in(source)),
        )
        actor = await desk.actor(interaction)
        require_moderator(actor)
        found = await desk.app.sources.show(guild, number)
        preview, reason = None, ""
        if found.state is SourceState.SUGGESTED:
            try:
                preview = await desk.app.review.preview(guild, actor, number)
            except LinkRefused as refused:
                reason = words_for(refused, locale)
        await reply.send(layout(suggestion_page(found, locale, preview=preview, reason=reason)))


async def approve(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Take a suggestion."""
    del view
    await _decide(desk, interaction, source, approve=True, reason=None)


async def ask_reason(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """A form for why a suggestion is rejected; the reason may be left out."""
    del view

    async def reject(submitted: Interaction, reason: str | None) -> None:
        await _decide(desk, submitted, source, approve=False, reason=reason)

    await _ask_reason(interaction, "review.reason.title", reject)


async def approve_all(desk: Desk, interaction: Interaction, shown: str, view: int) -> None:
    """Take all suggestions of a page."""
    del view
    await _decide_all(desk, interaction, shown, approve=True, reason=None)


async def ask_common_reason(desk: Desk, interaction: Interaction, shown: str, view: int) -> None:
    """A form for why all suggestions of a page are rejected; the reason may be left out."""
    del view

    async def reject(submitted: Interaction, reason: str | None) -> None:
        await _decide_all(desk, submitted, shown, approve=False, reason=reason)

    await _ask_reason(interaction, "review.reject.all", reject)


async def _ask_reason(interaction: Interaction, title: str, reject: Reject) -> None:
    locale = locale_of(interaction)

    async def send(submitted: Interaction, form: Form) -> None:
        await reject(submitted, form.values["reason"].strip() or None)

    form = Form(say(title, locale), send)
    form.ask("reason", say("review.reason", locale), longest=REASON, required=False, paragraphs=True)
    await interaction.response.send_modal(form)


async def _decide(
    desk: Desk, interaction: Interaction, source: str, *, approve: bool, reason: str | None
) -> None:
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        found, decided = await desk.app.review.decide(
            guild_of(interaction), actor, public_id("s", number_in(source)), approve=approve, reason=reason
        )
        said = say("review.approved" if approve else "review.rejected", locale)
        if not decided:
            said = say("review.before_you", locale, state=say(f"state.{found.state}", locale))
        await reply.send(layout(source_page(found, locale, said=said)))
        if decided:
            await _tell_suggester(desk, interaction, found, reason, approve=approve)


async def _decide_all(
    desk: Desk, interaction: Interaction, shown: str, *, approve: bool, reason: str | None
) -> None:
    async with Reply(interaction) as reply:
        guild, actor = guild_of(interaction), await desk.actor(interaction)
        numbers = [SourceId(number) for number in numbers_in(shown)]
        decided = await desk.app.review.decide_all(guild, actor, numbers, approve=approve, reason=reason)
        await reply.send(layout(decided_all_page(decided, locale_of(interaction), approved=approve)))
        for source, fresh in decided:
            if fresh:
                await _tell_suggester(desk, interaction, source, reason, approve=approve)


async def _tell_suggester(
    desk: Desk, interaction: Interaction, source: SourceView, reason: str | None, *, approve: bool
) -> None:
    """Tell whoever suggested it what came of it, in a direct message if they take any: in the guild's
    language, for theirs is not known here.
    """
    if source.added_by <= 0 or interaction.guild is None:  # the terminal, or somebody who was forgotten
        return
    locale = desk.guild_language(interaction.guild_id, interaction.guild_locale)
    page = decided_page(source, interaction.guild.name, reason, locale, approved=approve)
    person = discord.Object(source.added_by)
    try:
        channel = await interaction.client.create_dm(person)
        await channel.send(view=layout(page))
    except discord.HTTPException as refused:
        log.info("could not tell a member what came of their suggestion (%s)", refused.code)
