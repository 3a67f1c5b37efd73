"""Entities that are probably one, and wait for a moderator to say so: found, kept, listed.

Whether a pair waits follows from the open corrections alone, so that undoing a decision brings it back, and a
refusal holds for whomever either was merged into and whenever the pair is found again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from parsers.names.values import NameKind
from store.cursors import make_cursor, read_cursor
from store.entities import entity_ref
from store.evidence import Fresh, members_of
from store.ids import lock_guild
from store.models import CorrectionRow, EntityRow, GuildRow, SourceRow, TwinRow
from store.parameters import OF_GUILD, among, chunks
from store.sources import source_ref
from store.values import (
    CorrectionKind,
    EntityId,
    EntityRef,
    GuildId,
    NameRow,
    Quote,
    Twin,
    TwinPage,
    TwinReason,
)

MOST_OF_ONE = 5
"""Likely twins that are told of one entity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTwin:
    """A pair as it was found; the ids are those that their articles gave them. ``quotes``: source and sentence.

    ``worth`` (0..100) is how likely the names alone make it; ``ready`` says that the articles bear it out.
    """

    one: int
    other: int
    one_name: str
    other_name: str
    reason: TwinReason
    worth: int
    ready: bool = False
    shared: Sequence[int] = ()
    quotes: Sequence[tuple[int, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """Pairs that were found before, by whom they count as now: what articles say of them changed after ``after``."""

    after: int
    upto: int
    pairs: tuple[FoundTwin, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A kept pair and as whom its two count now, the more often named first; each with the spelling compared."""

    row: TwinRow
    one: EntityRow
    other: EntityRow
    one_name: str
    other_name: str

    @property
    def score(self) -> int:
        """How likely it is, 0..100: who is named beside both counts as well."""
        return min(100, self.row.worth + len(self.row.shared))

    @property
    def key(self) -> tuple[int, int]:
        return min(self.one.id, self.other.id), max(self.one.id, self.other.id)


async def keep_twins(
    session: AsyncSession,
    guild: GuildId,
    fresh: Fresh,
    stale: Stale,
    found: Iterable[FoundTwin],
    *,
    ambiguous: Sequence[int] = (),
    at: datetime,
) -> bool:
    """Keeps what came of comparing and weighing, and notes that it is done; False when somebody did it before.

    A pair that is known gets what was found last. ``ambiguous`` are entities of one word that turned out to fit
    several: what was found by a surname alone is dropped.
    """
    await lock_guild(session, guild)
    moved = (
        update(GuildRow)
        .where(col(GuildRow.id) == guild, col(GuildRow.compared) == fresh.after)
        .where(col(GuildRow.weighed) == stale.after)
        .values(compared=fresh.upto, weighed=stale.upto)
        .returning(col(GuildRow.id))
        .execution_options(synchronize_session=False)
    )
    if (await session.execute(moved)).one_or_none() is None:
        return False
    for part in chunks(sorted(set(ambiguous))):
        await session.execute(
            delete(TwinRow)
            .where(col(TwinRow.guild_id) == guild, col(TwinRow.reason) == TwinReason.SURNAME.value)
            .where(col(TwinRow.one).in_(part) | col(TwinRow.other).in_(part))
            .execution_options(synchronize_session=False)
        )
    for twin in found:
        await session.merge(_row(guild, twin, at))
    await session.flush()
    return True


def _row(guild: GuildId, twin: FoundTwin, at: datetime) -> TwinRow:
    (one, one_name), (other, other_name) = sorted([(twin.one, twin.one_name), (twin.other, twin.other_name)])
    return TwinRow(
        guild_id=guild,
        one=one,
        other=other,
        one_name=one_name,
        other_name=other_name,
        reason=twin.reason.value,
        worth=twin.worth,
        ready=twin.ready,
        shared=list(twin.shared),
        quotes=[[source, text] for source, text in twin.quotes],
        found_at=at,
    )


async def stale_twins(session: AsyncSession, guild: GuildId, limit: int) -> Stale:
    """Pairs to weigh anew because articles about either came, changed or went; about ``limit`` of them."""
    known = select(col(GuildRow.weighed), col(GuildRow.revision)).where(col(GuildRow.id) == guild)
    after, revision = (await session.execute(known)).one_or_none() or (0, 0)
    if after == revision:
        return Stale(after=after, upto=revision, pairs=())
    moved = [(max(pair.one.changed, pair.other.changed), pair) for pair in await _pairs(session, guild, None)]
    due = sorted(((at, pair) for at, pair in moved if at > after), key=lambda each: each[0])
    upto = due[limit - 1][0] if len(due) > limit else revision
    pairs = tuple(_found(pair) for at, pair in due if at <= upto)
    return Stale(after=after, upto=upto, pairs=pairs)


def _found(pair: _Pair) -> FoundTwin:
    return FoundTwin(
        one=pair.one.id,
        other=pair.other.id,
        one_name=pair.one_name,
        other_name=pair.other_name,
        reason=TwinReason(pair.row.reason),
        worth=pair.row.worth,
    )


async def list_twins(
    session: AsyncSession, guild: GuildId, *, cursor: str | None = None, limit: int = 10
) -> TwinPage:
    """The pairs that wait for a decision, the likeliest first; a pair that was found twice counts once."""
    question = ("twins", guild)
    pairs = await _waiting(session, guild, None)
    ordered = sorted(pairs, key=_place)
    total = len(ordered)
    if cursor is not None:
        after = tuple(int(key) for key in read_cursor(question, cursor, int, int, int))
        ordered = [pair for pair in ordered if _place(pair) > after]
    shown = ordered[:limit]
    following = make_cursor(question, *_place(shown[-1])) if len(ordered) > limit and shown else None
    return TwinPage(twins=await _views(session, guild, shown), total=total, next=following)


async def twins_of(session: AsyncSession, guild: GuildId, entity: EntityId) -> tuple[EntityRef, ...]:
    """Whom an entity may also be, the likeliest first."""
    members = await members_of(session, guild, entity)
    pairs = sorted(await _waiting(session, guild, members), key=_place)
    others = [pair.other if pair.one.id == entity else pair.one for pair in pairs]
    return tuple(entity_ref(other) for other in others[:MOST_OF_ONE])


def _place(pair: _Pair) -> tuple[int, int, int]:
    return (-pair.score, *pair.key)


async def _waiting(session: AsyncSession, guild: GuildId, members: Sequence[int] | None) -> list[_Pair]:
    """The pairs (of these entities, or all) that are shown, neither merged nor refused, the likeliest of doubles."""
    best: dict[tuple[int, int], _Pair] = {}
    for pair in [pair for pair in await _pairs(session, guild, members) if pair.row.ready]:
        known = best.get(pair.key)
        if known is None or known.score < pair.score:
            best[pair.key] = pair
    if not best:
        return []
    out = await _refused(session, guild) | await _unfounded(session, guild, best.values())
    return [pair for key, pair in best.items() if key not in out]


async def _pairs(session: AsyncSession, guild: GuildId, members: Sequence[int] | None) -> list[_Pair]:
    queries = [_paired(None)] if members is None else [_paired("one"), _paired("other")]
    values = {"guild": guild} if members is None else {"guild": guild, "among": members}
    rows = [row for query in queries for row in (await session.execute(query, values)).all()]
    return [_ordered(row, first, second) for row, first, second in rows]


@cache
def _paired(side: str | None) -> Select[TwinRow, EntityRow, EntityRow]:
    """Pairs of two that are shown and not one yet, and as whom they count; of some alone, who stand on a ``side``."""
    mine, theirs, one, other = (aliased(EntityRow) for _ in range(4))
    query = (
        select(TwinRow, one, other)
        .join(mine, (col(mine.guild_id) == OF_GUILD) & (col(mine.id) == col(TwinRow.one)))
        .join(theirs, (col(theirs.guild_id) == OF_GUILD) & (col(theirs.id) == col(TwinRow.other)))
        .join(one, (col(one.guild_id) == OF_GUILD) & (col(one.id) == col(mine.canonical_id)))
        .join(other, (col(other.guild_id) == OF_GUILD) & (col(other.id) == col(theirs.canonical_id)))
        .where(col(TwinRow.guild_id) == OF_GUILD, col(mine.canonical_id) != col(theirs.canonical_id))
        .where(col(one.articles) > 0, col(other.articles) > 0)
    )
    return query if side is None else query.where(among(col(getattr(TwinRow, side))))


def _ordered(row: TwinRow, first: EntityRow, second: EntityRow) -> _Pair:
    if (-second.events, second.id) < (-first.events, first.id):
        return _Pair(row, second, first, row.other_name, row.one_name)
    return _Pair(row, first, second, row.one_name, row.other_name)


async def _refused(session: AsyncSession, guild: GuildId) -> set[tuple[int, int]]:
    """The pairs that moderators refused, as whom they count now."""
    one, other = aliased(EntityRow), aliased(EntityRow)
    query = (
        select(col(one.canonical_id), col(other.canonical_id))
        .select_from(CorrectionRow)
        .join(one, (col(one.guild_id) == guild) & (col(one.id) == col(CorrectionRow.target_id)))
        .join(other, (col(other.guild_id) == guild) & (col(other.id) == col(CorrectionRow.other_id)))
        .where(col(CorrectionRow.guild_id) == guild, col(CorrectionRow.closed_at).is_(None))
        .where(col(CorrectionRow.kind) == CorrectionKind.APART.value)
    )
    return {(min(pair), max(pair)) for pair in (tuple(row) for row in (await session.execute(query)).all())}


async def _unfounded(session: AsyncSession, guild: GuildId, pairs: Iterable[_Pair]) -> set[tuple[int, int]]:
    """The pairs whose reason was a sentence of an article that is in answers no more."""
    stated = [pair for pair in pairs if pair.row.reason == TwinReason.STATED.value]
    shown = await _sources(session, guild, {source for pair in stated for source, _ in pair.row.quotes})
    return {pair.key for pair in stated if not any(source in shown for source, _ in pair.row.quotes)}


async def _sources(session: AsyncSession, guild: GuildId, numbers: Iterable[int]) -> dict[int, SourceRow]:
    found: dict[int, SourceRow] = {}
    for part in chunks(sorted(set(numbers))):
        query = select(SourceRow).where(col(SourceRow.guild_id) == guild, col(SourceRow.id).in_(part))
        found |= {row.id: row for row in (await session.scalars(query.where(col(SourceRow.shown)))).all()}
    return found


async def _views(session: AsyncSession, guild: GuildId, pairs: Sequence[_Pair]) -> tuple[Twin, ...]:
    sources = await _sources(session, guild, {source for pair in pairs for source, _ in pair.row.quotes})
    named = {number for pair in pairs for number in pair.row.shared}
    query = select(EntityRow).where(col(EntityRow.guild_id) == guild, col(EntityRow.id).in_(named))
    beside = {row.id: entity_ref(row) for row in (await session.scalars(query)).all()} if named else {}
    return tuple(_view(pair, sources, beside) for pair in pairs)


def _view(pair: _Pair, sources: Mapping[int, SourceRow], beside: Mapping[int, EntityRef]) -> Twin:
    row = pair.row
    return Twin(
        one=_side(pair.one, pair.one_name),
        other=_side(pair.other, pair.other_name),
        reason=TwinReason(row.reason),
        score=pair.score,
        shared=tuple(beside[number] for number in row.shared if number in beside),
        quotes=tuple(
            Quote(text=text, source=source_ref(sources[source]))
            for source, text in row.quotes
            if source in sources
        ),
        found_at=row.found_at,
    )


def _side(row: EntityRow, name: str) -> NameRow:
    return NameRow(
        entity=EntityRef(id=EntityId(row.id), name=row.name, kind=NameKind(row.kind)),
        name=name,
        role=row.role,
        events=row.events,
        last=row.last if row.events else None,
    )
