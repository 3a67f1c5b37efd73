"""Dateline on a terminal: the same use cases as in Discord, as commands and as a chat prompt."""

import gc

gc.disable()  # loading modules makes next to no garbage: looking for it costs a question a tenth of its time

from bot.cli.commands import main  # noqa: E402 - loaded without the collector

gc.freeze()  # what was loaded stays: no later search need look at it
gc.enable()

__all__ = ["main"]
