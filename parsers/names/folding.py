"""Folds the ways of writing a word into one, so that texts and lists meet. Must import nothing of ours."""

import re
import unicodedata
from functools import cache

_SIGNS = range(0x300, 0x10000)
"""Where nearly all characters are that combine with a letter; a pattern of these alone is quick."""

_RARE = re.compile("[\U00010000-\U0010ffff]")

_MARKS = str.maketrans("", "", "'’‘ʻʼʾʿ`´")
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "’": "'"})


def fold(text: str) -> str:
    """Lower case without accents, so that lists and texts meet ("Deir ez-Zôr" and "DEIR EZ-ZOR")."""
    if text.isascii():
        return text.casefold()
    return without_signs(unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)))


def without_signs(text: str) -> str:
    """The text without what combines with a letter: accents that stand for themselves, vowel signs."""
    if _RARE.search(text):
        return "".join(sign for sign in text if not unicodedata.combining(sign))
    return _signs().sub("", text)


@cache
def _signs() -> re.Pattern[str]:
    found = "".join(sign for sign in map(chr, _SIGNS) if unicodedata.combining(sign))
    return re.compile(f"[{re.escape(found)}]")


def bare(text: str) -> str:
    """``fold`` without apostrophes and signs for ayn and hamza, which lists write in many ways."""
    return fold(text).translate(_MARKS)
