"""Buttons and menus that work for as long as their message lives: what they do is in their custom_id.

Each kind of id has one class; pressing one finds the desk and the action. Nothing is kept in memory between the
message and the press, so a restart in between makes no difference.
"""

import re
from typing import Any, Self, TypeAlias

from discord import ui

from bot.discord.actions import CHOICES, PRESSES, no_longer
from bot.discord.desk import Desk, number_of
from bot.discord.limits import MODAL_LABEL
from bot.discord.modals import Form
from bot.discord.reply import Interaction, guarded, locale_of
from bot.words import say

AnyButton: TypeAlias = ui.Button[Any]
AnySelect: TypeAlias = ui.Select[Any]


class PageTurner(ui.DynamicItem[AnyButton], template=r"p:(?P<view>\d{1,18}):(?P<page>\d{1,9}):[fbnl]"):
    """First, back, next, last."""

    def __init__(self, item: AnyButton, view: int, page: int) -> None:
        super().__init__(item)
        self._view_number = view
        self._page = page

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the view and the page that the id names."""
        del interaction
        return cls(_button(item), int(match["view"]), int(match["page"]))

    async def callback(self, interaction: Interaction) -> None:
        """Turn the message to the page."""
        await guarded(interaction, desk_of(interaction).turn(interaction, self._view_number, self._page))


class Jump(ui.DynamicItem[AnyButton], template=r"j:(?P<view>\d{1,18}):(?P<page>\d{1,9}):(?P<count>\d{1,9})"):
    """The page number in the middle: asks which page to go to."""

    def __init__(self, item: AnyButton, view: int, page: int, count: int) -> None:
        super().__init__(item)
        self._view_number = view
        self._page = page
        self._count = count

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the view, the page and the count of pages that the id names."""
        del interaction
        return cls(_button(item), int(match["view"]), int(match["page"]), int(match["count"]))

    async def callback(self, interaction: Interaction) -> None:
        """Ask the asker for a page; offer others a copy of this one."""
        await guarded(interaction, self._ask(interaction))

    async def _ask(self, interaction: Interaction) -> None:
        desk = desk_of(interaction)
        if await desk.owns(interaction, self._view_number):
            await interaction.response.send_modal(self._form(locale_of(interaction)))
        else:
            await desk.turn(interaction, self._view_number, self._page)

    def _form(self, locale: str) -> Form:
        async def go(interaction: Interaction, form: Form) -> None:
            number = number_of(form.values["page"], self._count)
            await desk_of(interaction).turn(interaction, self._view_number, number)

        form = Form(say("page.jump.title", locale), go)
        label = say("page.jump.label", locale, count=self._count)[:MODAL_LABEL]
        return form.ask("page", label, longest=9)


class Press(
    ui.DynamicItem[AnyButton], template=r"b:(?P<action>[a-z]+):(?P<argument>\w{1,60}):(?P<view>\d{1,18})"
):
    """A button that does something to one thing: ``PRESSES`` has what."""

    def __init__(self, item: AnyButton, action: str, argument: str, view: int) -> None:
        super().__init__(item)
        self._action = action
        self._argument = argument
        self._view_number = view

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the action and its argument."""
        del interaction
        return cls(_button(item), match["action"], match["argument"], int(match["view"]))

    async def callback(self, interaction: Interaction) -> None:
        """Do it."""
        act = PRESSES.get(self._action, no_longer)
        await guarded(interaction, act(desk_of(interaction), interaction, self._argument, self._view_number))


class Choose(ui.DynamicItem[AnySelect], template=r"m:(?P<action>[a-z]+):(?P<view>\d{1,18}):\d"):
    """A menu: ``CHOICES`` has what choosing does."""

    def __init__(self, item: AnySelect, action: str, view: int) -> None:
        super().__init__(item)
        self._action = action
        self._view_number = view

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the action and the stored question."""
        del interaction
        if not isinstance(item, ui.Select):
            raise TypeError("a menu's id on something else")
        return cls(item, match["action"], int(match["view"]))

    async def callback(self, interaction: Interaction) -> None:
        """Do it with the line that was chosen."""
        act, chosen = CHOICES.get(self._action, no_longer), self.item.values[0]
        await guarded(interaction, act(desk_of(interaction), interaction, chosen, self._view_number))


CONTROLS = (PageTurner, Jump, Press, Choose)


def desk_of(interaction: Interaction) -> Desk:
    """The desk of the running bot."""
    desk: Desk = interaction.client.desk
    return desk


def _button(item: ui.Item[Any]) -> AnyButton:
    if not isinstance(item, ui.Button):
        raise TypeError("a button's id on something else")
    return item
