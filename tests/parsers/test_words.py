"""What is done to the pieces of a text between its spaces is what would be done to the whole."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from parsers.dates.span import DateSpan
from parsers.events.telling import telling_of
from parsers.names.values import Certainty
from parsers.stems import stems, stems_in
from parsers.words import MAX_WORD, fold, words_as_written, words_of

DAY = DateSpan.of_day(date(2025, 1, 1))
LETTERS = "aBİıøłeE\u0301\u0345\u0327\u200d\u0640\u064bأةىHay'at’ʼʿ`-_,.12٣ßſﬁﷺ\U00010a01\U0001d400\t\n"
TEXTS = st.text(st.sampled_from(f"{LETTERS}   ") | st.characters(codec="utf-8"), max_size=60)
LANGUAGE = st.sampled_from(["en", "fr", "de", "es", "tr", "ar", "ru"])


@given(TEXTS)
def test_words_are_those_of_the_whole_text_folded(text: str) -> None:
    assert words_of(text) == [word[:MAX_WORD] for word in re.findall(r"[^\W_]+", fold(text))]


@given(TEXTS, LANGUAGE)
def test_stems_are_those_of_its_words_as_written(text: str, language: str) -> None:
    assert stems_in(text, language) == [stems(word, language) for word in words_as_written(text)]


@given(TEXTS, LANGUAGE)
def test_two_texts_of_the_same_words_have_one_key_however_they_are_spaced(text: str, language: str) -> None:
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)

    def key(text: str) -> int:
        return telling_of(text, language, DAY, [], certainty=Certainty.STATED).text_key

    assert key(text) == key(" ".join(words)) == key(" ".join(words) + "  ")


def test_a_word_longer_than_any_counts_as_far_as_words_do() -> None:
    assert words_of(f"so {'x' * 10_000} it goes") == ["so", "x" * MAX_WORD, "it", "goes"]
    assert stems_in("x" * 10_000, "en") == [("x" * MAX_WORD,)]


def test_a_name_that_opens_a_sentence_is_no_hint_and_elsewhere_is_one() -> None:
    def hints(text: str, language: str = "en") -> list[str]:
        return [
            sound
            for named in telling_of(text, language, DAY, [], certainty=Certainty.STATED).hints
            for sound in named.sounds
        ]

    moscow, kyiv = hints("In Moscow they fell"), hints("In Kyiv they fell")
    assert len(moscow) == len(kyiv) == 1
    assert hints("Moscow fell to Kyiv") == hints("Moscow-born Kyiv fell") == hints("Moscow/Kyiv fell") == kyiv
    assert hints("“Moscow” fell") == hints(" Moscow fell") == moscow
    assert hints("Moskova'da yangın", "tr") == hints("Dün Moskova yandı", "tr") != []
    assert hints("Moskova yandı", "tr") == []
