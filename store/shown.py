"""What is shown: keeps the timeline, the full-text table and the counts in step with events, mentions and merges.

Everything here follows from other tables and could be rebuilt from them. Callers hold the guild's lock.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Select, Update, bindparam, case, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.index import index_events, unindex_events
from store.models import (
    METADATA,
    EntityRow,
    EventRow,
    GuildRow,
    MentionRow,
    SourceEntityRow,
    SourceRow,
    TimelineRow,
)
from store.spans import reach_of, span_of
from store.values import GuildId

EVERYTHING = 0
"""The entity number of the guild's whole timeline."""

CHUNK = 500
"""Values in one IN list: both databases take more, and plan no better with more."""

_TIMELINE = ("guild_id", "entity_id", "first", "event_id", "last", "reach")

T = TypeVar("T")


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in lists short enough for one statement."""
    return (values[place : place + CHUNK] for place in range(0, len(values), CHUNK))


async def show_source(session: AsyncSession, row: SourceRow) -> None:
    """Puts a source's events into the answers, and counts the source for whom it names."""
    if row.shown:
        return
    guild = GuildId(row.guild_id)
    row.shown = True
    await session.flush()
    await count_article(session, guild, await named_in(session, row), 1)
    await show_events(session, guild, await _events_of(session, row))


async def hide_source(session: AsyncSession, row: SourceRow) -> None:
    """Takes a source's events out of the answers."""
    if not row.shown:
        return
    guild = GuildId(row.guild_id)
    await hide_events(session, guild, await _events_of(session, row))
    await count_article(session, guild, await named_in(session, row), -1)
    row.shown = False
    await session.flush()


async def named_in(session: AsyncSession, row: SourceRow) -> list[int]:
    """The canonical entities that a source names."""
    own = (col(EntityRow.guild_id) == row.guild_id) & (col(EntityRow.id) == col(SourceEntityRow.entity_id))
    query = (
        select(col(EntityRow.canonical_id))
        .select_from(SourceEntityRow)
        .join(EntityRow, own)
        .where(col(SourceEntityRow.guild_id) == row.guild_id, col(SourceEntityRow.source_id) == row.id)
        .distinct()
    )
    return list((await session.scalars(query)).all())


async def count_article(
    session: AsyncSession, guild: GuildId, entities: Collection[int], change: int
) -> None:
    """One article more or less names these canonical entities."""
    await touch_names(session, guild, entities)
    for part in chunks(sorted(entities)):
        await session.execute(
            update(EntityRow)
            .where(col(EntityRow.guild_id) == guild, col(EntityRow.id).in_(part))
            .values(articles=col(EntityRow.articles) + change)
            .execution_options(synchronize_session=False)
        )


async def touch_names(session: AsyncSession, guild: GuildId, entities: Collection[int]) -> None:
    """Moves the guild's revision, and notes at these entities that their names changed with it."""
    if not entities:
        return
    moved = (
        update(GuildRow)
        .where(col(GuildRow.id) == guild)
        .values(revision=col(GuildRow.revision) + 1)
        .returning(col(GuildRow.revision))
        .execution_options(synchronize_session=False)
    )
    revision = (await session.execute(moved)).scalar_one()
    for part in chunks(sorted(entities)):
        await session.execute(
            update(EntityRow)
            .where(col(EntityRow.guild_id) == guild, col(EntityRow.id).in_(part))
            .values(changed=revision)
            .execution_options(synchronize_session=False)
        )


