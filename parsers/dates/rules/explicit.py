"""Dates that name their day, month or year: full, numeric, without a year, and ranges of them."""

import re
from datetime import date

from parsers.dates.context import Found, Hit
from parsers.dates.moment import (
    ANCHOR,
    Moment,
    add_days,
    join,
    of_date,
    of_day,
    of_month,
    of_year,
    vague,
)
from parsers.dates.rules.result import Meaning
from parsers.dates.span import DateSpan, MentionKind, Precision

_DAYS = ("dom", "ordnum", "ord", "numword")
_MONTHS = ("month", "mabbr")
_HALF_YEAR = 6
_CENTURY = 100
_NAMED = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_SENTENCE = 30  # tokens
_LEADS = (
    "in", "by", "deadline", "until", "since", "from", "to", "through", "part", "dash", "of", "between", "and", "last",
    "next", "this", "past", "that", "every", "or", "edge", "the", "comma", "before", "after", "partedge",
)  # fmt: skip
_SOON = 2  # months: a month alone without a tense is ahead when it comes this soon
_CLEAR = 100  # days: nearer than this, a day without a year is the nearest whatever the tense
_MANY = 183  # days: the farthest that a day without a year lies from its anchor


def month_of(hit: Hit) -> int | None:
    return hit.number(*_MONTHS)


def _iso(hit: Hit) -> Moment | None:
    text = hit.context.scan.tokens[hit.start].group()
    day, _, clock = text.partition("T")
    year, month, dom = (int(p) for p in day.split("-"))
    moment = of_date(year, month, dom)
    if moment is None or not clock:
        return moment
    return Moment(f"{moment.timex3}T{clock[:5]}", moment.span, MentionKind.TIME)


def _famous(hit: Hit) -> Moment | None:
    """ "9/11": a day that needs no year."""
    value = hit.value("famous")
    return of_day(value) if isinstance(value, date) else None


def _numeric(hit: Hit) -> Moment | None:
    """ "23/10/2025": the parts decide where they can, else the language's habit."""
    parts = [int(p) for p in re.split(r"[./]", hit.context.scan.tokens[hit.start].group())]
    if parts[0] > 31:  # noqa: PLR2004 - a year stands first
        return of_date(*parts) if parts[0] >= 1000 else None  # noqa: PLR2004 - four digits
    first, second, year = parts
    if year < _CENTURY:
        year = full_year(year, hit.context.anchor)
    day_first = first > 12 or (second <= 12 and hit.context.scan.lexicon.table.day_first)  # noqa: PLR2004 - months
    return of_date(year, second, first) if day_first else of_date(year, first, second)


def full_year(short: int, anchor: date) -> int:
    """The year that two digits mean: the latest that is at most ten years after the anchor."""
    year = anchor.year - anchor.year % _CENTURY + short
    return year - _CENTURY if year > anchor.year + 10 else year


def _day_month_dotted(hit: Hit) -> Moment | None:
    """ "24.10." in German and Turkish."""
    day, _, month = hit.context.scan.tokens[hit.start].group().partition(".")
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - months
        return None
    return month_day(hit, int(month), int(day))


def _date(hit: Hit) -> Moment | None:
    month, dom, year = month_of(hit), hit.number(*_DAYS), _year_number(hit)
    if month is None or dom is None or year is None:
        return None
    return of_date(year, month, dom)


def _year_number(hit: Hit) -> int | None:
    return hit.number("year")


def _month_day(hit: Hit) -> Moment | None:
    month, dom = month_of(hit), hit.number(*_DAYS)
    if month is None or dom is None or hit.is_class(hit.end, "percent", "scale"):
        return None
    famous = hit.context.scan.lexicon.table.famous.get((month, dom, hit.form(hit.end)))
    if famous is not None and famous <= hit.context.anchor.year:
        return of_date(famous, month, dom)
    return month_day(hit, month, dom)


def month_day(hit: Hit, month: int, dom: int) -> Moment | None:
    """A day without a year: the story's year in a history, else the nearest to the anchor."""
    year, basis = _year_for(hit, month, dom)
    moment = of_date(year, month, dom) or of_date(year - 1, month, dom)
    return moment.on(basis) if moment else None


