"""Which shown events tell of one thing: kept in step with what is shown, the same whatever came first.

Every event has a rank, drawn from its own words and its source's address. In the order of their ranks, each follows
the first leader before it that tells of the same thing, and leads itself if there is none. So a cluster depends on
which events there are and on nothing else, nobody is in it by hearsay, and as ranks are like lots, a newcomer seldom
moves anybody. Events meet under the keys of ``parsers.events.telling``; among those of one key only the first
``VISIBLE`` leaders can be followed, which bounds the work where thousands share a name and a day.

Callers hold the guild's lock. ``store.shown`` is the only one that calls ``join_clusters`` and ``leave_clusters``.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from heapq import heapify, heappop, heappush
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.events.telling import as_json, from_json, keys_of
from store.bulk import put_columns, put_rows, run_many
from store.compared import Compared, Sentence, as_compared, read_sentences
from store.models import METADATA, TellingKeyRow, TellingRow
from store.once import tell_once
from store.parameters import among
from store.values import GuildId

VISIBLE = 48
"""Leaders under one key that can be followed."""

_BATCH = 100
"""Events that are settled together: fewer than the leaders that are read beyond the visible ones."""

_READ = VISIBLE + 2 * _BATCH
_KEY, _TOLD = METADATA.tables["telling_key"], METADATA.tables["telling"]
_DROP_KEY = delete(_KEY).where(
    _KEY.c.guild_id == bindparam("g"),
    _KEY.c.key == bindparam("k"),
    _KEY.c.follows == bindparam("f"),
    _KEY.c.led == bindparam("l"),
    _KEY.c.event_id == bindparam("e"),
)
_MOVE = (
    update(_TOLD)
    .where(_TOLD.c.guild_id == bindparam("g"), _TOLD.c.event_id == bindparam("e"))
    .values(leader_id=bindparam("l"))
)
T = TypeVar("T")


async def join_clusters(
    session: AsyncSession,
    guild: GuildId,
    events: Sequence[int],
    at_hand: Mapping[int, Sentence] = MappingProxyType({}),
) -> None:
    """Settles events that have come to be shown."""
    for part in _batches(events):
        read = await read_sentences(session, guild, [event for event in part if event not in at_hand])
        board = _Board(session, guild)
        sentences = [*read.values(), *(at_hand[event] for event in part if event in at_hand)]
        board.take(await as_compared(session, guild, sentences))
        await board.settle()


async def leave_clusters(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Takes events out that are no longer shown."""
    for part in _batches(sorted(events)):
        board = _Board(session, guild)
        leaving = await board.load(part)
        for event in leaving:
            event.gone = True
        board.take(leaving)
        await board.settle()


