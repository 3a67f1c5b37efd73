"""In which languages a guild's articles are, in an index: a question looks for words of these alone."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_KNOWN = sa.text("language IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_source_language",
        "source",
        ["guild_id", "language"],
        sqlite_where=_KNOWN,
        postgresql_where=_KNOWN,
    )


def downgrade() -> None:
    op.drop_index("ix_source_language", "source")
