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
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

Id = TypeVar("Id", bound=Hashable)

FEWEST_WORDS, MOST_WORDS = 12, 55
"""A sentence within these says enough and no more; one outside is quoted where there is no other."""

TOO_LONG_OR_SHORT = 0.1
ALIKE = 0.8
"""How alike (cosine) a sentence must be to one that is quoted to add nothing to it."""

SAME = 0.9
_CACHED = 4_000
_STEM = 6
"""Letters that words are told apart by: what a stemmer does for six languages, nearly."""

_WORD = re.compile(r"[^\W_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
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


def add_beside(counts: Iterable[DayCount], beside: Sequence[Beside[Id]]) -> list[DayCount]:
    """The counts with the articles that name a day beside the topic; none of them may be counted for it already."""
    found = {count.day: count for count in counts}
    told: defaultdict[date, dict[int, Beside[Id]]] = defaultdict(dict)
    for each in beside:
        told[each.day][each.article] = each
    for day, articles in told.items():
        count = found.get(day) or DayCount(day=day, articles=0, later=0, sentences=0, published=0, weight=0.0)
        found[day] = replace(
            count,
            articles=count.articles + len(articles),
            later=count.later + sum(each.later for each in articles.values()),
            weight=count.weight + math.fsum(each.share for each in articles.values()),
        )
    return list(found.values())


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
    vectors = _vectors({telling.text for telling in ordered})
    centre: Counter[str] = Counter()
    for telling in ordered:
        centre.update(vectors[telling.text])
    said: defaultdict[date, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    whole: defaultdict[date, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    for each in ordered:
        close = each.weight * _along(vectors[each.text], centre)
        said[each.day][each.article] = max(said[each.day][each.article], close)
        whole[each.day][each.article] = max(whole[each.day][each.article], each.weight)
    return _ranked(
        counts, {day: math.fsum(said[day].values()) / math.fsum(whole[day].values()) for day in whole}
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
    vectors = _vectors({telling.text for told in by_day.values() for telling in told})
    quoted: list[str] = []
    rarest = sorted(days, key=lambda day: len(by_day[day]))
    return {day: _best_of(by_day[day], vectors, each, quoted) for day in rarest}


def _own(told: list[Telling[Id]]) -> list[Telling[Id]]:
    """Those about the topic itself, where there are any."""
    return [telling for telling in told if telling.about] or told


_Vector = Mapping[str, float]


def _best_of(
    told: Sequence[Telling[Id]], vectors: Mapping[str, _Vector], each: int, quoted: list[str]
) -> list[Telling[Id]]:
    """The sentences closest to all that is told of the day, and unlike one another."""
    centre: Counter[str] = Counter()
    for telling in told:
        centre.update(vectors[telling.text])
    found: list[Telling[Id]] = []
    scores = [
        _closeness(telling.text, vectors[telling.text], centre) if telling.certain else -1.0
        for telling in told
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
        if _is_quoted(told[best].text, vectors, quoted):
            continue
        found.append(told[best])
        quoted.append(told[best].text)
        mine = vectors[told[best].text]
        likeness = [
            max(like, cosine(mine, vectors[telling.text]))
            for like, telling in zip(likeness, told, strict=True)
        ]
    return found


def _is_quoted(text: str, vectors: Mapping[str, _Vector], quoted: Sequence[str]) -> bool:
    """Whether the sentence, or one that reads almost the same, is quoted already."""
    mine = vectors[text]
    return any(text == other or cosine(vectors[other], mine) > SAME for other in quoted)


def _closeness(text: str, vector: _Vector, centre: Mapping[str, float]) -> float:
    fits = FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
    return _along(vector, centre) * (1.0 if fits else TOO_LONG_OR_SHORT)


def _along(vector: _Vector, centre: Mapping[str, float]) -> float:
    return math.fsum([part * centre[word] for word, part in vector.items()])


def cosine(one: _Vector, other: _Vector) -> float:
    """How alike two vectors of length 1 (or 0) are, from 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return math.fsum([part * other[word] for word, part in one.items() if word in other])


def _vectors(texts: Iterable[str]) -> dict[str, _Vector]:
    """Each text's words, weighted by how few of the texts have them, as a vector of length 1."""
    words = {text: _words(text) for text in texts}
    frequency = Counter(word for found in words.values() for word in found)
    rarity = {word: math.sqrt(math.log((len(words) + 1) / count)) for word, count in frequency.items()}
    return {text: _scaled(found, rarity) for text, found in words.items()}


@lru_cache(maxsize=_CACHED)
def _words(text: str) -> frozenset[str]:
    """Each sentence is looked at twice for one question, and again for the next about the same topic."""
    return frozenset(word[:_STEM] for word in _WORD.findall(_fold(text)))


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(
        mark for mark in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(mark)
    )


def _scaled(words: frozenset[str], rarity: Mapping[str, float]) -> _Vector:
    # Sums are exact, and so the same in whatever order a set gives its words.
    length = math.sqrt(math.fsum([rarity[word] ** 2 for word in words]))
    return {word: rarity[word] / length for word in words} if length else {}