async def rejoin_clusters(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Settles shown events anew, after those whom they name came to count as others."""
    for part in _batches(sorted(events)):
        await leave_clusters(session, guild, part)
        await join_clusters(session, guild, part)
        await tell_once(session, guild, part)  # those that now stand alone, too


def _batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[place : place + _BATCH] for place in range(0, len(values), _BATCH))


class _Board:
    """Some events and the leaders that they meet, in memory, until all that moved has found its place."""

    def __init__(self, session: AsyncSession, guild: GuildId) -> None:
        self._session = session
        self._guild = guild
        self._events: dict[int, Compared] = {}
        self._leaders: dict[int, list[tuple[int, int]]] = {}
        self._last_led: dict[int, int] = {}
        self._queue: list[tuple[int, int]] = []
        self._queued: set[int] = set()

    def take(self, events: Iterable[Compared]) -> None:
        """Puts events on the board that are to find their place."""
        for event in events:
            self._events[event.id] = event
            self._queued.add(event.id)
        self._queue = [(self._events[event].rank, event) for event in self._queued]
        heapify(self._queue)

    async def settle(self) -> None:
        """Finds a place for all, in the order of their ranks, and for those whom that moves; then keeps it."""
        await self._meet([key for _, event in self._queue for key in self._events[event].keys])
        staying = [event for _, event in self._queue if not self._events[event].gone]
        await self.load({leader for event in staying for leader in self._before(self._events[event])})
        moved: list[Compared] = []
        while self._queue:
            event = self._events[heappop(self._queue)[1]]
            moved.append(event)
            await self._meet(event.keys)
            leader = None if event.gone else await self._leader_of(event)
            if leader != event.leader:
                await self._place(event, leader)
        await self._keep([event for event in moved if event.gone or event.leader != event.kept])

    async def load(self, events: Iterable[int]) -> list[Compared]:
        """Those of the events that are in clusters, as they were kept."""
        missing = [event for event in events if event not in self._events]
        if missing:
            asked = {"guild": self._guild, "events": missing}
            for row in (await self._session.execute(_kept(), asked)).all():
                told = from_json(row.told)
                self._events[row.event_id] = Compared(
                    row.event_id, row.source_id, row.rank, row.standing, told, row.leader_id, row.leader_id,
                    row.led, keys=keys_of(told),
                )  # fmt: skip
        return [self._events[event] for event in events if event in self._events]

    async def _meet(self, keys: Iterable[int]) -> None:
        """Reads who leads under the keys, and how late a leader has followers there."""
        wanted = list(dict.fromkeys(key for key in keys if key not in self._leaders))
        if not wanted:
            return
        asked = {"guild": self._guild, "keys": wanted}
        self._leaders |= {key: [] for key in wanted}
        leaders, last = _meeting()
        for key, rank, event in (await self._session.execute(leaders, asked)).all():
            self._leaders[key].append((rank, event))
        for key, rank in (await self._session.execute(last, asked)).all():
            self._last_led[key] = rank
        for key in wanted:
            self._leaders[key].sort()

    def _before(self, event: Compared) -> list[int]:
        """The visible leaders before the event, in the order of their ranks."""
        found = {
            place
            for key in event.keys
            for place in self._leaders[key][:VISIBLE]
            if place < (event.rank, event.id)
        }
        return [leader for _, leader in sorted(found)]

    async def _leader_of(self, event: Compared) -> int:
        """The first visible leader before the event that tells of the same thing; else the event itself."""
        before = self._before(event)
        for leader in await self.load(before) if before else ():
            if event.tells_same(leader):
                return leader.id
        return event.id

    async def _place(self, event: Compared, leader: int | None) -> None:
        led, leads = event.leader == event.id, leader == event.id
        event.leader = leader
        if led and not leads:
            await self._abdicate(event)
        elif leads and not led:
            await self._lead(event)

    async def _lead(self, event: Compared) -> None:
        """Puts a new leader up under its keys; those after it that tell the same, or lost sight of theirs, move."""
        seen: list[int] = []
        for key in event.keys:
            leaders = self._leaders[key]
            insort(leaders, (event.rank, event.id))
            if bisect_left(leaders, (event.rank, event.id)) < VISIBLE:
                seen.append(key)
                if len(leaders) > VISIBLE:
                    await self._release(leaders[VISIBLE][1])
        await self._call(event, seen)

    async def _abdicate(self, event: Compared) -> None:
        """Takes a leader down: its followers look for another, and the next leader comes into sight."""
        for key in event.keys:
            leaders = self._leaders[key]
            place = bisect_left(leaders, (event.rank, event.id))
            if leaders[place : place + 1] != [(event.rank, event.id)]:
                continue  # it stood beyond those that were read, out of sight
            del leaders[place]
            if place < VISIBLE <= len(leaders):
                await self._call((await self.load([leaders[VISIBLE - 1][1]]))[0], [key])
        await self._release(event.id)

    async def _release(self, leader: int) -> None:
        if not self._may_lead(leader):
            return
        query = select(col(TellingRow.event_id)).where(
            col(TellingRow.guild_id) == self._guild,
            col(TellingRow.leader_id) == leader,
            col(TellingRow.event_id) != leader,
        )
        self._enqueue(await self.load((await self._session.scalars(query)).all()))

    def _may_lead(self, number: int) -> bool:
        """Whether anybody may be kept as following this one: who does, does so under one of its keys."""
        event = self._events.get(number)
        return event is None or any(
            key not in self._leaders or self._last_led.get(key, -1) >= event.rank for key in event.keys
        )

    async def _call(self, leader: Compared, keys: Sequence[int]) -> None:
        """Has all look anew who come after ``leader`` under the keys, tell the same, and follow a later one."""
        later = {
            number
            for key in keys
            for rank, number in self._leaders[key]
            if (rank, number) > (leader.rank, leader.id)
        }
        led = [key for key in keys if self._last_led.get(key, -1) >= leader.rank] if self._last_led else []
        more = [key for key in keys if len(self._leaders[key]) >= VISIBLE + _BATCH]
        for part, follow in ((led, True), (more, False)):
            if part:
                later |= set(await self._led_after(leader, part, follow=follow))
        if not later:
            return
        after = (event for event in await self.load(sorted(later)) if event.rank >= leader.rank)
        self._enqueue(event for event in after if event is not leader and event.tells_same(leader))

    async def _led_after(self, leader: Compared, keys: Sequence[int], *, follow: bool) -> Sequence[int]:
        """Followers under the keys whose leader comes after this one; or the leaders after it themselves."""
        query = select(col(TellingKeyRow.event_id)).where(
            col(TellingKeyRow.guild_id) == self._guild,
            col(TellingKeyRow.key).in_(keys),
            col(TellingKeyRow.follows).is_(follow),
            col(TellingKeyRow.led) >= leader.rank,
        )
        return (await self._session.scalars(query)).all()

    def _enqueue(self, events: Iterable[Compared]) -> None:
        for event in events:
            if event.id not in self._queued:
                self._queued.add(event.id)
                heappush(self._queue, (event.rank, event.id))

    async def _keep(self, events: Sequence[Compared]) -> None:
        """Writes where the events have come to stand."""
        known = [event for event in events if event.kept is not None]
        gone = [event.id for event in known if event.gone]
        staying = [event for event in events if not event.gone]
        own = METADATA.tables["telling"]
        if known:
            places = [
                {"g": self._guild, "k": key, "f": event.kept != event.id, "l": event.kept_led, "e": event.id}
                for event in known
                for key in event.keys
            ]
            await run_many(self._session, _DROP_KEY, places)
        if gone:
            here = (own.c.guild_id == self._guild, own.c.event_id.in_(gone))
            await self._session.execute(delete(own).where(*here))
        moved = [
            {"g": self._guild, "e": event.id, "l": event.leader}
            for event in staying
            if event.kept is not None
        ]
        await run_many(self._session, _MOVE, moved)
        fresh = [_row(self._guild, event) for event in staying if event.kept is None]
        await put_rows(self._session, TellingRow, fresh)
        await self._put_keys(staying)
        # An event that is new and stands alone is shown by default.
        joined = [event.leader for event in staying if event.kept is not None or event.leader != event.id]
        leaders = {leader for leader in [*joined, *(event.kept for event in known)] if leader is not None}
        await tell_once(self._session, self._guild, leaders)

    async def _put_keys(self, events: Sequence[Compared]) -> None:
        keys: list[int] = []
        where: list[tuple[bool, int, int]] = []
        for event in events:
            leader = self._events[event.leader] if event.leader is not None else event
            keys += event.keys
            where += [(leader is not event, leader.rank, event.id)] * len(event.keys)
        follows, led, owners = zip(*where, strict=True) if where else ((), (), ())
        columns = {"guild_id": [self._guild] * len(keys), "key": keys}
        columns |= {"follows": follows, "led": led, "event_id": owners}
        await put_columns(self._session, TellingKeyRow, columns)


@cache
def _meeting() -> tuple[Select[int, int, int], Select[int, int]]:
    """The first leaders under each of the keys, and how late its last follower's comes."""
    here = (_KEY.c.guild_id == bindparam("guild"), among(_KEY.c.key, "keys"))
    place = func.row_number().over(partition_by=_KEY.c.key, order_by=(_KEY.c.led, _KEY.c.event_id))
    ranked = select(_KEY.c.key, _KEY.c.led, _KEY.c.event_id, place.label("place"))
    first = ranked.where(*here, _KEY.c.follows.is_(False)).subquery()
    leaders = select(first.c.key, first.c.led, first.c.event_id).where(first.c.place <= _READ)
    last = select(_KEY.c.key, func.max(_KEY.c.led)).where(*here, _KEY.c.follows.is_(True))
    return leaders, last.group_by(_KEY.c.key)


@cache
def _kept() -> Select[*tuple[Any, ...]]:
    """Events in clusters as they were kept, with their leaders' ranks."""
    leader = _TOLD.alias("leader")
    columns = (
        _TOLD.c.event_id,
        _TOLD.c.source_id,
        _TOLD.c.rank,
        _TOLD.c.standing,
        _TOLD.c.leader_id,
        _TOLD.c.told,
    )
    led = (leader.c.guild_id == _TOLD.c.guild_id) & (leader.c.event_id == _TOLD.c.leader_id)
    query = select(*columns, leader.c.rank.label("led")).join(leader, led)
    return query.where(_TOLD.c.guild_id == bindparam("guild"), among(_TOLD.c.event_id, "events"))


def _row(guild: GuildId, event: Compared) -> dict[str, Any]:
    return {
        "guild_id": guild,
        "event_id": event.id,
        "source_id": event.source,
        "leader_id": event.leader,
        "rank": event.rank,
        "standing": event.standing,
        "told": as_json(event.told),
    }
