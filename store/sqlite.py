"""SQLite's driver with one change of thread a statement, where aiosqlite's own cursors take four.

A statement is run, its first rows are fetched and its cursor is closed in one go on the connection's thread. Storing
an article is dozens of statements, and each change of thread costs more than most of them do. A transaction that is
known whole beforehand is run on that thread from end to end (``Connection.whole``), and changes threads once; its
session (``straight_session``) needs none of the greenlets by which SQLAlchemy waits for a driver.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from typing import Any, Self, TypeVar
from weakref import WeakKeyDictionary

import aiosqlite
from sqlalchemy import URL, Engine, Executable, Select, create_engine, event
from sqlalchemy import Result as Rows
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.pool import SingletonThreadPool

Row = tuple[Any, ...]
T = TypeVar("T")

_HERE = threading.local()

FIRST_ROWS = 1000
"""Rows that come with the statement; a stream of more is fetched as it is read."""


class Connection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors are ``Cursor``; its thread ends with the program."""

    def __init__(self, database: str, **options: Any) -> None:  # noqa: ANN401 - sqlite3's own options
        super().__init__(partial(sqlite3.connect, database, **options), FIRST_ROWS)
        self._thread.daemon = True

    def cursor(self) -> "Cursor":  # pyright: ignore[reportIncompatibleMethodOverride]  # aiosqlite's is awaited first
        """A cursor that costs nothing before it runs a statement."""
        return Cursor(self)

    async def run(self, sql: str, parameters: Iterable[Any], *, many: bool = False) -> "Result":
        """What the statement gave, once or for each of ``parameters``."""
        run = self._conn.executemany if many else self._conn.execute
        return await self._there(partial(_result, run, sql, parameters))

    async def fetch(self, cursor: sqlite3.Cursor, size: int) -> list[Row]:
        """The next rows of an open cursor; fewer than ``size`` are the last."""
        return await self._there(partial(cursor.fetchmany, size))

    async def give_up(self, cursor: sqlite3.Cursor) -> None:
        """Close an open cursor, which would otherwise hold its tables."""
        await self._there(cursor.close)

    async def whole(self, work: Coroutine[Any, Any, T], given_up: threading.Event) -> T:
        """What ``work`` gives, run on the connection's thread; it may wait for nothing but this connection.

        Whoever stops waiting sets ``given_up`` and still waits for the end: the thread can't be left in the middle.
        """
        context = copy_context()
        running = asyncio.ensure_future(self._there(lambda: context.run(self._to_the_end, work)))
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            given_up.set()
            while not running.done():
                with suppress(asyncio.CancelledError):
                    await asyncio.wait([running])
            running.exception()
            raise

    async def rollback(self) -> None:
        """Roll back what was begun; a connection that goes back to its pool has begun nothing, most of the time."""
        if self._conn.in_transaction:
            await super().rollback()

    def _to_the_end(self, work: Coroutine[Any, Any, T]) -> T:
        _HERE.connection = self._conn
        return _to_the_end(work)

    async def _there(self, call: Callable[[], T]) -> T:
        return await self._execute(call)

    async def _execute(  # pyright: ignore[reportIncompatibleMethodOverride]  # aiosqlite leaves it untyped
        self,
        fn: Callable[..., T],
        *args: Any,  # noqa: ANN401 - what its methods pass
        **kwargs: Any,  # noqa: ANN401 - likewise
    ) -> T:
        if threading.current_thread() is self._thread:
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # pyright: ignore[reportUnknownMemberType]


def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    try:
        work.send(None)
    except StopIteration as end:
        return end.value
    work.close()
    raise RuntimeError("a whole transaction waits for nothing but its session")


class StraightSession(AsyncSession):
    """A session that is done with what it is asked before it is awaited: it is on its connection's own thread.

    Columns it takes as the connection gives them: the ORM makes the same rows of them once more, one by one.
    """

    async def execute(self, statement: Executable, params: Any = None, **options: Any) -> Rows[Any]:  # noqa: ANN401 - SQLAlchemy's own
        """As the session that it stands for."""
        if options or not _selects_columns(statement):
            return self.sync_session.execute(statement, params, **options)
        self.sync_session.flush()
        return self.sync_session.connection().execute(statement, params)

    async def get(self, entity: Any, ident: Any, **options: Any) -> Any:  # noqa: ANN401 - likewise
        """Likewise."""
        return self.sync_session.get(entity, ident, **options)

    async def get_one(self, entity: Any, ident: Any, **options: Any) -> Any:  # noqa: ANN401 - likewise
        """Likewise."""
        return self.sync_session.get_one(entity, ident, **options)

    async def scalar(self, statement: Executable, params: Any = None, **options: Any) -> Any:  # noqa: ANN401 - likewise
        """Likewise."""
        return (await self.execute(statement, params, **options)).scalar()

    async def flush(self, objects: Any = None) -> None:  # noqa: ANN401 - likewise
        """Likewise."""
        self.sync_session.flush(objects)

    async def run_sync(self, fn: Callable[..., T], *arg: Any, **kw: Any) -> T:  # noqa: ANN401 - likewise
        """Likewise."""
        return fn(self.sync_session, *arg, **kw)

    async def commit(self) -> None:
        """Likewise."""
        self.sync_session.commit()

    async def close(self) -> None:
        """Likewise."""
        self.sync_session.close()


