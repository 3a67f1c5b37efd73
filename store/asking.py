"""What a question weighs before it answers: events that may answer it, never more than a bounded number.

A guild may have a million events and half a million with "said" in them: every search here looks at the newest of
those it finds, and stops.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Date, Integer, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import Certainty, NameKind
from parsers.values import DatedBy
from store.index import count_matches, found_among, match_values, newest_matches
from store.models import ArticleVersionRow, EntityRow, EventRow, GuildRow, MentionRow, SourceRow, TimelineRow
from store.parameters import OF_GUILD, among, chunks, dialect_of
from store.places import latest_events
from store.shown import EVERYTHING
from store.spans import span_of
from store.values import Candidate, EntityId, EventId, GuildId, NamedAt
from store.words import Search, Term

DEEP = 400
"""The newest events with the words of a question among which those of a period are looked for."""

LATEST = 500
"""The latest events of a name, or of a period, whose words are looked at one by one."""

COMMON = 1000
"""Up to how many events with a word are counted: beyond, it is as common as any."""

UNKNOWN = "en"
"""As what an article is read whose language nobody told."""

BEFORE = 600
"""Characters that stand before a sentence in its article, as its context."""


async def list_languages(session: AsyncSession, guild: GuildId) -> list[str]:
    """The languages of the guild's articles, in order. One whose language nobody knows is read as ``UNKNOWN``."""
    found = (await session.scalars(_languages(), {"guild": guild})).all()
    return sorted({language or UNKNOWN for language in found} | {UNKNOWN})


@cache
def _languages() -> Select[str | None]:
    """Each language once and a null at the end: from one to the next by the index, however many articles there are."""
    language = col(SourceRow.language)
    of_guild = select(language).where(col(SourceRow.guild_id) == OF_GUILD).order_by(language).limit(1)
    first = select(of_guild.where(language.is_not(None)).scalar_subquery().label("language"))
    spoken = first.cte("spoken", recursive=True)
    following = of_guild.where(language > spoken.c.language).correlate(spoken).scalar_subquery()
    every = spoken.union_all(select(following).where(spoken.c.language.is_not(None)))
    return select(every.c.language)


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
    since: date | None = None,
    until: date | None = None,
    limit: int,
) -> list[EventId]:
    """Of each search the newest events that have a stem of every group of it and share a day with the period; what the
    first searches find comes first.
    """
    if not searches:
        return []
    whenever = since is None and until is None
    found = _found(dialect_of(session), len(searches), since=since is not None, until=until is not None)
    values = await match_values(session, guild, [_search(each) for each in searches])
    values |= {"guild": guild, "few": limit if whenever else DEEP, "most": limit}
    rows = (await session.scalars(found, values | {"since": since, "until": until})).all()
    return [EventId(event) for event in dict.fromkeys(rows)]


async def latest_with_stems(
    session: AsyncSession,
    guild: GuildId,
    entity: EntityId | None,
    groups: Sequence[Sequence[str]],
    *,
    since: date | None = None,
    until: date | None = None,
) -> list[tuple[EventId, list[int]]]:
    """The latest events of an entity, or of all, that share a day with the period: the latest first, and by its place
    each of the groups of which they have a stem.
    """
    named = EVERYTHING if entity is None else entity
    events = await latest_events(session, guild, named, LATEST, since=since, until=until)
    having = (
        await found_among(session, guild, [_search([group]) for group in groups], events) if groups else {}
    )
    return [(EventId(event), having.get(event, [])) for event in events]


@cache
def _found(kind: str, searches: int, *, since: bool, until: bool) -> Select[int]:
    newest = newest_matches(kind, searches).subquery()
    found = select(newest.c.event_id).limit(bindparam("most", type_=Integer))
    if not since and not until:
        return found
    if kind == "postgresql":
        began = [newest.c.first <= bindparam("until", type_=Date)] if until else []
        lasted = [newest.c.last >= bindparam("since", type_=Date)] if since else []
        return found.where(*began, *lasted)
    there = [
        col(TimelineRow.guild_id) == OF_GUILD,
        col(TimelineRow.event_id) == newest.c.event_id,
        col(TimelineRow.entity_id) == EVERYTHING,
    ]
    if since:
        there.append(col(TimelineRow.last) >= bindparam("since", type_=Date))
    if until:
        there.append(col(TimelineRow.first) <= bindparam("until", type_=Date))
    # Asked of each by itself, so that those beyond the limit aren't even looked for.
    return found.where(select(func.count()).where(*there).correlate(newest).scalar_subquery() > 0)


