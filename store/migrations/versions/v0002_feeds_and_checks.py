"""Feeds that a guild follows, and re-checks of what was read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("source", sa.Column("feed_id", sa.BigInteger(), nullable=True))
    op.add_column("source", sa.Column("fallback_day", sa.Date(), nullable=True))
    op.add_column("source", sa.Column("losses", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("source", sa.Column("check_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("source", sa.Column("quiet", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(
        "ix_source_check",
        "source",
        ["guild_id", "check_at", "id"],
        unique=False,
        sqlite_where=sa.text("check_at IS NOT NULL"),
        postgresql_where=sa.text("check_at IS NOT NULL"),
    )
    op.create_table(
        "feed",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("url_key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_by", sa.String(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("polled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_by_name", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_feed_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_feed"),
    )
    op.create_index("uq_feed_url_key", "feed", ["guild_id", "url_key"], unique=True)
    op.create_index("ix_feed_due", "feed", ["guild_id", "state", "next_at"], unique=False)


def downgrade() -> None:
    op.drop_table("feed")
    op.drop_index("ix_source_check", "source")
    for column in ("quiet", "check_at", "losses", "fallback_day", "feed_id"):
        op.drop_column("source", column)
