"""The full-text table: which words stand in which shown event. The only place that knows how each database does it.

SQLite: an FTS5 table whose row number is the guild's number and the event's id, so that a guild is one range of it.
PostgreSQL: a ``tsvector`` an event, with the guild as a lexeme, so that the index narrows to the guild by itself; and
the event's days, so that what is found is put in order, or in a period, where it lies.

Beside its words an event is kept under their stems (``parsers.stems``), computed here so that both databases behave
alike; a stem that is a word of the sentence isn't kept twice.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    MetaData,
    Select,
    Table,
    Text,
    TextClause,
    TextualSelect,
    bindparam,
    column,
    func,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.ext.asyncio import AsyncSession

from parsers.stems import stems_in
from parsers.words import words_of
from store.bulk import put_into
from store.earliest import EARLIEST, gathered, walked
from store.models import METADATA
from store.newest import INDEXED, counts_of, newest_of
from store.parameters import OF_GUILD, among, chunks, dialect_of
from store.values import GuildId
from store.words import Search, Term, finder

_EVENT_BITS = 40
"""Of SQLite's 63-bit row number: a million million events a guild, and eight million guilds a file."""

_STEM = "~"
"""Before a stem in PostgreSQL, so that it isn't taken for a word of the sentence: no word holds it."""

MAX_WORDS = 4000
"""Words of a sentence that can be searched for: no real one has more, and PostgreSQL bounds what it takes."""

_TABLE = {
    "sqlite": Table(
        "event_words",
        MetaData(),
        Column("rowid", BigInteger),
        Column("words", Text),
        Column("stems", Text),
    ),
    "postgresql": Table(
        "event_words",
        MetaData(),
        Column("guild_id", BigInteger),
        Column("event_id", BigInteger),
        Column("first", Date),
        Column("last", Date),
        Column("words", TSVECTOR),
    ),
}
_DROP = {
    "sqlite": "DELETE FROM event_words WHERE rowid = :base + :event",
    "postgresql": "DELETE FROM event_words WHERE guild_id = :guild AND event_id = :event",
}
_DROP_GUILD = {
    "sqlite": "DELETE FROM event_words WHERE rowid BETWEEN :base AND :end",
    "postgresql": "DELETE FROM event_words WHERE guild_id = :guild",
}
_MATCH = {
    "sqlite": (
        "SELECT rowid - :base AS event_id FROM event_words "
        "WHERE event_words MATCH :query AND rowid BETWEEN :base AND :end"
    ),
    "postgresql": (
        # "+ 0" leaves the index of the words alone: walking the guild's events takes seconds where few match.
        f"SELECT event_id FROM event_words WHERE guild_id + 0 = :guild AND {INDEXED}"  # noqa: S608 - words of our own
    ),
}

_ALL = {
    "sqlite": "SELECT rowid - :base AS event_id FROM event_words WHERE rowid BETWEEN :base AND :end",
    "postgresql": "SELECT event_id FROM event_words WHERE guild_id = :guild",
}


class Sentence(NamedTuple):
    """An event's id, its sentence, the language of its article, and its days."""

    event: int
    text: str
    language: str | None
    first: date
    last: date


async def index_events(session: AsyncSession, guild: GuildId, texts: Sequence[Sentence]) -> None:
    """Makes the events findable by their words and stems."""
    if not texts:
        return
    kind = dialect_of(session)
    base = (await _places(session, guild)).get("base", 0)
    rows = [
        {
            "rowid": base + sentence.event,
            "guild_id": guild,
            "event_id": sentence.event,
            "first": sentence.first,
            "last": sentence.last,
            **index_row(kind, guild, sentence.text, sentence.language),
        }
        for sentence in texts
    ]
    await put_into(session, _TABLE[kind], rows)


def index_row(dialect: str, guild: GuildId, sentence: str, language: str | None) -> dict[str, str]:
    """What the full-text table keeps of a sentence."""
    every = words_of(sentence)
    words, forms = every[:MAX_WORDS], forms_of(sentence, every, language or "en")
    if dialect == "sqlite":
        return {"words": " ".join(words), "stems": " ".join(forms)}
    return {"words": _vector(guild, words, forms)}


def forms_of(sentence: str, words: Collection[str], language: str) -> list[str]:
    """The stems of a sentence that aren't among its ``words`` themselves, in order, each once."""
    words = frozenset(words)
    every = stems_in(sentence, language)[:MAX_WORDS]
    return [stem for stem in dict.fromkeys(chain.from_iterable(every)) if stem not in words]


