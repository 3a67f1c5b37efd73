"""Every spelling a guild knows, searchable by any other spelling.

The names live in memory and are rebuilt from the store's table alone. Must import no store and no front end.
"""

from array import array
from collections.abc import Hashable, Sequence
from math import log
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from parsers.names.key import MAX_WORD, clean, initials, tokens
from parsers.names.scoring import ALIKE, Comparison, Words, compare, similarities
from parsers.names.values import NameMatch
from parsers.names.vocabulary import Spelt, Vocabulary, spell
from parsers.names.words import COMPANY_FORMS, WEIGHTS

_COMPARED = 80
"""Names that are compared in full: the best by the words they share with the query."""

_NEAR = 400
"""Words that one asked word is taken for, at most."""

_TRUSTED = 0.835
_SCORE_TRUSTED = 80.0
_SCORE_PART = 95.0
_LEAST = 0.15
_RANK_INITIALS = 0.65
_CHANCE = 0.05


class NameIndex:
    """Names by id: one id may have many. Safe to share between threads.

    ``search`` compares by sound in Latin, Arabic, Cyrillic and other letters; ``complete`` serves a list that
    follows someone's typing.
    """

    def __init__(self) -> None:
        self._words = Vocabulary()
        self._names: list[str] = []
        self._owners: list[Hashable] = []
        self._numbers: list[tuple[int, ...]] = []
        self._lengths = array("B")
        self._free: list[int] = []
        self._rows: dict[Hashable, list[int]] = {}
        self._initials: dict[str, list[int]] = {}
        self._lock = RLock()

    def __len__(self) -> int:
        """How many names are indexed."""
        return len(self._names) - len(self._free)

    def add(self, id: Hashable, name: str) -> None:  # noqa: A002 - the agreed name
        """Add one spelling of ``id``; adding it again changes nothing."""
        texts = _carriers(name)
        if not texts:
            return
        with self._lock:
            rows = self._rows.setdefault(id, [])
            if any(self._names[row] == name for row in rows):
                return
            numbers = tuple([self._words.add(text) for text in texts])
            row = self._place(id, name, numbers)
            rows.append(row)
            if letters := initials(name):
                self._initials.setdefault(letters, []).append(row)
            for number in set(numbers):
                self._words.hold(number, row)

    def _place(self, owner: Hashable, name: str, numbers: tuple[int, ...]) -> int:
        if not self._free:
            self._names.append(name)
            self._owners.append(owner)
            self._numbers.append(numbers)
            self._lengths.append(len(numbers))
            return len(self._names) - 1
        row = self._free.pop()
        self._names[row], self._owners[row] = name, owner
        self._numbers[row], self._lengths[row] = numbers, len(numbers)
        return row

    def remove(self, id: Hashable) -> None:  # noqa: A002 - the agreed name
        """Forget every name of ``id``; an unknown id is no error."""
        with self._lock:
            for row in self._rows.pop(id, ()):
                for number in set(self._numbers[row]):
                    self._words.release(number, row)
                if letters := initials(self._names[row]):
                    self._initials[letters].remove(row)
                self._names[row], self._owners[row], self._numbers[row] = "", None, ()
                self._free.append(row)

    def search(self, query: str, limit: int = 5) -> list[NameMatch]:
        """The ids whose names are nearest to ``query``, best first, an id once; empty when nothing is like it.

        Several accepted matches mean that the query names each of them: the caller asks which.
        """
        texts = _carriers(query)
        if not texts or limit < 1:
            return []
        asked = spell(texts)
        with self._lock:
            weights = self._weights(asked)
            rows = self._candidates(asked, weights)
            found = self._compare(asked, weights, rows)
            if len(texts) == 1:
                found += self._abbreviated(texts[0])
        return _best(query, found, limit)

    def _weights(self, spelt: Spelt) -> list[float]:
        """How much each word tells: the rarer among the names, the more."""
        total = log(len(self) + 2)
        rarities = [(total - log(self._words.frequency(c) + 0.5) + 1) / (total + 1) for c in spelt.classes]
        return [
            _weight(c or t) * max(r, 0.1) ** 1.2
            for t, c, r in zip(spelt.texts, spelt.concepts, rarities, strict=True)
        ]

    def _candidates(self, asked: Spelt, weights: Sequence[float]) -> list[int]:
        """Rows of the names that share most with the query, by what their words tell."""
        told = np.zeros(len(self._names), np.float32)
        for i, group in enumerate(asked.classes):
            self._tell(told, _part(asked, i), self._words.near(group, asked.concepts[i]), weights[i])
        self._tell_joined(told, asked, weights)
        self._tell_split(told, asked, weights)
        rows = np.flatnonzero(told)
        if len(rows) > _COMPARED:
            length = np.frombuffer(self._lengths, np.uint8)[rows]
            order = np.argpartition(0.01 * length - told[rows], _COMPARED)
            rows = rows[order[:_COMPARED]]
        return rows.tolist()

    def _tell(self, told: NDArray[np.float32], asked: Spelt, numbers: Sequence[int], weight: float) -> None:
        """Add to each name that holds one of the words what the most alike of them tells."""
        if not numbers:
            return
        alike = similarities(asked, self._words.spelt(numbers))[0]
        order = np.argsort(alike)[-_NEAR:]
        order = order[alike[order] >= ALIKE].tolist()
        postings = [self._words.postings[numbers[j]] for j in order]
        rows = np.concatenate(
            [np.frombuffer(p, np.uint32) for p in postings if p] or [np.empty(0, np.uint32)]
        )
        best = np.zeros(len(told), np.float32)
        best[rows] = np.repeat(alike[order], [len(p) for p in postings])
        told[rows] = told[rows] + weight * best[rows] ** 2

    def _tell_joined(self, told: NDArray[np.float32], asked: Spelt, weights: Sequence[float]) -> None:
        """Names that write two asked words as one ("Fakhr Zadeh", "Fakhrzadeh")."""
        for i in range(len(asked.texts) - 1):
            joined = spell([asked.texts[i] + asked.texts[i + 1]])
            self._tell(told, joined, self._words.alike(joined.classes[0]), weights[i] + weights[i + 1])

    def _tell_split(self, told: NDArray[np.float32], asked: Spelt, weights: Sequence[float]) -> None:
        """Names that write one asked word as two."""
        for group, weight in zip(asked.classes, weights, strict=True):
            for cut in range(2, len(group) - 1):
                left, right = self._words.alike(group[:cut]), self._words.alike(group[cut:])
                for number in (*left, *right) if left and right else ():
                    told[np.frombuffer(self._words.postings[number], np.uint32)] += weight / 2

    def _compare(
        self, asked: Spelt, weights: Sequence[float], rows: Sequence[int]
    ) -> list[tuple[Hashable, str, Comparison]]:
        used = sorted({n for row in rows for n in self._numbers[row]})
        if not used:
            return []
        spelt = self._words.spelt(used)
        columns = similarities(asked, spelt).T.tolist()
        told = self._weights(spelt)
        place = {number: j for j, number in enumerate(used)}
        movable = [bool(c) for c in spelt.concepts]
        query = Words(
            weights,
            [bool(c) for c in asked.concepts],
            not COMPANY_FORMS.isdisjoint(asked.texts),
            "".join(asked.sounds),
            "".join(asked.skeletons),
        )
        found: list[tuple[Hashable, str, Comparison]] = []
        for row in rows:
            at = [place[n] for n in self._numbers[row]]
            sounds, bones = "".join([spelt.sounds[j] for j in at]), "".join([spelt.skeletons[j] for j in at])
            alike = list(zip(*[columns[j] for j in at], strict=True))
            words = Words([told[j] for j in at], [movable[j] for j in at], False, sounds, bones)
            found.append((self._owners[row], self._names[row], compare(query, words, alike)))
        return found

    def _abbreviated(self, letters: str) -> list[tuple[Hashable, str, Comparison]]:
        """Names with these initials; trusted while so few names could hardly have them by chance."""
        by_chance = len(self) / 16 ** len(letters)
        trust = 1.0 if by_chance < _CHANCE else 0.0
        compared = Comparison(_RANK_INITIALS, trust, part=False, why="its initials")
        return [(self._owners[row], self._names[row], compared) for row in self._initials.get(letters, ())]

    def complete(self, prefix: str, limit: int = 25) -> list[NameMatch]:
        """Names that begin like ``prefix``, for a list that grows while someone types."""
        return self.search(prefix, limit)


