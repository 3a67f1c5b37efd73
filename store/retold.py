"""Who else tells of an event: the other articles of its cluster, what they say otherwise, and how many reports that is.

Reads what ``store.clusters`` keeps. Articles that are one text count as one report.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.events.same import DAYS_APART, ONCE, Verdict, compare
from parsers.events.telling import Telling, from_json, keys_of
from parsers.names.values import Certainty
from store.models import CopyRow, EventRow, SourceRow, TellingKeyRow, TellingRow, TimelineRow
from store.sources import source_ref
from store.spans import span_of
from store.values import EventId, EventView, GuildId, Retelling

MOST_TOLD = 100
"""Others of a cluster that are looked at: the best told come first."""

A_PAGE = 25
"""Events for which other days are looked for; a longer list is a stream."""


@dataclass(frozen=True, slots=True)
class _Member:
    """An event of a cluster with all that is shown of it."""

    leader: int
    told: Telling
    event: EventRow
    source: SourceRow


def told_once(guild: GuildId, names: Sequence[int]) -> ColumnElement[bool]:
    """That no better telling of the same thing stands in the timeline of ``names`` as well."""
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


async def clusters_of(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> dict[EventId, EventId]:
    """The cluster of each event that doesn't stand alone: its first event's id."""
    own, beside = aliased(TellingRow), aliased(TellingRow)
    query = (
        select(col(own.event_id), func.min(col(beside.event_id)))
        .join(beside, (col(beside.guild_id) == guild) & (col(beside.leader_id) == col(own.leader_id)))
        .where(col(own.guild_id) == guild, col(own.event_id).in_(events))
        .group_by(col(own.event_id))
        .having(func.count() > 1)
    )
    return {EventId(event): EventId(first) for event, first in (await session.execute(query)).all()}


async def with_retellings(
    session: AsyncSession, guild: GuildId, views: Sequence[EventView]
) -> tuple[EventView, ...]:
    """The events with those who tell the same, and those who tell it otherwise."""
    own = {member.event.id: member for member in await _members(session, guild, [view.id for view in views])}
    beside = await _beside(session, guild, {member.leader for member in own.values()})
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
    together = [member.event.id for member in others if member.leader == own.leader]
    return replace(
        view,
        cluster=EventId(min(together)) if len(together) > 1 else None,
        sources=(*view.sources, *sources.values()),
        reports=_reports(agreeing, copies),
        retold=tuple(retold),
    )


def _retelling(member: _Member, how: Verdict, *, copy: bool) -> Retelling:
    row = member.event
    return Retelling(
        id=EventId(row.id),
        how=how.value,
        span=span_of(row.first, row.last, row.precision, row.part, approximate=row.approximate),
        text=row.text,
        attribution=row.attribution,
        certainty=Certainty(row.certainty),
        source=source_ref(member.source),
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


async def _members(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> list[_Member]:
    query = _joined(guild).where(col(TellingRow.event_id).in_(events))
    return [_member(*row) for row in (await session.execute(query)).all()]


async def _beside(session: AsyncSession, guild: GuildId, leaders: set[int]) -> dict[int, list[_Member]]:
    """All of the clusters that these lead and that others follow, the best told first."""
    found: defaultdict[int, list[_Member]] = defaultdict(list)
    place = func.row_number().over(
        partition_by=col(TellingRow.leader_id), order_by=(col(TellingRow.standing), col(TellingRow.event_id))
    )
    ranked = (
        select(col(TellingRow.event_id), place.label("place"))
        .where(col(TellingRow.guild_id) == guild, col(TellingRow.leader_id).in_(leaders))
        .subquery()
    )
    query = (
        _joined(guild)
        .where(col(TellingRow.event_id).in_(select(ranked.c.event_id).where(ranked.c.place <= MOST_TOLD)))
        .order_by(col(TellingRow.standing), col(TellingRow.event_id))
    )
    for row in (await session.execute(query)).all():
        member = _member(*row)
        found[member.leader].append(member)
    return found


async def _other_days(
    session: AsyncSession, guild: GuildId, members: Iterable[_Member]
) -> dict[int, list[_Member]]:
    """Leaders of the days around that tell of the same thing: what happens once can't have happened on both."""
    asking = [member for member in members if member.told.dated and member.told.acts & ONCE]
    shifts = [shift for shift in range(-DAYS_APART, DAYS_APART + 1) if shift]
    keys = {
        member.event.id: {key for shift in shifts for key in keys_of(member.told, days=shift)}
        for member in asking
    }
    wanted = set[int]().union(*keys.values())
    query = select(col(TellingKeyRow.key), col(TellingKeyRow.event_id)).where(
        col(TellingKeyRow.guild_id) == guild,
        col(TellingKeyRow.key).in_(wanted),
        col(TellingKeyRow.follows).is_(False),
    )
    if not wanted:
        return {}
    meeting = [(key, event) for key, event in (await session.execute(query)).all()]
    others = {one.event.id: one for one in await _members(session, guild, [event for _, event in meeting])}
    return {
        member.event.id: [
            others[event]
            for event in sorted({event for key, event in meeting if key in keys[member.event.id]})
            if event in others and compare(member.told, others[event].told) is Verdict.DAY
        ]
        for member in asking
    }


async def _copies(session: AsyncSession, guild: GuildId, sources: set[int]) -> dict[int, set[int]]:
    """Which of these sources are one text with which."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    query = select(col(CopyRow.source_id), col(CopyRow.other_id)).where(
        col(CopyRow.guild_id) == guild, col(CopyRow.source_id).in_(sources)
    )
    for source, other in (await session.execute(query)).all() if len(sources) > 1 else ():
        found[source].add(other)
    return found


def _joined(guild: GuildId):  # noqa: ANN202 - a select of four columns
    event = (col(EventRow.guild_id) == guild) & (col(EventRow.id) == col(TellingRow.event_id))
    source = (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(TellingRow.source_id))
    return (
        select(col(TellingRow.leader_id), col(TellingRow.told), EventRow, SourceRow)
        .join(EventRow, event)
        .join(SourceRow, source)
        .where(col(TellingRow.guild_id) == guild)
    )


def _member(leader: int, told: str, event: EventRow, source: SourceRow) -> _Member:
    return _Member(leader, from_json(told), event, source)
