"""Reads the marked sentences of ``dates/*.txt``: "Rebels left on [Monday|2025-10-20]." in one file a language.

A line may begin with the day it is read from and "::"; the default is Thursday, 23 October 2025.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from parsers.dates import find_dates

ANCHOR = date(2025, 10, 23)
FOLDER = Path(__file__).parent / "dates"
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d) :: ")


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Gold:
    language: str
    cls: str
    anchor: date
    text: str
    marks: tuple[Mark, ...]

    def found(self) -> tuple[Mark, ...]:
        mentions = find_dates(self.text, self.anchor, self.language)
        return tuple(Mark(m.start, m.end, m.timex3) for m in mentions)

    def right(self) -> bool:
        """Whether exactly the marked stretches were found (overlapping), each with its value."""
        found = self.found()
        return len(found) == len(self.marks) and all(map(_agree, found, self.marks))


def _agree(found: Mark, gold: Mark) -> bool:
    return found.value == gold.value and found.start < gold.end and gold.start < found.end


def sentences(language: str | None = None) -> Iterator[Gold]:
    for path in sorted(FOLDER.glob(f"{language or '*'}.txt")):
        cls = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("## "):
                cls = line[3:]
            elif line.strip() and not line.startswith("#"):
                yield _sentence(path.stem, cls, line)


def _sentence(language: str, cls: str, line: str) -> Gold:
    given = _DAY.match(line)
    anchor = date.fromisoformat(given[1]) if given else ANCHOR
    rest = line[given.end() :] if given else line
    text, marks, at = "", list[Mark](), 0
    for m in _MARK.finditer(rest):
        text += rest[at : m.start()]
        marks.append(Mark(len(text), len(text) + len(m[1]), m[2]))
        text += m[1]
        at = m.end()
    return Gold(language, cls, anchor, text + rest[at:], tuple(marks))
