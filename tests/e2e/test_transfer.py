"""Timelines out and back in by the ``dateline`` command."""

import errno
import json
from pathlib import Path

import pytest

from bot.core import export
from tests.e2e.terminal import Terminal

TABLE = "start,text,source_url\n2025-10-23,The bridge opened.,https://a.example/1\n"


@pytest.fixture
def terminal(tmp_path):
    (tmp_path / "in.csv").write_text(TABLE, encoding="utf-8")
    ready = Terminal(tmp_path)
    assert ready.run("import", "in.csv").status == 0
    return ready


def test_a_table_is_taken_in_and_given_out(terminal):
    assert terminal.json("import", "in.csv")["already"] == 1
    said = terminal.run("export", "csv", "--output", "out.csv")
    assert said.out == "1 event written to out.csv\n"
    assert "The bridge opened." in (terminal.folder / "out.csv").read_text("utf-8-sig")


def test_standard_output_has_the_file_and_nothing_else(terminal):
    said = terminal.start("export", "json", "--output", "-")
    assert json.loads(said.out)["events"][0]["text"] == "The bridge opened."
    assert said.err == ""


def test_years_go_into_a_folder(terminal):
    said = terminal.json("export", "csv", "--by-year", "--output", "archive")
    assert [file["year"] for file in said["files"]] == [2025]
    assert len(list((terminal.folder / "archive").iterdir())) == 1


def test_refused_rows_are_listed_and_nothing_is_taken_in(terminal):
    (terminal.folder / "bad.csv").write_text(
        TABLE.replace("a.example", "b.example") + "soon,B.,https://c.example\n"
    )
    said = terminal.run("import", "bad.csv")
    assert "0 events of 0 sources taken in" in said.out
    assert "row 3, start: “soon” — that is no day: write 2025-10-23" in said.out
    assert "--skip-refused" in said.out
    assert terminal.json("import", "bad.csv", "--skip-refused")["events"] == 1


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("export", "docx"), 2, "csv"),
        (("export", "csv", "--topic", "Xylander"), 3, "Xylander"),
        (("export", "csv", "--output", "/nowhere/x.csv"), 2, "--output"),
        (("import", "nothing.csv"), 2, "nothing.csv"),
        (("import", "."), 2, "can't read"),
    ],
)
def test_what_cannot_be_done_is_said(terminal, words, status, told):
    said = terminal.run(*words)
    assert said.status == status
    assert told in said.err


def test_a_full_disk_leaves_the_file_that_was_there(terminal, monkeypatch):
    def no_space(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    (terminal.folder / "out.csv").write_text("before", encoding="utf-8")
    monkeypatch.setattr(export._Writer, "end", no_space)
    said = terminal.run("export", "csv", "--output", "out.csv")
    assert said.status == 2
    assert "I can't write out.csv: No space left" in said.err
    assert (terminal.folder / "out.csv").read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in terminal.folder.iterdir()) == ["in.csv", "out.csv", "store"]


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs /dev/full")
def test_a_device_is_written_to_and_stays_one(terminal):
    said = terminal.run("export", "csv", "--output", "/dev/full")
    assert said.status == 2
    assert "No space left" in said.err
    assert Path("/dev/full").is_char_device()
