"""What a rule can see: its own words, the anchor, the mentions before it, and the tense of its clause.

Must import nothing but the scanner and the calendar.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from parsers.dates.moment import ABSOLUTE, ANCHOR, Moment
from parsers.dates.scan import Scan
from parsers.dates.span import Clause, DateSpan, MentionKind, Part, Precision

_STOPS = frozenset((".", "?", "!", ";", "؟", "؛"))
_SHORT = 3  # letters: no verb is told by the ending of so short a word
_DATED = (MentionKind.DATE, MentionKind.TIME)
_FAR = 40  # mentions: how far back the story is looked for
_BACK, _AHEAD = 14, 10  # how far a clause's verb is looked for, in tokens


class Found(NamedTuple):
    """A moment and the tokens that name it."""

    start: int
    end: int
    moment: Moment
    range: DateSpan | None = None
    clause: Clause = Clause.MAIN


class Reference(NamedTuple):
    """The day that the narrative stands at, and what said so."""

    span: DateSpan
    basis: str


def _is_century(moment: Moment) -> bool:
    return len(moment.timex3.partition("-")[0]) == 2  # noqa: PLR2004 - TimeML's two digits


@dataclass
class Context:
    """One text being read; ``found`` grows from left to right."""

    scan: Scan
    anchor: date
    south: bool = False
    found: list[Found] = field(default_factory=list[Found])
    _years: dict[tuple[int, int], tuple[int, str]] = field(
        default_factory=dict[tuple[int, int], tuple[int, str]]
    )

    def reference(self, *, told: bool = False, yearly: bool = False) -> Reference:
        """The latest mention with days, else the anchor.

        ``told`` leaves out mere comparisons ("from a year ago"). ``yearly`` asks for the story's year: decades
        and years in brackets ("(1946)") do not move it, and a range of years stands at its first.
        """
        for index in range(len(self.found) - 1, max(-1, len(self.found) - _FAR), -1):
            found = self.found[index]
            span = found.moment.span
            if span is None or found.clause is Clause.AFTER or found.moment.kind not in _DATED:
                continue
            if found.moment.loose or _is_century(found.moment):
                continue
            if (told and self._compares(index)) or (yearly and self._aside(found, span)):
                continue
            ranged = yearly and span.precision is Precision.YEAR and found.range is not None
            return Reference(found.range if ranged and found.range else span, f"mention {index}")
        return Reference(DateSpan.of_day(self.anchor), ANCHOR)

    def _aside(self, found: Found, span: DateSpan) -> bool:
        if span.precision is Precision.DECADE:
            return True
        return span.precision is Precision.YEAR and Hit(self, found.start, found.end).is_class(
            found.start - 1, "open"
        )

    def add(self, found: Found) -> None:
        """Takes in a mention, and remembers the year of a day that names it."""
        span = found.moment.span
        if span is not None and found.moment.basis == ABSOLUTE and span.precision is Precision.DAY:
            self._years[span.first.month, span.first.day] = (span.first.year, f"mention {len(self.found)}")
        self.found.append(found)

    def year_of_day(self, month: int, dom: int) -> tuple[int, str] | None:
        """The past year that the text itself gave to a day ("Oct. 7, 2023"), and the mention that did."""
        told = self._years.get((month, dom))
        return (
            told
            if told and (told[0], month, dom) < (self.anchor.year, self.anchor.month, self.anchor.day)
            else None
        )

    def _compares(self, index: int) -> bool:
        hit = Hit(self, self.found[index].start, self.found[index].end)
        return hit.has("ago") or hit.has("earlier")

    def in_earnings(self, start: int) -> bool:
        """Whether the words before a token compare sums of money and the latest period named is a quarter."""
        for found in reversed(self.found[-12:]):
            span, kind = found.moment.span, found.moment.kind
            if span is not None and span.precision is Precision.QUARTER:
                break
            if kind is MentionKind.DURATION and found.moment.timex3[-1:] in "MY":
                return False
        else:
            return False
        return self.compares_money(start)

    def compares_money(self, start: int) -> bool:
        """Whether sums or percentages stand near a token."""
        near = Hit(self, max(0, start - 14), min(len(self.scan.tokens), start + 10))
        return near.has("money") or near.has("scale") or near.has("percent")

    @cached_property
    def narrative(self) -> bool:
        """Whether the text tells of days long before its anchor, as a history does.

        Then a day and month take the story's year, not the anchor's. Counted once over the whole text:
        years joined to a month, before the anchor's own year and the one before it, against the words of
        news (weekdays, today, yesterday, said).
        """
        old = news = 0
        lexicon = self.scan.lexicon
        year, news_codes = (
            lexicon.alphabet.code("year"),
            {lexicon.alphabet.code(c) for c in ("weekday", "deictic", "reporting")},
        )
        for index, code in enumerate(self.scan.codes):
            if code == year:
                value = self.scan.value(index)
                old += isinstance(value, int) and value < self.anchor.year - 1
            elif code in news_codes:
                news += 1
        return old >= 6 and old >= 3 * news  # noqa: PLR2004 - a few years may stand in any report

    def past_deadline(self, at: int, end: int) -> bool:
        """Whether a deadline lies in the past: "had replied by Monday", "Until Thursday, they knew ..."."""
        perfect = self.scan.lexicon.table.perfect
        if any(self.scan.tokens[i].lower() in perfect for i in range(max(0, at - 6), at)):
            return True
        opens = at == 0 or self.scan.ends_sentence(at - 1) or self.scan.tokens[at - 1].lower() in (",", "and")
        return opens and self._cue(range(end, min(len(self.scan.tokens), end + _AHEAD))) < 0

    def tense(self, start: int, end: int) -> int:
        """-1 where the clause around the tokens tells of the past, 1 of the future, 0 where it does not say."""
        back = self._cue(range(start - 1, max(-1, start - 1 - _BACK), -1))
        return back or self._cue(range(end, min(len(self.scan.tokens), end + _AHEAD)))

    def _cue(self, indexes: range) -> int:
        """The first cue on the way, until the sentence ends."""
        for index in indexes:
            form = self.scan.tokens[index]
            if (form in _STOPS or form.isspace()) and not self.scan.abbreviates(index):
                return 0
            sign = self._sign(index, backward=indexes.step < 0, distance=abs(index - indexes.start))
            if sign:
                return sign
        return 0

    def _sign(self, index: int, *, backward: bool, distance: int) -> int:
        table, tokens = self.scan.lexicon.table, self.scan.tokens
        form = (written := tokens[index]).lower()
        if table.future_form is not None and table.future_form.fullmatch(form):
            return 1
        if form in table.future or self._pair(index) in table.future:
            return 1
        if backward and distance and form in table.future_before:
            return 1
        stem = written.islower() and len(written) > _SHORT
        if stem and written.endswith(table.future_suffixes):
            return 1
        if form in table.past or (
            stem and written.endswith(table.past_suffixes) and form not in table.not_past
        ):
            return 0 if index and tokens[index - 1].lower() in table.passive else -1
        return 0

    def tells_tense(self, index: int) -> bool:
        """Whether the token is a cue of the past or the future, as verbs are."""
        return self._sign(index, backward=False, distance=0) != 0

    def _pair(self, index: int) -> str:
        """The token and the one behind it, in lower case."""
        return " ".join(token.lower() for token in self.scan.tokens[index : index + 2])


@dataclass(slots=True)
class Hit:
    """One match of a rule: tokens ``start`` to ``end`` (exclusive)."""

    context: Context
    start: int
    end: int

    def has(self, cls: str) -> bool:
        """Whether the match holds a token of the class."""
        return self.find(cls) >= 0

    def find(self, cls: str) -> int:
        """The index of the first token of the class, or -1."""
        code = self.context.scan.lexicon.alphabet.find(cls)
        return -1 if code is None else self.context.scan.codes.find(code, self.start, self.end)

    def all(self, *classes: str) -> list[int]:
        """The indexes of all tokens of the classes, in order."""
        find = self.context.scan.lexicon.alphabet.find
        wanted = {find(c) for c in classes}
        return [i for i in range(self.start, self.end) if self.context.scan.codes[i] in wanted]

    def value(self, *classes: str) -> object:
        """The value of the first token of any of the classes, or None."""
        for cls in classes:
            index = self.find(cls)
            if index >= 0:
                return self.context.scan.value(index)
        return None

    def whole_numbers(self, indexes: list[int]) -> tuple[int | None, int | None]:
        """The two numbers at two tokens; None for each that is none, or when there are not two tokens."""
        if len(indexes) != 2:  # noqa: PLR2004 - two ends
            return None, None
        first, last = (self.context.scan.value(i) for i in indexes)
        return (first if isinstance(first, int) else None), (last if isinstance(last, int) else None)

    def number(self, *classes: str) -> int | None:
        """The same, where it is a whole number."""
        value = self.value(*classes)
        return value if isinstance(value, int) else None

    def word(self, *classes: str) -> str | None:
        """The same, where it is a word."""
        value = self.value(*classes)
        return value if isinstance(value, str) else None

    def part(self, *classes: str) -> Part | None:
        """The same, where it is an early, mid or late part."""
        value = self.value(*classes)
        return value if isinstance(value, Part) else None

    def code(self, index: int) -> str:
        """The code of a token beside the match, "" outside of the text."""
        codes = self.context.scan.codes
        return codes[index] if 0 <= index < len(codes) else ""

    def is_class(self, index: int, *classes: str) -> bool:
        """Whether the token at ``index`` is of one of the classes."""
        code = self.code(index)
        return code != "" and any(code == self.context.scan.lexicon.alphabet.find(c) for c in classes)

    def form(self, index: int) -> str:
        """The token at ``index`` in lower case, "" outside of the text."""
        tokens = self.context.scan.tokens
        return tokens[index].lower() if 0 <= index < len(tokens) else ""
