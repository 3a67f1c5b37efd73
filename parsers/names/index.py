"""Every spelling a guild knows, searchable by any other spelling.

Must import no store and no front end.
"""

from array import array
from collections.abc import Hashable, Sequence
from math import log
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from parsers.names.scoring import P, Spelt, carriers, joined_similarity, similarities, spell
from parsers.names.sounds import sound_class
from parsers.names.values import NameMatch
from parsers.names.vocabulary import Vocabulary
from parsers.names.words import WEIGHTS

CANDIDATES = 80
ALPHA = 0.75
ACCEPT = 0.8
MINSIM = 0.55


class NameIndex:
    """Names by id: one id may have many. Safe to share between threads."""

    def __init__(self) -> None:
        self._words = Vocabulary()
        self._names: list[str] = []
        self._owners: list[Hashable] = []
        self._tokens: list[tuple[int, ...]] = []
        self._alive = bytearray()
        self._rows: dict[Hashable, list[int]] = {}
        self._count = 0
        self._lock = RLock()

    def __len__(self) -> int:
        return self._count

    def add(self, id: Hashable, name: str) -> None:  # noqa: A002 - the agreed name
        """Add one spelling of ``id``; adding it again changes nothing."""
        with self._lock:
            rows = self._rows.setdefault(id, [])
            if any(self._names[r] == name for r in rows):
                return
            row = len(self._names)
            rows.append(row)
            self._names.append(name)
            self._owners.append(id)
            self._alive.append(1)
            self._count += 1
            numbers = tuple(self._words.add(t) for t in carriers(name))
            self._tokens.append(numbers)
            for number in set(numbers):
                self._words.postings[number].append(row)
                self._words.counts[number] += 1

    def remove(self, id: Hashable) -> None:  # noqa: A002 - the agreed name
        """Forget every name of ``id``; an unknown id is no error."""
        with self._lock:
            for row in self._rows.pop(id, []):
                self._alive[row] = 0
                for number in set(self._tokens[row]):
                    self._words.counts[number] -= 1
                self._count -= 1

    def _weight(self, text: str, bones: str) -> float:
        total = self._count + 1
        rarity = (log((total + 1) / (self._words.frequency(bones) + 0.5)) + 1) / (log(total + 1) + 1)
        return WEIGHTS.get(text, 1.0) * max(rarity, 0.1) ** P["rar"]

    def search(self, query: str, limit: int = 5) -> list[NameMatch]:
        """The ids whose names are nearest to ``query``, best first, an id once."""
        asked = spell(query)
        if not asked.texts:
            return []
        with self._lock:
            return self._search(asked, limit)

    def _search(self, asked: Spelt, limit: int) -> list[NameMatch]:
        words = self._words
        weights = [self._weight(t, s) for t, s in zip(asked.texts, asked.classes, strict=True)]
        rows = self._candidates(asked, weights)
        used = sorted({n for row in rows for n in self._tokens[row]})
        if not used:
            return []
        spelt = self._spelt(used)
        alike = dict(zip(used, similarities(asked, spelt).T.tolist(), strict=True))
        other = {n: self._weight(words.texts[n], words.classes[n]) for n in used}
        best: dict[Hashable, NameMatch] = {}
        for row in rows:
            numbers = self._tokens[row]
            score, conf = self._score(asked, weights, numbers, [other[n] for n in numbers], [alike[n] for n in numbers])
            owner = self._owners[row]
            if owner not in best or best[owner].score < score:
                best[owner] = NameMatch(owner, self._names[row], score, conf >= P["accept"], conf)
        return sorted(best.values(), key=lambda m: -m.score)[:limit]

    def _score(self, asked: Spelt, weights: list[float], numbers: Sequence[int], other: list[float], alike: list[list[float]]) -> tuple[float, float]:
        words = self._words
        low = P["min"]
        pairs = sorted(
            ((w * s * s, s, i, j) for j, column in enumerate(alike) for i, (s, w) in enumerate(zip(column, weights, strict=True)) if s >= low),
            reverse=True,
        )
        left, right = set(range(len(weights))), set(range(len(other)))
        order = []
        for _, s, i, j in pairs:
            if i in left and j in right:
                left.discard(i); right.discard(j)
                order.append((i, j, (s - low) / (1 - low)))
        order.sort()
        swapped = any(b[1] < a[1] for a, b in zip(order, order[1:], strict=False))
        missed = sum(weights[i] for i in left)
        heard = joined_similarity(asked, [words.sounds[n] for n in numbers], [words.skeletons[n] for n in numbers])
        out = []
        for x in ("", "2"):
            po, u, alpha = P["pow" + x], P["u" + x], P["alpha" + x]
            mine = sum(weights[i] * s**po for i, j, s in order)
            theirs = sum(other[j] * s**po for i, j, s in order)
            aligned = mine / (sum(weights) - (1 - u) * missed) * (alpha + (1 - alpha) * theirs / sum(other))
            if swapped:
                aligned *= P["ord" + x]
            out.append(max(aligned, heard ** P["jp" + x] * P["jf"+x]))
        return tuple(out)

    def _candidates(self, asked: Spelt, weights: list[float]) -> list[int]:
        total = len(self._names)
        score: NDArray[np.float32] = np.zeros(total, np.float32)
        for i, bones in enumerate(asked.classes):
            self._gather(score, Spelt([asked.texts[i]], [asked.sounds[i]], [asked.skeletons[i]], [bones]), weights[i])
        for i in range(len(asked.texts) - 1):
            bones = sound_class(asked.skeletons[i] + asked.skeletons[i + 1])
            same = self._words.same_skeleton(bones)
            if same:
                joined = Spelt(["".join(asked.texts[i : i + 2])], ["".join(asked.sounds[i : i + 2])], [asked.skeletons[i] + asked.skeletons[i + 1]], [bones])
                self._gather(score, joined, weights[i] + weights[i + 1], same)
        for bones in asked.classes:
            for cut in range(2, len(bones) - 1):
                left, right = self._words.same_skeleton(bones[:cut]), self._words.same_skeleton(bones[cut:])
                if left and right:
                    for part in (left, right):
                        for n in part:
                            score[np.frombuffer(self._words.postings[n], np.uint32)] += 0.4
        score *= np.frombuffer(self._alive, np.uint8)
        found = np.flatnonzero(score)
        if len(found) > CANDIDATES:
            length = np.array([len(self._tokens[r]) for r in found], np.float32)
            found = found[np.argpartition(-(score[found] - 0.01 * length), CANDIDATES)[:CANDIDATES]]
        return found.tolist()

    def _spelt(self, numbers: Sequence[int]) -> Spelt:
        words = self._words
        return Spelt(
            [words.texts[n] for n in numbers],
            [words.sounds[n] for n in numbers],
            [words.skeletons[n] for n in numbers],
            [words.classes[n] for n in numbers],
        )

    def _gather(self, score: NDArray[np.float32], asked: Spelt, weight: float, numbers: list[int] | None = None) -> None:
        words = self._words
        near = numbers or words.near(asked.classes[0])
        if not near:
            return
        spelt = self._spelt(near)
        alike = similarities(asked, spelt)[0]
        order = [int(j) for j in np.argsort(alike) if alike[j] >= MINSIM and words.postings[near[j]]]
        if not order:
            return
        rows = np.concatenate([np.frombuffer(words.postings[near[j]], np.uint32) for j in order])
        values = np.repeat(alike[order], [len(words.postings[near[j]]) for j in order])
        best = np.zeros(len(score), np.float32)
        best[rows] = values
        score[rows] = score[rows] + weight * best[rows] ** 2

    def complete(self, prefix: str, limit: int = 25) -> list[NameMatch]:
        """Names that begin like ``prefix``, for a list that grows while someone types."""
        return self.search(prefix, limit)
