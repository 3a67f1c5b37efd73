"""``dateline db``: the commands that look after the database."""

import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.app import App
from bot.cli.as_json import Json
from bot.cli.as_text import counted
from bot.cli.running import Output, run
from bot.core.upkeep import CheckReport, CopyReport
from store.checking import Fault
from store.schema import HEAD

db = typer.Typer(help="Look after the database.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for another program.")]

FAULTS = {
    "damaged_pages": "The database's own check finds damage.",
    "broken_references": "Rows refer to rows that aren't there.",
    "invalid_indexes": "Indexes are unusable; rebuild them with REINDEX.",
    "unproven_constraints": "Constraints aren't proven to hold.",
    "timeline_lacks": "Events that should be in answers aren't (event, name, first and last day).",
    "timeline_has_more": "Events are in answers that shouldn't be (event, name, first and last day).",
    "search_lacks": "Events can't be found by their words.",
    "search_has_more": "Words of events that aren't shown are found.",
    "told_once": "Events stand, or don't stand, for others that tell the same (name, event).",
    "guild_counts": "The count of all events is wrong (kept, counted).",
    "source_counts": "Sources count their events wrongly (source, kept, counted).",
    "name_counts": "Names count their events or days wrongly (name, kept, counted).",
    "article_counts": "Names count their articles wrongly (name, kept, counted).",
    "reach": "Spans are filed under a wrong length.",
    "merges": "Names count as others than the merges say (name, counted as).",
    "timeline_sources": "Events are put down to other sources than their own (event, kept, its own).",
    "tellings_lack": "Events that are in answers were never compared with others'.",
    "tellings_have_more": "Events that are in no answer are still compared with others'.",
    "telling_sources": "Events are compared as those of another source (event, kept, its own).",
    "cluster_leaders": "Events follow one that is gone or leads nobody (event, whom it follows).",
    "cluster_keys": "Events are met under wrong keys (key, event, rank).",
    "cluster_keys_lack": "Events can't be met under all of their keys (event, kept, given by its words).",
    "copies_one_way": "Only one of two articles is known to be the other's copy (sources).",
    "copies_unlike": "Articles are taken for copies that share too little (sources, shared).",
    "marks_of_unread": "Texts are remembered of sources that have none (source, marks).",
    "twins": "Likely twins are kept of nobody, or the wrong way round (names).",
    "twins_ahead": "Names to come count as compared already (compared, weighed, revision).",
    "id_counters": "An id could be given twice (kind, next, highest).",
}
"""What each code of ``store.checking`` means; a test finds one that is missing."""

ADVICE = (
    "Nothing was changed. Keep a copy of this database, restore the last good backup into an empty one "
    "(dateline db restore), and tell us what is said above."
)


@db.command("upgrade", epilog="Example: dateline db upgrade")
def upgrade(as_json: AsJson = False) -> None:
    """Bring the database to this version; every command that adds something does so by itself."""
    run(_upgrade, as_json=as_json, create_store=True)


@db.command("check", epilog="Example: dateline db check")
def check(as_json: AsJson = False) -> None:
    """Prove that the database is sound; the exit status is 1 when it isn't."""
    run(_check, as_json=as_json)


@db.command("backup", epilog="Example: dateline db backup dateline-2025-11-02.backup")
def backup(file: Path, as_json: AsJson = False) -> None:
    """Write all that is kept into one new file, while the bot runs."""
    run(lambda dateline: _backup(dateline, file), as_json=as_json)


@db.command("restore", epilog="Example: dateline db restore dateline-2025-11-02.backup")
def restore(file: Path, as_json: AsJson = False) -> None:
    """Fill an empty database from a backup."""
    run(lambda dateline: _restore(dateline, file), as_json=as_json, create_store=True)


@db.command("copy", epilog="Example: dateline db copy postgresql://dateline@localhost/dateline")
def copy(
    url: Annotated[str, typer.Argument(metavar="URL", help="An empty database, of either kind.")],
    as_json: AsJson = False,
) -> None:
    """Copy all that is kept into another database. Stop the bot first: what it adds meanwhile isn't copied."""
    run(lambda dateline: _copy(dateline, url), as_json=as_json)


async def _upgrade(app: App) -> Output:
    """Say which version the database is at; opening it brought it there."""
    version = await app.store_version()
    return Output.of({"version": version}, [f"The database is at version {version}."])


async def _check(app: App) -> Output:
    report = await app.upkeep.check()
    data: dict[str, Json] = {
        "version": report.version,
        "newest": HEAD,
        "guilds": report.guilds,
        "faults": [_fault(fault) for fault in report.faults],
    }
    return Output.of(data, _checked(report), exit_status=int(bool(report.faults)))


def _fault(fault: Fault) -> dict[str, Json]:
    return {
        "code": fault.code,
        "guild": None if fault.guild is None else str(fault.guild),
        "count": fault.count,
        "examples": list(fault.examples),
    }


def _checked(report: CheckReport) -> Iterator[str]:
    yield f"The database is at version {report.version}, the newest."
    for fault in report.faults:
        where = "" if fault.guild is None else f" Guild {fault.guild}."
        yield f"{FAULTS[fault.code]}{where} {fault.count}, such as: {'; '.join(fault.examples)}"
    yield (
        ADVICE
        if report.faults
        else f"It is sound: {counted(report.guilds, 'guild')} looked at, nothing amiss."
    )


async def _backup(app: App, file: Path) -> Output:
    with _bar("Backing up") as moved:
        report = await app.upkeep.backup(file, moved)
    data: dict[str, Json] = {"file": str(report.file), "bytes": report.size}
    return Output.of(data, [f"Written and proven sound: {report.file}, {report.size} bytes."])


async def _restore(app: App, file: Path) -> Output:
    with _bar("Restoring") as moved:
        return _copied(await app.upkeep.restore(file, moved), "Restored")


async def _copy(app: App, url: str) -> Output:
    with _bar("Copying") as moved:
        return _copied(await app.upkeep.copy(url, moved), "Copied")


def _copied(report: CopyReport, done: str) -> Output:
    rows = sum(report.rows.values())
    tables: list[Json] = [
        {"table": name, "rows": count, "digest": report.digests[name]} for name, count in report.rows.items()
    ]
    lines = [f"{done} into {report.place}: {rows} rows in {len(tables)} tables, each read back and equal."]
    return Output.of({"place": report.place, "rows": rows, "tables": tables}, lines)


@contextmanager
def _bar(title: str) -> Generator[Callable[[str, int], None] | None]:
    """Where a person looks on, the table and how many rows went by so far."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only long work on a terminal needs it
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - likewise

    columns = (SpinnerColumn(), TextColumn("{task.description}: {task.completed} rows"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None)
        yield lambda table, rows: progress.update(task, description=f"{title} {table}", advance=rows)
