"""What happens when something goes wrong in Discord: the one place that turns an exception into words.

A DatelineError is told as its table has it; anything else becomes an incident number, which the person sees
and under which the log has the whole story. No class name and no trace is ever sent.
"""

import errno
import logging

import discord
from discord import app_commands

from bot.discord.escape import words_for
from bot.errors import DatelineError, NotAllowed, StoreUnavailable, new_incident
from bot.words import ENGLISH

log = logging.getLogger(__name__)

EXPIRED = frozenset({10062, 50027, 10015})
"""Unknown interaction, invalid or expired webhook token, unknown webhook: answer by another way."""

_UNKNOWN_MESSAGE = 10008

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def explain(error: BaseException, where: str, locale: str = ENGLISH) -> str:
    """The words for a person in their language; logs what the operator should know.

    ``where`` names the command or event.
    """
    return words_for(as_told(error, where), locale)


def as_told(error: BaseException, where: str) -> DatelineError:
    """The error as a person is told of it, whatever it was; logs what the operator should know."""
    cause = _cause(error)
    if isinstance(cause, DatelineError):
        if cause.reported:
            log.warning("%s: %s %s", where, cause.code, cause.fields, exc_info=cause)
        return cause
    if isinstance(cause, OSError) and cause.errno in _NO_ROOM:
        log.warning("%s: no room on the disk for files on their way", where, exc_info=cause)
        return StoreUnavailable("store_full")
    if isinstance(cause, app_commands.CheckFailure):
        return NotAllowed("not_moderator")
    if isinstance(cause, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return DatelineError("commands_changed")
    if isinstance(cause, discord.Forbidden):
        log.warning("%s: Discord refuses (%s)", where, cause.code)
        return DatelineError("discord_refuses")
    return DatelineError("unexpected", incident=incident(cause, where))


def incident(error: BaseException, where: str) -> str:
    """Log an unexpected error whole, under a number that a person can pass on."""
    number = new_incident()
    log.error("incident %s in %s", number, where, exc_info=error, extra={"incident": number})
    return number


def expired(error: BaseException) -> bool:
    """Whether Discord no longer takes an answer to this interaction."""
    return isinstance(error, discord.HTTPException) and error.code in EXPIRED


def message_gone(error: BaseException) -> bool:
    """Whether the message was deleted meanwhile."""
    return isinstance(error, discord.HTTPException) and error.code == _UNKNOWN_MESSAGE


def _cause(error: BaseException) -> BaseException:
    """What a command's wrapper hides."""
    while isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, app_commands.TransformerError) and error.__cause__ is not None:
        return error.__cause__
    return error
