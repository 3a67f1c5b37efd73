"""When two spellings may be taken for one name without asking anybody.

``name_key`` brings spellings together by their consonants; joining what an article names to what the guild knows
happens unseen, so here the vowels and the number of words have a say as well. No database.
"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from parsers.names.key import name_key, tokens
from parsers.names.values import NameKind

CLOSE = 78.0
"""How alike (0..100) two spellings in one script must be, letter by letter."""

FULL = 2
"""Words of a full name."""

_LATIN = "LATIN"
_DETERMINER = re.compile(r"^(?:the|la|le|les|l|los|las|el|der|die|das)[\s'’]+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = {"a": "a", "e": "e", "i": "i", "y": "i", "o": "o", "u": "u", "w": "u"}


@lru_cache(maxsize=4096)  # an article says a name again and again
def key_of(name: str, kind: NameKind) -> str:
    """The key that an entity's name is found under: "the Foreigners' Brigade" is "Foreigners' Brigade"."""
    if kind is not NameKind.PERSON:
        name = _DETERMINER.sub("", name)
    return name_key(name)


def words_in(key: str) -> int:
    """How many words a key has."""
    return len(key.split())


def is_same_name(one: str, other: str) -> bool:
    """Whether two names that share their key are spellings of one: "Ahmed"/"Ahmad" are, "Mario"/"Maria" are not.

    Names in two scripts are only compared by key, and then must have two words at least.
    """
    first, second = _plain(one), _plain(other)
    if first == second:
        return True
    script = _script(one)
    if script != _script(other):
        return words_in(name_key(one)) >= FULL
    return ratio(first, second) >= CLOSE and (script != _LATIN or _endings(first) == _endings(second))


def _plain(name: str) -> str:
    """The words that carry the name ("Firqatul Ghuraba" has those of "Firqat al-Ghuraba"), without accents."""
    text = unicodedata.normalize("NFKD", " ".join(tokens(_DETERMINER.sub("", name))))
    return "".join(mark for mark in text if not unicodedata.combining(mark))


def _script(text: str) -> str:
    """The script of the first letter, by its Unicode name: "LATIN", "ARABIC"."""
    letter = next((letter for letter in text if letter.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _endings(text: str) -> list[str]:
    """How each word ends: a final vowel tells Paul from Paula, where the consonants do not."""
    words = [word.rstrip("h") or word for word in _WORD.findall(text)]
    return [_ENDINGS.get(word[-1], "") for word in words]
