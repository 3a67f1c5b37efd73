"""Fills a migrated SQLite file with rows of many guilds, as fast as it goes: indexes last, random keys sorted first."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy.dialects.sqlite.aiosqlite import dialect

from benchmarks.at_size.clusters import Day
from store.bulk import _shape, _values
from store.models import METADATA
from store.once import FILL

Row = dict[str, Any]

BATCH = 20_000
STAGED = {
    "timeline": "guild_id, entity_id, reach, first, event_id",
    "telling": "guild_id, event_id",
    "telling_key": "guild_id, key, follows, led, event_id",
    "text_mark": "guild_id, mark, source_id",
    "source_key": "guild_id, url_key",
}
"""Tables whose rows come in another order than that of their keys."""

_STAGED_TELLING = ("guild_id", "event_id", "source_id", "rank", "standing", "told")
_STAGE = f"CREATE TABLE stage.telling_stage ({', '.join(_STAGED_TELLING)}, first, last)"
_WORDS = "INSERT INTO event_words (rowid, words, stems) VALUES ((? << 40) + ?, ?, ?)"
_QUICK = (
    "journal_mode = OFF",
    "synchronous = OFF",
    "cache_size = -500000",
    "foreign_keys = OFF",
    "temp_store = FILE",
)


class SqliteSink:
    """Takes rows; ``close`` puts what waits in its place and builds the indexes."""

    def __init__(self, file: Path) -> None:
        self._dialect = dialect()
        self._waiting: defaultdict[str, list[Row]] = defaultdict(list)
        self._stage = file.with_suffix(".stage")
        self._stage.unlink(missing_ok=True)
        self._db = sqlite3.connect(file, isolation_level=None)
        for pragma in _QUICK:
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("ATTACH ? AS stage", (str(self._stage),))
        self._db.execute("PRAGMA stage.journal_mode = OFF")
        for table in STAGED:
            self._db.execute(f"CREATE TABLE stage.{table} AS SELECT * FROM main.{table} WHERE false")  # noqa: S608 - names of our own
        self._db.execute(_STAGE)
        self._indexes = self._drop_indexes()
        self._db.execute("BEGIN")

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Keep these rows too."""
        waiting = self._waiting[table]
        waiting.extend(rows)
        if len(waiting) >= BATCH:
            self._write(table)

    def close(self) -> None:
        """Settle the clusters, sort what must be sorted, index all."""
        for table in list(self._waiting):
            self._write(table)
        self._settle()
        for table, key in STAGED.items():
            self._write(table)
            self._db.execute(f"INSERT INTO main.{table} SELECT * FROM stage.{table} ORDER BY {key}")  # noqa: S608 - likewise
        self._db.execute("COMMIT")
        for index in self._indexes:
            self._db.execute(index)
        self._db.execute(FILL)
        self._db.close()
        self._stage.unlink()

    def _drop_indexes(self) -> list[str]:
        query = "SELECT name, sql FROM main.sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        found = self._db.execute(query).fetchall()
        for name, _ in found:
            self._db.execute(f"DROP INDEX main.{name}")
        return [sql for _, sql in found]

    def _settle(self) -> None:
        query = "SELECT * FROM stage.telling_stage ORDER BY guild_id, first, last, rank, event_id"
        reading = self._db.cursor()
        names = [column[0] for column in reading.execute(query).description]
        rows: Iterator[Row] = (dict(zip(names, row, strict=True)) for row in reading)
        for _, day in groupby(rows, itemgetter("guild_id", "first", "last")):
            leaders = Day()
            for staged in day:
                for table, row in leaders.settle(staged):
                    self.put(table, [row])

    def _write(self, table: str) -> None:
        rows = self._waiting.pop(table, [])
        if not rows:
            return
        if table == "event_words":
            self._db.executemany(_WORDS, ((r["number"], r["event"], r["words"], r["stems"]) for r in rows))
        elif table == "telling_stage":
            values = ([*map(r.get, _STAGED_TELLING), str(r["first"]), str(r["last"])] for r in rows)
            self._db.executemany("INSERT INTO stage.telling_stage VALUES (?,?,?,?,?,?,?,?)", values)
        else:
            statement, columns = _shape(self._dialect, METADATA.tables[table])
            if table in STAGED:
                statement = statement.replace(f"INTO {table}", f"INTO stage.{table}")
            self._db.executemany(statement, zip(*(_values(rows, *column) for column in columns), strict=True))
