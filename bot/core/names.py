"""Which entity a typed name means, and the moderators' corrections of names.

Each guild has a ``NameIndex`` in memory, built from the store alone and renewed when the guild's revision moved: the
store stays the only truth, and another process's writes are noticed.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import NameChoice
from bot.core.asked import Asked
from bot.core.guild_names import MOST_SUGGESTED, GuildNames
from bot.core.stored import Stored
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.interpreter import keep_all, nothing_collected
from store import entities, merging
from store.values import (
    Actor,
    CorrectionView,
    EntityId,
    EntityRef,
    EntityView,
    GuildId,
    NameRow,
)

LONGEST_NAME = 200
MANY = 20_000
"""From so many names on, a search for garbage among them would stop every answer (0.65 s at a million).

Reading them takes half a second and more: ``NameDirectory.prepare`` does so before anybody asks.
"""

MOST_HELD = 300_000
"""Names in memory for all guilds together, 2 kB each: guilds asked about longest ago make room, the last one never."""

MOST_UNASKED = 20_000
"""The same for guilds about which nobody asked: their names are in memory because new ones were compared with them."""


class NameDirectory:
    """The guilds' names, each loaded when first asked for."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._guilds: dict[GuildId, GuildNames] = {}
        self._locks: dict[GuildId, asyncio.Lock] = {}
        self._asked: set[GuildId] = set()

    async def of_guild(self, guild: GuildId, *, asked: bool = True) -> GuildNames:
        """The guild's names as the store has them now; only what changed since is read.

        Questions wait for one another only where there is something to read. What nobody ``asked`` makes room sooner.
        """
        if asked:
            self._asked.add(guild)
        held = self._guilds.pop(guild, None) or GuildNames()
        self._guilds[guild] = held  # the last now
        lock = self._locks.setdefault(guild, asyncio.Lock())
        known = await self._stored.read(lambda session: entities.names_revision(session, guild))
        if known == held.revision and not lock.locked():
            return held
        async with lock:
            if known <= held.revision:  # somebody before in the line has read it, and maybe more
                return held
            await (self._renew(guild, held) if held.revision >= 0 else self._read_all(guild, held))
            self._make_room()
            return held

    async def prepare(self, guilds: Sequence[GuildId]) -> None:
        """Read the names of the large ones of these guilds before anybody asks, as many as are held at a time.

        The largest are read last, so that others make room before them; small guilds' come with their first question.
        """
        large = await self._stored.read(lambda session: entities.guilds_by_names(session, guilds, least=MANY))
        room, chosen = MOST_HELD, list[GuildId]()
        for guild, names in large:
            if names <= room or not chosen:
                chosen.append(guild)
                room -= names
        for guild in reversed(chosen):
            await self.of_guild(guild)

    async def _renew(self, guild: GuildId, held: GuildNames) -> None:
        async def changed(session: AsyncSession) -> tuple[int, list[EntityId], list[NameRow]]:
            revision = await entities.names_revision(session, guild)
            which = await entities.names_changed(session, guild, after=held.revision)
            return revision, which, [row async for row in entities.list_names(session, guild, only=which)]

        revision, which, rows = await self._stored.read(changed)
        await asyncio.to_thread(held.renew, revision, rows, which)

    async def _read_all(self, guild: GuildId, held: GuildNames) -> None:
        async def everything(session: AsyncSession) -> tuple[int, list[NameRow]]:
            revision = await entities.names_revision(session, guild)
            return revision, [row async for row in entities.list_names(session, guild)]

        with nothing_collected():
            revision, rows = await self._stored.read(everything)
            await asyncio.to_thread(held.renew, revision, rows)
        if len(rows) >= MANY:
            keep_all()

    def _make_room(self) -> None:
        self._shrink([guild for guild in self._guilds if guild not in self._asked], MOST_UNASKED)
        self._shrink(list(self._guilds), MOST_HELD)

    def _shrink(self, guilds: list[GuildId], most: int) -> None:
        """Lets the names of some of the guilds go, the longest ago first, until so many are left; never the last."""
        names = sum(len(self._guilds[guild].rows) for guild in guilds)
        for guild in guilds[:-1]:
            if names <= most:
                return
            names -= len(self._guilds.pop(guild).rows)
            self._asked.discard(guild)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChange:
    """An entity after a correction; ``undo`` is what ``history.undo`` takes (None: nothing that can be undone)."""

    entity: EntityView
    undo: int | None


