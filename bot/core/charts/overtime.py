"""A picture of events over time: bars of what is dated well, a strip of what isn't, the key dates numbered.

Counts where the events are kept, then says it in the reader's language; ``bot.core.charts.drawing`` draws it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.charts.bins import Axis, Unit, axis_over, bin_of, following, start_year
from bot.core.charts.text import plain
from bot.core.charts.topics import LONGEST_TITLE, Drawn, Topic
from bot.core.charts.values import Bar, Panel, Span, TimePicture
from bot.core.keydates import choose_days
from bot.core.wording import format_day, format_period, format_span, format_tick
from bot.errors import NotFound
from bot.words import FROM_RIGHT, count, language_of, say
from parsers.dates.span import DateSpan, Precision
from parsers.keydates import DayCount as DayTold
from parsers.names.values import Certainty
from store.counts import Counts, DayCount, SpanCount, YearCount
from store.keydays import Topic as Story
from store.values import GuildId

KEY_DATES = 3
SPANS = 5

CERTAINTIES = tuple(Certainty)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """The time that is drawn, from ``start`` on: of all ``years`` that were counted those ``shown``."""

    start: date
    axis: Axis
    years: Sequence[YearCount]
    shown: Sequence[YearCount]

    @property
    def events(self) -> int:
        """How many events there are, drawn or not."""
        return sum(row.events for row in self.years)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Details:
    """What only a single topic has beside its bars: its key dates and its most frequent longer spans, in order."""

    keys: Sequence[DayTold] = ()
    spans: Sequence[SpanCount] = ()


async def over_time(session: AsyncSession, guild: GuildId, topics: Sequence[Topic], locale: str) -> Drawn:
    """The picture of one topic, or of several beside each other.

    Raises NotFound("no_chart") for a topic without events.
    """
    counted = [await Counts.of(session, guild, topic.which) for topic in topics]
    scale = _scale(await _years(topics, counted))
    bars = [await _bars(counts, scale) for counts in counted]
    details = _Details()
    if len(topics) == 1:
        keys = await _keys(session, guild, topics[0], bars[0])
        details = _Details(keys=keys, spans=await _spans(counted[0], scale))
    panels = tuple(
        Panel(topic.title, _marked(some, details.keys)) for topic, some in zip(topics, bars, strict=True)
    )
    picture = _picture(panels, scale, details, locale)
    return Drawn(picture=picture, alt=_alt(picture, details, locale), events=scale.events)


async def _years(topics: Sequence[Topic], counted: Sequence[Counts]) -> list[YearCount]:
    """The years of all topics, each of which has some."""
    together: list[YearCount] = []
    for topic, counts in zip(topics, counted, strict=True):
        years = await counts.years()
        if not years:
            raise NotFound("no_chart", topic=topic.title)
        together += years
    return together


async def _keys(session: AsyncSession, guild: GuildId, topic: Topic, bars: Sequence[Bar]) -> list[DayTold]:
    """The first of the key dates that ``/timeline`` shows; a day that is told of once is none on a picture."""
    which = topic.which
    entity = which.entities[0] if which.entities else None
    story = Story(guild=guild, entity=entity, text=which.words or "", since=which.since, until=which.until)
    told = [each for each in await choose_days(session, story) if each.articles + each.published > 1]
    drawn = [each for each in told if any(_holds(bar, each.day) for bar in bars)]
    return sorted(drawn[:KEY_DATES], key=lambda each: each.day)


async def _spans(counts: Counts, scale: _Scale) -> list[SpanCount]:
    if not scale.axis.coarse:
        return []
    spans = await counts.spans(scale.axis.coarse, scale.start, SPANS)
    return sorted(spans, key=lambda each: (each.first, each.last))


def _picture(panels: tuple[Panel, ...], scale: _Scale, details: _Details, locale: str) -> TimePicture:
    return TimePicture(
        title=plain(" · ".join(panel.title for panel in panels), 2 * LONGEST_TITLE),
        subtitle=_subtitle(scale, locale),
        first=scale.axis.first.toordinal(),
        last=scale.axis.last.toordinal(),
        panels=panels,
        ticks=tuple((at, format_tick(day, known, locale)) for at, day, known in scale.axis.ticks()),
        legend=tuple(
            (place, say(f"chart.{sure}", locale))
            for place, sure in enumerate(CERTAINTIES)
            if any(bar.counts[place] for panel in panels for bar in panel.bars)
        ),
        spans=tuple(
            Span(each.first.toordinal(), each.last.toordinal(), _said(each, locale)) for each in details.spans
        ),
        spans_title=_strip_title(scale, details.spans, locale),
        keys=tuple(f"{number}  {_told(each, locale)}" for number, each in enumerate(details.keys, 1)),
        from_right=language_of(locale) in FROM_RIGHT,
    )


def _scale(years: Sequence[YearCount]) -> _Scale:
    """From which day on events are shown, and the axis for them."""
    by_year = Counter[int]()
    for row in years:
        by_year[row.year] += row.events
    start = start_year(sorted(by_year.items()))
    shown = [row for row in years if row.year >= start]
    first = min(row.first for row in shown)
    last = max(row.last if row.precision is not Precision.DECADE else row.first for row in shown)
    return _Scale(start=date(start, 1, 1), axis=axis_over(first, last), years=years, shown=shown)


async def _bars(counts: Counts, scale: _Scale) -> tuple[Bar, ...]:
    unit = scale.axis.unit
    by_unit = {Unit.MONTH: counts.by_month, Unit.YEAR: counts.by_year, Unit.DECADE: counts.by_year}
    rows: Sequence[DayCount] = await by_unit.get(unit, counts.by_day)(scale.axis.fine, scale.start)
    found: dict[date, list[int]] = {}
    for row in rows:
        of_bar = found.setdefault(bin_of(row.day, unit), [0] * len(CERTAINTIES))
        of_bar[CERTAINTIES.index(row.certainty)] += row.events
    return tuple(
        Bar(first.toordinal(), following(first, unit).toordinal() - 1, tuple(numbers))
        for first, numbers in sorted(found.items())
    )


def _holds(bar: Bar, day: date) -> bool:
    return bar.first <= day.toordinal() <= bar.last


def _marked(bars: Sequence[Bar], keys: Sequence[DayTold]) -> tuple[Bar, ...]:
    """The bars with the numbers of the key dates that they hold."""
    marks = [
        " ".join(str(number) for number, key in enumerate(keys, 1) if _holds(bar, key.day)) for bar in bars
    ]
    return tuple(replace(bar, mark=mark) for bar, mark in zip(bars, marks, strict=True))


def _subtitle(scale: _Scale, locale: str) -> str:
    first, last = min(row.first for row in scale.shown), max(row.last for row in scale.shown)
    left = scale.events - sum(row.events for row in scale.shown)
    parts = [count("events", scale.events, locale), _period(first, last, scale.axis, locale)]
    if left:
        parts.append(say("chart.earlier", locale, count=left))
    return plain(" · ".join(parts), 3 * LONGEST_TITLE)


def _period(first: date, last: date, axis: Axis, locale: str) -> str:
    """From when to when, no more exactly than a bar is wide."""
    if axis.unit in {Unit.DAY, Unit.WEEK}:
        return format_period(first, last, locale) if first < last else format_day(first, locale)
    known = Precision.MONTH if axis.unit is Unit.MONTH else Precision.YEAR
    ends = [format_tick(each, known, locale) for each in (first, last)]
    return " – ".join(dict.fromkeys(ends))


def _strip_title(scale: _Scale, spans: Sequence[SpanCount], locale: str) -> str:
    if not spans:
        return ""
    coarse = sum(row.events for row in scale.shown if row.precision in scale.axis.coarse)
    more = coarse - sum(each.events for each in spans)
    title = say("chart.longer", locale)
    return f"{title} · {say('chart.more', locale, count=more)}" if more > 0 else title


def _said(each: SpanCount, locale: str) -> str:
    """A date and how many events have it."""
    span = DateSpan(each.first, each.last, each.precision)
    return plain(f"{format_span(span, locale)} · {count('events', each.events, locale)}", LONGEST_TITLE)


def _told(key: DayTold, locale: str) -> str:
    """A key date and how many articles tell of it."""
    return f"{format_day(key.day, locale)} · {count('articles', key.articles or key.published, locale)}"


def _alt(picture: TimePicture, details: _Details, locale: str) -> str:
    """Counts, names and dates, as far as there is room."""
    parts = [say("chart.alt.time", locale, topic=picture.title, counts=picture.subtitle)]
    parts += [_alt_of_panel(panel, picture) for panel in picture.panels]
    if details.keys:
        dates = "; ".join(_told(each, locale) for each in details.keys)
        parts.append(say("chart.alt.keys", locale, dates=dates))
    if picture.spans:
        dates = "; ".join(span.label for span in picture.spans)
        parts.append(f"{picture.spans_title}: {dates}.")
    return " ".join(parts)


def _alt_of_panel(panel: Panel, picture: TimePicture) -> str:
    sums = [(words, sum(bar.counts[place] for bar in panel.bars)) for place, words in picture.legend]
    by_certainty = [f"{words} {number}" for words, number in sums if number]
    return f"{panel.title}: {', '.join(by_certainty) or '–'}."
