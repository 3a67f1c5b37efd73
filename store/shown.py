"""What is shown: keeps the timeline, the full-text table and the counts in step with events, mentions and merges.

Everything here follows from other tables and could be rebuilt from them. Callers hold the guild's lock.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Delete, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.dates.span import DateSpan, Precision
from store.bulk import put_rows
from store.clusters import join_clusters, leave_clusters, rejoin_clusters
from store.compared import Sentence
from store.index import Sentence as Indexed
from store.index import index_events, unindex_events
from store.models import (
    EntityRow,
    EventRow,
    MentionRow,
    SourceEntityRow,
    SourceRow,
    TimelineRow,
)
from store.parameters import chunks
from store.spans import reach_of
from store.tally import Tally
from store.tellings import Telling, tellings_of
from store.values import GuildId

EVERYTHING = 0
"""The entity number of the guild's whole timeline."""

_TIMELINE = ("guild_id", "entity_id", "reach", "first", "event_id", "last", "source_id", "telling")


async def show_source(session: AsyncSession, row: SourceRow) -> None:
    """Puts a source's events into the answers, and counts the source for whom it names."""
    if row.shown:
        return
    guild = GuildId(row.guild_id)
    row.shown = True
    await session.flush()
    tally = Tally()
    tally.count_article(await named_in(session, row), 1)
    await show_events(session, guild, await _events_of(session, row), tally)
    await tally.write(session, guild)


async def hide_source(session: AsyncSession, row: SourceRow) -> None:
    """Takes a source's events out of the answers."""
    if not row.shown:
        return
    guild = GuildId(row.guild_id)
    tally = Tally()
    await hide_events(session, guild, await _events_of(session, row))
    tally.count_article(await named_in(session, row), -1)
    row.shown = False
    await tally.write(session, guild)


async def named_in(session: AsyncSession, row: SourceRow) -> list[int]:
    """The canonical entities that a source names."""
    own = (col(EntityRow.guild_id) == row.guild_id) & (col(EntityRow.id) == col(SourceEntityRow.entity_id))
    query = (
        select(col(EntityRow.canonical_id))
        .select_from(SourceEntityRow)
        .join(EntityRow, own)
        .where(col(SourceEntityRow.guild_id) == row.guild_id, col(SourceEntityRow.source_id) == row.id)
    )
    return sorted(set((await session.scalars(query)).all()))


async def touch_names(session: AsyncSession, guild: GuildId, entities: Collection[int]) -> None:
    """Moves the guild's revision, and notes at these entities that their names changed with it."""
    tally = Tally()
    tally.touch(entities)
    await tally.write(session, guild)


@dataclass(frozen=True, slots=True)
class Shown:
    """An event as the answers find it; ``names`` are the canonical entities that it names.

    ``sentence`` is what is compared with others', for who has it at hand.
    """

    id: int
    source: int
    text: str
    first: date
    last: date
    names: Collection[int]
    telling: Telling
    sentence: Sentence | None = None


async def show_events(session: AsyncSession, guild: GuildId, events: Sequence[int], tally: Tally) -> None:
    """Puts those of the events into the answers that are neither hidden nor retired nor shown already.

    The caller writes the tally.
    """
    for part in chunks(sorted(events)):
        shown = {row["event_id"] for row in await _rows_of(session, guild, part)}
        fresh = [event for event in await _showable(session, guild, part) if event.id not in shown]
        names = await _names_in(session, guild, [event.id for event in fresh])
        tellings = await tellings_of(session, guild, fresh)
        shown_now = [
            Shown(row.id, row.source_id, row.text, row.first, row.last, names[row.id], tellings[row.id])
            for row in fresh
        ]
        await put_shown(session, guild, shown_now, tally)


async def put_shown(session: AsyncSession, guild: GuildId, events: Sequence[Shown], tally: Tally) -> None:
    """Puts the events, none of which is in the answers, into them. The caller writes the tally."""
    wholes = [_whole(guild, event) for event in events]
    named = [
        whole | {"entity_id": name}
        for whole, event in zip(wholes, events, strict=True)
        for name in sorted(event.names)
    ]
    await put_rows(session, TimelineRow, wholes + named)
    await index_events(session, guild, await _texts(session, guild, events))
    at_hand = {event.id: event.sentence for event in events if event.sentence is not None}
    await join_clusters(session, guild, [event.id for event in events], at_hand)
    _count(tally, wholes + named, Counter(event.source for event in events), 1)


