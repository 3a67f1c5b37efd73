"""Hosts get one visitor at a time, rest between visits, and silence when they ask for it."""

import asyncio
from datetime import timedelta

import pytest

from bot.errors import LinkRefused
from bot.net.politeness import Turns
from bot.net.rules import FetchRules


def turns(**changes: float):
    return Turns(FetchRules(**changes), asyncio.get_running_loop().time)


async def visit(turns, host, seconds=0.0):
    loop = asyncio.get_running_loop()
    async with turns.turn(host):
        started = loop.time()
        await asyncio.sleep(seconds)
    return started


async def test_the_next_visit_rests_in_proportion_to_the_last():
    polite = turns(spacing=3.0, max_spacing=10.0)
    first = await visit(polite, "a", 0.05)
    second = await visit(polite, "a")

    assert 0.19 < second - first < 5


async def test_the_rest_is_capped():
    polite = turns(spacing=100.0, max_spacing=0.05)
    first = await visit(polite, "a", 0.05)

    assert await visit(polite, "a") - first < 4


async def test_a_redirect_is_followed_without_rest():
    polite = turns(spacing=100.0, max_spacing=10.0)
    first = await visit(polite, "a", 0.05)
    async with polite.turn("a", rested=False):
        assert polite.now() - first < 4


async def test_another_host_needs_no_rest():
    polite = turns(spacing=100.0, max_spacing=10.0)
    first = await visit(polite, "a", 0.1)

    assert await visit(polite, "b") - first < 5


async def test_as_many_at_once_as_the_rules_say():
    polite = turns(per_host=2, spacing=0.0)
    running: list[int] = []
    inside = 0

    async def watched() -> None:
        nonlocal inside
        async with polite.turn("a"):
            inside += 1
            running.append(inside)
            await asyncio.sleep(0.02)
            inside -= 1

    await asyncio.gather(*(watched() for _ in range(6)))

    assert max(running) == 2
    assert len(running) == 6


async def test_a_host_that_is_busy_too_long_says_so():
    polite = turns(max_wait=0.05)
    slow = asyncio.create_task(visit(polite, "a", 5))
    await asyncio.sleep(0)
    with pytest.raises(LinkRefused) as caught:
        await visit(polite, "a")
    slow.cancel()

    assert caught.value.code == "host_busy"
    assert caught.value.may_pass


async def test_a_silent_host_is_not_waited_for():
    polite = turns()
    polite.silence("a", timedelta(seconds=60))
    with pytest.raises(LinkRefused) as caught:
        await visit(polite, "a")

    assert caught.value.code == "rate_limited"
    assert timedelta(seconds=59) < caught.value.retry_after <= timedelta(seconds=60)


async def test_silence_ends_and_is_capped():
    polite = turns(max_pause=0.05)
    polite.silence("a", timedelta(days=1))
    await asyncio.sleep(0.06)

    assert await visit(polite, "a")


async def test_whoever_waits_when_silence_falls_is_told():
    polite = turns(spacing=0.0)
    slow = asyncio.create_task(visit(polite, "a", 0.05))
    await asyncio.sleep(0)
    waiting = asyncio.create_task(visit(polite, "a"))
    await asyncio.sleep(0.01)
    polite.silence("a", timedelta(seconds=60))
    await slow

    with pytest.raises(LinkRefused):
        await waiting


async def test_a_wait_that_is_cancelled_leaves_the_turn_to_others():
    polite = turns(spacing=100.0, max_spacing=5.0)
    await visit(polite, "a", 0.2)
    waiting = asyncio.create_task(visit(polite, "a"))
    await asyncio.sleep(0.01)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    polite._hosts["a"].rests_until = 0.0

    assert await asyncio.wait_for(visit(polite, "a"), 1)


async def test_a_crawl_delay_is_a_rest():
    polite = turns()
    before = asyncio.get_running_loop().time()
    polite.rest("a", 0.1)

    assert await visit(polite, "a") - before >= 0.09


async def test_hosts_are_forgotten_but_those_that_matter():
    polite = turns(spacing=0.0)
    polite.silence("silent", timedelta(seconds=60))
    for number in range(2_500):
        await visit(polite, f"host {number}")

    assert len(polite._hosts) <= 1_001
    assert "silent" in polite._hosts
