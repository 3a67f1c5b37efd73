"""The parameters that prepared statements share.

Building a statement costs more than most of them take to run: what is asked often is built once (``functools.cache``),
with every value a parameter. Must import nothing of ours.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import BigInteger, BindParameter, bindparam

CHUNK = 500
"""Values in one IN list: both databases take more, and plan no better with more."""

T = TypeVar("T")

Number = int | BindParameter[int]

OF_GUILD: BindParameter[int] = bindparam("guild", type_=BigInteger)
AMONG: BindParameter[int] = bindparam("among", type_=BigInteger, expanding=True)
"""The values of an IN list."""


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in lists short enough for one statement."""
    return (values[place : place + CHUNK] for place in range(0, len(values), CHUNK))
