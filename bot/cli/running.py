"""Runs one use case for a terminal: opens the app, prints the answer, and turns errors into words and an exit status.

Exit statuses: 0 done, 1 unexpected or a check that found something, and those of the kinds in ``bot.errors`` (2 bad
input, 3 not found, 4 not allowed, 5 link refused, 6 store unavailable, 7 misconfigured).
"""

import asyncio
import json
import logging
import re
import sys
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from pydantic import ValidationError

from bot.app import App, build
from bot.cli.as_json import Json
from bot.errors import DatelineError, LinkRefused, Misconfigured, new_incident
from bot.logs import configure_logging
from bot.settings import Settings
from bot.words import commands_typed
from store.values import TERMINAL_GUILD, Actor

TERMINAL = Actor(id=0, name="terminal", moderator=True)
GUILD = TERMINAL_GUILD

_STYLE = re.compile(r"\x1b\[\d+m")
"""Bold letters, which only a terminal shows as such."""

_TYPED_AS = {"source paste": "source add FILE --published DATE"}
"""The commands that a terminal has under other names than Discord."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Output:
    """An answer in both forms: ``data`` for ``--json``, ``lines`` for a person."""

    data: dict[str, Json]
    lines: tuple[str, ...]
    exit_status: int = 0

    @classmethod
    def of(cls, data: dict[str, Json], lines: Iterable[str], *, exit_status: int = 0) -> "Output":
        """Both forms of one answer."""
        return cls(data, tuple(lines), exit_status)


UseCase = Callable[[App], Awaitable[Output]]


def read_settings() -> Settings:
    """The settings; raises Misconfigured("bad_setting") with the first one that can't be used."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise Misconfigured(
            "bad_setting", name=name, reason=first["msg"].removeprefix("Value error, ")
        ) from None


def run(use_case: UseCase, *, as_json: bool, create_store: bool = False) -> None:
    """Answer once and leave with the right exit status."""

    async def once() -> None:
        settings = read_settings()
        configure_logging(
            "ERROR" if settings.log_level == "INFO" else settings.log_level, settings.log_format
        )
        async with build(settings, create_store=create_store, inline_reader=True) as app:
            output = await use_case(app)
        show(output, as_json=as_json)
        if output.exit_status:
            sys.exit(output.exit_status)

    with commands_typed(on_a_shell):
        status = guarded(once, as_json=as_json)
    sys.exit(status)


def on_a_shell(command: str) -> str:
    """How a command of Discord is typed on a terminal."""
    return f"dateline {_TYPED_AS.get(command, command)}"


def guarded(action: Callable[[], Awaitable[None]], *, as_json: bool = False) -> int:
    """Run ``action`` and give the exit status; nothing of Python's own reaches the person."""
    try:
        asyncio.run(_awaited(action))
    except DatelineError as error:
        show_error(error.code, with_next_try(error), as_json=as_json)
        return error.exit_status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except Exception:  # the terminal's boundary: the story goes to the log, a number to the person
        incident = new_incident()
        log.exception("incident %s", incident, extra={"incident": incident})
        show_error("unexpected", str(DatelineError("unexpected", incident=incident)), as_json=as_json)
        return 1
    return 0


async def _awaited(action: Callable[[], Awaitable[None]]) -> None:
    await action()


def show(output: Output, *, as_json: bool) -> None:
    """Print an answer."""
    if as_json:
        print(json.dumps(output.data, ensure_ascii=False, indent=2))  # noqa: T201 - a terminal's answer
    elif output.lines:
        lines = output.lines if sys.stdout.isatty() else (_STYLE.sub("", line) for line in output.lines)
        print("\n".join(lines))  # noqa: T201 - a terminal's answer


def with_next_try(error: DatelineError) -> str:
    """The error's words; of a link that waits also who tries it again, and when: nothing works on after a command."""
    if not isinstance(error, LinkRefused) or error.again_at is None:
        return str(error)
    return f"{error} That is for `dateline work` or the bot, from {error.again_at:%-d %B %Y, %H:%M} UTC on."


def show_error(code: str, message: str, *, as_json: bool) -> None:
    """Print an error: to standard error for a person, as an object for a program."""
    if as_json:
        print(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))  # noqa: T201 - likewise
    else:
        print(message, file=sys.stderr)  # noqa: T201 - likewise
