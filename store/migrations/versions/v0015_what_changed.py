"""What a later version of an article changed."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("event", sa.Column("was", sa.JSON(), nullable=True))
    for name in ("added", "changed", "gone"):
        op.add_column("article_version", sa.Column(name, sa.Integer(), nullable=True))


def downgrade() -> None:
    for name in ("gone", "changed", "added"):
        op.drop_column("article_version", name)
    op.drop_column("event", "was")
