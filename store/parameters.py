"""The parameters that prepared statements share.

Building a statement costs more than most of them take to run: what is asked often is built once (``functools.cache``),
with every value a parameter, a list of numbers too. Must import nothing of ours.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import BigInteger, BindParameter, Boolean, ColumnElement, Dialect, Text, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

CHUNK = 500
"""Numbers in one list: both databases take more, and plan no better with more."""

T = TypeVar("T")

Number = int | BindParameter[int]


class Numbers(TypeDecorator[Iterable[int]]):
    """A list of numbers as one value, so that a statement is compiled and prepared once however long the list is."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """JSON in SQLite, an array in PostgreSQL."""
        return dialect.type_descriptor(ARRAY(BigInteger) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Iterable[int] | None, dialect: Dialect) -> object:
        """The list as its database takes it."""
        numbers = list(value or ())
        return numbers if dialect.name == "postgresql" else json.dumps(numbers)


class _IsAmong(FunctionElement[bool]):
    """Spelt as each database finds it by an index."""

    type = Boolean()
    inherit_cache = True

    def self_group(self, against: object = None) -> "_IsAmong":  # noqa: ARG002 - the name that SQLAlchemy calls it by
        """As it is: "= 1" after it, as for a function's truth in SQLite, would keep it from an index."""
        return self


@compiles(_IsAmong, "sqlite")
def _in_json(element: _IsAmong, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 - the compiler's own  # pyright: ignore[reportUnusedFunction]
    column, numbers = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"  # noqa: S608 - a column and a parameter


@compiles(_IsAmong, "postgresql")
def _in_array(element: _IsAmong, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 - likewise  # pyright: ignore[reportUnusedFunction]
    column, numbers = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} = ANY ({numbers})"


OF_GUILD: BindParameter[int] = bindparam("guild", type_=BigInteger)


def among(column: ColumnElement[int] | Mapped[int], name: str = "among") -> ColumnElement[bool]:
    """That the column is one of the numbers of the parameter ``name``, which is given as a list."""
    return _IsAmong(column, bindparam(name, type_=Numbers()))


def dialect_of(session: AsyncSession) -> str:
    """Which database it is: "sqlite" or "postgresql"."""
    return session.get_bind().dialect.name


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in lists short enough for one statement."""
    return (values[place : place + CHUNK] for place in range(0, len(values), CHUNK))
