"""``dateline db`` as a person meets it."""

import inspect
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from bot.cli.database_commands import FAULTS
from store import checking, checking_likeness
from tests.databases import other_url, postgres_server
from tests.e2e.terminal import Terminal

__all__ = ["other_url", "postgres_server"]


@pytest.fixture
def terminal(tmp_path, articles):
    made = Terminal(tmp_path)
    assert made.json("source", "add", str(articles / "interim-president.html"))["outcome"] == "ready"
    return made


def test_back_up_lose_and_restore(terminal):
    before = terminal.json("timeline", "Sharaa")
    said = terminal.run("db", "backup", "a.backup")
    assert said.status == 0
    assert said.out.startswith("Written and proven sound: a.backup, ")
    assert terminal.run("db", "restore", "a.backup").status == 2
    (terminal.folder / "store" / "d.sqlite3").rename(terminal.folder / "lost.sqlite3")
    said = terminal.run("db", "restore", "a.backup")
    assert said.status == 0
    assert "each read back and equal" in said.out
    assert terminal.json("timeline", "Sharaa") == before


def test_copy_to_the_other_kind_and_ask_there(terminal, other_url):
    report = terminal.json("db", "copy", other_url)
    assert report["rows"] == sum(table["rows"] for table in report["tables"]) > 50
    asked = terminal.run("timeline", "Sharaa", "--json", DATABASE_URL=other_url)
    assert json.loads(asked.out) == terminal.json("timeline", "Sharaa")
    said = terminal.run("db", "copy", other_url)
    assert said.status == 2
    assert "I overwrite nothing" in said.err


def test_check_says_what_is_wrong_and_what_to_do(terminal):
    said = terminal.run("db", "check")
    assert (said.status, said.err) == (0, "")
    assert "It is sound: 1 guild looked at, nothing amiss." in said.out
    with closing(sqlite3.connect(terminal.folder / "store" / "d.sqlite3")) as opened:
        opened.execute("UPDATE guild SET events = events + 1")
        opened.commit()
    said = terminal.run("db", "check")
    assert said.status == 1
    assert "The count of all events is wrong" in said.out
    assert "dateline db restore" in said.out
    assert json.loads(terminal.run("db", "check", "--json").out)["faults"][0]["code"] == "guild_counts"


def test_every_fault_has_words():
    source = inspect.getsource(checking) + inspect.getsource(checking_likeness)
    codes = set(re.findall(r'"([a-z_]+)": (?:"|\(|select|indexed|shown|told|_)|\("([a-z_]+)", await', source))
    assert {one or other for one, other in codes} == set(FAULTS)


def test_a_copy_that_is_killed_leaves_an_empty_database(terminal, other_url):
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{terminal.folder}/store/d.sqlite3"}
    slowly = (
        "import asyncio, store.transfer as t\n"
        "put = t.put_into\n"
        "async def slow(session, table, rows):\n"
        "    await put(session, table, rows)\n"
        "    if table.name == 'event':\n"
        "        print('here', flush=True)\n"
        "        await asyncio.sleep(60)\n"
        "t.put_into = slow\n"
        "from bot.cli.commands import app\n"
        f"app(['db', 'copy', {other_url!r}])\n"
    )
    process = subprocess.Popen([sys.executable, "-c", slowly], stdout=subprocess.PIPE, env=environment)  # noqa: S603 - our own program
    assert process.stdout.readline() == b"here\n"
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    for _ in range(50):  # a server takes a moment to see that its client is gone
        said = terminal.run("db", "copy", other_url)
        if said.status == 0:
            break
        time.sleep(0.2)
    assert said.status == 0, said
