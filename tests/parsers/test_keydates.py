"""Key dates are those most told of, the same in any order, and each is told in quotes that nothing repeats."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from parsers.keydates import DayCount, Telling, best_tellings, rank_days

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
        day=START + timedelta(days=day), articles=articles, later=0, sentences=told, published=published
    )


def test_articles_count_before_sentences_and_publications() -> None:
    many = counted(3, articles=4)
    wordy = counted(1, articles=3, sentences=9, published=40)
    few = counted(0, articles=3, sentences=4)
    busy = counted(2, articles=0, published=7)
    assert rank_days([busy, few, wordy, many]) == [many, wordy, few, busy]


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


def test_a_day_without_tellings_has_no_quotes() -> None:
    assert best_tellings([START], []) == {START: []}
