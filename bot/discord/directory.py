"""The bot's own commands, told apart by whom they are for, as people can press them."""

from typing import Any, TypeAlias

import discord
from discord import app_commands

from bot.words import ENGLISH, say

Command: TypeAlias = "app_commands.Command[Any, ..., Any] | app_commands.Group"
Described: TypeAlias = dict[str, str]


def listed_commands(
    tree: app_commands.CommandTree[Any], ids: dict[str, int], locale: str = ENGLISH
) -> tuple[Described, Described]:
    """Readers' and moderators' commands: how each is written (a group's all on one line), and what it does.

    ``ids`` are those that Discord gave at the last sync; a command without one is shown as plain text.
    """
    readers: Described = {}
    moderators: Described = {}
    for command in tree.get_commands(type=discord.AppCommandType.chat_input):
        if isinstance(command, app_commands.ContextMenu):
            continue
        shown = moderators if command.default_permissions else readers
        shown[_written(command, ids.get(command.name))] = say(f"cmd.{command.name}", locale)
    return readers, moderators


def _written(command: Command, number: int | None) -> str:
    names = [command.name]
    if isinstance(command, app_commands.Group):
        names = [child.qualified_name for child in command.commands]
    return " ".join(f"</{name}:{number}>" if number else f"`/{name}`" for name in names)
