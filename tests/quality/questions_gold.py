"""Reads ``questions/*.txt`` and scores the answers of the whole product: articles read and stored, questions asked.

A line is "kind [names] {period} question" and then, indented, the words of each sentence that answers ("| day" where
one date of it is asked for), or "-" where nothing read answers. Every third question of a file is ``unseen``: nothing
was tuned on it.
"""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from bot.app import App
from bot.core.answers import AskAnswer
from bot.core.linklists import Given
from store.values import TERMINAL_GUILD, Actor

FOLDER = Path(__file__).parent / "questions"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "articles"
TODAY = datetime(2025, 10, 24, 12, tzinfo=UTC)
SHARED_TODAY = datetime(2011, 12, 1, 12, tzinfo=UTC)
READER = Actor(id=1, name="Maya", moderator=True)
OURS = ("english", "french", "arabic", "others", "nothing")
SHARED = {
    "shared": ("mj", "114 167 1164 735 727 173 245 171 764 253"),
    "war": (
        "iraq",
        "46 57 61 104 109 111 144 158 184 210 220 243 252 259 274 293 306 311 313 321 323 336",
    ),
    "banks": (
        "finan",
        "66 84 161 164 179 308 517 552 579 588 688 919 1010 1177 1235 1431 1540 1639 1677 1846 1939 2145",
    ),
}
"""Of each file of questions over the shared data: the story, and which of its articles are read."""

_LINE = re.compile(r"(?P<kind>\w+) \[(?P<names>.*?)\] (?:\{(?P<period>.*?)\} )?(?P<question>.+)")
_THIRD = 3


@dataclass(frozen=True, slots=True)
class Right:
    """Words of a sentence that answers, and the first day under which it must be told, if that is asked."""

    words: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    kind: str
    names: tuple[str, ...]
    period: str | None
    text: str
    right: tuple[Right, ...]
    unseen: bool


def questions(names: Sequence[str]) -> Iterator[Gold]:
    for name in names:
        lines = [
            line
            for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
            if line and not line.startswith("#")
        ]
        asked: list[tuple[re.Match[str], list[str]]] = []
        for line in lines:
            if line.startswith(" "):
                asked[-1][1].append(line.strip())
            else:
                found = _LINE.fullmatch(line)
                assert found, line
                asked.append((found, []))
        for place, (found, answers) in enumerate(asked):
            assert answers, found["question"]
            yield Gold(
                kind=found["kind"],
                names=tuple(each for each in found["names"].split(", ") if each),
                period=found["period"],
                text=found["question"],
                right=tuple(_right(answer) for answer in answers if answer != "-"),
                unseen=place % _THIRD == _THIRD - 1,
            )


def _right(answer: str) -> Right:
    words, _, day = answer.removeprefix("+ ").partition(" | ")
    return Right(words.strip(), date.fromisoformat(day) if day else None)


async def read_ours(app: App) -> None:
    """The examples, and the articles that were written for these questions."""
    for page in sorted(EXAMPLES.glob("*.html")):
        await app.sources.paste(TERMINAL_GUILD, READER, page.read_bytes(), given=Given())
    for path in sorted((FOLDER / "articles").glob("*.txt")):
        head, _, body = path.read_text("utf-8").partition("\n\n")
        told = dict(line.split(": ", 1) for line in head.splitlines())
        given = Given(title=told["title"], published=told["published"])
        await app.sources.paste(TERMINAL_GUILD, READER, body, given=given)


async def read_shared(app: App, shared: Path, name: str) -> None:
    """The articles of a story of the shared data that a file asks about."""
    story, numbers = SHARED[name]
    wanted = frozenset(numbers.split())
    with gzip.open(shared / "data" / "tls" / story / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["id"] in wanted:
                given = Given(title=article["lines"][0][:90], published=article["date"])
                await app.sources.paste(TERMINAL_GUILD, READER, "\n".join(article["lines"]), given=given)


@dataclass(slots=True)
class Score:
    """Counts; ``wrong`` are lines for a person."""

    answerable: int = 0
    first: int = 0
    three: int = 0
    unanswerable: int = 0
    refused: int = 0
    understood: int = 0
    wrong: list[str] = field(default_factory=list[str])

    def add(self, gold: Gold, answer: AskAnswer) -> None:
        self.understood += understood(gold, answer)
        if not gold.right:
            self.unanswerable += 1
            self.refused += not answer.found
            if answer.found:
                self.wrong.append(f"ANSWERED {gold.text} → {told(answer)[:1]}")
            return
        self.answerable += 1
        quotes = told(answer)
        right = [_is_right(quote, gold) for quote in quotes]
        self.first += any(right[:1])
        self.three += any(right[:3])
        if not any(right[:1]):
            place = right.index(True) + 1 if True in right else "-"
            self.wrong.append(f"{place} {gold.text} → {quotes[:2]}")

    @property
    def figures(self) -> dict[str, float]:
        return {
            "first": 100 * self.first / max(self.answerable, 1),
            "three": 100 * self.three / max(self.answerable, 1),
            "refused": 100 * self.refused / max(self.unanswerable, 1),
            "understood": 100 * self.understood / max(self.answerable + self.unanswerable, 1),
        }


def told(answer: AskAnswer) -> list[tuple[str, date | None]]:
    """The quotes in the order in which they are shown, with the days under which they are told."""
    facts = [(fact.quote.text, None) for fact in answer.facts]
    if answer.who and not facts:
        facts = [(fact.quote.text, None) for fact in answer.who.facts]
    return [*facts, *((event.text, event.span.first) for event in answer.events)]


def _is_right(quote: tuple[str, date | None], gold: Gold) -> bool:
    text, day = quote
    return any(right.words in text and (right.day is None or right.day == day) for right in gold.right)


def understood(gold: Gold, answer: AskAnswer) -> bool:
    """Whether kind, names and period were read as the gold file has them."""
    names = [entity.name for entity in answer.entities] + list(answer.unknown) + [answer.question]
    named = all(any(name.casefold() in each.casefold() for each in names) for name in gold.names)
    since, until = answer.period.since, answer.period.until
    period = (since.isoformat(), until.isoformat()) if since and until else None
    if gold.period is None:
        return answer.kind == gold.kind and named and period is None
    first, _, last = gold.period.partition("..")
    within = period is not None and period[0].startswith(first) and period[1].startswith(last or first)
    return answer.kind == gold.kind and named and within


async def ask_all(app: App, names: Sequence[str], *, unseen: bool, score: Score | None = None) -> Score:
    """The score over the seen or the unseen questions of these files, added to one if given."""
    score = score or Score()
    for gold in questions(names):
        if gold.unseen is unseen:
            score.add(gold, await app.ask(TERMINAL_GUILD, gold.text))
    return score
