"""Draws pictures: values in, PNG out. The one module that imports matplotlib; loaded in a drawer's process alone.

A card of its own ground with rounded corners, so that it reads the same on Discord's dark and light; 800 pixels wide,
so that its words are still 11 pixels high where a phone shows it at 400. Certainties differ in colour (Okabe and
Ito's, which colour-blind readers can tell apart), in shade and in hatching.
"""

# matplotlib leaves the types of its keywords open:
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import io
import unicodedata
import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.patches import FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text

from bot.core.charts.values import Bar, NamesPicture, Panel, Picture, Span, TimePicture

DPI = 100
WIDTH = 8.0
EDGE, BEFORE = 0.34, 0.75
GROUND, INK, SOFT, RULE = "#F7F5F0", "#20242A", "#5A6068", "#D9D5CB"
COLOURS = ("#0072B2", "#56B4E9", "#F0E442", "#D55E00", "#FFFFFF")
HATCHES = ("", "..", "//", "xx", "--")
LARGE, NORMAL, SMALL = 22, 16.5, 15
LINE = 0.34
_HATCH_INK = "#20242A"
_PLATE: dict[str, Any] = {"facecolor": GROUND, "edgecolor": "none", "alpha": 0.85}
"""The ground of words that stand on bars."""

_STYLE: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "text.parse_math": False,
    "text.usetex": False,
    "text.color": INK,
    "hatch.linewidth": 1.0,
    "hatch.color": _HATCH_INK,
    "axes.unicode_minus": False,
}


def draw(picture: Picture) -> bytes:
    """The picture as PNG."""
    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nothing that a name holds shall be told on standard error
        figure = _time(picture) if isinstance(picture, TimePicture) else _names(picture)
        out = io.BytesIO()
        figure.savefig(out, format="png", dpi=DPI, facecolor="none", pil_kwargs={"compress_level": 3})
        return out.getvalue()


class _Card:
    """A figure that is filled from top to bottom; ``y`` is how far it is, in inches from the top."""

    def __init__(self, height: float, *, from_right: bool) -> None:
        self.figure: Any = Figure(figsize=(WIDTH, height), dpi=DPI)
        FigureCanvasAgg(self.figure)
        self.height = height
        self.from_right = from_right
        self.y = 0.0
        card = FancyBboxPatch(
            (0.06, 0.06),
            WIDTH - 0.12,
            height - 0.12,
            boxstyle="round,pad=0,rounding_size=0.22",
            facecolor=GROUND,
            edgecolor=RULE,
            linewidth=1.5,
            transform=self.figure.dpi_scale_trans,
            zorder=-1,
        )
        self.figure.add_artist(card)

    def heading(self, title: str, subtitle: str) -> None:
        self.y = 0.3
        self.line(title, LARGE, 0.46, weight="bold")
        self.line(subtitle, SMALL, 0.42, colour=SOFT)

    def line(self, text: str, size: float, step: float, *, colour: str = INK, weight: str = "normal") -> None:
        """One line of text from the edge at which the language begins."""
        at = WIDTH - EDGE if self.from_right else EDGE
        side = "right" if self.from_right else "left"
        self.text(at, text, size, ha=side, room=WIDTH - 2 * EDGE, color=colour, weight=weight)
        self.y += step

    def text(self, x: float, text: str, size: float, *, room: float, **style: object) -> Text:
        """Text that hangs from the current height, made smaller and then shorter until it fits ``room`` inches."""
        words = shown(text)
        artist = self.figure.text(
            x / WIDTH, 1 - self.y / self.height, words, fontsize=size, va="top", **style
        )
        width = artist.get_window_extent().width / DPI
        if width > room:
            scale = max(room / width, 0.8)
            artist.set_fontsize(size * scale)
            if room < width * scale:
                kept = max(1, int(len(words) * room / (width * scale)) - 1)
                artist.set_text(words[:kept].rstrip() + "…")
        return artist

    def axes(self, height: float, before: float = BEFORE) -> Axes:
        """Axes over the card's width, from the current height down, ``before`` inches from where lines begin."""
        bottom = 1 - (self.y + height) / self.height
        left = EDGE if self.from_right else before
        box = (left / WIDTH, bottom, (WIDTH - before - EDGE) / WIDTH, height / self.height)
        axes = self.figure.add_axes(box)
        axes.set_facecolor("none")
        axes.tick_params(length=0, labelsize=SMALL, colors=SOFT)
        for side in axes.spines.values():
            side.set_visible(False)
        self.y += height
        return axes


