"""Keeps the names of a reading: entities new and known, their aliases, facts, and what follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.names.values import ArticleEntity, Relation
from parsers.values import Reading
from store import ids
from store.bulk import put_rows, run_many
from store.models import METADATA, AliasRow, EntityRow, FactRow, SourceEntityRow, SourceRow
from store.parameters import OF_GUILD, among, chunks
from store.resolving import NAME, SPELLING, Match, match, open_book, spellings
from store.spans import span_json
from store.spelling import FULL, key_of, words_in
from store.values import GuildId

MAX_NAME = 300
"""Characters of a name that are kept: what is longer is none, and fits no index."""


_NAMES_OF = select(col(AliasRow.entity_id), col(AliasRow.name)).where(
    col(AliasRow.guild_id) == OF_GUILD, among(col(AliasRow.entity_id))
)


@dataclass(frozen=True, slots=True)
class Named:
    """The guild's entity for each of a reading's, in its order, and as whom that one counts.

    ``merges`` are pairs that the article states to be one.
    """

    origins: tuple[int, ...]
    canonicals: tuple[int, ...]
    merges: tuple[tuple[int, int], ...]


async def keep_names(session: AsyncSession, row: SourceRow, reading: Reading, *, fresh: bool) -> Named:
    """Writes the names as those of the source's current version, in place of an earlier version's.

    ``fresh`` says that there is no earlier one.
    """
    guild = GuildId(row.guild_id)
    if not fresh:
        await _forget(session, row)
    entities = reading.names.entities
    book = await open_book(session, guild, entities)
    matches = _without_rivals([match(entity, book) for entity in entities])
    origins = await _entities(session, guild, entities, matches)
    canonicals = [
        origin if found.canonical is None else found.canonical
        for origin, found in zip(origins, matches, strict=True)
    ]
    known = [found.entity for found in matches if found.entity is not None]
    await _keep_aliases(session, row, reading, origins, known)
    await _keep_facts(session, row, reading, origins)
    await _keep_roles(session, guild, reading, canonicals)
    await _keep_presence(session, row, entities, origins)
    merges = [
        (other, found.canonical) for found in matches if found.canonical is not None for other in found.also
    ]
    return Named(tuple(origins), tuple(canonicals), tuple(merges))


def _without_rivals(matches: Sequence[Match]) -> list[Match]:
    """An article's two entities are two: when both would be one that is known, they still are that one.

    Nothing is decided here but that a stated merge may not join what the article itself keeps apart.
    """
    named = {found.canonical for found in matches if found.canonical is not None}
    return [replace(f, also=tuple(other for other in f.also if other not in named)) for f in matches]


async def _forget(session: AsyncSession, row: SourceRow) -> None:
    """What only an earlier reading of this source stated; spellings stay, for they harm nobody."""
    stated = (
        col(AliasRow.guild_id) == row.guild_id,
        col(AliasRow.source_id) == row.id,
        col(AliasRow.quote).is_not(None),
    )
    facts = (col(FactRow.guild_id) == row.guild_id, col(FactRow.source_id) == row.id)
    present = (col(SourceEntityRow.guild_id) == row.guild_id, col(SourceEntityRow.source_id) == row.id)
    for statement in (
        delete(AliasRow).where(*stated),
        delete(FactRow).where(*facts),
        delete(SourceEntityRow).where(*present),
    ):
        await session.execute(statement.execution_options(synchronize_session=False))


async def _entities(
    session: AsyncSession, guild: GuildId, entities: Sequence[ArticleEntity], matches: Sequence[Match]
) -> list[int]:
    fresh = sum(found.entity is None for found in matches)
    numbers = iter(await ids.take_ids(session, guild, ids.ENTITY, fresh))
    origins: list[int] = []
    added: list[dict[str, Any]] = []
    for entity, found in zip(entities, matches, strict=True):
        number = found.entity if found.entity is not None else next(numbers)
        origins.append(number)
        if found.entity is None:
            row = {"guild_id": guild, "id": number, "canonical_id": number, "kind": entity.kind.value}
            added.append({**row, "name": entity.name[:MAX_NAME]})
        elif _is_short(found.main, entity) and not _is_short(entity.name, entity):
            await _spell_out(session, guild, number, entity.name)
    await put_rows(session, EntityRow, added)
    return origins


def _is_short(name: str, entity: ArticleEntity) -> bool:
    return words_in(key_of(name, entity.kind)) < FULL


async def _spell_out(session: AsyncSession, guild: GuildId, number: int, name: str) -> None:
    """An entity known by an acronym or a single word takes the full name, once an article has it."""
    own = (col(EntityRow.guild_id) == guild, col(EntityRow.id) == number)
    spelt = update(EntityRow).where(*own, col(EntityRow.read_name).is_(None)).values(name=name)
    await session.execute(spelt.execution_options(synchronize_session=False))


async def _keep_aliases(
    session: AsyncSession, row: SourceRow, reading: Reading, origins: Sequence[int], known: Sequence[int]
) -> None:
    guild = GuildId(row.guild_id)
    seen = await _names_of(session, guild, known)
    named = {owner for owner, _ in seen}
    rows: list[dict[str, Any]] = []
    body = reading.article.body
    for entity, number in zip(reading.names.entities, origins, strict=True):
        main = SPELLING if number in named else NAME
        named.add(number)
        used = [(entity.name, main), *((name, SPELLING) for name in spellings(entity))]
        for name, rule in used:
            if (number, name) not in seen:
                seen.add((number, name))
                rows.append(_alias(row, entity, number, name, rule))
        for alias in entity.aliases:
            seen.add((number, alias.alias))
            place = {"start": alias.start, "end": alias.end, "quote": body[alias.start : alias.end]}
            rows.append(_alias(row, entity, number, alias.alias, alias.rule) | place)
    numbers = await ids.take_ids(session, guild, ids.ALIAS, len(rows))
    await put_rows(
        session, AliasRow, [{**one, "id": number} for one, number in zip(rows, numbers, strict=True)]
    )


async def _names_of(session: AsyncSession, guild: GuildId, entities: Sequence[int]) -> set[tuple[int, str]]:
    """What these entities are called already."""
    found: set[tuple[int, str]] = set()
    for part in chunks(sorted(set(entities))):
        rows = (await session.execute(_NAMES_OF, {"guild": guild, "among": part})).all()
        found |= {(entity, name) for entity, name in rows}
    return found


def _alias(row: SourceRow, entity: ArticleEntity, number: int, name: str, rule: str) -> dict[str, Any]:
    return {
        "guild_id": row.guild_id,
        "entity_id": number,
        "kind": entity.kind.value,
        "name": name[:MAX_NAME],
        "key": key_of(name, entity.kind),
        "rule": rule,
        "source_id": row.id,
        "version": row.version,
    }


async def _keep_facts(
    session: AsyncSession, row: SourceRow, reading: Reading, origins: Sequence[int]
) -> None:
    facts = reading.names.facts
    numbers = await ids.take_ids(session, GuildId(row.guild_id), ids.FACT, len(facts))
    rows = [
        {
            "guild_id": row.guild_id,
            "id": number,
            "entity_id": origins[fact.subject],
            "relation": fact.relation.value,
            "value": fact.value,
            "object_id": origins[fact.object] if fact.object is not None else None,
            "since": span_json(fact.since) if fact.since else None,
            "attribution": fact.attribution,
            "certainty": fact.certainty.value,
            "rule": fact.rule,
            "source_id": row.id,
            "version": row.version,
            "start": fact.start,
            "end": fact.end,
            "quote": reading.article.body[fact.start : fact.end],
        }
        for fact, number in zip(facts, numbers, strict=True)
    ]
    await put_rows(session, FactRow, rows)


_ENTITY = METADATA.tables["entity"]
_ROLE = (
    update(_ENTITY)
    .where(_ENTITY.c.guild_id == bindparam("of_guild"), _ENTITY.c.id == bindparam("of"))
    .values(role=bindparam("said"))
)


async def _keep_roles(
    session: AsyncSession, guild: GuildId, reading: Reading, canonicals: Sequence[int]
) -> None:
    """The role that tells an entity apart in a list is the one stated last."""
    roles = {
        canonicals[fact.subject]: fact.value for fact in reading.names.facts if fact.relation is Relation.ROLE
    }
    told = [{"of_guild": guild, "of": entity, "said": role} for entity, role in sorted(roles.items())]
    await run_many(session, _ROLE, told)


async def _keep_presence(
    session: AsyncSession, row: SourceRow, entities: Sequence[ArticleEntity], origins: Sequence[int]
) -> None:
    counted: dict[int, int] = {}
    for entity, number in zip(entities, origins, strict=True):
        counted[number] = counted.get(number, 0) + max(1, len(entity.mentions))
    rows = [
        {"guild_id": row.guild_id, "source_id": row.id, "entity_id": number, "mentions": count}
        for number, count in counted.items()
    ]
    await put_rows(session, SourceEntityRow, rows)
