"""News feeds that a guild follows: what they offer is queued like posted links.

A feed that fails again and again is paused, loudly: its list and ``/about`` say so and why, until somebody adds it
again. Links that are known already, in whatever state, are left as they are.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.holder import holder_name
from bot.core.ingest import Ingest
from bot.core.names import require_moderator
from bot.core.problems import Problem
from bot.core.stored import Stored
from bot.errors import InvalidInput, LinkRefused, NotFound, stored_error
from bot.net import FetchedFeed, Fetcher, fetch_feed
from parsers.feeds import FeedEntry
from parsers.links import url_key
from store import feeds, queue, sources
from store.errors import LeaseLostError
from store.values import Actor, FeedClaim, FeedId, FeedState, FeedView, GuildId, parse_public_id, public_id

EVERY = timedelta(minutes=30)
SHORTEST = timedelta(minutes=10)
LONGEST = timedelta(days=7)
LEASE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(days=1)
SHORT_WAIT = timedelta(minutes=1)

MOST_FAILURES = 8
"""Failures in a row that may pass, before the feed is paused: with growing pauses, a day or two of silence."""

MOST_REFUSALS = 3
"""Failures in a row, the last of which won't pass by itself (no such page, no feed there any more)."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedAnswer:
    """``feed`` as it now stands, ``new`` when it wasn't followed before, and how many links it brought at once."""

    feed: FeedView
    new: bool
    queued: int


