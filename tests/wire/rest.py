"""The loopback's HTTP API: what each of Discord's operations does to the world.

``ROUTES`` lists (method, path template, handler); templates are those of Discord's OpenAPI document,
letter for letter. A handler gets the backend and the call, and returns a status and a JSON value, or
raises ApiError as Discord would. Must import no discord.py.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from tests.wire import command_limits, limits, payloads
from tests.wire.backend import Backend, Upload
from tests.wire.problems import ApiError, Problem, invalid_form
from tests.wire.world import Channel, Guild, Message, Permission

SESSIONS = {"total": 1000, "remaining": 990, "reset_after": 14_400_000, "max_concurrency": 1}
CUSTOM_EMOJI = re.compile(r"\w{2,32}:\d{15,21}")
MOST_REACTIONS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request as the bot sent it; ``body`` is the JSON, of a multipart form too."""

    method: str
    template: str
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    content_type: str | None = None
    body: Any = None
    uploads: tuple[Upload, ...] = ()
    authorised: bool = True
    at: float = 0.0

    @property
    def sizes(self) -> dict[str, int]:
        return {upload.field: len(upload.data) for upload in self.uploads}

    def number(self, name: str) -> int:
        """A path parameter that is an id."""
        if not self.path[name].isdigit():
            raise invalid_form(
                [Problem((name,), "NUMBER_TYPE_COERCE", f'Value "{self.path[name]}" is not snowflake.')]
            )
        return int(self.path[name])

    def flag(self, name: str) -> bool:
        return self.query.get(name, "false").lower() in {"true", "1"}

    def __str__(self) -> str:
        body = json.dumps(self.body, ensure_ascii=False)
        return (
            f"{self.method} {self.template} {dict(self.path)} {body[:600]}{' …' if len(body) > 600 else ''}"
        )


Answer = tuple[int, Any]
Handler = Callable[[Backend, Call], Answer]
Route = tuple[str, str, Handler]
NOTHING: Answer = (204, None)


def refuse(problems: list[Problem]) -> None:
    """Raise Discord's answer to a form with problems."""
    if problems:
        empty = next((problem for problem in problems if problem.code == "EMPTY_MESSAGE"), None)
        raise (
            ApiError(400, 50006, "Cannot send an empty message", (empty,))
            if empty
            else invalid_form(problems)
        )


def unknown(code: int, what: str) -> NoReturn:
    raise ApiError(404, code, f"Unknown {what}")


def get_channel(backend: Backend, call: Call, *needed: Permission) -> Channel:
    """The channel of a call, which the bot must see and have ``needed`` in."""
    channel = backend.world.channels.get(call.number("channel_id"))
    if channel is None:
        unknown(10003, "Channel")
    granted = backend.world.bot_permissions(channel)
    if not granted & Permission.VIEW_CHANNEL:
        raise ApiError(403, 50001, "Missing Access")
    if any(not granted & permission for permission in needed):
        raise ApiError(403, 50013, "Missing Permissions")
    return channel


def get_message(backend: Backend, call: Call, *needed: Permission) -> Message:
    channel = get_channel(backend, call, *needed)
    message = channel.messages.get(call.number("message_id"))
    if message is None or message.deleted or message.seen_by is not None:
        unknown(10008, "Message")
    return message


def get_guild(backend: Backend, call: Call) -> Guild:
    guild = backend.world.guilds.get(call.number("guild_id"))
    if guild is None:
        unknown(10004, "Guild")
    return guild


def _shown(backend: Backend, message: Message) -> dict[str, Any]:
    return payloads.message(message, viewer=backend.world.bot.id)


def _gateway(backend: Backend, _: Call) -> Answer:
    return 200, {"url": backend.gateway.url}


def _gateway_bot(backend: Backend, _: Call) -> Answer:
    return 200, {"url": backend.gateway.url, "shards": 1, "session_start_limit": SESSIONS}


def _own_user(backend: Backend, _: Call) -> Answer:
    return 200, payloads.own_user(backend.world.bot)


def _user(backend: Backend, call: Call) -> Answer:
    user = backend.world.users.get(call.number("user_id"))
    return (200, payloads.user(user)) if user else unknown(10013, "User")


def _application(backend: Backend, _: Call) -> Answer:
    return 200, payloads.application(backend.world)


def _own_guilds(backend: Backend, _: Call) -> Answer:
    bot = backend.world.bot.id
    return 200, [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "permissions": str(guild.permissions_of(bot)),
            "features": [],
        }
        for guild in backend.world.guilds.values()
    ]


def _leave_guild(backend: Backend, call: Call) -> Answer:
    backend.leave(get_guild(backend, call))
    return NOTHING


def _guild(backend: Backend, call: Call) -> Answer:
    return 200, payloads.guild(get_guild(backend, call))


