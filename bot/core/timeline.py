"""EventPages in the order in which they happened: of a topic, of a period, or with certain words."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.answers import Detail, Period, TimelineAnswer
from bot.core.guild_names import NOBODY, GuildNames, Resolution
from bot.core.keydates import KeyDates, Wanted
from bot.core.names import NameDirectory, clean_name
from bot.core.period import read_when
from bot.core.stored import Stored
from bot.core.zones import Today
from store.events import list_events
from store.search import search_events
from store.values import EntityId, EventPage, GuildId
from store.words import find_marks, read_search

PAGE = 10
NO_EVENTS = EventPage(events=(), total=0, next=None)


class EventPages:
    """Pages of events from the store, by entity, by words or by period alone."""

    def __init__(self, stored: Stored) -> None:
        self.stored = stored

    async def naming(
        self, guild: GuildId, entities: Sequence[EntityId], period: Period, cursor: str | None, limit: int
    ) -> EventPage:
        """EventPages that name all of ``entities``; every event of the period when there are none."""
        return await self.stored.read(
            lambda session: list_events(
                session,
                guild,
                entities=entities,
                since=period.since,
                until=period.until,
                cursor=cursor,
                limit=limit,
            )
        )

    async def with_words(
        self, guild: GuildId, text: str, period: Period, cursor: str | None, limit: int
    ) -> EventPage:
        """EventPages whose sentence has the words, phrases and exclusions of ``text``."""
        return await self.stored.read(
            lambda session: search_events(
                session, guild, text, since=period.since, until=period.until, cursor=cursor, limit=limit
            )
        )


class Timeline:
    """``/timeline topic``: the events that name an entity, or else those with the topic's words."""

    def __init__(self, stored: Stored, directory: NameDirectory, clock: Callable[[], datetime]) -> None:
        self._events = EventPages(stored)
        self._today = Today(stored, clock)
        self._directory = directory
        self._key_dates = KeyDates(stored)

    async def __call__(  # noqa: PLR0913 - what may be asked of a timeline, each named
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
        detail: Detail = Detail.ALL,
        wanted: Wanted = Wanted(),  # noqa: B008 - frozen
    ) -> TimelineAnswer:
        """Without events but with ``choices`` the topic is ambiguous: ask, then pass the ``entity`` chosen.

        ``since`` and ``until`` are as typed. With ``Detail.KEY`` a topic of more events than fit a page, or of which so
        many dates are ``wanted``, is told by its key dates; on from a ``cursor`` it never is. Raises InvalidInput.
        """
        topic = clean_name(topic)
        period = await self._today.period(guild, since, until, language)
        names = await self._directory.of_guild(guild)
        found = _meant(names, topic) if entity is None else names.settle(entity)
        keyed = detail is Detail.KEY and cursor is None
        # How many events name somebody is known without a page of them.
        counted = keyed and found.entity is not None
        page = await self._page(guild, topic, found, period, cursor, 0 if counted else limit)
        answer = _answer(topic, period, page, found)
        long = page.total > min(limit, PAGE) or (wanted.dates is not None and page.total)
        if keyed and long and (key := await self._key_dates(guild, answer, wanted)):
            events = tuple(event for each in key for event in each.events)
            return replace(answer, key_dates=key, events=events, next=None)
        if counted:
            page = await self._page(guild, topic, found, period, cursor, limit)
        return _answer(topic, period, page, found)

    async def _page(
        self, guild: GuildId, topic: str, found: Resolution, period: Period, cursor: str | None, limit: int
    ) -> EventPage:
        if found.entity is not None:
            return await self._events.naming(guild, (found.entity.id,), period, cursor, limit)
        if found.accepted:
            return NO_EVENTS
        return await self._events.with_words(guild, topic, period, cursor, limit)


class On:
    """``/on date``: everything that happened then."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._events = EventPages(stored)
        self._today = Today(stored, clock)

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
            span = read_when(when, await self._today(guild), language)
            period = Period(since=span.first, until=span.last)
        page = await self._events.naming(guild, (), period, cursor, limit)
        return _answer(when.strip(), period, page, NOBODY)


class Search:
    """``/search text``: events whose sentence has these words."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._events = EventPages(stored)
        self._today = Today(stored, clock)

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
        period = await self._today.period(guild, since, until, language)
        page = await self._events.with_words(guild, text, period, cursor, limit)
        search = read_search(text)
        marks = tuple(find_marks(search, event.text, event.sources[0].language) for event in page.events)
        return replace(_answer(text, period, page, NOBODY), marks=marks)


def _meant(names: GuildNames, topic: str) -> Resolution:
    """Whom a topic names; nobody when it is written as a search is."""
    return NOBODY if " OR " in topic else names.resolve(topic)


def _answer(topic: str, period: Period, page: EventPage, found: Resolution) -> TimelineAnswer:
    return TimelineAnswer(
        topic=topic,
        period=period,
        entity=found.entity,
        events=page.events,
        total=page.total,
        more=page.more,
        next=page.next,
        choices=found.choices,
    )
