"""What time the database takes it to be."""

from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession


async def database_time(session: AsyncSession) -> datetime | None:
    """A server's own clock; None for SQLite, which has this machine's."""
    if session.get_bind().dialect.name == "sqlite":
        return None
    return await session.scalar(text("SELECT clock_timestamp()"))
