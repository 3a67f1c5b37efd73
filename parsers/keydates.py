"""Which days made a story, and the sentences that tell them best.

A day counts by the articles that name it in a sentence about the topic: journalists name again what mattered. A
sentence counts by how much of it is what all those sentences say together. Nothing is learnt, drawn by lot or made
up: the same tellings give the same dates and quotes in any order. Must import nothing but the values.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Id = TypeVar("Id", bound=Hashable)

SENTENCE_WEIGHT = 0.1
"""What each naming sentence adds to its day beside the articles: it parts days that as many articles name."""

FEWEST_WORDS, MOST_WORDS = 12, 55
"""A sentence within these says enough and no more; one outside is quoted where there is no other."""

TOO_LONG_OR_SHORT = 0.1
ALIKE = 0.5
"""How alike (cosine) a sentence must be to one that is quoted to add nothing to it."""

SAME = 0.9
_STEM = 6
"""Letters that words are told apart by: what a stemmer does for six languages, nearly."""

_WORD = re.compile(r"[^\W_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """How often a day is told of: ``articles`` name it in a sentence, ``later`` of them at least two days after it.

    ``sentences`` is how many sentences name it; ``published`` how many articles speak of it as the day that they
    were published.
    """

    day: date
    articles: int
    later: int
    sentences: int
    published: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Generic[Id]):
    """A sentence that may tell of ``day``; ``id`` is the caller's, and orders those that are equally good."""

    id: Id
    day: date
    text: str


def rank_days(counts: Iterable[DayCount]) -> list[DayCount]:
    """The days, the most told of first; of equals the one with more articles published, then the earlier."""
    return sorted(counts, key=lambda each: (-weight_of(each), -each.published, each.day))


def weight_of(count: DayCount) -> float:
    """How much is told of a day."""
    return count.articles + SENTENCE_WEIGHT * count.sentences


def best_tellings(
    days: Sequence[date], tellings: Iterable[Telling[Id]], each: int = 1
) -> dict[date, list[Telling[Id]]]:
    """For each of the days up to ``each`` of the tellings of it, the best first.

    The days are served in the order given, and no sentence is quoted twice, on whatever day.
    """
    by_day: defaultdict[date, list[Telling[Id]]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda telling: (telling.day, telling.text, str(telling.id))):
        by_day[telling.day].append(telling)
    vectors = _vectors({telling.text for told in by_day.values() for telling in told})
    quoted: list[str] = []
    return {day: _best_of(by_day[day], vectors, each, quoted) for day in days}


_Vector = Mapping[str, float]


def _best_of(
    told: Sequence[Telling[Id]], vectors: Mapping[str, _Vector], each: int, quoted: list[str]
) -> list[Telling[Id]]:
    """The sentences closest to all that is told of the day, and unlike one another."""
    centre: Counter[str] = Counter()
    for telling in told:
        centre.update(vectors[telling.text])
    found: list[Telling[Id]] = []
    scores = [_closeness(telling.text, vectors[telling.text], centre) for telling in told]
    likeness = [0.0] * len(told)
    for place, telling in enumerate(told):
        if any(
            text == telling.text or cosine(vectors[text], vectors[telling.text]) > SAME for text in quoted
        ):
            scores[place] = -1.0
    while len(found) < each:
        worth = [
            score * max(0.0, 1 - like / ALIKE) if score > 0 else score
            for score, like in zip(scores, likeness, strict=True)
        ]
        best = max(range(len(told)), key=lambda place: (worth[place], -place), default=None)
        if best is None or worth[best] < 0:
            break
        found.append(told[best])
        quoted.append(told[best].text)
        mine = vectors[told[best].text]
        for place, telling in enumerate(told):
            like = cosine(mine, vectors[telling.text])
            likeness[place] = max(likeness[place], like)
            if like > SAME or telling.text == told[best].text:
                scores[place] = -1.0
    return found


def _closeness(text: str, vector: _Vector, centre: Mapping[str, float]) -> float:
    fits = FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
    return sum(part * centre[word] for word, part in vector.items()) * (1.0 if fits else TOO_LONG_OR_SHORT)


def cosine(one: _Vector, other: _Vector) -> float:
    """How alike two vectors of length 1 (or 0) are, from 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(part * other[word] for word, part in one.items() if word in other)


def _vectors(texts: Iterable[str]) -> dict[str, _Vector]:
    """Each text's words, weighted by how few of the texts have them, as a vector of length 1."""
    words = {text: frozenset(word[:_STEM] for word in _WORD.findall(_fold(text))) for text in texts}
    frequency = Counter(word for found in words.values() for word in found)
    rarity = {word: math.sqrt(math.log((len(words) + 1) / count)) for word, count in frequency.items()}
    return {text: _scaled({word: rarity[word] for word in sorted(found)}) for text, found in words.items()}


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(
        mark for mark in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(mark)
    )


def _scaled(vector: dict[str, float]) -> _Vector:
    length = math.sqrt(sum(part * part for part in vector.values()))
    return {word: part / length for word, part in vector.items()} if length else {}
