"""What a written token sounds like: one symbol a sound, and the consonants alone.

Latin spellings of one name differ in vowels, doubled letters and in how they write what Latin has no letter for
(q/k, kh, dh, sh/ch). A *sound* keeps the vowels, folded; a *skeleton* is what is left without them: the part that
transliterations agree on. Must import nothing of ours but ``scripts``.
"""

import re
from functools import lru_cache
from operator import itemgetter

from parsers.names.scripts import ARABIC, is_arabic

MAX_SKELETON = 12
"""Consonants of a word that are compared."""

VOWELS = frozenset("aeiu")

_SPELLINGS = {
    "tsch": "S",
    "dsch": "j",
    "shch": "S",
    "sch": "S",
    "tch": "S",
    "dzh": "j",
    "sh": "S",
    "ch": "S",
    "kh": "X",
    "gh": "G",
    "zh": "j",
    "dj": "j",
    "ph": "f",
    "th": "t",
    "dh": "d",
    "ck": "k",
    "qu": "k",
    "q": "k",
    "x": "ks",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "ei": "i",
    "ey": "i",
    "ai": "i",
    "ay": "i",
    "ie": "i",
    "o": "u",
    "y": "i",
}
_SPELLING = re.compile("|".join(sorted(_SPELLINGS, key=len, reverse=True)) + "|c|(?<=[aeiou])h$|(?<=[iy])j$")
_DOUBLE = re.compile(r"(.)\1+")
_FIRST = itemgetter(1)
_BREATH = str.maketrans("XG", "hg")
_UNSTEADY = str.maketrans("", "", "aeiuwy")


def _spell(match: re.Match[str]) -> str:
    text = match.group()
    if text == "c":
        return "s" if match.string[match.end() : match.end() + 1] in ("e", "i", "y") else "k"
    if text in ("h", "j"):
        return ""
    if text == "y" and match.start() == 0:
        return "y"
    return _SPELLINGS[text]


def _arabic_sound(token: str) -> str:
    sounds = "".join([ARABIC.get(c, "") for c in token])
    head, tail = sounds[:1].replace("'", "a"), sounds[1:].replace("'", "")
    if tail.endswith("A") or (len(tail) > 1 and tail.endswith("h")):
        tail = tail[:-1] + "a"
    return head + tail.replace("w", "u").replace("y", "i").replace("A", "a")


@lru_cache(maxsize=20_000)
def sound(token: str) -> str:
    """One symbol a sound: a-z, and S (sh, ch), X (kh), G (gh); vowels are a, e, i, u."""
    if is_arabic(token):
        return _DOUBLE.sub(_FIRST, _arabic_sound(token))
    return _DOUBLE.sub(_FIRST, _SPELLING.sub(_spell, token))


def skeleton(sounds: str) -> str:
    """The consonants of a sound; any vowel at the start is "a", so that "Omar" and "Umar" meet."""
    if not sounds:
        return ""
    head = "a" if sounds[0] in VOWELS else sounds[0]
    rest = sounds[1:].translate(_UNSTEADY)
    if len(rest) > 1 and rest.endswith("h"):
        rest = rest[:-1]
    return _DOUBLE.sub(_FIRST, (head + rest).translate(_BREATH))[:MAX_SKELETON]


_CLASSES = str.maketrans("gdbzjv", "ktpsSf")


def sound_class(bones: str) -> str:
    """A skeleton without voice: "Qaddafi", "Gaddafi" and "Kadhafi" meet, as do "Jae" and "Chae"."""
    head = "a" if bones[:1] in ("y", "w") else bones[:1]
    return _DOUBLE.sub(_FIRST, (head + bones[1:]).translate(_CLASSES))


def ending(sounds: str) -> int:
    """The last vowel where it tells words apart ("-i" makes "Sultani" of "Sultan"): 1 for i, 2 for u, else 0.

    -1 when it may be any: an "e" is written for "-a", for "-i" and for nothing.
    """
    return {"i": 1, "u": 2, "e": -1}.get(sounds[-1:], 0)


_VOICE = re.compile(r"([aeiu])[^aeiu]$|([aeiu])[^aeiu][aeiu]$")


def voice(sounds: str) -> int:
    """The vowel of the last closed syllable where it tells words apart ("Hassan", "Hussein"): 1 a, 2 i, 3 u, else 0."""
    match = _VOICE.search(sounds)
    return "eaiu".index(match[1] or match[2]) if match else 0
