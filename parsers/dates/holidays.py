"""Holidays by name and year.

Must import nothing but ``span``; the libraries of moving calendars are loaded on first use.
"""

from datetime import date, timedelta
from functools import lru_cache

from parsers.dates.span import DateSpan, Precision

_LAST_YEAR = 9999
_FIXED = {
    "new_year": (1, 1), "new_year_eve": (12, 31), "epiphany": (1, 6), "valentine": (2, 14), "womens_day": (3, 8),
    "patrick": (3, 17), "nowruz": (3, 21), "may_day": (5, 1), "victory_day": (5, 9), "juneteenth": (6, 19),
    "independence_us": (7, 4), "bastille": (7, 14), "halloween": (10, 31), "all_saints": (11, 1),
    "veterans": (11, 11), "christmas_eve": (12, 24), "christmas": (12, 25), "boxing": (12, 26),
    "german_unity": (10, 3), "turkish_republic": (10, 29),
}  # fmt: skip
# Days from Easter Sunday of the western churches.
_EASTER = {
    "easter": 0, "good_friday": -2, "easter_monday": 1, "palm_sunday": -7, "ash_wednesday": -46,
    "ascension": 39, "pentecost": 49, "mardi_gras": -47, "maundy_thursday": -3, "corpus_christi": 60,
}  # fmt: skip
# (month, weekday, which: from 1, or -1 for the last)
_NTH = {
    "mlk": (1, 0, 3), "presidents": (2, 0, 3), "mothers": (5, 6, 2), "memorial": (5, 0, -1), "fathers": (6, 6, 3),
    "labor": (9, 0, 1), "columbus": (10, 0, 2), "thanksgiving": (11, 3, 4),
}  # fmt: skip
# (Hijri month, day, length in days)
_HIJRI = {
    "ramadan": (9, 1, 0), "eid_fitr": (10, 1, 3), "eid_adha": (12, 10, 4), "ashura": (1, 10, 1), "mawlid": (3, 12, 1),
    "islamic_new_year": (1, 1, 1), "arafah": (12, 9, 1), "arbaeen": (2, 20, 1),
}  # fmt: skip


@lru_cache(maxsize=1024)
def holiday_span(key: str, year: int) -> DateSpan | None:
    """The days of a holiday in ``year``; None for an unknown key or a year outside of its calendar.

    Days of the Islamic calendar are those of its calculated form (Umm al-Qura) and marked approximate:
    the sighting of the moon may move them by one.
    """
    if not 1 <= year <= _LAST_YEAR:
        return None
    if key in _EASTER:
        return _from_easter(year, _EASTER[key])
    if key in _HIJRI:
        return _islamic(year, *_HIJRI[key])
    day = _civil(key, year)
    return DateSpan.of_day(day) if day else None


def _civil(key: str, year: int) -> date | None:
    if key in _FIXED:
        return date(year, *_FIXED[key])
    if key == "black_friday":
        return _nth(year, *_NTH["thanksgiving"]) + timedelta(days=1)
    if key == "election_us":
        return _nth(year, 11, 0, 1) + timedelta(days=1)
    return _nth(year, *_NTH[key]) if key in _NTH else None


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _from_easter(year: int, offset: int) -> DateSpan | None:
    from dateutil.easter import easter  # noqa: PLC0415 - only texts that name Easter pay for it

    if not 1583 <= year <= 4099:  # noqa: PLR2004 - where the western rule holds
        return None
    return DateSpan.of_day(easter(year) + timedelta(days=offset))


def _islamic(year: int, month: int, day: int, length: int) -> DateSpan | None:
    for hijri_year in (year - 579, year - 580, year - 578, year - 581):
        span = hijri_span(hijri_year, month, day, length)
        if span is not None and span.first.year == year:
            return span
    return None


def hijri_holiday_span(key: str, hijri_year: int) -> DateSpan | None:
    """The days of an Islamic holiday in a Hijri year ("Ramadan 1446"); None for others and years of no calendar."""
    return hijri_span(hijri_year, *_HIJRI[key]) if key in _HIJRI else None


def hijri_span(year: int, month: int, day: int | None, length: int = 1) -> DateSpan | None:
    """Days of the Hijri calendar; a ``length`` of 0 or no ``day`` is the whole month. None outside 1343-1500 AH."""
    from hijridate import Hijri  # noqa: PLC0415 - only texts that name Hijri dates pay for it

    try:
        start = Hijri(year, month, day or 1)
        first = start.to_gregorian()
        days = start.month_length() if day is None or length == 0 else length
    except (ValueError, OverflowError):
        return None
    begin = date(first.year, first.month, first.day)
    precision = Precision.DAY if days == 1 else Precision.MONTH if days > 20 else Precision.DAY  # noqa: PLR2004 - a month
    return DateSpan(begin, begin + timedelta(days=days - 1), precision, approximate=True)
