"""The tables. ``guild_id`` leads every key and index, so that a distributed PostgreSQL can shard by it.

Rows never leave ``store``. Must import nothing of ours. The table of words (full-text search) is each
database's own and lives in the migrations and ``store.search``.
"""

import re
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Dialect,
    ForeignKeyConstraint,
    Index,
    MetaData,
    SmallInteger,
    Text,
    TypeDecorator,
    false,
    text,
)
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")

_SMALL = {"sqlite_with_rowid": False}
"""Rows short enough for SQLite to keep inside the primary key's own tree."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def keepable(text: str | None) -> str | None:
    """The text as a database holds it: what none can hold (NUL, half a surrogate pair) is U+FFFD, and lengths stay."""
    return None if text is None else _UNKEEPABLE.sub("\N{REPLACEMENT CHARACTER}", text)


class Words(TypeDecorator[str]):
    """Text from outside, made ``keepable``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Called for every value on its way in."""
        del dialect
        return keepable(value)


class Json(JSON):
    """JSON in which None is the column's NULL, not the document ``null``."""

    def __init__(self) -> None:
        super().__init__(none_as_null=True)


def _guild_key() -> Any:  # noqa: ANN401 - what SQLModel's Field returns
    return Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})


def _key() -> Any:  # noqa: ANN401 - what SQLModel's Field returns
    return Field(primary_key=True, sa_type=BigInteger)


def _to(table: str, *columns: str, key: tuple[str, ...] = ("guild_id", "id")) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(columns, [f"{table}.{column}" for column in key])