def _year_for(hit: Hit, month: int, dom: int) -> tuple[int, str]:
    told = _told_year(hit, month)
    if told is not None:
        return told
    anchor = hit.context.anchor
    day = of_date(anchor.year, month, dom)
    if day is None or day.span is None:
        return anchor.year, ANCHOR
    distance = (day.span.first - anchor).days
    if abs(distance) > _CLEAR:
        tense = hit.context.tense(hit.start, hit.end)
        if tense:
            return anchor.year + (tense > 0 > distance) - (tense < 0 < distance), ANCHOR
    return anchor.year + (distance < -_MANY) - (distance > _MANY), ANCHOR


def _told_year(hit: Hit, month: int) -> tuple[int, str] | None:
    """The year that the story stands in; a step from the year's end into its start is into the next."""
    if not hit.context.narrative:
        return _year_in_sentence(hit)
    if hit.context.tense(hit.start, hit.end) > 0 and hit.context.reference().basis == ANCHOR:
        return None
    span, basis = hit.context.reference(yearly=True)
    year = span.first.year
    fine = span.precision in (Precision.DAY, Precision.WEEK, Precision.MONTH)
    if fine and span.first.month >= 11 and month <= 2:  # noqa: PLR2004 - from November on into February
        year += 1
    return year, basis


def _month_day_rel(hit: Hit) -> Moment | None:
    """ "last Oct. 23": the latest before the anchor."""
    month, dom, step, anchor = month_of(hit), hit.number(*_DAYS), direction(hit), hit.context.anchor
    if month is None or dom is None or step is None:
        return None
    moment = of_date(anchor.year, month, dom)
    if moment is None or moment.span is None:
        return None
    if step and (moment.span.first - anchor).days * step <= 0:
        moment = of_date(anchor.year + step, month, dom)
    return moment.on(ANCHOR) if moment else None


def _year_in_sentence(hit: Hit) -> tuple[int, str] | None:
    """The past year that the same sentence named before ("In 2011 ... until October")."""
    found = hit.context.found
    if not found or found[-1].moment.basis == ANCHOR or found[-1].moment.span is None:
        return None
    last = found[-1].moment.span
    if last.precision not in _NAMED or last.first.year >= hit.context.anchor.year:
        return None
    tokens = range(found[-1].end, hit.start)
    if (
        hit.is_class(hit.start - 1, "through", "deadline")
        or len(tokens) > _SENTENCE
        or any(hit.context.scan.ends_sentence(i) for i in tokens)
    ):
        return None
    if hit.context.tense(hit.start, hit.end) > 0:
        return None
    return last.first.year, f"mention {len(found) - 1}"


def _month_day_of(hit: Hit) -> Moment | None:
    month, dom = month_of(hit), hit.number(*_DAYS)
    year = _relative_year(hit)
    if month is None or dom is None or year is None:
        return None
    moment = of_date(year, month, dom)
    return moment.on(ANCHOR) if moment else None


def direction(hit: Hit) -> int | None:
    """-1 for last, 0 for this, 1 for next, as the match's words say; None where they do not."""
    for cls, step in (("last", -1), ("past", -1), ("next", 1), ("coming", 1), ("this", 0), ("current", 0)):
        if hit.has(cls):
            return step
    return None


def _relative_year(hit: Hit) -> int | None:
    step = direction(hit)
    if step is None:
        return None
    if hit.word("unit") == "year":
        return hit.context.anchor.year + step
    return None


def _month_year(hit: Hit) -> Moment | None:
    month, year = month_of(hit), _year_number(hit)
    return of_month(year, month) if month and year else None


def _month_short_year(hit: Hit) -> Moment | None:
    month, short = month_of(hit), hit.number("int", "dom")
    if not month or short is None or short >= _CENTURY:
        return None
    return of_month(full_year(short, hit.context.anchor), month)


def _month_of(hit: Hit) -> Moment | None:
    """ "January this year", "June of last year"."""
    month, year = month_of(hit), _relative_year(hit)
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
    """ "last May" is the latest one that is over; "next May" the first to begin; "this May" the anchor year's."""
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
    """ "the following March", "the previous May": counted from the narrative."""
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
    told = _told_year(hit, month)
    if told is not None:
        moment = of_month(told[0], month)
        return moment.on(told[1]) if moment else None
    anchor = hit.context.anchor
    ahead = (month - anchor.month) % 12
    future = _looks_ahead(hit, ahead)
    year = (
        anchor.year + (anchor.month + ahead > 12)
        if future or not ahead
        else anchor.year - (month > anchor.month)
    )  # noqa: PLR2004 - months
    moment = of_month(year, month)
    return moment.on(ANCHOR) if moment else None


