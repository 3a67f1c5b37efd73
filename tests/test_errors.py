"""Every code that the program raises has its words, and every row of the table is used."""

import ast
from pathlib import Path

from bot.errors import PASSING, DatelineError, has_message
from bot.words import ENGLISH, resources

ROOT = Path(__file__).resolve().parent.parent
KINDS = {kind.__name__ for kind in DatelineError.__subclasses__()} | {"ArticleError", "StoreError"}


def trees():
    for folder in ("bot", "store", "parsers"):
        for path in (ROOT / folder).rglob("*.py"):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def raised_codes():
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    yield path.name, code.value


def strings_of_the_program():
    for path, tree in trees():
        if path.name != "errors.py" or path.parent.name == "store":
            yield from (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))


def codes_with_words():
    files = dict(resources(ENGLISH))
    return {each.id.name for each in files["errors.ftl"].body if hasattr(each, "id")}


def test_every_code_raised_has_words():
    assert [(file, code) for file, code in raised_codes() if not has_message(code)] == []


def test_no_words_without_a_use():
    used = set(filter(lambda value: isinstance(value, str), strings_of_the_program()))
    assert sorted(codes_with_words() - used - PASSING) == []


def test_what_may_pass_has_words():
    assert codes_with_words() >= PASSING


def test_an_error_says_what_to_do_next():
    assert "Try" in str(DatelineError("bad_date", given="tomorow"))
