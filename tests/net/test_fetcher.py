"""A page that is good arrives whole; a page that is anything else ends in its own reason, soon."""

import asyncio
import gzip
import logging
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.errors import PASSING, LinkRefused
from bot.net import FEEDS, Fetcher, FetchRules
from bot.settings import Settings
from tests.net.conftest import PRIVATE, lookup, rules_for
from tests.net.hostile import HostileServer
from tests.net.misbehaviour import article, bomb
from tests.net.visits import Visit

GOOD = [
    "/article",
    "/no-type",
    "/until-close",
    "/no-reason",
    "/pieces",
    "/early-hints",
    "/extra-bytes",
    "/status/203",
    "/type/application/xhtml+xml",
    "/type/text/xml",
    "/type/TEXT/HTML;charset=latin-1",
    "/encoded/gzip",
    "/encoded/x-gzip",
    "/encoded/deflate",
    "/encoded/raw-deflate",
    "/encoded/br",
    "/encoded/zstd",
    "/encoded/identity",
    "/encoded/members",
    "/encoded/frames",
    "/encoded/gzip-padded",
    "/hops/1",
    "/hops/5",
    "/to/301//article",
    "/to/302//article",
    "/to/303//article",
    "/to/307//article",
    "/to/308//article",
    "/to/302//%D8%B3",
    "/to/302//article%23part",
    "/redirect-with-body",
    "/location-bytes",
]


@pytest.mark.parametrize("path", GOOD)
async def test_a_good_page_arrives_whole(server, fetcher, path):
    fetched = await fetcher.fetch(server.url(path))

    assert b"page" in fetched.body or fetched.body.endswith(b"</html>")
    assert fetched.status in {200, 203}
    assert "#" not in fetched.url


TIMEOUTS = [
    "/silence",
    "/slow-head",
    "/dripping-headers",
    "/dripping-hints",
    "/slow-body",
    "/slow-chunks",
    "/slow-chunk-extension",
    "/stalled-body",
    "/stalled-last-chunk",
    "/slow-redirects/1",
]


@pytest.mark.parametrize("path", TIMEOUTS)
async def test_a_page_that_takes_its_time_is_left(server, hasty, path):
    started = time.monotonic()
    refused = await refusal(hasty, server.url(path))

    assert refused.code == "timeout"
    assert refused.may_pass
    assert time.monotonic() - started < 5


