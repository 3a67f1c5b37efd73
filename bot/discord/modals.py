"""Forms: what a person types when a command's options are too small for it."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import discord
from discord import ui

from bot.discord.escape import cut
from bot.discord.limits import INPUT_TEXT, MODAL_DESCRIPTION, MODAL_LABEL, MODAL_TITLE
from bot.discord.reply import Interaction, tell

OPEN_FOR = 15 * 60
"""Seconds: Discord keeps an unsent form open longer than its token lives, so that it can't be answered anyway."""


Submit: TypeAlias = Callable[[Interaction, "Form"], Awaitable[None]]


class Form(ui.Modal):
    """A form made of text fields; ``submit`` gets the interaction and the form with its ``values``."""

    def __init__(self, title: str, submit: Submit) -> None:
        super().__init__(title=cut(title, MODAL_TITLE), timeout=OPEN_FOR)
        self._submit = submit
        self._fields: dict[str, ui.TextInput[Any]] = {}

    def ask(
        self,
        name: str,
        label: str,
        *,
        hint: str | None = None,
        longest: int = INPUT_TEXT,
        required: bool = True,
        paragraphs: bool = False,
        default: str | None = None,
    ) -> "Form":
        """Add a field, five at most."""
        style = discord.TextStyle.paragraph if paragraphs else discord.TextStyle.short
        field: ui.TextInput[Any] = ui.TextInput(
            style=style, max_length=longest, required=required, default=default, custom_id=name
        )
        self._fields[name] = field
        description = cut(hint, MODAL_DESCRIPTION) if hint else None
        self.add_item(ui.Label(text=cut(label, MODAL_LABEL), description=description, component=field))
        return self

    @property
    def values(self) -> dict[str, str]:
        """What was typed, by field."""
        return {name: field.value for name, field in self._fields.items()}

    async def on_submit(self, interaction: Interaction) -> None:
        """Hand what was typed to whoever asked for it."""
        await self._submit(interaction, self)

    async def on_error(self, interaction: Interaction, error: Exception) -> None:
        """Tell the person; the log has the rest."""
        await tell(interaction, error)
