"""How often each name is asked about: what an empty field suggests first."""

from collections.abc import Mapping

from sqlalchemy import BigInteger, Integer, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.models import AskedRow, EntityRow
from store.values import EntityId, GuildId

_COUNT = text(
    "INSERT INTO asked (guild_id, entity_id, times) "
    "SELECT guild_id, id, :times FROM entity WHERE guild_id = :guild AND id = :entity "
    "ON CONFLICT (guild_id, entity_id) DO UPDATE SET times = asked.times + :times"
).bindparams(
    bindparam("guild", type_=BigInteger),
    bindparam("entity", type_=BigInteger),
    bindparam("times", type_=Integer),
)


async def count_asked(session: AsyncSession, guild: GuildId, times: Mapping[EntityId, int]) -> None:
    """Adds to how often each entity was asked about; one that is gone by now is passed over."""
    for entity, number in sorted(times.items()):
        await session.execute(_COUNT, {"guild": guild, "entity": entity, "times": number})


async def most_asked(session: AsyncSession, guild: GuildId, limit: int) -> list[EntityId]:
    """The entities asked about most, as what they count as now, most first."""
    query = (
        select(col(EntityRow.canonical_id))
        .join(
            AskedRow,
            (col(AskedRow.guild_id) == guild) & (col(AskedRow.entity_id) == col(EntityRow.id)),
        )
        .where(col(EntityRow.guild_id) == guild, col(AskedRow.guild_id) == guild)
        .order_by(col(AskedRow.times).desc(), col(AskedRow.entity_id))
        .limit(limit)
    )
    return [EntityId(each) for each in dict.fromkeys((await session.scalars(query)).all())]
