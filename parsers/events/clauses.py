"""Cuts a sentence into clauses, so that a date, a denial or an accusation counts for its own clause alone.

No grammar: commas and the words that open clauses part a sentence well enough for news. Must import nothing but the
words, the sayings and the standard library.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum

from parsers.events.quotes import Span, is_inside
from parsers.events.sayings import EDGE, Line, Saying
from parsers.events.words import Patterns

_LONGEST_ASIDE = 90
_ADDRESSEE = re.compile(r"\s+(?:(?:the|a|an|his|her|their)\s+)?\w+(?:\s+[A-Z]\w+)*")
_FEWEST = 3  # words of a clause
_PREPOSITION = re.compile(r"\s+(?:\w{1,3}\s+)?")


class Kind(StrEnum):
    """What a clause is to its sentence."""

    MAIN = "main"
    SAYING = "saying"
    """", the army said on Tuesday", beside what was said"""
    CONTENT = "content"
    """"that it would withdraw": what was said or thought"""
    BARE = "bare"
    """the same without a word that opens it: "said [two men were held]" """
    OPENING = "opening"
    """"After the garrison withdrew in 2019," """
    TEMPORAL = "temporal"
    """"when the currency collapsed" """
    ASIDE = "aside"
    """"who was jailed in 2019", "signed in 1994": of a noun, not of what the sentence tells"""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence."""

    start: int
    end: int
    kind: Kind


class Clauses:
    """The clauses of one sentence, which they cover without gaps."""

    def __init__(self, line: Line, patterns: Patterns, saying: Saying | None) -> None:
        self.text = line.text
        self.parts = _Cutter(line, patterns, saying).cut()

    def at(self, position: int) -> Clause:
        """The clause around ``position``."""
        return self.parts[max(0, bisect_right(self.parts, position, key=lambda part: part.start) - 1)]

    def words_of(self, clause: Clause) -> str:
        """All that belongs to a clause: the pieces of the main one, and any other's own."""
        if clause.kind is not Kind.MAIN:
            return self.text[clause.start : clause.end]
        return self.without(*(kind for kind in Kind if kind is not Kind.MAIN))

    def without(self, *kinds: Kind) -> str:
        """The sentence without its clauses of ``kinds``."""
        return " ".join(self.text[part.start : part.end] for part in self.parts if part.kind not in kinds)

    def has(self, *kinds: Kind) -> bool:
        """Whether there is a clause of any of ``kinds``."""
        return any(part.kind in kinds for part in self.parts)


