"""What key dates are counted from: each timeline row's article, and how its sentence tells of its day."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_DAYS_SINCE = {
    "sqlite": "julianday(v.anchor) - julianday(e.first)",
    "postgresql": "v.anchor - e.first",
}
_FILL = """
UPDATE timeline SET
  source_id = (SELECT e.source_id FROM event e WHERE e.guild_id = timeline.guild_id AND e.id = timeline.event_id),
  telling = (
    SELECT CASE
      WHEN e.dated_by = 'publication' THEN CASE WHEN e.start < 400 THEN 1 ELSE 0 END
      WHEN {days} >= 2 THEN 3
      ELSE 2
    END
    FROM event e JOIN article_version v
      ON v.guild_id = e.guild_id AND v.source_id = e.source_id AND v.number = e.version
    WHERE e.guild_id = timeline.guild_id AND e.id = timeline.event_id
  )
"""


def upgrade() -> None:
    zero = sa.text("0")
    op.add_column("timeline", sa.Column("source_id", sa.BigInteger(), server_default=zero, nullable=False))
    op.add_column("timeline", sa.Column("telling", sa.SmallInteger(), server_default=zero, nullable=False))
    op.execute(_FILL.format(days=_DAYS_SINCE[op.get_bind().dialect.name]))


def downgrade() -> None:
    op.drop_column("timeline", "telling")
    op.drop_column("timeline", "source_id")
