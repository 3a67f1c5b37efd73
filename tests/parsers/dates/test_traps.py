"""What other date readers stumble over: numbers, short words and names that are no dates, and dates cut short.

The behaviours reported to dateparser as its issues 508, 573 and 942 are pinned here by what they do.
"""

from datetime import date

import pytest

from tests.parsers.dates.read import only, values


@pytest.mark.parametrize(
    "text",
    [
        "We may go, they said.",
        "Do you have a car? Are you near the bar?",
        "He paid $2.50 a share.",
        "50 % of the votes were lost.",
        "The sun sat low; Mark wed Ann.",
        "Call 1800 555 2000.",
        "There were 1999 people and 2,000 horses.",
        "It costs $1,990 or 2012 euros a ton.",
        "Flight 1999 was late.",
        "The score was 21-14, then 3-2.",
        "The second man was third.",
        "The springs of a clock; the fall of the town.",
        "I read it in USA Today.",
        "Theresa May met April Jones.",
        "The ratio is 1/2 and the chapter 3.4.5 of 12.",
        "He marched past, at last, next to me.",
    ],
)
def test_no_date_at_all(text):
    assert values(text) == []


def test_a_weekday_is_today_on_its_own_day():
    assert only("He spoke on Thursday.").timex3 == "2025-10-23"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote is next Thursday.", "2025-10-30"),
        ("The vote was last Thursday.", "2025-10-16"),
        ("The vote is next Tuesday.", "2025-10-28"),
        ("The vote was last Friday.", "2025-10-17"),
        ("The vote is this Saturday.", "2025-10-25"),
    ],
)
def test_last_and_next_weekdays_are_the_nearest_that_are_not_today(text, value):
    assert only(text).timex3 == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It burned on Aug. 7, 1998.", "1998-08-07"),
        ("It burned on Sept. 30.", "2025-09-30"),
        ("It burned on Oct. 23,1998 at night.", "1998-10-23"),
        ("Music of the 1980s.", "198"),
        ("A report of 26.09.2019.", "2019-09-26"),
        ("Valid until 2021-11-26", "2021-11-26"),
        ("Founded: 24 February 2019", "2019-02-24"),
        ("the Sept. 11 attacks", "2001-09-11"),
        ("after 9/11", "2001-09-11"),
    ],
)
def test_dates_are_read_whole(text, value):
    assert only(text).timex3 == value


@pytest.mark.parametrize("text", ["on 30 February 2024", "on 2025-13-45", "31/31/2025", "29 February 2023"])
def test_days_that_no_calendar_has_are_no_days(text):
    assert all(len(value) < len("2024-02-30") for value in values(text))


def test_numbers_are_read_by_the_language_where_they_leave_a_choice():
    assert values("on 3/4/2025", "en") == ["2025-03-04"]
    assert values("le 3/4/2025", "fr") == ["2025-04-03"]
    assert values("on 23/4/2025", "en") == values("le 4/23/2025", "fr") == ["2025-04-23"]


def test_the_answer_does_not_depend_on_what_was_asked_before():
    first = values("It fell on Monday.", anchor=date(2020, 1, 1))
    assert values("It fell on Monday.") == ["2025-10-20"]
    assert values("It fell on Monday.", anchor=date(2020, 1, 1)) == first == ["2019-12-30"]
