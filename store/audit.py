"""Who did what, when: written in the transaction that did it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store import ids
from store.cursors import make_cursor, read_cursor
from store.models import AuditRow
from store.spans import utc
from store.values import Actor, AuditEntry, AuditPage, GuildId

SYSTEM = Actor(id=-1, name="Dateline")
"""Who does what nobody asked for: a merge that an article states."""


async def record(  # noqa: PLR0913 - an entry has this many columns, each named
    session: AsyncSession,
    guild: GuildId,
    *,
    actor: Actor,
    at: datetime,
    action: str,
    target: str,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    correction: int | None = None,
) -> int:
    """Writes one entry; ``action`` is a dotted verb ("source.remove"), ``target`` a public id. Returns its id."""
    (number,) = await ids.take_ids(session, guild, ids.AUDIT)
    await session.execute(
        insert(AuditRow).values(
            guild_id=guild,
            id=number,
            at=at,
            actor_id=actor.id,
            actor_name=actor.name,
            action=action,
            target=target,
            before=dict(before) if before is not None else None,
            after=dict(after) if after is not None else None,
            correction_id=correction,
        )
    )
    return number


async def list_audit(
    session: AsyncSession,
    guild: GuildId,
    *,
    actor: int | None = None,
    target: str | None = None,
    action: str | None = None,
    since: datetime | None = None,
    cursor: str | None = None,
    limit: int = 20,
) -> AuditPage:
    """Entries, newest first, of one actor, about one thing, of one kind (a whole verb or its first part), from a
    time on.
    """
    question = ("audit", guild, actor, target, action, since)
    query = select(AuditRow).where(col(AuditRow.guild_id) == guild)
    if actor is not None:
        query = query.where(col(AuditRow.actor_id) == actor)
    if target is not None:
        query = query.where(col(AuditRow.target) == target)
    if action is not None:
        verb = col(AuditRow.action)
        query = query.where((verb == action) | verb.startswith(f"{action}.", autoescape=True))
    if since is not None:
        query = query.where(col(AuditRow.at) >= utc(since))
    if cursor is not None:
        (last,) = read_cursor(question, cursor, int)
        query = query.where(col(AuditRow.id) < last)
    rows = list((await session.scalars(query.order_by(col(AuditRow.id).desc()).limit(limit + 1))).all())
    following = make_cursor(question, rows[limit - 1].id) if len(rows) > limit else None
    return AuditPage(entries=tuple(_entry(row) for row in rows[:limit]), next=following)


def _entry(row: AuditRow) -> AuditEntry:
    return AuditEntry(
        id=row.id,
        at=row.at,
        actor=Actor(id=row.actor_id, name=row.actor_name),
        action=row.action,
        target=row.target,
        before=row.before,
        after=row.after,
        correction=row.correction_id,
    )
