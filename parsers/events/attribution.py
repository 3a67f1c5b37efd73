"""Who an article says said it.

A speaker stands after "according to", before a verb of saying, or after one that follows a closing quote. A description
of somebody already heard ("the war monitor", "he") is the speaker before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.events.words import Patterns
from parsers.names.values import ArticleEntity, NameKind, NameMention

NamedIn = Sequence[tuple[int, NameMention]]

_BOUNDARY = re.compile(r"[,;:(\[—«»“”\"،؛]|\s[-–]\s")
_QUOTE_END = re.compile(r"[”»\"’'’]\s*,?\s*$|[,]\s*[”»\"’']\s*$")
_EDGE = " \t\n,.;:'’‘\"“”«»()[]-–—،؛"
_INSIDE = re.compile(r"\b(?:of|in|from|near|to|for|at|with|de|du|des|von|aus|in|en|del)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|été|wurde|wurden|fue|fueron)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_DETERMINER = re.compile(
    r"the|a|an|his|her|its|their|le|la|les|un|une|der|die|das|ein|eine|el|los|las", re.IGNORECASE
)
_SMALL_AFTER_CAPITAL = re.compile(
    r"\b[A-ZÄÖÜ]\w+\s+(?P<after>(?!(?:des|der|von|für|und|am|zum)\b)[a-zäöüß]\w*)"
)
_LONGEST = 90
_MOST_WORDS = 11


@dataclass(frozen=True, slots=True)
class Speaker:
    """``name`` as an answer shows it; ``organisation`` when the article says that it is one (a later "the group")."""

    name: str
    kind: NameKind | None = None


@dataclass(frozen=True, slots=True)
class _Phrase:
    start: int
    end: int


class Attribution:
    """Reads sentences in order, because who "the group" is stands in the one before."""

    def __init__(self, patterns: Patterns, entities: Sequence[ArticleEntity]) -> None:
        self._patterns = patterns
        self._entities = entities
        self._before: Speaker | None = None

    def read(self, text: str, start: int, named: NamedIn, dates: Sequence[tuple[int, int]]) -> str | None:
        """The speaker of the sentence ``text`` at ``start`` of the body, or None when it has none.

        ``named`` are the names in the sentence and ``dates`` the date mentions' spans, both with body offsets.
        """
        phrase = self._phrase(text, [(a - start, b - start) for a, b in dates])
        if phrase is None:
            return None
        speaker = self._speaker(text, start, phrase, named)
        self._before = speaker or self._before
        return speaker.name if speaker else None

    def _phrase(self, text: str, dates: Sequence[tuple[int, int]]) -> _Phrase | None:
        found = [
            phrase
            for phrase in (self._according(text), self._after_name(text), self._subject(text, dates))
            if phrase is not None
        ]
        return min(found, key=lambda phrase: phrase.start) if found else None

    def _according(self, text: str) -> _Phrase | None:
        match = self._patterns.according.search(text)
        return self._trim(text, match.end(), self._right_end(text, match.end())) if match else None

    def _after_name(self, text: str) -> _Phrase | None:
        match = self._patterns.after_name.search(text)
        return self._trim(text, self._left_end(text, match.start()), match.start()) if match else None

    def _subject(self, text: str, dates: Sequence[tuple[int, int]]) -> _Phrase | None:
        for verb in self._patterns.speaks.finditer(text):
            left = self._left_end(text, verb.start())
            between = text[left : verb.start()]
            if _PASSIVE.search(text[max(0, verb.start() - 40) : verb.start()]):
                continue
            if self._patterns.words.verb_first or (not between.strip() and _QUOTE_END.search(text[:left])):
                phrase = self._trim(text, verb.end(), self._right_end(text, verb.end()))
            else:
                phrase = self._trim(text, left, self._without_dates(left, verb.start(), dates))
            if phrase is not None:
                return phrase
        return None

    def _without_dates(self, left: int, end: int, dates: Sequence[tuple[int, int]]) -> int:
        return min([a for a, b in dates if left < a and b <= end], default=end)

    def _left_end(self, text: str, end: int) -> int:
        window = max(0, end - _LONGEST)
        cuts = [match.end() for match in _BOUNDARY.finditer(text, window, end)]
        cuts += [match.end() for match in self._patterns.subordinate.finditer(text, window, end)]
        return max(cuts, default=window)

    def _right_end(self, text: str, start: int) -> int:
        window = min(len(text), start + _LONGEST)
        cuts = [
            match.start()
            for match in _BOUNDARY.finditer(text, start, window)
            if text[start : match.start()].strip()
        ]
        for pattern in (self._patterns.subordinate, self._patterns.fillers, self._patterns.speaks):
            cuts += [match.start() for match in pattern.finditer(text, start, window)]
        if self._patterns.words.capital_nouns:
            cuts += [match.start("after") for match in _SMALL_AFTER_CAPITAL.finditer(text, start, window)]
        cuts = [cut for cut in cuts if text[start:cut].strip(_EDGE)]
        return min(cuts, default=window)

    def _trim(self, text: str, start: int, end: int) -> _Phrase | None:
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end:
            while end > start and text[end - 1] in _EDGE:
                end -= 1
            last = re.search(r"\S+$", text[start:end])
            if last is None or not self._patterns.fillers.fullmatch(last.group()):
                break
            end = start + last.start()
        words = text[start:end].split()
        told_of = bool(words) and _DETERMINER.fullmatch(
            words[-1]
        )  # "the alleged plot": no verb but an adjective
        return _Phrase(start, end) if words and not told_of and len(words) <= _MOST_WORDS else None

    def _speaker(self, text: str, offset: int, phrase: _Phrase, named: NamedIn) -> Speaker | None:
        written = text[phrase.start : phrase.end]
        if self._patterns.pronouns.fullmatch(written):
            return self._before
        for index, mention in named:
            start, end = mention.start - offset, mention.end - offset
            inside = phrase.start <= start and end <= phrase.end
            if inside and (end == phrase.end or start == phrase.start) and _is_all(text, phrase, start, end):
                entity = self._entities[index]
                return Speaker(entity.name, entity.kind)
        definite = self._patterns.definite.match(written)
        bare = written[definite.end() :].strip() if definite else written
        if definite and bare == bare.lower() and self._before is not None:
            return self._before
        return Speaker(bare) if _names_somebody(bare) else None


def _is_all(text: str, phrase: _Phrase, start: int, end: int) -> bool:
    """Whether the name is the phrase but for a title before it ("spokesman X"), not a part of a description."""
    if start == phrase.start and end < phrase.end:
        return False
    return not _INSIDE.search(text[phrase.start : start])


def _names_somebody(phrase: str) -> bool:
    return len(phrase) > 1 and any(letter.isalpha() for letter in phrase)
