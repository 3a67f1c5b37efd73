"""No text makes the event reader raise, or take longer than its length allows."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.events import reading
from parsers.events.words import LANGUAGES
from parsers.names.values import ArticleNames
from parsers.sentences import split_sentences
from parsers.values import Article, DatedBy

THURSDAY = date(2025, 10, 23)
SMALL, LARGE = 50_000, 500_000
SLACK = 3  # a busy machine's
PIECES = [
    "said ", "“", "”", '"', ", ", "who ", "that ", "on Monday ", "after ", "a day after ", "was accused of ", "He ",
    "according to ", ". ", "\n", "Ann Lee ", "will ", "selon ", "قال ", "إن ", "göre ", "laut ", "in 2019 ", "is a ",
]  # fmt: skip


def seconds(body: str, language: str) -> float:
    """The better of two measurements: a busy machine makes one long."""
    return min(once(body, language), once(body, language))


def once(body: str, language: str) -> float:
    sentences = split_sentences(body, language)
    article = Article(body=body, language=language)
    started = time.process_time()
    reading.read_events(article, ArticleNames(), sentences, anchor=THURSDAY)
    return time.process_time() - started


@pytest.mark.parametrize(
    "unit", ["“a” said ", "said, ", "who ", "after that ", "\n“A b c.”", "was accused of ", ", "]
)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit, monkeypatch):
    monkeypatch.setattr(reading, "find_dates", lambda *_: [])
    small, large = (seconds((unit * (size // len(unit) + 1))[:size], "en") for size in (SMALL, LARGE))
    assert large < SLACK * (LARGE / SMALL) * max(small, 0.02)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.sampled_from([*LANGUAGES, "pt"]))
def test_whatever_the_text_each_event_is_cut_from_it_and_named(body, language):
    for event in reading.read_events(Article(body=body, language=language), anchor=THURSDAY):
        assert body[event.start : event.end] == event.text
        assert event.rule in (
            "clause", "saying", "nominal", "subordinate", "after-clause", "put-off", "paragraph",
            "publication",
        )  # fmt: skip
        assert (event.rule == "publication") == (event.dated_by is DatedBy.PUBLICATION)
        assert event.attribution is None or event.attribution.strip()
        if event.date_start is not None:
            assert event.start <= event.date_start < event.end