@cache
def _glyphs() -> frozenset[int]:
    return frozenset(get_font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap())


def shown(text: str) -> str:
    """``text`` without signs that the font lacks (emoji); its letters without a glyph stand as boxes."""
    kept = (c for c in text if ord(c) in _glyphs() or unicodedata.category(c)[0] not in {"C", "M", "S"})
    return "".join(kept).strip() or "–"


def _time(picture: TimePicture) -> Figure:
    tall = 2.7 if len(picture.panels) == 1 else 1.75
    titled = len(picture.panels) > 1
    height = 0.3 + 0.88 + len(picture.panels) * (tall + (0.65 if titled else 0.12)) + 0.5
    rows = _legend_rows(picture.legend)
    height += 0.4 * len(rows) + (0.5 + 0.36 * len(picture.spans) if picture.spans else 0)
    height += LINE * len(picture.keys) + (0.15 if picture.keys else 0) + 0.3
    card = _Card(height, from_right=picture.from_right)
    card.heading(picture.title, picture.subtitle)
    most = max((sum(bar.counts) for panel in picture.panels for bar in panel.bars), default=1)
    for number, panel in enumerate(picture.panels):
        card.y += 0 if titled else 0.12
        if titled:
            card.line(panel.title, NORMAL, 0.4, weight="bold")
        axes = card.axes(tall)
        card.y += 0.25 if titled else 0
        _bars(axes, panel, picture, most)
        _days(axes, picture, labels=number == len(picture.panels) - 1)
    card.y += 0.25 if titled else 0.5
    for row in rows:
        _legend(card, row)
    if picture.keys:
        card.y += 0.12
        for key in picture.keys:
            card.line(key, SMALL, LINE)
    if picture.spans:
        _strip(card, picture)
    return card.figure


def _bars(axes: Axes, panel: Panel, picture: TimePicture, most: int) -> None:
    axes.set_ylim(0, most * (1.16 if any(bar.mark for bar in panel.bars) else 1.04))
    axes.set_yticks(_counts(most))
    if picture.from_right:
        axes.yaxis.tick_right()
        axes.tick_params(length=0)
    axes.grid(axis="y", color=RULE, linewidth=1)
    axes.set_axisbelow(True)
    boxes: list[list[list[tuple[float, float]]]] = [[] for _ in COLOURS]
    for bar in panel.bars:
        left, right = _sides(bar, picture)
        bottom = 0
        for series, number in enumerate(bar.counts):
            if number:
                top = bottom + number
                boxes[series].append([(left, bottom), (left, top), (right, top), (right, bottom)])
                bottom = top
        if bar.mark:
            _mark(axes, bar, (left + right) / 2, most)
    for series, corners in enumerate(boxes):
        if corners:
            axes.add_artist(PathPatch(_outline(corners), **_look(series)))


def _outline(boxes: Sequence[Sequence[tuple[float, float]]]) -> Path:
    """All boxes as one path: hatching costs by the path, not by what it covers."""
    corners = [corner for box in boxes for corner in (*box, box[0])]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(boxes)
    return Path(corners, codes)


def _sides(bar: Bar, picture: TimePicture) -> tuple[float, float]:
    """A bar is as wide as its days, but for a gap, and never too thin to be seen."""
    days = bar.last - bar.first + 1
    half = max(days * 0.43, (picture.last - picture.first + 1) * 0.004)
    middle = bar.first + days / 2
    return middle - half, middle + half


def _mark(axes: Axes, bar: Bar, middle: float, most: int) -> None:
    """The numbers of key dates over their bar, in front of those beside it that are higher."""
    above = sum(bar.counts) + most * 0.03
    style: dict[str, Any] = {
        "ha": "center",
        "va": "bottom",
        "fontsize": SMALL,
        "weight": "bold",
        "color": INK,
    }
    axes.text(middle, above, bar.mark, bbox={**_PLATE, "boxstyle": "round,pad=0.08"}, zorder=4, **style)


