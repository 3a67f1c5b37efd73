"""What isn't working in a guild, and the words for it. Must import no front end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.errors import DatelineError, message_for
from bot.words import ENGLISH, say


@dataclass(frozen=True, slots=True)
class Problem:
    """``key`` is the catalogue's, of a sentence that says how to mend it; ``fields`` fill it; ``reason`` is
    the error behind it, if there is one.
    """

    key: str
    fields: Mapping[str, object]
    reason: DatelineError | None = None


def problem_words(problem: Problem, fill: Callable[[object], object], locale: str = ENGLISH) -> str:
    """The sentence; each field stands there as ``fill`` makes it."""
    fields = _filled(problem.fields, fill)
    if problem.reason is not None:
        fields["reason"] = message_for(problem.reason.code, locale, **_filled(problem.reason.fields, fill))
    return say(problem.key, locale, **fields)


def _filled(fields: Mapping[str, object], fill: Callable[[object], object]) -> dict[str, object]:
    return {name: fill(value) for name, value in fields.items()}
