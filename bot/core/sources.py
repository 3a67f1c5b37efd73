"""What moderators (and a watched channel's members) do with articles: add, paste, list, refresh, remove."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256

from bot.core.answers import AddAnswer, AddOutcome
from bot.core.ingest import Ingest, outcome_of
from bot.core.linklists import Given, read_links
from bot.core.names import require_moderator
from bot.core.period import read_when
from bot.core.reader import Reader, ReadRequest
from bot.core.stored import Stored
from bot.core.zones import Today
from bot.errors import DatelineError, InvalidInput, NotFound
from bot.net import Fetcher
from parsers.dates import FIRST_YEAR, LAST_YEAR
from parsers.links import url_key
from store import articles, queue, sources
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

PAGE = 10
LONGEST_TEXT = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A row of an import that was not added: its number (the header is 1), what stood there, and why."""

    row: int
    given: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What came of a list of links."""

    added: int
    already: int
    refused: tuple[RefusedRow, ...]


LATELY = timedelta(hours=1)


class Sources:
    """The guild's articles and the way each came in."""

    def __init__(
        self, stored: Stored, fetcher: Fetcher, reader: Reader, ingest: Ingest, clock: Callable[[], datetime]
    ) -> None:
        self._stored = stored
        self._fetcher = fetcher
        self._reader = reader
        self._ingest = ingest
        self._clock = clock
        self._today = Today(stored, clock)

    async def add(
        self,
        guild: GuildId,
        actor: Actor,
        url: str,
        *,
        posted: Posted | None = None,
        published: str | None = None,
        title: str | None = None,
        allow_members: bool = False,
        backfill: bool = False,
    ) -> AddAnswer:
        """Queue a link. ``allow_members`` is for watched channels, where posting is adding; nobody is told of what
        ``backfill`` says.

        Raises NotAllowed, InvalidInput("bad_url", "bad_date") and LinkRefused for an address that is never opened.
        """
        if not allow_members:
            require_moderator(actor)
        link = str(self._fetcher.guard.check(url))
        given = await self._published(guild, published)
        async with self._stored.writing() as session:
            view, new = await queue.add_source(
                session,
                guild,
                url=link,
                url_key=url_key(link),
                actor=actor,
                at=self._clock(),
                posted=posted,
                given_title=title,
                given_published=given,
                backfill=backfill,
            )
        if new:
            self._ingest.wake()
        return AddAnswer(outcome=AddOutcome.QUEUED if new else AddOutcome.ALREADY, source=view)

    async def paste(
        self,
        guild: GuildId,
        actor: Actor,
        content: str | bytes,
        *,
        given: Given,
        content_type: str | None = None,
    ) -> AddAnswer:
        """Read a text (str) or a saved page (bytes) now and store it.

        Raises NotAllowed, InvalidInput and LinkRefused when there is no article in it.
        """
        require_moderator(actor)
        link = str(self._fetcher.guard.check(given.url)) if given.url else None
        published = await self._published(guild, given.published)
        request = self._request(content, given, link, content_type, published)
        reading = await self._reader.read_page(request)
        url = link or reading.article.canonical_url
        key = url_key(url) if url else f"text:{sha256(reading.article.body.encode()).hexdigest()}"
        async with self._stored.writing() as session:
            view, new = await queue.add_source(
                session,
                guild,
                url=url,
                url_key=key,
                actor=actor,
                at=self._clock(),
                state=SourceState.FETCHING,
                given_title=request.title,
                given_published=request.published,
            )
            if not new and request.published in (None, view.published):
                return AddAnswer(outcome=AddOutcome.ALREADY, source=view)
            stored = await articles.store_reading(session, guild, view.id, reading, at=self._clock())
        outcome = outcome_of(guild, stored)
        return AddAnswer(
            outcome=AddOutcome.ALREADY if outcome.already else AddOutcome.READY, source=outcome.source
        )

    def _request(
        self,
        content: str | bytes,
        given: Given,
        url: str | None,
        content_type: str | None,
        published: datetime | None,
    ) -> ReadRequest:
        if not content.strip() or (isinstance(content, str) and not _is_visible(content)):
            raise InvalidInput("no_text")
        if len(content) > LONGEST_TEXT * 5:
            raise InvalidInput("text_too_long", limit=LONGEST_TEXT * 5)
        page, text = (content, None) if isinstance(content, bytes) else (None, content)
        return ReadRequest(
            page=page,
            text=text,
            url=url,
            content_type=content_type,
            title=given.title,
            published=published,
            fallback_day=self._clock().date(),
        )

    async def _published(self, guild: GuildId, given: str | None) -> datetime | None:
        """A day or an ISO time as typed; a day is taken as noon UTC, so that it is the same day in most zones."""
        if given is None or not given.strip():
            return None
        try:
            exact = datetime.fromisoformat(given.strip())
        except ValueError:
            day = read_when(given, await self._today(guild), "en").first
            return datetime.combine(day, time(12), UTC)
        if not FIRST_YEAR <= exact.year <= LAST_YEAR:
            raise InvalidInput("bad_date", given=given.strip()[:60])
        if len(given.strip()) <= len("2025-10-23"):
            return exact.replace(hour=12, tzinfo=UTC)
        return exact if exact.tzinfo else exact.replace(tzinfo=UTC)

    async def listing(
        self,
        guild: GuildId,
        *,
        state: SourceState | None = None,
        cursor: str | None = None,
        limit: int = PAGE,
    ) -> SourcePage:
        """The guild's sources, newest first."""
        async with self._stored.reading() as session:
            return await sources.list_sources(session, guild, state=state, cursor=cursor, limit=limit)

    async def show(self, guild: GuildId, given: str) -> SourceView:
        """A source by its id ("s7") or its link; raises NotFound."""
        async with self._stored.reading() as session:
            number = parse_public_id(given, "s")
            if number is None:
                found = await sources.find_source_by_key(session, guild, url_key(given.strip()))
                if found is None:
                    raise NotFound("unknown_source", given=given.strip()[:60])
                number = found.id
            return await sources.get_source(session, guild, SourceId(number))

    async def refresh(self, guild: GuildId, actor: Actor, given: str) -> SourceView:
        """Queue a source again: to see what changed, or to retry one that failed."""
        require_moderator(actor)
        found = await self.show(guild, given)
        async with self._stored.writing() as session:
            view, _ = await queue.requeue(session, guild, found.id, at=self._clock(), actor=actor)
        self._ingest.wake()
        return view

    async def retry(self, guild: GuildId, actor: Actor) -> int:
        """Queue every link that failed again; returns how many."""
        require_moderator(actor)
        async with self._stored.writing() as session:
            count = await queue.requeue_failed(session, guild, actor=actor, at=self._clock())
        self._ingest.wake()
        return count

    async def remove(self, guild: GuildId, actor: Actor, given: str) -> SourceView:
        """Take a source and its events out of every answer; ``restore`` brings them back whole."""
        require_moderator(actor)
        found = await self.show(guild, given)
        async with self._stored.writing() as session:
            return await sources.remove_source(session, guild, found.id, actor=actor, at=self._clock())

    async def restore(self, guild: GuildId, actor: Actor, given: str) -> SourceView:
        """Bring a removed source back as it was."""
        require_moderator(actor)
        found = await self.show(guild, given)
        async with self._stored.writing() as session:
            return await sources.restore_source(session, guild, found.id, actor=actor, at=self._clock())

    async def posted_lately(self, guild: GuildId) -> list[SourceView]:
        """The links that were posted in messages within ``LATELY``, the newest first: whoever shows how they fared may
        have been restarted meanwhile.
        """
        async with self._stored.reading() as session:
            return await queue.posted_lately(session, guild, since=self._clock() - LATELY)

    async def import_csv(self, guild: GuildId, actor: Actor, data: bytes) -> ImportReport:
        """Queue the links of a list (``bot.core.linklists``); the rows refused don't hold up the others."""
        require_moderator(actor)
        added = already = 0
        refused: list[RefusedRow] = []
        for number, given in read_links(data):
            try:
                answer = await self.add(
                    guild, actor, given.url or "", published=given.published, title=given.title, backfill=True
                )
            except DatelineError as error:
                refused.append(RefusedRow(row=number, given=given.url or "", code=error.code))
                continue
            added += answer.outcome is AddOutcome.QUEUED
            already += answer.outcome is AddOutcome.ALREADY
        return ImportReport(added=added, already=already, refused=tuple(refused))


def _is_visible(text: str) -> bool:
    """Whether there is anything to read: white space and invisible characters are nothing."""
    return any(char.isprintable() and not char.isspace() for char in text)
