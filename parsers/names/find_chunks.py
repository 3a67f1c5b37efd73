"""Cuts lines into runs of capitalised words, and makes candidate names of them.

Must import nothing of ours but the finder's parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from parsers.names.find_evidence import COMPANY_ENDS, OPENERS, POSSESSIVES, Chunk, Context
from parsers.names.find_layout import Layouts
from parsers.names.find_links import Links
from parsers.names.find_openings import Openings
from parsers.names.find_others import Others
from parsers.names.find_titles import Titles
from parsers.names.find_words import Line, Word
from parsers.names.gazetteer import LARGE, MIDDLE

_NUMERALS = frozenset("ii iii iv vi vii viii xi xii xiii xiv xv xvi".split())
_CENTURY = re.compile(r"(?=..)X{0,2}(?:IX|IV|V?I{0,3})(?:er?|ème)?")
_SURE_ENDS = frozenset("inc corp ltd plc ag gmbh llc bhd".split())
_DAYS_AND_NAMES = frozenset({"sun"})
_BEFORE_MONTH = re.compile(
    r"(?:\d|\b(?:in|on|of|since|last|next|by|until|from|to|for|early|late|mid|this|and|through|before|after))[\s-]*\Z",
    re.IGNORECASE,
)
_MONTH_CUE = 8
_CAPITAL_AFTER = re.compile(r" ([A-Z]\w+)")
_PAPERS = frozenset("times telegraph mirror mail express post herald tribune mercury".split())


@dataclass(slots=True)
class Chunker(Context):
    """Makes candidate names of the lines of one text: first ``segments`` and ``learn`` for all, then ``chunks``."""

    openings: Openings = field(init=False)
    links: Links = field(init=False)
    titles: Titles = field(init=False)
    others: Others = field(init=False)
    layouts: Layouts = field(init=False)

    def __post_init__(self) -> None:
        context = (self.text, self.words, self.known, self.evidence)
        self.openings, self.links = Openings(*context), Links(*context)
        self.titles, self.others, self.layouts = Titles(*context), Others(*context), Layouts(*context)

    def segments(self, line: Line) -> list[Chunk]:
        """The line's runs of capitalised words, cut at words that are no names."""
        found: list[Chunk] = []
        current: list[Word] = []
        opening = False
        for at, word in enumerate(line.words):
            joined = bool(current) and self._joins(current[-1], word)
            if not joined:
                self._close(found, current, line, opening=opening)
                current, opening = [], self._opens(word, line)
            following = line.words[at + 1] if at + 1 < len(line.words) else None
            if self._is_stop(word, current) and not self._known_pair(word, current, following):
                self._close(found, current, line, opening=opening)
                current, opening = [], opening and not current
                continue
            current.append(word)
        self._close(found, current, line, opening=opening)
        return found

    def _close(self, found: list[Chunk], words: list[Word], line: Line, *, opening: bool) -> None:
        if words:
            found.append(Chunk(words, line, opening=opening))

    def _opens(self, word: Word, line: Line) -> bool:
        """Whether the word stands where any word would carry a capital."""
        before = self.text[max(line.start, word.start - 4) : word.start].rstrip()
        elided = before[-1:] in {"'", "’"} and before[-2:-1].isalpha()
        return not before or (before[-1] in OPENERS and not elided)

    def _joins(self, left: Word, right: Word) -> bool:
        gap = right.gap
        bare = gap.strip()
        if not bare:
            ended = left.low.rstrip(".") in _SURE_ENDS and right.low.rstrip(".") not in COMPANY_ENDS
            return gap != "" and not ended
        if bare == "&":
            return True
        if bare == ".":
            return (
                f"{left.low}." in self.words.titles
                or f"{left.low}." in self.words.address
                or left.low in {"st", "mt", "ft", "jr"}
            )
        if bare in POSSESSIVES:
            if bare in {"'", "’"} and left.low.endswith("s") and gap == f" {bare} ":
                return self.known.is_word(left.low) and right.low in self.words.organisation_heads
            return left.low in self.words.possessors or (
                bare in {"'", "’"}
                and left.low.endswith("s")
                and self.known.is_word(left.low)
                and gap[0] != " "
            )
        return len(bare) < 9 and all(part in self.words.particles for part in bare.split())

    def _is_stop(self, word: Word, current: list[Word]) -> bool:
        low = word.low
        if low in _NUMERALS and word.text.isupper() and current:
            return False
        if low[0] in "xvi" and _CENTURY.fullmatch(word.text) and not self._starts_pair(word):
            return True  # "au XIXe siècle", "el siglo XIX"
        if low in _DAYS_AND_NAMES and word.text.istitle() and self._starts_pair(word):
            return False
        if low in self.words.stop:
            acronym = (len(low) > 1 and word.text.isupper() and low in self.known.places) or (
                low in {"who", "is"} and word.text.isupper()
            )
            return not acronym
        if low in self.words.months:
            return not (current and current[-1].low in self.known.given) and self.is_month(word)
        return "'" in low and low.partition("'")[0] in self.words.stop and low not in self.known.places

    def is_month(self, word: Word) -> bool:
        """Whether a month's name is the month, not somebody's given name ("Jan Ullrich", "April Glaspie")."""
        if word.low not in self.words.months:
            return False
        before = self.text[max(0, word.start - _MONTH_CUE) : word.start]
        named = word.low in self.known.given and self._starts_pair(word)
        return not named or _BEFORE_MONTH.search(before) is not None

    def _starts_pair(self, word: Word) -> bool:
        """Whether another capital, and no day or month, stands right behind a word ("Sun Yat-sen", not "Sun Dec 1")."""
        following = _CAPITAL_AFTER.match(self.text, word.end)
        return following is not None and following[1].casefold() not in self.words.months | self.words.stop

    def _known_pair(self, word: Word, current: list[Word], following: Word | None) -> bool:
        """Whether a stop word belongs to a known name ("The Hague", "Sheffield Wednesday")."""
        if (
            following is not None
            and word.low.endswith("day")
            and following.gap == " "
            and following.low in _PAPERS
        ):
            return True
        pair = f"{current[-1].low} {word.low}" if current else ""
        if pair in self.words.organisations or pair in self.words.things:
            return True
        return (
            following is not None
            and following.gap == " "
            and f"{word.low} {following.low}" in self.words.places
        )

    def learn(self, segments: list[Chunk]) -> None:
        """Takes the words that carry a capital where no sentence starts as evidence."""
        for segment in segments:
            inner = segment.words[1:] if segment.opening else segment.words
            self.evidence.capital.update(word.low for word in inner)
            if segment.words[-1].low.rstrip(".") in COMPANY_ENDS and len(segment.words) > 1:
                self.evidence.alone.add(segment.words[0].low)
                self.evidence.bodies.add(segment.words[0].low)
                if len(segment.words) > 2 and segment.words[1].gap == " ":
                    self.evidence.bodies.add(f"{segment.words[0].low} {segment.words[1].low}")
                inner = segment.words
            self.evidence.pairs.update((a.low, b.low) for a, b in pairwise(inner))
            if len(segment.words) > 1 and MIDDLE <= self.known.place(segment.words[-2].low) <= LARGE:
                self.evidence.teams.add(segment.words[-1].low)
            if len(inner) == 1 and not segment.opening:
                (self.evidence.twice if inner[0].low in self.evidence.alone else self.evidence.alone).add(
                    inner[0].low
                )
            elif inner and self._names_person(segment.words):
                self.evidence.alone.add(inner[-1].low)
                self.evidence.surnames.add(inner[-1].low)

    def _names_person(self, words: list[Word]) -> bool:
        """Whether a run of several words surely ends in a surname: a title or a given name opens it."""
        first, last = words[0].low, words[-1].low.rstrip(".")
        if len(words) < 2 or last in self.words.organisation_heads or last in self.words.titles:
            return False
        return first in self.known.given or first in self.words.address or first in self.words.titles

    def chunks(self, segments: list[Chunk]) -> Iterator[Chunk]:
        """The candidate names of a line: trimmed, titles taken off, linked by "of" and "for"."""
        linked: list[Chunk] = []
        for segment in segments:
            self.openings.trim(segment)
            if not segment.words:
                continue
            self.titles.trim_portfolio(segment)
            if linked and self.links.joins(linked[-1], segment):
                linked[-1].words.extend(segment.words)
            else:
                linked.append(segment)
        parts = (part for run in linked for part in self.titles.without_place(run))
        untitled = (name for part in parts for name in self.titles.untitled(part))
        for name in untitled:
            yield from self.others.parted(name)
