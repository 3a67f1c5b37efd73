"""Folds the ways of writing a word into one, so that texts and lists meet. Must import nothing of ours."""

import unicodedata

_MARKS = str.maketrans("", "", "'’‘ʻʼʾʿ`´")
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "’": "'"})


def fold(text: str) -> str:
    """Lower case without accents, so that lists and texts meet ("Deir ez-Zôr" and "DEIR EZ-ZOR")."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


def bare(text: str) -> str:
    """``fold`` without apostrophes and signs for ayn and hamza, which lists write in many ways."""
    return fold(text).translate(_MARKS)
