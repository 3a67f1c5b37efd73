"""Pages as Discord's components: what a message holds, and the ids by which its buttons are known again.

Components V2 rather than embeds: they stay visible where link previews are switched off, take a phone's
whole width, and put menus and buttons beside the text that they belong to. Every button's state is in its
id (a stored question's number, a page), so that it works for as long as the message lives, restarts included.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import discord
from discord import ui

from bot.discord.escape import cut
from bot.discord.limits import BUTTON_LABEL, ROW_BUTTONS
from bot.discord.rendering.page import Button, LinkButton, Menu, Page, Tone
from bot.words import say

Layout: TypeAlias = ui.LayoutView
Control: TypeAlias = ui.Item[Any]

_COLOURS = {Tone.ANSWER: 0x3B6EA8, Tone.GOOD: 0x3F8F5B, Tone.TROUBLE: 0xC98A1B}
_FIRST, _BACK, _NEXT, _LAST = "⏮\ufe0f", "◀\ufe0f", "▶\ufe0f", "⏭\ufe0f"


@dataclass(frozen=True, slots=True)
class Place:
    """Which page of which stored question a message shows; ``view`` is 0 when none had to be stored."""

    view: int = 0
    page: int = 0
    count: int = 1


def layout(page: Page, place: Place | None = None, locale: str = "en") -> Layout:
    """A message of one page with its menus and buttons; page buttons only when there are several pages."""
    place = place or Place()
    box: ui.Container[Layout] = ui.Container(accent_colour=_COLOURS[page.tone])
    for text in (page.head, *page.entries):
        _say(box, text)
    if page.foot:
        box.add_item(ui.Separator())
        _say(box, page.foot)
    for row in _rows(page, place, locale):
        box.add_item(row)
    view = ui.LayoutView(timeout=None)
    view.add_item(box)
    view.stop()  # its ids say what to do: the library need not keep it
    return view


def _say(box: "ui.Container[Layout]", text: str) -> None:
    if text.strip():
        box.add_item(ui.TextDisplay(text))


def _rows(page: Page, place: Place, locale: str) -> list["ui.ActionRow[Layout]"]:
    rows = [_row(_menu(menu, index, place)) for index, menu in enumerate(page.menus)]
    buttons: list[Control] = [*map(_link, page.links), *(_press(button, place) for button in page.buttons)]
    if buttons:
        rows.append(_row(*buttons[:ROW_BUTTONS]))
    if place.count > 1:
        rows.append(_row(*_turners(place, locale)))
    return rows


def _row(*items: Control) -> "ui.ActionRow[Layout]":
    return ui.ActionRow(*items)


def _menu(menu: Menu, index: int, place: Place) -> Control:
    options = [
        discord.SelectOption(value=each.value, label=each.label, description=each.description)
        for each in menu.options
    ]
    return ui.Select(
        custom_id=f"m:{menu.action}:{place.view}:{index}", placeholder=menu.prompt, options=options
    )


def _press(button: Button, place: Place) -> Control:
    style = discord.ButtonStyle.danger if button.danger else discord.ButtonStyle.secondary
    return ui.Button(
        label=cut(button.label, BUTTON_LABEL),
        style=style,
        custom_id=f"b:{button.action}:{button.argument}:{place.view}",
    )


def _link(button: LinkButton) -> Control:
    return ui.Button(label=cut(button.label, BUTTON_LABEL), url=button.url)


def _turners(place: Place, locale: str) -> list[Control]:
    last = place.count - 1
    at_start, at_end = place.page <= 0, place.page >= last
    jump: Control = ui.Button(
        label=say("page.of", locale, page=place.page + 1, count=place.count),
        style=discord.ButtonStyle.secondary,
        custom_id=f"j:{place.view}:{place.page}:{place.count}",
    )
    return [
        _turner(_FIRST, place, 0, "f", disabled=at_start),
        _turner(_BACK, place, max(place.page - 1, 0), "b", disabled=at_start),
        jump,
        _turner(_NEXT, place, min(place.page + 1, last), "n", disabled=at_end),
        _turner(_LAST, place, last, "l", disabled=at_end),
    ]


def _turner(sign: str, place: Place, target: int, name: str, *, disabled: bool) -> Control:
    return ui.Button(
        emoji=sign,
        style=discord.ButtonStyle.primary,
        disabled=disabled,
        custom_id=f"p:{place.view}:{target}:{name}",
    )


def own_copy(text: str, view: int, page: int, locale: str = "en") -> Layout:
    """The note to somebody who pressed another person's button, with the button that gives a copy."""
    button = Button("own", str(page), say("page.own", locale))
    return layout(Page(head=text, buttons=(button,), tone=Tone.TROUBLE), Place(view=view), locale)


def note(text: str, tone: Tone = Tone.TROUBLE) -> Layout:
    """A message of words alone: an error, a confirmation."""
    return layout(Page(head=text, tone=tone))
