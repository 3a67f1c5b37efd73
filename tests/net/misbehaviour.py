"""What the hostile server does at each path: good pages in all their forms, then the worst of the web."""

import asyncio
import gzip
import random
import zlib
from collections.abc import Callable
from urllib.parse import unquote

import brotli
from backports import zstd

from tests.net.visits import Visit, at

MEGABYTE = 1_000_000
DRIP = 0.05


def article(name: str = "article") -> bytes:
    """A page that reads as an article."""
    paragraph = (
        f"<p>On 3 March 2024 the council of {name} met in the old town hall and approved the plan.</p>"
    )
    return (
        f"<!DOCTYPE html><html><head><title>{name}</title></head><body>{paragraph * 5}</body></html>".encode()
    )


async def good(visit: Visit) -> None:
    await visit.page(article(visit.request.target))


@at("/robots.txt")
async def _no_robots(visit: Visit) -> None:
    await visit.head("404 Not Found", "Content-Length: 0")


@at("/echo")
async def _echo(visit: Visit) -> None:
    sent = "".join(f"<p>{name}: {value}</p>" for name, value in visit.request.headers.items())
    await visit.page(sent.encode(), "Set-Cookie: seen=1; Path=/", 'ETag: "v1"')


@at("/no-type")
async def _no_type(visit: Visit) -> None:
    await visit.head("200 OK", f"Content-Length: {len(article())}")
    await visit.send(article())


@at("/type/")
async def _type(visit: Visit) -> None:
    await visit.page(article(), kind=unquote(visit.request.target).removeprefix("/type/"))


@at("/binary/")
async def _binary(visit: Visit) -> None:
    start = {"pdf": b"%PDF-1.7", "nul": b"\x00\x01", "png": b"\x89PNG\r\n", "zip": b"PK\x03\x04"}
    body = start[visit.request.target.rpartition("/")[2]] * 50
    await visit.page(body)


