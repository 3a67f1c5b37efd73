"""Folding leaves letters: what combines with one goes, in every script."""

import sys
import unicodedata

import pytest

from parsers.names.folding import without_signs


def test_all_that_combines_goes_and_nothing_else():
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    left = "".join(sign for sign in everything if not unicodedata.combining(sign))
    assert without_signs(everything) == left


@pytest.mark.parametrize(
    "text", ["", "plain", "e\u0301te\u0301", "\u0645\u064e\u062d\u0645\u064e\u062f", "a\u0301\U0001d165b"]
)
def test_a_text_is_what_its_letters_are(text):
    assert without_signs(text) == "".join(sign for sign in text if not unicodedata.combining(sign))
