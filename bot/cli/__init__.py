"""Dateline on a terminal: the same use cases as in Discord, as commands and as a chat prompt."""

from bot.cli.commands import main

__all__ = ["main"]
