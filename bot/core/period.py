"""Periods as people type them: "last month", "8 Dec 2024", "2011"."""

from datetime import date

from bot.core.answers import Period
from bot.errors import InvalidInput
from parsers.dates import DateSpan, parse_when


def read_when(given: str, today: date, language: str) -> DateSpan:
    """The days that ``given`` names, counted from ``today``; raises InvalidInput("bad_date")."""
    span = parse_when(given, today, language)
    if span is None:
        raise InvalidInput("bad_date", given=given.strip()[:60])
    return span


def read_period(since: str | None, until: str | None, today: date, language: str) -> Period:
    """From the first day that ``since`` names to the last day of ``until``, both included.

    Raises InvalidInput("bad_date") and InvalidInput("since_after_until").
    """
    first = read_when(since, today, language).first if since and since.strip() else None
    last = read_when(until, today, language).last if until and until.strip() else None
    if first and last and first > last:
        raise InvalidInput("since_after_until", since=first, until=last)
    return Period(since=first, until=last)