def _look(series: int) -> dict[str, Any]:
    return {
        "facecolor": COLOURS[series],
        "hatch": HATCHES[series],
        "edgecolor": _HATCH_INK,
        "linewidth": 0.8,
    }


def _days(axes: Axes, picture: TimePicture, *, labels: bool) -> None:
    """The axis of days: a few words below, none that touch."""
    _over_days(axes, picture)
    axes.axhline(0, color=SOFT, linewidth=1.5, clip_on=False)
    axes.set_xticks([at for at, _ in picture.ticks])
    axes.set_xticklabels([shown(text) for _, text in picture.ticks] if labels else [])
    axes.tick_params(axis="x", pad=10)


def _over_days(axes: Axes, picture: TimePicture) -> None:
    """Time goes the way that the reader's language is read."""
    ends = picture.first, picture.last + 1
    axes.set_xlim(*(reversed(ends) if picture.from_right else ends))


def _counts(most: int) -> list[int]:
    """Three or four round numbers up to ``most``."""
    steps = (size * 10**power for power in range(9) for size in (1, 2, 5))
    step = next(step for step in steps if most / step <= 4)  # noqa: PLR2004 - as many as read well on a phone
    return list(range(0, most + 1, step))


def _legend_rows(legend: Sequence[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """Three to a row."""
    return [list(legend[start : start + 3]) for start in range(0, len(legend), 3)]


def _legend(card: _Card, row: Sequence[tuple[int, str]]) -> None:
    step = (WIDTH - 2 * EDGE) / 3
    for place, (series, words) in enumerate(row):
        left = EDGE + place * step
        at = WIDTH - left - 0.34 if card.from_right else left
        patch = Rectangle(
            (at, card.height - card.y - 0.24),
            0.34,
            0.22,
            transform=card.figure.dpi_scale_trans,
            **_look(series),
        )
        card.figure.add_artist(patch)
        beside = at - 0.12 if card.from_right else at + 0.46
        card.text(beside, words, SMALL, ha="right" if card.from_right else "left", room=step - 0.55)
    card.y += 0.4


def _strip(card: _Card, picture: TimePicture) -> None:
    """The dates that are known no finer than months or years, each as long as it is."""
    card.y += 0.1
    card.line(picture.spans_title, SMALL, 0.38, colour=SOFT)
    axes = card.axes(0.36 * len(picture.spans))
    _over_days(axes, picture)
    axes.set_ylim(len(picture.spans), 0)
    axes.set_xticks([])
    axes.set_yticks([])
    for row, span in enumerate(picture.spans):
        _span(axes, row, span, picture)


def _span(axes: Axes, row: int, span: Span, picture: TimePicture) -> None:
    first, last = max(span.first, picture.first), min(span.last, picture.last)
    whole = picture.last - picture.first + 1
    length = max(last - first + 1, whole * 0.01)
    axes.barh(row + 0.5, length, 0.5, left=first, color="#CC79A7", edgecolor=INK, linewidth=0.8)
    late = first + length / 2 > picture.first + whole / 2
    x = first - whole * 0.012 if late else first + length + whole * 0.012
    limit = x - picture.first if late else picture.last + 1 - x
    side = "right" if late is not picture.from_right else "left"
    inches = limit / whole * (WIDTH - BEFORE - EDGE)
    if inches < 2.2:  # noqa: PLR2004 - in inches: no room beside it
        side, x = "center", picture.first + whole / 2
    box = {**_PLATE, "boxstyle": "round,pad=0.12"} if side == "center" else None
    axes.text(x, row + 0.5, shown(span.label), ha=side, va="center", fontsize=SMALL - 1, bbox=box)


def _names(picture: NamesPicture) -> Figure:
    from bot.core.charts.ring import draw_ring  # noqa: PLC0415 - the other half of this module

    card = _Card(7.4, from_right=picture.from_right)
    card.heading(picture.title, picture.subtitle)
    axes = card.axes(card.height - card.y - 0.3, before=EDGE)
    draw_ring(axes, picture, shown)
    return card.figure
