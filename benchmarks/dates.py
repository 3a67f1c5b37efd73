#!/usr/bin/env python3
"""How well and how fast dates are found: Dateline beside dateparser's search, on a corpus in TimeML.

    python benchmarks/dates.py CORPUS_DIR [--errors 20] [--only dateline]

Figures, all F1 in percent: *calendar* (gold DATE or TIME whose value is YYYY, YYYY-MM or YYYY-MM-DD; right when
the spans overlap and the values are equal), *value* (overlapping spans, equal values, all types), *strict* (same
span) and *relaxed* (spans overlap). Matching is one to one, exact pairs first; for calendar, equal values first.
Microsoft Recognizers joins when ``recognizers-text-suite`` is installed.
"""

import argparse
import html
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
TAG = re.compile(r"<(/?)([A-Za-z][\w.]*)([^<>]*?)(/?)>|<!--.*?-->|<\?.*?\?>", re.DOTALL)
ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
PART = re.compile("-(?:EARLY|MID|LATE)$")

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
UNIT = r"(?:day|week|month|year|decade|century|quarter)s?"
CLASSES = {
    "quarter, fiscal": r"quarter|fiscal|period",
    "full date": rf"{MONTH} \d\d?(?:st|nd|rd|th)?,? \d{{4}}|\d\d? {MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d",
    "month + year": rf"{MONTH},? (?:of )?\d{{4}}|\d{{4}} {MONTH}",
    "early, mid, late": r"\b(?:early|mid|late|beginning|end|middle|start)\b",
    "day + month": rf"{MONTH} \d|\d\d?(?:th)? (?:of )?{MONTH}",
    "that day, the previous week": rf"\b(?:that|same|previous|following|next) (?:{UNIT}|morning)$",
    "N units ago, later": r"\b(?:ago|later|earlier|before|after|from now|hence)\b",
    "last, this, next unit": rf"\b(?:last|this|next|past|current|coming|the) {UNIT}",
    "weekday": WEEKDAY,
    "today, yesterday": r"today|yesterday|tomorrow|tonight",
    "now, recently": r"\b(?:now|current|currently|recent|recently|soon|future|past|once|already|previously)\b",
    "month alone": rf"\b{MONTH}$",
    "season, holiday": r"spring|summer|fall|autumn|winter|christmas|easter|thanksgiving|day$",
    "year alone": r"\d{4}|nineteen|two thousand",
}


class Timex(NamedTuple):
    """One tagged stretch: offsets, TimeML's type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text without its tags, the day it was written, and its gold."""

    name: str
    text: str
    written: date
    gold: tuple[Timex, ...]


Tagger = Callable[[str, date], list[Timex]]


def read_timeml(path: Path) -> Document | None:
    """One .tml file, or None when it doesn't say when it was written."""
    raw = path.read_text("utf-8", errors="replace").replace("\r\n", "\n")
    written = _written(raw)
    body = re.search(r"<TEXT\b[^>]*>(.*?)</TEXT>", raw, re.DOTALL)
    if written is None or body is None:
        return None
    text, tags = _untagged(body[1])
    return Document(path.stem, text, written, _flat(tags))


def _written(raw: str) -> date | None:
    for m in re.finditer(r"<TIMEX3\b([^>]*)>", raw):
        attributes = dict(ATTRIBUTE.findall(m[1]))
        if attributes.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME"):
            return date.fromisoformat(attributes["value"][:10])
    return None


def _untagged(body: str) -> tuple[str, list[Timex]]:
    pieces: list[str] = []
    opened: list[tuple[int, dict[str, str]]] = []
    tags: list[Timex] = []
    length = at = 0
    for m in TAG.finditer(body):
        pieces.append(html.unescape(body[at : m.start()]))
        length, at = length + len(pieces[-1]), m.end()
        if m[2] != "TIMEX3" or m[4]:
            continue
        if not m[1]:
            opened.append((length, dict(ATTRIBUTE.findall(m[3]))))
        elif opened:
            start, attributes = opened.pop()
            tags.append(Timex(start, length, attributes.get("type", ""), attributes.get("value", "")))
    pieces.append(html.unescape(body[at:]))
    return "".join(pieces), tags


def _flat(tags: list[Timex]) -> tuple[Timex, ...]:
    """Without tags inside of tags."""
    out: list[Timex] = []
    for tag in sorted(tags, key=lambda t: (t.start, -t.end)):
        if not out or tag.start >= out[-1].end:
            out.append(tag)
    return tuple(out)


