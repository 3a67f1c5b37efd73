"""Every test of the store that asks for ``database`` runs on SQLite and on PostgreSQL."""

from tests.databases import (
    database,
    database_url,
    empty_database_url,
    full,
    full_url,
    other_url,
    postgres_server,
)
from tests.store.worded import filled

__all__ = [
    "database",
    "database_url",
    "empty_database_url",
    "filled",
    "full",
    "full_url",
    "other_url",
    "postgres_server",
]
