"""Reads the pairs of ``clusters/*.txt`` and says of each whether the two sentences tell of one thing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from parsers.events.same import Verdict, compare
from parsers.events.telling import Telling, telling_of
from parsers.reading import read
from parsers.values import DatedBy, Event, ReadRequest

FOLDER = Path(__file__).parent / "clusters"
_BEST_FIRST = (Verdict.SAME, Verdict.NUMBER, Verdict.DENIED, Verdict.DAY, Verdict.DIFFERENT)


@dataclass(frozen=True, slots=True)
class Sentence:
    language: str
    published: str
    text: str

    def tellings(self) -> list[Telling]:
        request = ReadRequest(
            text=self.text,
            title="A title",
            language=self.language,
            published=datetime.fromisoformat(self.published).replace(tzinfo=UTC),
            fallback_day=date.fromisoformat(self.published),
        )
        return [told(event, self.language) for event in read(request).events]


@dataclass(frozen=True, slots=True)
class Pair:
    """``gold`` is "same", "contradicting" or "different"."""

    gold: str
    one: Sentence
    other: Sentence

    def found(self) -> str:
        verdicts = {compare(a, b) for a in self.one.tellings() for b in self.other.tellings()}
        best = next((verdict for verdict in _BEST_FIRST if verdict in verdicts), Verdict.DIFFERENT)
        return best.value if best in (Verdict.SAME, Verdict.DIFFERENT) else "contradicting"


def told(event: Event, language: str) -> Telling:
    at = event.start
    dated = (event.date_start or 0, event.date_end or 0) if event.date_start is not None else None
    return telling_of(
        event.text,
        language,
        event.span,
        [(m.start - at, m.end - at, m.kind, None) for _, m in event.mentions],
        certainty=event.certainty,
        date_at=(dated[0] - at, dated[1] - at) if dated else None,
        dated=event.dated_by is DatedBy.TEXT,
    )


def pairs(file: str) -> Iterator[Pair]:
    gold, sentences = "", list[Sentence]()
    for line in (FOLDER / f"{file}.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            gold, sentences = line, []
            continue
        sentences.append(Sentence(*line.split(maxsplit=2)))
        if len(sentences) == 2:
            yield Pair(gold, *sentences)


def f1(gold: list[str], found: list[str], label: str) -> float:
    right = sum(g == f == label for g, f in zip(gold, found, strict=True))
    return 2 * right / max(1, gold.count(label) + found.count(label))