_SELECTS_COLUMNS: WeakKeyDictionary[Executable, bool] = WeakKeyDictionary()


def _selects_columns(statement: Executable) -> bool:
    """Whether a statement asks for columns alone, and for no object of the ORM's."""
    known = _SELECTS_COLUMNS.get(statement)
    if known is None:
        known = isinstance(statement, Select) and not any(
            "entity" in each and each["expr"] is each["entity"] for each in statement.column_descriptions
        )
        _SELECTS_COLUMNS[statement] = known
    return known


def straight_session(engine: Engine) -> StraightSession:
    """A session over an engine of ``straight_engine``, within ``Connection.whole``."""
    session = StraightSession(expire_on_commit=False)
    session.sync_session.bind = engine
    return session


def straight_engine(begin: str, threads: int) -> Engine:
    """An engine whose connection is that of the thread that asks: the one on which ``Connection.whole`` runs.

    It closes none: they are the driver's. Else its pool, which keeps so many threads' connections, would close any of
    them when others take the place of connections that were lost.
    """
    engine = create_engine(
        URL.create("sqlite"),
        creator=lambda: _HERE.connection,
        poolclass=SingletonThreadPool,
        pool_size=threads + 1,
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    engine.dialect.do_close = _leave_open
    begin_with(engine, begin)
    return engine


def _leave_open(dbapi_connection: DBAPIConnection) -> None:
    """What ``straight_engine`` does instead of closing a connection."""


def begin_with(engine: Engine, begin: str) -> None:
    """Have each of the engine's transactions begun with this statement."""

    @event.listens_for(engine, "begin")
    def _begun(connection: Any) -> None:  # noqa: ANN401 - a sync Connection  # pyright: ignore[reportUnusedFunction]
        connection.exec_driver_sql(begin)


class Result:
    """What is left of a statement when its thread is done with it; ``open`` is the cursor if there are more rows."""

    __slots__ = ("description", "lastrowid", "open", "rowcount", "rows")

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rows: list[Row] = cursor.fetchmany(FIRST_ROWS) if cursor.description else []
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        self.open = cursor if len(self.rows) == FIRST_ROWS else None
        if self.open is None:
            cursor.close()


def _result(run: Any, sql: str, parameters: Iterable[Any]) -> Result:  # noqa: ANN401 - sqlite3's execute, executemany
    return Result(run(sql, parameters))


class Cursor:
    """The part of aiosqlite's cursor that SQLAlchemy uses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: list[Row] = []
        self._open: sqlite3.Cursor | None = None
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        """Run a statement once."""
        return self._take(await self._connection.run(sql, parameters))

    async def executemany(self, sql: str, parameters: Iterable[Any]) -> Self:
        """Run a statement for each of the parameters."""
        return self._take(await self._connection.run(sql, parameters, many=True))

    async def fetchall(self) -> list[Row]:
        """All rows that are left."""
        rows, self._rows = self._rows, []
        while self._open is not None:
            rows += await self._fetch(self._open, FIRST_ROWS)
        return rows

    async def fetchmany(self, size: int | None = None) -> list[Row]:
        """The next ``size`` rows at most."""
        size = size or self.arraysize
        if not self._rows and self._open is not None:
            return await self._fetch(self._open, size)
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    async def fetchone(self) -> Row | None:
        """The next row, if there is one."""
        return next(iter(await self.fetchmany(1)), None)

    async def close(self) -> None:
        """Have the rows that weren't read hold nothing."""
        given_up, self._rows, self._open = self._open, [], None
        if given_up is not None:
            await self._connection.give_up(given_up)

    async def _fetch(self, cursor: sqlite3.Cursor, size: int) -> list[Row]:
        rows = await self._connection.fetch(cursor, size)
        self._open = cursor if len(rows) == size else None
        return rows

    def _take(self, result: Result) -> Self:
        self._rows, self._open = result.rows, result.open
        self.description, self.rowcount = result.description, result.rowcount
        self.lastrowid = result.lastrowid
        return self
