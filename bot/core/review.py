"""What members suggest and moderators approve or reject: decided once, never edited."""

from collections.abc import Callable
from datetime import datetime

from bot.core.answers import AddAnswer, AddOutcome
from bot.core.ingest import Ingest
from bot.core.names import require_moderator
from bot.core.stored import Stored
from bot.errors import InvalidInput
from bot.net import Fetcher
from parsers.links import url_key
from store import queue, sources
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
        """Propose a link; nothing is fetched until a moderator approves. Raises InvalidInput and LinkRefused."""
        link = str(self._fetcher.guard.check(url))
        async with self._stored.writing() as session:
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
