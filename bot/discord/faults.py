"""What happens when something goes wrong in Discord: the one place that turns an exception into words.

A DatelineError is told as its table has it; anything else becomes an incident number, which the person sees
and under which the log has the whole story. No class name and no trace is ever sent.
"""

import logging

import discord
from discord import app_commands

from bot.discord.escape import fit
from bot.errors import DatelineError, NotAllowed, message_for, new_incident

log = logging.getLogger(__name__)

EXPIRED = frozenset({10062, 50027, 10015})
"""Unknown interaction, invalid or expired webhook token, unknown webhook: answer by another way."""

_FIELD_ROOM = 200


def explain(error: BaseException, where: str) -> str:
    """The words for a person; logs what the operator should know. ``where`` names the command or event."""
    cause = _cause(error)
    if isinstance(cause, DatelineError):
        if cause.reported:
            log.warning("%s: %s %s", where, cause.code, cause.fields, exc_info=cause)
        return words_for(cause)
    if isinstance(cause, app_commands.CheckFailure):
        return words_for(NotAllowed("not_moderator"))
    if isinstance(cause, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return message_for("commands_changed")
    if isinstance(cause, discord.Forbidden):
        log.warning("%s: Discord refuses (%s)", where, cause.code)
        return message_for("discord_refuses")
    return message_for("unexpected", incident=incident(cause, where))


def words_for(error: DatelineError) -> str:
    """The error's message with what it quotes made harmless."""
    fields = {name: fit(str(value), _FIELD_ROOM) for name, value in error.fields.items()}
    return message_for(error.code, **fields)


def incident(error: BaseException, where: str) -> str:
    """Log an unexpected error whole, under a number that a person can pass on."""
    number = new_incident()
    log.error("incident %s in %s", number, where, exc_info=error)
    return number


def expired(error: BaseException) -> bool:
    """Whether Discord no longer takes an answer to this interaction."""
    return isinstance(error, discord.HTTPException) and error.code in EXPIRED


def _cause(error: BaseException) -> BaseException:
    """What a command's wrapper hides."""
    while isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, app_commands.TransformerError) and error.__cause__ is not None:
        return error.__cause__
    return error