REFUSED = [
    ("/endless-body", "too_large"),
    ("/endless-chunks", "too_large"),
    ("/tiny-chunks", "too_large"),
    ("/declared-large", "too_large"),
    ("/bomb/gzip", "too_large"),
    ("/bomb/deflate", "too_large"),
    ("/bomb/br", "too_large"),
    ("/bomb/zstd", "too_large"),
    ("/hollow-gzip", "too_large"),
    ("/endless-hints", "too_large"),
    ("/chunk-extensions", "too_large"),
    ("/endless-trailers", "bad_response"),
    ("/endless-headers", "bad_response"),
    ("/endless-header", "bad_response"),
    ("/endless-status", "bad_response"),
    ("/zstd-window", "bad_response"),
    ("/encoded/gzip-cut", "bad_response"),
    ("/encoded/deflate-cut", "bad_response"),
    ("/encoded/br-cut", "bad_response"),
    ("/encoded/zstd-cut", "bad_response"),
    ("/encoded/gzip-broken", "bad_response"),
    ("/encoded/br-broken", "bad_response"),
    ("/encoded/zstd-broken", "bad_response"),
    ("/encoded/gzip-lie", "bad_response"),
    ("/encoded/deflate-lie", "bad_response"),
    ("/encoded/br-lie", "bad_response"),
    ("/encoded/zstd-lie", "bad_response"),
    ("/encoded/twice", "bad_response"),
    ("/encoded/mixed", "bad_response"),
    ("/encoded/compress", "bad_response"),
    ("/encoded/unknown", "bad_response"),
    ("/encoded/many-members", "bad_response"),
    ("/raw/http09", "bad_response"),
    ("/raw/junk", "bad_response"),
    ("/raw/ssh", "bad_response"),
    ("/raw/smtp", "bad_response"),
    ("/raw/status-word", "bad_response"),
    ("/raw/status-short", "bad_response"),
    ("/raw/status-long", "bad_response"),
    ("/raw/version", "bad_response"),
    ("/raw/no-colon", "bad_response"),
    ("/raw/no-name", "bad_response"),
    ("/raw/nul-header", "bad_response"),
    ("/raw/length-word", "bad_response"),
    ("/raw/length-negative", "bad_response"),
    ("/raw/length-overflow", "bad_response"),
    ("/raw/lengths-differ", "bad_response"),
    ("/raw/length-and-chunked", "bad_response"),
    ("/raw/chunk-word", "bad_response"),
    ("/raw/chunk-negative", "bad_response"),
    ("/raw/chunk-overflow", "bad_response"),
    ("/raw/chunk-unended", "bad_response"),
    ("/raw/switching", "bad_response"),
    ("/raw/chunk-cut", "cut_short"),
    ("/raw/chunk-none-last", "cut_short"),
    ("/raw/length-too-long", "cut_short"),
    ("/raw/head-cut", "connection_failed"),
    ("/raw/nothing", "connection_failed"),
    ("/reset", "connection_failed"),
    ("/reset-in-head", "connection_failed"),
    ("/reset-in-body", "cut_short"),
    ("/status/204", "empty"),
    ("/status/205", "empty"),
    ("/status/201", "http_error"),
    ("/status/206", "bad_response"),
    ("/status/304", "bad_response"),
    ("/status/300", "http_error"),
    ("/status/305", "http_error"),
    ("/status/400", "http_error"),
    ("/status/401", "forbidden"),
    ("/status/402", "forbidden"),
    ("/status/403", "forbidden"),
    ("/status/404", "not_found"),
    ("/status/405", "forbidden"),
    ("/status/408", "server_error"),
    ("/status/410", "gone"),
    ("/status/418", "http_error"),
    ("/status/425", "server_error"),
    ("/status/429", "rate_limited"),
    ("/status/451", "forbidden"),
    ("/status/500", "server_error"),
    ("/status/501", "http_error"),
    ("/status/502", "server_error"),
    ("/status/503", "server_error"),
    ("/status/504", "server_error"),
    ("/status/522", "server_error"),
    ("/status/999", "forbidden"),
    ("/challenge", "captcha"),
    ("/no-location", "bad_response"),
    ("/type/application/pdf", "not_html"),
    ("/type/image/png", "not_html"),
    ("/type/video/mp4", "not_html"),
    ("/type/application/json", "not_html"),
    ("/type/application/octet-stream", "not_html"),
    ("/type/text/plain", "not_html"),
    ("/type/multipart/x-mixed-replace", "not_html"),
    ("/type/nonsense", "not_html"),
    ("/type/application/rss+xml", "feed"),
    ("/type/application/atom+xml; charset=utf-8", "feed"),
    ("/binary/pdf", "not_html"),
    ("/binary/nul", "not_html"),
    ("/binary/png", "not_html"),
    ("/binary/zip", "not_html"),
    ("/loop", "too_many_redirects"),
    ("/location-long", "bad_url"),
    ("/growing-loop", "too_many_redirects"),
    ("/hops/6", "too_many_redirects"),
]


@pytest.mark.parametrize(("path", "code"), REFUSED)
async def test_a_bad_answer_ends_in_its_reason(server, fetcher, path, code):
    refused = await refusal(fetcher, server.url(path))

    assert refused.code == code
    assert not set("{}–") & set(str(refused))
    assert refused.may_pass == (code in PASSING)


