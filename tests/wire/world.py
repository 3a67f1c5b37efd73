"""The state of a small Discord: who is there, in which guild, with which permissions, and what was posted.

Plain data that the gateway and the REST side share. Knows no HTTP and no bot.
Must import nothing of ours.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntFlag
from itertools import count
from typing import Any

DISCORD_EPOCH = 1_420_070_400_000
FAKE_TOKEN = "loopback.token.for-tests-only"


class Permission(IntFlag):
    """The permissions that the loopback judges by."""

    KICK_MEMBERS = 1 << 1
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    USE_APPLICATION_COMMANDS = 1 << 31
    SEND_MESSAGES_IN_THREADS = 1 << 38


ALL_PERMISSIONS = (1 << 53) - 1
MEMBER_PERMISSIONS = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.ADD_REACTIONS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
)


class Intent(IntFlag):
    """Gateway intents; the three privileged ones must be switched on in the developer portal."""

    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    MESSAGE_CONTENT = 1 << 15


PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT


class Snowflakes:
    """Ids as Discord makes them: the time in front, never the same twice."""

    def __init__(self) -> None:
        self._count = count()

    def __call__(self) -> int:
        now = int(time.time() * 1000) - DISCORD_EPOCH
        return (now << 22) | (next(self._count) & 0x3FFFFF)


@dataclass(slots=True, eq=False)
class User:
    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"


@dataclass(slots=True, eq=False)
class Role:
    id: int
    name: str
    permissions: int


@dataclass(slots=True, eq=False)
class Member:
    user: User
    roles: set[int] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Reaction:
    """One emoji under a message and who put it there."""

    emoji: str
    users: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Message:
    """A message as it stands: ``payload`` is what Discord would return, reactions aside.

    ``seen_by`` is the one user who sees an ephemeral message, None for all others. ``files`` are the
    attachments' bytes by their file name. ``edits`` counts changes.
    """

    payload: dict[str, Any]
    seen_by: int | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    reactions: list[Reaction] = field(default_factory=list)
    deleted: bool = False
    edits: int = 0

    @property
    def id(self) -> int:
        return int(self.payload["id"])

    @property
    def channel_id(self) -> int:
        return int(self.payload["channel_id"])

    def emojis_of(self, user_id: int) -> list[str]:
        """What that user has put under it, in order."""
        return [reaction.emoji for reaction in self.reactions if user_id in reaction.users]


@dataclass(slots=True, eq=False)
class Channel:
    """A text channel (type 0) or a conversation with one person (type 1). ``overwrites``: role or user id
    → (allow, deny).
    """

    id: int
    name: str
    guild_id: int | None = None
    type: int = 0
    recipient: User | None = None
    overwrites: dict[int, tuple[int, int]] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)

    def latest(self) -> list[Message]:
        """What everybody in the channel sees, oldest first."""
        return [
            message for message in self.messages.values() if not message.deleted and message.seen_by is None
        ]


@dataclass(slots=True, eq=False)
class Guild:
    id: int
    name: str
    owner_id: int
    locale: str = "en-US"
    system_channel: int | None = None
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)

    def permissions_of(self, user_id: int, channel: Channel | None = None) -> int:
        """Discord's computation: owner, roles, then the channel's overwrites for everyone, roles and the
        member.
        """
        member = self.members.get(user_id)
        if member is None:
            return 0
        if user_id == self.owner_id:
            return ALL_PERMISSIONS
        granted = self.roles[self.id].permissions
        for role_id in member.roles:
            granted |= self.roles[role_id].permissions
        if granted & Permission.ADMINISTRATOR:
            return ALL_PERMISSIONS
        return granted if channel is None else self._overwritten(granted, member, channel)

    def _overwritten(self, granted: int, member: Member, channel: Channel) -> int:
        for group in ([self.id], sorted(member.roles), [member.user.id]):
            pairs = [channel.overwrites[key] for key in group if key in channel.overwrites]
            for _, deny in pairs:
                granted &= ~deny
            for allow, _ in pairs:
                granted |= allow
        return granted if granted & Permission.VIEW_CHANNEL else 0


class World:
    """One application and the guilds that it is in."""

    def __init__(self, token: str = FAKE_TOKEN) -> None:
        self.snowflakes = Snowflakes()
        self.token = token
        self.application_id = self.snowflakes()
        self.bot = User(self.application_id, "Dateline", bot=True)
        self.allowed_intents: int = int(PRIVILEGED)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}

    def add_user(self, name: str, *, locale: str = "en-US") -> User:
        user = User(self.snowflakes(), name, locale=locale)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, *, channels: Iterable[str] = ("general",), locale: str = "en-US") -> Guild:
        """A guild that the bot is in, with an owner, a role of moderators and what a bot's role usually
        grants.
        """
        owner = self.add_user(f"{name} owner")
        guild = Guild(self.snowflakes(), name, owner.id, locale)
        guild.roles[guild.id] = Role(guild.id, "@everyone", int(MEMBER_PERMISSIONS))
        self.guilds[guild.id] = guild
        self.add_role(guild, "Moderators", MEMBER_PERMISSIONS | Permission.MANAGE_MESSAGES)
        self.add_role(guild, "Dateline", MEMBER_PERMISSIONS)
        self.join(guild, owner)
        self.join(guild, self.bot, "Dateline")
        for channel in channels:
            self.add_channel(guild, channel)
        return guild

    def add_role(self, guild: Guild, name: str, permissions: int) -> Role:
        role = Role(self.snowflakes(), name, int(permissions))
        guild.roles[role.id] = role
        return role

    def add_channel(self, guild: Guild, name: str) -> Channel:
        channel = Channel(self.snowflakes(), name, guild.id)
        guild.channels[channel.id] = self.channels[channel.id] = channel
        return channel

    def join(self, guild: Guild, user: User, *roles: str) -> Member:
        """Make ``user`` a member with the roles of those names."""
        member = Member(user, {role.id for role in guild.roles.values() if role.name in roles})
        guild.members[user.id] = member
        return member

    def channel(self, guild: Guild, name: str) -> Channel:
        return next(channel for channel in guild.channels.values() if channel.name == name)

    def direct_channel(self, user: User) -> Channel:
        """The conversation between the bot and ``user``, opened when first asked for."""
        for channel in self.channels.values():
            if channel.recipient is user:
                return channel
        channel = Channel(self.snowflakes(), user.name, type=1, recipient=user)
        self.channels[channel.id] = channel
        return channel

    def guild_of(self, channel: Channel) -> Guild | None:
        return self.guilds.get(channel.guild_id) if channel.guild_id else None

    def find_message(self, message_id: int) -> Message | None:
        for channel in self.channels.values():
            if message_id in channel.messages:
                return channel.messages[message_id]
        return None

    def bot_permissions(self, channel: Channel) -> int:
        guild = self.guild_of(channel)
        return guild.permissions_of(self.bot.id, channel) if guild else int(MEMBER_PERMISSIONS)
