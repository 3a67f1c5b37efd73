"""What a sentence has of a question: its words, its names, be it by another word, a pronoun or what stands before.

Pure: no store, no clock.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from parsers.names.values import Certainty, NameKind
from parsers.questions import Concept, Question, QuestionKind, people_of, stems_of_meaning
from parsers.stems import stems
from parsers.words import MAX_WORD, fold, words_of, written_words
from store.values import Candidate, EntityId

_BY_MEANING = 0.9
IN_CONTEXT = 0.55
_BY_PEOPLE = 0.8
NAME_IN_CONTEXT = 0.7
NAME_NEAR = 0.55
_NEAR = 300
"""Characters before a sentence that a "the company" looks back to."""

CLAUSE_END = re.compile(r"[,;،]|\s(?:and|et|und|y|ve)\s|\sو")
_BESIDE = 60
"""Characters on either side of a word among which the words beside it are found."""

_CACHED = 60_000
_SENTENCES = 4_000
_MEANINGS = 1_000


def set_of(words: str) -> frozenset[str]:
    """The words of a table, folded."""
    return frozenset(fold(word) for word in words.split())


PRONOUNS = set_of(
    "he she it they his her their its il elle ils elles son sa ses er sie es ihr sein ella ellos o onu"
)
_NONE = frozenset[str]()
_OBJECTS = set_of("him her them lui eux ihn ihm")
DEFINITE = set_of("the le la les l der die das den el los las")
_BODIES = set_of(
    "company firm group party movement organisation organization agency bank giant club team army ministry "
    "university union council committee government airline network site newspaper charity foundation church court "
    "entreprise société groupe parti mouvement organisation agence banque armée ministère université gouvernement "
    "Unternehmen Firma Konzern Gruppe Partei Bewegung Organisation Bank Armee Ministerium Regierung "
    "empresa grupo partido movimiento organización agencia banco ejército ministerio gobierno "
    "الشركة المجموعة الحزب الحركة المنظمة الوكالة البنك الجيش الوزارة الحكومة الجماعة التنظيم"
)
"""What an organisation is called after it was named."""

_BODIES_WRITTEN_WHOLE = frozenset(word for word in _BODIES if word.startswith("ال"))
"""Those that their "the" is part of."""

_NOT = set_of(
    "not never no cannot isnt arent wasnt werent wont didnt doesnt dont hasnt havent hadnt cant couldnt wouldnt "
    "pas jamais aucun aucune nicht nie kein keine keinen nunca değil لم لن ليس ليست"
)

_OF_WHAT_IS_NOT = frozenset((QuestionKind.SAID, QuestionKind.YES_NO))
"""Kinds of questions that are answered by what didn't happen as well."""

ACTS = set_of(
    "appoint resign dismiss replace kill wound visit leave flee dissolve found arrest release kidnap attack surround "
    "surrender order deny accuse announce promise warn agree meet fall destroy build open close begin end evacuate "
    "birth steal buy sell explode join marry sink crash convict sue ban delay cancel rescue invade approve sign"
)
"""Meanings that tell what happened: those must be in the sentence itself, not around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name of the question: whom it may mean, or nobody known; its folded words, and how much it weighs.

    A place may be named around a sentence: an article that tells of a town doesn't repeat where.
    """

    text: str
    entities: frozenset[EntityId]
    words: tuple[str, ...]
    weight: float
    kind: NameKind | None = None


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A question to be weighed: its concepts with their weights, the names that must be there, the days asked about.

    What follows from these is worked out once, for hundreds of sentences.
    """

    question: Question
    concepts: tuple[tuple[Concept, float], ...]
    names: tuple[Asked, ...]
    since: date | None = None
    until: date | None = None

    @cached_property
    def entities(self) -> frozenset[EntityId]:
        """All whom its names may mean."""
        return frozenset(entity for name in self.names for entity in name.entities)

    @cached_property
    def acts(self) -> tuple[bool, ...]:
        """Which of the concepts are what happened."""
        return tuple(is_act(concept) for concept, _ in self.concepts)

    @cached_property
    def typed(self) -> tuple[str, ...]:
        """The concepts' words, case folded."""
        return tuple(concept.word.casefold() for concept, _ in self.concepts)

    @cached_property
    def by_words(self) -> float:
        """What its words weigh together."""
        return sum(weight for _, weight in self.concepts)

    @cached_property
    def whole(self) -> float:
        """What its words and names weigh together."""
        return self.by_words + sum(name.weight for name in self.names)


@dataclass(slots=True)
class Sentence:
    """A sentence's words by stem and by folded form, each with the place where it stands first."""

    stems: dict[str, int] = field(default_factory=dict[str, int])
    words: list[str] = field(default_factory=list[str])
    starts: list[int] = field(default_factory=list[int])
    last: list[str] = field(default_factory=list[str])

    @classmethod
    def of(cls, text: str, language: str) -> "Sentence":
        """Read a sentence, or what stands before one."""
        read, at = cls(), 0
        for piece in text.split(" "):  # no rule of words sees beyond a space
            told = _in_piece(piece, language) if len(piece) <= MAX_WORD else _read_piece(piece, language)
            for start, forms in told:
                place = at + start
                read.starts.append(place)
                read.words.append(forms[0])
                for form in forms:
                    read.stems.setdefault(form, place)
            at += len(piece) + 1
        read.last = read.words[bisect_right(read.starts, len(text) - _NEAR) :]
        return read


