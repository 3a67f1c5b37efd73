"""Reads a mention with the one before it: "two days before Christmas", "the eve of the 20 October vote".

Must import nothing but the context, the calendar and the count of units.
"""

from parsers.dates.context import Context, Found, Hit
from parsers.dates.moment import shift
from parsers.dates.rules.durations import count_of
from parsers.dates.span import Clause, MentionKind, Precision

_NOUN = 5  # tokens between "the eve of" and the day of the vote
_DATED = (MentionKind.DATE, MentionKind.TIME)
_FINER = {
    Precision.DAY: ("day", "week", "fortnight", "month", "year", "decade"),
    Precision.MONTH: ("month", "year", "decade"),
    Precision.YEAR: ("year", "decade"),
}
"""Units that can be counted from a span: no day lies "two days after 2011"."""


def counted_from(context: Context, last: Found, found: Found) -> Found | None:
    """One mention of the day that "a day after" and the date behind it mean together; None where they are two."""
    hit, span = Hit(context, last.start, last.end), found.moment.span
    if last.clause is not Clause.AFTER or span is None or found.moment.kind not in _DATED:
        return None
    step = _step(hit)
    if step is None or step[1] not in _FINER.get(span.precision, ()) or found.moment.loose:
        return None
    if not _belongs(hit, last.end, found.start):
        return None
    moved = shift(span.first if step[0] < 0 else span.last, *step)
    return Found(last.start, found.end, moved.on(found.moment.basis)) if moved else None


def eve_of(context: Context, last: Found, found: Found) -> Found | None:
    """Where the word stands behind ("20 Ekim seçimlerinin arifesinde"): the day before the date in front of it."""
    hit, span = Hit(context, last.start, found.end), last.moment.span
    step = Hit(context, found.start, found.end).number("eveafter")
    if step is None or span is None or span.precision is not Precision.DAY or found.start - last.end > _NOUN:
        return None
    if not all(hit.is_class(i, "other", "apos", "suffix") for i in range(last.end, found.start)):
        return None
    moved = shift(span.first, step, "day")
    return Found(last.start, found.end, moved.on(last.moment.basis)) if moved else None


def _step(hit: Hit) -> tuple[int, str] | None:
    """How far the words reach from the date behind them: ahead for "a day after", back for "the eve of"."""
    step = hit.number("dayafter", "eve")
    if step is not None:
        return step, "day"
    unit = hit.word("unit", "units", "dual")
    count = count_of(hit) or (1 if hit.has("the") else None)
    if unit is None or count is None or count % 1:
        return None
    return int(count) * (-1 if hit.has("before") else 1), unit


def _belongs(hit: Hit, start: int, end: int) -> bool:
    """Whether only an article stands between, or a noun that the date is of ("the day after the vote of 3 May")."""
    between = range(start, end)
    if all(hit.is_class(i, "the", "of") for i in between):
        return True
    if len(between) > _NOUN or not all(hit.is_class(i, "the", "of", "other", "apos", "to") for i in between):
        return False
    names_noun = hit.is_class(end - 1, "of") or hit.has("eve")
    return names_noun and not any(hit.context.tells_tense(i) for i in between)


def same_day(context: Context, last: Found, found: Found) -> Found | None:
    """The first of two mentions of one day, with the day that the second names: "ten days later, on 12 May"."""
    hit, named = Hit(context, last.start, last.end), Hit(context, found.start, found.end)
    between = range(last.end, found.start)
    if not any(
        hit.has(cls) for cls in ("later", "earlier", "following", "previous", "dayafter", "afterward", "ago")
    ):
        return None
    if not between or not all(hit.is_class(i, "comma", "on", "the", "open", "of") for i in between):
        return None
    span = found.moment.span
    if span is None or span.precision is not Precision.DAY or last.clause is Clause.AFTER:
        return None
    explicit = any(named.has(cls) for cls in ("month", "mabbr", "numdate", "iso"))
    return last._replace(moment=found.moment) if explicit else None
