"""Certificates are checked, and a link that began encrypted ends encrypted."""

import ssl
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
import trustme

from bot.errors import LinkRefused
from bot.net import Fetcher
from tests.net.conftest import NAMES, OPENED, lookup, rules_for
from tests.net.hostile import HostileServer

YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


def serving(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def trusting(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


async def fetch(authority, url, *servers: HostileServer):
    rules = rules_for(*servers)
    async with Fetcher(rules, lookup=lookup, tls=trusting(authority)) as fetcher:
        return await fetcher.fetch(url)


async def refusal(authority, url, *servers: HostileServer):
    with pytest.raises(LinkRefused) as caught:
        await fetch(authority, url, *servers)
    return caught.value.code


async def test_a_certificate_of_a_trusted_authority_is_good(authority):
    async with HostileServer(tls=serving(authority.issue_cert("good.test"))) as server:
        fetched = await fetch(authority, server.url("/article", "good.test"), server)

    assert fetched.status == 200


async def test_an_address_can_have_a_certificate(authority):
    async with HostileServer(tls=serving(authority.issue_cert(OPENED))) as server:
        assert (await fetch(authority, server.url("/article"), server)).status == 200


CERTIFICATES = {
    "another name": lambda authority: authority.issue_cert("other.test"),
    "expired": lambda authority: authority.issue_cert("good.test", not_after=YESTERDAY),
    "another authority": lambda _: trustme.CA().issue_cert("good.test"),
    "an address in place of the name": lambda authority: authority.issue_cert(OPENED),
}


@pytest.mark.parametrize("kind", CERTIFICATES)
async def test_a_bad_certificate_is_refused(authority, kind):
    async with HostileServer(tls=serving(CERTIFICATES[kind](authority))) as server:
        assert await refusal(authority, server.url("/article", "good.test"), server) == "tls_failed"
        assert server.requests == []


RAW = [(b"HTTP/1.1 400 Bad Request\r\n\r\n", "tls_failed"), (b"", "timeout")]


@pytest.mark.parametrize(("answer", "code"), RAW)
async def test_a_server_that_speaks_no_tls(authority, answer, code):
    async with HostileServer(greeting=answer) as server:
        rules = rules_for(server, connect=0.3)
        async with Fetcher(rules, lookup=lookup, tls=trusting(authority)) as fetcher:
            with pytest.raises(LinkRefused) as caught:
                await fetcher.fetch(f"https://good.test:{server.port}/")

    assert caught.value.code == code


async def test_https_does_not_turn_into_http(authority, server):
    """Whoever changes the first answer on the way could change all that follows: the person decides."""
    target = quote(server.url("/article", "good.test"), safe="")
    async with HostileServer(tls=serving(authority.issue_cert("good.test"))) as secure:
        code = await refusal(authority, secure.url(f"/to/302/{target}", "good.test"), secure, server)

    assert code == "downgrade_refused"
    assert server.connections == 0


async def test_http_may_turn_into_https(authority, server):
    async with HostileServer(tls=serving(authority.issue_cert("good.test"))) as secure:
        target = quote(secure.url("/article", "good.test"), safe="")
        fetched = await fetch(authority, server.url(f"/to/301/{target}"), server, secure)

    assert fetched.url.startswith("https://good.test")


async def test_the_guard_stands_before_tls_too(authority):
    assert NAMES["private.test"] == ["127.0.0.2"]
    async with HostileServer(tls=serving(authority.issue_cert("private.test"))) as server:
        code = await refusal(authority, server.url("/article", "private.test"), server)

    assert code == "address_refused"
    assert server.connections == 0
