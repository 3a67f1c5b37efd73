"""Opening the database, and the only place where a transaction begins or ends.

One code path for SQLite (WAL) and PostgreSQL: plain ``sqlite:///`` and ``postgresql://`` addresses are mapped to
their async drivers here, and both drivers' errors become ``StoreError`` here.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Event
from types import MappingProxyType
from typing import Any, Self, TypeVar, cast

from sqlalchemy import URL, Engine, ExceptionContext, event, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from store.errors import MISSING, OUTDATED, UNAVAILABLE, StoreError, store_error
from store.schema import HEAD
from store.sqlite import Connection, begin_with, straight_engine, straight_session

BUSY_SECONDS = 10.0
"""How long a statement waits for another process's write before it is told that the database is locked."""

ANSWER_SECONDS = 15.0
"""How long a PostgreSQL may take over one statement before it is taken for dead: one that hangs says nothing."""

PATIENT_SECONDS = 3600.0
"""The same for work that may take long: upgrades, copies, checks, deleting a guild."""

CONNECT_SECONDS = 5.0
CLOSE_SECONDS = 3.0

_SETTINGS = {
    "timezone": "UTC",
    "lock_timeout": f"{BUSY_SECONDS:.0f}s",
    "jit": "off",  # compiling takes longer than any of our statements
    "max_parallel_workers_per_gather": "0",  # one question has one core, so that many are answered at once
    "random_page_cost": "1.1",  # rows lie in memory or on flash: an index beats a scan
}
"""What a PostgreSQL connection is told, whatever its server's own settings are."""

_WRITING, _READING = "BEGIN IMMEDIATE", "BEGIN"
"""How SQLite's transactions begin: one that writes holds the file's lock from the first, and doesn't die over it."""

_ANSWERING = {
    "enable_seqscan": "off",
    "plan_cache_mode": "force_custom_plan",  # one for any guild is made for the average one, which has next to nothing
}
"""The same for one that answers: by an index, however common the planner takes a word to be."""

READERS = 4
"""SQLite connections that read beside the one that writes."""

T = TypeVar("T")
Work = Callable[[AsyncSession], Awaitable[T]]

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


