"""How much of an article is read for events and names.

What a page claims beyond that is no article's: it would hold up every other link while it is stored. The longest news
texts have some 30,000 words, the longest chronologies some 1,500 dated sentences. Must import nothing of ours but the
values.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.names.values import ArticleEntity, ArticleNames, StatedFact
from parsers.values import Event, Sentence

MOST_TEXT = 300_000
"""Characters, about 50,000 words."""

MOST_EVENTS = 2_000
MOST_NAMES = 2_000


@dataclass(frozen=True, slots=True)
class Bounded:
    """What was read of a text up to the character ``upto``, where that is as far as anything is read."""

    names: ArticleNames
    events: tuple[Event, ...]
    upto: int | None


def sentences_within(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences of the part that is read."""
    return [sentence for sentence in sentences if sentence.end <= MOST_TEXT]


def bounded(names: ArticleNames, events: Sequence[Event], upto: int | None) -> Bounded:
    """What stands before ``upto`` (None: the end), or before one event or name too many."""
    starts = [event.start for event in events[MOST_EVENTS : MOST_EVENTS + 1]]
    firsts = sorted(map(_first, names.entities))[MOST_NAMES : MOST_NAMES + 1]
    ends = [*starts, *firsts]
    if not ends:
        return Bounded(names, tuple(events), upto)
    end = min(ends)
    kept = [place for place, entity in enumerate(names.entities) if _first(entity) < end]
    now = {before: after for after, before in enumerate(kept)}
    entities = tuple(_cut(names.entities[place], end) for place in kept)
    facts = tuple(_moved(fact, now) for fact in names.facts if fact.end <= end)
    shown = tuple(
        replace(event, mentions=tuple((now[place], mention) for place, mention in event.mentions))
        for event in events
        if event.end <= end
    )
    return Bounded(ArticleNames(entities, facts), shown, end)


def _first(entity: ArticleEntity) -> int:
    return entity.mentions[0].start if entity.mentions else 0


def _cut(entity: ArticleEntity, end: int) -> ArticleEntity:
    mentions = tuple(mention for mention in entity.mentions if mention.start < end)
    return replace(entity, mentions=mentions, aliases=tuple(a for a in entity.aliases if a.start < end))


def _moved(fact: StatedFact, now: dict[int, int]) -> StatedFact:
    return replace(
        fact, subject=now[fact.subject], object=None if fact.object is None else now.get(fact.object)
    )