def _guild_channels(backend: Backend, call: Call) -> Answer:
    guild = get_guild(backend, call)
    return 200, [payloads.channel(channel, guild) for channel in guild.channels.values()]


def _guild_roles(backend: Backend, call: Call) -> Answer:
    guild = get_guild(backend, call)
    return 200, [payloads.role(role, position) for position, role in enumerate(guild.roles.values())]


def _guild_member(backend: Backend, call: Call) -> Answer:
    member = get_guild(backend, call).members.get(call.number("user_id"))
    return (200, payloads.member(member)) if member else unknown(10007, "Member")


def _open_direct_channel(backend: Backend, call: Call) -> Answer:
    user = backend.world.users.get(int(call.body["recipient_id"]))
    if user is None:
        raise invalid_form([Problem(("recipient_id",), "UNKNOWN_USER", "no such user")])
    return 200, payloads.channel(backend.world.direct_channel(user), None)


def _channel(backend: Backend, call: Call) -> Answer:
    channel = get_channel(backend, call)
    return 200, payloads.channel(channel, backend.world.guild_of(channel))


def _history(backend: Backend, call: Call) -> Answer:
    """Newest first; without the right to read the history Discord gives an empty list."""
    channel = get_channel(backend, call)
    if not backend.world.bot_permissions(channel) & Permission.READ_MESSAGE_HISTORY:
        return 200, []
    after, before = int(call.query.get("after", 0)), int(call.query.get("before", 1 << 63))
    found = [message for message in channel.latest() if after < message.id < before]
    limit = int(call.query.get("limit", 50))
    chosen = found[:limit] if after else found[-limit:]
    return 200, [_shown(backend, message) for message in reversed(chosen)]


