"""Questions that a message's buttons can ask again, and the page of the answer that was asked for.

A question is stored under a number (``App.views``); a button carries that number and a page. Relative dates and
chosen names are stored as what they meant when asked, so that turning a page next month shows the same answer.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Protocol, TypeVar

from bot.app import App
from bot.core.answers import Detail, Period, TimelineAnswer
from bot.discord.rendering.asked import CORRECTIONS, ask_page
from bot.discord.rendering.audit import audit_page
from bot.discord.rendering.events import ENTRIES, Asked, timeline_page
from bot.discord.rendering.keydates import key_dates_page
from bot.discord.rendering.names import who_pages
from bot.discord.rendering.page import Page
from bot.discord.rendering.sources import review_page, sources_page
from bot.discord.rendering.twins import twins_page
from bot.errors import NotFound
from store.values import AuditPage, EntityId, GuildId, SourcePage, SourceState, TwinPage

ROWS = 6
"""Sources, suggestions and audit entries on a page."""

ASK_AGAIN = frozenset({"name", "day", "all", "chart"}) | CORRECTIONS
"""The menus and buttons that need the stored question."""

FOR_MODERATORS = frozenset({"sources", "review", "audit", "twins"})
"""The kinds of questions that nobody else gets an answer to, whoever's message they are asked from."""

KINDS = FOR_MODERATORS | {"timeline", "on", "search", "ask", "who"}

