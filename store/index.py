"""The full-text table: which words stand in which shown event. The only place that knows how each database does it.

SQLite: an FTS5 table whose row number is the guild's number and the event's id, so that a guild is one range of it.
PostgreSQL: a ``tsvector`` an event, with the guild as a lexeme, so that the index narrows to the guild by itself.
"""

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy import BigInteger, TextClause, TextualSelect, bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncSession

from store.models import GuildRow
from store.values import GuildId
from store.words import Search, Term, words_of

_EVENT_BITS = 40
"""Of SQLite's 63-bit row number: a million million events a guild, and eight million guilds a file."""

MAX_WORDS = 4000
"""Words of a sentence that can be searched for: no real one has more, and PostgreSQL bounds what it takes."""

_PUT = {
    "sqlite": "INSERT INTO event_words (rowid, words) VALUES (:base + :event, :words)",
    "postgresql": (
        "INSERT INTO event_words (guild_id, event_id, words) VALUES (:guild, :event, CAST(:words AS tsvector))"
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
        "SELECT event_id FROM event_words WHERE guild_id = :guild AND words @@ CAST(:query AS tsquery)"
    ),
}

_ALL = {
    "sqlite": "SELECT rowid - :base AS event_id FROM event_words WHERE rowid BETWEEN :base AND :end",
    "postgresql": "SELECT event_id FROM event_words WHERE guild_id = :guild",
}


async def index_events(session: AsyncSession, guild: GuildId, texts: Sequence[tuple[int, str]]) -> None:
    """Makes the events (id and text) findable by their words."""
    if not texts:
        return
    kind = _dialect(session)
    spell = " ".join if kind == "sqlite" else partial(_vector, guild)
    places = await _places(session, guild)
    rows = [{**places, "event": event, "words": spell(words_of(words)[:MAX_WORDS])} for event, words in texts]
    await session.execute(_statement(_PUT[kind]), rows)


async def unindex_events(session: AsyncSession, guild: GuildId, events: Sequence[int]) -> None:
    """Takes the events out of the index."""
    if events:
        places = await _places(session, guild)
        rows = [{**places, "event": event} for event in events]
        await session.execute(_statement(_DROP[_dialect(session)]), rows)


async def unindex_guild(session: AsyncSession, guild: GuildId) -> None:
    """Takes everything of the guild out of the index."""
    await session.execute(_statement(_DROP_GUILD[_dialect(session)]), await _places(session, guild))


async def matching_events(session: AsyncSession, guild: GuildId, search: Search) -> TextualSelect:
    """A selection with the one column ``event_id``: the guild's events that the search finds."""
    kind = _dialect(session)
    query = _fts_query(search) if kind == "sqlite" else _ts_query(guild, search)
    statement = _statement(_MATCH[kind]).bindparams(**await _places(session, guild), query=query)
    return statement.columns(column("event_id", BigInteger))


async def indexed_events(session: AsyncSession, guild: GuildId) -> TextualSelect:
    """A selection with the one column ``event_id``: all of the guild's events that can be found by words."""
    statement = _statement(_ALL[_dialect(session)]).bindparams(**await _places(session, guild))
    return statement.columns(column("event_id", BigInteger))


def _statement(sql: str) -> TextClause:
    kinds = {"guild": BigInteger, "base": BigInteger, "end": BigInteger, "event": BigInteger}
    kinds = {name: kind for name, kind in kinds.items() if f":{name}" in sql}
    return text(sql).bindparams(*(bindparam(name, type_=kind) for name, kind in kinds.items()))


def _dialect(session: AsyncSession) -> str:
    return session.get_bind().dialect.name


async def _places(session: AsyncSession, guild: GuildId) -> dict[str, int]:
    if _dialect(session) != "sqlite":
        return {"guild": guild}
    row = await session.get(GuildRow, guild)
    base = (row.number if row else 0) << _EVENT_BITS
    return {"base": base, "end": base + (1 << _EVENT_BITS) - 1}


def _vector(guild: GuildId, words: Sequence[str]) -> str:
    lexemes = (f"'{word}':{place}" for place, word in enumerate(words, 1))
    return " ".join([f"'{_guild_lexeme(guild)}'", *lexemes])


def _guild_lexeme(guild: GuildId) -> str:
    # No word holds an underscore, so none can be taken for a guild.
    return f"_{guild}"


def _fts_query(search: Search) -> str:
    wanted = " AND ".join(_any(group, _fts_term, " OR ") for group in search.groups)
    return f"({wanted}) NOT {_any(search.excluded, _fts_term, ' OR ')}" if search.excluded else wanted


def _ts_query(guild: GuildId, search: Search) -> str:
    wanted = [f"'{_guild_lexeme(guild)}'", *(_any(group, _ts_term, " | ") for group in search.groups)]
    return " & ".join([*wanted, *(f"!({_ts_term(term)})" for term in search.excluded)])


def _any(terms: Sequence[Term], spell: Callable[[Term], str], joiner: str) -> str:
    return f"({joiner.join(spell(term) for term in terms)})"


def _fts_term(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.prefix else ""}'


def _ts_term(term: Term) -> str:
    spelt = [f"'{word}'" for word in term.words]
    return " <-> ".join([*spelt[:-1], spelt[-1] + (":*" if term.prefix else "")])
