"""Days that are named: full, numeric, without a year, and ranges of them.

Must import nothing but the context and the calendar.
"""

import re
from datetime import date

from parsers.dates.context import Found, Hit
from parsers.dates.moment import ANCHOR, Moment, join, of_date, of_day, shift
from parsers.dates.rules.result import Meaning
from parsers.dates.rules.story import year_for
from parsers.dates.rules.words import (
    CENTURY,
    DAYS,
    MONTHS,
    anchored,
    direction,
    ends_here,
    full_year,
    month_of,
    relative_year,
    unit_of,
)
from parsers.dates.span import DateSpan, MentionKind, Precision


def _iso(hit: Hit) -> Moment | None:
    text = hit.context.scan.tokens[hit.start]
    day, _, clock = text.partition("T")
    year, month, dom = (int(p) for p in day.split("-"))
    moment = of_date(year, month, dom)
    if moment is None or not clock:
        return moment
    return Moment(f"{moment.timex3}T{clock[:5]}", moment.span, MentionKind.TIME)


def _famous(hit: Hit) -> Moment | None:
    """Reads "9/11": a day that needs no year."""
    value = hit.value("famous")
    return of_day(value) if isinstance(value, date) else None


def _numeric(hit: Hit) -> Moment | None:
    """Reads "23/10/2025": the parts decide where they can, else the language's habit."""
    parts = [int(p) for p in re.split(r"[./]", hit.context.scan.tokens[hit.start])]
    if parts[0] > 31:  # noqa: PLR2004 - a year stands first
        return of_date(*parts) if parts[0] >= 1000 else None  # noqa: PLR2004 - four digits
    first, second, year = parts
    if year < CENTURY:
        year = full_year(year, hit.context.anchor)
    by_stops = (
        "." in hit.context.scan.tokens[hit.start]
    )  # "5.7.2019" puts the day first wherever it is written
    day_first = first > 12 or (second <= 12 and (by_stops or hit.context.scan.lexicon.table.day_first))  # noqa: PLR2004 - months
    return of_date(year, second, first) if day_first else of_date(year, first, second)


def _day_month_dotted(hit: Hit) -> Moment | None:
    """Reads "24.10." in German and Turkish."""
    day, _, month = hit.context.scan.tokens[hit.start].partition(".")
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - months
        return None
    return month_day(hit, int(month), int(day))


def _date(hit: Hit) -> Moment | None:
    month, dom, year = month_of(hit), hit.number(*DAYS), hit.number("year")
    if month is None or dom is None or year is None:
        return None
    return of_date(year, month, dom)


def _month_day(hit: Hit) -> Moment | None:
    month, dom = month_of(hit), hit.number(*DAYS)
    if month is None or dom is None or hit.is_class(hit.end, "percent", "scale", "year"):
        return None
    famous = hit.context.scan.lexicon.table.famous.get((month, dom, hit.form(hit.end)))
    if famous is not None and famous <= hit.context.anchor.year:
        return of_date(famous, month, dom)
    return month_day(hit, month, dom)


def month_day(hit: Hit, month: int, dom: int) -> Moment | None:
    """A day without a year: the story's year in a history, else the nearest to the anchor."""
    year, basis = year_for(hit, month, dom)
    moment = of_date(year, month, dom) or of_date(year - 1, month, dom)
    return moment.on(basis) if moment else None


def _month_day_rel(hit: Hit) -> Moment | None:
    """Reads "last Oct. 23": the latest before the anchor."""
    month, dom, step, anchor = month_of(hit), hit.number(*DAYS), direction(hit), hit.context.anchor
    if month is None or dom is None or step is None:
        return None
    moment = of_date(anchor.year, month, dom)
    if moment is None or moment.span is None:
        return None
    if step and (moment.span.first - anchor).days * step <= 0:
        moment = of_date(anchor.year + step, month, dom)
    return moment.on(ANCHOR) if moment else None


def _month_day_of(hit: Hit) -> Moment | None:
    month, dom = month_of(hit), hit.number(*DAYS)
    year = relative_year(hit)
    if month is None or dom is None or year is None:
        return None
    moment = of_date(year, month, dom)
    return moment.on(ANCHOR) if moment else None


def _days(hit: Hit) -> list[Found] | None:
    """Reads "3-7 May", "May 3 to 7, 2024": both ends, each with the whole range."""
    month, year = month_of(hit), hit.number("year")
    ends = hit.all("dom", "ordnum", "ord")
    first, last = hit.whole_numbers(ends)
    if month is None or first is None or last is None:
        return None
    if year is None:
        year, basis = year_for(hit, month, last)
    else:
        basis = "absolute"
    start, end = of_date(year, month, first), of_date(year, month, last)
    if start is None or end is None or start.span is None or end.span is None:
        return None
    whole = join(start.span, end.span)
    if whole is None:
        return None
    if hit.has("or") or (hit.has("and") and not hit.is_class(hit.start - 1, "between")):
        whole = None
    return _two_ends(hit, ends, start.on(basis), end.on(basis), whole)


def _two_ends(hit: Hit, ends: list[int], start: Moment, end: Moment, whole: DateSpan | None) -> list[Found]:
    """The words up to the joining word name the first end, those from the second number on the last."""
    month_first = hit.is_class(hit.start, *MONTHS, "weekday", "wabbr")
    first = hit.start if month_first else ends[0]
    stop = ends[0] + 1
    return [Found(first, stop, start, whole), Found(ends[1], hit.end, end, whole)]


def _the_nth(hit: Hit) -> Moment | None:
    """Reads "on the 22nd": of the story's month, in a report the latest or, where it looks ahead, the next."""
    dom = hit.number("ordnum")
    if dom is None or not ends_here(hit):
        return None
    span, basis = hit.context.reference()
    if span.precision not in (Precision.DAY, Precision.WEEK, Precision.MONTH):
        span, basis = DateSpan.of_day(hit.context.anchor), ANCHOR
    moment = of_date(span.first.year, span.first.month, dom)
    return anchored(moment, basis)


def _day_of_month(hit: Hit) -> Moment | None:
    """Reads "the 5th of last month", "في 5 من الشهر الجاري"."""
    dom, step = hit.number("dom", "ordnum", "ord"), direction(hit)
    month = shift(hit.context.anchor, step, "month") if step is not None and unit_of(hit) == "month" else None
    if dom is None or month is None or month.span is None:
        return None
    return anchored(of_date(month.span.first.year, month.span.first.month, dom))


def _week_of(hit: Hit) -> Moment | None:
    month, dom = month_of(hit), hit.number("dom", "ordnum")
    if month is None or dom is None or unit_of(hit) != "week":
        return None
    year = hit.number("year")
    day = of_date(year, month, dom) if year else month_day(hit, month, dom)
    return anchored(shift(day.span.first, 0, "week"), day.basis) if day and day.span else None


MEANINGS: dict[str, Meaning] = {
    "iso": _iso,
    "famous": _famous,
    "numeric": _numeric,
    "day_month_dotted": _day_month_dotted,
    "date": _date,
    "month_day": _month_day,
    "month_day_of": _month_day_of,
    "month_day_rel": _month_day_rel,
    "days": _days,
    "the_nth": _the_nth,
    "day_of_month": _day_of_month,
    "week_of": _week_of,
}
