"""Joins the two ends of a range, and opens what "since" opens. Must import nothing but the context."""

from parsers.dates.context import Context, Found, Hit
from parsers.dates.moment import Moment, add_days, join, of_day
from parsers.dates.span import Clause, DateSpan, MentionKind, Precision

_GLUE = 3  # tokens between the ends ("to the")


def join_ranges(context: Context) -> None:
    """Gives both ends of "from X to Y", "between X and Y", "X - Y" the whole range, "since X" X to the anchor.

    Ends that carry a range already (a rule saw both) are left alone.
    """
    for index, found in enumerate(context.found):
        if found.range is not None or not _is_end(found):
            continue
        hit = Hit(context, found.start, found.end)
        if _opened(hit, "since"):
            _open(context, index)
        elif index + 1 < len(context.found):
            _pair(context, index, hit)


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
