"""Titles of works in quotation marks ("The Last Valley"), which are nobody though their words look like names.

Must import nothing of ours but the lexicon and the values.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from parsers.names.folding import fold
from parsers.names.lexicon import Lexicon
from parsers.names.values import NameKind, NameMention

_QUOTED = re.compile(r"(?<!\w)([\"“]) ?([^\W\d_a-z][^\"“”\n.,;:!?]{2,58}?) ?[\"”](?!\w)")
_SMALL = frozenset("a an the of in on at to for and or from with by is as into".split())
_CAPITALS, _LONGEST = 2, 8


def with_works(text: str, found: list[NameMention], words: Lexicon) -> list[NameMention]:
    """``found`` (in reading order) with the quoted titles in place of what was found within them."""
    added = [work for work in _works(text) if not _is_name(work, found, words)]
    if not added:
        return found
    starts = [work.start for work in added]
    kept = [m for m in found if not _is_inside(m, added, starts)]
    return sorted([*kept, *added], key=lambda m: m.start)


def _works(text: str) -> Iterator[NameMention]:
    """What stands in quotation marks and is written like a title."""
    since = quotes = 0
    for match in _QUOTED.finditer(text):
        line = text.rfind("\n", since, match.start()) + 1
        quotes = text.count('"', max(since, line), match.start()) + (0 if line else quotes)
        since = match.start()
        if (match[1] != '"' or quotes % 2 == 0) and _is_titled(match[2].split()):
            yield NameMention(*match.span(2), match[2], NameKind.OTHER)


def _is_titled(tokens: list[str]) -> bool:
    capitals = sum(t[0].isupper() for t in tokens)
    titled = all(t[0].isupper() or t[0].isdigit() or t in _SMALL for t in tokens)
    return titled and capitals >= _CAPITALS and len(tokens) <= _LONGEST


def _is_name(work: NameMention, found: list[NameMention], words: Lexicon) -> bool:
    """Whether the quoted words are somebody's name all the same ("the "Valley Brigade"")."""
    at = bisect_left(found, work.start, key=lambda m: m.end - 1)
    inside = [m for m in found[at : at + _LONGEST] if m.start < work.end]
    if any(m.start < work.start or m.end > work.end for m in inside):
        return True
    for mention in inside:
        parts = mention.text.split()
        head = fold(parts[-1]) in words.organisation_heads
        if mention.text == work.text or head or (mention.kind is NameKind.PERSON and len(parts) > 1):
            return True
    return False


def _is_inside(mention: NameMention, works: list[NameMention], starts: list[int]) -> bool:
    at = bisect_right(starts, mention.start) - 1
    return at >= 0 and mention.end <= works[at].end
