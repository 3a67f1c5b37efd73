"""Words as they are compared: folded alike when an event is stored and when a person searches, on every database.

Must import nothing of ours but the folding of names.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from parsers.names.folding import without_signs

MAX_WORD = 64
"""Characters of a word that count."""

_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u0640\u064b-\u065f\u0670])*(?:['’‘ʼ`][^\\W_]+)*")
"""A word as it is written: vowel signs and accents of their own don't end it."""

_MARKS = re.compile("[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼʿʾ`](?=\w)")
_CACHED = 50_000
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


def pieces_of(text: str) -> list[str]:
    """The text between its spaces. What is done to each word alone is done to each piece alone, and kept for the next.

    No rule here sees beyond a space: folding and finding words give the same piece by piece.
    """
    return [piece for piece in text.split(" ") if piece]


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [
        word
        for piece in pieces_of(text)
        for word in (_words_of(piece) if len(piece) <= MAX_WORD else _words_in(piece))
    ]


def _words_in(piece: str) -> list[str]:
    return [word[:MAX_WORD] for word in _WORD.findall(fold(piece))]


@lru_cache(maxsize=_CACHED)
def _words_of(piece: str) -> tuple[str, ...]:
    return tuple(_words_in(piece))