async def unindex_events(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Takes the events out of the index."""
    if events:
        places = await _places(session, guild)
        rows = [{**places, "event": event} for event in events]
        await session.execute(_statement(_DROP[dialect_of(session)]), rows)


async def unindex_guild(session: AsyncSession, guild: GuildId) -> None:
    """Takes everything of the guild out of the index."""
    await session.execute(_statement(_DROP_GUILD[dialect_of(session)]), await _places(session, guild))


@cache
def newest_matches(kind: str, searches: int) -> TextualSelect:
    """A selection of ``which`` (a search's place) and ``event_id``: of each of so many searches, the newest it finds.

    At most ``:few`` of each: bounded for any word, however common. The other parameters are ``match_values``.
    PostgreSQL gives ``first`` and ``last`` as well, the event's days.
    """
    found = [column("which", BigInteger), column("event_id", BigInteger)]
    if kind == "sqlite":
        return _statement(_newest_rows(searches)).columns(*found)
    return _statement(newest_of(searches)).columns(*found, column("first", Date), column("last", Date))


@cache
def earliest_matches() -> TextualSelect:
    """``store.earliest.EARLIEST``, of PostgreSQL alone; its other parameters are ``match_values`` of one search."""
    return _placed(EARLIEST)


@cache
def walked_matches(*, after: bool) -> TextualSelect:
    """``store.earliest.walked`` likewise."""
    return _placed(walked(after=after))


@cache
def gathered_matches(*, after: bool) -> TextualSelect:
    """``store.earliest.gathered`` likewise."""
    return _placed(gathered(after=after))


def _placed(sql: str) -> TextualSelect:
    return _statement(sql).columns(column("first", Date), column("event_id", BigInteger))


def _newest_rows(searches: int) -> str:
    """The same in SQLite, which finds them from the newest row on."""
    newest = f"{_MATCH['sqlite']} ORDER BY rowid DESC LIMIT :few"
    parts = (
        f"SELECT {which} AS which, event_id FROM ({newest.replace(':query', f':query{which}')}) AS found{which}"  # noqa: S608 - numbers of our own
        for which in range(searches)
    )
    return " UNION ALL ".join(parts)


@cache
def some_matches() -> Select[int]:
    """A selection with the one column ``event_id``: ``:few`` of what the search finds, in any order. SQLite's."""
    return select(every_match().subquery().c.event_id).limit(bindparam("few", type_=BigInteger))


@cache
def every_match() -> TextualSelect:
    """A selection with the one column ``event_id``: all that the search of these ``match_values`` finds. SQLite's."""
    statement = _statement(_MATCH["sqlite"].replace(":query", ":query0"))
    return statement.columns(column("event_id", BigInteger))


async def matching_among(
    session: AsyncSession, guild: GuildId, search: Search, events: Collection[int]
) -> set[int]:
    """Those of the events that the search finds."""
    return set(await found_among(session, guild, [search], events))


async def found_among(
    session: AsyncSession, guild: GuildId, searches: Sequence[Search], events: Collection[int]
) -> dict[int, list[int]]:
    """Those of the events that any of the searches finds, each with the places of those that do.

    SQLite would read a search anew for each event: there the words are read, and looked at here.
    """
    kind = dialect_of(session)
    values = await match_values(session, guild, searches)
    base, found = values.get("base", 0), dict[int, list[int]]()
    finders = [finder(search) for search in searches]
    for part in chunks(sorted(events)):
        among_these = values | {"among": [base + event for event in part]}
        rows = (await session.execute(_among(kind, len(searches)), among_these)).all()
        if kind == "sqlite":
            rows = [(row - base, *(finds(words, stems) for finds in finders)) for row, words, stems in rows]
        for event, *having in rows:
            if which := [place for place, has in enumerate(having) if has]:
                found[event] = which
    return found


@cache
def _among(kind: str, searches: int) -> Select[*tuple[Any, ...]]:
    table = _TABLE[kind].c
    if kind == "sqlite":
        return select(table.rowid, table.words, table.stems).where(among(table.rowid))
    having = (text(f"words @@ CAST(:query{which} AS tsquery) AS has{which}") for which in range(searches))
    return select(table.event_id, *having).where(table.guild_id == OF_GUILD, among(table.event_id))


async def match_values(session: AsyncSession, guild: GuildId, searches: Sequence[Search]) -> dict[str, Any]:
    """The parameters with which ``newest_matches`` looks for these searches."""
    kind = dialect_of(session)
    queries = {f"query{which}": _spelt(search, kind) for which, search in enumerate(searches)}
    return {**await _places(session, guild), **queries}


async def count_matches(
    session: AsyncSession, guild: GuildId, searches: Sequence[Search], most: int
) -> list[int]:
    """How many events each search finds, counted up to ``most``."""
    if not searches:
        return []
    values = await match_values(session, guild, searches) | {"few": most}
    rows = (await session.execute(_counts(dialect_of(session), len(searches)), values)).all()
    counts = {row[0]: row[1] for row in rows}
    return [counts.get(which, 0) for which in range(len(searches))]


@cache
def _counts(kind: str, searches: int) -> Select[Any, int] | TextualSelect:
    if kind == "postgresql":
        counts = _statement(counts_of(searches))
        return counts.columns(column("which", BigInteger), column("found", BigInteger))
    found = newest_matches(kind, searches).subquery()
    return select(found.c.which, func.count()).group_by(found.c.which)


async def matching_events(session: AsyncSession, guild: GuildId, search: Search) -> TextualSelect:
    """A selection with the one column ``event_id``: the guild's events that the search finds."""
    kind = dialect_of(session)
    statement = _statement(_MATCH[kind]).bindparams(
        **await _places(session, guild), query=_spelt(search, kind)
    )
    return statement.columns(column("event_id", BigInteger))


async def indexed_events(session: AsyncSession, guild: GuildId) -> TextualSelect:
    """A selection with the one column ``event_id``: all of the guild's events that can be found by words."""
    statement = _statement(_ALL[dialect_of(session)]).bindparams(**await _places(session, guild))
    return statement.columns(column("event_id", BigInteger))


def _spelt(search: Search, kind: str) -> str:
    """The search in the database's own language."""
    return _fts_query(search) if kind == "sqlite" else _ts_query(search)


def _statement(sql: str) -> TextClause:
    whole = ("guild", "base", "end", "event", "few", "most", "after_event")
    kinds = dict.fromkeys(whole, BigInteger) | dict.fromkeys(("since", "until", "after_first"), Date)
    there = {name: kind for name, kind in kinds.items() if f":{name}" in sql}
    return text(sql).bindparams(*(bindparam(name, type_=kind) for name, kind in there.items()))


async def _places(session: AsyncSession, guild: GuildId) -> dict[str, int]:
    if dialect_of(session) != "sqlite":
        return {"guild": guild}
    number = await session.scalar(_number(), {"guild": guild})
    base = (number or 0) << _EVENT_BITS
    return {"base": base, "end": base + (1 << _EVENT_BITS) - 1}


@cache
def _number() -> Select[int]:
    guild = METADATA.tables["guild"].c
    return select(guild.number).where(guild.id == OF_GUILD)


def _vector(guild: GuildId, words: Sequence[str], forms: Sequence[str]) -> str:
    lexemes = (f"'{word}':{place}" for place, word in enumerate(words, 1))
    return " ".join([f"'{_guild_lexeme(guild)}'", *lexemes, *(f"'{_STEM}{form}'" for form in forms)])


def _guild_lexeme(guild: GuildId) -> str:
    # No word holds an underscore, so none can be taken for a guild.
    return f"_{guild}"


def _fts_query(search: Search) -> str:
    wanted = " AND ".join(_any(group, _fts_term, " OR ") for group in search.groups)
    return f"({wanted}) NOT {_any(search.excluded, _fts_term, ' OR ')}" if search.excluded else wanted


def _ts_query(search: Search) -> str:
    # An event's words are tested in this order until one is missing: what has many forms comes late.
    wanted = sorted((_any(group, _ts_term, " | ") for group in search.groups), key=len)
    unwanted = (f"!({_ts_term(term)})" for term in search.excluded)
    return " & ".join([*wanted, *unwanted])


def _any(terms: Sequence[Term], spell: Callable[[Term], str], joiner: str) -> str:
    return _either([spell(term) for term in terms], joiner)


def _fts_term(term: Term) -> str:
    phrase = f'"{" ".join(term.words)}"{" *" if term.prefix else ""}'
    asked = [f"words : {phrase}"] if term.words else []
    return _either([*asked, *(f'"{stem}"' for stem in term.stems)], " OR ")


def _ts_term(term: Term) -> str:
    spelt = [f"'{word}'" for word in term.words]
    asked = [" <-> ".join([*spelt[:-1], spelt[-1] + (":*" if term.prefix else "")])] if spelt else []
    forms = (form for stem in term.stems for form in (f"'{stem}'", f"'{_STEM}{stem}'"))
    # One that is said twice is tested twice, for every event.
    return _either([*dict.fromkeys([*asked, *forms])], " | ")


def _either(spelt: Sequence[str], joiner: str) -> str:
    return f"({joiner.join(spelt)})"
