"""What articles about a topic say beside it: their sentences that name a day and have neither its name nor its words.

"On 12 April a woman died" tells of the epidemic that its article is about. Where little is written of a topic, half of
its days are named so; of one that thousands of sentences tell of, these are left out.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.keydates import Beside, DayCount
from parsers.values import DatedBy
from store.keydays import Topic, days_of
from store.models import EventRow, SourceRow, TimelineRow
from store.parameters import among
from store.shown import EVERYTHING
from store.tellings import Telling
from store.values import EventId, GuildId

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
    hits = select(col(row.source_id), col(row.first), func.max(col(row.telling)), func.count())
    days = hits.where(*await days_of(session, topic)).group_by(col(row.source_id), col(row.first))
    about: Counter[int] = Counter()
    taken = set[tuple[int, date]]()
    for source, day, telling, events in (await session.execute(days)).all():
        about[source] += events
        if telling >= Telling.NAMED:
            taken.add((source, day))
    share = await _shares(session, guild, about)
    naming = (
        select(col(EventRow.id))
        .where(col(EventRow.guild_id) == guild, among(col(EventRow.source_id)))
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
        for event, day, source, telling in (await session.execute(found, {"among": sorted(about)})).all()
        if (source, day) not in taken
    ]


async def _shares(session: AsyncSession, guild: GuildId, about: Mapping[int, int]) -> dict[int, float]:
    """How much of each article is about the topic, given how many of its events are."""
    query = select(col(SourceRow.id), col(SourceRow.events)).where(
        col(SourceRow.guild_id) == guild, among(col(SourceRow.id))
    )
    rows = (await session.execute(query, {"among": sorted(about)})).all()
    return {source: min(1.0, about[source] / events) if events else 1.0 for source, events in rows}
