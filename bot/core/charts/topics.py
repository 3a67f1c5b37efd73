"""What a picture is asked about, and what comes of it: values between ``bot.core.chart`` and its kinds of picture."""

from dataclasses import dataclass

from bot.core.charts.values import Picture
from store.counts import Which

LONGEST_TITLE = 60
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic as it was understood: an entity, or words."""

    title: str
    which: Which


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture to be drawn, what is on it in words, and how many events it counts."""

    picture: Picture
    alt: str
    events: int
