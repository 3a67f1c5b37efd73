"""The commands as Discord is told of them: names and descriptions in every language that there are words in.

The library translates by its own list of locales, which lacks Arabic, so the payloads are completed here. Keys follow
the command: ``cmd-source-add`` describes "/source add", ``opt-since`` every option of that name unless there is
``opt-export-csv-since`` for that command's alone; ``.name`` is what people type.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from discord import app_commands

from bot.words import ENGLISH, LANGUAGES, known, name_of, say

Payload: TypeAlias = dict[str, Any]

DISCORD_LOCALES: Mapping[str, tuple[str, ...]] = {
    language: {"es": ("es-ES", "es-419")}.get(language, (language,))
    for language in LANGUAGES
    if language != ENGLISH
}
"""Discord's locales of each language; what it shows everybody else is English."""

_SUBCOMMANDS = (1, 2)
_CHAT_INPUT = 1


def payloads(tree: app_commands.CommandTree[Any], commands: list[Any]) -> list[Payload]:
    """What Discord is to know of the commands."""
    return [_command(command.to_dict(tree)) for command in commands]


def _command(payload: Payload) -> Payload:
    if payload["type"] != _CHAT_INPUT:
        key = next((key for key in _MENUS if say(key) == payload["name"]), None)
        return {**payload, "name_localizations": dict(_each(key, say))} if key else payload
    return _described(payload, f"cmd.{payload['name']}", (payload["name"],))


_MENUS = ("add.menu",)


def _described(payload: Payload, key: str, path: tuple[str, ...]) -> Payload:
    """A command, group or option with its names, descriptions and all that is within it."""
    return {
        **payload,
        "name_localizations": dict(_each(key, name_of)),
        "description_localizations": dict(_each(key, say)),
        "options": [_option(each, path) for each in payload.get("options", ())],
    }


def _option(option: Payload, path: tuple[str, ...]) -> Payload:
    path = (*path, option["name"])
    if option["type"] in _SUBCOMMANDS:
        return _described(option, ".".join(("cmd", *path)), path)
    own = ".".join(("opt", *path))
    described = _described(option, own if known(own) else f"opt.{option['name']}", path)
    choices = [_choice(each, option["name"]) for each in option.get("choices", ())]
    return {**{name: part for name, part in described.items() if name != "options"}, "choices": choices}


def _choice(choice: Payload, option: str) -> Payload:
    key = f"value.{option}.{choice['value']}"
    return {**choice, "name_localizations": dict(_each(key, say))} if known(key) else choice


def _each(key: str, words: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 -- say or name_of
    for language, locales in DISCORD_LOCALES.items():
        said = words(key, language)
        yield from ((locale, said) for locale in locales if said)
