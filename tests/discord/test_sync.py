"""Commands are sent to Discord only when it knows others."""

import copy
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.discord.sync import same, sync_commands


@app_commands.command(name="timeline", description="What happened")
@app_commands.describe(topic="A name")
async def timeline(interaction: discord.Interaction, topic: str, since: str | None = None) -> None:
    del interaction, topic, since


def ours() -> list[dict[str, Any]]:
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    tree.add_command(timeline)
    return [command.to_dict(tree) for command in tree.get_commands()]


def as_discord_returns_it(commands: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With ids and versions, defaults filled in, and falsy parts left out or null as Discord does."""
    theirs = copy.deepcopy(commands)
    for number, command in enumerate(theirs):
        command |= {
            "id": str(number + 100),
            "application_id": "9",
            "version": "1",
            "name_localizations": None,
            "integration_types": [0],
            "dm_permission": False,
        }
        for option in command["options"]:
            if not option.get("required"):
                option.pop("required", None)
            option["name_localizations"] = {}
    return theirs


def test_what_discord_fills_in_is_no_change() -> None:
    assert same(ours(), as_discord_returns_it(ours()))


@pytest.mark.parametrize("change", ["description", "option", "gone", "more", "permissions"])
def test_a_change_is_noticed(change: str) -> None:
    theirs = as_discord_returns_it(ours())
    if change == "description":
        theirs[0]["description"] = "Something else"
    elif change == "option":
        theirs[0]["options"][0]["required"] = False
    elif change == "gone":
        theirs = []
    elif change == "more":
        theirs.append({"name": "old", "type": 1, "description": "x", "id": "5"})
    else:
        theirs[0]["default_member_permissions"] = "8192"
    assert not same(ours(), theirs)


class FakeHttp:
    def __init__(self, known: list[dict[str, Any]]) -> None:
        self.known = known

    async def get_global_commands(self, application: int) -> list[dict[str, Any]]:
        assert application == 9
        return self.known


class FakeClient:
    def __init__(self, known: list[dict[str, Any]]) -> None:
        self.application_id = 9
        self.http = FakeHttp(known)


class FakeTree(app_commands.CommandTree):
    syncs = 0

    async def sync(self, *, guild: object = None) -> list[Any]:
        assert guild is None
        self.syncs += 1
        return []


@pytest.mark.parametrize(("known", "syncs"), [(as_discord_returns_it(ours()), 0), ([], 1)])
async def test_unchanged_commands_are_not_sent(known: list[dict[str, Any]], syncs: int) -> None:
    tree = FakeTree(discord.Client(intents=discord.Intents.none()))
    tree.add_command(timeline)
    ids = await sync_commands(FakeClient(known), tree, None)  # type: ignore[arg-type]
    assert tree.syncs == syncs
    assert ids == ({"timeline": 100} if not syncs else {})
