"""What a page of an answer holds, before components are made of it, and how it is kept within limits.

Pure values; must not import discord.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.discord.escape import cut
from bot.discord.limits import OPTION_TEXT, PLACEHOLDER, SELECT_OPTIONS, length

Thing = TypeVar("Thing")

TEXT_ROOM = 3900  # of Discord's 4,000, so that page numbers and the like always fit


class Tone(StrEnum):
    """What the bar beside a page says at a glance."""

    ANSWER = "answer"
    GOOD = "good"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a menu; ``label`` and ``description`` are plain text within Discord's limits."""

    value: str
    label: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu under a page: ``action`` says what choosing does ("details", "name", "review")."""

    action: str
    prompt: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A press that does ``action`` with ``argument`` (both short: they travel in a custom_id)."""

    action: str
    argument: str
    label: str
    danger: bool = False


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A press that opens ``url``."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of an answer: ``head``, ``entries`` and ``foot`` are markdown that together fits one message.

    ``private`` pages say that nothing was found and are for the asker alone.
    """

    head: str
    entries: tuple[str, ...] = ()
    foot: str = ""
    menus: tuple[Menu, ...] = ()
    buttons: tuple[Button, ...] = ()
    links: tuple[LinkButton, ...] = ()
    tone: Tone = field(default=Tone.ANSWER)
    private: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """How long an entry's parts may be: its quote, and an address to be linked."""

    quote: int
    url: int


_ROOMS = (Room(360, 500), Room(260, 500), Room(200, 300), Room(150, 200), Room(110, 120), Room(100, 0))


def fill(things: Sequence[Thing], render: Callable[[Thing, Room], str], room: int) -> tuple[str, ...]:
    """Each thing as an entry, as fully as they all fit into ``room``: shorter quotes first, then fewer links.

    Ten entries always fit into 3,300.
    """
    entries: tuple[str, ...] = ()
    for each in _ROOMS:
        entries = tuple(render(thing, each) for thing in things)
        if sum(map(length, entries)) <= room:
            break
    return entries


def first_that_fit(entries: Sequence[str], room: int) -> tuple[str, ...]:
    """The first entries that together are no longer than ``room``."""
    shown: list[str] = []
    for entry in entries:
        room -= length(entry) + 1
        if room < 0:
            break
        shown.append(entry)
    return tuple(shown)


def menu(action: str, prompt: str, options: Sequence[Option]) -> tuple[Menu, ...]:
    """A menu of the first options that fit, or none when there is nothing to choose."""
    if not options:
        return ()
    return (Menu(action, cut(prompt, PLACEHOLDER), tuple(options[:SELECT_OPTIONS])),)


def option(value: str, label: str, description: str = "") -> Option:
    """A menu's line, cut to what Discord takes; a label without any visible character reads "–"."""
    return Option(value, cut(label, OPTION_TEXT) or "–", cut(description, OPTION_TEXT) or None)


def heading(text: str) -> str:
    """``text`` (markdown) as a page's heading."""
    return f"### {text}"


def moment(at: datetime, style: str = "D") -> str:
    """A time as Discord shows it: to each reader in their own time zone, language and way of writing dates."""
    return f"<t:{int(at.timestamp())}:{style}>"


def small(*parts: str) -> str:
    """A line in small print of the parts that say something, or "" when none does."""
    said = [part for part in parts if part]
    return f"-# {' · '.join(said)}" if said else ""


def lines(*parts: str) -> str:
    """The lines that say something, one under the other."""
    return "\n".join(part for part in parts if part)
