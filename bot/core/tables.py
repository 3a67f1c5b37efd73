"""Tables that people made: CSV whose cells are separated by commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from bot.errors import InvalidInput


def read_text(data: bytes) -> str:
    """The file's text; raises InvalidInput("not_utf8")."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("not_utf8") from error


def read_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that aren't empty, with their number (the first is 1); the first tells what separates the cells.

    Raises InvalidInput("bad_table") when it comes to a cell that doesn't end.
    """
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        for number, row in enumerate(reader, start=1):
            if any(cell.strip() for cell in row):
                yield number, row
    except csv.Error as error:
        raise InvalidInput("bad_table", row=reader.line_num) from error
