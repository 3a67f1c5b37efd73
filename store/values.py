"""What the store hands out: frozen values in place of rows.

Rows never leave ``store``. All times are aware UTC. Ids are small integers, counted per guild and kind and
never reused; ``public_id`` shows them ("e412", "s7", "n31") and ``parse_public_id`` reads them back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from parsers.dates.span import DateSpan
from parsers.names.values import Certainty, NameKind, Relation
from parsers.values import DatedBy

GuildId = NewType("GuildId", int)
SourceId = NewType("SourceId", int)
EventId = NewType("EventId", int)
EntityId = NewType("EntityId", int)
FeedId = NewType("FeedId", int)
WatchId = NewType("WatchId", int)

TERMINAL_GUILD = GuildId(0)


class SourceState(StrEnum):
    """Where a source stands between the posted link and the stored article."""

    QUEUED = "queued"
    FETCHING = "fetching"
    READY = "ready"
    FAILED = "failed"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who does something: a Discord user id, or 0 on the terminal; ``moderator`` as the front end established it."""

    id: int
    name: str
    moderator: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """Where a link was posted (None on the terminal): enough to react to that message after a restart."""

    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What the newest version of an article changed in its events; ``at`` is when it was read."""

    number: int
    at: datetime
    added: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source as a person sees it. ``url`` is the article's link to show; None for a pasted text without one.

    ``revision`` is filled by ``get_source`` only, of an article whose text changed since it was first read.
    ``unread`` characters at the article's end were too many to be read for names and events.
    """

    id: SourceId
    url: str | None
    title: str | None
    site: str | None
    published: datetime | None
    published_given: bool
    language: str | None
    stub: bool
    state: SourceState
    error: str | None
    added_by: int
    added_at: datetime
    posted: Posted | None
    events: int
    unread: int = 0
    revision: Revision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRef:
    """The link behind a quote. ``added_by`` (a name) and ``added_at`` are for moderators' eyes."""

    id: SourceId
    url: str | None
    title: str | None
    site: str | None
    published: datetime | None
    language: str | None
    added_by: str
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRef:
    """An entity named in an event."""

    id: EntityId
    name: str
    kind: NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """Another article's words about an event: ``how`` is "same", or what differs ("number", "denied", "day").

    ``copy`` is true when that article and the event's own are one text, a news agency's on two sites.
    """

    id: EventId
    how: str
    span: DateSpan
    text: str
    attribution: str | None
    certainty: Certainty
    source: SourceRef
    copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What an article said of an event before it was found changed at ``until``."""

    text: str
    span: DateSpan
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One event with its proof. ``before``/``after`` are the neighbouring sentences, filled by ``get_event`` only.

    ``sources`` has the event's own source first, then those of its cluster (others that report the same);
    ``reports`` counts them, one text on several sites once. ``retold`` is what the others say, the best told first,
    those who contradict included. ``cluster`` is None for what nobody else tells.
    ``corrected`` is true when a moderator changed the date or text that the page gave; ``revision`` is the version
    of its article that it was read from, 1 for the first; ``was`` is what an earlier version said, where that differs.
    """

    id: EventId
    span: DateSpan
    date_text: str | None
    dated_by: DatedBy
    rule: str
    text: str
    attribution: str | None
    certainty: Certainty
    entities: tuple[EntityRef, ...]
    sources: tuple[SourceRef, ...]
    revision: int = 1
    corrected: bool = False
    was: Earlier | None = None
    before: str | None = None
    after: str | None = None
    cluster: EventId | None = None
    reports: int = 1
    retold: tuple[Retelling, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """Events in chronological order, the count of all that match, and where the next page starts (None at the end).

    With ``more`` there are more than ``total``: nobody counted them all.
    """

    events: tuple[EventView, ...]
    total: int
    next: str | None
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The sentence that proves an alias or a fact, with its source."""

    text: str
    source: SourceRef


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """One spelling or name of an entity. ``quote`` is None when the articles merely use it ("spelling")."""

    name: str
    rule: str
    quote: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One stated relation with its proof; ``object`` is the entity that ``value`` names, if one."""

    relation: Relation
    value: str
    object: EntityRef | None
    since: DateSpan | None
    attribution: str | None
    certainty: Certainty
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """All that a guild's articles say about one entity. ``related`` are those named beside it most often."""

    id: EntityId
    name: str
    kind: NameKind
    aliases: tuple[AliasView, ...]
    facts: tuple[FactView, ...]
    first: date | None
    last: date | None
    events: int
    related: tuple[EntityRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """One spelling for the name index: what tells it apart (``role``) and how often the guild's events name it."""

    entity: EntityRef
    name: str
    role: str | None
    events: int
    last: date | None


class TwinReason(StrEnum):
    """Why two entities are probably one: an article states it, both are spelt alike, or one is short for the other."""

    STATED = "stated"
    SPELLING = "spelling"
    INITIALS = "initials"
    SURNAME = "surname"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """Two entities that are probably one. ``one`` is the more often named; each has the spelling that was compared.

    ``quotes`` support it: the sentence that states it, or one for each name. ``shared`` are named beside both.
    """

    one: NameRow
    other: NameRow
    reason: TwinReason
    score: int
    shared: tuple[EntityRef, ...]
    quotes: tuple[Quote, ...]
    found_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinPage:
    """Likely twins that wait for a decision, the likeliest first; ``next`` is the next page's cursor."""

    twins: tuple[Twin, ...]
    total: int
    next: str | None


_ID_DIGITS = 15
"""Digits of an id: what any number in JSON or JavaScript holds exactly."""


def public_id(kind: str, number: int) -> str:
    """The id a person sees: ``kind`` is "e" (event), "s" (source), "n" (entity) or "f" (feed)."""
    return f"{kind}{number}"


def parse_public_id(text: str, kind: str) -> int | None:
    """The number in "e412" (any case, surrounding space ignored), or None when it isn't one of ``kind``."""
    digits = text.strip().lower().removeprefix(kind)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _ID_DIGITS else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A source that a worker holds until ``lease_until``: all it needs to fetch and read the page.

    ``attempt`` and ``worker`` are the proof of the lease. ``given_*`` is what the person said about the article;
    ``url`` is None for a text that was pasted. ``known`` is true when a text of it is stored already (a re-check),
    ``whole`` when that is more than a paywall's beginning, ``quiet`` when nobody asked for the re-check.
    ``losses`` is how many of the attempts ended with their worker. ``feed`` is the feed that offered the link, if
    one did. ``fallback_day`` is the day that relative dates count from when the page gives none.
    """

    guild: GuildId
    source: SourceId
    url: str | None
    url_key: str
    attempt: int
    worker: str
    lease_until: datetime
    added_by: int
    added_at: datetime
    posted: Posted | None
    given_title: str | None
    given_published: datetime | None
    given_language: str | None
    etag: str | None
    last_modified: str | None
    known: bool
    fallback_day: date
    feed: FeedId | None = None
    losses: int = 0
    whole: bool = False
    quiet: bool = False


class FeedState(StrEnum):
    """Whether a feed is followed, or was given up until somebody adds it again."""

    ACTIVE = "active"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """A feed as a person sees it. ``error`` is why its last poll failed, ``failures`` how many did in a row."""

    id: FeedId
    url: str
    title: str | None
    state: FeedState
    every: timedelta
    failures: int
    error: str | None
    next_at: datetime
    polled_at: datetime | None
    added_by: int
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedClaim:
    """A feed that ``worker`` polls now; ``added_by`` is on whose behalf."""

    guild: GuildId
    feed: FeedId
    url: str
    worker: str
    every: timedelta
    failures: int
    etag: str | None
    last_modified: str | None
    added_by: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueDepth:
    """The links of all guilds that wait; ``oldest`` is when the longest waiting of those never read was added."""

    waiting: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueState:
    """How the queue stands: ``waiting`` counts links that are to be read, ``oldest`` is when the first was added.

    Quiet re-checks are left out; ``oldest`` is of links that were never read.
    """

    waiting: int
    failed: int
    oldest: datetime | None


class DuplicateBy(StrEnum):
    """How an article turned out to be one that is there."""

    ADDRESS = "address"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """The article is already there as ``of``: nothing was stored, and its link leads there from now on."""

    of: SourceView
    by: DuplicateBy


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """Sources, newest first; ``next`` is the next page's cursor, None at the end."""

    sources: tuple[SourceView, ...]
    total: int
    next: str | None


class CorrectionKind(StrEnum):
    """What can be put right, and undone."""

    HIDE = "hide"
    REDATE = "redate"
    MERGE = "merge"
    RENAME = "rename"
    ALIAS = "alias"
    APART = "apart"
    SPLIT = "split"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """A correction. ``target`` is its public id ("e4", "n2"); ``open`` is false once it was undone."""

    id: int
    kind: CorrectionKind
    target: str
    by: int
    by_name: str
    at: datetime
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """Who did what to what. ``before`` and ``after`` are plain values; ``correction`` is what an undo would close."""

    id: int
    at: datetime
    actor: Actor
    action: str
    target: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None
    correction: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """The audit, newest first; ``next`` is the next page's cursor, None at the end."""

    entries: tuple[AuditEntry, ...]
    next: str | None


class Pace(StrEnum):
    """How soon a watcher is told."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchView:
    """What a person has themselves (``channel`` None) or a channel told of.

    ``origin`` is the channel where they asked for it; ``quiet`` the hours of no messages ("22-7") in the time zone
    ``zone``; ``paused`` the code of the error that ended it for now.
    """

    id: WatchId
    topic: EntityRef
    person: int
    channel: int | None
    origin: int | None
    pace: Pace
    quiet: str | None
    zone: str | None
    language: str
    paused: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertClaim:
    """What ``worker`` is to tell now; ``batch`` is the same when a claim that ran out is given again. ``last`` says
    that it is the last message of the day.
    """

    guild: GuildId
    watch: WatchView
    worker: str
    batch: int
    events: tuple[EventView, ...]
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GuildSettings:
    """What a guild's moderators set. ``moderators``, ``posters`` and ``watched_channels`` are Discord ids.

    Links of watched channels are read for ``posters`` (people or roles), for everybody when there are none.
    ``suggestions_a_day`` is how many links one member may propose in a day; ``detail`` ("key" or "all") how a timeline
    is told unless its asker says. With ``retention_days`` articles are
    deleted so many days after they were added.
    """

    watched_channels: tuple[int, ...] = ()
    moderators: tuple[int, ...] = ()
    posters: tuple[int, ...] = ()
    suggestions_a_day: int = 10
    private_answers: bool = False
    language: str | None = None
    time_zone: str | None = None
    detail: str = "key"
    guidelines: str | None = None
    retention_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuildCounts:
    """How much a guild keeps and shows."""

    articles: int
    events: int
    entities: int
    waiting: int
    failed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredView:
    """A question that a message's buttons ask again."""

    id: int
    query: Mapping[str, object]
    asked_by: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAt:
    """Where a sentence names whom: ``start`` counts from the sentence's beginning."""

    entity: EntityId
    start: int
    kind: NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An event as a question weighs it: no more than that takes.

    ``place`` is where its sentence stands (source, version, start); ``dated_at`` is where the words that date it
    start and end in the sentence, None when it was dated by publication or from elsewhere.
    """

    id: EventId
    place: tuple[int, int, int]
    text: str
    language: str
    title: str
    published: str | None
    span: DateSpan
    dated_by: DatedBy
    dated_at: tuple[int, int] | None
    attribution: str | None
    certainty: Certainty
    named: tuple[NamedAt, ...]
