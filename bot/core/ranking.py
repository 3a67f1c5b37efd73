"""How well a sentence answers a question, by rules that can be read off: which words, which names, which date.

Pure: no store, no clock. What is weighed is how much of the question's content the sentence has (rare words count
more), whether the names are there, and whether it has what the kind of question wants. Below ``ENOUGH`` nothing is an
answer: nothing read says so.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from parsers.names.values import Certainty, NameKind
from parsers.questions import Concept, Question, QuestionKind, stems_of_meaning
from parsers.stems import stems
from parsers.values import DatedBy
from parsers.words import fold, words_of, written_words
from store.values import Candidate, EntityId


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


ENOUGH = 0.6
"""The share of the question's weight that a sentence must have to be an answer."""

ENOUGH_WORDS = 0.5
"""The same of its words alone: the right name with something else said of it is no answer."""

_BY_MEANING = 0.9
_IN_CONTEXT = 0.55
_NAME_IN_CONTEXT = 0.7
_NAME_NEAR = 0.55
_NEAR = 150
"""Characters before a sentence that a "the company" looks back to."""

_NAME_LEAST = 0.5
_SUBJECT = 0.06
_KIND = 0.15
_FAR = 0.25
_CHARACTERS_FAR = 200
_DOUBT = {
    Certainty.STATED: 0.0,
    Certainty.REPORTED: 0.01,
    Certainty.ALLEGED: 0.03,
    Certainty.DENIED: 0.04,
    Certainty.PLANNED: 0.03,
}
_MONTH = 31
_CACHED = 60_000
_CLAUSE_END = re.compile(r"[,;،]|\s(?:and|et|und|y|ve)\s|\sو")
_LISTING = re.compile(
    r"[\s,،]*(?:(?:and|et|und|y|ve)\b|و)?\s*(?:again\s+)?(?:on|in|le|en|am|im|el|في)?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"(?P<owner>\w+)\s?['’]\s?s\s(?:[\w-]+\s){0,3}(?P<act>death|birth|resignation|departure|arrest)\b"
)
_PRONOUNS = _set(
    "he she it they his her their its il elle ils elles son sa ses er sie es ihr sein ella ellos o onu"
)
_OBJECTS = _set("him her them lui eux ihn ihm")
_DEFINITE = _set("the le la les l der die das den el los las")
_PRECISE = {"day": 0.02, "week": 0.01}
_SINCE = _set("since depuis seit desde beri منذ")
_COUNTS = _set(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred thousand million "
    "un deux trois quatre cinq sept huit neuf dix onze douze zwei drei vier fünf sechs sieben acht neun zehn vierzig "
    "zwanzig dos tres cuatro cinco seis siete ocho nueve diez iki üç dört beş altı yedi sekiz dokuz "
    "ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية تسعة عشرة ثلاثمئة مئة ألف"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name of the question: whom it may mean, or nobody known; its folded words, and how much it weighs.

    A ``place`` may be named around a sentence: an article that tells of a town doesn't repeat where.
    """

    text: str
    entities: frozenset[EntityId]
    words: tuple[str, ...]
    weight: float
    place: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A question to be weighed: its concepts with their weights, the names that must be there, the days asked about."""

    question: Question
    concepts: tuple[tuple[Concept, float], ...]
    names: tuple[Asked, ...]
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A candidate with its score, and whether it is an answer at all."""

    candidate: Candidate
    score: float
    answers: bool


@dataclass(slots=True)
class _Sentence:
    """A sentence's words by stem and by folded form, each with the place where it stands first."""

    stems: dict[str, int] = field(default_factory=dict[str, int])
    words: list[str] = field(default_factory=list[str])
    last: list[str] = field(default_factory=list[str])

    @classmethod
    def of(cls, text: str, language: str) -> "_Sentence":
        found = [(start, _forms(written, language)) for start, written in written_words(text)]
        near = len(text) - _NEAR
        # Backwards, so that the first place of a form is the one that stays.
        return cls(
            stems={form: start for start, forms in reversed(found) for form in forms},
            words=[forms[0] for _, forms in found],
            last=[forms[0] for start, forms in found if start > near],
        )


@lru_cache(maxsize=_CACHED)
def _forms(written: str, language: str) -> tuple[str, ...]:
    """A word as folded, and its stems: hundreds of sentences are weighed for a question, of much the same words."""
    return (fold(written), *stems(written, language))


_ACTS = _set(
    "appoint resign dismiss replace kill wound visit leave flee dissolve found arrest release kidnap attack surround "
    "surrender order deny accuse announce promise warn agree meet fall destroy build open close begin end evacuate "
    "birth steal"
)
"""Meanings that tell what happened: those must be in the sentence itself, not around it."""


def rarity(count: int, total: int) -> float:
    """The weight of a word that ``count`` of ``total`` events have: its inverse document frequency."""
    return math.log((total + 1) / (count + 0.5)) + 0.3 if total else 1.0


def weigh(wanted: Wanted, candidate: Candidate, before: str | None = None) -> Weighed:
    """How well the candidate answers; ``before`` is the text that stands before it, when that was looked up."""
    sentence = _Sentence.of(candidate.text, candidate.language)
    context = _Sentence.of(f"{candidate.title} {before}", candidate.language) if before is not None else None
    words, at = _words(wanted, candidate, sentence, context)
    names = [
        1.0 if _speaks(wanted, name, candidate) else _name(name, candidate, sentence, context)
        for name in wanted.names
    ]
    named = sum(score * name.weight for score, name in zip(names, wanted.names, strict=True))
    possible = sum(weight for _, weight in wanted.concepts)
    whole = possible + sum(name.weight for name in wanted.names)
    covered = (words + named) / whole if whole else 1.0
    answers = (
        covered >= ENOUGH
        and (not possible or words >= ENOUGH_WORDS * possible)
        and all(score >= _NAME_LEAST for score in names)
        and not _somebody_else_s(wanted, candidate, at, names)
        and _acts(wanted, candidate, sentence)
        and _says(wanted, candidate, sentence)
        and _in_time(wanted, candidate)
    )
    score = covered + _fit(wanted, candidate, sentence) + _manner(wanted, candidate, at)
    return Weighed(candidate=candidate, score=score, answers=answers)


def best(weighed: Iterable[Weighed], *, every_date: bool = False) -> list[Weighed]:
    """Those that answer, best first, a sentence once: under the date that fits best.

    With ``every_date`` also under those that are listed with it ("on 6 September and 19 October").
    """
    ordered = sorted(
        (each for each in weighed if each.answers), key=lambda each: (-each.score, each.candidate.id)
    )
    first: dict[tuple[int, int, int], Candidate] = {}
    found: list[Weighed] = []
    for each in ordered:
        told = first.setdefault(each.candidate.place, each.candidate)
        if told is each.candidate or (every_date and _listed(told, each.candidate)):
            found.append(each)
    return found


def _listed(one: Candidate, other: Candidate) -> bool:
    """Whether nothing but "and on" stands between the dates of two events of a sentence."""
    if one.dated_at is None or other.dated_at is None:
        return False
    (_, end), (start, _) = sorted((one.dated_at, other.dated_at))
    return _LISTING.fullmatch(one.text, min(end, start), start) is not None


def _words(
    wanted: Wanted, candidate: Candidate, sentence: _Sentence, context: _Sentence | None
) -> tuple[float, int | None]:
    """The weight of the concepts that the sentence has, and where the first word of the act stands."""
    total, at = 0.0, None
    for concept, weight in wanted.concepts:
        share, place = _share(concept, candidate, sentence, context)
        total += share * weight
        if place is not None and (at is None or concept.meanings):
            at = place
    return total, at


def _share(
    concept: Concept, candidate: Candidate, sentence: _Sentence, context: _Sentence | None
) -> tuple[float, int | None]:
    """How much of the concept the sentence has, and where; words around it count less, and not for what happened."""
    like = [stem for name in concept.meanings for stem in stems_of_meaning(name, candidate.language)]
    for share, forms in ((1.0, concept.stems), (_BY_MEANING, like)):
        for stem in forms:
            if stem in sentence.stems:
                return share, sentence.stems[stem]
    if "deny" in concept.meanings and candidate.certainty is Certainty.DENIED:
        return _BY_MEANING, None
    around = context.stems if context is not None and not _is_act(concept) else {}
    return (_IN_CONTEXT if any(stem in around for stem in (*concept.stems, *like)) else 0.0), None


def _is_act(concept: Concept) -> bool:
    """Whether the word is what happened."""
    return any(meaning in _ACTS for meaning in concept.meanings)


def _speaks(wanted: Wanted, name: Asked, candidate: Candidate) -> bool:
    """Whether it is whom a question about something said names that says it, be it as "he"."""
    said = candidate.attribution if wanted.question.kind is QuestionKind.SAID else None
    return said is not None and bool(name.words) and name.words[-1] in words_of(said)


def _name(name: Asked, candidate: Candidate, sentence: _Sentence, context: _Sentence | None) -> float:
    if any(each.entity in name.entities for each in candidate.named):
        return 1.0
    have = set(sentence.words)
    if name.words and all(word in have or word in sentence.stems for word in name.words):
        return 1.0
    if not name.entities or context is None:
        return 0.0
    if not _named_in(name, context.words):
        return 0.0
    if name.place or _refers_back(name, sentence):
        return _NAME_IN_CONTEXT
    near = sentence.words[:1] and sentence.words[0] in _DEFINITE and _named_in(name, context.last)
    return _NAME_NEAR if near else 0.0


def _somebody_else_s(wanted: Wanted, candidate: Candidate, at: int | None, names: Sequence[float]) -> bool:
    """Whether the act is somebody's own ("Jackson's death") and that one isn't who was asked about.

    "The singer's death" may be anybody's: not of one who is named before the sentence alone.
    """
    owned = _OWNED.search(candidate.text)
    if at is None or not names or owned is None or owned.start("act") != at:
        return False
    owner = owned["owner"]
    own = {word for name in wanted.names for word in name.words}
    return fold(owner) not in own and (owner[0].isupper() or max(names) <= _NAME_NEAR)


def _named_in(name: Asked, words: Sequence[str]) -> bool:
    return name.words[-1] in words or set(name.words) <= set(words)


def _refers_back(name: Asked, sentence: _Sentence) -> bool:
    """Whether the sentence speaks of somebody named before: by a pronoun, or by "the" and a word of the name."""
    if sentence.words[:1] and sentence.words[0] in _PRONOUNS:
        return True
    if any(word in _OBJECTS for word in sentence.words):
        return True
    pairs = zip(sentence.words, sentence.words[1:], strict=False)
    return any(first in _DEFINITE and second in name.words for first, second in pairs)


def _acts(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> bool:
    """Whether what is asked to have happened (the first such word of the question) is what the sentence tells."""
    acts = [concept for concept, _ in wanted.concepts if _is_act(concept)]
    return not acts or any(_share(concept, candidate, sentence, None)[0] for concept in acts)


def _says(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> bool:
    """Whether a question about what somebody said has a sentence in which that somebody speaks."""
    if wanted.question.kind is not QuestionKind.SAID or not wanted.names:
        return True
    if candidate.attribution is not None or _is_subject(wanted, candidate) or not wanted.names[0].entities:
        return True
    opening = sentence.words[:1]
    return bool(opening) and opening[0] in _PRONOUNS | _DEFINITE


def _in_time(wanted: Wanted, candidate: Candidate) -> bool:
    """Whether the event is of the period: "since 2021" covers every month after it, and tells of none."""
    if wanted.since is None or wanted.until is None:
        return True
    asked = (wanted.until - wanted.since).days + 1
    told = (candidate.span.last - candidate.span.first).days + 1
    return told <= max(_MONTH, 2 * asked) or wanted.since <= candidate.span.first <= wanted.until


def _is_subject(wanted: Wanted, candidate: Candidate) -> bool:
    first = candidate.named[0].entity if candidate.named else None
    return any(first in name.entities for name in wanted.names)


def _fit(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> float:
    """What the kind of question wants."""
    fit = _FITS.get(wanted.question.kind)
    return _KIND * fit(wanted, candidate, sentence) if fit else 0.0


def _fits_when(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> float:
    del wanted, sentence
    return float(candidate.dated_by is DatedBy.TEXT)


def _fits_since(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> float:
    return _fits_when(wanted, candidate, sentence) + any(word in _SINCE for word in sentence.words)


def _fits_where(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> float:
    del sentence
    return float(any(kind is NameKind.PLACE for kind in _others(wanted, candidate)))


def _fits_who(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> float:
    del sentence
    return 0.5 * any(kind is not NameKind.PLACE for kind in _others(wanted, candidate))


def _fits_how_many(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> float:
    del wanted, candidate
    return float(any(word.isdecimal() or word in _COUNTS for word in sentence.words))


def _others(wanted: Wanted, candidate: Candidate) -> list[NameKind]:
    """The kinds of those whom the sentence names beside those asked about."""
    asked = {entity for name in wanted.names for entity in name.entities}
    return [each.kind for each in candidate.named if each.entity not in asked]


def _fits_said(wanted: Wanted, candidate: Candidate, sentence: _Sentence) -> float:
    del sentence
    if candidate.attribution is None:
        return 0.0
    speaker = set(words_of(candidate.attribution))
    own = any(set(name.words) & speaker for name in wanted.names)
    return 2.0 if own else 0.3


_FITS: Mapping[QuestionKind, Callable[[Wanted, Candidate, _Sentence], float]] = {
    QuestionKind.WHEN: _fits_when,
    QuestionKind.SINCE_WHEN: _fits_since,
    QuestionKind.WHERE: _fits_where,
    QuestionKind.WHO: _fits_who,
    QuestionKind.HOW_MANY: _fits_how_many,
    QuestionKind.SAID: _fits_said,
}


def _manner(wanted: Wanted, candidate: Candidate, at: int | None) -> float:
    """What makes one of two sentences with the same words the better answer."""
    total = _PRECISE.get(candidate.span.precision.value, 0.0) - _DOUBT[candidate.certainty]
    total += _SUBJECT if _is_subject(wanted, candidate) else 0.0
    if at is not None and wanted.question.kind is QuestionKind.WHERE:
        total -= _FAR * min(
            [1.0, *(_apart(candidate.text, at, place) for place in _places(wanted, candidate))]
        )
    elif at is not None and candidate.dated_at is not None:
        total -= _FAR * min(_apart(candidate.text, at, candidate.dated_at[0]), 1.0)
    elif at is not None and wanted.question.kind is QuestionKind.WHEN:
        total -= _FAR
    return total


def _places(wanted: Wanted, candidate: Candidate) -> list[int]:
    """Where in the sentence the places stand that weren't asked about."""
    asked = {entity for name in wanted.names for entity in name.entities}
    return [
        each.start for each in candidate.named if each.kind is NameKind.PLACE and each.entity not in asked
    ]


def _apart(text: str, first: int, second: int) -> float:
    """How far an act stands from a date: the clauses and letters between them."""
    low, high = min(first, second), max(first, second)
    return len(_CLAUSE_END.findall(text, low, high)) * 0.3 + (high - low) / _CHARACTERS_FAR


def order_for(question: Question, found: Sequence[Weighed]) -> list[Weighed]:
    """The answers as they are told: the latest of about equally good ones first when asked how things stand."""
    if not question.now or question.span is not None or not found:
        return list(found)
    enough = found[0].score - _KIND
    return sorted(found, key=lambda each: (each.score < enough, -each.candidate.span.last.toordinal()))


def occasions(found: Sequence[Weighed]) -> list[Weighed]:
    """One answer for each distinct day or span of days: the first told, in chronological order."""
    kept: list[Weighed] = []
    for each in sorted(
        found, key=lambda one: (one.candidate.span.last - one.candidate.span.first, -one.score)
    ):
        if not any(_same_time(each, other) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda one: one.candidate.span.first)


def _same_time(one: Weighed, other: Weighed) -> bool:
    a, b = one.candidate.span, other.candidate.span
    return a.first <= b.last and b.first <= a.last
