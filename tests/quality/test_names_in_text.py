"""Floors for names, aliases and facts in text, on the project's own gold files. A floor only ever rises."""

from pathlib import Path

import pytest

from parsers.names import find_names
from parsers.names.values import NameKind
from tests.quality.marked import documents
from tests.quality.statements import found, lines

HERE = Path(__file__).parent
SPANS_FLOOR, TYPED_FLOOR, STATEMENTS_FLOOR = 0.98, 0.97, 0.98
LEAST_STATEMENTS = 230
WIRE_SPANS_FLOOR, WIRE_TYPED_FLOOR, LEAST_WIRE_LINES = 0.97, 0.93, 150
LANGUAGE_FLOORS = {
    "fr": (0.98, 0.92),
    "de": (0.94, 0.94),
    "es": (0.98, 0.98),
    "tr": (0.98, 0.98),
    "ar": (0.98, 0.98),
}
Spans = dict[tuple[int, int], NameKind]


def f1(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold)


def ours(spans: Spans) -> Spans:
    return {span: kind for span, kind in spans.items() if kind is not NameKind.OTHER}


def figures(pairs: list[tuple[Spans, Spans]]) -> tuple[float, float]:
    """Span and type F1 over (found, gold) of each document."""
    many = sum(len(found) for found, _ in pairs), sum(len(gold) for _, gold in pairs)
    spans = sum(len(found.keys() & gold.keys()) for found, gold in pairs)
    typed = sum(len(found.items() & gold.items()) for found, gold in pairs)
    return f1(spans, *many), f1(typed, *many)


def read(name: str) -> list[tuple[Spans, Spans]]:
    return [
        ({(m.start, m.end): m.kind for m in find_names(text)}, gold)
        for _, text, gold in documents(HERE / name)
    ]


def test_names_in_text_stay_above_their_floor():
    spans, typed = figures([(ours(found), gold) for found, gold in read("names_in_text.txt")])
    assert spans >= SPANS_FLOOR
    assert typed >= TYPED_FLOOR


def test_names_in_news_wires_stay_above_their_floor():
    marked = [line for line in (HERE / "names_newswire.txt").read_text("utf-8").splitlines() if "[" in line]
    assert len(marked) >= LEAST_WIRE_LINES
    spans, typed = figures(read("names_newswire.txt"))
    assert spans >= WIRE_SPANS_FLOOR
    assert typed >= WIRE_TYPED_FLOOR


@pytest.mark.parametrize("language", LANGUAGE_FLOORS)
def test_names_in_other_languages_stay_above_their_floors(language: str):
    spans_floor, typed_floor = LANGUAGE_FLOORS[language]
    of_language = [d for d in documents(HERE / "names_languages.txt") if d[0] == language]
    pairs = [
        (ours({(m.start, m.end): m.kind for m in find_names(text, language)}), gold)
        for _, text, gold in of_language
    ]
    spans, typed = figures(pairs)
    assert spans >= spans_floor
    assert typed >= typed_floor


def test_aliases_and_facts_stay_above_their_floor():
    right = many = gold = count = 0
    for line in lines(HERE / "name_statements.txt"):
        stated = found(line)
        right += len(stated & line.expected)
        many, gold, count = many + len(stated), gold + len(line.expected), count + 1
    assert count >= LEAST_STATEMENTS
    assert f1(right, many, gold) >= STATEMENTS_FLOOR
