"""One guild's names in memory: whom a typed name means, and which begin as typed. Must ask no store."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from threading import RLock

from bot.core.answers import NameChoice
from parsers.names import NameIndex
from parsers.names.runs import INITIALS
from parsers.names.values import NameKind, NameMatch
from store.values import EntityId, EntityRef, NameRow, parse_public_id

DOMINANT = 3
WHOLE_NAME = 96.0
"""Scores from here on are matches of the whole name; below, of a part of it, which several may share."""

LIKE = 42.0
"""A name that scores less has nothing to do with what was typed: common words are like some name or other."""

CLOSE_WHOLE = 0.5
CLOSE_PART = 4.0
MOST_SUGGESTED = 5
LISTED = 100
"""The most named entities that are kept at hand for a list before anything is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Whom a name means.

    ``entity`` is the one meant; None with ``accepted`` means: ask which of ``choices``; None without it: no name fits,
    and ``choices`` are like it.
    """

    entity: EntityRef | None
    choices: tuple[NameChoice, ...]
    accepted: bool


NOBODY = Resolution(entity=None, choices=(), accepted=False)


class GuildNames:
    """One guild's names as the store had them at ``revision``. Requests share it, in any thread.

    While it is renewed, each entity is found as it was or as it is now, and never as gone that isn't.
    """

    def __init__(self) -> None:
        self.revision = -1
        self.index = NameIndex()
        self.rows: dict[EntityId, NameRow] = {}
        self._most_named: list[NameRow] = []
        self._lock = RLock()

    def renew(self, revision: int, rows: Iterable[NameRow], gone: Iterable[EntityId] = ()) -> None:
        """Take up the spellings of the entities in ``rows`` in place of those held; forget those ``gone``.

        CPU work: some 20 microseconds a name.
        """
        left = set(gone)
        spellings: dict[EntityId, list[NameRow]] = {}
        for row in rows:
            spellings.setdefault(row.entity.id, []).append(row)
        for entity in left:
            spellings.setdefault(entity, [])
        fresh = [each[0] for entity, each in spellings.items() if self._take_up(entity, each, left)]
        self._most_named = self._ranked(left, fresh)
        self.revision = revision

    def _take_up(self, entity: EntityId, rows: Sequence[NameRow], left: Container[EntityId]) -> bool:
        """Hold these spellings of an entity, in place of the old ones if it ``left``; whether it wasn't held."""
        with self._lock:
            if entity in left and self.rows.pop(entity, None) is not None:
                self.index.remove(entity)
            for row in rows:
                self.index.add(entity, row.name, row.events)
            return bool(rows) and self.rows.setdefault(entity, rows[0]) is rows[0]

    def _ranked(self, left: set[EntityId], fresh: list[NameRow]) -> list[NameRow]:
        """The most named now: of those before and the fresh ones, unless one of the many others may have moved up."""
        before = self._most_named
        known = [row for row in before if row.entity.id not in left] + fresh
        top = nlargest(LISTED, known, key=_prominence)
        if len(before) < LISTED or (len(top) == LISTED and _prominence(top[-1]) >= _prominence(before[-1])):
            return top
        return nlargest(LISTED, self.rows.values(), key=_prominence)

    def resolve(self, name: str) -> Resolution:
        """Take a name for an entity when one fits, or one is named far more often than the others that fit as well.

        A public id ("n31"), as autocompletion puts it, settles the matter.
        """
        by_id = self._by_public_id(name)
        if by_id is not None:
            return self.settle(by_id)
        with self._lock:
            return self._resolve(name)

    def _resolve(self, name: str) -> Resolution:
        matches = self.index.search(name, limit=MOST_SUGGESTED + 1)
        accepted = [match for match in matches if match.accepted]
        if not accepted:
            like = [match.id for match in matches if match.score >= LIKE]
            return Resolution(entity=None, choices=tuple(self._choices(like)), accepted=False)
        best = accepted[0].score
        close = best - (CLOSE_WHOLE if best >= WHOLE_NAME else CLOSE_PART)
        fitting = self._choices(match.id for match in accepted if match.score >= close)
        first, *rivals = sorted(fitting, key=self._prominence, reverse=True)
        if rivals and first.events < DOMINANT * max(rivals[0].events, 1):
            return Resolution(entity=None, choices=(first, *rivals), accepted=True)
        others = [choice for choice in self._choices(match.id for match in accepted) if choice.id != first.id]
        return Resolution(entity=self.rows[first.id].entity, choices=tuple(others), accepted=True)

    def spelt_out(self, initials: str) -> Resolution:
        """The only one whose initials these can be ("AIG"); nobody when there are several or none."""
        with self._lock:
            matches = self.index.search(initials, MOST_SUGGESTED)
        found = [match.id for match in matches if match.why == INITIALS and isinstance(match.id, int)]
        return self.settle(EntityId(found[0])) if len(found) == 1 else NOBODY

    def settle(self, entity: EntityId) -> Resolution:
        """The entity that a person chose; nobody when it is gone."""
        row = self.rows.get(entity)
        return NOBODY if row is None else Resolution(entity=row.entity, choices=(), accepted=True)

    def accepted(self, text: str, kind: NameKind, limit: int) -> list[tuple[EntityId, NameMatch]]:
        """The entities of a kind that a name may be taken to mean, the likeliest first."""
        with self._lock:
            found = [
                (EntityId(match.id), match)
                for match in self.index.search(text, limit, meant=True)
                if isinstance(match.id, int)
            ]
            return [(who, match) for who, match in found if self.rows[who].entity.kind is kind]

    def complete(self, prefix: str, limit: int) -> tuple[NameChoice, ...]:
        """Names that begin like ``prefix``."""
        with self._lock:
            return tuple(self._choices(match.id for match in self.index.complete(prefix, limit)))

    def most_wanted(self, asked: Sequence[EntityId], limit: int) -> tuple[NameChoice, ...]:
        """Those ``asked`` about, then those that articles name most (up to ``LISTED``)."""
        wanted = dict.fromkeys([*asked, *(row.entity.id for row in self._most_named)])
        with self._lock:
            return tuple(self._choices([each for each in wanted if each in self.rows][:limit]))

    def events_of(self, entity: EntityId) -> int:
        """How many events name an entity; 0 when it is gone."""
        row = self.rows.get(entity)
        return row.events if row else 0

    def _by_public_id(self, name: str) -> EntityId | None:
        number = parse_public_id(name, "n") if name[:1] in {"n", "N"} else None
        return EntityId(number) if number is not None and number in self.rows else None

    def _choices(self, ids: Iterable[object]) -> list[NameChoice]:
        return [_choice(self.rows[EntityId(number)]) for number in ids if isinstance(number, int)]

    def _prominence(self, choice: NameChoice) -> tuple[int, date, int]:
        return _prominence(self.rows[choice.id])


def _prominence(row: NameRow) -> tuple[int, date, int]:
    return row.events, row.last or date.min, -row.entity.id


def _choice(row: NameRow) -> NameChoice:
    return NameChoice(
        id=row.entity.id, name=row.entity.name, kind=row.entity.kind, role=row.role, events=row.events
    )
