"""Events as they are compared with one another: what each tells, and which goes before which.

Made of an event's sentence, whom that names and its source; ``store.clusters`` compares them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from operator import itemgetter
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from parsers.events.same import Verdict, compare
from parsers.events.telling import Telling, keys_of, telling_of
from parsers.names.values import Certainty, NameKind
from parsers.values import DatedBy
from store.models import EntityRow, EventRow, MentionRow, SourceRow
from store.spans import span_of, time_of
from store.values import GuildId

JOINED = frozenset((Verdict.SAME, Verdict.NUMBER, Verdict.DENIED))
"""Verdicts on two events of the same days that put them into one cluster; what contradicts is shown there."""

_READ_OF_EVENT = (
    "id", "source_id", "start", "text", "first", "last", "precision", "part", "approximate", "date_text", "date_start",
    "date_end", "dated_by", "certainty",
)  # fmt: skip
_LONG, _SHORT = 320, 40
"""Characters of a sentence that is too long, or too short, to be shown for others."""

_MINUTES = 32
_LOTS = 24

Mention = tuple[int, int, NameKind, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """An event as its row has it, and whom it mentions (start, end, kind, as whom that one counts).

    For who has just written them: what is at hand needn't be read again.
    """

    columns: Mapping[str, Any]
    mentions: Sequence[Mention]


@dataclass(slots=True, eq=False)
class Compared:
    """A shown event as it is compared with others: its ``rank`` and ``standing`` are those of ``store.clusters``.

    ``leader`` is None until it is settled, and after it has gone; ``kept`` is the leader that the store knows, of rank
    ``kept_led``.
    """

    id: int
    source: int
    rank: int
    standing: int
    told: Telling
    leader: int | None = None
    kept: int | None = None
    kept_led: int = 0
    gone: bool = False
    keys: tuple[int, ...] = field(default=())

    def tells_same(self, other: "Compared") -> bool:
        """Whether the two may be in one cluster: two articles' words about one thing."""
        return self.source != other.source and compare(self.told, other.told) in JOINED


async def as_compared(session: AsyncSession, guild: GuildId, sentences: Sequence[Sentence]) -> list[Compared]:
    """Events as they are compared, from their sentences, the names in them and their sources."""
    # From the session: a source that is being stored isn't written yet.
    sources = {
        number: await session.get_one(SourceRow, (guild, number))
        for number in sorted({sentence.columns["source_id"] for sentence in sentences})
    }
    minutes = {number: minutes_of(source.published) for number, source in sources.items()}
    told_by = ((sentence, sentence.columns["source_id"]) for sentence in sentences)
    return [compared(sentence, sources[number], minutes[number]) for sentence, number in told_by]


async def read_sentences(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> dict[int, Sentence]:
    """The sentences of these events, as the store has them; those that are gone are missing."""
    if not events:
        return {}
    mentions = await _mentions(session, guild, events)
    query = select(*(col(getattr(EventRow, name)) for name in _READ_OF_EVENT)).where(
        col(EventRow.guild_id) == guild, col(EventRow.id).in_(events)
    )
    rows = (await session.execute(query)).mappings().all()
    return {row["id"]: Sentence({**row}, mentions[row["id"]]) for row in rows}


async def _mentions(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> dict[int, list[Mention]]:
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    own = (col(EntityRow.guild_id) == guild) & (col(EntityRow.id) == col(MentionRow.entity_id))
    columns = (col(MentionRow.event_id), col(MentionRow.start), col(MentionRow.end), col(MentionRow.kind))
    query = (
        select(*columns, col(EntityRow.canonical_id))
        .join(EntityRow, own)
        .where(col(MentionRow.guild_id) == guild, col(MentionRow.event_id).in_(events))
    )
    for event, start, end, kind, entity in (await session.execute(query)).all():
        found[event].append((start, end, NameKind(kind), entity))
    return found


def compared(sentence: Sentence, source: SourceRow, minutes: int) -> Compared:
    """One event as it is compared; ``minutes`` is when its source was published, as ``minutes_of`` counts."""
    row, start, text = sentence.columns, sentence.columns["start"], sentence.columns["text"]
    date_at = None
    if row["date_start"] is not None and row["date_end"] is not None:
        date_at = (row["date_start"] - start, row["date_end"] - start)
    first, last = row["first"], row["last"]
    told = telling_of(
        text,
        source.language,
        span_of(first, last, row["precision"], row["part"], approximate=row["approximate"]),
        [
            (begin - start, end - start, kind, f"#{entity}")
            for begin, end, kind, entity in sorted(sentence.mentions, key=itemgetter(0, 1, 3))
        ],
        certainty=Certainty(row["certainty"]),
        date_at=date_at,
        dated=row["dated_by"] == DatedBy.TEXT,
    )
    said = f"{source.url_key}\x1f{text}\x1f{first}\x1f{last}\x1f{row['date_text'] or ''}"
    rank = int.from_bytes(blake2b(said.encode(errors="replace"), digest_size=7).digest())
    standing = _standing(told, text, minutes, rank)
    return Compared(row["id"], row["source_id"], rank, standing, told, keys=keys_of(told))


def minutes_of(published: str | None) -> int:
    """When an article was published, as minutes that are never negative; after all others if nobody knows."""
    moment = time_of(published)
    return int(moment.timestamp() // 60) + (1 << (_MINUTES - 1)) if moment else (1 << _MINUTES) - 1


def _standing(told: Telling, text: str, minutes: int, rank: int) -> int:
    """Where an event stands among those that tell the same, small is first: the clear, then the early ones."""
    unclear = told.denied or told.planned or not told.names or not _SHORT <= len(text) <= _LONG
    return (unclear << (_MINUTES + _LOTS)) | (minutes << _LOTS) | (rank & ((1 << _LOTS) - 1))
