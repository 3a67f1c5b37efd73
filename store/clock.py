"""What time the database takes it to be, and what is put right when this machine's clock went back."""

from datetime import datetime, timedelta

from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.models import FeedRow, SourceRow, WatchRow
from store.queue import WAITING
from store.spans import utc
from store.values import Pace, SourceState

SOON = timedelta(minutes=30)
"""The longest usual pause of a link, a feed and a watch."""


async def database_time(session: AsyncSession) -> datetime | None:
    """A server's own clock; None for SQLite, which has this machine's."""
    if session.get_bind().dialect.name == "sqlite":
        return None
    return await session.scalar(text("SELECT clock_timestamp()"))


async def newest_waiting(session: AsyncSession) -> datetime | None:
    """When the newest of the waiting links of any guild was added."""
    return await session.scalar(select(func.max(col(SourceRow.added_at))).where(WAITING))


async def bring_forward(session: AsyncSession, *, now: datetime, gap: timedelta, lease: timedelta) -> None:
    """After the clock went back by ``gap``: what was due by the old clock, or soon by it, waits no longer for that.

    Links, feeds and watches that tell at once, of any guild, are due; leases last ``lease`` at most. Digests keep
    their hour. Doing it twice does no harm.
    """
    moment, until = utc(now), utc(now + gap + SOON)
    early = (col(SourceRow.next_at) > moment, col(SourceRow.next_at) <= until)
    queued = update(SourceRow).where(WAITING, col(SourceRow.state) == SourceState.QUEUED.value, *early)
    await session.execute(queued.values(next_at=moment).execution_options(synchronize_session=False))
    longest = utc(now + lease)
    held = (col(SourceRow.state) == SourceState.FETCHING.value, col(SourceRow.next_at) > longest)
    fetching = update(SourceRow).where(WAITING, *held)
    await session.execute(
        fetching.values(next_at=longest, lease_until=longest).execution_options(synchronize_session=False)
    )
    polled = update(FeedRow).where(col(FeedRow.next_at) > moment, col(FeedRow.next_at) <= until)
    await session.execute(polled.values(next_at=moment).execution_options(synchronize_session=False))
    told = update(WatchRow).where(col(WatchRow.next_at) > moment, col(WatchRow.next_at) <= until)
    at_once = col(WatchRow.pace) == Pace.ONCE.value
    await session.execute(
        told.where(at_once).values(next_at=moment).execution_options(synchronize_session=False)
    )
