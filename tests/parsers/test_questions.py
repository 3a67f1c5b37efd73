from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.questions import QuestionKind, read_question

TODAY = date(2025, 10, 23)


@pytest.mark.parametrize(
    ("text", "kind", "names", "words"),
    [
        ("when was Sharaa appointed president?", "when", ("Sharaa",), ("appointed", "president")),
        ("who leads Firqat al-Ghuraba?", "who", ("Firqat al-Ghuraba",), ("leads",)),
        ("What did SOHR say about Harem?", "said", ("SOHR", "Harem"), ()),
        ("since when is HTS dissolved?", "since_when", ("HTS",), ("dissolved",)),
        ("how many times did Sharaa visit Moscow?", "how_often", ("Sharaa", "Moscow"), ("visit",)),
        ("Quand Sharaa a-t-il été nommé président ?", "when", ("Sharaa",), ("nommé", "président")),
        ("Qui dirige l'OSDH ?", "who", ("OSDH",), ("dirige",)),
        ("متى عُين الشرع رئيسا؟", "when", (), ("الشرع", "رئيسا")),
    ],
)
def test_what_is_asked(text, kind, names, words):
    question = read_question(text, TODAY)
    assert (question.kind, question.names) == (QuestionKind(kind), names)
    assert set(words) <= set(question.words)


def test_the_time_asked_about():
    question = read_question("what happened in Idlib last week?", TODAY)
    assert question.span is not None
    assert (question.span.first, question.span.last) == (date(2025, 10, 13), date(2025, 10, 19))
    assert question.words == ()


def test_of_several_questions_the_first_is_read():
    assert read_question("Who leads HTS? When was Assad toppled?", TODAY).kind is QuestionKind.WHO


@given(st.text(max_size=3000))
def test_any_text_is_read(text):
    question = read_question(text, TODAY, "en")
    assert len(question.words) <= 24
