"""Every word that Dateline itself says, in the reader's language: Project Fluent catalogues in ``bot/locales``.

A language is a folder of ``.ftl`` files; a key's dots are dashes there ("page.jump.title" is ``page-jump-title``).
Dates and vouching are grammar rather than messages and stand in ``bot.core.wording``. Loaded when first asked for: a
terminal's answer needs none of it. Words are plain text or Discord's markdown; what fills a placeholder is escaped by
the caller.
Must not import discord.
"""

import logging
import re
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from fluent.runtime.resolver import Message, Pattern
    from fluent.syntax.ast import Resource

ENGLISH = "en"
LANGUAGES = ("en", "fr", "ar", "de", "es", "tr")
FROM_RIGHT = frozenset({"ar"})
"""The languages written from right to left: all that is put into their sentences is set apart."""

FOLDER = Path(__file__).parent / "locales"

_LONGEST_FIELD = 2000  # Fluent refuses longer ones
_FIRST_STRONG, _POP = "\u2068", "\u2069"
_FROM_RIGHT_MARK, _FROM_LEFT_MARK = "\u200f", "\u200e"
UNKNOWN = "–"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

log = logging.getLogger(__name__)

_typed: ContextVar[Callable[[str], str] | None] = ContextVar("typed", default=None)


@contextmanager
def commands_typed(as_typed: Callable[[str], str]) -> Generator[None]:
    """Within, commands read as ``as_typed`` spells them ("source add" → "dateline source add"), not as Discord does."""
    before = _typed.set(as_typed)
    try:
        yield
    finally:
        _typed.reset(before)


def language_of(locale: str) -> str | None:
    """The language of a locale ("es-419", "de_AT") if there are words in it."""
    language = locale.replace("_", "-").partition("-")[0].lower()
    return language if language in LANGUAGES else None


def say(key: str, locale: str = ENGLISH, /, **fields: object) -> str:
    """The words for ``key`` in the reader's language; KeyError when there are none.

    Whole numbers are written as the language writes them and choose the plural; ids are to be given as text. A field
    that is missing reads as a dash, so that telling of an error never fails.
    """
    return _catalogue(language_of(locale) or ENGLISH).say(key, fields)


def count(key: str, number: int, locale: str = ENGLISH, /) -> str:
    """A number of things: ``count("events", 1)`` is "1 event"."""
    return say(key, locale, n=number)


def known(key: str) -> bool:
    """Whether there are words for ``key``."""
    return _catalogue(ENGLISH).find(key) is not None


def name_of(key: str, locale: str = ENGLISH, /) -> str | None:
    """What people type for the command ("cmd.source.add") or option ("opt.since") of that key in their language."""
    return _catalogue(language_of(locale) or ENGLISH).name_of(key)


def isolate(text: str, locale: str = ENGLISH) -> str:
    """``text`` set apart where its direction may be another than that of what stands beside it."""
    if not text or text.startswith(_FIRST_STRONG):
        return text
    apart = language_of(locale) in FROM_RIGHT or _RIGHT_TO_LEFT.search(text)
    return f"{_FIRST_STRONG}{text}{_POP}" if apart else text


def lead(locale: str = ENGLISH, words: str = "") -> str:
    """What a line begins with that might open with foreign ``words``, so that it runs as the reader's language does."""
    if language_of(locale) in FROM_RIGHT:
        return _FROM_RIGHT_MARK
    return _FROM_LEFT_MARK if _RIGHT_TO_LEFT.match(words) else ""


def load_all() -> None:
    """Read every catalogue now, so that nobody's first answer waits for it."""
    for language in LANGUAGES:
        _catalogue(language)


def resources(language: str) -> Iterator[tuple[str, "Resource"]]:
    """Each file of a language, by name, parsed."""
    from fluent.runtime import FluentResource  # noqa: PLC0415 -- a terminal's answer goes without

    for path in sorted((FOLDER / language).glob("*.ftl")):
        yield path.name, FluentResource(path.read_text("utf-8"))


class Catalogue:
    """One language's messages."""

    def __init__(self, language: str) -> None:
        from fluent.runtime import FluentBundle  # noqa: PLC0415 -- likewise

        self.language = language
        functions = {"COMMAND": self._command}
        self._bundle = FluentBundle([language], functions=functions, use_isolating=False)  # type: ignore[arg-type]
        for _, resource in resources(language):
            self._bundle.add_resource(resource)

    def say(self, key: str, fields: Mapping[str, object]) -> str:
        """See the module's ``say``."""
        message = self.find(key)
        if message is None or message.value is None:
            raise KeyError(key)
        return self._filled(message.value, {name: self._field(value) for name, value in fields.items()})

    def find(self, key: str) -> "Message | None":
        """The message of a key."""
        name = key.replace(".", "-")
        return self._bundle.get_message(name) if self._bundle.has_message(name) else None

    def name_of(self, key: str) -> str | None:
        """See the module's ``name_of``."""
        message = self.find(key)
        pattern = message.attributes.get("name") if message else None
        return self._filled(pattern, {}) if pattern else None

    def _filled(self, pattern: "Pattern", fields: dict[str, str | int]) -> str:
        said, errors = self._bundle.format_pattern(pattern, fields)
        if errors:
            missing = {str(error).rpartition(" ")[2]: UNKNOWN for error in errors}
            said, errors = self._bundle.format_pattern(pattern, {**missing, **fields})
        for error in errors:
            log.error("words in %r: %s", self.language, error)
        return cast("str", said)

    def _field(self, value: object) -> str | int:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return isolate(str(value)[:_LONGEST_FIELD], self.language)

    def _command(self, path: object) -> str:
        """How a command is typed in this language: ``COMMAND("source add")`` is "/quelle hinzufügen" in Discord."""
        if as_typed := _typed.get():
            return as_typed(str(path))
        words = str(path).split()
        keys = (".".join(("cmd", *words[: end + 1])) for end in range(len(words)))
        names = [self.name_of(key) or word for key, word in zip(keys, words, strict=True)]
        return isolate("/" + " ".join(names), self.language)


@cache
def _catalogue(language: str) -> Catalogue:
    return Catalogue(language)
