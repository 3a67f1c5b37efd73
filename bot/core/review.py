"""What members suggest and moderators approve or reject: decided once, never edited."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import AddAnswer, AddOutcome
from bot.core.ingest import Ingest
from bot.core.names import require_moderator
from bot.core.stored import Stored
from bot.errors import InvalidInput, NotAllowed
from bot.net import Fetcher
from parsers.links import url_key
from store import guilds, queue, sources
from store.ids import lock_guild
from store.values import (
    Actor,
    GuildId,
    Posted,
    SourceId,
    SourcePage,
    SourceState,
    SourceView,
    parse_public_id,
)


class Review:
    """The queue of suggestions."""

    def __init__(
        self, stored: Stored, fetcher: Fetcher, ingest: Ingest, clock: Callable[[], datetime]
    ) -> None:
        self._stored = stored
        self._fetcher = fetcher
        self._ingest = ingest
        self._clock = clock

    async def suggest(
        self, guild: GuildId, actor: Actor, url: str, *, posted: Posted | None = None
    ) -> AddAnswer:
        """Propose a link; nothing is stored of its page until a moderator approves.

        Raises InvalidInput and LinkRefused, and NotAllowed("too_many_suggestions") beyond the guild's daily limit.
        """
        link = str(self._fetcher.guard.check(url))
        async with self._stored.writing() as session:
            await self._check_limit(session, guild, actor)
            view, new = await queue.add_source(
                session,
                guild,
                url=link,
                url_key=url_key(link),
                actor=actor,
                at=self._clock(),
                posted=posted,
                state=SourceState.SUGGESTED,
            )
        return AddAnswer(outcome=AddOutcome.SUGGESTED if new else AddOutcome.ALREADY, source=view)

    async def _check_limit(self, session: AsyncSession, guild: GuildId, actor: Actor) -> None:
        """Under the guild's lock, so that many at once count as well."""
        await lock_guild(session, guild)
        limit = (await guilds.get_settings(session, guild)).suggestions_a_day
        since = self._clock() - timedelta(days=1)
        if not actor.moderator and await sources.count_suggested(session, guild, actor.id, since) >= limit:
            raise NotAllowed("too_many_suggestions", limit=limit)

    async def listing(self, guild: GuildId, *, cursor: str | None = None, limit: int = 10) -> SourcePage:
        """What waits for a decision, newest first."""
        async with self._stored.reading() as session:
            return await sources.list_sources(
                session, guild, state=SourceState.SUGGESTED, cursor=cursor, limit=limit
            )

    async def decide(
        self,
        guild: GuildId,
        actor: Actor,
        source: SourceId | str,
        *,
        approve: bool,
        reason: str | None = None,
    ) -> tuple[SourceView, bool]:
        """Approve or reject; the second value is False when another moderator decided before."""
        require_moderator(actor)
        number = source if isinstance(source, int) else parse_public_id(source, "s")
        if number is None:
            raise InvalidInput("bad_id", given=source, example="s7")
        async with self._stored.writing() as session:
            if approve:
                decided = await sources.approve(
                    session, guild, SourceId(number), actor=actor, at=self._clock()
                )
            else:
                decided = await sources.reject(
                    session, guild, SourceId(number), actor=actor, at=self._clock(), reason=reason
                )
        self._ingest.wake()
        return decided
