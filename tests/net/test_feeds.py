"""A feed is fetched like any link, and politely."""

import pytest

from bot.errors import LinkRefused
from bot.net import fetch_feed

RSS = b"""<rss version="2.0"><channel><title>Courier</title><item><title>A</title><link>/a</link></item></channel>
</rss>"""


@pytest.fixture
def feed(server):
    async def answer(visit) -> None:
        if visit.request.headers.get("if-none-match") == '"v1"':
            await visit.head("304 Not Modified")
        else:
            await visit.page(RSS, 'ETag: "v1"', kind="application/rss+xml")

    server.behaviours["/feed"] = answer
    return server.url("/feed")


async def test_a_feed_arrives_with_its_links_made_whole(server, fetcher, feed):
    fetched = await fetch_feed(fetcher, feed)

    assert [entry.url for entry in fetched.feed.entries] == [server.url("/a")]
    assert fetched.etag == '"v1"'


async def test_an_unchanged_feed_keeps_its_validator(fetcher, feed):
    fetched = await fetch_feed(fetcher, feed, etag='"v1"')

    assert (fetched.feed, fetched.etag) == (None, '"v1"')


async def test_robots_are_obeyed(server, fetcher, feed):
    server.pages["/robots.txt"] = b"User-agent: *\nDisallow: /feed\n"
    with pytest.raises(LinkRefused) as caught:
        await fetch_feed(fetcher, feed)

    assert caught.value.code == "robots_refused"


CASES = [
    ("/article", "no_feed"),
    ("/type/image/png", "not_html"),
    ("/endless-body", "too_large"),
    ("/loop", None),
]


@pytest.mark.parametrize(("path", "code"), CASES)
async def test_what_is_no_feed_says_so(server, fetcher, path, code):
    with pytest.raises(LinkRefused) as caught:
        await fetch_feed(fetcher, server.url(path))

    assert caught.value.code == (code or "too_many_redirects")
