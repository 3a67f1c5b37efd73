"""Counted units: two days ago, three weeks later, a day after, in five years.

Must import nothing but the context and the calendar.
"""

from parsers.dates.context import Found, Hit
from parsers.dates.moment import (
    ANCHOR,
    Moment,
    add_days,
    of_day,
    same_day,
    shift,
    unnamed_day,
    vague,
)
from parsers.dates.rules.durations import count_of, duration_value
from parsers.dates.rules.periods import compared_quarter
from parsers.dates.rules.result import Meaning
from parsers.dates.rules.words import anchored, ends_here, near_unit, unit_of, weekday_before
from parsers.dates.span import Clause, DateSpan, MentionKind, Precision


def _ago(hit: Hit) -> Moment | None:
    """N units before the anchor ("hence": after it)."""
    if (moment := compared_quarter(hit)) is not None:
        return moment
    step = 1 if hit.has("hence") else -1
    return _counted(hit, step, DateSpan.of_day(hit.context.anchor), ANCHOR)


def _from_now(hit: Hit) -> Moment | None:
    return _counted(hit, 1, DateSpan.of_day(hit.context.anchor), ANCHOR)


def _in_units(hit: Hit) -> Moment | None:
    """Reads "in five days": that day where the clause looks ahead, else a duration."""
    if _in_a_row(hit):
        return None
    if not hit.has("intime") and hit.context.tense(hit.start, hit.end) <= 0:
        return None
    return _counted(hit, 1, DateSpan.of_day(hit.context.anchor), ANCHOR)


def _in_a_row(hit: Hit) -> bool:
    """Whether "in a month" closes "the second time in a month", "the worst storm in ten years"."""
    near = (hit.form(hit.start - 1), hit.form(hit.start - 2))
    return hit.is_class(hit.start - 1, "intime", "ord", "ordnum") or any(
        w.endswith("est") or w == "worst" for w in near
    )


def _later(hit: Hit) -> Moment | None:
    """Two days later, a year earlier: counted from the narrative."""
    if (moment := compared_quarter(hit)) is not None:
        return moment
    step = -1 if hit.has("earlier") or hit.has("before") else 1
    span, basis = hit.context.reference(told=True)
    if (
        step < 0
        and unit_of(hit) == "year"
        and not hit.context.narrative
        and hit.context.compares_money(hit.start)
    ):
        span, basis = DateSpan.of_day(hit.context.anchor), ANCHOR
    if step > 0 and basis == ANCHOR and (hit.has("that") or hit.context.tense(hit.start, hit.end) <= 0):
        return unnamed_day(basis)
    return _counted(hit, step, span, basis)


def _counted(hit: Hit, step: int, span: DateSpan, basis: str) -> Moment | None:
    count, unit = count_of(hit), unit_of(hit)
    if unit is None:
        return None
    if count is None:
        return _few(hit, step, span, basis)
    if unit in ("hour", "minute", "second"):
        return _hours(hit, step, span, basis)
    if unit == "day" and span.precision is not Precision.DAY:
        return unnamed_day(basis)
    if unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    if count % 1:
        count, unit = (count * 12, "month") if unit == "year" else (round(count), unit)
    moment = anchored(shift(span.first, step * int(count), unit), basis)
    return moment.about() if moment and hit.has("vague") else moment


_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "month": 28, "year": 365, "decade": 3650}
_FEW, _SEVERAL = 2, 9  # how many "a few", "several", "some" may be
_PRECISION = {"week": Precision.WEEK, "fortnight": Precision.WEEK, "month": Precision.MONTH}


def _few(hit: Hit, step: int, span: DateSpan, basis: str) -> Moment | None:
    """Reads "several years ago", "a few days later": two to nine of them, if what they count from is no longer."""
    unit = unit_of(hit) or ""
    moment = vague("PAST_REF" if step < 0 else "FUTURE_REF").on(basis)
    near, far = (shift(span.first, step * count, unit) for count in (_FEW, _SEVERAL))
    if (span.last - span.first).days >= _DAYS_IN.get(unit, 0) or near is None or far is None:
        return moment
    ends = sorted(end for one in (near, far) if one.span for end in (one.span.first, one.span.last))
    first, last, anchor = ends[0], ends[-1], hit.context.anchor
    if step > 0 and basis != ANCHOR and hit.context.tense(hit.start, hit.end) <= 0:
        last = min(last, anchor)
    if last < first:
        return moment
    precision = Precision.DAY if unit == "day" else _PRECISION.get(unit, Precision.YEAR)
    return moment.spanning(DateSpan(first, last, precision, approximate=True))


def _hours(hit: Hit, step: int, span: DateSpan, basis: str) -> Moment | None:
    count, unit = count_of(hit), unit_of(hit)
    if count is None or unit is None or span.precision is not Precision.DAY:
        return None
    days = int(count // 24) if unit == "hour" else 0
    day = add_days(span.first, step * days)
    value = duration_value(count, unit)
    return Moment(value, DateSpan.of_day(day), MentionKind.DURATION, basis) if day else None


def _after_clause(hit: Hit) -> list[Found] | Moment | None:
    """Reads "a day after the army withdrew": a duration, whose span is the day of the clause that follows.

    ``resolve.py`` sets that span when the whole sentence is read. Before a stop or comma the words count
    from the narrative ("two days before.").
    """
    count, unit = count_of(hit), unit_of(hit)
    if unit is None:
        return None
    if ends_here(hit) and count is not None:
        return _later(hit)
    moment = vague(duration_value(count, unit), MentionKind.DURATION)
    return [Found(hit.start, hit.end, moment, None, Clause.AFTER)]


def _day_after(hit: Hit) -> list[Found] | Moment | None:
    """Reads "the day before": of a clause when one follows, else the narrative's."""
    unit = unit_of(hit)
    if unit is None:
        return None
    if ends_here(hit):
        return near_unit(hit, -1 if hit.has("before") else 1)
    value = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}.get(unit, "XXXX")
    return [Found(hit.start, hit.end, Moment(value), None, Clause.AFTER)]


def _eve(hit: Hit) -> list[Found]:
    """Reads "the eve of": of what follows, whose day ``beside.py`` reads with it."""
    return [Found(hit.start, hit.end, unnamed_day(), None, Clause.AFTER)]


def _ago_day(hit: Hit) -> Moment | None:
    """Reads "a week ago Monday", "a year ago today", "a year ago this week"."""
    count, unit = count_of(hit), unit_of(hit)
    if count is None or unit is None:
        return None
    anchor = hit.context.anchor
    weekday = hit.number("weekday")
    if unit in ("month", "year"):
        day = same_day(anchor, -int(count), unit)
    else:
        day = add_days(anchor, -int(count) * (7 if unit == "week" else 1))
    if day is None:
        return None
    if weekday is not None:
        day = weekday_before(day, weekday, same=True)
    return anchored(of_day(day)) if day else None


def _year_ago(hit: Hit) -> Moment | None:
    """Reads "year-ago", "year-earlier" before a noun."""
    if (moment := compared_quarter(hit)) is not None:
        return moment
    unit = unit_of(hit)
    return anchored(shift(hit.context.anchor, -1, unit)) if unit else None


MEANINGS: dict[str, Meaning] = {
    "ago": _ago,
    "ago_day": _ago_day,
    "from_now": _from_now,
    "in_units": _in_units,
    "later": _later,
    "after_clause": _after_clause,
    "day_after": _day_after,
    "eve": _eve,
    "year_ago": _year_ago,
}
