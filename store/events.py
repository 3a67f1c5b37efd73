"""Events in chronological order: by name, by period, page by page or as a stream, each with its proof."""

import re
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import Certainty, NameKind
from parsers.values import DatedBy
from store.cursors import make_cursor, read_cursor
from store.errors import StaleCursorError, UnknownRowError
from store.models import (
    ArticleVersionRow,
    EntityRow,
    EventRow,
    MentionRow,
    SourceRow,
    TimelineRow,
)
from store.parameters import OF_GUILD, among, chunks
from store.places import Place, Stretch, canonical_ids, count_places, list_places, timeline_of
from store.retold import clusters_of, with_retellings
from store.revising import earlier
from store.shown import EVERYTHING
from store.sources import REF_COLUMNS, ref_of
from store.spans import span_of
from store.values import EntityId, EntityRef, EventId, EventPage, EventView, GuildId, SourceId, public_id

STREAM = 250
"""Events that an export holds in memory at once."""


async def list_events(
    session: AsyncSession,
    guild: GuildId,
    *,
    entities: Sequence[EntityId] = (),
    since: date | None = None,
    until: date | None = None,
    cursor: str | None = None,
    limit: int = 10,
) -> EventPage:
    """A page of the events that name all of ``entities`` and whose span shares a day with ``since`` to ``until``.

    In chronological order of their first days, then in the order in which they were read. Hidden events and those
    of removed sources are left out; of those that tell of one thing the best told stands for all.
    Raises StaleCursorError for a cursor of another question.
    """
    question = ("events", guild, tuple(entities), since, until)
    after = read_place(question, cursor)
    names = await canonical_ids(session, guild, entities)
    stretch = Stretch(guild=guild, names=names, since=since, until=until)
    places = await list_places(session, stretch, after=after, limit=limit + 1, once=True)
    return EventPage(
        events=await event_views(session, guild, [event for _, event in places[:limit]]),
        total=await count_places(session, stretch),
        next=next_cursor(question, places, limit),
    )


async def stream_events(
    session: AsyncSession,
    guild: GuildId,
    *,
    entities: Sequence[EntityId] = (),
    since: date | None = None,
    until: date | None = None,
) -> AsyncIterator[EventView]:
    """All such events, in the same order, in constant memory; each telling for itself with its cluster."""
    names = await canonical_ids(session, guild, entities)
    stretch = Stretch(guild=guild, names=names, since=since, until=until)
    after: Place | None = None
    while places := await list_places(session, stretch, after=after, limit=STREAM, once=False):
        events = [event for _, event in places]
        clusters = await clusters_of(session, guild, events)
        for view in await event_views(session, guild, events):
            yield replace(view, cluster=clusters.get(view.id))
        after = places[-1]


async def list_source_events(
    session: AsyncSession, guild: GuildId, source: SourceId
) -> tuple[EventView, ...]:
    """The events of a source's current text, in its order, hidden ones too."""
    query = select(col(EventRow.id)).where(
        col(EventRow.guild_id) == guild, col(EventRow.source_id) == source, col(EventRow.retired).is_(False)
    )
    numbers = (await session.scalars(query.order_by(col(EventRow.start), col(EventRow.id)))).all()
    return await event_views(session, guild, numbers)


async def get_event(
    session: AsyncSession, guild: GuildId, event: EventId, *, hidden: bool = False
) -> EventView:
    """The event with the sentences before and after it; raises UnknownRowError.

    With ``hidden`` also one that a moderator took out of the answers, or whose source was removed.
    """
    conditions = [col(EventRow.guild_id) == guild, col(EventRow.id) == event]
    if not hidden:
        shown = select(col(TimelineRow.event_id)).where(*timeline_of(guild, [EVERYTHING]))
        conditions.append(col(EventRow.id).in_(shown.where(col(TimelineRow.event_id) == event)))
    row = (await session.scalars(select(EventRow).where(*conditions))).one_or_none()
    if row is None:
        raise UnknownRowError(public_id("e", event))
    (view,) = await event_views(session, guild, [event], context=await _context(session, row))
    return view


async def _context(session: AsyncSession, row: EventRow) -> tuple[str | None, str | None]:
    """The sentences around an event: those that are events themselves as they were read, others as ``neighbours``."""
    body = select(col(ArticleVersionRow.body)).where(
        col(ArticleVersionRow.guild_id) == row.guild_id,
        col(ArticleVersionRow.source_id) == row.source_id,
        col(ArticleVersionRow.number) == row.version,
    )
    beside = select(col(EventRow.start), col(EventRow.end), col(EventRow.text)).where(
        col(EventRow.guild_id) == row.guild_id,
        col(EventRow.source_id) == row.source_id,
        col(EventRow.version) == row.version,
    )
    start = col(EventRow.start)
    earlier = (await session.execute(beside.where(start < row.start).order_by(start.desc()).limit(1))).first()
    later = (await session.execute(beside.where(start >= row.end).order_by(start).limit(1))).first()
    text = await session.scalar(body) or ""
    before, after = neighbours(text, row.start, row.end)
    if earlier is not None and earlier.end <= row.start and not text[earlier.end : row.start].strip():
        before = earlier.text
    if later is not None and not text[row.end : later.start].strip():
        after = later.text
    return before, after


