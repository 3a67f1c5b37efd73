"""JSON: one object with its events, as ``docs/timeline.schema.json`` describes it.

``event`` is an event's shape on every front end, in ``--json`` too.
"""

import json
from datetime import date, datetime
from typing import TypeAlias

from bot.core.exports.form import Heading, JsonLines
from store.values import EntityRef, EventView, Retelling, SourceRef, public_id

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

VERSION = 1
"""Of the schema: it moves when a field changes its meaning or goes, not when one is added."""


def event(view: EventView) -> dict[str, Json]:
    """One event with its proof."""
    return {
        "id": public_id("e", view.id),
        "start": view.span.first.isoformat(),
        "end": view.span.last.isoformat(),
        "precision": view.span.precision.value,
        "part": view.span.part.value if view.span.part else None,
        "approximate": view.span.approximate,
        "date_text": view.date_text,
        "dated_by": view.dated_by.value,
        "rule": view.rule,
        "text": view.text,
        "attribution": view.attribution,
        "certainty": view.certainty.value,
        "entities": [entity(each) for each in view.entities],
        "sources": [_source(each) for each in view.sources],
        "cluster": public_id("e", view.cluster) if view.cluster is not None else None,
        "reports": view.reports,
        "contradictions": [retelling(each) for each in view.retold if each.how != "same"],
    }


def retelling(one: Retelling) -> dict[str, Json]:
    """Another article's words about an event."""
    return {
        "id": public_id("e", one.id),
        "how": one.how,
        "copy": one.copy,
        "start": one.span.first.isoformat(),
        "end": one.span.last.isoformat(),
        "text": one.text,
        "attribution": one.attribution,
        "certainty": one.certainty.value,
        "source": _source(one.source),
    }


def entity(ref: EntityRef) -> dict[str, Json]:
    """Whom an event names."""
    return {"id": public_id("n", ref.id), "name": ref.name, "kind": ref.kind.value}


def day(given: date | None) -> str | None:
    """A day as ISO text."""
    return given.isoformat() if given else None


def time(given: datetime | None) -> str | None:
    """A moment as ISO text with its zone."""
    return given.isoformat() if given else None


def _source(ref: SourceRef) -> dict[str, Json]:
    return {"url": ref.url, "title": ref.title, "site": ref.site, "published": time(ref.published)}


class Document:
    """The whole timeline as one object, an event a line."""

    def __init__(self, heading: Heading) -> None:
        self._heading = heading
        self._lines = JsonLines()

    def begin(self) -> str:
        """The object's own fields, and the opened list."""
        heading = self._heading
        own = {
            "format": "dateline-timeline",
            "version": VERSION,
            "topic": heading.topic,
            "since": day(heading.period.since),
            "until": day(heading.period.until),
            "made_at": time(heading.made_at),
        }
        return json.dumps(own, ensure_ascii=False)[:-1] + ', "events": ['

    def event(self, view: EventView) -> str:
        """An event, with what only exports say of it."""
        more: dict[str, Json] = {"revision": view.revision, "corrected": view.corrected}
        if self._heading.moderator:
            own = view.sources[0]
            more |= {"added_by": own.added_by, "added_at": time(own.added_at)}
        return self._lines.line(event(view) | more)

    def end(self) -> str:
        """The closed list and object."""
        return "\n]}\n"
