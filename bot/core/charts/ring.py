"""Names on a ring around their topic, tied where events name both. Places follow from the values alone."""

# matplotlib leaves the types of its keywords open:
# pyright: reportUnknownMemberType=false

import math
import textwrap
from collections.abc import Callable

from matplotlib.axes import Axes

from bot.core.charts.values import NamesPicture

INK, TIE, CENTRE, NODE, GROUND = "#20242A", "#8A9099", "#D55E00", "#0072B2", "#F7F5F0"
LETTERS, ROWS = 14, 3
SIZE = 15
WIDE, HIGH = 1.0, 1.0
"""The ring's radii; the axes reach twice as far to the sides, for the names."""


def ring_order(count: int, ties: tuple[tuple[int, int, int], ...]) -> list[int]:
    """The names by place on the ring, such that each stands beside the one that it is most tied to, if that is free."""
    strength = {(one, other): weight for one, other, weight in ties}
    strength |= {(other, one): weight for (one, other), weight in strength.items()}
    left, order = set(range(1, count)), [0] if count else []
    while left:
        last = order[-1]
        following = max(left, key=lambda name: (strength.get((last, name), 0), -name))
        left.remove(following)
        order.append(following)
    return order


def draw_ring(axes: Axes, picture: NamesPicture, shown: Callable[[str], str]) -> None:
    """Draw into ``axes``; ``shown`` makes a text one that the font can show."""
    axes.set_xlim(-2.05, 2.05)
    axes.set_ylim(-1.38, 1.38)
    axes.set_xticks([])
    axes.set_yticks([])
    order = ring_order(len(picture.names), picture.ties)
    places = {name: _place(at, len(order)) for at, name in enumerate(order)}
    _ties(axes, picture, places)
    most = max((events for _, events in picture.names), default=1)
    for name, (x, y) in places.items():
        words, events = picture.names[name]
        axes.scatter(
            x, y, s=240 + 1500 * events / most, color=NODE, edgecolors=GROUND, linewidths=2, zorder=3
        )
        axes.text(
            x,
            y,
            str(events),
            color="white",
            ha="center",
            va="center",
            fontsize=SIZE - 2,
            weight="bold",
            zorder=4,
        )
        _name(axes, shown(words), x, y)
    if picture.centre:
        _centre(axes, shown(picture.centre))


def _place(at: int, count: int) -> tuple[float, float]:
    turn = math.tau * at / count
    return WIDE * math.sin(turn), HIGH * math.cos(turn)


def _ties(axes: Axes, picture: NamesPicture, places: dict[int, tuple[float, float]]) -> None:
    strongest = max([weight for _, _, weight in picture.ties] or [1])
    for one, other, weight in picture.ties:
        (x1, y1), (x2, y2) = places[one], places[other]
        axes.plot((x1, x2), (y1, y2), color=TIE, linewidth=0.8 + 4 * weight / strongest, alpha=0.55, zorder=1)
    most = max([events for _, events in picture.names] or [1])
    for name, (x, y) in places.items() if picture.centre else ():
        events = picture.names[name][1]
        axes.plot((0, x), (0, y), color=CENTRE, linewidth=1 + 5 * events / most, alpha=0.6, zorder=2)


def _name(axes: Axes, words: str, x: float, y: float) -> None:
    """The name outside of its place, over or under it at the top and the bottom."""
    text = wrapped(words)
    upright = abs(x) < WIDE * 0.2
    side = "center" if upright else "left" if x > 0 else "right"
    gap = 0.0 if upright else math.copysign(0.2, x)
    lift = math.copysign(0.2, y) if upright else 0.0
    hang = "center" if not upright else "bottom" if y > 0 else "top"
    axes.text(x + gap, y + lift, text, ha=side, va=hang, fontsize=SIZE, color=INK, zorder=5, linespacing=1.05)


def _centre(axes: Axes, words: str) -> None:
    box = {"boxstyle": "round,pad=0.4", "facecolor": CENTRE, "edgecolor": GROUND, "linewidth": 2}
    text = axes.text(
        0,
        0,
        wrapped(words),
        ha="center",
        va="center",
        fontsize=SIZE,
        weight="bold",
        color="white",
        zorder=6,
        bbox=box,
    )
    text.set_linespacing(1.05)


def wrapped(words: str) -> str:
    """``words`` in up to ``ROWS`` lines of some ``LETTERS``."""
    return "\n".join(textwrap.wrap(words, LETTERS, max_lines=ROWS, placeholder="…"))
