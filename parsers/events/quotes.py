"""Which stretches of a paragraph stand in quotation marks: what is quoted is somebody's words, not the article's.

Must import nothing but the standard library.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_MARK = re.compile(r"[“”„«»\"]|\n")
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”"}
Span = tuple[int, int]


class Quotes:
    """The quoted stretches of a body, marks included; one that is never closed ends with its paragraph."""

    def __init__(self, body: str) -> None:
        self._spans = list(_quoted(body))
        self._starts = [start for start, _ in self._spans]

    def within(self, start: int, end: int) -> list[Span]:
        """The quoted stretches between two offsets, cut at them and counted from ``start``."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found: list[Span] = []
        for at in range(first, len(self._spans)):
            opens, closes = self._spans[at]
            if opens >= end:
                break
            if closes > start:
                found.append((max(opens, start) - start, min(closes, end) - start))
        return found


def is_inside(position: int, spans: Sequence[Span]) -> bool:
    """Whether ``position`` stands within one of ``spans``, which are in order."""
    at = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return at >= 0 and position < spans[at][1]


def _quoted(body: str) -> Iterator[Span]:
    opened, closers = -1, ""
    for mark in _MARK.finditer(body):
        sign = mark.group()
        if opened < 0:
            if sign != "\n":
                opened, closers = mark.start(), _CLOSES[sign]
        elif sign in closers or sign == "\n":
            yield opened, mark.start() if sign == "\n" else mark.end()
            opened = -1
    if opened >= 0:
        yield opened, len(body)
