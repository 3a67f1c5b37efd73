"""Stretches without a place in the calendar: durations, sets, vague references, times of day."""

from parsers.dates.context import Hit
from parsers.dates.moment import Moment, of_day, vague
from parsers.dates.rules.result import Meaning
from parsers.dates.span import DateSpan, MentionKind, Precision

_LETTERS = {
    "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y", "decade": "P{}Y", "century": "P{}Y",
    "quarter": "P{}Q", "fortnight": "P{}W", "weekend": "P{}WE", "hour": "PT{}H", "minute": "PT{}M", "second": "PT{}S",
}  # fmt: skip
_SIZE = {"decade": 10, "century": 100, "fortnight": 2}
_NUMBERS = ("numword", "dom", "int", "year", "grouped", "number")


def count_of(hit: Hit) -> float | None:
    """The number that the match's words say ("a", "twenty-four", "a couple of", "1,200"); None when vague."""
    if hit.has("half"):
        return _with_half(hit)
    if hit.has("vague"):
        return None
    if hit.has("dual"):
        return 2
    total, seen = 0, False
    for index in hit.all("numword", "couple", "dom", "int", "year", "grouped"):
        value = hit.context.scan.value(index)
        if not isinstance(value, int):
            continue
        total = max(total, 1) * value if value in (12, 100, 1000) and _is_scale(hit, index) else total + value
        seen = True
    if seen:
        return total
    bare_one = hit.context.scan.lexicon.table.bare_one and not hit.has("units")
    return 1 if hit.has("a") or hit.has("another") or bare_one else None


def _is_scale(hit: Hit, index: int) -> bool:
    return hit.form(index) in ("dozen", "hundred", "thousand")


def _with_half(hit: Hit) -> float:
    whole = hit.number("numword", "dom", "int")
    return (whole if whole is not None else 1 if hit.has("and") else 0) + 0.5


def duration_value(count: float | None, unit: str) -> str:
    """TimeML's duration: P3D, P18M, PXY for "several years", P2Y6M for two and a half years."""
    letters = _LETTERS.get(unit, "P{}D")
    if count is None:
        return letters.format("X")
    count *= _SIZE.get(unit, 1)
    if count % 1 and unit == "year":
        return f"P{int(count)}Y6M" if count > 1 else "P6M"
    return letters.format(f"{count:g}" if count < 1e6 else int(count))  # noqa: PLR2004 - no exponents


def _duration(hit: Hit) -> Moment | None:
    unit = hit.word("unit", "units", "clockunit", "clockunits", "quarter", "dual")
    if unit is None or hit.is_class(hit.end, "old") or hit.is_class(hit.end + 1, "old"):
        return None
    return vague(duration_value(count_of(hit), unit), MentionKind.DURATION)


def _vague_units(hit: Hit) -> Moment | None:
    unit = hit.word("units", "clockunits", "unit", "clockunit")
    return vague(duration_value(None, unit), MentionKind.DURATION) if unit else None


def _set_each(hit: Hit) -> Moment | None:
    unit = hit.word("unit", "units", "quarter")
    if unit:
        return vague(duration_value(1, unit), MentionKind.SET)
    month, weekday = hit.number("month"), hit.number("weekday", "weekdays")
    if month:
        return vague(f"XXXX-{month:02d}", MentionKind.SET)
    if weekday is not None:
        return vague(f"XXXX-WXX-{weekday + 1}", MentionKind.SET)
    season, daypart = hit.word("season"), hit.word("daypart")
    if season:
        return vague(f"XXXX-{season}", MentionKind.SET)
    return vague(f"XXXX-XX-XX{daypart}" if daypart else "P1D", MentionKind.SET)


def _set_adverb(hit: Hit) -> Moment | None:
    value = hit.word("frequency")
    return vague(value, MentionKind.SET) if value else None


def _past_ref(hit: Hit) -> Moment | None:
    del hit
    return vague("PAST_REF")


def _present_ref(hit: Hit) -> Moment | None:
    """Now; but not in "the now-dissolved group"."""
    return None if hit.is_class(hit.end, "dash") else vague("PRESENT_REF")


def _future_ref(hit: Hit) -> Moment | None:
    del hit
    return vague("FUTURE_REF")


def _clock(hit: Hit) -> Moment | None:
    """Reads "10:35 a.m.": that time of the narrative's day, of the anchor where it names none."""
    hour, minute = _hour_and_minute(hit)
    if hour is None or not (0 <= hour <= 24 and 0 <= minute < 60):  # noqa: PLR2004 - a clock's ends
        return None
    span, basis = hit.context.reference()
    if span.precision is not Precision.DAY:
        return vague(f"XXXX-XX-XXT{hour:02d}:{minute:02d}", MentionKind.TIME)
    day = of_day(span.last)
    return Moment(f"{day.timex3}T{hour:02d}:{minute:02d}", day.span, MentionKind.TIME, basis)


def _hour_and_minute(hit: Hit) -> tuple[int | None, int]:
    text = hit.context.scan.tokens[hit.start].lower()
    digits = text.rstrip("apm").replace(".", ":").split(":")
    if not digits[0].isdigit() or len(digits[0]) > 2 or not digits[-1].isdigit():  # noqa: PLR2004 - hours
        return None, 0
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    half = hit.word("meridiem") or (text[-2:] if text.endswith("m") else None)
    if half == "pm" and hour < 12:  # noqa: PLR2004 - noon
        hour += 12
    if half == "am" and hour == 12:  # noqa: PLR2004 - midnight
        hour = 0
    return hour, minute


def _daypart(hit: Hit) -> Moment | None:
    """Reads "in the morning", "overnight", "at noon": of the narrative's day."""
    daypart = hit.word("daypart", "clockword")
    span, basis = hit.context.reference()
    if daypart is None or span.precision is not Precision.DAY:
        return None
    return Moment(f"{span.last.isoformat()}{daypart}", DateSpan.of_day(span.last), MentionKind.TIME, basis)


MEANINGS: dict[str, Meaning] = {
    "duration": _duration,
    "vague_units": _vague_units,
    "set_each": _set_each,
    "set_adverb": _set_adverb,
    "past_ref": _past_ref,
    "present_ref": _present_ref,
    "future_ref": _future_ref,
    "clock": _clock,
    "daypart": _daypart,
}
