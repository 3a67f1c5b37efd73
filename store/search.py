"""Events by their words.

Few matches are gathered and put in order. Of a word that stands in many thousand events nobody counts them all: a page
is found by walking from the earliest event, and the total is said to be more than ``MOST``. PostgreSQL walks the words
themselves (``store.earliest``), SQLite the timeline.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Date, Select, bindparam, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from store.events import event_views, next_cursor, read_place
from store.index import (
    earliest_matches,
    every_match,
    gathered_matches,
    match_values,
    matching_among,
    some_matches,
    walked_matches,
)
from store.models import TellingRow, TimelineRow
from store.parameters import OF_GUILD, among, dialect_of
from store.places import AFTER, FEW, Place, Stretch, list_places
from store.shown import EVERYTHING
from store.values import EventPage, GuildId
from store.words import Search, read_search

MOST = 1000
"""Matches that are gathered and counted; of more it is said that there are more."""

WALKED = 2000
"""Events of the timeline that are looked at one by one for the next matches."""

FIRST_WALKED = WALKED // 4
"""Those that are looked at first: most pages begin there."""

FARTHEST = 10_000
"""The same in PostgreSQL, where it stops at the last match that is wanted: each event takes a microsecond."""

GATHERED = 10_000
"""Matches that are all looked for, in SQLite, where they stand far apart: that takes some 10 ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sought:
    """What is looked for, and when."""

    guild: GuildId
    search: Search
    since: date | None
    until: date | None

    @property
    def whenever(self) -> bool:
        return self.since is None and self.until is None

    @property
    def stretch(self) -> Stretch:
        return Stretch(guild=self.guild, names=(EVERYTHING,), since=self.since, until=self.until)

    async def values(self, session: AsyncSession) -> dict[str, Any]:
        """The parameters of the statements that go by the matches."""
        period = {"since": self.since or date.min, "until": self.until or date.max}
        return await match_values(session, self.guild, [self.search]) | period | {"guild": self.guild}


@dataclass(frozen=True, slots=True)
class _Many:
    """More matches than ``MOST``: every ``apart``-th event or so is one. ``first`` are the first, if they are known."""

    apart: float
    first: tuple[Place, ...] = ()

    @classmethod
    def of(cls, found: Sequence[int]) -> "_Many":
        """By their numbers, which are given one after the other."""
        return cls((max(found) - min(found) + 1) / len(found))


async def search_events(
    session: AsyncSession,
    guild: GuildId,
    text: str,
    *,
    since: date | None = None,
    until: date | None = None,
    cursor: str | None = None,
    limit: int = 10,
) -> EventPage:
    """A page of the events whose sentence has the words: all of them, "phrases", either side of OR, none with a ``-``.

    ``Idl*`` finds what begins so. Case, accents and Arabic vowels don't matter. Period, order and cursor are those of
    ``list_events``; of those found that tell of one thing the best told stands for all. Raises BadQueryError when
    there is no word to look for.
    """
    question = ("search", guild, text, since, until)
    after = read_place(question, cursor)
    sought = _Sought(guild=guild, search=read_search(text), since=since, until=until)
    every = await _every(session, sought)
    if isinstance(every, _Many):
        places, total = await _next_places(session, sought, every, after, limit + 1), MOST
    else:
        total = len(every)
        places = [place for place in every if after is None or place > after][: limit + 1]
    return EventPage(
        events=await event_views(session, guild, [event for _, event in places[:limit]]),
        total=total,
        more=isinstance(every, _Many),
        next=next_cursor(question, places, limit),
    )


async def _every(session: AsyncSession, sought: _Sought) -> list[Place] | _Many:
    """Where all that is found stands, in order, unless there are more than ``MOST``."""
    values = await sought.values(session) | {"few": MOST + 1}
    in_order = dialect_of(session) == "postgresql"
    found = await (_earliest if in_order else _any)(session, values)
    if not isinstance(found, _Many):
        return await _best_of(session, sought, values, found)
    if sought.whenever:
        return found
    short = await list_places(session, sought.stretch, after=None, limit=WALKED + 1, once=False)
    if len(short) <= WALKED:
        return await _told_best(session, sought, await _matching(session, sought, short))
    if in_order:
        return found
    rows = (await session.execute(_within(), values)).all()
    return await _best_in(session, sought, rows) if len(rows) <= MOST else found


async def _any(session: AsyncSession, values: dict[str, Any]) -> Sequence[int] | _Many:
    """All that is found whenever it was, in SQLite, unless there are more than ``MOST``."""
    found = (await session.scalars(some_matches(), values)).all()
    return found if len(found) <= MOST else _Many.of(found)


