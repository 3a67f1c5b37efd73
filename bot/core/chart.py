"""Pictures of a topic: its events over time, two topics beside each other, or who is named together.

Decides what is on a picture and says it in the reader's language; ``bot.core.charts`` draws it. Events are counted in
the store, so that a picture of a million costs no more memory than one of ten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.answers import Period
from bot.core.charts.drawer import Drawer
from bot.core.charts.overtime import over_time
from bot.core.charts.text import plain
from bot.core.charts.topics import LONGEST_NAME, LONGEST_TITLE, Drawn, Topic
from bot.core.charts.values import NamesPicture
from bot.core.guild_names import GuildNames
from bot.core.names import NameDirectory, clean_name
from bot.core.stored import Stored
from bot.core.zones import Today
from bot.errors import InvalidInput, NotFound
from bot.words import FROM_RIGHT, language_of, say
from store.counts import Counts, Which
from store.values import EntityId, EntityRef, GuildId

NAMES = 10
LONGEST_ALT = 1000
"""Characters of the text beside a picture: Discord takes 1,024."""


class ChartKind(StrEnum):
    """What a picture shows."""

    TIME = "time"
    NAMES = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartAsked:
    """What to draw: ``topic`` (``entity`` when it is settled whom it means), beside ``versus``, of a period as typed.

    ``language`` is that of the period as typed, ``locale`` the reader's.
    """

    topic: str
    versus: str | None = None
    kind: ChartKind = ChartKind.TIME
    since: str | None = None
    until: str | None = None
    entity: EntityId | None = None
    language: str = "en"
    locale: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartAnswer:
    """``picture`` is a PNG, ``alt`` what is on it for those who can't see it, ``events`` how many are counted."""

    title: str
    picture: bytes
    alt: str
    events: int


class Chart:
    """``/chart`` and ``dateline chart``."""

    def __init__(
        self, stored: Stored, directory: NameDirectory, drawer: Drawer, clock: Callable[[], datetime]
    ) -> None:
        self._stored = stored
        self._directory = directory
        self._drawer = drawer
        self._today = Today(stored, clock)

    async def __call__(self, guild: GuildId, asked: ChartAsked) -> ChartAnswer:
        """Draw it.

        Raises InvalidInput for a period or name that it can't use, NotFound("no_chart") for a topic without events
        (or without names beside it), and "no_picture" when it can't be drawn now.
        """
        period = await self._today.period(guild, asked.since, asked.until, asked.language)
        names = await self._directory.of_guild(guild)
        topics = [_topic(names, asked.topic, period, asked.entity)]
        if asked.versus and asked.versus.strip():
            if asked.kind is ChartKind.NAMES:
                raise InvalidInput("chart_names_vs")
            topics.append(_topic(names, asked.versus, period, None))
        async with self._stored.reading() as session:
            if asked.kind is ChartKind.NAMES:
                drawn = await _names(session, guild, topics[0], asked.locale)
            else:
                drawn = await over_time(session, guild, topics, asked.locale)
        return ChartAnswer(
            title=drawn.picture.title,
            picture=await self._drawer.draw(drawn.picture),
            alt=plain(drawn.alt, LONGEST_ALT),
            events=drawn.events,
        )


def _topic(names: GuildNames, given: str, period: Period, entity: EntityId | None) -> Topic:
    text = clean_name(given)
    found = names.resolve(text) if entity is None else names.settle(entity)
    if found.accepted and found.entity is None:
        choices = ", ".join(choice.name for choice in found.choices)
        raise InvalidInput("ambiguous_name", given=text, choices=choices)
    who: EntityRef | None = found.entity
    which = Which(
        entities=(who.id,) if who else (),
        words=None if who else text,
        since=period.since,
        until=period.until,
    )
    return Topic(title=plain(who.name if who else text, LONGEST_TITLE), which=which)


async def _names(session: AsyncSession, guild: GuildId, topic: Topic, locale: str) -> Drawn:
    counts = await Counts.of(session, guild, topic.which)
    years = await counts.years()
    beside = await counts.beside(NAMES)
    if not beside:
        raise NotFound("no_chart_names" if years else "no_chart", topic=topic.title)
    places = {each.entity.id: place for place, each in enumerate(beside)}
    ties = await counts.ties(list(places))
    names = tuple((plain(each.entity.name, LONGEST_NAME), each.events) for each in beside)
    subtitle = say("chart.beside", locale)
    picture = NamesPicture(
        title=topic.title,
        subtitle=plain(subtitle, 2 * LONGEST_TITLE),
        centre=plain(topic.title, LONGEST_NAME),
        names=names,
        ties=tuple((places[tie.one], places[tie.other], tie.events) for tie in ties),
        from_right=language_of(locale) in FROM_RIGHT,
    )
    listed = ", ".join(f"{name} ({events})" for name, events in names)
    alt = say("chart.alt.names", locale, topic=topic.title, names=listed)
    return Drawn(picture=picture, alt=alt, events=sum(row.events for row in years))