class Names:
    """What a person does with names: completing them while typing, and a moderator's corrections."""

    def __init__(
        self, stored: Stored, directory: NameDirectory, asked: Asked, clock: Callable[[], datetime]
    ) -> None:
        self._stored = stored
        self._directory = directory
        self._asked = asked
        self._clock = clock

    async def prepare(self, guilds: Sequence[GuildId]) -> None:
        """Have the names of the large ones of these guilds at hand before anybody asks about them."""
        await self._directory.prepare(guilds)

    async def complete(self, guild: GuildId, prefix: str, limit: int = 25) -> tuple[NameChoice, ...]:
        """Up to ``limit`` names for an autocomplete field, any script; without a prefix those asked about most, then
        those that articles name most.
        """
        names = await self._directory.of_guild(guild)
        if prefix.strip():
            return names.complete(prefix[:LONGEST_NAME], limit)
        return names.most_wanted(await self._asked.most(guild, limit), limit)

    async def name_of(self, guild: GuildId, entity: EntityId) -> str:
        """The name that an entity is shown under; raises NotFound."""
        async with self._stored.reading() as session:
            return (await entities.get_entity(session, guild, entity)).name

    async def merge(self, guild: GuildId, actor: Actor, *, keep: str, other: str) -> NameChange:
        """Make two entities one; undone by closing the edge. Raises InvalidInput("same_name") for one and the same."""
        kept = await self._require(guild, actor, keep)
        gone = await self._require(guild, actor, other)
        if kept.id == gone.id:
            raise InvalidInput("same_name", name=kept.name)
        async with self._stored.writing() as session:
            made = await merging.merge(session, guild, gone.id, kept.id, actor=actor, at=self._clock())
            return await _change(session, guild, kept.id, made)

    async def split(self, guild: GuildId, actor: Actor, *, name: str) -> NameChange:
        """Undo every merge of an entity: each mention goes back to where its article put it."""
        entity = await self._require(guild, actor, name)
        async with self._stored.writing() as session:
            made = await merging.split(session, guild, entity.id, actor=actor, at=self._clock())
            return await _change(session, guild, entity.id, made)

    async def rename(self, guild: GuildId, actor: Actor, *, name: str, new: str) -> NameChange:
        """Show an entity under another of its names, or a new one."""
        entity = await self._require(guild, actor, name)
        async with self._stored.writing() as session:
            made = await merging.rename(
                session, guild, entity.id, clean_name(new), actor=actor, at=self._clock()
            )
            return await _change(session, guild, entity.id, made)

    async def alias(self, guild: GuildId, actor: Actor, *, name: str, alias: str) -> NameChange:
        """Let an entity be found under another spelling too."""
        entity = await self._require(guild, actor, name)
        async with self._stored.writing() as session:
            made = await merging.add_alias(
                session, guild, entity.id, clean_name(alias), actor=actor, at=self._clock()
            )
            return await _change(session, guild, entity.id, made)

    async def _require(self, guild: GuildId, actor: Actor, name: str) -> EntityRef:
        require_moderator(actor)
        return await self.get(guild, name)

    async def get(self, guild: GuildId, name: str) -> EntityRef:
        """The entity meant; raises NotFound("unknown_name") or InvalidInput("ambiguous_name")."""
        return find_name(await self._directory.of_guild(guild), clean_name(name))


def find_name(names: GuildNames, name: str) -> EntityRef:
    """The entity that a name means; raises NotFound("unknown_name") or InvalidInput("ambiguous_name")."""
    found = names.resolve(name)
    if found.entity is not None:
        return found.entity
    if found.accepted:
        choices = ", ".join(choice.name for choice in found.choices[:MOST_SUGGESTED])
        raise InvalidInput("ambiguous_name", given=name, choices=choices)
    raise NotFound("unknown_name", given=name)


async def _change(
    session: AsyncSession, guild: GuildId, entity: EntityId, made: CorrectionView | None
) -> NameChange:
    view = await entities.get_entity(session, guild, entity)
    return NameChange(entity=view, undo=made.id if made else None)


def clean_name(text: str) -> str:
    """A typed name or topic on one line; raises InvalidInput when it is empty or longer than any name."""
    name = " ".join(text.split())
    if not name:
        raise InvalidInput("empty_topic")
    if len(name) > LONGEST_NAME:
        raise InvalidInput("topic_too_long", limit=LONGEST_NAME)
    return name


def require_moderator(actor: Actor) -> None:
    """Raise NotAllowed("not_moderator") for anybody else: the use case checks again what Discord already did."""
    if not actor.moderator:
        raise NotAllowed("not_moderator")
