"""What an older version kept without comparing it is compared, once, in the transaction that upgrades the database.

Migrations make tables; what follows from the events by the rules of the code is filled here.
"""

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.clusters import join_clusters
from store.copies import find_copies, kept_text
from store.guilds import list_guilds
from store.ids import lock_guild
from store.models import ArticleVersionRow, SourceRow, TellingRow, TextMarkRow, TimelineRow
from store.values import GuildId

_TOGETHER = 1000


async def settle(session: AsyncSession) -> None:
    """Puts the events of all guilds into their clusters, and finds which texts are one; what is settled stays."""
    for guild in await list_guilds(session):
        await lock_guild(session, guild)
        while events := (await session.scalars(_unsettled(guild))).all():
            await join_clusters(session, guild, events)
        last = 0
        while rows := (await session.execute(_unmarked(guild, last))).all():
            for row, body, entries in rows:
                await find_copies(session, row, kept_text(body, row.site, row.published, entries))
            last = rows[-1][0].id


def _unsettled(guild: GuildId) -> Select[int]:
    told = (col(TellingRow.guild_id) == guild) & (col(TellingRow.event_id) == col(TimelineRow.event_id))
    return (
        select(col(TimelineRow.event_id))
        .outerjoin(TellingRow, told)
        .where(col(TimelineRow.guild_id) == guild, col(TimelineRow.entity_id) == 0)
        .where(col(TellingRow.event_id).is_(None))
        .limit(_TOGETHER)
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
        .limit(_TOGETHER // 10)
    )
