"""Who else tells of an event: the other articles of its cluster, what they say otherwise, and how many reports that is.

Reads what ``store.clusters`` keeps. Articles that are one text count as one report.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.events.same import DAYS_APART, ONCE, Verdict, compare
from parsers.events.telling import Telling, dated_act, from_json, keys_around
from parsers.names.values import Certainty
from store.models import CopyRow, EventRow, SourceRow, TellingKeyRow, TellingRow, TimelineRow
from store.parameters import OF_GUILD, Number, among, chunks
from store.sources import REF_COLUMNS, ref_of
from store.spans import span_of
from store.values import EventId, EventView, GuildId, Retelling, SourceRef

MOST_TOLD = 100
"""Others of a cluster that are looked at: the best told come first."""

A_PAGE = 25
"""Events for which other days are looked for; a longer list is a stream."""


@dataclass(frozen=True, slots=True)
class _Member:
    """An event of a cluster with all that is shown of it; ``row`` has the columns ``_OF_EVENT`` and ``told``."""

    leader: int
    row: Any
    source: SourceRef

    @property
    def id(self) -> int:
        return self.row.id

    @property
    def told(self) -> Telling:
        """Read only where it is compared: most events of an export stand alone."""
        return from_json(self.row.told)


def told_once(guild: Number, names: Sequence[Number]) -> ColumnElement[bool]:
    """That no better telling of the same thing stands in the timeline of ``names`` as well."""
    if len(names) == 1:
        return col(TimelineRow.once).is_(True)
    own, better = aliased(TellingRow), aliased(TellingRow)
    query = (
        select(col(better.event_id))
        .join(
            own,
            (col(own.guild_id) == guild)
            & (col(own.event_id) == col(TimelineRow.event_id))
            & (col(own.leader_id) == col(better.leader_id))
            & (col(own.standing) > col(better.standing)),
        )
        .where(col(better.guild_id) == guild)
    )
    for name in names:
        there = aliased(TimelineRow)
        query = query.join(
            there,
            (col(there.guild_id) == guild)
            & (col(there.event_id) == col(better.event_id))
            & (col(there.entity_id) == name),
        )
    return ~query.correlate(TimelineRow).exists()


def by_telling(guild: GuildId, conditions: Sequence[ColumnElement[bool]]) -> Select[date, int, int]:
    """The timeline's rows of these conditions: first day, event, and its ``place`` among those that tell the same."""
    told = (col(TellingRow.guild_id) == guild) & (col(TellingRow.event_id) == col(TimelineRow.event_id))
    thing = func.coalesce(col(TellingRow.leader_id), col(TimelineRow.event_id))
    best = (col(TellingRow.standing), col(TimelineRow.event_id))
    place: ColumnElement[int] = func.row_number().over(partition_by=thing, order_by=best)
    rows = select(col(TimelineRow.first), col(TimelineRow.event_id), place.label("place"))
    return rows.select_from(TimelineRow).outerjoin(TellingRow, told).where(*conditions)


