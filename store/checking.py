"""Proves that what follows from other rows does: the timeline, the full-text table, the counts, who counts as whom.

``store.shown``, ``store.tally`` and ``store.merging`` keep these in step; this module says so anew, from the rules
alone. What is compared between articles (clusters, copies, likely twins) is ``store.checking_likeness``'s. It only
reads.
"""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    func,
    literal,
    select,
    text,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.dates.span import DateSpan, Precision
from store.checking_likeness import likeness_queries, lost_keys
from store.index import indexed_events
from store.models import (
    METADATA,
    CorrectionRow,
    EntityRow,
    EventRow,
    GuildRow,
    IdCounterRow,
    MentionRow,
    SourceEntityRow,
    SourceRow,
    TimelineRow,
)
from store.spans import reach_of
from store.values import CorrectionKind, GuildId

Query: TypeAlias = Select[*tuple[Any, ...]]

SHOWN = 5
"""Examples of a fault that are named."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of thing that is wrong: how often, and the first few of them. ``guild`` is None for the file itself."""

    code: str
    count: int
    examples: tuple[str, ...] = ()
    guild: GuildId | None = None


async def find_damage(session: AsyncSession) -> list[Fault]:
    """What the database itself finds wrong with its pages, indexes and constraints."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    found: list[Fault] = []
    for code, statement in (_SQLITE if sqlite else _POSTGRESQL).items():
        rows = [" ".join(map(str, row)) for row in (await session.execute(text(statement))).all()]
        rows = [row for row in rows if row != "ok"]
        if rows:
            found.append(Fault(code, len(rows), tuple(rows[:SHOWN])))
    return found if sqlite else found + await _broken_references(session)


async def _broken_references(session: AsyncSession) -> list[Fault]:
    """Rows that refer to none, in any guild: PostgreSQL takes constraints that were once switched off for proven."""
    rows: list[str] = []
    for table in METADATA.sorted_tables:
        for key in table.foreign_key_constraints:
            there = key.referred_table.alias("there")
            pairs = [
                (table.c[one], there.c[each.column.name])
                for one, each in zip(key.column_keys, key.elements, strict=True)
            ]
            joined = table.outerjoin(there, and_(*(own == other for own, other in pairs)))
            lost = and_(*(own.is_not(None) for own, _ in pairs), pairs[0][1].is_(None))
            query = select(*table.primary_key.columns).select_from(joined).where(lost).limit(100)
            found = (await session.execute(query)).all()
            rows += [f"{table.name} {' '.join(map(str, row))} {key.referred_table.name}" for row in found]
    return [Fault("broken_references", len(rows), tuple(rows[:SHOWN]))] if rows else []


_SQLITE = {
    "damaged_pages": "PRAGMA integrity_check(100)",
    "broken_references": "PRAGMA foreign_key_check",
}
_POSTGRESQL = {
    "invalid_indexes": (
        "SELECT CAST(indexrelid AS regclass) FROM pg_index "
        "WHERE NOT indisvalid AND CAST(indrelid AS regclass) IN (SELECT CAST(oid AS regclass) FROM pg_class)"
    ),
    "unproven_constraints": "SELECT conname FROM pg_constraint WHERE NOT convalidated",
}


async def find_faults(session: AsyncSession, guild: GuildId) -> list[Fault]:
    """What of a guild isn't as it follows from its events, mentions and merges."""
    return [fault async for fault in _faults(session, guild)]


async def _faults(session: AsyncSession, guild: GuildId) -> AsyncGenerator[Fault]:
    indexed = select((await indexed_events(session, guild)).subquery().c.event_id)
    queries = {
        "timeline_lacks": select(_expected(guild)).except_(_timeline(guild)),
        "timeline_has_more": _timeline(guild).except_(select(_expected(guild))),
        "search_lacks": _whole(guild).except_(indexed),
        "search_has_more": indexed.except_(_whole(guild)),
        "told_once": _told_once(guild),
        "guild_counts": _guild_counts(guild),
        "source_counts": _source_counts(guild),
        "name_counts": _name_counts(guild),
        "article_counts": _article_counts(guild),
        "timeline_sources": _timeline_sources(guild),
        **likeness_queries(guild),
    }
    for code, query in queries.items():
        fault = await _fault(session, guild, code, query)
        if fault is not None:
            yield fault
    for code, wrong in (
        ("reach", await _wrong_reaches(session, guild)),
        ("merges", await _wrong_merges(session, guild)),
        ("cluster_keys_lack", await lost_keys(session, guild)),
        ("id_counters", await _low_counters(session, guild)),
    ):
        if wrong:
            yield Fault(code, len(wrong), tuple(wrong[:SHOWN]), guild)


