"""Compared names as the answer to a query: an id once, best first, with its score. Pure.

Must import nothing of ours but how names are compared.
"""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from heapq import nsmallest

from parsers.names.key import clean
from parsers.names.scoring import Comparison
from parsers.names.values import NameMatch

_TRUSTED = 0.845
"""The trust from which a name is taken as meant: at most 2 % of absent names reach it (``benchmarks/names.py``)."""

_SCORE_TRUSTED = 80.0
_SCORE_PART = 95.0

_POOLED = 0.29
"""How much of an asked word counts that a name lacks, but another name of the same id has."""

Found = tuple[Hashable, str, Comparison]
"""An id, one of its names, and how near that is to what was asked."""


_SAME, _BEGINS, _HOLDS, _SOUNDS = range(4)
_COMPLETED = {
    _SAME: (100.0, "begins so"),
    _BEGINS: (100.0, "begins so"),
    _HOLDS: (90.0, "a word begins so"),
    _SOUNDS: (75.0, "a word begins so"),
}
_WRITTEN = {_SAME: 0, _BEGINS: 1, _HOLDS: 1, _SOUNDS: 2}
"""What comes first, however much is wanted: a surname is typed as often as a first name."""


def completed(prefix: str, names: Sequence[tuple[Hashable, str, int]], limit: int) -> list[NameMatch]:
    """Names, each with how much it is wanted, for a list that follows someone's typing.

    The very name that was typed first, then those that hold what was typed, the most wanted first and of equals those
    that begin so (``accepted``) and the shorter; then those that sound so.
    """
    typed = prefix.strip().casefold()
    best: dict[Hashable, tuple[tuple[int, int, int, int], str]] = {}
    for owner, name, wanted in names:
        folded = name.casefold()
        how = _BEGINS if folded.startswith(typed) else _HOLDS if typed in folded else _SOUNDS
        how = _SAME if folded == typed else how
        rank = (_WRITTEN[how], -wanted, how, len(name))
        if owner not in best or rank < best[owner][0]:
            best[owner] = (rank, name)
    first = nsmallest(limit, best.items(), key=lambda item: item[1][0])
    return [NameMatch(owner, name, *_completion(rank[2])) for owner, (rank, name) in first]


def _completion(how: int) -> tuple[float, bool, str]:
    score, why = _COMPLETED[how]
    return score, how <= _BEGINS, why


def best_of(query: str, found: Sequence[Found], limit: int) -> list[NameMatch]:
    """The best names of those compared with a query, an id once."""
    exact = clean(query)
    best: dict[Hashable, tuple[float, float, NameMatch]] = {}
    for owner, name, compared in found:
        if not compared.rank:
            continue
        same = clean(name) == exact
        score = 100.0 if same else _score(compared)
        why = "the same spelling" if same else compared.why
        match = NameMatch(owner, name, round(score, 1), same or compared.trust >= _TRUSTED, why)
        if owner not in best or best[owner][:2] < (score, compared.rank):
            best[owner] = (score, compared.rank, match)
    return [m for _, _, m in sorted(best.values(), key=lambda b: b[:2], reverse=True)[:limit]]


def pool(found: Sequence[Found]) -> list[Found]:
    """The names of an id help each other: asked words that one lacks and another has raise its rank."""
    most: dict[Hashable, dict[int, float]] = {}
    for owner, _, compared in found:
        mine = most.setdefault(owner, {})
        for i, told in compared.told.items():
            mine[i] = max(mine.get(i, 0.0), told)
    pooled: list[Found] = []
    for owner, name, compared in found:
        more = sum(most[owner].values()) - sum(compared.told.values())
        rank = min(1.0, compared.rank + _POOLED * more)
        pooled.append((owner, name, replace(compared, rank=rank) if more else compared))
    return pooled


def _score(compared: Comparison) -> float:
    """0..100, from 80 on when trusted; names of which the query is a part score alike, however they go on."""
    if compared.trust < _TRUSTED:
        return _SCORE_TRUSTED * compared.rank
    if compared.part:
        return _SCORE_PART * compared.trust
    return min(99.9, _SCORE_TRUSTED + (100 - _SCORE_TRUSTED) * compared.rank)
