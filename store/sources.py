"""The sources of a guild: found, listed, removed and restored, approved and rejected."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store import audit
from store.cursors import make_cursor, read_cursor
from store.errors import UnknownRowError
from store.ids import lock_guild
from store.models import AuditRow, SourceKeyRow, SourceRow
from store.revising import newest_revision
from store.shown import hide_source, show_source
from store.spans import time_of
from store.values import (
    Actor,
    GuildId,
    Posted,
    SourceId,
    SourcePage,
    SourceRef,
    SourceState,
    SourceView,
    public_id,
)

_LONGEST_KEY = 500
"""Characters: with four bytes each, still within what PostgreSQL takes into an index."""


async def get_source(session: AsyncSession, guild: GuildId, source: SourceId) -> SourceView:
    """The source, with what its newest version changed; raises UnknownRowError when the guild has none of that id."""
    row = await source_row(session, guild, source)
    return replace(source_view(row), revision=await newest_revision(session, row))


async def find_source_by_key(session: AsyncSession, guild: GuildId, url_key: str) -> SourceView | None:
    """The source that is known under an address: as posted, as redirected to, or as the page calls itself."""
    row = await find_row_by_key(session, guild, kept_key(url_key))
    return source_view(row) if row else None


async def list_sources(
    session: AsyncSession,
    guild: GuildId,
    *,
    state: SourceState | None = None,
    cursor: str | None = None,
    limit: int = 10,
) -> SourcePage:
    """Sources, newest first; of one state, or all but those found to be doubles of another."""
    question = ("sources", guild, state)
    query = select(SourceRow).where(col(SourceRow.guild_id) == guild, col(SourceRow.duplicate_of).is_(None))
    if state is not None:
        query = query.where(col(SourceRow.state) == state.value)
    total = await session.scalar(select(func.count()).select_from(query.subquery())) or 0
    if cursor is not None:
        (last,) = read_cursor(question, cursor, int)
        query = query.where(col(SourceRow.id) < last)
    rows = (await session.scalars(query.order_by(col(SourceRow.id).desc()).limit(limit + 1))).all()
    following = make_cursor(question, rows[limit - 1].id) if len(rows) > limit else None
    return SourcePage(sources=tuple(source_view(row) for row in rows[:limit]), total=total, next=following)


async def count_suggested(session: AsyncSession, guild: GuildId, person: int, since: datetime) -> int:
    """How many links a person has proposed from a time on, whatever became of them."""
    query = select(func.count()).select_from(AuditRow)
    return (
        await session.scalar(
            query.where(
                col(AuditRow.guild_id) == guild,
                col(AuditRow.actor_id) == person,
                col(AuditRow.action) == "source.suggest",
                col(AuditRow.at) >= since,
            )
        )
        or 0
    )


async def remove_source(
    session: AsyncSession, guild: GuildId, source: SourceId, *, actor: Actor, at: datetime
) -> SourceView:
    """Takes the source and all its events out of every answer; nothing is deleted, so that it can come back whole."""
    await lock_guild(session, guild)
    row = await source_row(session, guild, source, lock=True)
    if row.state == SourceState.REMOVED:
        return source_view(row)
    await hide_source(session, row)
    await _move(session, row, SourceState.REMOVED, actor=actor, at=at, action="source.remove")
    return source_view(row)


async def restore_source(
    session: AsyncSession, guild: GuildId, source: SourceId, *, actor: Actor, at: datetime
) -> SourceView:
    """Brings a removed source back: with its events when it was read, else to the queue."""
    await lock_guild(session, guild)
    row = await source_row(session, guild, source, lock=True)
    if row.state != SourceState.REMOVED or row.duplicate_of is not None:
        return source_view(row)
    if row.version is None:
        _reopen(row, at)
        await _move(session, row, SourceState.QUEUED, actor=actor, at=at, action="source.restore")
    else:
        await _move(session, row, SourceState.READY, actor=actor, at=at, action="source.restore")
        await show_source(session, row)
    return source_view(row)


async def approve(
    session: AsyncSession, guild: GuildId, source: SourceId, *, actor: Actor, at: datetime
) -> tuple[SourceView, bool]:
    """Queues a suggestion; False when somebody decided it before."""
    row = await source_row(session, guild, source, lock=True)
    if row.state != SourceState.SUGGESTED:
        return source_view(row), False
    _reopen(row, at)
    await _move(session, row, SourceState.QUEUED, actor=actor, at=at, action="source.approve")
    return source_view(row), True


async def reject(
    session: AsyncSession,
    guild: GuildId,
    source: SourceId,
    *,
    actor: Actor,
    at: datetime,
    reason: str | None = None,
) -> tuple[SourceView, bool]:
    """Turns a suggestion down; False when somebody decided it before. The reason is in the audit."""
    row = await source_row(session, guild, source, lock=True)
    if row.state != SourceState.SUGGESTED:
        return source_view(row), False
    await _move(session, row, SourceState.REJECTED, actor=actor, at=at, action="source.reject", reason=reason)
    return source_view(row), True


async def _move(
    session: AsyncSession,
    row: SourceRow,
    state: SourceState,
    *,
    actor: Actor,
    at: datetime,
    action: str,
    reason: str | None = None,
) -> None:
    before: dict[str, object] = {"state": row.state}
    after: dict[str, object] = {"state": state.value}
    if reason is not None:
        after["reason"] = reason
    row.state = state.value
    row.quiet = False
    row.lease_by = row.lease_until = None
    await session.flush()
    target = public_id("s", row.id)
    guild = GuildId(row.guild_id)
    await audit.record(
        session, guild, actor=actor, at=at, action=action, target=target, before=before, after=after
    )


def _reopen(row: SourceRow, at: datetime) -> None:
    row.attempts = row.losses = 0
    row.error = None
    row.next_at = at


_ONE = select(SourceRow).where(
    col(SourceRow.guild_id) == bindparam("guild"), col(SourceRow.id) == bindparam("source")
)
_LOCKED = _ONE.with_for_update().execution_options(populate_existing=True)


async def source_row(
    session: AsyncSession, guild: GuildId, source: SourceId, *, lock: bool = False
) -> SourceRow:
    """The row, locked against other writers if asked; raises UnknownRowError. For ``store`` alone."""
    query = _LOCKED if lock else _ONE
    row = (await session.scalars(query, {"guild": guild, "source": source})).one_or_none()
    if row is None:
        raise UnknownRowError(public_id("s", source))
    return row


def kept_key(url_key: str) -> str:
    """The key as it is kept: a very long one, which no index takes, by its beginning and a digest of the whole."""
    if len(url_key) <= _LONGEST_KEY:
        return url_key
    return f"{url_key[:_LONGEST_KEY]}#{sha256(url_key.encode(errors='surrogatepass')).hexdigest()}"


async def find_row_by_key(session: AsyncSession, guild: GuildId, url_key: str) -> SourceRow | None:
    """The row known under an address. For ``store`` alone."""
    key = (col(SourceKeyRow.guild_id) == guild, col(SourceKeyRow.url_key) == url_key)
    same = (col(SourceRow.guild_id) == guild, col(SourceRow.id) == col(SourceKeyRow.source_id))
    query = select(SourceRow).join(SourceKeyRow, onclause=same[0] & same[1]).where(*key)
    return (await session.scalars(query)).one_or_none()


def source_view(row: SourceRow) -> SourceView:
    """The row as a person sees it."""
    return SourceView(
        id=SourceId(row.id),
        url=row.link or row.url,
        title=row.title or row.given_title,
        site=row.site,
        published=time_of(row.published or row.given_published),
        published_given=row.given_published is not None,
        language=row.language or row.given_language,
        stub=row.stub,
        # Nobody asked for the quiet look, so nobody sees it.
        state=SourceState.READY if row.quiet else SourceState(row.state),
        error=row.error,
        added_by=row.added_by,
        added_at=row.added_at,
        posted=posted_of(row),
        events=row.events,
        unread=row.unread,
    )


_REF = (
    "id", "link", "url", "title", "given_title", "site", "published", "given_published", "language", "given_language",
    "added_by_name", "added_at",
)  # fmt: skip
REF_COLUMNS: tuple[Any, ...] = tuple(col(getattr(SourceRow, name)) for name in _REF)
"""What ``ref_of`` is told of a source: a fraction of its columns, for statements that many sources come with."""


def source_ref(row: SourceRow) -> SourceRef:
    """The link behind a quote."""
    return ref_of([getattr(row, name) for name in _REF])


def ref_of(values: Sequence[Any]) -> SourceRef:
    """The link of which these are the ``REF_COLUMNS``."""
    number, link, url, title, given, site, published, day, language, spoken, added_by, added_at = values
    return SourceRef(
        id=SourceId(number),
        url=link or url,
        title=title or given,
        site=site,
        published=time_of(published or day),
        language=language or spoken,
        added_by=added_by,
        added_at=added_at,
    )


def posted_of(row: SourceRow) -> Posted | None:
    """Where the link was posted."""
    if row.channel_id is None or row.message_id is None:
        return None
    return Posted(channel_id=row.channel_id, message_id=row.message_id)
