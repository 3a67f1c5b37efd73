"""The values of the date finder: what a date mention says and which days it covers.

Pure values, shared by every layer. Must import nothing but the standard library.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a span is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


class Part(StrEnum):
    """The third of a month, year or decade that a span is narrowed to."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class MentionKind(StrEnum):
    """TimeML's four types of time expression (TIMEX3 ``type``)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Clause(StrEnum):
    """Which clause a mention dates: the one it stands in, or the one that follows it."""

    MAIN = "main"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The days from ``first`` to ``last``, both included, in the article's own calendar day.

    ``precision`` is the unit that was named; ``part`` narrows a month, year or decade to a third
    (early/mid/late month = days 1-10, 11-20, 21-end). ``approximate`` marks "around", "about" and
    converted calendars. Raises ValueError when ``last`` is before ``first``.
    """

    first: date
    last: date
    precision: Precision
    part: Part | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span cannot end ({self.last}) before it starts ({self.first})")

    @classmethod
    def of_day(cls, day: date) -> "DateSpan":
        """The span of one day."""
        return cls(day, day, Precision.DAY)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A stretch of text that names a time: ``text == source[start:end]``.

    ``span`` is None for durations, sets and vague references (PAST_REF ...). ``timex3`` is TimeML's
    value with the third appended ("2025-01-LATE"). ``basis`` says what the value was computed from:
    "absolute", "anchor" or "mention N" (the index of another mention in the same result).

    ``clause`` is AFTER for "a day after", "two weeks before": such a mention keeps TimeML's duration as
    its ``timex3``, but its ``span`` is the day of the clause (or noun) that FOLLOWS it, counted from the
    day of the sentence's main clause. ``range`` is the whole stretch that a mention opens or closes
    ("from 3 to 7 May": both ends carry 3-7 May; "since March": March to the anchor).
    """

    start: int
    end: int
    text: str
    span: DateSpan | None
    timex3: str
    kind: MentionKind = MentionKind.DATE
    basis: str = "absolute"
    clause: Clause = Clause.MAIN
    range: DateSpan | None = None
