"""PostgreSQL: an event's days beside its words, so that a search puts what it finds in order without another look-up.

The table is written anew: adding columns to each row would write its place in the index of words once more, which takes
many times as long.
"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_ANEW = (
    "LOCK TABLE event_words IN ACCESS EXCLUSIVE MODE",
    (
        "CREATE TABLE words_anew AS "
        "SELECT said.guild_id, said.event_id, event.first, event.last, said.words FROM event_words AS said "
        "JOIN event ON event.guild_id = said.guild_id AND event.id = said.event_id "
        "ORDER BY said.guild_id, said.event_id"
    ),
    "DROP TABLE event_words",
    "ALTER TABLE words_anew RENAME TO event_words",
    *(
        f"ALTER TABLE event_words ALTER COLUMN {name} SET NOT NULL"
        for name in ("guild_id", "event_id", "first", "last", "words")
    ),
    "ALTER TABLE event_words ADD CONSTRAINT pk_event_words PRIMARY KEY (guild_id, event_id)",
    "CREATE INDEX ix_event_words_words ON event_words USING gin (words)",
    "CREATE INDEX ix_event_words_first ON event_words (guild_id, first, event_id)",
    "ALTER TABLE event_words ALTER COLUMN event_id SET STATISTICS 1",  # as 0012 has it
    "ALTER TABLE event_words ALTER COLUMN event_id SET (n_distinct = -1.0)",
    "ANALYZE event_words",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in _ANEW:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX ix_event_words_first")
        for name in ("first", "last"):
            op.execute(f"ALTER TABLE event_words DROP COLUMN {name}")
