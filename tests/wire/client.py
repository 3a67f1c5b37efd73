"""What Discord's client makes of what a person types and fills in: the data of interactions.

Built from the commands as registered and the modals as sent; what the client would refuse is an AssertionError, so that
a test cannot ask what no person could. Must import no discord.py.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.wire import payloads
from tests.wire.backend import Backend, Upload
from tests.wire.world import Channel, Role, User

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)
TYPED = frozenset({STRING, INTEGER, NUMBER, BOOLEAN})
NESTED = frozenset({1, 2})
TEXT_INPUT = 4

Options = Sequence[Mapping[str, Any]]


class Hidden(Exception):
    """Discord does not show that command to that person: ``default_member_permissions``, or direct messages."""


@dataclass(slots=True)
class Typed:
    """A command as typed: who, where, with which options; ``partial`` while they still type."""

    text: str
    options: Mapping[str, object]
    user: User
    channel: Channel
    partial: bool = False
    resolved: dict[str, Any] = field(default_factory=dict)


class Client:
    """Discord's client, for any of the world's people."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend

    def check_visible(self, command: Mapping[str, Any], user: User, channel: Channel) -> None:
        """Raise Hidden for a command that Discord does not show to that person there."""
        guild = self.backend.world.guild_of(channel)
        if guild is None:
            contexts = command.get("contexts")
            if not (command.get("dm_permission", True) if contexts is None else 1 in contexts):
                raise Hidden(f"{command['name']} is not there in direct messages")
            return
        needed = command.get("default_member_permissions")
        missing = int(needed or 0) & ~guild.permissions_of(user.id, channel)
        if needed is not None and (missing or int(needed) == 0):
            raise Hidden(f"{user.name} does not see /{command['name']}")

    def command(self, typed: Typed, *, force: bool = False) -> dict[str, Any]:
        """The data of a command's interaction; ``force`` passes over what Discord would hide."""
        name, *path = typed.text.removeprefix("/").split()
        command = self.backend.commands.find(typed.channel.guild_id, name)
        if not force:
            self.check_visible(command, typed.user, typed.channel)
        declared: Options = command.get("options", [])
        wrappers: list[dict[str, Any]] = []
        for step in path:
            inner = next((each for each in declared if each["name"] == step and each["type"] in NESTED), None)
            assert inner, f"/{name} has no {step!r}, only {[option['name'] for option in declared]}"
            wrappers.append({"type": inner["type"], "name": step})
            declared = inner.get("options", [])
        filled = self._options(typed, declared)
        for wrapper in reversed(wrappers):
            filled = [{**wrapper, "options": filled}]
        data: dict[str, Any] = {"id": command["id"], "name": name, "type": 1, "options": filled}
        data |= {"guild_id": command["guild_id"]} if "guild_id" in command else {}
        return data | ({"resolved": typed.resolved} if typed.resolved else {})

    def _options(self, typed: Typed, declared: Options) -> list[dict[str, Any]]:
        assert not any(option["type"] in NESTED for option in declared), f"{typed.text} is a group"
        by_name = {option["name"]: option for option in declared}
        given = {name.rstrip("_"): value for name, value in typed.options.items() if value is not None}
        unknown = sorted(set(given) - set(by_name))
        assert not unknown, f"{typed.text} has no option {unknown}, only {sorted(by_name)}"
        missing = [name for name, option in by_name.items() if option.get("required") and name not in given]
        assert typed.partial or not missing, f"{typed.text} requires {missing}"
        return [self._option(typed, by_name[name], value) for name, value in given.items()]

    def _option(self, typed: Typed, option: Mapping[str, Any], value: object) -> dict[str, Any]:
        sent = self._value(typed, option, value)
        shown = json.dumps(option)[:300]
        assert typed.partial or _fits(option, sent), f"Discord's client refuses {value!r} for {shown}"
        return {"type": option["type"], "name": option["name"], "value": sent}

    def _value(self, typed: Typed, option: Mapping[str, Any], value: object) -> object:
        if option["type"] in TYPED:
            named = {choice["name"]: choice["value"] for choice in option.get("choices", ())}
            return named.get(str(value), value)
        if isinstance(value, Upload):
            return self._attached(typed, value)
        for key, entries in self.resolved([value], typed.user, typed.channel).items():
            typed.resolved.setdefault(key, {}).update(entries)
        return str(value.id)  # type: ignore[attr-defined]

    def _attached(self, typed: Typed, upload: Upload) -> str:
        """A file that the person attaches, kept in a message that nobody else sees."""
        user = typed.user
        holder = self.backend.post(typed.channel, user, {"content": ""}, [upload], seen_by=user.id)
        entry = holder.payload["attachments"][0]
        if upload.content_type:
            entry["content_type"] = upload.content_type
        typed.resolved.setdefault("attachments", {})[entry["id"]] = {**entry, "ephemeral": True}
        return str(entry["id"])

    def resolved(self, values: Sequence[object], user: User, channel: Channel) -> dict[str, dict[str, Any]]:
        """The users, members, channels and roles behind ids, as Discord sends them along."""
        guild = self.backend.world.guild_of(channel)
        found: dict[str, dict[str, Any]] = {}
        for value in values:
            match value:
                case User():
                    found.setdefault("users", {})[str(value.id)] = payloads.user(value)
                    if guild and value.id in guild.members:
                        member = payloads.member(guild.members[value.id], with_user=False)
                        granted = str(guild.permissions_of(value.id, channel))
                        found.setdefault("members", {})[str(value.id)] = {**member, "permissions": granted}
                case Channel():
                    granted = str(guild.permissions_of(user.id, value)) if guild else "0"
                    shown = {**payloads.channel(value, guild), "permissions": granted}
                    found.setdefault("channels", {})[str(value.id)] = shown
                case Role():
                    found.setdefault("roles", {})[str(value.id)] = payloads.role(value, 1)
                case _:
                    raise TypeError(f"{value!r} is nothing that Discord resolves")
        return found


