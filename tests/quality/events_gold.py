"""Reads the texts of ``events/*.txt`` and the events that each must give; one file a language.

Indented lines under a text: "2025-10-20 clause stated | Residents" (days, rule, certainty, who said it). "pub" is the
publication day; "2019", "2025-06" and "a..b" are longer spans; "¶" parts paragraphs.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from parsers.events import read_events
from parsers.values import Article, Event

ANCHOR = date(2025, 10, 23)
FOLDER = Path(__file__).parent / "events"
_MONTH = 2


@dataclass(frozen=True, slots=True)
class Told:
    """An event as the gold file has it: ``dated`` is all that says when, by what."""

    dated: tuple[date, date, str]
    rule: str
    certainty: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    language: str
    text: str
    events: tuple[Told, ...] = field(default=())

    def found(self) -> tuple[Told, ...]:
        article = Article(body=self.text, language=self.language)
        return tuple(told_by(event) for event in read_events(article, anchor=ANCHOR))


def told_by(event: Event) -> Told:
    dated = (event.span.first, event.span.last, event.dated_by.value)
    return Told(dated, event.rule, event.certainty.value, event.attribution)


def sentences(language: str = "*") -> Iterator[Gold]:
    for path in sorted(FOLDER.glob(f"{language}.txt")):
        text, told = "", list[Told]()
        for line in [*path.read_text("utf-8").splitlines(), "#"]:
            if line.startswith("  "):
                told.append(_told(line))
                continue
            if text:
                yield Gold(path.stem, text, tuple(told))
            text, told = "" if line.startswith("#") else line.replace(" ¶ ", "\n"), []


def _told(line: str) -> Told:
    what, _, speaker = line.partition("|")
    days, rule, certainty = what.split()
    by = "publication" if days == "pub" else "text"
    first, _, last = days.partition("..")
    return Told((_days(first)[0], _days(last or first)[1], by), rule, certainty, speaker.strip() or None)


def _days(written: str) -> tuple[date, date]:
    if written == "pub":
        return ANCHOR, ANCHOR
    parts = [int(part) for part in written.split("-")]
    if len(parts) > _MONTH:
        return date(*parts), date(*parts)
    month = parts[1] if len(parts) == _MONTH else None
    last = month or 12
    return date(parts[0], month or 1, 1), date(parts[0], last, calendar.monthrange(parts[0], last)[1])


@dataclass(slots=True)
class Score:
    """Counts over gold texts; ``wrong`` are lines for a person."""

    gold: int = 0
    found: int = 0
    dated: int = 0
    ruled: int = 0
    speaker: int = 0
    certainty: int = 0
    wrong: list[str] = field(default_factory=list[str])

    def add(self, gold: Gold) -> None:
        left, found = list(gold.events), gold.found()
        self.gold += len(left)
        self.found += len(found)
        for event in found:
            same = next((told for told in left if told.dated == event.dated), None)
            if same is None:
                continue
            left.remove(same)
            self.dated += 1
            self.ruled += same.rule == event.rule
            self.speaker += same.speaker == event.speaker
            self.certainty += same.certainty == event.certainty
        if found != gold.events:
            shown = ["; ".join(_shown(told) for told in events) for events in (gold.events, found)]
            self.wrong.append(f"{gold.text}\n  gold  {shown[0]}\n  found {shown[1]}")

    def f1(self, right: int) -> float:
        """F1 of a hundred: of all events, those found that are right in one respect."""
        return 200 * right / (self.gold + self.found)


def _shown(told: Told) -> str:
    first, last, by = told.dated
    return f"{first}..{last} {by} {told.rule} {told.certainty} | {told.speaker}"
