"""Floors under the event reader: they may be raised, never lowered."""

import pytest

from parsers.events.words import LANGUAGES
from tests.quality.events_gold import ANCHOR, Score, sentences

# F1 of a hundred over the project's own gold events: days and what dated them, the rule, who said it, how sure.
FLOORS = {"dated": 97.0, "ruled": 97.0, "speaker": 96.0, "certainty": 96.0}
LANGUAGE_FLOOR = 88.0


def score_of(language: str = "*") -> Score:
    score = Score()
    for gold in sentences(language):
        score.add(gold)
    return score


@pytest.fixture(scope="module")
def everything() -> Score:
    return score_of()


@pytest.mark.parametrize("respect", FLOORS)
def test_gold_events_stay_right(everything, respect):
    assert everything.f1(getattr(everything, respect)) >= FLOORS[respect], "\n".join(everything.wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_stays_right(language):
    score = score_of(language)
    assert score.gold, f"no gold events in {language}"
    assert score.f1(score.dated) >= LANGUAGE_FLOOR, "\n".join(score.wrong)


def test_the_gold_file_has_what_it_must():
    gold = list(sentences())
    assert len(gold) >= 260
    assert len({(g.language, g.text) for g in gold}) == len(gold)
    told = [event for g in gold for event in g.events]
    rules = {
        "clause",
        "saying",
        "subordinate",
        "after-clause",
        "nominal",
        "put-off",
        "paragraph",
        "publication",
    }
    assert {event.rule for event in told} == rules
    assert {event.certainty for event in told} == {"stated", "reported", "alleged", "denied", "planned"}
    assert any(not g.events for g in gold)


def test_the_anchor_is_a_thursday():
    assert ANCHOR.isoweekday() == 4
