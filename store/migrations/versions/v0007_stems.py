"""Stems beside the words of the full-text table."""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from store.index import index_row

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_BATCH = 2000
_EVENT_BITS = 40
_TABLE = "CREATE VIRTUAL TABLE event_words USING fts5({}, tokenize = 'unicode61 remove_diacritics 0')"

_SHOWN = """
SELECT event.guild_id AS guild, event.id AS event, guild.number AS number,
       event.text AS sentence, source.language AS language
FROM event
JOIN guild ON guild.id = event.guild_id
JOIN source ON source.guild_id = event.guild_id AND source.id = event.source_id
WHERE (event.guild_id, event.id) > (:guild, :event) AND EXISTS (
    SELECT 1 FROM timeline
    WHERE timeline.guild_id = event.guild_id AND timeline.event_id = event.id AND timeline.entity_id = 0
)
ORDER BY event.guild_id, event.id
LIMIT :few
"""

_PUT = {
    "sqlite": "INSERT INTO event_words (rowid, words, stems) VALUES (:row, :words, :stems)",
    "postgresql": (
        "UPDATE event_words SET words = CAST(:words AS tsvector) WHERE guild_id = :guild AND event_id = :event"
    ),
}


def upgrade() -> None:
    if _dialect() == "sqlite":
        op.execute("DROP TABLE event_words")
        op.execute(_TABLE.format("words, stems"))
    _fill()


def downgrade() -> None:
    if _dialect() == "sqlite":
        rows = "SELECT rowid AS number, words FROM event_words"
        op.execute(f"CREATE TABLE kept_words AS {rows}")
        op.execute("DROP TABLE event_words")
        op.execute(_TABLE.format("words"))
        op.execute("INSERT INTO event_words (rowid, words) SELECT number, words FROM kept_words")
        op.execute("DROP TABLE kept_words")
        return
    op.execute(
        "UPDATE event_words SET words = (SELECT ts_delete(words, array_agg(lexeme)) "
        "FROM unnest(tsvector_to_array(words)) AS lexeme WHERE lexeme LIKE '~%') "
        "WHERE EXISTS (SELECT 1 FROM unnest(tsvector_to_array(words)) AS lexeme WHERE lexeme LIKE '~%')"
    )


def _dialect() -> str:
    return op.get_bind().dialect.name


def _fill() -> None:
    """The table follows from the events: it is filled anew, by the rules of this version."""
    put = sa.text(_PUT[_dialect()])
    for rows in _batches(op.get_bind()):
        op.get_bind().execute(put, [_row(row) for row in rows])


def _batches(connection: sa.Connection) -> Iterator[Sequence[Any]]:
    guild, event = -1, 0
    while rows := connection.execute(sa.text(_SHOWN), {"guild": guild, "event": event, "few": _BATCH}).all():
        yield rows
        guild, event = rows[-1].guild, rows[-1].event


def _row(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row of _SHOWN
    kept = index_row(_dialect(), row.guild, row.sentence, row.language)
    place = {"row": (row.number << _EVENT_BITS) + row.event}
    return {**kept, **(place if _dialect() == "sqlite" else {"guild": row.guild, "event": row.event})}
