"""What key dates are chosen from: how often each day of a topic is told of, and the sentences that tell of a few days.

A topic is an entity's timeline, or the events with certain words. Counting reads the timeline's rows alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.keydates import DayCount
from parsers.keydates import Telling as Told
from store.events import canonical_ids, timeline_of
from store.index import matching_events
from store.models import EventRow, TimelineRow
from store.shown import chunks
from store.tellings import Telling
from store.values import EntityId, EventId, GuildId
from store.words import read_search

MOST_TELLINGS = 120
"""Sentences of a day that are looked at: beyond them a day has been told often enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Whose days are asked for: an entity's, those of the events with the words of ``text``, or all."""

    guild: GuildId
    entity: EntityId | None = None
    text: str = ""
    since: date | None = None
    until: date | None = None


async def count_days(session: AsyncSession, topic: Topic) -> list[DayCount]:
    """Every day of the topic that an event tells of by itself; longer spans are no days.

    Raises BadQueryError when the topic is words and there is none to look for.
    """
    row, source = TimelineRow, col(TimelineRow.source_id)
    hits = select(col(row.first), source, col(row.telling)).where(*await _days_of(session, topic))
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
        DayCount(day=day, articles=articles, later=later, sentences=sentences, published=published)
        for day, articles, later, sentences, published in (await session.execute(counts)).all()
    ]


async def list_tellings(session: AsyncSession, topic: Topic, days: Sequence[date]) -> list[Told[EventId]]:
    """The sentences that tell of the days: that name them, or that articles of that day and the next begin with."""
    places = await _places(session, topic, days)
    texts: dict[int, str] = {}
    for part in chunks(sorted(set(chain.from_iterable(places.values())))):
        query = select(col(EventRow.id), col(EventRow.text)).where(
            col(EventRow.guild_id) == topic.guild, col(EventRow.id).in_(part)
        )
        texts |= {event.id: event.text for event in await session.execute(query)}
    return [
        Told(id=EventId(event), day=day, text=texts[event])
        for day, events in places.items()
        for event in events
        if event in texts
    ]


async def _places(session: AsyncSession, topic: Topic, days: Sequence[date]) -> dict[date, list[int]]:
    """The events that may tell of each day, ``MOST_TELLINGS`` at most, those that name it before the others."""
    row = TimelineRow
    near = sorted({day for each in days for day in (each, _next(each))})
    found: dict[date, list[tuple[bool, int]]] = {day: [] for day in near}
    conditions = await _days_of(session, topic)
    for part in chunks(near):
        query = (
            select(col(row.first), col(row.telling), col(row.event_id))
            .where(*conditions, col(row.first).in_(part), col(row.telling) >= Telling.BEGINNING)
            .order_by(col(row.first), col(row.event_id))
        )
        for day, telling, event in (await session.execute(query)).all():
            found[day].append((telling == Telling.BEGINNING, event))
    chosen: dict[date, list[int]] = {}
    for day in days:
        after = [place for place in found[_next(day)] if place[0]]
        chosen[day] = [event for _, event in sorted([*found[day], *after])[:MOST_TELLINGS]]
    return chosen


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


async def _days_of(session: AsyncSession, topic: Topic) -> list[ColumnElement[bool]]:
    """The timeline rows of the topic that are of one day."""
    row = TimelineRow
    conditions = timeline_of(
        topic.guild, await canonical_ids(session, topic.guild, [topic.entity] if topic.entity else [])
    )
    conditions += [col(row.reach) == 0, col(row.first) == col(row.last)]
    if topic.entity is None and topic.text:
        matches = await matching_events(session, topic.guild, read_search(topic.text))
        conditions.append(col(row.event_id).in_(select(matches.subquery().c.event_id)))
    if topic.since is not None:
        conditions.append(col(row.first) >= topic.since)
    if topic.until is not None:
        conditions.append(col(row.first) <= topic.until)
    return conditions