def value_options(data: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The options that hold values, by name, below any subcommand."""
    options = data["options"]
    while options and options[0]["type"] in NESTED:
        options = options[0]["options"]
    return {option["name"]: option for option in options}


def _fits(option: Mapping[str, Any], value: object) -> bool:
    """What Discord's client checks before it sends."""
    choices = [choice["value"] for choice in option.get("choices", ())]
    if choices and value not in choices:
        return False
    match option["type"], value:
        case (3, str()):
            return option.get("min_length", 0) <= len(value) <= option.get("max_length", 6000)
        case (5, bool()):
            return True
        case (4, int()) | (10, int() | float()) if not isinstance(value, bool):
            return option.get("min_value", -(2**53)) <= value <= option.get("max_value", 2**53)
        case (kind, _):
            return kind not in TYPED


def filled_modal(modal: Mapping[str, Any], answers: Mapping[str, object]) -> dict[str, Any]:
    """The data of a modal as filled in; fields go by label or custom_id, what is left alone keeps its value."""
    given = {_plain(name): value for name, value in answers.items()}
    names = {name for row in modal["components"] for _, names in _fields(row) for name in names}
    unknown = sorted(set(given) - names)
    assert not unknown, f"the modal has no field {unknown}, only {sorted(names)}"
    rows = [_filled_row(row, given) for row in modal["components"]]
    return {"custom_id": modal["custom_id"], "components": rows}


def _plain(name: str) -> str:
    return name.replace("_", " ").casefold()


def _fields(row: Mapping[str, Any]) -> list[tuple[Mapping[str, Any], tuple[str, str]]]:
    """The fields of a row or label, each with the names that it goes by."""
    inner = [row["component"]] if "component" in row else row.get("components", [])
    return [
        (each, (_plain(each.get("label") or row.get("label", "")), _plain(each["custom_id"])))
        for each in inner
    ]


def _filled_row(row: Mapping[str, Any], given: Mapping[str, object]) -> dict[str, Any]:
    filled = [_filled_field(each, names, given) for each, names in _fields(row)]
    shown: dict[str, Any] = {"type": row["type"], "id": row.get("id") or 1}
    if "component" in row:
        return {**shown, "component": filled[0]}
    return {**shown, "components": filled} if filled else shown


def _filled_field(
    each: Mapping[str, Any], names: Sequence[str], given: Mapping[str, object]
) -> dict[str, Any]:
    value = next((given[name] for name in names if name in given), None)
    shown = {"type": each["type"], "id": each.get("id") or 1, "custom_id": each["custom_id"]}
    if each["type"] != TEXT_INPUT:
        chosen = value if isinstance(value, list | tuple) else [] if value is None else [value]
        return {**shown, "values": [str(getattr(one, "id", one)) for one in chosen]}
    text = str(value) if value is not None else each.get("value") or ""
    assert text or not each.get("required", True), f"the modal requires {names[0]!r}"
    fits = (each.get("min_length") or 0) <= len(text) <= (each.get("max_length") or 4000)
    assert not text or fits, f"Discord's client refuses {text!r} for {names[0]!r}"
    return {**shown, "value": text}
