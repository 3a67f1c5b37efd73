"""Answers of every shape with text in every script, hostile text and text of any length."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from bot.core.answers import AskAnswer, KeyDate, NameChoice, Period, TimelineAnswer, WhoAnswer
from bot.core.names import NameChange
from bot.core.review import Preview
from parsers.dates.span import DateSpan, Part, Precision
from parsers.names.values import Certainty, NameKind, Relation
from parsers.values import DatedBy, Event
from store.values import (
    Actor,
    AliasView,
    AuditEntry,
    AuditPage,
    EntityId,
    EntityRef,
    EntityView,
    EventId,
    EventView,
    FactView,
    FeedId,
    FeedState,
    FeedView,
    NameRow,
    Pace,
    Posted,
    Quote,
    SourceId,
    SourcePage,
    SourceRef,
    SourceState,
    SourceView,
    Twin,
    TwinPage,
    TwinReason,
    WatchId,
    WatchView,
)

PIECES = [
    "@everyone",
    "<@123456789012345678>",
    "<t:0:R>",
    "**",
    "__",
    "||",
    "`",
    "```",
    "\n# ",
    "\n> ",
    "- ",
    "1. ",
    "[a](https://evil.example)",
    "https://evil.example/a_b",
    "discord.gg/abcdef",
    "\u202e",
    "\u200b",
    "\x00",
    "\\",
    "\ud800",
    "e\u0301" + "\u0301" * 30,
    "المرصد السوري لحقوق الإنسان ",
    "叙利亚人权观察站",
    "👩🏽\u200d🚀",
    "a" * 300,
    "The coalition toppled the regime in December. ",
    "𝔘𝔫𝔦 ",
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=15), max_size=8).map("".join)
long_texts = texts | st.sampled_from([piece * 300 for piece in PIECES])
some_text = texts | st.none()
addresses = st.one_of(
    st.none(),
    st.just("https://news.example/harem-raid"),
    texts.map(lambda text: f"https://news.example/{text}"),
    st.integers(1, 3000).map(lambda size: "https://news.example/" + "a" * size),
    texts,
)
days = st.dates(min_value=date(1, 1, 1), max_value=date(9980, 1, 1))
moments = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 -- hypothesis takes naive bounds
numbers = st.integers(1, 10**12)
locales = st.sampled_from(["en", "fr", "ar", "de", "es", "tr"])


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    first = draw(days)
    return DateSpan(
        first,
        first + timedelta(draw(st.integers(0, 3700))),
        draw(st.sampled_from(Precision)),
        draw(st.none() | st.sampled_from(Part)),
        draw(st.booleans()),
    )


kinds = st.sampled_from([NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE])
entity_refs = st.builds(EntityRef, id=numbers.map(EntityId), name=long_texts, kind=kinds)
source_refs = st.builds(
    SourceRef,
    id=numbers.map(SourceId),
    url=addresses,
    title=some_text,
    site=some_text,
    published=moments | st.none(),
)
events = st.builds(
    EventView,
    id=numbers.map(EventId),
    span=spans(),
    date_text=some_text,
    dated_by=st.sampled_from(DatedBy),
    rule=st.sampled_from(["clause", "publication", "", "new-rule"]) | texts,
    text=long_texts,
    attribution=some_text,
    certainty=st.sampled_from(Certainty),
    entities=st.lists(entity_refs, max_size=12).map(tuple),
    sources=st.lists(source_refs, max_size=12).map(tuple),
    corrected=st.booleans(),
    before=long_texts | st.none(),
    after=long_texts | st.none(),
)
choices = st.builds(
    NameChoice,
    id=numbers.map(EntityId),
    name=long_texts,
    kind=kinds,
    role=some_text,
    events=st.integers(0, 10**6),
)
periods = st.builds(Period, since=days | st.none(), until=st.none())


def _unique_events(size: int) -> st.SearchStrategy[tuple[EventView, ...]]:
    return st.lists(events, max_size=size, unique_by=lambda event: event.id).map(tuple)


def _unique_choices(size: int) -> st.SearchStrategy[tuple[NameChoice, ...]]:
    return st.lists(choices, max_size=size, unique_by=lambda choice: choice.id).map(tuple)


timelines = st.builds(
    TimelineAnswer,
    topic=texts,
    period=periods,
    entity=st.none() | entity_refs,
    events=_unique_events(8),
    total=st.integers(0, 10**7),
    next=st.none(),
    choices=_unique_choices(6),
)
_counts = st.integers(0, 10**6)
_told_days = st.builds(
    KeyDate,
    day=days,
    articles=_counts,
    later=_counts,
    sentences=_counts,
    published=_counts,
    events=st.lists(events, min_size=1, max_size=2).map(tuple),
)
key_dates = st.builds(
    lambda answer, told: replace(answer, key_dates=tuple(sorted(told, key=lambda key: key.day))),
    timelines,
    st.lists(_told_days, min_size=1, max_size=10, unique_by=lambda key: key.day),
)
quotes = st.builds(Quote, text=long_texts, source=source_refs)
facts = st.builds(
    FactView,
    relation=st.sampled_from(Relation),
    value=long_texts,
    object=st.none() | entity_refs,
    since=st.none() | spans(),
    attribution=some_text,
    certainty=st.sampled_from(Certainty),
    quote=quotes,
)
entities = st.builds(
    EntityView,
    id=numbers.map(EntityId),
    name=long_texts,
    kind=kinds,
    aliases=st.lists(st.builds(AliasView, name=texts, rule=texts, quote=st.none() | quotes), max_size=9).map(
        tuple
    ),
    facts=st.lists(facts, max_size=9).map(tuple),
    first=days | st.none(),
    last=st.none(),
    events=st.integers(0, 10**6),
    related=st.lists(entity_refs, max_size=8, unique_by=lambda ref: ref.id).map(tuple),
)
some_refs = st.lists(entity_refs, max_size=5, unique_by=lambda ref: ref.id).map(tuple)
whos = st.builds(
    WhoAnswer,
    query=texts,
    entity=st.none() | entities,
    did_you_mean=_unique_choices(5),
    twins=some_refs,
)
sides = st.builds(
    NameRow,
    entity=entity_refs,
    name=long_texts,
    role=some_text,
    events=st.integers(0, 10**6),
    last=days | st.none(),
)
twin_pages = st.builds(
    TwinPage,
    twins=st.lists(
        st.builds(
            Twin,
            one=sides,
            other=sides,
            reason=st.sampled_from(TwinReason),
            score=st.integers(0, 100),
            shared=some_refs,
            quotes=st.lists(quotes, max_size=2).map(tuple),
            found_at=moments,
        ).filter(lambda twin: twin.one.entity.id != twin.other.entity.id),
        max_size=1,
    ).map(tuple),
    total=st.integers(0, 10**6),
    next=st.none(),
)
name_changes = st.builds(NameChange, entity=entities, undo=st.none() | numbers)
asks = st.builds(
    AskAnswer,
    question=long_texts,
    kind=st.just("when"),
    entities=st.lists(entity_refs, max_size=6, unique_by=lambda ref: ref.id).map(tuple),
    period=periods,
    words=st.lists(texts, max_size=10).map(tuple),
    events=_unique_events(5),
    facts=st.lists(facts, max_size=3).map(tuple),
    who=st.none(),
    choices=_unique_choices(6),
    unknown=st.lists(texts, max_size=5).map(tuple),
    times=st.none() | st.integers(0, 8),
    further=st.integers(0, 3),
    command=st.just("") | texts,
)
sources = st.builds(
    SourceView,
    id=numbers.map(SourceId),
    url=addresses,
    title=long_texts | st.none(),
    site=some_text,
    published=moments | st.none(),
    published_given=st.booleans(),
    language=st.none(),
    stub=st.booleans(),
    unread=st.just(0) | numbers,
    state=st.sampled_from(SourceState),
    error=st.sampled_from([None, "timeout", "forbidden", "no_such_code"]),
    added_by=st.just(0) | numbers,
    added_at=moments,
    posted=st.none() | st.builds(Posted, channel_id=numbers, message_id=numbers),
    events=st.integers(0, 10**6),
)
source_pages = st.builds(
    SourcePage,
    sources=st.lists(sources, max_size=6, unique_by=lambda source: source.id).map(tuple),
    total=st.integers(0, 10**6),
    next=st.none(),
)
previews = st.builds(
    Preview,
    title=long_texts | st.none(),
    site=some_text,
    published=moments | st.none(),
    events=st.lists(
        st.builds(
            Event,
            start=st.just(0),
            end=st.just(1),
            text=long_texts,
            span=spans(),
            dated_by=st.sampled_from(DatedBy),
            rule=texts,
        ),
        max_size=9,
    ).map(tuple),
)
feeds = st.lists(
    st.builds(
        FeedView,
        id=numbers.map(FeedId),
        url=st.just("https://news.example/rss") | texts,
        title=long_texts | st.none(),
        state=st.sampled_from(FeedState),
        every=st.integers(10, 10_000).map(lambda minutes: timedelta(minutes=minutes)),
        failures=st.integers(0, 50),
        error=st.sampled_from([None, "timeout", "no_feed", "no_such_code"]),
        next_at=moments,
        polled_at=moments | st.none(),
        added_by=numbers,
        added_at=moments,
    ),
    max_size=30,
).map(tuple)
values = st.none() | st.dictionaries(texts, texts | st.integers() | st.none(), max_size=8)
audits = st.builds(
    AuditPage,
    entries=st.lists(
        st.builds(
            AuditEntry,
            id=numbers,
            at=moments,
            actor=st.builds(Actor, id=st.just(0) | numbers, name=texts),
            action=texts,
            target=texts,
            before=values,
            after=values,
            correction=st.none() | numbers,
        ),
        max_size=6,
    ).map(tuple),
    next=st.none(),
)
watches = st.builds(
    WatchView,
    id=numbers.map(WatchId),
    topic=entity_refs,
    person=numbers,
    channel=st.none() | numbers,
    origin=st.none(),
    pace=st.sampled_from(Pace),
    quiet=st.sampled_from([None, "22-7"]),
    zone=st.sampled_from([None, "America/Argentina/ComodRivadavia"]),
    language=locales,
    paused=st.sampled_from([None, "dm_closed", "no_such_code"]),
)
event_lists = _unique_events(12)
