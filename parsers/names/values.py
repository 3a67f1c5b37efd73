"""The values of the name reader: names, aliases and facts as an article states them.

Pure values, shared by every layer. Must import nothing of ours but ``parsers.dates.span``.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import StrEnum

from parsers.dates.span import DateSpan


class NameKind(StrEnum):
    """What a name names.

    ``OTHER`` is nobody and nowhere: a nationality, a language, a faith, an event, a work. No entity has that kind.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Certainty(StrEnum):
    """How the article vouches for a statement."""

    STATED = "stated"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"


class Relation(StrEnum):
    """The relations a sentence may state about an entity."""

    LEADS = "leads"
    LED_BY = "led by"
    MEMBER_OF = "member of"
    FOUNDED = "founded"
    ROLE = "role"
    NATIONALITY = "nationality"
    BASED_IN = "based in"
    ALLY_OF = "ally of"
    RIVAL_OF = "rival of"
    DISSOLVED = "dissolved"


@dataclass(frozen=True, slots=True)
class NameMention:
    """One place where a text names somebody or something: ``text == source[start:end]``."""

    start: int
    end: int
    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class StatedAlias:
    """A second name that a sentence states: ``start`` and ``end`` are the sentence's offsets in the body."""

    alias: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFact:
    """A relation that a sentence states about an entity of the same article.

    ``subject`` is the index of the entity in ``ArticleNames.entities``; ``value`` is verbatim text
    ("interim President of Syria", "Firqat al-Ghuraba"); ``object`` is the index of the entity that
    ``value`` names, if it names one. ``start`` and ``end`` are the sentence's offsets in the body.
    """

    subject: int
    relation: Relation
    value: str
    object: int | None = None
    since: DateSpan | None = None
    attribution: str | None = None
    certainty: Certainty = Certainty.STATED
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntity:
    """One entity as one article names it: its fullest name, every mention and the aliases stated.

    ``mentions`` are in reading order and include surnames and titles tied to the full name.
    """

    name: str
    kind: NameKind
    mentions: tuple[NameMention, ...]
    aliases: tuple[StatedAlias, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """Everything an article says about who and where."""

    entities: tuple[ArticleEntity, ...] = ()
    facts: tuple[StatedFact, ...] = ()


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One answer of ``NameIndex.search``: ``score`` 0..100; ``accepted`` when it may be taken as the one meant.

    ``name`` is the indexed spelling that matched, ``why`` a short reason for a person ("same consonants").
    """

    id: Hashable
    name: str
    score: float
    accepted: bool
    why: str = field(default="")
