"""Numbers that belong to a name ("the 104th Brigade", "Unit 8200"), and makes with theirs, which are nobody.

Reads what was found and moves its bounds. Must import nothing of ours but the values and how words are folded.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from parsers.names.folding import fold
from parsers.names.values import NameKind, NameMention

_ALWAYS = (
    "brigade brigada brigate regiment régiment regimiento battalion bataillon batallón corps korps squadron escadron "
    "geschwader fleet tugay tugayı tümen tümeni kolordu kolordusu alay alayı tabur taburu"
)
_NAMED = "division división army armée armee ejército cuerpo wing company group directorate unit district ordu ordusu"
"""Words for troops that small letters write of much else, too ("the second division", "a third group")."""

UNITS = frozenset(map(fold, f"{_ALWAYS} {_NAMED}".split()))
"""Words for troops that are told apart by numbers."""

_DIGITS = r"\d{1,4}(?:st|nd|rd|th|er?|[èe]re|[èe]me|\.?[ªº]|\.)"
_SPOKEN = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth"
_BEFORE = re.compile(rf"(?<![\w.,:/-])(?:{_DIGITS}|[IVX]{{2,5}}|{_SPOKEN}) \Z")
_REACH = 12
_AFTER = re.compile(r" \d{1,4}(?![\w%]|[.,:/-]\d| [a-z]+s\b)")
_ALONE = re.compile(rf"(?<![\w.,:/-]){_DIGITS} (?:{'|'.join(_ALWAYS.split())})(?!\w)", re.IGNORECASE)
_MAKE = re.compile(r"(?:[A-Z]{1,3}|Mi[Gg]|Su|Tu|Mi|Ka|An|Il|Yak)-\d{1,4}[A-Z]{0,3}(?: [A-Z]\w+){1,2}")


def with_numbers(text: str, found: list[NameMention]) -> list[NameMention]:
    """``found`` (in reading order, apart) with the numbers of troops within their names, and with troops besides."""
    numbered = list(_all_numbered(text, found))
    ends = [mention.end for mention in numbered]
    alone = [
        NameMention(*match.span(), match[0], NameKind.ORGANISATION)
        for match in _ALONE.finditer(text)
        if (at := bisect_right(ends, match.start())) == len(ends) or numbered[at].start >= match.end()
    ]
    return sorted([*numbered, *alone], key=lambda m: m.start) if alone else numbered


def _all_numbered(text: str, found: list[NameMention]) -> Iterator[NameMention]:
    end = 0
    for mention in found:
        each = mention if mention.kind is NameKind.OTHER else _numbered(text, mention, end)
        end = each.end
        yield each


def _numbered(text: str, mention: NameMention, first: int) -> NameMention:
    if _MAKE.fullmatch(mention.text):
        return NameMention(mention.start, mention.end, mention.text, NameKind.OTHER)
    words = mention.text.split()
    if fold(words[-1]) not in UNITS:
        return mention
    start, end = mention.start, mention.end
    if before := _BEFORE.search(text, max(first, start - _REACH), start):
        start = before.start()
    elif len(words) == 1 and mention.kind is NameKind.ORGANISATION and (after := _AFTER.match(text, end)):
        end = after.end()
    else:
        return mention
    return NameMention(start, end, text[start:end], NameKind.ORGANISATION)
