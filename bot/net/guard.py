"""The guard at the socket: no link opens a connection to an address outside the open internet.

A link is judged three times, each time on what will really be used: its parsed form before anything happens
(``check``), every address that its name has (``GuardedResolver``), and the very address that a socket is to
connect to (``open_socket``). aiohttp never asks a resolver about literals: only the last sees everything.
Must not import the fetcher, nor anything of ``store``.
"""

import asyncio
import logging
import re
import socket
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from ipaddress import IPv6Address, ip_address
from threading import Thread
from typing import Final

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import LinkRefused
from bot.net.addresses import Address, is_allowed, read_host
from bot.net.rules import FetchRules

log = logging.getLogger(__name__)

Lookup = Callable[[str, int], Awaitable[list[str]]]
AddrInfo = tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int]]

_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_-])?\.?")
_LONGEST_NAME: Final = 254
_RECEIVE: Final = 32_768
_HEADER_ALLOWANCE: Final = 500_000


class AddressRefusedError(OSError):
    """Raised inside aiohttp's connector, which passes on an OSError and closes what it had opened."""


class MeterExceededError(ConnectionAbortedError):
    """A connection brought more bytes than any answer may have, headers and framing included."""


@dataclass(slots=True)
class Meter:
    """The bytes that may still arrive on the wire for one answer; below zero once there were more."""

    left: int

    @property
    def exceeded(self) -> bool:
        """Whether more came than may."""
        return self.left < 0


_METER: ContextVar[Meter] = ContextVar("meter")


@contextmanager
def metered(body: int) -> Generator[Meter]:
    """Bounds all that arrives for connections opened inside: a body of ``body`` bytes and what surrounds it."""
    meter = Meter(body + _HEADER_ALLOWANCE)
    token = _METER.set(meter)
    try:
        yield meter
    finally:
        _METER.reset(token)


class MeteredSocket(socket.socket):
    """Counts what arrives on the wire, below every parser: what caps endless 1xx answers and chunk framing.

    Small reads keep each call of the HTTP parser short: a hostile stream cannot hold up the event loop.
    """

    meter: Meter

    def recv(self, bufsize: int, flags: int = 0, /) -> bytes:
        """As ``socket.recv``; raises MeterExceededError once more has come than may."""
        data = super().recv(min(bufsize, _RECEIVE), flags)
        self.meter.left -= len(data)
        if self.meter.exceeded:
            raise MeterExceededError("more bytes than an answer may have")
        return data


class Guard:
    """Judges links, names and sockets by ``rules``; counts the sockets it opened and those it stopped."""

    def __init__(self, rules: FetchRules) -> None:
        self._rules = rules
        self.opened = 0
        self.stopped = 0

    def check(self, url: str | URL) -> URL:
        """The link as it will be fetched: no fragment, an odd spelling of an address made plain.

        Raises LinkRefused: ``bad_url``, ``bad_scheme``, ``has_credentials``, ``port_refused`` or
        ``address_refused``.
        """
        parsed = self._parse(url)
        if not parsed.scheme:
            raise LinkRefused("bad_url", given=str(url)[:80])
        if parsed.scheme not in {"http", "https"}:
            raise LinkRefused("bad_scheme", detail=parsed.scheme)
        if parsed.raw_user is not None or parsed.raw_password is not None or "@" in parsed.raw_authority:
            raise LinkRefused("has_credentials")
        parsed = self._plain_host(parsed, str(url))
        if parsed.port not in self._rules.allow_ports:
            raise LinkRefused("port_refused", detail=str(parsed.port))
        return parsed

    def _parse(self, url: str | URL) -> URL:
        text = str(url).strip()
        if len(text) > self._rules.max_url:
            raise LinkRefused("bad_url", given=text[:80] + "…")
        try:
            return URL(text).with_fragment(None)
        except ValueError as error:
            raise LinkRefused("bad_url", given=text[:80], detail=str(error)) from error

    def _plain_host(self, url: URL, given: str) -> URL:
        host = (url.raw_host or "").lower()
        try:
            address = read_host(host)
        except ValueError as error:
            raise LinkRefused("bad_url", given=given[:80], detail=str(error)) from error
        if address is None:
            if not _NAME.fullmatch(host) or ".." in host or len(host) > _LONGEST_NAME:
                raise LinkRefused("bad_url", given=given[:80], detail="no host name")
            return url
        if not self.allows(address):
            raise LinkRefused("address_refused", detail=str(address))
        return url if host == str(address) else url.with_host(str(address))

    def allows(self, address: Address) -> bool:
        """Whether the rules let a link lead to ``address``."""
        return is_allowed(address, self._rules.allow_networks)

    def open_socket(self, info: AddrInfo) -> socket.socket:
        """A socket for this very address, or AddressRefusedError: what aiohttp takes as ``socket_factory``.

        Only a plain address passes: the system would read "2130706433" or "127.1" as one too. Works inside
        ``metered`` alone, so that no connection goes uncounted.
        """
        family, kind, proto, _, target = info
        try:
            allowed = self.allows(_plain_address(target))
        except ValueError:
            allowed = False
        if not allowed:
            self.stopped += 1
            log.warning("stopped a connection to %s at the socket", target[0])
            raise AddressRefusedError(f"{target[0]} is not on the open internet")
        self.opened += 1
        opened = MeteredSocket(family, kind, proto)
        opened.meter = _METER.get()
        return opened


