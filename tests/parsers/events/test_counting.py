"""Counts in a sentence, and what a hostile one may try with them."""

from datetime import date

import pytest

from parsers.dates.span import DateSpan
from parsers.events.counting import numbers_in
from parsers.events.same import compare
from parsers.events.telling import telling_of
from parsers.names.values import Certainty, NameKind

SAID = "The army said that {} people were killed in Harem."


@pytest.mark.parametrize(
    ("said", "found"),
    [("15", (15,)), ("1,500", (1500,)), ("fifteen", (15,)), ("999999999999", (999999999999,))],
)
def test_counts_are_read(said, found):
    assert numbers_in(SAID.format(said), "en") == found


@pytest.mark.parametrize("digits", [13, 400, 5_000, 100_000])
def test_a_number_of_more_digits_than_a_count_has_is_none(digits):
    # Python reads no 4,301 digits, and divides by no 400: whoever reports the same could not be stored.
    assert numbers_in(SAID.format("9" * digits), "en") == ()


def test_a_giant_number_keeps_nobody_elses_event_from_being_compared():
    tellings = [
        telling_of(
            text,
            "en",
            DateSpan.of_day(date(2024, 3, 3)),
            [(text.index("Harem"), text.index("Harem") + 5, NameKind.PLACE, "#1")],
            certainty=Certainty.STATED,
        )
        for text in (SAID.format("9" * 400), SAID.format("3"))
    ]
    compare(*tellings)


def test_a_sentence_of_numbers_alone_is_read_in_a_moment():
    # Each number was looked at with all that stands before it: gigabytes were copied.
    assert numbers_in("two " * 200_000, "en") == (2,)
