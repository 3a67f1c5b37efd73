"""The one place where Dateline's parts are put together.

``build(settings)`` gives an ``App``; entering it opens the database, the fetcher and the reader, leaving it closes
them in the reverse order. Front ends call the use cases below and nothing else. Every use case raises ``DatelineError``
kinds only; anything else is a defect that the front end's boundary reports as an incident.

    app.timeline(guild, topic, since=, until=, cursor=, limit=, entity=)    -> TimelineAnswer
    app.who(guild, name, entity=)                                           -> WhoAnswer
    app.chart(guild, asked)                                                 -> ChartAnswer
    app.ask(guild, question)                                                -> AskAnswer
    app.on(guild, when)    app.search(guild, text, since=, until=)          -> TimelineAnswer
    app.today(guild)                                                        -> the day it is there
    app.names      complete, merge, rename, alias, split
    app.twins      listing, merge, refuse
    app.sources    add, paste, listing, show, refresh, retry, remove, restore, import_csv
    app.review     suggest, listing, preview, decide, decide_all
    app.events     show, redate, hide, restore
    app.history    undo, audit
    app.export     write, write_years
    app.imports    timeline
    app.guilds     settings, update, include, about, kept_about, forget_person, left, present, dump, delete
    app.feeds      add, listing, remove
    app.views      save, find
    app.watches    add, listing, remove, due, told, tell_again, pause, drop
    app.asked      note, flush, most
    app.health     missing, queue, measures, require
    app.steady     notice, look, may_delete
    app.upkeep     check, backup, restore, copy
    app.ingest     start, stop, subscribe, run_one
"""

from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Self, TypeAlias

from bot.core.ask import Ask
from bot.core.asked import Asked
from bot.core.chart import Chart
from bot.core.charts.drawer import Drawer
from bot.core.events import Events
from bot.core.export import Export
from bot.core.feeds import Feeds
from bot.core.guilds import Guilds
from bot.core.health import Health
from bot.core.history import History
from bot.core.imports import Imports
from bot.core.ingest import LEASE, Ingest
from bot.core.names import NameDirectory, Names
from bot.core.reader import Reader
from bot.core.review import Review
from bot.core.sources import Sources
from bot.core.steady import Steady, boot_seconds
from bot.core.stored import Stored
from bot.core.timeline import On, Search, Timeline
from bot.core.twins import Twins
from bot.core.upkeep import Upkeep
from bot.core.views import Views
from bot.core.watch import Watches
from bot.core.who import Who
from bot.core.zones import Today
from bot.net import Fetcher, FetchRules
from bot.settings import Settings

Clock = Callable[[], datetime]
Counter: TypeAlias = Callable[[], float] | None


def utc_now() -> datetime:
    """The clock that programs run by; tests pass their own."""
    return datetime.now(UTC)


class App:
    """The use cases over one database; see the module's docstring for what they are."""

    def __init__(
        self, settings: Settings, *, clock: Clock, counter: Counter, create_store: bool, inline_reader: bool
    ) -> None:
        self.settings = settings
        self.clock = clock
        self._stored = stored = Stored(settings.database_url, create=create_store)
        self._fetcher = Fetcher(FetchRules.of(settings), clock)
        self._reader = Reader(inline=inline_reader, names_model=settings.names_model)
        self._drawer = Drawer(inline=inline_reader)
        self._directory = directory = NameDirectory(stored)
        self._open_parts = AsyncExitStack()
        self.health = Health(stored, self._reader, clock)
        self.ingest = Ingest(stored, self._fetcher, self._reader, clock, workers=settings.ingest_workers)
        self.ingest.observe(self.health.link_ended)
        self.today = Today(stored, clock)
        self.timeline = Timeline(stored, directory, clock)
        self.who = Who(stored, directory)
        self.ask = Ask(stored, directory, clock)
        self.on = On(stored, clock)
        self.search = Search(stored, clock)
        self.asked = Asked(stored)
        self.names = Names(stored, directory, self.asked, clock)
        self.twins = Twins(stored, directory, self.names, clock)
        self.ingest.add_chore(self.twins.compare_due)
        self.sources = Sources(stored, self._fetcher, self._reader, self.ingest, clock)
        self.review = Review(stored, self._fetcher, self._reader, self.ingest, clock)
        self.events = Events(stored, clock)
        self.history = History(stored, clock)
        self.chart = Chart(stored, directory, self._drawer, clock)
        self.export = Export(stored, directory, clock)
        self.imports = Imports(stored, self._fetcher, clock)
        self.feeds = Feeds(stored, self._fetcher, self.ingest, clock)
        self.ingest.add_chore(self.feeds.poll_due)
        self.steady = Steady(stored, clock, counter, lease=LEASE)
        self.ingest.add_chore(self.steady.look)
        self.guilds = Guilds(stored, clock, self.steady)
        self.ingest.add_chore(self.guilds.delete_due)
        self.views = Views(stored, clock)
        self.watches = Watches(stored, directory, clock)
        self.upkeep = Upkeep(stored)

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._stored)
            await stack.enter_async_context(self._fetcher)
            await stack.enter_async_context(self._reader)
            await stack.enter_async_context(self._drawer)
            stack.push_async_callback(self.asked.close)
            stack.push_async_callback(self.ingest.stop)
            self._open_parts = stack.pop_all()
        return self

    async def store_version(self) -> str | None:
        """The migration that the database is at."""
        return await self._stored.database.version()

    async def __aexit__(self, *_: object) -> None:
        await self._open_parts.aclose()


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    counter: Counter = None,
    create_store: bool = True,
    inline_reader: bool = False,
) -> App:
    """Put the parts together without opening anything.

    Without a ``clock`` it is the machine's, watched for jumps by ``bot.core.steady``; another is watched if it comes
    with a ``counter`` of seconds.

    ``create_store=False`` makes a missing database an error instead of making it (a terminal's question).
    ``inline_reader=True`` reads pages in this process: for one-shot terminal commands, never for the bot.
    """
    if clock is None:
        clock, counter = utc_now, counter or boot_seconds
    return App(settings, clock=clock, counter=counter, create_store=create_store, inline_reader=inline_reader)
