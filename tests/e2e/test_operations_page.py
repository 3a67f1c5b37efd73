"""docs/operations.md: what it tells people to type works, in the order in which it tells them."""

import re
import shlex
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text("utf-8")
BLOCKS = re.findall(r"^([^\n]*)\n\n```(console[^\n]*)\n(.*?)```", PAGE, flags=re.DOTALL | re.MULTILINE)


def commands() -> list[str]:
    return [
        line.removeprefix("$ ")
        for _, kind, block in BLOCKS
        if kind == "console"
        for line in block.splitlines()
    ]


@pytest.fixture(scope="module")
def terminal(tmp_path_factory, articles):
    made = Terminal(tmp_path_factory.mktemp("operations"))
    (made.folder / "article.html").write_bytes((articles / "harem-camp.html").read_bytes())
    return made


def test_every_command_works_in_its_order(terminal):
    assert len(commands()) > 10
    for command in commands():
        words = shlex.split(command)
        environment = dict(word.split("=", 1) for word in words if re.match(r"[A-Z_]+=", word))
        rest = words[len(environment) :]
        assert rest[0] == "dateline", command
        said = terminal.run(*rest[1:], **environment)
        assert said.status == 0, (command, said)
    assert "Harem" in terminal.run("timeline", "Harem", DATABASE_URL="sqlite:///moved.sqlite3").out


def test_what_is_not_run_says_why():
    skipped = [before for before, kind, _ in BLOCKS if kind != "console"]
    assert skipped
    assert all("not run by a test: " in before for before in skipped)


def test_every_figure_is_explained(terminal):
    from bot.health import Metrics

    assert terminal
    names = {family.name for family in Metrics().registry.collect() if family.name.startswith("dateline_")}
    told = {name.removesuffix("_total") for name in re.findall(r"`(dateline_\w+)`", PAGE)}
    assert names == told


def test_there_are_ten_failures():
    table = PAGE.split("## Ten failures")[1].split("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    assert len(rows) - 1 == 10
