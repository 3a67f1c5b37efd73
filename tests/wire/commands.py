"""The application's commands as Discord keeps them: global and per guild, and every time they were written.

Must import nothing of ours but the world.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.wire.world import World

DEFAULTS: dict[str, Any] = {
    "type": 1,
    "dm_permission": True,
    "contexts": None,
    "integration_types": [0],
    "nsfw": False,
}
DROPPED_WHEN_EMPTY = ("options", "choices")


class Commands:
    """Commands by scope: a guild's id, or None for global ones. ``writes`` lists each change as (method,
    scope).
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.scopes: dict[int | None, list[dict[str, Any]]] = {}
        self.writes: list[tuple[str, int | None]] = []
        self.reads = 0

    def overwrite(self, scope: int | None, bodies: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Replace all of a scope; a command of the same type and name keeps its id."""
        self.writes.append(("PUT", scope))
        self.scopes[scope] = [self._stored(body, scope) for body in bodies]
        return self.scopes[scope]

    def upsert(self, scope: int | None, body: Mapping[str, Any]) -> dict[str, Any]:
        self.writes.append(("POST", scope))
        stored = self._stored(body, scope)
        others = [each for each in self.scopes.get(scope, ()) if each["id"] != stored["id"]]
        self.scopes[scope] = [*others, stored]
        return stored

    def delete(self, scope: int | None, command_id: int) -> bool:
        self.writes.append(("DELETE", scope))
        before = self.scopes.get(scope, [])
        self.scopes[scope] = [each for each in before if each["id"] != str(command_id)]
        return len(self.scopes[scope]) < len(before)

    def listed(self, scope: int | None) -> list[dict[str, Any]]:
        self.reads += 1
        return self.scopes.get(scope, [])

    def visible_in(self, guild_id: int | None) -> list[dict[str, Any]]:
        """What a person sees there: the guild's own first, then global ones."""
        own = self.scopes.get(guild_id, []) if guild_id else []
        names = {(each["type"], each["name"]) for each in own}
        return own + [each for each in self.scopes.get(None, []) if (each["type"], each["name"]) not in names]

    def find(self, guild_id: int | None, name: str, kind: int = 1) -> dict[str, Any]:
        """The command of that name; LookupError listing those there are."""
        for command in self.visible_in(guild_id):
            if command["name"] == name and command["type"] == kind:
                return command
        known = sorted(each["name"] for each in self.visible_in(guild_id) if each["type"] == kind)
        raise LookupError(f"no command {name!r} is registered, only {known}")

    def _stored(self, body: Mapping[str, Any], scope: int | None) -> dict[str, Any]:
        kept = {key: value for key, value in body.items() if value is not None}
        merged: dict[str, Any] = {**DEFAULTS, "description": "", **kept}
        old = next((each for each in self.scopes.get(scope, ()) if _same(each, merged)), None)
        permissions = merged.get("default_member_permissions")
        merged["default_member_permissions"] = None if permissions is None else str(permissions)
        merged["options"] = [_option(each) for each in merged.get("options", ())]
        merged |= {
            "id": old["id"] if old else str(self.world.snowflakes()),
            "application_id": str(self.world.application_id),
            "version": str(self.world.snowflakes()),
            "name_localizations": merged.get("name_localizations"),
            "description_localizations": merged.get("description_localizations"),
        }
        return {**merged, "guild_id": str(scope)} if scope else merged


def _same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return (one["type"], one["name"]) == (other["type"], other["name"])


def _option(given: Mapping[str, Any]) -> dict[str, Any]:
    """An option as Discord returns it: what says nothing is left out."""
    kept = {key: value for key, value in given.items() if value is not None and value is not False}
    for key in DROPPED_WHEN_EMPTY:
        if key in kept and not kept[key]:
            del kept[key]
    if "options" in kept:
        kept["options"] = [_option(each) for each in kept["options"]]
    return kept
