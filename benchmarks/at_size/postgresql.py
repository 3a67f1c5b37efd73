"""Copies a generated SQLite file into an empty PostgreSQL database: the same rows, indexes last."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import Boolean, Column, Date, DateTime, Table

from store.database import Database
from store.index import _vector
from store.models import METADATA

BATCH = 20_000
_INDEXES = """
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index
JOIN pg_class ON pg_class.oid = indrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname = 'public' AND NOT indisprimary
"""
_KEYS = """
SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS made
FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
"""
_WORDS = """
SELECT guild.id, event_words.rowid & ((1 << 40) - 1), words, stems
FROM event_words JOIN guild ON guild.number = event_words.rowid >> 40
"""


async def copy_into(file: Path, url: str) -> None:
    """Fill the database, which may have been made a moment ago and holds nothing."""
    await (await Database.open(url)).close()
    target = await asyncpg.connect(url)
    source = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    indexes, keys = await target.fetch(_INDEXES), await target.fetch(_KEYS)
    for key in keys:
        await target.execute(f"ALTER TABLE {key['table']} DROP CONSTRAINT {key['name']}")
    for index in indexes:
        await target.execute(f"DROP INDEX {index['name']}")
    await target.execute("SET maintenance_work_mem = '512MB'")
    for table in METADATA.sorted_tables:
        await _copy_table(source, target, table)
    await _copy_words(source, target)
    for index in indexes:
        await target.execute(index["made"])
    for key in keys:
        await target.execute(f"ALTER TABLE {key['table']} ADD CONSTRAINT {key['name']} {key['made']}")
    await target.execute("VACUUM ANALYZE")  # what autovacuum does in time
    await target.close()
    source.close()


async def _copy_table(source: sqlite3.Connection, target: Any, table: Table) -> None:  # noqa: ANN401 - asyncpg is untyped
    columns = list(table.columns)
    wanted = ", ".join(f'"{column.name}"' for column in columns)
    rows = source.execute(f'SELECT {wanted} FROM "{table.name}"')  # noqa: S608 - names of our own
    reads = [_reader(column) for column in columns]
    for batch in _batches(rows):
        records = [[read(value) for read, value in zip(reads, row, strict=True)] for row in batch]
        names = [column.name for column in columns]
        await target.copy_records_to_table(table.name, records=records, columns=names)


async def _copy_words(source: sqlite3.Connection, target: Any) -> None:  # noqa: ANN401 - likewise
    await target.execute(
        "CREATE TEMPORARY TABLE words_as_text (guild_id bigint, event_id bigint, words text)"
    )
    for batch in _batches(source.execute(_WORDS)):
        records = [
            (guild, event, _vector(guild, words.split(), stems.split()))
            for guild, event, words, stems in batch
        ]
        await target.copy_records_to_table("words_as_text", records=records)
    await target.execute(
        "INSERT INTO event_words SELECT said.guild_id, event_id, first, last, words::tsvector "
        "FROM words_as_text AS said JOIN event ON event.guild_id = said.guild_id AND event.id = event_id"
    )
    await target.execute("DROP TABLE words_as_text")


def _batches(rows: sqlite3.Cursor) -> Iterator[list[Any]]:
    while batch := rows.fetchmany(BATCH):
        yield batch


def _reader(column: Column[Any]) -> Callable[[Any], Any]:
    """What SQLite keeps as text, or as a number, PostgreSQL keeps as what it is."""
    kind = type(getattr(column.type, "impl_instance", column.type))
    read = {Date: date.fromisoformat, DateTime: _moment, Boolean: bool}.get(kind)
    if read is None:
        return lambda value: value
    return lambda value: None if value is None else read(value)


def _moment(kept: str) -> datetime:
    return datetime.fromisoformat(kept).replace(tzinfo=UTC)


async def execute(server: str, *statements: str) -> list[Any]:
    """Run the statements, and give back what the last one found."""
    connection = await asyncpg.connect(server)
    found: list[Any] = []
    for statement in statements:
        found = await connection.fetch(statement)
    await connection.close()
    return found
