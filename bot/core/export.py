"""Timelines leave as files that other programs open; the forms are in ``bot.core.exports``.

An export is written as it is read, so that it takes the same memory whatever its size.
"""

import unicodedata
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import Period
from bot.core.exports import FORMATS, FormatName, Heading
from bot.core.names import NameDirectory, clean_name
from bot.core.stored import Stored
from bot.core.zones import Today
from bot.errors import InvalidInput, NotFound
from store.events import stream_events
from store.search import search_events
from store.values import EntityId, EventView, GuildId

STEP = 500
"""Events read at once, and between two words of progress."""

LONGEST_SLUG = 40

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to export: the events of ``topic`` (None: all), of a period as typed, in a ``format``.

    ``moderator`` adds who added each source; ``raw`` leaves cells alone that a spreadsheet would run as formulas;
    ``language`` is that of the period as typed and of dates in words.
    """

    format: FormatName = FormatName.CSV
    topic: str | None = None
    since: str | None = None
    until: str | None = None
    language: str = "en"
    moderator: bool = False
    raw: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPart:
    """A written file that holds the events which begin in ``year``."""

    path: Path
    year: int
    events: int


class Export:
    """``/export`` and ``dateline export``.

    Every call raises InvalidInput for a period or a name that it can't use, and NotFound("unknown_name") for a topic
    that neither names anybody nor stands in any event.
    """

    def __init__(self, stored: Stored, directory: NameDirectory, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._directory = directory
        self._clock = clock
        self._today = Today(stored, clock)

    def filename(self, wanted: Wanted, year: int | None = None) -> str:
        """A name for the file, safe on every system: "timeline-sharaa-2025-10-24.csv"."""
        parts = ["timeline", slug(wanted.topic or ""), f"{self._clock():%Y-%m-%d}"]
        if year is not None:
            parts.append(f"events-of-{year}")
        return "-".join(part for part in parts if part) + FORMATS[wanted.format].suffix

    async def write(
        self, guild: GuildId, wanted: Wanted, out: IO[bytes], progress: Progress | None = None
    ) -> int:
        """Write the whole timeline to ``out`` and give the number of events; ``progress`` hears it grow."""
        heading = await self._heading(guild, wanted)
        writer = _Writer(out, wanted, heading)
        async with aclosing(self._events(heading, progress)) as events:
            async for view in events:
                writer.add(view)
        writer.end()
        return writer.events

    async def write_years(
        self, guild: GuildId, wanted: Wanted, folder: Path, progress: Progress | None = None
    ) -> tuple[ExportPart, ...]:
        """Write a file for each year in which events begin: together they hold each event once."""
        heading = await self._heading(guild, wanted)
        parts: list[ExportPart] = []
        async with aclosing(self._events(heading, progress)) as events:
            following = await anext(events, None)
            while following is not None:
                year = following.span.first.year
                path = folder / self.filename(wanted, year)
                with path.open("wb") as out:
                    writer = _Writer(out, wanted, heading)
                    while following is not None and following.span.first.year == year:
                        writer.add(following)
                        following = await anext(events, None)
                    writer.end()
                parts.append(ExportPart(path=path, year=year, events=writer.events))
        return tuple(parts)

    async def _heading(self, guild: GuildId, wanted: Wanted) -> Heading:
        now = self._clock()
        topic = clean_name(wanted.topic) if wanted.topic and wanted.topic.strip() else None
        return Heading(
            guild=guild,
            topic=topic,
            period=await self._today.period(guild, wanted.since, wanted.until, wanted.language),
            made_at=now,
            locale=wanted.language,
            moderator=wanted.moderator,
            raw=wanted.raw,
        )

    async def _events(self, heading: Heading, progress: Progress | None) -> AsyncGenerator[EventView]:
        """The events of a topic: those that name it, or else those with its words."""
        guild, period = heading.guild, heading.period
        entities: tuple[EntityId, ...] = ()
        if heading.topic is not None:
            found = (await self._directory.of_guild(guild)).resolve(heading.topic)
            if found.accepted and found.entity is None:
                choices = ", ".join(choice.name for choice in found.choices)
                raise InvalidInput("ambiguous_name", given=heading.topic, choices=choices)
            entities = (found.entity.id,) if found.entity else ()
        async with self._stored.reading() as session:
            if heading.topic is not None and not entities:
                events = _with_words(session, guild, heading.topic, period)
            else:
                events = stream_events(
                    session, guild, entities=entities, since=period.since, until=period.until
                )
            read = 0
            async for view in events:
                yield view
                read += 1
                if progress is not None and read % STEP == 0:
                    progress(read)


async def _with_words(
    session: AsyncSession, guild: GuildId, topic: str, period: Period
) -> AsyncGenerator[EventView]:
    cursor: str | None = None
    while True:
        page = await search_events(
            session, guild, topic, since=period.since, until=period.until, cursor=cursor, limit=STEP
        )
        if cursor is None and not page.events:
            raise NotFound("unknown_name", given=topic)
        for view in page.events:
            yield view
        if page.next is None:
            return
        cursor = page.next


class _Writer:
    """A form on its way into a file."""

    def __init__(self, out: IO[bytes], wanted: Wanted, heading: Heading) -> None:
        self._out = out
        self._form = FORMATS[wanted.format].form(heading)
        self.events = 0
        self._write(self._form.begin())

    def add(self, view: EventView) -> None:
        self._write(self._form.event(view))
        self.events += 1

    def end(self) -> None:
        self._write(self._form.end())

    def _write(self, text: str) -> None:
        self._out.write(text.encode(errors="replace"))


def slug(topic: str) -> str:
    """Letters and digits of any script, the rest as hyphens."""
    letters = "".join(c if c.isalnum() else "-" for c in unicodedata.normalize("NFKC", topic).lower())
    return "-".join(part for part in letters.split("-") if part)[:LONGEST_SLUG].strip("-")
