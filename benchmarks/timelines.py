"""Key dates against timelines that journalists wrote, through the whole product: articles in, ``/timeline`` out.

    python benchmarks/timelines.py [CORPUS] [--stories NAME ...] [--predictions FILE] [--scorer PYTHON]

CORPUS (``../shared/data/tls``) has a folder a story: ``articles.jsonl.gz``, ``keywords.json``, ``timelines.jsonl``.
Each timeline is a task: the articles published within its days, and no others, are stored for a guild, and the guild
is asked for the keywords' key dates, as many as the timeline has and with as many sentences. (A story's tasks share a
guild while each needs all that the one before it had: shortest first.) The table has the F1 of the dates, beside a
baseline (the days on which most was published, the sentence closest to what was); with ``--scorer``, a
Python that has ``tilse``, also the alignment-based ROUGE of ``../shared/tools/tls_score.py``. CPU time is our own.

    python benchmarks/timelines.py --ask [EVENTS] [--database URL]

measures ``/timeline`` with key dates on a topic of EVENTS (50,000) events, and prints the slowest of ten.
"""

import argparse
import asyncio
import gzip
import json
import random
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.app import App, build
from bot.core.answers import Detail
from bot.core.keydates import Wanted
from bot.settings import Settings
from parsers.dates import find_dates
from parsers.keydates import Telling, best_tellings
from parsers.reading import read
from parsers.sentences import split_sentences
from parsers.values import Reading, ReadRequest
from store import articles, queue
from store.bulk import put_rows
from store.models import EntityRow, EventRow, TimelineRow
from store.values import Actor, EntityId, GuildId, SourceState

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
MODERATOR = Actor(id=1, name="benchmark", moderator=True)
NOW = datetime(2025, 1, 1, tzinfo=UTC)
LIMIT_MS = 300

Timeline = dict[date, list[str]]


@dataclass(frozen=True, slots=True)
class Read:
    """An article of the corpus, and all that was read of it."""

    day: date
    url: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Task:
    """One journalist's timeline, and the guild that holds the articles of its days."""

    story: str
    number: int
    gold: Timeline
    guild: GuildId
    topic: str

    @property
    def key(self) -> tuple[str, int]:
        """Tells it from the others."""
        return self.story, self.number

    @property
    def sentences(self) -> int:
        """How many sentences a date has."""
        return max(1, round(sum(map(len, self.gold.values())) / len(self.gold)))


@dataclass(slots=True)
class Spent:
    """CPU seconds by what they were spent on, and how many articles were read, stored, and asked about."""

    seconds: Counter[str]
    articles: int = 0
    stored: int = 0
    asked: int = 0

    def timed(self, what: str, began: float) -> None:
        """Add what has passed since ``began``."""
        self.seconds[what] += time.process_time() - began


def stories(corpus: Path) -> list[str]:
    """The corpus' stories by name."""
    return sorted(found.parent.name for found in corpus.glob("*/timelines.jsonl"))


def read_story(folder: Path, spent: Spent) -> list[Read]:
    """All articles of a story, read as a posted text is."""
    found: list[Read] = []
    with gzip.open(folder / "articles.jsonl.gz", "rt") as file:
        for each in map(json.loads, file):
            day = date.fromisoformat(each["date"][:10])
            published = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            text = "\n".join(each["lines"])
            began = time.process_time()
            find_dates(text, day)
            spent.timed("finding dates", began)
            began = time.process_time()
            reading = read(ReadRequest(text=text, published=published, language="en", fallback_day=day))
            spent.timed("reading whole", began)
            spent.articles += 1
            found.append(Read(day, f"https://{each['source']}.example/{each['id']}", reading))
    return found


def tasks_of(corpus: Path, story: str, read_articles: Sequence[Read], first_guild: int) -> list[Task]:
    """The story's timelines, in an order in which few articles are stored twice."""
    lines = (corpus / story / "timelines.jsonl").read_text().splitlines()
    golds = [{date.fromisoformat(day[:10]): told for day, told in json.loads(line) if told} for line in lines]
    topic = " OR ".join(json.loads((corpus / story / "keywords.json").read_text()))
    ordered = sorted(enumerate(golds), key=lambda pair: len(within(pair[1], read_articles)))
    tasks: list[Task] = []
    for number, gold in ordered:
        guild = first_guild
        if tasks:
            before = tasks[-1]
            more = min(gold) <= min(before.gold) and max(gold) >= max(before.gold)
            guild = before.guild + (not more)
        tasks.append(Task(story, number, gold, GuildId(guild), topic))
    return tasks


def within(gold: Timeline, read_articles: Iterable[Read]) -> list[Read]:
    """The articles that a timeline may be made of."""
    first, last = min(gold), max(gold)
    return [each for each in read_articles if first <= each.day <= last]


