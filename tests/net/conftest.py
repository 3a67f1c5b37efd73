"""What the tests of the fetcher share: limits that end soon, and a witness of every connection."""

import socket
from collections.abc import Callable
from ipaddress import ip_network

import pytest

from bot.net import Fetcher, FetchRules
from tests.net.hostile import HostileServer

OPENED = "127.0.0.1"
PRIVATE = "127.0.0.2"
HANG = "hang.test"
NAMES = {
    "good.test": [OPENED],
    "private.test": [PRIVATE],
    "mixed.test": [OPENED, PRIVATE],
    "mixed6.test": [OPENED, "fd00::1"],
    "metadata.test": ["169.254.169.254"],
    "mapped.test": ["::ffff:127.0.0.2"],
    "nat64.test": ["64:ff9b::7f00:2"],
    "sixtofour.test": ["2002:7f00:2::1"],
    "empty.test": [],
}


async def lookup(host, _port):
    """DNS as the tests know it: nothing leaves the machine."""
    if host == "later.test":
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
    if host not in NAMES:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return NAMES[host]


def rules_for(*servers: HostileServer, **changes: object) -> FetchRules:
    """Limits that let one loopback address through, at the servers' ports, without rests between fetches."""
    ports = frozenset(server.port for server in servers)
    limits = {"total": 20.0, "connect": 10.0, "first_byte": 10.0, "max_bytes": 200_000, "spacing": 0.0}
    network = ip_network(f"{OPENED}/32")
    return FetchRules(allow_networks=(network,), allow_ports=ports, **{**limits, **changes})


@pytest.fixture
async def server():
    async with HostileServer() as hostile:
        yield hostile


@pytest.fixture
async def fetcher(server):
    async with Fetcher(rules_for(server), lookup=lookup) as fetching:
        yield fetching


@pytest.fixture
async def hasty(server):
    """A fetcher whose patience ends before a page that does nothing."""
    rules = rules_for(server, total=0.6, connect=0.4, first_byte=0.3)
    async with Fetcher(rules, lookup=lookup) as fetching:
        yield fetching


@pytest.fixture(autouse=True)
def connects(monkeypatch):
    """Every address that anything in the process connects to; a test that leaves the opened network fails."""
    seen: list[str] = []
    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, _witnessed(getattr(socket.socket, name), seen))
    yield seen
    assert set(seen) <= {OPENED}


def _witnessed(real: Callable[..., int | None], seen: list[str]) -> Callable[..., int | None]:
    def connect(self: socket.socket, address: tuple[str, int]) -> int | None:
        if self.family != socket.AF_UNIX:
            seen.append(address[0])
        return real(self, address)

    return connect
