"""Writes the measured figures as a page of the docs."""

import os
import platform
import textwrap
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.at_size.measuring import COLD, WARM
from benchmarks.at_size.questions import Questions

LIMITS = {"key dates": 300.0}
USUAL_LIMIT = 50.0
_NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL 18 (4 GB of shared buffers, else its defaults)"}
_JUDGED = {"sqlite": "cpu", "postgresql": "wall"}
"""The time that is compared: PostgreSQL's own processor time is in the wall time alone."""

_SIZES = {
    "full": "1,000,000 events, 182,000 names and 20,000 articles, one guild among 1,001",
    "trial": "50,000 events, 6,000 names and 1,000 articles, one guild among 101",
}
_COLUMNS = (
    "milliseconds", "CPU p50", "CPU p95", "wall p50", "wall p95", "bare p50", "ratio", "cold wall p95",
    "at 10 k: p95", "growth",
)  # fmt: skip

_WHAT = """
Written by `make bench`: a generated guild of {size}, drawn with the skew that news has (few names are in most events,
few days have most articles), beside one of 10,000 events to compare it with. Questions are drawn as names are named:
the names that most events name are asked about most.
"""
_WHERE = """
Measured on {machine}, {day}, at a load of {load:.0f} (1 is this measurement alone). Wall time is what a
person waits, and grows with the load; CPU time is what an answer takes of one core on any day. Of PostgreSQL the CPU
time is the bot's, not the server's.
"""
_WANTED = """
Wanted: p95 of at most 50 ms warm (300 ms for key dates), at most 3 times that of 10,000 events; 600 MB; ready in 5 s;
an export within 150 MB.
"""
_READ = """
✗: more than wanted; what is compared, also with 10 k events, is the CPU time, and with PostgreSQL, whose own processor
time isn't in that, the wall time. *Bare* is the one indexed statement that any answer takes (a page's places in
the timeline, an entity by its number, ten matches of a word), run beside each question; *ratio* is wall p50 over it.
*Cold* are the first questions of a fresh process, with nothing of the database in memory.
"""

Found = Mapping[str, Any]


def write_report(file: Path, world: str, found: Mapping[str, Found]) -> None:
    """Make the page."""
    head = ["# How fast it is at size", _said(_WHAT, size=_SIZES[world]), _machine(), _said(_WANTED)]
    parts = [part for store, figures in found.items() for part in _store(store, figures)]
    file.write_text("\n\n".join([*head, *parts, _said(_READ)]) + "\n")


def _said(text: str, **fields: object) -> str:
    return textwrap.fill(" ".join(text.format(**fields).split()), 120, break_on_hyphens=False)


def _machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1e6
    cores = f"{os.cpu_count()} cores of {next(models, platform.machine())}"
    machine = f"{cores} with {memory:.0f} GB, Python {platform.python_version()}"
    return _said(_WHERE, machine=machine, day=f"{datetime.now(UTC):%d %B %Y}", load=os.getloadavg()[0])


def _store(store: str, figures: Found) -> Iterator[str]:
    yield f"## {_NAMES[store]}"
    rows = ["| " + " | ".join(_COLUMNS) + " |", "|---" * len(_COLUMNS) + "|"]
    yield "\n".join([*rows, *(_row(kind, figures, _JUDGED[store]) for kind in Questions.KINDS)])
    yield "\n".join(f"- {line}" for line in _rest(figures))


def _row(kind: str, figures: Found, judged: str) -> str:
    warm, cold = figures["large"]["warm"][kind], figures["large"]["cold"][kind]
    time, small = warm[judged]["p95"], figures["small"]["warm"][kind][judged]["p95"]
    cpu, wall, bare = warm["cpu"], warm["wall"], warm["bare"]["p50"]
    over = " ✗" if time > LIMITS.get(kind, USUAL_LIMIT) else ""
    times = (cpu["p50"], cpu["p95"], wall["p50"], wall["p95"])
    cells = [f"{each:.0f}" for each in times] + [f"{bare:.1f}", f"{wall['p50'] / bare:.0f}"]
    cells[1 if judged == "cpu" else 3] += over
    cells += [f"{cold['wall']['p95']:.0f}", f"{small:.0f}", f"{time / small:.1f}"]
    return f"| {kind} | {' | '.join(cells)} |"


def _fewer(figures: Found) -> Iterator[str]:
    """Which figures are of fewer questions than the others, because their time was over."""
    for guild, events in (("small", "10,000"), ("large", "all")):
        for state, usual in (("cold", COLD), ("warm", WARM)):
            asked = {kind: each["asked"] for kind, each in figures[guild][state].items()}
            if short := ", ".join(f"{kind} {count}" for kind, count in asked.items() if count < usual):
                yield f"Asked less often than {usual} times for want of time ({state}, {events} events): {short}."


def _rest(figures: Found) -> Iterator[str]:
    large, export = figures["large"], figures["export"]
    yield from _fewer(figures)
    wall, cpu = large["names_s"]
    names = f"the names are read then: {wall:.1f} s ({cpu:.1f} s CPU)"
    yield f"Ready {large['ready_s']:.1f} s after the start; {names}."
    yield f"Memory of the process with this guild's names, after all of the questions: {large['memory_mb']} MB."
    took = f"{export['wall_s']:.0f} s ({export['cpu_s']:.0f} s CPU)"
    until = "" if export["whole"] else ", when its time was over"
    peak = f"at its peak the process has {export['peak_mb']} MB"
    yield f"Export to CSV: {export['events']:,} events in {took}{until}; {peak}."
    load = large["load"]
    spread = ", ".join(f"{kind} {each['p50']:.0f}/{each['p95']:.0f}" for kind, each in load["kinds"].items())
    stored = f"beside {load['articles']} articles of 50 events being stored"
    answered = f"answered within {load['lasted_s']:.0f} s, {load['cpu_s']:.0f} s of CPU in all"
    if load["answered"] < load["asked"]:
        answered = f"{load['answered']:,} {answered}, when their time was over"
    yield f"{load['asked']:,} questions at 50 a second {stored}: {answered}. Wall p50/p95: {spread}."
