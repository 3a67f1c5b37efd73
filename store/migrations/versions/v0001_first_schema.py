"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


TABLES = (
    "timeline",
    "mention",
    "event",
    "source_key",
    "source_entity",
    "fact",
    "article_version",
    "alias",
    "view",
    "source",
    "id_counter",
    "entity",
    "correction",
    "audit",
    "guild",
)

WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE event_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')",
    ),
    "postgresql": (
        "CREATE TABLE event_words (guild_id bigint, event_id bigint, words tsvector NOT NULL)",
        "ALTER TABLE event_words ADD CONSTRAINT pk_event_words PRIMARY KEY (guild_id, event_id)",
        "CREATE INDEX ix_event_words_words ON event_words USING gin (words)",
    ),
}
"""Full-text search: each database has its own table."""


STATISTICS = {
    ("alias", "ix_alias_entity"): "500000 50000 3 1",
    ("alias", "ix_alias_key"): "500000 50000 2 2",
    ("alias", "ix_alias_source"): "500000 50000 20",
    ("alias", "sqlite_autoindex_alias_1"): "500000 50000 1",
    ("article_version", "ix_article_version_hash"): "30000 3000 2",
    ("article_version", "sqlite_autoindex_article_version_1"): "30000 3000 2 1",
    ("entity", "ix_entity_canonical"): "200000 20000 2",
    ("entity", "ix_entity_changed"): "200000 20000 20",
    ("entity", "sqlite_autoindex_entity_1"): "200000 20000 1",
    ("event", "ix_event_source"): "1000000 100000 50 40 2",
    ("event", "sqlite_autoindex_event_1"): "1000000 100000 1",
    ("fact", "ix_fact_entity"): "100000 10000 5",
    ("fact", "ix_fact_source"): "100000 10000 5",
    ("fact", "sqlite_autoindex_fact_1"): "100000 10000 1",
    ("mention", "ix_mention_entity"): "3000000 300000 20 1",
    ("mention", "mention"): "3000000 300000 3 1 1",
    ("source", "ix_source_state"): "20000 2000 1000 1",
    ("source", "ix_source_waiting"): "100 20 1 1",
    ("source", "sqlite_autoindex_source_1"): "20000 2000 1",
    ("source", "uq_source_url_key"): "20000 2000 1",
    ("source_entity", "ix_source_entity_entity"): "500000 50000 3 1",
    ("source_entity", "source_entity"): "500000 50000 25 1",
    ("source_key", "ix_source_key_source"): "40000 4000 2",
    ("source_key", "sqlite_autoindex_source_key_1"): "40000 4000 1",
    ("timeline", "ix_timeline_event"): "4000000 400000 4 1",
    ("timeline", "timeline"): "4000000 400000 400 300 4 1",
}
"""What SQLite's planner shall take a guild for: rows in all, then for each further column of the index.

Without figures of its own it takes every guild for ten rows, and reads a large one from end to end.
"""


