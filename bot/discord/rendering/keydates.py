"""Key dates as a page: each day with its best sentence and why it was chosen.

Pure: answer in, page out. Must not import discord.
"""

from bot.core.answers import KeyDate, TimelineAnswer
from bot.core.wording import format_day
from bot.discord.escape import fit
from bot.discord.limits import length
from bot.discord.rendering.events import Asked, entry_line, name_options, provenance, timeline_head
from bot.discord.rendering.page import (
    TEXT_ROOM,
    Button,
    Page,
    Room,
    fill,
    lines,
    menu,
    option,
    small,
)
from bot.words import count, say

WHOLE_DAY = "*"
"""Behind a day of the menu that opens into everything that happened then."""

_SPARE = 100
"""Characters kept free, so that what Discord counts otherwise still fits."""


def key_dates_page(answer: TimelineAnswer, asked: Asked, locale: str = "en") -> Page:
    """All key dates on one page; a menu opens each into its events, a button shows everything."""
    head = timeline_head(answer, asked, locale, count("key.dates", len(answer.key_dates), locale))
    room = TEXT_ROOM - length(head) - _SPARE
    everything = say("key.all", locale, events=count("events", answer.total, locale))
    if answer.more:
        everything = count("events.more_than", answer.total, locale)
    options = [
        option(value_of(each), format_day(each.day, locale), why_chosen(each, locale))
        for each in answer.key_dates
    ]
    return Page(
        head=head,
        entries=fill(answer.key_dates, lambda each, room: key_date_entry(each, room, locale), room),
        menus=(
            *menu("day", say("key.prompt", locale), options),
            *menu("name", say("choice.other", locale), name_options(answer.choices, locale)),
        ),
        buttons=(Button("all", "0", everything), Button("chart", "0", say("chart.word", locale))),
    )


def value_of(key: KeyDate) -> str:
    """The day as the menu has it; marked when the topic has no event of its own on it, so that all are shown then."""
    return key.day.isoformat() + (WHOLE_DAY if key.beside else "")


def key_date_entry(key: KeyDate, room: Room, locale: str = "en") -> str:
    """The day and its best sentence; in small print why it was chosen, who says so and where."""
    event = key.events[0]
    first = entry_line(format_day(key.day, locale), fit(event.text, room.quote), locale)
    return lines(first, small(why_chosen(key, locale), *provenance(event, room, locale)))


def why_chosen(key: KeyDate, locale: str = "en") -> str:
    """For example: 17 articles name this day, 6 of them later."""
    if not key.articles:
        return count("key.published", key.published, locale)
    if key.later == key.articles:
        return count("key.all_later", key.later, locale)
    named = count("key.articles", key.articles, locale)
    return f"{named}, {say('key.later', locale, n=key.later)}" if key.later else named
