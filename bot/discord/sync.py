"""Telling Discord which commands there are, only when it doesn't know them already.

Discord's own list is asked for and compared: no state of ours that could go stale, and a second start sends nothing.
"""

import logging
from collections.abc import Sequence
from typing import Any, TypeAlias, cast

import discord
from discord import app_commands
from discord.http import Route

from bot.discord.localised import payloads

Payload: TypeAlias = dict[str, Any]

_DISCORDS_OWN = frozenset(
    {
        "id",
        "application_id",
        "version",
        "guild_id",
        "name_localized",
        "description_localized",
        "dm_permission",
    }
)
"""What Discord fills in, and what it has given up for ``contexts``."""

_DEFAULTS: dict[str, Any] = {
    "type": 1,
    "nsfw": False,
    "required": False,
    "autocomplete": False,
    "integration_types": [0],
    "contexts": None,
    "handler": None,
}

log = logging.getLogger(__name__)


async def sync_commands(
    client: discord.Client, tree: app_commands.CommandTree[Any], guild: int | None
) -> dict[str, int]:
    """Register the tree's commands (in one guild for development) if they changed; returns ids by name."""
    application = client.application_id
    if application is None:
        raise RuntimeError("commands are synced after logging in")
    wanted = payloads(tree, tree.get_commands(type=None))
    registered = await _known(client, application, guild)
    if same(wanted, registered):
        log.info("commands are unchanged")
    else:
        registered = await _register(client, application, guild, wanted)
        log.info("registered %d commands", len(registered))
    return {str(each["name"]): int(each["id"]) for each in registered}


def _route(method: str, application: int, guild: int | None) -> Route:
    where = "" if guild is None else "/guilds/{guild_id}"
    path = f"/applications/{{application_id}}{where}/commands"
    return Route(method, path, application_id=application, guild_id=guild)


async def _known(client: discord.Client, application: int, guild: int | None) -> Sequence[Payload]:
    """Discord's list with every language: the library's own request leaves the languages out."""
    http: Any = client.http  # typed by discord.py for its own use only
    return await http.request(_route("GET", application, guild), params={"with_localizations": "true"})


async def _register(
    client: discord.Client, application: int, guild: int | None, wanted: Sequence[Payload]
) -> Sequence[Payload]:
    """The library's own sync would leave out the languages that it doesn't know."""
    http: Any = client.http
    return await http.request(_route("PUT", application, guild), json=wanted)


def same(ours: Sequence[Payload], theirs: Sequence[Payload]) -> bool:
    """Whether both lists say the same, whatever their order and whatever Discord fills in by itself."""
    return _by_name(ours) == _by_name(theirs)


def _by_name(commands: Sequence[Payload]) -> dict[tuple[int, str], object]:
    return {(each.get("type", 1), each["name"]): _plain(each) for each in commands}


def _plain(value: Any) -> object:  # noqa: ANN401 -- JSON of any shape
    """A payload without ids, defaults and empty parts, so that leaving a key out and sending its default are one."""
    if isinstance(value, dict):
        payload = cast("Payload", value)
        return {key: _plain(part) for key, part in payload.items() if _tells(key, part)}
    if isinstance(value, list):
        return [_plain(part) for part in cast("list[Any]", value)]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _tells(key: str, part: object) -> bool:
    return key not in _DISCORDS_OWN and part not in (None, [], {}, "") and part != _DEFAULTS.get(key, ...)
