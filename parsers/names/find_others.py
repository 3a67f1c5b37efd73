"""Drops what has a capital and is no name of ours: nationalities, offices, events, prizes, titles of films.

Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass

from parsers.names.find_evidence import OPENERS, Chunk, Context
from parsers.names.find_words import Word
from parsers.names.gazetteer import MIDDLE

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
    {"anti", "pro", "franco", "anglo", "sino", "russo", "non", "euro", "afro", "greco", "indo"}
)
_THING_OPENERS = frozenset({"operation", "treaty", "hurricane", "typhoon"})


@dataclass(slots=True)
class Others(Context):
    """Tells other capitalised words from names."""

    def without(self, chunk: Chunk) -> Chunk | None:
        """The chunk without a nationality before a person; None when nothing but peoples, offices or things is left."""
        words = chunk.words
        while len(words) > 1 and words[0].low in self.words.peoples and self.starts_person(words[1:]):
            chunk.words = words = words[1:]
            chunk.people = True
        if all(self._is_people(w.low) for w in words):
            return None
        if chunk.low in self.words.organisations or chunk.low in self.known.places:
            return chunk
        if self.text[chunk.start - 1 : chunk.start] in OPENERS and self._names_work(chunk):
            return None
        if self._is_thing(words) or (not chunk.titled and self.is_office(chunk)):
            return None
        return chunk

    def _names_work(self, chunk: Chunk) -> bool:
        """Whether the chunk is the quoted title of a film, book or song."""
        before = self.text[max(chunk.line.start, chunk.start - 30) : chunk.start]
        return bool(_WORK_BEFORE.search(before))

    def _is_people(self, low: str) -> bool:
        if low in self.words.peoples or low in _COMPASS:
            return low not in self.known.places
        if "-" in low:
            return all(part in self.words.peoples or part in _JOINTS for part in low.split("-"))
        return False

    def _is_thing(self, words: list[Word]) -> bool:
        low = " ".join(w.low for w in words)
        if words[0].low in _NUMBERED and len(words) == 2 and len(words[1].low) < 3:
            return True
        if low in self.words.things and self.known.place(low) < MIDDLE:
            return True
        if len(words) < 2 or (words[0].low in self.known.given and not words[0].text.isupper()):
            return low in self.words.things
        return words[-1].low in self.words.things or words[0].low in _THING_OPENERS
