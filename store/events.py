"""Events in chronological order: by name, by period, page by page or as a stream, each with its proof."""

import re
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select, tuple_, union_all
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
    TellingRow,
    TimelineRow,
)
from store.retold import clusters_of, told_once, with_retellings
from store.shown import EVERYTHING, chunks
from store.sources import source_ref
from store.spans import LONGEST, earliest_start, span_of
from store.values import EntityId, EntityRef, EventId, EventPage, EventView, GuildId, SourceId, public_id

STREAM = 500
"""Events that an export holds in memory at once."""

_NOBODY = -1
"""An entity number that no guild gives: asking for one that isn't there finds nothing, not everything."""

Place = tuple[date, int]
"""Where an event stands in a timeline: its first day and its id."""

Conditions = list[ColumnElement[bool]]


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
    arms = [[*arm, told_once(guild, names)] for arm in _arms(guild, names, since, until)]
    places = await _places(session, arms, after, limit + 1)
    return EventPage(
        events=await event_views(session, guild, [event for _, event in places[:limit]]),
        total=await _total(session, guild, names, arms, whole=since is None and until is None),
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
    arms = _arms(guild, names, since, until)
    after: Place | None = None
    while places := await _places(session, arms, after, STREAM):
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


async def canonical_ids(session: AsyncSession, guild: GuildId, entities: Sequence[EntityId]) -> list[int]:
    """Whom the entities count as, the one with the fewest events first; the whole timeline's number for none."""
    if not entities:
        return [EVERYTHING]
    own, canonical = aliased(EntityRow), aliased(EntityRow)
    query = (
        select(col(own.id), col(canonical.events), col(canonical.id))
        .join(own, (col(own.guild_id) == guild) & (col(own.canonical_id) == col(canonical.id)))
        .where(col(canonical.guild_id) == guild, col(own.id).in_(entities))
    )
    found = [(count, entity) for _, count, entity in (await session.execute(query)).all()]
    if len(found) < len(set(entities)):
        return [_NOBODY]
    return [entity for _, entity in sorted(set(found))]


def timeline_of(guild: GuildId, names: Sequence[int]) -> Conditions:
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


def _arms(guild: GuildId, names: Sequence[int], since: date | None, until: date | None) -> list[Conditions]:
    """The rows of a timeline in parts that share no event, each of them a range of the primary key.

    A span that reaches into the period may have begun before it: how long before, its ``reach`` bounds.
    """
    arms: list[Conditions] = []
    for reach in range(LONGEST + 1):
        arm = [*timeline_of(guild, names), col(TimelineRow.reach) == reach]
        if since is not None:
            arm += [col(TimelineRow.first) >= earliest_start(since, reach), col(TimelineRow.last) >= since]
        if until is not None:
            arm.append(col(TimelineRow.first) <= until)
        arms.append(arm)
    return arms


async def _places(
    session: AsyncSession, arms: list[Conditions], after: Place | None, limit: int
) -> list[Place]:
    """The next places; one statement takes as many from each arm, and they are put in order here."""
    parts = [_ordered(arm, after, limit).subquery() for arm in arms]
    query = union_all(*(select(part.c.first, part.c.event_id) for part in parts))
    return sorted((first, event) for first, event in (await session.execute(query)).all())[:limit]


def _ordered(conditions: Conditions, after: Place | None, limit: int) -> Select[date, int]:
    keys = (col(TimelineRow.first), col(TimelineRow.event_id))
    query = select(*keys).where(*conditions)
    if after is not None:
        query = query.where(tuple_(*keys) > after)
    return query.order_by(*keys).limit(limit)


async def _total(
    session: AsyncSession, guild: GuildId, names: Sequence[int], arms: list[Conditions], *, whole: bool
) -> int:
    if whole and len(names) == 1:
        things = (
            select(func.count(col(TellingRow.leader_id).distinct()))
            .select_from(TimelineRow)
            .join(
                TellingRow,
                (col(TellingRow.guild_id) == guild) & (col(TellingRow.event_id) == col(TimelineRow.event_id)),
            )
            .where(*timeline_of(guild, names))
        )
        return await session.scalar(things) or 0
    counts = [select(func.count()).select_from(TimelineRow).where(*arm).scalar_subquery() for arm in arms]
    return await session.scalar(select(sum(counts[1:], start=counts[0]))) or 0


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
    keys = (col(TimelineRow.first), col(TimelineRow.event_id))
    parts = [
        select(*keys).where(*arm).order_by(*(key.desc() for key in keys)).limit(limit).subquery()
        for arm in _arms(guild, [entity], since, until)
    ]
    query = union_all(*(select(part.c.first, part.c.event_id) for part in parts))
    places = sorted(((first, event) for first, event in (await session.execute(query)).all()), reverse=True)
    return [event for _, event in places[:limit]]


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
    rows: dict[int, tuple[EventRow, SourceRow]] = {}
    source = (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(EventRow.source_id))
    for part in chunks(events):
        query = (
            select(EventRow, SourceRow)
            .join(SourceRow, source)
            .where(col(EventRow.guild_id) == guild, col(EventRow.id).in_(part))
        )
        rows |= {event.id: (event, origin) for event, origin in (await session.execute(query)).all()}
    names = await _names_in(session, guild, events)
    views = [_view(*rows[event], names[event], context) for event in events if event in rows]
    return await with_retellings(session, guild, views)


async def _names_in(
    session: AsyncSession, guild: GuildId, events: Sequence[int]
) -> dict[int, list[EntityRef]]:
    """Whom each event names, in reading order, nobody twice."""
    found: dict[int, dict[int, EntityRef]] = defaultdict(dict)
    own, canonical = aliased(EntityRow), aliased(EntityRow)
    for part in chunks(events):
        query = (
            select(col(MentionRow.event_id), col(canonical.id), col(canonical.name), col(canonical.kind))
            .join(own, (col(own.guild_id) == guild) & (col(own.id) == col(MentionRow.entity_id)))
            .join(
                canonical, (col(canonical.guild_id) == guild) & (col(canonical.id) == col(own.canonical_id))
            )
            .where(col(MentionRow.guild_id) == guild, col(MentionRow.event_id).in_(part))
            .order_by(col(MentionRow.event_id), col(MentionRow.start))
        )
        for event, entity, name, kind in (await session.execute(query)).all():
            found[event].setdefault(entity, EntityRef(id=EntityId(entity), name=name, kind=NameKind(kind)))
    return defaultdict(list, {event: list(names.values()) for event, names in found.items()})


def _view(
    row: EventRow, source: SourceRow, names: Iterable[EntityRef], context: tuple[str | None, str | None]
) -> EventView:
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
        sources=(source_ref(source),),
        revision=row.version,
        corrected=row.read_span is not None,
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