def read_place(question: object, cursor: str | None) -> Place | None:
    """The place that a cursor of this question names; raises StaleCursorError."""
    if cursor is None:
        return None
    first, event = read_cursor(question, cursor, str, int)
    try:
        return date.fromisoformat(str(first)), int(event)
    except ValueError:
        raise StaleCursorError("no date") from None


def next_cursor(question: object, places: Sequence[Place], limit: int) -> str | None:
    """The cursor after the page's last place; None when there was no further one."""
    if len(places) <= limit or limit < 1:
        return None
    first, event = places[limit - 1]
    return make_cursor(question, first.isoformat(), event)


async def event_views(
    session: AsyncSession,
    guild: GuildId,
    events: Sequence[int],
    *,
    context: tuple[str | None, str | None] = (None, None),
) -> tuple[EventView, ...]:
    """The events as they are shown, in the order asked for; ``context`` is what stands around a single one."""
    rows: dict[int, Any] = {}
    for part in chunks(events):
        found = await session.execute(_shown(), {"guild": guild, "among": part})
        rows |= {row.id: row for row in found.all()}
    names = await _names_in(session, guild, events)
    views = [_view(rows[event], names[event], context) for event in events if event in rows]
    return await with_retellings(session, guild, views)


_OF_EVENT = (
    "id", "version", "text", "first", "last", "precision", "part", "approximate", "date_text", "dated_by", "rule",
    "attribution", "certainty", "read_span", "was",
)  # fmt: skip


@cache
def _shown() -> Select[*tuple[Any, ...]]:
    source = (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(EventRow.source_id))
    return (
        select(*(col(getattr(EventRow, name)) for name in _OF_EVENT), *REF_COLUMNS)
        .join(SourceRow, source)
        .where(col(EventRow.guild_id) == OF_GUILD, among(col(EventRow.id)))
    )


async def _names_in(
    session: AsyncSession, guild: GuildId, events: Sequence[int]
) -> dict[int, list[EntityRef]]:
    """Whom each event names, in reading order, nobody twice."""
    found: dict[int, dict[int, EntityRef]] = defaultdict(dict)
    for part in chunks(events):
        rows = await session.execute(_named(), {"guild": guild, "among": part})
        for event, entity, name, kind in rows.all():
            found[event].setdefault(entity, EntityRef(id=EntityId(entity), name=name, kind=NameKind(kind)))
    return defaultdict(list, {event: list(names.values()) for event, names in found.items()})


@cache
def _named() -> Select[int, int, str, str]:
    own, canonical = aliased(EntityRow), aliased(EntityRow)
    named = (col(own.guild_id) == OF_GUILD) & (col(own.id) == col(MentionRow.entity_id))
    counted = (col(canonical.guild_id) == OF_GUILD) & (col(canonical.id) == col(own.canonical_id))
    return (
        select(col(MentionRow.event_id), col(canonical.id), col(canonical.name), col(canonical.kind))
        .join(own, named)
        .join(canonical, counted)
        .where(col(MentionRow.guild_id) == OF_GUILD, among(col(MentionRow.event_id)))
        .order_by(col(MentionRow.event_id), col(MentionRow.start))
    )


def _view(row: Any, names: Iterable[EntityRef], context: tuple[str | None, str | None]) -> EventView:  # noqa: ANN401 - a row of _shown
    return EventView(
        id=EventId(row.id),
        span=span_of(row.first, row.last, row.precision, row.part, approximate=row.approximate),
        date_text=row.date_text,
        dated_by=DatedBy(row.dated_by),
        rule=row.rule,
        text=row.text,
        attribution=row.attribution,
        certainty=Certainty(row.certainty),
        entities=tuple(names),
        sources=(ref_of(row[len(_OF_EVENT) :]),),
        revision=row.version,
        corrected=row.read_span is not None,
        was=earlier(row.was),
        before=context[0],
        after=context[1],
    )


_STOP = re.compile(r"(?<=[.!?؟…。])[\"'”’»)\]]*\s+")
_LONGEST_NEIGHBOUR = 600


def neighbours(body: str, start: int, end: int) -> tuple[str | None, str | None]:
    """What stands before and after ``body[start:end]``: the nearest sentence on either side, as a reader cuts them."""
    before = body[max(0, start - _LONGEST_NEIGHBOUR) : start].rstrip()
    after = body[end : end + _LONGEST_NEIGHBOUR].lstrip()
    before = before.rpartition("\n")[2]
    after = after.partition("\n")[0]
    return (_STOP.split(before)[-1].strip() or None, _STOP.split(after)[0].strip() or None)
