"""Somebody at Discord, for pictures: takes a command's answer in place of Discord, and keeps what was sent."""

from types import SimpleNamespace
from typing import Any

import discord

GUILD = 1
MODERATOR = 5


class Attachment:
    """A file as a person attaches it."""

    def __init__(self, name: str, content: bytes) -> None:
        self.filename, self.size, self.content_type = name, len(content), "text/csv"
        self._content = content

    async def read(self) -> bytes:
        """Its bytes."""
        return self._content


class Member:
    """Somebody chosen in an option."""

    def __init__(self, number: int) -> None:
        self.id, self.mention, self.display_name = number, f"<@{number}>", "Tom"

    def __str__(self) -> str:
        return "@Tom"


class Seat:
    """An interaction of a moderator in the channel #news; ``sent`` is the last message, ``form`` the last form."""

    def __init__(self, bot: Any, command: Any, locale: str) -> None:  # noqa: ANN401 -- the running bot
        self.sent: dict[str, Any] = {}
        self.form: discord.ui.Modal | None = None
        self.client, self.command, self.locale = bot, command, locale
        self.guild_id, self.guild_locale = GUILD, None
        self.permissions = SimpleNamespace(manage_messages=True)
        self.app_permissions = discord.Permissions.all()
        self.extras: dict[object, object] = {}
        self.user = SimpleNamespace(id=MODERATOR, display_name="Maya")
        self.channel_id, self.filesize_limit = 7, 10_000_000
        self.type, self.data, self.message = discord.InteractionType.application_command, {}, None
        everything = SimpleNamespace(permissions_for=lambda _: discord.Permissions.all())
        self.guild = SimpleNamespace(
            id=GUILD, roles=[], me=None, name="Newsroom", get_channel_or_thread=lambda _: self.channel
        )
        self.channel = SimpleNamespace(
            id=7, name="news", mention="<#7>", guild=self.guild, **vars(everything)
        )
        self.response = self.followup = self

    def is_done(self) -> bool:
        """Whether an answer was sent."""
        return bool(self.sent)

    def is_expired(self) -> bool:
        """It never is."""
        return False

    async def send_message(self, **message: Any) -> None:  # noqa: ANN401 -- what discord.py takes
        """Keep it."""
        self.sent = message

    async def send(self, **message: Any) -> None:  # noqa: ANN401 -- likewise
        """Keep it."""
        self.sent = message

    async def edit_original_response(self, **message: Any) -> None:  # noqa: ANN401 -- likewise
        """Keep it."""
        self.sent |= message

    async def defer(self, **_: object) -> None:
        """Nobody waits."""

    async def send_modal(self, form: discord.ui.Modal) -> None:
        """Keep it."""
        self.form = form
