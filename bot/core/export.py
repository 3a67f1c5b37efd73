"""Timelines leave as files that other programs open.

CSV: one row an event, the columns of ``COLUMNS`` in that order; UTF-8 with a byte order mark and CRLF (RFC 4180), so
that spreadsheets read it right. A cell that a spreadsheet would take for a formula gets a leading apostrophe.
"""

import csv
import io
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import datetime

from bot.core.answers import ExportFile, Period
from bot.core.names import NameDirectory, clean_name
from bot.core.period import read_period
from bot.core.stored import Stored
from bot.errors import InvalidInput, NotFound
from store.events import stream_events
from store.values import EntityId, EventView, GuildId, public_id

COLUMNS = (
    "id",
    "start",
    "end",
    "precision",
    "date_text",
    "dated_by",
    "text",
    "entities",
    "attribution",
    "certainty",
    "source_url",
    "source_title",
    "source_site",
    "source_published",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
LIST_SEPARATOR = "; "


class Export:
    """``/export`` and ``dateline export``."""

    def __init__(self, stored: Stored, directory: NameDirectory, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._directory = directory
        self._clock = clock

    async def csv(
        self,
        guild: GuildId,
        *,
        topic: str | None = None,
        since: str | None = None,
        until: str | None = None,
        raw: bool = False,
        language: str = "en",
    ) -> ExportFile:
        """All events, or those naming ``topic``, in chronological order. ``raw`` leaves formula-like cells alone.

        Raises InvalidInput, and NotFound("unknown_name") for a topic that names nobody.
        """
        period = read_period(since, until, self._clock().date(), language)
        entities = await self._entities(guild, topic)
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer)
        writer.writerow(COLUMNS)
        count = 0
        async for view in self._events(guild, entities, period):
            writer.writerow(row_of(view) if raw else map(harmless, row_of(view)))
            count += 1
        content = b"\xef\xbb\xbf" + buffer.getvalue().encode()
        return ExportFile(filename=f"timeline-{self._clock():%Y-%m-%d}.csv", content=content, events=count)

    async def _entities(self, guild: GuildId, topic: str | None) -> tuple[EntityId, ...]:
        if topic is None or not topic.strip():
            return ()
        found = (await self._directory.of_guild(guild)).resolve(clean_name(topic))
        if found.entity is not None:
            return (found.entity.id,)
        if found.accepted:
            raise InvalidInput(
                "ambiguous_name", given=topic, choices=", ".join(c.name for c in found.choices)
            )
        raise NotFound("unknown_name", given=topic)

    async def _events(
        self, guild: GuildId, entities: tuple[EntityId, ...], period: Period
    ) -> AsyncIterator[EventView]:
        async with self._stored.reading() as session:
            async for view in stream_events(
                session, guild, entities=entities, since=period.since, until=period.until
            ):
                yield view


def row_of(view: EventView) -> tuple[str, ...]:
    """An event's cells in the order of ``COLUMNS``; lists are joined by "; "."""
    source = view.sources[0] if view.sources else None
    return (
        public_id("e", view.id),
        view.span.first.isoformat(),
        view.span.last.isoformat(),
        view.span.precision.value,
        view.date_text or "",
        view.dated_by.value,
        view.text,
        _joined(entity.name for entity in view.entities),
        view.attribution or "",
        view.certainty.value,
        (source.url if source else None) or "",
        (source.title if source else None) or "",
        (source.site if source else None) or "",
        source.published.isoformat() if source and source.published else "",
    )


def harmless(cell: str) -> str:
    """A leading apostrophe before what a spreadsheet would run as a formula (OWASP's CSV injection rule)."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _joined(names: Iterable[str]) -> str:
    return LIST_SEPARATOR.join(names)
