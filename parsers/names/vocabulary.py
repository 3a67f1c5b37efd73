"""The words of all indexed names: what each sounds like, which are near, and which names hold it.

Words are few where names are many, so all comparing of spellings happens here, once a word and not once a name.
Must import nothing of ours but what a word sounds like, means and tells.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler

from parsers.names.concepts import CONCEPTS, TELLING
from parsers.names.prefixes import Prefixes
from parsers.names.scripts import is_arabic
from parsers.names.sounds import ending, skeleton, sound, sound_class, voice
from parsers.names.words import CONCEPT_WEIGHT, WEIGHTS

_SHORT = 3
"""Sound classes from this length on are found with a symbol more or less; longer ones with one changed, too."""

_SMALL = 50_000
"""While there are fewer words than this, those of ``_SHORT`` symbols are found with one changed as well."""

_FEW = 4_000

_RAREST = 0.1
_RARITY = 1.2
_FEW_CONSONANTS = 2
_OF_CLASS = 0.4
"""Of how rare a word of few consonants is, how much its class counts; the rest is its very sound ("Iyari", "Ayr")."""

_KNOWN = 0.85

LETTER, NUMBER = 1, 2
_TIED = 3

_CONCEPTS = {sound(spelling): concept for spelling, concept in CONCEPTS.items()}
_CONCEPT_NUMBERS = {concept: number for number, concept in enumerate(dict.fromkeys(CONCEPTS.values()), 1)}

Marks = NDArray[np.int8 | np.int16]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Spelt:
    """Words and what they sound like, in step.

    ``endings`` and ``voices`` are as ``sounds`` gives them; ``unvoiced`` is 1 for Arabic letters, which leave vowels
    out; ``kinds`` is ``LETTER``, ``NUMBER`` or 0; ``concepts`` numbers what common words of organisations mean,
    0 for others; ``priors`` says how much a word tells before counting the names that hold it.
    """

    texts: Sequence[str]
    sounds: Sequence[str]
    skeletons: Sequence[str]
    classes: Sequence[str]
    endings: Marks
    voices: Marks
    unvoiced: Marks
    kinds: Marks
    concepts: Marks
    priors: NDArray[np.float32]


def spell(texts: Sequence[str]) -> Spelt:
    """Words with what they sound like."""
    words = Vocabulary()
    return words.spelt([words.add(text, near=False) for text in texts])


def deletions(text: str) -> set[str]:
    """The text with each one of its symbols left out."""
    return {text[:i] + text[i + 1 :] for i in range(len(text))}


def _concept(text: str, sounds: str) -> str:
    """The concept of a word; of a Persian one that an "-e" ties to the next ("Sherkate Choobe"), too."""
    tied = text.endswith("e") and len(text) > _TIED
    return _CONCEPTS.get(sounds) or (_CONCEPTS.get(sound(text[:-1])) if tied else None) or ""


def _kind(text: str) -> int:
    if text[0].isdigit():
        return NUMBER
    return LETTER if len(text) == 1 and text.isalpha() else 0


def _prior(concept: str, kind: int) -> float:
    if concept and concept not in TELLING:
        return CONCEPT_WEIGHT
    return 0.3 if kind == LETTER else 1.0


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
        self._kinds = array("b")
        self._concepts = array("h")
        self._priors = array("f")
        self._wanted = array("I")
        self._by_class: dict[str, list[int]] = {}
        self._by_concept: dict[int, list[int]] = {}
        self._counts: dict[str, int] = {}
        self._short_counts: dict[str, int] = {}
        self._near: dict[str, list[str]] = {}
        self._prefixes = Prefixes()
        self._class_prefixes = Prefixes()

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, text: str, *, near: bool = True) -> int:
        """The number of a word, new or known; ``near`` False when it won't be looked for."""
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self._texts)
            self._enter(text)
            if near:
                self._enter_near(number)
        return number

    def _enter(self, text: str) -> None:
        sounds = sound(text)
        bones = skeleton(sounds)
        concept = _concept(text, sounds)
        self._texts.append(text)
        self._sounds.append(sounds)
        self._skeletons.append(bones)
        self._classes.append(sound_class(bones))
        self._endings.append(ending(sounds))
        self._voices.append(voice(sounds))
        self._unvoiced.append(is_arabic(text))
        kind = _kind(text)
        self._kinds.append(kind)
        self._concepts.append(_CONCEPT_NUMBERS.get(concept, 0))
        self._priors.append(WEIGHTS.get(concept or text, _prior(concept, kind)))
        self._wanted.append(0)
        self.postings.append(array("I"))

    def _enter_near(self, number: int) -> None:
        group = self._classes[number]
        same = self._by_class.setdefault(group, [])
        same.append(number)
        self._prefixes.add(self._texts[number])
        if len(same) == 1:
            self._class_prefixes.add(group)
        if len(same) == 1 and len(group) >= _SHORT:
            for shorter in deletions(group):
                self._near.setdefault(shorter, []).append(group)
        if self._concepts[number]:
            self._by_concept.setdefault(self._concepts[number], []).append(number)

    def hold(self, number: int, row: int, weight: int) -> None:
        """Note that the name in ``row``, wanted so much, holds a word."""
        posting = self.postings[number]
        if posting and posting[-1] > row:
            insort(posting, row)
        else:
            posting.append(row)
        self._wanted[number] = max(self._wanted[number], weight, len(posting))
        self._count(number, 1)

    def release(self, number: int, row: int) -> None:
        """Undo ``hold``."""
        posting = self.postings[number]
        del posting[bisect_left(posting, row)]
        self._count(number, -1)

    def _count(self, number: int, change: int) -> None:
        group = self._classes[number]
        self._counts[group] = self._counts.get(group, 0) + change
        if len(group) <= _FEW_CONSONANTS:
            sounds = self._sounds[number]
            self._short_counts[sounds] = self._short_counts.get(sounds, 0) + change

    def weights(self, spelt: Spelt, names: int) -> NDArray[np.float64]:
        """How much each word tells among so many names: the rarer its sound class, the more."""
        held = np.log(self._held(spelt.classes, self._counts))
        short = [len(group) <= _FEW_CONSONANTS for group in spelt.classes]
        own = np.log(self._held(spelt.sounds, self._short_counts))
        held = np.where(short, _OF_CLASS * held + (1 - _OF_CLASS) * own, held)
        total = np.log(names + 2)
        rarity = np.maximum((total - held + 1) / (total + 1), _RAREST)
        return spelt.priors * rarity**_RARITY

    @staticmethod
    def _held(keys: Sequence[str], counts: Mapping[str, int]) -> NDArray[np.float64]:
        count = counts.get
        return np.array([count(key, 0) + 0.5 for key in keys], np.float64)

    def spelt(self, numbers: Sequence[int]) -> Spelt:
        """Words of the vocabulary with what they sound like; at least one."""
        return Spelt(
            _pick(self._texts, numbers),
            _pick(self._sounds, numbers),
            _pick(self._skeletons, numbers),
            _pick(self._classes, numbers),
            _pick_marks(self._endings, numbers),
            _pick_marks(self._voices, numbers),
            _pick_marks(self._unvoiced, numbers),
            _pick_marks(self._kinds, numbers),
            _pick_marks(self._concepts, numbers),
            np.frombuffer(self._priors, np.float32)[numbers],
        )

    def heard(self, numbers: Sequence[int]) -> tuple[Sequence[str], Sequence[str], Marks]:
        """Sounds, sound classes and ``unvoiced`` of words: enough to tell which are near."""
        marks = _pick_marks(self._unvoiced, numbers)
        return _pick(self._sounds, numbers), _pick(self._classes, numbers), marks

    def written(self, numbers: Sequence[int]) -> tuple[Sequence[str], Sequence[str]]:
        """The words themselves, and their sounds."""
        return [self._texts[n] for n in numbers], [self._sounds[n] for n in numbers]

    def beginning(self, text: str, limit: int) -> list[int]:
        """Words that begin as written or, from two consonants on, as it sounds.

        Of too many, those of the most wanted names, and those that most names hold.
        """
        numbers = [self._numbers[word] for word in self._prefixes.find(text)]
        # A closing consonant keeps an "h" at the end from being taken for the end of a word ("Moh").
        group = sound_class(skeleton(sound(text + ("ب" if is_arabic(text) else "b"))))[:-1]
        if len(group) > 1 or (group and is_arabic(text)):
            numbers += [n for g in self._class_prefixes.find(group) for n in self._by_class[g]]
        numbers = list(dict.fromkeys(numbers))
        if len(numbers) <= limit:
            return numbers
        wanted = np.frombuffer(self._wanted, np.uint32)[numbers]
        return [numbers[at] for at in np.argpartition(wanted, -limit)[-limit:].tolist()]

    def holding(self, text: str) -> Sequence[int]:
        """Rows of the names that hold this very word."""
        number = self._numbers.get(text)
        return () if number is None else self.postings[number]

    def knows(self, text: str) -> bool:
        """Whether a word that names hold sounds like this one, apart from its inner vowels and voice."""
        bones = skeleton(sounds := sound(text))
        same = self.alike(sound_class(bones))
        return any(
            self.postings[n] and JaroWinkler.similarity(sounds, self._sounds[n]) >= _KNOWN for n in same
        )

    def alike(self, group: str) -> Sequence[int]:
        """Words of exactly this sound class."""
        return self._by_class.get(group, ())

    def near(self, group: str, concept: int = 0) -> Sequence[int]:
        """Words of this concept, or whose sound class is this one, or has one symbol more, less or other.

        While there are few words, all of them: then comparing each costs less than choosing.
        """
        if len(self) <= _FEW:
            return range(len(self))
        found = dict.fromkeys(self._by_concept.get(concept, ()))
        by_class = self._by_class.get
        for near in dict.fromkeys(self._near_classes(group)):
            if same := by_class(near):
                found.update(dict.fromkeys(same))
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


def _pick(values: Sequence[_T], numbers: Sequence[int]) -> Sequence[_T]:
    """Those of the values; a range stands for all of them."""
    if isinstance(numbers, range):
        return values
    if len(numbers) > 1:
        return itemgetter(*numbers)(values)
    return [values[n] for n in numbers]


def _pick_marks(marks: "array[int]", numbers: Sequence[int]) -> Marks:
    if isinstance(numbers, range):
        return np.array(marks, marks.typecode)
    return np.frombuffer(marks, marks.typecode)[numbers]
