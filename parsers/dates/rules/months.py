"""Months: with a year, with last or next, and alone.

Must import nothing but the context and the calendar.
"""

from parsers.dates.context import Found, Hit
from parsers.dates.moment import ANCHOR, Moment, join, of_month
from parsers.dates.rules.result import Meaning
from parsers.dates.rules.story import told_year
from parsers.dates.rules.words import CENTURY, MONTHS, direction, full_year, month_of, relative_year
from parsers.dates.rules.years import spelled_year
from parsers.dates.span import Precision

LEADS = (
    "in", "by", "deadline", "until", "since", "from", "to", "through", "part", "dash", "of", "between", "and", "last",
    "next", "this", "past", "that", "every", "or", "edge", "the", "comma", "before", "after", "partedge",
)  # fmt: skip
_SOON = 2  # months: a month alone without a tense is ahead when it comes this soon
_HALF_YEAR, _YEAR = 6, 12


def _month_year(hit: Hit) -> Moment | None:
    month, year = month_of(hit), hit.number("year")
    return of_month(year, month) if month and year else None


def _month_short_year(hit: Hit) -> Moment | None:
    month, short = month_of(hit), hit.number("int", "dom")
    if not month or short is None or short >= CENTURY:
        return None
    return of_month(full_year(short, hit.context.anchor), month)


def _month_of(hit: Hit) -> Moment | None:
    """Reads "January this year", "June of last year"."""
    month, year = month_of(hit), relative_year(hit)
    if month is None or year is None:
        return None
    moment = of_month(year, month)
    return moment.on(ANCHOR) if moment else None


def _month_of_that(hit: Hit) -> Moment | None:
    month = month_of(hit)
    span, basis = hit.context.reference()
    moment = of_month(span.first.year, month) if month and hit.word("unit") == "year" else None
    return moment.on(basis) if moment else None


def _month_rel(hit: Hit) -> Moment | None:
    """Reads "last May" is the latest one that is over; "next May" the first to begin; "this May" the anchor year's."""
    month, step, anchor = month_of(hit), direction(hit), hit.context.anchor
    if month is None or step is None:
        return None
    year = anchor.year
    if step < 0 and month >= anchor.month - 1:  # "last May" in June would be "last month"
        year -= 1
    if step > 0 and month <= anchor.month:
        year += 1
    moment = of_month(year, month)
    return moment.on(ANCHOR) if moment else None


def _month_near(hit: Hit) -> Moment | None:
    """Reads "the following March", "the previous May": counted from the narrative."""
    month = month_of(hit)
    span, basis = hit.context.reference()
    if month is None:
        return None
    year = span.first.year
    if hit.has("following"):
        year += month <= span.first.month or span.precision is Precision.YEAR
    else:
        year -= month >= span.first.month
    moment = of_month(year, month)
    return moment.on(basis) if moment else None


def _month(hit: Hit) -> Moment | None:
    """A month alone: the story's year in a history; else by the tense of its clause, else the nearest."""
    month = month_of(hit)
    if month is None or _is_name(hit):
        return None
    told = told_year(hit, month)
    if told is not None:
        moment = of_month(told[0], month)
        return moment.on(told[1]) if moment else None
    anchor = hit.context.anchor
    ahead = (month - anchor.month) % 12
    future = _looks_ahead(hit, ahead)
    year = (
        anchor.year + (anchor.month + ahead > _YEAR)
        if future or not ahead
        else anchor.year - (month > anchor.month)
    )
    moment = of_month(year, month)
    return moment.on(ANCHOR) if moment else None


def _looks_ahead(hit: Hit, ahead: int) -> bool:
    at = hit.start - 1
    while hit.is_class(at, "part", "dash", "the", "edge", "of"):
        at -= 1
    tense = hit.context.tense(hit.start, hit.end)
    if hit.is_class(at, "until"):
        return tense >= 0 or 0 < ahead < _HALF_YEAR
    if hit.is_class(at, "deadline") and not hit.context.past_deadline(at, hit.end):
        return True
    return tense > 0 or (tense == 0 and 0 < ahead <= _SOON)


def _is_name(hit: Hit) -> bool:
    """Whether a month's word is a name: "Jan Kavan", "Theresa May", "the March of Return"."""
    scan = hit.context.scan
    if hit.end - hit.start == 1 and hit.has("mabbr"):
        return hit.is_class(hit.end, "other") or not hit.is_class(hit.start - 1, *LEADS)
    if hit.form(hit.start) in ("march", "may") and hit.is_class(hit.end, "of", "by", "in"):
        return not hit.is_class(hit.start - 1, *LEADS) or hit.is_class(hit.start - 1, "the")
    if _after_title(hit):
        return True
    before = hit.is_class(hit.start - 1, "other") and scan.tokens[hit.start - 1][:1].isupper()
    if hit.form(hit.start) not in scan.lexicon.table.given_names:
        return before and scan.capital_inside(hit.start - 1) and not scan.tokens[hit.start - 1].isupper()
    after = hit.is_class(hit.end, "other") and scan.capital_inside(hit.end)
    return before or (after and not hit.is_class(hit.start - 1, *LEADS))


def _after_title(hit: Hit) -> bool:
    at = hit.start - 1 - hit.is_class(hit.start - 1, "stop")
    return hit.is_class(at, "title")


def _month_spelled_year(hit: Hit) -> Moment | None:
    """Reads "January nineteen ninety-seven"."""
    month, year = month_of(hit), spelled_year(hit)
    return of_month(year.span.first.year, month) if month and year and year.span else None


def _months(hit: Hit) -> list[Found] | None:
    year, ends = hit.number("year"), hit.all(*MONTHS)
    first, last = hit.whole_numbers(ends)
    if year is None or first is None or last is None:
        return None
    start, end = of_month(year - (first > last), first), of_month(year, last)
    if start is None or end is None or start.span is None or end.span is None:
        return None
    whole = None if hit.has("and") or hit.has("or") else join(start.span, end.span)
    return [Found(ends[0], ends[0] + 1, start, whole), Found(ends[1], hit.end, end, whole)]


MEANINGS: dict[str, Meaning] = {
    "months": _months,
    "month_year": _month_year,
    "month_short_year": _month_short_year,
    "month_spelled_year": _month_spelled_year,
    "month_of": _month_of,
    "month_of_that": _month_of_that,
    "month_rel": _month_rel,
    "month_near": _month_near,
    "month": _month,
}
