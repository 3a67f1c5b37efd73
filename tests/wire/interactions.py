"""Interactions from both sides: what the gateway tells the bot, and what the bot makes of each.

The rules of time and order are Discord's: a first answer within 3 s, one only, then 15 minutes of follow-ups,
the first of which takes the place of a deferred answer. Must import no discord.py.
"""

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from tests.wire import payloads
from tests.wire.problems import ApiError
from tests.wire.world import Channel, Guild, Message, User, World

FIRST_ANSWER = 3.0
LARGEST_FILE = 10 * 1024 * 1024
LIFETIME = 15 * 60.0


class Kind(IntEnum):
    """What a person did."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class Callback(IntEnum):
    """How the bot answers first."""

    MESSAGE = 4
    DEFER = 5
    DEFER_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(slots=True, eq=False, kw_only=True)
class Interaction:
    """One interaction and everything that the bot answered to it.

    ``source`` is the message whose button was pressed. ``original`` is what ``@original`` names.
    ``first_sign`` is the time in seconds from dispatch to the first answer.
    """

    id: int
    token: str
    kind: Kind
    user: User
    channel: Channel
    guild: Guild | None
    name: str
    custom_id: str = ""
    menu: bool = False
    source: Message | None = None
    sent_at: float = field(default_factory=time.monotonic)
    first_sign: float | None = None
    callback: Callback | None = None
    waiting: bool = False
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    updates: int = 0
    modal: dict[str, Any] | None = None
    choices: list[dict[str, Any]] | None = None
    lost: bool = False
    expired: bool = False

    @property
    def answered(self) -> bool:
        """Whether something that a person can read or act on has come, beyond "thinking"."""
        if self.callback in {Callback.DEFER, Callback.DEFER_UPDATE}:
            return bool(self.updates or self.followups)
        return self.callback is not None

    @property
    def messages(self) -> list[Message]:
        """What the bot has sent for it and is still there, in order."""
        own = [self.original] if self.original and not self.waiting else []
        return [message for message in [*own, *self.followups] if not message.deleted]

    def expire(self) -> None:
        """Make the token invalid from now on, as after 15 minutes."""
        self.expired = True

    def lose(self) -> None:
        """Make the first answer come too late: Discord no longer knows the interaction."""
        self.lost = True

    def allows(self, callback: int) -> bool:
        """Whether Discord takes that kind of first answer to this kind of interaction."""
        if self.kind is Kind.AUTOCOMPLETE:
            return callback == Callback.CHOICES
        on_message = self.source is not None
        allowed = {Callback.MESSAGE, Callback.DEFER}
        if on_message:
            allowed |= {Callback.DEFER_UPDATE, Callback.UPDATE}
        if self.kind is not Kind.MODAL:
            allowed.add(Callback.MODAL)
        return callback in allowed


class Interactions:
    """All interactions so far, by token. ``first_answer`` is how long Discord waits for a sign, in seconds;
    ``largest_file`` is what it says that a file may have, in bytes.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.first_answer = FIRST_ANSWER
        self.largest_file = LARGEST_FILE
        self.by_token: dict[str, Interaction] = {}

    def start(
        self,
        kind: Kind,
        data: Mapping[str, Any],
        *,
        user: User,
        channel: Channel,
        name: str,
        source: Message | None = None,
    ) -> tuple[Interaction, dict[str, Any]]:
        """A new interaction and the payload of its INTERACTION_CREATE."""
        guild = self.world.guild_of(channel)
        interaction = Interaction(
            id=self.world.snowflakes(),
            token=secrets.token_urlsafe(60),
            kind=kind,
            user=user,
            channel=channel,
            guild=guild,
            name=name,
            custom_id=data.get("custom_id", ""),
            menu=kind is Kind.COMMAND and data.get("type") in {2, 3},
            source=source,
        )
        self.by_token[interaction.token] = interaction
        return interaction, self._payload(interaction, data)

    def _payload(self, interaction: Interaction, data: Mapping[str, Any]) -> dict[str, Any]:
        channel, guild, user = interaction.channel, interaction.guild, interaction.user
        payload: dict[str, Any] = {
            "id": str(interaction.id),
            "application_id": str(self.world.application_id),
            "type": int(interaction.kind),
            "token": interaction.token,
            "version": 1,
            "data": dict(data),
            "channel_id": str(channel.id),
            "channel": payloads.channel(channel, guild),
            "locale": user.locale,
            "app_permissions": str(self.world.bot_permissions(channel)),
            "entitlements": [],
            "authorizing_integration_owners": {"0": str(guild.id) if guild else "0"},
            "context": 0 if guild else 1,
            "attachment_size_limit": self.largest_file,
        }
        if interaction.source:
            payload["message"] = payloads.message(interaction.source, viewer=self.world.bot.id)
        if guild is None:
            return {**payload, "user": payloads.user(user)}
        permissions = guild.permissions_of(user.id, channel)
        return {
            **payload,
            "guild_id": str(guild.id),
            "guild_locale": guild.locale,
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "member": {**payloads.member(guild.members[user.id]), "permissions": str(permissions)},
        }

    def first(self, interaction_id: int, token: str) -> Interaction:
        """The interaction that may still be answered for the first time; ApiError as Discord gives it."""
        interaction = self.by_token.get(token)
        if interaction is None or interaction.id != interaction_id or interaction.lost:
            raise ApiError(404, 10062, "Unknown interaction")
        if interaction.callback is not None:
            raise ApiError(400, 40060, "Interaction has already been acknowledged.")
        if time.monotonic() - interaction.sent_at > self.first_answer:
            raise ApiError(404, 10062, "Unknown interaction")
        return interaction

    def answered(self, webhook_id: int, token: str) -> Interaction:
        """The interaction whose follow-ups ``token`` gives access to; ApiError as Discord gives it."""
        interaction = self.by_token.get(token)
        if interaction is None or webhook_id != self.world.application_id:
            raise ApiError(404, 10015, "Unknown Webhook")
        if interaction.expired or time.monotonic() - interaction.sent_at > LIFETIME:
            raise ApiError(401, 50027, "Invalid Webhook Token")
        if interaction.callback is None:
            raise ApiError(404, 10015, "Unknown Webhook")
        return interaction

    def unanswered(self) -> list[Interaction]:
        """Those that the bot let pass without a sign."""
        return [each for each in self.by_token.values() if each.callback is None and not each.lost]


def metadata(interaction: Interaction) -> dict[str, Any]:
    """What Discord writes into a message that answers an interaction."""
    kind = interaction.kind
    found: dict[str, Any] = {
        "id": str(interaction.id),
        "type": int(kind),
        "user": payloads.user(interaction.user),
        "authorizing_integration_owners": {"0": str(interaction.guild.id if interaction.guild else 0)},
    }
    if kind is Kind.COMPONENT and interaction.source:
        found["interacted_message_id"] = str(interaction.source.id)
    if kind is Kind.MODAL:
        found["triggering_interaction_metadata"] = {**found, "type": int(Kind.COMMAND)}
    return found
