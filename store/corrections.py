"""What moderators put right, and how it is undone: each is a row that can be closed, with its audit entry."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.dates.span import DateSpan
from store import audit
from store.errors import UnknownRowError
from store.ids import lock_guild
from store.ledger import close_correction, correction_view, corrections_of, get_correction, open_correction
from store.merging import add_alias, merge, part, refuse, rejoin, rename, split, unname, unrefuse
from store.models import CorrectionRow, EventRow
from store.shown import hide_events, show_events
from store.sources import source_row
from store.spans import span_columns, span_from_json, span_json, span_of
from store.tally import Tally
from store.values import Actor, CorrectionKind, CorrectionView, EventId, GuildId, SourceId, public_id

__all__ = [
    "add_alias",
    "hide_event",
    "list_corrections",
    "merge",
    "redate_event",
    "refuse",
    "rename",
    "restore_event",
    "revert",
    "split",
]


async def hide_event(
    session: AsyncSession, guild: GuildId, event: EventId, *, actor: Actor, at: datetime
) -> CorrectionView | None:
    """Takes an event out of every answer; None when it is hidden already. Raises UnknownRowError."""
    await lock_guild(session, guild)
    row = await _event(session, guild, event)
    if row.hidden:
        return None
    made = await open_correction(session, guild, CorrectionKind.HIDE, event, actor=actor, at=at)
    row.hidden = True
    await session.flush()
    await hide_events(session, guild, [event])
    await _record(session, made, "event.hide", actor, at, {"hidden": False}, {"hidden": True})
    return correction_view(made)


async def restore_event(
    session: AsyncSession, guild: GuildId, event: EventId, *, actor: Actor, at: datetime
) -> CorrectionView | None:
    """Brings a hidden event back; None when it isn't hidden. Raises UnknownRowError."""
    await lock_guild(session, guild)
    await _event(session, guild, event)
    found = await corrections_of(session, guild, CorrectionKind.HIDE, [event])
    if not found:
        return None
    made = await open_correction(session, guild, CorrectionKind.RESTORE, event, actor=actor, at=at)
    for hidden in found:
        await _unhide(session, hidden, actor=actor, at=at, change=made.id)
    return correction_view(made)


async def redate_event(
    session: AsyncSession, guild: GuildId, event: EventId, span: DateSpan, *, actor: Actor, at: datetime
) -> CorrectionView:
    """Gives an event another date than the page did. Raises UnknownRowError."""
    await lock_guild(session, guild)
    row = await _event(session, guild, event)
    before = span_json(_span(row))
    made = await open_correction(
        session, guild, CorrectionKind.REDATE, event, actor=actor, at=at, payload=span_json(span)
    )
    await _date(session, row, span, read=row.read_span or before)
    await _record(session, made, "event.date", actor, at, before, span_json(span))
    return correction_view(made)


async def revert(
    session: AsyncSession, guild: GuildId, correction: int, *, actor: Actor, at: datetime
) -> CorrectionView | None:
    """Undoes any one correction; None when somebody did so before. Raises UnknownRowError."""
    await lock_guild(session, guild)
    made = await get_correction(session, guild, correction)
    if made.closed_at is not None:
        return None
    undo = _UNDO[CorrectionKind(made.kind)]
    await undo(session, made, actor=actor, at=at)
    return correction_view(made)


async def list_corrections(
    session: AsyncSession, guild: GuildId, *, by: int | None = None, limit: int = 10
) -> list[CorrectionView]:
    """The open corrections, the latest first: what an undo would take back; of one moderator if asked."""
    query = select(CorrectionRow).where(
        col(CorrectionRow.guild_id) == guild, col(CorrectionRow.closed_at).is_(None)
    )
    if by is not None:
        query = query.where(col(CorrectionRow.opened_by) == by)
    rows = await session.scalars(query.order_by(col(CorrectionRow.id).desc()).limit(limit))
    return [correction_view(row) for row in rows.all()]


async def _hide_again(session: AsyncSession, made: CorrectionRow, *, actor: Actor, at: datetime) -> None:
    await close_correction(session, made, actor=actor, at=at)
    await hide_event(session, GuildId(made.guild_id), EventId(made.target_id), actor=actor, at=at)


async def _unhide(
    session: AsyncSession, made: CorrectionRow, *, actor: Actor, at: datetime, change: int | None = None
) -> None:
    guild = GuildId(made.guild_id)
    await close_correction(session, made, actor=actor, at=at)
    if not await corrections_of(session, guild, CorrectionKind.HIDE, [made.target_id]):
        row = await _event(session, guild, EventId(made.target_id))
        row.hidden = False
        await session.flush()
        await _show(session, row)
    await _record(
        session, made, "event.restore", actor, at, {"hidden": True}, {"hidden": False}, change=change
    )


async def _undate(session: AsyncSession, made: CorrectionRow, *, actor: Actor, at: datetime) -> None:
    guild = GuildId(made.guild_id)
    await close_correction(session, made, actor=actor, at=at)
    row = await _event(session, guild, EventId(made.target_id))
    before = span_json(_span(row))
    standing = await corrections_of(session, guild, CorrectionKind.REDATE, [row.id])
    read = row.read_span or before
    if standing:
        await _date(session, row, span_from_json(standing[-1].payload), read=read)
    else:
        await _date(session, row, span_from_json(read), read=None)
    await _record(session, made, "event.date", actor, at, before, span_json(_span(row)))


async def _date(
    session: AsyncSession, row: EventRow, span: DateSpan, *, read: Mapping[str, object] | None
) -> None:
    await hide_events(session, GuildId(row.guild_id), [row.id])
    for name, value in span_columns(span).items():
        setattr(row, name, value)
    row.read_span = dict(read) if read is not None else None
    await session.flush()
    await _show(session, row)


async def _show(session: AsyncSession, row: EventRow) -> None:
    source = await source_row(session, GuildId(row.guild_id), SourceId(row.source_id))
    if source.shown:
        tally = Tally()
        await show_events(session, GuildId(row.guild_id), [row.id], tally)
        await tally.write(session, GuildId(row.guild_id))


async def _event(session: AsyncSession, guild: GuildId, event: EventId) -> EventRow:
    row = await session.get(EventRow, (guild, event), populate_existing=True)
    if row is None:
        raise UnknownRowError(public_id("e", event))
    return row


def _span(row: EventRow) -> DateSpan:
    return span_of(row.first, row.last, row.precision, row.part, approximate=row.approximate)


async def _record(
    session: AsyncSession,
    made: CorrectionRow,
    action: str,
    actor: Actor,
    at: datetime,
    before: Mapping[str, object],
    after: Mapping[str, object],
    change: int | None = None,
) -> None:
    await audit.record(
        session,
        GuildId(made.guild_id),
        actor=actor,
        at=at,
        action=action,
        target=public_id("e", made.target_id),
        before=before,
        after=after,
        correction=change or made.id,
    )


_UNDO = {
    CorrectionKind.HIDE: _unhide,
    CorrectionKind.REDATE: _undate,
    CorrectionKind.MERGE: part,
    CorrectionKind.RENAME: unname,
    CorrectionKind.ALIAS: unname,
    CorrectionKind.APART: unrefuse,
    CorrectionKind.SPLIT: rejoin,
    CorrectionKind.RESTORE: _hide_again,
}
