"""What articles about a topic say beside it: their sentences that name a day and have neither its name nor its words.

"On 12 April a woman died" tells of the epidemic that its article is about. Where little is written of a topic, half of
its days are named so; of one that thousands of sentences tell of, these are left out.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.keydates import Beside, BesideCount, DayCount
from store.keydays import Topic, days_of
from store.models import NAMING, EventRow, SourceRow, TimelineRow
from store.parameters import OF_GUILD, among, chunks
from store.shown import EVERYTHING
from store.tellings import Telling
from store.values import EventId, GuildId

ENOUGH = 3000
"""Sentences about the topic that name days: where there are more, they say what there is to say."""


async def count_beside(session: AsyncSession, topic: Topic, counts: Sequence[DayCount]) -> list[BesideCount]:
    """By day, the articles about the topic that name it in sentences that aren't about it, and in none that is.

    ``counts`` are the topic's own.
    """
    if sum(count.sentences for count in counts) > ENOUGH:
        return []
    about, taken = await _articles(session, topic)
    share = await _shares(session, topic.guild, about)
    query = _naming(topic, share).with_only_columns(col(EventRow.source_id), col(EventRow.first)).distinct()
    found: defaultdict[date, dict[int, float]] = defaultdict(dict)
    for source, day in (await session.execute(query)).all():
        if (source, day) not in taken:
            found[day][source] = share[source]
    return [BesideCount(day, shares) for day, shares in found.items()]


async def list_beside(
    session: AsyncSession, topic: Topic, beside: Sequence[BesideCount]
) -> list[Beside[EventId]]:
    """The sentences that name these days so, by article and place."""
    shares = {each.day: each.shares for each in beside}
    columns = (col(EventRow.source_id), col(EventRow.id), col(EventRow.first))
    query = _naming(topic, {source for each in beside for source in each.shares}).with_only_columns(*columns)
    found = [
        (source, event, day)
        for part in chunks([*shares])
        for source, event, day in await session.execute(query.where(col(EventRow.first).in_(part)))
        if source in shares[day]
    ]
    later = await _looking_back(session, topic.guild, [event for _, event, _ in found])
    return [
        Beside(
            id=EventId(event),
            day=day,
            article=source,
            share=shares[day][source],
            later=event in later,
        )
        for source, event, day in sorted(found)
    ]


def _naming(topic: Topic, sources: Collection[int]) -> Select[EventRow]:
    """The shown sentences of the articles that name a day of the period."""
    query = select(EventRow).where(col(EventRow.guild_id) == topic.guild, NAMING)
    query = query.where(among(col(EventRow.source_id))).params(among=sorted(sources))
    return query.where(*topic.period(col(EventRow.first)))


async def _articles(session: AsyncSession, topic: Topic) -> tuple[Counter[int], set[tuple[int, date]]]:
    """How many sentences of each article are about the topic, and which days it names in those."""
    row = TimelineRow
    hits = select(col(row.source_id), col(row.first), func.max(col(row.telling)), func.count())
    days = hits.where(*await days_of(session, topic)).group_by(col(row.source_id), col(row.first))
    about: Counter[int] = Counter()
    named = set[tuple[int, date]]()
    for source, day, telling, events in (await session.execute(days)).all():
        about[source] += events
        if telling >= Telling.NAMED:
            named.add((source, day))
    return about, named


async def _looking_back(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> set[int]:
    """Those of the events that name a day in a later article."""
    found = await session.scalars(_later(), {"guild": guild, "among": events})
    return set(found.all())


@cache
def _later() -> Select[int]:
    row = TimelineRow
    here = (col(row.guild_id) == OF_GUILD, among(col(row.event_id)), col(row.entity_id) == EVERYTHING)
    return select(col(row.event_id)).where(*here, col(row.telling) == Telling.LOOKING_BACK)


async def _shares(session: AsyncSession, guild: GuildId, about: Mapping[int, int]) -> dict[int, float]:
    """How much of each article is about the topic, given how many of its events are."""
    query = select(col(SourceRow.id), col(SourceRow.events)).where(
        col(SourceRow.guild_id) == guild, among(col(SourceRow.id))
    )
    rows = (await session.execute(query, {"among": sorted(about)})).all()
    return {source: min(1.0, about[source] / events) if events else 1.0 for source, events in rows}
