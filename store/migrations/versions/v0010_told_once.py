"""Which rows of a timeline stand for all that tell of the same thing."""

import sqlalchemy as sa
from alembic import op

from store.once import FILL

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("timeline", sa.Column("once", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.execute(FILL)


def downgrade() -> None:
    op.drop_column("timeline", "once")
