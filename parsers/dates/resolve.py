"""Reads a text from left to right: matches the rules, widens what they find, dates the clauses after.

Must import nothing but the scanner, the rules and the tables.
"""

from dataclasses import replace
from datetime import date

from parsers.dates.context import Context, Found, Hit
from parsers.dates.languages import lexicon_for
from parsers.dates.moment import Moment
from parsers.dates.rules import MEANINGS
from parsers.dates.scan import scan
from parsers.dates.span import Clause, DateMention, DateSpan
from parsers.dates.widen import merge, widen


def read(text: str, anchor: date, language: str, *, south: bool = False) -> list[DateMention]:
    """All mentions of ``text`` in order; see ``parsers.dates.find_dates``."""
    context = Context(scan(text, lexicon_for(language)), anchor, south)
    grammar, codes = context.scan.lexicon.grammar, context.scan.codes
    at = 0
    while (start := grammar.start.search(codes, at)) is not None:
        at = _read_at(context, start.start())
    from parsers.dates.clauses import date_following_clauses
    return [_mention(context, found) for found in date_following_clauses(context)]


def _read_at(context: Context, start: int) -> int:
    """Tries the rules at one token, the longest match first; returns where to go on."""
    for end, name in context.scan.lexicon.grammar.matches(context.scan.codes, start):
        result = MEANINGS[name](Hit(context, start, end))
        if result is None:
            continue
        found = [Found(start, end, result)] if isinstance(result, Moment) else result
        for each in found:
            merge(context, widen(context, each))
        return max(end, context.found[-1].end)
    return start + 1


def _mention(context: Context, found: Found) -> DateMention:
    scan_, moment = context.scan, found.moment
    start, end = scan_.start(found.start), scan_.end(found.end - 1)
    return DateMention(
        start, end, scan_.text[start:end], moment.span, moment.timex3, moment.kind, moment.basis, found.clause, found.range
    )
