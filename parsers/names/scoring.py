"""How near two names are: rapidfuzz on what their words sound like, the words aligned by how much they tell.

Must import nothing of ours but sounds, keys and words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

from parsers.names.concepts import CONCEPTS
from parsers.names.key import tokens
from parsers.names.scripts import is_arabic
from parsers.names.sounds import skeleton, sound, sound_class

P = {"cls": 0.7, "sh": 0.5, "sh_ar": 0.138, "min": 0.54, "pow": 1.0, "u": 0.52, "alpha": 0.52, "jp": 2.9, "jf": 1.0, "rar": 1.2, "end": 0.94, "ord": 0.92, "pow2": 0.5, "u2": 0.51, "alpha2": 0.68, "jp2": 1.41, "jf2": 0.987, "ord2": 0.71, "accept": 0.83}
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spelt:
    """Words and what they sound like, in step."""

    texts: Sequence[str]
    sounds: Sequence[str]
    skeletons: Sequence[str]
    classes: Sequence[str]


def carriers(name: str) -> list[str]:
    """The words by which a name is found: common words of organisations as one concept in every language."""
    return [CONCEPTS.get(t, t) for t in tokens(name)]


def spell(text: str) -> Spelt:
    """A query as the index compares it."""
    texts = carriers(text)
    sounds = [sound(t) for t in texts]
    bones = [skeleton(s) for s in sounds]
    return Spelt(texts, sounds, bones, [sound_class(s) for s in bones])


def similarities(asked: Spelt, words: Spelt) -> Matrix:
    """How alike each asked word (row) is to each other word (column), 0..1."""
    heard = cdist(asked.sounds, words.sounds, scorer=JaroWinkler.similarity, dtype=np.float32)
    bones = cdist(asked.skeletons, words.skeletons, scorer=Levenshtein.normalized_similarity, dtype=np.float32)
    classes = cdist(asked.classes, words.classes, scorer=Levenshtein.normalized_similarity, dtype=np.float32)
    bones = (1 - P["cls"]) * bones + P["cls"] * classes
    unvoiced = np.array([is_arabic(t) for t in asked.texts])[:, None] ^ np.array([is_arabic(t) for t in words.texts])
    share = np.where(unvoiced, np.float32(P["sh_ar"]), np.float32(P["sh"]))
    alike = share * heard + (1 - share) * bones
    mine, others = np.array([_ending(s) for s in asked.sounds])[:, None], np.array([_ending(s) for s in words.sounds])
    alike[(mine != others) & (mine >= 0) & (others >= 0)] *= P["end"]
    digits = np.array([t[0].isdigit() for t in asked.texts])[:, None] | np.array([t[0].isdigit() for t in words.texts])
    alike[digits] = 0
    places = {t: j for j, t in enumerate(words.texts)}
    for i, text in enumerate(asked.texts):
        if text in places:
            alike[i, places[text]] = 1
    return alike


def _ending(sounds: str) -> int:
    """The vowel that a word ends in where it tells words apart: "-i" makes "Sultani" of "Sultan"; -1: it may be any."""
    last = sounds[-1:]
    return -1 if last == "e" else {"i": 1, "u": 2}.get(last, 0)


def joined_similarity(asked: Spelt, sounds: Sequence[str], bones: Sequence[str]) -> float:
    """How alike two names are when each is run together ("Fakhr Zadeh", "Fakhrzadeh"), 0..1."""
    heard = Indel.normalized_similarity("".join(asked.sounds), "".join(sounds))
    return (heard + Indel.normalized_similarity("".join(asked.skeletons), "".join(bones))) / 2
