"""How well a sentence answers a question, by rules that can be read off: which words, which names, which date.

Pure: no store, no clock. What is weighed is how much of the question's content the sentence has (rare words count
more), whether the names are there, and whether it has what the kind of question wants. Below ``ENOUGH`` nothing is an
answer: nothing read says so.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.evidence import (
    DEFINITE,
    IN_CONTEXT,
    NAME_IN_CONTEXT,
    NAME_NEAR,
    PRONOUNS,
    Around,
    Sentence,
    Wanted,
    is_act,
    sentence_of,
    share_of,
    share_of_name,
)
from bot.core.fitting import KIND, counts, fits, is_subject, manner
from parsers.questions import Concept, Question, QuestionKind
from parsers.words import fold
from store.values import Candidate, EventId

ENOUGH = 0.6
"""The share of the question's weight that a sentence must have to be an answer."""

ENOUGH_WORDS = 0.5
"""The same of its words alone: the right name with something else said of it is no answer."""

_BESIDE_BEST = 0.5
"""The share of the best answer's score that another must have to be told beside it."""

_NAME_LEAST = 0.5
_MONTH = 31
_LISTING = re.compile(
    r"[\s,،]*(?:(?:and|et|und|y|ve)\b|و)?\s*(?:again\s+)?(?:on|in|le|en|am|im|el|في)?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"(?P<owner>\w+)\s?['’]\s?s\s(?:[\w-]+\s){0,3}(?P<act>death|birth|resignation|departure|arrest)\b"
)


_APOSTROPHES = re.compile("['’]")
"""What ``_OWNED`` takes long to find missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A candidate with its score, and whether it is an answer at all.

    ``open`` is whether what stands before its sentence, which wasn't looked at, could make it one or a better one.
    """

    candidate: Candidate
    score: float
    answers: bool
    open: bool


def rarity(count: int, total: int) -> float:
    """The weight of a word that ``count`` of ``total`` events have: its inverse document frequency."""
    return math.log((total + 1) / (count + 0.5)) + 0.3 if total else 1.0


def weigh(wanted: Wanted, candidate: Candidate, before: str | None = None) -> Weighed:
    """How well the candidate answers; ``before`` is the text that stands before it, when that was looked up."""
    sentence = sentence_of(candidate.text, candidate.language)
    context = Around(f"{candidate.title} {before}", candidate.language) if before is not None else None
    words, at = _words(wanted, candidate, sentence, context)
    names = [share_of_name(wanted, name, candidate, sentence, context) for name in wanted.names]
    most = _at_most(wanted, words, names)
    more = before is None and most != (words, names)
    return Weighed(
        candidate=candidate,
        score=_covered(wanted, words, names)
        + fits(wanted, candidate, sentence)
        + manner(wanted, candidate, at),
        answers=_answers(wanted, candidate, sentence, words, names, at),
        open=more and _answers(wanted, candidate, sentence, *most, at),
    )


def _at_most(
    wanted: Wanted, words: Sequence[float], names: Sequence[float]
) -> tuple[list[float], list[float]]:
    """The shares of the concepts and the names if all that a sentence lacks stood before it and counted there."""
    told = [share or (0.0 if act else IN_CONTEXT) for share, act in zip(words, wanted.acts, strict=True)]
    return told, [share or NAME_IN_CONTEXT for share in names]


def _answers(
    wanted: Wanted,
    candidate: Candidate,
    sentence: Sentence,
    words: Sequence[float],
    names: Sequence[float],
    at: int | None,
) -> bool:
    """Whether a sentence with these shares of the concepts and the names, and with the act there, is an answer."""
    asked = bool(wanted.concepts)
    return (
        _covered(wanted, words, names) >= ENOUGH
        and (not asked or _told(wanted, words) >= ENOUGH_WORDS * wanted.by_words)
        and (not asked or at is not None or wanted.question.kind is QuestionKind.SAID)
        and all(score >= _NAME_LEAST for score in names)
        and not _somebody_else_s(wanted, candidate, at, names)
        and _acts(wanted, words)
        and _says(wanted, candidate, sentence)
        and _counts(wanted, candidate, sentence)
        and _in_time(wanted, candidate)
    )


def _covered(wanted: Wanted, words: Sequence[float], names: Sequence[float]) -> float:
    """Which share of the question's weight the sentence has."""
    named = sum(score * name.weight for score, name in zip(names, wanted.names, strict=True))
    return (_told(wanted, words) + named) / wanted.whole if wanted.whole else 1.0


def _told(wanted: Wanted, words: Sequence[float]) -> float:
    """The weight of the concepts that the sentence has."""
    return sum(share * weight for share, (_, weight) in zip(words, wanted.concepts, strict=True))


def is_needed(wanted: Wanted, concept: Concept) -> bool:
    """Whether a sentence that answers must have this concept, or another that is needed, in words of its own."""
    concepts = [each for each, _ in wanted.concepts]
    if wanted.question.kind is QuestionKind.SAID or any("deny" in each.meanings for each in concepts):
        return False  # told around a sentence, and by how sure it is
    return is_act(concept) or not any(map(is_act, concepts))


def best(weighed: Iterable[Weighed], *, every_date: bool = False) -> list[Weighed]:
    """Those that answer, best first, a sentence once: under the date that fits best. None is half as good as the best.

    With ``every_date`` also under those that are listed with it ("on 6 September and 19 October").
    """
    ordered = sorted(
        (each for each in weighed if each.answers), key=lambda each: (-each.score, each.candidate.id)
    )
    first: dict[tuple[int, int, int], Candidate] = {}
    found: list[Weighed] = []
    least = ordered[0].score * _BESIDE_BEST if ordered else 0.0
    for each in (one for one in ordered if one.score >= least):
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
    wanted: Wanted, candidate: Candidate, sentence: Sentence, context: Around | None
) -> tuple[list[float], int | None]:
    """How much of each concept the sentence has, and where the first word of the act stands."""
    shares: list[float] = []
    at = None
    for concept, _ in wanted.concepts:
        share, place = share_of(wanted, concept, candidate, sentence, context)
        shares.append(share)
        if place is not None and (at is None or concept.meanings):
            at = place
    return shares, at


