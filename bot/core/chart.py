"""Pictures of a topic: its events over time, two topics beside each other, or who is named together.

Decides what is on a picture and says it in the reader's language; ``bot.core.charts`` draws it. Events are counted in
the store, so that a picture of a million costs no more memory than one of ten.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import Period
from bot.core.charts.bins import Axis, Unit, axis_over, bin_of, following, start_year
from bot.core.charts.drawer import Drawer
from bot.core.charts.text import plain
from bot.core.charts.values import Bar, NamesPicture, Panel, Picture, Span, TimePicture
from bot.core.names import GuildNames, NameDirectory, clean_name
from bot.core.period import read_period
from bot.core.stored import Stored
from bot.core.wording import format_day, format_period, format_span, format_tick
from bot.errors import InvalidInput, NotFound
from bot.words import FROM_RIGHT, count, language_of, say
from parsers.dates.span import DateSpan, Precision
from parsers.names.values import Certainty
from store.counts import Counts, DayCount, SpanCount, Which, YearCount
from store.values import EntityId, EntityRef, GuildId

KEY_DATES = 3
SPANS = 5
NAMES = 10
LONGEST_TITLE = 60
LONGEST_NAME = 40
LONGEST_ALT = 1000
"""Characters of the text beside a picture: Discord takes 1,024."""

CERTAINTIES = tuple(Certainty)


class ChartKind(StrEnum):
    """What a picture shows."""

    TIME = "time"
    NAMES = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartAsked:
    """What to draw: ``topic`` (``entity`` when it is settled whom it means), beside ``versus``, of a period as typed.

    ``language`` is that of the period as typed, ``locale`` the reader's.
    """

    topic: str
    versus: str | None = None
    kind: ChartKind = ChartKind.TIME
    since: str | None = None
    until: str | None = None
    entity: EntityId | None = None
    language: str = "en"
    locale: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartAnswer:
    """``picture`` is a PNG, ``alt`` what is on it for those who can't see it, ``events`` how many are counted."""

    title: str
    picture: bytes
    alt: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Topic:
    """A topic as it was understood: an entity, or words."""

    title: str
    which: Which


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    picture: Picture
    alt: str
    events: int


class Chart:
    """``/chart`` and ``dateline chart``."""

    def __init__(
        self, stored: Stored, directory: NameDirectory, drawer: Drawer, clock: Callable[[], datetime]
    ) -> None:
        self._stored = stored
        self._directory = directory
        self._drawer = drawer
        self._clock = clock

    async def __call__(self, guild: GuildId, asked: ChartAsked) -> ChartAnswer:
        """Draw it.

        Raises InvalidInput for a period or name that it can't use, NotFound("no_chart") for a topic without events
        (or without names beside it), and "no_picture" when it can't be drawn now.
        """
        period = read_period(asked.since, asked.until, self._clock().date(), asked.language)
        names = await self._directory.of_guild(guild)
        topics = [_topic(names, asked.topic, period, asked.entity)]
        if asked.versus and asked.versus.strip():
            if asked.kind is ChartKind.NAMES:
                raise InvalidInput("chart_names_vs")
            topics.append(_topic(names, asked.versus, period, None))
        async with self._stored.reading() as session:
            if asked.kind is ChartKind.NAMES:
                drawn = await _names(session, guild, topics[0], asked.locale)
            else:
                drawn = await _time(session, guild, topics, asked.locale)
        return ChartAnswer(
            title=drawn.picture.title,
            picture=await self._drawer.draw(drawn.picture),
            alt=plain(drawn.alt, LONGEST_ALT),
            events=drawn.events,
        )


def _topic(names: GuildNames, given: str, period: Period, entity: EntityId | None) -> _Topic:
    text = clean_name(given)
    found = names.resolve(text) if entity is None else names.settle(entity)
    if found.accepted and found.entity is None:
        choices = ", ".join(choice.name for choice in found.choices)
        raise InvalidInput("ambiguous_name", given=text, choices=choices)
    who: EntityRef | None = found.entity
    which = Which(
        entities=(who.id,) if who else (),
        words=None if who else text,
        since=period.since,
        until=period.until,
    )
    return _Topic(title=plain(who.name if who else text, LONGEST_TITLE), which=which)


async def _time(session: AsyncSession, guild: GuildId, topics: Sequence[_Topic], locale: str) -> _Drawn:
    counted = [await Counts.of(session, guild, topic.which) for topic in topics]
    years = [await counts.years() for counts in counted]
    for topic, found in zip(topics, years, strict=True):
        if not found:
            raise NotFound("no_chart", topic=topic.title)
    together = [row for found in years for row in found]
    start, axis = _axis(together)
    bars = [await _bars(counts, axis, start) for counts in counted]
    alone = len(topics) == 1
    days = await counted[0].spans([Precision.DAY], start, KEY_DATES) if alone else ()
    keys = sorted((each for each in days if each.events > 1), key=lambda each: each.first)
    spans = await counted[0].spans(axis.coarse, start, SPANS) if alone and axis.coarse else ()
    shown = [row for row in together if row.year >= start.year]
    title = plain(" · ".join(topic.title for topic in topics), 2 * LONGEST_TITLE)
    events = sum(row.events for row in together)
    subtitle = _subtitle(together, shown, axis, locale)
    totals = [sum(each) for each in zip(*(bar.counts for some in bars for bar in some), strict=True)]
    picture = TimePicture(
        title=title,
        subtitle=subtitle,
        first=axis.first.toordinal(),
        last=axis.last.toordinal(),
        panels=tuple(
            Panel(topic.title, _marked(some, keys)) for topic, some in zip(topics, bars, strict=True)
        ),
        ticks=tuple((at, format_tick(day, known, locale)) for at, day, known in axis.ticks()),
        legend=tuple(
            (place, say(f"chart.{sure}", locale))
            for place, sure in enumerate(CERTAINTIES)
            if totals and totals[place]
        ),
        spans=_strip(spans, locale),
        spans_title=_strip_title(shown, axis, spans, locale),
        keys=tuple(f"{number}  {_said(each, locale)}" for number, each in enumerate(keys, 1)),
        from_right=language_of(locale) in FROM_RIGHT,
    )
    return _Drawn(picture=picture, alt=_alt_of_time(picture, bars, keys, spans, locale), events=events)


