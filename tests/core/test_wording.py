"""A date is said as precisely as it is known, in every language."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.wording import format_period, format_span, format_vouching
from parsers.dates.span import DateSpan, Part, Precision
from parsers.names.values import Certainty


def span(first: str, last: str, precision: Precision, part: Part | None = None, **more: bool) -> DateSpan:
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last), precision, part, **more)


DAY = span("2025-10-23", "2025-10-23", Precision.DAY)


@pytest.mark.parametrize(
    ("given_span", "words"),
    [
        (DAY, "23 Oct 2025"),
        (span("2025-10-10", "2025-10-12", Precision.DAY), "10–12 Oct 2025"),
        (span("2025-10-13", "2025-10-19", Precision.WEEK), "week of 13 October 2025"),
        (span("2025-01-01", "2025-01-31", Precision.MONTH), "January 2025"),
        (span("2025-01-21", "2025-01-31", Precision.MONTH, Part.LATE), "late January 2025"),
        (span("2024-12-01", "2024-12-10", Precision.MONTH, Part.EARLY), "early December 2024"),
        (span("2024-12-11", "2024-12-20", Precision.MONTH, Part.MID), "mid-December 2024"),
        (span("2025-06-01", "2025-08-31", Precision.SEASON), "summer 2025"),
        (span("2024-12-01", "2025-02-28", Precision.SEASON), "winter 2024–2025"),
        (span("2025-07-01", "2025-09-30", Precision.QUARTER), "3rd quarter 2025"),
        (span("2011-01-01", "2011-12-31", Precision.YEAR), "2011"),
        (span("2011-01-01", "2011-04-30", Precision.YEAR, Part.EARLY), "early 2011"),
        (span("1990-01-01", "1999-12-31", Precision.DECADE), "1990s"),
        (span("1997-01-01", "1999-12-31", Precision.DECADE, Part.LATE), "late 1990s"),
        (span("2025-01-01", "2025-01-31", Precision.MONTH, approximate=True), "around January 2025"),
    ],
)
def test_english_dates(given_span: DateSpan, words: str) -> None:
    assert format_span(given_span) == words


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("fr", "23 oct. 2025"),
        ("de-AT", "23. Okt. 2025"),
        ("es_MX", "23 oct 2025"),
        ("tr", "23 Eki 2025"),
        ("ar", "23 أكتوبر 2025"),
        ("xx", "23 Oct 2025"),
    ],
)
def test_a_day_in_the_readers_language(locale: str, words: str) -> None:
    assert format_span(DAY, locale) == words


@given(
    first=st.dates(min_value=date(1, 1, 1), max_value=date(9990, 1, 1)),
    days=st.integers(0, 3652),
    precision=st.sampled_from(Precision),
    part=st.none() | st.sampled_from(Part),
    locale=st.sampled_from(["en", "fr", "ar", "de", "es", "tr", "", "nonsense"]),
)
def test_every_span_has_words_on_one_line(
    first: date, days: int, precision: Precision, part: Part | None, locale: str
) -> None:
    words = format_span(DateSpan(first, first + timedelta(days), precision, part), locale)
    assert words.strip()
    assert "\n" not in words
    assert "{" not in words


def test_periods() -> None:
    since, until = date(2011, 3, 12), date(2025, 10, 23)
    assert format_period(since, until) == "12 Mar 2011 – 23 Oct 2025"
    assert format_period(since, None) == "since 12 Mar 2011"
    assert format_period(None, until) == "until 23 Oct 2025"
    assert format_period(None, None) == ""


def test_vouching_names_who_said_it() -> None:
    assert format_vouching("SOHR", Certainty.STATED) == "according to SOHR"
    assert format_vouching("SOHR", Certainty.ALLEGED) == "alleged by SOHR"
    assert format_vouching(None, Certainty.ALLEGED) == "alleged"
    assert format_vouching(None, Certainty.STATED) == ""
