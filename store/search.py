"""Events by their words."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.events import event_views, next_cursor, read_place
from store.index import matching_events
from store.models import TimelineRow
from store.places import Place, canonical_ids, timeline_of
from store.retold import by_telling
from store.values import EntityId, EventPage, GuildId
from store.words import read_search


async def search_events(
    session: AsyncSession,
    guild: GuildId,
    text: str,
    *,
    entities: Sequence[EntityId] = (),
    since: date | None = None,
    until: date | None = None,
    cursor: str | None = None,
    limit: int = 10,
) -> EventPage:
    """A page of the events whose sentence has the words: all of them, "phrases", either side of OR, none with a ``-``.

    ``Idl*`` finds what begins so. Case, accents and Arabic vowels don't matter. Entities, period, order and cursor
    are those of ``list_events``; of those found that tell of one thing the best told stands for all. Raises
    BadQueryError when there is no word to look for.
    """
    question = ("search", guild, text, tuple(entities), since, until)
    after = read_place(question, cursor)
    matches = await matching_events(session, guild, read_search(text))
    names = await canonical_ids(session, guild, entities)
    conditions: list[ColumnElement[bool]] = [
        *timeline_of(guild, names),
        col(TimelineRow.event_id).in_(select(matches.subquery().c.event_id)),
    ]
    if since is not None:
        conditions.append(col(TimelineRow.last) >= since)
    if until is not None:
        conditions.append(col(TimelineRow.first) <= until)
    places, total = await _places(session, by_telling(guild, conditions), after, limit + 1)
    return EventPage(
        events=await event_views(session, guild, [event for _, event in places[:limit]]),
        total=total,
        next=next_cursor(question, places, limit),
    )


async def _places(
    session: AsyncSession, matches: Select[date, int, int], after: Place | None, limit: int
) -> tuple[list[Place], int]:
    """The next places and how many there are in all, of those that tell of one thing the best told's alone.

    The matches are gathered before they are put in order: SQLite would otherwise walk the whole timeline in order
    and ask the index about each event.
    """
    hits = matches.cte("hits").prefix_with("MATERIALIZED")
    total = select(func.count()).select_from(hits).where(hits.c.place == 1)
    query = select(hits.c.first, hits.c.event_id, total.scalar_subquery()).where(hits.c.place == 1)
    if after is not None:
        query = query.where(tuple_(hits.c.first, hits.c.event_id) > after)
    rows = (await session.execute(query.order_by(hits.c.first, hits.c.event_id).limit(limit))).all()
    count = rows[0][2] if rows else await session.scalar(total)
    return [(first, event) for first, event, _ in rows], count or 0
