"""Floors for names, aliases and facts in text, on the project's own gold files. A floor only ever rises."""

from pathlib import Path

from parsers.names import find_names
from tests.quality.marked import documents
from tests.quality.statements import found, lines

HERE = Path(__file__).parent
SPANS_FLOOR, TYPED_FLOOR, STATEMENTS_FLOOR = 0.98, 0.97, 0.98


def f1(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold)


def test_names_in_text_stay_above_their_floor():
    right = typed = many = gold_many = 0
    for _, text, gold in documents(HERE / "names_in_text.txt"):
        names = {(m.start, m.end): m.kind for m in find_names(text)}
        right += len(names.keys() & gold.keys())
        typed += len(names.items() & gold.items())
        many, gold_many = many + len(names), gold_many + len(gold)
    assert f1(right, many, gold_many) >= SPANS_FLOOR
    assert f1(typed, many, gold_many) >= TYPED_FLOOR


def test_aliases_and_facts_stay_above_their_floor():
    right = many = gold = count = 0
    for line in lines(HERE / "name_statements.txt"):
        stated = found(line)
        right += len(stated & line.expected)
        many, gold, count = many + len(stated), gold + len(line.expected), count + 1
    assert count >= 200
    assert f1(right, many, gold) >= STATEMENTS_FLOOR
