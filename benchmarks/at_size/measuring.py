"""Measures one guild of one database in a process of its own, and prints what it found as JSON.

It has so many minutes: what is slow is asked less often, and each figure says of how many questions it is.
CPU time is this process's: of SQLite that is all there is, of PostgreSQL the server's is not in it.
"""

import asyncio
import gc
import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

from benchmarks.at_size.news import News, Newsroom
from benchmarks.at_size.questions import Question, Questions
from benchmarks.at_size.rows import ACTOR
from benchmarks.at_size.world import NOW
from bot.app import App, build
from bot.interpreter import take_short_turns
from bot.settings import Settings
from parsers.values import Reading
from store.articles import store_reading
from store.queue import add_source
from store.values import GuildId

COLD, WARM = 12, 150
RATE, SECONDS = 50, 20
STORED_A_SECOND = 2
FEWEST = 2
"""Questions that a spread takes, whatever the time."""


class Budget:
    """The time that a measurement has. Each part may take its share of what those before it left over."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds, 0 when it is over."""
        return max(0.0, self._end - self._clock())

    def share(self, parts: float) -> "Budget":
        """What the next of so many parts has."""
        return Budget(self.left() / parts, self._clock)


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds."""

    p50: float
    p95: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Spread":
        """The spread of so many measurements."""
        ordered = statistics.quantiles(seconds, n=100, method="inclusive")
        return cls(round(ordered[49] * 1000, 2), round(ordered[94] * 1000, 2))


@dataclass(frozen=True, slots=True)
class Figures:
    """One kind of question: how many, their wall and CPU time, and the wall time of the bare statement beside them."""

    asked: int
    wall: Spread
    cpu: Spread
    bare: Spread | None


async def main(url: str, guild: GuildId, started: float, budget: Budget, *, load: bool) -> None:
    """Print the figures of a guild."""
    take_short_turns()  # as ``dateline run`` does
    settings = Settings(_env_file=None, database_url=url)  # pyright: ignore[reportCallIssue]
    async with build(settings, clock=lambda: NOW, inline_reader=True) as app:
        found: dict[str, object] = {"ready_s": round(time.time() - started, 2)}
        began, cpu = time.perf_counter(), time.process_time()
        await app.names.complete(guild, "a")
        found["names_s"] = [round(time.perf_counter() - began, 2), round(time.process_time() - cpu, 2)]
        questions = await Questions.of(app, guild)
        found["cold"] = await each_alone(app, questions, COLD, budget.share(4))
        found["warm"] = await each_alone(app, questions, WARM, budget.share(1.5 if load else 1))
        if load:
            found["load"] = await under_load(app, guild, questions, budget)
        gc.collect()
        found["memory_mb"] = round(_status("VmRSS") / 1000)
    print(json.dumps(found))


def _status(field: str) -> float:
    """Kilobytes, as Linux counts them for this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith(f"{field}:"))


async def each_alone(
    app: App, questions: Questions, count: int, budget: Budget
) -> dict[str, dict[str, object]]:
    """The figures of each kind of question."""
    found: dict[str, dict[str, object]] = {}
    for place, kind in enumerate(Questions.KINDS):
        own = budget.share(len(Questions.KINDS) - place)
        found[kind] = asdict(await alone(app, questions, kind, count, own))
    return found


async def alone(app: App, questions: Questions, kind: str, count: int, budget: Budget) -> Figures:
    """One question after the other, and the bare statement after each, until they are enough or the time is over."""
    walls, cpus, bares = [], [], []
    while len(walls) < FEWEST or (len(walls) < count and budget.left()):
        question = questions.draw(kind)
        wall, cpu = time.perf_counter(), time.process_time()
        await question.ask()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
        bares.append(await _bare(app, question))
    return Figures(len(walls), Spread.of(walls), Spread.of(cpus), Spread.of(bares))


async def _bare(app: App, question: Question) -> float:
    async with app._stored.reading() as session:  # noqa: SLF001 - a benchmark looks inside
        began = time.perf_counter()
        await question.bare(session)
        return time.perf_counter() - began


async def under_load(app: App, guild: GuildId, questions: Questions, budget: Budget) -> dict[str, object]:
    """So many questions a second, whether those before are answered or not, while articles are stored.

    Those that aren't answered when the time is over are given up, and missing in ``answered``.
    """
    took: defaultdict[str, list[float]] = defaultdict(list)

    async def ask(question: Question) -> None:
        began = time.perf_counter()
        await question.ask()
        took[question.kind].append(time.perf_counter() - began)

    drawn = list(islice(questions.mixed(), RATE * SECONDS))
    stored = asyncio.create_task(_store_on(app, guild, _articles_again()))
    cpu, began = time.process_time(), time.perf_counter()
    asked: list[asyncio.Task[None]] = []
    for number, question in enumerate(drawn):
        await asyncio.sleep(max(0.0, began + number / RATE - time.perf_counter()))
        asked.append(asyncio.create_task(ask(question)))
    await answered_within(asked, budget.left())
    lasted, used = time.perf_counter() - began, time.process_time() - cpu
    stored.cancel()
    articles = 0
    with suppress(asyncio.CancelledError):
        articles = await stored
    return {
        "lasted_s": round(lasted, 1),
        "cpu_s": round(used, 1),
        "articles": articles,
        "asked": len(asked),
        "answered": sum(len(seconds) for seconds in took.values()),
        "kinds": {
            kind: asdict(Spread.of(seconds))
            for kind, seconds in sorted(took.items())
            if len(seconds) >= FEWEST
        },
    }


async def answered_within(asked: Sequence[asyncio.Task[None]], seconds: float) -> None:
    """Wait for the answers, and give up those that take longer; an error of one that was answered is raised."""
    done, late = await asyncio.wait(asked, timeout=seconds)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    for task in done:
        task.result()


def _articles_again() -> list[tuple[str, Reading]]:
    """What is stored meanwhile, made up before it begins: it isn't the bot that makes news."""
    news = Newsroom(News(500, 4_000, 30, seed=99)).articles()
    return [(f"{url}-again", reading) for url, reading in islice(news, 2 * STORED_A_SECOND * SECONDS)]


async def _store_on(app: App, guild: GuildId, articles: Sequence[tuple[str, Reading]]) -> int:
    """Store one article after the other, so many a second, until cancelled."""
    count = 0
    with suppress(asyncio.CancelledError):
        for url, reading in articles:
            again = replace(reading, article=replace(reading.article, url=url))
            async with app._stored.writing() as session:  # noqa: SLF001 - likewise
                added, _ = await add_source(session, guild, url=url, url_key=url, actor=ACTOR, at=NOW)
                await store_reading(session, guild, added.id, again, at=NOW)
            count += 1
            await asyncio.sleep(1 / STORED_A_SECOND)
    return count


if __name__ == "__main__":
    address, number, moment, given, loaded = sys.argv[1:6]
    whole = Budget(float(given))
    asyncio.run(main(address, GuildId(int(number)), float(moment), whole, load=loaded == "load"))
