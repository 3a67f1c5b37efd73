"""Who changed what, in the reader's words. Pure: values in, page out. Must not import discord."""

from collections.abc import Callable, Mapping
from typing import cast

from bot.core.wording import format_span, language_name
from bot.discord.escape import fit
from bot.discord.limits import length
from bot.discord.rendering.page import TEXT_ROOM, Page, Room, fill, heading, lines, moment, small
from bot.words import isolate, known, lead, say
from store.people import NOBODY
from store.spans import span_from_json
from store.values import AuditEntry, AuditPage

_VALUES_SHOWN = 6
_LISTED = 10
_TARGETS = frozenset({"settings", "sources"})
"""What is changed besides things that have an id."""


def audit_page(page: AuditPage, locale: str = "en") -> Page:
    """Who changed what, newest first."""
    if not page.entries:
        return Page(head=say("audit.none", locale), private=True)
    head = heading(say("audit.title", locale))
    return Page(
        head=head,
        entries=fill(
            page.entries, lambda entry, room: audit_entry(entry, room, locale), TEXT_ROOM - length(head)
        ),
    )


def audit_entry(entry: AuditEntry, room: Room, locale: str = "en") -> str:
    """One change: what, by whom and when, then the values before and after."""
    target = say(f"audit.{entry.target}", locale) if entry.target in _TARGETS else fit(entry.target, 40)
    parts = (isolate(each, locale) for each in (target, _who(entry, locale), moment(entry.at)))
    what = f"{lead(locale)}**{_action(entry.action, locale)}** {' · '.join(parts)}"
    half = room.quote // 2
    before, after = (_values(each, half, locale) for each in (entry.before, entry.after))
    return lines(
        what,
        small(
            say("change.number", locale, number=str(entry.correction)) if entry.correction else "",
            say("change.before", locale, text=before) if before else "",
            say("change.after", locale, text=after) if after else "",
        ),
    )


def _action(action: str, locale: str) -> str:
    key = f"action.{action}"
    return say(key, locale) if known(key) else fit(action, 40)


def _who(entry: AuditEntry, locale: str) -> str:
    if not entry.actor.id:
        return say("audit.terminal", locale)
    if entry.actor.id == NOBODY:
        return say("audit.nobody", locale)
    return f"<@{entry.actor.id}>" if entry.actor.id > 0 else fit(entry.actor.name, 40)


def _values(values: Mapping[str, object] | None, room: int, locale: str) -> str:
    """Recorded values as words: "name: Firqat, state: ✅ read"; each has its share of the room."""
    if not values:
        return ""
    if "precision" in values:
        return format_span(span_from_json(values), locale)
    shown = [(name, value) for name, value in values.items() if name != "other"][:_VALUES_SHOWN]
    share = room // max(1, len(shown))
    return ", ".join(f"{_field(name, locale)}: {_value(name, value, share, locale)}" for name, value in shown)


def _field(name: str, locale: str) -> str:
    key = f"field.{name}"
    return say(key, locale) if known(key) else fit(name, 40)


def _value(name: str, value: object, room: int, locale: str) -> str:
    if value is None or value == []:
        return "–"
    if isinstance(value, bool):
        return say("audit.yes" if value else "audit.no", locale)
    told = _TOLD.get(name)
    return told(value, locale) if told else fit(str(value), room)


def _state(value: object, locale: str) -> str:
    key = f"state.{value}"
    return say(key, locale) if known(key) else fit(str(value), 40)


def _language(value: object, locale: str) -> str:
    return language_name(str(value), locale)


def _detail(value: object, locale: str) -> str:
    key = f"choice.detail.{value}"
    return say(key, locale) if known(key) else fit(str(value), 40)


def _mentions(sign: str) -> Callable[[object, str], str]:
    def tell(value: object, locale: str) -> str:
        del locale
        numbers = cast("list[object]", value) if isinstance(value, list | tuple) else [value]
        return " ".join(
            f"<{sign}{number}>" for number in numbers[:_LISTED] if isinstance(number, int) and number > 0
        )

    return tell


_TOLD: dict[str, Callable[[object, str], str]] = {
    "state": _state,
    "language": _language,
    "detail": _detail,
    "watched_channels": _mentions("#"),
    "moderators": _mentions("@"),
    "posters": _mentions("@"),
}
