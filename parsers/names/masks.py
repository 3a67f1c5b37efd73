"""A sentence with its names masked: one character for each name, so that phrases can be matched around them.

Must import nothing of ours but the values and the phrases.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.names.phrases import BASES, CAPACITY
from parsers.names.values import NameKind, NameMention
from parsers.values import Sentence

_MASKS = re.compile("[\ue000-\uebff]")


@dataclass(frozen=True, slots=True)
class Masked:
    """``text`` is the sentence with mention ``names[i]`` written as one character; ``low`` is for triggers.

    ``places`` are the names' places in it, ``longer[i]`` by how much the first i names are longer than their masks.
    """

    sentence: Sentence
    text: str
    low: str
    names: tuple[NameMention, ...]
    kinds: frozenset[NameKind]
    places: tuple[int, ...]
    longer: tuple[int, ...]

    def name_at(self, match: re.Match[str], group: str) -> NameMention | None:
        """The mention that a group of the match stands for; None when it is plain text or unmatched."""
        found = match.groupdict().get(group)
        if not found or len(found) != 1:
            return None
        index = ord(found) - BASES[NameKind.PERSON]
        return self.names[index % CAPACITY] if 0 <= index < 3 * CAPACITY else None

    def offset(self, at: int) -> int:
        """The offset in the body of a place in the masked text that isn't inside a name."""
        return self.sentence.start + at + self.longer[bisect_left(self.places, at)]

    def plain(self, text: str) -> str:
        """A piece of the masked text with the names written out again."""
        first = BASES[NameKind.PERSON]
        return "".join(
            self.names[(ord(c) - first) % CAPACITY].text if first <= ord(c) < first + 3 * CAPACITY else c
            for c in text
        )


def mask(sentence: Sentence, names: Sequence[NameMention]) -> Masked:
    """The sentence masked with those of its names that fit."""
    names = tuple(names[:CAPACITY])
    parts: list[str] = []
    places: list[int] = []
    longer = [0]
    last = sentence.start
    for index, name in enumerate(names):
        parts.append(_cleared(sentence.text[last - sentence.start : name.start - sentence.start]))
        parts.append(chr(BASES[name.kind] + index))
        places.append(name.start - sentence.start - longer[-1])
        longer.append(longer[-1] + name.end - name.start - 1)
        last = name.end
    parts.append(_cleared(sentence.text[last - sentence.start :]))
    text = "".join(parts)
    kinds = frozenset(name.kind for name in names)
    return Masked(sentence, text, text.casefold(), names, kinds, tuple(places), tuple(longer))


def _cleared(text: str) -> str:
    """Text without characters of the private area that masks use."""
    return text if text.isascii() else _MASKS.sub("\ufffd", text)


def mask_all(sentences: Sequence[Sentence], mentions: Sequence[NameMention]) -> list[Masked]:
    """Every sentence masked; ``mentions`` are in reading order."""
    starts = [m.start for m in mentions]
    return [
        mask(
            s,
            [
                m
                for m in mentions[bisect_left(starts, s.start) : bisect_right(starts, s.end)]
                if m.end <= s.end
            ],
        )
        for s in sentences
    ]
