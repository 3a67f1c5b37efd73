"""A timeline comes in as a table: all of it, or nothing and why.

``dateline import`` of an export gives the same timeline again; docs/exports.md says what else a table may be.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.exports.back import EventCells, ReadTable, RowProblem, SourceCells, read_table, reading_of
from bot.core.names import require_moderator
from bot.core.stored import Stored
from bot.errors import DatelineError, InvalidInput
from bot.net import Fetcher
from parsers.links import url_key
from store import articles, queue
from store.events import list_source_events
from store.values import Actor, GuildId, SourceState

LARGEST = 200_000_000
"""Bytes of a table that is read at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineImport:
    """What came of a table: new events and sources, events that were here ``already``, and the rows refused."""

    events: int
    sources: int
    already: int
    refused: tuple[RowProblem, ...]


class _RefusedError(Exception):
    """Ends the transaction: nothing of the table is kept."""


class Imports:
    """``dateline import``."""

    def __init__(self, stored: Stored, fetcher: Fetcher, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._fetcher = fetcher
        self._clock = clock

    async def timeline(
        self, guild: GuildId, actor: Actor, data: bytes, *, skip_refused: bool = False
    ) -> TimelineImport:
        """Keep a table's events with their sources, in one transaction.

        When a row is refused nothing is kept, unless ``skip_refused`` asks for the others. A row whose event is here
        already adds nothing. Raises NotAllowed and InvalidInput.
        """
        require_moderator(actor)
        if len(data) > LARGEST:
            raise InvalidInput("too_large_table", limit=LARGEST // 1_000_000)
        table = read_table(data)
        work = _Work(guild, actor, self._clock(), list(table.problems))
        try:
            async with self._stored.writing() as session:
                await self._keep_all(session, work, table, skip_refused=skip_refused)
        except _RefusedError:
            work.events = work.sources = 0
        refused = tuple(sorted(work.refused, key=lambda problem: problem.row))
        return TimelineImport(events=work.events, sources=work.sources, already=work.already, refused=refused)

    async def _keep_all(
        self, session: AsyncSession, work: "_Work", table: ReadTable, *, skip_refused: bool
    ) -> None:
        for source, events in table.sources.items():
            await self._keep(session, work, source, events)
        if work.refused and not skip_refused:
            raise _RefusedError

    async def _keep(
        self, session: AsyncSession, work: "_Work", source: SourceCells, events: Sequence[EventCells]
    ) -> None:
        try:
            link = str(self._fetcher.guard.check(source.url)) if source.url else None
        except DatelineError as error:
            work.refuse(events, "source_url", source.url or "", error.code)
            return
        view, new = await queue.add_source(
            session,
            work.guild,
            url=link,
            url_key=url_key(link) if link else _key_of(source),
            actor=work.actor,
            at=work.at,
            state=SourceState.FETCHING,
            given_title=source.title,
            given_published=source.published,
            given_language=source.language,
            backfill=True,
        )
        if new:
            reading = reading_of(source, events)
            await articles.store_reading(session, work.guild, view.id, reading, at=work.at, distinct=True)
            work.sources += 1
            work.events += len(events)
            return
        here = {(event.text, event.span) for event in await list_source_events(session, work.guild, view.id)}
        known = [event for event in events if (event.text, event.span) in here]
        work.already += len(known)
        others = [event for event in events if event not in known]
        work.refuse(others, "source_url", source.url or source.title or "", "row_source_known")


@dataclass(slots=True)
class _Work:
    """An import as it goes on."""

    guild: GuildId
    actor: Actor
    at: datetime
    refused: list[RowProblem]
    events: int = 0
    sources: int = 0
    already: int = 0

    def refuse(self, events: Sequence[EventCells], column: str, given: str, code: str) -> None:
        self.refused += [
            RowProblem(row=event.row, column=column, given=given[:60], code=code) for event in events
        ]


def _key_of(source: SourceCells) -> str:
    said = "\n".join(str(part) for part in (source.title, source.site, source.published))
    return f"text:{sha256(said.encode(errors='surrogatepass')).hexdigest()}"
