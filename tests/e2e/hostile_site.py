"""The hostile server with pages for the reader besides, in a process of its own: what it does to make them is no
delay of the bot's.

    python -m tests.e2e.hostile_site        prints its port, and serves until its standard input ends
"""

import asyncio
import sys

from tests.core.ingest.pages import WEATHER, news
from tests.net.hostile import HostileServer
from tests.net.misbehaviour import bomb

BOMBS = ("gzip", "deflate", "br", "zstd")
PAGES = {
    "/page/nothing": b"<html><body></body></html>",
    "/page/script": b"<html><body><div id='app'></div><script>"
    + b"render();" * 2_000
    + b"</script></body></html>",
    "/page/deep": b"<div>" * 60_000 + b"deep" + b"</div>" * 60_000,
    "/page/attributes": b"<p " + b" ".join(b"a%d=1" % number for number in range(20_000)) + b">text</p>",
    "/page/unclosed": b"<b><i>" * 30_000,
    "/page/entities": b"<p>" + b"&#0;&#xFFFFFFFF;&#xD800;" * 7_000 + b"</p>",
    "/page/login": b"<html><title>Log in</title><body><form><p>Log in to continue</p>"
    b"<input name='user'><input type='password' name='p'></form></body></html>",
    "/page/missing": b"<html><title>Page not found</title><body><h1>404</h1><p>Page not found.</p></body></html>",
    "/page/nul": b"<html><body>" + b"\x00" * 50_000 + b"</body></html>",
    "/page/utf16": "<p>page</p>".encode("utf-16-be"),
}
GOOD = tuple(f"/good/{number}" for number in range(5))


async def main() -> None:
    """Serve."""
    for name in BOMBS:
        bomb(name)
    async with HostileServer(pages=dict(PAGES)) as server:
        for number, path in enumerate(GOOD):
            server.pages[path] = news(f"Storm {number}", f"{WEATHER} It was storm {number}.")
        print(server.port, flush=True)  # noqa: T201 - how the parent learns it
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
