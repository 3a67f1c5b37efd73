"""Laws of the date finder: offsets, spans, shifting anchors, and no text that breaks it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.dates import LANGUAGES, DateMention, Precision, find_dates, parse_when
from parsers.dates.languages import lexicon_for

ANCHORS = st.dates(date(1000, 1, 1), date(9998, 12, 31))
MODERN = st.dates(date(1950, 1, 1), date(2090, 12, 31))
JUNK = (
    "1", "31", "32", "2024", "1980s", "99", "25th", "0", "-", "–", "/", ".", ",", "(", ")", "'", "10:30", "10pm",
    "23/10/2025", "2025-02-30", "1446هـ", "٢٤", "9999", "$", "%", "12.12", "3.3.3", "1/1/1", "0000-00-00",
    "2024-1-1T99:99", "²", "१२", "½", "hundred", "31/31/31", "99:99", "said", "will", "\u200f", "\u202e", "\n\n", "_",
)  # fmt: skip


def _words(language: str) -> st.SearchStrategy[str]:
    """Texts of a language's own words in any order, with numbers between them."""
    forms = st.sampled_from(sorted(lexicon_for(language).codes))
    return st.lists(st.one_of(forms, st.sampled_from(JUNK)), max_size=40).map(" ".join)


TEXTS = st.sampled_from(LANGUAGES).flatmap(lambda code: st.tuples(st.just(code), _words(code)))


def _check(text: str, mentions: list[DateMention]) -> None:
    at = 0
    for mention in mentions:
        assert at <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        at = mention.end
        if mention.span is not None:
            assert mention.span.first <= mention.span.last


@given(TEXTS, ANCHORS)
def test_any_words_in_any_order(case, anchor):
    language, text = case
    _check(text, find_dates(text, anchor, language))


@given(st.text(max_size=300), ANCHORS, st.sampled_from(LANGUAGES))
def test_any_text(text, anchor, language):
    _check(text, find_dates(text, anchor, language))


@given(st.text(max_size=120), MODERN, st.sampled_from((*LANGUAGES, "xx", "")))
def test_anything_typed_is_a_span_or_nothing(text, today, language):
    span = parse_when(text, today, language)
    assert span is None or 1000 <= span.first.year <= span.last.year <= 9998


SIZES = {
    Precision.DAY: (1, 1), Precision.WEEK: (7, 7), Precision.MONTH: (28, 31), Precision.QUARTER: (90, 92),
    Precision.SEASON: (90, 92), Precision.YEAR: (365, 366), Precision.DECADE: (3652, 3653),
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "today",
        "last week",
        "last month",
        "in March",
        "last quarter",
        "last summer",
        "last year",
        "in the 1980s",
        "on Monday",
    ],
)
@given(MODERN)
def test_a_span_is_as_long_as_its_precision(text, anchor):
    (mention,) = find_dates(f"It happened {text}.", anchor)
    assert mention.span is not None
    shortest, longest = SIZES[mention.span.precision]
    assert shortest <= (mention.span.last - mention.span.first).days + 1 <= longest


RELATIVE = (
    "today", "yesterday", "tomorrow", "on Monday", "last Friday", "next Sunday", "last week", "next week",
    "three days ago",
    "two weeks ago", "last night", "this week", "a day earlier", "at the weekend",
)  # fmt: skip
RELATIVE_ELSEWHERE = (
    ("fr", "il y a trois jours"), ("fr", "lundi dernier"), ("de", "vor zwei Tagen"), ("de", "am Montag"),
    ("es", "hace dos días"), ("es", "ayer"), ("tr", "geçen hafta"), ("tr", "iki gün önce"), ("ar", "قبل ثلاثة أيام"),
    ("ar", "يوم الخميس"), ("ku", "îro"), ("ckb", "دوێنێ"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [*(("en", t) for t in RELATIVE), *RELATIVE_ELSEWHERE])
@given(MODERN)
def test_a_week_later_the_same_words_mean_a_week_later(language, text, anchor):
    week = timedelta(days=7)
    (before,), (after,) = (find_dates(text, day, language) for day in (anchor, anchor + week))
    assert before.span is not None
    assert after.span is not None
    assert (after.span.first - before.span.first, after.span.last - before.span.last) == (week, week)


@given(MODERN, st.sampled_from(["14 March 1987", "1987", "March 1987", "1987-03-14"]))
def test_what_names_its_year_moves_with_no_anchor(anchor, text):
    (mention,) = find_dates(f"It happened on {text}.", anchor)
    assert (mention.basis, mention.timex3[:4]) == ("absolute", "1987")


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), MODERN)
def test_a_day_written_out_is_read_back(day, anchor):
    spelled = f"{day.day} {day:%B} {day.year}"
    assert [m.timex3 for m in find_dates(f"It was {spelled}.", anchor)] == [day.isoformat()]
    assert parse_when(spelled, anchor) == parse_when(day.isoformat(), anchor)
