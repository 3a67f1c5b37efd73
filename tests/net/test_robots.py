"""robots.txt is obeyed where no person waits, and where the settings ask for it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import LinkRefused
from bot.net import Fetcher
from tests.net.conftest import lookup, rules_for
from tests.net.visits import Visit

CLOSED = b"User-agent: *\nDisallow: /\n"
SOME = b"User-agent: *\nDisallow: /private/\nAllow: /private/open\nCrawl-delay: 0\n"
OURS = b"User-agent: Dateline\nDisallow: /\n\nUser-agent: *\nDisallow:\n"
OTHERS = b"User-agent: GPTBot\nDisallow: /\n"
LARGE = b"# and so on\n" * 100_000


async def polite(fetcher, url):
    try:
        return (await fetcher.fetch(url, polite=True)).status
    except LinkRefused as refused:
        return refused.code


CASES = [
    (CLOSED, "/article", "robots_refused"),
    (SOME, "/article", 200),
    (SOME, "/private/a", "robots_refused"),
    (SOME, "/private/open", 200),
    (OURS, "/article", "robots_refused"),
    (OTHERS, "/article", 200),
    (b"User-agent: news\nDisallow: /\n", "/article", 200),
    (b"User-agent: dateline\nDisallow: /\n", "/article", "robots_refused"),
    (b"", "/article", 200),
    (b"\xff\xfe\x00nonsense: \x00" * 50, "/article", 200),
    (b"<html>not robots</html>", "/article", 200),
    (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /\r\n", "/article", "robots_refused"),
    (b"User-agent: *\nDisallow: /*" + b"*a" * 2_000 + b"$\n", "/" + "a" * 1_000, 200),
]


@pytest.mark.parametrize(("text", "path", "result"), CASES)
async def test_a_polite_fetch_does_as_the_site_asks(server, fetcher, text, path, result):
    server.pages["/robots.txt"] = text

    assert await polite(fetcher, server.url(path)) == result


async def test_what_a_person_posted_is_fetched_all_the_same(server, fetcher):
    server.pages["/robots.txt"] = CLOSED

    assert (await fetcher.fetch(server.url("/article"))).status == 200
    assert server.asked("/robots.txt") == []


async def test_the_settings_can_make_every_fetch_polite(server):
    server.pages["/robots.txt"] = CLOSED
    async with Fetcher(rules_for(server, obey_robots=True), lookup=lookup) as fetcher:
        with pytest.raises(LinkRefused) as caught:
            await fetcher.fetch(server.url("/article"))

    assert caught.value.code == "robots_refused"


UNREAD = [
    ("/status/404", 200),
    ("/status/403", 200),
    ("/status/401", 200),
    ("/status/410", 200),
    ("/loop", 200),
    ("/status/503", "server_error"),
    ("/status/429", "rate_limited"),
    ("/reset", "connection_failed"),
]


@pytest.mark.parametrize(("behaviour", "result"), UNREAD)
async def test_a_robots_txt_that_cannot_be_read(server, fetcher, behaviour, result):
    """None, or none for us, allows all; one that fails for now forbids all for now (RFC 9309, 2.3.1)."""
    status = behaviour.rpartition("/")[2]

    async def answer(visit: Visit) -> None:
        if behaviour == "/reset":
            visit.reset()
        elif behaviour == "/loop":
            await visit.head("302 Found", "Location: /robots.txt", "Content-Length: 0")
        else:
            await visit.head(f"{status} No", "Content-Length: 0")

    server.behaviours["/robots.txt"] = answer

    assert await polite(fetcher, server.url("/article")) == result


async def test_a_redirect_is_judged_by_the_robots_txt_of_where_it_leads(server, fetcher):
    server.pages["/robots.txt"] = SOME

    assert await polite(fetcher, server.url("/to/302//private/a")) == "robots_refused"
    assert server.asked("/private/a") == []


async def test_robots_txt_may_not_lead_inside(server, fetcher, connects):
    async def inside(visit: Visit) -> None:
        await visit.head(
            "302 Found", f"Location: http://127.0.0.2:{server.port}/robots.txt", "Content-Length: 0"
        )

    server.behaviours["/robots.txt"] = inside

    assert await polite(fetcher, server.url("/article")) == "address_refused"
    assert set(connects) == {"127.0.0.1"}


async def test_a_site_is_asked_once_a_day(server):
    now = datetime(2024, 3, 3, tzinfo=UTC)
    async with Fetcher(rules_for(server), lambda: now, lookup=lookup) as fetcher:
        for _ in range(3):
            await polite(fetcher, server.url("/article"))
        assert len(server.asked("/robots.txt")) == 1
        now += timedelta(days=1)
        await polite(fetcher, server.url("/article"))

    assert len(server.asked("/robots.txt")) == 2


async def test_a_crawl_delay_is_kept(server, fetcher):
    server.pages["/robots.txt"] = b"User-agent: *\nCrawl-delay: 0.2\n"
    started = datetime.now(UTC)
    await polite(fetcher, server.url("/article"))
    await polite(fetcher, server.url("/article"))

    assert datetime.now(UTC) - started >= timedelta(seconds=0.35)