async def _fault(
    session: AsyncSession, guild: GuildId, code: str, query: Query | CompoundSelect[*tuple[Any, ...]]
) -> Fault | None:
    wrong = query.subquery()
    count = await session.scalar(select(func.count()).select_from(wrong)) or 0
    if not count:
        return None
    rows = (await session.execute(select(wrong).limit(SHOWN))).all()
    return Fault(code, count, tuple(" ".join(map(str, row)) for row in rows), guild)


def _of(guild: GuildId, *kinds: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401 - tables
    return [col(kind.guild_id) == guild for kind in kinds]


def _as(name: str, column: Any) -> Any:  # noqa: ANN401 - a model's column, and the same under a name
    found: Any = col(column)
    return found.label(name)


def _expected(guild: GuildId) -> Any:  # noqa: ANN401 - a subquery of four columns
    """The rows that the timeline must have, without their reach."""
    own = _of(guild, EventRow, SourceRow)
    shown = (*own, col(SourceRow.shown), col(EventRow.hidden).is_(False), col(EventRow.retired).is_(False))
    source = col(SourceRow.id) == col(EventRow.source_id)
    span = (col(EventRow.first), col(EventRow.last))
    whole = select(_as("event_id", EventRow.id), literal(0).label("entity_id"), *span)
    named = select(col(EventRow.id), col(EntityRow.canonical_id), *span).distinct()
    named = named.join(MentionRow, col(MentionRow.event_id) == col(EventRow.id))
    named = named.join(EntityRow, col(EntityRow.id) == col(MentionRow.entity_id))
    named = named.join(SourceRow, source).where(*shown, *_of(guild, MentionRow, EntityRow))
    return union_all(whole.join(SourceRow, source).where(*shown), named).subquery()


def _timeline(guild: GuildId) -> Query:
    columns = (TimelineRow.event_id, TimelineRow.entity_id, TimelineRow.first, TimelineRow.last)
    return select(*map(col, columns)).where(*_of(guild, TimelineRow))


def _whole(guild: GuildId) -> Query:
    return select(col(TimelineRow.event_id)).where(*_of(guild, TimelineRow), col(TimelineRow.entity_id) == 0)


def _timeline_sources(guild: GuildId) -> Query:
    found = select(
        col(TimelineRow.event_id), col(TimelineRow.source_id), _as("event_source", EventRow.source_id)
    )
    found = found.join(EventRow, col(EventRow.id) == col(TimelineRow.event_id))
    return found.where(
        *_of(guild, TimelineRow, EventRow), col(TimelineRow.source_id) != col(EventRow.source_id)
    )


def _told_once(guild: GuildId) -> Query:
    """Rows of the timeline that say wrongly whether they are the best of what tells the same there."""
    own, better, there = (METADATA.tables[name].alias() for name in ("telling", "telling", "timeline"))
    row = METADATA.tables["timeline"]
    beaten = (
        select(own.c.event_id)
        .join(better, (better.c.guild_id == guild) & (better.c.leader_id == own.c.leader_id))
        .join(there, (there.c.guild_id == guild) & (there.c.event_id == better.c.event_id))
        .where(
            own.c.guild_id == guild, own.c.event_id == row.c.event_id, there.c.entity_id == row.c.entity_id
        )
        .where(tuple_(better.c.standing, better.c.event_id) < tuple_(own.c.standing, own.c.event_id))
        .correlate(row)
    )
    return select(row.c.entity_id, row.c.event_id).where(
        row.c.guild_id == guild, row.c.once == beaten.exists()
    )


def _guild_counts(guild: GuildId) -> Query:
    events = select(func.count()).select_from(_whole(guild).subquery()).scalar_subquery()
    changed = select(func.max(col(EntityRow.changed))).where(*_of(guild, EntityRow)).scalar_subquery()
    wrong = (col(GuildRow.events) != events) | (col(GuildRow.revision) < changed)
    return select(col(GuildRow.events), events.label("counted")).where(col(GuildRow.id) == guild, wrong)


def _source_counts(guild: GuildId) -> Query:
    counted = (
        select(_as("source", EventRow.source_id), func.count().label("events"))
        .join(TimelineRow, col(TimelineRow.event_id) == col(EventRow.id))
        .where(*_of(guild, EventRow, TimelineRow), col(TimelineRow.entity_id) == 0)
        .group_by(col(EventRow.source_id))
        .subquery()
    )
    events: ColumnElement[int] = func.coalesce(counted.c.events, 0)
    found = select(col(SourceRow.id), col(SourceRow.events), events.label("counted"))
    found = found.outerjoin(counted, counted.c.source == col(SourceRow.id))
    return found.where(*_of(guild, SourceRow), col(SourceRow.events) != events)


def _name_counts(guild: GuildId) -> Query:
    counted = (
        select(
            _as("entity", TimelineRow.entity_id),
            func.count().label("events"),
            func.min(col(TimelineRow.first)).label("first"),
            func.max(col(TimelineRow.last)).label("last"),
        )
        .where(*_of(guild, TimelineRow), col(TimelineRow.entity_id) != 0)
        .group_by(col(TimelineRow.entity_id))
        .subquery()
    )
    events: ColumnElement[int] = func.coalesce(counted.c.events, 0)
    wrong = (
        (col(EntityRow.events) != events)
        | col(EntityRow.first).is_distinct_from(counted.c.first)
        | col(EntityRow.last).is_distinct_from(counted.c.last)
    )
    found = select(col(EntityRow.id), col(EntityRow.events), events.label("counted"))
    found = found.outerjoin(counted, counted.c.entity == col(EntityRow.id))
    return found.where(*_of(guild, EntityRow), col(EntityRow.canonical_id) == col(EntityRow.id), wrong)


def _article_counts(guild: GuildId) -> Query:
    member = METADATA.tables["entity"].alias("member")
    counted = (
        select(
            member.c.canonical_id.label("entity"),
            func.count(col(SourceEntityRow.source_id).distinct()).label("articles"),
        )
        .select_from(SourceEntityRow)
        .join(member, member.c.id == col(SourceEntityRow.entity_id))
        .join(SourceRow, col(SourceRow.id) == col(SourceEntityRow.source_id))
        .where(*_of(guild, SourceEntityRow, SourceRow), member.c.guild_id == guild, col(SourceRow.shown))
        .group_by(member.c.canonical_id)
        .subquery()
    )
    articles: ColumnElement[int] = func.coalesce(counted.c.articles, 0)
    found = select(col(EntityRow.id), col(EntityRow.articles), articles.label("counted"))
    found = found.outerjoin(counted, counted.c.entity == col(EntityRow.id))
    canonical = col(EntityRow.canonical_id) == col(EntityRow.id)
    return found.where(*_of(guild, EntityRow), canonical, col(EntityRow.articles) != articles)


async def _wrong_reaches(session: AsyncSession, guild: GuildId) -> list[str]:
    columns = (col(TimelineRow.first), col(TimelineRow.last), col(TimelineRow.reach))
    rows = (await session.execute(select(*columns).where(*_of(guild, TimelineRow)).distinct())).all()
    return [
        f"{first} {last} {reach}"
        for first, last, reach in rows
        if reach_of(DateSpan(first, last, Precision.DAY)) != reach
    ]


async def _wrong_merges(session: AsyncSession, guild: GuildId) -> list[str]:
    """Entities that count as another than the open merges lead to."""
    merges = select(col(CorrectionRow.target_id), col(CorrectionRow.other_id)).where(
        *_of(guild, CorrectionRow),
        col(CorrectionRow.kind) == CorrectionKind.MERGE.value,
        col(CorrectionRow.closed_at).is_(None),
    )
    into = {row[0]: row[1] for row in (await session.execute(merges)).all()}
    counted = select(col(EntityRow.id), col(EntityRow.canonical_id)).where(*_of(guild, EntityRow))
    rows: Sequence[Any] = (await session.execute(counted)).all()
    return [f"{entity} {canonical}" for entity, canonical in rows if _end(into, entity) != canonical]


def _end(into: Mapping[int, int | None], entity: int) -> int:
    seen = {entity}
    while (following := into.get(entity)) is not None and following not in seen:
        seen.add(following)
        entity = following
    return entity


async def _low_counters(session: AsyncSession, guild: GuildId) -> list[str]:
    """Kinds of which the next id was given already."""
    found: list[str] = []
    counters = select(col(IdCounterRow.kind), col(IdCounterRow.next)).where(*_of(guild, IdCounterRow))
    for kind, following in (await session.execute(counters)).all():
        table = METADATA.tables.get(kind)
        if table is None or "id" not in table.c:
            continue
        highest = await session.scalar(select(func.max(table.c.id)).where(table.c.guild_id == guild))
        if highest is not None and highest >= following:
            found.append(f"{kind} {following} {highest}")
    return found
