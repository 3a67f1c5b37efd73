"""How sure an event is."""

from datetime import date

import pytest

from parsers.events import read_events
from parsers.names.values import Certainty
from parsers.values import Article


@pytest.mark.parametrize(
    "word", ["سيطر الجيش على المدينة", "انفجرت سيارة", "اجتمع سياسيون", "قتل ستة أشخاص", "غاب سنوات"]
)
def test_arabic_words_that_begin_like_a_future_are_no_plans(word: str):
    article = Article(body=f"{word} يوم الاثنين.", language="ar")
    (event,) = read_events(article, anchor=date(2025, 10, 23))
    assert event.certainty is Certainty.STATED
