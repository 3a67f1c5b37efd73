"""Moments: a stretch of the calendar with its TimeML value, and the arithmetic on them.

All of Dateline's calendar lives here, so that every rule of every language counts alike. A function
returns None where the calendar ends (years 1 to 9999). Must import nothing but ``span``.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parsers.dates.span import DateSpan, MentionKind, Part, Precision

MONTHS = 12
LAST_YEAR = 9999  # of the calendar
ABSOLUTE = "absolute"
ANCHOR = "anchor"

# Meteorological seasons of the north; the south's lie half a year apart.
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SOUTH = {"SP": "FA", "SU": "WI", "FA": "SP", "WI": "SU"}
_PART_SUFFIX = {Part.EARLY: "-EARLY", Part.MID: "-MID", Part.LATE: "-LATE"}


@dataclass(frozen=True, slots=True)
class Moment:
    """What a rule made of its words; ``span`` None where no days are meant. See ``DateMention``."""

    timex3: str
    span: DateSpan | None = None
    kind: MentionKind = MentionKind.DATE
    basis: str = ABSOLUTE

    def on(self, basis: str) -> "Moment":
        """The same moment, computed from ``basis``."""
        return replace(self, basis=basis)

    def spanning(self, span: DateSpan) -> "Moment":
        """The same value with other days."""
        return replace(self, span=span)

    @property
    def loose(self) -> bool:
        """Whether it only says about when ("several years ago"): nothing is counted from such days."""
        return self.timex3.endswith("_REF")

    def about(self) -> "Moment":
        """The same moment, marked as approximate."""
        return self if self.span is None else replace(self, span=replace(self.span, approximate=True))


def vague(timex3: str, kind: MentionKind = MentionKind.DATE) -> Moment:
    """A reference without days: PAST_REF, a duration, a set, a century."""
    return Moment(timex3, None, kind)


def unnamed_day(basis: str = ABSOLUTE) -> Moment:
    """A day that the story doesn't name: of "the next day" after what nobody dated."""
    return Moment("XXXX-XX-XX", None, MentionKind.DATE, basis)


def of_day(day: date) -> Moment:
    """The day itself."""
    return Moment(day.isoformat(), DateSpan.of_day(day))


def of_date(year: int, month: int, day: int) -> Moment | None:
    """The day, or None where the calendar has no such day."""
    if not (1 <= year <= LAST_YEAR and 1 <= month <= MONTHS and 1 <= day <= monthrange(year, month)[1]):
        return None
    return of_day(date(year, month, day))


def of_week(day: date) -> Moment | None:
    """The ISO week (Monday first) that holds ``day``."""
    first = add_days(day, -day.weekday())
    last = add_days(day, 6 - day.weekday())
    if first is None or last is None:
        return None
    year, week, _ = day.isocalendar()
    return Moment(f"{year:04d}-W{week:02d}", DateSpan(first, last, Precision.WEEK))


def of_weekend(day: date) -> Moment | None:
    """Saturday and Sunday of the ISO week that holds ``day``."""
    week = of_week(day)
    if week is None or week.span is None:
        return None
    span = DateSpan(week.span.last - timedelta(days=1), week.span.last, Precision.DAY)
    return Moment(f"{week.timex3}-WE", span)


def of_month(year: int, month: int) -> Moment | None:
    """The month, "2025-10"."""
    return _months(year, month, 1, f"{year:04d}-{month:02d}", Precision.MONTH)


def of_quarter(year: int, quarter: int) -> Moment | None:
    """The quarter of the calendar year, "2025-Q3"."""
    return _months(year, 3 * quarter - 2, 3, f"{year:04d}-Q{quarter}", Precision.QUARTER)


def of_half(year: int, half: int) -> Moment | None:
    """The half year, "2025-H1"."""
    return _months(year, 6 * half - 5, 6, f"{year:04d}-H{half}", Precision.QUARTER)


def of_year(year: int) -> Moment | None:
    """The year, "2025"."""
    return _months(year, 1, 12, f"{year:04d}", Precision.YEAR)


def of_season(year: int, season: str, *, south: bool = False) -> Moment | None:
    """A season by its TimeML letters; a winter is named by the year it begins in (TimeML's habit)."""
    month = SEASON_MONTH[_SOUTH[season] if south else season]
    return _months(year, month, 3, f"{year:04d}-{season}", Precision.SEASON)


def of_decade(year: int) -> Moment | None:
    """The ten years that hold ``year``; TimeML writes three digits ("198")."""
    first = year - year % 10
    return _months(first, 1, 120, f"{first:04d}"[:3], Precision.DECADE)


