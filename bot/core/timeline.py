"""EventPages in the order in which they happened: of a topic, of a period, or with certain words."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.core.answers import Period, TimelineAnswer
from bot.core.names import NOBODY, NameDirectory, Resolution, clean_name
from bot.core.period import read_period, read_when
from bot.core.stored import Stored
from store.events import list_events
from store.search import search_events
from store.values import EntityId, EventPage, GuildId

PAGE = 10
NO_EVENTS = EventPage(events=(), total=0, next=None)


class EventPages:
    """Pages of events from the store, by entity, by words or by period alone."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self.stored = stored
        self.clock = clock

    async def naming(
        self, guild: GuildId, entities: Sequence[EntityId], period: Period, cursor: str | None, limit: int
    ) -> EventPage:
        """EventPages that name all of ``entities``; every event of the period when there are none."""
        async with self.stored.reading() as session:
            return await list_events(
                session,
                guild,
                entities=entities,
                since=period.since,
                until=period.until,
                cursor=cursor,
                limit=limit,
            )

    async def with_words(
        self, guild: GuildId, text: str, period: Period, cursor: str | None, limit: int
    ) -> EventPage:
        """EventPages whose sentence has the words, phrases and exclusions of ``text``."""
        async with self.stored.reading() as session:
            return await search_events(
                session, guild, text, since=period.since, until=period.until, cursor=cursor, limit=limit
            )


class Timeline:
    """``/timeline topic``: the events that name an entity, or else those with the topic's words."""

    def __init__(self, stored: Stored, directory: NameDirectory, clock: Callable[[], datetime]) -> None:
        self._events = EventPages(stored, clock)
        self._directory = directory

    async def __call__(
        self,
        guild: GuildId,
        topic: str,
        *,
        since: str | None = None,
        until: str | None = None,
        cursor: str | None = None,
        limit: int = PAGE,
        language: str = "en",
        entity: EntityId | None = None,
    ) -> TimelineAnswer:
        """Without events but with ``choices`` the topic is ambiguous: ask, then pass the ``entity`` chosen.

        ``since`` and ``until`` are as typed. Raises InvalidInput.
        """
        topic = clean_name(topic)
        period = read_period(since, until, self._events.clock().date(), language)
        names = await self._directory.of_guild(guild)
        found = names.resolve(topic) if entity is None else names.settle(entity)
        if found.entity is not None:
            page = await self._events.naming(guild, (found.entity.id,), period, cursor, limit)
        elif found.accepted:
            page = NO_EVENTS
        else:
            page = await self._events.with_words(guild, topic, period, cursor, limit)
        return _answer(topic, period, page, found)


class On:
    """``/on date``: everything that happened then."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._events = EventPages(stored, clock)

    async def __call__(
        self,
        guild: GuildId,
        when: str,
        *,
        cursor: str | None = None,
        limit: int = PAGE,
        language: str = "en",
        period: Period | None = None,
    ) -> TimelineAnswer:
        """``period`` is what ``when`` was taken for before, so that "last week" stays that week on later pages.

        Raises InvalidInput("bad_date").
        """
        if period is None:
            span = read_when(when, self._events.clock().date(), language)
            period = Period(since=span.first, until=span.last)
        page = await self._events.naming(guild, (), period, cursor, limit)
        return _answer(when.strip(), period, page, NOBODY)


class Search:
    """``/search text``: events whose sentence has these words."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._events = EventPages(stored, clock)

    async def __call__(
        self,
        guild: GuildId,
        text: str,
        *,
        since: str | None = None,
        until: str | None = None,
        cursor: str | None = None,
        limit: int = PAGE,
        language: str = "en",
    ) -> TimelineAnswer:
        """Words are all wanted; "a phrase", OR and -without are understood. Raises InvalidInput."""
        text = clean_name(text)
        period = read_period(since, until, self._events.clock().date(), language)
        page = await self._events.with_words(guild, text, period, cursor, limit)
        return _answer(text, period, page, NOBODY)


def _answer(topic: str, period: Period, page: EventPage, found: Resolution) -> TimelineAnswer:
    return TimelineAnswer(
        topic=topic,
        period=period,
        entity=found.entity,
        events=page.events,
        total=page.total,
        next=page.next,
        choices=found.choices,
    )
