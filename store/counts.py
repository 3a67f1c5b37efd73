"""How many events of a topic there are: over time, by certainty, and beside whom. Counted where they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Integer, Select, extract, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.dates.span import Precision
from parsers.names.values import Certainty
from store.entities import entity_ref
from store.index import matching_events
from store.models import EntityRow, EventRow, TimelineRow
from store.places import Conditions, canonical_ids, timeline_of
from store.retold import by_telling, told_once
from store.shown import EVERYTHING
from store.values import EntityId, EntityRef, GuildId
from store.words import read_search

Columns = TypeVarTuple("Columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """The events that name all of ``entities``, have the ``words`` (None: any) and share a day with the period.

    Of those that tell of one thing one counts, as ``list_events`` and ``search_events`` show them.
    """

    entities: tuple[EntityId, ...] = ()
    words: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class YearCount:
    """Events that begin in ``year`` and are dated in ``precision``, from the first's first day to the last's last."""

    year: int
    precision: Precision
    events: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DayCount:
    """Events of one certainty that begin on ``day``, or in the month or year that it begins."""

    day: date
    certainty: Certainty
    events: int


@dataclass(frozen=True, slots=True)
class SpanCount:
    """Events of the same days."""

    first: date
    last: date
    precision: Precision
    events: int


@dataclass(frozen=True, slots=True)
class NameCount:
    """How many of the events name an entity."""

    entity: EntityRef
    events: int


@dataclass(frozen=True, slots=True)
class TieCount:
    """How many of the events name both entities; ``one`` has the smaller id."""

    one: EntityId
    other: EntityId
    events: int


class Counts:
    """Counts over one question's events. Its queries see what the session sees."""

    def __init__(
        self, session: AsyncSession, guild: GuildId, names: Sequence[int], where: Conditions
    ) -> None:
        self._session = session
        self._guild = guild
        self._names = names
        self._where = where

    @classmethod
    async def of(cls, session: AsyncSession, guild: GuildId, which: Which) -> "Counts":
        """Raises BadQueryError when ``which.words`` has no word to look for."""
        names = await canonical_ids(session, guild, which.entities)
        where = timeline_of(guild, names)
        if which.words is None:
            where.append(told_once(guild, names))
        else:
            matches = await matching_events(session, guild, read_search(which.words))
            having = col(TimelineRow.event_id).in_(select(matches.subquery().c.event_id))
            found = by_telling(guild, [*where, having]).subquery()
            where.append(col(TimelineRow.event_id).in_(select(found.c.event_id).where(found.c.place == 1)))
        if which.since is not None:
            where.append(col(TimelineRow.last) >= which.since)
        if which.until is not None:
            where.append(col(TimelineRow.first) <= which.until)
        return cls(session, guild, names, where)

    async def years(self) -> tuple[YearCount, ...]:
        """Counts by year and precision, in order."""
        year, precision = _part("year"), col(EventRow.precision)
        days = (func.min(col(TimelineRow.first)), func.max(col(TimelineRow.last)))
        query = self._over(select(year, precision, func.count(), *days)).group_by(year, precision)
        rows = (await self._session.execute(query.order_by(year, precision))).all()
        return tuple(
            YearCount(number, Precision(known), events, first, last)
            for number, known, events, first, last in rows
        )

    async def by_day(self, precisions: Sequence[Precision], since: date) -> tuple[DayCount, ...]:
        """Counts of each day from ``since`` on that events begin on, of those dated in one of ``precisions``."""
        first, certainty = col(TimelineRow.first), col(EventRow.certainty)
        query = self._over(select(first, certainty, func.count())).where(*_dated(precisions), first >= since)
        rows = (await self._session.execute(query.group_by(first, certainty).order_by(first))).all()
        return tuple(DayCount(day, Certainty(sure), events) for day, sure, events in rows)

    async def by_month(self, precisions: Sequence[Precision], since: date) -> tuple[DayCount, ...]:
        """Likewise of each month."""
        year, month, certainty = _part("year"), _part("month"), col(EventRow.certainty)
        query = self._over(select(year, month, certainty, func.count()))
        query = query.where(*_dated(precisions), col(TimelineRow.first) >= since)
        rows = (await self._session.execute(query.group_by(year, month, certainty))).all()
        return tuple(DayCount(date(y, m, 1), Certainty(sure), events) for y, m, sure, events in rows)

    async def by_year(self, precisions: Sequence[Precision], since: date) -> tuple[DayCount, ...]:
        """Likewise of each year."""
        year, certainty = _part("year"), col(EventRow.certainty)
        query = self._over(select(year, certainty, func.count()))
        query = query.where(*_dated(precisions), col(TimelineRow.first) >= since)
        rows = (await self._session.execute(query.group_by(year, certainty))).all()
        return tuple(DayCount(date(y, 1, 1), Certainty(sure), events) for y, sure, events in rows)

    async def spans(self, precisions: Sequence[Precision], since: date, limit: int) -> tuple[SpanCount, ...]:
        """The spans of those precisions that most events have and that begin on ``since`` or later."""
        keys = (col(TimelineRow.first), col(TimelineRow.last), col(EventRow.precision))
        query = (
            self._over(select(*keys, func.count()))
            .where(*_dated(precisions), keys[0] >= since)
            .group_by(*keys)
        )
        ranked = query.order_by(func.count().desc(), keys[0], keys[1]).limit(limit)
        rows = (await self._session.execute(ranked)).all()
        return tuple(SpanCount(first, last, Precision(known), events) for first, last, known, events in rows)

    async def beside(self, limit: int) -> tuple[NameCount, ...]:
        """Whom the events name as well, the most named first."""
        other, entity = aliased(TimelineRow), aliased(EntityRow)
        number: ColumnElement[int] = func.count()
        counted = (
            select(col(other.entity_id), number.label("events"))
            .select_from(TimelineRow)
            .join(other, _same_event(other))
            .where(*self._where, col(other.entity_id).not_in([EVERYTHING, *self._names]))
            .group_by(col(other.entity_id))
            .order_by(number.desc(), col(other.entity_id))
            .limit(limit)
            .subquery()
        )
        query = (
            select(entity, counted.c.events)
            .join(counted, (col(entity.guild_id) == self._guild) & (col(entity.id) == counted.c.entity_id))
            .order_by(counted.c.events.desc(), col(entity.id))
        )
        rows = (await self._session.execute(query)).all()
        return tuple(NameCount(entity_ref(row), events) for row, events in rows)

    async def ties(self, entities: Sequence[EntityId]) -> tuple[TieCount, ...]:
        """How many of the events name both of two of ``entities``, for the pairs that any names."""
        one, other = aliased(TimelineRow), aliased(TimelineRow)
        keys = (col(one.entity_id), col(other.entity_id))
        query = (
            select(*keys, func.count())
            .select_from(TimelineRow)
            .join(one, _same_event(one))
            .join(other, _same_event(other))
            .where(*self._where, keys[0].in_(entities), keys[1].in_(entities), keys[0] < keys[1])
            .group_by(*keys)
            .order_by(*keys)
        )
        rows = (await self._session.execute(query)).all()
        return tuple(TieCount(EntityId(first), EntityId(second), events) for first, second, events in rows)

    def _over(self, query: Select[*Columns]) -> Select[*Columns]:
        """The query over the question's events."""
        event = (col(EventRow.guild_id) == self._guild) & (col(EventRow.id) == col(TimelineRow.event_id))
        return query.select_from(TimelineRow).join(EventRow, event).where(*self._where)


def _part(name: str) -> ColumnElement[int]:
    return extract(name, col(TimelineRow.first)).cast(Integer)


def _dated(precisions: Sequence[Precision]) -> list[ColumnElement[bool]]:
    return [col(EventRow.precision).in_([each.value for each in precisions])]


def _same_event(row: type[TimelineRow]) -> ColumnElement[bool]:
    """That ``row`` is of the event that the timeline's row is of: the rest of its key, so that it is looked up."""
    return (
        (col(row.guild_id) == col(TimelineRow.guild_id))
        & (col(row.reach) == col(TimelineRow.reach))
        & (col(row.first) == col(TimelineRow.first))
        & (col(row.event_id) == col(TimelineRow.event_id))
    )
