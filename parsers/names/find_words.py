"""Cuts a text into lines and the words with a capital on them: the raw material of the name finder.

Everything here runs in regular expressions over the whole text, because most words of a text are no names and
should cost nothing. Must import nothing of ours but ``fold``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice, pairwise

from parsers.names.folding import fold

_UPPER = "".join(c for c in map(chr, range(0x41, 0x530)) if c.isupper())
_ARTICLE = r"(?:(?:al|el|ul|as|ash|ad|an|ar|at|az|adh|ath|ez|es|eş|et|ed|er|en)[-‐‑]|(?<![\w’'])d['’])"
_JOINED = r"(?:[-‐‑]\w+|&\w+|['’ʼ](?!s\b|S\b|t\b|re\b|ve\b|ll\b|m\b|d\b)\w+|\.(?:com|org|net)\b)"
_CAPITAL_WORD = re.compile(
    rf"(?:(?<![\w’'@#])|(?<=\b[lLdDnN][’']))(?:S\.p\.A\.|(?:[{_UPPER}]\.){{2,}}(?:[{_UPPER}]\b)?|[{_UPPER}]\.(?!\w)|{_ARTICLE}?[{_UPPER}]\w*{_JOINED}*)"
    rf"|(?<=[-‐‑])[{_UPPER}]\w+"
)
_TURKISH_SUFFIX = re.compile(r"['’][a-zçğıöşü]+\Z")
_OFFICE_COMPOUND = re.compile(
    r"(?<=\w)-\w*(?:[Cc]hef|[Ff]ührer|[Pp]räsident|[Mm]inister|[Ss]precher|[Kk]ommandeur|[Vv]orsitzende[rn]?)(?:in)?\Z"
)
_PREFIXED = re.compile(rf"(?:[Aa]nti|[Pp]ro|[Nn]on|[Pp]ost|[Ee]x|[Pp]re|[Mm]id)-(?=[{_UPPER}])")
_ELISION = re.compile(rf"\b(?:[LlDdNnSsMmJjCcTt]|[Qq]u|jusqu|lorsqu|puisqu)['’](?=[{_UPPER}])")
_DOTTED = frozenset(
    """
    inc corp ltd co bros jr sr st mr mrs ms dr gen col maj capt lt sgt sen rep gov prof rev hon ala ariz
    ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa tenn
    tex va vt wash wis wyo
    """.split()
)
_BACKED = re.compile(
    r"[-‐‑](?:[a-zà-ÿ]+(?:ed|born|led|wide|style|like)|[a-z]{3,}ing|era|area|run|made|built|held|bound|only|level|type|size"
    r"|rich|free|friendly|elect|owned|month|year|day|week|led|trained|month-old|year-old|sur|sous)\Z"
)
_LOWER_WORD = re.compile(r"(?<![\w'’])[^\W\d_A-Z][^\W\d_]+")
_RUN = re.compile(r"\S+")
_HYPHEN = re.compile("[-‐‑]")
_TWO_CAPITALS = re.compile(f"[{_UPPER}]{{2}}")
_UPPER_WORD = re.compile(rf"(?<![\w'’])[{_UPPER}]{{2,}}\b")
_HEADING_WORDS = 5
_HEADING = re.compile(
    rf"(?<![^\s])(?:[{_UPPER}]{{2,}}[{_UPPER}'’.&/-]*(?:\s+[-,;:–&\d\"'()]+)*\s+){{{_HEADING_WORDS - 1},}}"
    rf"[{_UPPER}]{{2,}}\b(?:\s+\.)?"
)
_ANY_CAPITAL = re.compile(rf"(?<![\w'’])[{_UPPER}]\w")
_NUMBER = re.compile(r"(?<!\w)[+-]?\d[\d.,:/-]*")
_LONGEST_ROW = 200
_CAPITALS = 6
"""Capitalised words to a small one in a heading."""

_SMALL_JOINERS = frozenset(
    "of the a an in on at to for and or by from with as is de la le et du des del von und el y e".split()
)


class LineKind(Enum):
    """How far a capital can be trusted: prose; headings (all in capitals or in title case); rows of a table."""

    PROSE = "prose"
    CAPITALS = "capitals"
    TITLE = "title"
    ROW = "row"


@dataclass(slots=True)
class Word:
    """One capitalised word: ``low`` is its folded form, ``gap`` the text between it and the word before."""

    start: int
    end: int
    text: str
    low: str
    gap: str


@dataclass(slots=True)
class Line:
    """One line of the text that holds a capital: its capitalised words in order."""

    start: int
    end: int
    kind: LineKind
    words: list[Word]


def read_lines(text: str, language: str) -> list[Line]:
    """The lines of ``text`` that hold capitalised words."""
    found: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        if raw and not raw.islower():
            for begin, end in _pieces(raw):
                piece = raw[begin:end]
                words = _capital_words(piece, start + begin, language)
                if words:
                    found.append(Line(start + begin, start + end, _line_kind(piece, words), words))
        start += len(raw) + 1
    return found


def _pieces(raw: str) -> list[tuple[int, int]]:
    """A line parted where a heading in capitals runs into prose, as in texts whose line ends were lost."""
    if len(_TWO_CAPITALS.findall(raw)) < _HEADING_WORDS:  # a quick look, which settles most lines
        return [(0, len(raw))]
    if not any(c.islower() for c in raw) or len(_UPPER_WORD.findall(raw)) < _HEADING_WORDS:
        return [(0, len(raw))]
    cuts = [0, *(at for m in _HEADING.finditer(raw) for at in m.span()), len(raw)]
    return [(begin, end) for begin, end in pairwise(cuts) if raw[begin:end].strip()]


def lower_words(text: str) -> frozenset[str]:
    """The words that the text writes small somewhere."""
    return frozenset(_LOWER_WORD.findall(text))


def _capitals(raw: str) -> Iterator[re.Match[str]]:
    """The matches of ``_CAPITAL_WORD``, looked for where there is a capital: few of a text's words have one."""
    for run in _RUN.finditer(raw):
        if not run[0].islower():
            yield from _CAPITAL_WORD.finditer(raw, run.start(), run.end())


