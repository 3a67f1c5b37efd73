"""Date spans and times in columns and JSON, and back.

A time of publication keeps its own zone, because the article's *local* day is what its dates count from: it is
kept as ISO text. Must import nothing of ours but the parsers' values.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from parsers.dates.span import DateSpan, Part, Precision

REACHES = (31, 366)
"""The longest spans, in days, of reach 0 and 1; reach 2 has no bound."""

LONGEST = len(REACHES)


def reach_of(span: DateSpan) -> int:
    """How far back of a day a span that covers it may begin, as a class: 0 up to a month, 1 a year, 2 any."""
    days = (span.last - span.first).days + 1
    return next((reach for reach, longest in enumerate(REACHES) if days <= longest), LONGEST)


def earliest_start(day: date, reach: int) -> date:
    """The first day on which a span of ``reach`` may begin and still cover ``day``."""
    if reach >= LONGEST or day.toordinal() <= REACHES[reach]:
        return date.min
    return day - timedelta(days=REACHES[reach] - 1)


def span_columns(span: DateSpan) -> dict[str, object]:
    """The event's columns that say when."""
    return {
        "first": span.first,
        "last": span.last,
        "precision": span.precision.value,
        "part": span.part.value if span.part else None,
        "approximate": span.approximate,
    }


def span_of(first: date, last: date, precision: str, part: str | None, *, approximate: bool) -> DateSpan:
    """The value of those columns."""
    return DateSpan(first, last, Precision(precision), Part(part) if part else None, approximate)


def span_json(span: DateSpan) -> dict[str, object]:
    """A span as a JSON object."""
    return {**span_columns(span), "first": span.first.isoformat(), "last": span.last.isoformat()}


def span_from_json(found: Mapping[str, object]) -> DateSpan:
    """The span of such an object."""
    part = found.get("part")
    return span_of(
        date.fromisoformat(str(found["first"])),
        date.fromisoformat(str(found["last"])),
        str(found["precision"]),
        str(part) if part else None,
        approximate=bool(found.get("approximate")),
    )


def time_text(moment: datetime | None) -> str | None:
    """An aware time as ISO text that keeps its zone's offset; raises ValueError for a naive one."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return moment.isoformat()


def time_of(kept: str | None) -> datetime | None:
    """The time of such a text."""
    return datetime.fromisoformat(kept) if kept else None


def utc(moment: datetime) -> datetime:
    """The same moment in UTC; raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return moment.astimezone(UTC)
