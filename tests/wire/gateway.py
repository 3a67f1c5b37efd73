"""The loopback's gateway: sessions over WebSocket as Discord's reference describes them.

HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, transport compression, RESUME with replay, INVALID_SESSION,
RECONNECT and the close codes. ``Gateway.dispatch`` hands an event to every session whose intents want it.

Must import no discord.py: the other side of the wire is what is tested.
"""

import asyncio
import json
import secrets
import time
import zlib
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Protocol

from aiohttp import WSMessage, WSMsgType, web

from tests.wire import payloads
from tests.wire.changes import Changes
from tests.wire.world import PRIVILEGED, Intent, World

REPLAY = 1_000
EVENTS_A_MINUTE = 120


class Op(IntEnum):
    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE_STATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Close(IntEnum):
    UNKNOWN_OPCODE = 4001
    DECODE_ERROR = 4002
    NOT_AUTHENTICATED = 4003
    AUTHENTICATION_FAILED = 4004
    ALREADY_AUTHENTICATED = 4005
    INVALID_SEQ = 4007
    RATE_LIMITED = 4008
    SESSION_TIMED_OUT = 4009
    INVALID_SHARD = 4010
    INVALID_API_VERSION = 4012
    INVALID_INTENTS = 4013
    DISALLOWED_INTENTS = 4014


INTENT_OF = {
    "MESSAGE_CREATE": (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES),
    "MESSAGE_UPDATE": (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES),
    "MESSAGE_DELETE": (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES),
    "MESSAGE_REACTION_ADD": (Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS),
    "MESSAGE_REACTION_REMOVE": (Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS),
    "GUILD_CREATE": (Intent.GUILDS, Intent.GUILDS),
    "GUILD_DELETE": (Intent.GUILDS, Intent.GUILDS),
    "CHANNEL_CREATE": (Intent.GUILDS, Intent.GUILDS),
    "CHANNEL_UPDATE": (Intent.GUILDS, Intent.GUILDS),
    "CHANNEL_DELETE": (Intent.GUILDS, Intent.GUILDS),
    "GUILD_ROLE_UPDATE": (Intent.GUILDS, Intent.GUILDS),
}
"""Which intent an event needs, in a guild and in a direct message; interactions need none."""


class Compressor(Protocol):
    def __call__(self, text: bytes) -> bytes: ...


def zlib_stream() -> Compressor:
    """One zlib context for the connection; every message ends in a sync flush."""
    context = zlib.compressobj()
    return lambda text: context.compress(text) + context.flush(zlib.Z_SYNC_FLUSH)


def zstd_stream() -> Compressor:
    """One zstd context for the connection; ImportError where the bot could not have asked for it either."""
    try:
        import zstandard
    except ImportError:
        from compression import zstd  # type: ignore[import-not-found]

        context = zstd.ZstdCompressor()
        return lambda text: context.compress(text, mode=zstd.ZstdCompressor.FLUSH_BLOCK)
    context = zstandard.ZstdCompressor().compressobj()
    return lambda text: context.compress(text) + context.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)


COMPRESSIONS: dict[str | None, Callable[[], Compressor] | None] = {
    None: None,
    "zlib-stream": zlib_stream,
    "zstd-stream": zstd_stream,
}


class Connection:
    """One WebSocket; what is put into it goes out in order."""

    def __init__(
        self, socket: web.WebSocketResponse, compression: str | None, transport: asyncio.Transport | None
    ) -> None:
        self.socket = socket
        self._transport = transport
        self.compression = compression
        make = COMPRESSIONS[compression]
        self._compress = make() if make else None
        self._outgoing: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())
        self.session: Session | None = None
        self.last_heartbeat = time.monotonic()
        self.received: deque[float] = deque(maxlen=EVENTS_A_MINUTE)

    def send(self, op: Op, data: object = None, *, event: str | None = None, seq: int | None = None) -> None:
        self._outgoing.put_nowait({"op": int(op), "d": data, "t": event, "s": seq})

    async def _write(self) -> None:
        while True:
            text = json.dumps(await self._outgoing.get()).encode()
            try:
                if self._compress:
                    await self.socket.send_bytes(self._compress(text))
                else:
                    await self.socket.send_str(text.decode())
            except (ConnectionError, RuntimeError):
                return
            finally:
                self._outgoing.task_done()

    async def close(self, code: int) -> None:
        """Send what waits, then close with ``code``."""
        await asyncio.wait_for(self._outgoing.join(), 5) if not self._writer.done() else None
        self._writer.cancel()
        await self.socket.close(code=code)

    def cut(self) -> None:
        """End the connection as a broken line does: no closing frame."""
        self._writer.cancel()
        if self._transport is not None:
            self._transport.abort()

    def stop(self) -> None:
        self._writer.cancel()


