"""Names that are probably one, for moderators to decide on."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "guild", sa.Column("compared", sa.BigInteger(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column("guild", sa.Column("weighed", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.create_table(
        "twin",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("one", sa.BigInteger(), nullable=False),
        sa.Column("other", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("worth", sa.Integer(), nullable=False),
        sa.Column("ready", sa.Boolean(), nullable=False),
        sa.Column("one_name", sa.Text(), nullable=False),
        sa.Column("other_name", sa.Text(), nullable=False),
        sa.Column("shared", sa.JSON(), nullable=False),
        sa.Column("quotes", sa.JSON(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["guild_id", "one"], ["entity.guild_id", "entity.id"], name="fk_twin_entity_guild_id_one"
        ),
        sa.ForeignKeyConstraint(
            ["guild_id", "other"], ["entity.guild_id", "entity.id"], name="fk_twin_entity_guild_id_other"
        ),
        sa.PrimaryKeyConstraint("guild_id", "one", "other", name="pk_twin"),
    )
    op.create_index("ix_twin_other", "twin", ["guild_id", "other"], unique=False)


def downgrade() -> None:
    op.drop_table("twin")
    for column in ("weighed", "compared"):
        op.drop_column("guild", column)
