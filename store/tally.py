"""The counts that a change moves, gathered while it is made and written at once.

Callers hold the guild's lock.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, case, update
from sqlalchemy.ext.asyncio import AsyncSession

from store.bulk import run_many
from store.models import METADATA, SourceRow
from store.values import GuildId

_ENTITY = METADATA.tables["entity"]
_LOW, _HIGH = bindparam("low", type_=_ENTITY.c.first.type), bindparam("high", type_=_ENTITY.c.last.type)
_GUILD = METADATA.tables["guild"]
_MOVE_GUILD = (
    update(_GUILD)
    .where(_GUILD.c.id == bindparam("of"))
    .values(revision=_GUILD.c.revision + bindparam("names"), events=_GUILD.c.events + bindparam("of_events"))
    .returning(_GUILD.c.revision)
)
_MOVE_NAMES = (
    update(_ENTITY)
    .where(_ENTITY.c.guild_id == bindparam("of_guild"), _ENTITY.c.id == bindparam("of"))
    .values(
        changed=bindparam("at_revision"),
        articles=_ENTITY.c.articles + bindparam("in_articles"),
        events=_ENTITY.c.events + bindparam("in_events"),
        first=case((_LOW.is_(None) | (_ENTITY.c.first < _LOW), _ENTITY.c.first), else_=_LOW),
        last=case((_HIGH.is_(None) | (_ENTITY.c.last > _HIGH), _ENTITY.c.last), else_=_HIGH),
    )
)


@dataclass(slots=True)
class _Name:
    articles: int = 0
    events: int = 0
    low: date | None = None
    high: date | None = None


class Tally:
    """How much more or less there is of what. The last day of a name that lost events is the caller's to look up."""

    def __init__(self) -> None:
        self._sources: Counter[int] = Counter()
        self._names: dict[int, _Name] = {}

    def touch(self, names: Collection[int]) -> None:
        """These canonical entities are called otherwise, or count otherwise."""
        for name in names:
            self._names.setdefault(name, _Name())

    def count_article(self, names: Collection[int], sign: int) -> None:
        """One article more or less names these canonical entities."""
        for name in names:
            self._names.setdefault(name, _Name()).articles += sign

    def count_events(self, sources: Counter[int], sign: int) -> None:
        """So many events more or less of each source."""
        for source, count in sources.items():
            self._sources[source] += sign * count

    def count_name(self, name: int, first: date, last: date, sign: int) -> None:
        """One event from ``first`` to ``last`` more or less names the entity."""
        found = self._names.setdefault(name, _Name())
        found.events += sign
        found.low = first if found.low is None else min(first, found.low)
        found.high = last if found.high is None else max(last, found.high)

    async def write(self, session: AsyncSession, guild: GuildId) -> None:
        """Brings the rows of the guild, its sources and its entities up to date."""
        for source, count in sorted(self._sources.items()):
            row = await session.get_one(SourceRow, (guild, source))
            row.events += count
        await session.flush()
        if self._sources or self._names:
            await self._move_names(session, guild, await self._move_guild(session, guild))

    async def _move_guild(self, session: AsyncSession, guild: GuildId) -> int:
        """Returns the guild's revision, which is a new one when names changed."""
        moved = {"of": guild, "names": int(bool(self._names)), "of_events": self._sources.total()}
        return (await session.execute(_MOVE_GUILD, moved)).scalar_one()

    async def _move_names(self, session: AsyncSession, guild: GuildId, revision: int) -> None:
        moves = [
            {
                "of_guild": guild,
                "of": name,
                "at_revision": revision,
                "in_articles": moved.articles,
                "in_events": moved.events,
                "low": moved.low,
                "high": moved.high,
            }
            for name, moved in sorted(self._names.items())
        ]
        await run_many(session, _MOVE_NAMES, moves)
