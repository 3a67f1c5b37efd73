"""Who counts as whom: merges are edges that can be closed, and every mention stays where its article put it.

An entity has at most one open edge, to the one it was merged into; following them leads to the canonical entity.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import cast

from sqlalchemy import Select, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.names.values import NameKind, Relation
from store import audit, ids
from store.errors import UnknownRowError
from store.ids import lock_guild
from store.ledger import (
    absorbed_by,
    close_correction,
    correction_view,
    corrections_of,
    get_correction,
    open_correction,
)
from store.models import AliasRow, CorrectionRow, EntityRow, FactRow
from store.parameters import OF_GUILD, among
from store.shown import rename_events, touch_names
from store.spelling import key_of
from store.values import Actor, CorrectionKind, CorrectionView, EntityId, GuildId, SourceId, public_id

RENAMED = "renamed"
"""The rule of a name that a moderator gave."""


async def merge(
    session: AsyncSession, guild: GuildId, absorbed: EntityId, into: EntityId, *, actor: Actor, at: datetime
) -> CorrectionView | None:
    """Has everything of ``absorbed`` count as ``into``, whatever both were merged into before.

    None when they are one already. Raises UnknownRowError.
    """
    await lock_guild(session, guild)
    lost, won = await _canonical(session, guild, absorbed), await _canonical(session, guild, into)
    if lost.id == won.id:
        return None
    row = await _join(session, guild, lost, won, actor=actor, at=at, payload={})
    await _record(
        session,
        row,
        "name.merge",
        actor,
        at,
        {"name": lost.name},
        {"name": won.name, "into": public_id("n", won.id)},
    )
    return correction_view(row)


async def merge_as_stated(
    session: AsyncSession, guild: GuildId, absorbed: int, into: int, *, at: datetime, source: SourceId
) -> CorrectionView | None:
    """Merges what an article states to be one, unless somebody undid just that before. The caller holds the lock."""
    lost = await _canonical(session, guild, EntityId(absorbed))
    won = await _canonical(session, guild, EntityId(into))
    if lost.id == won.id or await was_parted(session, guild, lost.id, won.id):
        return None
    actor = audit.SYSTEM
    row = await _join(session, guild, lost, won, actor=actor, at=at, payload={"source": source})
    await _record(
        session,
        row,
        "name.merge",
        actor,
        at,
        {"name": lost.name},
        {"name": won.name, "into": public_id("n", won.id)},
    )
    return correction_view(row)


async def _join(
    session: AsyncSession,
    guild: GuildId,
    lost: EntityRow,
    won: EntityRow,
    *,
    actor: Actor,
    at: datetime,
    payload: dict[str, object],
) -> CorrectionRow:
    row = await open_correction(
        session, guild, CorrectionKind.MERGE, lost.id, other=won.id, actor=actor, at=at, payload=payload
    )
    members = await _members(session, guild, lost.id)
    await _recast(session, guild, members, won.id)
    await rename_events(session, guild, members, {lost.id, won.id})
    await recall_roles(session, guild, {lost.id, won.id})
    return row


async def split(
    session: AsyncSession, guild: GuildId, entity: EntityId, *, actor: Actor, at: datetime
) -> CorrectionView | None:
    """Undoes every open merge straight into ``entity``, and its own into another; None when there is none.

    Those taken apart are refused as one from then on: nobody is asked about them again.
    """
    await lock_guild(session, guild)
    inward = await corrections_of(
        session, guild, CorrectionKind.MERGE, await absorbed_by(session, guild, [entity])
    )
    outward = await corrections_of(session, guild, CorrectionKind.MERGE, [entity])
    merges = [*inward, *outward]
    if not merges:
        return None
    made = await open_correction(session, guild, CorrectionKind.SPLIT, entity, actor=actor, at=at)
    for row in merges:
        await part(session, row, actor=actor, at=at, change=made.id)
    pairs = [(row.target_id, row.other_id or 0) for row in merges]
    apart = [
        await refuse(session, guild, EntityId(one), EntityId(other), actor=actor, at=at)
        for one, other in pairs
    ]
    made.payload = {"pairs": [list(pair) for pair in pairs], "apart": [each.id for each in apart if each]}
    await session.flush()
    return correction_view(made)


async def rejoin(session: AsyncSession, made: CorrectionRow, *, actor: Actor, at: datetime) -> None:
    """Closes a split: what it took apart is one again. The caller holds the lock."""
    guild = GuildId(made.guild_id)
    await close_correction(session, made, actor=actor, at=at)
    for number in cast("list[int]", made.payload["apart"]):
        refused = await get_correction(session, guild, number)
        if refused.closed_at is None:
            await unrefuse(session, refused, actor=actor, at=at)
    for one, other in cast("list[list[int]]", made.payload["pairs"]):
        await merge(session, guild, EntityId(one), EntityId(other), actor=actor, at=at)


async def part(
    session: AsyncSession, row: CorrectionRow, *, actor: Actor, at: datetime, change: int | None = None
) -> None:
    """Closes a merge: the absorbed entity is itself again, with all its mentions. The caller holds the lock.

    ``change`` is the correction whose undoing makes them one again, if there is one.
    """
    guild = GuildId(row.guild_id)
    before = await _canonical(session, guild, EntityId(row.target_id))
    await close_correction(session, row, actor=actor, at=at)
    members = await _subtree(session, guild, row.target_id)
    await _recast(session, guild, members, row.target_id)
    await rename_events(session, guild, members, {before.id, row.target_id})
    await recall_roles(session, guild, {before.id, row.target_id})
    into = public_id("n", row.other_id or 0)
    await _record(session, row, "name.split", actor, at, {"into": into}, None, change=change)


async def refuse(
    session: AsyncSession, guild: GuildId, one: EntityId, other: EntityId, *, actor: Actor, at: datetime
) -> CorrectionView | None:
    """Notes that two entities are not one, so that nobody is asked again; None when it is noted already.

    It holds for all that count as either, now and later. Raises UnknownRowError.
    """
    await lock_guild(session, guild)
    first, second = await _canonical(session, guild, one), await _canonical(session, guild, other)
    if first.id == second.id or await is_refused(session, guild, first.id, second.id):
        return None
    made = await open_correction(
        session, guild, CorrectionKind.APART, first.id, other=second.id, actor=actor, at=at
    )
    apart: dict[str, object] = {"name": first.name, "not": second.name, "other": public_id("n", second.id)}
    await _record(session, made, "name.apart", actor, at, None, apart)
    return correction_view(made)


async def unrefuse(session: AsyncSession, made: CorrectionRow, *, actor: Actor, at: datetime) -> None:
    """Closes a refusal: the two may be suggested again. The caller holds the lock."""
    await close_correction(session, made, actor=actor, at=at)
    other = public_id("n", made.other_id or 0)
    await _record(session, made, "name.undo", actor, at, {"not": other}, None)


async def is_refused(session: AsyncSession, guild: GuildId, one: int, other: int) -> bool:
    """Whether a moderator noted that these two are not one, or anybody whom they count as."""
    ours, theirs = [set(await _members(session, guild, entity)) for entity in (one, other)]
    rows = await corrections_of(session, guild, CorrectionKind.APART, sorted(ours | theirs))
    return _are_between([(row.target_id, row.other_id) for row in rows], ours, theirs)


def _are_between(pairs: Iterable[tuple[int, int | None]], ours: set[int], theirs: set[int]) -> bool:
    return any((a in ours and b in theirs) or (a in theirs and b in ours) for a, b in pairs)


async def _canonical(session: AsyncSession, guild: GuildId, entity: EntityId) -> EntityRow:
    """The row of whom an entity counts as, read anew; raises UnknownRowError."""
    own = select(col(EntityRow.canonical_id)).where(
        col(EntityRow.guild_id) == guild, col(EntityRow.id) == entity
    )
    query = select(EntityRow).where(col(EntityRow.guild_id) == guild, col(EntityRow.id).in_(own))
    row = (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()
    if row is None:
        raise UnknownRowError(public_id("n", entity))
    return row


async def _members(session: AsyncSession, guild: GuildId, canonical: int) -> list[int]:
    query = select(col(EntityRow.id)).where(
        col(EntityRow.guild_id) == guild, col(EntityRow.canonical_id) == canonical
    )
    return list((await session.scalars(query)).all())


async def _subtree(session: AsyncSession, guild: GuildId, entity: int) -> list[int]:
    """The entity and all that were merged into it, straight or by way of another."""
    found, newest = [entity], [entity]
    while newest:
        newest = [one for one in await absorbed_by(session, guild, newest) if one not in found]
        found += newest
    return found


async def _recast(session: AsyncSession, guild: GuildId, members: list[int], canonical: int) -> None:
    await session.execute(
        update(EntityRow)
        .where(col(EntityRow.guild_id) == guild, col(EntityRow.id).in_(members))
        .values(canonical_id=canonical)
        .execution_options(synchronize_session=False)
    )


async def recall_roles(session: AsyncSession, guild: GuildId, entities: Iterable[int]) -> None:
    """What tells these canonical entities apart in a list: the role stated last of all that count as them."""
    for entity in entities:
        members = await _members(session, guild, entity)
        stated = (
            select(col(FactRow.value))
            .where(col(FactRow.guild_id) == guild, col(FactRow.entity_id).in_(members))
            .where(col(FactRow.relation) == Relation.ROLE.value)
            .order_by(col(FactRow.id).desc())
            .limit(1)
        )
        await session.execute(
            update(EntityRow)
            .where(col(EntityRow.guild_id) == guild, col(EntityRow.id) == entity)
            .values(role=await session.scalar(stated))
            .execution_options(synchronize_session=False)
        )


async def was_parted(session: AsyncSession, guild: GuildId, one: int, other: int) -> bool:
    """Whether somebody undid a merge of these two, or refused it: nothing joins them unasked any more."""
    ours, theirs = [await _members(session, guild, entity) for entity in (one, other)]
    return await are_parted(session, guild, ours, theirs)


async def are_parted(
    session: AsyncSession, guild: GuildId, ours: Sequence[int], theirs: Sequence[int]
) -> bool:
    """``was_parted`` for who knows all that count as either."""
    rows = await session.execute(_parting(), {"guild": guild, "among": sorted({*ours, *theirs})})
    return _are_between([(target, other) for target, other in rows.all()], set(ours), set(theirs))


@cache
def _parting() -> Select[int, int | None]:
    """Merges that were undone, and refusals that stand."""
    kind, open_ = col(CorrectionRow.kind), col(CorrectionRow.closed_at).is_(None)
    undone = (kind == CorrectionKind.MERGE.value) & ~open_
    refused = (kind == CorrectionKind.APART.value) & open_
    return (
        select(col(CorrectionRow.target_id), col(CorrectionRow.other_id))
        .where(col(CorrectionRow.guild_id) == OF_GUILD, among(col(CorrectionRow.target_id)))
        .where(kind.in_((CorrectionKind.MERGE.value, CorrectionKind.APART.value)), undone | refused)
    )


async def rename(
    session: AsyncSession, guild: GuildId, entity: EntityId, name: str, *, actor: Actor, at: datetime
) -> CorrectionView:
    """Shows the entity under ``name``; all its other names still find it. Raises UnknownRowError."""
    await lock_guild(session, guild)
    row = await _canonical(session, guild, entity)
    payload: dict[str, object] = {"name": name}
    made = await open_correction(
        session, guild, CorrectionKind.RENAME, row.id, actor=actor, at=at, payload=payload
    )
    before = row.name
    row.read_name = row.read_name or row.name
    row.name = name
    await _put_alias(session, row, name)
    await _record(session, made, "name.rename", actor, at, {"name": before}, {"name": name})
    return correction_view(made)


async def add_alias(
    session: AsyncSession, guild: GuildId, entity: EntityId, name: str, *, actor: Actor, at: datetime
) -> CorrectionView:
    """Has ``name`` lead to the entity as well. Raises UnknownRowError."""
    await lock_guild(session, guild)
    row = await _canonical(session, guild, entity)
    payload: dict[str, object] = {"name": name}
    made = await open_correction(
        session, guild, CorrectionKind.ALIAS, row.id, actor=actor, at=at, payload=payload
    )
    await _put_alias(session, row, name)
    await _record(session, made, "name.alias", actor, at, None, {"name": name})
    return correction_view(made)


async def unname(session: AsyncSession, made: CorrectionRow, *, actor: Actor, at: datetime) -> None:
    """Closes a rename or an alias; the latest rename still open names the entity. The caller holds the lock."""
    guild = GuildId(made.guild_id)
    await close_correction(session, made, actor=actor, at=at)
    row = await session.get_one(EntityRow, (guild, made.target_id), populate_existing=True)
    before = row.name
    standing = await corrections_of(session, guild, CorrectionKind.RENAME, [row.id])
    row.name = str(standing[-1].payload["name"]) if standing else row.read_name or row.name
    row.read_name = row.read_name if standing else None
    given = [*standing, *await corrections_of(session, guild, CorrectionKind.ALIAS, [row.id])]
    await session.flush()
    if made.payload["name"] not in {one.payload["name"] for one in given}:
        await session.execute(
            delete(AliasRow)
            .where(col(AliasRow.guild_id) == guild, col(AliasRow.entity_id) == row.id)
            .where(col(AliasRow.rule) == RENAMED, col(AliasRow.name) == made.payload["name"])
            .execution_options(synchronize_session=False)
        )
    await touch_names(session, guild, {row.canonical_id})
    await _record(session, made, "name.undo", actor, at, {"name": before}, {"name": row.name})


async def _put_alias(session: AsyncSession, row: EntityRow, name: str) -> None:
    guild = GuildId(row.guild_id)
    await session.flush()
    (number,) = await ids.take_ids(session, guild, ids.ALIAS)
    await session.execute(
        insert(AliasRow).values(
            guild_id=guild,
            id=number,
            entity_id=row.id,
            kind=row.kind,
            name=name,
            key=key_of(name, NameKind(row.kind)),
            rule=RENAMED,
        )
    )
    await touch_names(session, guild, {row.canonical_id})


async def _record(
    session: AsyncSession,
    row: CorrectionRow,
    action: str,
    actor: Actor,
    at: datetime,
    before: dict[str, object] | None,
    after: dict[str, object] | None,
    change: int | None = None,
) -> None:
    await audit.record(
        session,
        GuildId(row.guild_id),
        actor=actor,
        at=at,
        action=action,
        target=public_id("n", row.target_id),
        before=before,
        after=after,
        correction=change or row.id,
    )
