"""Generated news: articles about stories that go on for days, many of them on some days and few on most.

What comes out are readings, as the parsers would give them. The same seed gives the same news.
"""

import calendar
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from benchmarks.at_size.names import Called, made_up_names, vocabulary, zipf
from parsers.dates.span import DateSpan, Precision
from parsers.names.values import (
    ArticleEntity,
    ArticleNames,
    Certainty,
    NameMention,
    Relation,
    StatedFact,
)
from parsers.values import Article, DatedBy, Event, Reading

FIRST, LAST = date(2016, 1, 1), date(2025, 12, 31)
SENTENCES = 50
"""Events of an article."""

FACTS, CAST, SITES, VOCABULARY = 80, 14, 60, 30_000
BYSTANDERS = 0.35
"""Of the facts, those that name somebody who may never be named again."""

KEPT_OPEN = 3
"""Days for which a story is told of."""

TEMPLATES = (
    "{a} was appointed head of a {w} office in {b}",
    "A bomb killed {n} people near a {w} in {b}, {a} said",
    "{a} met {c} for talks in {b} about {w}",
    "Police arrested {a} in {b} after a {w} raid",
    "{a} signed a {w} agreement with {c} in {b}",
    "Fighters of {a} attacked a {w} convoy near {b}, wounding {n} soldiers",
    "{a} called on {c} to open the {w} road to {b}",
    "At least {n} people fled {b} after {a} shelled a {w}",
    "{a} resigned over a {w} report that {c} published",
    "{a} said that the {w} in {b} would be rebuilt",
    "{c} accused {a} of selling {w} in {b}",
    "Residents of {b} protested against {a} and its {w} plan",
    "{a} won {n} seats in the {w} election",
    "{a} and {c} agreed on a {w} ceasefire in {b}",
    "Prices of {w} rose by {n} per cent in {b}, {a} announced",
)
PLAIN = """
government people city army security water market council border people minister president village bread forces road
school aid camp hospital power election oil war peace talks prison court leader party group region trade food fuel
housing summer winter border police report family children refugees street bridge airport factory harvest flood fire
"""


@dataclass(frozen=True, slots=True)
class News:
    """How much there is of it: articles of the last so many ``days``; ``names`` are those that may be named."""

    articles: int
    names: int
    days: int
    seed: int = 7


@dataclass(frozen=True, slots=True)
class _Fact:
    template: str
    names: tuple[int, int, int]
    number: int
    word: str
    dated: tuple[DateSpan, str] | None


@dataclass(frozen=True, slots=True)
class _Story:
    topic: int
    day: date
    facts: tuple[_Fact, ...]


