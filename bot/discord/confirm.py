"""Corrections are shown before they are made: how things stand, how they will, and the press that does it.

What was asked is stored under a number, like a question, so that the press works after a restart. The use case checks
again who may.
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from typing import TypeAlias

from bot.core.wording import format_span
from bot.discord.desk import Desk, guild_of
from bot.discord.escape import fit
from bot.discord.layout import Place, layout, note
from bot.discord.rendering.guild import confirm_page, event_change_page
from bot.discord.rendering.names import name_change_page
from bot.discord.rendering.page import Page, Tone
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import InvalidInput, NotFound
from bot.words import count, say
from store.values import Actor, EntityRef, GuildId, public_id

_ROOM = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What a moderator is about to do: ``subject`` is a public id, ``other`` one too or what was typed."""

    verb: str
    subject: str
    other: str = ""
    language: str = "en"


Told: TypeAlias = tuple[Intent, str, str]
"""The intent with its names settled, and before and after in words (markdown)."""


async def propose(desk: Desk, interaction: Interaction, intent: Intent) -> None:
    """Show what a correction would change, with the presses that make it or leave it."""
    async with Reply(interaction) as reply:
        guild, locale = guild_of(interaction), locale_of(interaction)
        settled, before, after = await _TELL[intent.verb.partition(".")[0]](desk, guild, intent, locale)
        query: dict[str, object] = {"kind": "intent", **asdict(settled)}
        view = await desk.app.views.save(guild, interaction.user.id, query)
        await reply.send(layout(confirm_page(before, after, locale), Place(view), locale))


async def confirm(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """Make the correction that was shown, in place of its page."""
    del argument
    async with Reply(interaction, editing=True) as reply:
        guild, actor, locale = guild_of(interaction), await desk.actor(interaction), locale_of(interaction)
        stored = (await desk.app.views.find(guild, view)).query
        if stored.get("kind") != "intent":
            raise NotFound("stale_view")
        fields = {name: str(stored[name]) for name in ("verb", "subject", "other", "language")}
        intent = Intent(**fields)
        await reply.send(layout(await _DO[intent.verb](desk, guild, actor, intent, locale)))


async def leave(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """Change nothing."""
    del desk, argument, view
    async with Reply(interaction, editing=True) as reply:
        await reply.send(note(say("confirm.left", locale_of(interaction)), Tone.ANSWER))


async def _tell_name(desk: Desk, guild: GuildId, intent: Intent, locale: str) -> Told:
    one = await desk.app.names.get(guild, intent.subject)
    subject, named = public_id("n", one.id), f"**{fit(one.name, _ROOM)}**"
    before = await _standing(desk, guild, one, locale)
    if intent.verb == "name.merge":
        other = await desk.app.names.get(guild, intent.other)
        if other.id == one.id:
            raise InvalidInput("same_name", name=one.name)
        settled = Intent(verb=intent.verb, subject=subject, other=public_id("n", other.id))
        before = f"{before} · {await _standing(desk, guild, other, locale)}"
        return (
            settled,
            before,
            say("twins.merged", locale, one=fit(one.name, _ROOM), other=fit(other.name, _ROOM)),
        )
    settled = Intent(verb=intent.verb, subject=subject, other=intent.other)
    typed = f"**{fit(intent.other, _ROOM)}**"
    after = {
        "name.split": say("confirm.split", locale),
        "name.rename": typed,
        "name.alias": f"{named} = {typed}",
    }[intent.verb]
    return settled, before, after


async def _standing(desk: Desk, guild: GuildId, entity: EntityRef, locale: str) -> str:
    found = (await desk.app.who(guild, entity.name, entity=entity.id)).entity
    events = count("events", found.events if found else 0, locale)
    return f"**{fit(entity.name, _ROOM)}** ({events})"


async def _tell_event(desk: Desk, guild: GuildId, intent: Intent, locale: str) -> Told:
    event = await desk.app.events.show(guild, intent.subject, hidden=True)
    settled = Intent(
        verb=intent.verb, subject=public_id("e", event.id), other=intent.other, language=intent.language
    )
    quote = f"\n> {fit(event.text, 600)}"
    if intent.verb == "event.date":
        span = await desk.app.events.read_date(guild, intent.other, intent.language)
        return settled, f"{format_span(event.span, locale)}{quote}", format_span(span, locale)
    shown, hidden = say("confirm.shown", locale), say("confirm.hidden", locale)
    before, after = (shown, hidden) if intent.verb == "event.hide" else (hidden, shown)
    return settled, f"{before}{quote}", after


async def _name_page(desk: Desk, guild: GuildId, actor: Actor, intent: Intent, locale: str) -> Page:
    names, subject, other = desk.app.names, intent.subject, intent.other
    if intent.verb == "name.merge":
        change = await names.merge(guild, actor, keep=subject, other=other)
    elif intent.verb == "name.split":
        change = await names.split(guild, actor, name=subject)
    elif intent.verb == "name.rename":
        change = await names.rename(guild, actor, name=subject, new=other)
    else:
        change = await names.alias(guild, actor, name=subject, alias=other)
    return name_change_page(change.entity, change.undo, locale)


async def _event_page(desk: Desk, guild: GuildId, actor: Actor, intent: Intent, locale: str) -> Page:
    events, subject = desk.app.events, intent.subject
    if intent.verb == "event.date":
        change = await events.redate(guild, actor, subject, intent.other, language=intent.language)
        return event_change_page(change, locale)
    if intent.verb == "event.hide":
        change = await events.hide(guild, actor, subject)
        return event_change_page(change, locale, said=say("event.hidden", locale))
    change = await events.restore(guild, actor, subject)
    return event_change_page(change, locale, said=say("event.restored", locale))


_TELL: dict[str, Callable[[Desk, GuildId, Intent, str], Awaitable[Told]]] = {
    "name": _tell_name,
    "event": _tell_event,
}
_DO: dict[str, Callable[[Desk, GuildId, Actor, Intent, str], Awaitable[Page]]] = {
    "name.merge": _name_page,
    "name.split": _name_page,
    "name.rename": _name_page,
    "name.alias": _name_page,
    "event.date": _event_page,
    "event.hide": _event_page,
    "event.restore": _event_page,
}
