"""Drops what has a capital and is no name of ours: nationalities, offices, events, prizes, titles of films.

Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass

from parsers.names.find_evidence import OPENERS, Chunk, Context
from parsers.names.find_words import LineKind, Word
from parsers.names.gazetteer import COUNTRY, LARGE, MIDDLE

_NUMBERED = frozenset(
    """
    class series type phase part article section chapter figure table no group category zone stage level
    grade tier page item exhibit form
    """.split()
)
_WORK_BEFORE = re.compile(
    r"\b(?:films?|movies?|novels?|books?|songs?|albums?|singles?|plays?|shows?|series|hits?|musicals?|operas?|sitcom|drama|comedy|tracks?|"
    r"titled|entitled|painting|poem|magazine article)[\s,]*[\"“`'‘]+\s*\Z"
)
_COMPASS = frozenset({"south", "north", "latin", "east", "west", "black", "white"})
_JOINTS = frozenset(
    {"anti", "pro", "all", "franco", "anglo", "sino", "russo", "non", "euro", "afro", "greco", "indo"}
)
_THING_OPENERS = frozenset({"operation", "treaty", "hurricane", "typhoon"})


@dataclass(slots=True)
class Others(Context):
    """Tells other capitalised words from names."""

    def without(self, chunk: Chunk) -> Chunk | None:
        """The chunk without a nationality before a person; None when nothing but peoples, offices or things is left."""
        if self._is_known(chunk.low):
            return None if self._is_people(chunk.low) else chunk
        words = chunk.words
        while len(words) > 1 and words[0].low in self.words.peoples and self._names_after_people(words[1:]):
            chunk.people = self.starts_person(words[1:])
            chunk.words = words = words[1:]
        if all(self._is_people(w.low) for w in words):
            return None
        if self._is_known(chunk.low):
            return chunk
        if self.text[chunk.start - 1 : chunk.start] in OPENERS and self._names_work(chunk):
            return None
        if self._is_thing(chunk) or (not chunk.titled and self.is_office(chunk)):
            return None
        return chunk

    def _is_known(self, low: str) -> bool:
        return low in self.words.organisations or low in self.known.places

    def _names_after_people(self, words: list[Word]) -> bool:
        """Whether what follows a nationality is a name without it: a person, or a body known by an acronym."""
        acronym = len(words) == 1 and words[0].text.isupper() and words[0].low in self.words.organisations
        return acronym or self.starts_person(words)

    def _names_work(self, chunk: Chunk) -> bool:
        """Whether the chunk is the quoted title of a film, book or song."""
        before = self.text[max(chunk.line.start, chunk.start - 30) : chunk.start]
        return bool(_WORK_BEFORE.search(before))

    def _is_people(self, low: str) -> bool:
        if low in self.words.peoples or low in _COMPASS:
            return low not in self.known.places and low not in self.evidence.teams
        if "-" in low:
            return low not in self.known.places and all(map(self._is_half_of_pair, low.split("-")))
        stem = low.removesuffix("ns")
        return stem != low and self.known.place(stem) >= LARGE and low not in self.known.family

    def _is_half_of_pair(self, part: str) -> bool:
        """Whether a part of "Franco-German" or "Putin-Erdogan" names one of two, so that the pair names neither."""
        if part in self.words.peoples or part in _JOINTS:
            return True
        return self.known.place(part) >= COUNTRY or (part in self.evidence.alone and len(part) > 2)

    def _is_passing_word(self, low: str) -> bool:
        """Whether an ordinary word has a capital once and nothing else speaks for a name ("his love of Poker")."""
        if not self.known.is_word(low) or low in self.evidence.twice or low in self.evidence.surnames:
            return False
        heads = (
            low in self.words.organisation_heads
            or low in self.words.place_heads
            or low in self.evidence.bodies
        )
        return not (heads or low in self.known.family or low in self.known.given)

    def _is_thing(self, chunk: Chunk) -> bool:
        """Whether the words name an event, a prize, a treaty, a numbered part, or are shouted ordinary words."""
        words = chunk.words
        low = " ".join(w.low for w in words)
        prose = chunk.line.kind is LineKind.PROSE
        shouted = prose and len(words) == 1 and words[0].text.isupper() and len(low) > 3 and "." not in low
        if shouted and self.known.is_word(low):
            return True
        acronym = words[0].text.isupper() and len(low) < 5
        if prose and len(words) == 1 and not chunk.titled and not acronym and self._is_passing_word(low):
            return True
        if words[0].low in _NUMBERED and len(words) == 2 and len(words[1].low) < 3:
            return True
        if low in self.words.things and self.known.place(low) < MIDDLE:
            return True
        if len(words) < 2 or (words[0].low in self.known.given and not words[0].text.isupper()):
            return low in self.words.things
        return words[-1].low in self.words.things or words[0].low in _THING_OPENERS
