"""Fetching a news feed: the guarded way, politely, and read off the event loop.

Must import no front end and nothing of ``store``.
"""

import asyncio
from dataclasses import dataclass
from typing import Final

from bot.errors import LinkRefused
from bot.net.fetcher import Fetcher
from bot.net.headers import FEEDS
from parsers.feeds import Feed, FeedError, read_feed

LARGEST_FEED: Final = 1_000_000  # two seconds of a thread at worst


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedFeed:
    """A feed as it now stands at ``url``; ``feed`` is None when it is as it was at the earlier fetch."""

    url: str
    feed: Feed | None
    etag: str | None
    last_modified: str | None


async def fetch_feed(
    fetcher: Fetcher, url: str, *, etag: str | None = None, last_modified: str | None = None
) -> FetchedFeed:
    """The feed at ``url``, obeying robots.txt. Raises LinkRefused; ``no_feed`` for a page that isn't one."""
    page = await fetcher.fetch(
        url, etag=etag, last_modified=last_modified, polite=True, accepted=FEEDS, max_bytes=LARGEST_FEED
    )
    if page.not_modified:
        return FetchedFeed(
            url=page.url, feed=None, etag=page.etag or etag, last_modified=page.last_modified or last_modified
        )
    try:
        feed = await asyncio.to_thread(read_feed, page.body, url=page.url, content_type=page.content_type)
    except FeedError as error:
        raise LinkRefused(error.code, detail=error.detail) from error
    return FetchedFeed(url=page.url, feed=feed, etag=page.etag, last_modified=page.last_modified)
