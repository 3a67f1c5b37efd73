"""What every form of an export is given, and what it gives."""

import json
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.answers import Period
from store.values import EventView, GuildId


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What an export says of itself. ``made_at`` is aware UTC; ``topic`` is None for a guild's whole timeline.

    ``locale`` is the language of dates in words; ``moderator`` whether it may say who added a source; ``raw`` whether
    cells that look like formulas stay as they are.
    """

    guild: GuildId
    topic: str | None
    period: Period
    made_at: datetime
    locale: str = "en"
    moderator: bool = False
    raw: bool = False


class Form(Protocol):
    """Writes a timeline as text: ``begin``, then ``event`` for each in order, then ``end``."""

    def begin(self) -> str:
        """What stands before the first event."""
        ...

    def event(self, view: EventView) -> str:
        """One event."""
        ...

    def end(self) -> str:
        """What stands after the last event."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its ``suffix`` with the dot, and what makes the form that writes one."""

    suffix: str
    form: Callable[[Heading], Form]


class JsonLines:
    """The items of a JSON list, one a line, each with the comma that it needs before it."""

    def __init__(self) -> None:
        self._comma = ""

    def line(self, item: object) -> str:
        """The next item."""
        comma, self._comma = self._comma, ","
        return f"{comma}\n{json.dumps(item, ensure_ascii=False)}"


def shortened(text: str, limit: int) -> str:
    """The text on one line of at most ``limit`` characters, cut after a word where there is one."""
    line = textwrap.shorten(text, limit, placeholder="…")
    return line if len(line) > 1 else " ".join(text.split())[: limit - 1] + "…" * (len(text) >= limit)
