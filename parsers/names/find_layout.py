"""Names that the layout of a heading or row proves: a dateline's town, a team before its figures, a table's section.

Must import nothing of ours but the finder's parts.
"""

import re
from dataclasses import dataclass

from parsers.names.find_evidence import Chunk, Context
from parsers.names.find_words import Line, LineKind, Word
from parsers.names.gazetteer import SMALL
from parsers.names.values import NameKind

LONGEST_NAME = 5
_SEEN_BEFORE = 100
ROW_WORDS = frozenset(
    """
    attendance halftime half-time result results score scores scorers total extras round division group
    played leading final finals semifinal semifinals quarterfinals men women tabulate standings standing
    note fall bowling batting innings overs tel fax page w l t d pct gb gf ga pts pos p f a pl won lost
    drawn drew draw points team teams league eastern western central north south east west northern
    southern conference american national first second third fourth fifth goals sets set km kg metres
    meters seconds minutes mins laps opening closing previous high low open close bid offer price prices
    volume turnover index change percent issue amount coupon maturity rate rates years year month week day
    date net sales profit loss revenue shares shr eps avg qtr tons tonnes barrels wicket wickets match
    scorer matches game games did not bat to lbw b c run runs out no nb lb postponed playing tomorrow saturday
    singles doubles mixed men's women's downhill slalom giant super relay individual pairs freestyle
    backstroke butterfly heat heats lap race ranking rankings seed seeded unseeded x pay record payable
    quarterly stage leg time page tabulated under
    """.split()
)
_DATED = re.compile(r"\s*(?:,\s*[^\d\n]{2,40}?)?\s+\d{4}-\d\d-\d\d\s*\Z")
_FIGURE = re.compile(r"\s+\d{1,3}(?:-\d{1,3})?(?=[\s(]|\Z)")
_FIGURES = re.compile(r"(?:\s+[-+.]?\d[\d./-]*){5}")
_NEXT_SCORE = re.compile(r"\s+\d{1,3}\s+(?:\([^)]{0,200}\)\s+)?[^\d(),]{3,40}\s\d{1,3}(?=[\s(]|\Z)")
_SCORE_BEFORE = re.compile(r"\s\d{1,3}\s+(?:\([^)]{0,200}\)\s+)?\Z")
SECTION_HEADS = frozenset({"division", "conference", "league", "region"})
SECTION_OPENERS = frozenset(
    """
    eastern western central northern southern atlantic pacific american national northeast northwest
    southeast southwest midwest east west north south
    """.split()
)


@dataclass(slots=True)
class Layouts(Context):
    """Reads the names that stand where a kind of line has them."""

    def find(self, words: list[Word], at: int, line: Line) -> Chunk | None:
        """The name that begins with ``words[at]``, when the line's layout proves one."""
        run = self._run(words, at)
        if not run:
            return None
        if at == 0 and run[0].start == line.start:
            if _DATED.match(self.text, run[-1].end, line.end):
                return Chunk(run, line, hint=NameKind.PLACE)
            if run[-1].end == self._bare_end(line) and (kind := self._whole_line(run, line)):
                return Chunk(run, line, hint=kind)
        return self._team(run, line)

    def _bare_end(self, line: Line) -> int:
        return line.start + len(self.text[line.start : line.end].rstrip())

    def _run(self, words: list[Word], at: int) -> list[Word]:
        """The words from ``at`` that stand side by side."""
        end = at + 1
        while end < len(words) and end < at + LONGEST_NAME and words[end].gap in {" ", "-", " & ", " de "}:
            end += 1
        return words[at:end]

    def _whole_line(self, run: list[Word], line: Line) -> NameKind | None:
        """A table's section ("EASTERN CONFERENCE"), or a newspaper above what it says ("IZVESTIA")."""
        if line.kind is not LineKind.CAPITALS and not run[0].text.isupper():
            return None
        if run[-1].low in SECTION_HEADS and len(run) in {2, 3}:
            return NameKind.OTHER if run[0].low in SECTION_OPENERS else None
        listed = self.text.startswith(("-", "\u2013", "*"), line.end + 1)
        paper = listed and not self.text.startswith("--", line.end + 1)
        ordinary = all(self.known.is_word(w.low) or w.low in self.words.stop for w in run)
        return NameKind.ORGANISATION if paper and not ordinary else None

    def _team(self, run: list[Word], line: Line) -> Chunk | None:
        """A team: alone before the figures of a standing, or one of two with a score each."""
        before = self.text[max(line.start, run[0].start - _SEEN_BEFORE) : run[0].start]
        end = run[-1].end
        if before.strip() and not _SCORE_BEFORE.search(before):
            return None
        if (
            any(w.low in self.words.months or w.low in self.words.stop for w in run)
            or run[0].low in ROW_WORDS
        ):
            return None
        if not _FIGURE.match(self.text, end, line.end) or self._is_person(run):
            return None
        pair = _NEXT_SCORE.match(self.text, end, line.end) or before.strip()
        if not pair and not _FIGURES.match(self.text, end, line.end):
            return None
        low = " ".join(w.low for w in run)
        ordinary = all(self.known.is_word(w.low) or w.low in ROW_WORDS for w in run)
        if ordinary and not self.known.place(low) >= SMALL and low not in self.words.organisations:
            return None
        return Chunk(run, line, hint=None if low in self.known.countries else NameKind.ORGANISATION)

    def _is_person(self, run: list[Word]) -> bool:
        first = run[0].low
        return len(first) == 2 and first[1] == "."