class Newsroom:
    """Writes the articles of one guild, day by day."""

    def __init__(self, news: News) -> None:
        self._chance = random.Random(news.seed)  # noqa: S311 - the same news each time
        self._news = news
        self.names: list[Called] = made_up_names(news.names, news.seed)
        self._often = zipf(news.names)
        self._words = [*PLAIN.split(), *vocabulary(VOCABULARY, 3, 4)]
        self._words_often = zipf(len(self._words))
        self._sites_often = zipf(SITES)
        self._open: list[_Story] = []

    def articles(self) -> Iterator[tuple[str, Reading]]:
        """Each article's address, and what was read from it."""
        weights = [self._chance.lognormvariate(0, 0.9) for _ in range(self._news.days)]
        days = sorted(self._chance.choices(range(self._news.days), weights, k=self._news.articles))
        for number, place in enumerate(days):
            day = LAST - timedelta(days=self._news.days - place)
            self._open = [story for story in self._open if (day - story.day).days < KEPT_OPEN]
            yield self._article(number, day)

    def _article(self, number: int, day: date) -> tuple[str, Reading]:
        main, side = self._story(day), self._story(day)
        told = self._chance.sample(main.facts, SENTENCES * 3 // 5) + self._chance.sample(
            side.facts, SENTENCES * 2 // 5
        )
        site = f"site{self._chance.choices(range(SITES), cum_weights=self._sites_often)[0]}.example"
        moment = datetime(day.year, day.month, day.day, self._chance.randrange(24), tzinfo=UTC)
        draft = _Draft(self.names, self._chance, day)
        for fact in told:
            draft.tell(fact, self._chance.choices(self._words, cum_weights=self._words_often, k=9))
        url = f"https://{site}/{day:%Y/%m/%d}/{number}"
        title = f"{self.names[main.topic].name}: {told[0].word} and {told[1].word}"
        article = Article(body=draft.body, url=url, title=title, site=site, language="en", published=moment)
        return url, draft.reading(article, main.topic)

    def _story(self, day: date) -> _Story:
        """One that is being told, or a new one."""
        if self._open and self._chance.random() < 0.55:
            return self._chance.choice(self._open)
        topic = self._name()
        cast = [topic, *(self._name() for _ in range(CAST // 2))]
        # Whom a name is often seen beside: the same few each time.
        around = random.Random(topic)  # noqa: S311 - the same neighbours each time
        cast += [min(int(topic * around.uniform(0.3, 3)) + 1, len(self.names) - 1) for _ in range(CAST // 2)]
        facts = tuple(self._fact(topic, list(dict.fromkeys(cast)), day) for _ in range(FACTS))
        self._open.append(_Story(topic, day, facts))
        return self._open[-1]

    def _name(self) -> int:
        return self._chance.choices(range(len(self.names)), cum_weights=self._often)[0]

    def _fact(self, topic: int, cast: Sequence[int], day: date) -> _Fact:
        chance = self._chance
        others = chance.sample(cast, 3) if len(cast) >= 3 else [topic, topic, topic]
        first = topic if chance.random() < 0.35 else others[0]
        if chance.random() < BYSTANDERS:
            others[1] = chance.randrange(len(self.names))
        return _Fact(
            chance.choice(TEMPLATES),
            (first, others[1], others[2]),
            chance.randrange(3, 90),
            chance.choices(self._words, cum_weights=self._words_often)[0],
            _dated(chance, topic, day),
        )


def _dated(chance: random.Random, topic: int, day: date) -> tuple[DateSpan, str] | None:
    """Half of the facts have no date of their own; a few look back on the topic's great days."""
    lot = chance.random()
    if lot < 0.55:
        return None
    if lot < 0.80:
        return _on(day - timedelta(days=chance.randrange(7)))
    if lot < 0.92:
        great = random.Random(topic * 31 + min(int(chance.expovariate(0.7)), 9))  # noqa: S311 - the same days each time
        return _on(min(FIRST + timedelta(days=great.randrange((LAST - FIRST).days)), day))
    return _around(day - timedelta(days=chance.randrange(900)), whole_year=lot > 0.97)


def _on(day: date) -> tuple[DateSpan, str]:
    return DateSpan.of_day(day), f"on {day.day} {day:%B %Y}"


def _around(day: date, *, whole_year: bool) -> tuple[DateSpan, str]:
    if whole_year:
        return DateSpan(date(day.year, 1, 1), date(day.year, 12, 31), Precision.YEAR), f"in {day.year}"
    last = calendar.monthrange(day.year, day.month)[1]
    span = DateSpan(day.replace(day=1), day.replace(day=last), Precision.MONTH)
    return span, f"in {day:%B %Y}"


class _Draft:
    """An article while it is written."""

    def __init__(self, names: Sequence[Called], chance: random.Random, day: date) -> None:
        self._names = names
        self._chance = chance
        self._day = day
        self._length = 0
        self._texts: list[str] = []
        self._events: list[Event] = []
        self._places: dict[int, int] = {}
        self._mentions: list[list[NameMention]] = []

    @property
    def body(self) -> str:
        return " ".join(self._texts)

    def tell(self, fact: _Fact, words: Sequence[str]) -> None:
        """One more sentence."""
        text, found = self._filled(fact)
        span, when = fact.dated or (DateSpan.of_day(self._day), "")
        at = len(text) + 1
        text = f"{text} {when}".rstrip() + f", where the {' '.join(words)}."
        start = self._length
        mentions = tuple(
            (self._place(name), self._mention(name, start + low, spelt)) for name, low, spelt in found
        )
        for place, mention in mentions:
            self._mentions[place].append(mention)
        dated = (
            {"date_text": when, "date_start": start + at, "date_end": start + at + len(when)} if when else {}
        )
        self._events.append(
            Event(
                start=start,
                end=start + len(text),
                text=text,
                span=span,
                dated_by=DatedBy.TEXT if when else DatedBy.PUBLICATION,
                rule="clause" if when else "publication",
                certainty=self._chance.choices([*Certainty], [80, 10, 4, 3, 3])[0],
                mentions=mentions,
                **dated,
            )
        )
        self._texts.append(text)
        self._length += len(text) + 1

    def _filled(self, fact: _Fact) -> tuple[str, list[tuple[int, int, str]]]:
        """The sentence with its names, and where each of them stands."""
        text, found = "", []
        for part in fact.template.replace("{w}", fact.word).replace("{n}", str(fact.number)).split("{"):
            slot, closed, rest = part.partition("}")
            if not closed:
                text += slot
                continue
            name = fact.names["abc".index(slot)]
            spelt = self._spelt(name)
            found.append((name, len(text), spelt))
            text += spelt + rest
        return text, found

    def _spelt(self, name: int) -> str:
        called, lot = self._names[name], self._chance.random()
        if name not in self._places or lot < 0.6:
            return called.name
        return called.surname if lot < 0.9 else called.spelt or called.name

    def _place(self, name: int) -> int:
        if name not in self._places:
            self._places[name] = len(self._places)
            self._mentions.append([])
        return self._places[name]

    def _mention(self, name: int, start: int, text: str) -> NameMention:
        return NameMention(start, start + len(text), text, self._names[name].kind)

    def reading(self, article: Article, topic: int) -> Reading:
        """What was read from it; one article in ten states somebody's role."""
        entities = tuple(
            ArticleEntity(
                name=self._names[name].name,
                kind=self._names[name].kind,
                mentions=tuple(self._mentions[place]),
            )
            for name, place in self._places.items()
        )
        facts = [self._fact(topic)] if topic in self._places and self._chance.random() < 0.1 else []
        return Reading(
            article=article,
            anchor=self._day,
            names=ArticleNames(entities, tuple(facts)),
            events=tuple(self._events),
            parser_version=1,
        )

    def _fact(self, topic: int) -> StatedFact:
        place = self._places[topic]
        told = next(event for event in self._events if any(who == place for who, _ in event.mentions))
        return StatedFact(
            subject=place, relation=Relation.ROLE, value=f"head of {self._texts[0].split()[0]}", start=told.start,
            end=told.end, rule="stated",
        )  # fmt: skip
