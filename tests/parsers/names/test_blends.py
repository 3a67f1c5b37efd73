"""Short names made of the beginnings of words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.names import NameIndex
from parsers.names.blends import LONGEST, blend


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("norwin", "norden wind"),
        ("comexport", "compania de exportacion"),
        ("mofal", "ministry of finance and labour"),
        ("aquatrans", "aqua river transport"),
    ],
)
def test_beginnings_of_words_make_a_short_name(short, name):
    assert blend(short, name.split()) > 0.5


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("norden", "norden wind"),  # one word, no blend
        ("winnor", "norden wind"),  # another order
        ("norwix", "norden wind"),
        ("no", "norden ost"),
        ("norwin", ""),
    ],
)
def test_other_words_are_no_blend(short, name):
    assert blend(short, name.split()) == 0


@given(st.lists(st.text("abcdef", min_size=4, max_size=8), min_size=3, max_size=8))
def test_the_first_letters_of_all_long_words_are_a_blend(words):
    assert blend("".join(word[0] for word in words), words) == 1


def test_a_hostile_name_is_read_in_no_time():
    start = time.process_time()
    assert blend("a" * (LONGEST - 1) + "b", ["a" * 40] * 24) == 0
    assert time.process_time() - start < 0.1


def test_the_index_offers_what_a_short_name_may_be_short_for():
    index = NameIndex()
    index.add(1, "Norden Wind Handel")
    index.add(2, "Petra Salim")
    found = index.search("Norwin")
    assert found[0].id == 1
    assert not found[0].accepted
