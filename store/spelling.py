"""When two spellings may be taken for one name without asking anybody.

``name_key`` brings spellings together by their consonants; joining what an article names to what the guild knows
happens unseen, so here the vowels and the number of words have a say as well. No database.
"""

import re
import unicodedata

from rapidfuzz.fuzz import ratio

from parsers.names.key import name_key
from parsers.names.values import NameKind

CLOSE = 78.0
"""How alike (0..100) two spellings in one script must be, letter by letter."""

FULL = 2
"""Words of a full name."""

_DETERMINER = re.compile(r"^(?:the|la|le|les|l|los|las|el|der|die|das)[\s'’]+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = {"a": "a", "e": "e", "i": "i", "y": "i", "o": "o", "u": "u", "w": "u"}


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
    if _is_latin(first) != _is_latin(second):
        return words_in(name_key(one)) >= FULL
    if ratio(first, second) < CLOSE:
        return False
    return not _is_latin(first) or _endings(first) == _endings(second)


def _plain(name: str) -> str:
    text = unicodedata.normalize("NFKD", _DETERMINER.sub("", name).casefold())
    return "".join(mark for mark in text if not unicodedata.combining(mark))


def _is_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return all("a" <= letter <= "z" or letter in "ßøæœðþłđı" for letter in letters)


def _endings(text: str) -> list[str]:
    """How each word ends: a final vowel tells Paul from Paula, where the consonants do not."""
    words = [word.rstrip("h") or word for word in _WORD.findall(re.sub(r"['’ʼ`]", "", text))]
    return [_ENDINGS.get(word[-1], "") for word in words]
