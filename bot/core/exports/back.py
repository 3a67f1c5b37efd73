"""A table read back: every row checked, then the rows of each source gathered into what the store keeps.

Only ``start``, ``text`` and a source (``source_url`` or ``source_title``) must be there, so that a table made by
hand comes in too. Days are YYYY-MM-DD, a month YYYY-MM, a year YYYY. Pure: what is refused is returned, with its
row and why.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TypeVar

from bot.core.exports import cells
from bot.core.exports.table import COLUMNS, YES
from bot.core.tables import read_rows, read_text
from bot.errors import InvalidInput
from parsers.dates import FIRST_YEAR, LAST_YEAR
from parsers.dates.span import DateSpan, Part, Precision
from parsers.names.values import ArticleEntity, ArticleNames, Certainty, NameKind, NameMention
from parsers.values import Article, DatedBy, Event, Reading

LONGEST_CELL = 10_000
NOT_OURS = 0
"""The parser version of what no parser of ours read."""

IMPORTED = "imported"
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_NEEDED = ("start", "text")
_SOURCES = ("source_url", "source_title")

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """Why a row is refused: its number in the file (the header is 1), the column, what stood there, an error code."""

    row: int
    column: str
    given: str
    code: str


class _RefusedError(Exception):
    def __init__(self, column: str, code: str, given: str = "") -> None:
        super().__init__(code)
        self.column, self.code, self.given = column, code, given


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCells:
    """The source that a row names."""

    url: str | None
    title: str | None
    site: str | None
    published: datetime | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCells:
    """The event of one row."""

    row: int
    text: str
    span: DateSpan
    date_text: str | None
    dated_by: DatedBy
    entities: tuple[tuple[str, NameKind], ...]
    attribution: str | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The events of a table by source, in its order, and what is wrong with the other rows."""

    sources: Mapping[SourceCells, Sequence[EventCells]]
    problems: tuple[RowProblem, ...]


def read_table(data: bytes) -> ReadTable:
    """Read a CSV whose cells are separated by commas, semicolons or tabs.

    Raises InvalidInput("not_utf8", "bad_table", "missing_columns").
    """
    sources: dict[SourceCells, list[EventCells]] = {}
    problems: list[RowProblem] = []
    for number, row in _rows(data):
        try:
            event, source = _event(number, row), _source(row)
        except _RefusedError as refused:
            given = refused.given or row.get(refused.column, "")
            problems.append(
                RowProblem(row=number, column=refused.column, given=given[:60], code=refused.code)
            )
        else:
            sources.setdefault(source, []).append(event)
    return ReadTable(sources, tuple(problems))