@dataclass(slots=True, eq=False)
class Session:
    """What a session id stands for, whether connected or not: its sequence and the events to replay."""

    id: str
    intents: int
    shard: tuple[int, int]
    seq: int = 0
    sent: deque[tuple[int, str, Any]] = field(default_factory=lambda: deque(maxlen=REPLAY))
    connection: Connection | None = None

    def dispatch(self, event: str, data: object) -> None:
        self.seq += 1
        self.sent.append((self.seq, event, data))
        if self.connection:
            self.connection.send(Op.DISPATCH, data, event=event, seq=self.seq)

    def wants(self, guild_id: int | None) -> bool:
        index, number = self.shard
        return (guild_id >> 22) % number == index if guild_id else index == 0


class Gateway:
    """All sessions. ``counts`` tells how often what happened: "identify", "resume", "heartbeat",
    "invalid" ...
    """

    def __init__(self, world: World, changes: Changes, *, heartbeat_interval: float = 41.25) -> None:
        self.world = world
        self.changes = changes
        self.heartbeat_interval = heartbeat_interval
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()
        self.counts: Counter[str] = Counter()
        self.closed_with: list[int] = []
        self.refuse_resumes = False

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """The GET that becomes a WebSocket."""
        socket = web.WebSocketResponse(max_msg_size=16 * 1024)
        await socket.prepare(request)
        if request.query.get("v") != "10" or request.query.get("compress") not in COMPRESSIONS:
            await socket.close(code=Close.INVALID_API_VERSION)
            return socket
        connection = Connection(socket, request.query.get("compress"), request.transport)
        self.connections.add(connection)
        watch = asyncio.create_task(self._watch_heartbeats(connection))
        connection.send(Op.HELLO, {"heartbeat_interval": int(self.heartbeat_interval * 1000), "_trace": []})
        try:
            async for message in socket:
                code = self._received(connection, message)
                if code is not None:
                    self.closed_with.append(int(code))
                    await connection.close(code)
                self.changes.notify()
        finally:
            watch.cancel()
            self._disconnected(connection)
        return socket

    async def _watch_heartbeats(self, connection: Connection) -> None:
        """Close a connection whose client has gone quiet."""
        while True:
            await asyncio.sleep(self.heartbeat_interval / 2)
            if time.monotonic() - connection.last_heartbeat > self.heartbeat_interval * 2 + 1:
                self.counts["zombie"] += 1
                await connection.close(4000)
                return

    def _disconnected(self, connection: Connection) -> None:
        connection.stop()
        self.connections.discard(connection)
        session = connection.session
        if session and session.connection is connection:
            session.connection = None
            if connection.socket.close_code in {1000, 1001}:
                self.sessions.pop(session.id, None)
        self.counts["disconnect"] += 1
        self.changes.notify()

    def _received(self, connection: Connection, message: WSMessage) -> Close | None:
        """Act on a payload; the code to close with when it is not one that Discord takes."""
        connection.received.append(time.monotonic())
        full = len(connection.received) == EVENTS_A_MINUTE
        if full and connection.received[-1] - connection.received[0] < 60:
            return Close.RATE_LIMITED
        try:
            payload = json.loads(message.data) if message.type is WSMsgType.TEXT else None
            op, data = payload["op"], payload.get("d")
        except (ValueError, TypeError, KeyError, AttributeError):
            return Close.DECODE_ERROR
        return self._obey(connection, op, data)

    def _obey(self, connection: Connection, op: int, data: dict[str, Any]) -> Close | None:
        if op == Op.HEARTBEAT:
            connection.last_heartbeat = time.monotonic()
            self.counts["heartbeat"] += 1
            connection.send(Op.HEARTBEAT_ACK)
            return None
        if op in {Op.IDENTIFY, Op.RESUME}:
            if connection.session:
                return Close.ALREADY_AUTHENTICATED
            return self._identify(connection, data) if op == Op.IDENTIFY else self._resume(connection, data)
        if connection.session is None:
            return Close.NOT_AUTHENTICATED
        if op == Op.REQUEST_MEMBERS:
            self._send_members(connection.session, data)
        elif op not in {Op.PRESENCE, Op.VOICE_STATE}:
            return Close.UNKNOWN_OPCODE
        return None

    def _identify(self, connection: Connection, data: Mapping[str, Any]) -> Close | None:
        self.counts["identify"] += 1
        intents = data.get("intents")
        shard = tuple(data.get("shard") or (0, 1))
        if data.get("token") != self.world.token:
            return Close.AUTHENTICATION_FAILED
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:
            return Close.INVALID_SHARD
        if not isinstance(intents, int) or intents < 0 or intents >> 27:
            return Close.INVALID_INTENTS
        if intents & PRIVILEGED & ~self.world.allowed_intents:
            return Close.DISALLOWED_INTENTS
        session = Session(secrets.token_hex(16), intents, (int(shard[0]), int(shard[1])))
        self.sessions[session.id] = session
        connection.session, session.connection = session, connection
        self._welcome(session)
        return None

    def _welcome(self, session: Session) -> None:
        guilds = [guild for guild in self.world.guilds.values() if session.wants(guild.id)]
        application = payloads.application(self.world)
        ready = {
            "v": 10,
            "user": payloads.own_user(self.world.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": list(session.shard),
            "application": {"id": application["id"], "flags": application["flags"]},
            "private_channels": [],
            "relationships": [],
            "presences": [],
            "user_settings": {},
            "_trace": [],
        }
        session.dispatch("READY", ready)
        for guild in guilds:
            session.dispatch("GUILD_CREATE", payloads.guild_create(guild, self.world))
        self.counts["ready"] += 1

    def _resume(self, connection: Connection, data: Mapping[str, Any]) -> Close | None:
        if data.get("token") != self.world.token:
            return Close.AUTHENTICATION_FAILED
        session = self.sessions.get(str(data.get("session_id")))
        seq = data.get("seq")
        if session is None or self.refuse_resumes or not isinstance(seq, int):
            self.counts["invalid"] += 1
            connection.send(Op.INVALID_SESSION, False)
            return None
        if seq > session.seq:
            return Close.INVALID_SEQ
        if session.connection:
            session.connection.cut()
        connection.session, session.connection = session, connection
        for number, event, payload in [entry for entry in session.sent if entry[0] > seq]:
            connection.send(Op.DISPATCH, payload, event=event, seq=number)
        session.dispatch("RESUMED", {"_trace": []})
        self.counts["resume"] += 1
        return None

    def _send_members(self, session: Session, data: Mapping[str, Any]) -> None:
        guild = self.world.guilds[int(data["guild_id"])]
        wanted = {int(user_id) for user_id in data.get("user_ids") or ()}
        query = (data.get("query") or "").lower()
        found = [
            payloads.member(member)
            for member in guild.members.values()
            if member.user.id in wanted or (not wanted and member.user.name.lower().startswith(query))
        ]
        chunk = {"guild_id": str(guild.id), "members": found, "chunk_index": 0, "chunk_count": 1}
        session.dispatch("GUILD_MEMBERS_CHUNK", {**chunk, "nonce": data.get("nonce")})

    def dispatch(self, event: str, data: Mapping[str, Any], *, guild_id: int | None = None) -> None:
        """Send an event to the sessions that may have it, with the content that their intents let
        through.
        """
        needed = INTENT_OF.get(event)
        for session in self.sessions.values():
            if not session.wants(guild_id):
                continue
            if needed and not session.intents & needed[0 if guild_id else 1]:
                continue
            visible = (
                self._without_content(data, session)
                if event in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}
                else data
            )
            session.dispatch(event, visible)

    def _without_content(self, data: Mapping[str, Any], session: Session) -> Mapping[str, Any]:
        """What Discord leaves of a message when the content intent is missing: nothing, unless it is for
        the bot.
        """
        own = str(self.world.bot.id)
        mentioned = any(each["id"] == own for each in data.get("mentions", ()))
        for_the_bot = mentioned or data["author"]["id"] == own or "guild_id" not in data
        if session.intents & Intent.MESSAGE_CONTENT or for_the_bot:
            return data
        return {**data, "content": "", "embeds": [], "attachments": [], "components": []}

    async def drop(self, code: int | None = None) -> None:
        """End every connection: cut like a broken line, or closed with ``code``."""
        for connection in list(self.connections):
            if code is None:
                connection.cut()
            else:
                await connection.close(code)

    def ask_to_reconnect(self) -> None:
        for connection in self.connections:
            connection.send(Op.RECONNECT)

    def invalidate(self, *, resumable: bool) -> None:
        """INVALID_SESSION to all; those not resumable are forgotten."""
        for connection in self.connections:
            connection.send(Op.INVALID_SESSION, resumable)
        if not resumable:
            self.forget()

    def forget(self) -> None:
        """Forget every session, so that the next RESUME is refused."""
        self.sessions.clear()

    async def until(self, event: str, times: int = 1) -> None:
        """Wait until ``counts[event]`` has come to ``times``."""
        await self.changes.until(
            lambda: self.counts[event] >= times, what=lambda: f"{event} ×{times}: {self.told()}"
        )

    def told(self) -> str:
        return f"gateway {dict(self.counts)}, closed with {self.closed_with}"
