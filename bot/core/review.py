"""What members suggest and moderators approve or reject: decided once, never edited."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import AddAnswer, AddOutcome
from bot.core.ingest import Ingest
from bot.core.names import require_moderator
from bot.core.reader import Reader, ReadRequest
from bot.core.stored import Stored
from bot.errors import InvalidInput, LinkRefused, NotAllowed
from bot.net import Fetcher
from parsers.links import url_key
from parsers.values import Event
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

PREVIEW_PATIENCE = 20.0
"""Seconds that a moderator waits for a page before they decide without having seen it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What approving a suggestion would add: the page's own words, nothing of which is stored."""

    title: str | None
    site: str | None
    published: datetime | None
    events: tuple[Event, ...]


class Review:
    """The queue of suggestions."""

    def __init__(
        self,
        stored: Stored,
        fetcher: Fetcher,
        reader: Reader,
        ingest: Ingest,
        clock: Callable[[], datetime],
    ) -> None:
        self._stored = stored
        self._fetcher = fetcher
        self._reader = reader
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

    async def preview(self, guild: GuildId, actor: Actor, source: SourceId | str) -> Preview:
        """Read a suggested page now, for a moderator who decides; nothing is stored.

        Raises NotAllowed, NotFound, and LinkRefused when the page can't be read (or takes too long).
        """
        require_moderator(actor)
        async with self._stored.reading() as session:
            view = await sources.get_source(session, guild, _number(source))
        if view.url is None:
            raise LinkRefused("no_link")
        try:
            async with asyncio.timeout(PREVIEW_PATIENCE):
                page = await self._fetcher.fetch(view.url)
                reading = await self._reader.read_page(
                    ReadRequest(
                        page=page.body,
                        url=page.url,
                        content_type=page.content_type,
                        fallback_day=view.added_at.date(),
                    )
                )
        except TimeoutError as error:
            raise LinkRefused("timeout", detail="a preview") from error
        article = reading.article
        return Preview(
            title=article.title, site=article.site, published=article.published, events=tuple(reading.events)
        )

    async def decide_all(
        self,
        guild: GuildId,
        actor: Actor,
        numbers: Sequence[SourceId],
        *,
        approve: bool,
        reason: str | None = None,
    ) -> list[tuple[SourceView, bool]]:
        """Decide several alike, in order; each as ``decide`` would."""
        return [await self.decide(guild, actor, number, approve=approve, reason=reason) for number in numbers]

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
        number = _number(source)
        async with self._stored.writing() as session:
            if approve:
                decided = await sources.approve(session, guild, number, actor=actor, at=self._clock())
            else:
                decided = await sources.reject(
                    session, guild, number, actor=actor, at=self._clock(), reason=reason
                )
        self._ingest.wake()
        return decided


def _number(source: SourceId | str) -> SourceId:
    number = source if isinstance(source, int) else parse_public_id(source, "s")
    if number is None:
        raise InvalidInput("bad_id", given=source, example="s7")
    return SourceId(number)
