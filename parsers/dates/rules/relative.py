"""Dates counted from the anchor or from the narrative: today, last week, that day, two days later."""

from datetime import date

from parsers.dates.context import Found, Hit
from parsers.dates.moment import (
    ANCHOR,
    Moment,
    add_days,
    narrow,
    of_date,
    of_day,
    of_season,
    of_weekend,
    of_year,
    same_day,
    shift,
    vague,
)
from parsers.dates.rules.durations import count_of, duration_value
from parsers.dates.rules.explicit import direction, weekday_after, weekday_before
from parsers.dates.rules.periods import quarter_in_mind
from parsers.dates.rules.result import Meaning
from parsers.dates.span import Clause, DateSpan, MentionKind, Precision


def anchored(moment: Moment | None, basis: str = ANCHOR) -> Moment | None:
    return moment.on(basis) if moment else None


def with_daypart(moment: Moment | None, daypart: str | None) -> Moment | None:
    """A day's morning, afternoon, evening or night: the same day, a TIME."""
    if moment is None or daypart is None:
        return moment
    return Moment(moment.timex3[:10] + daypart, moment.span, MentionKind.TIME, moment.basis)


def unit_of(hit: Hit) -> str | None:
    return hit.word("unit", "units", "dual", "clockunit", "clockunits", "weekend", "quarter")


def _deictic(hit: Hit) -> Moment | None:
    """today, yesterday, tomorrow; the word's value is (days from the anchor, part of the day or "")."""
    value = hit.value("deictic")
    if not isinstance(value, tuple) or _in_a_name(hit):
        return None
    offset, daypart = (int(str(value[0])), str(value[1]))  # pyright: ignore[reportUnknownArgumentType] - a table's pair
    day = add_days(hit.context.anchor, offset)
    return with_daypart(anchored(of_day(day)), daypart or None) if day else None


def _in_a_name(hit: Hit) -> bool:
    """ "USA Today": capitals side by side."""
    tokens = hit.context.scan.tokens
    return (
        hit.start > 0 and tokens[hit.start].group()[:1].isupper() and tokens[hit.start - 1].group().isupper()
    )


def _this_daypart(hit: Hit) -> Moment | None:
    return with_daypart(of_day(hit.context.anchor).on(ANCHOR), hit.word("daypart"))


def _rel_unit(hit: Hit) -> Moment | None:
    """last week, this month, next year; "next day" counts from the narrative."""
    step, unit = direction(hit), unit_of(hit)
    if step is None or unit is None:
        return None
    if step < 0 and hit.is_class(hit.end, "apos") and (quarter := _compared_quarter(hit)):
        return quarter
    if unit == "day":
        return _near_unit(hit, step) if step else None
    return anchored(shift(hit.context.anchor, step, unit))


def _past_unit(hit: Hit) -> Moment | None:
    """ "the past week" is a stretch up to now; "the past year" in news is the year before."""
    unit = unit_of(hit)
    if unit == "year" and count_of(hit) is None and not hit.has("vague"):
        return _rel_unit(hit)
    count = None if hit.has("vague") else count_of(hit) or 1
    return vague(duration_value(count, unit), MentionKind.DURATION) if unit else None


def _near_unit(hit: Hit, step: int) -> Moment | None:
    span, basis = hit.context.reference()
    unit = unit_of(hit)
    if unit == "day" and span.precision not in (Precision.DAY, Precision.WEEK):
        return Moment("XXXX-XX-XX", None, MentionKind.DATE, basis)
    if unit is None:
        return None
    if span.precision is Precision.DECADE:
        return Moment("XXXX", None, MentionKind.DATE, basis)
    return anchored(shift(span.last if step > 0 else span.first, step, unit), basis)


def _following(hit: Hit) -> Moment | None:
    return _near(hit, 1)


def _previous(hit: Hit) -> Moment | None:
    return _near(hit, -1)


def _near(hit: Hit, step: int) -> Moment | None:
    """the following day, the previous month, the next morning, the previous Friday."""
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
    return _near_unit(hit, step)


def _day_after_word(hit: Hit) -> Moment | None:
    """le lendemain, am Vortag, al día siguiente: a whole word for the narrative's next or previous day."""
    step = hit.number("dayafter")
    span, basis = hit.context.reference()
    if step is None:
        return None
    if span.precision not in (Precision.DAY, Precision.WEEK):
        return Moment("XXXX-XX-XX", None, MentionKind.DATE, basis)
    return anchored(shift(span.last if step > 0 else span.first, step, "day"), basis)


def _that_unit(hit: Hit) -> Moment | None:
    """that day, the same month, later that year: the narrative's own."""
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
        return Moment("XXXX-XX-XX", None, MentionKind.DATE, basis)
    if unit == "month" and span.precision is Precision.YEAR:
        return None
    return anchored(shift(span.first, 0, unit), basis) if unit else None


def _the_year(hit: Hit) -> Moment | None:
    """ "for the year ended June 30" is a stretch; "for the year" beside sums is the anchor's year."""
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