def _search(groups: Sequence[Sequence[str]]) -> Search:
    return Search(groups=tuple((Term(words=(), stems=tuple(group)),) for group in groups))


async def list_candidates(
    session: AsyncSession, guild: GuildId, events: Collection[EventId]
) -> list[Candidate]:
    """The events as a question weighs them, in the order of their ids."""
    ordered = sorted(set(events))
    named = await _named(session, guild, ordered)
    found: list[Candidate] = []
    for part in chunks(ordered):
        rows = (await session.execute(_weighed(), {"guild": guild, "among": part})).all()
        found += [_candidate(row, named[row.id]) for row in rows]
    return found


_OF_EVENT = (
    "id", "source_id", "version", "start", "end", "text", "first", "last", "precision", "part", "approximate",
    "date_start", "date_end", "dated_by", "attribution", "certainty",
)  # fmt: skip


@cache
def _weighed() -> Select[*tuple[Any, ...]]:
    source = (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(EventRow.source_id))
    of_source = (col(SourceRow.language), col(SourceRow.title), col(SourceRow.published))
    return (
        select(*(col(getattr(EventRow, name)) for name in _OF_EVENT), *of_source)
        .join(SourceRow, source)
        .where(col(EventRow.guild_id) == OF_GUILD, among(col(EventRow.id)))
        .order_by(col(EventRow.id))
    )


async def text_before(
    session: AsyncSession, guild: GuildId, candidates: Collection[Candidate]
) -> dict[EventId, str]:
    """What stands before each candidate's sentence in its article, back to the beginning of a paragraph or so."""
    values = {"guild": guild, "among": [each.id for each in candidates]}
    rows = (await session.execute(_before(dialect_of(session)), values)).all()
    return {EventId(event): before for event, before in rows}


@cache
def _before(kind: str) -> Select[int, str]:
    start = func.max if kind == "sqlite" else func.greatest
    first = start(1, col(EventRow.start) + 1 - BEFORE)
    length = col(EventRow.start) + 1 - first
    version = (
        (col(ArticleVersionRow.guild_id) == OF_GUILD)
        & (col(ArticleVersionRow.source_id) == col(EventRow.source_id))
        & (col(ArticleVersionRow.number) == col(EventRow.version))
    )
    return (
        select(col(EventRow.id), func.substr(col(ArticleVersionRow.body), first, length))
        .join(ArticleVersionRow, version)
        .where(col(EventRow.guild_id) == OF_GUILD, among(col(EventRow.id)))
    )


async def _named(
    session: AsyncSession, guild: GuildId, events: Sequence[EventId]
) -> dict[int, list[tuple[int, int, str]]]:
    found: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for part in chunks(events):
        rows = await session.execute(_names(), {"guild": guild, "among": part})
        for event, entity, start, kind in rows.all():
            found[event].append((entity, start, kind))
    return found


@cache
def _names() -> Select[int, int, int, str]:
    own, canonical = aliased(EntityRow), aliased(EntityRow)
    named = (col(own.guild_id) == OF_GUILD) & (col(own.id) == col(MentionRow.entity_id))
    counted = (col(canonical.guild_id) == OF_GUILD) & (col(canonical.id) == col(own.canonical_id))
    return (
        select(col(MentionRow.event_id), col(canonical.id), col(MentionRow.start), col(canonical.kind))
        .join(own, named)
        .join(canonical, counted)
        .where(col(MentionRow.guild_id) == OF_GUILD, among(col(MentionRow.event_id)))
    )


def _candidate(row: Any, named: Sequence[tuple[Any, ...]]) -> Candidate:  # noqa: ANN401 - a row of _weighed
    return Candidate(
        id=EventId(row.id),
        place=(row.source_id, row.version, row.start),
        text=row.text,
        language=row.language or UNKNOWN,
        title=row.title or "",
        published=row.published,
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


def _dated_at(row: Any) -> tuple[int, int] | None:  # noqa: ANN401 - likewise
    if row.date_start is None or row.date_end is None or not row.start <= row.date_start < row.end:
        return None
    return row.date_start - row.start, row.date_end - row.start
