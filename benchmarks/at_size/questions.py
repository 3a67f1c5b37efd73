"""What is asked of a generated guild: drawn as its names are named, the same questions each time."""

import random
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from benchmarks.at_size.news import LAST, PLAIN
from bot.app import App
from bot.core.answers import Detail
from store.index import _MATCH, _places
from store.values import GuildId

_TOPICS = "SELECT id, name, events FROM entity WHERE guild_id = :guild AND events > 0 ORDER BY id"
_PAGE = (
    "SELECT first, event_id FROM timeline WHERE guild_id = :guild AND entity_id = :entity AND reach = 0 "
    "ORDER BY first, event_id LIMIT 11"
)
_DAY = (
    "SELECT first, event_id FROM timeline WHERE guild_id = :guild AND entity_id = 0 AND reach = 0 AND first = :day "
    "ORDER BY event_id LIMIT 11"
)
_ENTITY = "SELECT * FROM entity WHERE guild_id = :guild AND id = :entity"

_QUESTIONS = (
    "When did {a} meet {b}?",
    "Who was arrested in {a}?",
    "What did {a} say about {word}?",
    "How many people were killed in {a} {when}?",
    "Where did {a} sign an agreement?",
    "What happened to {a} {when}?",
    "Did {a} resign?",
    "how often was {a} attacked",
)

Ask = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and the statement that any answer to it takes at least."""

    kind: str
    ask: Ask
    bare: Callable[[AsyncSession], Awaitable[object]]


class Questions:
    """Draws questions of each kind."""

    KINDS = ("timeline", "key dates", "who", "on", "search", "ask", "autocomplete")

    def __init__(self, app: App, guild: GuildId, topics: list[tuple[int, str, int]], seed: int) -> None:
        self._app = app
        self._guild = guild
        self._topics = topics
        self._often = list(accumulate(events for _, _, events in topics))
        self._chance = random.Random(seed)  # noqa: S311 - the same questions each time
        self._words = PLAIN.split()

    @classmethod
    async def of(cls, app: App, guild: GuildId, seed: int = 1) -> "Questions":
        """Those of a guild."""
        async with app._stored.reading() as session:  # noqa: SLF001 - a benchmark looks inside
            rows = (await session.execute(text(_TOPICS), {"guild": guild})).all()
        return cls(app, guild, [(row[0], row[1], row[2]) for row in rows], seed)

    def draw(self, kind: str) -> Question:
        """The next question of a kind."""
        drawn = {
            "timeline": self._timeline,
            "key dates": self._key_dates,
            "who": self._who,
            "on": self._on,
            "search": self._search,
            "ask": self._ask,
            "autocomplete": self._complete,
        }
        ask, bare = drawn[kind]()
        return Question(kind, ask, bare)

    def mixed(self) -> Iterator[Question]:
        """Without end, as people ask: a list that follows typing is asked for most."""
        weights = [5, 2, 3, 2, 3, 3, 12]
        while True:
            yield self.draw(self._chance.choices(self.KINDS, weights)[0])

    def _topic(self) -> tuple[int, str]:
        number, name, _ = self._chance.choices(self._topics, cum_weights=self._often)[0]
        return number, name

    def _timeline(self) -> tuple[Ask, Ask]:
        entity, name = self._topic()
        return lambda: self._app.timeline(self._guild, name), self._bare(_PAGE, entity=entity)

    def _key_dates(self) -> tuple[Ask, Ask]:
        entity, name = self._topic()
        ask = lambda: self._app.timeline(self._guild, name, detail=Detail.KEY)  # noqa: E731 - beside the others
        return ask, self._bare(_PAGE, entity=entity)

    def _who(self) -> tuple[Ask, Ask]:
        entity, name = self._topic()
        return lambda: self._app.who(self._guild, name), self._bare(_ENTITY, entity=entity)

    def _on(self) -> tuple[Ask, Ask]:
        day = LAST - timedelta(days=self._chance.randrange(300))
        return lambda: self._app.on(self._guild, day.isoformat()), self._bare(_DAY, day=day)

    def _search(self) -> tuple[Ask, Ask]:
        words = self._chance.sample(self._words, 2)
        sought = " ".join(words) if self._chance.random() < 0.7 else f'{words[0]} "{self._topic()[1]}"'
        return lambda: self._app.search(self._guild, sought), self._matching(words[0])

    def _ask(self) -> tuple[Ask, Ask]:
        word, when = self._chance.choice(self._words), f"in {LAST.year - self._chance.randrange(3)}"
        asked = self._chance.choice(_QUESTIONS).format(
            a=self._topic()[1], b=self._topic()[1], word=word, when=when
        )
        return lambda: self._app.ask(self._guild, asked), self._matching(word)

    def _complete(self) -> tuple[Ask, Ask]:
        entity, name = self._topic()
        begun = name[: self._chance.randrange(1, 6)]
        return lambda: self._app.names.complete(self._guild, begun), self._bare(_ENTITY, entity=entity)

    def _bare(self, sql: str, **values: int | date) -> Ask:
        async def run(session: AsyncSession) -> object:
            statement = text(sql)
            if session.get_bind().dialect.name == "sqlite":
                values.update({name: str(value) for name, value in values.items() if isinstance(value, date)})
            return (await session.execute(statement, {"guild": self._guild, **values})).all()

        return run

    def _matching(self, word: str) -> Ask:
        async def run(session: AsyncSession) -> object:
            kind = session.get_bind().dialect.name
            query = f'"{word}"' if kind == "sqlite" else f"'{word}'"
            values: Mapping[str, object] = await _places(session, self._guild)
            return (await session.execute(text(f"{_MATCH[kind]} LIMIT 11"), {**values, "query": query})).all()

        return run
