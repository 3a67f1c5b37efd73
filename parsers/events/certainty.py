"""How sure an article is of what it tells, read from the clause that tells it.

Must import nothing but the words, the clauses and the values.
"""

from collections.abc import Sequence

from parsers.events.attribution import Said
from parsers.events.clauses import Clause, Clauses, Kind
from parsers.events.quotes import Span, is_inside
from parsers.events.sayings import Saying
from parsers.events.words import Patterns
from parsers.names.values import Certainty

_NEAR = 40


class Scales:
    """Weighs the clauses of one language."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns

    def dated(
        self, clauses: Clauses, said: Said, date: Span, quoted: Sequence[Span], *, future: bool
    ) -> Certainty:
        """The certainty of what a date in a clause dates: the saying itself, or what was said."""
        if self._was_only_planned(clauses.text, date[0]):
            return Certainty.PLANNED
        clause = clauses.at(date[0])
        words = clauses.words_of(clause)
        saying = said.saying
        if saying is not None and self._dates_the_saying(clause, saying, date, quoted):
            return self._of(words, future=future)
        own = self._of(words, future=future)
        if clause.kind is Kind.ASIDE and own is Certainty.STATED and self._patterns.alleged.search(words):
            return Certainty.ALLEGED
        if saying is None or clause.kind is Kind.ASIDE:
            return self._reported(own, clauses) if own is Certainty.STATED else own
        return self._told(own, clauses.text[slice(*saying.verb)])

    def _was_only_planned(self, text: str, date: int) -> bool:
        found = self._patterns.once_planned.finditer(text, max(0, date - _NEAR), date)
        return any(not text[mark.end() : date].strip() for mark in found)

    def following(self, words: str, *, future: bool) -> Certainty:
        """The certainty of the clause that "a day after" opens."""
        own = self._of(words, future=future)
        return Certainty.REPORTED if own is Certainty.STATED and self._patterns.speaks.search(words) else own

    def undated(self, clauses: Clauses, said: Said) -> Certainty:
        """The certainty of a sentence whose date stands elsewhere."""
        own = self._of(clauses.without(Kind.ASIDE), future=False)
        saying = said.saying
        if saying is not None and (
            saying.aside
            or clauses.has(Kind.CONTENT, Kind.BARE)
            or self._patterns.bare.match(clauses.text, saying.verb[0])
        ):
            return self._told(own, clauses.text[slice(*saying.verb)])
        return Certainty.REPORTED if own is Certainty.STATED and said.quoted else own

    def _dates_the_saying(self, clause: Clause, saying: Saying, date: Span, quoted: Sequence[Span]) -> bool:
        if is_inside(date[0], quoted):
            return False
        if saying.aside:
            return clause.kind is Kind.SAYING
        return clause.kind is Kind.MAIN and clause.start <= max(saying.verb[0], date[0])

    def _told(self, own: Certainty, verb: str) -> Certainty:
        """What somebody says is as sure as the words say, or else reported; denied or claimed if the verb says so."""
        if self._patterns.denied.search(verb):
            return Certainty.DENIED
        if own is Certainty.STATED:
            return Certainty.ALLEGED if self._patterns.alleged.search(verb) else Certainty.REPORTED
        return own

    def _reported(self, own: Certainty, clauses: Clauses) -> Certainty:
        return Certainty.REPORTED if self._patterns.reported.search(clauses.without(Kind.ASIDE)) else own

    def _of(self, words: str, *, future: bool) -> Certainty:
        """A denial outweighs all, a day to come makes a plan, an accusation outweighs a report."""
        if self._patterns.denied.search(words):
            return Certainty.DENIED
        if future:
            return Certainty.PLANNED
        if self._is_alleged(words):
            return Certainty.ALLEGED
        if self._patterns.reported.search(words):
            return Certainty.REPORTED
        return Certainty.PLANNED if self._patterns.planned.search(words) else Certainty.STATED

    def _is_alleged(self, words: str) -> bool:
        """Whether anything is alleged but of somebody in passing ("three men accused of theft were held")."""
        for mark in self._patterns.alleged.finditer(words):
            if not self._patterns.accused.match(words, mark.start()):
                return True
            if self._patterns.passive.search(words, max(0, mark.start() - _NEAR), mark.start()):
                return True
        return False
