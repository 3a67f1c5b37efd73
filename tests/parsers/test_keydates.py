"""Key dates are those most told of, the same in any order, and each is told in quotes that nothing repeats."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.keydates import (
    Beside,
    BesideCount,
    DayCount,
    Telling,
    add_beside,
    add_later,
    best_tellings,
    most_told,
    rank_closest,
    rank_days,
)

START = date(2025, 3, 1)
WORDS = [
    "army",
    "river",
    "bridge",
    "fell",
    "minister",
    "resigned",
    "court",
    "ruled",
    "crowds",
    "talks",
    "failed",
]

days = st.integers(0, 9).map(lambda number: START + timedelta(days=number))
sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(" ".join)
tellings = st.lists(st.tuples(days, sentences), max_size=25).map(
    lambda rows: [Telling(id=number, day=day, text=text) for number, (day, text) in enumerate(rows)]
)


def counted(day: int, articles: int, sentences: int = 0, published: int = 0) -> DayCount:
    told = sentences or articles
    return DayCount(
        day=START + timedelta(days=day),
        articles=articles,
        later=0,
        sentences=told,
        published=published,
        weight=float(articles),
    )


def test_articles_that_name_a_day_count_before_those_published_on_it() -> None:
    many = counted(3, articles=4)
    wordy = counted(1, articles=3, published=40)
    few = counted(0, articles=3, sentences=9)
    busy = counted(2, articles=0, published=7)
    assert rank_days([busy, few, wordy, many]) == [many, wordy, few, busy]


def test_an_article_that_names_a_day_beside_the_topic_counts_by_its_share() -> None:
    (only,) = add_beside([], [BesideCount(START, {1: 0.9, 2: 0.3})])
    assert (only.articles, only.later, only.sentences) == (2, 0, 0)
    assert only.weight == pytest.approx(1.2)
    (both,) = add_beside([counted(0, articles=3, published=2)], [BesideCount(START, {1: 0.9})])
    assert (both.articles, both.weight, both.published) == (4, pytest.approx(3.9), 2)


own_counts = st.dictionaries(st.integers(0, 30), st.tuples(st.integers(0, 4), st.integers(0, 3)))
beside_counts = st.dictionaries(
    st.integers(0, 30), st.dictionaries(st.integers(1, 4), st.sampled_from([0.1, 0.2, 0.7, 1.0]), min_size=1)
)


@given(own_counts, beside_counts, st.integers(1, 12))
def test_the_days_most_told_of_are_found_without_ranking_all(own, by_day, most) -> None:
    counts = [counted(day, articles, published=published) for day, (articles, published) in own.items()]
    beside = [BesideCount(START + timedelta(days=day), shares) for day, shares in by_day.items()]
    assert most_told(counts, beside, most) == rank_days(add_beside(counts, beside))[:most]


def test_articles_that_look_back_beside_the_topic_are_counted_once_each() -> None:
    said = [Beside(id=n, day=START, article=n // 2, share=0.5, later=n < 4) for n in range(6)]
    first, second = add_later([counted(0, articles=4), counted(1, articles=1)], said)
    assert (first.later, second.later) == (2, 0)


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=12, max_size=30), min_size=2, max_size=2))
def test_of_two_sentences_each_as_close_to_the_other_the_first_is_quoted(said: list[list[str]]) -> None:
    # What the sums of so many fractions come to must not decide.
    one, other = sorted(" ".join(words) for words in said)
    told = [Telling(id=n, day=START, text=text, article=n) for n, text in enumerate((one, other))]
    for order in (told, told[::-1]):
        assert best_tellings([START], order)[START][0].text == one


def test_of_days_that_as_many_articles_name_the_one_named_for_the_story_comes_first() -> None:
    said = {
        0: "The baker remembers the hot day on which his oven burnt all of his bread.",
        1: "The old bridge over the river fell into the water.",
        2: "The mayor saw the old bridge fall into the river and resigned.",
        3: "A court ruled that the owners of the old bridge over the river must pay.",
    }
    tellings = [
        Telling(id=n, day=START + timedelta(days=n), text=text, article=n) for n, text in said.items()
    ]
    ranked = rank_closest([counted(n, articles=1) for n in said], tellings)
    assert ranked[-1].day == START


def test_a_sentence_beside_the_topic_is_quoted_where_there_is_no_other() -> None:
    about = Telling(id=1, day=START, text="The old bridge over the river fell into the water on Monday.")
    aside = [
        Telling(id=n, day=day, text=f"On that day {n} people were taken to a hospital near by.", weight=0.2)
        for n, day in ((2, START), (3, START), (4, START + timedelta(days=1)))
    ]
    told = best_tellings([START, START + timedelta(days=1)], [*aside, about], 2)
    assert [[telling.id for telling in found] for found in told.values()] == [[1], [4]]


def test_of_equal_days_the_earlier_comes_first() -> None:
    one, two = counted(1, 2), counted(5, 2)
    assert rank_days([two, one]) == [one, two]


def test_the_sentence_that_says_what_all_say_is_quoted() -> None:
    said = [
        "The old bridge over the river fell into the water on Monday and six people were hurt badly.",
        "Six people were hurt when the old bridge over the river fell on Monday, said the mayor of the town.",
        "A baker who lives near by remembers another Monday on which his oven burnt all of the bread he had.",
    ]
    told = best_tellings([START], [Telling(id=n, day=START, text=text) for n, text in enumerate(said)], 2)
    assert told[START][0].id in (0, 1)
    assert len({telling.text for telling in told[START]}) == 2


@given(tellings, st.integers(1, 3), st.randoms())
def test_any_order_gives_the_same_verbatim_and_nothing_twice(told, each, chance) -> None:
    wanted = sorted({telling.day for telling in told})
    found = best_tellings(wanted, told, each)
    shuffled = list(told)
    chance.shuffle(shuffled)
    again = best_tellings(wanted, shuffled, each)
    assert {day: [t.text for t in quotes] for day, quotes in found.items()} == {
        day: [t.text for t in quotes] for day, quotes in again.items()
    }
    quoted = [telling for quotes in found.values() for telling in quotes]
    assert all(telling in told for telling in quoted)
    assert len({telling.text for telling in quoted}) == len(quoted)
    assert all(len(quotes) <= each for quotes in found.values())
    assert all(telling.day == day for day, quotes in found.items() for telling in quotes)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), unique_by=lambda row: row[0]), st.randoms())
def test_days_rank_alike_in_any_order(rows, chance) -> None:
    counts = [counted(day, articles) for day, articles in rows]
    shuffled = list(counts)
    chance.shuffle(shuffled)
    assert rank_days(counts) == rank_days(shuffled)


@given(tellings, st.randoms())
def test_the_closest_days_are_the_same_in_any_order(told, chance) -> None:
    counts = [counted(number, articles=number % 3) for number in range(10)]
    shuffled = list(told)
    chance.shuffle(shuffled)
    chance.shuffle(counts)
    ranked = rank_closest(counts, told)
    assert ranked == rank_closest(counts, shuffled)
    assert sorted(count.day for count in ranked) == sorted(count.day for count in counts)


def test_a_sentence_that_may_be_of_another_day_is_not_quoted() -> None:
    sure = Telling(id=1, day=START, text="The old bridge over the river fell into the water on Monday.")
    unsure = Telling(
        id=2, day=START, text="The old bridge over the river fell into the water.", certain=False
    )
    assert best_tellings([START], [unsure, sure], 2) == {START: [sure]}


def test_a_day_that_has_one_sentence_is_told_by_it() -> None:
    both = "The mayor resigned on Friday, a week after the old bridge fell into the river."
    only = Telling(id=1, day=START + timedelta(days=1), text=both)
    first = [
        Telling(id=n, day=START, text=text)
        for n, text in enumerate(
            (both, "The old bridge fell into the river on Friday, the mayor said then."), 2
        )
    ]
    told = best_tellings([START, only.day], [*first, only])
    assert [[telling.id for telling in told[day]] for day in (START, only.day)] == [[3], [1]]


def test_a_day_without_tellings_has_no_quotes() -> None:
    assert best_tellings([START], []) == {START: []}
