"""From a queued link to a stored article: claim, fetch, read, store.

The source's row is the job. A claim is a lease on it; whatever happens to this process, the lease ends and another
worker takes the link again. Storing and finishing are one transaction, so a link ends once; a worker that has more to
do claims its next link in it too.

A failure that may pass is tried again with growing pauses, ``MOST_ATTEMPTS`` times in all; one that may not is
final at once. What must wait because of our own manners at the site (``LinkRefused.untried``) costs no attempt.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.holder import holder_name, is_dead
from bot.core.reader import Reader, ReadRequest
from bot.core.stored import Stored
from bot.errors import PASSING, DatelineError, LinkRefused, NotFound, StoreUnavailable
from bot.logs import begin_request
from bot.net import Fetched, Fetcher
from parsers.links import url_key
from parsers.values import Reading
from store import articles, queue, sources
from store.database import Work
from store.errors import LeaseLostError
from store.values import Claim, Duplicate, GuildId, SourceId, SourceState, SourceView

LEASE = timedelta(minutes=3)
LONGEST_WORK = 120.0
"""Seconds that fetching and reading may take, waits for the site's turn included: well within the lease."""

IDLE_POLL = 2.0
CHORE_PAUSE = 30.0
AFTER_FAILURE = 5.0
LAST_WRITES = 3.0
"""Seconds for giving back what was held."""

TOGETHER = 4
"""Links that a person's own import works on at once."""

