"""Runs the migrations that are packed with the code: upgrade and downgrade, one process at a time.

Takes a connection that already has its transaction open. Nothing else imports alembic.
"""

from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from store.errors import OUTDATED, StoreError
from store.schema import HEAD

_LOCK = 0x646174656C696E65
"""PostgreSQL's advisory lock for migrations: "dateline" in hexadecimal."""


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration: the scripts beside this module, run on ``connection``."""
    result = Config()
    result.set_main_option("script_location", "store:migrations")
    result.set_main_option("path_separator", "os")
    result.attributes["connection"] = connection
    return result


def upgrade(connection: Connection, revision: str = HEAD) -> None:
    """Brings the schema to ``revision``; a second process waits, and then finds nothing left to do.

    Raises StoreError("store_outdated") for a database that a newer version of the code has made.
    """
    _lock(connection)
    _run(connection, command.upgrade, revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Takes the schema back to ``revision`` ("base" removes everything)."""
    _lock(connection)
    _run(connection, command.downgrade, revision)


def _lock(connection: Connection) -> None:
    # SQLite's writer began IMMEDIATE, which is a lock already.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _run(connection: Connection, step: Any, revision: str) -> None:  # noqa: ANN401 - one of alembic's commands
    known = {script.revision for script in _scripts()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise StoreError(OUTDATED)
    step(config(connection), revision)


def _scripts() -> Any:  # noqa: ANN401 - alembic's iterator of scripts
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - loads mako, which only an upgrade needs

    return ScriptDirectory.from_config(config()).walk_revisions()
