"""Longer stretches: decades, centuries, quarters and fiscal years, seasons and holidays."""

from parsers.dates.context import Hit
from parsers.dates.holidays import hijri_holiday_span, hijri_span, holiday_span
from parsers.dates.moment import (
    ABSOLUTE,
    ANCHOR,
    SEASON_MONTH,
    Moment,
    of_century,
    of_decade,
    of_half,
    of_quarter,
    of_season,
    of_year,
    shift,
    vague,
)
from parsers.dates.rules.durations import count_of
from parsers.dates.rules.result import Meaning
from parsers.dates.rules.words import direction, full_year, unit_of
from parsers.dates.rules.years import year_pair_of
from parsers.dates.span import DateSpan, MentionKind, Precision

_CENTURY = 100
_LEADS = ("in", "by", "deadline", "since", "through", "of", "approx", "from", "to", "at")  # lead to a time
_QUARTERS = 4


def _on_anchor(moment: Moment | None) -> Moment | None:
    return moment.on(ANCHOR) if moment else None


def _decade(hit: Hit) -> Moment | None:
    """Reads "the 1980s", "the '80s"."""
    digits = hit.number("decade", "decadeword", "year", "int", "dom")
    if digits is None or digits % 10:
        return None
    short = digits < _CENTURY
    if short and not (
        any(hit.has(c) for c in ("apos", "the", "decadeword", "decadeprep"))
        or hit.is_class(hit.start - 1, "part", "dash")
    ):
        return None
    return of_decade(full_year(digits, hit.context.anchor) if short else digits)


def _century(hit: Hit) -> Moment | None:
    number = hit.number("ordnum", "ord", "dom", "century_number")
    if hit.word("unit") != "century":
        return None
    if hit.word("era") == "BC" and number:
        return vague(f"BC{number - 1:02d}")
    if not number or number > 21:  # noqa: PLR2004 - centuries so far
        return None
    moment = of_century(number)
    going_on = moment.span is not None and moment.span.last >= hit.context.anchor
    return vague(moment.timex3) if going_on else moment  # "the 21st century" is now


def _quarter_number(hit: Hit) -> int | None:
    number = hit.number("ord", "ordnum", "qcode") or (
        _QUARTERS if hit.has("last") and hit.has("year") else None
    )
    return number if number and number <= _QUARTERS else None


def _quarter_of(hit: Hit) -> Moment | None:
    number, year = _quarter_number(hit), hit.number("year")
    return of_quarter(year, number) if number and year else None


def _quarter_rel(hit: Hit) -> Moment | None:
    number, step = _quarter_number(hit), direction(hit)
    if number is None or hit.word("unit") not in (None, "year"):
        return None
    return _on_anchor(of_quarter(hit.context.anchor.year + (step or 0), number))


def _quarter_bare(hit: Hit) -> Moment | None:
    """The latest such quarter that had begun by the anchor, or the next where the clause looks ahead."""
    number, anchor = _quarter_number(hit), hit.context.anchor
    if number is None:
        return None
    current = (anchor.month + 2) // 3
    year = anchor.year - (number > current)
    if hit.context.tense(hit.start, hit.end) > 0 and number > current:
        year = anchor.year
    return _on_anchor(of_quarter(year, number))


def _quarter_same(hit: Hit) -> Moment | None:
    """Reads "this quarter" counts from the anchor; "the quarter", "the latest quarter" is the one talked of."""
    anchor, step = hit.context.anchor, direction(hit)
    if hit.has("period") and not hit.context.compares_money(hit.start):
        return None
    if step is not None and not hit.has("latest"):
        return _on_anchor(shift(anchor, step, "quarter"))
    span, basis = quarter_in_mind(hit)
    if basis == ANCHOR and not (hit.has("latest") or hit.context.compares_money(hit.start)):
        return None  # the old quarter of a town
    return _from(span, basis, 0)


def _quarter_ago(hit: Hit) -> Moment | None:
    span, basis = quarter_in_mind(hit)
    return _from(span, basis, -4)


