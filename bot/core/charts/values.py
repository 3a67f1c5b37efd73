"""What is on a picture, with every word already in the reader's language. Must import nothing of ours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """Events that began within days ``first`` to ``last`` (ordinals); ``mark`` numbers key dates.

    ``counts`` are by certainty, from the surest: stated, reported, alleged, denied, planned.
    """

    first: int
    last: int
    counts: tuple[int, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Events whose date is known no finer than these days (ordinals)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The bars of one name."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePicture:
    """Bars over time, a panel for each name, the spans in a strip below, and what the marks stand for.

    ``ticks`` are ordinals with their words; ``legend`` has the words of each certainty that occurs, by its place.
    """

    title: str
    subtitle: str
    first: int
    last: int
    panels: tuple[Panel, ...]
    ticks: tuple[tuple[float, str], ...]
    legend: tuple[tuple[int, str], ...]
    spans: tuple[Span, ...] = ()
    spans_title: str = ""
    keys: tuple[str, ...] = ()
    from_right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesPicture:
    """Names on a ring, with how many events name each, and the pairs (by place) that events name together.

    ``centre`` is the topic's own name, which all of them stand beside; "" for a topic that is words.
    """

    title: str
    subtitle: str
    centre: str
    names: tuple[tuple[str, int], ...]
    ties: tuple[tuple[int, int, int], ...]
    from_right: bool = False


Picture = TimePicture | NamesPicture
