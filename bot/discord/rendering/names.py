"""Whom a name means, as pages: other names and statements, each with the sentence that says so.

Pure: answer in, pages out. Must not import discord.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from bot.core.answers import WhoAnswer
from bot.core.quoting import quoted
from bot.core.wording import format_period, format_span, format_vouching
from bot.discord.escape import cut, fit
from bot.discord.limits import length
from bot.discord.rendering.events import choices_page, name_options, source_link
from bot.discord.rendering.guild import undo_button
from bot.discord.rendering.page import TEXT_ROOM, Button, Page, Room, Tone, fill, heading, lines, menu, small
from bot.discord.rendering.twins import twins_note
from bot.words import count, lead, say
from parsers.names.values import NameKind
from store.values import EntityView, FactView, Quote

STATEMENTS = 5
_SPELLINGS_SHOWN = 10
_RELATED_SHOWN = 5
_NAMES_A_LINE = 3
_HEADING_ROOM = 120

_KIND_SIGNS = {NameKind.PERSON: "👤", NameKind.ORGANISATION: "👥", NameKind.PLACE: "📍"}


@dataclass(frozen=True, slots=True)
class Statement:
    """One proven line under a heading of its section."""

    section: str
    claim: str
    quote: Quote


def who_pages(answer: WhoAnswer, locale: str = "en") -> tuple[Page, ...]:
    """All that is known of a name, over as many pages as it takes; or the names it may have meant."""
    if answer.entity is None:
        return (choices_page(answer.query, answer.did_you_mean, locale, fits=False),)
    return entity_pages(answer.entity, answer, locale)


def entity_pages(entity: EntityView, answer: WhoAnswer | None = None, locale: str = "en") -> tuple[Page, ...]:
    """An entity's names and facts with their proof, ``STATEMENTS`` a page."""
    head = _head(entity, locale)
    foot = lines(_related(entity, locale), twins_note(answer.twins if answer else (), locale))
    statements = list(_statements(entity, locale))
    groups = [statements[start : start + STATEMENTS] for start in range(0, len(statements), STATEMENTS)] or [
        []
    ]
    others = name_options(answer.did_you_mean, locale) if answer else []
    return tuple(
        Page(
            head=head,
            entries=_entries(group, TEXT_ROOM - length(head) - length(foot) - _HEADING_ROOM, locale),
            foot=foot,
            menus=menu("name", say("choice.other", locale), others),
            buttons=_buttons(entity, locale),
        )
        for group in groups
    )


def name_change_page(entity: EntityView, undo: int | None, locale: str = "en") -> Page:
    """An entity as a moderator's correction left it, with the button that undoes it."""
    names = ", ".join(dict.fromkeys(fit(alias.name, 60) for alias in entity.aliases[:_SPELLINGS_SHOWN]))
    return Page(
        head=heading(say("change.done", locale, what=fit(entity.name, 200))),
        entries=(say("who.spelling", locale, names=names),) if names else (),
        buttons=undo_button(undo, locale),
        tone=Tone.GOOD,
    )


def _head(entity: EntityView, locale: str) -> str:
    kind = f"{_KIND_SIGNS[entity.kind]} {say(f'kind.{entity.kind}', locale)}"
    return lines(
        heading(fit(entity.name, 200)),
        small(kind, count("events", entity.events, locale), format_period(entity.first, entity.last, locale)),
        _spellings(entity, locale),
    )


def _spellings(entity: EntityView, locale: str) -> str:
    """The names that articles merely use, on one line; proven ones have entries of their own."""
    used = [fit(alias.name, 50) for alias in entity.aliases if alias.quote is None]
    shown = list(dict.fromkeys(name for name in used if name))[:_SPELLINGS_SHOWN]
    return say("who.spelling", locale, names=", ".join(shown)) if shown else ""


def _statements(entity: EntityView, locale: str) -> Iterator[Statement]:
    proven = [(alias.name, alias.quote) for alias in entity.aliases if alias.quote is not None]
    for quote, group in groupby(proven, key=itemgetter(1)):
        names = [f"**{fit(name, 60)}**" for name, _ in group]
        for start in range(0, len(names), _NAMES_A_LINE):
            yield Statement(
                say("who.aliases", locale), " · ".join(names[start : start + _NAMES_A_LINE]), quote
            )
    for fact in entity.facts:
        yield Statement(say("who.facts", locale), _fact(fact, locale), fact.quote)


def _fact(fact: FactView, locale: str) -> str:
    who = fit(fact.attribution, 60) if fact.attribution else None
    since = f" ({format_span(fact.since, locale)})" if fact.since else ""
    vouched = format_vouching(who, fact.certainty, locale)
    return f"{_claim(fact, locale)}{since}{f' · {vouched}' if vouched else ''}"


def _claim(fact: FactView, locale: str) -> str:
    """The relation and its value; a value that is short for an entity's name is shown as that name."""
    value = fact.value
    if fact.object is not None and _words(value) <= _words(fact.object.name):
        value = fact.object.name
    shown = f"**{fit(value, 160)}**"
    said = _words(fact.relation) <= _words(value.replace("-", " "))
    relation = fact.relation.replace(" ", "_")
    return shown if said else f"{say(f'relation.{relation}', locale)} {shown}"


def _words(text: str) -> set[str]:
    return set(text.casefold().split())


def _entries(group: list[Statement], room: int, locale: str) -> tuple[str, ...]:
    entries = fill(group, _entry(locale), room)
    return tuple(
        entry
        if index and statement.section == group[index - 1].section
        else lines(f"**{statement.section}**", entry)
        for index, (statement, entry) in enumerate(zip(group, entries, strict=True))
    )


def _entry(locale: str) -> Callable[[Statement, Room], str]:
    def render(statement: Statement, room: Room) -> str:
        site = source_link(statement.quote.source, room, locale)
        return lines(
            lead(locale) + statement.claim,
            small(lead(locale) + quoted(fit(statement.quote.text, room.quote), locale), site),
        )

    return render


def _related(entity: EntityView, locale: str) -> str:
    names = ", ".join(fit(other.name, 60) for other in entity.related[:_RELATED_SHOWN])
    return small(say("who.related", locale, names=names)) if names else ""


def _buttons(entity: EntityView, locale: str) -> tuple[Button, ...]:
    own = Button("timeline", str(entity.id), say("who.timeline", locale))
    related = (
        Button("who", str(other.id), cut(other.name, 60) or "–")
        for other in entity.related[: _RELATED_SHOWN - 1]
    )
    return (own, *related) if entity.events else tuple(related)
