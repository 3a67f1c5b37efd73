"""Dates the clause that follows "a day after", once its sentence is known.

Must import nothing but the context and the calendar.
"""

from parsers.dates.context import Context, Found
from parsers.dates.moment import ANCHOR, shift
from parsers.dates.span import Clause, DateSpan, MentionKind, Precision

_NEAR = 40  # tokens: about a long sentence


def date_following_clauses(context: Context) -> list[Found]:
    """The context's mentions, those with ``Clause.AFTER`` given the span of what follows them."""
    return [
        _dated(context, index, found) if found.clause is Clause.AFTER else found
        for index, found in enumerate(context.found)
    ]


def _dated(context: Context, index: int, found: Found) -> Found:
    span, basis = _main_clause(context, index)
    step = _step(context, found)
    if step is None or span.precision is not Precision.DAY:
        return found
    count, unit = step
    moved = shift(span.first, count, unit)
    if moved is None or moved.span is None:
        return found
    return found._replace(moment=found.moment.on(basis).spanning(moved.span))


def _step(context: Context, found: Found) -> tuple[int, str] | None:
    """How far the clause lies from the main one: back for "a day after", ahead for "two days before"."""
    from parsers.dates.context import Hit
    from parsers.dates.rules.durations import count_of

    hit = Hit(context, found.start, found.end)
    unit = hit.word("unit", "units")
    count = count_of(hit) if not hit.has("the") else 1
    if unit is None or count is None or count % 1:
        return None
    return int(count) * (1 if hit.has("before") else -1), unit


def _main_clause(context: Context, index: int) -> tuple[DateSpan, str]:
    """The day of the main clause: the nearest day before in the sentence, else after in it, else the anchor."""
    here = context.found[index]
    for other in range(index - 1, -1, -1):
        if not _same_sentence(context, context.found[other].end, here.start):
            break
        if _is_day(context.found[other]):
            return context.found[other].moment.span or DateSpan.of_day(context.anchor), f"mention {other}"
    for other in range(index + 1, len(context.found)):
        if not _same_sentence(context, here.end, context.found[other].start):
            break
        if _is_day(context.found[other]):
            return context.found[other].moment.span or DateSpan.of_day(context.anchor), f"mention {other}"
    for other in range(index - 1, max(-1, index - 8), -1):
        if _is_day(context.found[other]):
            return context.found[other].moment.span or DateSpan.of_day(context.anchor), f"mention {other}"
    return DateSpan.of_day(context.anchor), ANCHOR


def _is_day(found: Found) -> bool:
    span = found.moment.span
    return (
        span is not None
        and span.precision is Precision.DAY
        and found.clause is Clause.MAIN
        and found.moment.kind in (MentionKind.DATE, MentionKind.TIME)
    )


def _same_sentence(context: Context, start: int, end: int) -> bool:
    if end - start > _NEAR:
        return False
    return not any(context.scan.ends_sentence(i) for i in range(start, end))
