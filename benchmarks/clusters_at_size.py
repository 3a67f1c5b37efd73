"""What clustering costs at ingest in a guild of a million events beside one of ten thousand, on either database.

    python -m benchmarks.clusters_at_size sqlite:///world.sqlite3 [ARTICLES]

The database holds the generated world (``benchmarks/at_size``). Articles of fifty events each are stored in both
guilds, timed, and taken back: such as the next ones would be, and such as tell of the fullest day, where most events
meet. Processor time is this process's alone; elapsed time holds the server's too, and other programs' when they run.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from unittest.mock import patch

from sqlalchemy import func, select
from sqlmodel import col

from benchmarks.at_size.news import News, Newsroom
from benchmarks.at_size.rows import ACTOR
from benchmarks.at_size.world import FULL, NOW
from parsers.dates.span import DateSpan
from parsers.values import DatedBy, Reading
from store import shown
from store.articles import store_reading
from store.database import Database
from store.models import TimelineRow
from store.queue import add_source
from store.values import GuildId

MOST = 10.0
FEW = 8


class Watch:
    """Times the clustering of what is stored."""

    def __init__(self) -> None:
        self.cpu: list[float] = []
        self.elapsed: list[float] = []
        self._join = shown.join_clusters

    async def join(self, *given: object) -> None:
        """As ``store.clusters.join_clusters``, timed by the event."""
        cpu, began = time.process_time(), time.perf_counter()
        await self._join(*given)  # pyright: ignore[reportArgumentType]  # what it is called with
        events = max(1, len(given[2]))  # pyright: ignore[reportArgumentType]  # likewise
        self.cpu.append((time.process_time() - cpu) * 1000 / events)
        self.elapsed.append((time.perf_counter() - began) * 1000 / events)


async def main() -> None:
    """Print a line for each guild and kind of article."""
    database = await Database.open(sys.argv[1], create=False)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    print(f"{database.dialect}: milliseconds an event, processor (median, most) and elapsed; at most {MOST}")
    for guild, news in ((FULL.small_guild, FULL.small), (FULL.large_guild, FULL.large)):
        events = news.articles * 50
        full = await fullest_day(database, guild)
        for kind, articles in (("the next", fresh(news, count)), (f"all of {full}", on(full, news, count))):
            watch = Watch()
            with patch.object(shown, "join_clusters", watch.join):
                for number, reading in enumerate(articles):
                    await store(database, guild, number, reading)
            warm = slice(FEW // 2, None)
            print(
                f"{events:>9,} events, {kind:18} {statistics.median(watch.cpu[warm]):6.2f} {max(watch.cpu[warm]):6.2f}"
                f"   {statistics.median(watch.elapsed[warm]):6.2f}",
                flush=True,
            )
    await database.close()


async def fullest_day(database: Database, guild: GuildId) -> date:
    """The day of most events."""
    here = (col(TimelineRow.guild_id) == guild, col(TimelineRow.entity_id) == shown.EVERYTHING)
    query = select(col(TimelineRow.first)).where(*here).group_by(col(TimelineRow.first))
    async with database.reading() as session:
        return (await session.scalars(query.order_by(func.count().desc()).limit(1))).one()


def fresh(news: News, count: int) -> Iterator[Reading]:
    """Articles that the guild hasn't, about whom it knows."""
    for _, reading in Newsroom(replace(news, articles=count, days=2, seed=news.seed + 1)).articles():
        yield reading


def on(day: date, news: News, count: int) -> Iterator[Reading]:
    """The same, with everything told of one day."""
    for reading in fresh(news, count):
        events = tuple(
            replace(event, span=DateSpan.of_day(day), dated_by=DatedBy.TEXT) for event in reading.events
        )
        yield replace(reading, events=events)


async def store(database: Database, guild: GuildId, number: int, reading: Reading) -> None:
    """Store it, and take it back."""
    async with database.transaction() as session, session.begin_nested() as begun:
        key = f"new.example/{number}"
        added, _ = await add_source(session, guild, url=f"https://{key}", url_key=key, actor=ACTOR, at=NOW)
        await store_reading(session, guild, added.id, reading, at=NOW)
        await begun.rollback()


if __name__ == "__main__":
    asyncio.run(main())
