"""Matches an acronym in brackets to the words it stands for.

The algorithm of Schwartz and Hearst (2003, "A simple algorithm for identifying abbreviation definitions in
biomedical text"): the shortest words before the bracket that hold the acronym's letters in order, its first
letter at the start of a word. Must import nothing of ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BRACKET = re.compile(r"\(\s*[\"“‘']?([^\W_][\w.&/-]{1,9})[\"”’']?\s*(?:\)|[,;])")
_WORD = re.compile(r"\S+")
_SKIPPED = frozenset("the a an of for le la les l' des du der die das el los las del".split())


@dataclass(frozen=True, slots=True)
class Definition:
    """``text[start:end]`` is the long form, ``text[short_start:short_end]`` its acronym."""

    start: int
    end: int
    short_start: int
    short_end: int


def find_definitions(text: str, start: int = 0, end: int | None = None) -> Iterator[Definition]:
    """The acronyms defined in ``text[start:end]``: "Syrian Observatory for Human Rights (SOHR)"."""
    for match in _BRACKET.finditer(text, start, len(text) if end is None else end):
        short = match[1]
        if not _may_be_short(short):
            continue
        begin = _window(text, start, match.start(), short)
        long_end = len(text[begin : match.start()].rstrip(" \"”’'")) + begin
        found = _best_start(text, begin, long_end, short)
        if found is not None:
            yield Definition(found, long_end, *match.span(1))


def _may_be_short(short: str) -> bool:
    capitals = sum(c.isupper() for c in short)
    return capitals >= 2 and capitals * 2 >= len(short.replace(".", "")) and not short.isdigit()


def _window(text: str, start: int, end: int, short: str) -> int:
    """Where the words begin that the acronym may stand for: at most min(n + 5, 2 n) of them, in one clause."""
    letters = sum(c.isalnum() for c in short)
    most = min(letters + 5, letters * 2)
    begin = max(start, end - 25 * most)
    words = [m.start() for m in _WORD.finditer(text, begin, end)]
    return words[-most] if len(words) >= most else (words[0] if words else end)


def _best_start(text: str, begin: int, end: int, short: str) -> int | None:
    """Schwartz and Hearst's walk from the right; None when a letter finds no place or the form is no longer."""
    at = end
    letters = [c for c in short.casefold() if c.isalnum()]
    for index in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= begin and (
            text[at].casefold() != letters[index] or (index == 0 and at > begin and text[at - 1].isalnum())
        ):
            at -= 1
        if at < begin:
            return None
    return at if _is_long_form(text[at:end], short) else None


def _is_long_form(long: str, short: str) -> bool:
    words = long.split()
    if len(long) <= len(short) or len(words) > min(len(short) + 5, len(short) * 2) or ")" in long:
        return False
    return len(words) > 1 and words[0].casefold() not in _SKIPPED


def initials(name: str) -> str:
    """The first letters of a name's capitalised words, joined: "SDF" of "Syrian Democratic Forces"."""
    return "".join(part[0] for word in name.split() for part in word.split("-") if part[:1].isupper())