REDIRECTS = [
    ("file:///etc/passwd", "bad_scheme"),
    ("javascript:alert(1)", "bad_scheme"),
    ("data:text/html,<p>a</p>", "bad_scheme"),
    ("ftp://good.test/a", "bad_scheme"),
    ("gopher://good.test/_a", "bad_scheme"),
    ("mailto:a@good.test", "bad_scheme"),
    ("about:blank", "bad_scheme"),
    ("http://user:secret@good.test:{port}/", "has_credentials"),
    ("http://user@good.test:{port}/", "has_credentials"),
    ("//user@good.test:{port}/", "has_credentials"),
    ("http://good.test:22/", "port_refused"),
    ("http://good.test/", "port_refused"),
    ("https://good.test/", "port_refused"),
    ("http://127.0.0.2:{port}/", "address_refused"),
    ("//127.0.0.2:{port}/", "address_refused"),
    ("http://private.test:{port}/", "address_refused"),
    ("http://mixed.test:{port}/", "address_refused"),
    ("http://2130706434:{port}/", "address_refused"),
    ("http://0x7f000002:{port}/", "address_refused"),
    ("http://0177.0.0.2:{port}/", "address_refused"),
    ("http://127.2:{port}/", "address_refused"),
    ("http://[::1]:{port}/", "address_refused"),
    ("http://[::ffff:127.0.0.2]:{port}/", "address_refused"),
    ("http://169.254.169.254:{port}/latest/meta-data/", "address_refused"),
    ("http://metadata.test:{port}/", "address_refused"),
    ("http://[::1", "bad_response"),
    ("http://good.test:99999/", "bad_response"),
    ("http://good%00.test:{port}/", "bad_url"),
    ("http://unknown.test:{port}/", "dns_failed"),
    ("http://later.test:{port}/", "dns_unavailable"),
]


@pytest.mark.parametrize(("target", "code"), REDIRECTS)
async def test_every_hop_is_judged_like_the_first(server, fetcher, target, code):
    location = quote(target.replace("{port}", str(server.port)), safe="")
    refused = await refusal(fetcher, server.url(f"/to/302/{location}"))

    assert refused.code == code
    assert len(server.requests) == 1


NAMED = [
    ("private.test", "address_refused"),
    ("PRIVATE.test", "address_refused"),
    ("mixed.test", "address_refused"),
    ("mixed6.test", "address_refused"),
    ("metadata.test", "address_refused"),
    ("mapped.test", "address_refused"),
    ("nat64.test", "address_refused"),
    ("sixtofour.test", "address_refused"),
    ("empty.test", "dns_failed"),
    ("unknown.test", "dns_failed"),
    ("later.test", "dns_unavailable"),
]


@pytest.mark.parametrize(("name", "code"), NAMED)
async def test_a_name_is_refused_for_any_of_its_addresses(server, fetcher, connects, name, code):
    refused = await refusal(fetcher, server.url("/article", name))

    assert refused.code == code
    assert connects == []


async def test_a_name_may_lead_to_an_opened_network(server, fetcher, connects):
    fetched = await fetcher.fetch(server.url("/article", "good.test"))

    assert fetched.url == server.url("/article", "good.test")
    assert connects == ["127.0.0.1"]


async def test_a_name_that_turns_private_after_the_first_answer_is_refused(server):
    answers = iter([["127.0.0.1"], [PRIVATE]])

    async def rebinding(_host: str, _port: int) -> list[str]:
        return next(answers)

    async with Fetcher(rules_for(server), lookup=rebinding) as fetcher:
        await fetcher.fetch(server.url("/article", "rebind.test"))
        refused = await refusal(fetcher, server.url("/article", "rebind.test"))

    assert refused.code == "address_refused"


async def test_a_name_that_never_resolves_times_out(server):
    async def hanging(_host: str, _port: int) -> list[str]:
        return await asyncio.sleep(60, [])

    async with Fetcher(rules_for(server, connect=0.2), lookup=hanging) as fetcher:
        refused = await refusal(fetcher, server.url("/article", "hang.test"))

    assert refused.code == "timeout"


async def test_nobody_listening_is_a_failed_connection(server, fetcher):
    url = server.url("/article")
    await server.__aexit__()
    refused = await refusal(fetcher, url)

    assert refused.code == "connection_failed"


async def test_nothing_of_the_person_or_the_bot_travels_along(server, fetcher):
    for path in ("/echo", "/to/302//echo"):
        await fetcher.fetch(server.url(path, "good.test"))

    for request in server.requests:
        assert not {"cookie", "authorization", "referer", "origin"} & set(request.headers)
        assert request.headers["connection"] == "close"
        assert request.headers["user-agent"].startswith("Dateline/")
        assert request.headers["accept-encoding"] == "gzip, deflate, br, zstd"


