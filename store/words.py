"""Words as they are compared: folded alike when an event is stored and when a person searches, on every database.

Also reads what a person types into a search box. Nothing of that text reaches a search engine but letters and
digits. Must import nothing of ours but the store's errors.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from store.errors import BadQueryError

MAX_WORD = 64
"""Characters of a word that count."""

MAX_TERMS = 24
"""Words and phrases of a search that are looked for; more are no search."""

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_MARK = "\u0300"
"""Nothing before it combines, and most letters are before it."""

_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼʿʾ`](?=\w)")
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ı": "i"}
)
_TERM = re.compile(r'(?P<minus>-)?(?:["“„«](?P<phrase>[^"“”„«»]*)["”“»]?|(?P<word>\S+))')


def fold(text: str) -> str:
    """The text without case, accents, Arabic vowels and apostrophes inside words ("Hay'at" is "hayat")."""
    if text.isascii():
        return _APOSTROPHE.sub("", text.lower())
    # Twice: some signs are only taken apart into capitals, and some capitals only folded into signs.
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
    text = "".join(mark for mark in text if mark < _FIRST_MARK or not unicodedata.combining(mark))
    return _APOSTROPHE.sub("", _MARKS.sub("", text)).translate(_LETTERS)


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [word[:MAX_WORD] for word in _WORD.findall(fold(text))]


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow one another; ``prefix`` when the last may go on ("Idl*")."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: every group holds (one of its terms at least), and no excluded term does."""

    groups: tuple[tuple[Term, ...], ...]
    excluded: tuple[Term, ...] = ()


def read_search(text: str) -> Search:
    """Reads ``Harem camp "French fighters" Idlib OR Aleppo -Damascus Firq*``.

    Raises BadQueryError when there is nothing to look for, or only what is not wanted.
    """
    groups: list[list[Term]] = []
    excluded: list[Term] = []
    joining = False
    for found in _TERM.finditer(text):
        if found["word"] in {"OR", "AND"}:
            joining = found["word"] == "OR" and bool(groups)
            continue
        term = _term(found["word"] if found["phrase"] is None else found["phrase"])
        if term is None:
            continue
        if found["minus"]:
            excluded.append(term)
        elif joining:
            groups[-1].append(term)
        else:
            groups.append([term])
        joining = False
    if not groups:
        raise BadQueryError("nothing to look for")
    return _limited(groups, excluded)


def _term(text: str) -> Term | None:
    words = words_of(text)
    return Term(tuple(words), prefix=text.rstrip().endswith("*")) if words else None


def _limited(groups: Sequence[Sequence[Term]], excluded: Sequence[Term]) -> Search:
    kept = tuple(tuple(group[:MAX_TERMS]) for group in groups[:MAX_TERMS])
    return Search(kept, tuple(excluded[:MAX_TERMS]))
