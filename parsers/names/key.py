"""The key under which the spellings of one name meet.

``tokens`` cuts a name into the words that carry it; ``name_key`` joins what they sound like. The store merges full
names that share a key, so the key errs on the side of telling names apart. Must import nothing of ours but the
tables of scripts and sounds beside it.
"""

import re
import unicodedata

from parsers.names.scripts import is_arabic, strip_arabic_marks
from parsers.names.sounds import skeleton, sound

MAX_LENGTH = 300
"""Characters of a name that are read: longer ones are no names."""

_DISCORD = re.compile(r"<(?:@[!&]?|#|a?:\w+:|/[^:>]*:|t:)-?\d+(?::\w)?>")
_APOSTROPHES = re.compile("['’‘ʼʾʿ`´ʻˈ′ʹʺ]")
_POSSESSIVE = re.compile(r"['’]s\b")
_INITIALS = re.compile(r"\b(\w)\.(?=\w\b)")
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(
    "al el ul il ad ed ud ar er ur as es us ash esh ush at et ut az ez uz an en un adh edh".split()
)
_LATIN_GLUED = re.compile(r"^(abd)(?:[aeou]l|[aeou](?=([rsztnd])\2)|[aeou](?=sh)|(?=allah))(?=...)")
_ARABIC_ARTICLE = re.compile("^[وب]?ال(?=..)")


def clean(text: str) -> str:
    """The text as compared: composed, case folded, without Discord's marks, apostrophes and Arabic short vowels."""
    text = _DISCORD.sub(" ", text[:MAX_LENGTH])
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    return _INITIALS.sub(r"\1", strip_arabic_marks(text))


def tokens(text: str) -> tuple[str, ...]:
    """The words that carry a name, in order: without articles; "Abdulrahman" is "abd" and "rahman".

    A text of nothing but articles keeps them. Empty only when there is no letter or digit at all.
    """
    words = _WORD.findall(clean(text))
    found = [part for word in words if word not in _ARTICLES for part in _parts(word)]
    return tuple(found or words)


def _parts(word: str) -> list[str]:
    if is_arabic(word):
        return [_ARABIC_ARTICLE.sub("", word)]
    glued = _LATIN_GLUED.match(word)
    return ["abd", word[glued.end() :]] if glued else [word]


def name_key(text: str) -> str:
    """The key of a name: equal for the spellings of one name in Latin, Arabic and Cyrillic letters.

    ``name_key(name_key(x)) == name_key(x)``. Empty when the text holds no letter and no digit.
    """
    return " ".join(skeleton(sound(t)).lower() for t in tokens(text))
