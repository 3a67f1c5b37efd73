"""For Knight Lab's TimelineJS: a spreadsheet with its documented columns, or its JSON.

TimelineJS shows ``Headline`` and ``Text`` as HTML, so what is quoted is escaped, and isolated from the direction of the
text around it. A date known to the month has no day there, one known to the year no month either. There is never
a column ``Start Date``: it would have TimelineJS read the sheet by the rules of its first version.
"""

import json
from collections.abc import Mapping
from datetime import date
from html import escape

from bot.core.exports import cells
from bot.core.exports.form import Heading, JsonLines, shortened
from bot.core.wording import format_span, format_vouching
from bot.words import say
from parsers.dates.span import Precision
from store.values import EventView, SourceRef, public_id

COLUMNS = (
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
)
LONGEST_HEADLINE = 90
_WITHOUT_MONTH = (Precision.YEAR, Precision.DECADE)
_WITHOUT_DAY = (*_WITHOUT_MONTH, Precision.MONTH, Precision.SEASON, Precision.QUARTER)


class Sheet:
    """The spreadsheet."""

    def __init__(self, heading: Heading) -> None:
        self._heading = heading

    def begin(self) -> str:
        """The documented columns."""
        return cells.header(COLUMNS)

    def event(self, view: EventView) -> str:
        """A row; media, times and backgrounds stay empty."""
        start, end = _dates(view)
        filled = {
            **{name.title(): str(part) for name, part in start.items()},
            **{f"End {name.title()}": str(part) for name, part in end.items()},
            "Display Date": format_span(view.span, self._heading.locale),
            "Headline": _headline(view),
            "Text": _text(view, self._heading.locale),
            "Group": _group(view),
        }
        return cells.row([filled.get(column, "") for column in COLUMNS], raw=self._heading.raw)

    def end(self) -> str:
        """Nothing."""
        return ""


class Slides:
    """The JSON."""

    def __init__(self, heading: Heading) -> None:
        self._heading = heading
        self._lines = JsonLines()

    def begin(self) -> str:
        """The title, and the opened list."""
        title = {
            "text": {"headline": _quoted(self._heading.topic or say("timeline.word", self._heading.locale))}
        }
        return f'{{"title": {json.dumps(title, ensure_ascii=False)}, "events": ['

    def event(self, view: EventView) -> str:
        """A slide."""
        start, end = _dates(view)
        slide: dict[str, object] = {
            "unique_id": public_id("e", view.id),
            "start_date": start,
            "display_date": format_span(view.span, self._heading.locale),
            "text": {"headline": _headline(view), "text": _text(view, self._heading.locale)},
            "group": _group(view),
        }
        if end:
            slide["end_date"] = end
        return self._lines.line(slide)

    def end(self) -> str:
        """The closed list and object."""
        return "\n]}\n"


def _dates(view: EventView) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """The first and the last day as far as they are known; no end when it is the same."""
    start, end = (_parts(day, view.span.precision) for day in (view.span.first, view.span.last))
    return start, ({} if start == end else end)


def _parts(day: date, precision: Precision) -> dict[str, int]:
    if precision in _WITHOUT_MONTH:
        return {"year": day.year}
    if precision in _WITHOUT_DAY:
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}


def _headline(view: EventView) -> str:
    return _quoted(shortened(view.text, LONGEST_HEADLINE))


def _text(view: EventView, locale: str) -> str:
    vouching = format_vouching(view.attribution, view.certainty, locale)
    parts = [f"<p>{_quoted(view.text)}</p>"]
    if vouching:
        parts.append(f"<p><em>{_quoted(vouching)}</em></p>")
    return "".join([*parts, *(f"<p>{_link(source)}</p>" for source in view.sources)])


def _link(source: SourceRef) -> str:
    words = _quoted(source.title or source.site or source.url or "")
    if source.url is None or not source.url.startswith(("https://", "http://")):
        return words
    return f'<a href="{escape(source.url)}" rel="noopener noreferrer">{words}</a>'


def _group(view: EventView) -> str:
    return view.entities[0].name if view.entities else ""


def _quoted(text: str) -> str:
    """Text as HTML that means itself, whatever is in it and in whatever direction it runs."""
    return f'<span dir="auto">{escape(text)}</span>'
