"""Where a next page starts, as text that a front end hands back unread: opaque, short, and checked.

A cursor carries the keys of the last row shown and a digest of the question, so that one of another question,
or one that was tampered with into nonsense, is refused rather than obeyed.
"""

import base64
import binascii
import json
from hashlib import blake2b

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
        keys = json.loads(raw[_SUM:])
    except (ValueError, binascii.Error, RecursionError):
        raise StaleCursorError("unreadable") from None
    if raw[:_SUM] != _digest(question, raw[_SUM:]) or not isinstance(keys, list):
        raise StaleCursorError("of another question")
    if len(keys) != len(kinds) or any(type(key) is not kind for key, kind in zip(keys, kinds, strict=True)):
        raise StaleCursorError("of another shape")
    return tuple(keys)


def _digest(question: object, packed: bytes) -> bytes:
    return blake2b(repr(question).encode() + packed, digest_size=_SUM).digest()
