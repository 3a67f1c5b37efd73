"""docs/exports.md says what each column is, and names no other."""

import json
import re

import pytest

from bot.core.exports import FormatName, document, timelinejs
from bot.core.exports.page import Page
from bot.core.exports.table import COLUMNS, MODERATORS_COLUMNS
from tests.conftest import ROOT
from tests.core.exports.samples import EVENT, heading

PAGE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("section", "columns"), [("CSV", COLUMNS + MODERATORS_COLUMNS), ("TimelineJS", timelinejs.COLUMNS)]
)
def test_every_column_is_told_and_no_other(section, columns):
    part = PAGE.split(f"## {section}\n")[1].split("\n## ")[0]
    told = [name for row in re.findall(r"(?m)^\| (`.*?) \|", part) for name in re.findall(r"`([^`]+)`", row)]
    assert sorted(told) == sorted(columns)


def test_every_format_is_told():
    for name in FormatName:
        assert f"`{name}`" in PAGE or f"dateline export {name}" in PAGE


def test_what_the_page_has_beside_json_is_told_and_nothing_else():
    shown, plain = json.loads(Page(heading()).event(EVENT)), document.event(EVENT)
    beside = (shown.keys() - plain.keys()) | (shown["sources"][0].keys() - plain["sources"][0].keys())
    part = PAGE.split("of [`--json`](json.md), and\n")[1].split("\n\nIt is tested")[0]
    assert set(re.findall(r"(?m)^\| `(\w+)` \|", part)) == beside
