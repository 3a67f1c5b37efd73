"""Replaces a source's events by those of a new reading, so that what stayed the same keeps its id and corrections."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from rapidfuzz.fuzz import ratio
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.values import Event, Reading
from store import ids
from store.bulk import put_rows
from store.compared import Sentence
from store.models import EventRow, MentionRow, SourceRow, keepable
from store.naming import Named
from store.parameters import chunks
from store.revising import count_changes, note_change
from store.shown import Shown, hide_events
from store.spans import span_columns, span_json
from store.tellings import telling_of
from store.values import GuildId

SAME_SENTENCE = 85.0
"""How alike (0..100) two sentences of an article's two versions must be to count as one that was reworded."""


async def keep_events(
    session: AsyncSession,
    row: SourceRow,
    reading: Reading,
    named: Named,
    *,
    fresh: bool,
    changed_at: datetime | None,
) -> list[Shown]:
    """Writes the reading's events as those of the source's current version, and takes an earlier one's out of answers.

    Returns those that may be shown now. ``fresh`` says that there is no earlier version; ``changed_at`` when this one
    was found to be new, None where only our reading of the same text is.
    """
    guild = GuildId(row.guild_id)
    old = [] if fresh else await _live_events(session, row)
    pairs = pair_events(old, reading.events)
    await hide_events(session, guild, [event.id for event in old])
    await _forget_mentions(session, guild, [event.id for event in old])
    numbers = iter(await ids.take_ids(session, guild, ids.EVENT, pairs.count(None)))
    kept: list[int] = []
    added: list[dict[str, Any]] = []
    changed = 0
    for event, before in zip(reading.events, pairs, strict=True):
        columns = _columns(row, event)
        if before is None:
            added.append({"guild_id": guild, "id": next(numbers), **columns, **span_columns(event.span)})
            kept.append(added[-1]["id"])
        else:
            changed += changed_at is not None and note_change(before, event, changed_at)
            _rewrite(before, columns, event)
            kept.append(before.id)
    for event in old:
        event.retired = event.id not in kept
    if changed_at is not None:
        await count_changes(
            session, row, added=len(added), changed=changed, gone=sum(each.retired for each in old)
        )
    if old:
        await session.flush()
    await put_rows(session, EventRow, added)
    await _keep_mentions(session, guild, reading, kept, named.origins)
    columns = {row["id"]: row for row in added}
    return [
        _shown(row, number, event, before or columns[number], named, reading.anchor)
        for number, event, before in zip(kept, reading.events, pairs, strict=True)
        if before is None or not before.hidden
    ]


def _shown(
    row: SourceRow, number: int, event: Event, kept: EventRow | dict[str, Any], named: Named, anchor: date
) -> Shown:
    """The event as it is shown: ``kept`` is its row, or what was written of a new one."""
    span = kept if isinstance(kept, EventRow) else event.span
    names = frozenset(named.canonicals[index] for index, _ in event.mentions)
    telling = telling_of(event.dated_by, event.start, span.first, anchor)
    sentence = None if isinstance(kept, EventRow) else _sentence(kept, event, named)
    return Shown(number, row.id, event.text, span.first, span.last, names, telling, sentence)


def _sentence(written: dict[str, Any], event: Event, named: Named) -> Sentence:
    mentions = {
        (named.origins[index], mention.start): (
            mention.start,
            mention.end,
            mention.kind,
            named.canonicals[index],
        )
        for index, mention in event.mentions
    }
    kept = {name: keepable(written[name]) for name in ("text", "date_text")}
    return Sentence({**written, **kept}, list(mentions.values()))


async def _live_events(session: AsyncSession, row: SourceRow) -> list[EventRow]:
    query = (
        select(EventRow)
        .where(col(EventRow.guild_id) == row.guild_id, col(EventRow.source_id) == row.id)
        .where(col(EventRow.retired).is_(False))
        .order_by(col(EventRow.start), col(EventRow.id))
        .execution_options(populate_existing=True)
    )
    return list((await session.scalars(query)).all())


def pair_events(old: Sequence[EventRow], new: Sequence[Event]) -> list[EventRow | None]:
    """The earlier event that each new one is: the same sentence dated by the same words, else the same sentence,
    else one that reads nearly like it. No earlier event is taken twice.
    """
    free = {event.id: event for event in old}
    found: list[EventRow | None] = [None] * len(new)

    for key in (_dated_sentence, _words):
        by_key: defaultdict[object, list[EventRow]] = defaultdict(list)
        for event in free.values():
            by_key[key(event)].append(event)
        for place, event in enumerate(new):
            same = by_key[key(event)] if found[place] is None else []
            if same:
                found[place] = free.pop(same.pop(0).id)
    for place, event in enumerate(new):
        nearest = _nearest(event, list(free.values())) if found[place] is None else None
        if nearest is not None:
            found[place] = free.pop(nearest.id)
    return found


def _dated_sentence(event: EventRow | Event) -> object:
    return event.text, event.date_text, str(event.dated_by)


def _words(event: EventRow | Event) -> object:
    return event.text


def _nearest(event: Event, old: Sequence[EventRow]) -> EventRow | None:
    scored = [(ratio(event.text, one.text, score_cutoff=SAME_SENTENCE), -one.id, one) for one in old]
    best = max(scored, default=None)
    return best[2] if best and best[0] >= SAME_SENTENCE else None


def _columns(row: SourceRow, event: Event) -> dict[str, Any]:
    return {
        "source_id": row.id,
        "version": row.version,
        "start": event.start,
        "end": event.end,
        "text": event.text,
        "date_text": event.date_text,
        "date_start": event.date_start,
        "date_end": event.date_end,
        "dated_by": event.dated_by.value,
        "rule": event.rule,
        "attribution": event.attribution,
        "certainty": event.certainty.value,
    }


def _rewrite(row: EventRow, columns: dict[str, Any], event: Event) -> None:
    """Brings a kept event up to date; a moderator's date stands, and the page's waits behind it."""
    for name, value in columns.items():
        setattr(row, name, value)
    if row.read_span is None:
        for name, value in span_columns(event.span).items():
            setattr(row, name, value)
    else:
        row.read_span = span_json(event.span)


async def _forget_mentions(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    for part in chunks(events):
        await session.execute(
            delete(MentionRow)
            .where(col(MentionRow.guild_id) == guild, col(MentionRow.event_id).in_(part))
            .execution_options(synchronize_session=False)
        )


async def _keep_mentions(
    session: AsyncSession, guild: GuildId, reading: Reading, events: Sequence[int], origins: Sequence[int]
) -> None:
    rows = {
        (event, origins[index], mention.start): {
            "guild_id": guild,
            "event_id": event,
            "entity_id": origins[index],
            "start": mention.start,
            "end": mention.end,
            "kind": mention.kind.value,
        }
        for event, read in zip(events, reading.events, strict=True)
        for index, mention in read.mentions
    }
    await put_rows(session, MentionRow, list(rows.values()))
