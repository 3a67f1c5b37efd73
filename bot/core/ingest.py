"""From a queued link to a stored article: claim, fetch, read, store.

The source's row is the job. A claim is a lease on it; whatever happens to this process, the lease runs out and another
worker takes the link again. Storing and finishing are one transaction, so a link ends once.
"""

import asyncio
import logging
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.reader import Reader, ReadRequest
from bot.core.stored import Stored
from bot.errors import MESSAGES, DatelineError, LinkRefused, StoreUnavailable
from bot.net import Fetcher
from parsers.links import url_key
from store import articles, queue, sources
from store.errors import LeaseLostError
from store.values import Claim, Duplicate, GuildId, SourceId, SourceState, SourceView

LEASE = timedelta(minutes=3)
IDLE_POLL = 2.0
MOST_ATTEMPTS = 6
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=6)
AFTER_FAILURE = 5.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a link ended: ``source`` as it now stands, and why when it failed (for good, unless it is queued again).

    ``already`` is the source that turned out to be the same article, if one did. ``claim`` is what was worked on,
    for listeners: with a double, its source and post are others than those of ``source``.
    """

    guild: GuildId
    source: SourceView
    error: DatelineError | None = None
    already: SourceView | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """How many links ended in which way."""

    ready: int = 0
    failed: int = 0
    later: int = 0


Listener = Callable[[Outcome], Awaitable[None]]


class Ingest:
    """The workers of one process. ``workers=0`` leaves the queue to others (``dateline work``)."""

    def __init__(
        self, stored: Stored, fetcher: Fetcher, reader: Reader, clock: Callable[[], datetime], *, workers: int
    ) -> None:
        self._stored = stored
        self._fetcher = fetcher
        self._reader = reader
        self._clock = clock
        self._workers = workers
        self._name = f"{socket.gethostname()}:{os.getpid()}"
        self._listeners: list[Listener] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._wake = asyncio.Event()

    def subscribe(self, listener: Listener) -> None:
        """Tell ``listener`` of every try in this process: a link that ended, or one that is queued again (its
        source's state says so, ``error`` why).
        """
        self._listeners.append(listener)

    def wake(self) -> None:
        """Look at the queue now rather than at the next poll."""
        self._wake.set()

    def start(self) -> None:
        """Start the workers on the running loop."""
        self._tasks = [
            asyncio.create_task(self._work(f"{self._name}:{number}"), name=f"ingest-{number}")
            for number in range(self._workers)
        ]

    async def stop(self) -> None:
        """Stop the workers; what they held is given back to the queue."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        self._tasks = []

    async def run_one(self, guild: GuildId, source: SourceId) -> Outcome:
        """Fetch and read one queued source now, for a person who waits; raises LinkRefused when it fails.

        A failure that may pass stays queued for a later try.
        """
        outcome = await self._claim_and_finish(guild, source)
        if outcome is None:
            async with self._stored.reading() as session:
                return Outcome(guild=guild, source=await sources.get_source(session, guild, source))
        if outcome.error is not None:
            raise outcome.error
        return outcome

    async def run_waiting(self, guild: GuildId) -> Finished:
        """Work on all of a guild's links that are due, for a person who waits."""
        ready = failed = later = 0
        while (outcome := await self._claim_and_finish(guild, None)) is not None:
            ready += outcome.error is None
            failed += outcome.source.state is SourceState.FAILED
            later += outcome.source.state is SourceState.QUEUED
        return Finished(ready=ready, failed=failed, later=later)

    async def _claim_and_finish(self, guild: GuildId, source: SourceId | None) -> Outcome | None:
        async with self._stored.writing() as session:
            claims = await queue.claim(
                session, now=self._clock(), lease=LEASE, worker=self._name, guild=guild, source=source
            )
        return await self._finish(claims[0]) if claims else None

    async def _work(self, worker: str) -> None:
        while True:
            try:
                busy = await self._step(worker)
            except StoreUnavailable as error:
                log.warning("the store is unavailable (%s); trying again", error.code)
                await asyncio.sleep(AFTER_FAILURE)
                continue
            except Exception:  # the worker's boundary: one bad link must not end the worker
                log.exception("an ingest worker met an unexpected error")
                await asyncio.sleep(AFTER_FAILURE)
                continue
            if not busy:
                await self._rest()

    async def _rest(self) -> None:
        self._wake.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), IDLE_POLL)

    async def _step(self, worker: str) -> bool:
        claims = await self._claim(worker)
        for claim in claims:
            try:
                outcome = await self._finish(claim)
            except asyncio.CancelledError:
                await self._give_back(claim)
                raise
            except LeaseLostError:
                log.warning("source %s of guild %s took longer than its lease", claim.source, claim.guild)
                continue
            await self._tell(replace(outcome, claim=claim))
        return bool(claims)

    async def _claim(self, worker: str) -> list[Claim]:
        """Claim what is due; a stop in the very moment of claiming gives it back, rather than to the lease's end."""
        claiming = asyncio.ensure_future(self._claim_now(worker))
        try:
            return await asyncio.shield(claiming)
        except asyncio.CancelledError:
            for claim in await claiming:
                await self._give_back(claim)
            raise

    async def _claim_now(self, worker: str) -> list[Claim]:
        async with self._stored.writing() as session:
            return list(await queue.claim(session, now=self._clock(), lease=LEASE, worker=worker))

    async def _give_back(self, claim: Claim) -> None:
        """Let others have the link at once; it may have been stored in the moment of stopping."""
        with suppress(LeaseLostError):
            async with self._stored.writing() as session:
                await queue.release(session, claim)

    async def _tell(self, outcome: Outcome) -> None:
        for listener in self._listeners:
            try:
                await listener(outcome)
            except Exception:  # a listener's boundary: the link is stored, whoever wanted to hear of it
                log.exception("a listener failed on source %s", outcome.source.id)

    async def _finish(self, claim: Claim) -> Outcome:
        """Take one claimed link to its end, or put it back for later."""
        try:
            return await self._fetch_and_store(claim)
        except LinkRefused as error:
            log.info("source %s of guild %s: %s %s", claim.source, claim.guild, error.code, error.detail)
            return Outcome(guild=claim.guild, source=await self._put_back(claim, error), error=error)

    async def _put_back(self, claim: Claim, error: LinkRefused) -> SourceView:
        async with self._stored.writing() as session:
            if MESSAGES[error.code].retry and claim.attempt < MOST_ATTEMPTS:
                return await queue.retry_later(
                    session, claim, code=error.code, at=self._clock() + _pause(claim, error)
                )
            return await queue.fail(session, claim, code=error.code)

    async def _fetch_and_store(self, claim: Claim) -> Outcome:
        if claim.url is None:
            raise LinkRefused("no_link")
        page = await self._fetcher.fetch(claim.url, etag=claim.etag, last_modified=claim.last_modified)
        if page.not_modified:
            async with self._stored.writing() as session:
                view = await queue.unchanged(session, claim, at=self._clock())
            return Outcome(guild=claim.guild, source=view)
        reading = await self._reader.read_page(
            ReadRequest(
                page=page.body,
                url=page.url,
                content_type=page.content_type,
                title=claim.given_title,
                published=claim.given_published,
                language=claim.given_language,
                fallback_day=claim.added_at.date(),
            )
        )
        async with self._stored.writing() as session:
            stored = await articles.store_reading(
                session,
                claim.guild,
                claim.source,
                reading,
                at=self._clock(),
                etag=page.etag,
                last_modified=page.last_modified,
                final_url_key=url_key(page.url),
                canonical_url_key=url_key(reading.article.canonical_url)
                if reading.article.canonical_url
                else None,
                claim=claim,
            )
        return outcome_of(claim.guild, stored)


def outcome_of(guild: GuildId, stored: SourceView | Duplicate) -> Outcome:
    """A stored reading as an outcome: with a double, the source that has the article already."""
    if isinstance(stored, Duplicate):
        return Outcome(guild=guild, source=stored.of, already=stored.of)
    return Outcome(guild=guild, source=stored)


def _pause(claim: Claim, error: LinkRefused) -> timedelta:
    """Doubling from half a minute to six hours, and never sooner than the site asks."""
    pause = min(FIRST_PAUSE * 2 ** max(claim.attempt - 1, 0), LONGEST_PAUSE)
    return max(pause, error.retry_after or pause)
