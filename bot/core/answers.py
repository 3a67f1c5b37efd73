"""What the use cases answer: values that every front end renders in its own way.

Nothing here is prose: quotes, names, dates and counts. Must import no front end.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.problems import Problem
from parsers.names.values import NameKind
from store.values import EntityId, EntityRef, EntityView, EventView, FactView, SourceView


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChoice:
    """An entity that a name may mean, with what tells it apart ("interim President · 41 events")."""

    id: EntityId
    name: str
    kind: NameKind
    role: str | None
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days asked for, both included; an open end is None."""

    since: date | None = None
    until: date | None = None


class Detail(StrEnum):
    """How much of a timeline: the dates that matter most, or everything."""

    KEY = "key"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate:
    """A day that made the story, and why: ``articles`` name it, ``later`` of them two days after it or more.

    ``sentences`` is how many sentences about the topic name it, ``published`` how many articles came out that day,
    ``events`` what tells it best.
    """

    day: date
    articles: int
    later: int
    sentences: int
    published: int
    events: tuple[EventView, ...]

    @property
    def beside(self) -> bool:
        """Whether the day is told of beside the topic alone, by other sentences of its articles."""
        return not self.sentences and not self.published


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineAnswer:
    """Events about a topic in chronological order.

    ``entity`` is who the topic was taken to be; None when the topic was matched as words.
    ``choices`` are the others it could be (ask); ``next`` is the cursor of the next page.
    With ``more`` there are more than ``total``: a common word's events aren't all counted.
    ``key_dates`` are empty unless they alone are shown: then ``events`` are theirs, of ``total`` there are.
    ``marks`` are, for each event of a search, where the words that were looked for start and end in its text.
    """

    topic: str
    period: Period
    entity: EntityRef | None
    events: tuple[EventView, ...]
    total: int
    next: str | None
    choices: tuple[NameChoice, ...] = ()
    key_dates: tuple[KeyDate, ...] = ()
    marks: tuple[tuple[tuple[int, int], ...], ...] = ()
    more: bool = False

    @property
    def marked(self) -> tuple[tuple[EventView, tuple[tuple[int, int], ...]], ...]:
        """The events, each with its marks."""
        marks = (*self.marks, *([()] * (len(self.events) - len(self.marks))))
        return tuple(zip(self.events, marks, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoAnswer:
    """What is known of a name. ``entity`` is None when nothing was accepted: then ``did_you_mean`` has up to five.

    ``twins`` are whom the entity may be as well: moderators have yet to say so.
    """

    query: str
    entity: EntityView | None
    did_you_mean: tuple[NameChoice, ...] = ()
    twins: tuple[EntityRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAnswer:
    """The sentences that answer a question, best first; none of any kind means that nothing read says so.

    How it was understood: ``kind``, ``entities`` and the ``choices`` that their names could be instead, ``unknown``
    names, ``period``, ``words``; ``further`` questions after the first were left aside, and a ``command`` wasn't run.
    ``facts`` come before ``events``: stated relations that answer ("led by"). ``who`` is the entity that a bare "who
    is" asks for. ``times`` is on how many distinct occasions what is asked happened: ``events`` then has one of each.
    """

    question: str
    kind: str
    entities: tuple[EntityRef, ...]
    period: Period
    words: tuple[str, ...]
    events: tuple[EventView, ...]
    facts: tuple[FactView, ...] = ()
    who: EntityView | None = None
    choices: tuple[NameChoice, ...] = ()
    unknown: tuple[str, ...] = ()
    times: int | None = None
    further: int = 0
    command: str = ""

    @property
    def found(self) -> bool:
        """Whether there is an answer."""
        return bool(self.events or self.facts or self.who)


class AddOutcome(StrEnum):
    """What came of adding a link or a text."""

    QUEUED = "queued"
    READY = "ready"
    ALREADY = "already"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAnswer:
    """``source`` as it now stands; with ALREADY it is the one that was there before."""

    outcome: AddOutcome
    source: SourceView


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutAnswer:
    """What the guild's store holds and what isn't working.

    ``oldest`` is since when the link waits that waits the longest to be read.
    """

    version: str
    articles: int
    events: int
    entities: int
    waiting: int
    failed: int
    problems: tuple[Problem, ...]
    oldest: datetime | None = None
