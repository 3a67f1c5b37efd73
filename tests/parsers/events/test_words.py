"""Every language's table: what it must have, and that each of its words is one that is found."""

from dataclasses import fields
from pathlib import Path

import pytest

from parsers.events.words import LANGUAGES, patterns_for

NEEDED = (
    "speaks",
    "reported",
    "alleged",
    "denied",
    "planned",
    "stative",
    "ongoing",
    "pronouns",
    "persons",
    "fillers",
)
CLASSES = [
    field.name for field in fields(patterns_for("en")) if field.name not in ("words", "opens", "subordinate")
]
GOLD = Path(__file__).parents[2] / "quality" / "events"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_has_what_every_language_needs(language):
    words = LANGUAGES[language]
    assert [name for name in NEEDED if not getattr(words, name)] == []
    assert words.according or words.after_name
    assert words.content


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_has_gold_events(language):
    assert (GOLD / f"{language}.txt").read_text("utf-8").count("\n  ") >= 12


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["speaks", "according", "after_name", "denied", "content", "bare", "agent", "persons"]
)
def test_each_word_is_found_alone_and_in_capitals_and_never_inside_another(language, name):
    pattern = getattr(patterns_for(language), name)
    for word in filter(None, getattr(LANGUAGES[language], name).split("|")):
        written = word.replace("*", "")
        assert pattern.search(f"xx {written} yy"), word
        assert not pattern.fullmatch(f"xx{written}"), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_empty_word_matches_everything(language):
    for name in CLASSES:
        assert getattr(patterns_for(language), name).search("") is None, name


def test_a_region_is_dropped_and_an_unknown_language_is_read_as_english():
    assert patterns_for("fr-CA").words is LANGUAGES["fr"]
    assert patterns_for("pt_BR").words is patterns_for(None).words is LANGUAGES["en"]
