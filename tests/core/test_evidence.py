from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.evidence import Sentence
from parsers.stems import stems
from parsers.words import fold, written_words


@given(st.text("ab'é字 -.\n\xa0\u064bأ", max_size=90), st.sampled_from(["en", "ar"]))
@example(" the camps,  the camp\nthe camp-fire " + "字" * 90, "en")
def test_a_sentence_read_piece_by_piece_has_each_form_where_it_stands_first(text, language):
    words = list(written_words(text))
    first: dict[str, int] = {}
    for start, word in words:
        for form in (fold(word), *stems(word, language)):
            first.setdefault(form, start)
    read = Sentence.of(text, language)
    assert read.stems == first
    assert list(zip(read.starts, read.words, strict=True)) == [(start, fold(word)) for start, word in words]
