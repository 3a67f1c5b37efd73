"""Every library that the code imports is declared, and nothing else is."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = {"bot", "store", "parsers", "tests", "examples", "benchmarks"}
LATER = {"compression"}  # the standard library's, from Python 3.14 on
UNIMPORTED = {"lxml-html-clean", "asyncpg", "aiosqlite"}  # what jusText and SQLAlchemy load by name
SHIPPED = ("bot", "store", "parsers")


def declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = [project["dependencies"], *project.get("optional-dependencies", {}).values()]
    return {normal(re.split(r"[\s\[<>=;!~]", line, maxsplit=1)[0]) for lines in lists for line in lines}


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def imported():
    for folder in SHIPPED:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    yield node.module


def distributions():
    known = packages_distributions()
    for module in set(imported()):
        top = module.split(".")[0]
        if top in OURS | LATER or top in sys.stdlib_module_names:
            continue
        found = {normal(name) for name in known.get(top, [top])}
        yield module, found


def test_what_is_imported_is_declared():
    wanted = declared()
    assert {module for module, found in distributions() if not found & wanted} == set()


def test_what_is_declared_is_imported():
    used = set().union(*(found for _, found in distributions()))
    assert declared() - used - UNIMPORTED == set()


def test_every_library_has_a_floor():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = tomllib.loads(text)["project"]["dependencies"]
    assert [line for line in lines if ">=" not in line] == []