async def test_a_fragment_is_not_sent(server, fetcher):
    fetched = await fetcher.fetch(server.url("/article#secret"))

    assert server.requests[0].target == "/article"
    assert fetched.url == server.url("/article")


async def test_an_unchanged_page_comes_back_without_its_body(server, fetcher):
    first = await fetcher.fetch(server.url("/conditional"))
    again = await fetcher.fetch(server.url("/conditional"), etag=first.etag)
    dated = await fetcher.fetch(server.url("/conditional"), last_modified=first.last_modified)

    assert (first.etag, first.last_modified) == ('"v1"', "Sun, 03 Mar 2024 10:00:00 GMT")
    assert (again.not_modified, again.body, again.status) == (True, b"", 304)
    assert dated.not_modified


async def test_a_condition_cannot_smuggle_headers(server, fetcher):
    await fetcher.fetch(server.url("/article"), etag='"a"\r\nX-Evil: 1', last_modified="\x00")

    assert not {"if-none-match", "if-modified-since", "x-evil"} & set(server.requests[0].headers)


async def test_a_link_cannot_smuggle_headers(server, fetcher):
    await fetcher.fetch(server.url("/a b%0d%0aX-Evil: 1\r\nX-Evil: 1"))
    await fetcher.fetch(server.url(f"/to/302/{quote('/article%0d%0aX-Evil: 1', safe='')}"))

    assert all("x-evil" not in request.headers for request in server.requests)


@given(
    st.one_of(
        st.text(), st.text().map("http:".__add__), st.text(st.characters(codec="utf-8")).map("//".__add__)
    )
)
def test_any_location_leads_to_a_link_the_guard_lets_pass_or_nowhere(location):
    fetching = Fetcher(FetchRules())
    try:
        hop = fetching._next_hop(URL("http://example.com/a"), location)
    except LinkRefused:
        return
    assert fetching.guard.check(hop) == hop
    assert hop.host


async def test_any_damage_to_an_answer_ends_in_a_page_or_a_reason(server, hasty):
    whole = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>ab\r\n0\r\n\r\n"
    random = Random(7)  # noqa: S311 - the damage is the same in every run
    ended = Counter()
    for number in range(200):
        at = random.randrange(len(whole))
        damaged = whole[:at] + random.randbytes(random.randrange(4)) + whole[at + random.randrange(4) :]

        async def answer(visit: Visit, damaged: bytes = damaged) -> None:
            await visit.send(damaged)

        server.behaviours["/damaged"] = answer
        try:
            await hasty.fetch(server.url(f"/damaged?{number}"))
            ended["page"] += 1
        except LinkRefused as refused:
            ended[refused.code] += 1

    assert ended.total() == 200
    assert len(ended) > 2


async def test_a_feed_is_read_where_a_feed_is_asked_for(server, fetcher):
    fetched = await fetcher.fetch(server.url("/type/application/rss+xml"), accepted=FEEDS)

    assert fetched.content_type == "application/rss+xml"


@pytest.mark.parametrize("name", ["gzip", "br", "zstd", "deflate"])
async def test_a_bomb_costs_no_more_than_the_cap(server, fetcher, name):
    bomb(name)
    started = time.process_time()
    await refusal(fetcher, server.url(f"/bomb/{name}"))

    assert time.process_time() - started < 1


async def test_the_loop_keeps_running_under_a_stream_of_tiny_chunks(server, fetcher):
    longest = 0.0

    async def tick() -> None:
        nonlocal longest
        while True:
            started = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - started)

    ticking = asyncio.create_task(tick())
    await refusal(fetcher, server.url("/tiny-chunks"))
    ticking.cancel()

    assert longest < 1


async def test_a_proxy_in_the_environment_is_named_and_not_used(server, monkeypatch, caplog):
    monkeypatch.setenv("HTTP_PROXY", "http://me:secret@127.0.0.2:3128")
    async with Fetcher(rules_for(server), lookup=lookup) as fetcher:
        await fetcher.fetch(server.url("/article", "good.test"))

    assert "void the address guard" in caplog.text
    assert "127.0.0.2:3128" in caplog.text
    assert "secret" not in caplog.text


