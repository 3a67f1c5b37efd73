"""The durable queue: a source's row is its job, from the moment its link is posted.

A worker claims a source for a while (a lease). A worker that dies leaves a lease that runs out, and the source is
claimed again; a worker that comes back too late finds its lease gone and can write nothing.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, case, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store import audit, ids
from store.bulk import run_many
from store.errors import LeaseLostError
from store.models import METADATA, SourceKeyRow, SourceRow
from store.sources import find_row_by_key, kept_key, posted_of, source_row, source_view
from store.spans import time_of, time_text, utc
from store.values import (
    Actor,
    Claim,
    FeedId,
    GuildId,
    Posted,
    QueueDepth,
    QueueState,
    SourceId,
    SourceState,
    SourceView,
    public_id,
)

WAITING = text("source.state IN ('queued', 'fetching')")
"""Spelled as in the index ``ix_source_waiting``: SQLite uses a partial index only for its own words."""

_SPARE = 32
"""Candidates looked at beyond those asked for, because other workers may hold some."""

_CLAIMED = (
    "guild_id", "id", "state", "url", "url_key", "attempts", "losses", "added_by", "added_at", "channel_id",
    "message_id", "given_title", "given_published", "given_language", "etag", "last_modified", "version",
    "fallback_day", "feed_id", "stub", "quiet",
)  # fmt: skip
_SOURCE = METADATA.tables["source"]
_HOLD = (
    update(_SOURCE)
    .where(_SOURCE.c.guild_id == bindparam("of_guild"), _SOURCE.c.id == bindparam("of"))
    .values(
        state=SourceState.FETCHING.value,
        attempts=bindparam("attempt"),
        losses=bindparam("lost"),
        lease_by=bindparam("by"),
        # A lease that runs out makes the source due again: the queue knows one date, not two.
        lease_until=bindparam("until"),
        next_at=bindparam("until"),
    )
)

_CLOSED = frozenset({SourceState.FAILED, SourceState.REMOVED})

CHECKS = (timedelta(days=1), timedelta(days=7))
"""How long after a link was added its page is quietly looked at again: most corrections come by then."""


async def add_source(  # noqa: PLR0913 - what a person may say of a link, each named
    session: AsyncSession,
    guild: GuildId,
    *,
    url: str | None,
    url_key: str,
    actor: Actor,
    at: datetime,
    posted: Posted | None = None,
    state: SourceState = SourceState.QUEUED,
    given_title: str | None = None,
    given_published: datetime | None = None,
    given_language: str | None = None,
    feed: FeedId | None = None,
    fallback_day: date | None = None,
    backfill: bool = False,
) -> tuple[SourceView, bool]:
    """Keeps a link (or a text, with ``url`` None and a key of its content) as a source to be read.

    ``fallback_day`` is the day of publication that a ``feed`` gives, for a page that gives none. Of ``backfill``
    nobody who watches a name is told.
    False beside the source when it was there already. A failed or removed one is opened again (True), and so is
    one that was suggested or rejected when it is now to be queued.
    """
    await ids.ensure_guild(session, guild)
    url_key = kept_key(url_key)
    row = await find_row_by_key(session, guild, url_key)
    if row is None:
        # Taking the id waits for others who add to this guild; they may have added this very link.
        (number,) = await ids.take_ids(session, guild, ids.SOURCE)
        row = await find_row_by_key(session, guild, url_key)
        if row is None:
            row = await _insert(session, guild, number, url, url_key, actor, utc(at), state)
    elif not _opens(SourceState(row.state), state):
        return source_view(row), False
    if row.url is None:
        row.url = url
    row.state = state.value
    _start_over(row, at)
    row.etag = row.last_modified = None
    row.feed_id, row.fallback_day, row.backfill = feed, fallback_day, backfill
    row.added_by, row.added_by_name, row.added_at = actor.id, actor.name, utc(at)
    row.lease_by = row.lease_until = None
    if posted is not None:
        row.channel_id, row.message_id = posted.channel_id, posted.message_id
    row.given_title = given_title or row.given_title
    row.given_published = time_text(given_published) or row.given_published
    row.given_language = given_language or row.given_language
    await session.flush()
    await _record(session, row, actor, at)
    return source_view(row), True


def _start_over(row: SourceRow, at: datetime, *, quiet: bool = False) -> None:
    row.attempts = row.losses = 0
    row.error, row.next_at, row.quiet = None, utc(at), quiet


def _opens(found: SourceState, wanted: SourceState) -> bool:
    undecided = found in {SourceState.SUGGESTED, SourceState.REJECTED} and wanted is SourceState.QUEUED
    return found in _CLOSED or undecided


async def _insert(
    session: AsyncSession,
    guild: GuildId,
    number: int,
    url: str | None,
    url_key: str,
    actor: Actor,
    at: datetime,
    state: SourceState,
) -> SourceRow:
    row = SourceRow(
        guild_id=guild,
        id=number,
        state=state.value,
        url=url,
        url_key=url_key,
        added_by=actor.id,
        added_by_name=actor.name,
        added_at=at,
        next_at=at,
    )
    session.add(row)
    await session.flush()
    await session.execute(insert(SourceKeyRow).values(guild_id=guild, url_key=url_key, source_id=number))
    return row


async def _record(session: AsyncSession, row: SourceRow, actor: Actor, at: datetime) -> None:
    after = {"state": row.state, "url": row.url}
    target = public_id("s", row.id)
    action = "source.suggest" if row.state == SourceState.SUGGESTED else "source.add"
    await audit.record(
        session, GuildId(row.guild_id), actor=actor, at=at, action=action, target=target, after=after
    )


async def claim(
    session: AsyncSession,
    *,
    now: datetime,
    lease: timedelta,
    worker: str,
    limit: int = 1,
    guild: GuildId | None = None,
    source: SourceId | None = None,
) -> list[Claim]:
    """Takes up to ``limit`` sources that are due, for ``lease``; of one guild or one source if asked.

    Within a guild the longest waiting comes first; between guilds lots are drawn, so that one guild's import of
    thousands doesn't hold up another's single link.
    """
    query = _due(of_guild=guild is not None, of_source=source is not None)
    asked = {"now": utc(now), "guild": guild, "source": source, "most": limit, "spare": limit + _SPARE}
    rows = (await session.execute(query, asked)).all()
    claims = [_claim_of(row, worker, utc(now) + lease) for row in rows]
    await run_many(session, _HOLD, [_held(claim) for claim in claims])
    return claims


@cache
def _due(*, of_guild: bool, of_source: bool) -> Select[*tuple[Any, ...]]:
    """The next of the guilds that were drawn: first each one's longest waiting, then each one's second.

    No more of a guild is looked at than may be taken, however many wait: a list of thousands is claimed one by one.
    """
    due = [WAITING, col(SourceRow.next_at) <= bindparam("now")]
    if of_guild:
        due.insert(0, col(SourceRow.guild_id) == bindparam("guild"))
    if of_source:
        due.append(col(SourceRow.id) == bindparam("source"))
    spare: BindParameter[int] = bindparam("spare")
    oldest = (col(SourceRow.next_at), col(SourceRow.id))
    guilds = select(col(SourceRow.guild_id)).where(*due).distinct().subquery()
    lots = select(guilds.c.guild_id).order_by(func.random()).limit(spare).subquery()
    own = col(SourceRow.guild_id) == lots.c.guild_id
    first = select(col(SourceRow.id)).where(own, *due).order_by(*oldest).limit(spare).correlate(lots)
    turn = func.row_number().over(partition_by=col(SourceRow.guild_id), order_by=oldest).label("turn")
    near = (
        select(col(SourceRow.guild_id), col(SourceRow.id), turn)
        .join(lots, own)
        .where(col(SourceRow.id).in_(first))
        .subquery()
    )
    # Not the column itself: SQLite would look each up among all that wait in its guild, and not by its number.
    still = func.coalesce(col(SourceRow.next_at), col(SourceRow.next_at))
    drawn = select(near).order_by(near.c.turn, func.random()).limit(spare).subquery()
    return (
        select(*(col(getattr(SourceRow, name)) for name in _CLAIMED))
        .join(drawn, (col(SourceRow.guild_id) == drawn.c.guild_id) & (col(SourceRow.id) == drawn.c.id))
        .where(WAITING, still <= bindparam("now"))
        .order_by(drawn.c.turn)
        .limit(bindparam("most"))
        .with_for_update(of=SourceRow, skip_locked=True)
    )


def _claim_of(row: Any, worker: str, until: datetime) -> Claim:  # noqa: ANN401 - a row of _due
    return Claim(
        guild=GuildId(row.guild_id),
        source=SourceId(row.id),
        url=row.url,
        url_key=row.url_key,
        attempt=row.attempts + 1,
        worker=worker,
        lease_until=until,
        added_by=row.added_by,
        added_at=row.added_at,
        posted=posted_of(row),
        given_title=row.given_title,
        given_published=time_of(row.given_published),
        given_language=row.given_language,
        etag=row.etag,
        last_modified=row.last_modified,
        known=row.version is not None,
        fallback_day=row.fallback_day or utc(row.added_at).date(),
        feed=None if row.feed_id is None else FeedId(row.feed_id),
        # Being fetched and due again: whoever held it died.
        losses=row.losses + (row.state == SourceState.FETCHING),
        whole=row.version is not None and not row.stub,
        quiet=row.quiet,
    )


def _held(claim: Claim) -> dict[str, Any]:
    return {
        "of_guild": claim.guild,
        "of": claim.source,
        "attempt": claim.attempt,
        "lost": claim.losses,
        "by": claim.worker,
        "until": claim.lease_until,
    }


async def held_row(session: AsyncSession, claim: Claim) -> SourceRow:
    """The claimed source's row, locked; raises LeaseLostError when the lease is another's by now. For ``store``."""
    row = await source_row(session, claim.guild, claim.source, lock=True)
    mine = row.lease_by == claim.worker and row.attempts == claim.attempt
    if row.state != SourceState.FETCHING or not mine:
        raise LeaseLostError(public_id("s", claim.source))
    return row


async def retry_later(
    session: AsyncSession, claim: Claim, *, code: str, at: datetime, counted: bool = True
) -> SourceView:
    """Puts the source back until ``at``, with the reason; ``counted=False`` when it wasn't tried.

    Raises LeaseLostError as above.
    """
    row = await held_row(session, claim)
    row.attempts -= not counted
    return await _let_go(session, row, SourceState.QUEUED, code=code, at=at)


async def release(session: AsyncSession, claim: Claim, *, now: datetime) -> SourceView:
    """Gives the source back untried, due at once and in its old place: the worker stops.

    Raises LeaseLostError as above.
    """
    row = await held_row(session, claim)
    row.attempts -= 1
    at = min(
        utc(row.added_at), utc(now)
    )  # a clock that went back puts what was added before it into the future
    return await _let_go(session, row, SourceState.QUEUED, code=row.error, at=at)


async def fail(session: AsyncSession, claim: Claim, *, code: str | None) -> SourceView:
    """Gives the source up for good, with the reason. One that was read before stays as it was read.

    No ``code`` is for a quiet look that may go better the next time. Raises LeaseLostError as above.
    """
    row = await held_row(session, claim)
    state = SourceState.READY if row.shown else SourceState.FAILED
    return await _let_go(session, row, state, code=code, at=row.next_at)


async def unchanged(
    session: AsyncSession,
    claim: Claim,
    *,
    at: datetime,
    etag: str | None = None,
    last_modified: str | None = None,
) -> SourceView:
    """The site says that the page is as it was when it was read. Raises LeaseLostError as above."""
    row = await held_row(session, claim)
    row.checked_at = utc(at)
    row.etag, row.last_modified = etag or row.etag, last_modified or row.last_modified
    return await _let_go(session, row, SourceState.READY, code=None, at=row.next_at)


async def _let_go(
    session: AsyncSession, row: SourceRow, state: SourceState, *, code: str | None, at: datetime
) -> SourceView:
    row.state = state.value
    row.error = code
    row.next_at = utc(at)
    row.quiet = row.quiet and state is SourceState.QUEUED
    row.lease_by = row.lease_until = None
    await session.flush()
    return source_view(row)


async def requeue(
    session: AsyncSession, guild: GuildId, source: SourceId, *, actor: Actor, at: datetime
) -> tuple[SourceView, bool]:
    """Has a failed source tried again, or a read one looked at again; False when it waits already or is removed."""
    row = await source_row(session, guild, source, lock=True)
    if row.quiet:
        row.quiet = False  # it waits already, and from now on somebody wants to hear of it
    elif row.state in {SourceState.FAILED, SourceState.READY}:
        row.state = SourceState.QUEUED.value
        _start_over(row, at)
    else:
        return source_view(row), False
    await session.flush()
    target = public_id("s", source)
    await audit.record(session, guild, actor=actor, at=at, action="source.refresh", target=target)
    return source_view(row), True


async def requeue_failed(session: AsyncSession, guild: GuildId, *, actor: Actor, at: datetime) -> int:
    """Has every failed link of the guild tried again; returns how many."""
    failed = (col(SourceRow.guild_id) == guild, col(SourceRow.state) == SourceState.FAILED.value)
    query = select(SourceRow).where(*failed, col(SourceRow.url).is_not(None)).order_by(col(SourceRow.id))
    rows = (await session.scalars(query.with_for_update().execution_options(populate_existing=True))).all()
    for row in rows:
        row.state = SourceState.QUEUED.value
        _start_over(row, at)
    await session.flush()
    if rows:
        after = {"links": len(rows)}
        await audit.record(
            session, guild, actor=actor, at=at, action="source.retry", target="sources", after=after
        )
    return len(rows)


def next_check(added_at: datetime, now: datetime) -> datetime | None:
    """When a link that was added then is quietly looked at next; None when that is over."""
    return next((utc(added_at) + after for after in CHECKS if utc(added_at) + after > utc(now)), None)


async def queue_checks(session: AsyncSession, *, now: datetime, limit: int = 50) -> int:
    """Queues the quiet looks that are due, in all guilds, the longest due first; returns how many."""
    due = (col(SourceRow.check_at) <= utc(now), col(SourceRow.state) == SourceState.READY.value)
    query = select(SourceRow).where(*due).order_by(col(SourceRow.check_at)).limit(limit)
    locked = query.with_for_update(skip_locked=True).execution_options(populate_existing=True)
    rows = (await session.scalars(locked)).all()
    for row in rows:
        row.check_at = next_check(row.added_at, now)
        if row.url is not None:
            row.state = SourceState.QUEUED.value
            _start_over(row, now, quiet=True)
    await session.flush()
    return len(rows)


async def list_holders(session: AsyncSession) -> list[str]:
    """The workers that hold a source of any guild, dead or alive."""
    held = select(col(SourceRow.lease_by)).where(WAITING, col(SourceRow.lease_by).is_not(None)).distinct()
    return [name for name in (await session.scalars(held)).all() if name is not None]


async def end_leases(session: AsyncSession, workers: Collection[str], *, now: datetime) -> None:
    """Makes what these workers hold due at once: they are known to be dead."""
    held = (col(SourceRow.lease_by).in_(workers), col(SourceRow.state) == SourceState.FETCHING.value)
    ended = update(SourceRow).where(WAITING, *held).values(lease_until=utc(now), next_at=utc(now))
    await session.execute(ended.execution_options(synchronize_session=False))


async def posted_lately(
    session: AsyncSession, guild: GuildId, *, since: datetime, limit: int = 50
) -> list[SourceView]:
    """Of the guild's newest links those that were posted in messages since then."""
    newest = select(SourceRow).where(col(SourceRow.guild_id) == guild).order_by(col(SourceRow.id).desc())
    rows = (await session.scalars(newest.limit(limit))).all()
    return [source_view(row) for row in rows if row.message_id is not None and row.added_at >= utc(since)]