MOST_ATTEMPTS = 6
MOST_LOSSES = 10
"""Workers that may die over one link before it is taken for the cause."""

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=6)
SHORT_WAIT = timedelta(seconds=10)
PATIENCE = timedelta(days=2)
"""How long a link may wait for free; after that every wait counts as an attempt, so that it ends."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a try ended: ``source`` as it now stands, and why when it failed (for good, unless it is queued again).

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


Ended = SourceView | Duplicate
Listener = Callable[[Outcome], Awaitable[None]]
Step = Callable[[], Awaitable[bool]]


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
        self._listeners: list[Listener] = []
        self._chores: list[Step] = [self._end_dead_leases, self._queue_checks]
        self._tasks: list[asyncio.Task[None]] = []
        self._wake = asyncio.Event()
        self._owed: list[Claim] = []
        self._ahead: dict[str, Claim | None] = {}
        self._observers: list[Callable[[str], None]] = []

    def subscribe(self, listener: Listener) -> None:
        """Tell ``listener`` of every try in this process: a link that ended, or one that is queued again (its
        source's state says so, ``error`` why). Quiet re-checks are nobody's to hear of.
        """
        self._listeners.append(listener)

    def observe(self, observer: Callable[[str], None]) -> None:
        """Tell ``observer`` of every try, quiet re-checks too: "ready", "already" or the code of why not."""
        self._observers.append(observer)

    def add_chore(self, chore: Step) -> None:
        """Have ``chore`` done now and then while the workers run, and at once again while it says that it was busy."""
        self._chores.append(chore)

    def wake(self) -> None:
        """Look at the queue now rather than at the next poll."""
        self._wake.set()

    def start(self) -> None:
        """Start the workers, and the chores beside them, on the running loop."""
        steps = [
            (partial(self._step, holder_name(str(number))), self._rest) for number in range(self._workers)
        ]
        if steps:
            steps += [(chore, partial(asyncio.sleep, CHORE_PAUSE)) for chore in self._chores]
        self._tasks = [
            asyncio.create_task(self._forever(step, rest), name=f"ingest-{number}")
            for number, (step, rest) in enumerate(steps)
        ]

    async def stop(self) -> None:
        """Stop the workers; what they held is given back to the queue, if the store takes it in time."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=LAST_WRITES)
            if late:
                log.warning("the store doesn't take back what was held; its leases run out by themselves")
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WRITES):
                for claim in filter(None, self._ahead.values()):
                    await self._give_back(claim)

    async def run_one(self, guild: GuildId, source: SourceId) -> Outcome:
        """Fetch and read one queued source now, for a person who waits; raises LinkRefused when it fails.

        A failure that may pass stays queued for a later try. When another worker has the source, or it isn't
        due, the outcome tells how it stands.
        """
        claim = await self._claim(holder_name("person"), guild, source)
        outcome = await self._finish(claim) if claim else None
        if outcome is None:
            found = partial(sources.get_source, guild=guild, source=source)
            return Outcome(guild=guild, source=await self._stored.read(found))
        if outcome.error is not None:
            raise outcome.error
        return outcome

    async def run_waiting(
        self, guild: GuildId, progress: Callable[[Outcome], None] | None = None
    ) -> Finished:
        """Work on all of a guild's links that are due, for a person who waits; ``progress`` hears of each."""
        outcomes: list[Outcome] = []

        async def drain(worker: str) -> None:
            while (claim := await self._claim(worker, guild)) is not None:
                outcome = await self._finish(claim)
                if outcome is not None:
                    outcomes.append(outcome)
                    if progress is not None:
                        progress(outcome)

        tasks = [asyncio.create_task(drain(holder_name(f"person{number}"))) for number in range(TOGETHER)]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        states = [outcome.source.state for outcome in outcomes]
        return Finished(
            ready=sum(outcome.error is None for outcome in outcomes),
            failed=states.count(SourceState.FAILED),
            later=states.count(SourceState.QUEUED),
        )

    async def _forever(self, step: Step, rest: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                busy = await step()
            except StoreUnavailable as error:
                log.warning("the store is unavailable (%s); trying again", error.code)
                await asyncio.sleep(AFTER_FAILURE)
                continue
            except Exception:  # the worker's boundary: one defect must not end the worker
                log.exception("an ingest worker met an unexpected error")
                await asyncio.sleep(AFTER_FAILURE)
                continue
            if not busy:
                await rest()

    async def _rest(self) -> None:
        self._wake.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), IDLE_POLL)

    async def _step(self, worker: str) -> bool:
        begin_request()
        await self._pay_back()
        claim = await self._next(worker)
        outcome = await self._finish(claim) if claim else None
        if claim and outcome and not claim.quiet:
            await self._tell(replace(outcome, claim=claim))
        return claim is not None

    async def _next(self, worker: str) -> Claim | None:
        """What was claimed as the last one ended, if its lease still outlasts the work on it."""
        ahead, self._ahead[worker] = self._ahead.get(worker), None
        if ahead is None:
            return await self._claim(worker)
        if ahead.lease_until - self._clock() > timedelta(seconds=LONGEST_WORK):
            return ahead
        await self._give_back(ahead)
        return await self._claim(worker)

    async def _end_dead_leases(self) -> bool:
        """What a process of this machine held when it died is taken up at once."""
        dead = [holder for holder in await self._stored.read(queue.list_holders) if is_dead(holder)]
        if dead:
            await self._stored.write(partial(queue.end_leases, workers=dead, now=self._clock()))
            log.warning("taking up what %s dead workers held", len(dead))
            self.wake()
        return False

    async def _queue_checks(self) -> bool:
        """Pages that were read a day or a week ago are looked at again."""
        return await self._stored.write(partial(queue.queue_checks, now=self._clock())) > 0

    async def _claim(
        self, worker: str, guild: GuildId | None = None, source: SourceId | None = None
    ) -> Claim | None:
        return next(iter(await self._stored.write(self._claiming(worker, guild, source))), None)

    def _claiming(
        self, worker: str, guild: GuildId | None = None, source: SourceId | None = None
    ) -> Work[list[Claim]]:
        return partial(queue.claim, now=self._clock(), lease=LEASE, worker=worker, guild=guild, source=source)

    async def _tell(self, outcome: Outcome) -> None:
        for listener in self._listeners:
            try:
                await listener(outcome)
            except Exception:  # a listener's boundary: the link is stored, whoever wanted to hear of it
                log.exception("a listener failed on source %s", outcome.source.id)

    async def _finish(self, claim: Claim) -> Outcome | None:
        """Take one claimed link to its end, or put it back for later; None when it is another's by now, or deleted.

        Stopped in the middle, it gives the link back.
        """
        try:
            outcome = await self._end(claim)
        except asyncio.CancelledError:
            await self._give_back(claim)
            raise
        except StoreUnavailable:
            self._owed.append(claim)
            raise
        except (LeaseLostError, NotFound):
            log.warning("source %s of guild %s was taken out of our hands", claim.source, claim.guild)
            return None
        for observer in self._observers:
            observer(_how(outcome))
        return outcome

    async def _give_back(self, claim: Claim) -> None:
        with suppress(LeaseLostError, NotFound, StoreUnavailable):
            await self._release(claim)

    async def _pay_back(self) -> None:
        """Give back what was held when the store failed, once it takes writes again: no link waits for its lease."""
        while self._owed:
            claim = self._owed.pop()
            try:
                with suppress(LeaseLostError, NotFound):
                    await self._release(claim)
            except StoreUnavailable:
                self._owed.append(claim)
                raise

    async def _release(self, claim: Claim) -> None:
        await self._stored.write(partial(queue.release, claim=claim, now=self._clock()))

    async def _end(self, claim: Claim) -> Outcome:
        try:
            return await self._fetch_and_store(claim)
        except LinkRefused as refusal:
            error = refusal
        except (DatelineError, LeaseLostError):
            raise
        except (
            Exception
        ):  # the link's boundary: a defect that one page brings out must not hold its link for ever
            log.exception("source %s of guild %s broke the ingest", claim.source, claim.guild)
            error = LinkRefused("broken")
        log.info("source %s of guild %s: %s %s", claim.source, claim.guild, error.code, error.detail)
        return Outcome(guild=claim.guild, source=await self._put_back(claim, error), error=error)

    async def _put_back(self, claim: Claim, error: LinkRefused) -> SourceView:
        passing, now = error.code in PASSING, self._clock()
        free = _is_untried(error) and now - claim.added_at < PATIENCE
        if passing and not claim.quiet and (free or claim.attempt - claim.losses < MOST_ATTEMPTS):
            error.again_at = now + _pause(claim, error)
            again = partial(
                queue.retry_later, claim=claim, code=error.code, at=error.again_at, counted=not free
            )
            return await self._stored.write(again)
        code = None if claim.quiet and passing else error.code
        return await self._stored.write(partial(queue.fail, claim=claim, code=code))

    async def _fetch_and_store(self, claim: Claim) -> Outcome:
        if claim.url is None:
            raise LinkRefused("no_link")
        if claim.losses >= MOST_LOSSES:
            raise LinkRefused("reader_crashed", detail=f"{claim.losses} workers died over it")
        try:
            async with asyncio.timeout(LONGEST_WORK):
                page = await self._fetch(claim, claim.url)
                reading = None if page.not_modified else await self._read(claim, page)
        except TimeoutError as error:
            raise LinkRefused("timeout", detail=f"after {LONGEST_WORK} s in all") from error
        if reading is None:
            same = partial(
                queue.unchanged,
                claim=claim,
                at=self._clock(),
                etag=page.etag,
                last_modified=page.last_modified,
            )
            return Outcome(guild=claim.guild, source=await self._stored.write(same))
        return await self._store(claim, page, reading)

    async def _fetch(self, claim: Claim, url: str) -> Fetched:
        """The page; robots.txt is obeyed for what no person has just posted."""
        asked = not claim.known and claim.feed is None
        return await self._fetcher.fetch(
            url, etag=claim.etag, last_modified=claim.last_modified, polite=not asked
        )

    async def _read(self, claim: Claim, page: Fetched) -> Reading:
        reading = await self._reader.read_page(
            ReadRequest(
                page=page.body,
                url=page.url,
                content_type=page.content_type,
                title=claim.given_title,
                published=claim.given_published,
                language=claim.given_language,
                fallback_day=claim.fallback_day,
            )
        )
        if claim.whole and reading.article.stub:
            # A paywall that came down since must not take away what was read before.
            raise LinkRefused("paywalled")
        return reading

    async def _store(self, claim: Claim, page: Fetched, reading: Reading) -> Outcome:
        canonical = reading.article.canonical_url
        storing = partial(
            articles.store_reading,
            guild=claim.guild,
            source=claim.source,
            reading=reading,
            at=self._clock(),
            etag=page.etag,
            last_modified=page.last_modified,
            final_url_key=url_key(page.url),
            canonical_url_key=url_key(canonical) if canonical else None,
            claim=claim,
        )
        return outcome_of(claim.guild, await self._end_and_claim(claim.worker, storing))

    async def _end_and_claim(self, worker: str, storing: Work[Ended]) -> Ended:
        """Store; who takes link after link claims the next in the same transaction, which saves one of its own."""
        if worker not in self._ahead:
            return await self._stored.write(storing)
        ended, claims = await self._stored.write(partial(_both, storing, self._claiming(worker)))
        self._ahead[worker] = next(iter(claims), None)
        return ended


async def _both(
    storing: Work[Ended], claiming: Work[list[Claim]], session: AsyncSession
) -> tuple[Ended, list[Claim]]:
    return await storing(session), await claiming(session)


def outcome_of(guild: GuildId, stored: SourceView | Duplicate) -> Outcome:
    """A stored reading as an outcome: with a double, the source that has the article already."""
    if isinstance(stored, Duplicate):
        return Outcome(guild=guild, source=stored.of, already=stored.of)
    return Outcome(guild=guild, source=stored)


def _how(outcome: Outcome) -> str:
    if outcome.error is not None:
        return outcome.error.code
    return "already" if outcome.already else "ready"


def _is_untried(error: LinkRefused) -> bool:
    return error.untried or error.code == "reader_busy"


def _pause(claim: Claim, error: LinkRefused) -> timedelta:
    """Doubling from half a minute to six hours, and never sooner than the site asks."""
    if _is_untried(error):
        return max(SHORT_WAIT, error.retry_after or SHORT_WAIT)
    tries = max(claim.attempt - claim.losses - 1, 0)
    pause = min(FIRST_PAUSE * 2 ** min(tries, MOST_ATTEMPTS), LONGEST_PAUSE)
    return max(pause, error.retry_after or pause)
