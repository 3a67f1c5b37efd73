"""Which days made a story, and the sentences that tell them best.

A day counts by the articles that name it: journalists name again what mattered. Each counts by how much of its sentence
is what all such sentences say together, and less where it names the day beside the topic. Nothing is learnt, drawn by
lot or made up: the same tellings give the same dates and quotes in any order. Must import nothing but the values.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate, chain
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

Id = TypeVar("Id", bound=Hashable)

FEWEST_WORDS, MOST_WORDS = 12, 55
"""A sentence within these says enough and no more; one outside is quoted where there is no other."""

TOO_LONG_OR_SHORT = 0.1
ALIKE = 0.8
"""How alike (cosine) a sentence must be to one that is quoted to add nothing to it."""

SAME = 0.9
_EQUAL = 1e-6
"""Weights that differ by less may be equals: they are compared to nine places."""

_CACHED = 4_000
_WORD = re.compile(r"([^\W_]{2,6})[^\W_]*")
"""Six letters are what words are told apart by: what a stemmer does for six languages, nearly."""


class DayCount(NamedTuple):
    """How often a day is told of: ``articles`` name it in a sentence, ``later`` of them at least two days after it.

    ``sentences`` is how many sentences about the topic name it, ``published`` how many articles speak of it as the day
    that they were published. ``weight`` is what the articles count together; those that name the day beside the topic
    alone are among ``articles``, and not whole in it.
    """

    day: date
    articles: int
    later: int
    sentences: int
    published: int
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside(Generic[Id]):
    """A sentence of an article about the topic that names ``day`` and isn't about the topic itself.

    ``share`` is how much of the article is (0 to 1), and what it counts; ``later`` whether it came
    out two days after the day or more.
    """

    id: Id
    day: date
    article: int
    share: float
    later: bool


@dataclass(frozen=True, slots=True)
class BesideCount:
    """The articles about the topic that name ``day`` beside it alone, and how much of each is about it (0 to 1)."""

    day: date
    shares: Mapping[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Generic[Id]):
    """A sentence that may tell of ``day``; ``id`` is the caller's, and orders those that are equally good.

    ``names`` is whether it names the day, ``weight`` what its ``article`` counts for that: less than 1 where it does so
    beside the topic. Where it isn't ``certain`` that the sentence is of that day it helps to find the best, and isn't
    quoted.
    """

    id: Id
    day: date
    text: str
    article: int = 0
    names: bool = True
    weight: float = 1.0
    certain: bool = True

    @property
    def about(self) -> bool:
        """Whether the sentence is about the topic itself."""
        return self.weight >= 1


def add_beside(counts: Iterable[DayCount], beside: Iterable[BesideCount]) -> list[DayCount]:
    """The counts with the articles that name a day beside the topic; none of them may be counted for it already.

    Which of those are later ones isn't known yet: see ``add_later``.
    """
    found = {count.day: count for count in counts}
    for each in beside:
        own, articles = found.get(each.day), len(each.shares)
        found[each.day] = DayCount(
            day=each.day,
            articles=articles + (own.articles if own else 0),
            later=own.later if own else 0,
            sentences=own.sentences if own else 0,
            published=own.published if own else 0,
            weight=_weight(each, own.weight if own else 0.0),
        )
    return list(found.values())


def add_later(counts: Iterable[DayCount], beside: Iterable[Beside[Id]]) -> list[DayCount]:
    """The counts, once the sentences beside the topic are known that name these days."""
    later = Counter(day for day, _ in {(each.day, each.article) for each in beside if each.later})
    return [
        count._replace(later=count.later + later[count.day]) if later[count.day] else count
        for count in counts
    ]


def most_told(counts: Sequence[DayCount], beside: Sequence[BesideCount], most: int) -> list[DayCount]:
    """The first ``most`` of ``rank_days`` once what is said beside the topic is added: found by weight alone, and only
    those that may be among them are counted up.
    """
    weights = {count.day: count.weight for count in counts}
    for each in beside:
        weights[each.day] = _weight(each, weights.get(each.day, 0.0))
    least = min(nlargest(most, weights.values()), default=0.0) - _EQUAL
    near = {day for day, weight in weights.items() if weight >= least}
    told = add_beside((c for c in counts if c.day in near), (b for b in beside if b.day in near))
    return rank_days(told)[:most]


def _weight(beside: BesideCount, own: float) -> float:
    """What the articles count together that name a day beside the topic, and those that name it for the topic."""
    return math.fsum(beside.shares.values()) + own


def rank_days(counts: Iterable[DayCount]) -> list[DayCount]:
    """The days, the most told of first; of equals the one with more articles published, then the earlier."""
    return _ranked(counts, {})


def rank_closest(counts: Iterable[DayCount], tellings: Iterable[Telling[Id]]) -> list[DayCount]:
    """The same, each article by how close what it says is to what is said of all these days together.

    The tellings are those of the days, or so many of them that the others may be taken to be like them.
    """
    ordered = sorted(
        (telling for telling in tellings if telling.names),
        key=lambda each: (each.day, each.text, str(each.id)),
    )
    said = _Said([telling.text for telling in ordered])
    said_of: defaultdict[date, dict[int, float]] = defaultdict(dict)
    whole: defaultdict[date, dict[int, float]] = defaultdict(dict)
    for each, close in zip(ordered, said.closeness(0, len(ordered)), strict=True):
        mine, all_of_it = said_of[each.day], whole[each.day]
        mine[each.article] = max(mine.get(each.article, 0.0), each.weight * close)
        all_of_it[each.article] = max(all_of_it.get(each.article, 0.0), each.weight)
    return _ranked(
        counts, {day: math.fsum(said_of[day].values()) / math.fsum(whole[day].values()) for day in whole}
    )


def _ranked(counts: Iterable[DayCount], closeness: Mapping[date, float]) -> list[DayCount]:
    def worth(count: DayCount) -> tuple[float, int, date]:
        return -round(count.weight * closeness.get(count.day, 1.0), 9), -count.published, count.day

    return sorted(counts, key=worth)


def best_tellings(
    days: Sequence[date], tellings: Iterable[Telling[Id]], each: int = 1
) -> dict[date, list[Telling[Id]]]:
    """For each of the days up to ``each`` of the tellings of it, the best first.

    No sentence is quoted twice, on whatever day: the days of which least is told are served first, lest they be left
    without. One beside the topic is quoted where there is no other.
    """
    by_day: dict[date, list[Telling[Id]]] = {day: [] for day in days}
    for telling in sorted(tellings, key=lambda telling: (telling.day, telling.text, str(telling.id))):
        if telling.day in by_day:
            by_day[telling.day].append(telling)
    by_day = {day: _own(told) for day, told in by_day.items()}
    said = _Said([telling.text for told in by_day.values() for telling in told])
    begins = dict(zip(by_day, accumulate(map(len, by_day.values()), initial=0), strict=False))
    quoted: list[int] = []
    rarest = sorted(days, key=lambda day: len(by_day[day]))
    return {day: _best_of(by_day[day], said, begins[day], each, quoted) for day in rarest}


def _own(told: list[Telling[Id]]) -> list[Telling[Id]]:
    """Those about the topic itself, where there are any."""
    return [telling for telling in told if telling.about] or told


def _best_of(
    told: Sequence[Telling[Id]], said: "_Said", begin: int, each: int, quoted: list[int]
) -> list[Telling[Id]]:
    """The sentences closest to all that is told of the day, and unlike one another.

    They stand from ``begin`` on in what is ``said``, as ``quoted`` is where those stand that other days are told by.
    """
    found: list[Telling[Id]] = []
    close = said.closeness(begin, len(told))
    scores = [
        closeness * _fitting(telling.text) if telling.certain else -1.0
        for telling, closeness in zip(told, close, strict=True)
    ]
    likeness = [0.0] * len(told)
    while len(found) < each:
        worth = [
            score * max(0.0, 1 - like / ALIKE) if score > 0 else score
            for score, like in zip(scores, likeness, strict=True)
        ]
        best = max(range(len(told)), key=lambda place: (worth[place], -place), default=None)
        if best is None or worth[best] < 0:
            break
        scores[best] = -1.0
        # Only of the best: comparing each of a day's sentences with all that are quoted is most of the work.
        if said.is_among(begin + best, quoted):
            continue
        found.append(told[best])
        quoted.append(begin + best)
        if len(found) < each:
            alike = said.likeness(begin + best, begin, len(told))
            likeness = [max(pair) for pair in zip(likeness, alike, strict=True)]
    return found


def _fitting(text: str) -> float:
    return 1.0 if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS else TOO_LONG_OR_SHORT


class _Said:
    """Sentences as vectors of length 1 (or 0): their words, weighted by how few of the different sentences have them.

    What is equal is found equal: sums are rounded, and taken in the order of the sentences and of their words' letters.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        words = [_words(text) for text in texts]
        places = {word: place for place, word in enumerate(dict.fromkeys(chain.from_iterable(words)))}
        self._size = len(places)
        self._ends = np.cumsum([0, *map(len, words)])
        self._words = np.fromiter(
            map(places.__getitem__, chain.from_iterable(words)), dtype=np.intp, count=self._ends[-1]
        )
        self._parts = self._weighted()

    def _weighted(self) -> npt.NDArray[np.float64]:
        """Each word's part of its sentence's vector."""
        first = {text: place for place, text in reversed([*enumerate(self._texts)])}
        alone = np.zeros(len(self._texts), dtype=bool)
        alone[[*first.values()]] = True
        often = np.bincount(self._words[self._spread(alone)], minlength=self._size)
        rarity = np.sqrt(np.log((len(first) + 1) / often))
        weights = rarity[self._words]
        length = np.sqrt(self._sums(weights**2, 0, len(self._texts)))
        return weights / self._spread(np.where(length > 0, length, 1.0))

    def _spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """A value for each sentence as one for each of its words."""
        return np.repeat(values, np.diff(self._ends))

    def _sums(self, parts: npt.NDArray[np.float64], begin: int, count: int) -> npt.NDArray[np.float64]:
        """The sum of each of ``count`` sentences, given what their words have, in order."""
        of = np.repeat(np.arange(count), np.diff(self._ends[begin : begin + count + 1]))
        return np.bincount(of, weights=parts, minlength=count).astype(np.float64)

    def _of(self, begin: int, count: int) -> slice:
        return slice(self._ends[begin], self._ends[begin + count])

    def closeness(self, begin: int, count: int) -> list[float]:
        """How close each of ``count`` sentences from ``begin`` on is to all of these together."""
        here = self._of(begin, count)
        centre = np.bincount(self._words[here], weights=self._parts[here], minlength=self._size)
        return self._along(centre.astype(np.float64), begin, count)

    def likeness(self, one: int, begin: int, count: int) -> list[float]:
        """How alike (cosine) each of ``count`` sentences from ``begin`` on is to another one."""
        return self._along(self._vector(one), begin, count)

    def is_among(self, one: int, others: Sequence[int]) -> bool:
        """Whether one of the others is the same sentence, or reads almost the same."""
        if not others:
            return False
        text, vector = self._texts[one], self._vector(one)
        here = [self._of(other, 1) for other in others]
        along = np.concatenate([self._parts[at] for at in here])
        along *= vector[np.concatenate([self._words[at] for at in here])]
        of = np.repeat(np.arange(len(others)), [at.stop - at.start for at in here])
        alike = np.bincount(of, weights=along, minlength=len(others))
        return bool((alike > SAME).any()) or any(text == self._texts[other] for other in others)

    def _vector(self, one: int) -> npt.NDArray[np.float64]:
        vector, here = np.zeros(self._size), self._of(one, 1)
        vector[self._words[here]] = self._parts[here]
        return vector

    def _along(self, vector: npt.NDArray[np.float64], begin: int, count: int) -> list[float]:
        here = self._of(begin, count)
        sums = self._sums(self._parts[here] * vector[self._words[here]], begin, count)
        return np.round(sums, 9).tolist()


@lru_cache(maxsize=_CACHED)
def _words(text: str) -> tuple[str, ...]:
    """Each sentence is looked at twice for one question, and again for the next about the same topic."""
    return tuple(sorted(set(_WORD.findall(_fold(text)))))


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(
        mark for mark in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(mark)
    )