def _rows(data: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    rows = read_rows(read_text(data))
    _, first = next(rows, (0, list[str]()))
    header = [cell.strip().lower() for cell in first]
    lacking = [name for name in _NEEDED if name not in header]
    if lacking or not set(_SOURCES) & set(header):
        raise InvalidInput("missing_columns", columns=", ".join(lacking or _SOURCES))
    for number, row in rows:
        found = zip(header, (cells.as_written(cell) for cell in row), strict=False)
        yield number, {name: cell for name, cell in found if name in COLUMNS}


def _source(row: Mapping[str, str]) -> SourceCells:
    source = SourceCells(
        url=_short(row, "source_url"),
        title=_short(row, "source_title"),
        site=_short(row, "source_site"),
        published=_moment(row, "source_published"),
        language=_short(row, "source_language"),
    )
    if source.url is None and source.title is None:
        raise _RefusedError("source_url", "row_without_source")
    return source


def _event(number: int, row: Mapping[str, str]) -> EventCells:
    text = row.get("text", "")
    if not text.strip():
        raise _RefusedError("text", "row_without_text")
    if len(text) > LONGEST_CELL:
        raise _RefusedError("text", "row_too_long")
    return EventCells(
        row=number,
        text=text,
        span=_span(row),
        date_text=_short(row, "date_text"),
        dated_by=_word(row, "dated_by", DatedBy) or DatedBy.TEXT,
        entities=_entities(row),
        attribution=_short(row, "attribution"),
        certainty=_word(row, "certainty", Certainty) or Certainty.STATED,
    )


def _short(row: Mapping[str, str], column: str) -> str | None:
    cell = row.get(column, "")
    if len(cell) > LONGEST_CELL:
        raise _RefusedError(column, "row_too_long")
    return cell if cell.strip() else None


def _word(row: Mapping[str, str], column: str, words: type[Word]) -> Word | None:
    cell = row.get(column, "").strip().lower()
    try:
        return words(cell) if cell else None
    except ValueError:
        raise _RefusedError(column, "row_bad_word") from None


def _span(row: Mapping[str, str]) -> DateSpan:
    first, named = _days(row, "start")
    last = _days(row, "end")[0] if row.get("end", "").strip() else first
    precision = _word(row, "precision", Precision) or named
    if last[1] < first[0]:
        raise _RefusedError("end", "row_ends_early")
    approximate = row.get("approximate", "").strip().lower() == YES
    return DateSpan(first[0], last[1], precision, _word(row, "part", Part), approximate)


def _days(row: Mapping[str, str], column: str) -> tuple[tuple[date, date], Precision]:
    """The first and last day of what a cell names, and the unit that it names."""
    found = _DAY.fullmatch(row.get(column, "").strip())
    if found is None:
        raise _RefusedError(column, "row_bad_date")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        start = date(year or 0, month or 1, day or 1)
    except ValueError:
        raise _RefusedError(column, "row_bad_date") from None
    if day is not None:
        return (start, start), Precision.DAY
    if month is not None:
        return (start, start.replace(day=monthrange(start.year, start.month)[1])), Precision.MONTH
    return (start, date(start.year, 12, 31)), Precision.YEAR


def _moment(row: Mapping[str, str], column: str) -> datetime | None:
    cell = row.get(column, "").strip()
    if not cell:
        return None
    try:
        found = datetime.fromisoformat(cell)
    except ValueError:
        raise _RefusedError(column, "row_bad_date") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise _RefusedError(column, "row_bad_date")
    if len(cell) <= len("2025-10-23"):
        return datetime.combine(found.date(), time(12), UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _entities(row: Mapping[str, str]) -> tuple[tuple[str, NameKind], ...]:
    names = cells.split(_short(row, "entities") or "")
    kinds = cells.split(_short(row, "entity_kinds") or "")
    if not kinds:
        return tuple((name, NameKind.ORGANISATION) for name in names)
    if len(kinds) != len(names):
        raise _RefusedError("entity_kinds", "row_kinds_differ")
    found = [_word({"entity_kinds": kind}, "entity_kinds", NameKind) for kind in kinds]
    if NameKind.OTHER in found:
        raise _RefusedError("entity_kinds", "row_bad_word")
    return tuple((name, kind) for name, kind in zip(names, found, strict=True) if kind)


def reading_of(source: SourceCells, events: Sequence[EventCells]) -> Reading:
    """The source as the store keeps it: its sentences are its body, a line each."""
    starts: dict[str, int] = {}
    body = ""
    for event in events:
        if event.text not in starts:
            body += "\n" if body else ""
            starts[event.text] = len(body)
            body += event.text
    names = list(dict.fromkeys(name for event in events for name in event.entities))
    read = [_read(event, starts[event.text], names) for event in events]
    article = Article(
        body=body,
        url=source.url,
        title=source.title,
        site=source.site,
        language=source.language,
        published=source.published,
    )
    return Reading(
        article=article,
        anchor=source.published.date() if source.published else events[0].span.first,
        names=ArticleNames(tuple(_entity(place, name, read) for place, name in enumerate(names))),
        events=tuple(read),
        parser_version=NOT_OURS,
    )


def _read(cell: EventCells, start: int, names: Sequence[tuple[str, NameKind]]) -> Event:
    dated = cell.text.find(cell.date_text) if cell.date_text else -1
    return Event(
        start=start,
        end=start + len(cell.text),
        text=cell.text,
        span=cell.span,
        dated_by=cell.dated_by,
        rule=IMPORTED,
        date_text=cell.date_text,
        date_start=start + dated if dated >= 0 else None,
        date_end=start + dated + len(cell.date_text or "") if dated >= 0 else None,
        attribution=cell.attribution,
        certainty=cell.certainty,
        mentions=tuple((names.index(each), _mention(cell, start, *each)) for each in cell.entities),
    )


def _mention(cell: EventCells, start: int, name: str, kind: NameKind) -> NameMention:
    """Where the sentence has the name; the whole sentence when it names it otherwise ("the president")."""
    found = cell.text.find(name)
    if found < 0:
        return NameMention(start, start + len(cell.text), cell.text, kind)
    return NameMention(start + found, start + found + len(name), name, kind)


def _entity(place: int, name: tuple[str, NameKind], events: Sequence[Event]) -> ArticleEntity:
    mentions = (mention for event in events for index, mention in event.mentions if index == place)
    return ArticleEntity(name=name[0], kind=name[1], mentions=tuple(dict.fromkeys(mentions)))
