"""What people watch, and the outbox of what they are still to be told: a watch's row is the job of telling them.

What is new is put into the outbox in the transaction that stores it, by whichever process reads; it leaves it when it
was sent. A watch is claimed with a lease, like a source, so that of several processes one tells.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import NameKind
from store import ids
from store.errors import LeaseLostError, UnknownRowError
from store.events import event_views
from store.models import AlertRow, EntityRow, EventRow, IdCounterRow, SourceRow, TimelineRow, WatchRow
from store.parameters import OF_GUILD
from store.shown import EVERYTHING
from store.spans import time_of, utc
from store.values import (
    AlertClaim,
    EntityId,
    EntityRef,
    EventId,
    GuildId,
    Pace,
    WatchId,
    WatchView,
    public_id,
)

_WATCHED = select(exists().where(col(WatchRow.guild_id) == OF_GUILD))

NEWS = timedelta(days=3)
"""How long after its publication an article is news: what it says is told of, older articles are mere background."""


async def add_watch(  # noqa: PLR0913 - what a person chooses, each named
    session: AsyncSession,
    guild: GuildId,
    *,
    entity: EntityId,
    person: int,
    channel: int | None,
    origin: int | None,
    pace: Pace,
    quiet: str | None,
    zone: str | None,
    language: str,
    at: datetime,
    next_at: datetime,
) -> WatchView:
    """Has a person (in direct messages) or a ``channel`` told of what is read from now on.

    The same topic for the same place again changes the watch that there is, and lets a paused one go on.
    """
    await ids.lock_guild(session, guild)
    same = (
        col(WatchRow.guild_id) == guild,
        col(WatchRow.entity_id) == entity,
        col(WatchRow.channel_id).is_(None) & (col(WatchRow.person) == person)
        if channel is None
        else col(WatchRow.channel_id) == channel,
    )
    row = (await session.scalars(select(WatchRow).where(*same))).one_or_none()
    if row is None:
        (number,) = await ids.take_ids(session, guild, ids.WATCH)
        row = WatchRow(
            guild_id=guild,
            id=number,
            entity_id=entity,
            person=person,
            channel_id=channel,
            added_at=utc(at),
            pace=pace.value,
            language=language,
            next_at=utc(next_at),
            seen=await _newest_event(session, guild),
        )
        session.add(row)
    if row.paused is not None:
        row.seen = await _newest_event(session, guild)
    row.pace, row.quiet, row.zone, row.language = pace.value, quiet, zone, language
    row.origin_id, row.next_at, row.paused, row.lease_by = origin, utc(next_at), None, None
    await session.flush()
    return await get_watch(session, guild, WatchId(row.id))


async def get_watch(session: AsyncSession, guild: GuildId, watch: WatchId) -> WatchView:
    """The watch; raises UnknownRowError."""
    found = await _views(session, col(WatchRow.guild_id) == guild, col(WatchRow.id) == watch)
    if not found:
        raise UnknownRowError(public_id("w", watch))
    return found[0]


async def list_watches(
    session: AsyncSession, guild: GuildId, *, person: int | None = None
) -> tuple[WatchView, ...]:
    """The guild's watches in the order they were added; only a person's if one is given."""
    own = [col(WatchRow.person) == person] if person is not None else []
    return tuple(await _views(session, col(WatchRow.guild_id) == guild, *own))


async def remove_watch(session: AsyncSession, guild: GuildId, watch: WatchId) -> None:
    """Tell of it no longer, what waits included."""
    for table, number in ((AlertRow, col(AlertRow.watch_id)), (WatchRow, col(WatchRow.id))):
        await session.execute(delete(table).where(col(table.guild_id) == guild, number == watch))


async def queue_alerts(session: AsyncSession, row: SourceRow, *, at: datetime) -> None:
    """Put what a source that was just stored says anew into the outbox of everybody who watches it.

    Only of articles that are news: the first reading of an old one, of one that doesn't say when it was published, or
    of backfill tells nobody. Callers hold the guild's lock, so that ids grow in the order of storing.
    """
    published = time_of(row.published)
    guild = row.guild_id
    old = published is None or utc(at) - utc(published) > NEWS
    if row.backfill or old or not await session.scalar(_WATCHED, {"guild": guild}):
        return
    found = [(each[0], each[1]) for each in (await session.execute(_news(row))).all()]
    if not found:
        return
    await session.execute(
        insert(AlertRow),
        [{"guild_id": guild, "watch_id": watch, "event_id": event} for watch, event in found],
    )
    for watch in {watch for watch, _ in found}:
        newest = max(event for each, event in found if each == watch)
        here = (col(WatchRow.guild_id) == guild, col(WatchRow.id) == watch)
        seen = update(WatchRow).where(*here).values(seen=newest)
        await session.execute(seen.execution_options(synchronize_session=False))


def _news(row: SourceRow) -> Select[int, int]:
    """The source's events that a watch has not seen and whose sentence names whom it watches."""
    return (
        select(col(WatchRow.id), col(TimelineRow.event_id))
        .join(
            EntityRow,
            (col(EntityRow.guild_id) == row.guild_id) & (col(EntityRow.id) == col(WatchRow.entity_id)),
        )
        .join(
            TimelineRow,
            (col(TimelineRow.guild_id) == row.guild_id)
            & (col(TimelineRow.entity_id) == col(EntityRow.canonical_id)),
        )
        .join(
            EventRow,
            (col(EventRow.guild_id) == row.guild_id) & (col(EventRow.id) == col(TimelineRow.event_id)),
        )
        .where(
            col(WatchRow.guild_id) == row.guild_id,
            col(WatchRow.paused).is_(None),
            col(EventRow.source_id) == row.id,
            col(EventRow.id) > col(WatchRow.seen),
        )
        .distinct()
    )


