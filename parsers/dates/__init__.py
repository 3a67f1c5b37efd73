"""Dates in news: where a text names a time, and which days that is.

Text and an anchor date in, values out. Must import no network, no database, no clock and no Discord.
"""

from datetime import date

from parsers.dates.resolve import read
from parsers.dates.span import Clause, DateMention, DateSpan, MentionKind, Part, Precision

__all__ = [
    "Clause",
    "DateMention",
    "DateSpan",
    "MentionKind",
    "Part",
    "Precision",
    "find_dates",
    "parse_when",
]


def find_dates(text: str, anchor: date, language: str = "en") -> list[DateMention]:
    """All date mentions of ``text`` in order, resolved from ``anchor``, the day the text speaks from."""
    return read(text, anchor, language)


def parse_when(text: str, today: date, language: str = "en") -> DateSpan | None:
    """The days that a person means who types ``text`` in an option, or None."""
    found = read(text, today, language)
    return found[0].span if len(found) == 1 else None
