"""What is fuzzed: for each door that strangers' input comes in by, what comes, and the law that holds whatever it is.

A law is broken by any exception but those that the door promises. ``KEPT`` are inputs that once broke one: each is
tried again by every run of the tests.
"""

import asyncio
import csv
import io
import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any, cast

from discord import ui
from hypothesis import strategies as st

from bot.core.exports import FORMATS, FormatName
from bot.core.exports.back import read_table, reading_of
from bot.core.linklists import read_links
from bot.discord.controls import CONTROLS, Choose
from bot.discord.ids import numbers_in
from bot.discord.questions import Question
from bot.errors import DatelineError, InvalidInput, NotFound, has_message
from parsers.dates import FIRST_YEAR, LANGUAGES, LAST_YEAR, find_dates, parse_when
from parsers.feeds import FeedError, read_feed
from parsers.links import find_links, is_web_link, url_key
from parsers.names import find_names
from parsers.questions import read_question
from parsers.reading import read
from parsers.values import ArticleError, ReadRequest
from tests.core.exports.samples import TEXTS, heading, hostile_event, spans
from tests.discord.strategies import PIECES

DAY = date(2025, 10, 23)


@dataclass(frozen=True, slots=True)
class Target:
    """A door: ``inputs`` draws what comes, ``check`` lets it in and raises when a law is broken."""

    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], None]


WORDS = (
    "Sharaa", "the", "mayor", "of", "Port Elva", "said", "on", "23 October 2025", "late January", "yesterday",
    "23/10",
    "was appointed", "known as", "الشرع", "يوم الخميس", "قبل ثلاثة أيام", "hier", "am 3. Mai", "el lunes", "dün",
    "2024-13-45",
    "(HTS)", "“", "”", ".", "\n", "?", "’s", "al-", "Dr.", "U.S.", "1446هـ", "\u200f", "\u202e", "𝕊", "İ", "ß", "ﷺ",
)  # fmt: skip
PROSE = st.one_of(
    st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(PIECES)), max_size=60).map(" ".join),
    st.text(max_size=400),
)
MARKUP = (
    "<html>", "</html>", "<head>", "<body>", "<article>", "</article>", "<h1>", "</h1>", "<p>", "</p>",
    "<time datetime='2025-10-23'>",
    "<script type='application/ld+json'>",
    '{"@type":"NewsArticle","datePublished":"2025-10-23T09:00:00Z","articleBody":"',
    '","author":[{"name":', "}]", "</script>", "<meta property='article:published_time' content='",
    "2025-10-23T25:61:00+99:99",
    "'>", "<meta charset=utf-16>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a 'b'>", "&a;",
    "&#0;", "&#x110000;",
    "<svg>", "<table><tr><td>", "<div itemprop='", "<template>", "<a href='javascript:", "\x00", "<br/>", "<li>",
    "<blockquote>",

    "<p>The harbour of Port Elva was reopened on 3 May 2024, the mayor said, after a long closure.</p>",
)  # fmt: skip
PAGES = st.one_of(
    st.lists(st.one_of(st.sampled_from(MARKUP), st.sampled_from(WORDS)), max_size=80).map(
        lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
    ),
    st.binary(max_size=600),
)
TYPES = st.sampled_from(
    (
        None,
        "text/html",
        "text/html; charset=utf-16",
        "text/html; charset=windows-1256",
        "text/html; charset=x",
        "text/plain",
    )
)
FEED_PARTS = (
    "<?xml version='1.0'?>", "<rss version='2.0'><channel>", "</channel></rss>", "<item>", "</item>",
    "<link>https://a.example/1</link>",
    "<link href='//b.example/2'/>", "<title>", "</title>", "<pubDate>", "Thu, 99 Oct 2025 25:00:00 +9900",
    "</pubDate>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>", "</feed>", "<entry>", "</entry>",
    "<updated>2025-10-23T00:00:00Z</updated>",
    "<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY b '&lol;&lol;'>]>", "&b;", "<![CDATA[<b>", "]]>", "<rdf:RDF>",
    "<guid>", "</guid>",
    "<link>http://[::1</link>", "<link>http://a.example:99999/</link>", "&#x0;", "\ufffe",
    "<published>0000-00-00</published>",
)  # fmt: skip
FEEDS = st.one_of(
    st.lists(st.sampled_from(FEED_PARTS), max_size=40).map(
        lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
    ),
    st.binary(max_size=300),
)
CELLS = st.one_of(
    TEXTS,
    st.sampled_from(
        (
            "2025-10-23",
            "2025-13-01",
            "0001-01-01",
            "day",
            "late",
            "text",
            "stated",
            "https://a.example/1",
            "http://[",
            "Harem; x\\",
            "person",
            "\x00",
            '"',
            "'=1",
        )
    ),
)
COLUMNS = (
    "id", "start", "end", "precision", "part", "approximate", "date_text", "dated_by", "text", "entities",
    "entity_kinds",
    "attribution", "certainty", "source_url", "source_title", "source_site", "source_published", "source_language",
    "url", "title",
    "published", "x",
)  # fmt: skip


