"""Joins capitalised words into candidate names and trims what doesn't belong: openers, titles, nationalities.

The whole text is evidence: a word that prose writes with a capital inside a sentence is a name at a sentence's
start too; a word that the text writes small elsewhere is not. Must import nothing of ours but the finder's parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from parsers.names.find_words import Line, LineKind, Word
from parsers.names.gazetteer import COUNTRY, LARGE, MIDDLE, Gazetteer
from parsers.names.lexicon import Lexicon
from parsers.names.values import NameKind

_OPENERS = frozenset(".!?:;…\"“”«»„'‘’([{-–—•*·>|/،؛؟")
COMPANY_ENDS = frozenset("inc corp ltd co plc llc gmbh ag nv ab sa spa bhd".split())
_NUMBERED = frozenset(
    "class series type phase part article section chapter figure table no group category zone stage level grade tier page item exhibit form".split()
)
_NUMERALS = frozenset("ii iii iv vi vii viii xi xii xiii xiv xv xvi".split())
_PAPERS = frozenset("times telegraph mirror mail express post herald tribune mercury".split())
_WORK_BEFORE = re.compile(
    r"\b(?:films?|movies?|novels?|books?|songs?|albums?|singles?|plays?|shows?|series|hits?|musicals?|operas?|sitcom|drama|comedy|tracks?|"
    r"titled|entitled|painting|poem|magazine article)[\s,]*[\"“`'‘]+\s*\Z"
)
_OFFICE_OF = re.compile(r"([^\W\d_]+) of (?:the )?\Z")
_SUFFIXED = re.compile(r"['’](?!s\b)[a-zçğıöşü]+")
_POSSESSIVES = frozenset({"'s", "’s", "'", "’", "' s"})
_AMBIGUOUS_TITLES = frozenset(
    "king queen prince princess lord lady bishop judge major pope baron earl duke marshal count justice general private chief "
    "head father saint brother sister uncle captain coach chair director emir sultan shah cardinal speaker sheriff mayor "
    "private constable singer author striker envoy brig officer sheikh sayyid syed haji rep fm pm brother sen hon".split()
)


@dataclass(slots=True)
class Evidence:
    """What the whole text says about its words: seen with a capital inside a sentence (``alone``: as a whole run),
    in which pairs, or small; ``bodies`` are first words of companies."""

    small: frozenset[str]
    capital: set[str] = field(default_factory=set[str])
    alone: set[str] = field(default_factory=set[str])
    bodies: set[str] = field(default_factory=set[str])
    pairs: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])


@dataclass(slots=True)
class Chunk:
    """A candidate name: words of one line. ``opening``: at a sentence's start; ``titled``: a title stood before it;
    ``people``: a nationality did; ``hint``: what the words taken off say it is."""

    words: list[Word]
    line: Line
    opening: bool = False
    titled: bool = False
    people: bool = False
    hint: NameKind | None = None

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def low(self) -> str:
        """The folded name with single spaces, particles and links as written."""
        parts = [self.words[0].low]
        for word in self.words[1:]:
            gap = word.gap.strip()
            parts.append(f"{gap} {word.low}" if gap and gap not in _POSSESSIVES else word.low)
        return " ".join(parts).replace(" .", ".").casefold()


@dataclass(slots=True)
class Chunker:
    """Cuts lines of prose into candidate names with the tables of one language."""

    text: str
    words: Lexicon
    known: Gazetteer
    evidence: Evidence

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
        return not before or before[-1] in _OPENERS

    def _joins(self, left: Word, right: Word) -> bool:
        gap = right.gap
        bare = gap.strip()
        if not bare:
            return gap != ""
        if bare == "&":
            return True
        if bare == ".":
            return (
                f"{left.low}." in self.words.titles
                or f"{left.low}." in self.words.address
                or left.low in {"st", "mt", "ft", "jr"}
            )
        if bare in _POSSESSIVES:
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
        if low in self.words.stop:
            acronym = (
                len(low) > 1
                and word.text.isupper()
                and low in self.known.places
                or low in {"who", "is"}
                and word.text.isupper()
            )
            return not acronym
        if low in self.words.months:
            return not (current and current[-1].low in self.known.given)
        return "'" in low and low.partition("'")[0] in self.words.stop and low not in self.known.places

    def _known_pair(self, word: Word, current: list[Word], following: Word | None) -> bool:
        """Whether a stop word belongs to a known name ("The Hague", "Sheffield Wednesday")."""
        if (
            following is not None
            and word.low.endswith("day")
            and following.gap == " "
            and following.low in _PAPERS
        ):
            return True
        if current and f"{current[-1].low} {word.low}" in self.words.organisations:
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
                inner = segment.words
            self.evidence.pairs.update((a.low, b.low) for a, b in zip(inner, inner[1:], strict=False))
            if len(inner) == 1 and not segment.opening:
                self.evidence.alone.add(inner[0].low)
            elif inner and self._names_person(segment.words):
                self.evidence.alone.add(inner[-1].low)

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
            self._trim_opening(segment)
            if not segment.words:
                continue
            previous = linked[-1] if linked else None
            self._trim_portfolio(segment)
            if previous is not None and self._links(previous, segment):
                previous.words.extend(segment.words)
            else:
                linked.append(segment)
        for chunk in [part for run in linked for part in self._without_place(run)]:
            for part in self._untitled(chunk):
                trimmed = self._without_people(part)
                if trimmed is not None:
                    yield trimmed

    def _trim_portfolio(self, chunk: Chunk) -> None:
        """Takes "State" off "Secretary of State Ann Lee" and knows her as titled."""
        words = chunk.words
        before = _OFFICE_OF.search(self.text, max(chunk.line.start, chunk.start - 30), chunk.start)
        if before is None or before[1].casefold() not in self.words.titles:
            return
        while len(words) > 1 and words[0].low in self.words.modifiers and words[1].gap == " ":
            chunk.words = words = words[1:]
            chunk.titled = True

    def _without_place(self, chunk: Chunk) -> Iterator[Chunk]:
        """Parts a country from the person named right after it ("President of Iceland Anna Holm"), and in Turkish a
        place from the person before it ("Ahmet Demir Ankara'da")."""
        words = chunk.words
        if len(words) > 2 and _SUFFIXED.match(self.text, chunk.end) and self.known.place(words[-1].low):
            yield Chunk(words[:-1], chunk.line, opening=chunk.opening)
            yield Chunk(words[-1:], chunk.line)
            return
        if (
            len(words) == 2
            and self._stands_alone(words[0])
            and self._stands_alone(words[1])
            and chunk.low not in self.words.organisations
        ):
            yield Chunk(words[:1], chunk.line, opening=chunk.opening)
            yield Chunk(words[1:], chunk.line)
            return
        for size in (1, 2):
            low = " ".join(w.low for w in words[:size])
            if (
                len(words) > size + 1
                and self.known.place(low) >= COUNTRY
                and low not in self.known.given
                and self._starts_person(words[size:])
            ):
                yield Chunk(words[:size], chunk.line, opening=chunk.opening)
                yield Chunk(words[size:], chunk.line)
                return
        yield chunk

    def _stands_alone(self, word: Word) -> bool:
        """Whether the word is a country, or an acronym known for a body ("NATO" in "NATO Washington summit")."""
        acronym = word.text.isupper() and len(word.low) > 1 and word.low in self.words.organisations
        return acronym or (
            self.known.place(word.low) >= LARGE
            and word.low not in self.known.family
            and word.low not in self.known.given
        )

    def _trim_opening(self, chunk: Chunk) -> None:
        """Drops a sentence's first words as long as they are ordinary words."""
        while chunk.opening and chunk.words and not self._keeps_opening(chunk.words):
            del chunk.words[0]
            if chunk.words and chunk.words[0].low in self.evidence.capital:
                break

    def _keeps_opening(self, words: list[Word]) -> bool:
        low, seen = words[0].low, self.evidence
        if self._known_start(words) or (words[0].text.isupper() and len(low) > 1):
            return True
        if len(words) == 1:
            return self._keeps_single(low)
        after = words[1].low
        if low in self.words.particles and low not in self.words.stop:
            return True
        if (low, after) in seen.pairs or low in self.words.titles or low in self.words.peoples:
            return True
        if low in self.known.given and not self.known.is_word(after):
            return True
        last = words[-1].low.rstrip(".")
        if last in self.words.organisation_heads or last in self.words.place_heads:
            return low not in self.words.starters or low in self.words.modifiers
        return not self._ordinary(low)

    def _keeps_single(self, low: str) -> bool:
        if low in self.words.starters:
            return False
        if not self.known.words:
            return self._keeps_unlisted(low)
        if low not in self.evidence.small and (
            low in self.evidence.alone or (low in self.evidence.capital and not self.known.is_word(low))
        ):
            return True
        if self.known.place(low) >= COUNTRY or low in self.words.organisations:
            return low not in self.evidence.small
        return not self._ordinary(low)

    def _keeps_unlisted(self, low: str) -> bool:
        """The same without a list of the language's words: something must speak for the name."""
        if low in self.evidence.capital:
            return low not in self.evidence.small
        known = self.known.place(low) >= COUNTRY or low in self.words.organisations
        head = low in self.words.organisation_heads and "de" in self.words.links
        return (known or head or "-" in low or low in self.known.given) and low not in self.evidence.small

    def _ordinary(self, low: str) -> bool:
        """Whether a word is known to be written small: in this text, in the word list, or by its stem."""
        if low in self.evidence.small or low in self.words.starters:
            return True
        if not self.known.words:
            return False
        return all(map(self.known.is_word, low.replace("‐", "-").split("-")))

    def _known_start(self, words: list[Word]) -> bool:
        """Whether a known name of several words begins the run ("New Zealand", "Human Rights Watch")."""
        return any(
            (name := " ".join(w.low for w in words[:size])) in self.known.places
            or name in self.words.organisations
            for size in range(2, min(5, len(words)) + 1)
        )

    def _links(self, left: Chunk, right: Chunk) -> bool:
        """Whether "of", "for" or "and" between two runs stands inside one name."""
        gap = right.words[0].gap.strip()
        parts = gap.split()
        if not parts or len(parts) > 2 or self.text[left.end : right.start] != right.words[0].gap:
            return False
        if len(parts) == 2 and parts[1] not in self.words.articles:
            return False
        if " ".join([left.low, gap, right.low]) in self.known.places:
            return True
        head = left.words[-1].low
        first = left.words[0].low
        if parts[0] in self.words.links:
            return (
                "&" not in {w.gap.strip() for w in left.words}
                and head in self.words.linked_heads
                and head not in self.words.titles
                and not self._is_office(left)
            )
        if parts[0] in {"for", "on", "against"}:
            return any(w.low in self.words.purpose_heads for w in left.words)
        if parts[0] in {"'s", "’s"}:
            return len(parts) == 1 and self._is_company(left, right)
        if parts[0] in self.words.conjunctions and self._is_double_body(left, right):
            return True
        if parts[0] in self.words.conjunctions:
            inside = any(w.gap.strip() in {"of", "for", "of the"} for w in left.words[1:])
            return (
                inside
                and first in self.words.linked_heads | self.words.purpose_heads
                and self._ordinary(right.words[0].low)
                and right.words[0].low not in self.words.linked_heads
            )
        return False

    def _is_company(self, left: Chunk, right: Chunk) -> bool:
        """Whether a possessive is part of a company's name ("Hudson's Bay Co.")."""
        pair = (left.words[-1].low + "'s", right.words[0].low)
        if (
            right.words[-1].low.rstrip(".") in COMPANY_ENDS
            and len(right.words) > 1
            and not self.known.place(left.low)
        ):
            self.evidence.pairs.add(pair)
        return pair in self.evidence.pairs

    def _is_double_body(self, left: Chunk, right: Chunk) -> bool:
        """Whether two ordinary words share a head ("Immigration and Naturalization Service")."""
        first, second, head = left.words[0].low, right.words[0].low, right.words[-1].low
        ordinary = self.known.is_word(first) and self.known.is_word(second) and first not in self.known.places
        known = first in self.words.organisations or first in self.evidence.alone
        return (
            len(left.words) == 1
            and len(right.words) > 1
            and ordinary
            and not known
            and head in self.words.organisation_heads
        )

    def _is_office(self, chunk: Chunk) -> bool:
        """Whether the run names an office rather than a body ("Foreign Minister")."""
        return any(w.low in self.words.titles for w in chunk.words) and all(
            w.low in self.words.titles or w.low in self.words.modifiers for w in chunk.words
        )

    def _untitled(self, chunk: Chunk) -> Iterator[Chunk]:
        """The run without its titles; a body or place named before the title is a name of its own."""
        words = chunk.words
        low = chunk.low
        if low in self.words.organisations or low in self.known.places:
            yield chunk
            return
        title = self._title_at(words)
        if title is None:
            yield chunk
            return
        yield from self._before_title(chunk, title)
        rest = words[title + 1 :]
        if rest and rest[0].gap.strip() in {"of", "of the", "for"}:
            yield Chunk(rest, chunk.line)
        elif rest:
            yield Chunk(rest, chunk.line, titled=True)

    def _title_at(self, words: list[Word]) -> int | None:
        """The place of the title that ends the run's titles, or None when the run doesn't start with one."""
        title: int | None = None
        titles, address = self.words.titles, self.words.address
        for at, word in enumerate(words):
            low = word.low
            if low in titles or low in address or low.rstrip(".") in address:
                if at and words[at - 1].low in self.known.given and low in _AMBIGUOUS_TITLES:
                    break
                title = at
            elif (
                low not in self.words.modifiers
                and low not in self.words.peoples
                and self.known.place(low) < COUNTRY
            ):
                later = self._later_title(words, at)
                title = later if later is not None else title
                break
        if title is None:
            return None
        return None if self._is_body(words, title) else title

    def _later_title(self, words: list[Word], start: int) -> int | None:
        """A title after a body's name ("State Department Spokesman Nicholas Burns")."""
        for at in range(start + 1, len(words) - 1):
            low = words[at].low
            if (
                low in self.words.titles
                and low not in _AMBIGUOUS_TITLES
                and words[at - 1].low not in self.known.given
            ):
                return at
        return None

    def _is_body(self, words: list[Word], title: int) -> bool:
        """Whether a title only opens the name of a body or place ("General Hospital", "King Faisal Mosque")."""
        last = words[-1].low.rstrip(".")
        heads = last in self.words.organisation_heads or last in self.words.place_heads
        if title == len(words) - 1:
            return False
        if (
            words[title + 1].low in self.words.organisation_heads
            and words[title + 1].low not in self.known.family
        ):
            return words[title].low in _AMBIGUOUS_TITLES
        return heads and words[title].low in _AMBIGUOUS_TITLES and last not in self.known.family

    def _before_title(self, chunk: Chunk, title: int) -> Iterator[Chunk]:
        """Names in front of a title: "U.S." in "U.S. President", "State Department" before a spokesman."""
        front = chunk.words[:title]
        while front and self._is_epithet(front):
            front.pop()
        if front:
            yield Chunk(front, chunk.line, opening=chunk.opening)

    def _is_epithet(self, front: list[Word]) -> bool:
        """Whether the last word before a title belongs to the title or is a nationality."""
        low = front[-1].low
        if low in self.words.organisations or self.known.place(low) >= COUNTRY:
            return False
        if (
            len(front) > 1
            and low in self.words.organisation_heads
            and low not in {"general", "police", "army"}
        ):
            return False
        return low in self.words.modifiers or low in self.words.titles or low in self.words.peoples

    def _without_people(self, chunk: Chunk) -> Chunk | None:
        """The chunk without a nationality before a person; None when nothing but peoples, offices or things is left."""
        words = chunk.words
        while len(words) > 1 and words[0].low in self.words.peoples and self._starts_person(words[1:]):
            chunk.words = words = words[1:]
            chunk.people = True
        if all(self._is_people(w.low) for w in words):
            return None
        if chunk.low in self.words.organisations or chunk.low in self.known.places:
            return chunk
        if self.text[chunk.start - 1 : chunk.start] in _OPENERS and self._names_work(chunk):
            return None
        if self._is_thing(words) or (not chunk.titled and self._is_office(chunk)):
            return None
        return chunk

    def _starts_person(self, words: list[Word]) -> bool:
        low = words[0].low
        if low not in self.known.given and not (len(low) == 2 and low[1] == "."):
            return False
        last = words[-1].low
        return len(words) > 1 and last not in self.words.organisation_heads and last not in self.words.things

    def _names_work(self, chunk: Chunk) -> bool:
        """Whether the chunk is the quoted title of a film, book or song."""
        before = self.text[max(chunk.line.start, chunk.start - 30) : chunk.start]
        return bool(_WORK_BEFORE.search(before))

    def _is_people(self, low: str) -> bool:
        if low in self.words.peoples or low in {"south", "north", "latin", "east", "west", "black", "white"}:
            return low not in self.known.places
        if "-" in low:
            return all(
                part in self.words.peoples
                or part
                in {"anti", "pro", "franco", "anglo", "sino", "russo", "non", "euro", "afro", "greco", "indo"}
                for part in low.split("-")
            )
        return False

    def _is_thing(self, words: list[Word]) -> bool:
        low = " ".join(w.low for w in words)
        if words[0].low in _NUMBERED and len(words) == 2 and len(words[1].low) < 3:
            return True
        if low in self.words.things and self.known.place(low) < MIDDLE:
            return True
        if len(words) < 2 or (words[0].low in self.known.given and not words[0].text.isupper()):
            return low in self.words.things
        return words[-1].low in self.words.things or words[0].low in {
            "operation",
            "treaty",
            "hurricane",
            "typhoon",
        }


def is_prose(line: Line) -> bool:
    """Whether capitals in the line mean something."""
    return line.kind is LineKind.PROSE
