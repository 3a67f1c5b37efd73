"""The reader with its real processes: what a page may do to one, and what the bot then says."""

import asyncio
import os
import pickle
import signal
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import psutil
import pytest

from bot.core.reader import Limits, Reader, ReadRequest, load_answer
from bot.errors import LinkRefused
from tests.parsers.article.newsroom import PARAGRAPHS, TITLE, URL, json_ld, page

DAY = date(2025, 10, 24)
SLOW = b"<html><body><article><p>" + b"hi <b>x</b>" * 35_000  # minutes of quadratic work


def request(content: bytes | None = None, **options: object) -> ReadRequest:
    whole = page(head=json_ld()) if content is None else content
    return ReadRequest(**({"page": whole, "url": URL, "fallback_day": DAY} | options))  # pyright: ignore[reportArgumentType]


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    async with Reader(processes=2, deadline=6) as opened:
        yield opened


async def refuse(reader: Reader, content: bytes) -> str:
    with pytest.raises(LinkRefused) as caught:
        await reader.read_page(request(content))
    return caught.value.code


@pytest.mark.parametrize("inline", [True, False])
async def test_a_page_is_read_whole(inline: bool):
    async with Reader(inline=inline, processes=1) as reader:
        reading = await reader.read_page(request())
    assert reading.article.title == TITLE
    assert reading.article.body == "\n".join(PARAGRAPHS)
    assert reading.anchor == date(2025, 10, 23)
    assert reading.events


@pytest.mark.parametrize("inline", [True, False])
async def test_a_page_that_is_no_article_is_refused_with_its_code(inline: bool):
    async with Reader(inline=inline, processes=1) as reader:
        assert await refuse(reader, b"") == "empty"
        assert await refuse(reader, b"<rss></rss>") == "feed"


async def test_a_text_is_read_from_the_day_it_was_posted(reader: Reader):
    reading = await reader.read_page(ReadRequest(text="The port closed on Monday.", fallback_day=DAY))
    assert (reading.article.body, reading.anchor) == ("The port closed on Monday.", DAY)


async def test_what_a_person_says_wins_over_the_page(reader: Reader):
    said = datetime(2025, 10, 1, 9, tzinfo=UTC)
    reading = await reader.read_page(request(title="My title", published=said, language="en"))
    assert (reading.article.title, reading.article.published, reading.anchor) == (
        "My title",
        said,
        date(2025, 10, 1),
    )


async def test_rules_for_comments_are_no_events(reader: Reader):
    text = "The port closed on Monday.\nThe Gazette moderates all comments since Tuesday.\nShips left on Wednesday."
    reading = await reader.read_page(ReadRequest(text=text, fallback_day=DAY))
    assert [event.text for event in reading.events] == [
        "The port closed on Monday.",
        "Ships left on Wednesday.",
    ]


async def test_a_page_over_the_deadline_is_given_up_and_the_next_one_is_read(reader: Reader):
    assert await refuse(reader, SLOW) == "too_complex"
    assert (await reader.read_page(request())).article.title == TITLE


async def test_the_loop_answers_while_a_page_is_read(reader: Reader):
    longest = 0.0

    async def tick() -> None:
        nonlocal longest
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(0.005)
            longest = max(longest, loop.time() - before)

    await reader.read_page(request())
    ticking = asyncio.create_task(tick())
    assert await refuse(reader, SLOW) == "too_complex"
    ticking.cancel()
    assert longest < 3  # the page takes minutes


async def test_a_page_over_the_processor_limit_is_too_complex():
    async with Reader(processes=1, deadline=30, limits=Limits(cpu_seconds=1)) as reader:
        assert await refuse(reader, SLOW) == "too_complex"
        assert (await reader.read_page(request())).article.title == TITLE


async def test_a_page_over_the_memory_limit_is_refused_and_the_next_one_is_read():
    async with Reader(processes=1, deadline=30) as reader:
        await reader.read_page(request())
        (worker,) = workers()
        enough = worker.memory_info().vms + 80_000_000
    async with Reader(processes=1, deadline=30, limits=Limits(memory=enough)) as reader:
        assert (await reader.read_page(request())).article.title == TITLE
        with pytest.raises(LinkRefused):
            await reader.read_page(request(b"<html><body>" + b"<p a=1 b=2 c=3 d=4>x</p>" * 70_000))
        assert (await reader.read_page(request())).article.title == TITLE


async def test_a_process_that_dies_is_replaced(reader: Reader):
    await reader.read_page(request())
    reading = asyncio.create_task(reader.read_page(request(SLOW)))
    await asyncio.sleep(0.3)
    for child in workers():
        child.send_signal(signal.SIGKILL)
    with pytest.raises(LinkRefused) as caught:
        await reading
    assert caught.value.code == "reader_crashed"
    assert (await reader.read_page(request())).article.title == TITLE


async def test_an_idle_process_that_dies_costs_no_page(reader: Reader):
    await reader.read_page(request())
    for child in workers():
        child.kill()
    await asyncio.sleep(0.1)
    for _ in range(3):
        assert (await reader.read_page(request())).article.title == TITLE


async def test_many_pages_at_once_are_all_read(reader: Reader):
    readings = await asyncio.gather(*(reader.read_page(request()) for _ in range(12)))
    assert {reading.article.title for reading in readings} == {TITLE}


async def test_waiting_pages_are_bounded():
    async with Reader(processes=1, deadline=30, most_waiting=1) as reader:
        await reader.read_page(request())
        busy = [asyncio.create_task(reader.read_page(request(SLOW))) for _ in range(2)]
        await asyncio.sleep(0.2)
        assert await refuse(reader, SLOW) == "reader_busy"
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)


async def test_giving_up_waiting_frees_the_process(reader: Reader):
    await reader.read_page(request())
    reading = asyncio.create_task(reader.read_page(request(SLOW)))
    await asyncio.sleep(0.2)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert (await reader.read_page(request())).article.title == TITLE


async def test_closing_leaves_no_process_behind():
    reader = Reader(processes=2)
    await reader.start()
    await reader.read_page(request())
    await reader.close()
    assert not workers()


async def test_closing_while_processes_start_leaves_none_behind():
    reader = Reader(processes=2)
    await reader.start()
    await reader.close()
    await asyncio.sleep(0.5)
    assert not workers()


async def test_a_reader_that_is_not_started_says_so():
    with pytest.raises(RuntimeError, match="not started"):
        await Reader().read_page(request())


def test_an_answer_may_hold_nothing_but_values(tmp_path: Path):
    target = tmp_path / "written"

    class Attack:
        def __reduce__(self):
            return (os.mkdir, (str(target),))

    with pytest.raises(pickle.UnpicklingError):
        load_answer(pickle.dumps(Attack()))
    with pytest.raises(pickle.UnpicklingError):
        load_answer(pickle.dumps(DAY))
    assert not target.exists()


def workers() -> list[psutil.Process]:
    """The processes that read pages: the children of our fork server, not the server itself."""
    return [
        child
        for server in psutil.Process().children()
        if "forkserver" in " ".join(server.cmdline())
        for child in server.children()
        if child.status() != psutil.STATUS_ZOMBIE
    ]
