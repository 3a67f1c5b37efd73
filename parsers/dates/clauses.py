"""Dates the clause that follows "a day after", once its sentence is known.

Must import nothing but the context, the calendar and the count of units.
"""

from parsers.dates.context import Context, Found, Hit
from parsers.dates.moment import ANCHOR, shift
from parsers.dates.rules.durations import count_of
from parsers.dates.span import Clause, DateSpan, MentionKind, Precision

_NEAR = 60  # tokens: a long sentence
_STORY = 8  # mentions: how far back the story's day is looked for


def date_following_clauses(context: Context) -> None:
    """Gives the context's mentions with ``Clause.AFTER`` the span of what follows them."""
    for index, found in enumerate(context.found):
        if found.clause is Clause.AFTER:
            context.found[index] = _dated(context, index, found)


def _dated(context: Context, index: int, found: Found) -> Found:
    step, main = _step(context, found), _main_clause(context, index)
    if main is None:
        return found
    span, basis = main
    moved = shift(span.first, *step) if step is not None else None
    if moved is None or moved.span is None:
        return found
    return found._replace(moment=found.moment.on(basis).spanning(moved.span))


def _step(context: Context, found: Found) -> tuple[int, str] | None:
    """How far the clause lies from the main one: back for "a day after", ahead for "two days before"."""
    hit = Hit(context, found.start, found.end)
    unit = hit.word("unit", "units", "dual")
    count = count_of(hit) or (1 if hit.has("the") else None)
    if unit is None or count is None or count % 1:
        return None
    return int(count) * (1 if hit.has("before") else -1), unit


def _main_clause(context: Context, index: int) -> tuple[DateSpan, str] | None:
    """The day of the main clause: the nearest day before in the sentence, else after it, else the story's.

    None where the story stands at something longer than a day ("in spring 2023").
    """
    here = context.found[index]
    near_before = range(index - 1, max(-1, index - _STORY), -1)
    near_after = range(index + 1, min(len(context.found), index + _STORY))
    before = (i for i in near_before if _same_sentence(context, context.found[i].end, here.start))
    after = (i for i in near_after if _same_sentence(context, here.end, context.found[i].start))
    for other in (*before, *after):
        day = _day_of(context.found[other])
        if day is not None:
            return day, f"mention {other}"
    told = next((i for i in near_before if _tells_when(context.found[i])), None)
    if told is None:
        return DateSpan.of_day(context.anchor), ANCHOR
    day = _day_of(context.found[told])
    return (day, f"mention {told}") if day is not None else None


def _tells_when(found: Found) -> bool:
    return found.moment.span is not None and found.clause is Clause.MAIN and not found.moment.loose


def _day_of(found: Found) -> DateSpan | None:
    span = found.moment.span
    if (
        span is None
        or span.precision is not Precision.DAY
        or found.clause is not Clause.MAIN
        or found.moment.loose
    ):
        return None
    return span if found.moment.kind in (MentionKind.DATE, MentionKind.TIME) else None


def _same_sentence(context: Context, start: int, end: int) -> bool:
    return end - start <= _NEAR and not any(context.scan.ends_sentence(i) for i in range(start, end))
