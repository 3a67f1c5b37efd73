"""What people watch, the outbox of what they are to be told, and how often a name was asked about."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "watch",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=False),
        sa.Column("person", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("origin_id", sa.BigInteger(), nullable=True),
        sa.Column("pace", sa.String(), nullable=False),
        sa.Column("quiet", sa.String(), nullable=True),
        sa.Column("zone", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("paused", sa.String(), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_by", sa.String(), nullable=True),
        sa.Column("batch", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_watch_guild_guild_id"),
        sa.ForeignKeyConstraint(
            ["guild_id", "entity_id"],
            ["entity.guild_id", "entity.id"],
            name="fk_watch_entity_guild_id_entity_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_watch"),
    )
    op.create_index("ix_watch_person", "watch", ["guild_id", "person"], unique=False)
    op.create_table(
        "alert",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("watch_id", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "watch_id"], ["watch.guild_id", "watch.id"], name="fk_alert_watch_guild_id_watch_id"
        ),
        sa.ForeignKeyConstraint(
            ["guild_id", "event_id"], ["event.guild_id", "event.id"], name="fk_alert_event_guild_id_event_id"
        ),
        sa.PrimaryKeyConstraint("guild_id", "watch_id", "event_id", name="pk_alert"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "asked",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("entity_id", sa.BigInteger(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "entity_id"],
            ["entity.guild_id", "entity.id"],
            name="fk_asked_entity_guild_id_entity_id",
        ),
        sa.PrimaryKeyConstraint("guild_id", "entity_id", name="pk_asked"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("asked")
    op.drop_table("alert")
    op.drop_index("ix_watch_person", "watch")
    op.drop_table("watch")