def _plain_address(target: tuple[str, int] | tuple[str, int, int, int]) -> Address:
    _, _, *scope = target
    if any(scope[1:]):
        raise ValueError("an address with a zone is local")
    return ip_address(target[0])


class GuardedResolver(AbstractResolver):
    """Looks a name up anew for every connection, and refuses it whole when one of its addresses is."""

    def __init__(self, guard: Guard, lookup: Lookup) -> None:
        self._guard = guard
        self._lookup = lookup

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_UNSPEC,  # noqa: ARG002 - the connector asks for every family
    ) -> list[ResolveResult]:
        """Raises LinkRefused (``address_refused``, ``dns_failed``, ``dns_unavailable``)."""
        addresses = [ip_address(text) for text in await self._addresses(host, port)]
        for address in addresses:
            if not self._guard.allows(address):
                raise LinkRefused("address_refused", detail=f"{host} has the address {address}")
        return [_result(host, address, port) for address in addresses]

    async def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = await self._lookup(host, port)
        except socket.gaierror as error:
            code = "dns_unavailable" if error.errno == socket.EAI_AGAIN else "dns_failed"
            raise LinkRefused(code, host=host, detail=str(error)) from error
        except (OSError, UnicodeError) as error:
            raise LinkRefused("dns_failed", host=host, detail=str(error)) from error
        if not found:
            raise LinkRefused("dns_failed", host=host, detail="no address")
        return found

    async def close(self) -> None:
        """Nothing is held: whoever made the lookup closes it."""


def _result(host: str, address: Address, port: int) -> ResolveResult:
    family = socket.AF_INET6 if isinstance(address, IPv6Address) else socket.AF_INET
    return ResolveResult(
        hostname=host,
        host=str(address),
        port=port,
        family=family,
        proto=socket.IPPROTO_TCP,
        flags=socket.AI_NUMERICHOST,
    )


class SystemLookup:
    """The system's resolver, on threads that nobody waits for.

    A name that hangs holds up at most other names, never the bot's other threads nor the end of the program.
    """

    def __init__(self, at_once: int = 8) -> None:
        self._free = asyncio.Semaphore(at_once)

    async def __call__(self, host: str, port: int) -> list[str]:
        """Every address of ``host``, once each; raises socket.gaierror."""
        await self._free.acquire()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[list[str]] = loop.create_future()
        Thread(target=self._ask, args=(loop, answer, host, port), name="dns", daemon=True).start()
        return list(dict.fromkeys(await answer))

    def _ask(
        self, loop: asyncio.AbstractEventLoop, answer: asyncio.Future[list[str]], host: str, port: int
    ) -> None:
        """The thread; the loop may be gone by the time the system answers."""
        try:
            settle = partial(self._settle, answer, _getaddrinfo(host, port), None)
        except (OSError, UnicodeError) as error:
            settle = partial(self._settle, answer, [], error)
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle)

    def _settle(self, answer: asyncio.Future[list[str]], found: list[str], error: Exception | None) -> None:
        self._free.release()
        if answer.done():
            return
        if error is None:
            answer.set_result(found)
        else:
            answer.set_exception(error)


def _getaddrinfo(host: str, port: int) -> list[str]:
    infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(info[4][0]) for info in infos]
