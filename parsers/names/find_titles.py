"""Parts a run of capitalised words where two names meet, and takes titles off persons.

Must import nothing of ours but the finder's parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.names.find_evidence import Chunk, Context
from parsers.names.find_words import Word
from parsers.names.gazetteer import COUNTRY, LARGE
from parsers.names.values import NameKind

_OFFICE_OF = re.compile(r"([^\W\d_]+) of (?:the )?\Z")
_SUFFIXED = re.compile(r"['’](?!s\b)[a-zçğıöşü]+")
_AMBIGUOUS_TITLES = frozenset(
    """
    king queen prince princess lord lady bishop judge major pope baron earl duke marshal count justice
    general private chief head father saint brother sister uncle captain coach chair director emir sultan
    shah cardinal speaker sheriff mayor constable singer author striker envoy brig officer sheikh sayyid
    syed haji rep fm pm sen hon
    """.split()
)


@dataclass(slots=True)
class Titles(Context):
    """Cuts offices and places away from the names beside them."""

    def trim_portfolio(self, chunk: Chunk) -> None:
        """Takes "State" off "Secretary of State Ann Lee" and knows her as titled."""
        words, opening = chunk.words, max(chunk.line.start, chunk.start - 30)
        if not self.text.endswith((" of ", " of the "), opening, chunk.start):
            return
        before = _OFFICE_OF.search(self.text, opening, chunk.start)
        if before is None or before[1].casefold() not in self.words.titles:
            return
        while len(words) > 1 and words[0].low in self.words.modifiers and words[1].gap == " ":
            chunk.words = words = words[1:]
            chunk.titled = True

    def without_place(self, chunk: Chunk) -> Iterator[Chunk]:
        """Parts a country from the person named right after it ("President of Iceland Anna Holm"), and in Turkish a
        place from the person before it ("Ahmet Demir Ankara'da").
        """
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
                and self.starts_person(words[size:])
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

    def untitled(self, chunk: Chunk) -> Iterator[Chunk]:
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
                if at and low in _AMBIGUOUS_TITLES and self._is_given(words[at - 1].low):
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

    def _is_given(self, low: str) -> bool:
        return low in self.known.given and self.known.place(low) < COUNTRY

    def _later_title(self, words: list[Word], start: int) -> int | None:
        """A title after a body's name ("State Department Spokesman Nicholas Burns")."""
        for at in range(start + 1, len(words) - 1):
            low = words[at].low
            sure = low not in _AMBIGUOUS_TITLES or words[at + 1].low in self.known.given
            if low in self.words.titles and sure and not self._is_given(words[at - 1].low):
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
        people: Chunk | None = None
        while front and self._is_epithet(front):
            word = front.pop()
            if word.low in self.words.peoples:
                joined = people is not None and people.words[0].start == word.end + 1
                people = Chunk(
                    [word, *people.words] if people and joined else [word], chunk.line, hint=NameKind.OTHER
                )
        if front:
            yield Chunk(front, chunk.line, opening=chunk.opening)
        if people is not None:
            yield people

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
