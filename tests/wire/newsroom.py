"""A loopback news site: pages that a bot may fetch, and every request that it made for them.

Must import nothing of ours but ``tests.wire.changes``.
"""

import asyncio
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.wire.changes import Changes

PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title} | The Loopback Courier</title>
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:site_name" content="The Loopback Courier">
<meta name="author" content="{author}">
{published}
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav></header>
<main><article>
<h1>{title}</h1>
<p class="byline">By {author}</p>
{paragraphs}
</article></main>
<footer>Contact us. All rights reserved.</footer>
</body>
</html>
"""


def article(
    title: str,
    paragraphs: list[str],
    *,
    published: str | None = "2025-10-23T09:00:00Z",
    author: str = "Lina Haddad",
    language: str = "en",
) -> str:
    """An article's page as a small news site serves it; ``published`` None leaves the date out."""
    tag = f'<meta property="article:published_time" content="{published}">' if published else ""
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return PAGE.format(title=title, paragraphs=body, published=tag, author=author, language=language)


@dataclass(slots=True)
class Page:
    """What a path answers with; ``delay`` seconds later."""

    body: bytes
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    delay: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


class Newsroom:
    """The site, an async context manager. ``seen`` are the paths asked for, robots.txt aside."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.seen: list[str] = []
        self.changes = Changes()
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._runner:
            await self._runner.cleanup()

    def publish(self, path: str, page: str | Page) -> str:
        """Serve a page under ``path``; its address."""
        self.pages[path] = Page(page.encode()) if isinstance(page, str) else page
        return f"http://127.0.0.1:{self.port}{path}"

    async def until_seen(self, path: str, within: float = 15) -> None:
        """Wait until somebody has asked for ``path``."""
        await self.changes.until(lambda: path in self.seen, within=within, what=f"a request for {path}")

    async def _serve(self, request: web.Request) -> web.Response:
        if request.path != "/robots.txt":
            self.seen.append(request.path)
            self.changes.notify()
        page = self.pages.get(request.path)
        if page is None:
            return web.Response(
                status=404, text="<html><body>Not found</body></html>", content_type="text/html"
            )
        await asyncio.sleep(page.delay)
        headers = {"Content-Type": page.content_type, **page.headers}
        return web.Response(status=page.status, body=page.body, headers=headers)