def _axis(years: Sequence[YearCount]) -> tuple[date, Axis]:
    """From which day on events are shown, and the axis for them."""
    by_year = Counter[int]()
    for row in years:
        by_year[row.year] += row.events
    start = start_year(sorted(by_year.items()))
    shown = [row for row in years if row.year >= start]
    first = min(row.first for row in shown)
    last = max(row.last if row.precision is not Precision.DECADE else row.first for row in shown)
    return date(start, 1, 1), axis_over(first, last)


async def _bars(counts: Counts, axis: Axis, start: date) -> tuple[Bar, ...]:
    by_unit = {Unit.MONTH: counts.by_month, Unit.YEAR: counts.by_year, Unit.DECADE: counts.by_year}
    rows: Sequence[DayCount] = await by_unit.get(axis.unit, counts.by_day)(axis.fine, start)
    found: dict[date, list[int]] = {}
    for row in rows:
        of_bar = found.setdefault(bin_of(row.day, axis.unit), [0] * len(CERTAINTIES))
        of_bar[CERTAINTIES.index(row.certainty)] += row.events
    return tuple(
        Bar(first.toordinal(), following(first, axis.unit).toordinal() - 1, tuple(numbers))
        for first, numbers in sorted(found.items())
    )


def _marked(bars: Sequence[Bar], keys: Sequence[SpanCount]) -> tuple[Bar, ...]:
    """The bars with the numbers of the key dates that they hold."""
    return tuple(
        Bar(
            bar.first,
            bar.last,
            bar.counts,
            " ".join(
                str(number)
                for number, each in enumerate(keys, 1)
                if bar.first <= each.first.toordinal() <= bar.last
            ),
        )
        for bar in bars
    )


def _subtitle(every: Sequence[YearCount], shown: Sequence[YearCount], axis: Axis, locale: str) -> str:
    period = _period(min(row.first for row in shown), max(row.last for row in shown), axis, locale)
    events = sum(row.events for row in every)
    left = events - sum(row.events for row in shown)
    parts = [count("events", events, locale), period]
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


def _strip(spans: Sequence[SpanCount], locale: str) -> tuple[Span, ...]:
    ordered = sorted(spans, key=lambda each: (each.first, each.last))
    return tuple(Span(each.first.toordinal(), each.last.toordinal(), _said(each, locale)) for each in ordered)


def _strip_title(shown: Sequence[YearCount], axis: Axis, spans: Sequence[SpanCount], locale: str) -> str:
    if not spans:
        return ""
    coarse = sum(row.events for row in shown if row.precision in axis.coarse)
    more = coarse - sum(each.events for each in spans)
    title = say("chart.longer", locale)
    return f"{title} · {say('chart.more', locale, count=more)}" if more > 0 else title


def _said(each: SpanCount, locale: str) -> str:
    """A date and how many events have it."""
    span = DateSpan(each.first, each.last, each.precision)
    return plain(f"{format_span(span, locale)} · {count('events', each.events, locale)}", LONGEST_TITLE)


def _alt_of_time(
    picture: TimePicture,
    bars: Sequence[Sequence[Bar]],
    keys: Sequence[SpanCount],
    spans: Sequence[SpanCount],
    locale: str,
) -> str:
    """Counts, names and dates, as far as there is room."""
    parts = [say("chart.alt.time", locale, topic=picture.title, counts=picture.subtitle)]
    for panel, some in zip(picture.panels, bars, strict=True):
        sums = [sum(bar.counts[place] for bar in some) for place, _ in picture.legend]
        by_certainty = [
            f"{words} {number}" for (_, words), number in zip(picture.legend, sums, strict=True) if number
        ]
        parts.append(f"{panel.title}: {', '.join(by_certainty) or '–'}.")
    if keys:
        parts.append(say("chart.alt.keys", locale, dates="; ".join(_said(each, locale) for each in keys)))
    if spans:
        dates = "; ".join(span.label for span in picture.spans)
        parts.append(f"{picture.spans_title}: {dates}.")
    return " ".join(parts)


async def _names(session: AsyncSession, guild: GuildId, topic: _Topic, locale: str) -> _Drawn:
    counts = await Counts.of(session, guild, topic.which)
    years = await counts.years()
    beside = await counts.beside(NAMES)
    if not beside:
        raise NotFound("no_chart_names" if years else "no_chart", topic=topic.title)
    places = {each.entity.id: place for place, each in enumerate(beside)}
    ties = await counts.ties(list(places))
    names = tuple((plain(each.entity.name, LONGEST_NAME), each.events) for each in beside)
    subtitle = say("chart.beside", locale)
    picture = NamesPicture(
        title=topic.title,
        subtitle=plain(subtitle, 2 * LONGEST_TITLE),
        centre=plain(topic.title, LONGEST_NAME),
        names=names,
        ties=tuple((places[tie.one], places[tie.other], tie.events) for tie in ties),
        from_right=language_of(locale) in FROM_RIGHT,
    )
    listed = ", ".join(f"{name} ({events})" for name, events in names)
    alt = say("chart.alt.names", locale, topic=topic.title, names=listed)
    return _Drawn(picture=picture, alt=alt, events=sum(row.events for row in years))
