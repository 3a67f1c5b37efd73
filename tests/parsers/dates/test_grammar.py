"""The templates that languages are written in."""

import re

import pytest

from parsers.dates.grammar import Alphabet, compile_rules


def _matches(template: str, *classes: str) -> bool:
    alphabet = Alphabet()
    grammar = compile_rules((("rule", template),), alphabet)
    codes = "".join(alphabet.code(c) for c in classes)
    found = grammar.start.search(codes)
    return found is not None and bool(grammar.matches(codes, found.start()))


def test_sequences_choices_and_options():
    template = "month (dom | ordnum)? comma? year"
    assert _matches(template, "month", "dom", "comma", "year")
    assert _matches(template, "month", "year")
    assert not _matches(template, "month", "dom", "dom", "year")


def test_an_option_at_the_front_may_be_left_out():
    assert _matches("(weekday comma?)? month", "month")
    assert _matches("(weekday comma?)? month", "weekday", "month")


def test_the_longest_match_comes_first():
    alphabet = Alphabet()
    grammar = compile_rules((("short", "month"), ("long", "month year")), alphabet)
    codes = alphabet.code("month") + alphabet.code("year")
    assert [name for _, name in grammar.matches(codes, 0)] == ["long", "short"]


@pytest.mark.parametrize("template", ["month (year", "month year)", "month *", "month? year?", ""])
def test_a_wrong_template_is_refused_when_it_is_compiled(template):
    with pytest.raises(ValueError, match=re.compile("template|rule")):
        compile_rules((("rule", template),), Alphabet())
