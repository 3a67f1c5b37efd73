"""The limits of a set of application commands that Discord's OpenAPI document leaves out.

Source: Discord's reference on application commands. Must import nothing of ours but ``tests.wire.problems``.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from tests.wire.problems import Problem

MOST_OF_TYPE = {1: 100, 2: 15, 3: 15}
CHAT_INPUT = 1
SUBCOMMAND, GROUP = 1, 2
STRING, INTEGER, NUMBER = 3, 4, 10
TOTAL = 8_000
LOCALES = frozenset(
    [
        "ar",
        "bg",
        "cs",
        "da",
        "de",
        "el",
        "en-GB",
        "en-US",
        "es-419",
        "es-ES",
        "fi",
        "fr",
        "he",
        "hi",
        "hr",
        "hu",
        "id",
        "it",
        "ja",
        "ko",
        "lt",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "ru",
        "sv-SE",
        "th",
        "tr",
        "uk",
        "vi",
        "zh-CN",
        "zh-TW",
    ]
)

Body = Mapping[str, Any]
Path = tuple[str | int, ...]


def command_set(commands: Sequence[Body]) -> list[Problem]:
    """What Discord would refuse in a bulk overwrite."""
    problems: list[Problem] = []
    kinds = Counter(_type(command) for command in commands)
    for kind, number in kinds.items():
        if number > MOST_OF_TYPE.get(kind, 0):
            problems.append(Problem((), "APPLICATION_COMMANDS_MAX", f"{number} commands of type {kind}"))
    names = Counter((_type(command), command.get("name")) for command in commands)
    for (_, name), times in names.items():
        if times > 1:
            problems.append(Problem((), "APPLICATION_COMMANDS_DUPLICATE_NAME", f"{name!r} {times} times"))
    for index, command in enumerate(commands):
        problems += _command(command, (index,))
    return problems


def _type(command: Body) -> int:
    return command.get("type") or CHAT_INPUT


def _command(command: Body, path: Path) -> list[Problem]:
    problems: list[Problem] = []
    if _type(command) == CHAT_INPUT:
        problems += _named(command, path)
        problems += _options(command.get("options") or (), (*path, "options"), depth=0)
    elif command.get("description"):
        problems.append(
            Problem((*path, "description"), "APPLICATION_COMMAND_DESCRIPTION", "a menu has no description")
        )
    problems += _locales(command, path)
    if (size := longest(command)) > TOTAL:
        problems.append(Problem(path, "APPLICATION_COMMAND_TOO_LARGE", f"{size} characters, at most {TOTAL}"))
    return problems


def _named(part: Body, path: Path) -> list[Problem]:
    problems: list[Problem] = []
    names = {None: part.get("name") or "", **(part.get("name_localizations") or {})}
    for locale, name in names.items():
        if not is_slash_name(name):
            where = (*path, "name") if locale is None else (*path, "name_localizations", locale)
            problems.append(
                Problem(where, "APPLICATION_COMMAND_INVALID_NAME", f"{name!r} is no slash command name")
            )
    if not 1 <= len(part.get("description") or "") <= 100:
        problems.append(
            Problem((*path, "description"), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")
        )
    return problems + _locales(part, path)


def is_slash_name(name: str) -> bool:
    """Discord's ``^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$``, lower case where the script has
    one.
    """
    if not 1 <= len(name) <= 32 or name != name.lower():
        return False
    return all(
        c in "-_'"
        or unicodedata.category(c)[0] in "LN"
        or "\u0900" <= c <= "\u097f"
        or "\u0e00" <= c <= "\u0e7f"
        for c in name
    )


def _locales(part: Body, path: Path) -> list[Problem]:
    return [
        Problem((*path, key, locale), "BASE_TYPE_CHOICES", "Discord knows no such locale")
        for key in ("name_localizations", "description_localizations")
        for locale in part.get(key) or {}
        if locale not in LOCALES
    ]


def _options(options: Sequence[Body], path: Path, *, depth: int) -> list[Problem]:
    problems: list[Problem] = []
    names = Counter(option.get("name") for option in options)
    problems += [
        Problem(path, "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", f"{name!r} twice")
        for name, n in names.items()
        if n > 1
    ]
    nested = [option.get("type") in {SUBCOMMAND, GROUP} for option in options]
    if any(nested) and not all(nested):
        problems.append(
            Problem(path, "APPLICATION_COMMAND_OPTIONS_TYPE", "subcommands and options do not mix")
        )
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        problems.append(
            Problem(path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "required options come first")
        )
    for index, option in enumerate(options):
        problems += _option(option, (*path, index), depth=depth)
    return problems


def _option(option: Body, path: Path, *, depth: int) -> list[Problem]:
    problems = _named(option, path)
    kind = option.get("type")
    if (kind == GROUP and depth > 0) or (kind == SUBCOMMAND and depth > 1):
        problems.append(Problem((*path, "type"), "APPLICATION_COMMAND_OPTIONS_DEPTH", "nested too deep"))
    if kind in {SUBCOMMAND, GROUP}:
        return problems + _options(option.get("options") or (), (*path, "options"), depth=depth + 1)
    choices: Sequence[Body] = option.get("choices") or ()
    if option.get("autocomplete") and choices:
        problems.append(
            Problem(
                path,
                "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE",
                "choices and autocomplete exclude each other",
            )
        )
    if (option.get("autocomplete") or choices) and kind not in {STRING, INTEGER, NUMBER}:
        problems.append(
            Problem(path, "APPLICATION_COMMAND_OPTIONS_TYPE", "only text and numbers have choices")
        )
    for index, choice in enumerate(choices):
        for part in ("name", "value"):
            value = choice.get(part)
            if isinstance(value, str) and not 1 <= len(value) <= 100:
                where = (*path, "choices", index, part)
                problems.append(
                    Problem(where, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")
                )
    return problems


def longest(part: Body) -> int:
    """The characters of names, descriptions and values; the longest localisation counts for each."""
    size = 0
    for key in ("name", "description"):
        texts = [part.get(key) or "", *(part.get(f"{key}_localizations") or {}).values()]
        size += max(map(len, texts))
    if isinstance(part.get("value"), str):
        size += len(part["value"])
    return size + sum(longest(inner) for key in ("options", "choices") for inner in part.get(key) or ())