async def hide_events(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Takes the events out of the answers; those that aren't in them are passed over."""
    for part in chunks(sorted(events)):
        rows = await _rows_of(session, guild, part)
        if rows:
            tally = Tally()
            _count(tally, rows, await _sources_of(session, guild, rows), -1)
            await tally.write(session, guild)
            await unindex_events(session, guild, sorted({row["event_id"] for row in rows}))
            await session.execute(_forgetting(guild, part))
            await _measure(session, guild, await _shortened(session, guild, rows))
            await leave_clusters(session, guild, sorted({row["event_id"] for row in rows}))


async def _shortened(session: AsyncSession, guild: GuildId, lost: Sequence[dict[str, Any]]) -> set[int]:
    """The entities whose first or last day fell on one of the rows that they lost: the others' stay as they are."""
    ends: dict[int, tuple[date | None, date | None]] = {}
    for part in chunks(sorted({row["entity_id"] for row in lost} - {EVERYTHING})):
        query = select(col(EntityRow.id), col(EntityRow.first), col(EntityRow.last)).where(
            col(EntityRow.guild_id) == guild, col(EntityRow.id).in_(part)
        )
        ends |= {entity: (first, last) for entity, first, last in (await session.execute(query)).all()}
    return {
        row["entity_id"]
        for row in lost
        if row["entity_id"] in ends
        and (row["first"] == ends[row["entity_id"]][0] or row["last"] == ends[row["entity_id"]][1])
    }


# Rows are found by their events alone, and grouped here: asked to group, to sort or to take the whole timeline's
# alone, SQLite walks the guild's timeline in its own order instead of looking the events up.


async def _rows_of(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> list[dict[str, Any]]:
    """The timeline's rows for these events."""
    columns = [getattr(TimelineRow, name) for name in _TIMELINE]
    query = select(*columns).where(col(TimelineRow.guild_id) == guild, col(TimelineRow.event_id).in_(events))
    return [dict(row) for row in (await session.execute(query)).mappings()]


def _forgetting(guild: GuildId, events: Sequence[int]) -> Delete:
    here = (col(TimelineRow.guild_id) == guild, col(TimelineRow.event_id).in_(events))
    return delete(TimelineRow).where(*here).execution_options(synchronize_session=False)


async def _showable(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> Sequence[EventRow]:
    query = select(EventRow).where(
        col(EventRow.guild_id) == guild,
        col(EventRow.id).in_(events),
        col(EventRow.hidden).is_(False),
        col(EventRow.retired).is_(False),
    )
    return (await session.scalars(query)).all()


async def _texts(session: AsyncSession, guild: GuildId, events: Sequence[Shown]) -> list[Indexed]:
    """What the full-text table needs of the events: words are stemmed by their article's language."""
    numbers = sorted({event.source for event in events})
    sources = {number: await session.get(SourceRow, (guild, number)) for number in numbers}
    languages = {number: row.language if row else None for number, row in sources.items()}
    return [
        Indexed(event.id, event.text, languages[event.source], event.first, event.last) for event in events
    ]


def _whole(guild: GuildId, event: Shown) -> dict[str, Any]:
    reach = reach_of(DateSpan(event.first, event.last, Precision.DAY))
    telling = int(event.telling)
    found = (guild, EVERYTHING, reach, event.first, event.id, event.last, event.source, telling)
    return dict(zip(_TIMELINE, found, strict=True))


async def _naming(
    session: AsyncSession, guild: GuildId, wholes: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The events' rows of the whole timeline once more for each canonical entity that they name."""
    names = await _names_in(session, guild, [row["event_id"] for row in wholes])
    return [row | {"entity_id": entity} for row in wholes for entity in sorted(names[row["event_id"]])]


async def _names_in(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> dict[int, set[int]]:
    """The canonical entities that each of the events names."""
    own = (col(EntityRow.guild_id) == guild) & (col(EntityRow.id) == col(MentionRow.entity_id))
    query = (
        select(col(MentionRow.event_id), col(EntityRow.canonical_id))
        .join(EntityRow, own)
        .where(col(MentionRow.guild_id) == guild, col(MentionRow.event_id).in_(events))
    )
    names: defaultdict[int, set[int]] = defaultdict(set)
    for event, entity in (await session.execute(query)).all():
        names[event].add(entity)
    return names


def _count(tally: Tally, rows: Sequence[dict[str, Any]], sources: Counter[int], sign: int) -> None:
    """Adds rows of the timeline to the counts of names, sources and guild, or takes them off."""
    tally.count_events(sources, sign)
    for row in rows:
        if row["entity_id"] != EVERYTHING:
            tally.count_name(row["entity_id"], row["first"], row["last"], sign)


async def _sources_of(session: AsyncSession, guild: GuildId, rows: Sequence[dict[str, Any]]) -> Counter[int]:
    """How many of the events in these rows of the timeline are of which source."""
    events = [row["event_id"] for row in rows if row["entity_id"] == EVERYTHING]
    query = select(col(EventRow.source_id)).where(
        col(EventRow.guild_id) == guild, col(EventRow.id).in_(events)
    )
    return Counter((await session.scalars(query)).all())


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
        query = select(col(MentionRow.event_id)).where(
            col(MentionRow.guild_id) == guild, col(MentionRow.entity_id).in_(part)
        )
        for events in chunks(sorted(set((await session.scalars(query)).all()))):
            rows = await _rows_of(session, guild, events)
            wholes = [row for row in rows if row["entity_id"] == EVERYTHING]
            named = _forgetting(guild, events).where(col(TimelineRow.entity_id) != EVERYTHING)
            await session.execute(named)
            fresh = await _naming(session, guild, wholes)
            await put_rows(session, TimelineRow, fresh)
            await rejoin_clusters(session, guild, [row["event_id"] for row in wholes])
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
