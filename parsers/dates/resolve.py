"""Reads a text from left to right: matches the rules, widens what they find, dates the clauses after.

Must import nothing but the scanner, the rules and the tables.
"""

from datetime import date

from parsers.dates.clauses import date_following_clauses
from parsers.dates.context import Context, Found, Hit
from parsers.dates.languages.table import Lexicon
from parsers.dates.moment import Moment
from parsers.dates.ranges import join_ranges
from parsers.dates.rules import MEANINGS
from parsers.dates.scan import scan
from parsers.dates.span import DateMention
from parsers.dates.widen import merge, widen


def read(text: str, anchor: date, lexicon: Lexicon, *, south: bool = False) -> list[DateMention]:
    """All mentions of ``text`` in order; see ``parsers.dates.find_dates``."""
    context = Context(scan(text, lexicon), anchor, south)
    start_of, codes, at = lexicon.grammar.start, context.scan.codes, 0
    while (start := start_of.search(codes, at)) is not None:
        at = _read_at(context, start.start())
    join_ranges(context)
    date_following_clauses(context)
    return [_mention(context, found) for found in context.found]


def _read_at(context: Context, start: int) -> int:
    """Tries the rules at one token, the longest match first; returns where to go on."""
    for end, name in context.scan.lexicon.grammar.matches(context.scan.codes, start):
        result = MEANINGS[name](Hit(context, start, end))
        if result is None:
            continue
        for found in [Found(start, end, result)] if isinstance(result, Moment) else result:
            merge(context, widen(context, found))
        return max(end, context.found[-1].end)
    return start + 1


def _mention(context: Context, found: Found) -> DateMention:
    moment, scanned = found.moment, context.scan
    start, end = scanned.start(found.start), scanned.end(found.end - 1)
    return DateMention(
        start=start,
        end=end,
        text=scanned.text[start:end],
        span=moment.span,
        timex3=moment.timex3,
        kind=moment.kind,
        basis=moment.basis,
        clause=found.clause,
        range=found.range,
    )
