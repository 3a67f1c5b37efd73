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
_OTHER_VOICE = np.float32(0.85)
_OTHER_SHORT = np.array([0.8, 0.8, 0.93], np.float32)  # by length: few consonants prove little
_SAME_BONES = 0.999
_OTHER_TEXT = np.float32(0.995)
_ABBREVIATED = np.float32(0.8)
_SAME_CONCEPT = np.float32(0.97)

_CLOSE = 0.6
_CLOSER = 0.97

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


L = {"j": 1, "lam": 0.9, "s0": 0.45, "w0": 0.4}
RANK = Balance(power=1.0, missed=0.52, asked=0.52, swapped=0.92, joined=2.9)
TRUST = Balance(power=0.5, missed=0.51, asked=0.68, swapped=0.71, joined=1.41)


@dataclass(frozen=True, slots=True)
class Comparison:
    """``rank`` orders names, ``trust`` says whether one may be taken as meant; both 0..1.

    ``part`` when all that was asked stands in the name, and the name goes on.
    """

    rank: float
    trust: float
    part: bool
    why: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one name or query: how much each tells, and their sounds and skeletons run together.

    ``movable`` words may stand anywhere: "Jabhat al-Nusra" is "the Nusra Front".
    """

    weights: Sequence[float]
    movable: Sequence[bool]
    company: bool
    sounds: str
    bones: str


def similarities(asked: Spelt, words: Spelt) -> Matrix:
    """How alike each asked word (row) is to each other word (column), 0..1; 1 for the same word only."""
    heard = cdist(asked.sounds, words.sounds, scorer=JaroWinkler.similarity, dtype=np.float32)
    bones = cdist(
        asked.skeletons, words.skeletons, scorer=Levenshtein.normalized_similarity, dtype=np.float32
    )
    classes = cdist(asked.classes, words.classes, scorer=Levenshtein.normalized_similarity, dtype=np.float32)
    bones = (1 - _CLASS) * bones + _CLASS * classes
    unvoiced = np.not_equal.outer(np.array(asked.unvoiced, bool), np.array(words.unvoiced, bool))
    share = np.where(unvoiced, _HEARD_UNVOICED, _HEARD)
    alike = (share * heard + (1 - share) * bones) * _OTHER_TEXT
    alike[_conflict(asked.endings, words.endings, -1)] *= _OTHER_ENDING
    alike[_conflict(asked.voices, words.voices, 0) & (bones > _SAME_BONES)] *= _OTHER_VOICE
    for i, bones_asked in enumerate(asked.skeletons):
        if len(bones_asked) < len(_OTHER_SHORT):
            alike[i, heard[i] < 1] *= _OTHER_SHORT[len(bones_asked)]
    for i, text in enumerate(asked.texts):
        if text[0].isdigit():
            alike[i] = 0
    for j, text in enumerate(words.texts):
        if text[0].isdigit():
            alike[:, j] = 0
    for i, text in enumerate(asked.texts):
        if len(text) == 1:
            _abbreviated(alike[i], text, words.texts)
    for j, text in enumerate(words.texts):
        if len(text) == 1:
            _abbreviated(alike[:, j], text, asked.texts)
    return _same_words(alike, asked, words)


def _abbreviated(alike: Matrix, letter: str, texts: Sequence[str]) -> None:
    """A letter may stand for any word that it begins ("Jorge J."), and for no other."""
    for at, text in enumerate(texts):
        alike[at] = _ABBREVIATED if text[0] == letter else 0


def _conflict(mine: Sequence[int], others: Sequence[int], neutral: int) -> NDArray[np.bool_]:
    rows, columns = np.array(mine)[:, None], np.array(others)[None, :]
    return (rows != columns) & (rows != neutral) & (columns != neutral)


def _same_words(alike: Matrix, asked: Spelt, words: Spelt) -> Matrix:
    for i, concept in enumerate(asked.concepts):
        for j in [j for j, other in enumerate(words.concepts) if other == concept] if concept else ():
            alike[i, j] = max(alike[i, j], _SAME_CONCEPT)
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


def compare(asked: Words, other: Words, alike: Sequence[Sequence[float]]) -> Comparison:
    """Compare a query with one name; ``alike`` has a row for each asked word and a column for each of the name's."""
    pairs = _align(asked.weights, alike)
    heard = Indel.normalized_similarity(asked.sounds, other.sounds)
    heard = (heard + Indel.normalized_similarity(asked.bones, other.bones)) / 2
    fixed = [p.other for p in pairs if not asked.movable[p.asked] and not other.movable[p.other]]
    swapped = any(after < before for before, after in pairwise(fixed))
    kept = {p.asked for p in pairs if p.share >= L["s0"]}
    lost = any(w > L["w0"] for i, w in enumerate(asked.weights) if i not in kept)
    met = _Met(pairs, asked.weights, other.weights, heard, swapped, lost)
    rank, trust = _balance(RANK, met), _balance(TRUST, met)
    part = (
        0.0
        if swapped or asked.company
        else sum([asked.weights[p.asked] * p.share for p in pairs]) / sum(asked.weights)
    )
    trust = max(trust, part)
    why = _reason(pairs, len(asked.weights), len(other.weights), together=rank <= heard**RANK.joined)
    return Comparison(rank, trust, why == PART and part >= trust, why)


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


@dataclass(frozen=True, slots=True)
class _Met:
    pairs: Sequence[Pair]
    asked: Sequence[float]
    other: Sequence[float]
    heard: float
    swapped: bool
    lost: bool


def _balance(balance: Balance, met: _Met) -> float:
    told = sum([met.asked[p.asked] * p.share**balance.power for p in met.pairs])
    covered = sum([met.other[p.other] * p.share**balance.power for p in met.pairs]) / sum(met.other)
    total = sum(met.asked)
    missed = total - sum([met.asked[p.asked] for p in met.pairs])
    score = told / (total - (1 - balance.missed) * missed) * (balance.asked + (1 - balance.asked) * covered)
    if met.swapped:
        score *= balance.swapped
    if met.lost and balance is TRUST:
        score *= L["lam"]
    if L["j"] and balance is TRUST and len(met.asked) == len(met.other):
        return score
    return min(1.0, max(score, met.heard**balance.joined))


def _reason(pairs: Sequence[Pair], asked: int, others: int, *, together: bool) -> str:
    if together and len(pairs) < min(asked, others):
        return TOGETHER
    if len(pairs) < asked or any(p.share < _CLOSE for p in pairs):
        return SIMILAR
    if len(pairs) < others:
        return PART
    return WHOLE if all(p.share > _CLOSER for p in pairs) else CONSONANTS
