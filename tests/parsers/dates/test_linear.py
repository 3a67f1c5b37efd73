"""Time linear in the text: a megabyte takes under ten times what a tenth of it takes."""

import time
from datetime import date

import pytest

from parsers.dates import find_dates
from tests.parsers.dates.read import ANCHOR

PIECES = {
    "digits": "8",
    "spaced digits": "12 ",
    "weekdays": "Monday ",
    "months": "May 12 ",
    "commas": "May, ",
    "after": "a day after ",
    "ranges": "from 3 to ",
    "mixed scripts": "يوم Montag 12 mars 三月 ",
    "marks": "\u200f\u202a12\u200e May ",
    "articles": "the last the next the ",
    "hyphens": "mid-late-early-",
    "stops": "Sept. 3. ",
}


def _seconds(text: str) -> float:
    start = time.process_time()
    find_dates(text, ANCHOR)
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece):
    small = piece * (8_000 // len(piece))
    short = min(_seconds(small) for _ in range(3))
    long = min(_seconds(small * 10) for _ in range(2))
    assert long < 25 * max(short, 0.001)


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_megabyte(piece):
    small = piece * (100_000 // len(piece))
    short = min(_seconds(small) for _ in range(3))
    long = min(_seconds(small * 10) for _ in range(2))
    assert long < 14 * max(short, 0.005)  # ten, and what a busy machine and its caches add


def test_thirty_thousand_weekdays_are_found_one_by_one():
    assert len(find_dates("Monday. " * 30_000, date(2025, 10, 23))) == 30_000
