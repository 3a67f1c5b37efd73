"""Words as they are compared: folded alike when an event is stored and when a person searches, on every database.

Must import nothing of ours but the folding of names.
"""

import re
import unicodedata
from collections.abc import Iterator

from parsers.names.folding import without_signs

MAX_WORD = 64
"""Characters of a word that count."""

_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u0640\u064b-\u065f\u0670])*(?:['’‘ʼ`][^\\W_]+)*")
"""A word as it is written: vowel signs and accents of their own don't end it."""

_MARKS = re.compile("[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼʿʾ`](?=\w)")
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ı": "i"}
)


def fold(text: str) -> str:
    """The text without case, accents, Arabic vowels and apostrophes inside words ("Hay'at" is "hayat")."""
    if text.isascii():
        return _APOSTROPHE.sub("", text.lower())
    text = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
    plain = without_signs(text)
    if not plain.isascii():
        # Twice: some signs are only taken apart into capitals, and some capitals only folded into signs.
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
        plain = _MARKS.sub("", without_signs(text)).translate(_LETTERS)
    return _APOSTROPHE.sub("", plain)


def written_words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text as they are written, with the places where they start."""
    return ((found.start(), found.group()) for found in _WRITTEN.finditer(text))


def words_as_written(text: str) -> list[str]:
    """The same words alone."""
    return _WRITTEN.findall(text)


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    found = _WORD.findall(fold(text))
    return found if max(map(len, found), default=0) <= MAX_WORD else [word[:MAX_WORD] for word in found]
