"""A guild as a whole: its settings, what it holds, and what is kept about a person."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import version
from typing import TypedDict, Unpack

from bot.core.answers import AboutAnswer
from bot.core.feeds import describe_pause
from bot.core.names import require_moderator
from bot.core.stored import Stored
from store import audit, feeds, guilds, people, queue
from store.values import Actor, GuildId, GuildSettings

LONG_WAIT = timedelta(minutes=15)


class SettingsChange(TypedDict, total=False):
    """The settings to change; those left out stay as they are."""

    watched_channels: tuple[int, ...]
    moderators: tuple[int, ...]
    private_answers: bool
    language: str | None
    time_zone: str | None
    guidelines: str | None
    retention_days: int | None


class Guilds:
    """``/settings``, ``/about`` and ``/privacy``."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._clock = clock

    async def settings(self, guild: GuildId) -> GuildSettings:
        """What the moderators set; the defaults for a guild never seen."""
        async with self._stored.reading() as session:
            return await guilds.get_settings(session, guild)

    async def update(self, guild: GuildId, actor: Actor, **change: Unpack[SettingsChange]) -> GuildSettings:
        """Change some settings; raises NotAllowed."""
        require_moderator(actor)
        async with self._stored.writing() as session:
            before = await guilds.get_settings(session, guild)
            after = replace(before, **change)
            await guilds.set_settings(session, guild, after)
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
        problems = [said for said in map(describe_pause, followed) if said]
        if waiting.oldest is not None and self._clock() - waiting.oldest > LONG_WAIT:
            problems.append(f"A link has been waiting since {waiting.oldest:%-d %B %Y, %H:%M} UTC.")
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

    async def forget_person(self, guild: GuildId, person: int) -> int:
        """Put nobody in the place of a person wherever the guild keeps their id; returns in how many rows.

        Their sources, decisions and corrections stay.
        """
        async with self._stored.writing() as session:
            return await people.forget_person(session, guild, person)

    async def delete(self, guild: GuildId) -> None:
        """Delete everything that is kept of the guild. There is no way back."""
        async with self._stored.writing() as session:
            await guilds.delete_guild(session, guild)
