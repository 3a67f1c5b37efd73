"""Which sources are one text: found when a text is stored, by the marks that it shares with others.

Both sources stay with all their events, which fall into the same clusters; ``store.retold`` counts them as one report.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Select, bindparam, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.copies import SHARED_MARKS, Published, is_copy, marks_of
from parsers.values import Article
from store.bulk import put_rows
from store.models import METADATA, ArticleVersionRow, CopyRow, SourceRow, TextMarkRow
from store.parameters import OF_GUILD, among
from store.spans import time_of

MOST_COMPARED = 20
"""Sources whose whole text is compared: those that share the most."""


@dataclass(frozen=True, slots=True)
class _Other:
    source: int
    text: Published


async def find_copies(session: AsyncSession, row: SourceRow, own: Published, *, fresh: bool = False) -> None:
    """Notes whose text the source's is, in place of what was noted of an earlier version unless it is ``fresh``."""
    if not fresh:
        await _forget(session, row)
    marks = marks_of(own.body)
    if not marks:
        return
    copies = [other.source for other in await _alike(session, row, marks) if is_copy(own, other.text)]
    rows = [{"guild_id": row.guild_id, "mark": mark, "source_id": row.id} for mark in marks]
    await put_rows(session, TextMarkRow, rows)
    pairs = [pair for other in copies for pair in ((row.id, other), (other, row.id))]
    await put_rows(
        session,
        CopyRow,
        [{"guild_id": row.guild_id, "source_id": one, "other_id": other} for one, other in pairs],
    )


async def _forget(session: AsyncSession, row: SourceRow) -> None:
    pair = (col(CopyRow.source_id) == row.id) | (col(CopyRow.other_id) == row.id)
    marks = (col(TextMarkRow.guild_id) == row.guild_id, col(TextMarkRow.source_id) == row.id)
    for statement in (
        delete(CopyRow).where(col(CopyRow.guild_id) == row.guild_id, pair),
        delete(TextMarkRow).where(*marks),
    ):
        await session.execute(statement.execution_options(synchronize_session=False))


async def _alike(session: AsyncSession, row: SourceRow, marks: Sequence[int]) -> list[_Other]:
    """The sources that share enough marks, with their texts."""
    asked = {"guild": row.guild_id, "source": row.id, "marks": marks}
    sources = (await session.scalars(_nearest(), asked)).all()
    if not sources:
        return []
    version = (col(ArticleVersionRow.guild_id) == row.guild_id) & (
        col(ArticleVersionRow.source_id) == col(SourceRow.id)
    )
    columns = (col(SourceRow.id), col(ArticleVersionRow.body), col(SourceRow.site), col(SourceRow.published))
    query = (
        select(*columns, col(ArticleVersionRow.entries))
        .join(ArticleVersionRow, version & (col(ArticleVersionRow.number) == col(SourceRow.version)))
        .where(col(SourceRow.guild_id) == row.guild_id, col(SourceRow.id).in_(sources))
    )
    return [_other(*each) for each in (await session.execute(query)).all()]


@cache
def _nearest() -> Select[int]:
    mark, shared = METADATA.tables["text_mark"].c, func.count()
    here = (mark.guild_id == OF_GUILD, among(mark.mark, "marks"))
    # Gathered before they are counted: SQLite would otherwise walk all marks of the guild by source.
    hits = select(mark.source_id).where(*here).cte("hits").prefix_with("MATERIALIZED")
    return (
        select(hits.c.source_id)
        .where(hits.c.source_id != bindparam("source"))
        .group_by(hits.c.source_id)
        .having(shared >= SHARED_MARKS)
        .order_by(shared.desc(), hits.c.source_id)
        .limit(MOST_COMPARED)
    )


def _other(
    source: int, body: str, site: str | None, published: str | None, entries: Sequence[object]
) -> _Other:
    return _Other(source, kept_text(body, site, published, entries))


def kept_text(body: str, site: str | None, published: str | None, entries: Sequence[object]) -> Published:
    """A text as it is compared, from the columns that keep it."""
    moment = time_of(published)
    return Published(body, site, moment.date() if moment else None, live=bool(entries))


def text_of(article: Article) -> Published:
    """An article's text as it is compared."""
    day = article.published.date() if article.published else None
    return Published(article.body, article.site, day, live=bool(article.entries))
