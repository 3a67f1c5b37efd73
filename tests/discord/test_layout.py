"""A message's buttons say in their ids what they do, and only those that lead somewhere can be pressed."""

import re
from typing import Any

import pytest

from bot.discord.controls import CONTROLS, Choose, Jump, PageTurner, Press
from bot.discord.desk import number_of
from bot.discord.layout import Place, layout, own_copy
from bot.discord.rendering.page import Button, LinkButton, Menu, Option, Page
from bot.errors import InvalidInput

LARGEST = Place(view=10**18 - 1, page=10**9 - 2, count=10**9 - 1)


def parts(page: Page, place: Place | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for box in layout(page, place).to_components():
        for row in box["components"]:
            found += row.get("components", [])
    return found


def ids(page: Page, place: Place) -> list[str]:
    return [part["custom_id"] for part in parts(page, place) if "custom_id" in part]


@pytest.mark.parametrize(
    ("page", "targets", "disabled"),
    [
        (0, [0, 0, 1, 4], [True, True, False, False]),
        (2, [0, 1, 3, 4], [False, False, False, False]),
        (4, [0, 3, 4, 4], [False, False, True, True]),
    ],
)
def test_the_ends_cannot_be_pressed(page: int, targets: list[int], disabled: list[bool]) -> None:
    turners = [
        part for part in parts(Page(head="x"), Place(7, page, 5)) if part["custom_id"].startswith("p:")
    ]
    assert [int(each["custom_id"].split(":")[2]) for each in turners] == targets
    assert [each["disabled"] for each in turners] == disabled


def test_a_single_page_has_nothing_to_turn() -> None:
    assert parts(Page(head="x"), Place(7, 0, 1)) == []


def test_ids_differ_and_fit_and_are_known_again() -> None:
    page = Page(
        head="x",
        menus=(Menu("details", "Which?", (Option("1", "a"),)), Menu("name", "Who?", (Option("2", "b"),))),
        buttons=(Button("who", "9" * 18, "W"), Button("timeline", "9" * 18, "T")),
        links=(LinkButton("Open", "https://news.example/a"),),
    )
    found = ids(page, LARGEST)
    assert len(found) == len(set(found)) == 9
    for each in found:
        assert len(each) <= 100
        assert sum(bool(re.fullmatch(c.__discord_ui_compiled_template__, each)) for c in CONTROLS) == 1, each


@pytest.mark.parametrize(
    ("control", "custom_id"),
    [
        (PageTurner, "p:12:3:n"),
        (Jump, "j:12:3:9"),
        (Press, "b:why:7:12"),
        (Choose, "m:details:0:1"),
    ],
)
def test_each_control_knows_its_ids(control: Any, custom_id: str) -> None:
    assert control.__discord_ui_compiled_template__.fullmatch(custom_id)
    for other in {PageTurner, Jump, Press, Choose} - {control}:
        assert not other.__discord_ui_compiled_template__.fullmatch(custom_id)


async def test_the_library_keeps_no_message_in_memory() -> None:
    assert layout(Page(head="x"), LARGEST).is_finished()


def test_others_are_offered_the_page_they_pressed_for() -> None:
    (button,) = [
        part
        for row in own_copy("Not yours", 12, 3).to_components()[0]["components"]
        for part in row.get("components", [])
    ]
    assert button["custom_id"] == "b:own:3:12"


@pytest.mark.parametrize(("given", "number"), [("1", 0), (" 9 ", 8), ("٣", 2)])
def test_a_page_number_as_typed(given: str, number: int) -> None:
    assert number_of(given, 9) == number


@pytest.mark.parametrize("given", ["", "0", "10", "-1", "two", "1.5", "9" * 30, "²"])
def test_what_is_no_page_number(given: str) -> None:
    with pytest.raises(InvalidInput, match="from 1 to 9"):
        number_of(given, 9)
