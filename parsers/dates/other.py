"""Languages without a table: dateparser finds what it knows, and every mention says so.

dateparser is imported here alone, on first use: it costs a tenth of a second. Must import nothing but ``span``.
"""

from datetime import date, datetime
from functools import lru_cache

from parsers.dates.span import DateMention, DateSpan

DATEPARSER = "dateparser"
_LONGEST_LINE = 2_000  # dateparser's search is slow: longer lines are cut


@lru_cache(maxsize=256)
def find_otherwise(text: str, anchor: date, language: str) -> tuple[DateMention, ...]:
    """What ``dateparser.search`` finds, each a day with the basis "dateparser"; () for a language it lacks."""
    from dateparser.search import search_dates  # noqa: PLC0415 - see above

    settings = {
        "RELATIVE_BASE": datetime(anchor.year, anchor.month, anchor.day),  # noqa: DTZ001 - dateparser counts in naive days
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    mentions: list[DateMention] = []
    at = 0
    for line in text.splitlines(keepends=True):
        try:
            hits = search_dates(line[:_LONGEST_LINE], languages=[language], settings=settings) or []
        except (ValueError, TypeError, OverflowError, KeyError, IndexError, AttributeError):
            hits = []  # an unknown language, or a line that its grammar breaks on
        mentions += _located(line, at, hits)
        at += len(line)
    return tuple(mentions)


def _located(line: str, offset: int, hits: list[tuple[str, datetime]]) -> list[DateMention]:
    out: list[DateMention] = []
    at = 0
    for text, moment in hits:
        start = line.find(text, at)
        if start < 0 or not any(c.isalnum() for c in text):
            continue
        at = start + len(text)
        day = moment.date()
        span = DateSpan.of_day(day)
        out.append(DateMention(offset + start, offset + at, text, span, day.isoformat(), basis=DATEPARSER))
    return out
