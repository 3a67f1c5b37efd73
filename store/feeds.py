"""The news feeds that guilds follow: a feed's row is the job of polling it, claimed with a lease like a source's.

What a feed offers is queued in the transaction that ends the poll (``store.queue``), by whoever polls.
"""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store import audit, ids
from store.errors import LeaseLostError, UnknownRowError
from store.models import FeedRow
from store.sources import kept_key
from store.spans import utc
from store.values import Actor, FeedClaim, FeedId, FeedState, FeedView, GuildId, public_id


async def add_feed(
    session: AsyncSession,
    guild: GuildId,
    *,
    url: str,
    url_key: str,
    every: timedelta,
    actor: Actor,
    at: datetime,
) -> tuple[FeedView, bool]:
    """Follows a feed, polled at once and then ``every`` so often (whole minutes).

    False beside the feed when it was followed already: it gets the new interval, and a paused one goes on.
    """
    await ids.ensure_guild(session, guild)
    row = await _row_by_key(session, guild, kept_key(url_key))
    new = row is None
    if row is None:
        # Taking the id waits for others who add to this guild; they may have added this very feed.
        (number,) = await ids.take_ids(session, guild, ids.FEED)
        row = await _row_by_key(session, guild, kept_key(url_key))
        new = row is None
        row = row or _new_row(guild, number, url, kept_key(url_key), actor, at)
    resumed = row.state == FeedState.PAUSED
    row.every = max(1, int(every.total_seconds() // 60))
    row.state, row.failures, row.error, row.next_at = FeedState.ACTIVE.value, 0, None, utc(at)
    row.lease_by = None
    session.add(row)
    await session.flush()
    if new or resumed:
        await _record(session, row, "feed.add", actor, at)
    return feed_view(row), new


def _new_row(guild: GuildId, number: int, url: str, url_key: str, actor: Actor, at: datetime) -> FeedRow:
    return FeedRow(
        guild_id=guild,
        id=number,
        url=url,
        url_key=url_key,
        state=FeedState.ACTIVE.value,
        every=1,
        next_at=utc(at),
        added_by=actor.id,
        added_by_name=actor.name,
        added_at=utc(at),
    )


async def remove_feed(
    session: AsyncSession, guild: GuildId, feed: FeedId, *, actor: Actor, at: datetime
) -> FeedView:
    """Follows a feed no longer; what it brought stays. Raises UnknownRowError."""
    row = await _feed_row(session, guild, feed)
    view = feed_view(row)
    await _record(session, row, "feed.remove", actor, at)
    await session.delete(row)
    await session.flush()
    return view


async def list_feeds(session: AsyncSession, guild: GuildId) -> tuple[FeedView, ...]:
    """The guild's feeds in the order they were added."""
    query = select(FeedRow).where(col(FeedRow.guild_id) == guild).order_by(col(FeedRow.id))
    return tuple(feed_view(row) for row in (await session.scalars(query)).all())


async def find_feed_by_key(session: AsyncSession, guild: GuildId, url_key: str) -> FeedView | None:
    """The feed at an address."""
    row = await _row_by_key(session, guild, kept_key(url_key))
    return feed_view(row) if row else None


async def claim_feed(
    session: AsyncSession,
    *,
    now: datetime,
    lease: timedelta,
    worker: str,
    guild: GuildId | None = None,
    feed: FeedId | None = None,
) -> FeedClaim | None:
    """Takes the feed that is due the longest, for ``lease``; of any guild, or that one alone. None when none is due.

    ``worker`` must be a name that no other poll has: it is the proof of the lease.
    """
    due = [col(FeedRow.state) == FeedState.ACTIVE.value, col(FeedRow.next_at) <= utc(now)]
    if guild is not None:
        due.insert(0, col(FeedRow.guild_id) == guild)
    if feed is not None:
        due.append(col(FeedRow.id) == feed)
    query = select(FeedRow).where(*due).order_by(col(FeedRow.next_at)).limit(1)
    locked = query.with_for_update(skip_locked=True).execution_options(populate_existing=True)
    row = (await session.scalars(locked)).one_or_none()
    if row is None:
        return None
    row.lease_by, row.next_at = worker, utc(now) + lease
    await session.flush()
    return FeedClaim(
        guild=GuildId(row.guild_id),
        feed=FeedId(row.id),
        url=row.url,
        worker=worker,
        every=timedelta(minutes=row.every),
        failures=row.failures,
        etag=row.etag,
        last_modified=row.last_modified,
        added_by=Actor(id=row.added_by, name=row.added_by_name, moderator=True),
    )


async def end_poll(
    session: AsyncSession,
    claim: FeedClaim,
    *,
    at: datetime,
    title: str | None,
    etag: str | None,
    last_modified: str | None,
) -> FeedView:
    """The poll went well; the next is due in the feed's interval. Raises LeaseLostError."""
    row = await _held(session, claim)
    row.title = title or row.title
    row.etag, row.last_modified, row.polled_at = etag, last_modified, utc(at)
    row.failures, row.error, row.lease_by = 0, None, None
    row.next_at = utc(at) + timedelta(minutes=row.every)
    await session.flush()
    return feed_view(row)


async def fail_poll(
    session: AsyncSession, claim: FeedClaim, *, code: str, next_at: datetime, failures: int, pause: bool
) -> FeedView:
    """The poll failed: the next is due at ``next_at``, or none until somebody adds the feed again.

    Raises LeaseLostError.
    """
    row = await _held(session, claim)
    row.failures, row.error, row.lease_by, row.next_at = failures, code, None, utc(next_at)
    if pause:
        row.state = FeedState.PAUSED.value
    await session.flush()
    return feed_view(row)


async def _held(session: AsyncSession, claim: FeedClaim) -> FeedRow:
    query = select(FeedRow).where(
        col(FeedRow.guild_id) == claim.guild,
        col(FeedRow.id) == claim.feed,
        col(FeedRow.lease_by) == claim.worker,
    )
    row = (await session.scalars(query.with_for_update())).one_or_none()
    if row is None:
        raise LeaseLostError(public_id("f", claim.feed))
    return row


async def _feed_row(session: AsyncSession, guild: GuildId, feed: FeedId) -> FeedRow:
    query = select(FeedRow).where(col(FeedRow.guild_id) == guild, col(FeedRow.id) == feed)
    row = (await session.scalars(query)).one_or_none()
    if row is None:
        raise UnknownRowError(public_id("f", feed))
    return row


async def _row_by_key(session: AsyncSession, guild: GuildId, key: str) -> FeedRow | None:
    query = select(FeedRow).where(col(FeedRow.guild_id) == guild, col(FeedRow.url_key) == key)
    return (await session.scalars(query)).one_or_none()


async def _record(session: AsyncSession, row: FeedRow, action: str, actor: Actor, at: datetime) -> None:
    after: dict[str, object] = {"url": row.url}
    target = public_id("f", row.id)
    await audit.record(
        session, GuildId(row.guild_id), actor=actor, at=at, action=action, target=target, after=after
    )


def feed_view(row: FeedRow) -> FeedView:
    """The row as a person sees it."""
    return FeedView(
        id=FeedId(row.id),
        url=row.url,
        title=row.title,
        state=FeedState(row.state),
        every=timedelta(minutes=row.every),
        failures=row.failures,
        error=row.error,
        next_at=row.next_at,
        polled_at=row.polled_at,
        added_by=row.added_by,
        added_at=row.added_at,
    )
