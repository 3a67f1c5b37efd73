"""Looking after the database: is it sound, a backup of it, back from one, and over to another kind.

A backup is a SQLite database in one file, whichever kind it was made of: restoring it and moving are the same copying
of rows, read back before it counts. Nothing here overwrites anything. Must import no front end.
"""

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from sqlalchemy import URL

from bot.core.stored import Stored, in_peoples_words
from bot.errors import InvalidInput, StoreUnavailable
from store.checking import Fault, find_damage, find_faults
from store.errors import OUTDATED
from store.guilds import list_guilds
from store.snapshot import seal, write_snapshot
from store.transfer import CopyDiffersError, Progress, copy_everything, hold_whole, is_empty

_MAGIC = b"SQLite format 3\x00"

OWNER_ONLY = 0o600
"""A backup holds what a guild's members wrote."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at, and what is wrong."""

    version: str | None
    guilds: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class CopyReport:
    """Where it went, and each table's rows and digest."""

    place: str
    rows: dict[str, int]
    digests: dict[str, str]


@dataclass(frozen=True, slots=True)
class BackupReport:
    """The file that was written."""

    file: Path
    size: int


class Upkeep:
    """``dateline db``. Each raises StoreUnavailable and InvalidInput with what to do."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored

    async def check(self) -> CheckReport:
        """Have the database prove itself, and prove what follows from other rows."""
        async with self._stored.reading(patient=True) as session:
            faults = await find_damage(session)
            guilds = await list_guilds(session)
            for guild in guilds:
                faults += await find_faults(session, guild)
        return CheckReport(await self._stored.database.version(), len(guilds), tuple(faults))

    async def backup(self, file: Path, progress: Progress | None = None) -> BackupReport:
        """Write all of it into a new file, as it is at one moment; others may go on writing.

        Raises InvalidInput("file_exists", "unwritable_file").
        """
        with _written(file) as part:
            database = self._stored.database
            with in_peoples_words():
                if database.file is not None:
                    await asyncio.to_thread(write_snapshot, database.file, part)
                else:
                    await self._write_into(f"sqlite:///{part.absolute()}", progress)
                await asyncio.to_thread(seal, part)
        return BackupReport(file, _size(file))

    async def restore(self, file: Path, progress: Progress | None = None) -> CopyReport:
        """Fill this database, which must be empty, from a backup of this version or an older one.

        Raises InvalidInput("unreadable_file", "bad_backup", "not_empty").
        """
        await self._require_empty(self._stored)
        async with _opened_backup(file) as backup:
            return await _copy(backup, self._stored, progress)

    async def copy(self, url: str, progress: Progress | None = None) -> CopyReport:
        """Fill another database, which must be empty, with all that is in this one.

        Raises InvalidInput("bad_database_url", "not_empty").
        """
        return await self._write_into(url, progress)

    async def _write_into(self, url: str, progress: Progress | None) -> CopyReport:
        try:
            async with Stored(url, create=True) as target:
                await self._require_empty(target)
                return await _copy(self._stored, target, progress)
        except ValueError as error:
            raise InvalidInput("bad_database_url") from error

    async def _require_empty(self, target: Stored) -> None:
        async with target.reading() as session:
            if not await is_empty(session):
                raise InvalidInput("not_empty", path=target.database.place)


async def _copy(source: Stored, target: Stored, progress: Progress | None) -> CopyReport:
    """One transaction at either end: what is read is one moment, what is written is there whole or not at all."""
    async with source.reading(patient=True) as reading, target.writing(patient=True) as writing:
        await hold_whole(writing)
        if not await is_empty(writing):
            raise InvalidInput("not_empty", path=target.database.place)
        try:
            copied = await copy_everything(reading, writing, progress)
        except CopyDiffersError as error:
            raise StoreUnavailable("copy_differs", table=error.table) from error
    rows = {name: found.rows for name, found in copied.items()}
    return CopyReport(target.database.place, rows, {name: found.digest for name, found in copied.items()})


@contextmanager
def _written(file: Path) -> Generator[Path]:
    """A file beside it to write into, which takes its name when all went well and is gone otherwise."""
    if file.exists():
        raise InvalidInput("file_exists", path=file)
    part = file.with_name(f".{file.name}.part")
    try:
        for left in _with_companions(part):
            left.unlink(missing_ok=True)
        part.touch(OWNER_ONLY)
        yield part
        part.rename(file)
    except OSError as error:
        raise InvalidInput(
            "unwritable_file", path=file, reason=error.strerror or "it can't be written"
        ) from error
    finally:
        for left in _with_companions(part):
            left.unlink(missing_ok=True)


def _size(file: Path) -> int:
    return file.stat().st_size


def _with_companions(file: Path) -> tuple[Path, ...]:
    return (file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm", "-journal")))


@asynccontextmanager
async def _opened_backup(file: Path) -> AsyncGenerator[Stored]:
    """The backup as a database to read; one of an older version is upgraded in a copy, never itself."""
    _require_database(file)
    with TemporaryDirectory(prefix="dateline-restore-") as folder:
        try:
            backup = await Stored(_url(file), create=False).__aenter__()
        except StoreUnavailable as error:
            if error.code != OUTDATED:
                raise InvalidInput("bad_backup", path=file) from error
            backup = await _upgraded(file, Path(folder))
        try:
            yield backup
        finally:
            await backup.__aexit__()


async def _upgraded(file: Path, folder: Path) -> Stored:
    copied = folder / "backup.sqlite3"
    await asyncio.to_thread(copyfile, file, copied)
    try:
        return await Stored(_url(copied), create=True).__aenter__()
    except StoreUnavailable as error:
        raise InvalidInput("bad_backup", path=file) from error


def _url(file: Path) -> str:
    return URL.create("sqlite", database=str(file.absolute())).render_as_string()


def _require_database(file: Path) -> None:
    try:
        with file.open("rb") as opened:
            begins = opened.read(len(_MAGIC))
    except OSError as error:
        raise InvalidInput(
            "unreadable_file", path=file, reason=error.strerror or "it can't be opened"
        ) from error
    if begins != _MAGIC:
        raise InvalidInput("bad_backup", path=file)
