"""What key dates are chosen from: how often each day of a topic is told of, and the sentences that tell of a few days.

A topic is an entity's timeline, or the events with certain words. Counting reads the timeline's rows alone.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped
from sqlmodel import col

from parsers.keydates import Beside, DayCount
from parsers.keydates import Telling as Told
from store.index import matching_events
from store.models import CopyRow, EventRow, SourceRow, TellingRow, TimelineRow
from store.parameters import OF_GUILD, among, chunks
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

    def period(self, first: Mapped[date]) -> list[ColumnElement[bool]]:
        """That a day lies in the period."""
        since = [first >= self.since] if self.since is not None else []
        return [*since, *([first <= self.until] if self.until is not None else [])]


async def count_days(session: AsyncSession, topic: Topic) -> list[DayCount]:
    """Every day of the topic that an event tells of by itself; longer spans are no days.

    Raises BadQueryError when the topic is words and there is none to look for.
    """
    row, source = TimelineRow, col(TimelineRow.source_id)
    naming, back = col(row.telling) >= Telling.NAMED, col(row.telling) == Telling.LOOKING_BACK
    counts = (
        select(
            col(row.first),
            func.count(source.distinct()).filter(naming),
            func.count(source.distinct()).filter(back),
            func.count().filter(naming),
            func.count(source.distinct()).filter(~naming),
        )
        .where(*await days_of(session, topic))
        .group_by(col(row.first))
    )
    return [
        DayCount(day, articles, later, sentences, published, weight=float(articles))
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
    chosen = await _first_told(session, topic.guild, places)
    events = sorted({place.event for found in chosen.values() for place in found})
    texts = await _texts(session, topic.guild, events)
    naming = {
        day: {place.source for place in found if place.telling >= Telling.NAMED}
        for day, found in places.items()
    }
    return [
        Told(
            id=EventId(place.event),
            day=day,
            text=texts[place.event],
            article=place.source,
            names=place.telling >= Telling.NAMED,
            weight=place.weight,
            certain=place.certain or place.source in naming[day],
        )
        for day, found in chosen.items()
        for place in found
        if place.event in texts
    ]


class _Place(NamedTuple):
    """An event that may tell of a day."""

    event: int
    source: int
    telling: int
    weight: float = 1.0
    certain: bool = True

    def order(self, published: Mapping[int, str]) -> tuple[bool, bool, str]:
        """Those that name the day before the others, those about the topic before the others; then the earliest."""
        return self.telling < Telling.NAMED, self.weight < 1, published.get(self.source, _LAST)


async def _first_told(
    session: AsyncSession, guild: GuildId, places: Mapping[date, list[_Place]]
) -> dict[date, list[_Place]]:
    """``MOST_TELLINGS`` of each day's; where some are equals by what is known of them, the events' ranks decide: an
    order in which it doesn't matter what came first.
    """
    crowded = {day: found for day, found in places.items() if len(found) > MOST_TELLINGS}
    published = await _published(
        session, guild, {place.source for found in crowded.values() for place in found}
    )
    before: dict[date, list[_Place]] = {}
    equal: dict[date, list[_Place]] = {}
    for day, found in crowded.items():
        found.sort(key=lambda place: place.order(published))
        last = found[MOST_TELLINGS - 1].order(published)
        before[day] = [place for place in found[:MOST_TELLINGS] if place.order(published) < last]
        equal[day] = [place for place in found if place.order(published) == last]
    ranks = await _ranks(session, guild, {place.event for found in equal.values() for place in found})
    for day, found in equal.items():
        found.sort(key=lambda place: (ranks.get(place.event, 0), place.event))
        before[day] += found[: MOST_TELLINGS - len(before[day])]
    return {day: before.get(day, found) for day, found in places.items()}


_LAST = "~"
"""What sorts behind every time: of an article of which it isn't known."""


async def _published(session: AsyncSession, guild: GuildId, sources: Collection[int]) -> dict[int, str]:
    if not sources:
        return {}
    rows = (await session.execute(_when(), {"guild": guild, "among": sorted(sources)})).all()
    return {source: published or _LAST for source, published in rows}


async def _ranks(session: AsyncSession, guild: GuildId, events: Collection[int]) -> dict[int, int]:
    if not events:
        return {}
    rows = (await session.execute(_ranked(), {"guild": guild, "among": sorted(events)})).all()
    return {row.event_id: row.rank for row in rows}


async def _texts(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> dict[int, str]:
    if not events:
        return {}
    rows = (await session.execute(_said(), {"guild": guild, "among": events})).all()
    return {row.id: row.text for row in rows}


@cache
def _when() -> Select[int, str | None]:
    row = SourceRow
    return select(col(row.id), col(row.published)).where(col(row.guild_id) == OF_GUILD, among(col(row.id)))


@cache
def _ranked() -> Select[int, int]:
    row = TellingRow
    here = (col(row.guild_id) == OF_GUILD, among(col(row.event_id)))
    return select(col(row.event_id), col(row.rank)).where(*here)


@cache
def _said() -> Select[int, str]:
    row = EventRow
    return select(col(row.id), col(row.text)).where(col(row.guild_id) == OF_GUILD, among(col(row.id)))


async def _places(session: AsyncSession, topic: Topic, days: Sequence[date]) -> dict[date, list[_Place]]:
    """The topic's events that may tell of each day."""
    row = TimelineRow
    found: dict[date, list[_Place]] = {day: [] for day in days}
    before = {day + timedelta(days=1): found[day] for day in days if day < date.max}
    near = sorted(found.keys() | before.keys())
    conditions = await days_of(session, topic)
    for part in chunks(near):
        query = select(col(row.first), col(row.event_id), col(row.source_id), col(row.telling)).where(
            *conditions, col(row.first).in_(part), col(row.telling) >= Telling.BEGINNING
        )
        for day, event, source, telling in (await session.execute(query)).all():
            if day in found:
                found[day].append(_Place(event, source, telling))
            if telling == Telling.BEGINNING and day in before:
                before[day].append(_Place(event, source, telling, certain=False))
    return found


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
    return [*conditions, *topic.period(col(row.first)), col(row.source_id).not_in(_again(topic.guild))]


def _again(guild: GuildId) -> Select[int]:
    """The sources whose text is an earlier one's that is shown: what an agency sends to many sites is told once."""
    earlier = (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(CopyRow.other_id))
    return (
        select(col(CopyRow.source_id))
        .join(SourceRow, earlier)
        .where(col(CopyRow.guild_id) == guild, col(CopyRow.other_id) < col(CopyRow.source_id))
        .where(col(SourceRow.shown))
    )
