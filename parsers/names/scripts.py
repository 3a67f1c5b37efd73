"""Letters of any script written as the Latin letters that sound alike.

Arabic has a table of its own: its letters go straight to sounds ("ش" is one sound, not an "s" and an "h"), its
short vowels are unwritten, and Persian, Urdu, Kurdish and Pashto letters join it. Other scripts go through
anyascii, letter by letter. Must import nothing of ours.
"""

import re
import unicodedata
from functools import cache, lru_cache

from anyascii import anyascii

# Sounds that Latin spells with two letters have one capital each: S (sh, ch), X (kh), G (gh).
_ARABIC_LETTERS = {
    "اأإآٱٲٳ": "a",
    "ى": "a",
    "بٻ": "b",
    "پ": "p",
    "تطٹټ": "t",
    "ث": "t",
    "ةۃ": "A",  # ta marbuta: "-a", "-ah" or "-at"
    "ج": "j",
    "چ": "S",
    "ح": "h",
    "خ": "X",
    "دضڈډ": "d",
    "ذ": "d",
    "رڑړڕ": "r",
    "زظ": "z",
    "ژ": "j",
    "ږ": "j",
    "سص": "s",
    "شښ": "S",
    "ع": "'",
    "غ": "G",
    "ف": "f",
    "ڤ": "v",
    "قکكڪ": "k",
    "گګڭ": "g",
    "لڵ": "l",
    "م": "m",
    "نںڼ": "n",
    "هہەۀ": "h",
    "ھ": "h",
    "وۆۇۋ": "w",
    "ؤ": "u",
    "يیېۍئۓےێ": "y",
    "ء": "'",
    "ځ": "z",
    "څ": "s",
}
ARABIC = {letter: sound for letters, sound in _ARABIC_LETTERS.items() for letter in letters}

_ARABIC_RANGE = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_PERSIAN_ONLY = frozenset("پچژگکیہےڑڈٹںځڅښۍټډړ")
_PERSIAN = str.maketrans("ذضظثص", "ززز" + "سس")
_NOT_LATIN = re.compile("[^a-z0-9]")
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")


def is_arabic(token: str) -> bool:
    """Whether a token is written in Arabic letters (Persian, Urdu, Kurdish and Pashto included)."""
    return not token.isascii() and bool(_ARABIC_RANGE.search(token))


def strip_arabic_marks(text: str) -> str:
    """The text without short vowels, doubling marks and stretched lines: rarely written, never needed."""
    return _ARABIC_MARKS.sub("", text)


@cache
def word_with_signs() -> re.Pattern[str]:
    """A word of letters and digits with the signs that many scripts write a vowel by, as in "नरेंद्र"."""
    signs = "".join(c for c in map(chr, range(0x300, 0x10000)) if unicodedata.category(c) in {"Mn", "Mc"})
    return re.compile(rf"[^\W_](?:[^\W_]|[{signs}])*")


def is_persian(text: str) -> bool:
    """Whether Arabic letters are used as in Persian, Urdu or Pashto: some stand there that Arabic lacks."""
    return not _PERSIAN_ONLY.isdisjoint(text)


def as_persian(word: str) -> str:
    """The word with the letters that Persian speaks as "z" and "s", where Arabic has "d" and "t", written so."""
    return word.translate(_PERSIAN)


_SPOKEN_LETTERS = str.maketrans({"ş": "sh", "ș": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ğ": "gh"})
_SPOKEN_WORD = re.compile(
    r"(?=\w{5})\w*(?:w(?=[lj])|[aeo]w(?:a|itsch|itz|icz|s?k(?:i|ij|y|yj))?\b|[aeioy]j\b)\w*"
)
_SPOKEN_J = re.compile("j(?=[aeiou])|(?<=[aeioy])j|(?<=w)j")


def as_spoken(text: str) -> str:
    """Folded Latin letters as the language that wrote them speaks them: "Şara" is "shara", "Lawrow" "lavrov".

    The text itself where nothing tells the language: an accent is as often dropped as spoken.
    """
    return _SPOKEN_WORD.sub(_speak, text.translate(_SPOKEN_LETTERS))


def _speak(match: re.Match[str]) -> str:
    return _SPOKEN_J.sub("y", match.group()).replace("w", "v")


@lru_cache(maxsize=20_000)
def to_latin(token: str) -> str:
    """A word of any script but Arabic as plain lower-case a-z and digits, accents gone."""
    if token.isascii():
        return token
    bare = "".join(c for c in unicodedata.normalize("NFKD", token) if not unicodedata.combining(c))
    return _NOT_LATIN.sub("", anyascii(bare).casefold())
