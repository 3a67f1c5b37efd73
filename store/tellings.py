"""How an event tells of its day: what key dates are counted from.

Kept in the timeline's rows, so that counting looks at no event.
"""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.values import DatedBy
from store.models import ArticleVersionRow, EventRow
from store.values import GuildId

LEAD = 400
"""Characters of an article that count as its beginning, which tells of the day it was published or the one before."""

LATER = 2
"""Days after which an article looks back on a day rather than reports it."""


class Telling(IntEnum):
    """From saying the least of a day to saying the most; what names the day is ``NAMED`` or above."""

    BELOW = 0
    """Dated by publication, further down in its article."""
    BEGINNING = 1
    """Dated by publication, and what its article begins with."""
    NAMED = 2
    """The sentence names the day, in an article of its time."""
    LOOKING_BACK = 3
    """The sentence names the day, in a later article."""


def telling_of(dated_by: str, start: int, first: date, anchor: date) -> Telling:
    """How a sentence tells of ``first``: ``start`` is its place in the article, ``anchor`` the article's day."""
    if dated_by == DatedBy.PUBLICATION:
        return Telling.BEGINNING if start < LEAD else Telling.BELOW
    return Telling.LOOKING_BACK if (anchor - first).days >= LATER else Telling.NAMED


async def tellings_of(
    session: AsyncSession, guild: GuildId, events: Sequence[EventRow]
) -> dict[int, Telling]:
    """By the events' ids."""
    versions = sorted({(event.source_id, event.version) for event in events})
    row = ArticleVersionRow
    query = select(col(row.source_id), col(row.number), col(row.anchor)).where(
        col(row.guild_id) == guild, tuple_(col(row.source_id), col(row.number)).in_(versions)
    )
    anchors = {(source, number): day for source, number, day in (await session.execute(query)).all()}
    return {
        event.id: telling_of(
            event.dated_by,
            event.start,
            event.first,
            anchors.get((event.source_id, event.version), event.first),
        )
        for event in events
    }
