"""Dateline on a terminal: the same use cases as in Discord, as commands and as a chat prompt."""

from bot.interpreter import keep_all, nothing_collected

# Loading modules makes next to no garbage: a search for it takes a tenth of a question's time.
with nothing_collected():
    from bot.cli.commands import main

keep_all()

__all__ = ["main"]
