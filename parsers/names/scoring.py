"""How near two names are: rapidfuzz on what their words sound like, the words aligned by how much they tell.

Must import nothing of ours but sounds, keys and words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

from parsers.names.key import tokens
from parsers.names.scripts import is_arabic
from parsers.names.sounds import skeleton, sound

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spelt:
    """Words and what they sound like, in step."""

    texts: Sequence[str]
    sounds: Sequence[str]
    skeletons: Sequence[str]


def spell(text: str) -> Spelt:
    """A query as the index compares it."""
    texts = tokens(text)
    sounds = [sound(t) for t in texts]
    return Spelt(texts, sounds, [skeleton(s) for s in sounds])


def similarities(asked: Spelt, words: Spelt) -> Matrix:
    """How alike each asked word (row) is to each other word (column), 0..1."""
    heard = cdist(asked.sounds, words.sounds, scorer=JaroWinkler.similarity, dtype=np.float32)
    bones = cdist(asked.skeletons, words.skeletons, scorer=Levenshtein.normalized_similarity, dtype=np.float32)
    unvoiced = np.array([is_arabic(t) for t in asked.texts])[:, None] ^ np.array([is_arabic(t) for t in words.texts])
    share = np.where(unvoiced, np.float32(0.25), np.float32(0.5))
    alike = share * heard + (1 - share) * bones
    digits = np.array([t[0].isdigit() for t in asked.texts])[:, None] | np.array([t[0].isdigit() for t in words.texts])
    alike[digits] = 0
    places = {t: j for j, t in enumerate(words.texts)}
    for i, text in enumerate(asked.texts):
        if text in places:
            alike[i, places[text]] = 1
    return alike


def joined_similarity(asked: Spelt, sounds: Sequence[str], bones: Sequence[str]) -> float:
    """How alike two names are when each is run together ("Fakhr Zadeh", "Fakhrzadeh"), 0..1."""
    heard = Indel.normalized_similarity("".join(asked.sounds), "".join(sounds))
    return (heard + Indel.normalized_similarity("".join(asked.skeletons), "".join(bones))) / 2
