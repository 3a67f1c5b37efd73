"""What pressing a button or choosing from a menu does. Each action asks one use case and shows what came of it."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot.discord.actions.corrections import ask_new_date, hide_event, merge_pair, next_pair, refuse_pair, undo
from bot.discord.actions.readers import (
    ask_any_time,
    ask_other_period,
    choose_name,
    copy_answer,
    forget_me,
    search_words,
    show_chart,
    show_day,
    show_details,
    show_everything,
    show_timeline,
    show_who,
)
from bot.discord.actions.review import approve, approve_all, ask_common_reason, ask_reason, show_suggestion
from bot.discord.actions.sources import (
    read_again,
    remove_source,
    restore_source,
    why_all_failed,
    why_failed,
)
from bot.discord.confirm import confirm, leave
from bot.discord.desk import Desk
from bot.discord.reply import Interaction
from bot.discord.setup import begin_setup, choose_privacy, watch_here, write_guidelines
from bot.errors import NotFound

Action: TypeAlias = Callable[[Desk, Interaction, str, int], Awaitable[None]]
"""The desk, the interaction, the button's argument or the chosen value, and the stored question's number."""


async def no_longer(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """A button of an older version, whose action there is no more."""
    del desk, interaction, argument, view
    raise NotFound("stale_view")


PRESSES: dict[str, Action] = {
    "own": copy_answer,
    "all": show_everything,
    "who": show_who,
    "timeline": show_timeline,
    "chart": show_chart,
    "redate": ask_new_date,
    "hide": hide_event,
    "undo": undo,
    "again": read_again,
    "remove": remove_source,
    "restore": restore_source,
    "approve": approve,
    "reject": ask_reason,
    "approveall": approve_all,
    "rejectall": ask_common_reason,
    "why": why_failed,
    "whyall": why_all_failed,
    "forget": forget_me,
    "setup": begin_setup,
    "watch": watch_here,
    "answers": choose_privacy,
    "guidelines": write_guidelines,
    "confirm": confirm,
    "leave": leave,
    "same": merge_pair,
    "apart": refuse_pair,
    "twins": next_pair,
    "anytime": ask_any_time,
    "period": ask_other_period,
    "words": search_words,
}

CHOICES: dict[str, Action] = {
    "details": show_details,
    "name": choose_name,
    "day": show_day,
    "review": show_suggestion,
}
