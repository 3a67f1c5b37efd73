"""Whom a question's names mean among the guild's names, and which of its words are left to look for.

Pure but for the names in memory: no store, no clock.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.answers import NameChoice
from bot.core.guild_names import GuildNames, Resolution
from parsers.names.lexicon import lexicon
from parsers.names.values import NameKind
from parsers.questions import Question, concepts_of
from parsers.questions.languages import TABLES
from parsers.words import words_of
from store.values import EntityId, EntityRef

LONGEST_GRAM = 4
_INITIALS = re.compile(r"[A-ZÀ-Þ]{2,6}")
MOST_CHOICES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMeant:
    """A name of the question as typed, and whom it was taken for; nobody when nothing read is called so."""

    text: str
    entity: EntityRef | None
    events: int = 0
    choices: tuple[NameChoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """The question's names, and the words left, as typed."""

    names: tuple[NameMeant, ...]
    words: tuple[str, ...]

    @property
    def entities(self) -> tuple[EntityRef, ...]:
        """Whom it names, each once."""
        return tuple(dict.fromkeys(name.entity for name in self.names if name.entity is not None))

    @property
    def choices(self) -> tuple[NameChoice, ...]:
        """Who else the names could mean."""
        meant = {entity.id for entity in self.entities}
        every = {
            choice.id: choice for name in self.names for choice in name.choices if choice.id not in meant
        }
        return tuple(every.values())[:MOST_CHOICES]


def understand(names: GuildNames, question: Question, entity: EntityId | None = None) -> Understood:
    """Names typed with capitals come first; without any, each word may be one.

    ``entity`` is whom a person chose for the first name instead.
    """
    meant: list[NameMeant] = []
    words = list(question.words)
    for text in question.names:
        for found in _read_name(names, text):
            if found.entity is None and not (
                _firm(found.text, question) and _is_somebody(found.text, question)
            ):
                words.append(found.text)
            else:
                meant.append(found)
    if not question.names:
        meant, words = _unmarked(names, words, question.language)
    if entity is not None:
        meant = _corrected(names, meant, entity)
    return Understood(names=tuple(meant), words=tuple(words))


def _read_name(names: GuildNames, text: str) -> Iterator[NameMeant]:
    """The name, or the names of which a run of capitalised words consists ("Lucía Barrantes San Telmo")."""
    whole = _meant(names, text)
    if whole.entity is None:
        for before, after in _halves(text):
            first, second = _meant(names, before), _meant(names, after)
            if first.entity and second.entity and first.entity != second.entity:
                yield from (first, second)
                return
    yield whole


def _halves(text: str) -> Iterator[tuple[str, str]]:
    words = text.split()
    for place in range(len(words) - 1, 0, -1):
        yield " ".join(words[:place]), " ".join(words[place:])


def _meant(names: GuildNames, text: str) -> NameMeant:
    found: Resolution = names.resolve(text)
    choices = found.choices if found.accepted else ()
    entity = found.entity
    if entity is None and choices:
        entity = names.settle(choices[0].id).entity
    if entity is None and _INITIALS.fullmatch(text):
        entity = names.spelt_out(text).entity
    events = names.events_of(entity.id) if entity else 0
    return NameMeant(text=text, entity=entity, events=events, choices=choices)


def _firm(text: str, question: Question) -> bool:
    """Whether capitals mark a name: where every noun has one, only after a word such as "in"."""
    table = TABLES.get(question.language)
    if table is None or not table.before_names:
        return True
    before = "|".join(table.before_names.split())
    return re.search(rf"\b(?:{before})\s+{re.escape(text)}\b", question.text) is not None


def _is_somebody(text: str, question: Question) -> bool:
    """Whether capitals name anybody in particular: "Palestinians" and "British" are words like any other."""
    return text.lower() not in lexicon(question.language).peoples


def _unmarked(names: GuildNames, words: list[str], language: str) -> tuple[list[NameMeant], list[str]]:
    """Names among words without capitals: the longest first, no word that means something in the news by itself."""
    meant: list[NameMeant] = []
    left = list(words)
    for gram in _grams(words):
        if all(word in left for word in gram) and not (len(gram) == 1 and _means(gram[0], language)):
            found = _meant(names, " ".join(gram))
            if found.entity is not None and _likely(found, language):
                meant.append(found)
                left = [word for word in left if word not in gram]
    return meant, left


def _likely(name: NameMeant, language: str) -> bool:
    """Whether small letters name somebody: a word alone may be a person's or a place's, but no organisation's."""
    if " " in name.text or language == "ar" or name.entity is None:
        return True
    organisation = name.entity.kind is NameKind.ORGANISATION
    return name_words(name.entity.name) == name_words(name.text) or (
        not organisation and name_words(name.text)[0] in name_words(name.entity.name)
    )


def _means(word: str, language: str) -> bool:
    return any(concept.meanings for concept in concepts_of([word], language))


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for size in range(min(LONGEST_GRAM, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            yield tuple(words[start : start + size])


def _corrected(names: GuildNames, meant: list[NameMeant], entity: EntityId) -> list[NameMeant]:
    """The names with the chosen one in place of the one that it was offered for, else of the first."""
    chosen = names.settle(entity).entity
    if chosen is None:
        return meant
    offered = [place for place, name in enumerate(meant) if any(each.id == entity for each in name.choices)]
    place = next(iter(offered), 0)
    old = meant[place : place + 1]
    text = old[0].text if old else chosen.name
    new = NameMeant(
        text=text,
        entity=chosen,
        events=names.events_of(entity),
        choices=old[0].choices if old else (),
    )
    return [*meant[:place], new, *meant[place + 1 :]]


def name_words(text: str) -> tuple[str, ...]:
    """The folded words of a name that carry it."""
    return tuple(word for word in words_of(text) if word not in _CARRY_NOTHING) or tuple(words_of(text))


_CARRY_NOTHING = frozenset(
    ["al", "el", "the", "of", "de", "la", "le", "les", "du", "des", "d", "l", "der", "die", "das"]
)
