"""What a question weighs before it answers: events that may answer it, never more than a bounded number.

A guild may have a million events and half a million with "said" in them: every search here looks at the newest of
those it finds, and stops.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import Certainty, NameKind
from parsers.values import DatedBy
from store.index import count_matches, newest_matches
from store.models import ArticleVersionRow, EntityRow, EventRow, GuildRow, MentionRow, SourceRow, TimelineRow
from store.shown import EVERYTHING, chunks
from store.spans import span_of
from store.values import Candidate, EntityId, EventId, GuildId, NamedAt
from store.words import Search, Term

DEEP = 3000
"""The newest events with the words of a question among which those that name somebody are looked for."""

COMMON = 1000
"""Up to how many events with a word are counted: beyond, it is as common as any."""

BEFORE = 320
"""Characters that stand before a sentence in its article, as its context."""


async def count_stems(
    session: AsyncSession, guild: GuildId, groups: Sequence[Sequence[str]]
) -> tuple[list[int], int]:
    """In how many events any stem of each group stands (``COMMON`` at most), and how many events there are."""
    counts = await count_matches(session, guild, [_search([group]) for group in groups], COMMON)
    total = await session.scalar(select(col(GuildRow.events)).where(col(GuildRow.id) == guild))
    return counts, total or 0


async def find_with_stems(
    session: AsyncSession,
    guild: GuildId,
    searches: Sequence[Sequence[Sequence[str]]],
    *,
    entities: Collection[EntityId] = (),
    since: date | None = None,
    until: date | None = None,
    limit: int,
) -> list[EventId]:
    """Of each search the newest events that have a stem of every group of it, name one of ``entities`` (if any) and
    share a day with the period; what the first searches find comes first.
    """
    if not searches:
        return []
    newest = (await newest_matches(session, guild, [_search(each) for each in searches], DEEP)).subquery()
    query = (
        select(col(TimelineRow.event_id))
        .select_from(newest)
        .join(TimelineRow, newest.c.event_id == col(TimelineRow.event_id))
        .where(col(TimelineRow.guild_id) == guild)
        .where(col(TimelineRow.entity_id).in_([*entities] or [EVERYTHING]))
    )
    if since is not None:
        query = query.where(col(TimelineRow.last) >= since)
    if until is not None:
        query = query.where(col(TimelineRow.first) <= until)
    rows = (await session.scalars(query.limit(limit))).all()
    return [EventId(event) for event in dict.fromkeys(rows)]


def _search(groups: Sequence[Sequence[str]]) -> Search:
    return Search(groups=tuple((Term(words=(), stems=tuple(group)),) for group in groups))


async def events_at(
    session: AsyncSession, guild: GuildId, places: Collection[tuple[int, int, int]]
) -> list[EventId]:
    """The shown events whose sentences stand at these places (source, version, start)."""
    found: list[EventId] = []
    for source, version, start in places:
        query = (
            select(col(EventRow.id))
            .join(
                TimelineRow,
                (col(TimelineRow.guild_id) == guild) & (col(TimelineRow.event_id) == col(EventRow.id)),
            )
            .where(col(EventRow.guild_id) == guild, col(EventRow.source_id) == source)
            .where(col(EventRow.version) == version, col(EventRow.start) == start)
            .where(col(TimelineRow.entity_id) == EVERYTHING)
        )
        found += [EventId(event) for event in (await session.scalars(query)).all()]
    return found


async def list_candidates(
    session: AsyncSession, guild: GuildId, events: Collection[EventId]
) -> list[Candidate]:
    """The events as a question weighs them, in the order of their ids."""
    ordered = sorted(set(events))
    named = await _named(session, guild, ordered)
    found: list[Candidate] = []
    for part in chunks(ordered):
        query = (
            select(EventRow, col(SourceRow.language), col(SourceRow.title), col(SourceRow.published))
            .join(
                SourceRow, (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(EventRow.source_id))
            )
            .where(col(EventRow.guild_id) == guild, col(EventRow.id).in_(part))
            .order_by(col(EventRow.id))
        )
        found += [
            _candidate(row, language, title, published, named[row.id])
            for row, language, title, published in (await session.execute(query)).all()
        ]
    return found


async def text_before(
    session: AsyncSession, guild: GuildId, candidates: Collection[Candidate]
) -> dict[EventId, str]:
    """What stands before each candidate's sentence in its article, back to the beginning of a paragraph or so."""
    start = func.max if session.get_bind().dialect.name == "sqlite" else func.greatest
    first = start(1, col(EventRow.start) + 1 - BEFORE)
    length = col(EventRow.start) + 1 - first
    version = (
        (col(ArticleVersionRow.guild_id) == guild)
        & (col(ArticleVersionRow.source_id) == col(EventRow.source_id))
        & (col(ArticleVersionRow.number) == col(EventRow.version))
    )
    query = (
        select(col(EventRow.id), func.substr(col(ArticleVersionRow.body), first, length))
        .join(ArticleVersionRow, version)
        .where(col(EventRow.guild_id) == guild, col(EventRow.id).in_([each.id for each in candidates]))
    )
    return {EventId(event): before for event, before in (await session.execute(query)).all()}


async def _named(
    session: AsyncSession, guild: GuildId, events: Sequence[EventId]
) -> dict[int, list[tuple[int, int, str]]]:
    found: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    own, canonical = aliased(EntityRow), aliased(EntityRow)
    for part in chunks(events):
        query = (
            select(col(MentionRow.event_id), col(canonical.id), col(MentionRow.start), col(canonical.kind))
            .join(own, (col(own.guild_id) == guild) & (col(own.id) == col(MentionRow.entity_id)))
            .join(
                canonical, (col(canonical.guild_id) == guild) & (col(canonical.id) == col(own.canonical_id))
            )
            .where(col(MentionRow.guild_id) == guild, col(MentionRow.event_id).in_(part))
        )
        for event, entity, start, kind in (await session.execute(query)).all():
            found[event].append((entity, start, kind))
    return found


def _candidate(
    row: EventRow,
    language: str | None,
    title: str | None,
    published: str | None,
    named: Sequence[tuple[Any, ...]],
) -> Candidate:
    return Candidate(
        id=EventId(row.id),
        place=(row.source_id, row.version, row.start),
        text=row.text,
        language=language or "en",
        title=title or "",
        published=published,
        span=span_of(row.first, row.last, row.precision, row.part, approximate=row.approximate),
        dated_by=DatedBy(row.dated_by),
        dated_at=_dated_at(row),
        attribution=row.attribution,
        certainty=Certainty(row.certainty),
        named=tuple(
            NamedAt(entity=EntityId(entity), start=start - row.start, kind=NameKind(kind))
            for entity, start, kind in sorted(named, key=lambda each: each[1])
        ),
    )


def _dated_at(row: EventRow) -> tuple[int, int] | None:
    if row.date_start is None or row.date_end is None or not row.start <= row.date_start < row.end:
        return None
    return row.date_start - row.start, row.date_end - row.start
