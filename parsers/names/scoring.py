"""How near two names are: rapidfuzz on what their words sound like, the words aligned by how much each tells.

The constants were tuned on other spellings of names from public lists (``benchmarks/names.py``). Must import
nothing of ours but the parts of the name key beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import mul
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

from parsers.names.runs import TOGETHER, Pairing, Words, write_out
from parsers.names.vocabulary import LETTER, NUMBER, Marks, Spelt

Matrix = NDArray[np.float32]

ALIKE = 0.54
"""Words less alike than this are different words."""

_HEARD = np.float32(0.6)
_HEARD_UNVOICED = np.float32(0.14)  # Arabic letters leave the vowels out: the consonants decide
_CLASS = np.float32(0.7)  # of what the consonants count, how much without voice (g/k, d/t)
_OTHER_ENDING = np.float32(0.94)
_OTHER_VOICE = np.float32(0.85)
_OTHER_SHORT = np.array([0.8, 0.8, 0.93], np.float32)  # by length: few consonants prove little
_OTHER_TEXT = np.float32(0.995)
_ABBREVIATED = np.float32(0.8)
_SAME_CONCEPT = np.float32(0.97)
_SAME_BONES = 0.999

_CLOSE = 0.6
_CLOSER = 0.97

WHOLE = "the same name"
CONSONANTS = "the same consonants"
PART = "part of the name"
SIMILAR = "a similar sound"


class Balance(NamedTuple):
    """How the parts of a comparison count: for ranking names, or for trusting the best one.

    ``missed``: of what an asked word tells that the name lacks, how much counts; ``asked``: the share of the asked
    words, the rest being the name's; ``swapped``: what another order leaves; ``joined``: the power of the likeness
    of both names run together.
    """

    missed: float
    asked: float
    swapped: float
    joined: float


RANK = Balance(missed=0.62, asked=0.52, swapped=0.92, joined=2.9)
TRUST = Balance(missed=0.51, asked=0.68, swapped=0.71, joined=1.41)
LEAST = 0.15
"""Names whose words are aligned worse than this are not like the query at all."""


class Evidence(NamedTuple):
    """What speaks for a name among those compared, each 0..1.

    ``aligned``: the likeness by ``RANK``; ``told``: the share of the query that the name has; ``covered``: the share
    of the name that the query has; ``spelt`` and ``begun``: both as written, in all and from the start; ``first``
    and ``last``: how well the name's first and last word are met.
    """

    aligned: float
    told: float
    covered: float
    spelt: float
    begun: float
    first: float
    last: float


_COUNTS = Evidence(aligned=0.33, told=0.22, covered=0.12, spelt=0.17, begun=0.09, first=0.04, last=0.03)
"""A logistic model of which candidate is meant, fitted to the listed names (blocks of entities held out in turn),
its coefficients scaled to a sum of 1."""

_MANY_WORDS = 3
_KEPT = 0.45
_TELLING = 0.4
_LOST = 0.9


@dataclass(frozen=True, slots=True)
class Comparison:
    """``rank`` orders names, ``trust`` says whether one may be taken as meant; both 0..1.

    ``part`` when all that was asked stands in the name, and the name goes on. ``told`` is the share of what was
    asked that each asked word, by its place, finds in the name.
    """

    rank: float
    trust: float
    part: bool
    why: str
    told: Mapping[int, float] = field(default_factory=dict[int, float])


def nearness(
    asked: Spelt, sounds: Sequence[str], classes: Sequence[str], unvoiced: Marks
) -> NDArray[np.float32]:
    """How alike the one asked word is to each other word, roughly: for choosing whom to compare in full."""
    heard = cdist(asked.sounds, sounds, scorer=JaroWinkler.similarity, dtype=np.float32)[0]
    bones = cdist(asked.classes, classes, scorer=Levenshtein.normalized_similarity, dtype=np.float32)[0]
    share = np.where(unvoiced != asked.unvoiced[0], _HEARD_UNVOICED, _HEARD)
    return share * heard + (1 - share) * bones


def similarities(asked: Spelt, words: Spelt) -> Matrix:
    """How alike each asked word (row) is to each other word (column), 0..1; 1 for the same word only."""
    heard = cdist(asked.sounds, words.sounds, scorer=JaroWinkler.similarity, dtype=np.float32)
    bones = cdist(
        asked.skeletons, words.skeletons, scorer=Levenshtein.normalized_similarity, dtype=np.float32
    )
    classes = cdist(asked.classes, words.classes, scorer=Levenshtein.normalized_similarity, dtype=np.float32)
    bones = (1 - _CLASS) * bones + _CLASS * classes
    unvoiced = np.not_equal.outer(asked.unvoiced, words.unvoiced)
    share = np.where(unvoiced, _HEARD_UNVOICED, _HEARD)
    alike = (share * heard + (1 - share) * bones) * _OTHER_TEXT
    alike[_conflict(asked.endings, words.endings, -1)] *= _OTHER_ENDING
    alike[_conflict(asked.voices, words.voices, 0) & (bones > _SAME_BONES)] *= _OTHER_VOICE
    for i, short in enumerate(asked.skeletons):
        if len(short) < len(_OTHER_SHORT):
            alike[i, (heard[i] < 1) & ~unvoiced[i]] *= _OTHER_SHORT[len(short)]
    alike[np.logical_or.outer(asked.kinds == NUMBER, words.kinds == NUMBER)] = 0
    _abbreviations(alike, asked, words)
    concept = np.equal.outer(asked.concepts, words.concepts) & (words.concepts > 0)
    alike[concept] = np.maximum(alike[concept], _SAME_CONCEPT)
    return _same_words(alike, asked, words)


def _conflict(mine: Marks, others: Marks, neutral: int) -> NDArray[np.bool_]:
    known = np.logical_and.outer(mine != neutral, others != neutral)
    return np.not_equal.outer(mine, others) & known


def _abbreviations(alike: Matrix, asked: Spelt, words: Spelt) -> None:
    """A letter may stand for any word that it begins ("Jorge J."), and for no other."""
    for i in np.flatnonzero(asked.kinds == LETTER).tolist():
        alike[i] = [_ABBREVIATED if text[0] == asked.texts[i] else 0 for text in words.texts]
    for j in np.flatnonzero(words.kinds == LETTER).tolist():
        alike[:, j] = [_ABBREVIATED if text[0] == words.texts[j] else 0 for text in asked.texts]


def _same_words(alike: Matrix, asked: Spelt, words: Spelt) -> Matrix:
    places = {text: j for j, text in enumerate(words.texts)}
    for i, text in enumerate(asked.texts):
        if text in places:
            alike[i, places[text]] = 1
    return alike


class Pair(NamedTuple):
    """An asked word and the word of a name that it was aligned with; ``share`` is 0 at ``ALIKE`` and 1 when equal."""

    asked: int
    other: int
    share: float


def compare(asked: Words, other: Words, columns: Sequence[Sequence[float]]) -> Comparison:
    """Compare a query with one name; ``columns`` has, for each word of the name, how alike each asked word is."""
    asked, other, columns, written = write_out(Pairing(asked, other, columns))
    pairs = _align(asked.weights, columns)
    heard = Indel.normalized_similarity(asked.sounds, other.sounds)
    heard = (heard + Indel.normalized_similarity(asked.bones, other.bones)) / 2
    fixed = [p.other for p in pairs if not asked.movable[p.asked] and not other.movable[p.other]]
    swapped = any(after < before for before, after in pairwise(fixed))
    if swapped and _is_reordered(pairs, asked, other):
        swapped = False
    aligned = max(_told(RANK, pairs, asked, other, swapped=swapped), heard**RANK.joined)
    trust = _trust(pairs, asked, other, heard, swapped=swapped)
    met = sum([asked.weights[p.asked] * p.share for p in pairs]) / sum(asked.weights)
    part = 0.0 if swapped or asked.company else met
    together = aligned <= heard**RANK.joined
    why = _reason(pairs, len(asked.weights), len(other.weights), together=together)
    why = why if why == PART else written or why
    told = {p.asked: asked.weights[p.asked] * p.share / sum(asked.weights) for p in pairs}
    rank = _rank(min(aligned, 1.0), met, pairs, asked, other) if aligned >= LEAST else 0.0
    return Comparison(rank, max(trust, part), why == PART and part >= trust, why, told)


def _is_reordered(pairs: Sequence[Pair], asked: Words, other: Words) -> bool:
    """Whether both names are the very same words in another order, and so many that it is hardly by chance."""
    together = len(pairs) == len(asked.weights) == len(other.weights) >= _MANY_WORDS
    return together and all(p.share > _CLOSER for p in pairs)


def _align(weights: Sequence[float], columns: Sequence[Sequence[float]]) -> list[Pair]:
    """Pairs in the order of the asked words, each word used once, what tells most first."""
    found = [
        (weights[i] * share * share, share, i, j)
        for j, column in enumerate(columns)
        for i, share in enumerate(column)
        if share >= ALIKE
    ]
    found.sort(reverse=True)
    pairs: list[Pair] = []
    mine: set[int] = set()
    theirs: set[int] = set()
    for _, share, i, j in found:
        if i not in mine and j not in theirs:
            mine.add(i)
            theirs.add(j)
            pairs.append(Pair(i, j, (share - ALIKE) / (1 - ALIKE)))
    pairs.sort()
    return pairs


def _told(balance: Balance, pairs: Sequence[Pair], asked: Words, other: Words, *, swapped: bool) -> float:
    told = covered = missed = 0.0
    for i, j, share in pairs:
        told += asked.weights[i] * share
        covered += other.weights[j] * share
        missed -= asked.weights[i]
    total = sum(asked.weights)
    missed += total
    score = told / (total - (1 - balance.missed) * missed)
    score *= balance.asked + (1 - balance.asked) * covered / sum(other.weights)
    return score * balance.swapped if swapped else score


def _rank(aligned: float, met: float, pairs: Sequence[Pair], asked: Words, other: Words) -> float:
    shares = {p.other: p.share for p in pairs}
    evidence = Evidence(
        aligned,
        met,
        sum([other.weights[j] * share for j, share in shares.items()]) / sum(other.weights),
        Indel.normalized_similarity(asked.text, other.text),
        JaroWinkler.similarity(asked.text, other.text),
        shares.get(0, 0.0),
        shares.get(len(other.weights) - 1, 0.0),
    )
    return sum(map(mul, evidence, _COUNTS))


def _trust(pairs: Sequence[Pair], asked: Words, other: Words, heard: float, *, swapped: bool) -> float:
    kept = {p.asked for p in pairs if p.share >= _KEPT}
    lost = any(weight > _TELLING for i, weight in enumerate(asked.weights) if i not in kept)
    lenient = [Pair(p.asked, p.other, p.share**0.5) for p in pairs]
    trust = _told(TRUST, lenient, asked, other, swapped=swapped) * (_LOST if lost else 1)
    # Names of as many words differ in a word, not in where one ends: run together they would look alike.
    return trust if len(asked.weights) == len(other.weights) else max(trust, heard**TRUST.joined)


def _reason(pairs: Sequence[Pair], asked: int, others: int, *, together: bool) -> str:
    if together and len(pairs) < min(asked, others):
        return TOGETHER
    if len(pairs) < asked or any(p.share < _CLOSE for p in pairs):
        return SIMILAR
    if len(pairs) < others:
        return PART
    return WHOLE if all(p.share > _CLOSER for p in pairs) else CONSONANTS