@st.composite
def _tables(draw: st.DrawFn) -> bytes:
    """A table by the rules, one with loose ends, or bytes."""
    if draw(st.integers(0, 5)) == 0:
        return draw(st.binary(max_size=200))
    columns = draw(st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=12))
    rows = draw(st.lists(st.lists(CELLS, max_size=14), max_size=6))
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=draw(st.sampled_from(",;\t"))).writerows([columns, *rows])
    text = written.getvalue()
    if draw(st.booleans()):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(('"', "\x00", "\r", "\ufeff", ""))) + text[at:]
    return text.encode("utf-8", "surrogatepass")


HOSTS = (
    "a.example",
    "WWW.A.example.",
    "xn--bcher-kva.example",
    "bücher.example",
    "[::1]",
    "127.1",
    "0x7f.1",
    "a..b",
    "ａ.example",
    "[fe80::1%25eth0]",
    "",
)
LINK_PARTS = (
    "http://", "https://", "HTTP:\\\\", "//", *HOSTS, ":80", ":99999", ":", "@", "user:pw@", "/a/../b", "/./", "%",
    "%2", "%zz", "%C3%A9", "é", "?", "a=1", "&", "utm_source=x", "fbclid=", ";", "#", "#x", " ", "\t", "\n", "\\",
    "/amp", "\u202e", "\ud800", "<", ">", ")", "(", "|", "||", "`",
)  # fmt: skip
LINKS = st.one_of(st.lists(st.sampled_from(LINK_PARTS), max_size=14).map("".join), st.text(max_size=200))
CUSTOM_IDS = st.one_of(
    *(st.from_regex(control.__discord_ui_compiled_template__, fullmatch=True) for control in CONTROLS),
    st.text("pjbm:0123456789fnlaz_٣१\n", max_size=120),
    st.text(max_size=120),
)
STORED = st.dictionaries(
    st.sampled_from((*Question.__slots__, "all", "x")),
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.text(max_size=20),
        st.sampled_from(("ask", "timeline", "2025-01-01")),
    ),
)


def page(given: tuple[bytes, str | None]) -> None:
    """A page is an article with events that stand in it, or is refused with a reason that has words."""
    body, content_type = given
    request = ReadRequest(
        page=body, url="https://news.example/a", content_type=content_type, fallback_day=DAY
    )
    try:
        reading = read(request)
    except ArticleError as error:
        _has_words(error.code)
        return
    for event in reading.events:
        assert reading.article.body[event.start : event.end] == event.text
        assert event.span.first <= event.span.last
    _encodable(reading)


def dates(given: tuple[str, date, str]) -> None:
    """Dates stand where they say, one after the other, and end no sooner than they begin."""
    text, anchor, language = given
    at = 0
    for mention in find_dates(text, anchor, language):
        assert at <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.span is None or mention.span.first <= mention.span.last
        at = mention.end
    parse_when(text[:120], anchor, language)


def names(given: tuple[str, str]) -> None:
    """Names stand where they say, one after the other."""
    text, language = given
    at = 0
    for mention in find_names(text, language):
        assert at <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        at = mention.end


def question(given: tuple[str, date, str]) -> None:
    """Any text is a question, whose parts are said in it."""
    text, today, language = given
    found = read_question(text, today, language)
    assert found.span is None or found.span.first <= found.span.last
    assert all(name.strip() and name in found.text for name in found.names)
    assert found.further >= 0


def table(data: bytes) -> None:
    """A table is read or refused, row by row; each reading holds its events."""
    try:
        found = read_table(data)
    except InvalidInput as error:
        _has_words(error.code)
    else:
        for source, kept in found.sources.items():
            _encodable(reading_of(source, kept))
            assert source.published is None or source.published.astimezone(UTC)
    try:
        for _number, link in read_links(data):
            assert link.url is None or link.url == link.url.strip()
    except DatelineError as error:
        _has_words(error.code)


def custom_id(given: str) -> None:
    """A custom id is one control's or nobody's, and its numbers are those that a database can hold, or stale."""
    matched = [
        (control, found)
        for control in CONTROLS
        if (found := control.__discord_ui_compiled_template__.fullmatch(given))
    ]
    assert len(matched) <= 1
    for control, match in matched:
        item = (ui.Select[Any] if control is Choose else ui.Button[Any])(custom_id=given)
        asyncio.run(control.from_custom_id(cast("Any", None), item, match))
        named = match.groupdict()
        assert all(0 <= int(named[each]) < 10**18 for each in {"view", "page", "count"} & named.keys())
        with suppress(NotFound):
            assert all(0 <= number < 2**63 for number in numbers_in(named.get("argument", "0")))


