"""A SQLite database as one file that nothing writes to: what a backup is.

Must import nothing of ours but the store's errors. Its functions block: call them in a thread.
"""

import os
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from store.errors import StoreError, store_error

UNSOUND = "store_unsound"
"""The code of a file whose pages don't fit together."""

_SECONDS = 30.0


def write_snapshot(database: Path, file: Path) -> None:
    """Writes the database as it is at this moment into ``file``, while others read and write it.

    ``file`` is empty or isn't there. Raises StoreError.
    """
    with _translated(), closing(sqlite3.connect(database, timeout=_SECONDS)) as connection:
        connection.execute("VACUUM INTO ?", (str(file),))


def seal(file: Path) -> None:
    """Makes a closed database one file by itself, proves it sound and has the disk keep it. Raises StoreError."""
    with _translated(), closing(sqlite3.connect(file, timeout=_SECONDS)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise StoreError(UNSOUND)
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except sqlite3.Error as error:
        meant = store_error(error)
        if meant is None:
            raise
        raise meant from error
