"""Which events tell of one thing, and which articles are one text."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "telling",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("leader_id", sa.BigInteger(), nullable=False),
        sa.Column("rank", sa.BigInteger(), nullable=False),
        sa.Column("standing", sa.BigInteger(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "event_id"], ["event.guild_id", "event.id"], name="fk_telling_event_guild_id"
        ),
        sa.PrimaryKeyConstraint("guild_id", "event_id", name="pk_telling"),
    )
    op.create_index("ix_telling_leader", "telling", ["guild_id", "leader_id", "standing"], unique=False)
    op.create_table(
        "telling_key",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("follows", sa.Boolean(), nullable=False),
        sa.Column("led", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["guild_id"], ["guild.id"], name="fk_telling_key_guild_guild_id"),
        sa.PrimaryKeyConstraint("guild_id", "key", "follows", "led", "event_id", name="pk_telling_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copy",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("other_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "source_id"], ["source.guild_id", "source.id"], name="fk_copy_source_guild_id"
        ),
        sa.ForeignKeyConstraint(
            ["guild_id", "other_id"], ["source.guild_id", "source.id"], name="fk_copy_source_other_id"
        ),
        sa.PrimaryKeyConstraint("guild_id", "source_id", "other_id", name="pk_copy"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "text_mark",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "source_id"], ["source.guild_id", "source.id"], name="fk_text_mark_source_guild_id"
        ),
        sa.PrimaryKeyConstraint("guild_id", "mark", "source_id", name="pk_text_mark"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_text_mark_source", "text_mark", ["guild_id", "source_id"], unique=False)


def downgrade() -> None:
    op.drop_table("text_mark")
    op.drop_table("copy")
    op.drop_table("telling_key")
    op.drop_table("telling")
