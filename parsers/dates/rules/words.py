"""What rules read alike: months, directions, units, and the weekday before or after a day.

Must import nothing but the context and the calendar.
"""

from datetime import date

from parsers.dates.context import Hit
from parsers.dates.moment import (
    ANCHOR,
    Moment,
    add_days,
    shift,
    unnamed_day,
)
from parsers.dates.span import MentionKind, Precision

DAYS = ("dom", "ordnum", "ord", "numword")
MONTHS = ("month", "mabbr")
CENTURY = 100


def month_of(hit: Hit) -> int | None:
    """The month that the match names."""
    return hit.number(*MONTHS)


def direction(hit: Hit) -> int | None:
    """-1 for last, 0 for this, 1 for next, as the match's words say; None where they do not."""
    for cls, step in (("last", -1), ("past", -1), ("next", 1), ("coming", 1), ("this", 0), ("current", 0)):
        if hit.has(cls):
            return step
    return None


def unit_of(hit: Hit) -> str | None:
    """The unit that the match names: "day", "week" ..."""
    return hit.word("unit", "units", "dual", "clockunit", "clockunits", "weekend", "quarter")


def anchored(moment: Moment | None, basis: str = ANCHOR) -> Moment | None:
    """The moment, counted from ``basis``."""
    return moment.on(basis) if moment else None


def with_daypart(moment: Moment | None, daypart: str | None) -> Moment | None:
    """A day's morning, afternoon, evening or night: the same day, a TIME."""
    if moment is None or daypart is None:
        return moment
    return Moment(moment.timex3[:10] + daypart, moment.span, MentionKind.TIME, moment.basis)


def full_year(short: int, anchor: date) -> int:
    """The year that two digits mean: the latest that is at most ten years after the anchor."""
    year = anchor.year - anchor.year % CENTURY + short
    return year - CENTURY if year > anchor.year + 10 else year


def weekday_before(day: date, weekday: int, *, same: bool) -> date | None:
    """The latest such weekday before ``day``, or on it when ``same``."""
    back = (day.weekday() - weekday) % 7
    return add_days(day, -(back or (0 if same else 7)))


def weekday_after(day: date, weekday: int, *, same: bool = False) -> date | None:
    """The first such weekday after ``day``, or on it when ``same``."""
    ahead = (weekday - day.weekday()) % 7
    return add_days(day, ahead or (0 if same else 7))


def ends_here(hit: Hit) -> bool:
    """Whether no clause and no noun follows the match."""
    return hit.code(hit.end) == "" or hit.is_class(
        hit.end, "stop", "comma", "close", "semi", "apos", "mark", "and"
    )


def told_of_nothing(hit: Hit) -> bool:
    """Whether the story named no day that "the next day" could follow, and the clause doesn't look ahead."""
    return hit.context.reference().basis == ANCHOR and hit.context.tense(hit.start, hit.end) <= 0


def relative_year(hit: Hit) -> int | None:
    """The year that "of last year", "next year" mean from the anchor."""
    step = direction(hit)
    if step is None:
        return None
    if hit.word("unit") == "year":
        return hit.context.anchor.year + step
    return None


def near_unit(hit: Hit, step: int) -> Moment | None:
    """The unit before or after the narrative's: the following day, the previous month."""
    span, basis = hit.context.reference()
    unit = unit_of(hit)
    if unit == "day" and span.precision not in (Precision.DAY, Precision.WEEK):
        return unnamed_day(basis)
    if unit is None:
        return None
    if span.precision is Precision.DECADE:
        return Moment("XXXX", None, MentionKind.DATE, basis)
    return anchored(shift(span.last if step > 0 else span.first, step, unit), basis)
