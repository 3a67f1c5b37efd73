"""Floors under the date finder: they may be raised, never lowered."""

import re
import sys
from datetime import date
from pathlib import Path

import pytest

from parsers.dates import LANGUAGES, find_dates
from tests.quality.dates_gold import ANCHOR, sentences

# Of the project's own gold sentences, how many of a hundred must be right to the last mention.
FLOORS = {"en": 99, "fr": 99, "ar": 99, "de": 99, "es": 99, "tr": 99, "ku": 99, "ckb": 99}
CALENDAR_F1 = 90.0  # on TimeBank and AQUAINT; HeidelTime with a tagger has 85.8


@pytest.mark.parametrize("language", LANGUAGES)
def test_gold_sentences_stay_right(language):
    gold = list(sentences(language))
    wrong = [
        f"{g.text} -> {[(g.text[m.start : m.end], m.value) for m in g.found()]}"
        for g in gold
        if not g.right()
    ]
    assert gold, f"no gold sentences in {language}"
    assert 100 * (len(gold) - len(wrong)) / len(gold) >= FLOORS[language], "\n".join(wrong)


def test_the_gold_file_covers_what_news_is_made_of():
    gold = list(sentences())
    assert len(gold) >= 460
    assert {g.cls for g in gold if g.language == "en"} >= {
        "weekday", "deictic", "unit", "ago", "date", "day and month", "month", "part", "year",
        "quarter and fiscal year",
        "season and holiday", "anaphora", "after", "range", "duration and set", "reference", "history", "no date",
    }  # fmt: skip


def test_gold_sentences_are_distinct():
    texts = [(g.language, g.text) for g in sentences()]
    assert len(texts) == len(set(texts))


# The scorer leaves the files that it reads to the collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_calendar_dates_of_timebank_and_aquaint(shared: Path):
    sys.path.insert(0, str(shared / "tools"))
    try:
        from timex_score import evaluate, load
    finally:
        sys.path.pop(0)
    result = evaluate(load(str(shared / "data" / "timex")), _tag)
    assert 100 * result["cal"]["prf"][2] >= CALENDAR_F1


def _tag(text: str, day: str) -> list[tuple[int, int, str, str]]:
    part = re.compile("-(?:EARLY|MID|LATE)$")
    return [
        (m.start, m.end, m.kind.value, part.sub("", m.timex3))
        for m in find_dates(text, date.fromisoformat(day[:10]))
    ]


def test_the_anchor_is_a_thursday():
    assert ANCHOR.isoweekday() == 4