class _Cutter:
    def __init__(self, line: Line, patterns: Patterns, saying: Saying | None) -> None:
        self._line, self._patterns, self._saying = line, patterns, saying
        self._aside = saying.clause if saying is not None and saying.aside else (len(line.text), -1)
        self._parts: list[Clause] = []
        self._start, self._kind = 0, Kind.MAIN
        self._outer: Kind | None = None  # set while a comma will close the clause
        self._bare = self._bare_start()

    def cut(self) -> tuple[Clause, ...]:
        text = self._line.text
        for mark in self._patterns.opens.finditer(text):
            self._take_saying(mark.start())
            self._take_bare(mark.start())
            if mark.start() < self._start or is_inside(mark.start(), self._line.dates):
                continue
            if mark["comma"]:
                self._comma(mark)
            else:
                self._word(mark)
        self._take_saying(len(text))
        self._take_bare(len(text))
        self._open(len(text), Kind.MAIN)
        parts = [part for part in self._parts if part.start < part.end]
        return tuple(parts) or (Clause(0, len(text), Kind.MAIN),)

    def _open(self, position: int, kind: Kind, outer: Kind | None = None) -> None:
        self._parts.append(Clause(self._start, max(position, self._start), self._kind))
        self._start, self._kind, self._outer = max(position, self._start), kind, outer

    def _take_saying(self, position: int) -> None:
        start, end = self._aside
        if position < start or end < 0:
            return
        self._open(start, Kind.SAYING)
        self._open(end, Kind.MAIN)
        self._aside = (len(self._line.text), -1)

    def _bare_start(self) -> int | None:
        """Where what was said begins after "said" or "said on Monday", if no word opens it."""
        saying, text, patterns = self._saying, self._line.text, self._patterns
        if saying is None or saying.aside:
            return None
        position = saying.verb[1]
        if patterns.addressed.match(text, saying.verb[0]):
            addressee = _ADDRESSEE.match(text, position)
            position = addressee.end() if addressee else position
        elif not patterns.bare.match(text, saying.verb[0]):
            return None
        while (further := self._past_date(position)) > position:
            position = further
        end = saying.clause[1]
        if patterns.content.match(text, end) or len(text[position:end].split()) < _FEWEST:
            return None
        return position

    def _past_date(self, position: int) -> int:
        """Behind the date that follows ("on Monday"), or the same position."""
        gap = _PREPOSITION.match(self._line.text, position)
        limit = gap.end() if gap else position
        start, end = _date_from(self._line, position)
        return end if start <= limit else position

    def _take_bare(self, position: int) -> None:
        if self._bare is not None and position >= self._bare and self._kind is Kind.MAIN:
            self._open(self._bare, Kind.BARE)
            self._bare = None

    def _comma(self, mark: re.Match[str]) -> None:
        if self._outer is not None:
            self._open(mark.start(), self._outer)
        elif self._heads(mark.start()) and self._patterns.words.comma_content:
            if not self._patterns.content.match(self._line.text, mark.end() + 1):
                self._open(mark.end(), Kind.BARE)
        elif self._kind in (Kind.MAIN, Kind.CONTENT) and self._opens_aside(mark):
            self._open(mark.start(), Kind.ASIDE, self._kind)

    def _heads(self, position: int) -> bool:
        saying = self._saying
        return (
            saying is not None and not saying.aside and self._kind is Kind.MAIN and position >= saying.verb[1]
        )

    def _opens_aside(self, comma: re.Match[str]) -> bool:
        """Whether a participle follows and another comma closes it: ", signed in 1994, "."""
        start = comma.end()
        while start < len(self._line.text) and self._line.text[start].isspace():
            start += 1
        if not self._patterns.participle.match(self._line.text, start):
            return False
        return self._closes(start)

    def _closes(self, start: int) -> bool:
        limit = min(len(self._line.text), start + _LONGEST_ASIDE)
        marks = re.compile(r"[,،]").finditer(self._line.text, start, limit)
        return any(not is_inside(mark.start(), self._line.dates) for mark in marks)

    def _word(self, mark: re.Match[str]) -> None:
        text = self._line.text
        after_comma = text[max(0, mark.start() - 3) : mark.start()].rstrip().endswith((",", "،", "–", "—"))
        if mark["content"]:
            self._content(mark, after_comma=after_comma)
        elif mark["relative"]:
            if after_comma or not self._patterns.words.capital_nouns:
                self._open(mark.start(), Kind.ASIDE, self._outer_of() if after_comma else None)
        elif not self._before_date(mark):
            self._temporal(mark, after_comma=after_comma)

    def _outer_of(self) -> Kind:
        return self._outer or (self._kind if self._kind is Kind.CONTENT else Kind.MAIN)

    def _content(self, mark: re.Match[str], *, after_comma: bool) -> None:
        if self._heads(mark.start()):
            self._open(mark.start(), Kind.CONTENT)
        elif self._kind is Kind.MAIN and not self._text_before(mark.start()):
            return
        elif after_comma and self._patterns.words.content_relates:
            self._open(mark.start(), Kind.ASIDE, self._outer_of())
        elif self._kind is Kind.MAIN:
            self._open(mark.start(), Kind.CONTENT)

    def _temporal(self, mark: re.Match[str], *, after_comma: bool) -> None:
        if not self._text_before(mark.start()):
            if self._closes(mark.end()):
                self._open(mark.start(), Kind.OPENING, Kind.MAIN)
        elif self._outer is None and self._is_clause(mark):
            closes = after_comma and self._closes(mark.end())
            self._open(mark.start(), Kind.TEMPORAL, self._outer_of() if closes else None)

    def _is_clause(self, mark: re.Match[str]) -> bool:
        """Whether enough words follow for a clause: "after 2019" and "until now" have none."""
        return len(self._line.text[mark.end() : mark.end() + _LONGEST_ASIDE].split()) >= _FEWEST

    def _text_before(self, position: int) -> bool:
        return bool(self._line.text[max(0, position - _LONGEST_ASIDE) : position].strip(EDGE))

    def _before_date(self, mark: re.Match[str]) -> bool:
        """Whether the word belongs to a date, not to a clause: "since March", "until the end of 2019"."""
        gap = _PREPOSITION.match(self._line.text, mark.end())
        start, _ = _date_from(self._line, mark.end())
        return gap is not None and start <= gap.end()


def _date_from(line: Line, position: int) -> Span:
    """The first date at or after a position; one beyond the text if there is none."""
    at = bisect_left(line.dates, position, key=lambda span: span[0])
    return line.dates[at] if at < len(line.dates) else (len(line.text) + 1, len(line.text) + 1)
