"""Which links a message holds, and which of them are one article."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.links import TRACKING, find_links, same_site, url_key

ONE_ARTICLE = [
    ("https://example.com/a", "http://example.com/a"),
    ("https://example.com/a", "HTTPS://EXAMPLE.COM/a"),
    ("https://example.com/a", "https://www.example.com/a"),
    ("https://example.com/a", "https://m.example.com/a"),
    ("https://example.com/a", "https://mobile.example.com/a"),
    ("https://example.com/a", "https://amp.example.com/a"),
    ("https://example.com/a", "https://www.m.example.com/a"),
    ("https://en.wikipedia.org/wiki/Idlib", "https://en.m.wikipedia.org/wiki/Idlib"),
    ("https://example.com/a", "https://example.com:443/a"),
    ("https://example.com/a", "http://example.com:80/a"),
    ("https://example.com/a", "https://example.com./a"),
    ("https://example.com/a", "https://user:secret@example.com/a"),
    ("https://example.com/a", "https://example.com/a/"),
    ("https://example.com/a", "https://example.com/a//"),
    ("https://example.com/a", "https://example.com/a#comments"),
    ("https://example.com/a", "https://example.com/a#:~:text=on%20Monday"),
    ("https://example.com/a", "https://example.com/a?"),
    ("https://example.com/a", "https://example.com/a?&&"),
    ("https://example.com/a", "https://example.com/a/amp"),
    ("https://example.com/a", "https://example.com/a/amp/"),
    ("https://example.com/a", "https://example.com/amp/a"),
    ("https://example.com/a", "https://example.com/a.amp"),
    ("https://example.com/a.html", "https://example.com/a.amp.html"),
    ("https://example.com/a", "https://example.com/a?amp"),
    ("https://example.com/a", "https://example.com/a?amp=1"),
    ("https://example.com/a", "https://example.com/a?outputType=amp"),
    ("https://example.com/a", "https://www.google.com/amp/s/www.example.com/a"),
    ("https://example.com/a", "https://www.google.co.uk/amp/example.com/a"),
    ("https://example.com/a", "https://example.com/a/index.html/amp"),
    ("https://example.com/a", "https://example.com/amp/amp/a/amp/amp/"),
    ("https://example.com/a?id=7", "https://example-com.cdn.ampproject.org/c/s/example.com/a?id=7"),
    ("https://example.com", "https://example.com/"),
    ("https://example.com", "https://example.com/index.html"),
    ("https://example.com/news", "https://example.com/news/index.php"),
    ("https://example.com/news?id=5", "https://example.com/news/index.php?id=5"),
    ("https://example.com/news", "https://example.com/news/Default.aspx"),
    ("https://example.com/b", "https://example.com/a/../b"),
    ("https://example.com/a", "https://example.com/./a"),
    ("https://example.com/a~b", "https://example.com/a%7Eb"),
    ("https://example.com/a%2Fb", "https://example.com/a%2fb"),
    ("https://example.com/a'b", "https://example.com/a%27b"),
    ("https://example.com/a[1]", "https://example.com/a%5B1%5D"),
    ("https://example.com/سوريا", "https://example.com/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7"),
    ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
    ("https://example.com/a?x=1&y=2", "https://example.com/a?y=2&x=1"),
    ("https://example.com/a?id=1", "https://example.com/a?utm_source=x&id=1&utm_medium=y&fbclid=z"),
    ("https://example.com/a", "https://example.com/a?UTM_Source=x"),
    ("https://example.com/a", "https://example.com/a?CMP=share_btn"),
    ("https://example.com/a", "https://example.com/a;jsessionid=1A2B"),
    ("https://example.com/a", "https://example.com/a?PHPSESSID=1A2B"),
    ("https://[::1]/a", "https://[0:0:0:0:0:0:0:1]/a"),
    ("https://example.com/a", "  https://example.com/a\n"),
]
TWO_ARTICLES = [
    ("https://example.com/?cid=123", "https://example.com/?cid=124"),
    ("https://example.com/?p=1", "https://example.com/?p=2"),
    ("https://example.com/a?id=1", "https://example.com/a"),
    ("https://example.com/a?ref=1", "https://example.com/a?ref=2"),
    ("https://example.com/a?source=1", "https://example.com/a?source=2"),
    ("https://example.com/a?page=1", "https://example.com/a?page=2"),
    ("https://example.com/a?utm=1", "https://example.com/a?utm=2"),
    ("https://example.com/a?cmp=1", "https://example.com/a?cmp=2"),
    ("https://example.com/a?utm_article=1", "https://example.com/a?utm_article=2"),
    ("https://example.com/a?x=1&x=2", "https://example.com/a?x=2&x=1"),
    ("https://example.com/a?q=a+b", "https://example.com/a?q=a%2Bb"),
    ("https://example.com/a?q=a%26b=1", "https://example.com/a?q=a&b=1"),
    ("https://example.com/A", "https://example.com/a"),
    ("https://example.com/a%2Fb", "https://example.com/a/b"),
    ("https://example.com/a%3Fb", "https://example.com/a?b"),
    ("https://example.com/amp", "https://example.com/"),
    ("https://example.com/a.html", "https://example.com/a"),
    ("https://example.com/stamp", "https://example.com/st"),
    ("https://example.com/example/1", "https://example.com/1"),
    ("https://example.com/index.php/a", "https://example.com/a"),
    ("https://example.com:8080/a", "https://example.com/a"),
    ("https://news.example.com/a", "https://example.com/a"),
    ("https://example.com/a", "https://example.org/a"),
    ("https://example.com/#/story/1", "https://example.com/#/story/2"),
    ("https://example.com/#!story-1", "https://example.com/#!story-2"),
    ("https://m.com/a", "https://mobile.com/a"),
    ("https://web.archive.org/web/2020/https://example.com/a", "https://example.com/a"),
]


@pytest.mark.parametrize(("one", "other"), ONE_ARTICLE)
def test_links_to_one_article_share_a_key(one, other):
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(("one", "other"), TWO_ARTICLES)
def test_links_to_different_articles_never_share_a_key(one, other):
    assert url_key(one) != url_key(other)


@pytest.mark.parametrize(
    "text", ["", "notes.txt", "ftp://example.com/a", "https://", "https://a b/", "http://[::1"]
)
def test_what_is_no_web_link_is_its_own_key(text):
    assert url_key(f" {text} ") == text


def test_the_key_is_a_link_without_the_person_in_it():
    assert url_key("http://me:secret@www.Example.com/a/?fbclid=me#me") == "https://example.com/a"


def test_names_that_may_say_what_is_read_are_not_listed_as_tracking():
    assert not TRACKING & {
        "id",
        "cid",
        "p",
        "page",
        "ref",
        "source",
        "from",
        "share",
        "s",
        "q",
        "v",
        "mod",
        "story",
    }
    assert all(name == name.lower() for name in TRACKING)


HOSTS = st.sampled_from(
    [
        "example.com",
        "www.m.example.com",
        "en.m.wikipedia.org",
        "[::1]",
        "127.0.0.1:8080",
        "bücher.de",
        "a_b.c.",
    ]
)
PARTS = (
    "/ // . .. /amp .amp .html index.html index.php ;jsessionid=1 % %2e %2F %7e %zz é س + & = ? # #! #/ a : |"
)
PIECES = st.sampled_from(
    [
        *PARTS.split(),
        " ",
        "utm_source=1",
        "amp=1",
        "cid=1",
        "https://www.google.com/amp/s/",
        "\u200f",
        "\ud800",
    ]
)
MADE_LINKS = st.builds(
    lambda scheme, host, joiner, pieces: f"{scheme}://{host}/{joiner.join(pieces)}",
    st.sampled_from(["http", "https", "HTTPS"]),
    HOSTS,
    st.sampled_from(["", "/"]),
    st.lists(PIECES, max_size=12),
)
VIEWERS = MADE_LINKS.map(lambda link: f"https://www.google.com/amp/s/{link.partition('://')[2]}")


@given(st.one_of(MADE_LINKS, VIEWERS, st.text()))
def test_a_key_is_its_own_key(link):
    key = url_key(link)

    assert url_key(key) == key


@given(MADE_LINKS, st.sampled_from(sorted(TRACKING)), st.text("abc123", min_size=1))
def test_a_tracking_parameter_never_changes_the_key(link, name, value):
    bare, hash_mark, fragment = link.strip().partition("#")
    joiner = "&" if "?" in bare else "?"

    assert url_key(f"{bare}{joiner}{name}={value}{hash_mark}{fragment}") == url_key(link)


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["cid", "id", "p", "story", "ref", "n"]))
def test_different_values_of_other_parameters_are_different_keys(one, other, name):
    keys = {url_key(f"https://example.com/?{name}={value}") for value in (one, other)}

    assert len(keys) == len({one, other})


MESSAGES = [
    ("look: https://example.com/a", ["https://example.com/a"]),
    ("https://example.com/a.", ["https://example.com/a"]),
    ("https://example.com/a, https://example.com/b!", ["https://example.com/a", "https://example.com/b"]),
    ("is it https://example.com/a?", ["https://example.com/a"]),
    ("https://example.com/a?b=c", ["https://example.com/a?b=c"]),
    ("<https://example.com/a>", ["https://example.com/a"]),
    ("<https://example.com/a>.", ["https://example.com/a"]),
    ("[the report](https://example.com/a)", ["https://example.com/a"]),
    ("[the report](<https://example.com/a>)", ["https://example.com/a"]),
    ('[the report](https://example.com/a "title")', ["https://example.com/a"]),
    (
        "[a](https://example.com/a)[b](https://example.com/b)",
        ["https://example.com/a", "https://example.com/b"],
    ),
    ("[w](https://en.wikipedia.org/wiki/Idlib_(city))", ["https://en.wikipedia.org/wiki/Idlib_(city)"]),
    ("(https://en.wikipedia.org/wiki/Idlib_(city))", ["https://en.wikipedia.org/wiki/Idlib_(city)"]),
    ("(see https://example.com/a)", ["https://example.com/a"]),
    ("[https://example.com/a]", ["https://example.com/a"]),
    ("||https://example.com/a||", ["https://example.com/a"]),
    ("||https://example.com/a||https://example.com/b", ["https://example.com/a", "https://example.com/b"]),
    ("**https://example.com/a**", ["https://example.com/a"]),
    ("*https://example.com/a*", ["https://example.com/a"]),
    ("_https://example.com/a_", ["https://example.com/a"]),
    ("__see https://example.com/a__", ["https://example.com/a"]),
    ("https://example.com/a_", ["https://example.com/a_"]),
    ("~~https://example.com/a~~", ["https://example.com/a"]),
    ("> https://example.com/a", ["https://example.com/a"]),
    ("“https://example.com/a”", ["https://example.com/a"]),
    ("« https://example.com/a »", ["https://example.com/a"]),
    ("«https://example.com/a»", ["https://example.com/a"]),
    ("انظر https://example.com/سوريا، ثم", ["https://example.com/سوريا"]),
    ("انظرhttps://example.com/a", ["https://example.com/a"]),
    ("\u200fhttps://example.com/a\u200f", ["https://example.com/a"]),
    ("https://example.com/a。", ["https://example.com/a"]),
    ("`https://example.com/a`", []),
    ("``https://example.com/a ` b``", []),
    ("```\nhttps://example.com/a\n``` https://example.com/b", ["https://example.com/b"]),
    ("a ` alone https://example.com/a", ["https://example.com/a"]),
    (r"\`https://example.com/a\`", ["https://example.com/a"]),
    ("HTTPS://Example.com/a", ["HTTPS://Example.com/a"]),
    ("https://example.com/a https://www.example.com/a/?utm_source=x", ["https://example.com/a"]),
    ("https://[::1]:8080/a", ["https://[::1]:8080/a"]),
    ("http://127.0.0.1:8080/a", ["http://127.0.0.1:8080/a"]),
    (
        "https://web.archive.org/web/2020/https://example.com/a",
        ["https://web.archive.org/web/2020/https://example.com/a"],
    ),
    ("ftp://example.com/a steam://run javascript:alert(1) example.com", []),
    ("https:// http://", []),
    ("xhttps://example.com/a", []),
    ("", []),
]


@pytest.mark.parametrize(("message", "links"), MESSAGES)
def test_links_of_a_message(message, links):
    assert find_links(message) == links


@given(st.text("ab`|()[]<>_*.,: \nhtps/é،", max_size=200))
def test_finding_links_never_fails_and_finds_only_what_is_written(text):
    found = find_links(text + " https://example.com/a")

    assert all(link in text + " https://example.com/a" for link in found)
    assert len({url_key(link) for link in found}) == len(found)


@pytest.mark.parametrize(
    "unit", ["`", "https://a(", "[a](https://a.com/b", "||https://a.com", "https://a.com/_", "(((("]
)
def test_finding_links_takes_linear_time(unit):
    started = time.process_time()
    find_links(unit * (100_000 // len(unit)))

    assert time.process_time() - started < 5


SAME = [
    ("https://www.bbc.co.uk/a", "http://news.bbc.co.uk/b", True),
    ("https://example.com", "https://www.example.com", True),
    ("https://m.example.com", "https://amp.example.com", True),
    ("https://one.co.uk", "https://two.co.uk", False),
    ("https://one.github.io", "https://two.github.io", False),
    ("https://someone.github.io", "https://github.io", False),
    ("https://m.gazette.example", "https://gazette.example", True),
    ("https://one.example", "https://two.example", False),
    ("https://wiki.newsroom.internal:8443", "https://newsroom.internal", True),
    ("https://example.com", "https://example.org", False),
    ("https://example.com.evil.org", "https://example.com", False),
    ("https://notexample.com", "https://example.com", False),
    ("http://127.0.0.1:8001/a", "http://127.0.0.1:8001/b", True),
    ("http://127.0.0.1:8001/a", "http://127.0.0.1:8002/a", False),
    ("http://127.0.0.1/a", "http://127.0.0.2/a", False),
    ("http://[::1]/a", "http://[::1]:8080/a", False),
    ("http://localhost/a", "http://localhost/b", True),
    ("http://localhost/a", "http://localhost:8080/a", False),
    ("nonsense", "nonsense", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_same_site(one, other, same):
    assert same_site(one, other) is same
    assert same_site(other, one) is same
