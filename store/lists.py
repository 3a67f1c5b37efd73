"""A list of numbers as one parameter, so that a statement is built and compiled once however long the list is."""

import json
from collections.abc import Iterable

from sqlalchemy import BigInteger, ColumnElement, Text, any_, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession


def dialect_of(session: AsyncSession) -> str:
    """Which database it is: "sqlite" or "postgresql"."""
    return session.get_bind().dialect.name


def among(dialect: str, column: ColumnElement[int], name: str) -> ColumnElement[bool]:
    """That the column is one of the numbers of the parameter ``name``, which ``listed`` spells."""
    if dialect == "sqlite":
        return column.in_(
            text(f"SELECT value FROM json_each(:{name})").bindparams(bindparam(name, type_=Text))  # noqa: S608 - our own name
        )
    return column == any_(bindparam(name, type_=ARRAY(BigInteger)))


def listed(dialect: str, numbers: Iterable[int]) -> str | list[int]:
    """The numbers as that parameter."""
    return json.dumps(list(numbers)) if dialect == "sqlite" else list(numbers)