def _create_message(backend: Backend, call: Call) -> Answer:
    files = (Permission.ATTACH_FILES,) if call.uploads else ()
    channel = get_channel(backend, call, Permission.SEND_MESSAGES, *files)
    refuse(limits.new_message(call.body, call.sizes))
    reference = call.body.get("message_reference") or {}
    wanted = int(reference.get("message_id") or 0)
    there = channel.messages.get(wanted)
    if wanted and (there is None or there.deleted) and reference.get("fail_if_not_exists", True):
        refuse([Problem(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")])
    double = backend.told.get(str(call.body.get("nonce"))) if call.body.get("enforce_nonce") else None
    message = double or backend.post(channel, backend.world.bot, call.body, call.uploads)
    if call.body.get("enforce_nonce"):
        backend.told[str(call.body["nonce"])] = message
    return 200, _shown(backend, message)


def _message(backend: Backend, call: Call) -> Answer:
    return 200, _shown(backend, get_message(backend, call, Permission.READ_MESSAGE_HISTORY))


def _own(backend: Backend, message: Message) -> bool:
    return message.payload["author"]["id"] == str(backend.world.bot.id)


def _edit_message(backend: Backend, call: Call) -> Answer:
    message = get_message(backend, call)
    if not _own(backend, message):
        raise ApiError(403, 50005, "Cannot edit a message authored by another user")
    refuse(limits.edited_message(call.body, call.sizes, message.payload))
    backend.edit(message, call.body, call.uploads)
    return 200, _shown(backend, message)


def _delete_message(backend: Backend, call: Call) -> Answer:
    message = get_message(backend, call)
    if not _own(backend, message):
        get_channel(backend, call, Permission.MANAGE_MESSAGES)
    backend.delete(message)
    return NOTHING


def _typing(backend: Backend, call: Call) -> Answer:
    get_channel(backend, call, Permission.SEND_MESSAGES)
    return NOTHING


def is_emoji(text: str) -> bool:
    """Whether Discord would take ``text`` as a reaction: a custom emoji's name:id, or signs without
    letters or digits.
    """
    return bool(CUSTOM_EMOJI.fullmatch(text)) or (
        0 < len(text) <= 12
        and not any(c.isalnum() and c.isascii() for c in text[:1])
        and any(ord(c) > 0x2000 for c in text)
    )


def _add_reaction(backend: Backend, call: Call) -> Answer:
    message = get_message(backend, call, Permission.READ_MESSAGE_HISTORY)
    emoji = call.path["emoji_name"]
    if not is_emoji(emoji):
        raise ApiError(400, 10014, "Unknown Emoji")
    present = {reaction.emoji for reaction in message.reactions}
    if emoji not in present:
        get_channel(backend, call, Permission.ADD_REACTIONS)
        if len(present) >= MOST_REACTIONS:
            raise ApiError(400, 30010, "Maximum number of reactions reached (20)")
    backend.react(message, emoji, backend.world.bot)
    return NOTHING


def _remove_own_reaction(backend: Backend, call: Call) -> Answer:
    backend.unreact(get_message(backend, call), call.path["emoji_name"], backend.world.bot)
    return NOTHING


def _remove_reaction(backend: Backend, call: Call) -> Answer:
    message = get_message(backend, call, Permission.MANAGE_MESSAGES)
    user = backend.world.users.get(call.number("user_id"))
    if user is None:
        unknown(10013, "User")
    backend.unreact(message, call.path["emoji_name"], user)
    return NOTHING


def _clear_reactions(backend: Backend, call: Call) -> Answer:
    message = get_message(backend, call, Permission.MANAGE_MESSAGES)
    only = call.path.get("emoji_name")
    for reaction in list(message.reactions):
        for user_id in list(reaction.users) if only in {None, reaction.emoji} else []:
            backend.unreact(message, reaction.emoji, backend.world.users[user_id])
    return NOTHING


def _reaction_users(backend: Backend, call: Call) -> Answer:
    message = get_message(backend, call)
    users = [
        each
        for reaction in message.reactions
        if reaction.emoji == call.path["emoji_name"]
        for each in reaction.users
    ]
    return 200, [payloads.user(backend.world.users[user_id]) for user_id in users]


def _scope(backend: Backend, call: Call) -> int | None:
    if call.number("application_id") != backend.world.application_id:
        raise ApiError(403, 20012, "You are not authorized to perform this action on this application")
    return get_guild(backend, call).id if "guild_id" in call.path else None


def _list_commands(backend: Backend, call: Call) -> Answer:
    listed = backend.commands.listed(_scope(backend, call))
    if call.query.get("with_localizations") == "true":
        return 200, listed
    return 200, [_without_languages(each) for each in listed]


def _without_languages(part: Any) -> Any:
    """A command as Discord lists it unless it is asked for its languages."""
    if isinstance(part, list):
        return [_without_languages(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        name: _without_languages(each) for name, each in part.items() if not name.endswith("_localizations")
    }


def _set_commands(backend: Backend, call: Call) -> Answer:
    scope = _scope(backend, call)
    refuse(command_limits.command_set(call.body))
    return 200, backend.commands.overwrite(scope, call.body)


def _add_command(backend: Backend, call: Call) -> Answer:
    scope = _scope(backend, call)
    refuse(command_limits.command_set([call.body]))
    return 200, backend.commands.upsert(scope, call.body)


def _delete_command(backend: Backend, call: Call) -> Answer:
    if not backend.commands.delete(_scope(backend, call), call.number("command_id")):
        unknown(10063, "application command")
    return NOTHING


MESSAGES = "/channels/{channel_id}/messages"
MESSAGE = f"{MESSAGES}/{{message_id}}"
REACTIONS = f"{MESSAGE}/reactions"
EMOJI = f"{REACTIONS}/{{emoji_name}}"
COMMANDS = "/applications/{application_id}/commands"
GUILD_COMMANDS = "/applications/{application_id}/guilds/{guild_id}/commands"
ROUTES: tuple[Route, ...] = (
    ("GET", "/gateway", _gateway),
    ("GET", "/gateway/bot", _gateway_bot),
    ("GET", "/users/@me", _own_user),
    ("GET", "/users/@me/guilds", _own_guilds),
    ("DELETE", "/users/@me/guilds/{guild_id}", _leave_guild),
    ("POST", "/users/@me/channels", _open_direct_channel),
    ("GET", "/users/{user_id}", _user),
    ("GET", "/oauth2/applications/@me", _application),
    ("GET", "/applications/@me", _application),
    ("GET", "/guilds/{guild_id}", _guild),
    ("GET", "/guilds/{guild_id}/channels", _guild_channels),
    ("GET", "/guilds/{guild_id}/roles", _guild_roles),
    ("GET", "/guilds/{guild_id}/members/{user_id}", _guild_member),
    ("GET", "/channels/{channel_id}", _channel),
    ("POST", "/channels/{channel_id}/typing", _typing),
    ("GET", MESSAGES, _history),
    ("POST", MESSAGES, _create_message),
    ("GET", MESSAGE, _message),
    ("PATCH", MESSAGE, _edit_message),
    ("DELETE", MESSAGE, _delete_message),
    ("DELETE", REACTIONS, _clear_reactions),
    ("GET", EMOJI, _reaction_users),
    ("DELETE", EMOJI, _clear_reactions),
    ("PUT", f"{EMOJI}/@me", _add_reaction),
    ("DELETE", f"{EMOJI}/@me", _remove_own_reaction),
    ("DELETE", f"{EMOJI}/{{user_id}}", _remove_reaction),
    ("GET", COMMANDS, _list_commands),
    ("PUT", COMMANDS, _set_commands),
    ("POST", COMMANDS, _add_command),
    ("DELETE", f"{COMMANDS}/{{command_id}}", _delete_command),
    ("GET", GUILD_COMMANDS, _list_commands),
    ("PUT", GUILD_COMMANDS, _set_commands),
    ("POST", GUILD_COMMANDS, _add_command),
    ("DELETE", f"{GUILD_COMMANDS}/{{command_id}}", _delete_command),
)
