"""Moves everything that is kept from one database into another, whatever kind either is, and proves that it arrived.

Tables go one after the other in the order that their foreign keys ask for, each streamed in the order of its primary
key. The full-text table isn't copied but filled anew, because each database has its own.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from sqlalchemy import Select, Table, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.bulk import put_into
from store.index import Sentence, index_events
from store.models import METADATA, EventRow, GuildRow, SourceRow, TimelineRow
from store.values import GuildId

BATCH = 1000
"""Rows that are held in memory at once."""

Progress = Callable[[str, int], None]
"""Told the table's name and how many of its rows were just copied."""


class CopyDiffersError(Exception):
    """A table doesn't hold what was copied into it."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


@dataclass(slots=True)
class Fingerprint:
    """How many rows a table has and what is in them, whatever their order (PostgreSQL sorts text its own way)."""

    rows: int = 0
    total: int = 0

    def add(self, rows: Iterable[Mapping[Any, Any]]) -> None:
        """Counts these rows in."""
        for row in rows:
            digest = blake2b(_spelt(row), digest_size=16).digest()
            self.rows += 1
            self.total = (self.total + int.from_bytes(digest)) % (1 << 128)

    @property
    def digest(self) -> str:
        """The content as 32 characters: equal for equal rows."""
        return f"{self.total:032x}"


def _spelt(row: Mapping[Any, Any]) -> bytes:
    return json.dumps(list(row.values()), sort_keys=True, default=_day).encode()


def _day(value: date) -> str:
    return value.isoformat()


async def is_empty(session: AsyncSession) -> bool:
    """Whether nothing is kept at all."""
    found = [await session.scalar(select(1).select_from(table).limit(1)) for table in METADATA.sorted_tables]
    return not any(found)


async def hold_whole(session: AsyncSession) -> None:
    """Keeps other processes from adding anything until the transaction ends: all that is kept has a guild."""
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("LOCK TABLE guild IN SHARE ROW EXCLUSIVE MODE"))


async def copy_everything(
    source: AsyncSession, target: AsyncSession, progress: Progress | None = None
) -> dict[str, Fingerprint]:
    """Copies all rows into an empty database and reads them back; returns each table's fingerprint.

    The caller commits ``target``, so that an interrupted copy leaves nothing. Raises CopyDiffersError.
    """
    copied: dict[str, Fingerprint] = {}
    for table in METADATA.sorted_tables:
        copied[table.name] = await _copy(source, target, table, progress)
    for table in METADATA.sorted_tables:
        if await fingerprint(target, table) != copied[table.name]:
            raise CopyDiffersError(table.name)
    await fill_index(target)
    if target.get_bind().dialect.name == "postgresql":
        await target.execute(text("ANALYZE"))
    return copied


async def _copy(
    source: AsyncSession, target: AsyncSession, table: Table, progress: Progress | None
) -> Fingerprint:
    found = Fingerprint()
    rows = await source.stream(select(table).order_by(*table.primary_key), execution_options=_IN_BATCHES)
    async for part in rows.mappings().partitions(BATCH):
        found.add(part)
        await put_into(target, table, part)
        if progress is not None:
            progress(table.name, len(part))
    return found


_IN_BATCHES = {"yield_per": BATCH}


async def fingerprint(session: AsyncSession, table: Table) -> Fingerprint:
    """What a table holds now."""
    found = Fingerprint()
    rows = await session.stream(select(table), execution_options=_IN_BATCHES)
    async for part in rows.mappings().partitions(BATCH):
        found.add(part)
    return found


async def fill_index(session: AsyncSession) -> None:
    """Makes every shown event findable by its words, in a database whose full-text table is empty."""
    for guild in (await session.scalars(select(col(GuildRow.id)).order_by(col(GuildRow.id)))).all():
        await _fill_guild(session, GuildId(guild))


async def _fill_guild(session: AsyncSession, guild: GuildId) -> None:
    last = 0
    while True:
        rows = (await session.execute(_shown_after(guild, last))).all()
        if not rows:
            return
        await index_events(session, guild, [Sentence(*row) for row in rows])
        last = rows[-1][0]


def _shown_after(guild: GuildId, event: int) -> Select[int, str, str | None, date, date]:
    shown = (
        select(1)
        .where(col(TimelineRow.guild_id) == guild, col(TimelineRow.event_id) == col(EventRow.id))
        .where(col(TimelineRow.entity_id) == 0)
        .exists()
    )
    return (
        select(
            col(EventRow.id),
            col(EventRow.text),
            col(SourceRow.language),
            col(EventRow.first),
            col(EventRow.last),
        )
        .join(SourceRow, (col(SourceRow.guild_id) == guild) & (col(SourceRow.id) == col(EventRow.source_id)))
        .where(col(EventRow.guild_id) == guild, col(EventRow.id) > event, shown)
        .order_by(col(EventRow.id))
        .limit(BATCH)
    )
