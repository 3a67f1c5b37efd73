"""What key dates are chosen from: how often each day of a topic is told of, and the sentences that tell of a few days.

A topic is an entity's timeline, or the events with certain words. Counting reads the timeline's rows alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.keydates import Beside, DayCount
from parsers.keydates import Telling as Told
from store.index import matching_events
from store.models import CopyRow, EventRow, SourceRow, TellingRow, TimelineRow
from store.parameters import chunks
from store.places import canonical_ids, timeline_of
from store.tellings import Telling
from store.values import EntityId, EventId, GuildId
from store.words import read_search

MOST_TELLINGS = 120
"""Sentences of a day that are looked at, the earliest articles' first: beyond them it has been told often enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Whose days are asked for: an entity's, those of the events with the words of ``text``, or all."""

    guild: GuildId
    entity: EntityId | None = None
    text: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def within(self) -> list[ColumnElement[bool]]:
        """That a row of the timeline lies in the period."""
        first = col(TimelineRow.first)
        since = [first >= self.since] if self.since is not None else []
        return [*since, *([first <= self.until] if self.until is not None else [])]


async def count_days(session: AsyncSession, topic: Topic) -> list[DayCount]:
    """Every day of the topic that an event tells of by itself; longer spans are no days.

    Raises BadQueryError when the topic is words and there is none to look for.
    """
    row, source = TimelineRow, col(TimelineRow.source_id)
    hits = select(col(row.first), source, col(row.telling)).where(*await days_of(session, topic))
    table = hits.cte("hits").prefix_with("MATERIALIZED")
    naming, back = table.c.telling >= Telling.NAMED, table.c.telling == Telling.LOOKING_BACK
    counts = select(
        table.c.first,
        func.count(case((naming, table.c.source_id)).distinct()),
        func.count(case((back, table.c.source_id)).distinct()),
        func.count(case((naming, 1))),
        func.count(case((~naming, table.c.source_id)).distinct()),
    ).group_by(table.c.first)
    return [
        DayCount(
            day=day,
            articles=articles,
            later=later,
            sentences=sentences,
            published=published,
            weight=float(articles),
        )
        for day, articles, later, sentences, published in (await session.execute(counts)).all()
    ]


async def list_tellings(
    session: AsyncSession, topic: Topic, days: Sequence[date], beside: Sequence[Beside[EventId]] = ()
) -> list[Told[EventId]]:
    """The sentences that tell of the days: that name them, or that articles of that day and the next begin with.

    Of the next day's it is certain where their article names the day as well. Those of ``beside`` (``store.beside``)
    follow the topic's own that name the day.
    """
    places = await _places(session, topic, days)
    for each in beside:
        if each.day in places:
            places[each.day].append(_Place(each.id, each.article, Telling.NAMED, each.share))
    for day, found in places.items():
        naming = {place.source for place in found if place.telling >= Telling.NAMED}
        places[day] = [replace(place, certain=place.certain or place.source in naming) for place in found]
    crowded = [place for found in places.values() if len(found) > MOST_TELLINGS for place in found]
    told_at = await _told_at(session, topic.guild, crowded)
    chosen = {
        day: sorted(found, key=lambda place: place.order(told_at))[:MOST_TELLINGS]
        for day, found in places.items()
    }
    texts: dict[int, str] = {}
    for part in chunks(sorted({place.event for found in chosen.values() for place in found})):
        query = select(col(EventRow.id), col(EventRow.text)).where(
            col(EventRow.guild_id) == topic.guild, col(EventRow.id).in_(part)
        )
        texts |= {event.id: event.text for event in await session.execute(query)}
    return [
        Told(
            id=EventId(place.event),
            day=day,
            text=texts[place.event],
            article=place.source,
            names=place.telling >= Telling.NAMED,
            weight=place.weight,
            certain=place.certain,
        )
        for day, found in chosen.items()
        for place in found
        if place.event in texts
    ]


@dataclass(frozen=True, slots=True)
class _Place:
    """An event that may tell of a day."""

    event: int
    source: int
    telling: int
    weight: float = 1.0
    certain: bool = True

    def order(self, told_at: Mapping[int, tuple[str, int]]) -> tuple[bool, bool, tuple[str, int], int]:
        """Those that name the day before the others, those about the topic before the others; then as ``told_at``."""
        at = told_at.get(self.event, ("", 0))
        return self.telling < Telling.NAMED, self.weight < 1, at, self.event


async def _told_at(
    session: AsyncSession, guild: GuildId, places: Sequence[_Place]
) -> dict[int, tuple[str, int]]:
    """When the articles of events were published, and the events' ranks: an order in which it doesn't matter what
    came first.
    """
    published: dict[int, str] = {}
    for part in chunks(sorted({place.source for place in places})):
        query = select(col(SourceRow.id), col(SourceRow.published)).where(
            col(SourceRow.guild_id) == guild, col(SourceRow.id).in_(part)
        )
        published |= {row.id: row.published or "~" for row in (await session.execute(query)).all()}
    ranks: dict[int, int] = {}
    for part in chunks(sorted({place.event for place in places})):
        ranked = select(col(TellingRow.event_id), col(TellingRow.rank)).where(
            col(TellingRow.guild_id) == guild, col(TellingRow.event_id).in_(part)
        )
        ranks |= {row.event_id: row.rank for row in (await session.execute(ranked)).all()}
    return {place.event: (published.get(place.source, "~"), ranks.get(place.event, 0)) for place in places}


async def _places(session: AsyncSession, topic: Topic, days: Sequence[date]) -> dict[date, list[_Place]]:
    """The topic's events that may tell of each day."""
    row = TimelineRow
    near = sorted({day for each in days for day in (each, _next(each))})
    found: dict[date, list[_Place]] = {day: [] for day in near}
    conditions = await days_of(session, topic)
    for part in chunks(near):
        query = select(col(row.first), col(row.event_id), col(row.source_id), col(row.telling)).where(
            *conditions, col(row.first).in_(part), col(row.telling) >= Telling.BEGINNING
        )
        for day, event, source, telling in (await session.execute(query)).all():
            found[day].append(_Place(event, source, telling))
    return {
        day: [
            *found[day],
            *(
                replace(place, certain=False)
                for place in found[_next(day)]
                if place.telling == Telling.BEGINNING
            ),
        ]
        for day in days
    }


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


async def days_of(session: AsyncSession, topic: Topic) -> list[ColumnElement[bool]]:
    """The timeline rows of the topic that are of one day."""
    row = TimelineRow
    conditions = timeline_of(
        topic.guild, await canonical_ids(session, topic.guild, [topic.entity] if topic.entity else [])
    )
    conditions += [col(row.reach) == 0, col(row.first) == col(row.last)]
    if topic.entity is None and topic.text:
        matches = await matching_events(session, topic.guild, read_search(topic.text))
        conditions.append(col(row.event_id).in_(select(matches.subquery().c.event_id)))
    return [*conditions, *topic.within, col(row.source_id).not_in(_again(topic.guild))]


def _again(guild: GuildId) -> Select[int]:
    """The sources whose text is an earlier one's that is shown: what an agency sends to many sites is told once."""
    earlier = (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(CopyRow.other_id))
    return (
        select(col(CopyRow.source_id))
        .join(SourceRow, earlier)
        .where(col(CopyRow.guild_id) == guild, col(CopyRow.other_id) < col(CopyRow.source_id))
        .where(col(SourceRow.shown))
    )
