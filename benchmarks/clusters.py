"""Measures what clustering costs at ingest: CPU milliseconds an event, in guilds of growing size.

    python benchmarks/clusters.py [--sizes 10000,50000] [--sample 150] [--a-day 1000]

Events of invented stories (people, places, acts, numbers) are stored as articles of ten, about ``--a-day`` events to a
day, several articles to a story; each size's last ``--sample`` articles are timed, with and without clustering.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import func, select

from parsers.dates.span import DateSpan
from parsers.names.values import ArticleEntity, ArticleNames, NameKind, NameMention
from parsers.values import Article, DatedBy, Event, Reading
from store import shown
from store.articles import store_reading
from store.database import Database
from store.models import TellingRow
from store.queue import add_source
from store.values import Actor, GuildId

GUILD = GuildId(7)
ACTOR = Actor(id=1, name="Benchmark", moderator=True)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
FIRST = date(2024, 1, 1)
TEN = 10

GIVEN = "Adel Basma Celine Dario Elif Farid Goran Hala Ivan Jana Karim Leyla Marco Nadia Omar Petra Rami Salma Tarek"
FAMILY = "Haddad Keller Moreau Ortega Yilmaz Sabbagh Novak Rossi Berger Khalil Demir Laurent Vidal Mansour Weber Aydin"
PLACES = (
    "Azaz Harem Palmyra Tarsus Lugo Nancy Kassel Tripoli Mardin Homs Burgos Metz Bremen Sidon Adana Tartus"
)
COMMON = ("Syria", "Turkey", "Damascus")
ACTS = (
    "{person} was appointed governor of {place} in {common}.",
    "A bomb killed {number} people in {place} in {common} near the house of {person}.",
    "Police arrested {person} in {place} after a raid, officials in {common} said.",
    "{person} met a delegation from {common} for talks in {place}.",
    "{person} signed an agreement on water with {common} in {place}.",
    "Rebels attacked a convoy of {person} near {place} in {common}, wounding {number} soldiers.",
)


class Stories:
    """Invented events, several tellings of each, always the same ones."""

    def __init__(self, a_day: int) -> None:
        self._random = random.Random(7)  # noqa: S311 - the same stories each time
        self._a_day = a_day
        self._events = 0

    def article(self, number: int) -> Reading:
        """The next article: ten sentences about the day's stories, each of them told by about three articles."""
        texts = [self._sentence() for _ in range(TEN)]
        body = " ".join(text for text, _, _ in texts)
        entities: dict[str, tuple[NameKind, list[NameMention]]] = {}
        events: list[Event] = []
        start = 0
        for text, span, names in texts:
            mentions: list[tuple[int, NameMention]] = []
            for name, kind in names:
                at = start + text.index(name)
                mention = NameMention(at, at + len(name), name, kind)
                entities.setdefault(name, (kind, []))[1].append(mention)
                mentions.append((list(entities).index(name), mention))
            events.append(
                Event(
                    start=start,
                    end=start + len(text),
                    text=text,
                    span=span,
                    dated_by=DatedBy.TEXT,
                    rule="clause",
                    mentions=tuple(mentions),
                )
            )
            start += len(text) + 1
        article = Article(
            body=body, title=f"Article {number}", site=f"site{number % 40}", language="en", published=NOW
        )
        named = ArticleNames(
            tuple(
                ArticleEntity(name=name, kind=kind, mentions=tuple(found))
                for name, (kind, found) in entities.items()
            )
        )
        return Reading(article=article, anchor=FIRST, names=named, events=tuple(events), parser_version=1)

    def _sentence(self) -> tuple[str, DateSpan, list[tuple[str, NameKind]]]:
        day = FIRST + timedelta(days=self._events // self._a_day)
        story = random.Random(f"{day} {self._random.randrange(max(1, self._a_day // 3))}")  # noqa: S311 - likewise
        self._events += 1
        person = f"{story.choice(GIVEN.split())} {story.choice(FAMILY.split())}"
        place, common = story.choice(PLACES.split()), story.choice(COMMON)
        text = story.choice(ACTS).format(
            person=person, place=place, common=common, number=story.randrange(3, 60)
        )
        names = [(person, NameKind.PERSON), (place, NameKind.PLACE), (common, NameKind.PLACE)]
        if self._random.random() < 0.5:
            text = f"Residents said that {text[0].lower() if text[:2] == 'A ' else text[0]}{text[1:]}"
        return text, DateSpan.of_day(day), names


async def _put(database: Database, stories: Stories, number: int) -> None:
    reading = stories.article(number)
    async with database.transaction() as session:
        key = f"site{number % 40}/{number}"
        added, _ = await add_source(session, GUILD, url=f"https://{key}", url_key=key, actor=ACTOR, at=NOW)
        await store_reading(session, GUILD, added.id, reading, at=NOW)


async def _cost(database: Database, stories: Stories, numbers: Sequence[int]) -> float:
    """CPU milliseconds that an event took."""
    began = time.process_time()
    for number in numbers:
        await _put(database, stories, number)
    return (time.process_time() - began) * 1000 / (len(numbers) * TEN)


async def _nothing(*_: object) -> None:
    return None


async def _sizes(
    sizes: Sequence[int], sample: int, a_day: int
) -> AsyncIterator[tuple[int, float, float, str]]:
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(f"sqlite:///{Path(folder) / 'clusters.db'}", create=True)
        stories, number = Stories(a_day), 0
        for size in sizes:
            while number * TEN < size - sample * TEN:
                await _put(database, stories, number)
                number += 1
            # Those stored without clustering come second: in no cluster, they would make the others' work less.
            with_it = await _cost(database, stories, range(number, number + sample))
            with patch.object(shown, "join_clusters", _nothing):
                without = await _cost(database, stories, range(number + sample, number + 2 * sample))
            number += 2 * sample
            yield size, with_it, without, await _summary(database)
        await database.close()


async def _summary(database: Database) -> str:
    async with database.reading() as session:
        events = await session.scalar(select(func.count()).select_from(TellingRow))
        things = await session.scalar(select(func.count(TellingRow.leader_id.distinct())))
    return f"{events:,} events are {things:,} things"


async def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="10000")
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--a-day", type=int, default=1000)
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    print("events in the guild   CPU ms an event: stored   without clusters   clusters alone")
    async for size, with_it, without, summary in _sizes(sizes, options.sample, options.a_day):
        print(
            f"{size:>19,}   {with_it:>23.2f}   {without:>16.2f}   {with_it - without:>14.2f}   {summary}",
            flush=True,
        )


if __name__ == "__main__":
    asyncio.run(main())
