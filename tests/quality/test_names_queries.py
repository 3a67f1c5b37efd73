"""Floors for names as they are asked, on the project's own gold file. A floor only ever rises."""

from pathlib import Path

from parsers.names import NameIndex

GOLD = Path(__file__).with_name("names_queries.txt")
FIRST_FLOOR, ACCEPTED_FLOOR, REFUSED_FLOOR = 0.995, 0.91, 1.0


def read() -> tuple[NameIndex, list[tuple[str, set[str]]]]:
    """The index of the gold file, by first spelling, and its queries with the names meant."""
    index, queries = NameIndex(), []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("="):
            spellings = [s.strip() for s in line[1:].split(";")]
            for spelling in spellings:
                index.add(spellings[0], spelling)
        elif "|" in line and not line.startswith("#"):
            query, meant = (part.strip() for part in line.split("|"))
            queries.append((query, {name.strip() for name in meant.split(";")} - {"-"}))
    return index, queries


def test_queries_stay_above_their_floor():
    index, queries = read()
    first = accepted = refused = asked = absent = 0
    for query, meant in queries:
        found = index.search(query)
        taken = {match.id for match in found if match.accepted}
        if meant:
            asked += 1
            first += found[:1] != [] and found[0].id in meant
            accepted += taken == meant
        else:
            absent += 1
            refused += not taken
    assert asked >= 150
    assert first / asked >= FIRST_FLOOR
    assert accepted / asked >= ACCEPTED_FLOOR
    assert refused / absent >= REFUSED_FLOOR


def test_every_name_meant_is_indexed():
    index, queries = read()
    names = {match.id for _, meant in queries for name in meant for match in index.search(name)[:1]}
    assert {name for _, meant in queries for name in meant} <= names
