from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.questions import QuestionKind, concepts_of, people_of, read_question

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


@pytest.mark.parametrize(
    ("text", "asked", "command", "further"),
    [
        ("when was Sharaa appointed? /undo 3", "when was Sharaa appointed?", "/undo", 0),
        ("when was /source remove Sharaa appointed?", "when was remove Sharaa appointed?", "/source", 0),
        ("who leads HTS and/or the army? And where?", "who leads HTS and/or the army?", "", 1),
        ("what happened on 1/2/2025 at 12 km/h?", "what happened on 1/2/2025 at 12 km/h?", "", 0),
        ("متى عُين الشرع؟ /تراجع", "متى عُين الشرع؟", "/تراجع", 0),
    ],
)
def test_a_command_is_no_part_of_the_question(text, asked, command, further):
    question = read_question(text, TODAY)
    assert (" ".join(question.text.split()), question.command, question.further) == (asked, command, further)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Was geschah am 3. November 2025?", "de"),
        ("Was passierte in Aleppo?", "de"),
        ("Warum trat Assad zurück?", "de"),
        ("Was Sharaa in Aleppo?", "en"),
        ("Comment est mort Nasrallah ?", "fr"),
        ("¿Cómo murió Nasrallah?", "es"),
    ],
)
def test_the_language_is_told_by_the_small_words_around(text, language):
    assert read_question(text, TODAY).language == language


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("when will the trial begin?", True),
        ("when did the trial begin?", False),
        ("until when was the trial delayed?", True),
        ("quand le procès va-t-il commencer ?", True),
        ("quand le procès a-t-il commencé ?", False),
    ],
)
def test_what_is_yet_to_come_is_told_from_what_has_been(text, coming):
    assert read_question(text, TODAY).coming is coming


@pytest.mark.parametrize(
    ("place", "people"),
    [
        ("Egypt", "egyptian"),
        ("Syrie", "syriens"),
        ("France", "french"),
        ("United Kingdom", "british"),
        ("États-Unis", "americain"),
        ("مصر", "المصريه"),
        ("Ägypten", "agyptische"),
    ],
)
def test_a_place_is_named_by_its_people(place, people):
    assert people in people_of(place)


@pytest.mark.parametrize(
    ("place", "people"), [("Austria", "australian"), ("Iran", "iraqi"), ("Oman", "woman")]
)
def test_other_people_name_another_place(place, people):
    assert people not in people_of(place)


@pytest.mark.parametrize(
    ("asked", "told"), [("decide", "decision"), ("buy", "acquired"), ("exploded", "blast"), ("lost", "loss")]
)
def test_words_of_one_family_are_one(asked, told):
    (one,), (other,) = concepts_of([asked], "en"), concepts_of([told], "en")
    assert set(one.meanings) & set(other.meanings)


def test_words_that_mean_the_same_are_those_of_the_languages_that_are_spoken():
    (everywhere,) = concepts_of(["killed"], "en")
    (german,) = concepts_of(["killed"], "en", ["de"])
    (portuguese,) = concepts_of(["killed"], "en", ["pt"])
    assert {"murder", "getot", "asesin"} <= set(everywhere.others) == set(portuguese.others)
    assert "getot" in german.others
    assert not {"murder", "asesin"} & set(german.others)
    assert german.stems == everywhere.stems


@given(st.text(max_size=3000))
def test_any_text_is_read(text):
    question = read_question(text, TODAY, "en")
    assert len(question.words) <= 24
