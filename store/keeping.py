"""How long things are kept: articles beyond a guild's retention, and guilds that the bot has left.

What is deleted here is gone for good, unlike what ``store.sources`` removes from answers.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.ids import lock_guild
from store.models import METADATA, AliasRow, EventRow, GuildRow, SourceRow, TwinRow
from store.parameters import chunks
from store.shown import hide_source
from store.spans import utc
from store.values import TERMINAL_GUILD, GuildId, SourceState

_BUSY = (SourceState.FETCHING.value,)


async def old_sources(session: AsyncSession, guild: GuildId, *, before: datetime, limit: int) -> list[int]:
    """The guild's sources that were added before a time, the oldest first; not those being read."""
    query = (
        select(col(SourceRow.id))
        .where(col(SourceRow.guild_id) == guild, col(SourceRow.added_at) < utc(before))
        .where(col(SourceRow.state).not_in(_BUSY))
        .order_by(col(SourceRow.id))
        .limit(limit)
    )
    return list((await session.scalars(query)).all())


async def delete_sources(session: AsyncSession, guild: GuildId, sources: Sequence[int]) -> int:
    """Deletes sources whole: text, events, quotes and facts. Returns how many events that were.

    Names stay known, but no answer tells of one that no article names any more. The audit stays.
    """
    await lock_guild(session, guild)
    events = 0
    for part in chunks(sorted(sources)):
        own = (col(SourceRow.guild_id) == guild, col(SourceRow.id).in_(part))
        for row in (await session.scalars(select(SourceRow).where(*own))).all():
            await hide_source(session, row)
        query = select(col(EventRow.id)).where(
            col(EventRow.guild_id) == guild, col(EventRow.source_id).in_(part)
        )
        numbers = (await session.scalars(query)).all()
        events += len(numbers)
        for some in chunks(sorted(numbers)):
            await _delete(session, guild, "event", some)
        await session.execute(
            delete(AliasRow)
            .where(col(AliasRow.guild_id) == guild, col(AliasRow.source_id).in_(part))
            .where(col(AliasRow.quote).is_not(None))
            .execution_options(synchronize_session=False)
        )
        await _delete(session, guild, "source", part)
    await _forget_quotes(session, guild, frozenset(sources))
    return events


async def _forget_quotes(session: AsyncSession, guild: GuildId, sources: frozenset[int]) -> None:
    """The sentences of deleted sources that speak for likely twins."""
    rows = await session.scalars(select(TwinRow).where(col(TwinRow.guild_id) == guild))
    for row in rows.all():
        row.quotes = [quote for quote in row.quotes if quote[0] not in sources]
    await session.flush()


async def _delete(session: AsyncSession, guild: GuildId, name: str, numbers: Sequence[int]) -> None:
    """Deletes rows of a table by their ids, and before them whatever points at them."""
    for table, column in _pointing_at(name):
        await session.execute(delete(table).where(table.c.guild_id == guild, table.c[column].in_(numbers)))
    table = METADATA.tables[name]
    await session.execute(delete(table).where(table.c.guild_id == guild, table.c.id.in_(numbers)))
    session.expire_all()


def _pointing_at(name: str) -> Iterator[tuple[Table, str]]:
    """The tables with a foreign key to this one, last made first, and which of their columns it is."""
    for table in reversed(METADATA.sorted_tables):
        for constraint in table.foreign_key_constraints:
            target = constraint.elements[-1].column
            own = constraint.column_keys[-1]
            if constraint.referred_table.name == name and target.name == "id":
                yield table, own
            elif name == "source" and constraint.referred_table.name == "article_version":
                yield table, constraint.column_keys[1]


async def note_left(session: AsyncSession, guild: GuildId, at: datetime) -> bool:
    """Notes when the bot left a guild, unless that is noted; False for a guild of which nothing is kept."""
    here = (col(GuildRow.id) == guild, col(GuildRow.left_at).is_(None))
    statement = update(GuildRow).where(*here).values(left_at=utc(at)).returning(col(GuildRow.id))
    return (await session.execute(statement)).one_or_none() is not None


async def note_back(session: AsyncSession, guilds: Sequence[GuildId]) -> list[GuildId]:
    """Forgets that the bot had left these guilds; returns those that it had."""
    back: list[GuildId] = []
    for part in chunks(sorted(guilds)):
        here = (col(GuildRow.id).in_(part), col(GuildRow.left_at).is_not(None))
        statement = update(GuildRow).where(*here).values(left_at=None).returning(col(GuildRow.id))
        back += [GuildId(guild) for guild in (await session.scalars(statement)).all()]
    return back


async def left_before(session: AsyncSession, before: datetime) -> list[GuildId]:
    """The guilds that the bot left before a time and has not come back to."""
    query = select(col(GuildRow.id)).where(
        col(GuildRow.left_at) < utc(before), col(GuildRow.id) != TERMINAL_GUILD
    )
    return [GuildId(guild) for guild in (await session.scalars(query)).all()]


async def dump_guild(session: AsyncSession, guild: GuildId) -> dict[str, list[dict[str, Any]]]:
    """Every row that is kept of a guild, by table; values as the database has them."""
    kept: dict[str, list[dict[str, Any]]] = {}
    for table in METADATA.sorted_tables:
        key = table.c.id if table.name == "guild" else table.c.guild_id
        rows = (await session.execute(select(table).where(key == guild))).mappings()
        kept[table.name] = [dict(row) for row in rows]
    return kept
