"""What the guard says of a link before anything is opened, and at the socket itself."""

import asyncio
import socket
import threading

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.errors import LinkRefused
from bot.net import Fetcher, FetchRules
from bot.net.guard import AddressRefusedError, Guard, MeterExceededError, SystemLookup, metered
from tests.net.conftest import rules_for

REFUSED = [
    ("ftp://example.com/", "bad_scheme"),
    ("file:///etc/passwd", "bad_scheme"),
    ("javascript:alert(1)", "bad_scheme"),
    ("data:text/html,a", "bad_scheme"),
    ("gopher://example.com/", "bad_scheme"),
    ("ws://example.com/", "bad_scheme"),
    ("view-source:https://example.com/", "bad_scheme"),
    ("example.com/a", "bad_url"),
    ("//example.com/a", "bad_url"),
    ("", "bad_url"),
    ("https://user@example.com/", "has_credentials"),
    ("https://user:secret@example.com/", "has_credentials"),
    ("https://:secret@example.com/", "has_credentials"),
    ("https://example.com@127.0.0.1/", "has_credentials"),
    ("https://example.com:22/", "port_refused"),
    ("https://example.com:0/", "port_refused"),
    ("https://example.com:8080/", "port_refused"),
    ("https://example.com:65536/", "bad_url"),
    ("https://example.com:-1/", "bad_url"),
    ("https://example.com:http/", "bad_url"),
    ("https:///a", "bad_url"),
    ("https://", "bad_url"),
    ("https:example.com", "bad_url"),
    ("https://exa mple.com/", "bad_url"),
    ("https://exa%6dple.com/", "bad_url"),
    ("https://%31%32%37.0.0.1/", "bad_url"),
    ("https://example..com/", "bad_url"),
    ("https://.example.com/", "bad_url"),
    ("https://-example.com/", "bad_url"),
    ("https://example.com\\@127.0.0.1/", "bad_url"),
    ("https://exam\x00ple.com/", "bad_url"),
    ("https://[::1", "bad_url"),
    ("https://[::g]/", "bad_url"),
    ("https://[example.com]/", "bad_url"),
    ("https://[127.0.0.1]/", "bad_url"),
    ("https://[fe80::1%25eth0]/", "address_refused"),
    ("https://1.2.3.4.5/", "bad_url"),
    ("https://256.256.256.256/", "bad_url"),
    ("https://example.com/" + "a" * 5_000, "bad_url"),
    ("https://" + "a" * 300 + ".com/", "bad_url"),
    ("http://127.0.0.1/", "address_refused"),
    ("http://127.1/", "address_refused"),
    ("http://2130706433/", "address_refused"),
    ("http://0x7f000001/", "address_refused"),
    ("http://017700000001/", "address_refused"),
    ("http://0177.0.0.1/", "address_refused"),
    ("http://0x7f.0x0.0x0.0x1/", "address_refused"),
    ("http://127.0.0.1./", "address_refused"),
    ("http://0/", "address_refused"),
    ("http://１２７.０.０.１/", "address_refused"),
    ("http://127。0。0。1/", "address_refused"),
    ("http://①②⑦.⓪.⓪.①/", "address_refused"),
    ("http://[::]/", "address_refused"),
    ("http://[::1]/", "address_refused"),
    ("http://[::ffff:127.0.0.1]/", "address_refused"),
    ("http://[::ffff:7f00:1]/", "address_refused"),
    ("http://[0:0:0:0:0:ffff:127.0.0.1]/", "address_refused"),
    ("http://[64:ff9b::7f00:1]/", "address_refused"),
    ("http://[2002:7f00:1::]/", "address_refused"),
    ("http://169.254.169.254/latest/meta-data/", "address_refused"),
    ("http://2852039166/latest/meta-data/", "address_refused"),
    ("http://[fd00:ec2::254]/latest/meta-data/", "address_refused"),
    ("http://168.63.129.16/", "address_refused"),
    ("http://100.100.100.200/", "address_refused"),
    ("http://192.168.0.1/", "address_refused"),
    ("http://10.0.0.1:80/", "address_refused"),
]


@pytest.mark.parametrize(("url", "code"), REFUSED)
def test_a_link_that_is_not_fetched_says_why(url, code):
    with pytest.raises(LinkRefused) as caught:
        Guard(FetchRules()).check(url)

    assert caught.value.code == code
    assert "{" not in str(caught.value)
    assert not caught.value.may_pass


CHECKED = [
    ("https://example.com/a?b=c#d", "https://example.com/a?b=c"),
    ("  https://example.com/a\n", "https://example.com/a"),
    ("HTTPS://EXAMPLE.com:443/", "https://example.com:443/"),
    ("http://8.8.8.8/", "http://8.8.8.8/"),
    ("http://0x08080808/", "http://8.8.8.8/"),
    ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
    ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
    ("https://a_b.example.com/", "https://a_b.example.com/"),
    ("https://example.com./", "https://example.com./"),
]


@pytest.mark.parametrize(("url", "checked"), CHECKED)
def test_a_link_is_made_plain(url, checked):
    assert str(Guard(FetchRules()).check(url)) in {checked, checked.replace(":443", "")}


