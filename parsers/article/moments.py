"""Reads the moments that markup states: ISO dates and their common misspellings, mail dates, Unix times.

An impossible moment (30 February, an offset of +99:99, the year 9999) is None, never the nearest possible one.
Must import nothing of ours.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime

EARLIEST = date(1850, 1, 1)
LATEST = date(2040, 12, 31)
_EPOCH = date(1970, 1, 1)

_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
_ZONE = r"(?P<zone>Z|UTC|GMT|(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d{2})?)"
_ISO = re.compile(
    rf"(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})"
    rf"(?:(?:[T\s,]|\s-\s)\s*{_CLOCK}\s*{_ZONE}?(?:\s?[A-Z]{{2,5}}|\[[\w/]{{1,40}}\])?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?)?Z?"
)
_UNIX = re.compile(r"\d{9,10}(?:\d{3})?")
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?\Z")
_FURTHEST_OFFSET = timedelta(hours=14)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LONGEST = 80
_HALF_DAY = re.compile(r"\b[ap]\.?m\b", re.IGNORECASE)  # the mail reader would ignore it
_HOUR = 60


def read_moment(text: str) -> datetime | None:
    """The moment that ``text`` states whole, naive where it names no zone; None when it states none that can be."""
    text = text.strip().translate(_DIGITS)[:_LONGEST]
    if _UNIX.fullmatch(text):
        return _from_unix(int(text))
    match = _COMPACT.fullmatch(text) or _ISO.fullmatch(text)
    if match:
        return _from_parts(match)
    return _from_mail(text) if " " in text and not _HALF_DAY.search(text) else None


def _from_unix(number: int) -> datetime | None:
    seconds = number / 1000 if number >= 10**11 else number
    return datetime.fromtimestamp(seconds, UTC)


def _from_parts(match: re.Match[str]) -> datetime | None:
    parts = match.groupdict()
    offset = _offset(parts.get("zone"))
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
        hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
        moment = datetime.combine(day, time(hour, minute, second))
        return moment.replace(tzinfo=timezone(offset)) if offset is not None else moment
    except ValueError:
        return None


def _offset(zone: str | None) -> timedelta | None:
    """None without a zone; an impossible one raises no error here but makes ``timezone`` refuse it."""
    if not zone:
        return None
    match = _OFFSET.search(zone)
    if not match:
        return timedelta()
    minutes = int(match[2]) * _HOUR + int(match[3] or 0)
    offset = timedelta(minutes=minutes if match[1] == "+" else -minutes)
    possible = abs(offset) <= _FURTHEST_OFFSET and int(match[3] or 0) < _HOUR
    return offset if possible else timedelta(days=2)


def _from_mail(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    offset = moment.utcoffset()
    return moment if offset is None or abs(offset) <= _FURTHEST_OFFSET else None


def is_plausible(day: date, latest: date | None = None) -> bool:
    """Whether an article can be of ``day``: since there is print news, not Unix time 0, not after ``latest``.

    There is no clock here: a caller who knows the day gives ``latest``.
    """
    return EARLIEST <= day <= (latest or LATEST) and day != _EPOCH
