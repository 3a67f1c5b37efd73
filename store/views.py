"""The questions behind a message's buttons, kept so that the buttons work after a restart."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store import ids
from store.models import ViewRow
from store.spans import utc
from store.values import GuildId, StoredView


async def save_view(
    session: AsyncSession, guild: GuildId, *, query: Mapping[str, object], asked_by: int, at: datetime
) -> int:
    """Keeps a question (anything JSON can hold); returns the number to put into the buttons' ids."""
    await ids.ensure_guild(session, guild)
    (number,) = await ids.take_ids(session, guild, ids.VIEW)
    row = {"guild_id": guild, "id": number, "query": dict(query), "asked_by": asked_by, "created_at": utc(at)}
    await session.execute(insert(ViewRow).values(**row))
    return number


async def find_view(session: AsyncSession, guild: GuildId, view: int) -> StoredView | None:
    """The question, or None when it was never kept here or has been dropped since."""
    row = await session.get(ViewRow, (guild, view))
    if row is None:
        return None
    return StoredView(id=row.id, query=row.query, asked_by=row.asked_by, created_at=row.created_at)


async def drop_views(session: AsyncSession, guild: GuildId, *, before: datetime) -> None:
    """Forgets the questions kept before a time."""
    old = (col(ViewRow.guild_id) == guild, col(ViewRow.created_at) < utc(before))
    await session.execute(delete(ViewRow).where(*old))
