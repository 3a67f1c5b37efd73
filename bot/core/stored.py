"""The database as the use cases hold it: opened once, one transaction a use case, errors in people's words."""

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.errors import InvalidInput, NotFound, StoreUnavailable
from store.database import Database, Work
from store.errors import BadQueryError, StaleCursorError, StoreError, UnknownRowError

T = TypeVar("T")


class Stored:
    """Opens the database when entered. ``reading`` and ``writing`` raise StoreUnavailable, never a driver's error."""

    def __init__(self, url: str, *, create: bool) -> None:
        self._url = url
        self._create = create
        self._database: Database | None = None

    async def __aenter__(self) -> Self:
        with in_peoples_words():
            self._database = await Database.open(self._url, create=self._create)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._database is not None:
            await self._database.close()

    @property
    def database(self) -> Database:
        """The open database; entering comes first."""
        if self._database is None:
            raise RuntimeError("the store is used before it is opened")
        return self._database

    async def ping(self) -> None:
        """Returns when the database answers; raises StoreUnavailable."""
        with in_peoples_words():
            await self.database.ping()

    @asynccontextmanager
    async def reading(self, *, patient: bool = False) -> AsyncGenerator[AsyncSession]:
        """A session that sees one state of the database and writes nothing; ``patient`` for what may take long."""
        with in_peoples_words():
            async with self.database.reading(patient=patient) as session:
                yield session

    @asynccontextmanager
    async def writing(self, *, patient: bool = False) -> AsyncGenerator[AsyncSession]:
        """A session whose writes are kept together when the block ends, or not at all; ``patient`` as above."""
        with in_peoples_words():
            async with self.database.transaction(patient=patient) as session:
                yield session

    async def read(self, work: Work[T]) -> T:
        """What ``work`` reads through its session; for what awaits nothing else, cheaper than ``reading``."""
        with in_peoples_words():
            return await self.database.read(work)

    async def write(self, work: Work[T]) -> T:
        """What ``work`` returns once its writes are kept; for what awaits nothing else, cheaper than ``writing``."""
        with in_peoples_words():
            return await self.database.write(work)


_UNKNOWN = {"s": "unknown_source", "f": "unknown_feed", "w": "unknown_watch"}
"""By the letter of a public id: the code whose words name the command that lists them."""


@contextmanager
def in_peoples_words() -> Generator[None]:
    """Turn the store's own errors into those that a person sees."""
    try:
        yield
    except StoreError as error:
        raise StoreUnavailable(error.code, **error.fields) from error
    except StaleCursorError as error:
        raise InvalidInput("bad_cursor") from error
    except BadQueryError as error:
        raise InvalidInput("empty_topic") from error
    except UnknownRowError as error:
        raise NotFound(_UNKNOWN.get(str(error)[:1], "unknown_id"), given=error) from error
