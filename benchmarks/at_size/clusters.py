"""Which generated events tell of one thing, found in one pass: in the order of their ranks, within the same days.

The rule is ``store.clusters``'; events of different days never meet, so that only one day's are held in memory.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from parsers.events.same import compare
from parsers.events.telling import from_json, keys_of
from store.clusters import VISIBLE
from store.compared import JOINED

Row = dict[str, Any]


class Day:
    """The leaders of one guild's events of the same days."""

    def __init__(self) -> None:
        self._leaders: defaultdict[int, list[tuple[int, int, int, Any]]] = defaultdict(list)

    def settle(self, staged: Row) -> Iterator[tuple[str, Row]]:
        """The rows of the next event by rank, each with its table."""
        told = from_json(staged["told"])
        keys = keys_of(told)
        place = (staged["rank"], staged["event_id"], staged["source_id"], told)
        leader = self._leader_of(place, keys)
        if leader is place:
            for key in keys:
                if len(self._leaders[key]) < VISIBLE:
                    self._leaders[key].append(place)
        kept = {
            name: staged[name] for name in ("guild_id", "event_id", "source_id", "rank", "standing", "told")
        }
        yield "telling", {**kept, "leader_id": leader[1]}
        for key in keys:
            where = {
                "key": key,
                "follows": leader is not place,
                "led": leader[0],
                "event_id": staged["event_id"],
            }
            yield "telling_key", {"guild_id": staged["guild_id"], **where}

    def _leader_of(self, place: tuple[int, int, int, Any], keys: Iterable[int]) -> tuple[int, int, int, Any]:
        visible = {leader[:2]: leader for key in keys for leader in self._leaders[key]}
        for number in sorted(visible):
            leader = visible[number]
            if leader[2] != place[2] and compare(place[3], leader[3]) in JOINED:
                return leader
        return place
