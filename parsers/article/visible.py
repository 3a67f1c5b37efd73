"""Finds the dates that a reader sees beside an article's headline.

Must import nothing of ours but the parsers' dates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from parsers.article.moments import is_plausible, read_moment
from parsers.article.tree import Element
from parsers.dates import find_dates
from parsers.dates.span import Precision

_AFTER = 60
_BEFORE = 14
_LONGEST = 140
_BODY_PARAGRAPH = 260

_UPDATE_WORD = (
    r"(?:updat|modif|revis|mise? à jour|actuali[sz]|aktualisi|geändert|güncel|تحديث|محد|تعديل|نوێکر)"
)
_UPDATE = re.compile(_UPDATE_WORD, re.IGNORECASE)
_UPDATE_CLOCK = re.compile(rf"\W*(?:\w+\s)?{_UPDATE_WORD}\w*\W*\d{{1,2}}[:.h]\d\d(?![.\d])", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9٠-٩]")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_SOME_DAY = date(2000, 1, 1)
_LAST_MONTH = 12
_WITHOUT_ANCHOR = ("absolute", "dateparser")


@dataclass(frozen=True, slots=True)
class VisibleDate:
    """A date shown near the headline; ``is_update`` when it says that the text was changed then."""

    moment: datetime
    weight: int
    is_update: bool
    exact: bool


def find_visible_dates(headline: Element, language: str | None) -> tuple[VisibleDate, ...]:
    """The nearest date and update after the headline, up to the first long paragraph; else those just before it."""
    found: list[VisibleDate] = []
    for element in _following(headline):
        found += _read_element(element, language, 3)
    if not found:
        for element in _preceding(headline):
            found += _read_element(element, language, 2)
    first = [next((shown for shown in found if shown.is_update is kind), None) for kind in (False, True)]
    return tuple(shown for shown in first if shown)


def _following(headline: Element) -> Iterator[Element]:
    """Short elements after the headline, outermost first; what is yielded isn't entered again."""
    left = _AFTER
    node: Element | None = headline
    while node is not None and left > 0:
        for sibling in node.itersiblings():
            for element in _short_elements(sibling):
                if element is None or left <= 0:
                    return
                left -= 1
                yield element
        node = node.getparent()


def _preceding(headline: Element) -> Iterator[Element]:
    left = _BEFORE
    node: Element | None = headline
    while node is not None and left > 0:
        for sibling in node.itersiblings(preceding=True):
            for element in reversed([element for element in _short_elements(sibling) if element is not None]):
                left -= 1
                if left <= 0:
                    return
                yield element
        node = node.getparent()


def _short_elements(root: Element) -> Iterator[Element | None]:
    """The outermost elements under ``root`` whose whole text is short; None where a long paragraph starts."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        text = element.text_content()
        if len(text.strip()) <= _LONGEST:
            if text.strip() or element.tag == "time":
                yield element
        elif element.tag == "p" and len(text) > _BODY_PARAGRAPH:
            yield None
            return
        else:
            waiting.extend(reversed(element))


def _read_element(element: Element, language: str | None, weight: int) -> Iterator[VisibleDate]:
    times = [element] if element.tag == "time" else list(element.iter("time"))
    stated = False
    for time in times:
        moment = read_moment(time.get("datetime") or "")
        if moment:
            stated = True
            shown = " ".join(time.itertext())
            marks = f"{shown} {time.get('itemprop') or ''} {time.get('class') or ''}"
            is_update = bool(_UPDATE.search(marks) or _UPDATE.search(_text_before(time, element)))
            yield VisibleDate(moment, weight, is_update, exact=True)
    if not stated:
        yield from read_line(" ".join(" ".join(element.itertext()).split()), language, weight)


def _text_before(time: Element, element: Element) -> str:
    whole, own = " ".join(element.itertext()), " ".join(time.itertext())
    return whole[: whole.find(own)] if own.strip() and own in whole else whole


def read_line(line: str, language: str | None, weight: int = 3) -> Iterator[VisibleDate]:
    """The full dates in a short line; one that follows a word for "updated" is an update."""
    line = line.translate(_DIGITS)
    if not _DIGIT.search(line):
        return
    exact = bool(_CLOCK.search(line))
    for start, end, day in _days(line, language):
        if is_plausible(day):
            is_update = bool(_UPDATE.search(line[:start]) or _UPDATE_CLOCK.match(line, end))
            yield VisibleDate(datetime(day.year, day.month, day.day), weight, is_update, exact)  # noqa: DTZ001 - no zone is shown


def _days(line: str, language: str | None) -> list[tuple[int, int, date]]:
    """Where each full date starts and ends, and its day: numbers first, else words."""
    found = [
        (match.start(), match.end(), day)
        for match in _ISO.finditer(line)
        if (day := _day(match[1], match[2], match[3]))
    ]
    for match in _NUMERIC.finditer(line):
        day = _day_of_numbers(int(match[1]), int(match[3]), int(match[4]), match[2], language)
        if day:
            found.append((match.start(), match.end(), day))
    return found or list(_days_in_words(line, language))


def _day_of_numbers(first: int, second: int, year: int, mark: str, language: str | None) -> date | None:
    """Day first, but month first in English with slashes; None where English leaves it open."""
    if mark == "/" and language == "en" and second <= _LAST_MONTH:
        if first <= _LAST_MONTH and first != second:
            return None
    elif second > _LAST_MONTH:
        first, second = second, first
    return _day(year, second, first)


def _day(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _days_in_words(line: str, language: str | None) -> Iterator[tuple[int, int, date]]:
    for mention in find_dates(line, _SOME_DAY, language or "en"):
        span = mention.span
        if (
            span
            and mention.basis in _WITHOUT_ANCHOR
            and span.precision == Precision.DAY
            and span.first == span.last
        ):
            yield mention.start, mention.end, span.first
