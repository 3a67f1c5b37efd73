"""Feeds of every kind are read into links, titles and times; nothing a feed holds does harm."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.feeds import FeedEntry, FeedError, read_feed

WHERE = "https://example.com/news/feed.xml"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The &amp;quot;Courier&amp;quot;</title>
<item><title>Council meets</title><link>https://example.com/a?utm_source=rss</link>
<pubDate>Sun, 03 Mar 2024 10:00:00 +0200</pubDate></item>
<item><title>Council meets again</title><link>/b</link><pubDate>yesterday</pubDate></item>
<item><title>The same once more</title><link>https://www.example.com/a/</link></item>
<item><title>A script</title><link>javascript:alert(1)</link></item>
<item><title>Nowhere</title></item>
<item><guid isPermaLink="true">https://example.com/c</guid><title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; new\n</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title type="html">A &lt;i&gt;title&lt;/i&gt;</title><link rel="self" href="https://example.com/self"/>
<link rel="alternate" href="https://example.com/a"/><published>2024-03-03T10:00:00+02:00</published>
<updated>2024-03-04T10:00:00Z</updated></entry>
<entry><title>Only updated</title><link href="b"/><updated>2024-03-04T10:00:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title></channel>
<item><title>A</title><link>https://example.com/a</link><dc:date>2024-03-03T10:00:00Z</dc:date></item></rdf:RDF>"""


def test_rss_gives_each_link_once_with_what_it_says():
    feed = read_feed(RSS.encode(), url=WHERE, content_type="application/rss+xml")

    assert feed.title == 'The "Courier"'
    assert feed.entries == (
        FeedEntry(
            url="https://example.com/a?utm_source=rss",
            title="Council meets",
            published=datetime(2024, 3, 3, 8, tzinfo=UTC),
        ),
        FeedEntry(url="https://example.com/b", title="Council meets again", published=None),
        FeedEntry(url="https://example.com/c", title="Bold & new", published=None),
    )


def test_atom_gives_the_page_and_the_first_time():
    feed = read_feed(ATOM.encode(), url=WHERE, content_type="application/atom+xml")

    assert [(entry.url, entry.title) for entry in feed.entries] == [
        ("https://example.com/a", "A title"),
        ("https://example.com/news/b", "Only updated"),
    ]
    assert feed.entries[0].published == datetime(2024, 3, 3, 8, tzinfo=UTC)
    assert feed.entries[1].published == datetime(2024, 3, 4, 10, tzinfo=UTC)


def test_rdf_is_read_too():
    assert read_feed(RDF.encode(), url=WHERE).entries[0].url == "https://example.com/a"


@pytest.mark.parametrize(
    "kind", [None, "text/xml", "text/html; charset=utf-8", "text/plain", "application/xml"]
)
def test_a_feed_is_read_whatever_type_the_site_gives_it(kind):
    assert len(read_feed(RSS.encode(), url=WHERE, content_type=kind).entries) == 3


def test_a_feed_in_another_charset_is_read():
    text = RSS.replace('version="1.0"', 'version="1.0" encoding="windows-1256"').replace(
        "Council meets again", "دمشق"
    )
    feed = read_feed(text.encode("windows-1256"), url=WHERE, content_type="application/rss+xml")

    assert feed.entries[1].title == "دمشق"


def test_a_broken_feed_is_read_as_far_as_it_goes():
    broken = RSS.replace("<item><title>Nowhere", "<item>&nbsp;<br><title>Nowhere").replace(
        "</channel></rss>", ""
    )

    assert len(read_feed(broken.encode(), url=WHERE).entries) == 3


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"<html><body><p>page</p></body></html>", b"{}", b"\x00\xff" * 99]
)
def test_what_is_no_feed_is_an_error(body):
    with pytest.raises(FeedError):
        read_feed(body, url=WHERE)


def test_a_long_feed_is_cut():
    item = "<item><title>{0}</title><link>https://example.com/{0}</link></item>"
    items = "".join(item.format(number) for number in range(2_000))
    feed = read_feed(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), url=WHERE)

    assert len(feed.entries) == 200
    assert feed.entries[-1].title == "199"


HOSTILE = {
    "entities": b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]><rss version='2.0'><channel><item><title>&j;</title><link>https://e.com/a</link></item></channel></rss>",
    "file": b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item>'
    b"<title>&a;</title><link>https://e.com/a</link></item></channel></rss>",
    "remote": b'<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd"><rss version="2.0"><channel><item>'
    b"<title>a</title><link>https://e.com/a</link></item></channel></rss>",
    "deep": b"<rss version='2.0'><channel>" + b"<item>" * 10_000,
    "open": b"<" * 100_000,
    "tags": b"<rss><channel><item><title>" + b"<" * 50_000 + b"</title></item></channel></rss>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_feed_does_no_harm(name):
    started = time.process_time()
    try:
        titles = " ".join(entry.title or "" for entry in read_feed(HOSTILE[name], url=WHERE).entries)
    except FeedError:
        titles = ""

    assert time.process_time() - started < 5
    assert "root:" not in titles
    assert len(titles) < 10_000


@settings(max_examples=50)
@given(st.binary(max_size=200), st.integers(0, len(RSS)))
def test_any_damage_leaves_a_feed_or_its_error(noise, place):
    body = RSS.encode()[:place] + noise + RSS.encode()[place:]
    try:
        feed = read_feed(body, url=WHERE)
    except FeedError:
        return
    assert all(entry.url.startswith(("http://", "https://")) for entry in feed.entries)
