"""Names that the caller has met before, found wherever a text has them. Must import nothing of ours but the values."""

import re
from bisect import bisect_left
from collections.abc import Mapping

from parsers.names.values import NameKind, NameMention

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_LONGEST = 8
_SHORTEST = 3


def add_known(text: str, found: list[NameMention], known: Mapping[str, NameKind]) -> list[NameMention]:
    """``found`` with the known names that stand in ``text`` as written, where nothing was found yet."""
    by_first: dict[str, list[str]] = {}
    for name in sorted(known, key=len, reverse=True):
        if (first := _WORD.match(name)) and len(name) >= _SHORTEST and name.count(" ") < _LONGEST:
            by_first.setdefault(first[0], []).append(name)
    ends = [m.end for m in found]
    added: list[NameMention] = []
    free = 0
    for word in _WORD.finditer(text):
        if word.start() < free or word[0] not in by_first:
            continue
        for name in by_first[word[0]]:
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[end : end + 1].isalnum():
                at = bisect_left(ends, word.start() + 1)
                if at == len(found) or found[at].start >= end:
                    added.append(NameMention(word.start(), end, name, known[name]))
                    free = end
                break
    return sorted([*found, *added], key=lambda m: m.start)
