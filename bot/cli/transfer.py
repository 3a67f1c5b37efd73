"""Timelines out to a file and back in from one, as the terminal has it."""

import asyncio
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING

from bot.app import App
from bot.cli.as_text import counted, refused
from bot.cli.progress import progress
from bot.cli.running import GUILD, TERMINAL, Output
from bot.cli.verbs import read_bytes
from bot.core.export import STEP, Wanted
from bot.core.exports import FormatName
from bot.core.imports import TimelineImport
from bot.errors import InvalidInput, message_for

if TYPE_CHECKING:
    from bot.core.exports.document import Json

STANDARD_OUTPUT = Path("-")


async def export(
    app: App,
    form: str,
    *,
    topic: str | None = None,
    since: str | None = None,
    until: str | None = None,
    output: Path | None = None,
    by_year: bool = False,
    raw: bool = False,
) -> Output:
    """Write the events to a file, to a file a year in a folder, or to standard output.

    Raises InvalidInput, with "bad_format" for a format there isn't and "unwritable_file" for a full disk.
    """
    wanted = Wanted(
        format=_format(form), topic=topic, since=since, until=until, raw=raw, moderator=TERMINAL.moderator
    )
    if by_year:
        return await _write_years(app, wanted, output or Path())
    if output == STANDARD_OUTPUT:
        await app.export.write(GUILD, wanted, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return Output.of({}, [])
    path = output or Path(app.export.filename(wanted))
    with replacing(path) as out, progress("Writing") as advance:
        count = await app.export.write(GUILD, wanted, out, lambda _so_far: advance(STEP))
        size = out.tell()
    return Output.of(
        {"file": str(path), "events": count, "bytes": size}, [f"{counted(count, 'event')} written to {path}"]
    )


def _format(given: str) -> FormatName:
    try:
        return FormatName(given.strip().lower())
    except ValueError:
        raise InvalidInput("bad_format", given=given, formats=", ".join(FormatName)) from None


async def _write_years(app: App, wanted: Wanted, folder: Path) -> Output:
    with _in_words(folder), progress("Writing") as advance:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        parts = await app.export.write_years(GUILD, wanted, folder, lambda _so_far: advance(STEP))
    files: list[Json] = [{"file": str(part.path), "year": part.year, "events": part.events} for part in parts]
    lines = [f"{counted(part.events, 'event')} written to {part.path}" for part in parts]
    return Output.of({"files": files}, lines or ["There are no events to write."])


@contextmanager
def replacing(path: Path) -> Generator[IO[bytes]]:
    """A file that takes the place of ``path`` when it is whole, and leaves what was there when it can't be.

    What is no file of its own (a device, a pipe) is written to as it is.
    """
    with _in_words(path):
        if path.exists() and not path.is_file():
            with path.open("wb") as out:
                yield out
            return
        out = NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False)  # noqa: SIM115 - renamed
        try:
            with out:
                yield out.file
            Path(out.name).chmod(0o666 & ~_umask())
            Path(out.name).replace(path)
        except BaseException:
            Path(out.name).unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def _in_words(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise InvalidInput(
            "unwritable_file", path=path, reason=error.strerror or "it can't be written"
        ) from error


async def import_timeline(app: App, path: Path, *, skip_refused: bool = False) -> Output:
    """Take in a table of events, whole or not at all."""
    report = await app.imports.timeline(GUILD, TERMINAL, read_bytes(path), skip_refused=skip_refused)
    problems: list[Json] = [
        {"row": row.row, "column": row.column, "given": row.given, "code": row.code} for row in report.refused
    ]
    data: dict[str, Json] = {
        "events": report.events,
        "sources": report.sources,
        "already": report.already,
        "refused": problems,
    }
    nothing = bool(report.refused) and not skip_refused
    status = InvalidInput.exit_status if nothing else 0
    return Output.of(data, _report(report, skipped=skip_refused), exit_status=status)


def _report(report: TimelineImport, *, skipped: bool) -> list[str]:
    taken = f"{counted(report.events, 'event')} of {counted(report.sources, 'source')} taken in"
    lines = [f"{taken}, {report.already} already here, {counted(len(report.refused), 'row')} refused"]
    lines += refused(
        f"row {row.row}, {row.column}: “{row.given}” — {message_for(row.code, given=row.given)}"
        for row in report.refused
    )
    if report.refused and not skipped:
        lines.append("Nothing was taken in. Mend these rows, or give --skip-refused to take in the others.")
    return lines
