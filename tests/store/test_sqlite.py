"""The driver's cursors: rows come with the statement, and a long result is still read as it is asked for."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from store.sqlite import FIRST_ROWS, Connection

ROWS = 2 * FIRST_ROWS + 500


@pytest_asyncio.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Connection]:
    connection = Connection(str(tmp_path / "test.sqlite3"), isolation_level=None)
    async with connection:
        cursor = await connection.cursor().execute("BEGIN")
        await cursor.execute("CREATE TABLE number (value INTEGER UNIQUE)")
        await cursor.executemany("INSERT INTO number VALUES (?)", [(value,) for value in range(ROWS)])
        assert cursor.rowcount == ROWS
        await cursor.execute("COMMIT")
        yield connection


@pytest.mark.parametrize("limit", [0, 1, FIRST_ROWS - 1, FIRST_ROWS, FIRST_ROWS + 1, 2 * FIRST_ROWS, ROWS])
async def test_all_rows_come(connection: Connection, limit: int) -> None:
    cursor = await connection.cursor().execute("SELECT value FROM number ORDER BY value LIMIT ?", (limit,))

    assert await cursor.fetchall() == [(value,) for value in range(limit)]
    assert await cursor.fetchall() == []


@pytest.mark.parametrize("size", [1, 7, FIRST_ROWS, 3 * FIRST_ROWS])
async def test_rows_come_in_parts(connection: Connection, size: int) -> None:
    cursor = await connection.cursor().execute("SELECT value FROM number ORDER BY value")
    found: list[int] = []
    while part := await cursor.fetchmany(size):
        assert len(part) <= size
        found += [value for (value,) in part]

    assert found == list(range(ROWS))
    assert await cursor.fetchone() is None


async def test_a_mistake_is_the_databases(connection: Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await connection.cursor().execute("INSERT INTO number VALUES (0)")

    cursor = await connection.cursor().execute("SELECT count(*) FROM number")
    assert await cursor.fetchone() == (ROWS,)


async def test_a_long_result_that_is_given_up_holds_nothing(connection: Connection) -> None:
    cursor = await connection.cursor().execute("SELECT value FROM number")
    await cursor.close()
    del cursor

    await connection.cursor().execute("DROP TABLE number")
