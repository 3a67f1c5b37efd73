"""Who an article says said it.

A speaker stands after "according to", before a verb of saying, or after one that follows a closing quote. A description
of somebody already heard ("the war monitor") is the speaker before; "he" is whom the story was about; and a sentence
that is all quotation is said by whoever the next one names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from parsers.events.quotes import Span, is_inside
from parsers.events.sayings import EDGE, Line, Saying, SayingFinder
from parsers.events.words import Patterns
from parsers.names.values import ArticleEntity, NameKind, NameMention

NamedIn = Sequence[tuple[int, NameMention]]

_INSIDE = re.compile(r"\b(?:of|in|from|near|to|for|at|with|de|du|des|von|aus|in|en|del)\b", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:['’]\w{1,4}|(?<=[ıiuü])n[ea])$")
_CASE = re.compile(r"['’]?\w{0,4}")
_FIRST = 25  # characters: a name that begins this early may be what the sentence is about
_REMEMBERED = 8  # people: whom a pronoun may still mean
_AHEAD = 3  # sentences: how far on the speaker of a quotation is looked for


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of who said it: the name as an answer shows it, and the clause that does if one does."""

    name: str | None = None
    saying: Saying | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """One sentence to be read, with the names in it (body offsets), and whether it begins inside a quotation."""

    line: Line
    start: int
    paragraph: int
    named: NamedIn


@dataclass(slots=True)
class _People:
    """Who "he" and "she" may be, as far as the story has come."""

    subject: str | None = None
    met: dict[str, None] = field(default_factory=dict[str, None])
    known_as: dict[str, str] = field(default_factory=dict[str, str])

    def meet(self, name: str, *, subject: bool) -> None:
        self.met.pop(name, None)
        self.met[name] = None
        if subject:
            self.subject = name

    def called(self, pronoun: str) -> str | None:
        """The subject, unless another pronoun has been used for it: then who was met last."""
        others = {name for used, name in self.known_as.items() if used != pronoun}
        candidates = [self.subject, *islice(reversed(self.met), _REMEMBERED)]
        name = next((name for name in candidates if name is not None and name not in others), None)
        if name is not None:
            self.known_as[pronoun] = name
        return name


class Attribution:
    """Reads all sentences of an article in order, because who "the group" is stands in the one before."""

    def __init__(self, patterns: Patterns, entities: Sequence[ArticleEntity]) -> None:
        self._patterns = patterns
        self._entities = entities
        self._finder = SayingFinder(patterns)
        self._before: str | None = None
        self._people = _People()

    def read(self, sentences: Sequence[Heard]) -> list[Said]:
        """Who said each sentence."""
        said = [self._one(heard) for heard in sentences]
        for index, heard in enumerate(sentences):
            if said[index].name is None and said[index].quoted:
                said[index] = Said(self._speaker_of_quote(index, heard, sentences, said), quoted=True)
        return said

    def _one(self, heard: Heard) -> Said:
        line = heard.line
        quoted = _is_all_quoted(line)
        saying = self._finder.find(line)
        according = self._finder.according(line)
        phrase = saying.subject if saying is not None else according
        if saying is not None and according is not None and according[0] < saying.subject[0]:
            phrase = according
        name = self._name(heard, phrase) if phrase is not None else None
        self._meet(heard)
        self._before = name or self._before
        return Said(name, saying, quoted)

    def _meet(self, heard: Heard) -> None:
        text = heard.line.text
        if heard.named and is_inside(heard.named[0][1].start - heard.start, heard.line.quoted):
            return
        opening = self._patterns.persons.match(text.lstrip(EDGE))
        if opening is not None:
            self._people.called(opening.group().lower())
        for number, (index, mention) in enumerate(heard.named):
            entity = self._entities[index]
            if entity.kind is NameKind.PERSON:
                early = number == 0 and mention.start - heard.start <= _FIRST and opening is None
                self._people.meet(entity.name, subject=early)

    def _speaker_of_quote(
        self, index: int, heard: Heard, sentences: Sequence[Heard], said: Sequence[Said]
    ) -> str | None:
        """Whoever the sentences after a quotation name first, else who spoke before it in its paragraph."""
        for at in range(index + 1, min(len(sentences), index + 1 + _AHEAD)):
            if sentences[at].paragraph > heard.paragraph + 1:
                break
            if said[at].name is not None:
                return said[at].name
            if not said[at].quoted:
                subject = self._subject(sentences[at])
                if subject is not None:
                    return subject
                break
        earlier = sentences[index - 1] if index else None
        return said[index - 1].name if earlier is not None and earlier.paragraph == heard.paragraph else None

    def _subject(self, heard: Heard) -> str | None:
        for index, mention in heard.named[:1]:
            if self._entities[index].kind is NameKind.PERSON and mention.start - heard.start <= _FIRST:
                return self._entities[index].name
        return None

    def _name(self, heard: Heard, phrase: Span) -> str | None:
        written = heard.line.text[slice(*phrase)]
        if self._patterns.persons.fullmatch(written):
            return self._people.called(written.lower()) or self._before
        if self._patterns.pronouns.fullmatch(written):
            return self._before
        entity = self._entity(heard, phrase)
        if entity is not None:
            return entity
        determiner = self._patterns.definite.match(written)
        bare = written[determiner.end() :].strip() if determiner else written
        if determiner and bare == bare.lower() and self._before is not None:
            return self._before
        if self._patterns.words.suffixes:
            bare = _SUFFIX.sub("", bare)
        article = self._patterns.indefinite.match(bare)
        bare = bare[article.end() :].strip() if article else bare
        return bare if len(bare) > 1 and any(letter.isalpha() for letter in bare) else None

    def _entity(self, heard: Heard, phrase: Span) -> str | None:
        """The name that the phrase is but for a title before it ("spokesman X"), or an aside after it."""
        text = heard.line.text
        for index, mention in heard.named:
            start, end = mention.start - heard.start, mention.end - heard.start
            inside = phrase[0] <= start and end <= phrase[1]
            tail = text[end : phrase[1]]
            cased = self._patterns.words.suffixes and _CASE.fullmatch(tail)
            if inside and (not tail or cased) and not _INSIDE.search(text[phrase[0] : start]):
                return self._entities[index].name
        return None


def _is_all_quoted(line: Line) -> bool:
    """Whether nothing but marks stands outside of a sentence's quotations."""
    outside, at = "", 0
    for start, end in line.quoted:
        outside += line.text[at:start]
        at = end
    return bool(line.quoted) and not (outside + line.text[at:]).strip(EDGE)
