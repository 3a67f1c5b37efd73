"""Dates in news: where a text names a time, and which days that is.

Text and an anchor date in, values out. Must import no network, no database, no clock and no Discord.
"""

from datetime import date

from parsers.dates.languages import LANGUAGES, lexicon_for
from parsers.dates.other import DATEPARSER, find_otherwise
from parsers.dates.resolve import read
from parsers.dates.span import Clause, DateMention, DateSpan, MentionKind, Part, Precision
from parsers.dates.when import FIRST_YEAR, LAST_YEAR, parse_when

__all__ = [
    "DATEPARSER",
    "FIRST_YEAR",
    "LANGUAGES",
    "LAST_YEAR",
    "Clause",
    "DateMention",
    "DateSpan",
    "MentionKind",
    "Part",
    "Precision",
    "find_dates",
    "parse_when",
]


def find_dates(text: str, anchor: date, language: str = "en", *, south: bool = False) -> list[DateMention]:
    """All date mentions of ``text`` in order, resolved from ``anchor``, the day the text speaks from.

    Give it a whole article rather than a sentence: "that day" and "two weeks later" count from the
    mentions before them, and a history is told from a report by all of its dates. ``language`` is one of
    ``LANGUAGES`` (a region is dropped: "en-GB"); in any other dateparser finds what it knows, and each
    mention's ``basis`` says "dateparser". ``south`` puts seasons in the southern hemisphere.

    Mentions whose ``clause`` is AFTER ("a day after the army withdrew") carry the span of the clause that
    FOLLOWS them; every other mention dates the clause it stands in. Never raises on any text and takes
    time linear in it. Raises ValueError for an anchor outside of the years 1000 to 9998.
    """
    if not FIRST_YEAR <= anchor.year <= LAST_YEAR:
        raise ValueError(
            f"cannot count from {anchor}: give a day between the years {FIRST_YEAR} and {LAST_YEAR}"
        )
    code = language.replace("_", "-").partition("-")[0].lower()
    if code not in LANGUAGES:
        return list(find_otherwise(text, anchor, code))
    return read(text, anchor, lexicon_for(code), south=south)