def _weekday(hit: Hit) -> Moment | None:
    """A bare weekday is the latest on or before the anchor, unless its clause is in the future."""
    weekday = hit.number("weekday", "wabbr")
    if weekday is None:
        return None
    anchor = hit.context.anchor
    if hit.context.narrative and (told := _told_weekday(hit, weekday)) is not None:
        return told
    if not hit.is_class(hit.end, "apos") and _looks_ahead(hit):
        day = weekday_after(anchor, weekday, same=True)
    else:
        day = weekday_before(anchor, weekday, same=True)
    return anchored(of_day(day)) if day else None


def _told_weekday(hit: Hit, weekday: int) -> Moment | None:
    """In a history the first such day from the story's day on."""
    span, basis = hit.context.reference()
    if basis == ANCHOR or span.precision is not Precision.DAY:
        return None
    day = weekday_after(span.first, weekday, same=True)
    return of_day(day).on(basis) if day else None


def _the_nth(hit: Hit) -> Moment | None:
    """ "on the 22nd": of the story's month, in a report the latest or, where it looks ahead, the next."""
    dom = hit.number("ordnum")
    if dom is None or not _ends(hit):
        return None
    span, basis = hit.context.reference()
    if span.precision not in (Precision.DAY, Precision.WEEK, Precision.MONTH):
        span, basis = DateSpan.of_day(hit.context.anchor), ANCHOR
    moment = of_date(span.first.year, span.first.month, dom)
    return anchored(moment, basis)


def _looks_ahead(hit: Hit) -> bool:
    if hit.is_class(hit.start - 1, "deadline", "until") and not hit.context.opens_past(hit.start - 1, hit.end):
        return True
    return hit.context.tense(hit.start, hit.end) > 0


def _weekday_rel(hit: Hit) -> Moment | None:
    weekday, step, anchor = hit.number("weekday"), direction(hit), hit.context.anchor
    if weekday is None or step is None:
        return None
    if step < 0:
        day = weekday_before(anchor, weekday, same=False)
    elif step > 0:
        day = weekday_after(anchor, weekday)
    elif hit.context.tense(hit.start, hit.end) < 0:
        day = weekday_before(anchor, weekday, same=True)
    else:
        day = weekday_after(anchor, weekday, same=True)
    return anchored(of_day(day)) if day else None


def _weekday_of(hit: Hit) -> Moment | None:
    """Monday of last week, Thursday next week."""
    weekday, step = hit.number("weekday"), direction(hit)
    if weekday is None or step is None or unit_of(hit) != "week":
        return None
    anchor = hit.context.anchor
    day = add_days(anchor, 7 * step + weekday - anchor.weekday())
    return anchored(of_day(day)) if day else None


def _weekday_dom(hit: Hit) -> Moment | None:
    """ "Friday the 13th": the nearest month of the anchor in which the two agree."""
    weekday, dom = hit.number("weekday"), hit.number("ordnum", "dom")
    if weekday is None or dom is None:
        return None
    for step in (0, -1, 1, -2, 2):
        month = shift(hit.context.anchor, step, "month")
        if month is None or month.span is None or dom > month.span.last.day:
            continue
        day = month.span.first.replace(day=dom)
        if day.weekday() == weekday:
            return of_day(day).on(ANCHOR)
    return None


def _weekend(hit: Hit) -> Moment | None:
    """The weekend: the one that the week before a Monday-to-Thursday anchor ended with, or the anchor's own."""
    context = hit.context
    if hit.has("following") or hit.has("previous") or hit.has("that"):
        span, basis = context.reference()
        step = 1 if hit.has("following") else -1 if hit.has("previous") else 0
        return anchored(shift(span.first, step, "weekend"), basis)
    anchor, step = context.anchor, direction(hit)
    if hit.has("next") or hit.has("coming"):
        step = int(hit.has("next") and anchor.weekday() >= 5)  # noqa: PLR2004 - Saturday
        return anchored(shift(anchor, step, "weekend"))
    if hit.has("this"):
        past = context.tense(hit.start, hit.end) < 0 and anchor.weekday() < 3  # noqa: PLR2004 - Thursday
        return anchored(shift(anchor, -int(past), "weekend"))
    if step == -1:
        return anchored(shift(anchor, -1, "weekend"))
    future = context.tense(hit.start, hit.end) > 0 or anchor.weekday() >= 4  # noqa: PLR2004 - Friday
    return anchored(shift(anchor, 0 if future else -1, "weekend"))


def _ago(hit: Hit) -> Moment | None:
    """N units before the anchor ("hence": after it)."""
    if (moment := _compared_quarter(hit)) is not None:
        return moment
    step = 1 if hit.has("hence") else -1
    return _counted(hit, step, DateSpan.of_day(hit.context.anchor), ANCHOR)


def _from_now(hit: Hit) -> Moment | None:
    return _counted(hit, 1, DateSpan.of_day(hit.context.anchor), ANCHOR)


def _in_units(hit: Hit) -> Moment | None:
    """ "in five days": that day where the clause looks ahead, else a duration."""
    if not hit.has("intime") and hit.context.tense(hit.start, hit.end) <= 0:
        return None
    return _counted(hit, 1, DateSpan.of_day(hit.context.anchor), ANCHOR)