class Feeds:
    """``/feed``, and the polling."""

    def __init__(
        self, stored: Stored, fetcher: Fetcher, ingest: Ingest, clock: Callable[[], datetime]
    ) -> None:
        self._stored = stored
        self._fetcher = fetcher
        self._ingest = ingest
        self._clock = clock
        self._polls = 0

    async def add(self, guild: GuildId, actor: Actor, url: str, *, every: timedelta = EVERY) -> FeedAnswer:
        """Follow the feed at ``url`` and queue what it offers; one that was paused goes on.

        Takes as long as fetching the feed does. Raises NotAllowed, InvalidInput("bad_interval") and LinkRefused
        when there is no feed to be had ("no_feed", ...); a site that is down for the moment is polled later.
        """
        require_moderator(actor)
        if not SHORTEST <= every <= LONGEST:
            raise InvalidInput("bad_interval", shortest=int(SHORTEST.total_seconds() // 60))
        link = str(self._fetcher.guard.check(url))
        found: FetchedFeed | LinkRefused
        try:
            found = await fetch_feed(self._fetcher, link)
        except LinkRefused as refusal:
            if not refusal.may_pass:
                raise
            found = refusal
        async with self._stored.writing() as session:
            view, new = await feeds.add_feed(
                session, guild, url=link, url_key=url_key(link), every=every, actor=actor, at=self._clock()
            )
            claim = await feeds.claim_feed(
                session, now=self._clock(), lease=LEASE, worker=self._name(), guild=guild, feed=view.id
            )
            view, queued = await self._end(session, claim, found, first=new) if claim else (view, 0)
        if queued:
            self._ingest.wake()
        return FeedAnswer(feed=view, new=new, queued=queued)

    async def listing(self, guild: GuildId) -> tuple[FeedView, ...]:
        """The guild's feeds, in the order they were added."""
        async with self._stored.reading() as session:
            return await feeds.list_feeds(session, guild)

    async def remove(self, guild: GuildId, actor: Actor, given: str) -> FeedView:
        """Follow a feed, named by its id ("f3") or address, no longer; its articles stay. Raises NotFound."""
        require_moderator(actor)
        async with self._stored.writing() as session:
            number = parse_public_id(given, "f")
            if number is None:
                found = await feeds.find_feed_by_key(session, guild, url_key(given.strip()))
                if found is None:
                    raise NotFound("unknown_feed", given=given.strip()[:60])
                number = found.id
            return await feeds.remove_feed(session, guild, FeedId(number), actor=actor, at=self._clock())

    async def poll_due(self) -> bool:
        """Poll the feed that is due the longest, of any guild; False when none is."""
        async with self._stored.writing() as session:
            claim = await feeds.claim_feed(session, now=self._clock(), lease=LEASE, worker=self._name())
        if claim is None:
            return False
        found: FetchedFeed | LinkRefused
        try:
            found = await fetch_feed(
                self._fetcher, claim.url, etag=claim.etag, last_modified=claim.last_modified
            )
        except LinkRefused as refusal:
            found = refusal
        try:
            async with self._stored.writing() as session:
                _, queued = await self._end(session, claim, found)
        except LeaseLostError:
            log.info("feed %s of guild %s was removed or added again meanwhile", claim.feed, claim.guild)
            return True
        if queued:
            self._ingest.wake()
        return True

    def _name(self) -> str:
        """A name for one poll alone: the proof of its lease."""
        self._polls += 1
        return holder_name(f"feeds{self._polls}")

    async def _end(
        self,
        session: AsyncSession,
        claim: FeedClaim,
        found: FetchedFeed | LinkRefused,
        *,
        first: bool = False,
    ) -> tuple[FeedView, int]:
        """Keep what came of a poll, and queue what is new; the validators and the links are kept together.

        What a feed offers at the ``first`` poll was there before anybody followed it.
        """
        if isinstance(found, LinkRefused):
            return await self._fail(session, claim, found), 0
        queued = 0
        for entry in found.feed.entries if found.feed else ():
            queued += await self._queue(session, claim, entry, first=first)
        view = await feeds.end_poll(
            session,
            claim,
            at=self._clock(),
            title=found.feed.title if found.feed else None,
            etag=found.etag,
            last_modified=found.last_modified,
        )
        return view, queued

    async def _queue(self, session: AsyncSession, claim: FeedClaim, entry: FeedEntry, *, first: bool) -> bool:
        """Queue an entry's link unless it is known in any state, or one that is never opened."""
        try:
            link = str(self._fetcher.guard.check(entry.url))
        except LinkRefused:
            return False
        if await sources.find_source_by_key(session, claim.guild, url_key(link)) is not None:
            return False
        published = entry.published if entry.published and entry.published <= self._clock() else None
        _, new = await queue.add_source(
            session,
            claim.guild,
            url=link,
            url_key=url_key(link),
            actor=claim.added_by,
            at=self._clock(),
            feed=claim.feed,
            fallback_day=published.date() if published else None,
            backfill=first,
        )
        return new

    async def _fail(self, session: AsyncSession, claim: FeedClaim, error: LinkRefused) -> FeedView:
        failures = claim.failures + (not error.untried)
        final = failures >= (MOST_FAILURES if error.may_pass else MOST_REFUSALS) or error.code == "gone"
        if final:
            log.warning("feed %s of guild %s is paused: %s", claim.feed, claim.guild, error.code)
        return await feeds.fail_poll(
            session,
            claim,
            code=error.code,
            next_at=self._clock() + _pause(claim, error),
            failures=failures,
            pause=final,
        )


def describe_pause(feed: FeedView) -> Problem | None:
    """What ``/about`` says of a feed that was given up; None for one that is followed."""
    if feed.state is not FeedState.PAUSED:
        return None
    fields: dict[str, object] = {
        "name": public_id("f", feed.id),
        "title": feed.title or feed.url,
        "failures": feed.failures,
    }
    return Problem("about.feed_paused", fields, reason=stored_error(feed.error or "no_feed", feed.url))


def _pause(claim: FeedClaim, error: LinkRefused) -> timedelta:
    """Doubling from the feed's interval to a day, and never sooner than the site asks."""
    asked = error.retry_after or SHORT_WAIT
    if error.untried:
        return max(asked, SHORT_WAIT)
    doubled = claim.every * 2 ** min(claim.failures, MOST_FAILURES)
    return max(asked, min(doubled, max(LONGEST_PAUSE, claim.every)))
