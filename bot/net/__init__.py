"""The guarded fetcher: links in, pages or reasons out, nothing private touched."""

from bot.net.feeds import FetchedFeed, fetch_feed
from bot.net.fetcher import Fetched, Fetcher
from bot.net.headers import FEEDS, PAGES
from bot.net.rules import FetchRules

__all__ = ["FEEDS", "PAGES", "FetchRules", "Fetched", "FetchedFeed", "Fetcher", "fetch_feed"]
