"""Joins the two ends of a range, and opens what "since" opens. Must import nothing but the context."""

from parsers.dates.context import Context, Found, Hit
from parsers.dates.moment import ABSOLUTE, Moment, add_days, join, narrow, of_date, of_day, of_month
from parsers.dates.span import Clause, DateSpan, MentionKind, Precision

_LISTED = ("to", "through", "until", "dash", "and", "or", "comma", "the")
_GLUE = 3  # tokens between the ends ("to the")


def join_ranges(context: Context) -> None:
    """Gives both ends of "from X to Y", "between X and Y", "X - Y" the whole range, "since X" X to the anchor.

    Ends that carry a range already (a rule saw both) are left alone. First, a list or range that names its
    year at the end gives it to all ("from 5 May to 7 June 1944").
    """
    for index in range(len(context.found) - 1, 0, -1):
        _hand_back_year(context, index)
    for index, found in enumerate(context.found):
        if found.range is not None or not _is_end(found):
            continue
        hit = Hit(context, found.start, found.end)
        if _opened(hit, "since") or _opened_behind(hit):
            _open(context, index)
        elif index + 1 < len(context.found):
            _pair(context, index, hit)


def _hand_back_year(context: Context, index: int) -> None:
    first, last = context.found[index - 1], context.found[index]
    span, year = first.moment.span, last.moment.span
    if first.moment.basis == ABSOLUTE or last.moment.basis != ABSOLUTE or span is None or year is None:
        return
    hit = Hit(context, first.start, first.end)
    dated = Hit(context, last.start, last.end)
    named = (hit.has("month") or hit.has("mabbr")) and (dated.has("month") or dated.has("mabbr"))
    glue = range(first.end, last.start)
    if not named or not 0 < len(glue) <= _GLUE or not all(hit.is_class(i, *_LISTED) for i in glue):
        return
    moment = _in_year(first.moment, span, year)
    if moment is not None:
        context.found[index - 1] = first._replace(moment=moment)


def _in_year(moment: Moment, span: DateSpan, last: DateSpan) -> Moment | None:
    """The day or month in the year of a later one, or in the year before when it would come after it."""
    number = last.first.year - ((span.first.month, span.first.day) > (last.last.month, last.last.day))
    if span.precision is Precision.DAY and moment.kind is MentionKind.DATE:
        return of_date(number, span.first.month, span.first.day)
    if span.precision is Precision.MONTH:
        whole = of_month(number, span.first.month)
        return narrow(whole, span.part) if whole and span.part else whole
    return None


def _is_end(found: Found) -> bool:
    return (
        found.moment.span is not None
        and found.clause is Clause.MAIN
        and found.moment.kind in (MentionKind.DATE, MentionKind.TIME)
    )


def _opened(hit: Hit, cls: str) -> bool:
    """Whether the word stands before the mention, an article between them at most, or opens it."""
    return hit.is_class(hit.start - 1, cls) or (
        hit.is_class(hit.start - 1, "the") and hit.is_class(hit.start - 2, cls)
    )


def _opened_behind(hit: Hit) -> bool:
    """Whether the word stands behind the mention, as in Turkish: "Mart 2019'dan bu yana"."""
    at = hit.end
    while hit.is_class(at, "apos", "suffix"):
        at += 1
    return hit.is_class(at, "sinceafter")


def _open(context: Context, index: int) -> None:
    found = context.found[index]
    span = found.moment.span
    if span is not None and span.first <= context.anchor:
        until = DateSpan(
            span.first, max(context.anchor, span.first), Precision.DAY, approximate=span.approximate
        )
        context.found[index] = found._replace(range=until)


def _week_on(moment: Moment, span: DateSpan) -> Moment:
    """Reads "from Monday to Friday": the Friday after that Monday, though the latest is before it."""
    later = add_days(span.first, 7)
    return of_day(later).on(moment.basis) if later else moment


def _pair(context: Context, index: int, hit: Hit) -> None:
    first, last = context.found[index], context.found[index + 1]
    if not _is_end(last) or last.range is not None or not 0 < last.start - first.end <= _GLUE:
        return
    between = range(first.end, last.start)
    joined = any(hit.is_class(i, "to", "through", "until", "deadline", "dash") for i in between)
    both = any(hit.is_class(i, "and") for i in between) and _opened(hit, "between")
    known = all(hit.is_class(i, "to", "through", "until", "deadline", "dash", "and", "the") for i in between)
    if not known or not (joined or both) or first.moment.span is None or last.moment.span is None:
        return
    if last.moment.span.last < first.moment.span.first and Hit(context, last.start, last.end).has("weekday"):
        last = last._replace(moment=_week_on(last.moment, last.moment.span))
    whole = join(first.moment.span, last.moment.span or first.moment.span)
    if whole is not None:
        context.found[index], context.found[index + 1] = (
            first._replace(range=whole),
            last._replace(range=whole),
        )