async def _earliest(session: AsyncSession, values: dict[str, Any]) -> Sequence[int] | _Many:
    """All that is found in the period, in PostgreSQL, unless there are more than ``MOST``."""
    found = (await session.execute(earliest_matches(), values)).all()
    if found and found[0].first is None:
        return _Many(found[0].event_id)
    if len(found) > MOST:
        return _Many(WALKED, tuple((first, event) for first, event in found))
    return [event for _, event in found]


async def _best_of(
    session: AsyncSession, sought: _Sought, values: dict[str, Any], events: Sequence[int]
) -> list[Place]:
    """Where those of the events, all that have the words, stand in the period that are told best."""
    rows = (await session.execute(_places(), values | {"among": events})).all()
    return await _best_in(session, sought, rows)


async def _best_in(session: AsyncSession, sought: _Sought, rows: Sequence[Any]) -> list[Place]:
    """Those of the rows of ``_standing``, all that have the words, that are told best."""
    hits = [(first, event) for first, _, event, _ in rows]
    return await _told_best(session, sought, hits, {event for *_, event, once in rows if once})


async def _next_places(
    session: AsyncSession, sought: _Sought, many: _Many, after: Place | None, limit: int
) -> list[Place]:
    """The next of very many: found by walking, unless they can be told, or the first steps show them, to be too far
    apart.
    """
    if many.first:
        ahead = [place for place in many.first if after is None or place > after]
        return await _first_told(session, sought, ahead, after, limit)
    if dialect_of(session) == "postgresql" and sought.whenever:
        return await _walked(session, sought, after, limit)
    found = await _few_enough(session, sought, many, limit)
    if found and len(found) < limit * many.apart:
        return await _gathered(session, sought, after, limit)
    walked, place, gone = list[Place](), after, 0
    twice = int(2 * limit * many.apart)
    for upto in [twice] if found else sorted({min(each, WALKED) for each in (twice, FIRST_WALKED, WALKED)}):
        if len(walked) < limit * gone // WALKED:
            break
        places = await list_places(session, sought.stretch, after=place, limit=upto - gone, once=False)
        walked += await _matching(session, sought, places, found)
        shown = await _told_best(session, sought, walked)
        if len(shown) >= limit or len(places) < upto - gone:
            return shown[:limit]
        place, gone = places[-1], upto
    return await _gathered(session, sought, after, limit)


async def _first_told(
    session: AsyncSession, sought: _Sought, ahead: Sequence[Place], after: Place | None, limit: int
) -> list[Place]:
    """The next of which those ``ahead`` are the first."""
    shown = list[Place]()
    for start in range(0, len(ahead), 2 * limit):
        shown += await _told_best(session, sought, ahead[start : start + 2 * limit])
        if len(shown) >= limit:
            return shown[:limit]
    last = ahead[-1] if ahead else after
    return shown + await _gathered(session, sought, last, limit - len(shown))


async def _walked(session: AsyncSession, sought: _Sought, after: Place | None, limit: int) -> list[Place]:
    """The next of very many, in PostgreSQL: by walking ``FARTHEST`` for as many as twice the page, and by all matches
    where that is too short.
    """
    values = await sought.values(session) | {"few": 2 * limit, "most": FARTHEST} | _from(after)
    rows = (await session.execute(walked_matches(after=after is not None), values)).all()
    hits = [(first, event) for first, event in rows]
    shown = (await _told_best(session, sought, hits))[:limit]
    if len(shown) == limit:
        return shown
    last = hits[-1] if hits else after
    go_on = _walked if len(hits) == 2 * limit else _gathered
    return shown + await go_on(session, sought, last, limit - len(shown))


def _from(after: Place | None) -> dict[str, Any]:
    return {} if after is None else {"after_first": after[0], "after_event": after[1]}


async def _few_enough(session: AsyncSession, sought: _Sought, many: _Many, limit: int) -> Collection[int]:
    """All matches, where they stand so far apart that to read the words of what lies between would take longer.

    None, where they turn out to be too many for it, and in PostgreSQL, which looks at words where they lie.
    """
    if dialect_of(session) != "sqlite" or limit * many.apart < WALKED:
        return ()
    values = await sought.values(session) | {"few": GATHERED}
    found = set((await session.scalars(some_matches(), values)).all())
    return found if len(found) < GATHERED else ()


