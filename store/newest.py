"""The newest events that have some words, in PostgreSQL, where neither of its two ways serves for every word.

Its index of words finds all that match before it gives the first: tens of milliseconds for a common word. Walking back
from the newest event finds a common word's at once, and a rare one's never. Its planner can't tell which is which: it
takes words that stand together for independent ones. So the newest events' words are tested first, a sample that has
enough of the commonest words by itself, and else tells which way to go on.
Must import nothing of ours.
"""

INDEXED = """words @@ (
  SELECT CASE WHEN 2 * guild.events > pg_class.reltuples THEN CAST(:query AS tsquery)
    ELSE CAST(:query AS tsquery) && CAST(quote_literal('_' || guild.id) AS tsquery) END
  FROM guild JOIN pg_class ON pg_class.oid = CAST('event_words' AS regclass) WHERE guild.id = :guild
)"""
"""That an event's words match ``:query``, for who looks for it by the index of words.

There the guild is a word of each event, so that the others' events aren't met; where most are the guild's, to look for
that word as well would take a third longer. Whose an event is is asked beside it.
"""

SAMPLE = 2000
"""Events whose words are tested before anything else."""

_SAMPLE = """
sample AS MATERIALIZED (
  SELECT event_id, first, last, words FROM event_words WHERE guild_id = :guild ORDER BY event_id DESC LIMIT {sample}
)"""

_OLDEST = """
oldest AS MATERIALIZED (SELECT min(event_id) AS event_id FROM sample)"""

_HITS = """
hits{which} AS MATERIALIZED (SELECT event_id, first, last FROM sample WHERE {match})"""
"""Those of the sample: their words are tested once, however often they are asked for."""

_FAR = """
far{which} AS MATERIALIZED (
  SELECT event_id - CASE
      WHEN 4.0 * n * n * (SELECT events FROM guild WHERE id = :guild) > {sample}.0 * {sample}.0 * :few
      THEN 2 * {sample} * :few / n ELSE 0 END AS event_id
  FROM oldest, (SELECT count(*) AS n FROM hits{which}) AS counted
)"""
"""Back to which event it is walked.

Until ``few`` are found a walk takes ``few`` over the share of events that match, and the index takes as long as there
are matches: they are even where the share is the root of ``few`` over all events, or somewhat less, since each match is
fetched, which costs more than to test the next event. It may go twice as far as it should have to, since words come in
waves.
"""

_NEWEST = """
SELECT {which} AS which, event_id, first, last FROM (
  SELECT event_id, first, last FROM (
    SELECT event_id, first, last FROM hits{which}
    UNION ALL
    SELECT event_id, first, last FROM (
      SELECT event_id, first, last, words FROM event_words WHERE guild_id = :guild
      AND event_id < (SELECT event_id FROM oldest) AND event_id >= (SELECT event_id FROM far{which})
      ORDER BY event_id DESC OFFSET 0
    ) AS near{which} WHERE {match}
    UNION ALL
    SELECT event_id, first, last FROM (
      SELECT event_id, first, last FROM event_words WHERE guild_id + 0 = :guild AND {indexed}
      AND event_id + 0 < (SELECT event_id FROM far{which}) ORDER BY event_id + 0 DESC LIMIT :few
    ) AS old{which}
  ) AS every{which} LIMIT :few
) AS found{which}"""
"""A part is only begun when those before it gave too few. "OFFSET 0" has the second go by the key, whatever the planner
thinks of the words, and "+ 0" the third by the words.
"""

_COUNT = """
SELECT {which} AS which, CASE
  WHEN n >= 10 AND n * (SELECT events FROM guild WHERE id = :guild) > 3 * {sample} * :few THEN :few
  ELSE (SELECT count(*) FROM (
    SELECT 1 FROM event_words WHERE guild_id + 0 = :guild AND {indexed} LIMIT :few
  ) AS old{which}) END AS found
FROM (SELECT count(*) AS n FROM sample WHERE {match}) AS hits{which}"""
"""A sample that foretells three times as many is believed."""


def newest_of(searches: int) -> str:
    """A statement that gives ``which`` (a search's place), ``event_id`` and its ``first`` and ``last`` day: the newest
    ``:few`` that each finds.

    The searches are ``:query0`` and so on.
    """
    before = [_SAMPLE, _OLDEST, *_each(_HITS, searches), *_each(_FAR, searches)]
    return _statement(before, _each(_NEWEST, searches))


def counts_of(searches: int) -> str:
    """A statement that gives ``which`` and ``found``: how many events each finds, ``:few`` for as many and more."""
    return _statement([_SAMPLE], _each(_COUNT, searches))


def _each(part: str, searches: int) -> list[str]:
    match, indexed = "words @@ CAST(:query{which} AS tsquery)", INDEXED.replace(":query", ":query{which}")
    spelt = part.replace("{match}", match).replace("{indexed}", indexed)
    return [spelt.replace("{which}", str(which)) for which in range(searches)]


def _statement(before: list[str], parts: list[str]) -> str:
    whole = f"WITH {','.join(before)} {' UNION ALL '.join(parts)}"
    return whole.replace("{sample}", str(SAMPLE))
