"""People, organisations and places: one in full, and all their names for the index in memory."""

from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from sqlalchemy import BigInteger, ColumnElement, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import Certainty, NameKind, Relation
from store import ids
from store.errors import UnknownRowError
from store.models import AliasRow, EntityRow, FactRow, GuildRow, IdCounterRow, SourceRow, TimelineRow
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

AT_ONCE = 10_000
"""Ids of entities whose spellings are read by one statement."""

_ORIGIN = aliased(EntityRow)


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
    return await session.scalar(_REVISION, {"guild": guild}) or 0


_REVISION = select(col(GuildRow.revision)).where(col(GuildRow.id) == OF_GUILD)
"""Asked before every answer."""


async def names_changed(session: AsyncSession, guild: GuildId, *, after: int) -> list[EntityId]:
    """The entities whose rows in ``list_names`` may differ from those at revision ``after``, gone ones included."""
    query = select(col(EntityRow.id)).where(col(EntityRow.guild_id) == guild, col(EntityRow.changed) > after)
    return [EntityId(entity) for entity in (await session.scalars(query)).all()]


async def guilds_by_names(
    session: AsyncSession, guilds: Sequence[GuildId], *, least: int
) -> list[tuple[GuildId, int]]:
    """Those of the guilds whose articles gave them at least so many entities, with how many; the most first."""
    query = (
        select(col(IdCounterRow.guild_id), col(IdCounterRow.next) - 1)
        .where(among(col(IdCounterRow.guild_id)), col(IdCounterRow.kind) == ids.ENTITY)
        .where(col(IdCounterRow.next) > least)
    )
    found = [row for part in chunks(guilds) for row in (await session.execute(query, {"among": part})).all()]
    return sorted(((GuildId(guild), count) for guild, count in found), key=lambda each: -each[1])


async def list_names(
    session: AsyncSession, guild: GuildId, *, only: Collection[EntityId] | None = None
) -> AsyncIterator[NameRow]:
    """Every spelling of every entity that a shown article names, streamed; of the canonical ``only``, if asked.

    An entity that counts as another gives its spellings to that one. Those of one entity come one after the other.
    """
    which, parts = await _parts(session, guild, only)
    query = _name_query(which)
    for part in parts:
        rows = (await session.execute(query, {"guild": guild, **part})).all()
        for row in _name_rows(rows):
            yield row


async def _parts(
    session: AsyncSession, guild: GuildId, only: Collection[EntityId] | None
) -> tuple[ColumnElement[bool], list[dict[str, object]]]:
    """Which entities one statement reads, and what it is given for one part after the other."""
    counts_as = col(_ORIGIN.canonical_id)
    if only is not None:
        return among(counts_as), [{"among": part} for part in chunks(sorted(only))]
    newest = await session.scalar(select(func.max(col(EntityRow.id))).where(col(EntityRow.guild_id) == guild))
    begins = range(0, (newest or 0) + 1, AT_ONCE)
    stretch = counts_as.between(bindparam("begin"), bindparam("end"))
    return stretch, [{"begin": begin, "end": begin + AT_ONCE - 1} for begin in begins]


def _name_query(
    which: ColumnElement[bool],
) -> Select[int, str, str, str | None, int, date | None, str]:
    return (
        select(
            col(EntityRow.id),
            col(EntityRow.name),
            col(EntityRow.kind),
            col(EntityRow.role),
            col(EntityRow.events),
            col(EntityRow.last),
            col(AliasRow.name),
        )
        .select_from(EntityRow)
        .join(
            _ORIGIN,
            (col(_ORIGIN.guild_id) == OF_GUILD) & (col(_ORIGIN.canonical_id) == col(EntityRow.id)),
        )
        .join(
            AliasRow,
            (col(AliasRow.guild_id) == OF_GUILD) & (col(AliasRow.entity_id) == col(_ORIGIN.id)),
            isouter=True,
        )
        .join(
            SourceRow,
            (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(AliasRow.source_id)),
            isouter=True,
        )
        .where(col(EntityRow.guild_id) == OF_GUILD, col(EntityRow.articles) > 0)
        .where(col(EntityRow.canonical_id) == col(EntityRow.id))
        .where(col(AliasRow.quote).is_(None) | col(SourceRow.shown))
        .where(which)
        .order_by(col(EntityRow.id), col(AliasRow.rule) != NAME, col(AliasRow.id))
    )


def _name_rows(
    rows: Iterable[tuple[int, str, str, str | None, int, date | None, str | None]],
) -> Iterator[NameRow]:
    """Each spelling of each entity once: its name, then the others in the order of ``rows``."""
    entity, seen = None, set[str]()
    for number, name, kind, role, events, last, alias in rows:
        if entity is None or entity.id != number:
            entity, seen = EntityRef(id=EntityId(number), name=name, kind=NameKind(kind)), set[str]()
        for spelling in (name, alias):
            if spelling is not None and spelling not in seen:
                seen.add(spelling)
                yield NameRow(
                    entity=entity, name=spelling, role=role, events=events, last=last if events else None
                )
