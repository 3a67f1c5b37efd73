"""One word of a name that stands for several of another: an acronym ("ISIL-Libya"), or words written together.

``write_out`` puts the several in its place, so that the two can be aligned word by word. Pure. Must import nothing of
ours but the words that no acronym counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from parsers.names.words import COMPANY_FORMS

Lines = Sequence[Sequence[float]]
"""For each word of one name, how alike each word of the other is."""

LONGEST = 12
"""Words of a name beyond which none is written out: each would be held against all of the other's."""

TOGETHER = "written together or apart"
INITIALS = "its initials"

_MOST = 2  # words that are written out
_LETTERS = range(2, 7)  # of an acronym within a name
_UNSPOKEN = frozenset(("and", "of", "the"))
_NO_ACRONYMS = frozenset((*COMPANY_FORMS, *_UNSPOKEN, "abu", "bin", "abd", "umm", "din"))

_OWN, _SAME = 0.8, 0.95
"""A word that is so nearly one of the other name's is no acronym; nor is it two words that were run together."""

_BETTER = 0.02

_AS_ACRONYM = 0.97
_TOGETHER = 0.8
"""Words run together that sound less alike than this are others."""

_IN_ONE_RUN = 0.6
"""Names that sound less alike when all of their words are run together can't be one by that."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one name or query: how much each tells, what it sounds like, and all of them run together.

    ``movable`` words may stand anywhere: "Jabhat al-Nusra" is "the Nusra Front". ``company`` when one is a
    company's form: who writes it gives the full name, not a part. ``text`` is what was written, cleaned.
    """

    texts: Sequence[str]
    heard: Sequence[str]
    weights: Sequence[float]
    movable: Sequence[int]
    sounds: str
    bones: str
    text: str
    company: bool = False


class Pairing(NamedTuple):
    """A query and a name, and for each word of the name how alike each asked word is; ``why`` says what was done."""

    asked: Words
    other: Words
    columns: Lines
    why: str = ""


def write_out(pairing: Pairing) -> Pairing:
    """The same with the words of either written out that stand for several of the other."""
    if max(len(pairing.asked.texts), len(pairing.other.texts)) > LONGEST:
        return pairing
    for _ in range(_MOST):
        found = _write_out_one(pairing)
        if found is None:
            break
        pairing = found
    return pairing


def may_write_out(asked: Sequence[str], run: str, texts: Sequence[str], other: str) -> bool:
    """Whether a name (its words, and their sounds in one run) may be the query written in one word or in initials.

    A first look, cheaper than ``write_out``: of 24,000 names that were meant it misses ten.
    """
    if Indel.normalized_similarity(run, other, score_cutoff=_IN_ONE_RUN):
        return True
    return _has_initials(texts, asked) or _has_initials(asked, texts)


def _has_initials(texts: Sequence[str], others: Sequence[str]) -> bool:
    initials = "".join([text[0] for text in others])
    return any(len(text) > 1 and text in initials for text in texts)


def _write_out_one(pairing: Pairing) -> Pairing | None:
    asked, other, columns, _ = pairing
    for j, column in enumerate(columns):
        if (own := max(column)) < _SAME and (found := _stands_for(other, j, asked, columns, own)):
            return Pairing(asked, _longer(other, j, asked, found), _replaced(columns, j, found), found.why)
    rows = list(zip(*columns, strict=True))
    for i, row in enumerate(rows):
        if (own := max(row)) < _SAME and (found := _stands_for(asked, i, other, rows, own)):
            written = list(zip(*_replaced(rows, i, found), strict=True))
            return Pairing(_longer(asked, i, other, found), other, written, found.why)
    return None


class _Run(NamedTuple):
    """The places of the words that one word stands for, and how alike they are to it."""

    places: range
    alike: float
    why: str


def _stands_for(one: Words, place: int, other: Words, lines: Lines, own: float) -> _Run | None:
    """The consecutive words of ``other`` that a word of ``one`` stands for, if not for one it is like by ``own``."""
    if own < _OWN and is_acronym(one.texts[place]):
        run = _spelt_by(one.texts[place], other.texts)
        if run and _meet(lines, place, run):
            return _Run(run, _AS_ACRONYM, INITIALS)
    return _together(one.heard[place], other.heard, max(_TOGETHER, own + _BETTER))


@lru_cache(maxsize=20_000)
def is_acronym(text: str) -> bool:
    """Whether a word may be an acronym."""
    return len(text) in _LETTERS and text.isascii() and text.isalpha() and text not in _NO_ACRONYMS


def _spelt_by(short: str, texts: Sequence[str]) -> range:
    """The places of consecutive words, small ones among them, whose first letters are ``short``."""
    places = [place for place, text in enumerate(texts) if text not in _UNSPOKEN]
    at = "".join([texts[place][0] for place in places]).find(short)
    return range(places[at], places[at + len(short) - 1] + 1) if at >= 0 else range(0)


def _meet(lines: Lines, place: int, run: range) -> bool:
    """Whether words meet beside an acronym and what it stands for: letters alone fit too many names."""
    return any(
        share >= _OWN
        for at, line in enumerate(lines)
        if at != place
        for word, share in enumerate(line)
        if word not in run
    )


def _together(heard: str, others: Sequence[str], best: float) -> _Run | None:
    """The two neighbours that sound like ``heard`` when they are run together, more than ``best``."""
    found = -1
    for at in range(len(others) - 1):
        alike = Indel.normalized_similarity(heard, others[at] + others[at + 1], score_cutoff=best)
        if alike > best:
            best, found = alike, at
    return _Run(range(found, found + 2), best, TOGETHER) if found >= 0 else None


def _longer(words: Words, place: int, other: Words, run: _Run) -> Words:
    """``words`` with those of ``other`` in the place of one, which together tell as much as it did."""
    count, taken = len(run.places), slice(run.places.start, run.places.stop)
    before, after = slice(place), slice(place + 1, None)
    return replace(
        words,
        texts=[*words.texts[before], *other.texts[taken], *words.texts[after]],
        heard=[*words.heard[before], *other.heard[taken], *words.heard[after]],
        weights=[*words.weights[before], *[words.weights[place] / count] * count, *words.weights[after]],
        movable=[*words.movable[before], *[words.movable[place]] * count, *words.movable[after]],
    )


def _replaced(lines: Lines, place: int, run: _Run) -> Lines:
    width = range(len(lines[place]))
    written = [[run.alike if at == word else 0.0 for at in width] for word in run.places]
    return [*lines[:place], *written, *lines[place + 1 :]]
