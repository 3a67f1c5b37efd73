"""Reads live blogs: a body in which each entry has a time of its own.

Entries come from LiveBlogPosting in JSON-LD, from ``time`` elements, or from clock times that head the entries;
days from the headings between them. Must import nothing of ours but the values.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import cast

from parsers.article.furniture import clean_line, is_furniture
from parsers.article.jsonld import Node, text
from parsers.article.moments import is_plausible, read_moment
from parsers.article.tree import Element
from parsers.article.visible import read_line
from parsers.values import LiveEntry

_CLOCK = re.compile(
    r"\A(?P<hour>\d{1,2})(?::(?P<colon>\d{2})(?!\d)|\s?[.h]\s?(?P<dot>\d{2})(?=\s*(?:Uhr|GMT|[ap]\.?m|[-–—:|]|\Z)))"
    r"\s*(?:(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_FEWEST = 3
_PAST_MIDNIGHT = timedelta(hours=6)
_NOON = 12
_MOST_AFTER_BARE_TIME = 8
_NEARLY_ALL = 0.8
_MOST = 1000
_ENTRY_TEXT = 60
_OVERLAP = 0.5
_BLOCKS = frozenset(("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "dd", "dt", "pre"))
_DAY_LINE = 60
_SHORT_DAY = re.compile(r"(?<!\d)(\d{1,2})\s?[./]\s?(\d{1,2})\.?(?!\d)")


@dataclass(frozen=True, slots=True)
class Live:
    """A live blog's body and its entries."""

    body: str
    entries: tuple[LiveEntry, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the body; ``moment`` is set on the line that opens an entry."""

    text: str
    moment: datetime | None = None


def read_live_json(node: Node | None) -> Live | None:
    """The live blog that JSON-LD holds whole, entries in its order; None when it has fewer than two texts."""
    updates = node.get("liveBlogUpdate") if node else None
    if not isinstance(updates, list):
        return None
    lines: list[_Line] = []
    for update in cast("list[object]", updates)[:_MOST]:
        if isinstance(update, dict):
            lines += _lines_of_update(cast("Node", update))
    return _assemble(lines) if sum(line.moment is not None for line in lines) > 1 else None


def _lines_of_update(update: Node) -> list[_Line]:
    moment = _aware(read_moment(text(update.get("datePublished"))))
    parts = [
        text(update.get("headline")),
        *(clean_line(part) for part in text(update.get("articleBody")).split("\n")),
    ]
    texts = [part for part in dict.fromkeys(parts) if part and not is_furniture(part)]
    if not moment or len(" ".join(texts)) < _ENTRY_TEXT or not is_plausible(moment.date()):
        return []
    return [_Line(texts[0], moment), *map(_Line, texts[1:])]


def _aware(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def read_live_tree(
    tree: Element, lines: list[str], reference: datetime | None, language: str | None
) -> Live | None:
    """The live blog that a page shows: marks of one kind, each a time, between the article's own paragraphs.

    ``lines`` are the paragraphs that the extraction took for the article: times beside other texts (comments,
    teasers) are none of ours. ``reference`` is the last change or publication, from which days without a year count.
    """
    marks = _find_marks(tree)
    if len(marks) < _FEWEST:
        return None
    container = _common_ancestor(marks)
    if container is None:
        return None
    found = list(_walk(container, set(marks), _Clock(reference, language)))
    own, wanted = {line.text for line in found}, [line for line in lines if len(line) >= _ENTRY_TEXT]
    shared = sum(len(line) for line in wanted if line in own)
    if shared < _OVERLAP * sum(map(len, wanted)) or sum(line.moment is not None for line in found) < _FEWEST:
        return None
    return _assemble(found)


def read_live_lines(lines: list[str], reference: datetime | None, language: str | None) -> Live | None:
    """The live blog in plain text, where lines open with a clock time; None when fewer than three do."""
    if reference is None or sum(bool(_CLOCK.match(line)) for line in lines) < _FEWEST:
        return None
    clock = _Clock(reference, language)
    times = [match for match in map(_CLOCK.match, lines) if match]
    clock.run_on(times)
    found = [_Line(line, clock.read(line)) for line in lines]
    return _assemble(found) if sum(line.moment is not None for line in found) >= _FEWEST else None


def _find_marks(tree: Element) -> list[Element]:
    """The elements of the commonest kind (tag, class and parent's class) that hold a time of day."""
    kinds: dict[tuple[str, str, str], list[Element]] = {}
    for element in tree.iter("time", "h2", "h3", "h4", "h5", "h6", "span", "div", "strong", "b", "p"):
        if _is_mark(element):
            parent = element.getparent()
            kind = (
                element.tag,
                element.get("class") or "",
                (parent.get("class") or "") if parent is not None else "",
            )
            kinds.setdefault(kind, []).append(element)
    largest = max(kinds.values(), key=len, default=list[Element]())
    return largest[:_MOST]


def _is_mark(element: Element) -> bool:
    if element.tag == "time":
        return ":" in (element.get("datetime") or "")
    start = (element.text or "").strip()[:12]
    return bool(start) and start[0].isdigit() and bool(_CLOCK.match(start))


def _common_ancestor(marks: list[Element]) -> Element | None:
    """The innermost element that holds nearly all marks."""
    counts: Counter[Element] = Counter()
    for mark in marks:
        counts.update(mark.iterancestors())
    return next(
        (element for element in marks[0].iterancestors() if counts[element] >= len(marks) * _NEARLY_ALL), None
    )


class _Clock:
    """Gives times their days: from headings that name a day, and by midnight between neighbours."""

    def __init__(self, reference: datetime | None, language: str | None) -> None:
        self.reference = reference
        self.language = language
        self.day = reference.date() if reference else None
        self.zone = (reference.tzinfo if reference else None) or UTC
        self.last: datetime | None = None
        self.named = False
        self.oldest_first = False

    def run_on(self, times: list[re.Match[str]]) -> None:
        """Learns from all clock times which way the entries run: their last day is the reference's, either way."""
        if self.day is None:
            return
        moments = [moment for match in times if (moment := _at(self.day, match, self.zone))]
        steps = [later - earlier for earlier, later in pairwise(moments)]
        self.oldest_first = sum(step > timedelta() for step in steps) > len(steps) / 2
        if self.oldest_first:
            self.day -= timedelta(days=sum(step < -_PAST_MIDNIGHT for step in steps))

    def read_day(self, line: str) -> None:
        """Takes a short line that names a day as the day of the entries after it."""
        if len(line) > _DAY_LINE:
            return
        shown = next(iter(read_line(line, self.language)), None)
        if shown:
            self.day, self.named = shown.moment.date(), True
        elif (match := _SHORT_DAY.search(line)) and self.reference and not _CLOCK.match(line):
            self._take_short_day(self.reference, int(match[1]), int(match[2]))

    def _take_short_day(self, reference: datetime, day: int, month: int) -> None:
        for year in (reference.year, reference.year - 1):
            try:
                found = datetime(year, month, day, tzinfo=self.zone).date()
            except ValueError:
                return
            if found <= reference.date() + timedelta(days=1):
                self.day, self.named = found, True
                return

    def read(self, line: str) -> datetime | None:
        """The moment that opens ``line``; None when no clock time does, or no day is known."""
        self.read_day(line)
        match = _CLOCK.match(line)
        if not match or self.day is None:
            return None
        moment = _at(self.day, match, self.zone)
        if moment is None:
            return None
        if not self.named and self.last and self._past_midnight(moment, self.last):
            moment += timedelta(days=1 if self.oldest_first else -1)
            self.day = moment.date()
        self.last = moment
        return moment

    def _past_midnight(self, moment: datetime, last: datetime) -> bool:
        return moment < last - _PAST_MIDNIGHT if self.oldest_first else moment > last + _PAST_MIDNIGHT


def _at(day: date, match: re.Match[str], zone: tzinfo) -> datetime | None:
    """The clock time of ``match`` on ``day``; None for one that no clock shows."""
    hour, minute = int(match["hour"]), int(match["colon"] or match["dot"])
    if match["half"] and hour <= _NOON:
        hour = hour % _NOON + (_NOON if match["half"] in "pP" else 0)
    try:
        return datetime.combine(day, time(hour, minute), zone)
    except ValueError:
        return None


def _walk(container: Element, marks: set[Element], clock: _Clock) -> Iterator[_Line]:
    """The container's lines in reading order; the first line at or after a mark opens its entry."""
    waiting: datetime | None = None
    for element in container.iter("*"):
        if _inside_block(element):
            continue
        if element in marks:
            waiting = _moment_of(element, clock) or waiting
        if element.tag not in _BLOCKS:
            continue
        line = clean_line(" ".join(element.text_content().split()))
        inner = next((mark for mark in element.iterdescendants() if mark in marks), None)
        if inner is not None:
            waiting = _moment_of(inner, clock) or waiting
        else:
            clock.read_day(line)
        if not line or is_furniture(line) or _is_bare_time(line):
            continue
        yield _Line(line, waiting)
        waiting = None


def _is_bare_time(line: str) -> bool:
    match = _CLOCK.match(line)
    return match is not None and len(line) - match.end() < _MOST_AFTER_BARE_TIME


def _inside_block(element: Element) -> bool:
    return any(parent.tag in _BLOCKS for parent in element.iterancestors())


def _moment_of(mark: Element, clock: _Clock) -> datetime | None:
    stated = _aware(read_moment(mark.get("datetime") or ""))
    if stated:
        return stated if is_plausible(stated.date()) else None
    return clock.read(" ".join(mark.text_content().split()))


def _assemble(lines: list[_Line]) -> Live:
    """Joins the lines to a body; an entry reaches to the next one."""
    body = "\n".join(line.text for line in lines)
    starts: list[tuple[int, datetime]] = []
    position = 0
    for line in lines:
        if line.moment:
            starts.append((position, line.moment))
        position += len(line.text) + 1
    ends = [start - 1 for start, _ in starts[1:]] + [len(body)]
    entries = (
        LiveEntry(start=start, end=end, published=moment)
        for (start, moment), end in zip(starts, ends, strict=True)
    )
    return Live(body, tuple(entries))
