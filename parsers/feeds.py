"""What a news feed offers: links with titles and times, from bytes somebody else fetched.

feedparser does the reading, of any RSS, RDF or Atom, well formed or not; it is given bytes and opens nothing.
Its work grows with the size (about two seconds a megabyte at worst): callers bound the size and keep it off the
event loop. Must import nothing of ours but the links and the years that dates may be in.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from time import struct_time
from typing import Final, Protocol, cast

from parsers.dates.when import FIRST_YEAR, LAST_YEAR
from parsers.links import is_web_link, url_key

_MOST_ENTRIES: Final = 200
_LONGEST_TITLE: Final = 500
_TAG: Final = re.compile(r"<[^<>]*>")


class FeedError(Exception):
    """Bytes that are no feed. ``code`` is ``no_feed``; ``detail`` is for the log."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.code = "no_feed"
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One article that a feed offers. ``published`` is aware UTC; None when the feed doesn't say, or nonsense."""

    url: str
    title: str | None
    published: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed's name and entries in its own order, each link once, the first 200."""

    title: str | None
    entries: tuple[FeedEntry, ...]


def read_feed(body: bytes, *, url: str, content_type: str | None = None) -> Feed:
    """The feed in ``body``; ``url`` is where it lies, for its relative links. Raises FeedError."""
    import feedparser  # noqa: PLC0415 - a fifth of a second, and only feeds need it

    headers = {"content-location": url, "content-type": content_type or "application/xml"}
    parse = cast("_Parse", feedparser.parse)  # pyright: ignore[reportUnknownMemberType] - it carries no types
    parsed = parse(body, response_headers=headers, sanitize_html=False)
    if not parsed.get("version") and not parsed.get("entries"):
        raise FeedError(str(parsed.get("bozo_exception", "no feed"))[:200])
    about = cast("Mapping[str, object]", parsed.get("feed", {}))
    entries = cast("Sequence[Mapping[str, object]]", parsed["entries"])
    return Feed(title=_text(about.get("title")), entries=tuple(_once(entries)))


class _Parse(Protocol):
    def __call__(
        self, body: bytes, *, response_headers: Mapping[str, str], sanitize_html: bool
    ) -> Mapping[str, object]: ...


def _once(entries: Sequence[Mapping[str, object]]) -> Iterator[FeedEntry]:
    """Each link's first entry, in order."""
    found: dict[str, FeedEntry] = {}
    for entry in map(
        dict, entries[: 5 * _MOST_ENTRIES]
    ):  # feedparser's own dictionary warns at a missing key
        url = str(entry.get("link", "")).strip().replace(" ", "%20")
        if is_web_link(url) and len(found) < _MOST_ENTRIES:
            offered = FeedEntry(url=url, title=_text(entry.get("title")), published=_moment(entry))
            found.setdefault(url_key(url), offered)
    return iter(found.values())


def _text(value: object) -> str | None:
    """A title as plain text in one line, or None: feeds put markup and entities into it."""
    plain = html.unescape(_TAG.sub(" ", str(value or "")[: 4 * _LONGEST_TITLE]))
    return " ".join(plain.split())[:_LONGEST_TITLE] or None


def _moment(entry: Mapping[str, object]) -> datetime | None:
    """When the entry was published, else updated; feedparser gives UTC, as naive numbers."""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    if not isinstance(parsed, struct_time):
        return None
    try:
        moment = datetime(*parsed[:6], tzinfo=UTC)
    except ValueError:
        return None
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
