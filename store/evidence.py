"""What the articles have to say about whether two names are one: who is named beside them, and the sentences.

Every lookup is bounded by the two entities asked about, never by how many the guild has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import BigInteger, BindParameter, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import NameKind
from store import ids
from store.models import (
    AliasRow,
    EntityRow,
    EventRow,
    GuildRow,
    IdCounterRow,
    MentionRow,
    SourceEntityRow,
    SourceRow,
)
from store.parameters import OF_GUILD, among
from store.values import EntityId, GuildId

RECENT = 30
"""The latest articles of an entity in which those named beside it are looked for."""

SHARED = 5
"""How many of those named beside both are kept."""

COMPANY = (NameKind.PERSON.value, NameKind.ORGANISATION.value)
"""Who counts as company: an archive about one country names its places in every article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshName:
    """A name not compared yet; ``origin`` is whose it is as its article put it, ``canonical`` as whom that counts."""

    origin: EntityId
    canonical: EntityId
    kind: NameKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """Names that came after the ``after``-th, up to and with the ``upto``-th."""

    after: int
    upto: int
    names: tuple[FreshName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameProof:
    """Whose a name is as its article put it, and a sentence with it. ``stated`` when the sentence gives the name."""

    origin: EntityId
    stated: bool
    source: int | None = None
    quote: str | None = None


async def guild_to_compare(session: AsyncSession) -> GuildId | None:
    """A guild that has names which were not compared with its others yet, or articles that may bear pairs out."""
    counted = (col(IdCounterRow.guild_id) == col(GuildRow.id)) & (col(IdCounterRow.kind) == ids.ALIAS)
    query = (
        select(col(GuildRow.id))
        .join(IdCounterRow, counted)
        .where(
            (col(IdCounterRow.next) > col(GuildRow.compared) + 1)
            | (col(GuildRow.revision) > col(GuildRow.weighed))
        )
        .limit(1)
    )
    found = await session.scalar(query)
    return None if found is None else GuildId(found)


async def fresh_names(session: AsyncSession, guild: GuildId, limit: int) -> Fresh:
    """The guild's next names to compare, at most ``limit``; those that no shown article has are passed over."""
    after = await session.scalar(select(col(GuildRow.compared)).where(col(GuildRow.id) == guild)) or 0
    own = (col(EntityRow.guild_id) == guild) & (col(EntityRow.id) == col(AliasRow.entity_id))
    source = (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(AliasRow.source_id))
    query = (
        select(AliasRow, col(EntityRow.canonical_id), col(SourceRow.shown))
        .join(EntityRow, own)
        .join(SourceRow, source, isouter=True)
        .where(col(AliasRow.guild_id) == guild, col(AliasRow.id) > after)
        .order_by(col(AliasRow.id))
        .limit(limit)
    )
    rows = (await session.execute(query)).all()
    upto = rows[-1][0].id if len(rows) == limit else await _last_alias(session, guild)
    return Fresh(
        after=after,
        upto=max(after, upto),
        names=tuple(
            FreshName(
                origin=EntityId(alias.entity_id),
                canonical=EntityId(canonical),
                kind=NameKind(alias.kind),
                name=alias.name,
            )
            for alias, canonical, shown in rows
            if alias.quote is None or shown
        ),
    )


async def _last_alias(session: AsyncSession, guild: GuildId) -> int:
    """The number last given: aliases that are gone again need no comparing."""
    counter = (col(IdCounterRow.guild_id) == guild, col(IdCounterRow.kind) == ids.ALIAS)
    following = await session.scalar(select(col(IdCounterRow.next)).where(*counter))
    return following - 1 if following else 0


async def members_of(session: AsyncSession, guild: GuildId, canonical: int) -> list[int]:
    """All entities that count as this one, itself included."""
    return list((await session.scalars(_MEMBERS, {"guild": guild, "canonical": canonical})).all())


_MEMBERS = select(col(EntityRow.id)).where(
    col(EntityRow.guild_id) == OF_GUILD, col(EntityRow.canonical_id) == bindparam("canonical")
)


async def named_beside(session: AsyncSession, guild: GuildId, members: Sequence[int]) -> set[int]:
    """The people and organisations that the latest articles about these name too, as whom they count."""
    return set((await session.scalars(_beside(), {"guild": guild, "among": members})).all())


@cache
def _beside() -> Select[int]:
    articles = (
        select(col(SourceEntityRow.source_id))
        .join(
            SourceRow,
            (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(SourceEntityRow.source_id)),
        )
        .where(col(SourceEntityRow.guild_id) == OF_GUILD, among(col(SourceEntityRow.entity_id)))
        .where(col(SourceRow.shown))
        .distinct()
        .order_by(col(SourceEntityRow.source_id).desc())
        .limit(RECENT)
        .subquery()
    )
    return (
        select(col(EntityRow.canonical_id))
        .select_from(SourceEntityRow)
        .join(
            EntityRow,
            (col(EntityRow.guild_id) == OF_GUILD) & (col(EntityRow.id) == col(SourceEntityRow.entity_id)),
        )
        .where(col(SourceEntityRow.guild_id) == OF_GUILD, col(EntityRow.kind).in_(COMPANY))
        .where(col(SourceEntityRow.source_id).in_(select(articles.c.source_id)))
    )


async def best_known(session: AsyncSession, guild: GuildId, entities: set[int]) -> list[int]:
    """Up to ``SHARED`` of these, the most named first."""
    asked = {"guild": guild, "among": sorted(entities)}
    return list((await session.scalars(_BEST, asked)).all()) if entities else []


_BEST = (
    select(col(EntityRow.id))
    .where(col(EntityRow.guild_id) == OF_GUILD, among(col(EntityRow.id)))
    .order_by(col(EntityRow.events).desc(), col(EntityRow.id))
    .limit(SHARED)
)


async def named_apart(
    session: AsyncSession, guild: GuildId, one: Sequence[int], other: Sequence[int]
) -> bool:
    """Whether a shown article names both and so keeps them apart."""
    return bool(await session.scalar(_apart(), {"guild": guild, "among": one, "others": other}))


@cache
def _apart() -> Select[int]:
    mine, theirs = aliased(SourceEntityRow), aliased(SourceEntityRow)
    others: BindParameter[int] = bindparam("others", type_=BigInteger, expanding=True)
    return (
        select(func.count())
        .select_from(mine)
        .join(theirs, (col(theirs.guild_id) == OF_GUILD) & (col(theirs.source_id) == col(mine.source_id)))
        .join(SourceRow, (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(mine.source_id)))
        .where(col(mine.guild_id) == OF_GUILD, among(col(mine.entity_id)))
        .where(col(theirs.entity_id).in_(others), col(SourceRow.shown))
    )


async def proof_of(
    session: AsyncSession, guild: GuildId, canonical: int, name: str, *, members: Sequence[int]
) -> NameProof:
    """What stands behind one name of an entity: the sentence that states it, else the latest that has the entity.

    ``members`` are all that count as ``canonical``.
    """
    asked = {"guild": guild, "among": members, "name": name}
    alias = (await session.execute(_named(), asked)).one_or_none()
    if alias is not None and alias.quote is not None:
        return NameProof(
            origin=EntityId(alias.entity_id), stated=True, source=alias.source_id, quote=alias.quote
        )
    origin = EntityId(alias.entity_id if alias else canonical)
    latest = (await session.execute(_latest_sentence(), {"guild": guild, "entity": origin})).one_or_none()
    source, quote = latest or (None, None)
    return NameProof(origin=origin, stated=False, source=source, quote=quote)


@cache
def _named() -> Select[int, int | None, str | None]:
    """Whose a name is, and the sentence that gives it, if one does."""
    source = (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(AliasRow.source_id))
    return (
        select(col(AliasRow.entity_id), col(AliasRow.source_id), col(AliasRow.quote))
        .join(SourceRow, source, isouter=True)
        .where(col(AliasRow.guild_id) == OF_GUILD, among(col(AliasRow.entity_id)))
        .where(col(AliasRow.name) == bindparam("name"), col(AliasRow.quote).is_(None) | col(SourceRow.shown))
        .order_by(col(AliasRow.quote).is_(None), col(AliasRow.id))
        .limit(1)
    )


@cache
def _latest_sentence() -> Select[int, str]:
    event = (col(EventRow.guild_id) == OF_GUILD) & (col(EventRow.id) == col(MentionRow.event_id))
    source = (col(SourceRow.guild_id) == OF_GUILD) & (col(SourceRow.id) == col(EventRow.source_id))
    return (
        select(col(EventRow.source_id), col(EventRow.text))
        .select_from(MentionRow)
        .join(EventRow, event)
        .join(SourceRow, source)
        .where(col(MentionRow.guild_id) == OF_GUILD, col(MentionRow.entity_id) == bindparam("entity"))
        .where(col(EventRow.hidden).is_(False), col(EventRow.retired).is_(False), col(SourceRow.shown))
        .order_by(col(MentionRow.event_id).desc())
        .limit(1)
    )
