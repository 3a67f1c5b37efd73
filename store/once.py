"""Of the events in a timeline that tell of one thing, which is shown for all: the best told.

It is kept in the timeline's rows, so that a page is a range of their key and a total a count of them. Callers hold the
guild's lock; ``store.clusters`` is the only one.
"""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from store.models import METADATA, TellingRow, TimelineRow
from store.parameters import OF_GUILD, among, chunks
from store.values import GuildId

FILL = """
UPDATE timeline SET once = false WHERE EXISTS (
  SELECT 1 FROM telling AS own
  JOIN telling AS better ON better.guild_id = own.guild_id AND better.leader_id = own.leader_id
    AND (better.standing, better.event_id) < (own.standing, own.event_id)
  JOIN timeline AS there ON there.guild_id = better.guild_id AND there.event_id = better.event_id
    AND there.entity_id = timeline.entity_id
  WHERE own.guild_id = timeline.guild_id AND own.event_id = timeline.event_id
)
"""
"""The rule, for rows that are ``once`` by default."""

_KEY = ("entity_id", "reach", "first", "event_id")


async def tell_once(session: AsyncSession, guild: GuildId, leaders: Collection[int]) -> None:
    """Looks anew who is shown for the clusters of these leaders, in each timeline that has events of them."""
    if not leaders:
        return
    found = (await session.execute(_members(), {"guild": guild, "among": sorted(leaders)})).all()
    members = {event: (leader, standing) for event, leader, standing in found}
    rows = [row for part in chunks(sorted(members)) for row in await _rows_of(session, guild, part)]
    best: dict[tuple[int, int], tuple[int, int]] = {}
    for row in rows:
        leader, standing = members[row.event_id]
        where = (leader, row.entity_id)
        best[where] = min((standing, row.event_id), best.get(where, (standing, row.event_id)))
    shown = {(entity, event) for (_, entity), (_, event) in best.items()}
    moved = [row for row in rows if row.once != ((row.entity_id, row.event_id) in shown)]
    if moved:
        marks = [{"now": not row.once} | {f"of_{name}": getattr(row, name) for name in _KEY} for row in moved]
        await session.execute(_marking(guild), marks)


# Two statements: asked to join them, SQLite walks the guild's whole timeline and looks for the cluster of each event.


@cache
def _members() -> Select[int, int, int]:
    columns = (col(TellingRow.event_id), col(TellingRow.leader_id), col(TellingRow.standing))
    return select(*columns).where(col(TellingRow.guild_id) == OF_GUILD, among(col(TellingRow.leader_id)))


async def _rows_of(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> Sequence[Any]:
    return (await session.execute(_rows(), {"guild": guild, "among": events})).all()


@cache
def _rows() -> Select[*tuple[Any, ...]]:
    columns = (*(getattr(TimelineRow, name) for name in _KEY), TimelineRow.once)
    return select(*(col(column) for column in columns)).where(
        col(TimelineRow.guild_id) == OF_GUILD, among(col(TimelineRow.event_id))
    )


def _marking(guild: GuildId) -> Any:  # noqa: ANN401 - a Core update with parameters
    table = METADATA.tables["timeline"]
    here = (table.c[name] == bindparam(f"of_{name}", type_=table.c[name].type) for name in _KEY)
    return update(table).where(table.c.guild_id == guild, *here).values(once=bindparam("now"))
