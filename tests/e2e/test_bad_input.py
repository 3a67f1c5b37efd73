"""What a person may type wrongly: every answer says what to do next, with an exit status of its kind."""

import re
import sqlite3
from contextlib import closing

import pytest

from bot.cli.running import on_a_shell
from bot.words import FOLDER
from tests.e2e.terminal import Terminal

ERRORS = (FOLDER / "en" / "errors.ftl").read_text("utf-8").splitlines()
COMMAND = re.compile(r'COMMAND\("([^"]+)"\)')
ONLY_IN_DISCORD = {"help", "suggest", "watch list", "watch remove"}
"""None of these can be what a terminal's command is answered with."""


@pytest.fixture(scope="module")
def terminal(tmp_path_factory, articles):
    made = Terminal(tmp_path_factory.mktemp("bad-input"))
    made.json("source", "add", str(articles / "harem-camp.html"))
    return made


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("timeline", "SOHR", "--since", "2025", "--until", "2024"), 2, "Swap the two"),
        (("timeline", "SOHR", "--since", "the other day maybe"), 2, "Try 23 October 2025"),
        (("on", "the", "32nd", "of", "Octember"), 2, "Try 23 October 2025"),
        (("timeline", " "), 2, "for example: dateline timeline Sharaa"),
        (("who", "x" * 300), 2, "too long"),
        (("who", "Wolfgang Xylander"), 3, "Nothing I have read names"),
        (("source", "add", "nowhere"), 2, "no web link"),
        (("source", "add", "nowhere.txt"), 2, "Check the path"),
        (("source", "add", "."), 2, "I can't read"),
        (("source", "add", "http://127.0.0.1/article"), 5, "private network"),
        (("source", "add", "ftp://news.example/a"), 5, "http and https"),
        (("source", "add", "https://me:secret@news.example/a"), 5, "user name or password"),
        (("source", "show", "s99"), 3, "There is no source s99 here. dateline source list shows them."),
        (("feed", "remove", "f99"), 3, "dateline feed list"),
        (("event", "show", "e99"), 3, "There is no e99 here. Answers show"),
        (("timeline", "SOHR", "--cursor", "nonsense"), 2, "Ask again"),
        (("export", "csv", "--output", "/nowhere/x.csv"), 2, "--output"),
        (("run",), 7, "discord.com/developers"),
    ],
)
def test_it_is_said_what_to_do_next(terminal, words, status, says):
    said = terminal.run(*words)
    assert (said.status, says in said.err) == (status, True), said


@pytest.mark.parametrize("command", sorted({typed for code in ERRORS for typed in COMMAND.findall(code)}))
def test_every_command_that_an_error_names_is_there(terminal, command):
    words = on_a_shell(command).removeprefix("dateline ").split(" FILE")[0].split()
    known = terminal.run(*words, "--help").status == 0
    assert known or command in ONLY_IN_DISCORD


def test_a_prompt_names_commands_as_it_takes_them(terminal):
    said = terminal.run("chat", stdin="/source show s99\n/feed remove f99\n")
    assert "There is no source s99 here. /source list shows them." in said.err
    assert "/feed list" in said.err


def test_a_prompt_is_asked_in_plain_words(terminal):
    said = terminal.run("chat", stdin="when was the camp surrounded?\nhelp\n/halp\nexit\n")
    assert "I looked for: camp, surrounded" in said.out
    assert "/timeline topic:Sharaa" in said.out
    assert "I don't know “/halp”. Type /help" in said.err


def test_json_says_errors_too(terminal):
    said = terminal.run("timeline", "SOHR", "--since", "gibberish", "--json")
    assert said.status == 2
    assert '"code": "bad_date"' in said.out


def test_a_name_like_one_that_is_known_is_suggested(terminal):
    said = terminal.run("who", "Khalid Naser")
    assert "Khaled Nasser" in said.out


def test_a_missing_store_is_said_and_not_made(tmp_path):
    terminal = Terminal(tmp_path)
    said = terminal.run("timeline", "SOHR")
    assert (said.status, "dateline source add" in said.err) == (6, True)
    assert not (tmp_path / "store").exists()


def test_a_locked_store_is_said(tmp_path, articles):
    terminal = Terminal(tmp_path)
    page = str(articles / "harem-camp.html")
    terminal.json("source", "add", page)
    with closing(sqlite3.connect(tmp_path / "store" / "d.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        said = terminal.run("source", "add", str(articles / "interim-president.html"))
    assert (said.status, "Try again" in said.err) == (6, True)


def test_a_store_of_an_earlier_version_is_said_and_brought_up(tmp_path, articles):
    terminal = Terminal(tmp_path)
    terminal.json("source", "add", str(articles / "harem-camp.html"))
    with closing(sqlite3.connect(tmp_path / "store" / "d.sqlite3", isolation_level=None)) as other:
        other.execute("UPDATE alembic_version SET version_num = '0001'")
        other.execute("DROP TABLE feed")
    said = terminal.run("timeline", "SOHR")
    assert (said.status, "dateline db upgrade" in said.err) == (6, True)


def test_a_file_that_is_no_store_is_said(tmp_path):
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "d.sqlite3").write_text("this is a shopping list " * 100)
    assert Terminal(tmp_path).run("timeline", "SOHR").status == 6


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FETCH_ALLOW_PORTS", "eighty"),
        ("FETCH_ALLOW_NETWORKS", "my house"),
        ("FETCH_TIMEOUT", "-1"),
        ("LOG_LEVEL", "LOUD"),
        ("DATABASE_URL", "mysql://x/y"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(terminal, name, value):
    said = terminal.run("about", **{name: value})
    assert said.status == 7
    assert name in said.err


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"<html></html>", b"\xff\xfe\xff", b"Only four words here"]
)
def test_a_file_without_an_article_keeps_nothing(terminal, content):
    (terminal.folder / "bad.html").write_bytes(content)
    before = terminal.json("source", "list")["total"]
    assert terminal.run("source", "add", "bad.html").status in (2, 5)
    assert terminal.json("source", "list")["total"] == before


@pytest.mark.parametrize(
    "command", ["timeline", "who", "on", "search", "ask", "source add", "export", "import", "chat", "run"]
)
def test_help_shows_an_example(terminal, command):
    said = terminal.run(*command.split(), "--help")
    assert said.status == 0
    assert "Example: " in said.out


def test_a_setting_is_refused_in_plain_words(terminal):
    said = terminal.run("about", DATABASE_URL="mysql://here")
    assert said.status == 7
    assert "DATABASE_URL can't be used: it must start with" in said.err


def test_a_table_that_is_missing_is_asked_for_as_one(terminal):
    assert "CSV" in terminal.run("import", "missing.csv").err


def test_a_time_zone_is_asked_for_as_it_is_typed(terminal):
    assert "Asia/Damascus" in terminal.run("settings", "zone", "Mars").err


def test_an_endless_title_is_cut_and_a_day_said_once(terminal):
    text = terminal.folder / "long.txt"
    text.write_text("Mara Lund fled the town of Kesh on 3 May 2024.\n", "utf-8")
    added = terminal.run("source", "add", str(text), "--published", "2024-05-20", "--title", "very " * 80)
    assert len(added.out.splitlines()[0]) < 160
    said = terminal.run("timeline", "Mara Lund")
    assert max(map(len, said.out.splitlines())) < 160
    assert "1 event · 3 May 2024\n" in terminal.run("who", "Mara Lund").out
