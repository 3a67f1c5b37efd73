"""A list of links comes in: a table with a column ``url``, or one link a line."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.tables import read_rows, read_text
from bot.errors import InvalidInput
from parsers.links import is_web_link

MOST_ROWS = 10_000
_COLUMNS = ("url", "title", "published")
_SEPARATOR = re.compile(r"[,;\t]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the person who adds an article knows better than its page; dates as typed."""

    url: str | None = None
    title: str | None = None
    published: str | None = None


def read_links(data: bytes) -> list[tuple[int, Given]]:
    """What each row gives, with the row's number (the first is 1).

    Without a header that names ``url``, the first cell is the link; or the whole line, when that is one: links have
    commas and semicolons in them. Raises InvalidInput("not_utf8", "bad_table", "too_many_rows").
    """
    text = read_text(data)
    lines = list(io.StringIO(text, newline=None))
    names = [cell.strip().lower() for _, row in read_rows(lines[0]) for cell in row] if lines else []
    if "url" in names:
        columns = {name: names.index(name) for name in _COLUMNS if name in names}
        given = [(number, _of_row(row, columns)) for number, row in read_rows(text) if number > 1]
    else:
        given = [
            (number, _of_line(line.strip())) for number, line in enumerate(lines, start=1) if line.strip()
        ]
    if len(given) > MOST_ROWS:
        raise InvalidInput("too_many_rows", limit=MOST_ROWS)
    return given


def _of_row(row: Sequence[str], columns: Mapping[str, int]) -> Given:
    cells = {name: row[at].strip() or None for name, at in columns.items() if at < len(row)}
    return Given(url=cells.get("url"), title=cells.get("title"), published=cells.get("published"))


def _of_line(line: str) -> Given:
    whole = is_web_link(line) and not any(char.isspace() for char in line)
    return Given(url=line if whole else _SEPARATOR.split(line)[0].strip().strip('"').strip())