def _quarter_in_year(hit: Hit) -> Moment | None:
    """Reads "the 1988 period": the quarter talked of, in that year."""
    year = hit.number("year")
    span, basis = quarter_in_mind(hit)
    moment = of_quarter(year, (span.first.month + 2) // 3) if year else None
    return moment.on(basis) if moment else None


def _from(span: DateSpan, basis: str, quarters: int) -> Moment | None:
    moment = shift(span.first, quarters, "quarter")
    return moment.on(basis) if moment else None


def quarter_in_mind(hit: Hit) -> tuple[DateSpan, str]:
    """The latest quarter named, else the last that was over at the anchor."""
    for index in range(len(hit.context.found) - 1, max(-1, len(hit.context.found) - 20), -1):
        span = hit.context.found[index].moment.span
        if span is not None and span.precision is Precision.QUARTER:
            return span, f"mention {index}"
    over = shift(hit.context.anchor, -1, "quarter")
    return (over.span if over and over.span else DateSpan.of_day(hit.context.anchor)), ANCHOR


def _half(hit: Hit) -> Moment | None:
    number, year = hit.number("ord", "hcode") or 2, hit.number("year")
    if number > 2:  # noqa: PLR2004 - halves
        return None
    if year is None:
        return _on_anchor(of_half(hit.context.anchor.year, number))
    return of_half(year, number)


def _fiscal(hit: Hit) -> Moment | None:
    """A fiscal year is dated by the year it is called by: its months differ from firm to firm."""
    pair = year_pair_of(hit)
    if pair is not None:
        return pair.about()
    year = hit.number("year", "fy")
    if year is None:
        return None
    moment = of_year(full_year(year, hit.context.anchor) if year < _CENTURY else year)
    return moment.about() if moment else None


def _fiscal_rel(hit: Hit) -> Moment | None:
    moment = shift(hit.context.anchor, direction(hit) or 0, "year")
    return moment.about().on(ANCHOR) if moment else None


def _season(hit: Hit) -> Moment | None:
    """Reads "summer 2024"; of "the winter of 2023-24" the year that it begins in."""
    season, pair = hit.word("season"), hit.find("yearpair")
    year = hit.number("year") if pair < 0 else int(hit.context.scan.tokens[pair].partition("/")[0])
    return of_season(year, season, south=hit.context.south) if season and year else None


def _season_rel(hit: Hit) -> Moment | None:
    """Reads "last fall": the latest that is over; "next": the first to begin; "this": the anchor year's."""
    season, step, context = hit.word("season"), direction(hit), hit.context
    if season is None or step is None:
        return None
    now = context.anchor.year * 12 + context.anchor.month
    year = context.anchor.year
    if step:
        begins = year * 12 + SEASON_MONTH[season]
        if step < 0 and begins + 3 > now:
            year -= 1
        elif step > 0 and begins <= now:
            year += 1
    elif season == "WI" and context.anchor.month <= 4:  # noqa: PLR2004 - the winter that has just been
        year -= 1
    return _on_anchor(of_season(year, season, south=context.south))


def _season_bare(hit: Hit) -> Moment | None:
    season, context = hit.word("season"), hit.context
    if season is None or hit.is_class(hit.end, "of", "in"):
        return None  # the fall of a town, the spring in a bed
    if hit.has("the") and not hit.is_class(hit.start - 1, *_LEADS) and not hit.is_class(hit.start, "in"):
        return None
    if context.narrative:
        span, basis = context.reference()
        moment = of_season(span.first.year, season, south=context.south)
        return moment.on(basis) if moment else None
    anchor, tense = context.anchor, context.tense(hit.start, hit.end)
    year = anchor.year - (tense <= 0 and SEASON_MONTH[season] > anchor.month)
    return _on_anchor(of_season(year, season, south=context.south))


def _holiday(hit: Hit) -> Moment | None:
    """The holiday of the year named, else the nearest to the anchor that the tense allows."""
    key, year = hit.word("holiday"), hit.number("year")
    if key is None:
        return None
    if year is not None:
        return _hijri_moment(hijri_holiday_span(key, year), ABSOLUTE) or _holiday_moment(key, year)
    anchor = hit.context.anchor
    tense = hit.context.tense(hit.start, hit.end)
    near = [
        m
        for y in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (m := _holiday_moment(key, y)) and m.span
    ]
    fitting = [m for m in near if m.span and tense * (m.span.first - anchor).days >= 0] or near
    nearest = min(fitting, key=lambda m: abs((m.span.first - anchor).days) if m.span else 0, default=None)
    return _on_anchor(nearest)


def _holiday_moment(key: str, year: int) -> Moment | None:
    span = holiday_span(key, year)
    if span is None:
        return None
    value = span.first.isoformat() if span.precision is Precision.DAY else span.first.isoformat()[:7]
    return Moment(value, span)


def _hijri(hit: Hit) -> Moment | None:
    """Reads "15 رمضان 1446 هـ": converted, so approximate by a day; without a year the nearest to the anchor."""
    month, dom, year = hit.number("hmonth"), hit.number("dom", "ordnum", "ord"), hit.number("year", "hyear")
    if month is None:
        return None
    if year is not None:
        return _hijri_moment(hijri_span(year, month, dom), ABSOLUTE)
    anchor = hit.context.anchor
    about = round((anchor.year - 622) * 33 / 32)
    spans = [s for y in range(about - 2, about + 3) if (s := hijri_span(y, month, dom))]
    return _hijri_moment(min(spans, key=lambda s: abs((s.first - anchor).days), default=None), ANCHOR)


def _hijri_moment(span: DateSpan | None, basis: str) -> Moment | None:
    if span is None:
        return None
    value = span.first.isoformat()
    return Moment(value if span.precision is Precision.DAY else value[:7], span, MentionKind.DATE, basis)


def _hijri_year(hit: Hit) -> Moment | None:
    year = hit.number("year", "hyear")
    start, end = (hijri_span(year, 1, 1), hijri_span(year, 12, None)) if year else (None, None)
    if start is None or end is None:
        return None
    span = DateSpan(start.first, end.last, Precision.YEAR, approximate=True)
    return Moment(f"{span.first.year:04d}", span)


def _ramadan(hit: Hit) -> Moment | None:
    """A Hijri month alone dates only where no one bears its name."""
    return _hijri(hit) if hit.number("hmonth") == 9 else None  # noqa: PLR2004 - Ramadan


def _holiday_rel(hit: Hit) -> Moment | None:
    """Reads "last Christmas", "this Ramadan", "last year's Easter"."""
    key, step, anchor = hit.word("holiday"), direction(hit), hit.context.anchor
    if key is None or step is None:
        return None
    if hit.has("unit") or not step:
        return _on_anchor(_holiday_moment(key, anchor.year + step))
    near = [m for y in range(anchor.year - 1, anchor.year + 2) if (m := _holiday_moment(key, y)) and m.span]
    right = [m for m in near if m.span and step * (m.span.first - anchor).days > 0]
    return _on_anchor(
        min(right, key=lambda m: abs((m.span.first - anchor).days) if m.span else 0, default=None)
    )


def compared_quarter(hit: Hit) -> Moment | None:
    """In a report of earnings "a year ago" and "a year earlier" mean the same quarter of the year before."""
    if (
        unit_of(hit) != "year"
        or hit.has("later")
        or count_of(hit) not in (1, None)
        or not hit.context.in_earnings(hit.start)
    ):
        return None
    span, basis = quarter_in_mind(hit)
    if basis == ANCHOR:
        return None
    moment = shift(span.first, -4, "quarter")
    return moment.on(basis) if moment else None


MEANINGS: dict[str, Meaning] = {
    "decade": _decade,
    "century": _century,
    "quarter_of": _quarter_of,
    "quarter_rel": _quarter_rel,
    "quarter_bare": _quarter_bare,
    "quarter_same": _quarter_same,
    "quarter_ago": _quarter_ago,
    "quarter_in_year": _quarter_in_year,
    "half": _half,
    "fiscal": _fiscal,
    "fiscal_rel": _fiscal_rel,
    "season": _season,
    "season_rel": _season_rel,
    "season_bare": _season_bare,
    "holiday": _holiday,
    "hijri": _hijri,
    "hijri_year": _hijri_year,
    "ramadan": _ramadan,
    "holiday_rel": _holiday_rel,
}
