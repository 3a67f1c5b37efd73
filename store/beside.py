"""What articles about a topic say beside it: their sentences that name a day and have neither its name nor its words.

"On 12 April a woman died" tells of the epidemic that its article is about. Where little is written of a topic, half of
its days are named so; of one that thousands of sentences tell of, these are left out.
"""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.keydates import Beside, DayCount
from parsers.values import DatedBy
from store.keydays import Topic, days_of
from store.models import EventRow, SourceRow, TimelineRow
from store.shown import EVERYTHING
from store.tellings import Telling
from store.values import EventId

ENOUGH = 3000
"""Sentences about the topic that name days: where there are more, they say what there is to say."""


async def list_beside(
    session: AsyncSession, topic: Topic, counts: Sequence[DayCount]
) -> list[Beside[EventId]]:
    """By article and place; none of an article that names the day in a sentence about the topic as well.

    ``counts`` are the topic's own.
    """
    if sum(count.sentences for count in counts) > ENOUGH:
        return []
    row, guild = TimelineRow, topic.guild
    own = select(col(row.event_id), col(row.source_id), col(row.first), col(row.telling))
    hits = own.where(*await days_of(session, topic)).cte("hits").prefix_with("MATERIALIZED")
    shares = (
        select(hits.c.source_id, func.count() / func.max(col(SourceRow.events) + 0.0))
        .join(SourceRow, (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == hits.c.source_id))
        .group_by(hits.c.source_id)
    )
    share = {source: min(1.0, float(part)) for source, part in (await session.execute(shares)).all()}
    named = select(hits.c.source_id, hits.c.first).where(hits.c.telling >= Telling.NAMED)
    taken = {tuple(each) for each in (await session.execute(named)).all()}
    naming = (
        select(col(EventRow.id))
        .where(col(EventRow.guild_id) == guild, col(EventRow.source_id).in_(select(hits.c.source_id)))
        .where(col(EventRow.dated_by) == DatedBy.TEXT, col(EventRow.first) == col(EventRow.last))
    )
    found = (
        select(col(row.event_id), col(row.first), col(row.source_id), col(row.telling))
        .where(col(row.guild_id) == guild, col(row.entity_id) == EVERYTHING, col(row.reach) == 0)
        .where(col(row.event_id).in_(naming), col(row.first) == col(row.last), *topic.within)
        .order_by(col(row.source_id), col(row.event_id))
    )
    return [
        Beside(
            id=EventId(event),
            day=day,
            article=source,
            share=share[source],
            later=telling == Telling.LOOKING_BACK,
        )
        for event, day, source, telling in (await session.execute(found)).all()
        if (source, day) not in taken
    ]
