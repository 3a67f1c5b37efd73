"""Names in lines where a capital says little: headings in capitals or title case, rows of a table.

A word is taken for a name there when the rest of the text or a list knows it, or when no list knows it as an
ordinary word. Must import nothing of ours but the finder's parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.names.find_chunks import Chunker
from parsers.names.find_evidence import COMPANY_ENDS, EVENT_TAILS, ORDINARY_PEOPLES, Chunk
from parsers.names.find_layout import LONGEST_NAME, ROW_WORDS, SECTION_HEADS
from parsers.names.find_words import Line, LineKind, Word
from parsers.names.folding import fold
from parsers.names.gazetteer import COUNTRY, MIDDLE, SMALL
from parsers.names.values import NameKind

_TEAMS = frozenset(
    """
    rangers rovers wanderers yankees mets dodgers giants cubs braves cowboys lakers bulls knicks celtics sox
    bruins canadiens wings blackhawks penguins flyers islanders devils capitals packers bears vikings lions
    eagles redskins steelers broncos raiders chiefs seahawks rams saints falcons panthers bills dolphins jets
    patriots colts bengals browns oilers jaguars cardinals chargers padres rockies marlins expos phillies
    pirates reds astros brewers twins royals tigers indians orioles mariners angels athletics warriors suns
    spurs mavericks rockets jazz nuggets clippers kings sonics blazers bucks pacers pistons cavaliers hawks heat
    magic hornets wizards bullets nets sixers raptors grizzlies sabres senators blues flames canucks avalanche
    stars sharks
    """.split()
)
_VOWEL = re.compile("[aeiouy]")
_SECTION = re.compile(r" (?:DIVISION|CONFERENCE|LEAGUE|GROUP|REGION)\b")
_SCORE = re.compile(r" +\d{1,3}(?= |\n|$)")
_SMALL_AFTER = re.compile(r"\s+[a-z]{2,}\b")
_FIGURES = re.compile(r"(?: +[\d.-]+){2}")


@dataclass(slots=True)
class WeakLines:
    """Reads headings and rows with what the prose of the same text has taught."""

    chunker: Chunker
    names: dict[str, NameKind]

    def chunks(self, line: Line) -> list[Chunk]:
        """The candidate names of one heading or row."""
        words = line.words
        found: list[Chunk] = []
        at = 0
        while at < len(words):
            if laid := self.chunker.layouts.find(words, at, line):
                found.append(laid)
                at += len(laid.words)
                continue
            size = self._known_size(words, at) or self._unknown_size(words, at, line)
            if size:
                found.append(Chunk(words[at : at + size], line))
            at += max(1, size)
        untitled = (name for chunk in found for name in self._untitled(chunk))
        return [part for name in untitled for part in self.chunker.others.parted(name)]

    def _untitled(self, chunk: Chunk) -> Iterator[Chunk]:
        """The chunk without its titles; nothing for the name of a section ("ATLANTIC DIVISION")."""
        if chunk.hint is not None:
            yield chunk
        elif (
            chunk.line.kind is not LineKind.CAPITALS
            or chunk.words[-1].low in self.chunker.words.peoples
            or not _SECTION.match(self.chunker.text, chunk.end)
        ):
            yield from self.chunker.titles.untitled(chunk)

    def _adjacent(self, words: list[Word], at: int) -> bool:
        word = words[at]
        gap = word.gap
        return gap.strip() in {"", "&", "of", "de", "al", "bin", "van", "von"} and gap != ""

    def _known_size(self, words: list[Word], at: int) -> int:
        """How many words from ``at`` are a name that the text or a list knows; 0 for none."""
        name, best = words[at].low, 0
        if self._is_known(name, single=True) or self._is_team_row(words, at):
            best = 1
        for size in range(2, LONGEST_NAME + 1):
            end = at + size - 1
            if end >= len(words) or not self._adjacent(words, end):
                break
            gap = words[end].gap.strip()
            name = f"{name} {gap} {words[end].low}" if gap else f"{name} {words[end].low}"
            if self._is_known(name, single=False):
                best = size
        return best + self._event_size(words[at + best :]) if best else 0

    def _event_size(self, words: list[Word]) -> int:
        """How many words turn the known name before them into an event ("CZECH OPEN", "BELGIAN GRAND PRIX")."""
        lows = [w.low for w in words[:2] if w.gap == " "]
        if lows[:2] == ["grand", "prix"]:
            return 2
        return 1 if lows and lows[0] in EVENT_TAILS else 0

    def _is_team_row(self, words: list[Word], at: int) -> bool:
        """Whether a town has figures behind it though its name is an ordinary word too ("BUFFALO 13 12 1")."""
        text, word = self.chunker.text, words[at]
        if word.low in ROW_WORDS:
            return False
        strength = self.chunker.known.place(word.low)
        opens = at == 0 and _FIGURES.match(text, word.end) is not None
        return strength >= SMALL if opens else strength >= MIDDLE and _SCORE.match(text, word.end) is not None

    def _is_known(self, name: str, *, single: bool) -> bool:
        lexicon, known = self.chunker.words, self.chunker.known
        if single and (
            name in lexicon.stop or name in lexicon.months or name in lexicon.starters or name in ROW_WORDS
        ):
            return False
        if single and name in lexicon.peoples and name not in ORDINARY_PEOPLES:
            return True
        if not single and name in lexicon.things:
            return name.rpartition(" ")[2] not in SECTION_HEADS
        if name in self.names or name in lexicon.organisations:
            return not single or name not in self.chunker.evidence.small
        strength = known.place(name)
        if not single:
            return strength >= SMALL
        return strength >= COUNTRY

    def _unknown_size(self, words: list[Word], at: int, line: Line) -> int:
        """How many words from ``at`` are no ordinary words, and so a name; 0 for none."""
        if not self._nameable(words[at], line) and not self._given_start(words, at, line):
            return 0
        size = 1
        while size < LONGEST_NAME and at + size < len(words) and self._adjacent(words, at + size):
            following = words[at + size]
            if self._known_size(words, at + size) and not self._is_person_word(words[at]):
                break
            surname = size == 1 and following.low in self.chunker.known.family and self._row_word(following)
            if not (surname or self._nameable(following, line)) and not (
                line.kind is LineKind.ROW and self._row_word(following)
            ):
                break
            size += 1
        return size

    def _is_person_word(self, word: Word) -> bool:
        return word.low in self.chunker.known.given or (len(word.low) == 2 and word.low[1] == ".")

    def _given_start(self, words: list[Word], at: int, line: Line) -> bool:
        """A given name that is an ordinary word too, before a word that isn't ("MARK JOHANSSON")."""
        following = at + 1
        return (
            words[at].low in self.chunker.known.given
            and following < len(words)
            and self._adjacent(words, following)
            and self._nameable(words[following], line)
            and not self._known_size(words, following)
            and words[at].low not in self.chunker.words.stop
        )

    def _row_word(self, word: Word) -> bool:
        low = word.low
        return (
            low not in ROW_WORDS
            and low not in self.chunker.words.stop
            and not self.chunker.is_month(word)
            and len(low) > 1
        )

    def _is_note(self, low: str) -> bool:
        """Whether the word opens a note rather than names somebody ("Activated on 8 April 1957")."""
        return self.chunker.ordinary(low) or low.endswith("ed")

    def _nameable(self, word: Word, line: Line) -> bool:
        low = word.low
        if not self._row_word(word) or low in self.chunker.words.things or any(c.isdigit() for c in low):
            return False
        if line.kind is LineKind.ROW and not word.text.isupper():
            opens = word.start == line.start and _SMALL_AFTER.match(self.chunker.text, word.end)
            return low not in self.chunker.words.starters and not (opens and self._is_note(low))
        if low in self.names or (low in self.chunker.evidence.capital and not self.chunker.ordinary(low)):
            return low not in self.chunker.evidence.small
        if line.kind is LineKind.CAPITALS and "." not in low and (len(low) < 4 or not _VOWEL.search(low)):
            return False
        return not self.chunker.ordinary(low)


def name_table(chunks: list[Chunk], kinds: list[NameKind]) -> dict[str, NameKind]:
    """The names of the prose, and the last words of its people, as headings may repeat them."""
    table: dict[str, NameKind] = {}
    for chunk, kind in zip(chunks, kinds, strict=True):
        table[fold(chunk.low)] = kind
        if (
            kind is NameKind.ORGANISATION
            and chunk.words[-1].low.rstrip(".") in COMPANY_ENDS
            and len(chunk.words) > 2
        ):
            table.setdefault(" ".join(w.low for w in chunk.words[:-1]), kind)
        team = kind is NameKind.ORGANISATION and len(chunk.words) > 1 and chunk.words[-1].low in _TEAMS
        if kind is NameKind.PERSON or team:
            table.setdefault(chunk.words[-1].low, kind)
    return table