def pair(
    gold: Sequence[Timex], found: Sequence[Timex], *, values_first: bool = False
) -> list[tuple[int, int]]:
    """One-to-one pairs of overlapping tags: equal values or equal spans first, then the longest overlap."""
    candidates: list[tuple[bool, int, int, int]] = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            overlap = min(g.end, f.end) - max(g.start, f.start)
            if overlap > 0:
                worse = g.value != f.value if values_first else (g.start, g.end) != (f.start, f.end)
                candidates.append((worse, -overlap, i, j))
    used: tuple[set[int], set[int]] = set(), set()
    out: list[tuple[int, int]] = []
    for _, _, i, j in sorted(candidates):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            out.append((i, j))
    return out


@dataclass(slots=True)
class Count:
    """Right, found and wanted: precision, recall and F1 follow."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        return 200 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def __str__(self) -> str:
        precision = 100 * self.right / self.found if self.found else 0.0
        recall = 100 * self.right / self.gold if self.gold else 0.0
        return f"{self.f1():5.1f}  ({precision:.1f} / {recall:.1f})"


def calendar(tags: Iterable[Timex]) -> list[Timex]:
    """The tags that name a year, a month or a day."""
    return [t for t in tags if t.type in ("DATE", "TIME") and CALENDAR.fullmatch(t.value)]


class Score:
    """The figures of one tagger over a corpus."""

    def __init__(self, documents: Sequence[Document], tagger: Tagger) -> None:
        self.calendar, self.value, self.strict, self.relaxed = Count(), Count(), Count(), Count()
        self.classes: dict[str, list[int]] = {}
        self.errors: dict[str, Counter[str]] = {k: Counter() for k in ("missed", "wrong value", "spurious")}
        start = time.process_time()
        found = [tagger(d.text, d.written) for d in documents]
        self.seconds = time.process_time() - start
        self.speed = sum(len(d.text) for d in documents) / max(self.seconds, 1e-9)
        for document, tags in zip(documents, found, strict=True):
            self._add(document, tags)
            self._add_calendar(document, calendar(document.gold), calendar(tags))

    def _add(self, document: Document, found: list[Timex]) -> None:
        gold = document.gold
        pairs = pair(gold, found)
        same = sum(gold[i].value == found[j].value for i, j in pairs)
        exact = sum((gold[i].start, gold[i].end) == (found[j].start, found[j].end) for i, j in pairs)
        for count, right in ((self.value, same), (self.strict, exact), (self.relaxed, len(pairs))):
            count.right += right
            count.found += len(found)
            count.gold += len(gold)

    def _add_calendar(self, document: Document, gold: list[Timex], found: list[Timex]) -> None:
        pairs = dict(pair(gold, found, values_first=True))
        self.calendar.found += len(found)
        self.calendar.gold += len(gold)
        for i, g in enumerate(gold):
            row = self.classes.setdefault(class_of(_words(document, g)), [0, 0])
            right = i in pairs and found[pairs[i]].value == g.value
            self.calendar.right += right
            row[0] += right
            row[1] += 1
            if i not in pairs:
                self.errors["missed"][_words(document, g)] += 1
            elif not right:
                self.errors["wrong value"][
                    f"{_words(document, g)} ({g.value}, not {found[pairs[i]].value})"
                ] += 1
        for j, f in enumerate(found):
            if j not in pairs.values():
                self.errors["spurious"][_words(document, f)] += 1


def _words(document: Document, tag: Timex) -> str:
    return " ".join(document.text[tag.start : tag.end].split()).lower()


def class_of(words: str) -> str:
    """The class of ``CLASSES`` that an expression falls into, the first that fits."""
    return next((name for name, pattern in CLASSES.items() if re.search(pattern, words)), "other")


def dateline(text: str, written: date) -> list[Timex]:
    """Dateline; TimeML keeps early and late in an attribute of their own, so they are cut from the value."""
    from parsers.dates import find_dates  # noqa: PLC0415 - the first import is measured

    return [Timex(m.start, m.end, m.kind.value, PART.sub("", m.timex3)) for m in find_dates(text, written)]


def search_dates(text: str, written: date) -> list[Timex]:
    """``dateparser.search.search_dates``, sentence by sentence: its finest value is always a day."""
    from dateparser.search import search_dates as search  # noqa: PLC0415 - the first import is measured

    settings = {"RELATIVE_BASE": datetime(written.year, written.month, written.day)}  # noqa: DTZ001 - naive like the base
    out: list[Timex] = []
    for sentence in re.finditer(r"[^.?!]+(?:[.?!](?!\s+[A-Z])[^.?!]*)*[.?!]?", text):
        at = sentence.start()
        for words, moment in search(sentence.group(), languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                out.append(Timex(start, at, "DATE", _written_finely(words, moment)))
    return out


def _written_finely(words: str, moment: datetime) -> str:
    """As fine as the words: a year for "1998", a month for "May 1998" and "last month"."""
    if re.fullmatch(r"(?:in |the )*(?:\d{4}|(?:last|next|this) year)", words.strip(), re.IGNORECASE):
        return f"{moment:%Y}"
    if re.fullmatch(
        rf"(?:in |the )*(?:{MONTH}(?: \d{{4}})?|(?:last|next|this) month)", words.strip(), re.IGNORECASE
    ):
        return f"{moment:%Y-%m}"
    return f"{moment:%Y-%m-%d}"


def recognizers() -> Tagger | None:
    """Microsoft Recognizers, when it is installed."""
    try:
        from recognizers_date_time import Culture, recognize_datetime  # noqa: PLC0415 - optional
    except ImportError:
        return None

    def tag(text: str, written: date) -> list[Timex]:
        reference = datetime(written.year, written.month, written.day)  # noqa: DTZ001 - naive like the base
        out: list[Timex] = []
        for result in recognize_datetime(text, Culture.English, reference=reference):
            values = (result.resolution or {}).get("values") or [{}]
            out.append(Timex(result.start, result.end + 1, "DATE", str(values[0].get("timex", ""))))
        return out

    return tag


FIRST_CALL = {
    "dateline": "from parsers.dates import find_dates; find_dates('on Monday', date(2025, 10, 23))",
    "search_dates": "from dateparser.search import search_dates; search_dates('on Monday', languages=['en'])",
}


def first_call(code: str) -> tuple[float, float]:
    """Milliseconds of CPU for import and first call in a fresh interpreter, and its peak memory in MB."""
    script = (
        "import time, resource; from datetime import date; t = time.process_time()\n"
        f"{code}\n"
        "print(time.process_time() - t, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )
    seconds, kilobytes = map(float, done.stdout.split())
    return 1000 * seconds, kilobytes / 1024


def show(scores: dict[str, Score], errors: int) -> None:
    """Prints all figures side by side, and the most frequent errors of each."""
    names = list(scores)
    print(f"\n{'F1 (precision / recall)':28}" + "".join(f"{n:>26}" for n in names))
    for label in ("calendar", "value", "strict", "relaxed"):
        print(f"{label:28}" + "".join(f"{getattr(scores[n], label)!s:>26}" for n in names))
    print(f"{'characters a second':28}" + "".join(f"{scores[n].speed:>26,.0f}" for n in names))
    print(f"\n{'right calendar dates':28}" + "".join(f"{n:>26}" for n in names))
    for cls in sorted(scores[names[0]].classes, key=lambda c: -scores[names[0]].classes[c][1]):
        cells = (scores[n].classes[cls] for n in names)
        print(f"{cls:28}" + "".join(f"{f'{r} of {g}  {100 * r / g:5.1f}':>26}" for r, g in cells))
    for name in names:
        for kind, counter in scores[name].errors.items():
            listed = ", ".join(f"{words} x{n}" for words, n in counter.most_common(errors))
            print(f"\n{name}: {kind} ({counter.total()}): {listed}")


def main() -> int:
    """Runs the benchmark; 1 when the folder holds no corpus."""
    parser = argparse.ArgumentParser(description="Dateline's dates beside others', on a corpus in TimeML.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", type=int, default=20, help="how many of each kind of error to list")
    parser.add_argument("--only", choices=("dateline", "search_dates", "recognizers"), action="append")
    options = parser.parse_args()
    documents = [d for p in sorted(options.corpus.rglob("*.tml")) if (d := read_timeml(p))]
    if not documents:
        print(f"no .tml documents below {options.corpus}")
        return 1
    taggers: dict[str, Tagger | None] = {
        "dateline": dateline,
        "search_dates": search_dates,
        "recognizers": recognizers(),
    }
    chosen = {n: t for n, t in taggers.items() if t and (not options.only or n in options.only)}
    characters, gold = sum(len(d.text) for d in documents), sum(len(d.gold) for d in documents)
    print(f"{len(documents)} documents, {characters:,} characters, {gold} time expressions")
    for name in chosen.keys() & FIRST_CALL.keys():
        milliseconds, megabytes = first_call(FIRST_CALL[name])
        print(f"{name}: import and first call {milliseconds:.0f} ms, peak memory {megabytes:.0f} MB")
    for tagger in chosen.values():
        tagger("It happened on Monday.", date(2025, 10, 23))  # imports aside
    show({name: Score(documents, tagger) for name, tagger in chosen.items()}, options.errors)
    print(f"\npeak memory of this run: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
