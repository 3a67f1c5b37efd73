"""How near two names are: rapidfuzz on what their words sound like, the words aligned by how much each tells.

The constants were tuned on other spellings of names from public lists (``benchmarks/names.py``). Must import
nothing of ours but the parts of the name key beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

from parsers.names.vocabulary import Spelt

Matrix = NDArray[np.float32]

ALIKE = 0.54
"""Words less alike than this are different words."""

_HEARD = np.float32(0.5)
_HEARD_UNVOICED = np.float32(0.14)  # Arabic letters leave the vowels out: the consonants decide
_CLASS = np.float32(0.7)  # of what the consonants count, how much without voice (g/k, d/t)
_OTHER_ENDING = np.float32(0.94)
_OTHER_TEXT = np.float32(0.995)

WHOLE = "the same name"
CONSONANTS = "the same consonants"
PART = "part of the name"
TOGETHER = "written together or apart"
SIMILAR = "a similar sound"


class Balance(NamedTuple):
    """How the parts of a comparison count: for ranking names, or for trusting the best one."""

    power: float
    missed: float
    asked: float
    swapped: float
    joined: float


RANK = Balance(power=1.0, missed=0.52, asked=0.52, swapped=0.92, joined=2.9)
TRUST = Balance(power=0.5, missed=0.51, asked=0.68, swapped=0.71, joined=1.41)


@dataclass(frozen=True, slots=True)
class Comparison:
    """``rank`` orders names, ``trust`` says whether one may be taken as meant; both 0..1."""

    rank: float
    trust: float
    why: str


def similarities(asked: Spelt, words: Spelt) -> Matrix:
    """How alike each asked word (row) is to each other word (column), 0..1; 1 for the same word only."""
    heard = cdist(asked.sounds, words.sounds, scorer=JaroWinkler.similarity, dtype=np.float32)
    bones = cdist(asked.skeletons, words.skeletons, scorer=Levenshtein.normalized_similarity, dtype=np.float32)
    classes = cdist(asked.classes, words.classes, scorer=Levenshtein.normalized_similarity, dtype=np.float32)
    bones = (1 - _CLASS) * bones + _CLASS * classes
    unvoiced = np.not_equal.outer(np.array(asked.unvoiced, bool), np.array(words.unvoiced, bool))
    share = np.where(unvoiced, _HEARD_UNVOICED, _HEARD)
    alike = (share * heard + (1 - share) * bones) * _OTHER_TEXT
    alike[_other_endings(asked, words)] *= _OTHER_ENDING
    for i, text in enumerate(asked.texts):
        if text[0].isdigit():
            alike[i] = 0
    for j, text in enumerate(words.texts):
        if text[0].isdigit():
            alike[:, j] = 0
    return _same_words(alike, asked, words)


def _other_endings(asked: Spelt, words: Spelt) -> NDArray[np.bool_]:
    mine, other = np.array(asked.endings)[:, None], np.array(words.endings)[None, :]
    return (mine != other) & (mine >= 0) & (other >= 0)


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


def compare(
    asked: Spelt, weights: Sequence[float], other: Spelt, other_weights: Sequence[float], alike: Sequence[Sequence[float]]
) -> Comparison:
    """Compare a query with one name; ``alike`` has a row for each asked word, weights say how much words tell."""
    pairs = _align(weights, alike)
    heard = _run_together(asked, other)
    rank, trust = (_balance(b, pairs, weights, other_weights, heard) for b in (RANK, TRUST))
    return Comparison(rank, trust, _reason(pairs, asked, other, rank > heard**RANK.joined))


def _align(weights: Sequence[float], alike: Sequence[Sequence[float]]) -> list[Pair]:
    """Pairs in the order of the asked words, each word used once, what tells most first."""
    found = [
        (weights[i] * share * share, share, i, j)
        for i, row in enumerate(alike)
        for j, share in enumerate(row)
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
    return sorted(pairs)


def _balance(
    balance: Balance, pairs: Sequence[Pair], weights: Sequence[float], other: Sequence[float], heard: float
) -> float:
    told = sum([weights[p.asked] * p.share**balance.power for p in pairs])
    met = sum([other[p.other] * p.share**balance.power for p in pairs])
    total = sum(weights)
    missed = total - sum([weights[p.asked] for p in pairs])
    score = told / (total - (1 - balance.missed) * missed) * (balance.asked + (1 - balance.asked) * met / sum(other))
    if any(after.other < before.other for before, after in pairwise(pairs)):
        score *= balance.swapped
    return min(1.0, max(score, heard**balance.joined))


def _run_together(asked: Spelt, other: Spelt) -> float:
    heard = Indel.normalized_similarity("".join(asked.sounds), "".join(other.sounds))
    return (heard + Indel.normalized_similarity("".join(asked.skeletons), "".join(other.skeletons))) / 2


def _reason(pairs: Sequence[Pair], asked: Spelt, other: Spelt, aligned: bool) -> str:  # noqa: FBT001 - one caller
    if len(pairs) < len(asked.texts):
        return SIMILAR if aligned else TOGETHER
    if any(asked.classes[p.asked] != other.classes[p.other] for p in pairs):
        return SIMILAR
    if len(pairs) < len(other.texts):
        return PART
    return WHOLE if all(asked.sounds[p.asked] == other.sounds[p.other] for p in pairs) else CONSONANTS
