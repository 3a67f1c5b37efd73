"""Dates that are read with the words beside them: eves, days after a day, and "ten days later, on 12 May"."""

import pytest

from parsers.dates import Clause, find_dates
from tests.parsers.dates.read import ANCHOR, days


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Talks failed on the eve of the October 20 regional vote.", "2025-10-19"),
        ("en", "He fled on the eve of Easter 2024.", "2024-03-30"),
        ("en", "Two days before Christmas 2024, the mayor resigned.", "2024-12-23"),
        ("en", "A day after the October 20 vote, the mayor resigned.", "2025-10-21"),
        ("en", "The day after Monday's vote, the mayor resigned.", "2025-10-21"),
        ("en", "A week before the attack of 5 May 2024, he fled.", "2024-04-22"),
        ("fr", "À la veille du scrutin du 20 octobre, il a fui.", "2025-10-19"),
        ("fr", "Le lendemain de l'attaque du 5 mai 2024, il a fui.", "2024-05-06"),
        ("fr", "La veille de Noël 2024, il a fui.", "2024-12-24"),
        ("de", "Am Vorabend der Wahl vom 20. Oktober floh er.", "2025-10-19"),
        ("de", "Am Tag nach der Wahl vom 20. Oktober floh er.", "2025-10-21"),
        ("es", "En vísperas de las elecciones del 20 de octubre huyó.", "2025-10-19"),
        ("es", "Un día después de las elecciones del 20 de octubre huyó.", "2025-10-21"),
        ("tr", "20 Ekim seçimlerinin arifesinde kaçtı.", "2025-10-19"),
        ("ar", "وعشية انتخابات 20 أكتوبر انهارت المحادثات.", "2025-10-19"),
    ],
)
def test_a_day_is_counted_from_the_date_behind_it(language, text, day):
    first, _ = days(text, language)
    assert first == day


@pytest.mark.parametrize(
    "text",
    [
        "A day after rebels seized the town, on Monday, he fled.",
        "A day after a convoy reached the town on Monday, he fled.",
        "The eve of the vote was calm. On Monday he fled.",
    ],
)
def test_a_date_of_another_clause_is_left_alone(text):
    mentions = find_dates(text, ANCHOR)
    assert [m.clause for m in mentions] == [Clause.AFTER, Clause.MAIN]


@pytest.mark.parametrize(
    "text",
    [
        "Exactly a year ago, on 12 May 2024, he fled.",
        "He was held on 2 May 2024. Ten days later, on May 12, 2024, he fled.",
        "He was held. Ten days later, on May 12, 2024, he fled.",
    ],
)
def test_a_day_named_twice_is_the_day_that_is_named(text):
    assert [m.span.first.isoformat() for m in find_dates(text, ANCHOR) if m.span][-2:] == ["2024-05-12"] * 2


def test_without_a_story_a_few_days_later_are_not_counted_from_today():
    (mention,) = find_dates("Two days later the army withdrew.", ANCHOR)
    assert mention.span is None


def test_a_day_after_a_thing_is_not_counted_from_a_day_long_past():
    text = "The last strike ended on 9 January 2012. Lund took office in spring 2023. A day after the vote, she sued."
    assert find_dates(text, ANCHOR)[-1].span is None


def test_a_day_after_a_thing_is_counted_from_the_story_that_stands_at_a_day():
    text = "Shops shut on 9 January 2012. A day after the walkout the town was quiet."
    span = find_dates(text, ANCHOR)[-1].span
    assert span is not None
    assert span.first.isoformat() == "2012-01-08"
