"""Stretches of a text that a front end sets apart, flagged so that cutting and wrapping the text keeps them.

Pure. The flags are characters of no meaning (Unicode's private ones), which no text keeps that is flagged with them.
"""

from collections.abc import Sequence
from typing import TypeAlias

Marks: TypeAlias = Sequence[tuple[int, int]]
"""Stretches of a text, in order and apart: where each starts and ends."""


def flag(text: str, marks: Marks, flags: tuple[str, str]) -> str:
    """The text with the two flags around each stretch, and nowhere else."""
    without = dict.fromkeys(map(ord, flags))
    flagged: list[str] = []
    place = 0
    for start, end in marks:
        before, marked = (part.translate(without) for part in (text[place:start], text[start:end]))
        flagged.append(f"{before}{flags[0]}{marked}{flags[1]}")
        place = end
    return "".join([*flagged, text[place:].translate(without)])
