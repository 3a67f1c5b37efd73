"""Cells of a CSV (RFC 4180): a byte order mark, CRLF, and nothing that a spreadsheet would run as a formula."""

import csv
import io
from collections.abc import Iterable

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Tells a spreadsheet that the file is UTF-8."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""OWASP's list of what begins a formula, in a spreadsheet of any script."""

_MARK = "'"


def harmless(cell: str) -> str:
    """The cell with a leading apostrophe if a spreadsheet would run it. ``as_written`` takes it off again."""
    return _MARK + cell if _runs(cell) else cell


def as_written(cell: str) -> str:
    """The cell without the apostrophe that ``harmless`` gave it."""
    return cell[1:] if cell.startswith(_MARK) and _runs(cell) else cell


def _runs(cell: str) -> bool:
    return cell.lstrip(_MARK).startswith(FORMULA_STARTS)


def row(cells: Iterable[str], *, raw: bool) -> str:
    """One line of the file."""
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells if raw else map(harmless, cells))
    return line.getvalue()


def header(columns: Iterable[str]) -> str:
    """The file's first line."""
    return BYTE_ORDER_MARK + row(columns, raw=True)


def joined(items: Iterable[str]) -> str:
    """Several values in one cell: "Idlib; SOHR". A semicolon within one is written with a backslash."""
    return "; ".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def split(cell: str) -> tuple[str, ...]:
    """The values of such a cell."""
    items: list[str] = []
    item, escaped = "", False
    for character in cell:
        if escaped or character not in "\\;":
            item, escaped = item + character, False
        elif character == "\\":
            escaped = True
        else:
            items.append(item)
            item = ""
    items.append(item)
    return tuple(stripped for each in items if (stripped := each.strip()))
