"""``/ask question``: the sentences that answer a question asked in plain words.

The question is read by rules (``parsers.questions``), its names are looked up among the guild's, and the store is asked
for a bounded number of events that may answer; they are weighed by ``bot.core.ranking``. Nothing is made up: when
nothing has enough of what is asked, the answer has nothing.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import AskAnswer, Period
from bot.core.evidence import Asked, Wanted
from bot.core.names import LONGEST_NAME, NameDirectory
from bot.core.ranking import Weighed, best, is_needed, occasions, order_for, rarity, weigh
from bot.core.stored import Stored
from bot.core.understanding import NameMeant, Understood, name_words, understand
from bot.core.zones import Today
from bot.errors import InvalidInput
from parsers.names.values import Relation
from parsers.questions import Question, QuestionKind, concepts_of, read_question
from parsers.stems import sought
from parsers.words import words_of
from store.asking import (
    LATEST,
    count_stems,
    find_with_stems,
    latest_with_stems,
    list_candidates,
    list_languages,
    text_before,
)
from store.entities import get_entity, list_facts
from store.events import event_views
from store.retold import clusters_of
from store.values import Candidate, EntityId, EntityView, EventId, FactView, GuildId

CANDIDATES = 120
"""Events that a search of the store gives at most."""

MOST_SEARCHES = 12
MOST_SINGLE = 4
"""Words of a question that are looked for by themselves, the rarest ones."""

IN_CONTEXT = 40
"""Candidates whose surroundings are looked at."""

UNNAMED = 60
"""Events that a search gives at most of those that needn't name whom the question names: it may stand before them."""

MOST_NAMES = 2
"""Names of a question, the rarest first, whose events are looked at whatever their words."""

MOST_OCCASIONS = 8
MOST_FACTS = 3
LEAST_WEIGHT = 2.0
"""What a name weighs at least: the commonest name says more than the commonest word."""

_COMMAND = re.compile(r"^\s*/([a-z]+)\b")
_RELATIONS = {
    "lead": (Relation.LED_BY, Relation.LEADS),
    "found": (Relation.FOUNDED,),
    "base": (Relation.BASED_IN,),
    "dissolve": (Relation.DISSOLVED,),
    "appoint": (Relation.ROLE,),
}
_FACTUAL = frozenset({QuestionKind.WHO, QuestionKind.WHERE})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """What is looked for in the store: stems by word, the rarest word first; whom; how the names are written.

    A sentence without any of the groups that are ``needed``, if there are, is no answer.
    """

    groups: tuple[tuple[str, ...], ...]
    needed: frozenset[tuple[str, ...]]
    named: tuple[EntityId, ...]
    spelt: tuple[tuple[tuple[str, ...], ...], ...]

    def subsets(self) -> list[tuple[tuple[str, ...], ...]]:
        """What to search for: all words, fewer and fewer of the common ones, all but the rarest, each by itself."""
        fewer = [self.groups[:size] for size in range(len(self.groups), 0, -1)]
        subsets = [*fewer, self.groups[1:], *((group,) for group in self.groups[:MOST_SINGLE])]
        return [each for each in dict.fromkeys(subsets) if each and self.may_answer(each)][:MOST_SEARCHES]

    def may_answer(self, groups: Collection[tuple[str, ...]]) -> bool:
        """Whether a sentence with these groups may be an answer."""
        return not self.needed or not self.needed.isdisjoint(groups)