@given(st.text(max_size=60).map(lambda rest: f"http://{rest}"))
def test_any_text_is_judged_and_what_passes_names_no_inner_address(url):
    guard = Guard(FetchRules())
    try:
        checked = guard.check(url)
    except LinkRefused:
        return
    assert checked.raw_host
    assert checked.raw_user is None
    assert guard.check(checked) == checked


STOPPED = [
    ("127.0.0.1", 80),
    ("10.0.0.1", 443),
    ("2130706433", 80),
    ("0177.0.0.1", 80),
    ("127.1", 80),
    ("localhost", 80),
    ("", 80),
    ("::1", 80, 0, 0),
    ("::ffff:127.0.0.1", 80, 0, 0),
    ("2606:4700::1111", 80, 0, 3),
    ("fe80::1", 80, 0, 2),
    ("169.254.169.254", 80),
]


@pytest.mark.parametrize("target", STOPPED)
def test_the_socket_is_not_made_for_a_refused_address(target):
    guard = Guard(FetchRules())
    family = socket.AF_INET6 if len(target) == 4 else socket.AF_INET
    with metered(1), pytest.raises(AddressRefusedError):
        guard.open_socket((family, socket.SOCK_STREAM, 6, "", target))

    assert (guard.opened, guard.stopped) == (0, 1)


def test_the_socket_is_made_for_an_open_address_and_counts():
    guard = Guard(FetchRules())
    with metered(1):
        guard.open_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 80))).close()

    assert (guard.opened, guard.stopped) == (1, 0)


async def test_the_last_line_holds_alone(server, connects):
    """With the checks before it taken away, the socket still refuses; aiohttp asks no resolver about literals."""
    guard = Guard(FetchRules(allow_ports=frozenset({server.port})))
    connector = aiohttp.TCPConnector(socket_factory=guard.open_socket)
    async with aiohttp.ClientSession(connector=connector) as session:
        for host in ("127.0.0.1", "10.0.0.1", "[::ffff:127.0.0.1]"):
            with metered(1), pytest.raises(aiohttp.ClientConnectorError):
                await session.get(f"http://{host}:{server.port}/article")

    assert (guard.opened, guard.stopped) == (0, 3)
    assert connects == []


async def test_a_refusal_at_the_socket_reaches_the_person_as_one(server, monkeypatch):
    async with Fetcher(rules_for(server)) as fetcher:
        monkeypatch.setattr(fetcher.guard, "check", URL)
        with pytest.raises(LinkRefused) as caught:
            await fetcher.fetch(f"http://127.0.0.2:{server.port}/article")

    assert caught.value.code == "address_refused"
    assert fetcher.guard.stopped == 1


async def test_one_refused_address_of_two_stops_the_name_before_any_socket(server, connects):
    async def both(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1", "10.0.0.1"]

    async with Fetcher(rules_for(server), lookup=both) as fetcher:
        with pytest.raises(LinkRefused):
            await fetcher.fetch(server.url("/article", "both.test"))

    assert (fetcher.guard.opened, fetcher.guard.stopped) == (0, 0)
    assert connects == []


async def test_the_systems_lookup_gives_each_address_once():
    lookup = SystemLookup()

    assert await lookup("127.0.0.1", 80) == ["127.0.0.1"]
    with pytest.raises(UnicodeError):  # it never reaches a name server
        await lookup("name..test", 80)


async def test_names_that_hang_hold_up_other_names_alone(monkeypatch):
    freed = threading.Event()

    def hang(host: str, _port: int) -> list[str]:
        if host == "hang.test":
            freed.wait(10)
        return ["8.8.8.8"]

    monkeypatch.setattr("bot.net.guard._getaddrinfo", hang)
    lookup = SystemLookup(at_once=1)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(lookup("hang.test", 80), 0.05)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(lookup("good.test", 80), 0.05)
    assert await asyncio.to_thread(lambda: True)
    freed.set()

    assert await asyncio.wait_for(lookup("good.test", 80), 5) == ["8.8.8.8"]


async def test_names_that_hang_do_not_hold_up_the_close(monkeypatch):
    freed = threading.Event()
    monkeypatch.setattr("bot.net.guard._getaddrinfo", lambda *_: freed.wait(10) and [])
    started = asyncio.get_running_loop().time()
    async with Fetcher(FetchRules(connect=0.1)) as fetcher:
        with pytest.raises(LinkRefused) as caught:
            await fetcher.fetch("http://hang.test/")
    took = asyncio.get_running_loop().time() - started
    freed.set()

    assert caught.value.code == "timeout"
    assert took < 5


def test_a_socket_takes_small_bites_and_counts_them():
    guard = Guard(FetchRules())
    ours, theirs = socket.socketpair()
    with metered(0) as meter:
        opened = guard.open_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 80)))
    bitten = type(opened)(fileno=ours.detach())
    bitten.meter = opened.meter
    with opened, bitten, theirs:
        theirs.setblocking(False)
        sent = theirs.send(b"a" * 60_000)
        first = bitten.recv(262_144)

        assert len(first) <= 32_768 < sent
        meter.left = 0
        with pytest.raises(MeterExceededError):
            bitten.recv(262_144)
