"""Forgetting a person: nobody's id and name take their place, what they did stays."""

from typing import Any, cast

from sqlalchemy import CursorResult, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import Update
from sqlmodel import col

from store.models import AuditRow, CorrectionRow, FeedRow, SourceRow, ViewRow, WatchRow
from store.values import GuildId, WatchId
from store.watches import remove_watch

NOBODY = -2
"""No Discord id: theirs are positive, the terminal is 0 and Dateline itself -1."""

NOBODYS_NAME = "somebody"


async def forget_person(session: AsyncSession, guild: GuildId, person: int) -> int:
    """Replaces the person's id and name wherever the guild keeps them, and forgets what they watch; returns how many
    rows that were.
    """
    count = 0
    for statement in _statements(guild, person):
        done = await session.execute(statement.execution_options(synchronize_session=False))
        count += cast("CursorResult[Any]", done).rowcount
    watches = select(col(WatchRow.id)).where(col(WatchRow.guild_id) == guild, col(WatchRow.person) == person)
    for watch in (await session.scalars(watches)).all():
        await remove_watch(session, guild, WatchId(watch))
        count += 1
    return count


def _statements(guild: GuildId, person: int) -> list[Update]:
    return [
        update(SourceRow)
        .where(col(SourceRow.guild_id) == guild, col(SourceRow.added_by) == person)
        .values(added_by=NOBODY, added_by_name=NOBODYS_NAME),
        update(FeedRow)
        .where(col(FeedRow.guild_id) == guild, col(FeedRow.added_by) == person)
        .values(added_by=NOBODY, added_by_name=NOBODYS_NAME),
        update(AuditRow)
        .where(col(AuditRow.guild_id) == guild, col(AuditRow.actor_id) == person)
        .values(actor_id=NOBODY, actor_name=NOBODYS_NAME),
        update(CorrectionRow)
        .where(col(CorrectionRow.guild_id) == guild, col(CorrectionRow.opened_by) == person)
        .values(opened_by=NOBODY, opened_by_name=NOBODYS_NAME),
        update(CorrectionRow)
        .where(col(CorrectionRow.guild_id) == guild, col(CorrectionRow.closed_by) == person)
        .values(closed_by=NOBODY, closed_by_name=NOBODYS_NAME),
        update(ViewRow)
        .where(col(ViewRow.guild_id) == guild, col(ViewRow.asked_by) == person)
        .values(asked_by=NOBODY),
    ]
