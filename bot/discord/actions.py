"""What pressing a button or choosing from a menu does. Each action asks one use case and shows what came of it."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeAlias

import discord

from bot.core.answers import Detail, Period
from bot.core.chart import ChartAsked
from bot.core.period import read_when
from bot.discord.confirm import confirm, leave
from bot.discord.desk import Desk, guild_of
from bot.discord.faults import words_for
from bot.discord.layout import layout, note
from bot.discord.limits import REASON
from bot.discord.modals import Form
from bot.discord.pictures import send_chart
from bot.discord.posts import Failures
from bot.discord.questions import Question
from bot.discord.rendering.events import details_page
from bot.discord.rendering.guild import event_change_page, undone_text
from bot.discord.rendering.page import Tone
from bot.discord.rendering.sources import (
    decided_all_page,
    decided_page,
    reasons_page,
    source_page,
    suggestion_page,
)
from bot.discord.rendering.twins import decided_twin_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.discord.setup import begin_setup, choose_privacy, watch_here, write_guidelines
from bot.errors import LinkRefused, NotFound
from bot.words import count, say
from store.values import EntityId, EventId, SourceId, SourceState, SourceView, public_id

Action: TypeAlias = Callable[[Desk, Interaction, str, int], Awaitable[None]]
"""The desk, the interaction, the button's argument or the chosen value, and the stored question's number."""

log = logging.getLogger(__name__)


async def show_details(desk: Desk, interaction: Interaction, event: str, view: int) -> None:
    """What an event's date rests on, for the presser alone."""
    del view
    async with Reply(interaction) as reply:
        found = await desk.app.events.show(guild_of(interaction), EventId(int(event)))
        actor = await desk.actor(interaction)
        await reply.send(layout(details_page(found, locale_of(interaction), moderator=actor.moderator)))


async def choose_name(desk: Desk, interaction: Interaction, entity: str, view: int) -> None:
    """The question again, about the one chosen."""
    await desk.choose(interaction, view, int(entity))


