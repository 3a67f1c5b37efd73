"""News feeds as pages. Pure: values in, page out. Must not import discord."""

from collections.abc import Sequence

from bot.discord.escape import fit, safe_url, words_for
from bot.discord.limits import length
from bot.discord.rendering.page import (
    TEXT_ROOM,
    Page,
    Room,
    Tone,
    fill,
    first_that_fit,
    heading,
    lines,
    moment,
    small,
)
from bot.errors import stored_error
from bot.words import count, say
from store.values import FeedState, FeedView, public_id

_SHOWN = 20
_SPARE = 200


def feed_page(feed: FeedView, said: str, locale: str = "en") -> Page:
    """One feed under a line that says what came of a command."""
    return Page(head=said, entries=(_feed(feed, Room(300, 500), locale),), tone=Tone.GOOD)


def feeds_page(feeds: Sequence[FeedView], locale: str = "en") -> Page:
    """The feeds that are followed, and what is wrong with those that fail."""
    if not feeds:
        return Page(head=say("feed.none", locale), private=True)
    head = heading(say("feed.list.title", locale))
    room = TEXT_ROOM - length(head) - _SPARE
    entries = first_that_fit(fill(feeds[:_SHOWN], lambda feed, each: _feed(feed, each, locale), room), room)
    more = len(feeds) - len(entries)
    paused = any(feed.state is FeedState.PAUSED for feed in feeds)
    return Page(
        head=head,
        entries=entries,
        foot=small(count("details.more", more, locale)) if more else "",
        tone=Tone.TROUBLE if paused else Tone.ANSWER,
    )


def _feed(feed: FeedView, room: Room, locale: str) -> str:
    title = fit(feed.title or feed.url, min(room.quote, 120))
    address = safe_url(feed.url, limit=min(room.url, 300))
    named = f"[{title}]({address})" if address and feed.title else title
    polled = say("feed.polled", locale, day=moment(feed.polled_at, "f")) if feed.polled_at else ""
    every = say("feed.minutes", locale, minutes=int(feed.every.total_seconds() // 60))
    return lines(f"**{public_id('f', feed.id)}** {named}", small(every, polled), _trouble(feed, locale))


def _trouble(feed: FeedView, locale: str) -> str:
    if feed.state is not FeedState.PAUSED and not feed.failures:
        return ""
    key = "feed.paused" if feed.state is FeedState.PAUSED else "feed.failing"
    reason = words_for(stored_error(feed.error, feed.url), locale)
    return small(say(key, locale, failures=feed.failures, reason=reason))
