"""The calendar's arithmetic."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.dates.holidays import hijri_span, holiday_span
from parsers.dates.moment import add_days, narrow, of_date, of_month, of_week, of_year, same_day, shift
from parsers.dates.span import Part


@given(
    st.dates(date(2, 1, 1), date(9990, 12, 31)),
    st.integers(-500, 500),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_a_shift_and_back_returns(day, count, unit):
    there = shift(day, count, unit)
    if there is None or there.span is None:
        return
    back = shift(there.span.first, -count, unit)
    assert back is not None
    assert back.span is not None
    assert back.span.first <= day <= back.span.last


@given(st.dates())
def test_the_thirds_of_a_month_and_a_year_fill_it(day):
    for whole in (of_month(day.year, day.month), of_year(day.year)):
        assert whole is not None
        assert whole.span is not None
        thirds = [narrow(whole, part) for part in Part]
        spans = [t.span for t in thirds if t and t.span]
        assert (spans[0].first, spans[2].last) == (whole.span.first, whole.span.last)
        assert add_days(spans[0].last, 1) == spans[1].first
        assert add_days(spans[1].last, 1) == spans[2].first


@pytest.mark.parametrize(
    ("day", "count", "unit"),
    [(date(9999, 12, 31), 1, "day"), (date(1, 1, 1), -1, "month"), (date(9999, 1, 1), 1, "year")],
)
def test_the_calendar_ends(day, count, unit):
    assert shift(day, count, unit) is None


def test_the_first_week_of_a_year_may_begin_in_the_last():
    week = of_week(date(2025, 1, 1))
    assert week is not None
    assert week.span is not None
    assert (week.timex3, week.span.first) == ("2025-W01", date(2024, 12, 30))


def test_a_day_no_month_has():
    assert of_date(2023, 2, 29) is None
    assert same_day(date(2024, 8, 31), -6, "month") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("key", "year", "first"),
    [
        ("easter", 2024, "2024-03-31"),
        ("good_friday", 2025, "2025-04-18"),
        ("thanksgiving", 2025, "2025-11-27"),
        ("black_friday", 2025, "2025-11-28"),
        ("memorial", 2025, "2025-05-26"),
        ("election_us", 2024, "2024-11-05"),
        ("ramadan", 2025, "2025-03-01"),
        ("eid_fitr", 2024, "2024-04-10"),
        ("eid_adha", 2025, "2025-06-06"),
    ],
)
def test_holidays(key, year, first):
    span = holiday_span(key, year)
    assert span is not None
    assert span.first.isoformat() == first


def test_a_holiday_that_no_calendar_knows():
    assert holiday_span("nothing", 2025) is None
    assert holiday_span("ramadan", 1400) is None
    assert hijri_span(9999, 1, 1) is None
