"""Tells nationalities, events, prizes and works from names of ours, and drops offices and passing words.

Must import nothing of ours but the finder's parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.names.find_evidence import EVENT_TAILS, LINKED_THINGS, OPENERS, Chunk, Context
from parsers.names.find_layout import SECTION_HEADS, SECTION_OPENERS
from parsers.names.find_words import LineKind, Word
from parsers.names.gazetteer import COUNTRY, LARGE, MIDDLE
from parsers.names.values import NameKind

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
_LETTER_AFTER = re.compile(r" [A-H1-8]\b")
_CODE = re.compile(r"[A-Z]|[A-FH-Z]\d{1,3}|[A-Z]{1,3}\d\d+|[A-Z]-[a-z]+|A{2,3}")
_CRAFT_BEFORE = re.compile(
    r"\b(?:vessel|tanker|ship|freighter|ferry|yacht|frigate|liner|trawler|submarine|steamer)s?[\s,\"]*\Z"
)
_BACKED = re.compile(r"[-‐‑][a-z]{3,}\b")
_COMPASS = frozenset({"south", "north", "latin", "east", "west", "black", "white"})
_JOINTS = frozenset(
    {"anti", "pro", "all", "franco", "anglo", "sino", "russo", "non", "euro", "afro", "greco", "indo"}
)
_THING_OPENERS = frozenset({"operation", "treaty", "hurricane", "typhoon"})


@dataclass(slots=True)
class Others(Context):
    """Tells other capitalised words from names."""

    def parted(self, chunk: Chunk) -> Iterator[Chunk]:
        """The chunk parted into names and others: a nationality before a person, then the person. Others have the
        hint ``OTHER``; offices and shouted or passing words are left out.
        """
        if chunk.hint is NameKind.OTHER:
            yield chunk
            return
        words = chunk.words
        if len(words) > 1 and words[-1].low == "group" and _LETTER_AFTER.match(self.text, chunk.end):
            chunk.words = words = words[:-1]
        size = 0
        if len(words) > 1 and chunk.low in self.words.peoples:
            yield self._other(chunk)
            return
        while (
            len(words) > size + 1 and words[size].low in self.words.peoples and not self._is_known(chunk.low)
        ):
            if not self._names_after_people(words[size + 1 :]):
                break
            size += 1
        if size:
            yield Chunk(words[:size], chunk.line, hint=NameKind.OTHER)
            chunk.people = self.starts_person(words[size:])
            chunk.words = words[size:]
        yield from self._told(chunk)

    def _told(self, chunk: Chunk) -> Iterator[Chunk]:
        """The chunk when it is a name; marked as other, or nothing, when it isn't."""
        low = chunk.low
        laid_out = chunk.line.kind is not LineKind.PROSE and chunk.hint is not None
        if laid_out or (self._is_known(low) and not self._is_people(low)):
            yield chunk
        elif all(self._is_people(w.low) for w in chunk.words):
            if any(self._is_nation(w.low) for w in chunk.words):
                yield self._other(chunk)
        elif self._names_work(chunk) or self._is_thing(chunk):
            yield self._other(chunk)
        elif not self._is_noise(chunk):
            yield chunk

    def _other(self, chunk: Chunk) -> Chunk:
        """The chunk marked; of "Soviet-built" the whole word."""
        last = chunk.words[-1]
        if backed := _BACKED.match(self.text, last.end, chunk.line.end):
            text = self.text[last.start : backed.end()]
            chunk.words[-1] = replace(last, end=backed.end(), text=text)
        chunk.hint = NameKind.OTHER
        return chunk

    def _is_known(self, low: str) -> bool:
        return low in self.words.organisations or low in self.known.places

    def _names_after_people(self, words: list[Word]) -> bool:
        """Whether what follows a nationality is a name without it: a person, or a body known by an acronym."""
        acronym = len(words) == 1 and words[0].text.isupper() and words[0].low in self.words.organisations
        return acronym or self.starts_person(words)

    def _names_work(self, chunk: Chunk) -> bool:
        """Whether the chunk is the quoted title of a film, book or song, or a ship."""
        before = self.text[max(chunk.line.start, chunk.start - 30) : chunk.start]
        if _CRAFT_BEFORE.search(before):
            return True
        return self.text[chunk.start - 1 : chunk.start] in OPENERS and bool(_WORK_BEFORE.search(before))

    def _is_nation(self, low: str) -> bool:
        """Whether the word itself names a people, faith or language, not a direction or a pair of two persons."""
        return low not in _COMPASS and (
            "-" not in low or any(part in self.words.peoples for part in low.split("-"))
        )

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

    def _is_noise(self, chunk: Chunk) -> bool:
        """Whether the words name an office or a numbered part, or are a code, shouted or passing ordinary words."""
        words = chunk.words
        low = " ".join(w.low for w in words)
        if len(words) == 1 and chunk.line.kind is LineKind.PROSE and self._is_noise_word(chunk):
            return True
        if words[0].low in _NUMBERED and len(words) == 2 and len(words[1].low) < 3:
            return True
        if low in self.words.things and self.known.place(low) < MIDDLE:
            return True
        return not chunk.titled and self.is_office(chunk)

    def _is_noise_word(self, chunk: Chunk) -> bool:
        text, low = chunk.words[0].text, chunk.words[0].low
        if text.isupper() and len(low) > 3 and "." not in low and self.known.is_word(low):
            return True
        if _CODE.fullmatch(text) and low not in self.words.organisations:
            return True
        acronym = text.isupper() and len(low) < 5
        return not chunk.titled and not acronym and self._is_passing_word(low)

    def _is_thing(self, chunk: Chunk) -> bool:
        """Whether the words name an event, a prize, a faith or a treaty."""
        words = chunk.words
        low = " ".join(w.low for w in words)
        if len(words) == 1:
            return low in self.words.things and not self.known.is_word(low) and self.known.place(low) < MIDDLE
        head = next((a for a, b in pairwise(words) if b.gap.strip() in {"of", "of the"}), words[-1]).low
        if (
            self._is_section(words)
            or head in EVENT_TAILS
            or head in LINKED_THINGS
            or low in self.words.things
        ):
            return True
        first = words[0]
        if first.low in self.known.given and not first.text.isupper() and first.low not in self.words.peoples:
            return False
        return words[-1].low in self.words.things or first.low in _THING_OPENERS

    def _is_section(self, words: list[Word]) -> bool:
        """Whether the words name a part of a league ("Eastern Conference", "American League East")."""
        if words[-1].low in SECTION_HEADS:
            middle = {w.low for w in words[1:-1]}
            return words[0].low in SECTION_OPENERS and middle <= {"football"} and words[-1].low != "region"
        return words[-1].low in SECTION_OPENERS and (
            words[-2].low in SECTION_HEADS or words[0].low in {"nfc", "afc"}
        )
