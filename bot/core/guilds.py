"""A guild as a whole: its settings, what it holds, and what is kept about a person."""

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import version
from typing import Any, Literal, TypeAlias, TypedDict, Unpack

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import AboutAnswer, Detail
from bot.core.feeds import describe_pause
from bot.core.names import require_moderator
from bot.core.problems import Problem
from bot.core.steady import Steady
from bot.core.stored import Stored
from bot.core.zones import read_zone
from bot.errors import InvalidInput
from bot.words import LANGUAGES
from store import audit, feeds, guilds, keeping, people, queue
from store.ids import lock_guild
from store.people import PersonCounts
from store.values import TERMINAL_GUILD, Actor, GuildId, GuildSettings

LONG_WAIT = timedelta(minutes=15)

GRACE = timedelta(days=14)
"""From leaving a guild to the deletion of what is kept of it."""

LOOK_EVERY = timedelta(hours=1)
"""Between two looks for what is due to be deleted; changed settings of this process are looked at once."""

A_STEP = 50
"""Articles that one step of the retention deletes."""

SHORTEST_RETENTION = 7
LONGEST_RETENTION = 36_500
LONGEST_GUIDELINES = 1_500
MOST_SUGGESTIONS = 1_000

Listed: TypeAlias = Literal["watched_channels", "moderators", "posters"]

log = logging.getLogger(__name__)


class SettingsChange(TypedDict, total=False):
    """The settings to change; those left out stay as they are."""

    watched_channels: tuple[int, ...]
    moderators: tuple[int, ...]
    posters: tuple[int, ...]
    suggestions_a_day: int
    private_answers: bool
    language: str | None
    time_zone: str | None
    detail: str
    guidelines: str | None
    retention_days: int | None