class Row(SQLModel):
    """The base of all tables: one metadata with a naming convention, so that migrations can name constraints."""

    metadata = METADATA

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]  # SQLModel types a field
        """The table of "SourceKeyRow" is ``source_key``."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__.removesuffix("Row")).lower()


class GuildRow(Row, table=True):
    """A guild. ``revision`` moves whenever a name of it changes; ``number`` is a short stand-in for its id.

    ``compared`` is the last of its aliases that was compared with its other names, ``weighed`` the revision up to
    which what speaks for likely twins was weighed. ``left_at`` is when the bot left it, if it did.
    ``unsettled`` while an upgrade is not done with what it keeps (``store.settling``).
    """

    id: int = _guild_key()
    revision: int = 0
    number: int = 0
    events: int = 0
    compared: int = Field(default=0, sa_type=BigInteger)
    weighed: int = 0
    left_at: datetime | None = None
    unsettled: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    settings: dict[str, Any] = Field(default_factory=dict, sa_type=Json)


class IdCounterRow(Row, table=True):
    """The next id of a kind: small, counted per guild, never given twice."""

    __table_args__ = (_to("guild", "guild_id", key=("id",)), _SMALL)
    guild_id: int = _guild_key()
    kind: str = Field(primary_key=True)
    next: int = Field(sa_type=BigInteger)


class SourceRow(Row, table=True):
    """A posted link or text, from the moment it is posted: the durable job and what a person sees of it.

    From ``link`` to ``stub`` it repeats its current version, so that a quote's source is one row away. ``unread``
    characters at that one's end were not read for names and events.
    ``shown`` is whether its events are in answers: neither a refresh nor a second posting takes them out.
    ``losses`` counts the attempts whose lease ran out. ``check_at`` is when the page is quietly looked at again,
    ``quiet`` that it is being looked at so. ``feed_id`` is the feed that offered it, ``fallback_day`` the day that
    it gave. With ``backfill`` it came in with others that were there before: nobody is told what it says.
    """

    __table_args__ = (
        _to("guild", "guild_id", key=("id",)),
        Index("uq_source_url_key", "guild_id", "url_key", unique=True),
        Index("ix_source_state", "guild_id", "state", "id"),
        Index(
            "ix_source_waiting",
            "guild_id",
            "next_at",
            "id",
            sqlite_where=text("state IN ('queued', 'fetching')"),
            postgresql_where=text("state IN ('queued', 'fetching')"),
        ),
        Index(
            "ix_source_language",
            "guild_id",
            "language",
            sqlite_where=text("language IS NOT NULL"),
            postgresql_where=text("language IS NOT NULL"),
        ),
        Index(
            "ix_source_check",
            "guild_id",
            "check_at",
            "id",
            sqlite_where=text("check_at IS NOT NULL"),
            postgresql_where=text("check_at IS NOT NULL"),
        ),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    state: str
    url: str | None = Field(default=None, sa_type=Words)
    url_key: str = Field(sa_type=Words)
    added_by: int = Field(sa_type=BigInteger)
    added_by_name: str = Field(sa_type=Words)
    added_at: datetime
    channel_id: int | None = Field(default=None, sa_type=BigInteger)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    given_title: str | None = Field(default=None, sa_type=Words)
    given_published: str | None = None
    given_language: str | None = Field(default=None, sa_type=Words)
    feed_id: int | None = Field(default=None, sa_type=BigInteger)
    fallback_day: date | None = None
    backfill: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    attempts: int = 0
    losses: int = 0
    next_at: datetime
    lease_until: datetime | None = None
    lease_by: str | None = None
    error: str | None = None
    etag: str | None = Field(default=None, sa_type=Words)
    last_modified: str | None = Field(default=None, sa_type=Words)
    checked_at: datetime | None = None
    check_at: datetime | None = None
    quiet: bool = False
    duplicate_of: int | None = Field(default=None, sa_type=BigInteger)
    version: int | None = None
    link: str | None = Field(default=None, sa_type=Words)
    title: str | None = Field(default=None, sa_type=Words)
    site: str | None = Field(default=None, sa_type=Words)
    language: str | None = None
    published: str | None = None
    stub: bool = False
    unread: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    shown: bool = False
    events: int = 0


class SourceKeyRow(Row, table=True):
    """Every address under which an article is known: as posted, as redirected to, as the page says."""

    __table_args__ = (
        _to("source", "guild_id", "source_id"),
        Index("ix_source_key_source", "guild_id", "source_id"),
    )
    guild_id: int = _guild_key()
    url_key: str = Field(primary_key=True, sa_type=Words)
    source_id: int = Field(sa_type=BigInteger)


class ArticleVersionRow(Row, table=True):
    """One text of an article: a re-fetch that changed it adds a row, and never overwrites one.

    ``added``, ``changed`` and ``gone`` count its events against the version before; null of the first.
    """

    __table_args__ = (
        _to("source", "guild_id", "source_id"),
        Index("ix_article_version_hash", "guild_id", "content_hash"),
    )
    guild_id: int = _guild_key()
    source_id: int = _key()
    number: int = Field(primary_key=True)
    content_hash: str
    parser_version: int
    read_at: datetime
    anchor: date
    url: str | None = Field(default=None, sa_type=Words)
    canonical_url: str | None = Field(default=None, sa_type=Words)
    title: str | None = Field(default=None, sa_type=Words)
    authors: list[str] = Field(default_factory=list, sa_type=Json)
    site: str | None = Field(default=None, sa_type=Words)
    language: str | None = None
    section: str | None = Field(default=None, sa_type=Words)
    published: str | None = None
    modified: str | None = None
    stub: bool = False
    entries: list[Any] = Field(default_factory=list, sa_type=Json)
    added: int | None = None
    changed: int | None = None
    gone: int | None = None
    body: str = Field(sa_type=Words)


NAMING = text("dated_by = 'text' AND first = last AND NOT hidden AND NOT retired")
"""Events that name a day: as ``ix_event_naming`` has them, so that a statement that says just this goes by it."""


class EventRow(Row, table=True):
    """One dated sentence. ``first`` to ``approximate`` are what is shown; ``read_span`` what the page gave.

    ``read_span`` is set only while a moderator's date stands. A retired event's sentence left its article. ``was`` is
    what the article said before a later version changed the sentence or its date (``store.revising``).
    ``ix_event_naming`` has those that name a day and are shown if their article is: key dates are counted from it.
    """

    __table_args__ = (
        _to("article_version", "guild_id", "source_id", "version", key=("guild_id", "source_id", "number")),
        Index("ix_event_source", "guild_id", "source_id", "version", "start"),
        Index(
            "ix_event_naming",
            "guild_id",
            "source_id",
            "first",
            sqlite_where=NAMING,
            postgresql_where=NAMING,
        ),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    source_id: int = Field(sa_type=BigInteger)
    version: int
    start: int
    end: int
    text: str = Field(sa_type=Words)
    first: date
    last: date
    precision: str
    part: str | None = None
    approximate: bool = False
    read_span: dict[str, Any] | None = Field(default=None, sa_type=Json)
    was: dict[str, Any] | None = Field(default=None, sa_type=Json)
    date_text: str | None = Field(default=None, sa_type=Words)
    date_start: int | None = None
    date_end: int | None = None
    dated_by: str
    rule: str
    attribution: str | None = Field(default=None, sa_type=Words)
    certainty: str
    hidden: bool = False
    retired: bool = False


class EntityRow(Row, table=True):
    """A person, organisation or place. ``canonical_id`` is who it counts as: itself, or whom it was merged into.

    ``canonical_id`` follows from the open merges. ``events`` to ``role`` sum up all that count as it and are
    kept for canonical rows alone; ``changed`` is the guild's revision at which its names last changed.
    """

    __table_args__ = (
        _to("guild", "guild_id", key=("id",)),
        Index("ix_entity_canonical", "guild_id", "canonical_id"),
        Index("ix_entity_changed", "guild_id", "changed"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    canonical_id: int = Field(sa_type=BigInteger)
    kind: str
    name: str = Field(sa_type=Words)
    read_name: str | None = Field(default=None, sa_type=Words)
    changed: int = 0
    articles: int = 0
    events: int = 0
    first: date | None = None
    last: date | None = None
    role: str | None = Field(default=None, sa_type=Words)


class AliasRow(Row, table=True):
    """One spelling or name of an entity; with ``quote``, the sentence of ``source_id`` that states it.

    ``rule`` is "name" (as first read), "spelling" (merely used) or the rule that found the statement.
    """

    __table_args__ = (
        _to("entity", "guild_id", "entity_id"),
        Index("ix_alias_key", "guild_id", "key", "kind"),
        Index("ix_alias_entity", "guild_id", "entity_id", "name"),
        Index("ix_alias_source", "guild_id", "source_id"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    entity_id: int = Field(sa_type=BigInteger)
    kind: str
    name: str = Field(sa_type=Words)
    key: str = Field(sa_type=Words)
    rule: str
    source_id: int | None = Field(default=None, sa_type=BigInteger)
    version: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = Field(default=None, sa_type=Words)


class FactRow(Row, table=True):
    """A relation that a sentence states about an entity."""

    __table_args__ = (
        _to("entity", "guild_id", "entity_id"),
        _to("source", "guild_id", "source_id"),
        Index("ix_fact_entity", "guild_id", "entity_id"),
        Index("ix_fact_source", "guild_id", "source_id"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    entity_id: int = Field(sa_type=BigInteger)
    relation: str
    value: str = Field(sa_type=Words)
    object_id: int | None = Field(default=None, sa_type=BigInteger)
    since: dict[str, Any] | None = Field(default=None, sa_type=Json)
    attribution: str | None = Field(default=None, sa_type=Words)
    certainty: str
    rule: str
    source_id: int = Field(sa_type=BigInteger)
    version: int
    start: int
    end: int
    quote: str = Field(sa_type=Words)


class MentionRow(Row, table=True):
    """One place where an event's sentence names an entity, as its article put it: merging leaves it alone."""

    __table_args__ = (
        _to("event", "guild_id", "event_id"),
        _to("entity", "guild_id", "entity_id"),
        Index("ix_mention_entity", "guild_id", "entity_id", "event_id"),
        _SMALL,
    )
    guild_id: int = _guild_key()
    event_id: int = _key()
    entity_id: int = _key()
    start: int = Field(primary_key=True)
    end: int
    kind: str