def stored_question(given: dict[str, Any]) -> None:
    """What is stored under a button is a question again, or is said to be stale."""
    try:
        asked = Question.from_json(given)
    except NotFound:
        return
    assert Question.from_json(asked.to_json()).kind == asked.kind


def feed(given: tuple[bytes, str | None]) -> None:
    """A feed's links are links, once each, and its times are aware."""
    body, content_type = given
    try:
        found = read_feed(body, url="https://news.example/feed", content_type=content_type)
    except FeedError:
        return
    keys = [url_key(entry.url) for entry in found.entries]
    assert len(keys) == len(set(keys))
    assert all(is_web_link(entry.url) for entry in found.entries)
    for moment in (entry.published for entry in found.entries if entry.published):
        assert moment.tzinfo is UTC
        assert FIRST_YEAR <= moment.year <= LAST_YEAR


def link(given: str) -> None:
    """A key is its own key; links found in a text stand in it."""
    key = url_key(given)
    assert url_key(key) == key
    assert all(is_web_link(found) for found in find_links(given))


class _Opened(HTMLParser):
    """The elements of a page and those of their attributes that run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.runs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.runs += [
            name for name, value in attrs if name.startswith("on") or _loads(tag, name, value or "")
        ]


def _loads(tag: str, name: str, value: str) -> bool:
    address = value.strip().lower()
    loads = name == "src" or (tag == "link" and name == "href")
    return (loads and not address.startswith("data:")) or address.startswith("javascript:")


_EMPTY: dict[str, int] = {}


def export(given: list[Any]) -> None:
    """Whatever an event says, each form stays that form: JSON parses, a page runs and loads nothing of an event's."""
    for name in (
        FormatName.TIMELINEJS,
        FormatName.TIMELINEJS_JSON,
        FormatName.HTML,
        FormatName.JSON,
        FormatName.ICS,
    ):
        written = _written(name, given)
        if name in {FormatName.TIMELINEJS_JSON, FormatName.JSON}:
            json.loads(written)
        elif name is FormatName.TIMELINEJS:
            assert (
                len({len(row) for row in csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))})
                == 1
            )
        elif name is FormatName.HTML:
            _harmless_page(written, len(given))


def _harmless_page(written: str, count: int) -> None:
    opened = _Opened()
    opened.feed(written)
    assert not opened.runs
    if "scripts" not in _EMPTY:
        empty = _Opened()
        empty.feed(_written(FormatName.HTML, []))
        _EMPTY["scripts"] = empty.tags.count("script")
    assert opened.tags.count("script") == _EMPTY["scripts"], count


def _written(name: FormatName, given: list[Any]) -> str:
    form = FORMATS[name].form(heading(made_at=datetime(2025, 10, 24, 12, tzinfo=UTC)))
    return form.begin() + "".join(map(form.event, given)) + form.end()


def _has_words(code: str) -> None:
    assert has_message(code), code


def _encodable(value: object) -> None:
    """Every text of a value can be written as UTF-8 but for what ``store.models.Words`` replaces."""
    if isinstance(value, str):
        re.sub("[\ud800-\udfff]", "", value).encode()
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            _encodable(each)
    elif is_dataclass(value):
        for one in fields(value):
            _encodable(getattr(value, one.name))


ANCHORS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
TONGUES = st.sampled_from((*LANGUAGES, "xx", ""))

EVENTS = st.builds(lambda text, span: replace(hostile_event(text), span=span), TEXTS, spans())

TARGETS: dict[str, Target] = {
    "page": Target(st.tuples(PAGES, TYPES), page),
    "dates": Target(st.tuples(PROSE, ANCHORS, TONGUES), dates),
    "names": Target(st.tuples(PROSE, TONGUES), names),
    "question": Target(st.tuples(PROSE, ANCHORS, TONGUES), question),
    "table": Target(_tables(), table),
    "custom-id": Target(CUSTOM_IDS, custom_id),
    "stored-question": Target(STORED, stored_question),
    "feed": Target(st.tuples(FEEDS, TYPES), feed),
    "link": Target(LINKS, link),
    "export": Target(st.lists(EVENTS, max_size=3), export),
}

KEPT: tuple[tuple[str, Any], ...] = (
    ("table", b'url\n"' + b"x" * 140_000 + b'"\n'),
    ("table", b"url\nhttps://a.example/\x00\n"),
    ("table", b"\rid\r\n"),
    ("table", b"start,text,source_title,source_published\n2025-10-23,Rain fell.,A,0001-01-01T00:00+14:00\n"),
    (
        "feed",
        (
            b"<rss><channel><item><link>https://a.example/1</link><pubDate>0009-01-01</pubDate></item></channel></rss>",
            None,
        ),
    ),
)