async def clusters_of(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> dict[EventId, EventId]:
    """The cluster of each event that doesn't stand alone: its first event's id."""
    found = (await session.execute(_clusters(), {"guild": guild, "among": events})).all()
    return {EventId(event): EventId(first) for event, first in found}


@cache
def _clusters() -> Select[int, int]:
    own, beside = aliased(TellingRow), aliased(TellingRow)
    return (
        select(col(own.event_id), func.min(col(beside.event_id)))
        .join(beside, (col(beside.guild_id) == OF_GUILD) & (col(beside.leader_id) == col(own.leader_id)))
        .where(col(own.guild_id) == OF_GUILD, among(col(own.event_id)))
        .group_by(col(own.event_id))
        .having(func.count() > 1)
    )


async def with_retellings(
    session: AsyncSession, guild: GuildId, views: Sequence[EventView]
) -> tuple[EventView, ...]:
    """The events with those who tell the same, and those who tell it otherwise."""
    own, beside = await _clusters_around(session, guild, [view.id for view in views])
    days = await _other_days(session, guild, own.values()) if len(views) <= A_PAGE else {}
    others = {event: [*beside[member.leader], *days.get(event, ())] for event, member in own.items()}
    sources = {one.source.id for found in others.values() for one in found}
    copies = await _copies(session, guild, sources | {member.source.id for member in own.values()})
    return tuple(
        _with(view, own[view.id], others[view.id], copies) if others.get(view.id) else view for view in views
    )


def _with(view: EventView, own: _Member, others: Sequence[_Member], copies: dict[int, set[int]]) -> EventView:
    retold: list[Retelling] = []
    agreeing = [own.source.id]
    for member in others:
        if member.source.id == own.source.id:
            continue
        verdict = compare(own.told, member.told)
        # In one cluster both tell what its leader tells, even where the two are too short to show it of each other.
        how = Verdict.SAME if verdict is Verdict.DIFFERENT else verdict
        if how is Verdict.SAME:
            agreeing.append(member.source.id)
        retold.append(_retelling(member, how, copy=member.source.id in copies[own.source.id]))
    if not retold:
        return view
    sources = {one.source.id: one.source for one in retold if one.how == Verdict.SAME}
    together = [member.id for member in others if member.leader == own.leader]
    return replace(
        view,
        cluster=EventId(min(together)) if len(together) > 1 else None,
        sources=(*view.sources, *sources.values()),
        reports=_reports(agreeing, copies),
        retold=tuple(retold),
    )


def _retelling(member: _Member, how: Verdict, *, copy: bool) -> Retelling:
    row = member.row
    return Retelling(
        id=EventId(row.id),
        how=how.value,
        span=span_of(row.first, row.last, row.precision, row.part, approximate=row.approximate),
        text=row.text,
        attribution=row.attribution,
        certainty=Certainty(row.certainty),
        source=member.source,
        copy=copy,
    )


def _reports(sources: Iterable[int], copies: dict[int, set[int]]) -> int:
    """How many texts these sources are: those that are copies of one another count once."""
    left, count = set(sources), 0
    while left:
        count += 1
        group = {left.pop()}
        while group:
            group = {other for one in group for other in copies[one] if other in left}
            left -= group
    return count


async def _clusters_around(
    session: AsyncSession, guild: GuildId, events: Sequence[int]
) -> tuple[dict[int, _Member], dict[int, list[_Member]]]:
    """The events as members of their clusters; and by its leader all of each cluster, the best told first."""
    own: dict[int, _Member] = {}
    beside: defaultdict[int, list[_Member]] = defaultdict(list)
    asked = set(events)
    for part in chunks(events):
        rows = (await session.execute(_around(), {"guild": guild, "among": part, "most": MOST_TOLD})).all()
        for row in rows:
            member = _member(row)
            if row.place <= MOST_TOLD:
                beside[member.leader].append(member)
            if member.id in asked:
                own[member.id] = member
    return own, beside


@cache
def _around() -> Select[*tuple[Any, ...]]:
    """All of the events' clusters as far as they are looked at, and in any case the events."""
    own = aliased(TellingRow)
    leaders = select(col(own.leader_id)).where(col(own.guild_id) == OF_GUILD, among(col(own.event_id)))
    place = func.row_number().over(
        partition_by=col(TellingRow.leader_id), order_by=(col(TellingRow.standing), col(TellingRow.event_id))
    )
    ranked = (
        select(col(TellingRow.event_id), place.label("place"))
        .where(col(TellingRow.guild_id) == OF_GUILD, col(TellingRow.leader_id).in_(leaders))
        .subquery()
    )
    seen = (ranked.c.place <= bindparam("most", type_=Integer)) | among(ranked.c.event_id)
    return (
        _joined(ranked.c.place)
        .join(ranked, ranked.c.event_id == col(TellingRow.event_id))
        .where(seen)
        .order_by(col(TellingRow.leader_id), ranked.c.place)
    )


async def _other_days(
    session: AsyncSession, guild: GuildId, members: Iterable[_Member]
) -> dict[int, list[_Member]]:
    """Leaders of the days around that tell of the same thing: what happens once can't have happened on both."""
    asking = [member for member in members if member.told.dated and member.told.acts & ONCE]
    keys = {member.id: keys_around(member.told, DAYS_APART) for member in asking}
    wanted = set[int]().union(*keys.values())
    if not wanted:
        return {}
    acts = frozenset[str]().union(*[member.told.acts & ONCE for member in asking])
    met: defaultdict[int, set[int]] = defaultdict(set)
    told_by: dict[int, str] = {}
    for part in chunks(sorted(wanted)):
        for key, event, told in (await session.execute(_meeting(), {"guild": guild, "among": part})).all():
            if dated_act(told, acts):
                met[key].add(event)
                told_by[event] = told
    said = {event: from_json(told) for event, told in told_by.items()}
    found = {
        member.id: [
            event
            for event in sorted(set[int]().union(*[met[key] for key in keys[member.id]]))
            if compare(member.told, said[event]) is Verdict.DAY
        ]
        for member in asking
    }
    others = await _read_members(session, guild, {event for events in found.values() for event in events})
    return {event: [others[other] for other in days] for event, days in found.items()}


@cache
def _meeting() -> Select[int, int, str]:
    """Few columns: of many leaders that meet under these keys, hardly any tells of the same thing."""
    told = (col(TellingRow.guild_id) == OF_GUILD) & (col(TellingRow.event_id) == col(TellingKeyRow.event_id))
    return (
        select(col(TellingKeyRow.key), col(TellingRow.event_id), col(TellingRow.told))
        .join(TellingRow, told)
        .where(col(TellingKeyRow.guild_id) == OF_GUILD, among(col(TellingKeyRow.key)))
        .where(col(TellingKeyRow.follows).is_(False))
    )


async def _read_members(session: AsyncSession, guild: GuildId, events: Collection[int]) -> dict[int, _Member]:
    found: dict[int, _Member] = {}
    for part in chunks(sorted(events)):
        for row in (await session.execute(_these(), {"guild": guild, "among": part})).all():
            found[row.id] = _member(row)
    return found


@cache
def _these() -> Select[*tuple[Any, ...]]:
    return _joined(col(TellingRow.event_id)).where(among(col(TellingRow.event_id)))


async def _copies(session: AsyncSession, guild: GuildId, sources: Collection[int]) -> dict[int, set[int]]:
    """Which of these sources are one text with which."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for part in chunks(sorted(sources)) if len(sources) > 1 else ():
        for source, other in (await session.execute(_copied(), {"guild": guild, "among": part})).all():
            found[source].add(other)
    return found


@cache
def _copied() -> Select[int, int]:
    return select(col(CopyRow.source_id), col(CopyRow.other_id)).where(
        col(CopyRow.guild_id) == OF_GUILD, among(col(CopyRow.source_id))
    )


_OF_EVENT = ("id", "first", "last", "precision", "part", "approximate", "text", "attribution", "certainty")
_BEFORE_SOURCE = 3 + len(_OF_EVENT)


def _joined(column: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - any column
    """A member's columns, with one more before them."""
    event = (col(EventRow.guild_id) == OF_GUILD) & (col(EventRow.id) == col(TellingRow.event_id))
    source = (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(TellingRow.source_id))
    of_event = (col(getattr(EventRow, name)) for name in _OF_EVENT)
    return (
        select(column, col(TellingRow.leader_id), col(TellingRow.told), *of_event, *REF_COLUMNS)
        .select_from(TellingRow)
        .join(EventRow, event)
        .join(SourceRow, source)
        .where(col(TellingRow.guild_id) == OF_GUILD)
    )


def _member(row: Any) -> _Member:  # noqa: ANN401 - a row of _joined
    return _Member(row.leader_id, row, ref_of(row[_BEFORE_SOURCE:]))
