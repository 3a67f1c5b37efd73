"""How long each interaction took and how it ended, for the log and the metrics."""

import time
from typing import TYPE_CHECKING, Any, TypeAlias

import discord

from bot.errors import DatelineError
from bot.logs import begin_request

if TYPE_CHECKING:
    from bot.core.health import Measures

Interaction: TypeAlias = discord.Interaction[Any]

_BEGAN, _OUTCOME = "began", "outcome"


def began(interaction: Interaction) -> None:
    """The work on an interaction begins; what is logged meanwhile bears one request id."""
    begin_request()
    interaction.extras.setdefault(_BEGAN, time.monotonic())


def went_wrong(interaction: discord.Interaction, error: DatelineError) -> None:
    """The person is told of ``error`` in place of an answer."""
    failed = error.reported or error.code == "unexpected"
    interaction.extras[_OUTCOME] = "failed" if failed else "refused"


def ended(interaction: Interaction) -> None:
    """The interaction has its whole answer, good or bad."""
    since = interaction.extras.pop(_BEGAN, None)
    if since is None:
        return
    outcome = interaction.extras.get(_OUTCOME, "ok")
    measures: Measures = interaction.client.desk.app.health.measures
    measures.answered(_asked(interaction), outcome, time.monotonic() - since)


def _asked(interaction: Interaction) -> str:
    """The command's name, or what kind of control it is: never an id."""
    if interaction.type is discord.InteractionType.application_command and interaction.command is not None:
        return interaction.command.qualified_name
    return interaction.type.name