def _looks_ahead(hit: Hit, ahead: int) -> bool:
    at = hit.start - 1
    while hit.is_class(at, "part", "dash", "the", "edge", "of"):
        at -= 1
    tense = hit.context.tense(hit.start, hit.end)
    if hit.is_class(at, "until"):
        return tense >= 0 or 0 < ahead < _HALF_YEAR
    if hit.is_class(at, "deadline") and not hit.context.opens_past(at, hit.end):
        return True
    return tense > 0 or (tense == 0 and 0 < ahead <= _SOON)


def _is_name(hit: Hit) -> bool:
    """Whether a month's word is a name: "Jan Kavan", "Theresa May", "the March of Return"."""
    scan = hit.context.scan
    if hit.end - hit.start == 1 and hit.has("mabbr"):
        return hit.is_class(hit.end, "other") or not hit.is_class(hit.start - 1, *_LEADS)
    if hit.form(hit.start) in ("march", "may") and hit.is_class(hit.end, "of", "by", "in"):
        return hit.is_class(hit.start - 1, "the")
    if _after_title(hit):
        return True
    if hit.form(hit.start) not in scan.lexicon.table.given_names:
        return False
    before = hit.is_class(hit.start - 1, "other") and scan.tokens[hit.start - 1].group()[:1].isupper()
    after = hit.is_class(hit.end, "other") and scan.capital_inside(hit.end)
    return before or (after and not hit.is_class(hit.start - 1, *_LEADS))


def _after_title(hit: Hit) -> bool:
    at = hit.start - 1 - hit.is_class(hit.start - 1, "stop")
    return hit.is_class(at, "title")


def _month_spelled_year(hit: Hit) -> Moment | None:
    """ "January nineteen ninety-seven"."""
    month, year = month_of(hit), _spelled_year(hit)
    return of_month(year.span.first.year, month) if month and year and year.span else None


def _days(hit: Hit) -> list[Found] | None:
    """ "3-7 May", "May 3 to 7, 2024": both ends, each with the whole range."""
    month, year = month_of(hit), _year_number(hit)
    ends = hit.all("dom", "ordnum", "ord")
    first, last = hit.whole_numbers(ends)
    if month is None or first is None or last is None:
        return None
    if year is None:
        year, basis = _year_for(hit, month, last)
    else:
        basis = "absolute"
    start, end = of_date(year, month, first), of_date(year, month, last)
    if start is None or end is None or start.span is None or end.span is None:
        return None
    whole = join(start.span, end.span)
    if whole is None:
        return None
    if hit.has("and") or hit.has("or"):
        whole = None
    return _two_ends(hit, ends, start.on(basis), end.on(basis), whole)


def _two_ends(hit: Hit, ends: list[int], start: Moment, end: Moment, whole: DateSpan | None) -> list[Found]:
    """The words up to the joining word name the first end, those from the second number on the last."""
    month_first = hit.is_class(hit.start, *_MONTHS, "weekday", "wabbr")
    first = hit.start if month_first else ends[0]
    stop = ends[0] + 1
    return [Found(first, stop, start, whole), Found(ends[1], hit.end, end, whole)]


def _months(hit: Hit) -> list[Found] | None:
    year, ends = _year_number(hit), hit.all(*_MONTHS)
    first, last = hit.whole_numbers(ends)
    if year is None or first is None or last is None:
        return None
    start, end = of_month(year - (first > last), first), of_month(year, last)
    if start is None or end is None or start.span is None or end.span is None:
        return None
    whole = None if hit.has("and") or hit.has("or") else join(start.span, end.span)
    return [Found(ends[0], ends[0] + 1, start, whole), Found(ends[1], hit.end, end, whole)]


def _years(hit: Hit) -> list[Found] | None:
    """ "2011-13", "between 1991 and 1995"."""
    numbers = hit.all("year", "int", "dom")
    first, last = hit.whole_numbers(numbers)
    if first is None or last is None:
        return None
    if last < _CENTURY:
        if len(hit.form(numbers[1])) != 2:  # noqa: PLR2004 - "1990-91"
            return None
        last += first - first % _CENTURY
    start, end = of_year(first), of_year(last)
    if last <= first or start is None or end is None or start.span is None or end.span is None:
        return None
    whole = join(start.span, end.span)
    return [
        Found(numbers[0], numbers[0] + 1, start, whole),
        Found(numbers[1], numbers[1] + 1, end, whole),
    ]