async def keep(
    app: App, task: Task, read_articles: Iterable[Read], kept: set[tuple[GuildId, str]], spent: Spent
) -> None:
    """Stores the articles as the ingest does, but for those that were ``kept``."""
    began = time.process_time()
    for each in within(task.gold, read_articles):
        if (task.guild, each.url) in kept:
            continue
        kept.add((task.guild, each.url))
        async with app._stored.writing() as session:  # noqa: SLF001 - a benchmark looks inside
            view, _ = await queue.add_source(
                session,
                task.guild,
                url=each.url,
                url_key=each.url,
                actor=MODERATOR,
                at=NOW,
                state=SourceState.FETCHING,
            )
            await articles.store_reading(session, task.guild, view.id, each.reading, at=NOW)
        spent.stored += 1
    spent.timed("storing", began)


async def ask(app: App, task: Task, spent: Spent) -> Timeline:
    """The product's answer."""
    began = time.process_time()
    answer = await app.timeline(
        task.guild,
        task.topic,
        since=min(task.gold).isoformat(),
        until=max(task.gold).isoformat(),
        detail=Detail.KEY,
        wanted=Wanted(dates=len(task.gold), sentences=task.sentences),
    )
    spent.timed("answering", began)
    return {key.day: [event.text for event in key.events] for key in answer.key_dates}


def baseline(task: Task, read_articles: Iterable[Read]) -> Timeline:
    """The days on which most was published, with the sentences closest to what their articles begin with."""
    seen = within(task.gold, read_articles)
    published = Counter(each.day for each in seen)
    days = sorted(published, key=lambda day: (-published[day], day))[: len(task.gold)]
    tellings = [
        Telling(id=(place, number), day=each.day, text=sentence.text)
        for place, each in enumerate(seen)
        for number, sentence in enumerate(split_sentences(each.reading.article.body)[:5])
    ]
    told = best_tellings(days, tellings, task.sentences)
    return {day: [telling.text for telling in told[day]] for day in days}


def mean_f1(found: Sequence[tuple[Iterable[date], Timeline]]) -> float:
    """From the mean precision and the mean recall over tasks, as the field has it."""
    hits = [(len(set(days) & set(gold)), len(set(days)), len(gold)) for days, gold in found]
    precision = sum(hit / count for hit, count, _ in hits if count) / len(hits)
    recall = sum(hit / count for hit, _, count in hits) / len(hits)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


async def measure(corpus: Path, names: Sequence[str], predictions: Path | None, scorer: str | None) -> None:
    """Print the table."""
    spent, tasks = Spent(Counter()), list[Task]()
    ours: dict[tuple[str, int], Timeline] = {}
    simple: dict[tuple[str, int], Timeline] = {}
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        async with opened(f"sqlite:///{folder}/bench.sqlite3") as app:
            kept: set[tuple[GuildId, str]] = set()
            for story in names:
                found = read_story(corpus / story, spent)
                for task in tasks_of(
                    corpus, story, found, max((each.guild for each in tasks), default=0) + 1
                ):
                    await keep(app, task, found, kept, spent)
                    ours[task.key] = await ask(app, task, spent)
                    spent.asked += len(within(task.gold, found))
                    simple[task.key] = baseline(task, found)
                    tasks.append(task)
                print_scores(tasks[-1].story, [each for each in tasks if each.story == story], ours, simple)
    print_scores("ALL", tasks, ours, simple)
    print_spent(spent, len(tasks))
    for name, timelines in (("Dateline", ours), ("baseline", simple)):
        path = (predictions or Path(tempfile.gettempdir()) / "dateline-timelines.jsonl").with_suffix(
            f".{name.lower()}.jsonl"
        )
        path.write_text("".join(line_of(task, timelines[task.key]) for task in tasks))
        print(f"\n{name}: {path}", flush=True)
        if scorer:
            await asyncio.to_thread(score, scorer, corpus, path)


def print_scores(
    name: str,
    tasks: Sequence[Task],
    ours: Mapping[tuple[str, int], Timeline],
    simple: Mapping[tuple[str, int], Timeline],
) -> None:
    """A line of the table: the F1 of the dates, ours and the baseline's."""
    figures = (mean_f1([(days[task.key], task.gold) for task in tasks]) for days in (ours, simple))
    print(
        f"{name:10} dates F1 of {len(tasks):2} timelines:  Dateline {next(figures):.3f}  baseline {next(figures):.3f}",
        flush=True,
    )


def score(python: str, corpus: Path, predictions: Path) -> None:
    """The scorer's own table."""
    command = [python, str(SHARED / "tools" / "tls_score.py"), str(corpus), str(predictions)]
    subprocess.run(command, check=True)