def upgrade() -> None:
    op.create_table(
        "guild",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_guild"),
    )
    op.create_table(
        "audit",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=False),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("correction_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_audit_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_audit"),
    )
    op.create_index("ix_audit_actor", "audit", ["guild_id", "actor_id", "id"], unique=False)
    op.create_index("ix_audit_target", "audit", ["guild_id", "target", "id"], unique=False)

    op.create_table(
        "correction",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target_id", sa.BigInteger(), nullable=False),
        sa.Column("other_id", sa.BigInteger(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("opened_by", sa.BigInteger(), nullable=False),
        sa.Column("opened_by_name", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_by", sa.BigInteger(), nullable=True),
        sa.Column("closed_by_name", sa.Text(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_correction_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_correction"),
    )
    op.create_index("ix_correction_other", "correction", ["guild_id", "kind", "other_id"], unique=False)
    op.create_index("ix_correction_target", "correction", ["guild_id", "kind", "target_id"], unique=False)

    op.create_table(
        "entity",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("canonical_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("read_name", sa.Text(), nullable=True),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_entity_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_entity"),
    )
    op.create_index("ix_entity_canonical", "entity", ["guild_id", "canonical_id"], unique=False)
    op.create_index("ix_entity_changed", "entity", ["guild_id", "changed"], unique=False)

    op.create_table(
        "id_counter",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("next", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_id_counter_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "kind", name="pk_id_counter"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "source",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("url_key", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_by_name", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("given_title", sa.Text(), nullable=True),
        sa.Column("given_published", sa.String(), nullable=True),
        sa.Column("given_language", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_by", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("duplicate_of", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("stub", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_source_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_source"),
    )
    op.create_index("ix_source_state", "source", ["guild_id", "state", "id"], unique=False)
    op.create_index(
        "ix_source_waiting",
        "source",
        ["guild_id", "next_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('queued', 'fetching')"),
        postgresql_where=sa.text("state IN ('queued', 'fetching')"),
    )
    op.create_index("uq_source_url_key", "source", ["guild_id", "url_key"], unique=True)

    op.create_table(
        "view",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("query", sa.JSON(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_view_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_view"),
    )
    op.create_index("ix_view_created", "view", ["guild_id", "created_at"], unique=False)

    op.create_table(
        "alias",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["guild_id", "entity_id"],
            ["entity.guild_id", "entity.id"],
            name="fk_alias_entity_guild_id_entity_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_alias"),
    )
    op.create_index("ix_alias_entity", "alias", ["guild_id", "entity_id", "name"], unique=False)
    op.create_index("ix_alias_key", "alias", ["guild_id", "key", "kind"], unique=False)
    op.create_index("ix_alias_source", "alias", ["guild_id", "source_id"], unique=False)

    op.create_table(
        "article_version",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("parser_version", sa.Integer(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("canonical_url", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("modified", sa.String(), nullable=True),
        sa.Column("stub", sa.Boolean(), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "source_id"],
            ["source.guild_id", "source.id"],
            name="fk_article_version_source_guild_id_source_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "source_id", "number", name="pk_article_version"),
    )
    op.create_index("ix_article_version_hash", "article_version", ["guild_id", "content_hash"], unique=False)

    op.create_table(
        "fact",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("object_id", sa.BigInteger(), nullable=True),
        sa.Column("since", sa.JSON(), nullable=True),
        sa.Column("attribution", sa.Text(), nullable=True),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "entity_id"],
            ["entity.guild_id", "entity.id"],
            name="fk_fact_entity_guild_id_entity_id",
        ),
        sa.ForeignKeyConstraint(
            ["guild_id", "source_id"],
            ["source.guild_id", "source.id"],
            name="fk_fact_source_guild_id_source_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_fact"),
    )
    op.create_index("ix_fact_entity", "fact", ["guild_id", "entity_id"], unique=False)
    op.create_index("ix_fact_source", "fact", ["guild_id", "source_id"], unique=False)

    op.create_table(
        "source_entity",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "entity_id"],
            ["entity.guild_id", "entity.id"],
            name="fk_source_entity_entity_guild_id_entity_id",
        ),
        sa.ForeignKeyConstraint(
            ["guild_id", "source_id"],
            ["source.guild_id", "source.id"],
            name="fk_source_entity_source_guild_id_source_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "source_id", "entity_id", name="pk_source_entity"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_source_entity_entity", "source_entity", ["guild_id", "entity_id", "source_id"], unique=False
    )

    op.create_table(
        "source_key",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("url_key", sa.Text(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "source_id"],
            ["source.guild_id", "source.id"],
            name="fk_source_key_source_guild_id_source_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "url_key", name="pk_source_key"),
    )
    op.create_index("ix_source_key_source", "source_key", ["guild_id", "source_id"], unique=False)

    op.create_table(
        "event",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("precision", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=True),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("read_span", sa.JSON(), nullable=True),
        sa.Column("date_text", sa.Text(), nullable=True),
        sa.Column("date_start", sa.Integer(), nullable=True),
        sa.Column("date_end", sa.Integer(), nullable=True),
        sa.Column("dated_by", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("attribution", sa.Text(), nullable=True),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "source_id", "version"],
            ["article_version.guild_id", "article_version.source_id", "article_version.number"],
            name="fk_event_article_version_guild_id_source_id_version",
        ),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_event"),
    )
    op.create_index("ix_event_source", "event", ["guild_id", "source_id", "version", "start"], unique=False)

    op.create_table(
        "mention",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "entity_id"],
            ["entity.guild_id", "entity.id"],
            name="fk_mention_entity_guild_id_entity_id",
        ),
        sa.ForeignKeyConstraint(
            ["guild_id", "event_id"],
            ["event.guild_id", "event.id"],
            name="fk_mention_event_guild_id_event_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "event_id", "entity_id", "start", name="pk_mention"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mention_entity", "mention", ["guild_id", "entity_id", "event_id"], unique=False)

    op.create_table(
        "timeline",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=False),
        sa.Column("reach", sa.SmallInteger(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "event_id"],
            ["event.guild_id", "event.id"],
            name="fk_timeline_event_guild_id_event_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "entity_id", "reach", "first", "event_id", name="pk_timeline"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_timeline_event", "timeline", ["guild_id", "event_id", "entity_id"], unique=False)
    for statement in WORDS[op.get_bind().dialect.name]:
        op.execute(statement)
    if op.get_bind().dialect.name == "sqlite":
        op.execute("ANALYZE")
        op.execute("DELETE FROM sqlite_stat1")
        rows = [{"tbl": table, "idx": index, "stat": stat} for (table, index), stat in STATISTICS.items()]
        op.bulk_insert(sa.table("sqlite_stat1", sa.column("tbl"), sa.column("idx"), sa.column("stat")), rows)
        op.execute("ANALYZE sqlite_schema")


def downgrade() -> None:
    op.execute("DROP TABLE event_words")
    for table in TABLES:
        op.drop_table(table)
