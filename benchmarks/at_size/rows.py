"""The rows that storing readings would leave, made many at once: those of ``store.articles.store_reading``.

``tests/benchmarks/test_at_size.py`` holds the two against each other. Clusters come last (``clusters.py``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any, Protocol

from parsers.copies import marks_of
from parsers.events.telling import as_json
from parsers.names.values import Relation
from parsers.values import Reading
from store.articles import _version_columns
from store.compared import Sentence, compared, minutes_of
from store.index import index_row
from store.models import SourceRow
from store.resolving import NAME, SPELLING, spellings
from store.spans import reach_of, span_columns, utc
from store.spelling import key_of
from store.tellings import telling_of
from store.values import Actor, GuildId

ACTOR = Actor(id=1, name="Benchmark", moderator=True)

Row = dict[str, Any]


class Sink(Protocol):
    """Takes rows of a table."""

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Keep these rows too."""


class GuildRows:
    """Makes the rows of one guild; ``end`` those that count the others."""

    def __init__(self, sink: Sink, guild: GuildId, number: int, added_at: datetime) -> None:
        self._sink = sink
        self._guild = guild
        self._number = number
        self._at = utc(added_at)
        self._ids: Counter[str] = Counter()
        self._entities: dict[tuple[str, str], Row] = {}
        self._known: set[tuple[int, str]] = set()
        self._revision = 0

    @property
    def events(self) -> int:
        """How many there are."""
        return self._ids["event"]

    @property
    def names(self) -> int:
        """How many entities there are."""
        return self._ids["entity"]

    def add(self, url: str, reading: Reading) -> None:
        """One more article."""
        (source,) = self._take("source", 1)
        self._revision += 1
        self._put_source(source, url, reading)
        origins = self._put_names(source, reading)
        self._put_events(source, url, reading, origins)

    def end(self) -> None:
        """The rows of the entities, the guild and its counters."""
        self._put("entity", self._entities.values())
        self._sink.put("guild", [{
            "id": self._guild, "revision": self._revision, "number": self._number, "events": self.events,
            "compared": self._ids["alias"], "weighed": self._revision, "settings": {},
        }])  # fmt: skip
        counters = [{"kind": kind, "next": count + 1} for kind, count in sorted(self._ids.items()) if count]
        self._put("id_counter", counters)

    def _take(self, kind: str, count: int) -> range:
        first = self._ids[kind] + 1
        self._ids[kind] += count
        return range(first, first + count)

    def _put(self, table: str, rows: Iterable[Row]) -> None:
        self._sink.put(table, [{"guild_id": self._guild, **row} for row in rows])

    def _put_source(self, source: int, url: str, reading: Reading) -> None:
        article = _version_columns(reading)
        key = url.removeprefix("https://")
        told = {name: article[name] for name in ("title", "site", "language", "published", "stub")}
        self._put("source", [{
            "id": source, "state": "ready", "url": url, "url_key": key, "added_by": ACTOR.id,
            "added_by_name": ACTOR.name, "added_at": self._at, "next_at": self._at, "checked_at": self._at,
            "version": 1, "link": url, "shown": True, "events": len(reading.events), **told,
        }])  # fmt: skip
        self._put("source_key", [{"url_key": key, "source_id": source}])
        self._put("article_version", [{"source_id": source, "number": 1, "read_at": self._at, **article}])
        marks = marks_of(reading.article.body)
        self._put("text_mark", [{"mark": mark, "source_id": source} for mark in marks])
        (entry,) = self._take("audit", 1)
        who = {"id": entry, "at": self._at, "actor_id": ACTOR.id, "actor_name": ACTOR.name}
        after = {"state": "queued", "url": url}
        self._put("audit", [{**who, "action": "source.add", "target": f"s{source}", "after": after}])

    def _put_names(self, source: int, reading: Reading) -> list[int]:
        origins: list[int] = []
        presence: list[Row] = []
        aliases: list[tuple[Row, str, str]] = []
        for entity in reading.names.entities:
            row, fresh = self._entity(entity.kind.value, entity.name)
            row["articles"] += 1
            row["changed"] = self._revision
            origins.append(row["id"])
            used = [
                (entity.name, NAME if fresh else SPELLING),
                *((name, SPELLING) for name in spellings(entity)),
            ]
            aliases += [(row, name, rule) for name, rule in used]
            presence.append({"source_id": source, "entity_id": row["id"], "mentions": len(entity.mentions)})
        self._put_aliases(source, aliases)
        self._put("source_entity", presence)
        self._put_facts(source, reading, origins)
        return origins

    def _entity(self, kind: str, name: str) -> tuple[Row, bool]:
        """Made-up names are told apart by their keys, so that who is who needs no comparing."""
        found = self._entities.get((kind, name))
        if found is not None:
            return found, False
        (number,) = self._take("entity", 1)
        row = {"id": number, "canonical_id": number, "kind": kind, "name": name, "articles": 0, "events": 0,
               "first": None, "last": None, "role": None, "changed": 0}  # fmt: skip
        self._entities[kind, name] = row
        return row, True

    def _put_aliases(self, source: int, used: Iterable[tuple[Row, str, str]]) -> None:
        rows: list[Row] = []
        for entity, name, rule in used:
            if (entity["id"], name) not in self._known:
                self._known.add((entity["id"], name))
                (number,) = self._take("alias", 1)
                rows.append({
                    "id": number, "entity_id": entity["id"], "kind": entity["kind"], "name": name, "rule": rule,
                    "key": key_of(name, entity["kind"]), "source_id": source, "version": 1,
                })  # fmt: skip
        self._put("alias", rows)

    def _put_facts(self, source: int, reading: Reading, origins: list[int]) -> None:
        entities = [self._entities[e.kind.value, e.name] for e in reading.names.entities]
        for fact in reading.names.facts:
            (number,) = self._take("fact", 1)
            if fact.relation is Relation.ROLE:
                entities[fact.subject]["role"] = fact.value
            self._put("fact", [{
                "id": number, "entity_id": origins[fact.subject], "relation": fact.relation.value, "value": fact.value,
                "certainty": fact.certainty.value, "rule": fact.rule, "source_id": source, "version": 1,
                "start": fact.start, "end": fact.end, "quote": reading.article.body[fact.start : fact.end],
            }])  # fmt: skip

    def _put_events(self, source: int, url: str, reading: Reading, origins: list[int]) -> None:
        tables: defaultdict[str, list[Row]] = defaultdict(list)
        entities = [self._entities[e.kind.value, e.name] for e in reading.names.entities]
        origin = SourceRow(url_key=url.removeprefix("https://"), language=reading.article.language,
                           published=reading.article.published.isoformat())  # fmt: skip
        for number, event in zip(self._take("event", len(reading.events)), reading.events, strict=True):
            row = {
                "id": number, "source_id": source, "version": 1, "start": event.start, "end": event.end,
                "text": event.text,
                "date_text": event.date_text, "date_start": event.date_start, "date_end": event.date_end,
                "dated_by": event.dated_by.value, "rule": event.rule, "attribution": event.attribution,
                "certainty": event.certainty.value, **span_columns(event.span),
            }  # fmt: skip
            tables["event"].append(row)
            tables["mention"] += [
                {
                    "event_id": number,
                    "entity_id": origins[who],
                    "start": named.start,
                    "end": named.end,
                    "kind": named.kind.value,
                }
                for who, named in event.mentions
            ]
            named = {origins[who]: entities[who] for who, _ in event.mentions}
            tables["timeline"] += self._timeline(row, reading.anchor, named.values())
            tables["telling_stage"].append(self._telling(row, origin, event.mentions, origins))
            words = index_row("sqlite", self._guild, event.text, reading.article.language)
            tables["event_words"].append({"number": self._number, "event": number, **words})
        for table, rows in tables.items():
            self._put(table, rows)

    def _timeline(self, row: Row, anchor: date, named: Iterable[Row]) -> Iterable[Row]:
        first, last = row["first"], row["last"]
        span = SimpleNamespace(first=first, last=last)
        telling = int(telling_of(row["dated_by"], row["start"], first, anchor))
        whole = {"reach": reach_of(span), "first": first, "event_id": row["id"], "last": last,
                 "source_id": row["source_id"], "telling": telling}  # fmt: skip
        yield {**whole, "entity_id": 0}
        for entity in named:
            entity["events"] += 1
            entity["first"] = min(first, entity["first"] or first)
            entity["last"] = max(last, entity["last"] or last)
            yield {**whole, "entity_id": entity["id"]}

    def _telling(self, row: Row, origin: SourceRow, mentions: Any, origins: list[int]) -> Row:  # noqa: ANN401 - an event's
        named = [(one.start, one.end, one.kind, origins[who]) for who, one in mentions]
        # the very same computation
        minutes = minutes_of(origin.published)
        event = compared(Sentence(row, named), origin, minutes)
        return {"event_id": event.id, "source_id": event.source, "rank": event.rank, "standing": event.standing,
                "told": as_json(event.told), "first": row["first"], "last": row["last"]}  # fmt: skip