class Database:
    """An open database. Make one with ``Database.open``; ``close`` it on the same event loop."""

    def __init__(
        self,
        writer: AsyncEngine,
        reader: AsyncEngine,
        patient: tuple[AsyncEngine, AsyncEngine] | None = None,
        straight: Mapping[AsyncEngine, Engine] = MappingProxyType({}),
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._straight = straight
        self._patient_writer, self._patient_reader = patient or (writer, reader)

    @classmethod
    async def open(cls, url: str, *, create: bool = True) -> Self:
        """Connects and looks at the schema's version.

        With ``create`` a missing database file (and its folder) is made and an older schema upgraded, one process
        at a time. Without, ``StoreError("store_missing")`` or ``("store_outdated")`` says what there is instead.
        Raises ``ValueError`` for an address of another kind of database.
        """
        address = async_url(url)
        with _translated(connecting=True):
            if address.get_backend_name() == "sqlite":
                _prepare_file(address, create=create)
                writer, reader = _sqlite_engines(address)
                straight = {
                    writer: straight_engine(_WRITING, threads=1),
                    reader: straight_engine(_READING, threads=READERS),
                }
                database = cls(writer, reader, straight=straight)
            else:
                patient = _postgresql_engines(address, PATIENT_SECONDS, _SETTINGS)
                answering = _postgresql_engines(address, ANSWER_SECONDS, _SETTINGS | _ANSWERING)
                database = cls(*answering, patient)
            try:
                await database._settle(address, create=create)
            except BaseException:
                await database.close()
                raise
        return database

    @property
    def dialect(self) -> str:
        """Which database it is: "sqlite" or "postgresql"."""
        return self._writer.dialect.name

    @property
    def file(self) -> Path | None:
        """Where a SQLite database lies; None for a server's."""
        return Path(str(self._writer.url.database)) if self.dialect == "sqlite" else None

    @property
    def place(self) -> str:
        """Where the database is, in words that hold no password."""
        return _shown(self._writer.url)

    async def close(self) -> None:
        """Closes every connection; safe to call twice. A server that doesn't even say goodbye isn't waited for."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_SECONDS):
                for engine in (self._reader, self._writer, self._patient_reader, self._patient_writer):
                    await engine.dispose()

    @asynccontextmanager
    async def transaction(self, *, patient: bool = False) -> AsyncGenerator[AsyncSession]:
        """A session that writes: committed at the end of the block, rolled back when the block raises.

        ``patient`` is for statements that may take longer than ``ANSWER_SECONDS``.
        """
        async with self._session(self._patient_writer if patient else self._writer) as session:
            yield session

    @asynccontextmanager
    async def reading(self, *, patient: bool = False) -> AsyncGenerator[AsyncSession]:
        """A session that reads one consistent state; writing through it is an error of the database."""
        async with self._session(self._patient_reader if patient else self._reader) as session:
            yield session

    async def write(self, work: Work[T]) -> T:
        """What ``work`` returns: ``transaction`` for what awaits nothing but its session, at half the price.

        On SQLite all of it runs on the connection's own thread.
        """
        return await self._whole(self._writer, work)

    async def read(self, work: Work[T]) -> T:
        """``reading`` in the same way."""
        return await self._whole(self._reader, work)

    async def _whole(self, engine: AsyncEngine, work: Work[T]) -> T:
        straight = self._straight.get(engine)
        if straight is None:
            async with self._session(engine) as session:
                return await work(session)
        with _translated():
            async with AsyncExitStack() as stack:
                with _translated(connecting=True):
                    connection = await stack.enter_async_context(engine.connect())
                driver = (await connection.get_raw_connection()).driver_connection
                given_up = Event()
                return await cast("Connection", driver).whole(_to_the_end(straight, work, given_up), given_up)

    @asynccontextmanager
    async def _session(self, engine: AsyncEngine) -> AsyncGenerator[AsyncSession]:
        with _translated():
            async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
                # Connecting fails with errors of the operating system, which in the block may be about anything.
                with _translated(connecting=True):
                    await session.connection()
                yield session

    async def ping(self) -> None:
        """Returns when the database answers; raises StoreError otherwise."""
        async with self.reading() as session:
            await session.execute(text("SELECT 1"))

    async def _settle(self, address: URL, *, create: bool) -> None:
        found = await self.version()
        settled = found == HEAD and await self._is_settled()
        if settled:
            return
        if not create:
            raise StoreError(OUTDATED if found else MISSING, path=_shown(address))
        if found != HEAD:
            await self._upgrade(settled=found is None)
        from store.settling import settle  # noqa: PLC0415 - what no settled database needs

        await settle(partial(self.transaction, patient=True))

    async def _upgrade(self, *, settled: bool) -> None:
        # alembic takes a quarter of a second to import, which an upgraded database must not cost.
        from store.migrate import upgrade  # noqa: PLC0415
        from store.settling import mark_unsettled  # noqa: PLC0415 - likewise

        async with self._patient_writer.connect() as connection:
            await connection.run_sync(upgrade)
            if not settled:
                async with AsyncSession(connection, expire_on_commit=False) as session:
                    await mark_unsettled(session)
                    await session.flush()
            await connection.commit()

    async def _is_settled(self) -> bool:
        async with self._reader.connect() as connection:
            return await connection.scalar(text("SELECT 1 FROM guild WHERE unsettled LIMIT 1")) is None

    async def version(self) -> str | None:
        """The schema's revision; None for an empty database."""
        async with self._reader.connect() as connection:
            tables = await connection.run_sync(_has_versions)
            if not tables:
                return None
            return await connection.scalar(text("SELECT version_num FROM alembic_version"))


async def _to_the_end(engine: Engine, work: Work[T], given_up: Event) -> T:
    """Commits, unless ``work`` raises or whoever wanted it gave it up."""
    session = straight_session(engine)
    try:
        result = await work(session)
        if given_up.is_set():
            raise asyncio.CancelledError
        await session.commit()
        return result
    finally:
        await session.close()


def _has_versions(connection: Any) -> bool:  # noqa: ANN401 - run_sync hands over a sync Connection
    return connection.dialect.has_table(connection, "alembic_version")


def async_url(url: str) -> URL:
    """The address with its async driver; raises ValueError when it is no SQLite file and no PostgreSQL."""
    try:
        address = make_url(url)
    except ArgumentError:
        raise ValueError("not a database address: it starts with sqlite:/// or postgresql://") from None
    driver = _DRIVERS.get(address.drivername)
    if driver is None:
        raise ValueError(f"{address.drivername} is not supported: use sqlite:/// or postgresql://")
    if driver.startswith("sqlite") and address.database in {None, "", ":memory:"}:
        raise ValueError("a SQLite database needs a file: sqlite:///path/to/dateline.sqlite3")
    return address.set(drivername=driver)


def _shown(address: URL) -> str:
    if address.get_backend_name() == "sqlite":
        return str(address.database)
    return address.set(username=None, password=None, query={}).render_as_string()


def _prepare_file(address: URL, *, create: bool) -> None:
    path = Path(str(address.database)).expanduser()
    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif not path.exists():
        raise StoreError(MISSING, path=str(path))


def _sqlite_engines(address: URL) -> tuple[AsyncEngine, AsyncEngine]:
    """One connection that writes and several that read: writers of this process queue up instead of colliding."""
    address = address.set(database=str(Path(str(address.database)).expanduser()))
    writer = _sqlite_engine(address, _WRITING, pool_size=1)
    reader = _sqlite_engine(address, _READING, "PRAGMA query_only = ON", pool_size=READERS)
    return writer, reader


def _sqlite_engine(address: URL, begin: str, *pragmas: str, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(
        address,
        pool_size=pool_size,
        max_overflow=0,
        hide_parameters=True,  # an error's text goes to the log, and what people wrote doesn't
        pool_timeout=BUSY_SECONDS * 3,
        connect_args={"timeout": BUSY_SECONDS, "async_creator_fn": Connection},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy's adapted connection  # pyright: ignore[reportUnusedFunction]
        # The driver must not begin transactions by itself: it would begin them without IMMEDIATE.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}",
            "PRAGMA foreign_keys = ON",
            *pragmas,
        ):
            cursor.execute(pragma)
        if not pragmas:
            cursor.execute("PRAGMA journal_mode = WAL")
        cursor.close()

    begin_with(engine.sync_engine, begin)
    return engine


def _postgresql_engines(
    address: URL, seconds: float, told: Mapping[str, str]
) -> tuple[AsyncEngine, AsyncEngine]:
    """Those that write and that read, over one pool; a statement has so many seconds."""
    engine = create_async_engine(
        address,
        pool_size=8,
        max_overflow=8,
        pool_timeout=BUSY_SECONDS * 3,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "timeout": CONNECT_SECONDS,
            "command_timeout": seconds,
            "server_settings": dict(told),
        },
    )
    event.listen(engine.sync_engine, "handle_error", _given_up)
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine, reader


def _given_up(context: ExceptionContext) -> StoreError | None:
    """A statement, or a ping, took too long: its connection is never used again, nor are those opened before it."""
    if not isinstance(context.original_exception, TimeoutError):
        return None
    context.is_disconnect = True
    return StoreError(UNAVAILABLE)


@contextmanager
def _translated(*, connecting: bool = False) -> Generator[None]:
    """The boundary between the drivers and us: what is no trouble of theirs goes on as it is."""
    # While connecting, the drivers' and the operating system's own errors come as they are.
    kinds = Exception if connecting else SQLAlchemyError
    try:
        yield
    except kinds as error:
        meant = store_error(error)
        if meant is None:
            raise
        raise meant from error
