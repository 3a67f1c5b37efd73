"""How many: the counts that a sentence gives, in digits or in words of six languages.

Data and its reading. Must import nothing of ours but the folding.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from parsers.names.folding import bare

MOST = 6
_FEWEST = 2
_LONGEST = 12
"""Digits of a count: what has more counts nothing, and no arithmetic is done with it."""

_BEFORE = 20

_ONES = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf vingt",
    "de": "zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn"
    " achtzehn neunzehn zwanzig",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
    " dieciocho diecinueve veinte",
    "tr": "iki uc dort bes alti yedi sekiz dokuz on onbir oniki onuc ondort onbes onalti onyedi onsekiz ondokuz yirmi",
    "ar": "اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
}
_TENS = {
    "en": "thirty forty fifty sixty seventy eighty ninety",
    "fr": "trente quarante cinquante soixante",
    "de": "dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "tr": "otuz kirk elli altmis yetmis seksen doksan",
    "ar": "ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون",
}
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(
    r"(?<![\w.,:])(?P<number>\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+)(?P<rest>[.,:]\d+|\s?%|\w)?(?!\w)"
)
_SPELT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_YEARS = range(1900, 2101)
_NO_COUNT = re.compile(
    r"\s*(?:%|percent|per cent|pour cent|prozent|por ciento|years?|ans\b|jahre|años|anos|yaş|degrees|dollars|billion"
    r"|million|عام|سنة|في المئة|بالمئة)",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:aged|age of|âge de|alter von|edad de|magnitude|magnitude of|stärke|yüzde)\s*$", re.IGNORECASE
)


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], int]:
    found = {
        (language, bare(word)): place
        for language, words in _ONES.items()
        for place, word in enumerate(words.split(), 2)
    }
    for language, words in _TENS.items():
        first = 3
        for place, word in enumerate(words.split(), first):
            found[language, bare(word)] = place * 10
    return found


def numbers_in(text: str, language: str) -> tuple[int, ...]:
    """The counts in a text, in order: no years, ages, shares, sums of money or magnitudes."""
    found = [*_in_digits(text), *_in_words(text, language)]
    counts = [
        (start, number)
        for start, end, number in found
        if not _NO_COUNT.match(text, end) and not _AGE.search(text[max(0, start - _BEFORE) : start])
    ]
    return tuple(dict.fromkeys(number for _, number in sorted(counts)))[:MOST]


def _in_digits(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each number in digits starts and ends, and which it is: years and what is no whole number left out."""
    if not _DIGIT.search(text):
        return
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match["number"])
        number = int(digits) if len(digits) <= _LONGEST else 0
        year = number in _YEARS and match["number"].isdigit()
        if not match["rest"] and number >= _FEWEST and not year:
            yield match.start(), match.end(), number


def _in_words(text: str, language: str) -> Iterator[tuple[int, int, int]]:
    """The same of the numbers in words."""
    if any(spelt_number(word, language) for word in _SPELT.findall(text)):
        for match in _SPELT.finditer(text):
            if number := spelt_number(match.group(), language):
                yield match.start(), match.end(), number


def may_count(piece: str, language: str) -> bool:
    """Whether a text that has no space in it may hold a number: where no piece of a text does, it counts nothing."""
    spelt = (spelt_number(word, language) for word in _SPELT.findall(piece))
    return bool(_DIGIT.search(piece)) or any(spelt)


@lru_cache(maxsize=50_000)
def spelt_number(word: str, language: str) -> int:
    """The number that a word says, 0 if it says none: "twelve", "quatre-vingt" (by its parts), "ثلاثون"."""
    table, folded = _table(), bare(word)
    if (language, folded) in table:
        return table[language, folded]
    tens, _, ones = folded.partition("-")
    return table.get((language, tens), 0) + table.get((language, ones), 0) if ones else 0