def _capital_words(raw: str, offset: int, language: str) -> list[Word]:
    words: list[Word] = []
    last = 0
    for match in _capitals(raw):
        start, end = match.span()
        word = match[0]
        if language == "fr" and (elided := _ELISION.match(word)):
            start += elided.end()
        elif language == "tr" and (suffix := _TURKISH_SUFFIX.search(word)):
            end = start + suffix.start()
        elif language == "de" and (office := _OFFICE_COMPOUND.search(word)):
            end = start + office.start()
        if raw[end : end + 1] == "." and fold(raw[start:end]) in _DOTTED:
            end += 1
        if raw[end : end + 1] == "$":
            continue
        if (prefixed := _PREFIXED.match(word)) and end - start > prefixed.end():
            start += prefixed.end()
        if (
            _HYPHEN.search(word)
            and (backed := _BACKED.search(raw, start, end))
            and backed.start() - start > 1
        ):
            end = backed.start()
        word = raw[start:end]
        words.append(Word(offset + start, offset + end, word, fold(word), raw[last:start]))
        last = end
    return words


def _line_kind(raw: str, words: list[Word]) -> LineKind:
    if (len(raw) >= _LONGEST_ROW or not _NUMBER.search(raw)) and _has_small_words(raw, len(words)):
        return LineKind.PROSE
    every = _LOWER_WORD.findall(raw)
    small = [w for w in every if w not in _SMALL_JOINERS]
    upper = 0 if small else len(_UPPER_WORD.findall(raw))
    capital = len(words)
    if upper >= 2 and upper * 10 >= 7 * len(_ANY_CAPITAL.findall(raw)):
        return LineKind.CAPITALS
    numbers = len(_NUMBER.findall(raw))
    if (
        numbers
        and len(every) <= 2 + (raw[0].isdigit() or numbers > 3)
        and len(every) < capital + numbers
        and len(raw) < _LONGEST_ROW
    ):
        return LineKind.ROW
    if (
        capital >= 4
        and len(small) * _CAPITALS <= capital
        and not raw.rstrip().endswith((".", "?", "!", "”", '"'))
    ):
        return LineKind.TITLE
    return LineKind.PROSE


def _has_small_words(raw: str, capitals: int) -> bool:
    """Whether there are more than a heading has: seen in a line's first few words, most of the time."""
    small = (word for word in _LOWER_WORD.finditer(raw) if word[0] not in _SMALL_JOINERS)
    return next(islice(small, capitals // _CAPITALS, None), None) is not None
