"""A visit to the hostile server, and the table of what happens on it.

Speaks bytes on sockets and uses no HTTP library, which would refuse to misbehave.
"""

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """``headers`` has lower-case names."""

    method: str
    target: str
    headers: dict[str, str]


@dataclass(slots=True)
class Visit:
    """One request and the connection to answer it on."""

    request: Request
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, *pieces: bytes, pause: float = 0) -> None:
        for piece in pieces:
            self.writer.write(piece)
            await self.writer.drain()
            await asyncio.sleep(pause)

    async def head(self, status: str = "200 OK", *lines: str) -> None:
        await self.send("\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode())

    async def page(self, body: bytes, *lines: str, kind: str = "text/html; charset=utf-8") -> None:
        """A whole answer with an honest length."""
        await self.head("200 OK", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *lines)
        await self.send(body)

    async def hold(self) -> None:
        """Keeps the connection open until the visitor goes away."""
        await self.reader.read()

    def reset(self) -> None:
        """Ends the connection with a RST in place of a FIN."""
        raw = self.writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


Behaviour = Callable[[Visit], Awaitable[None]]
BEHAVIOURS: dict[str, Behaviour] = {}


def at(path: str) -> Callable[[Behaviour], Behaviour]:
    """Registers what the server does at ``path``; "/name/" takes all that is below it."""

    def register(behaviour: Behaviour) -> Behaviour:
        BEHAVIOURS[path] = behaviour
        return behaviour

    return register
