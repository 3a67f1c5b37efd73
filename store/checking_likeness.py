"""Proves that what was compared between articles fits together: clusters, copies, and names that are probably one.

``store.clusters``, ``store.copies`` and ``store.twins`` keep these. Part of ``store.checking``; it only reads.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, CompoundSelect, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.copies import SHARED_MARKS
from parsers.events.telling import from_json, keys_of
from store.ids import ALIAS
from store.models import (
    CopyRow,
    EntityRow,
    EventRow,
    GuildRow,
    IdCounterRow,
    SourceRow,
    TellingKeyRow,
    TellingRow,
    TextMarkRow,
    TimelineRow,
    TwinRow,
)
from store.values import GuildId

Query: TypeAlias = Select[*tuple[Any, ...]]
Queries: TypeAlias = dict[str, Query | CompoundSelect[*tuple[Any, ...]]]

_BATCH = 1000


def likeness_queries(guild: GuildId) -> Queries:
    """By the code of the fault: a query for what is wrong."""
    shown = select(col(TimelineRow.event_id)).where(col(TimelineRow.guild_id) == guild)
    shown = shown.where(col(TimelineRow.entity_id) == 0)
    told = select(col(TellingRow.event_id)).where(col(TellingRow.guild_id) == guild)
    return {
        "tellings_lack": shown.except_(told),
        "tellings_have_more": told.except_(shown),
        "telling_sources": _telling_sources(guild),
        "cluster_leaders": _leaderless(guild),
        "cluster_keys": _wrong_keys(guild),
        "copies_one_way": _one_way(guild),
        "copies_unlike": _unlike(guild),
        "marks_of_unread": _marks_of_unread(guild),
        "twins": _wrong_twins(guild),
        "twins_ahead": _ahead(guild),
    }


def _telling_sources(guild: GuildId) -> Query:
    """Tellings that are put down to another source than their event."""
    own: ColumnElement[int] = func.coalesce(col(EventRow.source_id), 0).label("event_source")
    found = select(col(TellingRow.event_id), col(TellingRow.source_id), own)
    found = found.join(
        EventRow, (col(EventRow.guild_id) == guild) & (col(EventRow.id) == col(TellingRow.event_id))
    )
    return found.where(
        col(TellingRow.guild_id) == guild, col(TellingRow.source_id) != col(EventRow.source_id)
    )


def _leaderless(guild: GuildId) -> Query:
    """Tellings that follow one that is gone, or that itself follows another."""
    leader = aliased(TellingRow)
    there = (col(leader.guild_id) == guild) & (col(leader.event_id) == col(TellingRow.leader_id))
    leads: ColumnElement[bool] = col(leader.leader_id) == col(leader.event_id)
    found = select(col(TellingRow.event_id), col(TellingRow.leader_id)).outerjoin(leader, there)
    return found.where(col(TellingRow.guild_id) == guild, col(leader.event_id).is_(None) | ~leads)


def _wrong_keys(guild: GuildId) -> Query:
    """Keys of events that aren't in clusters, or that are filed under another leader's rank."""
    own, leader = aliased(TellingRow), aliased(TellingRow)
    found = (
        select(col(TellingKeyRow.key), col(TellingKeyRow.event_id), col(TellingKeyRow.led))
        .outerjoin(own, (col(own.guild_id) == guild) & (col(own.event_id) == col(TellingKeyRow.event_id)))
        .outerjoin(leader, (col(leader.guild_id) == guild) & (col(leader.event_id) == col(own.leader_id)))
    )
    wrong = (
        col(leader.rank).is_(None)
        | (col(TellingKeyRow.led) != col(leader.rank))
        | (col(TellingKeyRow.follows) != (col(own.leader_id) != col(own.event_id)))
    )
    return found.where(col(TellingKeyRow.guild_id) == guild, wrong)


async def lost_keys(session: AsyncSession, guild: GuildId) -> list[str]:
    """Events that can't be met under all of the keys that their words give."""
    kept = (
        select(col(TellingKeyRow.event_id), func.count().label("places"))
        .where(col(TellingKeyRow.guild_id) == guild)
        .group_by(col(TellingKeyRow.event_id))
        .subquery()
    )
    query = (
        select(col(TellingRow.event_id), col(TellingRow.told), func.coalesce(kept.c.places, 0))
        .outerjoin(kept, kept.c.event_id == col(TellingRow.event_id))
        .where(col(TellingRow.guild_id) == guild)
        .order_by(col(TellingRow.event_id))
    )
    found: list[str] = []
    rows = await session.stream(query.execution_options(yield_per=_BATCH))
    async for part in rows.partitions(_BATCH):
        found += _lacking(part)
    return found