class SourceEntityRow(Row, table=True):
    """Whom an article names, and how often, in events or not."""

    __table_args__ = (
        _to("source", "guild_id", "source_id"),
        _to("entity", "guild_id", "entity_id"),
        Index("ix_source_entity_entity", "guild_id", "entity_id", "source_id"),
        _SMALL,
    )
    guild_id: int = _guild_key()
    source_id: int = _key()
    entity_id: int = _key()
    mentions: int


class TimelineRow(Row, table=True):
    """What is shown, in order: a row for each canonical entity that a shown event names, and one for entity 0.

    Entity 0 stands for the guild's whole timeline. All of it follows from events, mentions and merges.
    ``reach`` is how long the span is (``store.spans.reach_of``): among those of one reach, a question that starts
    on a day has a bound on how far back to look. ``source_id`` and ``telling`` (``store.tellings``) are what key
    dates are counted from, without a look at the events. ``once`` is whether no better telling of the same thing
    stands in this timeline (``store.once``).
    """

    __table_args__ = (
        _to("event", "guild_id", "event_id"),
        Index("ix_timeline_event", "guild_id", "event_id", "entity_id"),
        _SMALL,
    )
    guild_id: int = _guild_key()
    entity_id: int = _key()
    reach: int = Field(primary_key=True, sa_type=SmallInteger)
    first: date = Field(primary_key=True)
    event_id: int = _key()
    last: date
    source_id: int = Field(default=0, sa_type=BigInteger)
    telling: int = Field(default=0, sa_type=SmallInteger)
    once: bool = True


