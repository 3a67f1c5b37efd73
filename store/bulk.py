"""Many rows of one table at once, past the ORM: the statement is compiled once, and each column converted in one go.

An article is hundreds of rows; making a parameter set of each in the ORM's way costs more than the database does.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Boolean, ClauseElement, Column, Dialect, Table, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from store.models import METADATA, Row

_Process = Callable[[Any], Any] | None
_Column = tuple[str, _Process, Any]


async def put_rows(session: AsyncSession, kind: type[Row], rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts the rows; a column that a row doesn't have gets the table's default, or NULL."""
    await put_into(session, METADATA.tables[str(kind.__tablename__)], rows)


async def put_into(session: AsyncSession, table: Table, rows: Sequence[Mapping[Any, Any]]) -> None:
    """The same for a table that is known by its description."""
    if not rows:
        return
    statement, columns = _shape(session.get_bind().dialect, table)
    values = (_values(rows, *column) for column in columns)
    await session.run_sync(_run, statement, list(zip(*values, strict=True)))


async def put_columns(session: AsyncSession, kind: type[Row], columns: Mapping[str, Sequence[Any]]) -> None:
    """The same for rows that are known by their columns: all of the table's, each as long as the others."""
    statement, known = _shape(session.get_bind().dialect, METADATA.tables[str(kind.__tablename__)])
    values = (_processed(columns[name], process) for name, process, _ in known)
    if rows := list(zip(*values, strict=True)):
        await session.run_sync(_run, statement, rows)


async def run_many(
    session: AsyncSession, statement: ClauseElement, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Runs a statement, a constant of its module, once for each of the rows, which give its parameters."""
    if not rows:
        return
    spelt, parameters = _spelt(session.get_bind().dialect, statement)
    values = (_values(rows, *parameter) for parameter in parameters)
    await session.run_sync(_run, spelt, list(zip(*values, strict=True)))


def _run(session: Session, statement: str, rows: list[tuple[Any, ...]]) -> None:
    session.connection().exec_driver_sql(statement, rows)


@lru_cache(maxsize=64)
def _spelt(dialect: Dialect, statement: ClauseElement) -> tuple[str, list[_Column]]:
    compiled = cast("SQLCompiler", statement.compile(dialect=dialect))
    return str(compiled), [_parameter(dialect, compiled, name) for name in compiled.positiontup or ()]


def _parameter(dialect: Dialect, compiled: SQLCompiler, name: str) -> _Column:
    process: _Process = compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
    return name, process, compiled.params[name]


@lru_cache(maxsize=64)
def _shape(dialect: Dialect, table: Table) -> tuple[str, list[_Column]]:
    compiled = insert(table).compile(dialect=dialect, column_keys=[column.name for column in table.columns])
    return str(compiled), [_column(dialect, column) for column in table.columns]


def _column(dialect: Dialect, column: Column[Any]) -> _Column:
    default = column.default
    process: _Process = column.type.dialect_impl(dialect).bind_processor(dialect)
    if isinstance(column.type, Boolean):
        process = None  # the drivers take it as it is
    return column.name, process, default.arg if isinstance(default, ScalarElementColumnDefault) else None


def _values(rows: Sequence[Mapping[Any, Any]], name: str, process: _Process, default: Any) -> Sequence[Any]:  # noqa: ANN401 - what the column holds
    try:
        values = list(map(itemgetter(name), rows))
    except KeyError:
        values = [row.get(name, default) for row in rows]
    return _processed(values, process)


def _processed(values: Sequence[Any], process: _Process) -> Sequence[Any]:
    if process is None or values.count(None) == len(values):
        return values
    try:
        distinct = set(values)
    except TypeError:  # JSON
        return [process(value) for value in values]
    processed = {value: process(value) for value in distinct}
    return [processed[value] for value in values]
