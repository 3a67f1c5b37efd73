"""The bot's own commands, told apart by whom they are for, as people can press them."""

from typing import Any

import discord
from discord import app_commands

Described = dict[str, str]


def listed_commands(tree: app_commands.CommandTree[Any], ids: dict[str, int]) -> tuple[Described, Described]:
    """Readers' and moderators' commands: how each is written, and what it does.

    ``ids`` are those that Discord gave at the last sync; a command without one is shown as plain text.
    """
    readers: Described = {}
    moderators: Described = {}
    for command in tree.get_commands(type=discord.AppCommandType.chat_input):
        if isinstance(command, app_commands.ContextMenu):
            continue
        shown = moderators if command.default_permissions else readers
        for leaf in _leaves(command):
            shown[_written(leaf.qualified_name, ids.get(command.name))] = leaf.description
    return readers, moderators


def _leaves(command: "app_commands.Command[Any, ..., Any] | app_commands.Group") -> list[Any]:
    if isinstance(command, app_commands.Group):
        return [leaf for child in command.commands for leaf in _leaves(child)]
    return [command]


def _written(name: str, number: int | None) -> str:
    return f"</{name}:{number}>" if number else f"`/{name}`"