async def claim_alert(
    session: AsyncSession, *, now: datetime, lease: timedelta, worker: str
) -> AlertClaim | None:
    """Take the watch that has waited the longest to tell something, for ``lease``; None when none is due.

    ``worker`` must be a name that no other claim has. A claim whose lease ran out is given again with the same
    ``batch``, so that whoever tells it can have a double refused.
    """
    waiting = exists().where(
        col(AlertRow.guild_id) == col(WatchRow.guild_id), col(AlertRow.watch_id) == col(WatchRow.id)
    )
    query = (
        select(WatchRow)
        .where(col(WatchRow.next_at) <= utc(now), col(WatchRow.paused).is_(None), waiting)
        .order_by(col(WatchRow.next_at))
        .limit(1)
        .with_for_update(of=WatchRow, skip_locked=True)
        .execution_options(populate_existing=True)
    )
    row = (await session.scalars(query)).one_or_none()
    if row is None:
        return None
    guild, watch = GuildId(row.guild_id), WatchId(row.id)
    mine = (col(AlertRow.guild_id) == guild, col(AlertRow.watch_id) == watch)
    if row.lease_by is None:
        row.batch = await session.scalar(select(func.max(col(AlertRow.event_id))).where(*mine)) or 0
    row.lease_by, row.next_at = worker, utc(now) + lease
    await session.flush()
    events = select(col(AlertRow.event_id)).where(*mine, col(AlertRow.event_id) <= row.batch)
    shown = await _shown(session, guild, (await session.scalars(events)).all())
    return AlertClaim(
        guild=guild,
        watch=await get_watch(session, guild, watch),
        worker=worker,
        batch=row.batch,
        events=await event_views(session, guild, shown),
    )


async def told_today(session: AsyncSession, claim: AlertClaim, *, at: datetime) -> int:
    """How many messages the person of a watch (or its channel) was sent on the day of ``at`` (UTC) in this guild."""
    watch = claim.watch
    place = (
        col(WatchRow.channel_id).is_(None) & (col(WatchRow.person) == watch.person)
        if watch.channel is None
        else col(WatchRow.channel_id) == watch.channel
    )
    query = select(func.sum(col(WatchRow.told))).where(
        col(WatchRow.guild_id) == claim.guild, place, col(WatchRow.told_on) == utc(at).date()
    )
    return int(await session.scalar(query) or 0)