def _carriers(name: str) -> list[str]:
    """The words by which a name is found. One without a letter is one word, so that even "🜁" finds itself."""
    found = list(tokens(name))
    bare = "" if found else clean(name).strip()[:MAX_WORD]
    return found or ([bare] if bare else [])


def _weight(text: str) -> float:
    return WEIGHTS.get(text, 0.3 if len(text) == 1 else 1.0)


def _part(spelt: Spelt, at: int) -> Spelt:
    return spell([spelt.texts[at]])


def _best(query: str, found: Sequence[tuple[Hashable, str, Comparison]], limit: int) -> list[NameMatch]:
    exact = clean(query)
    best: dict[Hashable, tuple[float, float, NameMatch]] = {}
    for owner, name, compared in found:
        if compared.rank < _LEAST:
            continue
        same = clean(name) == exact
        score = 100.0 if same else _score(compared)
        why = "the same spelling" if same else compared.why
        match = NameMatch(owner, name, round(score, 1), same or compared.trust >= _TRUSTED, why)
        if owner not in best or best[owner][:2] < (score, compared.rank):
            best[owner] = (score, compared.rank, match)
    return [m for _, _, m in sorted(best.values(), key=lambda b: b[:2], reverse=True)[:limit]]


def _score(compared: Comparison) -> float:
    """0..100, from 80 on when trusted; names of which the query is a part score alike, however they go on."""
    if compared.trust < _TRUSTED:
        return _SCORE_TRUSTED * compared.rank
    if compared.part:
        return _SCORE_PART * compared.trust
    return min(99.9, _SCORE_TRUSTED + (100 - _SCORE_TRUSTED) * compared.rank)