async def queue_depth(session: AsyncSession) -> QueueDepth:
    """How many links of any guild wait, and since when the oldest of those never read."""
    unread = case((col(SourceRow.version).is_(None), col(SourceRow.added_at)))
    counted = select(func.count(), func.min(unread)).select_from(SourceRow)
    waiting, oldest = (await session.execute(counted.where(WAITING, col(SourceRow.quiet).is_(False)))).one()
    return QueueDepth(waiting=waiting, oldest=oldest)


async def queue_state(session: AsyncSession, guild: GuildId | None = None) -> QueueState:
    """How many links wait and how many failed, in one guild or in all, and since when the oldest waits."""
    own = [] if guild is None else [col(SourceRow.guild_id) == guild]
    unread = case((col(SourceRow.version).is_(None), col(SourceRow.added_at)))
    counted = select(func.count(), func.min(unread)).select_from(SourceRow)
    waiting, oldest = (
        await session.execute(counted.where(*own, WAITING, col(SourceRow.quiet).is_(False)))
    ).one()
    failed = (
        select(func.count())
        .select_from(SourceRow)
        .where(*own, col(SourceRow.state) == SourceState.FAILED.value)
    )
    return QueueState(waiting=waiting, failed=await session.scalar(failed) or 0, oldest=oldest)
