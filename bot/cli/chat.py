"""A prompt that takes the slash commands as typed in Discord, and questions in plain words.

``/timeline topic:Sharaa since:2011`` and ``/timeline Sharaa`` are both understood; what doesn't begin with a slash is
asked, as a mention of the bot is.

Each command is a row of ``COMMANDS``; the verbs are those of the other commands.
"""

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bot.app import App, build
from bot.cli import moderator_verbs, pictures, transfer, verbs
from bot.cli.running import Output, guarded, read_settings, show, show_error, with_next_try
from bot.errors import DatelineError, InvalidInput
from bot.logs import configure_logging
from bot.settings import Settings
from bot.words import commands_typed

PROMPT = "dateline> "
GREETING = "Ask in plain words, or type a command as in Discord. /help shows all of them, /exit leaves."
ENDINGS = {"exit", "quit", "/exit", "/quit"}
_PASTING = "/source add url:FILE published:DATE"
"""A prompt reads a file where Discord opens a form."""
_OPTION = re.compile(r"(?:^|\s)(\w+):(?!//)")


@dataclass(frozen=True, slots=True)
class ChatCommand:
    """``main`` is the option that a text without ``name:`` fills; ``options`` are the others, those ``needed`` too."""

    verb: Callable[..., Awaitable[Output]]
    main: str | None
    options: tuple[str, ...]
    example: str
    needed: tuple[str, ...] = ()


COMMANDS = {
    "/timeline": ChatCommand(
        verbs.timeline, "topic", ("since", "until", "detail"), "/timeline topic:Sharaa since:2024"
    ),
    "/who": ChatCommand(verbs.who, "name", (), "/who name:Firqat al-Ghuraba"),
    "/ask": ChatCommand(verbs.ask, "question", (), "/ask question:When was Sharaa appointed president?"),
    "/on": ChatCommand(verbs.on, "date", (), "/on date:22 October 2025"),
    "/search": ChatCommand(verbs.search, "text", ("since", "until"), "/search text:ceasefire"),
    "/source add": ChatCommand(verbs.source_add, "url", ("title", "published"), "/source add url:https://…"),
    "/source list": ChatCommand(verbs.source_list, None, (), "/source list"),
    "/source show": ChatCommand(verbs.source_show, "source", (), "/source show source:s7"),
    "/source refresh": ChatCommand(verbs.source_refresh, "source", (), "/source refresh source:s7"),
    "/source remove": ChatCommand(verbs.source_remove, "source", (), "/source remove source:s7"),
    "/source restore": ChatCommand(verbs.source_restore, "source", (), "/source restore source:s7"),
    "/name suggestions": ChatCommand(moderator_verbs.name_suggestions, None, (), "/name suggestions"),
    "/name merge": ChatCommand(
        moderator_verbs.name_merge,
        "keep",
        ("other",),
        "/name merge keep:Firqat al-Ghuraba other:n12",
        ("other",),
    ),
    "/name refuse": ChatCommand(
        moderator_verbs.name_refuse, "one", ("other",), "/name refuse one:n4 other:n12", ("other",)
    ),
    "/name split": ChatCommand(moderator_verbs.name_split, "name", (), "/name split name:n4"),
    "/name rename": ChatCommand(
        moderator_verbs.name_rename, "name", ("new",), "/name rename name:n4 new:Firqat al-Ghuraba", ("new",)
    ),
    "/name alias": ChatCommand(
        moderator_verbs.name_alias,
        "name",
        ("alias",),
        "/name alias name:n4 alias:Strangers' Brigade",
        ("alias",),
    ),
    "/event show": ChatCommand(moderator_verbs.event_show, "event", (), "/event show event:e412"),
    "/event date": ChatCommand(
        moderator_verbs.event_date,
        "event",
        ("date",),
        "/event date event:e412 date:late January 2025",
        ("date",),
    ),
    "/event hide": ChatCommand(moderator_verbs.event_hide, "event", (), "/event hide event:e412"),
    "/event restore": ChatCommand(moderator_verbs.event_restore, "event", (), "/event restore event:e412"),
    "/undo": ChatCommand(moderator_verbs.undo, None, ("change",), "/undo change:7"),
    "/audit": ChatCommand(
        moderator_verbs.audit, None, ("what", "target", "since"), "/audit what:name since:2025-10"
    ),
    "/review": ChatCommand(moderator_verbs.review_list, None, (), "/review"),
    "/settings show": ChatCommand(moderator_verbs.settings_show, None, (), "/settings show"),
    "/settings timezone": ChatCommand(
        moderator_verbs.settings_zone, None, ("zone",), "/settings timezone zone:Asia/Damascus"
    ),
    "/settings detail": ChatCommand(
        moderator_verbs.settings_detail, "detail", (), "/settings detail detail:all"
    ),
    "/feed add": ChatCommand(verbs.feed_add, "url", (), "/feed add url:https://…"),
    "/feed list": ChatCommand(verbs.feed_list, None, (), "/feed list"),
    "/feed remove": ChatCommand(verbs.feed_remove, "feed", (), "/feed remove feed:f1"),
    "/export": ChatCommand(
        transfer.export, "format", ("topic", "since", "until"), "/export format:csv topic:Sharaa"
    ),
    "/chart": ChatCommand(
        pictures.chart,
        "topic",
        ("vs", "kind", "since", "until"),
        "/chart topic:Sharaa vs:Syrian Observatory for Human Rights",
    ),
    "/about": ChatCommand(verbs.about, None, (), "/about"),
}


