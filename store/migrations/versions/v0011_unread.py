"""How much at a source's end was too long to be read."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("source", sa.Column("unread", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("source", "unread")
