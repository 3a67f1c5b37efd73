"""Names in a text, and the index under which every spelling of a name is found.

The parts load when first asked for: naming this package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parsers.names.article import read_names as read_names
    from parsers.names.find import find_names as find_names
    from parsers.names.index import NameIndex as NameIndex

_HOMES = {
    "NameIndex": "parsers.names.index",
    "find_names": "parsers.names.find",
    "read_names": "parsers.names.article",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
