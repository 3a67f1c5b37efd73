"""Names that are probably one: found as articles arrive, decided by moderators.

Joining by itself stays strict (``store.resolving``); what is merely likely waits here. Each new name is compared once
with the guild's names, by the index that answers ``/who``; an entity's articles then have to speak for it. Must not
import a front end.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.guild_names import GuildNames
from bot.core.names import NameChange, NameDirectory, Names, require_moderator
from bot.core.stored import Stored
from parsers.names.key import initials
from parsers.names.runs import INITIALS
from parsers.names.scoring import PART
from parsers.names.values import NameKind, NameMatch
from store import entities, evidence, merging, twins
from store.evidence import Fresh, FreshName, NameProof
from store.ids import lock_guild
from store.spelling import FULL, key_of, words_in
from store.twins import FoundTwin, Stale
from store.values import Actor, EntityId, GuildId, TwinPage, TwinReason

BATCH = 40
"""Names that are compared in one go; each costs one or two searches of the index."""

MOST_BATCHES = 25
"""Batches that somebody who asks for the list waits for."""

COMPARED = 6
"""Names that one name is compared with in earnest."""

WHOLE = 96.0
"""The index's score from here on says that the whole names match, whatever their words are called."""

NEEDED = {TwinReason.STATED: 0, TwinReason.SPELLING: 0, TwinReason.INITIALS: 1, TwinReason.SURNAME: 2}
"""People and organisations that must be named beside both."""

_WORTH = {TwinReason.STATED: 95, TwinReason.INITIALS: 80, TwinReason.SURNAME: 70}


@dataclass(frozen=True, slots=True)
class Likely:
    """What the index says of some fresh names: pairs, and one-word names that fit several."""

    candidates: tuple[FoundTwin, ...]
    ambiguous: tuple[EntityId, ...]


class Twins:
    """The queue of likely merges."""

    def __init__(
        self, stored: Stored, directory: NameDirectory, names: Names, clock: Callable[[], datetime]
    ) -> None:
        self._stored = stored
        self._directory = directory
        self._names = names
        self._clock = clock

    async def compare_due(self) -> bool:
        """Compare the next few new names of any guild; False when there are none. A chore of the ingest."""
        guild = await self._stored.read(evidence.guild_to_compare)
        return guild is not None and await self._compare(guild, asked=False)

    async def listing(self, guild: GuildId, *, cursor: str | None = None, limit: int = 10) -> TwinPage:
        """What waits for a decision, the likeliest first, new names included."""
        for _ in range(MOST_BATCHES):
            if not await self._compare(guild):
                break
        async with self._stored.reading() as session:
            return await twins.list_twins(session, guild, cursor=cursor, limit=limit)

    async def merge(self, guild: GuildId, actor: Actor, *, keep: EntityId, other: EntityId) -> NameChange:
        """Make a suggested pair one; ``undo`` is None when it was decided before."""
        require_moderator(actor)
        async with self._stored.writing() as session:
            await lock_guild(session, guild)
            made = None
            if not await merging.is_refused(session, guild, keep, other):
                made = await merging.merge(session, guild, other, keep, actor=actor, at=self._clock())
            view = await entities.get_entity(session, guild, keep)
        return NameChange(entity=view, undo=made.id if made else None)

    async def refuse(self, guild: GuildId, actor: Actor, *, one: EntityId, other: EntityId) -> NameChange:
        """Note that a pair is not one, for good; ``undo`` is None when it was decided before."""
        require_moderator(actor)
        async with self._stored.writing() as session:
            made = await merging.refuse(session, guild, one, other, actor=actor, at=self._clock())
            view = await entities.get_entity(session, guild, one)
        return NameChange(entity=view, undo=made.id if made else None)

    async def refuse_named(self, guild: GuildId, actor: Actor, *, one: str, other: str) -> NameChange:
        """``refuse`` by names as typed; raises NotFound and InvalidInput like any naming."""
        require_moderator(actor)
        first, second = await self._names.get(guild, one), await self._names.get(guild, other)
        return await self.refuse(guild, actor, one=first.id, other=second.id)

    async def _compare(self, guild: GuildId, *, asked: bool = True) -> bool:
        """Compare a guild's next few new names, once however many processes try; False when there were none."""
        names = await self._directory.of_guild(guild, asked=asked)
        fresh, stale = await self._stored.read(partial(_due, guild=guild))
        if (fresh.upto, stale.upto) == (fresh.after, stale.after):
            return False
        likely = await asyncio.to_thread(find_candidates, names, fresh.names)
        found = await self._stored.read(
            partial(_weigh_all, guild=guild, pairs=(*stale.pairs, *likely.candidates))
        )
        keep = partial(twins.keep_twins, guild=guild, fresh=fresh, stale=stale, found=found)
        await self._stored.write(partial(keep, ambiguous=likely.ambiguous, at=self._clock()))
        return True


def find_candidates(names: GuildNames, fresh: Iterable[FreshName]) -> Likely:
    """Pairs whose names may be one's, each once and by its best reason. CPU work: a search or two a name."""
    best: dict[tuple[int, int], FoundTwin] = {}
    ambiguous: list[EntityId] = []
    for name in fresh:
        if name.canonical in names.rows:
            for pair in _candidates(names, name, ambiguous):
                key = (min(pair.one, pair.other), max(pair.one, pair.other))
                if key not in best or best[key].worth < pair.worth:
                    best[key] = pair
    return Likely(tuple(best.values()), tuple(ambiguous))


