"""Weekdays and weekends.

Must import nothing but the context and the calendar.
"""

from parsers.dates.context import Hit
from parsers.dates.moment import ANCHOR, Moment, add_days, of_day, shift
from parsers.dates.rules.result import Meaning
from parsers.dates.rules.words import anchored, direction, unit_of, weekday_after, weekday_before
from parsers.dates.span import DateSpan, MentionKind, Precision


def _weekday(hit: Hit) -> Moment | None:
    """A bare weekday is the latest on or before the anchor, unless its clause is in the future."""
    weekday = hit.number("weekday", "wabbr")
    if weekday is None:
        return None
    anchor = hit.context.anchor
    if hit.context.narrative and (told := _told_weekday(hit, weekday)) is not None:
        return told
    nearest = weekday_after if _looks_ahead(hit) else weekday_before
    day = nearest(anchor, weekday, same=True)
    return anchored(of_day(day)) if day else None


def _told_weekday(hit: Hit, weekday: int) -> Moment | None:
    """In a history the first such day from the story's day on."""
    span, basis = hit.context.reference()
    if basis == ANCHOR or span.precision is not Precision.DAY:
        return None
    day = weekday_after(span.first, weekday, same=True)
    return of_day(day).on(basis) if day else None


def _looks_ahead(hit: Hit) -> bool:
    events = hit.context.scan.lexicon.table.past_events
    if hit.is_class(hit.end, "apos") and any(hit.form(i) in events for i in range(hit.end + 1, hit.end + 4)):
        return False
    if hit.is_class(hit.start - 1, "deadline", "until"):
        return not hit.context.past_deadline(hit.start - 1, hit.end)
    return hit.context.tense(hit.start, hit.end) > 0


def _night_of(hit: Hit) -> Moment | None:
    """Reads "the night that joins Friday to Saturday": both days."""
    weekday = hit.number("nightof", "weekday")
    day = weekday_before(hit.context.anchor, weekday, same=True) if weekday is not None else None
    morning = add_days(day, 1) if day else None
    if day is None or morning is None:
        return None
    span = DateSpan(day, morning, Precision.DAY)
    return Moment(f"{day.isoformat()}TNI", span, MentionKind.TIME, ANCHOR)


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
    """Reads "Friday the 13th": the nearest month of the anchor in which the two agree."""
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


MEANINGS: dict[str, Meaning] = {
    "night_of": _night_of,
    "weekday": _weekday,
    "weekday_rel": _weekday_rel,
    "weekday_of": _weekday_of,
    "weekday_dom": _weekday_dom,
    "weekend": _weekend,
}
