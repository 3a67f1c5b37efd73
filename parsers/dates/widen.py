"""Widens a mention by the words around it: early, late, the end of, earlier, about, and parts of the day.

Must import nothing but the context and the calendar.
"""

from dataclasses import replace

from parsers.dates.beside import counted_from, eve_of, same_day
from parsers.dates.context import Context, Found, Hit
from parsers.dates.moment import Moment, narrow
from parsers.dates.span import MentionKind, Part, Precision

_GLUE = 3  # tokens between a time and its day
_THIRDS = (
    Precision.MONTH,
    Precision.YEAR,
    Precision.DECADE,
    Precision.SEASON,
    Precision.QUARTER,
    Precision.WEEK,
)


def widen(context: Context, found: Found) -> Found:
    """The mention with the words that belong to it, its moment changed as they say."""
    hit = Hit(context, found.start, found.end)
    floor = context.found[-1].end if context.found else 0
    found = _trimmed(hit, found)
    found = _with_daypart(context, found)
    found = _with_part_after(context, _with_part(context, found, floor))
    return _with_approx(context, found, floor)


def merge(context: Context, found: Found) -> None:
    """Adds a mention; with the one before it it may be one ("10 p.m. Wednesday", "a day after Christmas")."""
    last = context.found[-1] if context.found else None
    if last is not None and found.start - last.end <= _GLUE and _joined(context, last, found):
        joined = _timed(last, found) or _timed(found, last)
        if joined is not None:
            context.found[-1] = Found(last.start, found.end, joined)
            return
    if (
        last is not None
        and (counted := counted_from(context, last, found) or eve_of(context, last, found)) is not None
    ):
        context.found[-1] = counted
        return
    if last is not None and (named := same_day(context, last, found)) is not None:
        context.found[-1] = named
    context.add(found)


def _joined(context: Context, last: Found, found: Found) -> bool:
    hit = Hit(context, last.start, found.end)
    return all(
        hit.is_class(i, "at", "on", "comma", "approx", "the", "zone", "open")
        for i in range(last.end, found.start)
    )


def _timed(clock: Found, day: Found) -> Moment | None:
    """The day at the clock's time, or None when they are not a clock and a day."""
    value, of_day = clock.moment.timex3, day.moment
    if clock.moment.kind is not MentionKind.TIME or of_day.kind is not MentionKind.DATE or "T" not in value:
        return None
    if (
        of_day.span is None
        or of_day.span.precision is not Precision.DAY
        or not value.partition("T")[2][:1].isdigit()
    ):
        return None
    return Moment(
        f"{of_day.timex3[:10]}T{value.partition('T')[2]}", of_day.span, MentionKind.TIME, of_day.basis
    )


def _trimmed(hit: Hit, found: Found) -> Found:
    """Without the preposition that the rule needed."""
    start = found.start
    while start < found.end - 1 and hit.is_class(start, "in", "at", "on", "between", "from"):
        start += 1
    return found._replace(start=start)


def _with_daypart(context: Context, found: Found) -> Found:
    """Reads "Wednesday night", "Oct. 23 at noon"."""
    hit = Hit(context, found.start, found.end)
    moment = found.moment
    if (
        moment.span is None
        or moment.span.precision is not Precision.DAY
        or moment.kind is not MentionKind.DATE
    ):
        return found
    at = found.end + hit.is_class(found.end, "atpart")
    if not hit.is_class(at, "daypart"):
        return found
    daypart = str(context.scan.value(at))
    timed = Moment(moment.timex3[:10] + daypart, moment.span, MentionKind.TIME, moment.basis)
    return found._replace(end=at + 1, moment=timed)


def _with_part(context: Context, found: Found, floor: int) -> Found:
    """Reads "early", "mid-", "the end of", "earlier" in front of the mention."""
    hit, at = Hit(context, found.start, found.end), found.start - 1
    if found.moment.span is None or found.moment.kind is MentionKind.DURATION:
        return found
    while at > floor and hit.is_class(at, "the", "of", "dash", "in", "on", "apos"):
        at -= 1
    if at < floor:
        return found
    linked = any(hit.is_class(i, "of") for i in range(at + 1, found.start))
    if hit.is_class(at, "partedge") or hit.is_class(at, "edge" if linked else "part"):
        part = context.scan.value(at)
        start = at - 1 if at > floor and hit.is_class(at - 1, "the") else at
        return _narrowed(found._replace(start=start), part) if isinstance(part, Part) else found
    if hit.is_class(at, "earlier", "later"):
        return _compared(context, found._replace(start=at), later=hit.is_class(at, "later"))
    return found


def _with_part_after(context: Context, found: Found) -> Found:
    """Turkish puts it behind: "Ocak başında", "2011'in sonunda", "Ocak ayının ortasında"."""
    hit, at = Hit(context, found.start, found.end), found.end
    while at < found.end + 3 and hit.is_class(at, "apos", "suffix", "unit"):
        at += 1
    if not hit.is_class(at, "partafter"):
        return found
    part = context.scan.value(at)
    return _narrowed(found._replace(end=at + 1), part) if isinstance(part, Part) else found


def _narrowed(found: Found, part: Part) -> Found:
    span = found.moment.span
    if span is None or span.precision not in _THIRDS or span.part is not None:
        return found
    moment = narrow(found.moment, part)
    return found._replace(moment=moment) if moment else found


def _compared(context: Context, found: Found, *, later: bool) -> Found:
    """Reads "earlier this month" ends, "later this year" begins with the anchor's day."""
    span = found.moment.span
    if span is None or not span.first <= context.anchor <= span.last:
        return found
    cut = replace(span, first=context.anchor) if later else replace(span, last=context.anchor)
    return found._replace(moment=replace(found.moment, span=cut))


def _with_approx(context: Context, found: Found, floor: int) -> Found:
    hit, at = Hit(context, found.start, found.end), found.start - 1
    if at < floor or found.moment.span is None or not hit.is_class(at, "approx") or hit.has("weekday"):
        return found
    return found._replace(start=at, moment=found.moment.about())
