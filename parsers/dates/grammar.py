"""Turns a language's templates into matchers over word classes.

A text is scanned as a string with one character for each token: the class of its word ("month",
"weekday", ...). Rules are written over class names ("month dom comma? year") and compile into regular
expressions over that string, so one scanner reads every language and the cost does not grow with the
number of words in the tables. Must import nothing of ours.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

_SYMBOL = re.compile(r"\s*(?:([a-z_]+)|([()|?]))")
_FIRST_CODE = 0x100  # above the characters that regular expressions treat specially


class _Piece(NamedTuple):
    """A compiled part of a template: its expression, the codes it can start with, whether it can be empty."""

    pattern: str
    first: frozenset[str]
    empty: bool


class Alphabet:
    """Gives every class name its own character."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def code(self, name: str) -> str:
        """The character of ``name``, made on first use."""
        return self._codes.setdefault(name, chr(_FIRST_CODE + len(self._codes)))

    def find(self, name: str) -> str | None:
        """The character of ``name``, or None for a class that no word and no rule has."""
        return self._codes.get(name)


class _Reader:
    """Recursive descent over one template: alternatives, sequences, groups and "?"."""

    def __init__(self, template: str, alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        self._symbols: list[str] = []
        at = 0
        template = template.strip()
        while at < len(template):
            m = _SYMBOL.match(template, at)
            if m is None:
                raise ValueError(f"a template cannot hold {template[at:]!r} (in {template!r})")
            self._symbols.append(m.group(1) or m.group(2))
            at = m.end()
        self._at = 0

    def read(self) -> _Piece:
        """The whole template, compiled. Raises ValueError where it is wrong."""
        piece = self._choice()
        if self._at != len(self._symbols):
            raise ValueError(f"a template ends early at {self._symbols[self._at :]}")
        return piece

    def _peek(self) -> str:
        return self._symbols[self._at] if self._at < len(self._symbols) else ""

    def _choice(self) -> _Piece:
        pieces = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            pieces.append(self._sequence())
        if len(pieces) == 1:
            return pieces[0]
        pattern = "(?:" + "|".join(p.pattern for p in pieces) + ")"
        first = frozenset[str]().union(*(p.first for p in pieces))
        return _Piece(pattern, first, any(p.empty for p in pieces))

    def _sequence(self) -> _Piece:
        pattern, first, empty = "", frozenset[str](), True
        while self._peek() not in ("", "|", ")"):
            piece = self._item()
            if empty:
                first |= piece.first
            pattern += piece.pattern
            empty = empty and piece.empty
        return _Piece(pattern, first, empty)

    def _item(self) -> _Piece:
        symbol = self._symbols[self._at]
        self._at += 1
        if symbol == "(":
            piece = self._choice()
            if self._peek() != ")":
                raise ValueError("a template's bracket is not closed")
            self._at += 1
        else:
            code = self._alphabet.code(symbol)
            piece = _Piece(code, frozenset(code), empty=False)
        if self._peek() == "?":
            self._at += 1
            return _Piece(f"(?:{piece.pattern})?", piece.first, empty=True)
        return piece


@dataclass(frozen=True, slots=True)
class Matcher:
    """One rule, ready to match: ``name`` says what it means, ``pattern`` what it looks like."""

    name: str
    pattern: re.Pattern[str]


@dataclass(slots=True)
class Grammar:
    """All rules of a language, by the class that a match can start with."""

    start: re.Pattern[str]
    any_of: dict[str, re.Pattern[str]] = field(default_factory=dict[str, re.Pattern[str]])
    rules_of: dict[str, list[Matcher]] = field(default_factory=dict[str, list[Matcher]])

    def matches(self, codes: str, at: int) -> list[tuple[int, str]]:
        """(end, rule name) of every rule that matches at ``at``, the longest first, then as listed."""
        code = codes[at]
        if self.any_of[code].match(codes, at) is None:
            return []
        found = [
            (m.end(), r.name) for r in self.rules_of[code] if (m := r.pattern.match(codes, at)) is not None
        ]
        return sorted(found, key=_longest)


def _longest(match: tuple[int, str]) -> int:
    return -match[0]


def compile_rules(rules: tuple[tuple[str, str], ...], alphabet: Alphabet) -> Grammar:
    """Compiles (name, template) pairs. Raises ValueError for a template that is wrong or may be empty."""
    by_code: dict[str, list[tuple[str, str]]] = {}
    for name, template in rules:
        piece = _Reader(template, alphabet).read()
        if piece.empty:
            raise ValueError(f"the rule {name!r} matches nothing at all")
        for code in piece.first:
            by_code.setdefault(code, []).append((name, piece.pattern))
    grammar = Grammar(re.compile(f"[{''.join(by_code)}]"))
    for code, listed in by_code.items():
        grammar.any_of[code] = re.compile("|".join(pattern for _, pattern in listed))
        grammar.rules_of[code] = [Matcher(name, re.compile(pattern)) for name, pattern in listed]
    return grammar
