"""Short names made of the beginnings of words: "Cimex" of "Compañía de Importación y Exportación".

Acronyms proper are looked up by their letters; these are read. Must import nothing of ours.
"""

from collections.abc import Sequence

LONGEST = 12
"""Letters of a short name; longer ones are words."""

_SHORTEST = 3
_PIECES = 2  # fewer are a word and its beginning
_UNCOUNTED = 3  # letters of the words that a blend may skip without loss ("of", "y", "S.A.")


def blend(short: str, words: Sequence[str]) -> float:
    """How well the beginnings of ``words``, in their order and the first word's first, make up ``short``: 0..1.

    1 when every word of more than three letters gave some; a few long pieces prove as much. 0 when they don't make
    it up, or when one word is all of it.
    """
    if not _SHORTEST <= len(short) <= LONGEST or not words or words[0][:1] != short[0]:
        return 0.0
    made: dict[int, tuple[int, int]] = {0: (0, 0)}  # letters made: words used that count, and all words used
    for at, word in enumerate(words):
        counts = len(word) > _UNCOUNTED
        longer = dict(made) if at else {}
        for end, (counted, used) in made.items():
            for size in range(1, _common(short, end, word) + 1):
                reached = (counted + counts, used + 1)
                longer[end + size] = max(longer.get(end + size, (0, 0)), reached)
        made = longer
    counted, used = made.get(len(short), (0, 0))
    total = sum(len(word) > _UNCOUNTED for word in words)
    return 0.0 if used < _PIECES or not total else max(counted / total, 1 - used / len(short))


def _common(short: str, start: int, word: str) -> int:
    """How many letters of ``short`` from ``start`` on begin ``word``."""
    size = 0
    while start + size < len(short) and size < len(word) and short[start + size] == word[size]:
        size += 1
    return size
