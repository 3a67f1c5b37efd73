"""CSV: one row an event, the columns of ``COLUMNS`` in that order. It comes back in through ``bot.core.imports``."""

from datetime import datetime

from bot.core.exports import cells
from bot.core.exports.form import Heading
from store.values import EventView, public_id

COLUMNS = (
    "id",
    "start",
    "end",
    "precision",
    "part",
    "approximate",
    "date_text",
    "dated_by",
    "text",
    "entities",
    "entity_kinds",
    "attribution",
    "certainty",
    "cluster",
    "source_url",
    "source_title",
    "source_site",
    "source_published",
    "source_language",
    "revision",
    "corrected",
)
MODERATORS_COLUMNS = ("added_by", "added_at")
"""Columns that only a moderator's export has."""

YES = "yes"


class Table:
    """The required form: every column and nothing but text."""

    def __init__(self, heading: Heading) -> None:
        self._heading = heading

    def begin(self) -> str:
        """The names of the columns."""
        return cells.header(COLUMNS + (MODERATORS_COLUMNS if self._heading.moderator else ()))

    def event(self, view: EventView) -> str:
        """A row."""
        own = row_of(view) + (_added(view) if self._heading.moderator else ())
        return cells.row(own, raw=self._heading.raw)

    def end(self) -> str:
        """Nothing."""
        return ""


def row_of(view: EventView) -> tuple[str, ...]:
    """An event's cells in the order of ``COLUMNS``."""
    source = view.sources[0]
    return (
        public_id("e", view.id),
        view.span.first.isoformat(),
        view.span.last.isoformat(),
        view.span.precision.value,
        view.span.part.value if view.span.part else "",
        YES if view.span.approximate else "",
        view.date_text or "",
        view.dated_by.value,
        view.text,
        cells.joined(entity.name for entity in view.entities),
        cells.joined(entity.kind.value for entity in view.entities),
        view.attribution or "",
        view.certainty.value,
        public_id("e", view.cluster) if view.cluster is not None else "",
        source.url or "",
        source.title or "",
        source.site or "",
        _time(source.published),
        source.language or "",
        str(view.revision),
        YES if view.corrected else "",
    )


def _added(view: EventView) -> tuple[str, ...]:
    source = view.sources[0]
    return source.added_by, _time(source.added_at)


def _time(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
