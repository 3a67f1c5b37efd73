"""Where events stand in a timeline: the statements that find and count them, each built once for its shape.

Building a statement costs more than most of them take to run, so that a question's values are all parameters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    bindparam,
    func,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from store.models import EntityRow, TimelineRow
from store.parameters import OF_GUILD, Number, among
from store.retold import told_once
from store.shown import EVERYTHING
from store.spans import LONGEST, earliest_start
from store.values import EntityId, GuildId

Place = tuple[date, int]
"""Where an event stands in a timeline: its first day and its id."""

Conditions = list[ColumnElement[bool]]
_NOBODY = -1
"""An entity number that no guild gives: asking for one that isn't there finds nothing, not everything."""

FEW: BindParameter[int] = bindparam("few", type_=Integer)
AFTER = tuple_(bindparam("after_first", type_=Date), bindparam("after_event", type_=BigInteger))


@dataclass(frozen=True, slots=True)
class _Shape:
    """What of a stretch decides how its statements read."""

    names: int
    since: bool
    until: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The events that name all of ``names`` (canonical numbers) and share a day with ``since`` to ``until``."""

    guild: GuildId
    names: tuple[int, ...]
    since: date | None = None
    until: date | None = None

    @property
    def shape(self) -> _Shape:
        """See there."""
        return _Shape(len(self.names), self.since is not None, self.until is not None)

    def values(self) -> dict[str, Any]:
        """The parameters of its statements."""
        found: dict[str, Any] = {"guild": self.guild, "since": self.since, "until": self.until}
        found |= {f"name{place}": name for place, name in enumerate(self.names)}
        if self.since is not None:
            found |= {f"since{reach}": earliest_start(self.since, reach) for reach in range(LONGEST + 1)}
        return found


async def canonical_ids(
    session: AsyncSession, guild: GuildId, entities: Sequence[EntityId]
) -> tuple[int, ...]:
    """Whom the entities count as, the one with the fewest events first; the whole timeline's number for none."""
    if not entities:
        return (EVERYTHING,)
    rows = (await session.execute(_canonical(), {"guild": guild, "among": [*entities]})).all()
    if len(rows) < len(set(entities)):
        return (_NOBODY,)
    return tuple(entity for _, entity in sorted({(count, entity) for _, count, entity in rows}))


@cache
def _canonical() -> Select[int, int, int]:
    own, canonical = aliased(EntityRow), aliased(EntityRow)
    return (
        select(col(own.id), col(canonical.events), col(canonical.id))
        .join(own, (col(own.guild_id) == OF_GUILD) & (col(own.canonical_id) == col(canonical.id)))
        .where(col(canonical.guild_id) == OF_GUILD, among(col(own.id)))
    )


def timeline_of(guild: Number, names: Sequence[Number]) -> Conditions:
    """The rows of the first entity's timeline whose events name the others as well."""
    conditions: Conditions = [col(TimelineRow.guild_id) == guild, col(TimelineRow.entity_id) == names[0]]
    for name in names[1:]:
        other = aliased(TimelineRow)
        conditions.append(
            select(col(other.event_id))
            .where(
                col(other.guild_id) == guild,
                col(other.entity_id) == name,
                col(other.reach) == col(TimelineRow.reach),
                col(other.first) == col(TimelineRow.first),
                col(other.event_id) == col(TimelineRow.event_id),
            )
            .exists()
        )
    return conditions


async def list_places(
    session: AsyncSession, stretch: Stretch, *, after: Place | None, limit: int, once: bool
) -> list[Place]:
    """The next places in chronological order; ``once``: of those that tell of one thing the best told alone."""
    values = stretch.values() | {"few": limit}
    if after is not None:
        values |= {"after_first": after[0], "after_event": after[1]}
    rows = (await session.execute(_next(stretch.shape, after=after is not None, once=once), values)).all()
    return sorted((first, event) for first, event in rows)[:limit]


async def count_places(session: AsyncSession, stretch: Stretch) -> int:
    """How many things the events of a stretch tell of."""
    return await session.scalar(_count(stretch.shape), stretch.values()) or 0


async def latest_events(
    session: AsyncSession,
    guild: GuildId,
    entity: int,
    limit: int,
    *,
    since: date | None = None,
    until: date | None = None,
) -> list[int]:
    """The ids of an entity's latest events (of all there are for ``EVERYTHING``), the latest first."""
    stretch = Stretch(guild=guild, names=(entity,), since=since, until=until)
    rows = (await session.execute(_latest(stretch.shape), stretch.values() | {"few": limit})).all()
    return [event for _, event in sorted(((first, event) for first, event in rows), reverse=True)[:limit]]


@cache
def _arms(shape: _Shape) -> list[Conditions]:
    """The rows of a timeline in parts that share no event, each of them a range of the primary key.

    A span that reaches into the period may have begun before it: how long before, its ``reach`` bounds.
    """
    names = _names(shape)
    arms: list[Conditions] = []
    for reach in range(LONGEST + 1):
        arm = [*timeline_of(OF_GUILD, names), col(TimelineRow.reach) == reach]
        if shape.since:
            arm += [
                col(TimelineRow.first) >= bindparam(f"since{reach}", type_=Date),
                col(TimelineRow.last) >= bindparam("since", type_=Date),
            ]
        if shape.until:
            arm.append(col(TimelineRow.first) <= bindparam("until", type_=Date))
        arms.append(arm)
    return arms


def _names(shape: _Shape) -> list[BindParameter[int]]:
    return [bindparam(f"name{place}", type_=BigInteger) for place in range(shape.names)]


def _told(shape: _Shape, *, once: bool) -> list[Conditions]:
    return [[*arm, told_once(OF_GUILD, _names(shape))] if once else arm for arm in _arms(shape)]


@cache
def _next(shape: _Shape, *, after: bool, once: bool) -> CompoundSelect[date, int]:
    """One statement takes as many from each arm; who asks puts them in order."""
    keys = (col(TimelineRow.first), col(TimelineRow.event_id))
    further = [tuple_(*keys) > AFTER] if after else []
    arms = (select(*keys).where(*arm, *further) for arm in _told(shape, once=once))
    parts = [arm.order_by(*keys).limit(FEW).subquery() for arm in arms]
    return union_all(*(select(part.c.first, part.c.event_id) for part in parts))


@cache
def _latest(shape: _Shape) -> CompoundSelect[date, int]:
    keys = (col(TimelineRow.first), col(TimelineRow.event_id))
    parts = [
        select(*keys).where(*arm).order_by(*(key.desc() for key in keys)).limit(FEW).subquery()
        for arm in _arms(shape)
    ]
    return union_all(*(select(part.c.first, part.c.event_id) for part in parts))


@cache
def _count(shape: _Shape) -> Select[int]:
    if shape == _Shape(1, since=False, until=False):
        whole = (*timeline_of(OF_GUILD, _names(shape)), col(TimelineRow.once).is_(True))
        return select(func.count()).select_from(TimelineRow).where(*whole)
    arms = _told(shape, once=True)
    counts = [select(func.count()).select_from(TimelineRow).where(*arm).scalar_subquery() for arm in arms]
    return select(sum(counts[1:], start=counts[0]))
