"""What happens in the loopback's world, whoever causes it: messages, reactions, channels, each with its
gateway event.

The REST side and the people of a test act through this one. Must import no discord.py.
"""

import mimetypes
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.wire import payloads
from tests.wire.changes import Changes
from tests.wire.commands import Commands
from tests.wire.gateway import Gateway
from tests.wire.interactions import Interactions
from tests.wire.limits import EPHEMERAL
from tests.wire.world import Channel, Guild, Message, Permission, Reaction, User, World

MENTION = re.compile(r"<@!?(\d+)>")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as sent: ``field`` is its part's name ("files[0]")."""

    field: str
    filename: str
    data: bytes
    content_type: str | None = None


class Backend:
    """The world with its effects."""

    def __init__(self, world: World, *, heartbeat_interval: float = 41.25) -> None:
        self.world = world
        self.changes = Changes()
        self.gateway = Gateway(world, self.changes, heartbeat_interval=heartbeat_interval)
        self.interactions = Interactions(world)
        self.commands = Commands(world)
        self.origin = ""
        self.told: dict[str, Message] = {}  # by nonce, as Discord remembers them for some minutes

    def post(
        self,
        channel: Channel,
        author: User,
        body: Mapping[str, Any],
        uploads: Sequence[Upload] = (),
        *,
        seen_by: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Message:
        """A new message; all but ephemeral ones go out over the gateway."""
        files, attachments = self._stored(channel, body, uploads)
        payload = payloads.new_message(self.world, channel, author, body, attachments)
        payload |= extra or {}
        payload["flags"] |= EPHEMERAL if seen_by else 0
        self._fill_mentions(payload, body)
        self._resolve_urls(payload)
        message = Message(payload, seen_by, files)
        channel.messages[message.id] = message
        if seen_by is None:
            self._announce("MESSAGE_CREATE", message)
        self.changes.notify()
        return message

    def edit(self, message: Message, body: Mapping[str, Any], uploads: Sequence[Upload] = ()) -> None:
        """Change a message as a PATCH does: what the body leaves out stays."""
        channel = self.world.channels[message.channel_id]
        if uploads or "attachments" in body:
            listed = {str(each["id"]) for each in body.get("attachments") or ()}
            current = message.payload["attachments"]
            kept = [each for each in current if "attachments" not in body or each["id"] in listed]
            files, attachments = self._stored(channel, body, uploads)
            message.files |= files
            message.payload["attachments"] = kept + attachments
        payloads.apply_body(message.payload, body)
        message.payload["edited_timestamp"] = payloads.now()
        self._fill_mentions(message.payload, body)
        self._resolve_urls(message.payload)
        message.edits += 1
        if message.seen_by is None:
            self._announce("MESSAGE_UPDATE", message)
        self.changes.notify()

    def delete(self, message: Message) -> None:
        message.deleted = True
        channel = self.world.channels[message.channel_id]
        data = {"id": str(message.id), "channel_id": str(channel.id)}
        if message.seen_by is None:
            self._dispatch("MESSAGE_DELETE", data, channel)
        self.changes.notify()

    def react(self, message: Message, emoji: str, user: User) -> None:
        """Put an emoji under a message; doing it twice changes nothing."""
        reaction = next((each for each in message.reactions if each.emoji == emoji), None)
        if reaction is None:
            reaction = Reaction(emoji)
            message.reactions.append(reaction)
        if user.id not in reaction.users:
            reaction.users.append(user.id)
            self._announce_reaction("MESSAGE_REACTION_ADD", message, emoji, user)
        self.changes.notify()

    def unreact(self, message: Message, emoji: str, user: User) -> None:
        for reaction in message.reactions:
            if reaction.emoji == emoji and user.id in reaction.users:
                reaction.users.remove(user.id)
                self._announce_reaction("MESSAGE_REACTION_REMOVE", message, emoji, user)
        message.reactions[:] = [reaction for reaction in message.reactions if reaction.users]
        self.changes.notify()

    def create_channel(self, channel: Channel) -> None:
        """Tell the bot of a channel that was added while it runs."""
        guild = self.world.guild_of(channel)
        if guild:
            self.gateway.dispatch("CHANNEL_CREATE", payloads.channel(channel, guild), guild_id=guild.id)

    def delete_channel(self, channel: Channel, *, tell: bool = True) -> None:
        """Remove a channel; with ``tell`` false the bot learns of it only by being refused."""
        guild = self.world.guild_of(channel)
        self.world.channels.pop(channel.id)
        if guild:
            guild.channels.pop(channel.id)
            if tell:
                self.gateway.dispatch("CHANNEL_DELETE", payloads.channel(channel, guild), guild_id=guild.id)

    def overwrite(self, channel: Channel, target: int, *, allow: int = 0, deny: int = 0) -> None:
        """Set the permissions of a role or user in a channel, and tell the bot."""
        channel.overwrites[target] = (allow, deny)
        guild = self.world.guild_of(channel)
        if guild:
            self.gateway.dispatch("CHANNEL_UPDATE", payloads.channel(channel, guild), guild_id=guild.id)

    def deny_bot(self, channel: Channel, permission: Permission) -> None:
        self.overwrite(channel, self.world.bot.id, deny=int(permission))

    def leave(self, guild: Guild) -> None:
        """Throw the bot out of a guild."""
        guild.members.pop(self.world.bot.id, None)
        self.world.guilds.pop(guild.id)
        for channel_id in guild.channels:
            self.world.channels.pop(channel_id, None)
        self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild_id=guild.id)

    def join(self, guild: Guild) -> None:
        """Tell the bot of a guild that took it in while it runs: it was never unavailable, so that isn't said."""
        told = payloads.guild_create(guild, self.world)
        del told["unavailable"]
        self.gateway.dispatch("GUILD_CREATE", told, guild_id=guild.id)

    def _dispatch(self, event: str, data: Mapping[str, Any], channel: Channel) -> None:
        guild = self.world.guild_of(channel)
        if guild:
            self.gateway.dispatch(event, {**data, "guild_id": str(guild.id)}, guild_id=guild.id)
        else:
            self.gateway.dispatch(event, data)

    def _announce(self, event: str, message: Message) -> None:
        channel = self.world.channels[message.channel_id]
        data = payloads.message(message, viewer=self.world.bot.id)
        author = int(message.payload["author"]["id"])
        guild = self.world.guild_of(channel)
        if guild and author in guild.members:
            data = {**data, "member": payloads.member(guild.members[author], with_user=False)}
        self._dispatch(event, data, channel)

    def _announce_reaction(self, event: str, message: Message, emoji: str, user: User) -> None:
        channel = self.world.channels[message.channel_id]
        data: dict[str, Any] = {
            "user_id": str(user.id),
            "channel_id": str(channel.id),
            "message_id": str(message.id),
            "emoji": payloads.partial_emoji(emoji),
            "burst": False,
            "type": 0,
        }
        guild = self.world.guild_of(channel)
        if guild and event == "MESSAGE_REACTION_ADD":
            data |= {
                "member": payloads.member(guild.members[user.id]),
                "message_author_id": message.payload["author"]["id"],
            }
        self._dispatch(event, data, channel)

    def _stored(
        self, channel: Channel, body: Mapping[str, Any], uploads: Sequence[Upload]
    ) -> tuple[dict[str, bytes], list[dict[str, Any]]]:
        described = {f"files[{each.get('id')}]": each for each in body.get("attachments") or ()}
        files: dict[str, bytes] = {}
        attachments: list[dict[str, Any]] = []
        for upload in uploads:
            number = self.world.snowflakes()
            told = described.get(upload.field, {})
            name = told.get("filename") or upload.filename
            url = f"{self.origin}/attachments/{channel.id}/{number}/{name}"
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            entry = {
                "id": str(number),
                "filename": name,
                "size": len(upload.data),
                "url": url,
                "proxy_url": url,
            }
            if told.get("description"):
                entry["description"] = told["description"]
            attachments.append({**entry, "content_type": kind})
            files[name] = upload.data
        return files, attachments

    def _fill_mentions(self, payload: dict[str, Any], body: Mapping[str, Any]) -> None:
        """Who is really pinged: those named in the content, as far as ``allowed_mentions`` lets."""
        if "content" not in body:
            return
        allowed = body.get("allowed_mentions")
        named = [
            self.world.users[int(found)]
            for found in MENTION.findall(payload["content"])
            if int(found) in self.world.users
        ]
        if allowed is not None and "users" not in (allowed.get("parse") or ()):
            listed = {int(user_id) for user_id in allowed.get("users") or ()}
            named = [user for user in named if user.id in listed]
        everyone = allowed is None or "everyone" in (allowed.get("parse") or ())
        payload["mentions"] = [payloads.user(user) for user in dict.fromkeys(named)]
        payload["mention_everyone"] = everyone and (
            "@everyone" in payload["content"] or "@here" in payload["content"]
        )

    @staticmethod
    def _resolve_urls(payload: dict[str, Any]) -> None:
        """Let ``attachment://name`` in embeds point to the file, as Discord does."""
        urls = {f"attachment://{each['filename']}": each["url"] for each in payload["attachments"]}
        for embed in payload["embeds"]:
            for part in ("image", "thumbnail"):
                if part in embed and embed[part].get("url") in urls:
                    embed[part] = {**embed[part], "url": urls[embed[part]["url"]]}
