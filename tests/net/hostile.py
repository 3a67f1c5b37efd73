"""A web server on the loopback that does to its visitors what the worst of the web does.

    async with HostileServer() as server:
        await fetcher.fetch(server.url("/bomb/gzip"))
        server.requests  # what was asked, with headers

``misbehaviour.py`` says what happens at which path; any other path is a small article that names it, so that
any number of different good pages is at hand. Knows nothing of what it is used to test.
"""

import asyncio
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

from tests.net import misbehaviour
from tests.net.visits import BEHAVIOURS, Behaviour, Request, Visit


@dataclass(slots=True)
class HostileServer:
    """Listens on a free port of ``host`` while entered. ``pages`` are served before any behaviour.

    With a ``greeting`` it speaks first, says nothing else and hears nothing.
    """

    host: str = "127.0.0.1"
    tls: ssl.SSLContext | None = None
    pages: dict[str, bytes] = field(default_factory=dict)
    behaviours: dict[str, Behaviour] = field(default_factory=BEHAVIOURS.copy)
    greeting: bytes | None = None
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, self.host, 0, ssl=self.tls, backlog=512)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.sleep(0)  # the last connections' ends are called soon, not at once

    @property
    def port(self) -> int:
        assert self._server is not None
        return self._server.sockets[0].getsockname()[1]

    def url(self, path: str, host: str | None = None) -> str:
        scheme = "https" if self.tls else "http"
        return f"{scheme}://{host or self.host}:{self.port}{path}"

    def asked(self, path: str) -> list[Request]:
        """The requests for ``path``, whatever their query."""
        return [request for request in self.requests if request.target.partition("?")[0] == path]

    def _behaviour(self, path: str) -> Behaviour:
        folder = f"/{path.split('/')[1]}/"
        return self.behaviours.get(path) or self.behaviours.get(folder) or misbehaviour.good

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await self._answer(reader, writer)
                writer.close()
                await writer.wait_closed()
        finally:
            writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.greeting is not None:
            writer.write(self.greeting)
            await reader.read()
            return
        request = _read_request(await reader.readuntil(b"\r\n\r\n"))
        self.requests.append(request)
        path = request.target.partition("?")[0]
        visit = Visit(request, reader, writer)
        if path in self.pages:
            await visit.page(self.pages[path])
        else:
            await self._behaviour(path)(visit)
        await writer.drain()


def _read_request(head: bytes) -> Request:
    first, *lines = head.decode("latin-1").strip().split("\r\n")
    method, target, _ = first.split(" ", 2)
    pairs = (line.partition(":") for line in lines)
    return Request(method, target, {name.lower(): value.strip() for name, _, value in pairs})
