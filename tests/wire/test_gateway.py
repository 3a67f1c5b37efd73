"""The gateway's protocol, spoken raw: what Discord's reference says of order, codes and replay."""

import json
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from tests.wire.gateway import Op
from tests.wire.server import Loopback
from tests.wire.world import Intent

ALL = int(Intent.GUILDS | Intent.GUILD_MESSAGES | Intent.MESSAGE_CONTENT)


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback(heartbeat_interval=0.2) as loopback:
        loopback.world.add_guild("Newsroom")
        yield loopback


class Client:
    """A WebSocket client that knows the frames and nothing else."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.inflate = zlib.decompressobj()

    async def read(self) -> dict:
        message = await self.socket.receive(timeout=5)
        if message.type is aiohttp.WSMsgType.BINARY:
            assert message.data.endswith(b"\x00\x00\xff\xff")
            return json.loads(self.inflate.decompress(message.data))
        assert message.type is aiohttp.WSMsgType.TEXT, message
        return json.loads(message.data)

    async def say(self, op: int, data: object = None) -> None:
        await self.socket.send_json({"op": op, "d": data})

    async def closed(self) -> int | None:
        while (await self.socket.receive(timeout=5)).type in {
            aiohttp.WSMsgType.TEXT,
            aiohttp.WSMsgType.BINARY,
        }:
            pass
        return self.socket.close_code

    async def until(self, event: str) -> dict:
        while (payload := await self.read())["t"] != event:
            pass
        return payload


@asynccontextmanager
async def connected(discord: Loopback, query: str = "v=10&encoding=json") -> AsyncIterator[Client]:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{discord.gateway.url}?{query}", autoclose=True) as socket,
    ):
        yield Client(socket)


def identity(discord: Loopback, **changes: object) -> dict:
    return {"token": discord.world.token, "intents": ALL, "properties": {}, **changes}


async def test_hello_ready_and_guilds_come_in_order(discord: Loopback):
    async with connected(discord, "v=10&encoding=json&compress=zlib-stream") as client:
        assert (await client.read())["d"]["heartbeat_interval"] == 200
        await client.say(Op.IDENTIFY, identity(discord))
        ready, guild = await client.read(), await client.read()
        assert (ready["t"], ready["s"]) == ("READY", 1)
        assert (guild["t"], guild["s"], guild["d"]["name"]) == ("GUILD_CREATE", 2, "Newsroom")
        await client.say(Op.HEARTBEAT, 2)
        assert (await client.read())["op"] == Op.HEARTBEAT_ACK


@pytest.mark.parametrize(
    ("op", "data", "code"),
    [
        (Op.IDENTIFY, {"token": "wrong"}, 4004),
        (Op.IDENTIFY, {"shard": [1, 1]}, 4010),
        (Op.IDENTIFY, {"intents": -1}, 4013),
        (Op.IDENTIFY, {"intents": int(Intent.GUILD_MEMBERS)}, 4014),
        (Op.REQUEST_MEMBERS, {"guild_id": "1"}, 4003),
        (99, None, 4003),
    ],
)
async def test_what_is_wrong_is_closed_with_its_code(
    discord: Loopback, op: int, data: dict | None, code: int
):
    discord.world.allowed_intents = int(Intent.MESSAGE_CONTENT)
    async with connected(discord) as client:
        await client.say(op, identity(discord, **data) if op == Op.IDENTIFY and data else data)
        assert await client.closed() == code
        assert discord.gateway.closed_with == [code]


@pytest.mark.parametrize("text", ["{", "[]", '"x"', "{}", "null"])
async def test_nonsense_is_a_decode_error(discord: Loopback, text: str):
    async with connected(discord) as client:
        await client.socket.send_str(text)
        assert await client.closed() == 4002


@pytest.mark.parametrize("query", ["v=9", "v=10&compress=lzma", ""])
async def test_other_versions_and_compressions_are_refused(discord: Loopback, query: str):
    async with connected(discord, query) as client:
        assert await client.closed() == 4012


async def test_who_identifies_twice_is_closed(discord: Loopback):
    async with connected(discord) as client:
        await client.say(Op.IDENTIFY, identity(discord))
        await client.say(Op.IDENTIFY, identity(discord))
        assert await client.closed() == 4005


async def test_who_sends_too_much_is_closed(discord: Loopback):
    async with connected(discord) as client:
        for _ in range(120):
            await client.say(Op.HEARTBEAT)
        assert await client.closed() == 4008


async def test_who_does_not_beat_is_dropped(discord: Loopback):
    async with connected(discord) as client:
        await client.say(Op.IDENTIFY, identity(discord))
        assert await client.closed() == 4000
        assert discord.gateway.counts["zombie"] == 1


async def test_resuming_replays_what_was_missed_and_no_more(discord: Loopback):
    channel = next(iter(discord.world.channels.values()))
    author = next(user for user in discord.world.users.values() if not user.bot)
    async with connected(discord) as client:
        await client.say(Op.IDENTIFY, identity(discord))
        session = (await client.until("READY"))["d"]["session_id"]
        discord.backend.post(channel, author, {"content": "heard"})
        seq = (await client.until("MESSAGE_CREATE"))["s"]
        await discord.gateway.drop()
    discord.backend.post(channel, author, {"content": "missed"})
    async with connected(discord) as client:
        await client.read()
        await client.say(Op.RESUME, {"token": discord.world.token, "session_id": session, "seq": seq})
        missed, resumed = await client.read(), await client.read()
        assert (missed["d"]["content"], resumed["t"]) == ("missed", "RESUMED")
        assert (missed["s"], resumed["s"]) == (seq + 1, seq + 2)


async def test_what_cannot_be_resumed_is_an_invalid_session(discord: Loopback):
    async with connected(discord) as client:
        await client.read()
        await client.say(Op.RESUME, {"token": discord.world.token, "session_id": "gone", "seq": 1})
        assert await client.read() == {"op": Op.INVALID_SESSION, "d": False, "t": None, "s": None}


async def test_shards_get_their_own_guilds_alone(discord: Loopback):
    guilds = [discord.world.add_guild(f"Guild {index}") for index in range(3)]
    seen: list[int] = []
    for shard in (0, 1):
        async with connected(discord) as client:
            await client.say(Op.IDENTIFY, identity(discord, shard=[shard, 2]))
            ready = await client.until("READY")
            listed = [int(guild["id"]) for guild in ready["d"]["guilds"]]
            assert all((number >> 22) % 2 == shard for number in listed)
            seen += listed
    assert {guild.id for guild in guilds} <= set(seen)


async def test_events_need_their_intent(discord: Loopback):
    channel = next(iter(discord.world.channels.values()))
    author = next(user for user in discord.world.users.values() if not user.bot)
    async with connected(discord) as client:
        await client.say(Op.IDENTIFY, identity(discord, intents=int(Intent.GUILDS | Intent.GUILD_MESSAGES)))
        await client.until("GUILD_CREATE")
        message = discord.backend.post(channel, author, {"content": "unseen"})
        discord.backend.react(message, "✅", author)
        discord.backend.edit(message, {"content": "still unseen"})
        assert (await client.read())["d"]["content"] == ""
        assert (await client.read())["t"] == "MESSAGE_UPDATE"