@dataclass(slots=True)
class Around:
    """What stands before a sentence, read when the sentence alone doesn't do."""

    text: str
    language: str
    _read: Sentence | None = None

    @property
    def read(self) -> Sentence:
        """Its words."""
        if self._read is None:
            self._read = Sentence.of(self.text, self.language)
        return self._read


@lru_cache(maxsize=_SENTENCES)
def sentence_of(text: str, language: str) -> Sentence:
    """An event's sentence: those who are asked about most have the same ones weighed again and again."""
    return Sentence.of(text, language)


def _read_piece(piece: str, language: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Where each word of a piece starts, and the word as folded with its stems."""
    return tuple((start, (fold(word), *stems(word, language))) for start, word in written_words(piece))


@lru_cache(maxsize=_CACHED)
def _in_piece(piece: str, language: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The same: hundreds of sentences are weighed for a question, of much the same words."""
    return _read_piece(piece, language)


def share_of(
    wanted: Wanted, concept: Concept, candidate: Candidate, sentence: Sentence, context: Around | None
) -> tuple[float, int | None]:
    """How much of the concept the sentence has, and where; words around it count less, and not for what happened.

    "An election will not be held" has nothing of when somebody was appointed.
    """
    like = _alike(concept.meanings, candidate.language)
    for stem in concept.stems:
        if stem in sentence.stems:
            return 1.0, sentence.stems[stem]
    for place in (sentence.stems[stem] for stem in like if stem in sentence.stems):
        if wanted.question.kind in _OF_WHAT_IS_NOT or not _is_negated(candidate.text, place):
            return _BY_MEANING, place
    if "deny" in concept.meanings and candidate.certainty is Certainty.DENIED:
        return _BY_MEANING, None
    around = context.read.stems if context is not None and not is_act(concept) else {}
    return (IN_CONTEXT if any(stem in around for stem in (*concept.stems, *like)) else 0.0), None


@lru_cache(maxsize=_MEANINGS)
def _alike(meanings: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The stems of all words of these meanings."""
    return tuple(stem for name in meanings for stem in stems_of_meaning(name, language))


def _is_negated(text: str, place: int) -> bool:
    """Whether a "not" stands beside the word there, in its clause: "was not formally elected", "no vote"."""
    before = words_of(CLAUSE_END.split(text[max(0, place - _BESIDE) : place])[-1])
    after = words_of(CLAUSE_END.split(text[place : place + _BESIDE])[0])
    return not _NOT.isdisjoint([*before[-3:], *after[1:3]])


def is_act(concept: Concept) -> bool:
    """Whether the word is what happened."""
    return any(meaning in ACTS for meaning in concept.meanings)


def share_of_name(
    wanted: Wanted, name: Asked, candidate: Candidate, sentence: Sentence, context: Around | None
) -> float:
    """How sure it is that the sentence is about the one who is named: 1 where it names them."""
    if _speaks(wanted, name, candidate) or any(each.entity in name.entities for each in candidate.named):
        return 1.0
    if name.words and all(word in sentence.stems for word in name.words):
        return 1.0
    if name.kind in (NameKind.PLACE, None) and not people_of(name.text).isdisjoint(sentence.words):
        return _BY_PEOPLE
    return 0.0 if context is None else _share_before(name, sentence, context.read)


def _share_before(name: Asked, sentence: Sentence, context: Sentence) -> float:
    """How sure it is that the sentence is about one who is named before it; nobody known must be near."""
    if not name.entities:
        return NAME_NEAR if set(name.words) <= set(context.last) else 0.0
    if not _named_in(name, context.words):
        return 0.0
    if name.kind is NameKind.PLACE or _refers_back(name, sentence, context):
        return NAME_IN_CONTEXT
    near = sentence.words[:1] and sentence.words[0] in DEFINITE and _named_in(name, context.last)
    return NAME_NEAR if near else 0.0


def _speaks(wanted: Wanted, name: Asked, candidate: Candidate) -> bool:
    """Whether it is whom a question about something said names that says it, be it as "he"."""
    said = candidate.attribution if wanted.question.kind is QuestionKind.SAID else None
    return said is not None and bool(name.words) and name.words[-1] in words_of(said)


def _named_in(name: Asked, words: Sequence[str]) -> bool:
    """Whether it is named there: people by their last word as well."""
    alone = name.kind is not NameKind.ORGANISATION or len(name.words) == 1
    return (alone and name.words[-1] in words) or set(name.words) <= set(words)


def _refers_back(name: Asked, sentence: Sentence, context: Sentence) -> bool:
    """Whether the sentence speaks of somebody named before: by a pronoun, or by "the" and a word of the name, or as
    "the company".
    """
    if sentence.words[:1] and sentence.words[0] in PRONOUNS:
        return True
    body = name.kind is NameKind.ORGANISATION
    near = body or _named_in(name, context.last)
    again = (_BODIES_WRITTEN_WHOLE if body else _OBJECTS) | (PRONOUNS if near else _NONE)
    if any(word in again for word in sentence.words):
        return True
    bodies = _BODIES if body else _NONE
    pairs = zip(sentence.words, sentence.words[1:], strict=False)
    return any(first in DEFINITE and (second in name.words or second in bodies) for first, second in pairs)
