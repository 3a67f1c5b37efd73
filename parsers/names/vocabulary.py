"""The words of all indexed names: what each sounds like, which are near, and which names hold it.

Words are few where names are many, so all comparing of spellings happens here, once a word and not once a name.
Must import nothing of ours but the sounds of a word.
"""

from array import array
from collections.abc import Iterable, Iterator

from parsers.names.sounds import skeleton, sound, sound_class

_SHORT = 3


def deletions(text: str) -> set[str]:
    """The text with each one of its symbols left out."""
    return {text[:i] + text[i + 1 :] for i in range(len(text))}


class Vocabulary:
    """Words by number. Not safe for threads: its owner holds a lock."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.sounds: list[str] = []
        self.skeletons: list[str] = []
        self.classes: list[str] = []
        self.postings: list[array[int]] = []
        self.counts: list[int] = []
        self._ids: dict[str, int] = {}
        self._by_skeleton: dict[str, list[int]] = {}
        self._near: dict[str, list[str]] = {}

    def find(self, text: str) -> int | None:
        """The number of a word, or None."""
        return self._ids.get(text)

    def add(self, text: str) -> int:
        """The number of a word, new or known."""
        known = self._ids.get(text)
        if known is not None:
            return known
        number = self._ids[text] = len(self.texts)
        sounds = sound(text)
        bones = skeleton(sounds)
        self.texts.append(text)
        self.sounds.append(sounds)
        self.skeletons.append(bones)
        bones = sound_class(bones)
        self.classes.append(bones)
        self.postings.append(array("I"))
        self.counts.append(0)
        same = self._by_skeleton.get(bones)
        if same is None:
            self._by_skeleton[bones] = [number]
            for near in deletions(bones) if len(bones) >= _SHORT else ():
                self._near.setdefault(near, []).append(bones)
        else:
            same.append(number)
        return number

    def frequency(self, bones: str) -> int:
        """How many names hold a word with this skeleton."""
        return sum(self.counts[n] for n in self._by_skeleton.get(bones, ()))

    def same_skeleton(self, bones: str) -> list[int]:
        """Words with exactly this skeleton."""
        return self._by_skeleton.get(bones, [])

    def near(self, bones: str) -> list[int]:
        """Words whose skeleton is this one, or one symbol more, less or (from four on) other."""
        return [n for s in self._near_skeletons(bones) for n in self._by_skeleton.get(s, ())]

    def _near_skeletons(self, bones: str) -> Iterable[str]:
        return dict.fromkeys(self._spell_near(bones))

    def _spell_near(self, bones: str) -> Iterator[str]:
        yield bones
        yield from self._near.get(bones, ())
        if len(bones) < _SHORT:
            return
        for shorter in deletions(bones):
            yield shorter
            if len(bones) > _SHORT:
                yield from self._near.get(shorter, ())
