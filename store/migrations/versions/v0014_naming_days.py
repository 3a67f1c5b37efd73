"""Which days an article names, in an index of its own: key dates are counted from it without reading a sentence."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_NAMING = sa.text("dated_by = 'text' AND first = last AND NOT hidden AND NOT retired")


def upgrade() -> None:
    op.create_index(
        "ix_event_naming",
        "event",
        ["guild_id", "source_id", "first"],
        sqlite_where=_NAMING,
        postgresql_where=_NAMING,
    )


def downgrade() -> None:
    op.drop_index("ix_event_naming", "event")
