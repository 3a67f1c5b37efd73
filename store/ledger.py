"""The rows of corrections: opened, closed, looked up. What each kind does is told where it is done."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store import ids
from store.errors import UnknownRowError
from store.models import CorrectionRow
from store.values import Actor, CorrectionKind, CorrectionView, GuildId, public_id

_ABOUT = {CorrectionKind.HIDE: "e", CorrectionKind.REDATE: "e", CorrectionKind.RESTORE: "e"}


async def open_correction(
    session: AsyncSession,
    guild: GuildId,
    kind: CorrectionKind,
    target: int,
    *,
    actor: Actor,
    at: datetime,
    other: int | None = None,
    payload: Mapping[str, object] | None = None,
) -> CorrectionRow:
    """Writes an open correction of an event or entity."""
    (number,) = await ids.take_ids(session, guild, ids.CORRECTION)
    row = CorrectionRow(
        guild_id=guild,
        id=number,
        kind=kind.value,
        target_id=target,
        other_id=other,
        payload=dict(payload or {}),
        opened_by=actor.id,
        opened_by_name=actor.name,
        opened_at=at,
    )
    session.add(row)
    await session.flush()
    return row


async def close_correction(session: AsyncSession, row: CorrectionRow, *, actor: Actor, at: datetime) -> None:
    """Closes it: what it did no longer holds."""
    row.closed_by, row.closed_by_name, row.closed_at = actor.id, actor.name, at
    await session.flush()


async def corrections_of(
    session: AsyncSession,
    guild: GuildId,
    kind: CorrectionKind,
    targets: Sequence[int],
    *,
    closed: bool = False,
) -> list[CorrectionRow]:
    """The open (or closed) corrections of one kind about these events or entities, oldest first."""
    end = col(CorrectionRow.closed_at)
    query = (
        select(CorrectionRow)
        .where(col(CorrectionRow.guild_id) == guild, col(CorrectionRow.kind) == kind.value)
        .where(col(CorrectionRow.target_id).in_(targets))
        .where(end.is_not(None) if closed else end.is_(None))
        .order_by(col(CorrectionRow.id))
    )
    return list((await session.scalars(query)).all())


async def absorbed_by(session: AsyncSession, guild: GuildId, entities: Sequence[int]) -> list[int]:
    """The entities with an open merge straight into one of these."""
    query = select(col(CorrectionRow.target_id)).where(
        col(CorrectionRow.guild_id) == guild,
        col(CorrectionRow.kind) == CorrectionKind.MERGE.value,
        col(CorrectionRow.other_id).in_(entities),
        col(CorrectionRow.closed_at).is_(None),
    )
    return list((await session.scalars(query)).all())


async def get_correction(session: AsyncSession, guild: GuildId, correction: int) -> CorrectionRow:
    """The row; raises UnknownRowError."""
    row = await session.get(CorrectionRow, (guild, correction))
    if row is None:
        raise UnknownRowError(str(correction))
    return row


def correction_view(row: CorrectionRow) -> CorrectionView:
    """The correction as it is shown."""
    kind = CorrectionKind(row.kind)
    return CorrectionView(
        id=row.id,
        kind=kind,
        target=public_id(_ABOUT.get(kind, "n"), row.target_id),
        by=row.opened_by,
        by_name=row.opened_by_name,
        at=row.opened_at,
        open=row.closed_at is None,
    )
