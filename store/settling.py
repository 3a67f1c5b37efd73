"""What an older version kept without comparing it is compared when the database is upgraded.

Migrations make tables; what follows from the events by the rules of the code is filled here, a few hundred events in a
transaction, so that an upgrade may be stopped: guilds are ``unsettled`` from the migration on until they are done, and
whoever opens the database next goes on.
"""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

from sqlalchemy import Select, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.clusters import join_clusters
from store.copies import find_copies, kept_text
from store.ids import lock_guild
from store.models import ArticleVersionRow, GuildRow, SourceRow, TellingRow, TextMarkRow, TimelineRow
from store.values import GuildId

TOGETHER = 500
"""Events of one transaction; of articles, which are longer, a tenth."""

Begin = Callable[[], AbstractAsyncContextManager[AsyncSession]]
"""Begins a transaction that is committed at the end of its block."""

log = logging.getLogger(__name__)


async def mark_unsettled(session: AsyncSession) -> None:
    """Notes that what is kept of all guilds is to be settled: in the transaction that changes the schema."""
    await session.execute(update(GuildRow).values(unsettled=True))


async def unsettled_guilds(session: AsyncSession) -> list[GuildId]:
    """The guilds that an upgrade is not done with."""
    query = select(col(GuildRow.id)).where(col(GuildRow.unsettled)).order_by(col(GuildRow.id))
    return [GuildId(guild) for guild in (await session.scalars(query)).all()]


async def settle(begin: Begin) -> None:
    """Puts the events of unsettled guilds into their clusters, and finds which texts are one; what is settled stays.

    Several processes may do it at once: each part is done under the guild's lock.
    """
    async with begin() as session:
        guilds = await unsettled_guilds(session)
        events = {guild: await session.scalar(_count(guild)) or 0 for guild in guilds}
    left = sum(events.values())
    if left:
        log.warning(
            "comparing %d events of %d servers once; it may be stopped, and goes on", left, len(guilds)
        )
    for guild in guilds:
        async for done in _events(begin, guild):
            left -= done
            log.warning("events of older versions still to be compared: %d", max(0, left))
        await _texts(begin, guild)
        async with begin() as session:
            await session.execute(update(GuildRow).where(col(GuildRow.id) == guild).values(unsettled=False))


async def _events(begin: Begin, guild: GuildId) -> AsyncIterator[int]:
    """Settles the guild's events, part by part; yields how many at a time."""
    while True:
        async with begin() as session:
            await lock_guild(session, guild)
            events = (await session.scalars(_unsettled(guild).limit(TOGETHER))).all()
            await join_clusters(session, guild, events)
        if not events:
            return
        yield len(events)


async def _texts(begin: Begin, guild: GuildId) -> None:
    """Finds which of the guild's texts are one, part by part."""
    last: int | None = 0
    while last is not None:
        async with begin() as session:
            await lock_guild(session, guild)
            last = await _compare_texts(session, guild, last)


async def _compare_texts(session: AsyncSession, guild: GuildId, after: int) -> int | None:
    """Compares the texts of the next sources; the last one's number, None when there were none."""
    rows = (await session.execute(_unmarked(guild, after))).all()
    for row, body, entries in rows:
        await find_copies(session, row, kept_text(body, row.site, row.published, entries))
    return rows[-1][0].id if rows else None


def _count(guild: GuildId) -> Select[int]:
    return select(func.count()).select_from(_unsettled(guild).subquery())


def _unsettled(guild: GuildId) -> Select[int]:
    told = (col(TellingRow.guild_id) == guild) & (col(TellingRow.event_id) == col(TimelineRow.event_id))
    return (
        select(col(TimelineRow.event_id))
        .outerjoin(TellingRow, told)
        .where(col(TimelineRow.guild_id) == guild, col(TimelineRow.entity_id) == 0)
        .where(col(TellingRow.event_id).is_(None))
    )


def _unmarked(guild: GuildId, after: int) -> Select[SourceRow, str, list[object]]:
    marked = select(1).where(
        col(TextMarkRow.guild_id) == guild, col(TextMarkRow.source_id) == col(SourceRow.id)
    )
    version = (col(ArticleVersionRow.guild_id) == guild) & (
        col(ArticleVersionRow.source_id) == col(SourceRow.id)
    )
    return (
        select(SourceRow, col(ArticleVersionRow.body), col(ArticleVersionRow.entries))
        .join(ArticleVersionRow, version & (col(ArticleVersionRow.number) == col(SourceRow.version)))
        .where(col(SourceRow.guild_id) == guild, col(SourceRow.id) > after, ~marked.exists())
        .order_by(col(SourceRow.id))
        .limit(TOGETHER // 10)
    )
