"""Every message is there in every language, with the same parts, and is used."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.words import (
    ENGLISH,
    FOLDER,
    LANGUAGES,
    count,
    isolate,
    known,
    language_of,
    load_all,
    name_of,
    resources,
    say,
)
from tests.wire.command_limits import is_slash_name

BOT = Path(__file__).resolve().parent.parent / "bot"
BUILT_FROM = ("bot/words.py", "bot/discord/localised.py")  # keys of commands and options follow their names
COUNTED = {"n", "shortest"}
FIRST_STRONG, POP = "\u2068", "\u2069"


class Parts(Visitor):
    """What a message is put together from."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.commands: set[str] = set()
        self.plurals: list[set[str]] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 -- the visitor's name
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:  # noqa: N802 -- likewise
        self.commands |= {each.value for each in node.arguments.positional}

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 -- likewise
        self.plurals.append({each.key.name for each in node.variants})
        self.generic_visit(node)


def messages(language: str) -> Iterator[ftl.Message]:
    for _, resource in resources(language):
        yield from (each for each in resource.body if isinstance(each, ftl.Message))


def parts(node: ftl.BaseNode) -> Parts:
    found = Parts()
    found.visit(node)
    return found


ERRORS = {
    each.id.name for each in dict(resources(ENGLISH))["errors.ftl"].body if isinstance(each, ftl.Message)
}
IN = {language: {each.id.name: each for each in messages(language)} for language in LANGUAGES}


def strings_of_the_program() -> tuple[set[str], set[str]]:
    """Whole strings, and the beginnings of those that are put together."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for path in BOT.rglob("*.py"):
        if not str(path).endswith(BUILT_FROM):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    whole.add(node.value)
                elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                    beginnings.add(node.values[0].value)
    return whole, {each for each in beginnings if re.fullmatch(r"[a-z]+(\.[a-z]+)*\.", each)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read_and_says_nothing_twice(language: str) -> None:
    junk = [
        each.content for _, file in resources(language) for each in file.body if isinstance(each, ftl.Junk)
    ]
    assert junk == []
    assert [name for name, n in Counter(each.id.name for each in messages(language)).items() if n > 1] == []
    assert {name for name, _ in resources(language)} == {
        path.name for path in (FOLDER / ENGLISH).glob("*.ftl")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_there_with_the_same_parts(language: str) -> None:
    assert IN[language].keys() == IN[ENGLISH].keys()
    for name, message in IN[language].items():
        wanted, found = parts(IN[ENGLISH][name]), parts(message)
        assert found.variables == wanted.variables, name
        assert found.commands == wanted.commands, name
        assert len(found.plurals) == len(wanted.plurals), name
        assert [each.id.name for each in message.attributes] == [
            each.id.name for each in IN[ENGLISH][name].attributes
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_the_forms_of_its_language(language: str) -> None:
    forms = {*Locale(language).plural_form.tags, "other"}
    wrong = {name for name, each in IN[language].items() for plural in parts(each).plurals if plural != forms}
    assert wrong == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str, caplog: pytest.LogCaptureFixture) -> None:
    for name, message in IN[language].items():
        variables = parts(message).variables
        for number in (0, 1, 2, 3, 11, 100, 1_000_000) if COUNTED & variables else (0,):
            said = say(name, language, **{each: number if each in COUNTED else "x" for each in variables})
            assert said.strip(), name
            assert "{" not in said, name
            assert "???" not in said, name
    assert caplog.records == []


def test_every_message_is_used() -> None:
    """But for errors: tests/test_errors.py looks for their codes."""
    whole, beginnings = strings_of_the_program()
    used = {each.replace(".", "-") for each in whole}
    openings = tuple(each.replace(".", "-") for each in beginnings)
    unused = {
        name
        for name in IN[ENGLISH].keys() - ERRORS
        if name not in used and not name.startswith((*openings, "cmd-", "opt-", "value-"))
    }
    assert unused == set()


def test_every_message_asked_for_is_there() -> None:
    asked: set[str] = set()
    for path in BOT.rglob("*.py"):
        asked |= set(re.findall(r'\b(?:say|count)\(\s*"([^"]+)"', path.read_text("utf-8")))
    assert len(asked) > 60
    assert {key for key in asked if not known(key)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_have_names_and_descriptions_that_discord_takes(language: str) -> None:
    for name, message in IN[language].items():
        if name.startswith(("cmd-", "opt-")):
            assert 1 <= len(say(name, language)) <= 100, name
            assert [each.id.name for each in message.attributes] == ["name"], name
            assert is_slash_name(name_of(name, language) or ""), name


def test_nobody_waits_for_the_catalogues() -> None:
    load_all()


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("en", 1, "1 event"),
        ("en", 1234, "1,234 events"),
        ("fr", 0, "0 événement"),
        ("de", 1234, "1.234 Ereignisse"),
        ("ar", 0, "لا أحداث"),
        ("ar", 2, "حدثان"),
        ("ar", 5, "5 أحداث"),
        ("ar", 41, "41 حدثًا"),
        ("ar", 100, "100 حدث"),
        ("pl", 2, "2 events"),
    ],
)
def test_numbers_of_things(language: str, number: int, words: str) -> None:
    assert count("events", number, language) == words


def test_a_locale_reads_as_its_language() -> None:
    assert [language_of(each) for each in ("es-419", "de_AT", "en-GB", "ar", "pl", "")] == [
        "es",
        "de",
        "en",
        "ar",
        None,
        None,
    ]


def test_what_is_put_into_a_sentence_from_the_right_is_set_apart() -> None:
    assert say("choice.unknown", "ar", topic="SOHR") == f"لا شيء مما قرأته يذكر «{FIRST_STRONG}SOHR{POP}»."
    assert say("choice.unknown", topic="SOHR") == "Nothing I have read names “SOHR”."
    assert FIRST_STRONG in say("choice.unknown", topic="الشرع")
    assert isolate(isolate("الشرع")) == isolate("الشرع")


def test_commands_are_named_as_the_reader_types_them() -> None:
    assert "/quelle einfügen" in say("forbidden", "de", status=403)
    assert "/source paste" in say("forbidden", "pl", status=403)


def test_a_field_that_nobody_filled_reads_as_a_dash() -> None:
    assert say("bad_date", "fr").startswith("Je ne peux pas lire « – »")


def test_a_field_of_any_length_is_said() -> None:
    assert len(say("bad_date", given="a" * 100_000)) < 3000
