"""Alembic's entry: runs the scripts on the connection that ``store.migrate`` hands over, in its transaction."""

from alembic import context
from sqlalchemy import Connection

from store.models import METADATA

WORDS = "event_words"
"""The full-text table and what SQLite keeps for it: each database's own, and no part of the models."""


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leaves the full-text table out of the comparison between models and database."""
    return not (kind == "table" and name is not None and name.startswith(WORDS))


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        include_name=include_name,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    context.run_migrations()


run(context.config.attributes["connection"])
