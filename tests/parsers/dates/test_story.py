"""Mentions that count from the mentions before them, and histories that count from themselves."""

from datetime import date

import pytest

from tests.parsers.dates.read import values

HISTORY = """The war began on 28 July 1914. On 23 August the first battle was fought; the next day the town burned.
In April 1915 gas was used. In May a new front opened. In 1916 the line moved in February, and on 1 July the offensive
began. In December 1916 the cabinet fell. In January the blockade grew. On 6 April 1917 a new enemy joined; that summer
the troops rebelled. By mid-March 1918 the front had broken."""


def test_a_history_gives_its_own_years_to_days_and_months():
    assert values(HISTORY, anchor=date(2009, 5, 1)) == [
        "1914-07-28", "1914-08-23", "1914-08-24", "1915-04", "1915-05", "1916", "1916-02", "1916-07-01", "1916-12",
        "1917-01", "1917-04-06", "1917-SU", "1918-03-MID",
    ]  # fmt: skip


def test_a_report_takes_the_anchor_though_it_looks_back_once():
    text = "The party, founded in 1947, said Monday its leader had died. The vote in May gave it 12 seats, he said."
    assert values(text) == ["1947", "2025-10-20", "2025-05"]


def test_a_sentence_keeps_the_year_it_named():
    assert values("Protests that began in March 2011 had spread by October.")[-1] == "2011-10"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He was elected in 2011. The following year he fell ill.", "2012"),
        ("He was elected in March 2011; the previous month he had resigned.", "2011-02"),
        ("The fort fell on 5 June 1967. Two days later the road was open.", "1967-06-07"),
        ("The fort fell on 5 June 1967. A month later it was retaken.", "1967-07"),
        ("The fort fell on 5 June 1967, and that day the king fled.", "1967-06-05"),
        ("The fort fell on Friday, 9 June 1967. The following Monday the port was shut.", "1967-06-12"),
        ("In the 1920s he was poor. Ten years later he was rich.", "1930"),
        ("He was elected in 2011. That day it rained.", "XXXX-XX-XX"),
    ],
)
def test_anaphora(text, last):
    assert values(text)[-1] == last


def test_a_year_ago_in_earnings_is_the_same_quarter_of_the_year_before():
    text = "In the third quarter of 2024 net income rose 12% to $3 million from $2.7 million a year earlier."
    assert values(text) == ["2024-Q3", "2023-Q3"]


def test_a_year_ago_elsewhere_is_the_year_before():
    assert values("The regime fell a year ago.") == ["2024"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran from 5 May to 7 June 1944.", ["1944-05-05", "1944-06-07"]),
        ("Raids on June 22, July 3 and August 8, 1941, failed.", ["1941-06-22", "1941-07-03", "1941-08-08"]),
        ("Between mid-November and 3 January 1990 it rained.", ["1989-11-MID", "1990-01-03"]),
        ("He said on Monday that on May 3, 2020, it had won.", ["2025-10-20", "2020-05-03"]),
    ],
)
def test_a_year_at_the_end_of_a_list_is_the_year_of_all(text, expected):
    assert values(text) == expected


def test_a_day_keeps_the_year_that_the_text_gave_it():
    text = "The attack of Oct. 7, 2023, began a war. He has not been seen since Oct. 7, officials said."
    assert values(text, anchor=date(2024, 8, 8)) == ["2023-10-07", "2023-10-07"]


def test_since_looks_back():
    assert values("He has been in jail since Nov. 30.") == ["2024-11-30"]


def test_today_is_the_readers_time_in_a_history():
    text = HISTORY + " The town is today a museum."
    assert values(text, anchor=date(2009, 5, 1))[-1] == "PRESENT_REF"
