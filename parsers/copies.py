"""Whether two articles are one text, as a news agency's report is on many sites: pure measures over their words.

``marks_of`` finds who may be one text with whom, ``is_copy`` decides on a pair. A libary's MinHash (datasketch) would
measure how much two texts share of both; a copy whose end was cut off shares half of that and is a copy all the same,
so a sample of the shingles is kept instead, and whole texts are compared. Must import nothing of ours but the folding.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from parsers.names.folding import bare

Numbers = NDArray[np.uint64]

SHINGLE = 5
"""Words that are compared together."""

MOST_WORDS = 20_000
FEWEST_WORDS = 40
"""Words below which two texts are alike by chance: "The market is closed today"."""

COVERED = 0.75
"""How much of the shorter text must stand in the longer one."""

REPEATED = 0.7
"""How much of the longer text, as far as the shorter one goes, must stand in that one: what follows was cut off."""

LONGEST_TAIL = 3
"""How many times longer than a cut copy the whole may be."""

DAYS_APART = 3
NUMBERS_CHANGED = 0.1
"""Numbers of the one that the other hasn't: a daily report changes them all."""

_ONE_IN = 16
_FEWEST_MARKS, _MOST_MARKS = 8, 64
SHARED_MARKS = 3
"""Marks that two texts must share to be compared."""

_WORD = re.compile(r"\w+")
_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Published:
    """A text as it was published; ``live`` is a page that is written on as things happen."""

    body: str
    site: str | None
    day: date | None
    live: bool = False


def marks_of(body: str) -> list[int]:
    """A sample of what a text says, the same for what two texts have in common, however long they are."""
    hashes = np.unique(_shingles(_words(body)))
    mixed = (hashes * _MIX) >> np.uint64(1)
    ordered = np.sort(mixed)
    sampled = ordered[(ordered % np.uint64(_ONE_IN)) == 0][:_MOST_MARKS]
    return sorted({int(mark) for mark in (*sampled, *ordered[:_FEWEST_MARKS])})


def is_copy(one: Published, other: Published) -> bool:
    """Whether two articles are one text: another headline, a cut tail, an editor's note or white space don't matter.

    Texts of one site are not: there, what is nearly the same is a newer state of a page or another day's of a series.
    """
    if one.live or other.live or not one.site or not other.site or bare(one.site) == bare(other.site):
        return False
    if one.day and other.day and abs((one.day - other.day).days) > DAYS_APART:
        return False
    small, large = sorted((_words(one.body), _words(other.body)), key=len)
    if len(small) < FEWEST_WORDS or len(large) > LONGEST_TAIL * len(small):
        return False
    return _covers(small, large) and _same_numbers(small, large)


def _covers(small: Sequence[str], large: Sequence[str]) -> bool:
    ours, theirs = _shingles(small), _shingles(large)
    if np.isin(ours, theirs).mean() < COVERED:
        return False
    repeated = np.isin(theirs, ours)
    reach = int(np.flatnonzero(repeated)[-1]) + 1
    return bool(repeated[:reach].mean() >= REPEATED)


def _same_numbers(small: Sequence[str], large: Sequence[str]) -> bool:
    ours = {word for word in small if word.isdigit()}
    return len(ours - set(large)) <= NUMBERS_CHANGED * len(ours)


@lru_cache(maxsize=64)
def _words(body: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(bare(body)))[:MOST_WORDS]


def _shingles(words: Sequence[str]) -> Numbers:
    """A number for each run of words, in their order."""
    with np.errstate(over="ignore"):
        hashes = np.array([crc32(word.encode(errors="replace")) for word in words], dtype=np.uint64)
        runs = max(0, len(words) - SHINGLE + 1)
        found = np.zeros(runs, dtype=np.uint64)
        for place in range(SHINGLE):
            found = found * _MIX + hashes[place : place + runs]
        return found