_REMEMBERED = 500
_LONGEST_STEP = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked: ``kind`` is the command's name, ``text`` what was typed; an option not given is None.

    ``language`` is the asker's, which dates and questions are read in first. ``anytime`` sets aside the time that a
    question names.
    """

    kind: str
    text: str = ""
    entity: int | None = None
    since: str | None = None
    until: str | None = None
    state: str | None = None
    actor: int | None = None
    detail: str | None = None
    language: str = "en"
    anytime: bool = False

    @property
    def settled_period(self) -> Period | None:
        """The days of a question that was settled; None before."""
        if self.since is None or self.until is None:
            return None
        return Period(since=date.fromisoformat(self.since), until=date.fromisoformat(self.until))

    def to_json(self) -> dict[str, object]:
        """The parts that were given, for the store."""
        return {name: value for name, value in asdict(self).items() if value not in (None, "", False)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Question":
        """The question that ``to_json`` wrote; raises NotFound("stale_view") for anything else that is stored."""
        if stored.get("kind") not in KINDS:
            raise NotFound("stale_view")
        return cls(**{name: stored[name] for name in cls.__slots__ if name in stored})


@dataclass(frozen=True, slots=True)
class Answered:
    """A page, its number, the count of pages, and the question with everything relative settled."""

    page: Page
    number: int
    count: int
    question: Question

    @property
    def needs_store(self) -> bool:
        """Whether a press may have to ask again: more pages, names or days to choose from, other readings, or
        a picture to draw.
        """
        asking = [*self.page.menus, *self.page.buttons]
        return self.count > 1 or any(each.action in ASK_AGAIN for each in asking)


class Window(Protocol):
    """Some rows of a longer list, and where the next ones start."""

    @property
    def next(self) -> str | None:
        """The cursor of what follows, None at the end."""
        ...


AnyWindow = TypeVar("AnyWindow", bound=Window)
Fetch = Callable[[str | None, int], Awaitable[AnyWindow]]


class PageStarts:
    """Where each page of a list starts, as far as it was seen: a jump walks on from the nearest page known."""

    def __init__(self) -> None:
        self._known: OrderedDict[object, dict[int, str | None]] = OrderedDict()

    async def window(
        self, key: object, number: int, size: int, fetch: Fetch[AnyWindow]
    ) -> tuple[AnyWindow, int]:
        """Page ``number`` (or the last one, when there are fewer) of the list behind ``fetch``, and its number."""
        starts = self._starts(key)
        at = max(page for page in starts if page <= max(number, 0))
        while at < number:
            step = min(number - at, _LONGEST_STEP)
            window = await fetch(starts[at], step * size)
            if window.next is None:
                return await self._walk(starts, at, number, size, fetch)
            at += step
            starts[at] = window.next
        return await fetch(starts[at], size), at

    async def _walk(
        self, starts: dict[int, str | None], at: int, number: int, size: int, fetch: Fetch[AnyWindow]
    ) -> tuple[AnyWindow, int]:
        """The list ends before ``number``: go on page by page and stop at the last."""
        while True:
            window = await fetch(starts[at], size)
            if window.next is None or at >= number:
                return window, at
            at += 1
            starts[at] = window.next

    def _starts(self, key: object) -> dict[int, str | None]:
        starts = self._known.setdefault(key, {0: None})
        self._known.move_to_end(key)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return starts


class Answers:
    """Asks the use cases for the page wanted and renders it; the only state is where pages start."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._starts = PageStarts()

    async def page(self, guild: GuildId, question: Question, number: int = 0, locale: str = "en") -> Answered:
        """The page of that number, or the last one. Raises what the use cases raise."""
        answer = {
            "timeline": self._events,
            "on": self._events,
            "search": self._events,
            "ask": self._ask,
            "who": self._who,
            "sources": self._sources,
            "review": self._review,
            "audit": self._audit,
            "twins": self._twins,
        }[question.kind]
        answered = await answer(guild, question, number, locale)
        if number == 0 and answered.question.entity is not None:
            self._app.asked.note(guild, EntityId(answered.question.entity))
        return answered

    async def _events(self, guild: GuildId, question: Question, number: int, locale: str) -> Answered:
        async def fetch(cursor: str | None, limit: int) -> TimelineAnswer:
            return await self._ask_events(guild, question, cursor, limit)

        asked = Asked(question.kind, question.since, question.until)
        if question.detail == Detail.KEY and number == 0:
            answer = await self._ask_events(guild, question, None, ENTRIES)
            if answer.key_dates:
                return Answered(key_dates_page(answer, asked, locale), 0, 1, _settled(question, answer))
        else:
            answer, number = await self._starts.window((guild, question), number, ENTRIES, fetch)
        page = timeline_page(answer, asked, locale)
        pages = max(_pages(answer.total, ENTRIES), number + 2 if answer.more and answer.next else 0)
        return Answered(page, number, pages, _settled(question, answer))

    async def _ask_events(
        self, guild: GuildId, question: Question, cursor: str | None, limit: int
    ) -> TimelineAnswer:
        app, language = self._app, question.language
        if question.kind == "on":
            return await app.on(
                guild,
                question.text,
                cursor=cursor,
                limit=limit,
                language=language,
                period=question.settled_period,
            )
        since, until = question.since, question.until
        if question.kind == "search":
            return await app.search(
                guild, question.text, since=since, until=until, cursor=cursor, limit=limit, language=language
            )
        entity = None if question.entity is None else EntityId(question.entity)
        return await app.timeline(
            guild,
            question.text,
            since=since,
            until=until,
            cursor=cursor,
            limit=limit,
            language=language,
            entity=entity,
            detail=Detail(question.detail or Detail.ALL),
        )

    async def _ask(self, guild: GuildId, question: Question, number: int, locale: str) -> Answered:
        del number
        entity = None if question.entity is None else EntityId(question.entity)
        period = Period() if question.anytime else question.settled_period
        answer = await self._app.ask(
            guild, question.text, language=question.language, entity=entity, period=period
        )
        if answer.who is not None and not answer.facts:
            return await self._who(guild, replace(question, kind="who", entity=answer.who.id), 0, locale)
        return Answered(ask_page(answer, locale), 0, 1, question)

    async def _who(self, guild: GuildId, question: Question, number: int, locale: str) -> Answered:
        entity = None if question.entity is None else EntityId(question.entity)
        answer = await self._app.who(guild, question.text, entity=entity)
        pages = who_pages(answer, locale)
        number = min(number, len(pages) - 1)
        settled = replace(question, entity=answer.entity.id) if answer.entity else question
        return Answered(pages[number], number, len(pages), settled)

    async def _sources(self, guild: GuildId, question: Question, number: int, locale: str) -> Answered:
        state = SourceState(question.state) if question.state else None

        async def fetch(cursor: str | None, limit: int) -> SourcePage:
            return await self._app.sources.listing(guild, state=state, cursor=cursor, limit=limit)

        found, number = await self._starts.window((guild, question), number, ROWS, fetch)
        page = sources_page(found, locale, filtered=state is not None)
        return Answered(page, number, _pages(found.total, ROWS), question)

    async def _review(self, guild: GuildId, question: Question, number: int, locale: str) -> Answered:
        async def fetch(cursor: str | None, limit: int) -> SourcePage:
            return await self._app.review.listing(guild, cursor=cursor, limit=limit)

        found, number = await self._starts.window((guild, question), number, ROWS, fetch)
        return Answered(review_page(found, locale), number, _pages(found.total, ROWS), question)

    async def _twins(self, guild: GuildId, question: Question, number: int, locale: str) -> Answered:
        async def fetch(cursor: str | None, limit: int) -> TwinPage:
            return await self._app.twins.listing(guild, cursor=cursor, limit=limit)

        found, number = await self._starts.window((guild, question), number, 1, fetch)
        return Answered(twins_page(found, locale), number, max(1, found.total), question)

    async def _audit(self, guild: GuildId, question: Question, number: int, locale: str) -> Answered:
        async def fetch(cursor: str | None, limit: int) -> AuditPage:
            return await self._app.history.audit(
                guild,
                actor=question.actor,
                target=question.text or None,
                action=question.state,
                since=question.since,
                language=question.language,
                cursor=cursor,
                limit=limit,
            )

        found, number = await self._starts.window((guild, question), number, ROWS, fetch)
        count = number + (2 if found.next else 1)
        return Answered(audit_page(found, locale), number, count, question)


def _pages(total: int, size: int) -> int:
    return max(1, -(-total // size))


def _settled(question: Question, answer: TimelineAnswer) -> Question:
    """The question with its dates and its name as they were understood."""
    since, until = answer.period.since, answer.period.until
    return replace(
        question,
        entity=answer.entity.id if answer.entity else question.entity,
        since=since.isoformat() if since else None,
        until=until.isoformat() if until else None,
    )
