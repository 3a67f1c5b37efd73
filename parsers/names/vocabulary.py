"""The words of all indexed names: what each sounds like, which are near, and which names hold it.

Words are few where names are many, so all comparing of spellings happens here, once a word and not once a name.
Must import nothing of ours but the sounds of a word.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.names.concepts import CONCEPTS
from parsers.names.scripts import is_arabic
from parsers.names.sounds import ending, skeleton, sound, sound_class, voice

_SHORT = 3
"""Sound classes from this length on are found with a symbol more or less; longer ones with one changed, too."""

_SMALL = 50_000
"""While there are fewer words than this, those of ``_SHORT`` symbols are found with one changed as well."""

_CONCEPTS = {sound(spelling): concept for spelling, concept in CONCEPTS.items()}


@dataclass(frozen=True, slots=True)
class Spelt:
    """Words and what they sound like, in step; ``endings`` and ``voices`` as ``sounds`` has them.

    ``concepts`` names what common words of organisations mean, "" for all others.
    """

    texts: Sequence[str]
    sounds: Sequence[str]
    skeletons: Sequence[str]
    classes: Sequence[str]
    endings: Sequence[int]
    voices: Sequence[int]
    unvoiced: Sequence[int]
    concepts: Sequence[str]


def spell(texts: Sequence[str]) -> Spelt:
    """Words with what they sound like."""
    sounds = [sound(t) for t in texts]
    bones = [skeleton(s) for s in sounds]
    classes = [sound_class(s) for s in bones]
    return Spelt(
        texts,
        sounds,
        bones,
        classes,
        [ending(s) for s in sounds],
        [voice(s) for s in sounds],
        [is_arabic(t) for t in texts],
        [_CONCEPTS.get(s, "") for s in sounds],
    )


def deletions(text: str) -> set[str]:
    """The text with each one of its symbols left out."""
    return {text[:i] + text[i + 1 :] for i in range(len(text))}


class Vocabulary:
    """Words by number, each with the names (by row) that hold it. Not safe for threads: its owner holds a lock."""

    def __init__(self) -> None:
        self.postings: list[array[int]] = []
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._sounds: list[str] = []
        self._skeletons: list[str] = []
        self._classes: list[str] = []
        self._endings = array("b")
        self._voices = array("b")
        self._unvoiced = array("b")
        self._concepts: list[str] = []
        self._by_concept: dict[str, list[int]] = {}
        self._by_class: dict[str, list[int]] = {}
        self._counts: dict[str, int] = {}
        self._near: dict[str, list[str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, text: str) -> int:
        """The number of a word, new or known."""
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self._texts)
            self._enter(text, number)
        return number

    def _enter(self, text: str, number: int) -> None:
        sounds = sound(text)
        bones = skeleton(sounds)
        group = sound_class(bones)
        self._texts.append(text)
        self._sounds.append(sounds)
        self._skeletons.append(bones)
        self._classes.append(group)
        self._endings.append(ending(sounds))
        self._voices.append(voice(sounds))
        self._unvoiced.append(is_arabic(text))
        concept = _CONCEPTS.get(sounds, "")
        self._concepts.append(concept)
        if concept:
            self._by_concept.setdefault(concept, []).append(number)
        self.postings.append(array("I"))
        same = self._by_class.setdefault(group, [])
        same.append(number)
        if len(same) == 1 and len(group) >= _SHORT:
            for shorter in deletions(group):
                self._near.setdefault(shorter, []).append(group)

    def hold(self, number: int, row: int) -> None:
        """Note that the name in ``row`` holds a word."""
        posting = self.postings[number]
        if posting and posting[-1] > row:
            insort(posting, row)
        else:
            posting.append(row)
        group = self._classes[number]
        self._counts[group] = self._counts.get(group, 0) + 1

    def release(self, number: int, row: int) -> None:
        """Undo ``hold``."""
        posting = self.postings[number]
        del posting[bisect_left(posting, row)]
        self._counts[self._classes[number]] -= 1

    def frequency(self, group: str) -> int:
        """How many names hold a word of this sound class."""
        return self._counts.get(group, 0)

    def spelt(self, numbers: Sequence[int]) -> Spelt:
        """Words of the vocabulary with what they sound like."""
        return Spelt(
            [self._texts[n] for n in numbers],
            [self._sounds[n] for n in numbers],
            [self._skeletons[n] for n in numbers],
            [self._classes[n] for n in numbers],
            [self._endings[n] for n in numbers],
            [self._voices[n] for n in numbers],
            [self._unvoiced[n] for n in numbers],
            [self._concepts[n] for n in numbers],
        )

    def alike(self, group: str) -> Sequence[int]:
        """Words of exactly this sound class."""
        return self._by_class.get(group, ())

    def near(self, group: str, concept: str = "") -> list[int]:
        """Words of this concept, or whose sound class is this one, or has one symbol more, less or other."""
        found = dict.fromkeys(self._by_concept.get(concept, ()))
        for near in dict.fromkeys(self._near_classes(group)):
            found.update(dict.fromkeys(self._by_class.get(near, ())))
        return list(found)

    def _near_classes(self, group: str) -> Iterator[str]:
        yield group
        yield from self._near.get(group, ())
        if len(group) < _SHORT:
            return
        for shorter in deletions(group):
            yield shorter
            if len(group) > _SHORT or len(self) < _SMALL:
                yield from self._near.get(shorter, ())
