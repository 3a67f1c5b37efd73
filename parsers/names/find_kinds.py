"""Decides what a candidate name names: a person, an organisation or a place.

Points for each kind come from the name itself (``find_own``), from the words around each of its mentions
(``find_around``), and from all mentions of the same name in the text together. Must import nothing of ours but the
finder's parts.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from parsers.names.find_around import AroundPoints
from parsers.names.find_evidence import KINDS, Chunk, Points
from parsers.names.find_own import OwnPoints
from parsers.names.gazetteer import Gazetteer
from parsers.names.lexicon import Lexicon
from parsers.names.values import NameKind

_LISTED = re.compile(r"\s*(?:,|,?\s*(?:and|&|or))\s*")
_LIST_GAP = 9
_LIST_POINTS = 1.6


def _clear_kind(points: list[float]) -> int | None:
    """The kind that leads by far, as a place in ``KINDS``."""
    ranked = sorted(range(3), key=points.__getitem__)
    return ranked[2] if points[ranked[2]] - points[ranked[1]] > _LIST_POINTS else None


@dataclass(slots=True)
class Judge:
    """Weighs names of one text."""

    text: str
    words: Lexicon
    known: Gazetteer
    surnames: set[str] = field(default_factory=set[str])
    bodies: set[str] = field(default_factory=set[str])
    _own: OwnPoints = field(init=False)
    _around: AroundPoints = field(init=False)

    def __post_init__(self) -> None:
        self._own = OwnPoints(self.words, self.known)
        self._around = AroundPoints(self.text, self.words, self.known, self.surnames, self.bodies)

    def own(self, chunk: Chunk) -> Points:
        """The points that the name itself gives."""
        return self._own.of(chunk)

    def around(self, chunk: Chunk) -> Points:
        """The points that one mention's neighbours give; those of single words count on ``surnames`` being known."""
        return self._around.of(chunk)

    def decide(self, chunks: list[Chunk]) -> list[NameKind]:
        """The kind of every chunk; mentions of one name lend each other half their neighbours' points, and the names
        of one list their kinds.
        """
        arounds = [self.around(c) for c in chunks]
        shared: dict[str, list[float]] = {}
        for chunk, points in zip(chunks, arounds, strict=True):
            total = shared.setdefault(chunk.low, [0.0, 0.0, 0.0])
            for at in range(3):
                total[at] += points[at]
        totals = [self._totals(c, p, shared[c.low]) for c, p in zip(chunks, arounds, strict=True)]
        self._enlist(chunks, totals)
        return [
            NameKind.OTHER if c.hint is NameKind.OTHER else KINDS[max(range(3), key=points.__getitem__)]
            for c, points in zip(chunks, totals, strict=True)
        ]

    def _totals(self, chunk: Chunk, around: Points, shared: list[float]) -> list[float]:
        own = self.own(chunk)
        return [o + a + 0.5 * min(6.0, s - a) for o, a, s in zip(own, around, shared, strict=True)]

    def _enlist(self, chunks: list[Chunk], totals: list[list[float]]) -> None:
        """Adds points for the kind of the names beside one, in "A, B and C", where theirs is clear."""
        order = sorted(
            (at for at, c in enumerate(chunks) if c.hint is not NameKind.OTHER),
            key=lambda at: chunks[at].start,
        )
        clear = {at: _clear_kind(totals[at]) for at in order}
        pairs = list(pairwise(order))
        links = [self._link(chunks[left], chunks[right]) for left, right in pairs]
        for at, (left, right) in enumerate(pairs):
            # A comma alone may part "the club, Ann Lee": it lists when the list goes on.
            if not links[at] or (
                links[at] == "," and not any([*links[max(0, at - 1) : at], *links[at + 1 : at + 2]])
            ):
                continue
            for one, other in ((left, right), (right, left)):
                if (kind := clear[other]) is not None:
                    totals[one][kind] += _LIST_POINTS

    def _link(self, left: Chunk, right: Chunk) -> str:
        """The comma or "and" between two names of a list; "" when something else is."""
        between = self.text[left.end : right.start] if right.start - left.end < _LIST_GAP else "?"
        return between.strip() if _LISTED.fullmatch(between) else ""