def print_spent(spent: Spent, tasks: int) -> None:
    """CPU seconds per 1,000 articles; answering is per task's articles."""
    of = {"storing": spent.stored, "answering": spent.asked}
    each = {what: seconds / of.get(what, spent.articles) * 1000 for what, seconds in spent.seconds.items()}
    core = each["finding dates"] + each["answering"]
    print(f"\nCPU per 1,000 articles: finding dates and choosing {core:.1f} s")
    print(
        "  " + ", ".join(f"{what} {seconds:.1f} s" for what, seconds in each.items()) + f" ({tasks} answers)"
    )


def line_of(task: Task, timeline: Timeline) -> str:
    """A line of predictions as the scorer reads it."""
    rows: list[Any] = [[day.isoformat(), told] for day, told in sorted(timeline.items()) if told]
    return json.dumps({"topic": task.story, "ref": task.number, "timeline": rows}) + "\n"


async def measure_asking(events: int, url: str | None) -> None:
    """Key dates of a topic that so many events of made-up articles name, over three years."""
    chance = random.Random(1)  # noqa: S311 - made-up articles
    guild, topic = GuildId(1), 1
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        async with opened(url or f"sqlite:///{folder}/bench.sqlite3") as app:
            async with app._stored.writing() as session:  # noqa: SLF001 - likewise
                await _fill(session, guild, topic, events, chance)
            took = [await _asking(app, guild, EntityId(topic)) for _ in range(10)]
    wall, cpu = ([pair[place] for pair in took] for place in (0, 1))
    print(
        f"key dates of {events} events: slowest of ten {max(wall):.0f} ms (at most {LIMIT_MS}), "
        f"first {wall[0]:.0f} ms; CPU at most {max(cpu):.0f} ms"
    )


async def _fill(
    session: AsyncSession, guild: GuildId, topic: int, events: int, chance: random.Random
) -> None:
    view, _ = await queue.add_source(session, guild, url=None, url_key="made up", actor=MODERATOR, at=NOW)
    reading = read(
        ReadRequest(text="Zed Zeddington spoke on Monday. " * 5, published=NOW, fallback_day=NOW.date())
    )
    await articles.store_reading(session, guild, view.id, reading, at=NOW)
    rows: list[dict[str, Any]] = []
    shown: list[dict[str, Any]] = []
    words = [f"word{number}" for number in range(3000)]
    for number in range(1000, 1000 + events):
        day = date(2022, 1, 1) + timedelta(days=min(chance.randrange(1095), chance.randrange(1095)))
        text = " ".join(chance.choices(words, k=22))
        told = {"text": text, "rule": "clause", "dated_by": "text", "certainty": "stated", "precision": "day"}
        place = {"guild_id": guild, "first": day, "last": day, "source_id": view.id}
        flags = {"approximate": False, "hidden": False, "retired": False}
        rows.append({**place, **told, **flags, "id": number, "version": 1, "start": 0, "end": len(text)})
        row = {**place, "entity_id": topic, "reach": 0, "event_id": number, "source_id": number // 5}
        shown.append({**row, "telling": chance.choice((0, 0, 1, 2, 2, 3))})
    await put_rows(session, EventRow, rows)
    await put_rows(session, TimelineRow, shown)
    await session.execute(update(EntityRow).values(events=events))


async def _asking(app: App, guild: GuildId, topic: EntityId) -> tuple[float, float]:
    """Milliseconds by the clock and of the processor."""
    began, cpu = time.perf_counter(), time.process_time()
    answer = await app.timeline(guild, "Zed Zeddington", entity=topic, detail=Detail.KEY)
    if not answer.key_dates:
        raise RuntimeError("no key dates were found")
    return (time.perf_counter() - began) * 1000, (time.process_time() - cpu) * 1000


def opened(url: str) -> App:
    """An app over a database."""
    return build(Settings(_env_file=None, database_url=url), inline_reader=True)  # pyright: ignore[reportCallIssue]


def main() -> None:
    """Read the arguments."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("corpus", nargs="?", type=Path, default=SHARED / "data" / "tls")
    arguments.add_argument("--stories", nargs="*")
    arguments.add_argument("--predictions", type=Path)
    arguments.add_argument("--scorer")
    arguments.add_argument("--ask", nargs="?", type=int, const=50_000)
    arguments.add_argument("--database")
    given = arguments.parse_args()
    if given.ask:
        asyncio.run(measure_asking(given.ask, given.database))
    else:
        names = given.stories or stories(given.corpus)
        asyncio.run(measure(given.corpus, names, given.predictions, given.scorer))


if __name__ == "__main__":
    main()
