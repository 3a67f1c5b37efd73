"""Public ids: small numbers, counted per guild and kind, taken in blocks inside the caller's transaction."""

from sqlalchemy import BigInteger, String, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.models import METADATA, GuildRow
from store.values import GuildId

SOURCE = "source"
EVENT = "event"
ENTITY = "entity"
ALIAS = "alias"
FACT = "fact"
CORRECTION = "correction"
AUDIT = "audit"
VIEW = "view"
FEED = "feed"
WATCH = "watch"

_TAKE = text(
    "INSERT INTO id_counter (guild_id, kind, next) VALUES (:guild, :kind, :first) "
    "ON CONFLICT (guild_id, kind) DO UPDATE SET next = id_counter.next + :count RETURNING next"
).bindparams(bindparam("guild", type_=BigInteger), bindparam("kind", type_=String))

_ENSURE = text(
    "INSERT INTO guild (id, revision, number, events, settings) "
    "SELECT :guild, 0, coalesce(max(number), 0) + 1, 0, '{}' FROM guild WHERE true ON CONFLICT (id) DO NOTHING"
).bindparams(bindparam("guild", type_=BigInteger))

_GUILD = METADATA.tables["guild"]
_LOCK = select(_GUILD.c.id).where(_GUILD.c.id == bindparam("guild")).with_for_update(key_share=True)


async def take_ids(session: AsyncSession, guild: GuildId, kind: str, count: int = 1) -> range:
    """``count`` ids of ``kind`` that the guild never gave before; those of a transaction that fails are given again."""
    if count == 0:
        return range(0)
    parameters = {"guild": guild, "kind": kind, "first": count + 1, "count": count}
    following = (await session.execute(_TAKE, parameters)).scalar_one()
    return range(following - count, following)


async def ensure_guild(session: AsyncSession, guild: GuildId) -> None:
    """Makes the guild's row if it has none."""
    if await session.scalar(select(col(GuildRow.id)).where(col(GuildRow.id) == guild)) is None:
        await session.execute(_ENSURE, {"guild": guild})


async def lock_guild(session: AsyncSession, guild: GuildId) -> None:
    """Holds the guild against other writers of names and events until the transaction ends.

    Two articles stored at once would otherwise each make their own entity for a name that both have.
    """
    if await session.scalar(_LOCK, {"guild": guild}) is None:
        await session.execute(_ENSURE, {"guild": guild})
        await session.execute(_LOCK, {"guild": guild})
