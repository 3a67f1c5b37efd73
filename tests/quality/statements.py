"""Reads ``name_statements.txt`` and compares what ``read_names`` finds with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from parsers.names import read_names
from parsers.names.folding import fold
from parsers.sentences import split_sentences

ANCHOR = date(2025, 10, 23)
Statement = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    language: str
    text: str
    expected: frozenset[Statement]


def lines(path: Path) -> Iterator[Line]:
    for row in path.read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            language, text, expected = (part.strip() for part in row.split(" | "))
            yield Line(language, text, frozenset(filter(None, map(_statement, expected.split(";")))))


def _statement(text: str) -> Statement | None:
    if " > " in text:
        return tuple(fold(part.strip()) for part in text.split(" > "))
    if " = " in text:
        return tuple(sorted(fold(part.strip()) for part in text.split(" = ")))
    return None


def found(line: Line) -> frozenset[Statement]:
    """The aliases and facts that are read from one line; an alias is an unordered pair with each name used for it."""
    names = read_names(
        line.text, split_sentences(line.text, line.language), language=line.language, anchor=ANCHOR
    )
    result: set[Statement] = set()
    for entity in names.entities:
        texts = {mention.text for mention in entity.mentions} | {entity.name}
        for alias in entity.aliases:
            others = [t for t in texts if t != alias.alias and (len(t.split()) > 1 or len(texts) == 2)]
            pairs = {tuple(sorted((fold(alias.alias), fold(other)))) for other in others}
            result |= (pairs & line.expected) or set(sorted(pairs)[:1])
    for fact in names.facts:
        result.add((fold(names.entities[fact.subject].name), str(fact.relation), fold(fact.value)))
    return frozenset(result)
