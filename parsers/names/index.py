"""Every spelling a guild knows, searchable by any other spelling.

Must import no store and no front end.
"""

from collections.abc import Hashable
from threading import Lock

from rapidfuzz import fuzz

from parsers.names.key import name_key
from parsers.names.values import NameMatch


class NameIndex:
    """Names by id: one id may have many. Safe to share between threads."""

    def __init__(self) -> None:
        self._names: dict[Hashable, dict[str, str]] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return sum(len(names) for names in self._names.values())

    def add(self, id: Hashable, name: str) -> None:  # noqa: A002 - the agreed name
        """Add one spelling of ``id``; adding it again changes nothing."""
        with self._lock:
            self._names.setdefault(id, {})[name] = name_key(name)

    def remove(self, id: Hashable) -> None:  # noqa: A002 - the agreed name
        """Forget every name of ``id``; an unknown id is no error."""
        with self._lock:
            self._names.pop(id, None)

    def search(self, query: str, limit: int = 5) -> list[NameMatch]:
        """The ids whose names are nearest to ``query``, best first, an id once."""
        key = name_key(query)
        found = []
        for entity, names in list(self._names.items()):
            score, name = max((fuzz.token_set_ratio(key, k), name) for name, k in names.items())
            if key and score >= 40:
                found.append(NameMatch(entity, name, round(score, 1), score >= 90, "similar sound"))
        return sorted(found, key=lambda m: -m.score)[:limit]

    def complete(self, prefix: str, limit: int = 25) -> list[NameMatch]:
        """Names that begin like ``prefix``, for a list that grows while someone types."""
        return self.search(prefix, limit)
