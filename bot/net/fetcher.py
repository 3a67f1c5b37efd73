"""The one way in which Dateline opens a link.

Whatever a page does, a fetch ends in ``Fetched`` or LinkRefused within ``FetchRules.total`` seconds of work,
and holds at most ``max_bytes`` of it. Nothing of the person or the bot travels with it: no cookies, no
credentials, no referrer, no proxy from the environment. Must not import ``store`` or any front end.
"""

import asyncio
import logging
import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Self
from urllib.request import getproxies

import aiohttp
from yarl import URL

from bot.errors import LinkRefused
from bot.net import failures, headers
from bot.net.decoding import ACCEPT_ENCODING, BadEncodingError, BodyTooLargeError, Decoder
from bot.net.guard import Guard, GuardedResolver, Lookup, SystemLookup, metered
from bot.net.politeness import Turns
from bot.net.robots import Robots
from bot.net.rules import ROBOTS_NAME, FetchRules

log = logging.getLogger(__name__)

_ACCEPT: Final = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.1"
_NOT_MODIFIED: Final = 304
_TOO_MANY_REQUESTS: Final = 429
_ANY_TYPE: Final[frozenset[str]] = frozenset()
_ROBOTS_BYTES: Final = 512_000  # RFC 9309, 2.5, asks for 500 KiB at least
_BINARY: Final = (b"%PDF-", b"\x00", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04")
_STRETCH: Final = 64_000
"""Bytes of a body that are taken in one go: then others run."""


def utc_now() -> datetime:
    """The moment, aware."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a link led to. ``url`` is the final one, without fragment; ``content_type`` the header as sent.

    ``not_modified`` says that the page is as it was when ``etag`` or ``last_modified`` was given: then the
    body is empty.
    """

    url: str
    status: int
    content_type: str | None
    body: bytes
    etag: str | None = None
    last_modified: str | None = None
    not_modified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ask:
    """What one hop asks for; an empty ``accepted`` takes any type."""

    conditions: dict[str, str]
    accepted: frozenset[str]
    max_bytes: int


@dataclass(slots=True)
class _Budget:
    """The seconds of work that a fetch has left; waiting for a turn isn't work."""

    left: float

    @asynccontextmanager
    async def spend(self) -> AsyncGenerator[None]:
        """Raises TimeoutError when the work inside takes longer than what is left."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        try:
            async with asyncio.timeout(self.left):
                yield
        finally:
            self.left = max(0.0, self.left - (loop.time() - started))


class Fetcher:
    """Opens links for everybody: ``async with Fetcher(FetchRules.of(settings)) as fetcher``.

    ``lookup`` answers for DNS and ``tls`` holds the trusted authorities: the system's when not given.
    ``clock`` gives the aware moment that Retry-After dates count from.
    """

    def __init__(
        self,
        rules: FetchRules,
        clock: Callable[[], datetime] = utc_now,
        *,
        lookup: Lookup | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._rules = rules
        self._clock = clock
        self._lookup = lookup
        self._tls = tls
        self.guard = Guard(rules)

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._turns = Turns(self._rules, loop.time)
        self._robots = Robots(self._read_robots, self._clock)
        self._session = self._new_session()
        _warn_of_proxies()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    def _new_session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            ssl=self._tls or ssl.create_default_context(),
            resolver=GuardedResolver(self.guard, self._lookup or SystemLookup()),
            socket_factory=self.guard.open_socket,
            use_dns_cache=False,
            force_close=True,  # a second answer on the same connection is nobody's to trust
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            auto_decompress=False,
            headers={"User-Agent": self._rules.user_agent, "Accept-Encoding": ACCEPT_ENCODING},
            timeout=aiohttp.ClientTimeout(total=None, connect=self._rules.connect),
            max_field_size=self._rules.max_field_bytes,
            max_headers=self._rules.max_headers,
        )

    async def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        polite: bool = False,
        accepted: frozenset[str] = headers.PAGES,
        max_bytes: int | None = None,
    ) -> Fetched:
        """Opens ``url`` and follows it to a page of an ``accepted`` media type.

        ``etag`` and ``last_modified`` are those of an earlier fetch: an unchanged page comes back without its
        body. ``polite`` obeys the site's robots.txt: for everything that no person has just asked for.
        ``max_bytes`` lowers the cap of the rules.
        Raises LinkRefused; its ``may_pass`` says whether to try again, its ``retry_after`` when.
        """
        ask = _Ask(
            conditions=headers.conditions(etag, last_modified),
            accepted=accepted,
            max_bytes=min(max_bytes or self._rules.max_bytes, self._rules.max_bytes),
        )
        try:
            return await self._follow(url, ask, robots=polite or self._rules.obey_robots)
        except LinkRefused as refusal:
            log.info("%s refused: %s %s", _nameable(url), refusal.code, refusal.detail)
            raise

    async def _follow(self, url: str, ask: _Ask, *, robots: bool) -> Fetched:
        budget = _Budget(self._rules.total)
        hop = self.guard.check(url)
        for number in range(self._rules.max_redirects + 1):
            if robots:
                await self._obey_robots(hop)
            found = await self._visit(hop, ask, budget, rested=number == 0)
            if isinstance(found, Fetched):
                return found
            hop = self._next_hop(hop, found)
        raise LinkRefused("too_many_redirects")

    def _next_hop(self, hop: URL, location: str) -> URL:
        """Where a redirect leads, judged like any link; from https it may not lead to http."""
        try:
            following = self.guard.check(hop.join(URL(location)))
        except ValueError as error:
            raise LinkRefused("bad_response", detail=f"Location {_nameable(location)!r}") from error
        if hop.scheme == "https" and following.scheme == "http":
            raise LinkRefused("downgrade_refused", detail=_nameable(str(following)))
        return following

    async def _visit(self, hop: URL, ask: _Ask, budget: _Budget, *, rested: bool) -> Fetched | str:
        """The page at ``hop``, or the Location it redirects to; a redirect asks to come again at once."""
        async with self._turns.turn(hop.authority, rested=rested):
            try:
                return await self._get_metered(hop, ask, budget)
            except LinkRefused as refusal:
                if refusal.code == "rate_limited" and refusal.retry_after is not None:
                    self._turns.silence(hop.authority, refusal.retry_after)
                raise

    async def _get_metered(self, hop: URL, ask: _Ask, budget: _Budget) -> Fetched | str:
        """As ``_get``; whatever goes wrong on the wire leaves as LinkRefused."""
        with metered(ask.max_bytes) as meter:
            try:
                async with budget.spend():
                    return await self._get(hop, ask)
            except (aiohttp.ClientError, OSError, ValueError) as error:
                if meter.exceeded:
                    raise LinkRefused("too_large", detail="on the wire") from error
                raise failures.explain(error, hop.host or "") from error

    async def _get(self, hop: URL, ask: _Ask) -> Fetched | str:
        extra = {"Accept": _ACCEPT, **ask.conditions}
        async with asyncio.timeout(self._rules.first_byte):
            response = await self._session.get(hop, allow_redirects=False, headers=extra)
        try:
            return await self._read(response, ask)
        finally:
            response.close()

    async def _read(self, response: aiohttp.ClientResponse, ask: _Ask) -> Fetched | str:
        said = response.headers
        if response.status in headers.REDIRECTS and "location" in said:
            return said["location"]
        unchanged = response.status == _NOT_MODIFIED and bool(ask.conditions)
        if not unchanged:
            headers.refuse_status(response.status, said, self._clock())
            headers.refuse_type(said.get("content-type"), ask.accepted)
            headers.refuse_length(said.get("content-length"), ask.max_bytes)
        return Fetched(
            url=str(response.url),
            status=response.status,
            content_type=said.get("content-type"),
            body=b"" if unchanged else await _read_body(response, ask),
            etag=headers.validator(said.get("etag")),
            last_modified=headers.validator(said.get("last-modified")),
            not_modified=unchanged,
        )

    async def _obey_robots(self, hop: URL) -> None:
        delay = await self._robots.check(hop, ROBOTS_NAME)
        self._turns.rest(hop.authority, delay)

    async def _read_robots(self, url: URL) -> bytes:
        """The robots.txt at ``url``, by the same guarded way; raises LinkRefused."""
        ask = _Ask(conditions={}, accepted=_ANY_TYPE, max_bytes=_ROBOTS_BYTES)
        return (await self._follow(str(url), ask, robots=False)).body


async def _read_body(response: aiohttp.ClientResponse, ask: _Ask) -> bytes:
    """The decoded body; raises LinkRefused when it is too large, wrongly encoded or no text."""
    body = bytearray()
    try:
        decoder = Decoder(response.headers.get("content-encoding"), ask.max_bytes)
        rested = 0
        async for piece in response.content.iter_any():
            for decoded in decoder.feed(piece):
                body += decoded
                if len(body) - rested >= _STRETCH:
                    rested = len(body)
                    await asyncio.sleep(0)
        decoder.close()
    except BodyTooLargeError as error:
        raise LinkRefused("too_large", detail=str(error)) from error
    except BadEncodingError as error:
        raise LinkRefused("bad_response", detail=str(error)) from error
    if ask.accepted and body.startswith(_BINARY):
        raise LinkRefused("not_html", content_type="binary")
    return bytes(body)


def _nameable(url: str) -> str:
    """A link as the log may hold it: what follows "?" or stands before "@" can be a secret."""
    start = url.split("?", 1)[0].split("#", 1)[0][:200]
    scheme, separator, rest = start.partition("://")
    return f"{scheme}{separator}{rest.rpartition('@')[2]}"


def _warn_of_proxies() -> None:
    """Says in the log that a configured proxy isn't used: behind one, nobody could judge addresses."""
    for scheme, proxy in getproxies().items():
        if scheme in {"http", "https", "all"}:
            log.warning(
                "a proxy is configured for %s (%s): links are fetched without it, because a proxy would "
                "void the address guard",
                scheme,
                _nameable(proxy),
            )
