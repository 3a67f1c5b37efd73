"""Measures how soon Dateline gives its first sign in Discord, on the loopback Discord of the tests.

    python benchmarks/discord.py [--questions N] [--load SECONDS] [--rate N] [--links N]

The floor is a bot of a few lines on the same library, asked in the same run: the ratio says what Dateline adds,
whatever the machine. Beside the time to the first sign stands what the bot's process spent of the processor for each
question, which a busy machine changes little. With ``--load`` questions come at ``--rate`` a second while ``--links``
posted links are read.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.wire.harness import Stage  # noqa: E402 - the tests are no package that is installed
from tests.wire.outcomes import Outcome  # noqa: E402
from tests.wire.ratelimits import REALISTIC  # noqa: E402
from tests.wire.stories import BRIDGE, HAREM, LONG  # noqa: E402

ECHO = (sys.executable, str(ROOT / "tests" / "wire" / "echo_bot.py"))
FIRST_SIGN = 0.300
TYPED = 0.100
LIMIT = 3.0
PATIENCE = 60.0
PER_HOST = "16"
"""Pages of one site at a time: all links of the load lead to one."""

Ask = Callable[[], Awaitable[Outcome]]


def told(name: str, signs: list[float]) -> float:
    """Print a line about the times; their median."""
    ordered = sorted(signs)
    median, last = statistics.median(ordered), ordered[-1]
    p95 = ordered[int(len(ordered) * 0.95)]
    print(f"{name:<34} median {median * 1000:6.1f} ms   p95 {p95 * 1000:6.1f} ms   max {last * 1000:6.1f} ms")
    return median


async def one_by_one(ask: Ask, number: int) -> list[float]:
    """The time to the first sign of each of ``number`` questions, in seconds."""
    return [(await ask()).first_sign for _ in range(number)]


def cpu_of(stage: Stage) -> float:
    """Seconds of the processor that the bot's process has had (Linux)."""
    fields = Path(f"/proc/{stage.bot.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measured(stage: Stage, name: str, ask: Ask, number: int) -> tuple[float, float]:
    """Ask ``number`` times and print how that went; the median and the longest time to a first sign."""
    before = cpu_of(stage)
    signs = await one_by_one(ask, number)
    spent = (cpu_of(stage) - before) / number
    median = told(name, signs)
    print(f"{'':<34} {spent * 1000:.1f} ms of the processor each")
    return median, max(signs)


async def floor(number: int) -> float:
    """The tiny bot's median."""
    with tempfile.TemporaryDirectory() as home:
        async with Stage(Path(home), command=ECHO) as stage:
            await stage.start()
            return told(
                "a bot of a few lines",
                await one_by_one(lambda: stage.people.invoke("/echo", word="x"), number),
            )


async def read(stage: Stage) -> None:
    """Let the bot read two articles."""
    await stage.moderators.invoke("/settings watch", channel_=stage.channel)
    for path, page in {"/harem": HAREM, "/harbour": LONG}.items():
        post = stage.people.posts(stage.news.publish(path, page))
        await stage.people.until_reaction(post, "✅")


async def under_load(stage: Stage, seconds: float, rate: int, links: int) -> None:
    """Questions at a steady rate while links are read; AssertionError when a first sign came too late for Discord."""
    asked: list[tuple[str, dict[str, Any]]] = [
        ("/timeline", {"topic": "Sharaa"}),
        ("/who", {"name": "Oumar Diaby"}),
        ("/search", {"text": "camp"}),
    ]
    for index in range(links):
        page = BRIDGE.replace("Afrin", f"Afrin {index}")
        stage.people.posts(stage.news.publish(f"/load-{index}", page))
    stage.discord.limits.rules = REALISTIC
    before, started = cpu_of(stage), time.monotonic()
    tasks: list[asyncio.Task[tuple[float | None, float]]] = []
    while (gone := time.monotonic() - started) < seconds:
        command, options = asked[len(tasks) % len(asked)]
        tasks.append(asyncio.create_task(whole(stage, command, options)))
        await asyncio.sleep(max(0.0, len(tasks) / rate - gone))
    answers = await asyncio.gather(*tasks)
    took, spent = time.monotonic() - started, cpu_of(stage) - before
    done = sum(path.startswith("/load-") for path in stage.news.seen)
    signs = [sign for sign, _ in answers if sign is not None]
    told(f"{len(answers)} at {rate}/s, {done} of {links} links", signs)
    told("their whole answers", [seconds for _, seconds in answers])
    print(f"{'':<34} {spent:.1f} s of the processor in {took:.1f} s")
    late = len(answers) - len(signs)
    assert late == 0, f"{late} first signs came later than Discord waits"
    assert max(signs) < LIMIT


async def whole(stage: Stage, command: str, options: dict[str, Any]) -> tuple[float | None, float]:
    """Seconds to the first sign (None when it came too late for Discord) and to the whole answer."""
    outcome = await stage.people.invoke(command, wait=False, **options)
    began = time.monotonic()
    with suppress(TimeoutError):
        await stage.people.settled(outcome.interaction, within=PATIENCE)
    return outcome.interaction.first_sign, time.monotonic() - began


async def main() -> None:
    """Measure the floor, then Dateline; AssertionError when it is slower than aimed at."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--questions", type=int, default=50)
    parser.add_argument("--load", type=float, default=0.0, metavar="SECONDS")
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--links", type=int, default=300)
    given = parser.parse_args()
    least = await floor(given.questions)
    with tempfile.TemporaryDirectory() as home:
        async with Stage(Path(home), env={"FETCH_PER_HOST": PER_HOST}) as stage:
            await stage.start()
            await read(stage)
            people, number = stage.people, given.questions
            asked: dict[str, Ask] = {
                "/timeline": lambda: people.invoke("/timeline", topic="Sharaa"),
                "/who": lambda: people.invoke("/who", name="Oumar Diaby"),
                "/ask": lambda: people.invoke("/ask", question="when was Sharaa appointed?"),
                "/search": lambda: people.invoke("/search", text="camp"),
                "/help": lambda: people.invoke("/help"),
            }
            times = {name: await measured(stage, name, ask, number) for name, ask in asked.items()}
            _, typed = await measured(
                stage,
                "completing a name",
                lambda: people.autocomplete("/who", focus="name", name="Sha"),
                number,
            )
            ratio = times["/timeline"][0] / least
            print(f"/timeline takes {ratio:.1f} times the floor; the aim is {FIRST_SIGN * 1000:.0f} ms")
            if os.getloadavg()[0] > os.cpu_count():  # type: ignore[operator]
                print("the machine is busy: times say little, the processor's figures more")
            if given.load:
                await under_load(stage, given.load, given.rate, given.links)
            assert max(longest for _, longest in times.values()) < FIRST_SIGN, (
                "a sign came later than aimed at"
            )
            assert typed < TYPED, "names were completed later than aimed at"
            stage.discord.assert_clean()


if __name__ == "__main__":
    asyncio.run(main())