async def end_alert(
    session: AsyncSession, claim: AlertClaim, *, next_at: datetime, told_at: datetime | None = None
) -> None:
    """It is done with; the next may be told at ``next_at``. ``told_at`` is when it was sent, None if there was nothing
    to send. Raises LeaseLostError when it is another's by now.
    """
    row = await _held(session, claim)
    if told_at is not None:
        day = utc(told_at).date()
        row.told_on, row.told = day, row.told + 1 if row.told_on == day else 1
    told = (
        col(AlertRow.guild_id) == claim.guild,
        col(AlertRow.watch_id) == claim.watch.id,
        col(AlertRow.event_id) <= claim.batch,
    )
    await session.execute(delete(AlertRow).where(*told).execution_options(synchronize_session=False))
    row.lease_by, row.next_at = None, utc(next_at)
    await session.flush()


async def put_off_alert(session: AsyncSession, claim: AlertClaim, *, until: datetime, again: bool) -> None:
    """Tell it later, as this same batch if it may have been sent (``again``). Raises LeaseLostError as above."""
    row = await _held(session, claim)
    row.lease_by, row.next_at = row.lease_by if again else None, utc(until)
    await session.flush()


async def pause_watch(session: AsyncSession, claim: AlertClaim, *, reason: str) -> None:
    """Tell nothing more until the watch is added again; what waits is dropped. Raises LeaseLostError as above."""
    row = await _held(session, claim)
    mine = (col(AlertRow.guild_id) == claim.guild, col(AlertRow.watch_id) == claim.watch.id)
    await session.execute(delete(AlertRow).where(*mine).execution_options(synchronize_session=False))
    row.paused, row.lease_by = reason, None
    await session.flush()


async def _held(session: AsyncSession, claim: AlertClaim) -> WatchRow:
    query = select(WatchRow).where(
        col(WatchRow.guild_id) == claim.guild,
        col(WatchRow.id) == claim.watch.id,
        col(WatchRow.lease_by) == claim.worker,
    )
    row = (await session.scalars(query.with_for_update())).one_or_none()
    if row is None:
        raise LeaseLostError(public_id("w", claim.watch.id))
    return row


async def _shown(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> list[int]:
    """Those still in answers, in the order in which they happened."""
    query = (
        select(col(TimelineRow.event_id))
        .where(
            col(TimelineRow.guild_id) == guild,
            col(TimelineRow.entity_id) == EVERYTHING,
            col(TimelineRow.event_id).in_(events),
        )
        .order_by(col(TimelineRow.first), col(TimelineRow.event_id))
    )
    return list((await session.scalars(query)).all())


async def _newest_event(session: AsyncSession, guild: GuildId) -> EventId:
    here = (col(IdCounterRow.guild_id) == guild, col(IdCounterRow.kind) == ids.EVENT)
    return EventId((await session.scalar(select(col(IdCounterRow.next)).where(*here)) or 1) - 1)


async def _views(session: AsyncSession, *conditions: ColumnElement[bool]) -> list[WatchView]:
    own, canonical = aliased(EntityRow), aliased(EntityRow)
    query = (
        select(WatchRow, canonical)
        .join(own, (col(own.guild_id) == col(WatchRow.guild_id)) & (col(own.id) == col(WatchRow.entity_id)))
        .join(
            canonical,
            (col(canonical.guild_id) == col(own.guild_id)) & (col(canonical.id) == col(own.canonical_id)),
        )
        .where(*conditions)
        .order_by(col(WatchRow.id))
    )
    return [_view(row, entity) for row, entity in (await session.execute(query)).all()]


def _view(row: WatchRow, entity: EntityRow) -> WatchView:
    return WatchView(
        id=WatchId(row.id),
        topic=EntityRef(id=EntityId(entity.id), name=entity.name, kind=NameKind(entity.kind)),
        person=row.person,
        channel=row.channel_id,
        origin=row.origin_id,
        pace=Pace(row.pace),
        quiet=row.quiet,
        zone=row.zone,
        language=row.language,
        paused=row.paused,
    )
