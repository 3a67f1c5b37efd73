"""Feeds, lists of links and failed links, as a person meets them on a terminal."""

import asyncio
import re
import threading

import pytest

from tests.core.ingest.pages import WEATHER, answers, news
from tests.e2e.terminal import Terminal
from tests.net.hostile import HostileServer


@pytest.fixture
def server():
    """The web server on a loop of its own, because the command runs one too."""
    hostile, up, down = HostileServer(), threading.Event(), []

    async def serve():
        async with hostile:
            stop = asyncio.Event()
            down.append((asyncio.get_running_loop(), stop))
            up.set()
            await stop.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    up.wait(10)
    yield hostile
    ((loop, stop),) = down
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)


@pytest.fixture
def terminal(tmp_path, server, monkeypatch):
    monkeypatch.setenv("FETCH_ALLOW_NETWORKS", "127.0.0.0/8")
    monkeypatch.setenv("FETCH_ALLOW_PORTS", str(server.port))
    return Terminal(tmp_path)


@pytest.fixture
def storm(server):
    server.behaviours["/storm"] = answers(news("Storm", WEATHER))
    server.behaviours["/gone"] = answers("410 Gone", news("Calm", "The harbour opened on 22 October 2025."))
    return server


def test_a_list_of_links_is_read_and_what_failed_is_said_and_tried_again(terminal, storm):
    (terminal.folder / "links.csv").write_text(
        f"url\n{storm.url('/storm')}\n{storm.url('/gone')}\nnot a link\n"
    )
    said = terminal.run("source", "import", "links.csv")
    assert said.status == 0
    assert "2 added, 0 already here, 1 refused" in said.out
    assert "1 read, 1 failed, 0 to be tried again later" in said.out
    assert said.err == ""
    listed = terminal.run("source", "list", "--state", "failed")
    assert storm.url("/gone") in listed.out
    assert "the page is gone" in listed.out
    again = terminal.json("source", "retry")
    assert again == {"retried": 1, "ready": 1, "failed": 0, "later": 0}
    assert terminal.json("about")["failed"] == 0


def test_a_link_that_waits_says_who_tries_it_again_and_when(terminal, storm):
    storm.behaviours["/later"] = answers("503 Service Unavailable")
    said = terminal.run("source", "add", storm.url("/later"))
    assert said.status == 5
    assert re.search(r"for `dateline work` or the bot, from \d+ \w+ \d{4}, \d\d:\d\d UTC on\.$", said.err)
    assert terminal.json("about")["waiting"] == 1
    gone = terminal.run("source", "add", storm.url("/gone"))
    assert "dateline work" not in gone.err


def test_a_bar_moves_where_a_person_looks_on(terminal, storm, monkeypatch):
    import rich.progress

    from bot.cli import progress

    bars = []

    class Bar(rich.progress.Progress):
        def advance(self, *args):
            bars.append(args)
            super().advance(*args)

    monkeypatch.setattr(rich.progress, "Progress", Bar)
    monkeypatch.setattr(progress, "somebody_watches", lambda: True)
    (terminal.folder / "links.csv").write_text(f"{storm.url('/storm')}\n{storm.url('/gone')}\n")
    assert terminal.run("source", "import", "links.csv").status == 0
    assert len(bars) == 2


def test_a_feed_is_followed_listed_and_left(terminal, storm):
    item = f"<item><link>{storm.url('/storm')}</link></item>"
    feed = f"<rss version='2.0'><channel><title>Elva</title>{item}</channel></rss>"
    storm.behaviours["/feed"] = answers(feed.encode(), kind="application/rss+xml")
    added = terminal.json("feed", "add", storm.url("/feed"), "--every", "60")
    assert (added["new"], added["queued"], added["feed"]["every_minutes"]) == (True, 1, 60)
    listed = terminal.run("feed", "list")
    assert "f1  active" in listed.out
    assert "every 60 minutes" in listed.out
    about = terminal.json("about")
    assert about["waiting"] == 1
    assert about["oldest_waiting"]
    assert terminal.run("feed", "remove", "f1").status == 0
    assert terminal.run("feed", "list").out == "No feeds yet.\n"
    assert terminal.run("feed", "remove", "f1").status == 3


def test_what_is_no_feed_is_said_to_be_none(terminal, storm):
    said = terminal.run("feed", "add", storm.url("/storm"))
    assert said.status == 5
    assert "no news feed" in said.err