def _later(hit: Hit) -> Moment | None:
    """two days later, a year earlier: counted from the narrative."""
    if (moment := _compared_quarter(hit)) is not None:
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
    return _counted(hit, step, span, basis)


def _compared_quarter(hit: Hit) -> Moment | None:
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


def _counted(hit: Hit, step: int, span: DateSpan, basis: str) -> Moment | None:
    count, unit = count_of(hit), unit_of(hit)
    if unit is None:
        return None
    if count is None:
        return vague("PAST_REF" if step < 0 else "FUTURE_REF").on(basis)
    if unit in ("hour", "minute", "second"):
        return _hours(hit, step, span, basis)
    if unit == "day" and span.precision is not Precision.DAY:
        return Moment("XXXX-XX-XX", None, MentionKind.DATE, basis)
    if unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    if count % 1:
        count, unit = (count * 12, "month") if unit == "year" else (round(count), unit)
    moment = anchored(shift(span.first, step * int(count), unit), basis)
    return moment.about() if moment and hit.has("vague") else moment


def _hours(hit: Hit, step: int, span: DateSpan, basis: str) -> Moment | None:
    count, unit = count_of(hit), unit_of(hit)
    if count is None or unit is None or span.precision is not Precision.DAY:
        return None
    days = int(count // 24) if unit == "hour" else 0
    day = add_days(span.first, step * days)
    value = duration_value(count, unit)
    return Moment(value, DateSpan.of_day(day), MentionKind.DURATION, basis) if day else None


def _after_clause(hit: Hit) -> list[Found] | Moment | None:
    """ "a day after the army withdrew": a duration, whose span is the day of the clause that follows.

    ``resolve.py`` sets that span when the whole sentence is read. Before a stop or comma the words count
    from the narrative ("two days before.").
    """
    count, unit = count_of(hit), unit_of(hit)
    if unit is None:
        return None
    if _ends(hit) and count is not None:
        return _later(hit)
    moment = vague(duration_value(count, unit), MentionKind.DURATION)
    return [Found(hit.start, hit.end, moment, None, Clause.AFTER)]


def _day_after(hit: Hit) -> list[Found] | Moment | None:
    """ "the day before": of a clause when one follows, else the narrative's."""
    unit = unit_of(hit)
    if unit is None:
        return None
    if _ends(hit):
        return _near_unit(hit, -1 if hit.has("before") else 1)
    value = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}.get(unit, "XXXX")
    return [Found(hit.start, hit.end, Moment(value), None, Clause.AFTER)]


def _ends(hit: Hit) -> bool:
    return hit.code(hit.end) == "" or hit.is_class(
        hit.end, "stop", "comma", "close", "semi", "apos", "mark", "and"
    )


def _ago_day(hit: Hit) -> Moment | None:
    """ "a week ago Monday", "a year ago today", "a year ago this week"."""
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
    """ "year-ago", "year-earlier" before a noun."""
    if (moment := _compared_quarter(hit)) is not None:
        return moment
    unit = unit_of(hit)
    return anchored(shift(hit.context.anchor, -1, unit)) if unit else None


def _year_end(hit: Hit) -> Moment | None:
    unit = unit_of(hit)
    anchor = hit.context.anchor
    part = hit.part("edge", "partedge", "partafter")
    if unit not in ("year", "month", "decade", "week") or part is None or hit.is_class(hit.end, "year", "of"):
        return None
    if hit.context.narrative:
        span, basis = hit.context.reference()
    else:
        span, basis = DateSpan.of_day(anchor), ANCHOR
    moment = shift(span.first, 0, unit)
    return narrow(moment.on(basis), part) if moment else None


def _week_of(hit: Hit) -> Moment | None:
    from parsers.dates.rules.explicit import month_day, month_of  # noqa: PLC0415

    month, dom = month_of(hit), hit.number("dom", "ordnum")
    if month is None or dom is None or unit_of(hit) != "week":
        return None
    day = month_day(hit, month, dom)
    return anchored(shift(day.span.first, 0, "week"), day.basis) if day and day.span else None


MEANINGS: dict[str, Meaning] = {
    "deictic": _deictic,
    "this_daypart": _this_daypart,
    "rel_unit": _rel_unit,
    "past_unit": _past_unit,
    "following": _following,
    "previous": _previous,
    "that_unit": _that_unit,
    "day_after_word": _day_after_word,
    "full_unit": _full_unit,
    "the_year": _the_year,
    "weekday": _weekday,
    "the_nth": _the_nth,
    "weekday_rel": _weekday_rel,
    "weekday_of": _weekday_of,
    "weekday_dom": _weekday_dom,
    "weekend": _weekend,
    "ago": _ago,
    "ago_day": _ago_day,
    "from_now": _from_now,
    "in_units": _in_units,
    "later": _later,
    "after_clause": _after_clause,
    "day_after": _day_after,
    "year_ago": _year_ago,
    "year_end": _year_end,
    "week_of": _week_of,
}
