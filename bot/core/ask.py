"""``/ask question``: the sentences that answer a question asked in plain words.

The question is read by rules (``parsers.questions``), its names are looked up among the guild's, and the store is asked
for events that name them in the time asked about. Nothing is made up: when nothing fits, the answer has no events.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from bot.core.answers import AskAnswer, Period
from bot.core.names import GuildNames, NameDirectory
from bot.core.stored import Stored
from bot.core.timeline import EventPages
from bot.errors import InvalidInput
from parsers.names.values import Certainty
from parsers.questions import Question, QuestionKind, read_question
from parsers.values import DatedBy
from store.entities import get_entity
from store.values import EntityRef, EntityView, EventPage, EventView, GuildId

CANDIDATES = 200
ENOUGH_NAMES = 2
LONGEST_GRAM = 4
SHORTEST_STEM = 4
ENDING = 3
_WORD = re.compile(r"\w+")


class Ask:
    """Answers with quotes, best first."""

    def __init__(self, stored: Stored, directory: NameDirectory, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._events = EventPages(stored, clock)
        self._directory = directory

    async def __call__(
        self, guild: GuildId, question: str, *, language: str | None = None, limit: int = 5
    ) -> AskAnswer:
        """No events means that nothing read says so. Raises InvalidInput("empty_question")."""
        if not question.strip():
            raise InvalidInput("empty_question")
        read = read_question(question, self._events.clock().date(), language)
        entities, words = _entities(await self._directory.of_guild(guild), read)
        period = Period(since=read.span.first, until=read.span.last) if read.span else Period()
        found = await self._candidates(guild, entities, words, period)
        return AskAnswer(
            question=question.strip(),
            kind=read.kind.value,
            entities=entities,
            period=period,
            words=words,
            events=tuple(rank(found.events, words, settled=len(entities) >= ENOUGH_NAMES))[:limit],
            who=await self._who(guild, read, entities),
        )

    async def _candidates(
        self, guild: GuildId, entities: tuple[EntityRef, ...], words: tuple[str, ...], period: Period
    ) -> EventPage:
        if words and not entities:
            return await self._events.with_words(guild, " OR ".join(words), period, None, CANDIDATES)
        if entities or period.since:
            ids = [entity.id for entity in entities]
            return await self._events.naming(guild, ids, period, None, CANDIDATES)
        return EventPage(events=(), total=0, next=None)

    async def _who(
        self, guild: GuildId, read: Question, entities: tuple[EntityRef, ...]
    ) -> EntityView | None:
        if read.kind is not QuestionKind.WHO or not entities:
            return None
        async with self._stored.reading() as session:
            return await get_entity(session, guild, entities[0].id)


def rank(events: Iterable[EventView], words: Sequence[str], *, settled: bool = False) -> Iterator[EventView]:
    """The events that have at least half of the words, those with most first; then the surer, then the earlier.

    Words meet by their stems, cut by length: "appointed" finds "appointment". ``settled`` events fit without any: they
    name all of those asked about.
    """
    stems = [stem(word) for word in words]
    scored = [(_hits(view, stems), view) for view in events]
    fitting = [(hits, view) for hits, view in scored if settled or 2 * hits >= len(stems)]
    fitting.sort(key=lambda pair: (-pair[0], *_doubt(pair[1]), pair[1].span.first, pair[1].id))
    return (view for _, view in fitting)


def stem(word: str) -> str:
    """A word without its last letters: enough to let a verb meet its other forms."""
    return word.lower()[: max(SHORTEST_STEM, len(word) - ENDING)]


def _hits(view: EventView, stems: Sequence[str]) -> int:
    words = [word.lower() for word in _WORD.findall(view.text)]
    return sum(any(word.startswith(wanted) for word in words) for wanted in stems)


def _doubt(view: EventView) -> tuple[int, bool]:
    return list(Certainty).index(view.certainty), view.dated_by is DatedBy.PUBLICATION


def _entities(names: GuildNames, read: Question) -> tuple[tuple[EntityRef, ...], tuple[str, ...]]:
    """Whom the question names, and the words left to look for.

    Typed names come first; a question without any (small letters, Arabic) may name somebody with any of its words.
    """
    found: dict[EntityRef, None] = {}
    words = list(read.words)
    for name in read.names:
        entity = _meant(names, name)
        if entity is None:
            words += [word.lower() for word in _WORD.findall(name)]
        else:
            found[entity] = None
    if not read.names:
        for gram in _grams(words):
            entity = _meant(names, " ".join(gram))
            if entity is not None and all(word in words for word in gram):
                found[entity] = None
                words = [word for word in words if word not in gram]
    return tuple(found), tuple(dict.fromkeys(words))


def _meant(names: GuildNames, name: str) -> EntityRef | None:
    resolution = names.resolve(name)
    if resolution.entity is None and resolution.accepted and resolution.choices:
        return names.settle(resolution.choices[0].id).entity
    return resolution.entity


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for size in range(min(LONGEST_GRAM, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            yield tuple(words[start : start + size])
