"""An event as answers and exports hold it, for tests that change one thing about it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from parsers.dates.span import DateSpan, Part, Precision
from parsers.names.values import Certainty
from parsers.values import DatedBy
from store.values import EventId, EventView, SourceId, SourceRef

SOURCE = SourceRef(
    id=SourceId(1),
    url="https://www.news.example/harem",
    title="Camp surrounded",
    site="The Courier",
    published=datetime(2025, 10, 23, 9, tzinfo=UTC),
    language="en",
    added_by="Maya",
    added_at=datetime(2025, 10, 23, 10, tzinfo=UTC),
)
EVENT = EventView(
    id=EventId(412),
    span=DateSpan(date(2025, 1, 21), date(2025, 1, 31), Precision.MONTH, Part.LATE),
    date_text="late January",
    dated_by=DatedBy.TEXT,
    rule="clause",
    text="Rami Hadad was appointed mayor in late January, his office said.",
    attribution=None,
    certainty=Certainty.STATED,
    entities=(),
    sources=(SOURCE,),
)


def event(**more: object) -> EventView:
    """The event, with what is ``more`` or different."""
    return replace(EVENT, **more)  # type: ignore[arg-type]
