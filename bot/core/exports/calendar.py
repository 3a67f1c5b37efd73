"""iCalendar (RFC 5545): an all-day entry for each event, through the ``icalendar`` package.

The end is exclusive, as the standard has it. What is known to the month or the year covers it whole and says so in its
description. An entry's UID stays the same in every export, so that a calendar replaces it rather than doubling it.
"""

# icalendar leaves the type of a property's value open.
# pyright: reportUnknownMemberType=false

from datetime import date, timedelta

from bot.core.exports.form import Heading, shortened
from bot.core.wording import format_span, format_vouching
from bot.words import say
from parsers.dates.span import Precision
from store.values import EventView, public_id

LONGEST_SUMMARY = 120
_PRODUCT = "-//Dateline//Timeline//EN"
_END = "END:VCALENDAR\r\n"
_CONTROLS = dict.fromkeys([*range(32), 127])
del _CONTROLS[ord("\n")], _CONTROLS[ord("\t")]


class Calendar:
    """The calendar, an entry at a time."""

    def __init__(self, heading: Heading) -> None:
        # A tenth of a second that no other command should wait for.
        from icalendar import Calendar, Event  # noqa: PLC0415

        self._heading = heading
        self._entry = Event
        self._calendar = Calendar()
        self._calendar.add("prodid", _PRODUCT)
        self._calendar.add("version", "2.0")
        self._calendar.add("x-wr-calname", _text(heading.topic or say("timeline.word", heading.locale)))

    def begin(self) -> str:
        """The calendar's own properties."""
        return self._calendar.to_ical().decode().removesuffix(_END)

    def event(self, view: EventView) -> str:
        """An entry."""
        entry = self._entry()
        entry.add("uid", f"{public_id('e', view.id)}.{self._heading.guild}@dateline")
        entry.add("dtstamp", view.sources[0].added_at)
        entry.add("dtstart", view.span.first)
        entry.add("dtend", _after(view.span.last))
        entry.add("summary", _text(shortened(view.text, LONGEST_SUMMARY)))
        entry.add("description", _text(_description(view, self._heading.locale)))
        entry.add("transp", "TRANSPARENT")
        if view.sources[0].url:
            entry.add("url", _text(view.sources[0].url))
        if view.entities:
            entry.add("categories", [_text(entity.name) for entity in view.entities])
        return entry.to_ical().decode()

    def end(self) -> str:
        """The closed calendar."""
        return _END


def _after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


def _description(view: EventView, locale: str) -> str:
    lines = [view.text, format_vouching(view.attribution, view.certainty, locale)]
    if view.span.precision is not Precision.DAY or view.span.approximate:
        lines.append(say("calendar.vague", locale, date=format_span(view.span, locale)))
    lines += [" ".join(part for part in (source.title, source.url) if part) for source in view.sources]
    return "\n".join(line for line in lines if line)


def _text(words: str) -> str:
    """Text without the control characters that the standard forbids."""
    return words.translate(_CONTROLS)
