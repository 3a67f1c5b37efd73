"""What people watch, as pages: the list, one watch, and the message that something new came.

Pure: values in, page out. Must not import discord.
"""

from collections.abc import Sequence

from bot.discord.escape import fit
from bot.discord.limits import length
from bot.discord.rendering.events import ENTRIES, event_entries, event_options
from bot.discord.rendering.page import TEXT_ROOM, Page, Tone, heading, lines, menu, small
from bot.errors import has_message, message_for
from bot.words import count, say
from store.values import EventView, WatchView, public_id

_MORE_ROOM = 60


def watches_page(watches: Sequence[WatchView], locale: str = "en") -> Page:
    """What somebody watches, a line each."""
    if not watches:
        return Page(head=say("watch.none", locale), private=True)
    head, shown = heading(say("watch.title", locale)), list[str]()
    left = TEXT_ROOM - length(head) - _MORE_ROOM
    for each in watches:
        line = watch_line(each, locale)
        left -= length(line) + 1
        if left < 0:
            break
        shown.append(line)
    more = len(watches) - len(shown)
    foot = small(count("details.more", more, locale)) if more > 0 else ""
    return Page(head=head, entries=("\n".join(shown),), foot=foot)


def watch_page(watch: WatchView, locale: str = "en", *, said: str) -> Page:
    """One watch as it now stands, under what was done with it."""
    return Page(head=lines(say(said, locale), watch_line(watch, locale)), tone=Tone.GOOD)


def watch_line(watch: WatchView, locale: str = "en") -> str:
    """The watch's number and topic, whom it tells, how soon and when not."""
    where = say("watch.direct", locale) if watch.channel is None else f"<#{watch.channel}>"
    parts = [where, say(f"watch.pace.{watch.pace}", locale)]
    if watch.quiet is not None:
        start, end = (f"{int(hour):02}:00" for hour in watch.quiet.split("-"))
        parts.append(say("watch.quiet", locale, start=start, end=end, zone=watch.zone or "UTC"))
    line = f"**{public_id('w', watch.id)}** {fit(watch.topic.name, 60)} · {' · '.join(parts)}"
    if watch.paused is None:
        return line
    reason = watch.paused if has_message(watch.paused) else "cannot_write"
    return lines(line, small(say("watch.paused", locale, reason=message_for(reason, locale))))


def news_page(
    watch: WatchView,
    events: Sequence[EventView],
    locale: str = "en",
    *,
    in_guild: bool = True,
    last: bool = False,
) -> Page:
    """The message that something new came; in direct messages without the menu, which needs its guild. The ``last`` of
    the day says so.
    """
    head = heading(say("watch.news", locale, topic=fit(watch.topic.name, 200)))
    more = len(events) - ENTRIES
    foot = small(
        count("watch.more", more, locale) if more > 0 else "",
        say("watch.last", locale) if last else "",
        say("watch.end", locale, id=public_id("w", watch.id)),
    )
    shown = events[:ENTRIES]
    options = event_options(shown, locale) if in_guild else []
    return Page(
        head=head,
        entries=event_entries(shown, locale, TEXT_ROOM - length(head) - length(foot)),
        foot=foot,
        menus=menu("details", say("details.prompt", locale), options),
    )
