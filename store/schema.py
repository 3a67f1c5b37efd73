"""Which schema this code speaks: kept apart from alembic, so that opening a database needn't load it."""

HEAD = "0018"
"""The newest revision under ``store/migrations``; a test compares the two."""
