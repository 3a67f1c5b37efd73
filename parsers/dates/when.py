"""What a person types where a date is asked for: "last month", "8 Dec 2024", "2025-10", "24 نيسان".

Must import nothing but the finder.
"""

import re
from datetime import date

from parsers.dates.languages import LANGUAGES, lexicon_for
from parsers.dates.moment import Moment, of_date, of_month, of_year
from parsers.dates.resolve import read
from parsers.dates.span import DateMention, DateSpan

FIRST_YEAR, LAST_YEAR = 1000, 9998
_LONGEST = 100
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})[-/.](\d\d?)|(\d\d?)[-/.](\d{4})")
_DAY = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)")
_NUMBERS = re.compile(r"(\d\d?)[-/. ](\d\d?)[-/. ](\d{4})")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_PREPOSITIONS = re.compile(
    r"^(?:in|on|between|since|until|from|the|of|by|am|im|le|en|el|في)\s+", re.IGNORECASE
)


def parse_when(text: str, today: date, language: str = "en") -> DateSpan | None:
    """The days that a person means who types ``text`` in an option, or None when it is no date.

    Reads the whole of ``text`` or nothing. Numbers are read where they are unambiguous: 23/10/2025 and
    10/23/2025 are, 3/4/2025 is not (and 3/3/2025 is). A range ("from 3 to 7 May 2024") is its whole.
    ``language`` is tried first, then English and the others. Years 1000 to 9998.
    """
    typed = " ".join(text.translate(_DIGITS).split())
    if not typed or len(typed) > _LONGEST:
        return None
    span = _numeric(typed)
    if span is None and not any(p.fullmatch(typed) for p in (_YEAR, _MONTH, _DAY, _NUMBERS)):
        span = _in_words(typed, today, language)
    return span if span and span.first.year >= FIRST_YEAR and span.last.year <= LAST_YEAR else None


def _numeric(typed: str) -> DateSpan | None:
    moment: Moment | None = None
    if _YEAR.fullmatch(typed):
        moment = of_year(int(typed))
    elif m := _MONTH.fullmatch(typed):
        year, month = (m[1], m[2]) if m[1] else (m[4], m[3])
        moment = of_month(int(year), int(month))
    elif m := _DAY.fullmatch(typed):
        moment = of_date(int(m[1]), int(m[2]), int(m[3]))
    elif m := _NUMBERS.fullmatch(typed):
        return _unambiguous(int(m[1]), int(m[2]), int(m[3]))
    return moment.span if moment else None


def _unambiguous(first: int, second: int, year: int) -> DateSpan | None:
    readings = {m.timex3: m.span for m in (of_date(year, second, first), of_date(year, first, second)) if m}
    return next(iter(readings.values())) if len(readings) == 1 else None


def _in_words(typed: str, today: date, language: str) -> DateSpan | None:
    others = [code for code in ("en", *LANGUAGES) if code != language]
    for code in (language, *others):
        if code not in LANGUAGES:
            continue
        for spelling in (typed, typed.title()):
            span = _whole(read(spelling, today, lexicon_for(code)), spelling)
            if span is not None:
                return span
    return None


def _whole(mentions: list[DateMention], typed: str) -> DateSpan | None:
    """The span of the only mention, or of a range's two ends, when nothing else is typed."""
    if not mentions:
        return None
    before, after = typed[: mentions[0].start], typed[mentions[-1].end :]
    if after.strip(" .") or _PREPOSITIONS.sub("", before + " ").strip():
        return None
    if len(mentions) == 1:
        return mentions[0].range or mentions[0].span
    ranges = {m.range for m in mentions}
    return ranges.pop() if len(ranges) == 1 else None
