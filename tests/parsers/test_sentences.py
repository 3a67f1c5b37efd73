from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.sentences import split_sentences

CASES = {
    "en": [
        ["Mr. Olin met Gen. Brandt on Aug. 5.", "They spoke for an hour."],
        ["The U.S. Army left the U.S. in 2011.", "It came back in 2014."],
        ["He was born in the U.S.", "The family moved later."],
        ["She arrived at 5 p.m. Tuesday and left at 7 p.m.", "The talks went on."],
        ["J. K. Marlow and M.R. Dale signed it.", "Nobody else did."],
        ["Prices rose 3.5 percent to $1.20 a litre.", "Wages did not."],
        ["“We are done,” he said.", "“We leave today.”", "Then they left."],
        ["He asked, “Why now?” and left.", "No one answered."],
        ["“Stop!” she cried.", "They ran."],
        ["It ended (not well.)", "A second attempt followed."],
        ["Wait... what happened?", "Nobody knew!", "Nobody asked."],
        ["The No. 2 official, Lt. Col. Jan Berg, Jr., resigned.", "His deputy, St. John, stayed."],
        ["Visit gazette.example for more.", "Version 2.0.1 is out."],
        ["Acme Inc. bought Borg Ltd. for $3 million.", "Shares fell."],
        ["It happened in Sept. 2023.", "In Oct. it happened again."],
        ["The paper cited al-Nur et al. as its source.", "Others did not."],
    ],
    "fr": [
        ["M. Le Goff a dit « Non. »", "Il est parti."],
        ["Mme Dupont et le Dr. Martin sont venus le 1er mai.", "La réunion a duré deux heures."],
        ["Que s’est-il passé ?", "Personne ne le sait !", "« On verra », dit-il."],
        ["L’art. 5 fixe 3,5 % de hausse.", "Le no. 7 l’abroge."],
    ],
    "de": [
        ["Am 7. Oktober griff die Gruppe an.", "Der 2. Angriff folgte am 9. November 2023."],
        ["Papst Johannes Paul II. sagte z. B. nichts.", "Dr. Müller kam um 14.30 Uhr."],
        ["Es geschah im Jahr 2024.", "Danach war Ruhe."],
        ["Er sagte: „Wir gehen.“", "Dann ging er."],
        ["Sie kosten rund 3 Mio. Euro, d.h. viel.", "Niemand zahlt."],
    ],
    "es": [
        ["El Sr. Pérez viajó a EE. UU. en enero.", "Volvió en marzo."],
        ["¿Qué pasó?", "¡Nadie lo sabe!", "La Dra. Ruiz calló."],
    ],
    "tr": [
        ["Prof. Dr. Kaya saat 15.30'da 5. Ordu'yu ziyaret etti.", "Bu ziyaret kısa sürdü."],
        ["Toplantı 3. kez ertelendi.", "Sonra yapıldı."],
    ],
    "ar": [
        ["قال د. سامي إن الأمر انتهى.", "وأضاف أن الوفد عاد؟", "نعم!"],
        ["وصل الوفد يوم الخميس.", "«انتهى كل شيء.»", "ثم غادر."],
        ["عاد العمال إلى الرصيف.", "وغادرت السفن الميناء."],
    ],
}


@pytest.mark.parametrize(
    ("language", "sentences"), [(code, case) for code, cases in CASES.items() for case in cases]
)
def test_cuts_where_a_reader_would(language: str, sentences: list[str]):
    assert texts(" ".join(sentences), language) == sentences


def test_a_missing_space_between_arabic_sentences_parts_them():
    assert texts("عاد العمال إلى الرصيف.وغادرت السفن الميناء.", "ar") == [
        "عاد العمال إلى الرصيف.",
        "وغادرت السفن الميناء.",
    ]


def test_an_arabic_semicolon_parts_long_sentences_but_no_reason_from_its_claim():
    claim = "أعلنت النقابة في بيان طويل أن العمال سيعودون جميعا إلى الأرصفة صباح الخميس"
    other = "وأكدت هيئة الميناء من جهتها أن إحدى وأربعين سفينة ما زالت تنتظر خارج الميناء"
    assert texts(f"{claim}؛ {other}.", "ar") == [f"{claim}؛", f"{other}."]
    assert len(texts(f"{claim}؛ لأن {other}.", "ar")) == 1


def test_paragraphs_are_never_joined_and_are_counted():
    found = split_sentences("One. Two\n\n  \nThree")
    assert [(sentence.text, sentence.paragraph) for sentence in found] == [
        ("One.", 0),
        ("Two", 0),
        ("Three", 1),
    ]


def test_quotes_that_close_after_the_stop_belong_to_the_sentence():
    assert texts("He said “we go.” They went.") == ["He said “we go.”", "They went."]


@pytest.mark.parametrize("language", [None, "xx", "", "EN-us", "ku"])
def test_an_unknown_language_is_read_with_all_tables(language: str | None):
    assert len(texts("Mr. Olin met M. Durand. They spoke.", language)) == 2


def test_no_sentence_begins_with_a_comma():
    body = "They met at a bar in Grand Isle , La. , on Friday . He left ."
    assert texts(body) == ["They met at a bar in Grand Isle , La. , on Friday .", "He left ."]


def test_nothing_has_no_sentences():
    assert split_sentences("") == split_sentences(" \n\t\n") == ()


PIECES = st.sampled_from(
    ["Mr.", "A.", "B", "ok", "7.", "…", "?!", '"', "”", "»", " ", "\n", "؟", "؛", "قال", "U.S.", "é"]
)


@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)),
    st.sampled_from([*CASES, None]),
)
def test_offsets_are_exact_and_no_word_is_lost(body: str, language: str | None):
    found = split_sentences(body, language)
    assert all(
        body[sentence.start : sentence.end] == sentence.text == sentence.text.strip() for sentence in found
    )
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join("".join(sentence.text.split()) for sentence in found) == "".join(body.split())
    assert not any("\n" in sentence.text for sentence in found)


def texts(body: str, language: str | None = "en") -> list[str]:
    return [sentence.text for sentence in split_sentences(body, language)]


def test_a_month_behind_a_dash_is_abbreviated_too():
    text = "On the night of Dec. 31-Jan. 1, 2024, gunmen fired. They fled."
    assert [sentence.text for sentence in split_sentences(text)] == [text[:-11], "They fled."]
