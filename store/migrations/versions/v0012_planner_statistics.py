"""PostgreSQL: what its planner can't see by sampling, that a number which a guild counts for itself is one row of it.

Small numbers are in every guild, so a sample takes them for values that many rows share, forgets that the guild is
given too, and expects millions of rows where there is one. Each column's ``n_distinct`` says how many rows a number
has in its guild (-1: one, -0.25: four), and a target of 1 keeps no list of frequent numbers.
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_OWN = {
    "alias": "id",
    "asked": "entity_id",
    "audit": "id",
    "correction": "id",
    "entity": "id",
    "event": "id",
    "event_words": "event_id",
    "fact": "id",
    "feed": "id",
    "source": "id",
    "telling": "event_id",
    "view": "id",
    "watch": "id",
}
"""The column that is a table's whole key beside the guild."""

_SEVERAL = {
    ("entity", "canonical_id"): -0.9,
    ("alias", "entity_id"): -0.8,
    ("mention", "event_id"): -0.4,
    ("timeline", "event_id"): -0.3,
    ("telling_key", "event_id"): -0.15,
}

_DISTINCT = {**dict.fromkeys(_OWN.items(), -1.0), **_SEVERAL}


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for (table, column), distinct in _DISTINCT.items():
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 1")
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET (n_distinct = {distinct})")
    for table in dict.fromkeys(table for table, _ in _DISTINCT):
        op.execute(f"ANALYZE {table}")


def downgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, column in _DISTINCT:
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS -1")
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} RESET (n_distinct)")