async def test_the_log_holds_no_secret_of_a_link(server, fetcher, caplog):
    caplog.set_level(logging.DEBUG, logger="bot")
    await refusal(fetcher, server.url("/status/404?token=secret"))
    await refusal(fetcher, "http://me:secret@good.test/")

    assert "not_found" in caplog.text
    assert "secret" not in caplog.text


PAUSES = [
    ("429/7", "rate_limited", timedelta(seconds=7)),
    ("503/120", "server_error", timedelta(seconds=120)),
    ("429/Sun, 03 Mar 2024 10:01:00 GMT", "rate_limited", timedelta(minutes=1)),
    ("429/Sun, 03 Mar 2024 09:00:00 GMT", "rate_limited", None),
    ("429/99999999999999999999", "rate_limited", timedelta(days=1)),
    ("429/Fri, 31 Dec 9999 23:59:59 GMT", "rate_limited", timedelta(days=1)),
    ("429/-5", "rate_limited", None),
    ("429/soon", "rate_limited", None),
    ("503/", "server_error", None),
]


@pytest.mark.parametrize(("path", "code", "pause"), PAUSES)
async def test_the_pause_that_a_site_asks_for_is_told(server, path, code, pause):
    def clock() -> datetime:
        return datetime(2024, 3, 3, 10, tzinfo=UTC)

    async with Fetcher(rules_for(server), clock, lookup=lookup) as fetcher:
        refused = await refusal(fetcher, server.url(f"/retry-after/{quote(path)}"))

    assert (refused.code, refused.retry_after) == (code, pause)


async def test_a_site_that_asked_for_silence_is_left_alone(server, fetcher):
    await refusal(fetcher, server.url("/retry-after/429/60"))
    refused = await refusal(fetcher, server.url("/article"))

    assert refused.code == "rate_limited"
    assert refused.retry_after > timedelta(seconds=50)
    assert server.connections == 1


async def test_one_fetch_at_a_time_from_a_host(server, fetcher):
    running = most = 0

    async def watch(visit: Visit) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.02)
        running -= 1
        await visit.page(article())

    server.behaviours["/watched"] = watch
    await asyncio.gather(*(fetcher.fetch(server.url("/watched")) for _ in range(5)))

    assert most == 1


async def test_other_hosts_do_not_wait_for_a_slow_one(server):
    async with HostileServer() as other:
        rules = rules_for(server, other, total=5.0)
        async with Fetcher(rules, lookup=lookup) as fetcher:
            slow = asyncio.create_task(fetcher.fetch(server.url("/silence")))
            await asyncio.sleep(0)
            await asyncio.wait_for(fetcher.fetch(other.url("/article")), 3)
            slow.cancel()


async def test_a_cancelled_fetch_gives_its_turn_back(server, fetcher):
    slow = asyncio.create_task(fetcher.fetch(server.url("/silence")))
    await asyncio.sleep(0.05)
    slow.cancel()
    await asyncio.gather(slow, return_exceptions=True)

    assert (await fetcher.fetch(server.url("/article"))).status == 200


def test_rules_come_from_the_settings():
    settings = Settings(
        _env_file=None,
        fetch_allow_networks="10.0.0.0/8",
        fetch_allow_ports="80,8080",
        fetch_max_bytes=1_000,
        fetch_timeout=4,
        fetch_per_host=2,
        fetch_obey_robots=True,
    )
    rules = FetchRules.of(settings)

    assert rules.allow_ports == {80, 8080}
    assert (rules.max_bytes, rules.total, rules.connect, rules.first_byte) == (1_000, 4, 2, 3)
    assert (rules.per_host, rules.obey_robots) == (2, True)


def test_the_bombs_are_bombs():
    assert len(gzip.decompress(bomb("gzip"))) > 100 * len(bomb("gzip"))


async def refusal(fetcher, url):
    with pytest.raises(LinkRefused) as caught:
        await fetcher.fetch(url)
    return caught.value