def _somebody_else_s(wanted: Wanted, candidate: Candidate, at: int | None, names: Sequence[float]) -> bool:
    """Whether the act is somebody's own ("Jackson's death") and that one isn't who was asked about.

    "The singer's death" may be anybody's: not of one who is named before the sentence alone.
    """
    if at is None or not names or not _APOSTROPHES.search(candidate.text):
        return False
    owned = _OWNED.search(candidate.text)
    if owned is None or owned.start("act") != at:
        return False
    owner = owned["owner"]
    own = {word for name in wanted.names for word in name.words}
    return fold(owner) not in own and (owner[0].isupper() or max(names) <= NAME_NEAR)


def _acts(wanted: Wanted, words: Sequence[float]) -> bool:
    """Whether what is asked to have happened, if anything is, is what the sentence tells."""
    return not any(wanted.acts) or any(share for share, act in zip(words, wanted.acts, strict=True) if act)


def _says(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a question about what somebody said has a sentence in which that somebody speaks."""
    if wanted.question.kind is not QuestionKind.SAID or not wanted.names:
        return True
    if candidate.attribution is not None or is_subject(wanted, candidate) or not wanted.names[0].entities:
        return True
    opening = sentence.words[:1]
    return bool(opening) and opening[0] in PRONOUNS | DEFINITE


def _counts(wanted: Wanted, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a question of how many has a sentence with a number in it."""
    return wanted.question.kind is not QuestionKind.HOW_MANY or any(
        True for _ in counts(wanted, candidate, sentence)
    )


def _in_time(wanted: Wanted, candidate: Candidate) -> bool:
    """Whether the event is of the period: "since 2021" covers every month after it, and tells of none."""
    if wanted.since is None or wanted.until is None:
        return True
    asked = (wanted.until - wanted.since).days + 1
    told = (candidate.span.last - candidate.span.first).days + 1
    return told <= max(_MONTH, 2 * asked) or wanted.since <= candidate.span.first <= wanted.until


def order_for(question: Question, found: Sequence[Weighed]) -> list[Weighed]:
    """The answers as they are told: the latest of about equally good ones first when asked how things stand."""
    if not question.now or question.span is not None or not found:
        return list(found)
    enough = found[0].score - KIND
    return sorted(found, key=lambda each: (each.score < enough, -each.candidate.span.last.toordinal()))


def occasions(found: Sequence[Weighed], clusters: Mapping[EventId, EventId]) -> list[Weighed]:
    """One answer for each thing that happened, in chronological order; ``clusters`` has those that others tell too.

    Tellings of one cluster are one thing, and so are an article's on the same day; "in October" is no other thing than
    one on a day of it. Different things on one day count each.
    """
    kept: list[Weighed] = []
    for each in sorted(
        found, key=lambda one: (one.candidate.span.last - one.candidate.span.first, -one.score)
    ):
        if not any(_same_thing(each.candidate, other.candidate, clusters) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda one: (one.candidate.span.first, one.candidate.id))


def _same_thing(one: Candidate, other: Candidate, clusters: Mapping[EventId, EventId]) -> bool:
    if clusters.get(one.id, one.id) == clusters.get(other.id, other.id):
        return True
    a, b = one.span, other.span
    if a.first > b.last or b.first > a.last:
        return False
    return one.place[0] == other.place[0] or a.first != a.last or b.first != b.last