class TellingRow(Row, table=True):
    """What of a shown event is compared with others', and whose report it follows (``leader_id``: itself, if nobody's).

    The events that follow one, and that one, are a cluster. ``rank`` and ``standing`` follow from what the event and
    its source say, not from when they came: ``rank`` decides who leads, ``standing`` who is shown first.
    """

    __table_args__ = (
        _to("event", "guild_id", "event_id"),
        Index("ix_telling_leader", "guild_id", "leader_id", "standing"),
    )
    guild_id: int = _guild_key()
    event_id: int = _key()
    source_id: int = Field(sa_type=BigInteger)
    leader_id: int = Field(sa_type=BigInteger)
    rank: int = Field(sa_type=BigInteger)
    standing: int = Field(sa_type=BigInteger)
    told: str = Field(sa_type=Words)


class TellingKeyRow(Row, table=True):
    """Where events that may tell of one thing meet: by their days and a word of a name.

    ``led`` is the rank of the one that the event follows, its own if it leads.
    """

    __table_args__ = (_to("guild", "guild_id", key=("id",)), _SMALL)
    guild_id: int = _guild_key()
    key: int = _key()
    follows: bool = Field(primary_key=True)
    led: int = _key()
    event_id: int = _key()


class CopyRow(Row, table=True):
    """Two sources whose articles are one text, as a news agency's is on two sites. Each pair has a row either way."""

    __table_args__ = (_to("source", "guild_id", "source_id"), _to("source", "guild_id", "other_id"), _SMALL)
    guild_id: int = _guild_key()
    source_id: int = _key()
    other_id: int = _key()


class TextMarkRow(Row, table=True):
    """A mark of a source's current text (``parsers.copies``): texts that are nearly one share many."""

    __table_args__ = (
        _to("source", "guild_id", "source_id"),
        Index("ix_text_mark_source", "guild_id", "source_id"),
        _SMALL,
    )
    guild_id: int = _guild_key()
    mark: int = _key()
    source_id: int = _key()