def of_century(number: int) -> Moment:
    """The nth century as TimeML counts ("20th" is "19"), from its year 1: the 20th is 1901 to 2000."""
    first = 100 * number - 99
    if not 1 <= first <= LAST_YEAR - 99:
        return vague(f"{number - 1:02d}")
    span = DateSpan(date(first, 1, 1), date(first + 99, 12, 31), Precision.YEAR)
    return Moment(f"{number - 1:02d}", span)


def _months(year: int, month: int, count: int, timex3: str, precision: Precision) -> Moment | None:
    last = year * 12 + month - 1 + count - 1
    if not (year >= 1 and 1 <= month <= MONTHS and last // 12 <= LAST_YEAR):
        return None
    end = date(last // MONTHS, last % MONTHS + 1, monthrange(last // MONTHS, last % MONTHS + 1)[1])
    return Moment(timex3, DateSpan(date(year, month, 1), end, precision))


def add_days(day: date, count: int) -> date | None:
    """``day`` moved by ``count`` days, or None outside of the calendar."""
    ordinal = day.toordinal() + count
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def shift(day: date, count: int, unit: str) -> Moment | None:
    """The ``unit`` (day, week, month, quarter, year, decade ...) that lies ``count`` units from ``day``'s."""
    if unit in ("day", "weekend", "week", "fortnight"):
        moved = add_days(day, count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1))
        if moved is None:
            return None
        return of_day(moved) if unit == "day" else of_weekend(moved) if unit == "weekend" else of_week(moved)
    if unit in ("month", "quarter", "half"):
        size = {"month": 1, "quarter": 3, "half": 6}[unit]
        index = (day.year * 12 + day.month - 1) // size + count
        make = {"month": of_month, "quarter": of_quarter, "half": of_half}[unit]
        return make(index * size // 12, index % (12 // size) + 1)
    if unit == "decade":
        return of_decade(day.year + 10 * count)
    if unit == "century":
        return of_century((day.year - 1) // 100 + 1 + count)
    return of_year(day.year + count) if unit == "year" else None


def same_day(day: date, count: int, unit: str) -> date | None:
    """``day`` moved by whole months or years, cut to the month's end (31 August less six months)."""
    index = day.year * 12 + day.month - 1 + count * {"month": 1, "year": 12}[unit]
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= LAST_YEAR:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def narrow(moment: Moment, part: Part) -> Moment | None:
    """The early, mid or late third of a moment.

    Months: days 1-10, 11-20, 21-end. Years: four months each. Decades: years 0-3, 4-6, 7-9. Centuries: 33 years. Others
    (seasons, quarters, weeks, days) are cut in three by days.
    """
    span = moment.span
    if span is None:
        return moment
    first, last = _third(span, part)
    century = (
        span.precision is Precision.YEAR and span.last.year > span.first.year
    )  # the words have no late 1801–1900
    narrowed = replace(span, first=first, last=last, part=None if century else part)
    return replace(moment, timex3=moment.timex3 + _PART_SUFFIX[part], span=narrowed)


def _third(span: DateSpan, part: Part) -> tuple[date, date]:
    number = (Part.EARLY, Part.MID, Part.LATE).index(part)
    year = span.first.year
    if span.precision is Precision.MONTH:
        first = span.first.replace(day=10 * number + 1)
        return first, span.last if number == 2 else span.first.replace(day=10 * number + 10)  # noqa: PLR2004 - the third third
    if span.precision is Precision.YEAR and span.last.year > year:
        start, stop = ((0, 32), (33, 65), (66, 99))[number]  # of a century
        return date(year + start, 1, 1), date(year + stop, 12, 31)
    if span.precision is Precision.YEAR:
        end = date(year, 4 * number + 4, monthrange(year, 4 * number + 4)[1])
        return date(year, 4 * number + 1, 1), end
    if span.precision is Precision.DECADE:
        start, stop = ((0, 3), (4, 6), (7, 9))[number]
        return date(year + start, 1, 1), date(year + stop, 12, 31)
    size = (span.last - span.first).days + 1
    cuts = [span.first + timedelta(days=size * i // 3) for i in range(4)]
    return cuts[number], max(cuts[number], cuts[number + 1] - timedelta(days=1))


def join(first: DateSpan, last: DateSpan) -> DateSpan | None:
    """From the start of one span to the end of another; None when they stand the wrong way round."""
    if last.last < first.first:
        return None
    return DateSpan(first.first, last.last, last.precision, approximate=first.approximate or last.approximate)
