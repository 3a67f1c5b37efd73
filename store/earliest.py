"""The earliest events that have some words, in PostgreSQL: what a page of a search is made of, and if there are many.

Its index of words finds all that match before it gives the first, which takes as long as there are matches; walking
from the earliest event finds a common word's at once. Which way to go is told by a sample of the whole past: some
events of each of its stretches.
Must import nothing of ours but what is said of the newest.
"""

from store.newest import INDEXED

STRETCHES, EACH = 20, 100
"""Stretches of the guild's numbers, and events of each whose words are tested."""

ENOUGH = 6
"""Stretches with a match that foretell many: what a single week's news are full of is in one or two."""

_MATCH = "words @@ CAST(:query0 AS tsquery)"
_PERIOD = "last >= :since AND first + 0 <= :until"
_ORDERED = "ORDER BY first, event_id + 0 LIMIT :few"
"""Each "+ 0" has the matches looked up by their words and put in order, and not the guild's events walked for them."""

_AFTER = "(first, event_id) > (:after_first, :after_event)"
_BY_WORDS = f"""SELECT first, event_id FROM event_words
  WHERE guild_id + 0 = :guild AND {INDEXED.replace(":query", ":query0")} AND {_PERIOD}"""  # noqa: S608 - words of our own

EARLIEST = f"""
WITH counted AS MATERIALIZED (
  SELECT events, (SELECT max(event_id) FROM event_words WHERE guild_id = :guild) AS newest
  FROM guild WHERE id = :guild
), sample AS MATERIALIZED (
  SELECT stretch, found.* FROM counted, generate_series(1, {STRETCHES}) AS stretch CROSS JOIN LATERAL (
    SELECT first, last, words FROM event_words WHERE guild_id = :guild
    AND event_id > newest * (stretch - 1) / {STRETCHES} AND event_id <= newest * stretch / {STRETCHES}
    ORDER BY event_id DESC LIMIT {EACH}
  ) AS found
), hits AS MATERIALIZED (
  SELECT stretch FROM sample WHERE {_MATCH} AND {_PERIOD}
), foretold AS MATERIALIZED (
  SELECT looked / greatest(n, 1) AS apart,
    stretches >= {ENOUGH} AND n * events > 3 * :few * looked AND 2 * events > newest AS many
  FROM counted, (SELECT count(*) AS looked FROM sample) AS looked,
    (SELECT count(*) AS n, count(DISTINCT stretch) AS stretches FROM hits) AS matching
)
SELECT CAST(NULL AS date) AS first, apart AS event_id FROM foretold WHERE many
UNION ALL
SELECT first, event_id FROM (
  {_BY_WORDS} AND NOT (SELECT many FROM foretold) {_ORDERED}
) AS earliest"""  # noqa: S608 - likewise
"""Gives ``first`` and ``event_id`` of the earliest ``:few`` that match and share a day with the period.

Or one row without ``first``, where more than ``:few`` are foretold: every how many events or so there is a match,
instead of ``event_id``. A sample that foretells three times as many is believed, unless half of the numbers were given
up, so that its stretches may not be alike.
"""


def gathered(*, after: bool) -> str:
    """A statement that gives the same, after ``:after_first`` and ``:after_event`` if asked, from all that match."""
    return f"{_BY_WORDS}{f' AND {_AFTER}' if after else ''} {_ORDERED}"


def walked(*, after: bool) -> str:
    """The same, whenever it was, from the first ``:most`` events alone, match or not."""
    further = f" AND {_AFTER}" if after else ""
    return f"""
SELECT first, event_id FROM (
  SELECT first, event_id, words FROM event_words WHERE guild_id = :guild{further}
  ORDER BY first, event_id LIMIT :most
) AS walked WHERE {_MATCH} LIMIT :few"""  # noqa: S608 - likewise
