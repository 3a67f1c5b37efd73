"""Links end to end, from the queue to stored events, beside trafilatura alone on the same pages in the same run.

    python benchmarks/ingest.py [PAGES] [FOLDER]

Prints pages a second; the CPU time of everything (queue, fetch, reading, store) as a ratio to that of trafilatura's
extraction, and that of comparing the new names afterwards; the event loop's lag meanwhile; and memory as it goes on.
PAGES (300) links are queued, over as many guilds as it takes for each saved page to be new; the lag and memory want
thousands. FOLDER holds saved pages (*.html); by default the example articles, and those of ``../shared/data/pages`` if
they are there. Needs Linux, for /proc.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from bot.app import App, build
from bot.core.ingest import Outcome
from bot.core.linklists import Given
from bot.interpreter import keep_all, take_short_turns
from bot.settings import Settings
from parsers.values import ReadRequest
from store.values import Actor, GuildId, SourceState

ROOT = Path(__file__).resolve().parent.parent
HOSTS = [f"127.0.0.{number}" for number in range(1, 33)]
MODERATOR = Actor(id=1, name="benchmark", moderator=True)
LAG_PROBE = 0.005
RATIO, LAG = 1.6, 0.010
SAMPLES = 10
_TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Serve, or measure."""
    if sys.argv[1:2] == ["--serve"]:
        asyncio.run(serve([Path(name) for name in sys.argv[2:]]))
        return
    usual = [ROOT / "examples/articles", ROOT.parent / "shared/data/pages"]
    folders = [Path(sys.argv[2])] if len(sys.argv) > 2 else usual
    pages = sorted(page for folder in folders for page in folder.glob("*.html"))
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    keep_all()  # as ``dateline run`` does
    take_short_turns()
    asyncio.run(measure(pages, count))


