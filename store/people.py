"""Forgetting a person: nobody's id and name take their place, what they did stays."""

from dataclasses import dataclass, replace
from typing import Any, cast

from sqlalchemy import CursorResult, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import Update
from sqlmodel import col

from store.guilds import get_settings, set_settings
from store.models import AuditRow, CorrectionRow, FeedRow, SourceRow, ViewRow, WatchRow
from store.values import GuildId, WatchId
from store.watches import remove_watch

NOBODY = -2
"""No Discord id: theirs are positive, the terminal is 0 and Dateline itself -1."""

NOBODYS_NAME = "somebody"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCounts:
    """In how many places a guild keeps a person's id, by what they did."""

    sources: int
    changes: int
    questions: int
    watches: int
    roles: int


async def count_person(session: AsyncSession, guild: GuildId, person: int) -> PersonCounts:
    """What is kept about a person: links and feeds they added, changes they made, questions behind buttons."""

    async def counted(*columns: Any) -> int:  # noqa: ANN401 - columns of tables
        total = 0
        for column in columns:
            table = column.class_
            query = select(func.count()).select_from(table)
            total += await session.scalar(query.where(col(table.guild_id) == guild, column == person)) or 0
        return total

    settings = await get_settings(session, guild)
    return PersonCounts(
        sources=await counted(col(SourceRow.added_by), col(FeedRow.added_by)),
        changes=await counted(
            col(AuditRow.actor_id), col(CorrectionRow.opened_by), col(CorrectionRow.closed_by)
        ),
        questions=await counted(col(ViewRow.asked_by)),
        watches=await counted(col(WatchRow.person)),
        roles=(person in settings.moderators) + (person in settings.posters),
    )


async def forget_person(session: AsyncSession, guild: GuildId, person: int) -> int:
    """Replaces the person's id and name wherever the guild keeps them, and forgets what they watch; returns how many
    rows that were.
    """
    count = 0
    for statement in _statements(guild, person):
        done = await session.execute(statement.execution_options(synchronize_session=False))
        count += cast("CursorResult[Any]", done).rowcount
    watches = select(col(WatchRow.id)).where(col(WatchRow.guild_id) == guild, col(WatchRow.person) == person)
    for watch in (await session.scalars(watches)).all():
        await remove_watch(session, guild, WatchId(watch))
        count += 1
    return count + await _forget_roles(session, guild, person)


async def _forget_roles(session: AsyncSession, guild: GuildId, person: int) -> int:
    """Takes the person out of the guild's settings, and out of what the audit tells of them."""
    kept = await get_settings(session, guild)
    lists = {"moderators": kept.moderators, "posters": kept.posters}
    count = sum(person in each for each in lists.values())
    if count:
        left = {name: tuple(one for one in each if one != person) for name, each in lists.items()}
        await set_settings(session, guild, replace(kept, **left))
    rows = await session.scalars(
        select(AuditRow).where(col(AuditRow.guild_id) == guild, col(AuditRow.action) == "settings.change")
    )
    for row in rows.all():
        before, after = _without(row.before, person), _without(row.after, person)
        if (before, after) != (row.before, row.after):
            row.before, row.after = before, after
            count += 1
    await session.flush()
    return count


def _without(values: dict[str, Any] | None, person: int) -> dict[str, Any] | None:
    if values is None:
        return None
    return {
        name: [NOBODY if one == person else one for one in cast("list[Any]", value)]
        if isinstance(value, list)
        else value
        for name, value in values.items()
    }


def _statements(guild: GuildId, person: int) -> list[Update]:
    return [
        update(SourceRow)
        .where(col(SourceRow.guild_id) == guild, col(SourceRow.added_by) == person)
        .values(added_by=NOBODY, added_by_name=NOBODYS_NAME),
        update(FeedRow)
        .where(col(FeedRow.guild_id) == guild, col(FeedRow.added_by) == person)
        .values(added_by=NOBODY, added_by_name=NOBODYS_NAME),
        update(AuditRow)
        .where(col(AuditRow.guild_id) == guild, col(AuditRow.actor_id) == person)
        .values(actor_id=NOBODY, actor_name=NOBODYS_NAME),
        update(CorrectionRow)
        .where(col(CorrectionRow.guild_id) == guild, col(CorrectionRow.opened_by) == person)
        .values(opened_by=NOBODY, opened_by_name=NOBODYS_NAME),
        update(CorrectionRow)
        .where(col(CorrectionRow.guild_id) == guild, col(CorrectionRow.closed_by) == person)
        .values(closed_by=NOBODY, closed_by_name=NOBODYS_NAME),
        update(ViewRow)
        .where(col(ViewRow.guild_id) == guild, col(ViewRow.asked_by) == person)
        .values(asked_by=NOBODY),
    ]
