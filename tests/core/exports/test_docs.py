"""docs/exports.md says what each column is, and names no other."""

import re

import pytest

from bot.core.exports import FormatName, timelinejs
from bot.core.exports.table import COLUMNS, MODERATORS_COLUMNS
from tests.conftest import ROOT

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
