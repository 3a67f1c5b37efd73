"""How a stretch of time is cut into bars: by day, week, month, year or decade, as reads well on a phone. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parsers.dates.span import Precision

DAYS_OF_DAYS = 42
DAYS_OF_WEEKS = 270
DAYS_OF_MONTHS = 5 * 366
DAYS_OF_YEARS = 80 * 366
FEWEST = 7
"""Bars that an axis has room for at least: a single event shall not fill the picture."""

RARE = 10
"""One event in so many may be left out at the start, where that halves the axis."""

TICKS = 4
_YEARS_IN_DECADE = 10


class Unit(StrEnum):
    """How long a bar's time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


_ORDER = (
    (Precision.DAY,),
    (Precision.WEEK,),
    (Precision.MONTH,),
    (Precision.SEASON, Precision.QUARTER, Precision.YEAR),
    (Precision.DECADE,),
)


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole bars of a unit, from ``first`` to ``last``."""

    unit: Unit
    first: date
    last: date

    @property
    def fine(self) -> tuple[Precision, ...]:
        """The precisions of dates that fit into a bar."""
        return tuple(each for group in _ORDER[: self._rank + 1] for each in group)

    @property
    def coarse(self) -> tuple[Precision, ...]:
        """The precisions of dates that don't."""
        return tuple(each for group in _ORDER[self._rank + 1 :] for each in group)

    def bins(self) -> Iterator[date]:
        """The first day of each bar."""
        day = self.first
        while day <= self.last:
            yield day
            day = following(day, self.unit)

    def ticks(self) -> tuple[tuple[float, date, Precision], ...]:
        """Up to five marks: the ordinal, the day and how exactly to say it."""
        bins = list(self.bins())
        known = {Unit.DAY: Precision.DAY, Unit.WEEK: Precision.DAY, Unit.MONTH: Precision.MONTH}.get(
            self.unit, Precision.YEAR
        )
        if self.unit is Unit.MONTH and len(bins) > 2 * TICKS * 3:
            bins = [day for day in bins if day.month == 1]
            known = Precision.YEAR
        step = -(-len(bins) // TICKS)
        at = bins[(len(bins) - 1) % step // 2 :: step]
        if self.unit in {Unit.YEAR, Unit.DECADE}:
            step = next(
                size for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if size >= step * self._years
            )
            at = [day for day in bins if day.year % step == 0] or bins[:1]
        return tuple((_middle(day, self.unit), day, known) for day in at)

    @property
    def _years(self) -> int:
        return _YEARS_IN_DECADE if self.unit is Unit.DECADE else 1

    @property
    def _rank(self) -> int:
        return list(Unit).index(self.unit)


def axis_over(first: date, last: date) -> Axis:
    """The axis for events from ``first`` to ``last``."""
    days = (last - first).days + 1
    limits = (DAYS_OF_DAYS, DAYS_OF_WEEKS, DAYS_OF_MONTHS, DAYS_OF_YEARS)
    unit = next((unit for unit, most in zip(Unit, limits, strict=False) if days <= most), Unit.DECADE)
    start, end = bin_of(first, unit), bin_of(last, unit)
    axis = Axis(unit, start, following(end, unit) - timedelta(days=1))
    return _widened(axis)


def _widened(axis: Axis) -> Axis:
    """The axis with empty bars on both sides in turn, until it has the fewest."""
    first, last, count = axis.first, axis.last, sum(1 for _ in axis.bins())
    while count < FEWEST:
        room_before = first.year > _YEARS_IN_DECADE
        room_after = last.year < date.max.year - _YEARS_IN_DECADE
        if room_before and (count % 2 or not room_after):
            first = bin_of(first - timedelta(days=1), axis.unit)
        elif room_after:
            last = following(last + timedelta(days=1), axis.unit) - timedelta(days=1)
        else:
            break
        count += 1
    return Axis(axis.unit, first, last)


def bin_of(day: date, unit: Unit) -> date:
    """The first day of the bar that ``day`` belongs to."""
    if unit is Unit.WEEK:
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    if unit is Unit.MONTH:
        return day.replace(day=1)
    if unit is Unit.YEAR:
        return day.replace(month=1, day=1)
    if unit is Unit.DECADE:
        return date(max(1, day.year // _YEARS_IN_DECADE * _YEARS_IN_DECADE), 1, 1)
    return day


def following(day: date, unit: Unit) -> date:
    """The first day of the bar after the one that begins on ``day``; the last day there is at the end of time."""
    steps = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31, Unit.YEAR: 366, Unit.DECADE: 3653}
    if day.toordinal() + steps[unit] >= date.max.toordinal():
        return date.max
    after = bin_of(day + timedelta(days=steps[unit]), unit)
    return after if after > day else date.max


def start_year(years: Sequence[tuple[int, int]]) -> int:
    """The year to begin with, of ``years`` with their events in order: without rare early ones that would stretch the
    axis to twice its length or more.
    """
    total, before = sum(events for _, events in years), 0
    first, last = years[0][0], years[-1][0]
    for year, events in years:
        if before * RARE > total:
            break
        if before and 2 * (last - year + 1) <= last - first + 1:
            return year
        before += events
    return first


def _middle(day: date, unit: Unit) -> float:
    return (day.toordinal() + following(day, unit).toordinal()) / 2
