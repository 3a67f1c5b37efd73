"""What can go wrong with the store itself, in words of its own: ``store`` must not import ``bot``.

The codes are those of the ``store_*`` rows of ``bot.errors``, where each has its message.
"""

import sqlite3
from collections.abc import Iterator

from sqlalchemy.exc import DBAPIError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

LOCKED = "store_locked"
MISSING = "store_missing"
UNAVAILABLE = "store_unavailable"
BROKEN = "store_broken"
FULL = "store_full"
OUTDATED = "store_outdated"


class StoreError(Exception):
    """The database cannot be used now: ``code`` says why, ``fields`` fill the message's placeholders."""

    def __init__(self, code: str, **fields: object) -> None:
        super().__init__(code, fields)
        self.code = code
        self.fields = fields


class LeaseLostError(Exception):
    """A worker tried to write for a source that is no longer its own; what it read must be dropped."""


class StaleCursorError(ValueError):
    """A cursor that this list never gave."""


class BadQueryError(ValueError):
    """A search text without a word to look for."""


class UnknownRowError(LookupError):
    """An id that the guild has no row for."""


_SQLITE = {
    "SQLITE_BUSY": LOCKED,
    "SQLITE_LOCKED": LOCKED,
    "SQLITE_FULL": FULL,
    "SQLITE_CANTOPEN": UNAVAILABLE,
    "SQLITE_NOTADB": BROKEN,
    "SQLITE_CORRUPT": BROKEN,
    "SQLITE_IOERR": UNAVAILABLE,
    "SQLITE_READONLY": UNAVAILABLE,
}
_POSTGRESQL = {
    "40001": LOCKED,
    "40P01": LOCKED,
    "55P03": LOCKED,
    "57014": LOCKED,
    "53100": FULL,
    "3D000": MISSING,
    "3F000": OUTDATED,
    "42P01": OUTDATED,
    "42703": OUTDATED,
}
_POSTGRESQL_CLASSES = {
    "08": UNAVAILABLE,
    "28": UNAVAILABLE,
    "53": UNAVAILABLE,
    "57": UNAVAILABLE,
    "58": UNAVAILABLE,
}


def store_error(error: BaseException) -> StoreError | None:
    """What a driver's error means for a person; None when it is a defect of ours and must stay what it is."""
    if isinstance(error, StoreError):
        return None
    if isinstance(error, PoolTimeoutError):
        return StoreError(LOCKED)
    if isinstance(error, NoSuchModuleError):
        return StoreError(UNAVAILABLE)
    for cause in _causes(error):
        code = _code_of(cause)
        if code is not None:
            return StoreError(code)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return StoreError(UNAVAILABLE)
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [getattr(cause, "orig", None), cause.__cause__]


def _code_of(error: BaseException) -> str | None:
    if isinstance(error, sqlite3.Error):
        return _sqlite_code(error)
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return _POSTGRESQL.get(state) or _POSTGRESQL_CLASSES.get(state[:2])
    # asyncpg's InterfaceError ("connection is closed") carries no state; a refused socket is an OSError.
    if isinstance(error, OSError) or type(error).__name__ == "InterfaceError":
        return UNAVAILABLE
    return None


def _sqlite_code(error: sqlite3.Error) -> str | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, code in _SQLITE.items():
        if name.startswith(prefix):
            return code
    if "no such table" in str(error) or "no such column" in str(error):
        return OUTDATED
    return None
