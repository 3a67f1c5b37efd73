"""What a later version of an article changed: in its events as a whole, and in each."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.values import Event
from store.models import ArticleVersionRow, EventRow, SourceRow, keepable
from store.spans import span_from_json, span_json, span_of, time_text, utc
from store.values import Earlier, Revision


def note_change(row: EventRow, event: Event, at: datetime) -> bool:
    """Keeps in ``row.was`` what the article said until now if ``event`` tells it otherwise; says whether it does."""
    span = span_of(row.first, row.last, row.precision, row.part, approximate=row.approximate)
    said = span if row.read_span is None else span_from_json(row.read_span)
    if row.text == keepable(event.text) and said == event.span:
        return False
    row.was = {"text": row.text, "span": span_json(said), "until": time_text(utc(at))}
    return True


def earlier(was: Mapping[str, Any] | None) -> Earlier | None:
    """What ``note_change`` kept."""
    if was is None:
        return None
    until = datetime.fromisoformat(was["until"])
    return Earlier(text=was["text"], span=span_from_json(was["span"]), until=until)


async def count_changes(
    session: AsyncSession, row: SourceRow, *, added: int, changed: int, gone: int
) -> None:
    """Keeps how the events of the source's current version differ from those of the version before."""
    version = ArticleVersionRow
    current = (
        col(version.guild_id) == row.guild_id,
        col(version.source_id) == row.id,
        col(version.number) == row.version,
    )
    await session.execute(update(version).where(*current).values(added=added, changed=changed, gone=gone))


async def newest_revision(session: AsyncSession, row: SourceRow) -> Revision | None:
    """The newest version of an article that has several."""
    version = ArticleVersionRow
    counts = (col(version.added), col(version.changed), col(version.gone))
    query = select(col(version.number), col(version.read_at), *counts).where(
        col(version.guild_id) == row.guild_id,
        col(version.source_id) == row.id,
        col(version.number) == row.version,
        col(version.added).is_not(None),
    )
    found = (await session.execute(query)).one_or_none()
    if found is None:
        return None
    number, at, added, changed, gone = found
    return Revision(number=number, at=utc(at), added=added or 0, changed=changed or 0, gone=gone or 0)
