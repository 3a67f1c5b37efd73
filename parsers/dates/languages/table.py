"""What a language's table holds, and the lexicon made of it: form of a word -> class and value.

A new language is one more module with a ``TABLE``; ``docs/dates.md`` tells how. Must import nothing but
the grammar.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from parsers.dates.grammar import Alphabet, Grammar, compile_rules

# Classes that every language shares: punctuation and the shapes of numbers (see ``scan.shape_of``).
PUNCTUATION: Mapping[str, str] = {
    ",": "comma", "،": "comma", ".": "stop", "-": "dash", "–": "dash", "—": "dash", "‐": "dash", "‑": "dash",
    "−": "dash", "'": "apos", "’": "apos", "‘": "apos", "`": "apos", "(": "open", ")": "close", "/": "slash",
    "%": "percent", "٪": "percent", "$": "money", "£": "money", "€": "money", "¥": "money", "#": "money",
    ";": "semi", "؛": "semi", "?": "mark", "؟": "mark", "!": "mark", ":": "colon",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One language.

    ``words``: class -> {form: value}; a form may hold spaces ("كانون الثاني") and is written in lower case:
    it also matches capitalised and in capitals, and *only* so when its class or the form stands in
    ``proper``, or only as written when the form stands in ``lower``. ``rules``: (rule name, template over
    classes); what each name
    means stands in ``parsers.dates.rules``.
    ``prefixes`` are written onto a word without a space (Arabic و, ب, ال). ``ordinal_suffixes`` follow a
    day's digits ("23rd"), ``decade_suffixes`` a decade's ("1980er"), ``year_suffixes`` a year's, with the
    class they make it ("1446هـ"). ``day_first`` reads 3/4/2025 as 3 April. ``famous``: (month, day, next word) -> the
    year that needs no saying ("the Sept. 11 attacks"). ``given_names``: months that people
    are called by. ``bare_one``: a unit without a number is one
    ("قبل أسبوع"). ``fold`` maps characters one to one
    before any word is looked up. ``future``/``past`` words and suffixes and
    the ``future_form`` (but not the words of
    ``not_past``) show a clause's tense;
    a past form after a word of ``passive`` ("be held") does not; ``future_before`` counts only when the
    date does not follow at once ("planned a march on Sunday"); ``perfect`` ("had") undoes a deadline;
    ``past_events`` are over when a day owns them ("Wednesday's ruling").
    """

    code: str
    words: Mapping[str, Mapping[str, object]]
    rules: tuple[tuple[str, str], ...]
    proper: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    lower: frozenset[str] = frozenset()
    ordinal_suffixes: tuple[str, ...] = ()
    decade_suffixes: tuple[str, ...] = ()
    year_suffixes: Mapping[str, str] = field(default_factory=dict[str, str])
    day_first: bool = True
    famous: Mapping[tuple[int, int, str], int] = field(default_factory=dict[tuple[int, int, str], int])
    given_names: frozenset[str] = frozenset()
    bare_one: bool = False
    fold: Mapping[str, str] = field(default_factory=dict[str, str])
    future: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    future_before: frozenset[str] = frozenset()
    past_events: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    future_suffixes: tuple[str, ...] = ()
    future_form: re.Pattern[str] | None = None
    past_suffixes: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()


class Lexicon:
    """A table made ready for scanning: ``codes`` and ``values`` by form, phrases by their first word."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.alphabet = Alphabet()
        self.codes: dict[str, str] = {}
        self.values: dict[str, object] = {}
        self.fold = str.maketrans(dict(table.fold))
        self._phrases: dict[str, list[str]] = {}
        self.other = self.alphabet.code("other")
        for mark, cls in PUNCTUATION.items():
            self.codes[mark] = self.alphabet.code(cls)
        for cls, forms in table.words.items():
            for form, value in forms.items():
                self._add(form.translate(self.fold), cls, value)
        self.head = self.alphabet.code("head")
        for head in self._phrases:
            for form in _cased(head):
                self.codes.setdefault(form, self.head)
        self.heads = {form: head for head in self._phrases for form in _cased(head)}
        self.grammar: Grammar = compile_rules(table.rules, self.alphabet)

    def _add(self, form: str, cls: str, value: object) -> None:
        head, _, rest = form.partition(" ")
        code = self.alphabet.code(cls)
        forms = _cased(form)
        if cls in self.table.proper or form in self.table.proper:
            forms = forms[1:]
        if form in self.table.lower:
            forms = (form,)
        for prefix in ("", *self.table.prefixes):
            if rest or not (head.isalpha() or head[0].isdigit()):
                self._phrases.setdefault(_first_word(prefix + head), []).append(prefix + form)
                forms = (*forms, form)
            for cased in forms:
                self.codes.setdefault(prefix + cased, code)
                self.values.setdefault(prefix + cased, value)

    @cached_property
    def phrases(self) -> Mapping[str, re.Pattern[str]]:
        """First word in lower case -> a pattern for all phrases that begin with it, the longest first."""
        return {head: _phrase_pattern(forms) for head, forms in self._phrases.items()}


def _cased(form: str) -> tuple[str, ...]:
    return form, form[:1].upper() + form[1:], form.upper(), form.title()


def _first_word(form: str) -> str:
    m = re.match(r"[^\W\d_]+", form)
    return m.group() if m else form[:1]


def _phrase_pattern(forms: list[str]) -> re.Pattern[str]:
    listed = sorted(set(forms), key=len, reverse=True)
    body = "|".join(re.escape(f).replace(r"\ ", r"\s+").replace("'", "['’]") for f in listed)
    return re.compile(rf"(?:{body})(?![^\W_])", re.IGNORECASE)
