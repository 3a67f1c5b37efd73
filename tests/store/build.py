"""Readings made by hand: short articles of the tests' own, with the values that the parsers would give."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from parsers.dates.span import DateSpan, Precision
from parsers.names.values import (
    ArticleEntity,
    ArticleNames,
    NameKind,
    NameMention,
    Relation,
    StatedAlias,
    StatedFact,
)
from parsers.values import Article, DatedBy, Event, Reading
from store.articles import store_reading
from store.queue import add_source
from store.values import Actor, GuildId, SourceView

GUILD = GuildId(1001)
OTHER = GuildId(2002)
MODERATOR = Actor(id=7, name="Mona", moderator=True)
MEMBER = Actor(id=8, name="Mark")
NOW = datetime(2025, 11, 2, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Name:
    """A name to look for in the sentences, and what the article says of it."""

    text: str
    kind: NameKind = NameKind.PERSON
    aliases: tuple[str, ...] = ()
    spelt: tuple[str, ...] = ()


def day(text: str) -> DateSpan:
    return DateSpan.of_day(date.fromisoformat(text))


def month(text: str) -> DateSpan:
    first = date.fromisoformat(f"{text}-01")
    last = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return DateSpan(first, date.fromordinal(last.toordinal() - 1), Precision.MONTH)


def year(number: int) -> DateSpan:
    return DateSpan(date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def make_reading(
    sentences: Sequence[tuple[str, DateSpan]],
    names: Sequence[Name] = (),
    *,
    facts: Iterable[tuple[int, Relation, str, int | None]] = (),
    title: str = "A title",
    published: datetime | None = datetime(2025, 10, 23, 8, 0, tzinfo=UTC),
    parser_version: int = 1,
    **article: Any,
) -> Reading:
    """A reading of an article with these sentences; an alias or fact rests on the first sentence that has its words."""
    body = " ".join(text for text, _ in sentences)
    places: list[tuple[int, int]] = []
    for text, _ in sentences:
        start = body.index(text, places[-1][1] if places else 0)
        places.append((start, start + len(text)))
    entities = tuple(_entity(name, body, places) for name in names)
    events = tuple(
        Event(
            start=start,
            end=end,
            text=text,
            span=span,
            dated_by=DatedBy.TEXT,
            rule="sentence",
            date_text=span.first.isoformat(),
            mentions=tuple(
                (index, mention)
                for index, entity in enumerate(entities)
                for mention in entity.mentions
                if start <= mention.start < end
            ),
        )
        for (text, span), (start, end) in zip(sentences, places, strict=True)
    )
    return Reading(
        article=Article(
            body=body, title=title, published=published, site="Example News", language="en", **article
        ),
        anchor=date(2025, 10, 23),
        names=ArticleNames(entities, tuple(_fact(fact, body, places) for fact in facts)),
        events=events,
        parser_version=parser_version,
    )


def _entity(name: Name, body: str, places: Sequence[tuple[int, int]]) -> ArticleEntity:
    mentions: list[NameMention] = []
    for spelt in (name.text, *name.aliases, *name.spelt):
        start = body.find(spelt)
        while start >= 0:
            mentions.append(NameMention(start, start + len(spelt), spelt, name.kind))
            start = body.find(spelt, start + 1)
    aliases = tuple(StatedAlias(alias, *_sentence(alias, body, places), "stated") for alias in name.aliases)
    ordered = tuple(sorted(mentions, key=lambda mention: mention.start))
    return ArticleEntity(name=name.text, kind=name.kind, mentions=ordered, aliases=aliases)


def _sentence(words: str, body: str, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return next(((start, end) for start, end in places if words in body[start:end]), places[0])


def _fact(
    fact: tuple[int, Relation, str, int | None], body: str, places: Sequence[tuple[int, int]]
) -> StatedFact:
    subject, relation, value, whom = fact
    start, end = _sentence(value, body, places)
    return StatedFact(
        subject=subject, relation=relation, value=value, object=whom, start=start, end=end, rule="stated"
    )


async def put(
    session: Any, reading: Reading, *, key: str, guild: GuildId = GUILD, backfill: bool = False
) -> SourceView:
    """Adds a source under a key and stores its reading."""
    added, _ = await add_source(
        session, guild, url=f"https://{key}", url_key=key, actor=MODERATOR, at=NOW, backfill=backfill
    )
    stored = await store_reading(session, guild, added.id, reading, at=NOW)
    assert isinstance(stored, SourceView), stored
    return stored