@at("/until-close")
async def _until_close(visit: Visit) -> None:
    await visit.send(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", article())


@at("/no-reason")
async def _no_reason(visit: Visit) -> None:
    await visit.head("200", "Content-Type: text/html", f"Content-Length: {len(article())}")
    await visit.send(article())


@at("/pieces")
async def _pieces(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", f"Content-Length: {len(article())}")
    await visit.send(*(article()[place : place + 40] for place in range(0, len(article()), 40)))


@at("/early-hints")
async def _early_hints(visit: Visit) -> None:
    await visit.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n")
    await good(visit)


@at("/extra-bytes")
async def _extra_bytes(visit: Visit) -> None:
    await visit.page(article())
    await visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond")


@at("/conditional")
async def _conditional(visit: Visit) -> None:
    known = visit.request.headers
    if known.get("if-none-match") == '"v1"' or "if-modified-since" in known:
        await visit.head("304 Not Modified", 'ETag: "v1"')
    else:
        await visit.page(article(), 'ETag: "v1"', "Last-Modified: Sun, 03 Mar 2024 10:00:00 GMT")


def deflate_raw(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


ENCODED: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("X-GZip", gzip.compress),
    "deflate": ("deflate", zlib.compress),
    "raw-deflate": ("deflate", deflate_raw),
    "br": ("br", brotli.compress),
    "zstd": ("zstd", zstd.compress),
    "identity": ("identity", bytes),
    "members": ("gzip", lambda body: gzip.compress(body[:100]) + gzip.compress(body[100:])),
    "frames": ("zstd", lambda body: zstd.compress(body[:100]) + zstd.compress(body[100:])),
    "gzip-padded": ("gzip", lambda body: gzip.compress(body) + b"\x00\x00garbage"),
    "gzip-cut": ("gzip", lambda body: gzip.compress(body)[:-20]),
    "deflate-cut": ("deflate", lambda body: zlib.compress(body)[:-20]),
    "br-cut": ("br", lambda body: brotli.compress(body)[:-5]),
    "zstd-cut": ("zstd", lambda body: zstd.compress(body)[:-5]),
    "gzip-broken": ("gzip", lambda body: gzip.compress(body)[:20] + b"\xff" * 200),
    "br-broken": ("br", lambda body: b"\xff" * len(body)),
    "zstd-broken": ("zstd", lambda body: zstd.compress(body)[:20] + b"\xff" * 200),
    "gzip-lie": ("gzip", bytes),
    "deflate-lie": ("deflate", bytes),
    "br-lie": ("br", bytes),
    "zstd-lie": ("zstd", bytes),
    "twice": ("gzip, gzip", lambda body: gzip.compress(gzip.compress(body))),
    "mixed": ("deflate, gzip", lambda body: gzip.compress(zlib.compress(body))),
    "compress": ("compress", bytes),
    "unknown": ("aws-chunked", bytes),
    "many-members": ("gzip", lambda body: gzip.compress(body[:1]) * 5_000),
}


@at("/encoded/")
async def _encoded(visit: Visit) -> None:
    name, encode = ENCODED[visit.request.target.rpartition("/")[2]]
    await visit.page(encode(article()), f"Content-Encoding: {name}")


@at("/bomb/")
async def _bomb(visit: Visit) -> None:
    """A hundred megabytes of one letter in a few kilobytes."""
    name = visit.request.target.rpartition("/")[2]
    await visit.page(bomb(name), f"Content-Encoding: {name}")


_BOMBS: dict[str, bytes] = {}


def bomb(name: str, size: int = 100 * MEGABYTE) -> bytes:
    """``size`` bytes of one letter, encoded; made once."""
    if name not in _BOMBS:
        _BOMBS[name] = _make_bomb(name, size)
    return _BOMBS[name]


def _make_bomb(name: str, size: int) -> bytes:
    block = b"a" * MEGABYTE
    if name in {"gzip", "deflate"}:
        packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS + (16 if name == "gzip" else 0))
        return b"".join([*(packer.compress(block) for _ in range(size // MEGABYTE)), packer.flush()])
    if name == "br":
        squeezer = brotli.Compressor(quality=1)
        return b"".join([*(squeezer.process(block) for _ in range(size // MEGABYTE)), squeezer.finish()])
    return zstd.compress(b"a" * size)


@at("/zstd-window")
async def _zstd_window(visit: Visit) -> None:
    """A frame that asks its reader for a window of 1 GB."""
    options = {zstd.CompressionParameter.window_log: 30, zstd.CompressionParameter.content_size_flag: 0}
    packer = zstd.ZstdCompressor(options=options)
    await visit.page(packer.compress(article()) + packer.flush(), "Content-Encoding: zstd")


@at("/hollow-gzip")
async def _hollow_gzip(visit: Visit) -> None:
    """Input without end that decodes to nothing."""
    await visit.head("200 OK", "Content-Type: text/html", "Content-Encoding: gzip")
    await visit.send(gzip.compress(b"")[:10])
    while True:
        await visit.send(b"\x00\x00\x00\xff\xff" * 10_000)


@at("/silence")
async def _silence(visit: Visit) -> None:
    await visit.hold()


@at("/slow-head")
async def _slow_head(visit: Visit) -> None:
    for letter in b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" * 10:
        await visit.send(bytes([letter]), pause=DRIP)


@at("/dripping-headers")
async def _dripping_headers(visit: Visit) -> None:
    await visit.send(b"HTTP/1.1 200 OK\r\n")
    for number in range(10_000):
        await visit.send(f"X-{number}: y\r\n".encode(), pause=DRIP)


@at("/dripping-hints")
async def _dripping_hints(visit: Visit) -> None:
    while True:
        await visit.send(b"HTTP/1.1 103 Early Hints\r\n\r\n", pause=DRIP)


@at("/slow-body")
async def _slow_body(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Content-Length: 100000")
    await visit.send(*([b"<p>a"] * 25_000), pause=DRIP)


@at("/slow-chunks")
async def _slow_chunks(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
    await visit.send(*([b"1\r\na\r\n"] * 25_000), pause=DRIP)


@at("/slow-chunk-extension")
async def _slow_chunk_extension(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
    await visit.send(b"1;", *([b"a"] * 25_000), pause=DRIP)


@at("/stalled-body")
async def _stalled_body(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Content-Length: 100000")
    await visit.send(article())
    await visit.hold()


@at("/stalled-last-chunk")
async def _stalled_last_chunk(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
    await visit.send(b"1\r\na\r\n")
    await visit.hold()


@at("/slow-redirects/")
async def _slow_redirects(visit: Visit) -> None:
    number = int(visit.request.target.rpartition("/")[2])
    await asyncio.sleep(0.2)
    await visit.head("302 Found", f"Location: /slow-redirects/{number + 1}", "Content-Length: 0")


@at("/endless-body")
async def _endless_body(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html")
    while True:
        await visit.send(b"<p>and so on</p>" * 4_000)


@at("/endless-chunks")
async def _endless_chunks(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
    while True:
        await visit.send(b"4000\r\n" + b"a" * 0x4000 + b"\r\n")


@at("/tiny-chunks")
async def _tiny_chunks(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
    while True:
        await visit.send(b"1\r\na\r\n" * 10_000)


@at("/chunk-extensions")
async def _chunk_extensions(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
    while True:
        await visit.send(b"1;" + b"x" * 60_000 + b"\r\na\r\n")


@at("/endless-trailers")
async def _endless_trailers(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
    await visit.send(b"1\r\na\r\n0\r\n")
    while True:
        await visit.send(b"X-More: and more\r\n" * 1_000)


@at("/declared-large")
async def _declared_large(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Content-Length: 10000000000")
    await visit.hold()


@at("/endless-headers")
async def _endless_headers(visit: Visit) -> None:
    await visit.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        await visit.send(b"X-Header: and so on\r\n" * 1_000)


@at("/endless-header")
async def _endless_header(visit: Visit) -> None:
    await visit.send(b"HTTP/1.1 200 OK\r\nX-Header: ")
    while True:
        await visit.send(b"a" * 10_000)


@at("/endless-status")
async def _endless_status(visit: Visit) -> None:
    await visit.send(b"HTTP/1.1 200 ")
    while True:
        await visit.send(b"O" * 10_000)


@at("/endless-hints")
async def _endless_hints(visit: Visit) -> None:
    while True:
        await visit.send(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 2_000)


_OK = b"HTTP/1.1 200 OK\r\n"
_HTML = _OK + b"Content-Type: text/html\r\n"
_CHUNKED = _HTML + b"Transfer-Encoding: chunked\r\n\r\n"
RAW: dict[str, bytes] = {
    "http09": article(),
    "junk": random.Random(1).randbytes(5_000),  # noqa: S311 - any bytes will do
    "ssh": b"SSH-2.0-OpenSSH_9.6\r\n",
    "smtp": b"220 mail.example.com ESMTP\r\n",
    "status-word": b"HTTP/1.1 abc OK\r\nContent-Length: 1\r\n\r\na",
    "status-short": b"HTTP/1.1 20 OK\r\nContent-Length: 1\r\n\r\na",
    "status-long": b"HTTP/1.1 2000 OK\r\nContent-Length: 1\r\n\r\na",
    "version": b"HTTP/9.9 200 OK\r\nContent-Length: 1\r\n\r\na",
    "no-colon": _OK + b"Content-Type text/html\r\n\r\na",
    "no-name": _OK + b": text/html\r\n\r\na",
    "nul-header": _OK + b"X-A: a\x00b\r\nContent-Length: 1\r\n\r\na",
    "length-word": _HTML + b"Content-Length: many\r\n\r\na",
    "length-negative": _HTML + b"Content-Length: -5\r\n\r\na",
    "length-overflow": _HTML + b"Content-Length: 99999999999999999999999999\r\n\r\na",
    "lengths-differ": _HTML + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "length-and-chunked": _HTML
    + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
    "chunk-word": _CHUNKED + b"zz\r\na\r\n",
    "chunk-negative": _CHUNKED + b"-1\r\na\r\n",
    "chunk-overflow": _CHUNKED + b"f" * 40 + b"\r\na\r\n",
    "chunk-unended": _CHUNKED + b"3\r\nabcdef\r\n0\r\n\r\n",
    "chunk-cut": _CHUNKED + b"50\r\nabc",
    "chunk-none-last": _CHUNKED + b"3\r\nabc\r\n",
    "length-too-long": _HTML + b"Content-Length: 5000\r\n\r\n<p>a</p>",
    "head-cut": _OK + b"Content-Ty",
    "switching": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "nothing": b"",
}


@at("/raw/")
async def _raw(visit: Visit) -> None:
    await visit.send(RAW[visit.request.target.rpartition("/")[2]])


@at("/reset")
async def _reset(visit: Visit) -> None:
    visit.reset()


@at("/reset-in-head")
async def _reset_in_head(visit: Visit) -> None:
    await visit.send(b"HTTP/1.1 200 OK\r\nContent-")
    await asyncio.sleep(DRIP)
    visit.reset()


@at("/reset-in-body")
async def _reset_in_body(visit: Visit) -> None:
    await visit.head("200 OK", "Content-Type: text/html", "Content-Length: 100000")
    await visit.send(article())
    await asyncio.sleep(DRIP)
    visit.reset()


@at("/status/")
async def _status(visit: Visit) -> None:
    status = visit.request.target.partition("?")[0].rpartition("/")[2]
    body = b"" if status in {"204", "205", "304"} else b"page"
    await visit.head(f"{status} Whatever", "Content-Type: text/html", f"Content-Length: {len(body)}")
    await visit.send(body)


@at("/retry-after/")
async def _retry_after(visit: Visit) -> None:
    _, _, status, pause = unquote(visit.request.target).split("/", 3)
    await visit.head(f"{status} Wait", f"Retry-After: {pause}", "Content-Length: 0")


@at("/challenge")
async def _challenge(visit: Visit) -> None:
    await visit.head("403 Forbidden", "cf-mitigated: challenge", "Content-Length: 0")


@at("/to/")
async def _to(visit: Visit) -> None:
    """Redirects to whatever follows, with the status that comes first: /to/302/https%3A%2F%2Fexample.com."""
    _, _, status, target = visit.request.target.split("/", 3)
    await visit.head(f"{status} Elsewhere", f"Location: {unquote(target)}", "Content-Length: 0")


@at("/hops/")
async def _hops(visit: Visit) -> None:
    left = int(visit.request.target.rpartition("/")[2])
    target = f"/hops/{left - 1}" if left > 1 else "/article"
    await visit.head("302 Found", f"Location: {target}", "Content-Length: 0")


@at("/loop")
async def _loop(visit: Visit) -> None:
    await visit.head("302 Found", "Location: /loop", "Content-Length: 0")


@at("/growing-loop")
async def _growing_loop(visit: Visit) -> None:
    await visit.head("302 Found", f"Location: {visit.request.target}?{'a' * 50}", "Content-Length: 0")


@at("/redirect-with-body")
async def _redirect_with_body(visit: Visit) -> None:
    await visit.head("302 Found", "Location: /article", "Content-Type: text/html")
    while True:
        await visit.send(b"<p>not this</p>" * 1_000)


@at("/no-location")
async def _no_location(visit: Visit) -> None:
    await visit.head("302 Found", "Content-Length: 0")


@at("/location-bytes")
async def _location_bytes(visit: Visit) -> None:
    await visit.send(b"HTTP/1.1 302 Found\r\nLocation: /\xff\xfe\xe9\r\nContent-Length: 0\r\n\r\n")


@at("/location-long")
async def _location_long(visit: Visit) -> None:
    await visit.head("302 Found", f"Location: /article?{'a' * 5_000}", "Content-Length: 0")
