"""Words that begin with given letters, while words are being added. Must import nothing of ours."""

from bisect import bisect_left

_LAST = "\U0010ffff"
_LOOSE = 512


class Prefixes:
    """A growing set of words, found by how they begin. Not safe for threads: its owner holds a lock."""

    def __init__(self) -> None:
        self._sorted: list[str] = []
        self._new: list[str] = []
        self._in_order = True

    def add(self, word: str) -> None:
        """Add a word that isn't there yet."""
        self._new.append(word)
        self._in_order = False
        # Sorting costs as much as there are words: doing it once in a sixteenth of them keeps adding cheap.
        if len(self._new) > _LOOSE + len(self._sorted) // 16:
            self._sorted += self._new
            self._sorted.sort()
            self._new.clear()

    def find(self, prefix: str) -> list[str]:
        """Every word that begins with ``prefix``, in no order."""
        if not self._in_order:
            self._new.sort()
            self._in_order = True
        return _beginning(self._sorted, prefix) + _beginning(self._new, prefix)


def _beginning(words: list[str], prefix: str) -> list[str]:
    return words[bisect_left(words, prefix) : bisect_left(words, prefix + _LAST)]