class Ask:
    """Answers with quotes, best first."""

    def __init__(self, stored: Stored, directory: NameDirectory, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._directory = directory
        self._today = Today(stored, clock)

    async def __call__(
        self,
        guild: GuildId,
        question: str,
        *,
        language: str | None = None,
        limit: int = 5,
        entity: EntityId | None = None,
        period: Period | None = None,
    ) -> AskAnswer:
        """Without facts, events or ``who`` nothing read says so.

        ``entity`` and ``period`` are corrections: whom a name means, and the days asked about (``Period()`` for any).
        Raises InvalidInput("empty_question") and InvalidInput("command_in_question").
        """
        _check(question)
        read = read_question(question, await self._today(guild), language)
        if period is None:
            period = Period(since=read.span.first, until=read.span.last) if read.span else Period()
        understood = understand(await self._directory.of_guild(guild), read, entity)
        return await self._stored.read(
            lambda session: _Answering(session, guild, read, understood, period).answer(question, limit)
        )

    async def as_search(
        self, guild: GuildId, question: str, language: str | None = None
    ) -> tuple[str, Period]:
        """What ``/search`` looks for instead: the names, and any of the words; and the days asked about."""
        read = read_question(question, await self._today(guild), language)
        words = [word for word in read.words if words_of(word)]
        text = " ".join([*(f'"{name}"' for name in read.names), " OR ".join(words)]).strip()
        period = Period(since=read.span.first, until=read.span.last) if read.span else Period()
        return text[:LONGEST_NAME] or read.text[:LONGEST_NAME], period


def _check(question: str) -> None:
    if not words_of(question):
        raise InvalidInput("empty_question")
    command = _COMMAND.match(question)
    if command:
        raise InvalidInput("command_in_question", given=" ".join(question.split())[:80])


def _spellings(name: NameMeant) -> Iterator[tuple[tuple[str, ...], ...]]:
    """A name as it was typed; of whom there are many events to look for, as the guild calls them too."""
    yield tuple((word,) for word in name_words(name.text))
    if name.entity is not None and name.events > LATEST:
        yield tuple((word,) for word in name_words(name.entity.name))


class _Answering:
    """One question on its way to its answer, within one session."""

    def __init__(
        self, session: AsyncSession, guild: GuildId, read: Question, understood: Understood, period: Period
    ) -> None:
        self._session = session
        self._guild = guild
        self._read = read
        self._understood = understood
        self._period = period

    async def answer(self, question: str, limit: int) -> AskAnswer:
        wanted, search = await self._wanted()
        facts = await self._facts(wanted)
        found = await self._found(wanted, search)
        times = None
        if self._read.kind is QuestionKind.HOW_OFTEN:
            clusters = await clusters_of(self._session, self._guild, [each.candidate.id for each in found])
            found = occasions(found, clusters)
            times, limit = len(found), max(limit, MOST_OCCASIONS)
        quoted = {fact.quote.text for fact in facts}
        shown = [each.candidate.id for each in found if each.candidate.text not in quoted][:limit]
        return AskAnswer(
            question=question.strip(),
            kind=self._read.kind.value,
            entities=self._understood.entities,
            period=self._period,
            words=self._understood.words,
            events=await event_views(self._session, self._guild, shown),
            facts=facts,
            who=await self._who(wanted),
            choices=self._understood.choices,
            unknown=tuple(name.text for name in self._understood.names if name.entity is None),
            times=times,
            further=self._read.further,
            command=self._read.command,
        )

    async def _wanted(self) -> tuple[Wanted, _Search]:
        language = self._read.language
        spoken = await list_languages(self._session, self._guild)
        concepts = concepts_of(self._understood.words, language, spoken)
        unknown = [name for name in self._understood.names if name.entity is None]
        told = [(*concept.stems, *concept.others) for concept in concepts]
        groups = told + [tuple(sought(word, language)) for name in unknown for word in name_words(name.text)]
        counts, total = await count_stems(self._session, self._guild, groups)
        weights = [rarity(count, total) for count in counts]
        names = tuple(
            Asked(
                text=name.text,
                entities=frozenset({name.entity.id} if name.entity else ()),
                words=name_words(name.text),
                weight=max(LEAST_WEIGHT, rarity(name.events, total)),
                kind=name.entity.kind if name.entity else None,
            )
            for name in self._understood.names
        )
        wanted = Wanted(
            question=self._read,
            concepts=tuple(zip(concepts, weights[: len(concepts)], strict=True)),
            names=names,
            since=self._period.since,
            until=self._period.until,
        )
        rarest_first = sorted(zip(counts, groups, strict=True), key=lambda pair: pair[0])
        known = sorted((name for name in self._understood.names if name.entity), key=lambda name: name.events)
        search = _Search(
            groups=tuple(group for count, group in rarest_first if count),
            needed=frozenset(
                group for concept, group in zip(concepts, told, strict=True) if is_needed(wanted, concept)
            ),
            named=tuple(name.entity.id for name in known if name.entity)[:MOST_NAMES],
            spelt=tuple(
                dict.fromkeys(spelling for name in known[:MOST_NAMES] for spelling in _spellings(name))
            ),
        )
        return wanted, search

    async def _found(self, wanted: Wanted, search: _Search) -> list[Weighed]:
        if not (wanted.concepts or wanted.names or self._dated):
            return []
        candidates = await list_candidates(self._session, self._guild, await self._gather(search))
        first = sorted((weigh(wanted, each) for each in candidates), key=lambda each: -each.score)
        near = [each.candidate for each in first[:IN_CONTEXT] if each.open]
        before = await self._before(near)
        again = {each.id: weigh(wanted, each, before.get(each.id, "")) for each in near}
        return order_for(
            self._read,
            best(
                (again.get(each.candidate.id, each) for each in first),
                every_date=self._read.kind is QuestionKind.HOW_OFTEN,
            ),
        )

    async def _before(self, near: Sequence[Candidate]) -> dict[EventId, str]:
        return await text_before(self._session, self._guild, near) if near else {}

    async def _gather(self, search: _Search) -> list[EventId]:
        """The latest of each name; of the whole past what has all words and a name's; what has all words, or fewer."""
        found = dict[EventId, None]()
        if search.named or self._dated or not search.groups:
            for name in search.named or (None,):
                found |= dict.fromkeys(await self._latest(search, name))
        named = [(*search.groups, *spelling) for spelling in search.spelt if search.groups]
        named += [] if search.needed else search.spelt
        found |= dict.fromkeys(await self._with_stems(named, CANDIDATES))
        limit = UNNAMED if search.named else CANDIDATES
        found |= dict.fromkeys(await self._with_stems(search.subsets(), limit))
        return list(found)

    async def _with_stems(self, searches: Sequence[Sequence[Sequence[str]]], limit: int) -> list[EventId]:
        since, until = self._period.since, self._period.until
        return await find_with_stems(
            self._session, self._guild, searches, since=since, until=until, limit=limit
        )

    async def _latest(self, search: _Search, name: EntityId | None) -> list[EventId]:
        """Those with most of the words first."""
        since, until = self._period.since, self._period.until
        latest = await latest_with_stems(
            self._session, self._guild, name, search.groups, since=since, until=until
        )
        having = [(event, [search.groups[place] for place in places]) for event, places in latest]
        answering = [(event, groups) for event, groups in having if search.may_answer(groups)]
        return [event for event, _ in sorted(answering, key=lambda each: -len(each[1]))][:CANDIDATES]

    @property
    def _dated(self) -> bool:
        return self._period.since is not None or self._period.until is not None

    async def _facts(self, wanted: Wanted) -> tuple[FactView, ...]:
        """Stated relations that answer who leads, founded or is what, and where somebody is based."""
        meanings = {name for concept, _ in wanted.concepts for name in concept.meanings}
        relations = {relation for name in meanings for relation in _RELATIONS.get(name, ())}
        if self._read.kind not in _FACTUAL or not relations or not self._understood.entities:
            return ()
        if any(not set(concept.meanings) & _RELATIONS.keys() for concept, _ in wanted.concepts):
            return ()
        ids = [entity.id for entity in self._understood.entities[:1]]
        facts = await list_facts(self._session, self._guild, ids, relations)
        told = {fact.quote.text: fact for fact in reversed(facts) if self._within(fact)}
        return tuple(reversed(told.values()))[:MOST_FACTS]

    def _within(self, fact: FactView) -> bool:
        """A fact holds in a period unless it began after it."""
        return self._period.until is None or fact.since is None or fact.since.first <= self._period.until

    async def _who(self, wanted: Wanted) -> EntityView | None:
        if self._read.kind is not QuestionKind.WHO or wanted.concepts or not self._understood.entities:
            return None
        return await get_entity(self._session, self._guild, self._understood.entities[0].id)
