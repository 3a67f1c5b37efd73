"""People, organisations and places: one in full, and all their names for the index in memory."""

from collections import Counter
from collections.abc import AsyncIterator, Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import Certainty, NameKind, Relation
from store.errors import UnknownRowError
from store.models import AliasRow, EntityRow, FactRow, GuildRow, SourceRow, TimelineRow
from store.parameters import OF_GUILD, among, chunks
from store.places import Stretch, count_places, latest_events
from store.resolving import NAME
from store.shown import EVERYTHING
from store.sources import source_ref
from store.spans import span_from_json
from store.values import (
    AliasView,
    EntityId,
    EntityRef,
    EntityView,
    FactView,
    GuildId,
    NameRow,
    Quote,
    public_id,
)

RELATED = 8
"""How many of those named beside an entity are shown."""

RELATED_EVENTS = 500
"""The latest events in which they are looked for."""


async def get_entity(session: AsyncSession, guild: GuildId, entity: EntityId) -> EntityView:
    """All that the guild's articles say about the entity, or about the one it was merged into.

    Aliases: those that a sentence states come first. Facts: the latest article's first. Raises UnknownRowError.
    """
    row = await _canonical_row(session, guild, entity)
    origins = (await session.scalars(_members(), {"guild": guild, "among": [row.id]})).all()
    return EntityView(
        id=EntityId(row.id),
        name=row.name,
        kind=NameKind(row.kind),
        aliases=await _aliases(session, guild, row, origins),
        facts=await _facts(session, guild, origins),
        first=row.first if row.events else None,
        last=row.last if row.events else None,
        events=await count_places(session, Stretch(guild=guild, names=(row.id,))),
        related=await _related(session, guild, row.id),
    )


@cache
def _members() -> Select[int]:
    """Those that count as these."""
    return select(col(EntityRow.id)).where(
        col(EntityRow.guild_id) == OF_GUILD, among(col(EntityRow.canonical_id))
    )


async def _canonical_row(session: AsyncSession, guild: GuildId, entity: EntityId) -> EntityRow:
    row = (await session.scalars(_canonical(), {"guild": guild, "entity": entity})).one_or_none()
    if row is None:
        raise UnknownRowError(public_id("n", entity))
    return row


@cache
def _canonical() -> Select[EntityRow]:
    mine = col(EntityRow.id) == bindparam("entity", type_=BigInteger)
    own = select(col(EntityRow.canonical_id)).where(col(EntityRow.guild_id) == OF_GUILD, mine)
    return select(EntityRow).where(col(EntityRow.guild_id) == OF_GUILD, col(EntityRow.id).in_(own))


async def _aliases(
    session: AsyncSession, guild: GuildId, row: EntityRow, origins: Sequence[int]
) -> tuple[AliasView, ...]:
    found: dict[str, AliasView] = {}
    for alias, origin in (await session.execute(_called(), {"guild": guild, "among": origins})).all():
        if alias.name == row.name or (alias.quote is not None and not origin.shown):
            continue
        quote = Quote(text=alias.quote, source=source_ref(origin)) if alias.quote is not None else None
        found.setdefault(alias.name, AliasView(name=alias.name, rule=alias.rule, quote=quote))
    return tuple(found.values())


@cache
def _called() -> Select[AliasRow, SourceRow]:
    source = (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(AliasRow.source_id))
    return (
        select(AliasRow, SourceRow)
        .join(SourceRow, source, isouter=True)
        .where(col(AliasRow.guild_id) == OF_GUILD, among(col(AliasRow.entity_id)))
        .order_by(col(AliasRow.quote).is_(None), col(AliasRow.id))
    )


async def list_facts(
    session: AsyncSession, guild: GuildId, entities: Collection[EntityId], relations: Collection[Relation]
) -> tuple[FactView, ...]:
    """What sentences state of these canonical entities in these relations, the latest article's first."""
    origins = await session.scalars(_members(), {"guild": guild, "among": [*entities]})
    facts = await _facts(session, guild, origins.all())
    return tuple(fact for fact in facts if fact.relation in relations)


async def _facts(session: AsyncSession, guild: GuildId, origins: Sequence[int]) -> tuple[FactView, ...]:
    rows = (await session.execute(_stated(), {"guild": guild, "among": origins})).all()
    facts = [_fact(fact, source, named) for fact, source, named in rows]
    return tuple(sorted(facts, key=_newness, reverse=True))


@cache
def _stated() -> Select[FactRow, SourceRow, EntityRow]:
    own, whom = aliased(EntityRow), aliased(EntityRow)
    source = (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(FactRow.source_id))
    named = (col(own.guild_id) == OF_GUILD) & (col(own.id) == col(FactRow.object_id))
    counted = (col(whom.guild_id) == OF_GUILD) & (col(whom.id) == col(own.canonical_id))
    return (
        select(FactRow, SourceRow, whom)
        .join(SourceRow, source)
        .join(own, named, isouter=True)
        .join(whom, counted, isouter=True)
        .where(col(FactRow.guild_id) == OF_GUILD, among(col(FactRow.entity_id)), col(SourceRow.shown))
        .order_by(col(FactRow.source_id).desc(), col(FactRow.start), col(FactRow.id))
    )


