"""Turning pages loses and repeats nothing, wherever one jumps; a stored question means later what it meant."""

from dataclasses import dataclass
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers import Period, TimelineAnswer
from bot.discord.questions import PageStarts, Question, _settled
from parsers.names.values import NameKind
from store.values import EntityId, EntityRef


@dataclass(frozen=True)
class Some:
    rows: tuple[int, ...]
    next: str | None


class Listing:
    """A list that is read by cursors, as the store's are; counts how much was read."""

    def __init__(self, size: int) -> None:
        self.rows = range(size)
        self.read = 0

    async def fetch(self, cursor: str | None, limit: int) -> Some:
        start = int(cursor) if cursor else 0
        rows = tuple(self.rows[start : start + limit])
        self.read += len(rows)
        end = start + limit
        return Some(rows, str(end) if end < len(self.rows) else None)


@given(st.integers(0, 130), st.lists(st.integers(0, 40), max_size=12), st.integers(1, 9))
async def test_any_page_in_any_order_is_the_right_one(size: int, jumps: list[int], rows: int) -> None:
    listing, starts = Listing(size), PageStarts()
    last = max(0, (size - 1) // rows)
    for wanted in jumps:
        window, number = await starts.window("q", wanted, rows, listing.fetch)
        assert number == min(wanted, last)
        assert window.rows == tuple(listing.rows[number * rows : (number + 1) * rows])


async def test_going_on_and_back_reads_only_the_pages_shown() -> None:
    listing, starts = Listing(80), PageStarts()
    for wanted in (0, 1, 2, 1, 0):
        await starts.window("q", wanted, 8, listing.fetch)
    shown = listing.read
    assert shown <= 5 * 8 + 2 * 8
    await starts.window("q", 2, 8, listing.fetch)
    assert listing.read - shown == 8


async def test_questions_do_not_share_their_pages() -> None:
    starts = PageStarts()
    await starts.window("a", 3, 8, Listing(80).fetch)
    window, number = await starts.window("b", 0, 8, Listing(3).fetch)
    assert (window.rows, number) == ((0, 1, 2), 0)


def answer(period: Period, entity: EntityRef | None = None) -> TimelineAnswer:
    return TimelineAnswer(topic="x", period=period, entity=entity, events=(), total=0, next=None)


def test_a_question_survives_the_store() -> None:
    asked = Question(kind="timeline", text="Hadad", entity=5, since="2011-01-01", language="fr")
    assert Question.from_json(asked.to_json()) == asked
    assert Question.from_json({**asked.to_json(), "future": 1}) == asked


def test_relative_dates_and_names_are_settled_when_asked() -> None:
    hadad = EntityRef(id=EntityId(5), name="Rami Hadad", kind=NameKind.PERSON)
    settled = _settled(
        Question(kind="timeline", text="Hadad", since="last month"),
        answer(Period(since=date(2025, 10, 1)), hadad),
    )
    assert (settled.entity, settled.since, settled.until) == (5, "2025-10-01", None)


def test_last_week_stays_that_week() -> None:
    week = Period(since=date(2025, 10, 13), until=date(2025, 10, 19))
    settled = _settled(Question(kind="on", text="last week"), answer(week))
    assert settled.text == "last week"
    assert settled.settled_period == week
    assert Question(kind="on", text="last week").settled_period is None
