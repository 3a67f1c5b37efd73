"""A question as it was understood, and what a language's table of words holds. Pure values."""

from dataclasses import dataclass
from enum import StrEnum

from parsers.dates import DateSpan


class QuestionKind(StrEnum):
    """What a question wants to know."""

    WHEN = "when"
    SINCE_WHEN = "since_when"
    WHO = "who"
    WHERE = "where"
    HOW_OFTEN = "how_often"
    HOW_MANY = "how_many"
    SAID = "said"
    YES_NO = "yes_no"
    WHAT = "what"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A word of the question that carries content, and how it may stand in a sentence.

    ``stems`` are its own, ``others`` those of words that mean the same, in the languages asked for; ``meanings``
    names what they mean (``parsers.questions.meanings``), empty for a word that the table doesn't know.
    """

    word: str
    stems: tuple[str, ...]
    others: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question as it was understood.

    ``text`` is the first question of what was typed, ``further`` how many follow it. ``names`` are the runs of
    capitalised words as typed (none where a script has no capitals: any word may be one); ``span`` is the time asked
    about; ``words`` are the content words left, as typed, without names.
    ``now`` is whether it asks how things stand ("now", "currently", "who leads"), ``coming`` what is yet to come.
    ``command`` is a slash command that stood in it ("/undo"), which is no part of what is asked.
    """

    text: str
    kind: QuestionKind
    names: tuple[str, ...]
    span: DateSpan | None
    words: tuple[str, ...]
    language: str
    now: bool = False
    further: int = 0
    coming: bool = False
    command: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """One language: patterns of each kind (of several, the one that stands first), and words without content.

    ``telling`` are words by which a language is known; ``before_names`` those before a name where every noun has a
    capital; ``now`` those that ask how things stand, ``coming`` those that ask what is to come.
    """

    kinds: tuple[tuple[QuestionKind, str], ...]
    empty: str
    telling: str
    now: str
    coming: str
    before_names: str = ""
