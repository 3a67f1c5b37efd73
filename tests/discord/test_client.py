"""The commands as registered: what Discord's document asks of them, and who sees which."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.app import build
from bot.discord.client import Dateline, needed_intents, run
from bot.discord.cogs import readers
from bot.discord.cogs.links import question_in
from bot.discord.directory import listed_commands
from bot.errors import Misconfigured
from bot.settings import Settings
from tests.wire.contract import find_contract

DOCS = Path(__file__).parents[2] / "docs"
READERS = {
    "timeline",
    "who",
    "ask",
    "on",
    "search",
    "export",
    "chart",
    "suggest",
    "about",
    "help",
    "privacy",
    "watch",
}
MODERATORS = {"source", "review", "name", "event", "undo", "audit", "settings", "feed"}


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Dateline]:
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path}/x.sqlite3")
    dateline = Dateline(build(settings), settings, message_content=True)
    await dateline.add_parts()
    yield dateline
    await dateline.close()


def payloads(bot: Dateline) -> list[dict[str, Any]]:
    return [command.to_dict(bot.tree) for command in bot.tree.get_commands(type=None)]


async def test_commands_are_those_of_the_design(bot: Dateline) -> None:
    names = {each["name"] for each in payloads(bot)}
    assert names == READERS | MODERATORS | {"Add to timeline"}


async def test_discord_takes_them(bot: Dateline) -> None:
    contract = find_contract()
    if contract is None:
        pytest.skip("Discord's document is not here (DATELINE_SHARED)")
    for each in payloads(bot):
        assert contract.check_schema("ApplicationCommandUpdateRequest", each) == []


async def test_moderators_commands_are_hidden_and_refused_to_others(bot: Dateline) -> None:
    for command in bot.tree.get_commands(type=discord.AppCommandType.chat_input):
        hidden = command.default_permissions  # type: ignore[union-attr]
        assert (command.name in MODERATORS) == bool(hidden and hidden.manage_messages)


async def test_every_command_is_for_guilds(bot: Dateline) -> None:
    assert all(each["contexts"] == [0] and each["integration_types"] == [0] for each in payloads(bot))


async def test_help_lists_every_command_once(bot: Dateline) -> None:
    readers, moderators = listed_commands(bot.tree, {"source": 5})
    assert {name.split()[0].strip("`/") for name in readers} == READERS
    assert len(moderators) == len(MODERATORS)
    assert any("</source add:5>" in name and "</source list:5>" in name for name in moderators)


def test_only_the_intents_in_use_are_asked_for() -> None:
    wanted = {name for name, on in needed_intents(message_content=True) if on}
    assert wanted == {"guilds", "guild_messages", "message_content"}
    assert not needed_intents(message_content=False).message_content


async def test_without_a_token_it_says_what_to_do(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path}/x.sqlite3", discord_token=None)
    with pytest.raises(Misconfigured, match="DISCORD_TOKEN"):
        await run(build(settings), settings)


async def test_discord_out_of_reach_is_said(tmp_path: Path, unused_tcp_port: int) -> None:
    settings = Settings(
        _env_file=None,
        database_url=f"sqlite:///{tmp_path}/x.sqlite3",
        discord_token="token",
        discord_api_url=f"http://127.0.0.1:{unused_tcp_port}/api/v10",
    )
    async with build(settings, inline_reader=True) as app:
        with pytest.raises(Misconfigured, match="can't reach Discord"):
            await run(app, settings)


@pytest.mark.parametrize(
    ("content", "question"),
    [
        ("<@5> when was Hadad appointed?", "when was Hadad appointed?"),
        ("<@!5>  who?", "who?"),
        ("<@5>", ""),
        ("thanks <@5>!", None),
        ("<@6> hello", None),
        ("nothing", None),
    ],
)
def test_a_question_begins_with_the_mention(content: str, question: str | None) -> None:
    message = SimpleNamespace(content=content)
    assert question_in(message, SimpleNamespace(id=5)) == question  # type: ignore[arg-type]


def _leaves(command: Any) -> list[str]:
    if isinstance(command, app_commands.Group):
        return [name for child in command.commands for name in _leaves(child)]
    return [f"/{command.qualified_name} {' '.join(_parameters(command))}".strip()]


def _parameters(command: Any) -> list[str]:
    return [each.name if each.required else f"[{each.name}]" for each in command.parameters]


async def test_every_command_is_documented_with_its_options(bot: Dateline) -> None:
    page = (Path(__file__).parents[2] / "docs" / "discord.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `(/[^`]+)` \|", page, re.MULTILINE))
    commands = bot.tree.get_commands(type=discord.AppCommandType.chat_input)
    assert documented == {leaf for command in commands for leaf in _leaves(command)}


async def test_every_command_s_answer_is_shown(bot: Dateline) -> None:
    """A new command needs a line in docs/pictures/make.py, a section, and `make docs-pictures`."""
    page = (DOCS / "discord.md").read_text("utf-8")
    commands = bot.tree.get_commands(type=discord.AppCommandType.chat_input)
    names = {name for command in commands for name in _names(command)}
    assert set(re.findall(r"^### (/.+)$", page, re.MULTILINE)) == names
    pictures = {name: f"pictures/{name.strip('/').replace(' ', '-')}.png" for name in names}
    assert {name for name, picture in pictures.items() if f"]({picture})" not in page} == set()
    assert {picture for picture in pictures.values() if not (DOCS / picture).is_file()} == set()
    drawn = (DOCS / "pictures" / "make.py").read_text("utf-8")
    assert {name for name in names if f'"{name[1:]}": ' not in drawn} == set()


def _names(command: Any) -> list[str]:
    if isinstance(command, app_commands.Group):
        return [name for child in command.commands for name in _names(child)]
    return [f"/{command.qualified_name}"]


async def test_suggestions_that_take_longer_than_discord_waits_are_none_and_go_on(monkeypatch) -> None:
    ready, ended = asyncio.Event(), asyncio.Event()

    async def slow() -> list[app_commands.Choice[str]]:
        await ready.wait()
        ended.set()
        return []

    monkeypatch.setattr(readers, "PATIENCE", 0.01)
    assert await readers.completed("completing a name", slow()) == []
    ready.set()
    async with asyncio.timeout(5):
        await ended.wait()


async def test_the_names_of_large_guilds_are_prepared_when_the_bot_is_ready() -> None:
    prepared: list[list[int]] = []

    async def prepare(guilds: list[int]) -> None:
        prepared.append(guilds)

    desk: Any = SimpleNamespace(app=SimpleNamespace(names=SimpleNamespace(prepare=prepare)))
    client: Any = SimpleNamespace(guilds=[SimpleNamespace(id=7), SimpleNamespace(id=9)])
    await readers.Readers(desk, client).on_ready()
    assert prepared == [[7, 9]]
