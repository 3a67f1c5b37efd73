"""What isn't working in a guild, and the words for it. Must import no front end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.errors import has_message, message_for
from bot.words import ENGLISH, say


@dataclass(frozen=True, slots=True)
class Problem:
    """``key`` is the catalogue's, of a sentence that says how to mend it; ``fields`` fill it; ``reason`` is the code of
    the error behind it, if there is one.
    """

    key: str
    fields: Mapping[str, object]
    reason: str | None = None


def problem_words(problem: Problem, fill: Callable[[object], object], locale: str = ENGLISH) -> str:
    """The sentence; each field stands there as ``fill`` makes it."""
    fields = {name: fill(value) for name, value in problem.fields.items()}
    if problem.reason is not None:
        known = has_message(problem.reason)
        fields["reason"] = message_for(problem.reason if known else "bad_response", locale)
    return say(problem.key, locale, **fields)
