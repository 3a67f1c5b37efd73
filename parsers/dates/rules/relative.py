"""Words that point: today, last week, that day, the following month.

Must import nothing but the context and the calendar.
"""

from parsers.dates.context import Found, Hit
from parsers.dates.moment import (
    ANCHOR,
    Moment,
    add_days,
    of_day,
    of_season,
    shift,
    unnamed_day,
    vague,
)
from parsers.dates.rules.durations import count_of, duration_value
from parsers.dates.rules.periods import compared_quarter
from parsers.dates.rules.result import Meaning
from parsers.dates.rules.words import (
    anchored,
    direction,
    near_unit,
    told_of_nothing,
    unit_of,
    weekday_after,
    weekday_before,
    with_daypart,
)
from parsers.dates.span import Clause, DateSpan, MentionKind, Precision


def _deictic(hit: Hit) -> Moment | None:
    """today, yesterday, tomorrow; the word's value is (days from the anchor, part of the day or "")."""
    value = hit.value("deictic")
    if not isinstance(value, tuple) or _in_a_name(hit):
        return None
    offset, daypart = (int(str(value[0])), str(value[1]))  # pyright: ignore[reportUnknownArgumentType] - a table's pair
    if hit.context.narrative and not offset and not daypart:
        return vague("PRESENT_REF")  # in a history "today" is the reader's time
    day = add_days(hit.context.anchor, offset)
    return with_daypart(anchored(of_day(day)), daypart or None) if day else None


def _in_a_name(hit: Hit) -> bool:
    """Reads "USA Today": capitals side by side."""
    tokens = hit.context.scan.tokens
    return hit.start > 0 and tokens[hit.start][:1].isupper() and tokens[hit.start - 1].isupper()


def _this_daypart(hit: Hit) -> Moment | None:
    return with_daypart(of_day(hit.context.anchor).on(ANCHOR), hit.word("daypart"))


def _rel_unit(hit: Hit) -> Moment | None:
    """Last week, this month, next year; "next day" counts from the narrative."""
    step, unit = direction(hit), unit_of(hit)
    if step is None or unit is None:
        return None
    if step < 0 and hit.is_class(hit.end, "apos") and (quarter := compared_quarter(hit)):
        return quarter
    if unit == "day":
        return near_unit(hit, step) if step else None
    if hit.context.narrative and not step:
        return near_unit(hit, 0)
    return anchored(shift(hit.context.anchor, step, unit))


def _past_unit(hit: Hit) -> Moment | None:
    """Reads "the past week" is a stretch up to now; "the past year" in news is the year before."""
    unit = unit_of(hit)
    if unit == "year" and count_of(hit) is None and not hit.has("vague") and not hit.has("units"):
        return _rel_unit(hit)
    count = count_of(hit) or (None if hit.has("vague") or hit.has("units") else 1)
    return vague(duration_value(count, unit), MentionKind.DURATION) if unit else None


def _following(hit: Hit) -> Moment | None:
    return _near(hit, 1)


def _previous(hit: Hit) -> Moment | None:
    return _near(hit, -1)


def _near(hit: Hit, step: int) -> Moment | None:
    """The following day, the previous month, the next morning, the previous Friday."""
    if step > 0 and told_of_nothing(hit):
        return unnamed_day(ANCHOR)
    weekday = hit.number("weekday")
    if weekday is not None:
        span, basis = hit.context.reference()
        day = (
            weekday_after(span.last, weekday) if step > 0 else weekday_before(span.first, weekday, same=False)
        )
        return anchored(of_day(day), basis) if day else None
    daypart = hit.word("daypart")
    if daypart is not None:
        span, basis = hit.context.reference()
        if span.precision is not Precision.DAY:
            return None
        return with_daypart(anchored(shift(span.last, step, "day"), basis), daypart)
    return near_unit(hit, step)


def _day_after_word(hit: Hit) -> list[Found] | Moment | None:
    """Le lendemain, am Vortag, al día siguiente: a whole word for the narrative's next or previous day."""
    step = hit.number("dayafter")
    span, basis = hit.context.reference()
    if step is None:
        return None
    if hit.is_class(hit.end, "of"):  # "le lendemain de l'attaque": the day of what follows
        return [Found(hit.start, hit.end, unnamed_day(basis), None, Clause.AFTER)]
    if span.precision not in (Precision.DAY, Precision.WEEK) or (step > 0 and told_of_nothing(hit)):
        return unnamed_day(basis)
    return anchored(shift(span.last if step > 0 else span.first, step, "day"), basis)


def _that_unit(hit: Hit) -> Moment | None:
    """That day, the same month, later that year: the narrative's own."""
    span, basis = hit.context.reference()
    season = hit.word("season")
    if season is not None:
        return anchored(of_season(span.first.year, season, south=hit.context.south), basis)
    unit = unit_of(hit)
    daypart = hit.word("daypart")
    if hit.has("the") and unit != "day" and daypart is None and not hit.context.narrative:
        span, basis = DateSpan.of_day(hit.context.anchor), ANCHOR
    if daypart is not None:
        return with_daypart(of_day(span.last).on(basis), daypart) if span.precision is Precision.DAY else None
    if unit == "day" and span.precision is not Precision.DAY:
        if hit.has("in") and not hit.context.narrative:
            return of_day(hit.context.anchor).on(ANCHOR)  # "earlier in the day"
        return unnamed_day(basis)
    if unit == "month" and span.precision is Precision.YEAR:
        return None
    return anchored(shift(span.first, 0, unit), basis) if unit else None


MEANINGS: dict[str, Meaning] = {
    "deictic": _deictic,
    "this_daypart": _this_daypart,
    "rel_unit": _rel_unit,
    "past_unit": _past_unit,
    "following": _following,
    "previous": _previous,
    "that_unit": _that_unit,
    "day_after_word": _day_after_word,
}
