"""The dates that made a story: which of a topic's days are told of most, and the sentence that tells each best."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import KeyDate, TimelineAnswer
from bot.core.stored import Stored
from parsers.keydates import (
    DayCount,
    Telling,
    add_later,
    best_tellings,
    most_told,
    rank_closest,
)
from store.beside import count_beside, list_beside
from store.events import event_views
from store.keydays import Topic, count_days, list_tellings
from store.values import EventId, GuildId

FEWEST_DATES, MOST_DATES = 5, 10
"""Key dates that are shown unless a number is asked for: as many as fit one message."""

DAYS_A_DATE = 4
"""Of so many days that are told of, one is a key date, within those bounds."""

CANDIDATES, FEWEST_CANDIDATES = 2, 20
"""How many times the days wanted are looked at more closely, and how many at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How many ``dates`` (None: what suits the topic), and how many ``sentences`` for each."""

    dates: int | None = None
    sentences: int = 1


class KeyDates:
    """Chooses from counts that the timeline keeps, and reads the sentences of the days that are looked at alone."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored

    async def __call__(self, guild: GuildId, answer: TimelineAnswer, wanted: Wanted) -> tuple[KeyDate, ...]:
        """The key dates of an answer's topic and period in order; none when its events tell of no single day."""
        topic = Topic(
            guild=guild,
            entity=answer.entity.id if answer.entity else None,
            text=answer.topic,
            since=answer.period.since,
            until=answer.period.until,
        )
        return await self._stored.read(lambda session: _key_dates(session, topic, wanted))


async def _key_dates(session: AsyncSession, topic: Topic, wanted: Wanted) -> tuple[KeyDate, ...]:
    ranked, most, tellings = await _ranked(session, topic, wanted.dates)
    told = _told(ranked, most, tellings, wanted.sentences)
    chosen = [count for count in ranked if told.get(count.day)]
    ids = [telling.id for count in chosen for telling in told[count.day]]
    views = {view.id: view for view in await event_views(session, topic.guild, ids)}
    return tuple(
        KeyDate(
            day=count.day,
            articles=count.articles,
            later=count.later,
            sentences=count.sentences,
            published=count.published,
            events=tuple(views[telling.id] for telling in told[count.day] if telling.id in views),
        )
        for count in sorted(chosen, key=lambda count: count.day)
    )


async def choose_days(session: AsyncSession, topic: Topic, most: int | None = None) -> list[DayCount]:
    """The days that made a topic's story, the most told of first; ``most`` of them, or as many as suit it.

    Raises BadQueryError when the topic is words and there is none to look for.
    """
    ranked, most, tellings = await _ranked(session, topic, most)
    told = _told(ranked, most, tellings, 1)
    return [count for count in ranked if told.get(count.day)]


async def _ranked(
    session: AsyncSession, topic: Topic, most: int | None
) -> tuple[list[DayCount], int, list[Telling[EventId]]]:
    """The days that are looked at, the most told of first, how many are wanted, and the sentences that tell of them."""
    counts = await count_days(session, topic)
    beside = await count_beside(session, topic, counts)
    most = most or _usual({count.day for count in (*counts, *beside)})
    looked_at = most_told(counts, beside, max(CANDIDATES * most, FEWEST_CANDIDATES))
    days = {count.day for count in looked_at}
    said_beside = await list_beside(session, topic, [each for each in beside if each.day in days])
    tellings = await list_tellings(session, topic, sorted(days), said_beside)
    return rank_closest(add_later(looked_at, said_beside), tellings), most, tellings


def _told(
    ranked: Sequence[DayCount], most: int, tellings: Sequence[Telling[EventId]], each: int
) -> dict[date, list[Telling[EventId]]]:
    """The sentences of the first ``most`` days that have some which tell of no day before them."""
    taken = most
    while True:
        days = [count.day for count in ranked[:taken]]
        told = {day: quotes for day, quotes in best_tellings(days, tellings, each).items() if quotes}
        if len(told) >= most or taken >= len(ranked):
            return told
        taken += most - len(told)


def _usual(days: Collection[date]) -> int:
    return max(FEWEST_DATES, min(MOST_DATES, len(days) // DAYS_A_DATE))
