"""A guild as a whole: its settings, how much it keeps, and its deletion."""

from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.ids import ensure_guild
from store.index import unindex_guild
from store.models import METADATA, EntityRow, GuildRow, SourceRow
from store.parameters import OF_GUILD
from store.queue import queue_state
from store.values import GuildCounts, GuildId, GuildSettings

_LISTS = frozenset({"watched_channels", "moderators", "posters"})


async def get_settings(session: AsyncSession, guild: GuildId) -> GuildSettings:
    """What the guild's moderators set; the defaults for a guild never seen."""
    kept = await session.scalar(_SETTINGS, {"guild": guild}) or {}
    known = {field.name for field in fields(GuildSettings)}
    found: dict[str, Any] = {name: value for name, value in kept.items() if name in known}
    for name in _LISTS & found.keys():
        found[name] = tuple(found[name])
    return GuildSettings(**found)


_SETTINGS = select(col(GuildRow.settings)).where(col(GuildRow.id) == OF_GUILD)


async def set_settings(session: AsyncSession, guild: GuildId, settings: GuildSettings) -> None:
    """Replaces the guild's settings."""
    await ensure_guild(session, guild)
    kept = {name: list(value) if name in _LISTS else value for name, value in asdict(settings).items()}
    await session.execute(update(GuildRow).where(col(GuildRow.id) == guild).values(settings=kept))


async def count_guild(session: AsyncSession, guild: GuildId) -> GuildCounts:
    """How much the guild shows, and how its queue stands."""
    sources = select(func.count()).select_from(SourceRow).where(col(SourceRow.guild_id) == guild)
    named = (col(EntityRow.guild_id) == guild, col(EntityRow.articles) > 0)
    entities = select(func.count()).select_from(EntityRow).where(*named)
    queue = await queue_state(session, guild)
    return GuildCounts(
        articles=await session.scalar(sources.where(col(SourceRow.shown))) or 0,
        events=await session.scalar(select(col(GuildRow.events)).where(col(GuildRow.id) == guild)) or 0,
        entities=await session.scalar(entities.where(col(EntityRow.canonical_id) == col(EntityRow.id))) or 0,
        waiting=queue.waiting,
        failed=queue.failed,
    )


async def list_guilds(session: AsyncSession) -> list[GuildId]:
    """Every guild that anything is kept of."""
    return [GuildId(guild) for guild in (await session.scalars(select(col(GuildRow.id)))).all()]


async def delete_guild(session: AsyncSession, guild: GuildId) -> None:
    """Deletes everything that is kept of the guild, the audit included. There is no way back."""
    await unindex_guild(session, guild)
    for table in reversed(METADATA.sorted_tables):
        key = table.c.id if table.name == "guild" else table.c.guild_id
        await session.execute(delete(table).where(key == guild))