async def show_events(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Puts those of the events into the answers that are neither hidden nor retired nor shown already."""
    for part in chunks(sorted(events)):
        rows = (await session.execute(_showable(guild, part))).all()
        ids = [row.id for row in rows]
        if not ids:
            continue
        await session.execute(insert(TimelineRow), [_whole(guild, row) for row in rows])
        await _name_events(session, guild, ids)
        await index_events(session, guild, [(row.id, row.text) for row in rows])
        await _count(session, guild, ids, 1)


def _showable(guild: GuildId, events: Sequence[int]) -> Select[*tuple[Any, ...]]:
    shown = select(col(TimelineRow.event_id)).where(
        col(TimelineRow.guild_id) == guild,
        col(TimelineRow.entity_id) == EVERYTHING,
        col(TimelineRow.event_id).in_(events),
    )
    found = [
        col(EventRow.id),
        col(EventRow.first),
        col(EventRow.last),
        col(EventRow.precision),
        col(EventRow.text),
    ]
    return select(*found).where(
        col(EventRow.guild_id) == guild,
        col(EventRow.id).in_(events),
        col(EventRow.id).not_in(shown),
        col(EventRow.hidden).is_(False),
        col(EventRow.retired).is_(False),
    )


def _whole(guild: GuildId, row: Any) -> dict[str, Any]:  # noqa: ANN401 - a result row
    span = span_of(row.first, row.last, row.precision, None, approximate=False)
    found = (guild, EVERYTHING, row.first, row.id, row.last, reach_of(span))
    return dict(zip(_TIMELINE, found, strict=True))


async def _name_events(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Repeats the events' rows of the whole timeline for each canonical entity that they name."""
    names = (
        select(
            col(TimelineRow.guild_id),
            col(EntityRow.canonical_id),
            col(TimelineRow.first),
            col(TimelineRow.event_id),
            col(TimelineRow.last),
            col(TimelineRow.reach),
        )
        .join(
            MentionRow,
            (col(MentionRow.guild_id) == guild) & (col(MentionRow.event_id) == col(TimelineRow.event_id)),
        )
        .join(
            EntityRow, (col(EntityRow.guild_id) == guild) & (col(EntityRow.id) == col(MentionRow.entity_id))
        )
        .where(
            col(TimelineRow.guild_id) == guild,
            col(TimelineRow.event_id).in_(events),
            col(TimelineRow.entity_id) == EVERYTHING,
        )
        .distinct()
    )
    await session.execute(insert(TimelineRow).from_select(list(_TIMELINE), names))


async def hide_events(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Takes the events out of the answers; those that aren't in them are passed over."""
    for part in chunks(sorted(events)):
        await _count(session, guild, part, -1)
        ids = await session.scalars(
            select(col(TimelineRow.event_id)).where(
                col(TimelineRow.guild_id) == guild,
                col(TimelineRow.event_id).in_(part),
                col(TimelineRow.entity_id) == EVERYTHING,
            )
        )
        await unindex_events(session, guild, ids.all())
        names = await _names_of(session, guild, part)
        await _forget(session, guild, part)
        await _measure(session, guild, names)


async def _forget(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    await session.execute(
        delete(TimelineRow)
        .where(col(TimelineRow.guild_id) == guild, col(TimelineRow.event_id).in_(events))
        .execution_options(synchronize_session=False)
    )


async def _names_of(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> list[int]:
    query = (
        select(col(TimelineRow.entity_id))
        .where(col(TimelineRow.guild_id) == guild, col(TimelineRow.event_id).in_(events))
        .where(col(TimelineRow.entity_id) != EVERYTHING)
        .distinct()
    )
    return list((await session.scalars(query)).all())


async def _count(session: AsyncSession, guild: GuildId, events: Sequence[int], sign: int) -> None:
    """Adds events that have their timeline rows to the counts of names, sources and guild, or takes them off."""
    here = (col(TimelineRow.guild_id) == guild, col(TimelineRow.event_id).in_(events))
    tally = select(
        col(TimelineRow.entity_id),
        func.count().label("n"),
        func.min(col(TimelineRow.first)).label("lo"),
        func.max(col(TimelineRow.last)).label("hi"),
    )
    rows = (await session.execute(tally.where(*here).group_by(col(TimelineRow.entity_id)))).all()
    total = sum(row.n for row in rows if row.entity_id == EVERYTHING)
    await session.execute(
        update(GuildRow)
        .where(col(GuildRow.id) == guild)
        .values(events=col(GuildRow.events) + sign * total)
        .execution_options(synchronize_session=False)
    )
    named = [
        {"e": r.entity_id, "n": sign * r.n, "lo": r.lo, "hi": r.hi} for r in rows if r.entity_id != EVERYTHING
    ]
    if named:
        await session.execute(_counting(guild), named, execution_options={"synchronize_session": False})
        await touch_names(session, guild, [row["e"] for row in named])
    await _count_sources(session, guild, events, sign)


def _counting(guild: GuildId) -> Update:
    table = METADATA.tables["entity"]
    low, high = bindparam("lo", type_=table.c.first.type), bindparam("hi", type_=table.c.last.type)
    return (
        update(table)
        .where(table.c.guild_id == guild, table.c.id == bindparam("e"))
        .values(
            events=table.c.events + bindparam("n"),
            first=case((table.c.first < low, table.c.first), else_=low),
            last=case((table.c.last > high, table.c.last), else_=high),
        )
    )


async def _count_sources(session: AsyncSession, guild: GuildId, events: Sequence[int], sign: int) -> None:
    on = (col(TimelineRow.guild_id) == guild) & (col(TimelineRow.event_id) == col(EventRow.id))
    query = (
        select(col(EventRow.source_id), func.count())
        .join(TimelineRow, on & (col(TimelineRow.entity_id) == EVERYTHING))
        .where(col(EventRow.guild_id) == guild, col(EventRow.id).in_(events))
        .group_by(col(EventRow.source_id))
    )
    for source, count in (await session.execute(query)).all():
        await session.execute(
            update(SourceRow)
            .where(col(SourceRow.guild_id) == guild, col(SourceRow.id) == source)
            .values(events=col(SourceRow.events) + sign * count)
            .execution_options(synchronize_session="fetch")
        )


async def _measure(session: AsyncSession, guild: GuildId, entities: Collection[int]) -> None:
    """Looks up anew the first and last day of entities that lost events."""
    mine = (col(TimelineRow.guild_id) == guild, col(TimelineRow.entity_id) == col(EntityRow.id))
    first = select(func.min(col(TimelineRow.first))).where(*mine).scalar_subquery()
    last = select(func.max(col(TimelineRow.last))).where(*mine).scalar_subquery()
    for part in chunks(sorted(entities)):
        await session.execute(
            update(EntityRow)
            .where(col(EntityRow.guild_id) == guild, col(EntityRow.id).in_(part))
            .values(first=first, last=last)
            .execution_options(synchronize_session=False)
        )


async def rename_events(
    session: AsyncSession, guild: GuildId, origins: Collection[int], names: Collection[int]
) -> None:
    """After entities of an article (``origins``) changed whom they count as: rebuilds the rows of ``names``.

    ``names`` are the canonical entities that lost or won them. Counts are taken anew.
    """
    for part in chunks(sorted(origins)):
        query = (
            select(col(MentionRow.event_id))
            .join(
                TimelineRow,
                (col(TimelineRow.guild_id) == guild)
                & (col(TimelineRow.event_id) == col(MentionRow.event_id)),
            )
            .where(col(TimelineRow.entity_id) == EVERYTHING)
            .where(col(MentionRow.guild_id) == guild, col(MentionRow.entity_id).in_(part))
            .distinct()
        )
        events = (await session.scalars(query)).all()
        for some in chunks(events):
            await session.execute(
                delete(TimelineRow)
                .where(col(TimelineRow.guild_id) == guild, col(TimelineRow.event_id).in_(some))
                .where(col(TimelineRow.entity_id) != EVERYTHING)
                .execution_options(synchronize_session=False)
            )
            await _name_events(session, guild, some)
    await _recount(session, guild, names)
    await _measure(session, guild, names)
    await touch_names(session, guild, names)


async def _recount(session: AsyncSession, guild: GuildId, entities: Collection[int]) -> None:
    mine = (col(TimelineRow.guild_id) == guild, col(TimelineRow.entity_id) == EntityRow.id)
    events = select(func.count()).select_from(TimelineRow).where(*mine).scalar_subquery()
    for entity in entities:
        origins = select(col(EntityRow.id)).where(
            col(EntityRow.guild_id) == guild, col(EntityRow.canonical_id) == entity
        )
        articles = (
            select(func.count(col(SourceEntityRow.source_id).distinct()))
            .join(
                SourceRow,
                (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(SourceEntityRow.source_id)),
            )
            .where(col(SourceEntityRow.guild_id) == guild, col(SourceEntityRow.entity_id).in_(origins))
            .where(col(SourceRow.shown))
        )
        await session.execute(
            update(EntityRow)
            .where(col(EntityRow.guild_id) == guild, col(EntityRow.id) == entity)
            .values(events=events, articles=await session.scalar(articles) or 0)
            .execution_options(synchronize_session=False)
        )


async def _events_of(session: AsyncSession, row: SourceRow) -> list[int]:
    query = select(col(EventRow.id)).where(
        col(EventRow.guild_id) == row.guild_id,
        col(EventRow.source_id) == row.id,
        col(EventRow.retired).is_(False),
    )
    return list((await session.scalars(query)).all())
