"""One event: what it rests on, and a moderator's corrections of it, each with an undo."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.names import require_moderator
from bot.core.period import read_when
from bot.core.stored import Stored
from bot.core.zones import Today
from bot.errors import InvalidInput
from parsers.dates.span import DateSpan
from store.corrections import hide_event, redate_event, restore_event
from store.events import get_event
from store.values import Actor, EventId, EventView, GuildId, parse_public_id


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChange:
    """An event before and after a correction; ``undo`` is what ``history.undo`` takes (None: nothing changed)."""

    before: EventView
    after: EventView
    undo: int | None


class Events:
    """``/event``. Every call raises NotFound for an id the guild has no event for."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._clock = clock
        self._today = Today(stored, clock)

    async def show(self, guild: GuildId, event: EventId | str, *, hidden: bool = False) -> EventView:
        """The event with the sentences before and after it; one that is ``hidden`` only if asked."""
        async with self._stored.reading() as session:
            return await get_event(session, guild, _number(event), hidden=hidden)

    async def read_date(self, guild: GuildId, when: str, language: str = "en") -> DateSpan:
        """The days that ``redate`` would give; raises InvalidInput("bad_date")."""
        return read_when(when, await self._today(guild), language)

    async def redate(
        self, guild: GuildId, actor: Actor, event: EventId | str, when: str, *, language: str = "en"
    ) -> EventChange:
        """Give an event the days that ``when`` names; raises InvalidInput("bad_date")."""
        require_moderator(actor)
        span = await self.read_date(guild, when, language)
        number = _number(event)
        async with self._stored.writing() as session:
            before = await get_event(session, guild, number)
            made = await redate_event(session, guild, number, span, actor=actor, at=self._clock())
            after = await get_event(session, guild, number)
        return EventChange(before=before, after=after, undo=made.id)

    async def hide(self, guild: GuildId, actor: Actor, event: EventId | str) -> EventChange:
        """Take an event out of every answer."""
        require_moderator(actor)
        number = _number(event)
        async with self._stored.writing() as session:
            view = await get_event(session, guild, number, hidden=True)
            made = await hide_event(session, guild, number, actor=actor, at=self._clock())
        return EventChange(before=view, after=view, undo=made.id if made else None)

    async def restore(self, guild: GuildId, actor: Actor, event: EventId | str) -> EventChange:
        """Bring a hidden event back."""
        require_moderator(actor)
        number = _number(event)
        async with self._stored.writing() as session:
            made = await restore_event(session, guild, number, actor=actor, at=self._clock())
            view = await get_event(session, guild, number)
        return EventChange(before=view, after=view, undo=made.id if made else None)


def _number(event: EventId | str) -> EventId:
    number = parse_public_id(event, "e") if isinstance(event, str) else event
    if number is None:
        raise InvalidInput("bad_id", given=event, example="e412")
    return EventId(number)