def _lacking(rows: Any) -> Iterator[str]:  # noqa: ANN401 - rows of lost_keys' query
    for event, told, kept in rows:
        given = len(set(keys_of(from_json(told))))
        if given != kept:
            yield f"{event} {kept} {given}"


def _one_way(guild: GuildId) -> Query:
    """Copies that only one of the two knows of."""
    mirrored = aliased(CopyRow)
    back = (
        (col(mirrored.guild_id) == guild)
        & (col(mirrored.source_id) == col(CopyRow.other_id))
        & (col(mirrored.other_id) == col(CopyRow.source_id))
    )
    found = select(col(CopyRow.source_id), col(CopyRow.other_id)).outerjoin(mirrored, back)
    return found.where(col(CopyRow.guild_id) == guild, col(mirrored.source_id).is_(None))


def _unlike(guild: GuildId) -> Query:
    """Copies whose texts share fewer marks than any copies do."""
    own, other = aliased(TextMarkRow), aliased(TextMarkRow)
    shared = (
        select(func.count())
        .select_from(own)
        .join(other, (col(other.guild_id) == guild) & (col(other.mark) == col(own.mark)))
        .where(col(own.guild_id) == guild, col(own.source_id) == col(CopyRow.source_id))
        .where(col(other.source_id) == col(CopyRow.other_id))
        .correlate(CopyRow)
        .scalar_subquery()
    )
    found = select(col(CopyRow.source_id), col(CopyRow.other_id), shared.label("shared"))
    return found.where(col(CopyRow.guild_id) == guild, shared < SHARED_MARKS)


def _marks_of_unread(guild: GuildId) -> Query:
    """Marks of the text of a source that has none."""
    there = (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(TextMarkRow.source_id))
    found = select(col(TextMarkRow.source_id), func.count().label("marks")).outerjoin(SourceRow, there)
    found = found.where(col(TextMarkRow.guild_id) == guild, col(SourceRow.version).is_(None))
    return found.group_by(col(TextMarkRow.source_id))


def _wrong_twins(guild: GuildId) -> Query:
    """Likely twins of nobody, or in the wrong order, so that a pair could be kept twice."""
    one, other = aliased(EntityRow), aliased(EntityRow)
    found = (
        select(col(TwinRow.one), col(TwinRow.other))
        .outerjoin(one, (col(one.guild_id) == guild) & (col(one.id) == col(TwinRow.one)))
        .outerjoin(other, (col(other.guild_id) == guild) & (col(other.id) == col(TwinRow.other)))
    )
    wrong = col(one.id).is_(None) | col(other.id).is_(None) | (col(TwinRow.one) >= col(TwinRow.other))
    return found.where(col(TwinRow.guild_id) == guild, wrong)


def _ahead(guild: GuildId) -> Query:
    """Guilds that take names for compared, or changes for weighed, that are still to come."""
    mine = (col(IdCounterRow.guild_id) == guild, col(IdCounterRow.kind) == ALIAS)
    following = func.coalesce(select(col(IdCounterRow.next)).where(*mine).scalar_subquery(), 1)
    wrong = (col(GuildRow.compared) >= following) | (col(GuildRow.weighed) > col(GuildRow.revision))
    found = select(col(GuildRow.compared), col(GuildRow.weighed), col(GuildRow.revision))
    return found.where(col(GuildRow.id) == guild, wrong)
