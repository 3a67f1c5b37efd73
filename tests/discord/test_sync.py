"""Commands are sent to Discord only when it knows others."""

import copy
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.http import Route

from bot.discord.localised import payloads
from bot.discord.sync import same, sync_commands


@app_commands.command(name="timeline", description="What happened")
@app_commands.describe(topic="A name")
async def timeline(interaction: discord.Interaction, topic: str, since: str | None = None) -> None:
    del interaction, topic, since


def a_tree() -> app_commands.CommandTree:
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    tree.add_command(timeline)
    return tree


def ours() -> list[dict[str, Any]]:
    tree = a_tree()
    return payloads(tree, tree.get_commands())


def as_discord_returns_it(commands: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With ids and versions, defaults filled in, and falsy parts left out or null as Discord does."""
    theirs = copy.deepcopy(commands)
    for number, command in enumerate(theirs):
        command |= {
            "id": str(number + 100),
            "application_id": "9",
            "version": "1",
            "name_localizations": command["name_localizations"] or None,
            "integration_types": [0],
            "dm_permission": False,
        }
        for option in command["options"]:
            if not option.get("required"):
                option.pop("required", None)
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
        self.sent: list[list[dict[str, Any]]] = []

    async def request(self, route: Route, **options: Any) -> list[dict[str, Any]]:
        assert route.url.endswith("/applications/9/commands")
        if route.method == "GET":
            assert options["params"] == {"with_localizations": "true"}
            return self.known
        self.sent.append(options["json"])
        return as_discord_returns_it(options["json"])


class FakeClient:
    def __init__(self, known: list[dict[str, Any]]) -> None:
        self.application_id = 9
        self.http = FakeHttp(known)


@pytest.mark.parametrize(("known", "sent"), [(as_discord_returns_it(ours()), 0), ([], 1)])
async def test_unchanged_commands_are_not_sent(known: list[dict[str, Any]], sent: int) -> None:
    client = FakeClient(known)
    ids = await sync_commands(client, a_tree(), None)  # type: ignore[arg-type]
    assert len(client.http.sent) == sent
    assert ids == {"timeline": 100}


def test_a_changed_translation_is_noticed() -> None:
    theirs = as_discord_returns_it(ours())
    theirs[0]["name_localizations"]["ar"] = "شيء"
    assert not same(ours(), theirs)
