"""The generated world: a guild of a million events among a thousand others, and one of ten thousand beside it."""

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.at_size.news import News, Newsroom
from benchmarks.at_size.rows import GuildRows
from benchmarks.at_size.sqlite import SqliteSink
from store.database import Database
from store.values import GuildId

NOW = datetime(2026, 2, 1, 12, tzinfo=UTC)
_FIRST_GUILD = 700_000_000_000_000_000


@dataclass(frozen=True, slots=True)
class World:
    """``large`` and ``small`` are compared; ``others`` is how many guilds there are beside them."""

    large: News
    small: News
    others: int
    other: News

    @property
    def guilds(self) -> list[tuple[GuildId, News]]:
        """All guilds in the order in which they came: the large one among the others."""
        beside = [replace(self.other, seed=number) for number in range(self.others)]
        half = self.others // 2
        every = [*beside[:half], self.large, self.small, *beside[half:]]
        return [(GuildId(_FIRST_GUILD + place * 1_000_003), news) for place, news in enumerate(every)]

    @property
    def large_guild(self) -> GuildId:
        """The id of the large one."""
        return self.guilds[self.others // 2][0]

    @property
    def small_guild(self) -> GuildId:
        """The id of the one that it is compared with."""
        return self.guilds[self.others // 2 + 1][0]


FULL = World(
    large=News(20_000, 280_000, 3650), small=News(200, 4_000, 365), others=1000, other=News(2, 200, 30)
)
TRIAL = World(large=News(1_000, 20_000, 180), small=News(200, 4_000, 365), others=100, other=News(2, 200, 30))


async def build_sqlite(world: World, file: Path) -> None:
    """Make the file; a minute for 100,000 events or so."""
    partial = file.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    await (await Database.open(f"sqlite:///{partial}")).close()
    fill(world, SqliteSink(partial))
    partial.rename(file)


async def upgrade(url: str) -> None:
    """Bring a database that was made before to this version's schema."""
    await (await Database.open(url)).close()


def fill(world: World, sink: SqliteSink) -> None:
    """Put all guilds' rows into the sink and close it."""
    began = time.monotonic()
    for number, (guild, news) in enumerate(world.guilds, 1):
        rows = GuildRows(sink, guild, number, NOW)
        for url, reading in Newsroom(news).articles():
            rows.add(url, reading)
        rows.end()
        if guild == world.large_guild:
            print(
                f"  {rows.events:,} events, {rows.names:,} names after {time.monotonic() - began:.0f} s",
                flush=True,
            )
    sink.close()
    print(f"  all guilds after {time.monotonic() - began:.0f} s", flush=True)
