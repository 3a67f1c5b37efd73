"""What the parts of the finder share: the candidate names, and the whole text as evidence for them.

A word that prose writes with a capital inside a sentence is a name at a sentence's start too; a word that the
text writes small elsewhere is not. Must import nothing of ours but words and lists.
"""

from dataclasses import dataclass, field

from parsers.names.find_words import Line, Word
from parsers.names.gazetteer import Gazetteer
from parsers.names.lexicon import Lexicon
from parsers.names.values import NameKind

OPENERS = frozenset(".!?:;…\"“”«»„'‘’([{-–—•*·>|/،؛؟")
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "' s"})
COMPANY_ENDS = frozenset(
    "inc cos corp ltd co plc llc gmbh ag nv ab sa spa bhd n.v s.a s.p.a a.g l.p a.s".split()
)

Points = tuple[float, float, float]
"""For a person, an organisation, a place."""

KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
"""The kinds in the order of their points."""

EVENT_TAILS = frozenset("open cup trophy championship championships olympics bowl marathon".split())
"""Last words of events that are no surnames."""

ORDINARY_PEOPLES = frozenset(
    """
    apache baptist baroque byzantine communist communists conservative conservatives cossack creole democratic easterner
    fascist gypsies gypsy leftist liberal liberals mandarin methodist orthodox ottoman pole poles protestant renaissance
    rightist roman socialist socialists soviets western westerner westerners internet gothic celtic latin victorian
    """.split()
)
"""Peoples and faiths whose names are ordinary words as well: a capital alone proves nothing."""

LINKED_THINGS = frozenset("tour series battle treaty declaration feast siege".split())
"""First words of events that go on with "of"."""


@dataclass(slots=True)
class Evidence:
    """What the whole text says about its words: written small; with a capital inside a sentence, in which pairs.

    ``alone``: with a capital as a whole run, ``twice``: so more than once; ``surnames``: behind a title or a given
    name; ``bodies``: first words of companies; ``teams``: a people's name behind a town ("Cleveland Indians").
    """

    small: frozenset[str]
    capital: set[str] = field(default_factory=set[str])
    alone: set[str] = field(default_factory=set[str])
    twice: set[str] = field(default_factory=set[str])
    surnames: set[str] = field(default_factory=set[str])
    bodies: set[str] = field(default_factory=set[str])
    teams: set[str] = field(default_factory=set[str])
    pairs: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])


@dataclass(slots=True)
class Chunk:
    """A candidate name: words of one line. ``opening``: at a sentence's start; ``titled``: a title stood before it;
    ``people``: a nationality did; ``hint``: what the words taken off say it is.
    """

    words: list[Word]
    line: Line
    opening: bool = False
    titled: bool = False
    people: bool = False
    hint: NameKind | None = None

    @property
    def start(self) -> int:
        """Where the name starts in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end

    @property
    def low(self) -> str:
        """The folded name with single spaces, particles and links as written."""
        if len(self.words) == 1:
            return self.words[0].low.casefold()
        parts = [self.words[0].low]
        for word in self.words[1:]:
            gap = word.gap.strip()
            parts.append(f"{gap} {word.low}" if gap and gap not in POSSESSIVES else word.low)
        return " ".join(parts).replace(" .", ".").casefold()


@dataclass(slots=True)
class Context:
    """One text and what is known about its language, the world and itself: what every part of the finder reads."""

    text: str
    words: Lexicon
    known: Gazetteer
    evidence: Evidence

    def ordinary(self, low: str) -> bool:
        """Whether a word is known to be written small: in this text, in the word list, or by its stem."""
        if low in self.evidence.small or low in self.words.starters:
            return True
        if not self.known.words:
            return False
        return all(map(self.known.is_word, low.replace("‐", "-").split("-")))

    def is_office(self, chunk: Chunk) -> bool:
        """Whether the run names an office rather than a body ("Foreign Minister")."""
        return any(w.low in self.words.titles for w in chunk.words) and all(
            w.low in self.words.titles or w.low in self.words.modifiers for w in chunk.words
        )

    def starts_person(self, words: list[Word]) -> bool:
        """Whether a given name or an initial opens the words, and no body or event closes them."""
        low = words[0].low
        if low not in self.known.given and not (len(low) == 2 and low[1] == "."):
            return False
        last = words[-1].low
        return len(words) > 1 and last not in self.words.organisation_heads and last not in self.words.things