async def _gathered(session: AsyncSession, sought: _Sought, after: Place | None, limit: int) -> list[Place]:
    """The same where none stands near: all matches are looked at, which takes as long as there are many."""
    values = await sought.values(session) | {"few": 2 * limit}
    shown = list[Place]()
    while len(shown) < limit:
        further = after is not None
        query = (
            _first(after=further, whenever=sought.whenever)
            if dialect_of(session) == "sqlite"
            else gathered_matches(after=further)
        )
        rows = (await session.execute(query, values | _from(after))).all()
        hits = [(first, event) for first, event in rows]
        shown += await _told_best(session, sought, hits)
        if len(rows) < 2 * limit:
            break
        after = hits[-1]
    return shown[:limit]


async def _matching(
    session: AsyncSession, sought: _Sought, places: Sequence[Place], found: Collection[int] = ()
) -> list[Place]:
    """Those of the places whose sentence has the words; ``found`` are all that have them, if they are known."""
    events = [event for _, event in places]
    having = found or await matching_among(session, sought.guild, sought.search, events)
    return [place for place in places if place[1] in having]


async def _told_best(
    session: AsyncSession, sought: _Sought, hits: Sequence[Place], surely: Collection[int] | None = None
) -> list[Place]:
    """The hits but for those that others which have the words as well tell better.

    ``surely`` nothing tells these better; when it is given, the hits are all that have the words.
    """
    having = {event for _, event in hits}
    asked = sorted(having - set(surely or ()))
    if surely is None:
        beside = await session.scalars(_beside(), {"guild": sought.guild, "among": asked})
        others = set(beside.all()) - having
        having |= await matching_among(session, sought.guild, sought.search, others)
    values = {"guild": sought.guild, "among": asked, "having": sorted(having)}
    out = set((await session.scalars(_told_better(), values)).all()) if asked else set[int]()
    return [place for place in hits if place[1] not in out]


@cache
def _beside() -> Select[int]:
    """Those that tell the same as these, and these."""
    own, beside = aliased(TellingRow), aliased(TellingRow)
    same = (col(beside.guild_id) == OF_GUILD) & (col(beside.leader_id) == col(own.leader_id))
    query = select(col(beside.event_id)).select_from(own).join(beside, same)
    return query.where(col(own.guild_id) == OF_GUILD, among(col(own.event_id)))


@cache
def _told_better() -> Select[int]:
    """Those of these events that one of ``having`` tells better."""
    own, better = aliased(TellingRow), aliased(TellingRow)
    found = select(col(better.event_id)).where(
        col(better.guild_id) == OF_GUILD,
        col(better.leader_id) == col(own.leader_id),
        col(better.standing) <= col(own.standing),
        tuple_(col(better.standing), col(better.event_id)) < tuple_(col(own.standing), col(own.event_id)),
        among(col(better.event_id) + 0, "having"),  # the "+ 0" keeps it from being where the search begins
    )
    return select(col(own.event_id)).where(
        col(own.guild_id) == OF_GUILD, among(col(own.event_id)), found.exists()
    )


@cache
def _places() -> Select[date, date, int, bool]:
    """Of these events those of the period, in order."""
    keys = (col(TimelineRow.first), col(TimelineRow.event_id))
    return _standing().where(among(col(TimelineRow.event_id)), *_PERIOD).order_by(*keys)


_PERIOD = (
    col(TimelineRow.last) >= bindparam("since", type_=Date),
    col(TimelineRow.first) <= bindparam("until", type_=Date),
)


@cache
def _within() -> Select[date, date, int, bool]:
    """Of all matches those of the period, in order; SQLite's."""
    return _of_matches(_standing().where(*_PERIOD))


@cache
def _first(*, after: bool, whenever: bool) -> Select[date, int]:
    """Of all matches, of the period if there is one, those that stand first; SQLite's."""
    keys = (col(TimelineRow.first), col(TimelineRow.event_id))
    there = _standing().with_only_columns(*keys)
    if not whenever:
        there = there.where(*_PERIOD)  # else the look-up by number has it all
    return _of_matches(there.where(tuple_(*keys) > AFTER) if after else there)


def _of_matches(there: Any) -> Any:  # noqa: ANN401 - a selection of the timeline, whatever its columns
    """Of what stands there those that match, in order and not more than ``few``."""
    matches = every_match().cte("matches").prefix_with("MATERIALIZED")
    there = there.where(col(TimelineRow.event_id) == matches.c.event_id)
    return there.order_by(col(TimelineRow.first), col(TimelineRow.event_id)).limit(FEW)


def _standing() -> Select[date, date, int, bool]:
    """Where events stand in the whole timeline, and whether nothing tells them better."""
    row = TimelineRow
    return select(col(row.first), col(row.last), col(row.event_id), col(row.once)).where(
        col(row.guild_id) == OF_GUILD, col(row.entity_id) == EVERYTHING
    )