def _candidates(names: GuildNames, fresh: FreshName, ambiguous: list[EntityId]) -> Iterator[FoundTwin]:
    organisation = fresh.kind is NameKind.ORGANISATION
    for other, match in _others(names, fresh, fresh.name):
        if match.why == INITIALS:
            if organisation:
                yield _candidate(fresh, other, match, TwinReason.INITIALS)
        elif match.why != PART:
            yield _candidate(fresh, other, match, TwinReason.SPELLING)
    if organisation and (letters := initials(fresh.name)):
        for other, match in _others(names, fresh, letters):
            if match.score >= WHOLE and _is_short(match.name, fresh.kind):
                yield _candidate(fresh, other, match, TwinReason.INITIALS)
    if fresh.kind is NameKind.PERSON:
        yield from _by_surname(names, fresh, ambiguous)


def _others(names: GuildNames, fresh: FreshName, text: str) -> list[tuple[EntityId, NameMatch]]:
    """Who else of that kind may be meant by a name."""
    found = names.accepted(text, fresh.kind, COMPARED)
    return [(other, match) for other, match in found if other != fresh.canonical]


def _candidate(fresh: FreshName, other: EntityId, match: NameMatch, reason: TwinReason) -> FoundTwin:
    return FoundTwin(
        one=fresh.canonical,
        other=other,
        one_name=fresh.name,
        other_name=match.name,
        reason=reason,
        worth=round(_WORTH.get(reason, match.score)),
    )


def _by_surname(names: GuildNames, fresh: FreshName, ambiguous: list[EntityId]) -> Iterator[FoundTwin]:
    """Somebody known by one word, and the only one whose full name has it: looked for from either side."""
    surname = fresh.name if _is_short(fresh.name, fresh.kind) else fresh.name.split()[-1]
    people = names.accepted(surname, fresh.kind, COMPARED)
    full = [(who, match) for who, match in people if match.why == PART]
    for one, short in people:
        if not _is_short(short.name, fresh.kind):
            continue
        if len(full) > 1:
            ambiguous.append(one)
        elif full and fresh.canonical in {one, full[0][0]}:
            yield FoundTwin(
                one=one,
                other=full[0][0],
                one_name=short.name,
                other_name=full[0][1].name,
                reason=TwinReason.SURNAME,
                worth=_WORTH[TwinReason.SURNAME],
            )


def _is_short(name: str, kind: NameKind) -> bool:
    return words_in(key_of(name, kind)) < FULL


async def _due(session: AsyncSession, guild: GuildId) -> tuple[Fresh, Stale]:
    """What is to be compared next, and what to be weighed anew."""
    fresh = await evidence.fresh_names(session, guild, BATCH)
    return fresh, await twins.stale_twins(session, guild, BATCH)


async def _weigh_all(session: AsyncSession, guild: GuildId, pairs: Iterable[FoundTwin]) -> list[FoundTwin]:
    weighed = [await _weigh(session, guild, pair) for pair in pairs]
    return [pair for pair in weighed if pair is not None]


async def _weigh(session: AsyncSession, guild: GuildId, pair: FoundTwin) -> FoundTwin | None:
    """The pair (by whom its two count as) with what the articles say for it; None when it was parted before."""
    mine, theirs = [await evidence.members_of(session, guild, who) for who in (pair.one, pair.other)]
    if await merging.are_parted(session, guild, mine, theirs):
        return None
    one = await evidence.proof_of(session, guild, pair.one, pair.one_name, members=mine)
    other = await evidence.proof_of(session, guild, pair.other, pair.other_name, members=theirs)
    reason = _reason(pair, one, other)
    beside = await evidence.named_beside(session, guild, mine)
    beside &= await evidence.named_beside(session, guild, theirs)
    beside -= {pair.one, pair.other}
    apart = reason is not TwinReason.STATED and await evidence.named_apart(session, guild, mine, theirs)
    return replace(
        pair,
        one=one.origin,
        other=other.origin,
        reason=reason,
        worth=_WORTH.get(reason, pair.worth),
        ready=not apart and len(beside) >= _needed(pair, reason),
        shared=await evidence.best_known(session, guild, beside),
        quotes=_quotes(reason, one, other),
    )


def _reason(pair: FoundTwin, one: NameProof, other: NameProof) -> TwinReason:
    """A name that a sentence gives to the one and that the other goes by is stated, while that sentence stands."""
    if pair.reason not in {TwinReason.SPELLING, TwinReason.STATED}:
        return pair.reason
    return TwinReason.STATED if one.stated or other.stated else TwinReason.SPELLING


def _needed(pair: FoundTwin, reason: TwinReason) -> int:
    """A single word is soon spelt like another: somebody has to be named beside both."""
    single = len(pair.one_name.split()) < FULL or len(pair.other_name.split()) < FULL
    return 1 if reason is TwinReason.SPELLING and single else NEEDED[reason]


def _quotes(reason: TwinReason, one: NameProof, other: NameProof) -> list[tuple[int, str]]:
    """The sentences that state it; where none does, one for each name."""
    proofs = [proof for proof in (one, other) if proof.stated or reason is not TwinReason.STATED]
    return [(proof.source, proof.quote) for proof in proofs if proof.source is not None and proof.quote]
