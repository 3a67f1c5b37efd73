"""What Discord is told of the commands: in every language that it has, Arabic among them."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.app import build
from bot.discord.client import Dateline
from bot.discord.localised import DISCORD_LOCALES, payloads
from bot.settings import Settings
from bot.words import say
from tests.wire import command_limits
from tests.wire.contract import find_contract

LOCALES = {locale for locales in DISCORD_LOCALES.values() for locale in locales}
MENU = 3


@pytest.fixture
async def told(tmp_path) -> list[dict[str, Any]]:
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path}/x.sqlite3")
    bot = Dateline(build(settings), settings, message_content=True)
    await bot.add_parts()
    commands = payloads(bot.tree, bot.tree.get_commands(type=None))
    await bot.close()
    return commands


def named(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield part
    for inner in part.get("options", ()):
        yield from named(inner)


async def test_every_command_and_option_is_named_and_described_in_every_language(
    told: list[dict[str, Any]],
) -> None:
    for command in told:
        for part in named(command):
            assert part["name_localizations"].keys() == LOCALES, part["name"]
            if command["type"] != MENU:
                assert part["description_localizations"].keys() == LOCALES, part["name"]


async def test_english_stands_in_the_code_and_in_the_catalogue_alike(told: list[dict[str, Any]]) -> None:
    for command in told:
        if command["type"] != MENU:
            assert command["description"] == say(f"cmd.{command['name']}")


async def test_arabic_readers_see_arabic_commands(told: list[dict[str, Any]]) -> None:
    timeline = next(each for each in told if each["name"] == "timeline")
    assert timeline["name_localizations"]["ar"] == "خط-زمني"
    assert timeline["options"][1]["name_localizations"]["es-419"] == "desde"


async def test_names_do_not_meet(told: list[dict[str, Any]]) -> None:
    def check(parts: list[dict[str, Any]]) -> None:
        for locale in LOCALES:
            names = [(part.get("type"), part["name_localizations"][locale]) for part in parts]
            assert len(set(names)) == len(names), (locale, names)
        for part in parts:
            check(part.get("options", []))

    check(told)


async def test_discord_takes_them(told: list[dict[str, Any]]) -> None:
    assert command_limits.command_set(told) == []
    contract = find_contract()
    if contract is None:
        pytest.skip("Discord's document is not here (DATELINE_SHARED)")
    for each in told:
        assert contract.check_schema("ApplicationCommandUpdateRequest", each) == []
