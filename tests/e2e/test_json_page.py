"""docs/json.md tells every field that ``--json`` prints, and no other."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable
from types import ModuleType

import pytest

from bot.cli import as_json, database_commands, doctor, moderator_verbs, pictures, transfer, verbs
from bot.core.exports import document
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
SECTIONS: dict[str, list[Callable[..., object]]] = {
    "`timeline`, `on`, `search`": [
        as_json.timeline,
        as_json._key_date,
        as_json._choice,
        document.event,
        document.retelling,
        document.entity,
        document._source,
    ],
    "`who`": [as_json.who, as_json._known, as_json._unknown, as_json._alias, as_json._fact],
    "`ask`": [as_json.asked],
    "`name suggestions`": [as_json.twins, as_json._twin, as_json._twin_side, document.entity],
    "`name merge`": [as_json.name_changed, as_json.correction],
    "`audit`": [
        as_json.audit,
        as_json._audit_entry,
        as_json.event_in_full,
        as_json._earlier,
        moderator_verbs._event_changed,
        moderator_verbs._settings,
        moderator_verbs.guild_export,
        moderator_verbs.guild_delete,
    ],
    "`review list`": [
        as_json.preview,
        as_json.kept,
        moderator_verbs.review_decide,
        moderator_verbs.privacy,
    ],
    "`source add`": [
        as_json.added,
        as_json.sources,
        as_json.source,
        as_json._revision,
        as_json.imported,
        as_json.finished,
        verbs.source_retry,
    ],
    "`feed add`": [verbs.feed_add, verbs.feed_list, as_json.feed],
    "`export`": [transfer.export, transfer._write_years, transfer.import_timeline],
    "`chart`": [pictures.chart],
    "`about`": [as_json.about],
    "`doctor`": [doctor.doctor, doctor._as_json],
    "`db upgrade`": [
        database_commands._upgrade,
        database_commands._check,
        database_commands._fault,
        database_commands._backup,
        database_commands._copied,
    ],
}


def keys_of(function: Callable[..., object]) -> set[str]:
    """The keys of all objects that a function makes."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    dicts = [node for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    keys = [key for each in dicts for key in each.keys if isinstance(key, ast.Constant)]
    return {str(key.value) for key in keys}


def section(title: str) -> str:
    (found,) = [part for part in PAGE.split("\n## ") if part.startswith(title)]
    return found


def told_in(text: str) -> set[str]:
    """The fields that a section tells of: the first column of its tables, and the keys of the objects it shows."""
    rows = [name for row in re.findall(r"(?m)^\| (`.*?) \|", text) for name in re.findall(r"`([^`]+)`", row)]
    shown = re.findall(r"`(\{[^`]*\})`", text)
    return {*rows, *(key for each in shown for key in re.findall(r'(?<![:|] )"(\w+)"', each))}


@pytest.mark.parametrize("title", SECTIONS)
def test_a_section_tells_what_is_printed(title: str) -> None:
    printed = set[str]().union(*map(keys_of, SECTIONS[title]))
    assert told_in(section(title)) == printed


@pytest.mark.parametrize(
    "module",
    [as_json, document, database_commands, doctor, moderator_verbs, pictures, transfer, verbs],
    ids=lambda module: module.__name__,
)
def test_whatever_makes_an_object_has_a_section(module: ModuleType) -> None:
    known = {function for functions in SECTIONS.values() for function in functions}
    own = [
        each
        for _, each in inspect.getmembers(module, inspect.isfunction)
        if each.__module__ == module.__name__
    ]
    assert [each.__name__ for each in own if keys_of(each) and each not in known] == []


def test_every_section_is_held_to_the_code() -> None:
    titles = re.findall(r"(?m)^## (.*)$", PAGE)
    assert [title for title in titles if not any(title.startswith(known) for known in SECTIONS)] == []