async def measure(pages: list[Path], count: int) -> None:
    """Print the figures."""
    rounds = max(1, count // len(pages))
    alone = trafilatura_alone(pages) / len(pages)
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        async with site(pages) as port, opened(Path(folder), port) as app:
            await queue(app, pages, port, rounds)
            await warm(app, (ROOT / "examples/articles/harem-camp.html").read_bytes(), GuildId(rounds + 1))
            watch, began = Watch(app), time.monotonic()
            readers, (own, others) = processes(app), cpu_seconds(app)
            progress = Progress(watch, rounds * len(pages))
            app.ingest.subscribe(progress.ended)
            app.ingest.start()
            await progress.over.wait()
            took = time.monotonic() - began
            own, others = (now - before for now, before in zip(cpu_seconds(app), (own, others), strict=True))
            replaced = processes(app) != readers
            await app.ingest.stop()
            lags = await watch.end()
            likely = await names_compared(app)
            ended = [await app.guilds.about(GuildId(guild)) for guild in range(1, rounds + 1)]
    total = rounds * len(pages)
    read = sum(about.articles for about in ended)
    print(f"{total} links: {read} read, {sum(about.failed for about in ended)} hold no article")
    print(f"{total / took:.1f} pages a second; CPU a page: bot {own / total * 1000:.1f} ms", end=", ")
    if replaced:
        print("readers unknown, as some were replaced: ask for less than 800 pages to know")
    else:
        print(f"readers {others / total * 1000:.1f} ms")
        ratio = (own + others) / total / alone
        print(f"trafilatura alone {alone * 1000:.1f} ms: ratio {ratio:.2f} (at most {RATIO})")
    print(f"comparing new names afterwards, for likely twins: {likely / total * 1000:.1f} ms a page")
    p50, p95 = (statistics.quantiles(lags, n=100)[place - 1] * 1000 for place in (50, 95))
    print(
        f"loop lag: p50 {p50:.1f} ms, p95 {p95:.1f} ms (under {LAG * 1000:.0f}), max {max(lags) * 1000:.1f} ms"
    )
    print(
        "memory, MB (bot + readers): " + ", ".join(f"{own:.0f}+{others:.0f}" for own, others in watch.memory)
    )


def trafilatura_alone(pages: list[Path]) -> float:
    """CPU seconds for one pass over the pages, in a process of its own."""
    command = [sys.executable, str(Path(__file__).with_name("alone.py")), *map(str, pages)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return float(done.stdout)


@asynccontextmanager
async def opened(folder: Path, port: int) -> Iterator[App]:
    """An app as ``dateline run`` has it, over a new SQLite file."""
    settings = Settings(
        _env_file=None,
        database_url=f"sqlite:///{folder}/bench.sqlite3",
        fetch_allow_networks="127.0.0.0/8",
        fetch_allow_ports=str(port),
        ingest_workers=4,
    )
    async with build(settings) as app:
        yield app


async def queue(app: App, pages: list[Path], port: int, rounds: int) -> None:
    """Each page once in each of so many guilds, at a host of its own, so that politeness waits for none."""
    for guild in range(1, rounds + 1):
        for number, page in enumerate(pages):
            host = HOSTS[number % len(HOSTS)]
            await app.sources.add(GuildId(guild), MODERATOR, f"http://{host}:{port}/{page.name}")


async def warm(app: App, page: bytes, guild: GuildId) -> None:
    """Have every reader's process read a page, and the bot store one: what the first costs is no other page's cost."""
    while len(app._reader._pool._workers) < app._reader._pool._count:  # noqa: ASYNC110, SLF001 - a benchmark looks inside
        await asyncio.sleep(0.1)
    request = ReadRequest(page=page, url="https://news.example/a", fallback_day=date(2025, 10, 24))
    for _ in range(2):
        await asyncio.gather(*(app._reader.read_page(request) for _ in processes(app)))  # noqa: SLF001 - likewise
    await app.sources.paste(guild, MODERATOR, page, given=Given())
    while await app.twins._compare(guild):  # noqa: SLF001 - likewise
        pass


class Progress:
    """Counts the links that ended, and weighs the processes now and then."""

    def __init__(self, watch: "Watch", total: int) -> None:
        self._watch = watch
        self._total = total
        self._ended = 0
        self.over = asyncio.Event()

    async def ended(self, outcome: Outcome) -> None:
        """One more."""
        if outcome.source.state is SourceState.QUEUED:
            return
        self._ended += 1
        if self._ended % max(1, self._total // SAMPLES) == 0:
            self._watch.weigh()
        if self._ended == self._total:
            self.over.set()


async def names_compared(app: App) -> float:
    """CPU seconds of what the ingest does when no link waits: comparing new names with those of their guild."""
    began = time.process_time()
    while await app.twins.compare_due():
        pass
    return time.process_time() - began


def processes(app: App) -> list[int]:
    """The readers' processes."""
    return [worker.process.pid or 0 for worker in app._reader._pool._workers]  # noqa: SLF001 - likewise


def cpu_seconds(app: App) -> tuple[float, float]:
    """What the bot and its readers have used so far; what readers that were replaced have used is lost."""
    return time.process_time(), sum(_ticks(pid) / _TICK for pid in processes(app))


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _megabytes(pid: int | str) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


class Watch:
    """Measures how late the loop wakes a sleeper, and memory when asked to."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._lags: list[float] = []
        self.memory: list[tuple[float, float]] = []
        self._task = asyncio.create_task(self._probe())

    def weigh(self) -> None:
        """Note the memory of the bot and of its readers."""
        self.memory.append((_megabytes("self"), sum(map(_megabytes, processes(self._app)))))

    async def _probe(self) -> None:
        while True:
            began = time.monotonic()
            await asyncio.sleep(LAG_PROBE)
            self._lags.append(max(0.0, time.monotonic() - began - LAG_PROBE))

    async def end(self) -> list[float]:
        """The lags in seconds."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        return self._lags


@asynccontextmanager
async def site(pages: list[Path]) -> Iterator[int]:
    """The port of a web server with the pages, in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        __file__,
        "--serve",
        *map(str, pages),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    yield int(await process.stdout.readline())
    process.kill()
    await process.wait()


async def serve(pages: list[Path]) -> None:
    """Serve the pages by name on every one of ``HOSTS``, at one port."""
    bodies = {page.name: page.read_bytes() for page in pages}

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = (await reader.readuntil(b"\r\n\r\n")).split(b" ")[1].decode()
        body = bodies.get(request.removeprefix("/"))
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
            if body
            else ""
        )
        writer.write((head or "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").encode() + (body or b""))
        await writer.drain()
        writer.close()

    first = await asyncio.start_server(answer, HOSTS[0], 0)
    port = first.sockets[0].getsockname()[1]
    async with first, await asyncio.start_server(answer, HOSTS[1:], port):
        print(port, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    main()