def _newness(fact: FactView) -> float:
    published = fact.quote.source.published
    return published.timestamp() if published else 0.0


def _fact(row: FactRow, source: SourceRow, whom: EntityRow | None) -> FactView:
    return FactView(
        relation=Relation(row.relation),
        value=row.value,
        object=entity_ref(whom) if whom is not None else None,
        since=span_from_json(row.since) if row.since else None,
        attribution=row.attribution,
        certainty=Certainty(row.certainty),
        quote=Quote(text=row.quote, source=source_ref(source)),
    )


async def _related(session: AsyncSession, guild: GuildId, entity: int) -> tuple[EntityRef, ...]:
    """Those named in the same sentences, who stand so in the most articles first."""
    together: set[tuple[int, int]] = set()
    for part in chunks(await latest_events(session, guild, entity, RELATED_EVENTS)):
        found = await session.execute(_beside(), {"guild": guild, "among": part})
        together.update((other, article) for other, article in found.all())
    beside = Counter(other for other, _ in together)
    ranked = sorted((-count, other) for other, count in beside.items() if other not in {EVERYTHING, entity})
    nearest = [other for _, other in ranked[:RELATED]]
    rows = (await session.execute(_refs(), {"guild": guild, "among": nearest})).all()
    refs = {
        number: EntityRef(id=EntityId(number), name=name, kind=NameKind(kind)) for number, name, kind in rows
    }
    return tuple(refs[other] for other in nearest)


@cache
def _beside() -> Select[int, int]:
    """Whom these events name, with the article of each; an article's many sentences are one voice."""
    here = (col(TimelineRow.guild_id) == OF_GUILD, among(col(TimelineRow.event_id)))
    return select(col(TimelineRow.entity_id), col(TimelineRow.source_id)).where(*here).distinct()


@cache
def _refs() -> Select[int, str, str]:
    return select(col(EntityRow.id), col(EntityRow.name), col(EntityRow.kind)).where(
        col(EntityRow.guild_id) == OF_GUILD, among(col(EntityRow.id))
    )


def entity_ref(row: EntityRow) -> EntityRef:
    """The entity as an event or fact names it."""
    return EntityRef(id=EntityId(row.id), name=row.name, kind=NameKind(row.kind))


async def names_revision(session: AsyncSession, guild: GuildId) -> int:
    """A number that moves whenever a name of the guild is added, changed, merged, or named more or less often."""
    return await session.scalar(select(col(GuildRow.revision)).where(col(GuildRow.id) == guild)) or 0


async def names_changed(session: AsyncSession, guild: GuildId, *, after: int) -> list[EntityId]:
    """The entities whose rows in ``list_names`` may differ from those at revision ``after``, gone ones included."""
    query = select(col(EntityRow.id)).where(col(EntityRow.guild_id) == guild, col(EntityRow.changed) > after)
    return [EntityId(entity) for entity in (await session.scalars(query)).all()]


async def list_names(
    session: AsyncSession, guild: GuildId, *, only: Collection[EntityId] | None = None
) -> AsyncIterator[NameRow]:
    """Every spelling of every entity that a shown article names, streamed; of the canonical ``only``, if asked.

    An entity that counts as another gives its spellings to that one.
    """
    parts: list[Sequence[int] | None] = [None] if only is None else list(chunks(sorted(only)))
    for part in parts:
        result = await session.stream(_name_query(guild, part))
        current, seen = 0, set[str]()
        async for row in result.yield_per(1000):
            if row.id != current:
                current, seen = row.id, set[str]()
            for name in (row.name, row.alias):
                if name is not None and name not in seen:
                    seen.add(name)
                    yield _name_row(row, name)


def _name_query(guild: GuildId, only: Sequence[int] | None) -> Select[*tuple[Any, ...]]:
    origin = aliased(EntityRow)
    columns = [EntityRow.id, EntityRow.name, EntityRow.kind, EntityRow.role, EntityRow.events, EntityRow.last]
    query = (
        select(*(col(column) for column in columns), col(AliasRow.name).label("alias"))
        .select_from(EntityRow)
        .join(origin, (col(origin.guild_id) == guild) & (col(origin.canonical_id) == col(EntityRow.id)))
        .join(
            AliasRow,
            (col(AliasRow.guild_id) == guild) & (col(AliasRow.entity_id) == col(origin.id)),
            isouter=True,
        )
        .join(
            SourceRow,
            (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(AliasRow.source_id)),
            isouter=True,
        )
        .where(col(EntityRow.guild_id) == guild, col(EntityRow.articles) > 0)
        .where(col(EntityRow.canonical_id) == col(EntityRow.id))
        .where(col(AliasRow.quote).is_(None) | col(SourceRow.shown))
    )
    if only is not None:
        query = query.where(col(EntityRow.id).in_(only))
    return query.order_by(col(EntityRow.id), col(AliasRow.rule) != NAME, col(AliasRow.id))


def _name_row(row: Any, name: str) -> NameRow:  # noqa: ANN401 - a row of _name_query
    return NameRow(
        entity=EntityRef(id=EntityId(row.id), name=row.name, kind=NameKind(row.kind)),
        name=name,
        role=row.role,
        events=row.events,
        last=row.last if row.events else None,
    )
