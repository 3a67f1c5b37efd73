"""What a person may type where a date is asked for."""

from datetime import date

import pytest

from parsers.dates import DateSpan, Part, Precision, parse_when

TODAY = date(2025, 10, 23)


def _typed(text: str, language: str = "en") -> tuple[str, str] | None:
    span = parse_when(text, TODAY, language)
    return (span.first.isoformat(), span.last.isoformat()) if span else None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("last month", "2025-09-01", "2025-09-30"),
        ("8 Dec 2024", "2024-12-08", "2024-12-08"),
        ("2011", "2011-01-01", "2011-12-31"),
        ("2025-10", "2025-10-01", "2025-10-31"),
        ("10/2025", "2025-10-01", "2025-10-31"),
        ("2025-10-23", "2025-10-23", "2025-10-23"),
        ("yesterday", "2025-10-22", "2025-10-22"),
        ("late January", "2025-01-21", "2025-01-31"),
        ("24 نيسان", "2025-04-24", "2025-04-24"),
        ("٢٠١١", "2011-01-01", "2011-12-31"),
        ("23/10/2025", "2025-10-23", "2025-10-23"),
        ("10/23/2025", "2025-10-23", "2025-10-23"),
        ("23.10.2025", "2025-10-23", "2025-10-23"),
        ("3/3/2025", "2025-03-03", "2025-03-03"),
        ("  october  ", "2025-10-01", "2025-10-31"),
        ("in may 2023", "2023-05-01", "2023-05-31"),
        ("Q3 2025", "2025-07-01", "2025-09-30"),
        ("from 3 to 7 May 2024", "2024-05-03", "2024-05-07"),
        ("between 2011 and 2013", "2011-01-01", "2013-12-31"),
        ("since March", "2025-03-01", "2025-10-23"),
        ("1980s", "1980-01-01", "1989-12-31"),
        ("two weeks ago", "2025-10-06", "2025-10-12"),
        ("1000", "1000-01-01", "1000-12-31"),
        ("9998-12-31", "9998-12-31", "9998-12-31"),
    ],
)
def test_what_is_read(text, first, last):
    assert _typed(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "rubbish", "3/4/2025", "2025-13", "2025-02-30", "0999", "9999", "999-01-01", "last month and more",
     "the war of 1812 was long", "monday or so I think", "a" * 5000, "1" * 5000, "-", "31/31/2025"],
)  # fmt: skip
def test_what_is_not_a_date(text):
    assert _typed(text) is None


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("hier", "fr", "2025-10-22"),
        ("la semaine dernière", "fr", "2025-10-13"),
        ("gestern", "de", "2025-10-22"),
        ("geçen hafta", "tr", "2025-10-13"),
        ("ayer", "es", "2025-10-22"),
        ("أمس", "ar", "2025-10-22"),
        ("yesterday", "fr", "2025-10-22"),
        ("hier", "en", "2025-10-22"),
        ("hier", "xx", "2025-10-22"),
    ],
)
def test_the_own_language_first_then_the_others(text, language, first):
    span = parse_when(text, TODAY, language)
    assert span is not None
    assert span.first.isoformat() == first


def test_precision_and_part_are_kept():
    expected = DateSpan(date(2025, 1, 21), date(2025, 1, 31), Precision.MONTH, Part.LATE)
    assert parse_when("late January", TODAY) == expected
