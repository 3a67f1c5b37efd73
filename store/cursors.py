"""Where a next page starts, as text that a front end hands back unread: opaque, short, and checked.

A cursor carries the keys of the last row shown and a digest of the question, so that one of another question,
or one that was tampered with into nonsense, is refused rather than obeyed.
"""

import base64
import json
from hashlib import blake2b
from typing import cast

from store.errors import StaleCursorError

_SUM = 4


def make_cursor(question: object, *keys: int | str) -> str:
    """The cursor of the page that follows the row with these keys."""
    packed = json.dumps(keys, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(_digest(question, packed) + packed).decode().rstrip("=")


def read_cursor(question: object, cursor: str, *kinds: type[int] | type[str]) -> tuple[int | str, ...]:
    """The keys of a cursor, of these types; raises StaleCursorError when it isn't one of this question."""
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        keys = tuple(cast("list[int | str]", json.loads(raw[_SUM:])))
    except (ValueError, TypeError, RecursionError):
        raise StaleCursorError("unreadable") from None
    if raw[:_SUM] != _digest(question, raw[_SUM:]) or [type(key) for key in keys] != list(kinds):
        raise StaleCursorError("of another question")
    return keys


def _digest(question: object, packed: bytes) -> bytes:
    return blake2b(repr(question).encode() + packed, digest_size=_SUM).digest()
