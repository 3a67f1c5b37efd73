"""Which sources came in as backfill, which nobody is told of; and how many messages a watch sent on its last day."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("source", sa.Column("backfill", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("watch", sa.Column("told_on", sa.Date(), nullable=True))
    op.add_column("watch", sa.Column("told", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("watch", "told")
    op.drop_column("watch", "told_on")
    op.drop_column("source", "backfill")
