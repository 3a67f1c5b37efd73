"""Measures what a picture costs once its process is warm.

    python benchmarks/charts.py [--times N]

Prints processor time and wall time of drawing, by kind. Drawing runs in this process, so that its processor time can
be told; the bot's own adds a pipe.
"""

import argparse
import random
import statistics
import time
from datetime import date

from bot.core.charts.drawing import draw
from bot.core.charts.values import Bar, NamesPicture, Panel, Picture, Span, TimePicture

WANTED = 300
START = date(2022, 1, 3).toordinal()
WORDS = ("stated", "reported", "alleged", "denied", "planned")


def panel(name: str, bars: int) -> Panel:
    """Bars of a week each with some of every certainty."""
    rng = random.Random(name)  # noqa: S311 - the same picture each time
    return Panel(
        name,
        tuple(
            Bar(START + 7 * at, START + 7 * at + 6, tuple(rng.randrange(6) for _ in WORDS))
            for at in range(bars)
        ),
    )


def pictures() -> dict[str, Picture]:
    """One of each kind, as full as they get."""
    bars, names = 60, tuple((f"Name number {at}", 20 - at) for at in range(10))
    time_picture = TimePicture(
        title="Harbour commission",
        subtitle="900 events · 2022 – 2023",
        first=START,
        last=START + 7 * bars,
        panels=(panel("one", bars),),
        ticks=tuple((START + 140 * at, f"{at} Jan 2022") for at in range(4)),
        legend=tuple(enumerate(WORDS)),
        spans=tuple(Span(START + 30 * at, START + 90 * at + 60, f"2022 · {at} events") for at in range(5)),
        spans_title="Known less exactly",
        keys=("1  3 Jan 2022 · 9 events", "2  4 Jan 2022 · 8 events", "3  5 Jan 2022 · 7 events"),
    )
    both = TimePicture(
        title="One · other",
        subtitle="",
        first=START,
        last=START + 7 * bars,
        panels=(panel("one", bars), panel("other", bars)),
        ticks=time_picture.ticks,
        legend=time_picture.legend,
    )
    ring = NamesPicture(
        title="Harbour commission",
        subtitle="names in the same events",
        centre="Harbour commission",
        names=names,
        ties=tuple((one, other, one + other) for one in range(10) for other in range(one + 1, 10)),
    )
    return {"events over time": time_picture, "two topics": both, "names": ring}


def main() -> None:
    """Draw each kind, first once to be warm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10)
    times = parser.parse_args().times
    for name, picture in pictures().items():
        size = len(draw(picture))
        cpu, wall = [], []
        for _ in range(times):
            before = time.process_time(), time.perf_counter()
            draw(picture)
            cpu.append((time.process_time() - before[0]) * 1000)
            wall.append((time.perf_counter() - before[1]) * 1000)
        middle = statistics.median(cpu)
        verdict = "ok" if middle <= WANTED else "OVER"
        waited = statistics.median(wall)
        print(f"{name:<18} cpu {middle:6.0f} ms   wall {waited:6.0f} ms   {size // 1024:4d} KB   {verdict}")


if __name__ == "__main__":
    main()
