"""Years: bare numbers that are years, spelled ones, ranges, BCE, and a year's end.

Must import nothing but the context and the calendar.
"""

from dataclasses import replace
from typing import cast

from parsers.dates.context import Found, Hit
from parsers.dates.moment import ANCHOR, Moment, narrow, of_year, shift, vague
from parsers.dates.rules.result import Meaning
from parsers.dates.rules.words import CENTURY, anchored, unit_of
from parsers.dates.span import DateSpan, MentionKind, Part

_NARROWED = ("year", "of", "last", "next", "current", "previous", "following", "that")  # say which year's end


def _years(hit: Hit) -> list[Found] | None:
    """Reads "2011-13", "between 1991 and 1995"."""
    numbers = hit.all("year", "int", "dom")
    ends = _ends_of(hit, numbers)
    if ends is None or (whole := _through(*ends)) is None or whole.span is None:
        return None
    start, end = of_year(ends[0]), of_year(ends[1])
    if start is None or end is None:
        return None
    return [
        Found(numbers[0], numbers[0] + 1, start, whole.span),
        Found(numbers[1], numbers[1] + 1, end, whole.span),
    ]


def _ends_of(hit: Hit, numbers: list[int]) -> tuple[int, int] | None:
    first, last = hit.whole_numbers(numbers)
    if first is None or last is None:
        return None
    if last < CENTURY:
        if len(hit.form(numbers[1])) != 2:  # noqa: PLR2004 - "1990-91"
            return None
        last += first - first % CENTURY
    return (first, last) if last > first else None


def _through(first: int, last: int) -> Moment | None:
    """From the first year through the last, called by the first."""
    start, end = of_year(first), of_year(last)
    if start is None or end is None or start.span is None or end.span is None:
        return None
    return start.spanning(replace(start.span, last=end.span.last))


def _year_pair(hit: Hit) -> Moment | None:
    """Reads "2024/25", "2024/2025": from the first year through the second."""
    first, _, second = hit.context.scan.tokens[hit.find("yearpair")].partition("/")
    after = int(first) + 1
    return _through(after - 1, after) if str(after).endswith(second) else None


def year_pair_of(hit: Hit) -> Moment | None:
    """The two years that "2024/25" or "2024-25" in the match name, None where it names one or none."""
    if hit.has("yearpair"):
        return _year_pair(hit)
    ends = _ends_of(hit, hit.all("year", "int", "dom"))
    return _through(*ends) if ends else None


def _year(hit: Hit) -> Moment | None:
    """A bare number is a year where nothing beside it says that it counts something."""
    year = hit.number("year")
    if year is None:
        return None
    if hit.is_class(
        hit.start - 1, "money", "slash", "number_sign", "int", "dom", "year", "number", "grouped"
    ) or hit.is_class(hit.end, "percent", "scale", "units", "clockunits", "slash", "measure"):
        return None
    if _counts_something(hit) or year > hit.context.anchor.year + 60:
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
    if hit.is_class(at, "of") and hit.context.scan.tokens[at - 1][:1].isupper():
        return True
    return hit.is_class(at, "of", "the") and hit.context.narrative


def _counts_something(hit: Hit) -> bool:
    """Reads "2000 people", "Windows 2000", "No. 1999", "F-1990"."""
    after, before = hit.context.scan.tokens[hit.end : hit.end + 1], hit.form(hit.start - 1)
    if hit.is_class(hit.start - 1, "dash") and hit.is_class(hit.start - 2, "other"):
        return hit.form(hit.start - 2) not in ("mid", "post", "pre", "since")
    word = after[0] if after else ""
    plural = word.islower() and word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))  # noqa: PLR2004 - "was"
    return plural and before not in ("the", "'s", "s")


def spelled_year(hit: Hit) -> Moment | None:
    """Reads "nineteen ninety-six"."""
    numbers = [hit.context.scan.value(i) for i in hit.all("numword")]
    values = [n for n in numbers if isinstance(n, int)]
    if len(values) < 2 or not 15 <= values[0] <= 20 or values[1] < 10 or max(values) > 90:  # noqa: PLR2004 - centuries and tens
        return None
    if (values[1] % 10 and len(values) > 2) or (len(values) > 2 and values[2] > 9):  # noqa: PLR2004 - "ninety-six"
        return None
    year = values[0] * 100 + sum(values[1:])
    return of_year(year) if year <= hit.context.anchor.year + 60 else None


def _year_word(hit: Hit) -> Moment | None:
    """Reads "the year 2000", "the year two thousand"."""
    if hit.word("unit") != "year":
        return None
    year = hit.number("year")
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


def _the_year(hit: Hit) -> Moment | None:
    """Reads "for the year ended June 30" is a stretch; "for the year" beside sums is the anchor's year."""
    if hit.word("unit") != "year":
        return None
    if hit.form(hit.end) in ("ended", "ending"):
        return vague("P1Y", MentionKind.DURATION)
    if not hit.is_class(hit.start - 1, "by", "of") or not hit.context.compares_money(hit.start):
        return None
    return anchored(of_year(hit.context.anchor.year))


def _full_unit(hit: Hit) -> Moment | None:
    unit = unit_of(hit)
    return anchored(shift(hit.context.anchor, 0, unit)) if unit == "year" else None


def _year_end(hit: Hit) -> Moment | None:
    unit, anchor = unit_of(hit), hit.context.anchor
    part = hit.part("edge", "partedge", "partafter")
    compound = hit.value("unitend")  # "Jahresende"
    if isinstance(compound, tuple):
        unit, part = cast("tuple[str, Part]", compound)
    if unit not in ("year", "month", "decade", "week") or part is None or hit.is_class(hit.end, *_NARROWED):
        return None
    if hit.context.narrative:
        span, basis = hit.context.reference()
    else:
        span, basis = DateSpan.of_day(anchor), ANCHOR
    moment = shift(span.first, 0, unit)
    return narrow(moment.on(basis), part) if moment else None


MEANINGS: dict[str, Meaning] = {
    "years": _years,
    "year": _year,
    "year_pair": _year_pair,
    "year_word": _year_word,
    "spelled_year": spelled_year,
    "era": _era,
    "full_unit": _full_unit,
    "the_year": _the_year,
    "year_end": _year_end,
}