async def show_everything(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """All events where the key dates were."""
    del argument
    await desk.ask_again(interaction, view, detail=Detail.ALL.value)


async def show_day(desk: Desk, interaction: Interaction, day: str, view: int) -> None:
    """All events of a key date, for the presser alone."""
    await desk.copy(interaction, view, 0, since=day, until=day, detail=Detail.ALL.value)


async def ask_any_time(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """The question again, whatever time it names."""
    del argument
    await desk.revise(
        interaction, view, lambda question: replace(question, anytime=True, since=None, until=None)
    )


async def ask_other_period(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """A form for the time that is meant, and the question again."""
    del argument
    locale = locale_of(interaction)

    async def again(submitted: Interaction, form: Form) -> None:
        def within(question: Question) -> Question:
            span = read_when(form.values["period"], desk.app.clock().date(), question.language)
            since, until = span.first.isoformat(), span.last.isoformat()
            return replace(question, since=since, until=until, anytime=False)

        await desk.revise(submitted, view, within)

    form = Form(say("ask.period", locale), again)
    form.ask("period", say("ask.period.label", locale), hint=say("event.redate.hint", locale), longest=60)
    await interaction.response.send_modal(form)


async def search_words(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """The question's words looked for as they are."""
    del argument

    def search(question: Question) -> Question:
        text, period = desk.app.ask.as_search(question.text, question.language)
        period = question.settled_period or (Period() if question.anytime else period)
        since, until = (day.isoformat() if day else None for day in (period.since, period.until))
        return Question(kind="search", text=text, since=since, until=until, language=question.language)

    await desk.revise(interaction, view, search)


async def show_suggestion(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """A suggestion with what its page would add, and the buttons that decide on it."""
    del view
    async with Reply(interaction) as reply:
        guild, locale, number = guild_of(interaction), locale_of(interaction), public_id("s", int(source))
        found = await desk.app.sources.show(guild, number)
        preview, reason = None, ""
        if found.state is SourceState.SUGGESTED:
            try:
                preview = await desk.app.review.preview(guild, await desk.actor(interaction), number)
            except LinkRefused as refused:
                reason = words_for(refused, locale)
        await reply.send(layout(suggestion_page(found, locale, preview=preview, reason=reason)))


async def show_who(desk: Desk, interaction: Interaction, entity: str, view: int) -> None:
    """Who an entity is, for the presser alone."""
    del view
    await desk.answer(interaction, _about_entity("who", entity), private=True)


async def show_timeline(desk: Desk, interaction: Interaction, entity: str, view: int) -> None:
    """An entity's timeline, for the presser alone."""
    del view
    await desk.answer(interaction, _about_entity("timeline", entity), private=True)


def _about_entity(kind: str, entity: str) -> Question:
    return Question(kind=kind, text=public_id("n", int(entity)), entity=int(entity))


async def show_chart(desk: Desk, interaction: Interaction, which: str, view: int) -> None:
    """A picture of a timeline, for the presser alone."""
    del which
    async with Reply(interaction) as reply:
        stored = await desk.app.views.find(guild_of(interaction), view)
        asked = Question.from_json(stored.query)
        await send_chart(
            desk,
            interaction,
            reply,
            ChartAsked(
                topic=asked.text,
                since=asked.since,
                until=asked.until,
                entity=None if asked.entity is None else EntityId(asked.entity),
                language=asked.language,
                locale=locale_of(interaction),
            ),
        )


async def copy_answer(desk: Desk, interaction: Interaction, page: str, view: int) -> None:
    """The presser's own copy of an answer."""
    await desk.copy(interaction, view, int(page))


async def ask_new_date(desk: Desk, interaction: Interaction, event: str, view: int) -> None:
    """A form for an event's right date."""
    del view
    locale = locale_of(interaction)

    async def redate(submitted: Interaction, form: Form) -> None:
        async with Reply(submitted) as reply:
            actor = await desk.actor(submitted)
            change = await desk.app.events.redate(
                guild_of(submitted), actor, EventId(int(event)), form.values["date"]
            )
            await reply.send(layout(event_change_page(change, locale)))

    form = Form(say("event.redate.title", locale), redate)
    form.ask("date", say("event.redate.label", locale), hint=say("event.redate.hint", locale), longest=100)
    await interaction.response.send_modal(form)


async def hide_event(desk: Desk, interaction: Interaction, event: str, view: int) -> None:
    """Take an event out of answers, with Undo."""
    del view
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        change = await desk.app.events.hide(guild_of(interaction), actor, EventId(int(event)))
        await reply.send(layout(event_change_page(change, locale, said=say("event.hidden", locale))))


async def merge_pair(desk: Desk, interaction: Interaction, pair: str, view: int) -> None:
    """Two names that were suggested are one."""
    del view
    await _decide_pair(desk, interaction, pair, same=True)


async def refuse_pair(desk: Desk, interaction: Interaction, pair: str, view: int) -> None:
    """Two names that were suggested are not one."""
    del view
    await _decide_pair(desk, interaction, pair, same=False)


async def _decide_pair(desk: Desk, interaction: Interaction, pair: str, *, same: bool) -> None:
    one, other = [EntityId(int(number)) for number in pair.split("_")]
    async with Reply(interaction, editing=True) as reply:
        guild, actor = guild_of(interaction), await desk.actor(interaction)
        named = await desk.app.names.name_of(guild, other)
        if same:
            change = await desk.app.twins.merge(guild, actor, keep=one, other=other)
        else:
            change = await desk.app.twins.refuse(guild, actor, one=one, other=other)
        await reply.send(layout(decided_twin_page(change, named, locale_of(interaction), same=same)))


async def next_pair(desk: Desk, interaction: Interaction, which: str, view: int) -> None:
    """The next two names that are probably one, in place of the decision."""
    del which, view
    await desk.replace(interaction, Question(kind="twins"))


async def undo(desk: Desk, interaction: Interaction, change: str, view: int) -> None:
    """Close a correction."""
    del view
    async with Reply(interaction) as reply:
        actor = await desk.actor(interaction)
        undone = await desk.app.history.undo(guild_of(interaction), actor, int(change))
        await reply.send(note(undone_text(undone, locale_of(interaction)), Tone.GOOD))


async def read_again(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Queue a source again."""
    del view
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        found = await desk.app.sources.refresh(guild_of(interaction), actor, public_id("s", int(source)))
        await reply.send(layout(source_page(found, locale, said=say("source.refreshed", locale))))


async def remove_source(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Take a source out of answers; its page then offers to bring it back."""
    del view
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        found = await desk.app.sources.remove(guild_of(interaction), actor, public_id("s", int(source)))
        said = say("source.removed", locale)
        await reply.send(layout(source_page(found, locale, said=said, moderator=True)))


async def restore_source(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Bring a removed source back."""
    del view
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        found = await desk.app.sources.restore(guild_of(interaction), actor, public_id("s", int(source)))
        said = say("source.restored", locale)
        await reply.send(layout(source_page(found, locale, said=said, moderator=True)))


async def approve(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Take a suggestion."""
    del view
    await _decide(desk, interaction, source, approve=True, reason=None)


async def ask_reason(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """A form for why a suggestion is rejected; the reason may be left out."""
    del view
    locale = locale_of(interaction)

    async def reject(submitted: Interaction, form: Form) -> None:
        reason = form.values["reason"].strip() or None
        await _decide(desk, submitted, source, approve=False, reason=reason)

    form = Form(say("review.reason.title", locale), reject)
    form.ask("reason", say("review.reason", locale), longest=REASON, required=False, paragraphs=True)
    await interaction.response.send_modal(form)


async def _decide(
    desk: Desk, interaction: Interaction, source: str, *, approve: bool, reason: str | None
) -> None:
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        found, decided = await desk.app.review.decide(
            guild_of(interaction), actor, public_id("s", int(source)), approve=approve, reason=reason
        )
        said = say("review.approved" if approve else "review.rejected", locale)
        if not decided:
            said = say("review.before_you", locale, state=say(f"state.{found.state}", locale))
        await reply.send(layout(source_page(found, locale, said=said)))
        if decided:
            await _tell_suggester(desk, interaction, found, reason, approve=approve)


async def approve_all(desk: Desk, interaction: Interaction, shown: str, view: int) -> None:
    """Take all suggestions of a page."""
    del view
    await _decide_all(desk, interaction, shown, approve=True, reason=None)


async def ask_common_reason(desk: Desk, interaction: Interaction, shown: str, view: int) -> None:
    """A form for why all suggestions of a page are rejected; the reason may be left out."""
    del view
    locale = locale_of(interaction)

    async def reject(submitted: Interaction, form: Form) -> None:
        reason = form.values["reason"].strip() or None
        await _decide_all(desk, submitted, shown, approve=False, reason=reason)

    form = Form(say("review.reject.all", locale), reject)
    form.ask("reason", say("review.reason", locale), longest=REASON, required=False, paragraphs=True)
    await interaction.response.send_modal(form)


async def _decide_all(
    desk: Desk, interaction: Interaction, shown: str, *, approve: bool, reason: str | None
) -> None:
    async with Reply(interaction) as reply:
        guild, actor = guild_of(interaction), await desk.actor(interaction)
        numbers = [SourceId(int(number)) for number in shown.split("_")]
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
    if not source.added_by or interaction.guild is None:
        return
    locale = desk.guild_language(interaction.guild_id, interaction.guild_locale)
    page = decided_page(source, interaction.guild.name, reason, locale, approved=approve)
    person = discord.Object(source.added_by)
    try:
        channel = await interaction.client.create_dm(person)
        await channel.send(view=layout(page))
    except discord.HTTPException as refused:
        log.info("could not tell a member what came of their suggestion (%s)", refused.code)


async def why_failed(desk: Desk, interaction: Interaction, source: str, view: int) -> None:
    """Why a posted link could not be read, and for moderators the button that tries again."""
    async with Reply(interaction) as reply:
        guild, locale = guild_of(interaction), locale_of(interaction)
        found = await desk.app.sources.show(guild, public_id("s", int(source)))
        actor = await desk.actor(interaction)
        kept = Failures.from_json((await desk.app.views.find(guild, view)).query).all
        reason = words_for(kept[0].error, locale) if kept and found.state is SourceState.FAILED else None
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


async def forget_me(desk: Desk, interaction: Interaction, whom: str, view: int) -> None:
    """Replace the presser's id wherever it is kept."""
    del whom, view
    async with Reply(interaction) as reply:
        places = await desk.app.guilds.forget_person(guild_of(interaction), interaction.user.id)
        await reply.send(note(count("privacy.forgotten", places, locale_of(interaction)), Tone.GOOD))


async def no_longer(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """A button of an older version, whose action there is no more."""
    del desk, interaction, argument, view
    raise NotFound("stale_view")


PRESSES: dict[str, Action] = {
    "own": copy_answer,
    "all": show_everything,
    "who": show_who,
    "timeline": show_timeline,
    "chart": show_chart,
    "redate": ask_new_date,
    "hide": hide_event,
    "undo": undo,
    "again": read_again,
    "remove": remove_source,
    "restore": restore_source,
    "approve": approve,
    "reject": ask_reason,
    "approveall": approve_all,
    "rejectall": ask_common_reason,
    "why": why_failed,
    "whyall": why_all_failed,
    "forget": forget_me,
    "setup": begin_setup,
    "watch": watch_here,
    "answers": choose_privacy,
    "guidelines": write_guidelines,
    "confirm": confirm,
    "leave": leave,
    "same": merge_pair,
    "apart": refuse_pair,
    "twins": next_pair,
    "anytime": ask_any_time,
    "period": ask_other_period,
    "words": search_words,
}

CHOICES: dict[str, Action] = {
    "details": show_details,
    "name": choose_name,
    "day": show_day,
    "review": show_suggestion,
}