class Guilds:
    """``/settings``, ``/about``, ``/privacy``, and what becomes of a guild that the bot has left."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime], steady: Steady) -> None:
        self._stored = stored
        self._clock = clock
        self._steady = steady
        self._looked: datetime | None = None

    async def settings(self, guild: GuildId) -> GuildSettings:
        """What the moderators set; the defaults for a guild never seen."""
        async with self._stored.reading() as session:
            return await guilds.get_settings(session, guild)

    async def update(self, guild: GuildId, actor: Actor, **change: Unpack[SettingsChange]) -> GuildSettings:
        """Change some settings; raises NotAllowed, and InvalidInput for what can't be set."""
        require_moderator(actor)
        if "time_zone" in change:
            change["time_zone"] = read_zone(change["time_zone"])
        _check(change)
        async with self._stored.writing() as session:
            return await self._change(session, guild, actor, change)

    async def include(
        self, guild: GuildId, actor: Actor, listed: Listed, number: int, *, included: bool
    ) -> GuildSettings:
        """Put a channel, person or role (a Discord id) into one of the settings' lists, or take it out."""
        require_moderator(actor)
        async with self._stored.writing() as session:
            await lock_guild(session, guild)
            kept: tuple[int, ...] = getattr(await guilds.get_settings(session, guild), listed)
            others = tuple(one for one in kept if one != number)
            change = SettingsChange()
            change[listed] = (*others, number) if included else others
            return await self._change(session, guild, actor, change)

    async def _change(
        self, session: AsyncSession, guild: GuildId, actor: Actor, change: SettingsChange
    ) -> GuildSettings:
        before = await guilds.get_settings(session, guild)
        after = replace(before, **change)
        if after == before:
            return before
        await guilds.set_settings(session, guild, after)
        self._looked = None
        await audit.record(
            session,
            guild,
            actor=actor,
            at=self._clock(),
            action="settings.change",
            target="settings",
            before={name: getattr(before, name) for name in change},
            after=dict(change),
        )
        return after

    async def about(self, guild: GuildId) -> AboutAnswer:
        """What the guild's store holds, and what isn't working there."""
        async with self._stored.reading() as session:
            counts = await guilds.count_guild(session, guild)
            waiting = await queue.queue_state(session, guild)
            followed = await feeds.list_feeds(session, guild)
        problems = [found for found in map(describe_pause, followed) if found]
        if waiting.oldest is not None and self._clock() - waiting.oldest > LONG_WAIT:
            problems.append(Problem("about.long_wait", {"since": waiting.oldest}))
        return AboutAnswer(
            version=version("dateline"),
            articles=counts.articles,
            events=counts.events,
            entities=counts.entities,
            waiting=counts.waiting,
            failed=counts.failed,
            problems=tuple(problems),
            oldest=waiting.oldest,
        )

    async def kept_about(self, guild: GuildId, person: int) -> PersonCounts:
        """In how many places the guild keeps a person's id."""
        async with self._stored.reading() as session:
            return await people.count_person(session, guild, person)

    async def forget_person(self, guild: GuildId, person: int) -> int:
        """Put nobody in the place of a person wherever the guild keeps their id; returns in how many rows.

        Their sources, decisions and corrections stay.
        """
        async with self._stored.writing() as session:
            return await people.forget_person(session, guild, person)

    async def left(self, guild: GuildId) -> None:
        """The bot was taken out of a guild: all of it is deleted ``GRACE`` later unless it comes back."""
        async with self._stored.writing() as session:
            if await keeping.note_left(session, guild, self._clock()):
                log.info("left guild %s; what is kept of it is deleted in %s days", guild, GRACE.days)

    async def present(self, there: Collection[GuildId], *, all_of_them: bool) -> None:
        """The bot is in these guilds: those that it had left are kept. With ``all_of_them`` it is in no other."""
        async with self._stored.writing() as session:
            back = await keeping.note_back(session, sorted(there))
            known = await guilds.list_guilds(session) if all_of_them else []
            for guild in {*known} - {*there, TERMINAL_GUILD}:
                await keeping.note_left(session, guild, self._clock())
        for guild in back:
            log.info("back in guild %s; nothing of it is deleted", guild)

    async def delete_due(self) -> bool:
        """Delete a guild left long enough ago, or some articles past their guild's retention.

        A chore of the ingest, which looks once an hour; False when nothing was due, or the clock can't be trusted.
        """
        if self._looked is not None and abs(self._clock() - self._looked) < LOOK_EVERY:
            return False
        if not await self._steady.may_delete():
            self._looked = self._clock()
            return False
        async with self._stored.reading() as session:
            gone = await keeping.left_before(session, self._clock() - GRACE)
            known = [] if gone else await guilds.list_guilds(session)
            kept = {guild: (await guilds.get_settings(session, guild)).retention_days for guild in known}
        if gone:
            async with self._stored.writing(patient=True) as session:
                await guilds.delete_guild(session, gone[0])
            log.warning("deleted what was kept of guild %s, left over %s days ago", gone[0], GRACE.days)
            return True
        for guild, days in kept.items():
            if days and await self._expire(guild, days):
                return True
        self._looked = self._clock()
        return False

    async def _expire(self, guild: GuildId, days: int) -> bool:
        before = self._clock() - timedelta(days=days)
        async with self._stored.writing() as session:
            due = await keeping.old_sources(session, guild, before=before, limit=A_STEP)
            if not due:
                return False
            events = await keeping.delete_sources(session, guild, due)
            await audit.record(
                session,
                guild,
                actor=audit.SYSTEM,
                at=self._clock(),
                action="retention.delete",
                target="settings",
                after={"articles": len(due), "events": events, "days": days},
            )
        return True

    async def dump(self, guild: GuildId) -> dict[str, list[dict[str, Any]]]:
        """All rows that are kept of a guild, by table."""
        async with self._stored.reading(patient=True) as session:
            return await keeping.dump_guild(session, guild)

    async def delete(self, guild: GuildId) -> None:
        """Delete everything that is kept of the guild. There is no way back."""
        async with self._stored.writing(patient=True) as session:
            await guilds.delete_guild(session, guild)


def _check(change: SettingsChange) -> None:
    """Raise InvalidInput for a value that would do harm or nothing."""
    days = change.get("retention_days")
    if days is not None and not SHORTEST_RETENTION <= days <= LONGEST_RETENTION:
        raise InvalidInput("bad_retention", given=days, shortest=str(SHORTEST_RETENTION))
    if not 0 <= change.get("suggestions_a_day", 0) <= MOST_SUGGESTIONS:
        raise InvalidInput("bad_limit", limit=MOST_SUGGESTIONS)
    if len(change.get("guidelines") or "") > LONGEST_GUIDELINES:
        raise InvalidInput("guidelines_too_long", limit=LONGEST_GUIDELINES)
    detail = change.get("detail", Detail.KEY)
    if detail not in list(Detail):
        raise InvalidInput("bad_detail", given=detail)
    language = change.get("language")
    if language is not None and language not in LANGUAGES:
        raise InvalidInput("bad_language", given=language, languages=", ".join(LANGUAGES))
