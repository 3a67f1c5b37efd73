"""Cuts a text into tokens and spells them as a string of word classes, one character a token.

Must import nothing but the tables.
"""

import re
import unicodedata
from dataclasses import dataclass

from parsers.dates.languages.table import Lexicon, Table

# Words (with combining marks), ISO dates, grouped and dotted numbers, an empty line, any other mark.
# Directional marks, joiners and soft hyphens are skipped like blanks.
_TOKEN = re.compile(
    r"[^\W\d_]+(?:[\u0300-\u036f\u064b-\u065f\u0670]+[^\W\d_]*)*"
    r"|\d{4}-\d\d?-\d\d?(?!\d)(?:T[\d:.]{2,18}(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+(?:[.:/\u066b]\d+)*[^\W\d_]*"
    r"|\n[ \t\r\f\v]*\n"
    r"|[^\w\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_DAYS, _FIRST_YEAR, _LAST_YEAR = 31, 1000, 2199
_ABBREVIATED = 3  # letters: "Jan", "Gen", "U.S"
_LONGEST = 24  # no date token is longer; int() refuses thousands of digits


@dataclass(slots=True)
class Scan:
    """A text as tokens: ``codes[i]`` is the class of ``tokens[i]``."""

    text: str
    lexicon: Lexicon
    tokens: list[str]
    starts: list[int]
    codes: str

    def form(self, index: int) -> str:
        """The token as the lexicon spells it."""
        return _spelled(self.lexicon, self.tokens[index])

    def value(self, index: int) -> object:
        """What the token's word means: its table value, or the number that its digits say."""
        form = self.tokens[index]
        values = self.lexicon.values
        if form in values:
            return values[form]
        form = _spelled(self.lexicon, form)
        return values[form] if form in values else number_of(form)

    def capital_inside(self, index: int) -> bool:
        """Whether the token is capitalised though no sentence begins with it."""
        if not self.tokens[index][:1].isupper():
            return False
        return index > 0 and not self.ends_sentence(index - 1)

    def abbreviates(self, index: int) -> bool:
        """Whether a stop follows a word so short that it may be an abbreviation ("Gen.", "U.S."), no "it."."""
        before = self.tokens[index - 1] if index else ""
        short = len(before) == 1 or (len(before) <= _ABBREVIATED and before[:1].isupper())
        return self.tokens[index] == "." and short and before != ""

    def ends_sentence(self, index: int) -> bool:
        """Whether the token is a stop that no abbreviation explains, or an empty line."""
        form = self.tokens[index]
        if form in ("?", "!", ";", "؟", "؛") or form.isspace():
            return True
        if form != "." or index + 1 >= len(self.tokens):
            return form == "."
        before, after = self.tokens[index - 1] if index else "", self.tokens[index + 1]
        return len(before) > _ABBREVIATED or after[:1].isupper()

    def start(self, index: int) -> int:
        """Where the token begins in the text."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        return self.starts[index] + len(self.tokens[index])


def scan(text: str, lexicon: Lexicon) -> Scan:
    """Tokens and classes of ``text``, in time linear in its length."""
    folded = text.translate(lexicon.fold) if lexicon.fold else text
    # Two plain lists: a million match objects would keep the garbage collector busy.
    tokens: list[str] = _TOKEN.findall(folded)
    starts = [m.start() for m in _TOKEN.finditer(folded)]
    get, other = lexicon.codes.get, lexicon.other
    codes = "".join(
        [
            get(form) or (other if form.isalpha() and form.isascii() else _code_of(form, lexicon))
            for form in tokens
        ]
    )
    scanned = Scan(text, lexicon, tokens, starts, codes)
    return _with_phrases(scanned, folded) if lexicon.heads else scanned


def _with_phrases(scanned: Scan, text: str) -> Scan:
    """The scan with the tokens of each known phrase made one."""
    lexicon, tokens, starts = scanned.lexicon, scanned.tokens, scanned.starts
    merged = Scan(scanned.text, lexicon, [], [], "")
    codes: list[str] = []
    kept = at = 0
    for index, token in enumerate(tokens):
        if index < at or token not in lexicon.heads:
            continue
        phrase = lexicon.phrases[lexicon.heads[token]].match(text, starts[index])
        if phrase is None:
            continue
        at = index + 1
        while at < len(tokens) and starts[at] < phrase.end():
            at += 1
        merged.tokens += [*tokens[kept:index], phrase.group()]
        merged.starts += [*starts[kept:index], starts[index]]
        codes += [
            scanned.codes[kept:index],
            lexicon.codes.get(_spelled(lexicon, phrase.group()), lexicon.other),
        ]
        kept = at
    merged.tokens += tokens[kept:]
    merged.starts += starts[kept:]
    merged.codes = "".join(codes) + scanned.codes[kept:]
    return merged


def _spelled(lexicon: Lexicon, form: str) -> str:
    """A form as the lexicon holds it: blanks and apostrophes plain, marks composed or dropped."""
    if form in lexicon.codes:
        return form
    plain = " ".join(form.replace("’", "'").split())
    if plain not in lexicon.codes:
        plain = _MARKS.sub("", unicodedata.normalize("NFC", plain)).translate(lexicon.fold)
    return plain if plain in lexicon.codes else plain.lower()


def _code_of(form: str, lexicon: Lexicon) -> str:
    if form.isalpha() and form.isascii():
        return lexicon.other
    if form[0].isdigit():
        return lexicon.alphabet.code(shape_of(form, lexicon.table))
    if form.isalpha() and len(form) < _LONGEST:
        code = lexicon.codes.get(_spelled(lexicon, form))
        return code if code is not None and code != lexicon.head else lexicon.other
    return (
        lexicon.codes.get(_spelled(lexicon, form), lexicon.other) if len(form) < _LONGEST else lexicon.other
    )


_NUMBER = re.compile(r"(\d+)([^\W\d_]*)")
_DECADE = re.compile(r"(?:\d\d)?\d0")


def shape_of(form: str, table: Table) -> str:
    """The class of a token that begins with a digit.

    ``dom`` 1-31 · ``year`` 1000-2199 · ``ordnum`` "23rd" · ``decade`` "1980s", "80s" · ``iso`` 2025-10-23 ·
    ``numdate`` 23/10/2025 · ``dotted`` 10.30 · ``clock`` 10:30 · ``ampm`` "10pm" · ``grouped`` 1,200 ·
    ``int`` any other whole number · ``number`` the rest; and what ``year_suffixes`` makes of a year.
    """
    if len(form) > _LONGEST:
        return "number"
    whole = _NUMBER.fullmatch(form)
    if whole is not None:
        return _shape_of_whole(whole.group(1), whole.group(2).lower(), table)
    if "-" in form:
        return "iso"
    if form.replace(",", "").isdigit():
        return "grouped"
    for shape, pattern in _SHAPES:
        if pattern.fullmatch(form):
            return shape
    return "number"


_SHAPES = (
    ("numdate", re.compile(r"\d\d?([./])\d\d?\1(?:\d{4}|\d\d)|\d{4}([./])\d\d?\2\d\d?")),
    ("yearpair", re.compile(r"(?:1[5-9]|20)\d\d/(?:\d\d)?\d\d")),
    ("clock", re.compile(r"\d\d?:\d\d(?::\d\d)?(?:[ap]m)?", re.IGNORECASE)),
    ("dotted", re.compile(r"\d\d?\.\d\d?")),
)


def _shape_of_whole(digits: str, suffix: str, table: Table) -> str:
    number = int(digits)
    if not suffix:
        return _shape_of_number(digits, number)
    if suffix in table.year_suffixes and len(digits) == 4:  # noqa: PLR2004 - a year's digits
        return table.year_suffixes[suffix]
    if suffix in table.decade_suffixes and _DECADE.fullmatch(digits):
        return "decade"
    if suffix in table.ordinal_suffixes and len(digits) <= 2:  # noqa: PLR2004 - two digits
        return "ordnum"
    return "ampm" if suffix in ("am", "pm") and 1 <= number <= 12 else "number"  # noqa: PLR2004 - a clock's hours


def _shape_of_number(digits: str, number: int) -> str:
    if len(digits) <= 2 and 1 <= number <= _DAYS:  # noqa: PLR2004 - two digits
        return "dom"
    return "year" if len(digits) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR else "int"  # noqa: PLR2004 - a year's digits


def number_of(form: str) -> int | None:
    """The whole number that a token begins with ("25th" is 25, "1,200" is 1200), or None."""
    digits = re.match(r"\d+", form.replace(",", ""))
    return int(digits.group()) if digits and len(digits.group()) <= _LONGEST else None
