"""Pages made to break a parser: each ends as an article or a refusal, soon."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.article import read_article
from parsers.values import Article, ArticleError
from tests.parsers.article.newsroom import PARAGRAPHS, TITLE, URL, json_ld, page

PARAGRAPH = f"<p>{PARAGRAPHS[0]}</p>"
SECONDS = 10  # of processor time; the reader's process allows more before it is killed

HOSTILE = {
    "sixty thousand attributes": "<html><body><p " + " ".join(f'a{n}="1"' for n in range(60_000)) + ">x</p>",
    "sixty thousand bare attributes": "<html><body><p " + " ".join(f"a{n}" for n in range(60_000)) + ">x</p>",
    "deep nesting": "<html><body>" + "<div>" * 70_000 + "x",
    "nesting with text": "<html><body>" + (PARAGRAPH + "<div>") * 250 + "x",
    "tables in tables": "<html><body>" + "<table><tr><td>" * 20_000,
    "five megabytes of <": "<" * 5_000_000,
    "unclosed links": "<a " * 1_600_000,
    "unclosed scripts": "<script>" * 600_000,
    "unclosed drawings": "<svg>" * 70_000,
    "unclosed comments": "<!--" * 1_200_000,
    "empty comments": "<!---->" * 700_000,
    "declarations": "<!DOCTYPE " * 400_000,
    "character references": "&#" * 2_500_000,
    "long references": "&#1" * 1_600_000 + "&#" + "9" * 100_000,
    "entities": '<!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><html><body>'
    + "&b;" * 9000,
    "no characters": "\x00" * 3_000_000,
    "one long paragraph": "<html><body><article><p>" + "word " * 900_000,
    "nothing but dates": "<html><body><h1>x y z</h1><p>" + "23.10.2025 " * 300_000,
    "clocks": f"<html><body><h1>{TITLE}</h1>" + "<span>10:15 x</span>" * 20_000,
    "headlines": "<html><body>" + "<h1>hi there you</h1>" * 20_000,
    "authors": "<html><body>" + "<i class=author>hi there you</i>" * 20_000,
    "meta tags": "<html><head>" + "<meta name=a content=b>" * 50_000,
    "deep json": '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>x",
    "many nodes": '<script type="application/ld+json">['
    + '{"@type":"NewsArticle"},' * 50_000
    + "{}]</script><p>x",
    "a huge number": '<script type="application/ld+json">{"a":' + "9" * 100_000 + "}</script><p>x",
    "a long title": "<title>"
    + "a | " * 300_000
    + "</title><h1>"
    + "a - " * 100_000
    + "</h1>"
    + PARAGRAPH * 5,
    "a long class": '<html><body><p class="' + "comment " * 150_000 + '">x</p>' + PARAGRAPH * 5,
    "many classes": "<html><body>" + "".join(f'<p class="c{n}">x</p>' for n in range(30_000)),
    "quotation marks": "<html><body><p>" + "(\"'«" * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_soon(name: str):
    before = time.process_time()
    outcome = read_or_refuse(HOSTILE[name].encode())
    assert isinstance(outcome, Article) or outcome
    assert time.process_time() - before < SECONDS


@pytest.mark.parametrize(
    "junk", [b"\xff\xfe", b"\xfe\xff\x00", b"\xef\xbb\xbf", b"\x80\x81\x82", b"\xc3(", b"\xed\xa0\x80"]
)
def test_bytes_that_are_no_text_cost_only_themselves(junk: bytes):
    content = page(head=json_ld()).replace(b"</main>", b"<p>" + junk + b"</p></main>")
    assert read_article(content, url=URL).title == TITLE


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "http://[",
        "https://gazette.example:99999/a",
        "https://gazette.example/2025/13/45/x",
        "//",
        "http://\x00",
    ],
)
def test_an_odd_address_breaks_nothing(url: str):
    assert read_article(page(head=json_ld()), url=url).title == TITLE


MARKUP = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div class='comments'>",
        "</div>",
        "<h1>Harbour strike ends</h1>",
        "<time datetime='2025-02-30T10:00'>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":',
        '"2025-10-23"}',
        "&#0;",
        "&amp;",
        "\x00",
        "<meta property='og:title' content='x'>",
        "<a href='/x'>",
        "10:15 ",
        "23 October 2025",
        PARAGRAPHS[0],
        PARAGRAPHS[1],
        "التعليقات",
        "<table><tr><td>",
        "<",
        ">",
        '"',
        "]]>",
        "<![CDATA[",
    ]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(
        st.binary(max_size=300), st.lists(MARKUP, max_size=40).map(lambda parts: "".join(parts).encode())
    )
)
def test_no_bytes_break_it(content: bytes):
    outcome = read_or_refuse(content)
    if isinstance(outcome, Article):
        assert outcome.body == outcome.body.strip()
        assert outcome.published is None or outcome.published.tzinfo is not None
        assert all(0 <= entry.start < entry.end <= len(outcome.body) for entry in outcome.entries)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 4000), st.binary(max_size=12))
def test_a_page_damaged_anywhere_is_read_or_refused(at: int, damage: bytes):
    content = page(head=json_ld())
    read_or_refuse(content[:at] + damage + content[at + len(damage) :])


def read_or_refuse(content: bytes) -> Article | str:
    try:
        return read_article(content, url=URL)
    except ArticleError as error:
        return error.code
