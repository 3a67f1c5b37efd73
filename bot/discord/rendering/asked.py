"""Answers to questions as pages: what was asked, how it was read, and the sentences that answer.

Pure: answer in, page out. Must not import discord.
"""

from bot.core.answers import AskAnswer
from bot.core.wording import format_period, format_span, format_vouching
from bot.discord.escape import cut, fit
from bot.discord.limits import length
from bot.discord.rendering.events import (
    ENTRIES,
    entry_line,
    event_entry,
    event_options,
    name_options,
    source_link,
)
from bot.discord.rendering.page import (
    TEXT_ROOM,
    Button,
    Page,
    Room,
    Tone,
    fill,
    heading,
    lines,
    menu,
    small,
)
from bot.words import count, say
from parsers.names.values import NameKind
from store.values import EventView, FactView

CORRECTIONS = frozenset({"anytime", "period", "words"})
"""Presses that ask the question again, otherwise understood."""

_NAMES_SHOWN = 4
_WORDS_SHOWN = 6
_WHO_BUTTONS = 2
_SPARE = 100


def ask_page(answer: AskAnswer, locale: str = "en") -> Page:
    """The sentences that answer a question, best first, under the question and how it was read.

    A private page that says so when nothing read answers. Both offer to read the question otherwise.
    """
    head = lines(heading(fit(answer.question, 300)), _understood(answer, locale), _asides(answer, locale))
    corrections = menu("name", say("choice.other", locale), name_options(answer.choices, locale))
    buttons = (*_who_buttons(answer), *_corrections(answer, locale))
    if not answer.found:
        foot = say("ask.nothing", locale)
        return Page(head=head, foot=foot, menus=corrections, buttons=buttons, tone=Tone.TROUBLE, private=True)
    if answer.times is not None:
        head = lines(head, f"**{count('ask.times', answer.times, locale)}**")
    return Page(
        head=head,
        entries=_entries(answer, locale, TEXT_ROOM - length(head)),
        menus=(
            *menu("details", say("details.prompt", locale), event_options(answer.events, locale)),
            *corrections,
        ),
        buttons=buttons,
    )


def _entries(answer: AskAnswer, locale: str, room: int) -> tuple[str, ...]:
    """Facts first, then events, all within ``room``."""

    def entry(thing: FactView | EventView, each: Room) -> str:
        if isinstance(thing, FactView):
            return _fact_entry(thing, each, locale)
        return event_entry(thing, each, locale, first=_first_names(answer, thing))

    things: list[FactView | EventView] = [*answer.facts, *answer.events][:ENTRIES]
    return fill(things, entry, min(room, TEXT_ROOM - _SPARE))


def _fact_entry(fact: FactView, room: Room, locale: str) -> str:
    """Whom or what the fact names, then the sentence that states it."""
    named = fit(fact.value, 120)
    since = f" · {format_span(fact.since, locale)}" if fact.since else ""
    line = entry_line(f"{named}{since}", fit(fact.quote.text, room.quote), locale)
    who = fit(fact.attribution, 70) if fact.attribution else None
    vouching = format_vouching(who, fact.certainty, locale)
    return lines(line, small(vouching, source_link(fact.quote.source, room, locale)))


def _first_names(answer: AskAnswer, event: EventView) -> str:
    """What a "who" or "where" asks for, as far as the sentence names it beside those asked about."""
    asked = {entity.id for entity in answer.entities}
    others = [entity for entity in event.entities if entity.id not in asked]
    if answer.kind == "who":
        others = [entity for entity in others if entity.kind is not NameKind.PLACE]
    elif answer.kind == "where":
        others = [entity for entity in others if entity.kind is NameKind.PLACE]
    else:
        return ""
    return ", ".join(fit(entity.name, 60) for entity in others[:2])


def _understood(answer: AskAnswer, locale: str) -> str:
    parts = [fit(entity.name, 60) for entity in answer.entities[:_NAMES_SHOWN]]
    parts.append(format_period(answer.period.since, answer.period.until, locale))
    parts.extend(fit(word, 30) for word in answer.words[:_WORDS_SHOWN])
    said = ", ".join(part for part in parts if part)
    return small(say("ask.understood", locale, parts=said)) if said else ""


def _asides(answer: AskAnswer, locale: str) -> str:
    """Names that nothing read has, and a command and questions that were left aside."""
    unknown = ", ".join(fit(name, 60) for name in answer.unknown[:_NAMES_SHOWN])
    return small(
        say("choice.unknown", locale, topic=unknown) if unknown else "",
        say("ask.command", locale, given=fit(answer.command, 60)) if answer.command else "",
        say("ask.further", locale) if answer.further else "",
    )


def _who_buttons(answer: AskAnswer) -> tuple[Button, ...]:
    named = answer.entities[:_WHO_BUTTONS]
    return tuple(Button("who", str(entity.id), cut(entity.name, 60) or "–") for entity in named)


def _corrections(answer: AskAnswer, locale: str) -> tuple[Button, ...]:
    limited = answer.period.since is not None or answer.period.until is not None
    return (
        *((Button("anytime", "0", say("ask.anytime", locale)),) if limited else ()),
        Button("period", "0", say("ask.period", locale)),
        Button("words", "0", say("ask.words", locale)),
    )
