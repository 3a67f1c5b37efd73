"""Which year a day or month without one belongs to: the story's, the sentence's, or the anchor's.

Must import nothing but the context and the calendar.
"""

from parsers.dates.context import Hit
from parsers.dates.moment import ANCHOR, of_date
from parsers.dates.span import Precision

_NAMED = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_SENTENCE = 30  # tokens
_CLEAR = 80  # days: nearer than this, a day without a year is the nearest whatever the tense
_MANY = 183  # days: the farthest that a day without a year lies from its anchor


def year_for(hit: Hit, month: int, dom: int) -> tuple[int, str]:
    """The year of a day that names none, and what it was taken from.

    The story's; else the nearest to the anchor, but for days far off the one that the clause's tense asks for.
    """
    told = hit.context.year_of_day(month, dom) or told_year(hit, month)
    if told is not None:
        return told
    anchor = hit.context.anchor
    day = of_date(anchor.year, month, dom)
    if day is None or day.span is None:
        return anchor.year, ANCHOR
    distance = (day.span.first - anchor).days
    if hit.is_class(hit.start - 1, "since"):
        return anchor.year - (distance > 0), ANCHOR
    if abs(distance) > _CLEAR:
        tense = hit.context.tense(hit.start, hit.end)
        if tense:
            return anchor.year + (tense > 0 > distance) - (tense < 0 < distance), ANCHOR
    return anchor.year + (distance < -_MANY) - (distance > _MANY), ANCHOR


def told_year(hit: Hit, month: int) -> tuple[int, str] | None:
    """The year that the story stands in; a step from the year's end into its start is into the next."""
    if not hit.context.narrative:
        return _year_in_sentence(hit)
    if hit.context.tense(hit.start, hit.end) > 0 and hit.context.reference().basis == ANCHOR:
        return None
    span, basis = hit.context.reference(yearly=True)
    year = span.first.year
    fine = span.precision in (Precision.DAY, Precision.WEEK, Precision.MONTH)
    if fine and span.first.month >= 11 and month <= 2:  # noqa: PLR2004 - from November on into February
        year += 1
    return year, basis


def _year_in_sentence(hit: Hit) -> tuple[int, str] | None:
    """The past year that the same sentence named before ("In 2011 ... until October")."""
    found = hit.context.found
    if not found or found[-1].moment.basis == ANCHOR or found[-1].moment.span is None:
        return None
    last = found[-1].moment.span
    if found[-1].moment.loose or last.precision not in _NAMED or last.first.year >= hit.context.anchor.year:
        return None
    tokens = range(found[-1].end, hit.start)
    if (
        hit.is_class(hit.start - 1, "through")
        or len(tokens) > _SENTENCE
        or any(hit.context.scan.ends_sentence(i) for i in tokens)
    ):
        return None
    if hit.context.tense(hit.start, hit.end) > 0:
        return None
    return last.first.year, f"mention {len(found) - 1}"
