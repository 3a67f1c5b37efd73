"""The catalogue has every word that is asked for, and commands fit Discord's lists."""

import re
from pathlib import Path

import pytest

from bot.core.answers import AddOutcome
from bot.discord.words import ENGLISH, count, say
from parsers.names.values import NameKind
from store.values import SourceState

SOURCES = sorted((Path(__file__).parents[2] / "bot" / "discord").rglob("*.py"))


def asked_for() -> set[str]:
    keys = {key for path in SOURCES for key in re.findall(r'say\(\s*"([^"]+)"', path.read_text("utf-8"))}
    counted = {key for path in SOURCES for key in re.findall(r'count\("([^"]+)"', path.read_text("utf-8"))}
    return keys | {f"{key}.{form}" for key in counted for form in ("one", "many")}


def test_every_word_asked_for_is_there() -> None:
    assert len(asked_for()) > 60
    assert asked_for() - ENGLISH.keys() == set()


@pytest.mark.parametrize(
    "key",
    [
        *(f"state.{state}" for state in SourceState),
        *(f"kind.{kind}" for kind in NameKind),
        *(f"source.{outcome}" for outcome in AddOutcome),
        *(f"empty.{kind}" for kind in ("timeline", "on", "search")),
    ],
)
def test_words_that_are_put_together_are_there(key: str) -> None:
    assert key in ENGLISH


def test_descriptions_fit() -> None:
    for key, words in ENGLISH.items():
        if key.startswith(("cmd.", "opt.")):
            assert 1 <= len(words) <= 100, key


def test_one_is_said_as_one() -> None:
    assert count("events", 1) == "1 event"
    assert count("events", 1234) == "1,234 events"
    assert say("kind.person", "xx") == "person"
