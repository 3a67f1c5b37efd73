"""Every table, walked: a new language is a table, and these tests are its proof."""

from calendar import monthrange

import pytest

from parsers.dates import LANGUAGES, find_dates
from parsers.dates.holidays import holiday_span
from parsers.dates.languages import lexicon_for
from parsers.dates.languages.table import Table
from parsers.dates.rules import MEANINGS
from tests.parsers.dates.read import ANCHOR, values

COMPLETE = ("en", "fr", "ar", "de", "es", "tr")


def _table(language: str) -> Table:
    return lexicon_for(language).table


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_meaning(language):
    assert {name for name, _ in _table(language).rules} <= MEANINGS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_form_reads_as_its_month(language):
    for form, number in _table(language).words["month"].items():
        text = f"12 {form.capitalize()} 2021"
        assert values(text, language) == [f"2021-{number:02d}-12"], text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_is_named(language):
    assert set(_table(language).words["month"].values()) == set(range(1, 13))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_form_is_that_day_of_the_last_week(language):
    for form, number in _table(language).words["weekday"].items():
        (mention,) = find_dates(form.capitalize(), ANCHOR, language)
        assert mention.span is not None
        assert (mention.span.first.weekday(), 0 <= (ANCHOR - mention.span.first).days < 7) == (
            number,
            True,
        ), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_is_named(language):
    assert set(_table(language).words["weekday"].values()) == set(range(7))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_for_today_counts_from_the_anchor(language):
    for form, value in _table(language).words["deictic"].items():
        assert isinstance(value, tuple)
        (mention,) = find_dates(form, ANCHOR, language)
        assert mention.span is not None
        assert (mention.span.first - ANCHOR).days == value[0], form


@pytest.mark.parametrize("language", COMPLETE)
def test_a_complete_language_has_the_classes_that_news_is_made_of(language):
    words = _table(language).words
    rules = {name for name, _ in _table(language).rules}
    assert {"rel_unit", "ago", "later", "weekday", "weekday_rel", "month", "month_rel", "following"} <= rules
    assert {
        "unit",
        "units",
        "last",
        "next",
        "this",
        "season",
        "holiday",
        "daypart",
        "numword",
    } <= words.keys()
    assert {"part", "partedge", "partafter"} & words.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_length_of_month_is_known(language):
    form = next(f for f, n in _table(language).words["month"].items() if n == 2)
    assert values(f"29 {form.capitalize()} 2024", language) == ["2024-02-29"]
    assert "2023-02-29" not in values(f"29 {form.capitalize()} 2023", language)
    assert monthrange(2024, 2)[1] == 29


def test_arabic_reads_both_names_of_a_month_as_one_day():
    assert values("في 24 نيسان / أبريل 2025 وفي 24 نيسان (أبريل) 2025", "ar") == ["2025-04-24"] * 2


def test_hijri_days_are_converted_and_approximate():
    (mention,) = find_dates("في 15 رمضان 1446 هـ", ANCHOR, "ar")
    assert mention.span is not None
    assert (mention.timex3, mention.span.approximate) == ("2025-03-15", True)


@pytest.mark.parametrize("language", ["fr", "es", "tr", "ar", "ckb"])
def test_digits_of_other_scripts(language):
    form = next(iter(_table(language).words["month"]))
    assert values(f"١٢ {form.capitalize()} ٢٠٢١", language) == ["2021-01-12"]


def test_capitals_and_composed_letters_are_the_same_word():
    assert values("12 DÉCEMBRE 2021", "fr") == values("12 de\u0301cembre 2021", "fr") == ["2021-12-12"]
    assert values("12 NİSAN 2021", "tr") == ["2021-04-12"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_in_two_classes(language):
    seen: dict[str, str] = {}
    for cls, forms in _table(language).words.items():
        for form in forms:
            assert seen.setdefault(form, cls) == cls, f"{form}: {seen[form]} and {cls}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_holiday_is_known_to_the_calendar(language):
    for form, key in _table(language).words.get("holiday", {}).items():
        assert isinstance(key, str)
        assert holiday_span(key, 2025) is not None, form