def chat() -> None:
    """Read commands until the end of input; ends at once where there is no terminal and nothing is piped in."""

    async def talk() -> None:
        settings = read_settings()
        configure_logging("ERROR", settings.log_format)
        await converse(settings)

    with commands_typed(lambda command: _PASTING if command == "source paste" else f"/{command}"):
        status = guarded(talk)
    sys.exit(status)


async def converse(settings: Settings) -> None:
    """Answer line after line over one open app."""
    async with build(settings, inline_reader=True) as app:
        if sys.stdin.isatty():
            print(GREETING)  # noqa: T201 - a prompt
        while (line := await asyncio.to_thread(_read_line)) is not None:
            if line.lower() in ENDINGS:
                return
            if line:
                await answer(app, line)


async def answer(app: App, line: str) -> None:
    """Answer one line, or say what is wrong with it."""
    if line.split(maxsplit=1)[0] == "/help" or line == "help":
        show(Output.of({}, _help()), as_json=False)
        return
    try:
        command, main, options = read_line(line)
        show(await command.verb(app, *main, **options), as_json=False)
    except DatelineError as error:
        show_error(error.code, with_next_try(error), as_json=False)


def read_line(line: str) -> tuple[ChatCommand, list[str], dict[str, str]]:
    """A typed line as a command, its main option and the others.

    Raises InvalidInput("bad_command", "missing_option").
    """
    if not line.startswith("/"):
        return COMMANDS["/ask"], [line], {}
    name = next((name for name in sorted(COMMANDS, key=len, reverse=True) if _begins(line, name)), None)
    if name is None:
        raise InvalidInput("bad_command", given=line.split(maxsplit=1)[0])
    command = COMMANDS[name]
    known = {*command.options, *([command.main] if command.main else [])}
    options = dict(_options(line[len(name) :], known, command.main))
    for needed in (*((command.main,) if command.main else ()), *command.needed):
        if not options.get(needed, "").strip():
            raise InvalidInput("missing_option", command=name, option=needed, example=command.example)
    main = options.pop(command.main).strip() if command.main else ""
    return command, [main] if command.main else [], options


def _begins(line: str, name: str) -> bool:
    return line == name or line.startswith(name + " ")


def _options(rest: str, known: set[str], main: str | None) -> Iterator[tuple[str, str]]:
    marks = [mark for mark in _OPTION.finditer(rest) if mark.group(1) in known]
    opening = rest[: marks[0].start() if marks else len(rest)].strip()
    if opening and main:
        yield main, opening
    for mark, following in zip_longest(marks, marks[1:]):
        value = rest[mark.end() : following.start() if following else len(rest)].strip()
        if value:
            yield mark.group(1), value


def _help() -> Iterator[str]:
    for name, command in COMMANDS.items():
        yield f"{name:<16} {command.example}"


def _read_line() -> str | None:
    try:
        return input(PROMPT if sys.stdin.isatty() else "").strip()
    except EOFError:
        return None