class CorrectionRow(Row, table=True):
    """What a moderator (or a stated alias) put right. Open until ``closed_at``: undo is closing it.

    ``target_id`` is the event or entity; ``other_id`` whom a merge merges it into, or who it is not.
    """

    __table_args__ = (
        _to("guild", "guild_id", key=("id",)),
        Index("ix_correction_target", "guild_id", "kind", "target_id"),
        Index("ix_correction_other", "guild_id", "kind", "other_id"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    kind: str
    target_id: int = Field(sa_type=BigInteger)
    other_id: int | None = Field(default=None, sa_type=BigInteger)
    payload: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    opened_by: int = Field(sa_type=BigInteger)
    opened_by_name: str = Field(sa_type=Words)
    opened_at: datetime
    closed_by: int | None = Field(default=None, sa_type=BigInteger)
    closed_by_name: str | None = Field(default=None, sa_type=Words)
    closed_at: datetime | None = None


class TwinRow(Row, table=True):
    """Two entities that are probably one, as their articles put them (``one`` < ``other``), and what speaks for it.

    Whether it waits for a decision follows from the open corrections: merged or refused, it doesn't.
    ``quotes`` are sentences, each with the number of its source; ``shared`` are entities named beside both.
    ``worth`` is how likely the names alone make it, ``ready`` whether the articles bear it out.
    """

    __table_args__ = (
        _to("entity", "guild_id", "one"),
        _to("entity", "guild_id", "other"),
        Index("ix_twin_other", "guild_id", "other"),
    )
    guild_id: int = _guild_key()
    one: int = _key()
    other: int = _key()
    reason: str
    worth: int
    ready: bool
    one_name: str = Field(sa_type=Words)
    other_name: str = Field(sa_type=Words)
    shared: list[int] = Field(default_factory=list, sa_type=Json)
    quotes: list[Any] = Field(default_factory=list, sa_type=Json)
    found_at: datetime


class AuditRow(Row, table=True):
    """Who did what, when, with what was before and after; ``correction_id`` is what an undo would close."""

    __table_args__ = (
        _to("guild", "guild_id", key=("id",)),
        Index("ix_audit_target", "guild_id", "target", "id"),
        Index("ix_audit_actor", "guild_id", "actor_id", "id"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    at: datetime
    actor_id: int = Field(sa_type=BigInteger)
    actor_name: str = Field(sa_type=Words)
    action: str
    target: str
    before: dict[str, Any] | None = Field(default=None, sa_type=Json)
    after: dict[str, Any] | None = Field(default=None, sa_type=Json)
    correction_id: int | None = Field(default=None, sa_type=BigInteger)


class ViewRow(Row, table=True):
    """A question that a message's buttons ask again, after a restart as well."""

    __table_args__ = (
        _to("guild", "guild_id", key=("id",)),
        Index("ix_view_created", "guild_id", "created_at"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    query: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    asked_by: int = Field(sa_type=BigInteger)
    created_at: datetime


class FeedRow(Row, table=True):
    """A news feed that a guild follows: its state and, at the same time, the job of polling it.

    ``every`` is in minutes. ``failures`` counts those since the last poll that went well.
    """

    __table_args__ = (
        _to("guild", "guild_id", key=("id",)),
        Index("uq_feed_url_key", "guild_id", "url_key", unique=True),
        Index("ix_feed_due", "guild_id", "state", "next_at"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    url: str = Field(sa_type=Words)
    url_key: str = Field(sa_type=Words)
    title: str | None = Field(default=None, sa_type=Words)
    state: str
    every: int
    failures: int = 0
    error: str | None = None
    next_at: datetime
    lease_by: str | None = None
    etag: str | None = Field(default=None, sa_type=Words)
    last_modified: str | None = Field(default=None, sa_type=Words)
    polled_at: datetime | None = None
    added_by: int = Field(sa_type=BigInteger)
    added_by_name: str = Field(sa_type=Words)
    added_at: datetime


class WatchRow(Row, table=True):
    """What a person, or a channel, is to be told of: the watch and, at the same time, the job of telling.

    ``seen`` is the newest event that was considered. A lease is ``lease_by`` until ``next_at``; ``batch`` is up to
    which event it tells. ``told`` is how many messages it sent on the day ``told_on`` (UTC).
    """

    __table_args__ = (
        _to("guild", "guild_id", key=("id",)),
        _to("entity", "guild_id", "entity_id"),
        Index("ix_watch_person", "guild_id", "person"),
    )
    guild_id: int = _guild_key()
    id: int = _key()
    entity_id: int = Field(sa_type=BigInteger)
    person: int = Field(sa_type=BigInteger)
    channel_id: int | None = Field(default=None, sa_type=BigInteger)
    origin_id: int | None = Field(default=None, sa_type=BigInteger)
    pace: str
    quiet: str | None = None
    zone: str | None = None
    language: str
    added_at: datetime
    seen: int = Field(sa_type=BigInteger)
    paused: str | None = None
    next_at: datetime
    lease_by: str | None = None
    batch: int = Field(default=0, sa_type=BigInteger)
    told_on: date | None = None
    told: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class AlertRow(Row, table=True):
    """The outbox: an event that a watch is still to tell."""

    __table_args__ = (_to("watch", "guild_id", "watch_id"), _to("event", "guild_id", "event_id"), _SMALL)
    guild_id: int = _guild_key()
    watch_id: int = _key()
    event_id: int = _key()


class AskedRow(Row, table=True):
    """How often an entity was asked about, for what an empty field suggests."""

    __table_args__ = (_to("entity", "guild_id", "entity_id"), _SMALL)
    guild_id: int = _guild_key()
    entity_id: int = _key()
    times: int = 0