def _year(hit: Hit) -> Moment | None:
    """A bare number is a year where nothing beside it says that it counts something."""
    year = hit.number("year")
    if year is None:
        return None
    if hit.is_class(hit.start - 1, "money", "slash", "number_sign", "int", "dom", "year", "number", "grouped") or hit.is_class(
        hit.end, "percent", "scale", "units", "clockunits", "slash", "measure"
    ):
        return None
    if _counts_something(hit) or year > hit.context.anchor.year + 60:  # noqa: PLR2004 - a plan's farthest year
        return None
    if year >= 1900 or _introduced(hit):  # noqa: PLR2004 - the years of most news
        return of_year(year)
    return None


def _introduced(hit: Hit) -> bool:
    """Older years are years only after a word that leads to one: "in 1812", "the War of 1812", "(1618"."""
    at = hit.start - 1
    if hit.is_class(
        at, "in", "since", "deadline", "from", "between", "before", "after", "through", "open", "part", "by"
    ):
        return True
    if hit.is_class(at, "to", "and", "or", "dash", "comma"):
        return hit.is_class(at - 1, "year") or hit.context.narrative
    if hit.is_class(at, "of") and hit.context.scan.tokens[at - 1].group()[:1].isupper():
        return True
    return hit.is_class(at, "of", "the") and hit.context.narrative


def _counts_something(hit: Hit) -> bool:
    """ "2000 people", "Windows 2000", "No. 1999", "F-1990"."""
    after, before = hit.context.scan.tokens[hit.end : hit.end + 1], hit.form(hit.start - 1)
    if hit.is_class(hit.start - 1, "dash") and hit.is_class(hit.start - 2, "other"):
        return hit.form(hit.start - 2) not in ("mid", "post", "pre", "since")
    word = after[0].group() if after else ""
    plural = word.islower() and word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))  # noqa: PLR2004 - "was"
    return plural and before not in ("the", "'s", "s")


def _spelled_year(hit: Hit) -> Moment | None:
    """ "nineteen ninety-six"."""
    numbers = [hit.context.scan.value(i) for i in hit.all("numword")]
    values = [n for n in numbers if isinstance(n, int)]
    if len(values) < 2 or not 15 <= values[0] <= 20 or values[1] < 10 or max(values) > 90:  # noqa: PLR2004 - centuries and tens
        return None
    if values[1] % 10 and len(values) > 2 or len(values) > 2 and values[2] > 9:  # noqa: PLR2004 - "ninety-six"
        return None
    year = values[0] * 100 + sum(values[1:])
    return of_year(year) if year <= hit.context.anchor.year + 60 else None  # noqa: PLR2004 - a lifetime


def _year_word(hit: Hit) -> Moment | None:
    """ "the year 2000", "the year two thousand"."""
    if hit.word("unit") != "year":
        return None
    year = _year_number(hit)
    if year is None:
        values = [n for i in hit.all("numword") if isinstance(n := hit.context.scan.value(i), int)]
        year = values[0] * values[1] + sum(values[2:]) if values[1:2] == [1000] else 0
    return of_year(year) if year else None


def _era(hit: Hit) -> Moment | None:
    """BCE has no days in this calendar: TimeML's "BC0044", without a span. "AD 70" is the year 70."""
    year = hit.number("year", "int", "dom", "grouped")
    if year is None or not 0 < year <= 9999:  # noqa: PLR2004 - four digits
        return None
    if hit.word("era") == "BC":
        return vague(f"BC{year:04d}")
    return of_year(year)


def weekday_before(day: date, weekday: int, *, same: bool) -> date | None:
    """The latest such weekday before ``day``, or on it when ``same``."""
    back = (day.weekday() - weekday) % 7
    return add_days(day, -(back or (0 if same else 7)))


def weekday_after(day: date, weekday: int, *, same: bool = False) -> date | None:
    ahead = (weekday - day.weekday()) % 7
    return add_days(day, ahead or (0 if same else 7))


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
    "months": _months,
    "month_year": _month_year,
    "month_short_year": _month_short_year,
    "month_spelled_year": _month_spelled_year,
    "month_of": _month_of,
    "month_of_that": _month_of_that,
    "month_rel": _month_rel,
    "month_near": _month_near,
    "month": _month,
    "years": _years,
    "year": _year,
    "year_word": _year_word,
    "spelled_year": _spelled_year,
    "era": _era,
}
