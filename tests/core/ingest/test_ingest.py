"""A posted link ends once, as an article or with its reason, whatever its page and our own process do."""

import asyncio
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from bot.app import build
from bot.core import ingest as module
from bot.core.holder import holder_name, is_dead
from bot.errors import LinkRefused
from store import queue
from store.models import SourceRow
from store.queue import WAITING
from store.values import SourceState
from tests.conftest import NOW
from tests.core.ingest.conftest import DAY
from tests.core.ingest.pages import WEATHER, answers, news


async def state(app, guild, source):
    view = await app.sources.show(guild, f"s{source}")
    return view.state, view.error


async def test_a_link_becomes_an_article(app, guild, add, work):
    source = await add("/a", news("Storm", WEATHER, published="2025-10-20T08:00:00+02:00"))
    assert await work() == 1
    assert await state(app, guild, source) == (SourceState.READY, None)
    (event,) = (await app.search(guild, "harbour")).events
    assert event.text == WEATHER


async def test_a_page_without_a_date_counts_from_the_day_it_was_posted(app, guild, add, work, clock):
    await add("/a", news("Storm", "The harbour of Port Elva reopened yesterday after the storm."))
    clock.pass_by(3 * DAY)
    await work()
    (event,) = (await app.search(guild, "reopened")).events
    assert event.span.first == (NOW - DAY).date()


async def test_the_posting_day_is_that_of_utc(app, guild, add, work, clock):
    clock.now = datetime.fromisoformat("2025-10-25T01:30:00+03:00")
    await add("/a", news("Storm", "The harbour of Port Elva reopened yesterday after the storm."))
    await work()
    (event,) = (await app.search(guild, "reopened")).events
    assert event.span.first.isoformat() == "2025-10-23"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("404 Not Found", "not_found"),
        ("410 Gone", "gone"),
        ("403 Forbidden", "forbidden"),
        ("302 Found\nLocation: http://10.0.0.1/", "address_refused"),
        ("302 Found\nLocation: http://[::1", "bad_response"),
        (b"<html><body></body></html>", "no_article"),
    ],
)
async def test_what_may_not_pass_is_final_at_once(app, guild, add, work, server, answer, code):
    source = await add("/a", answer)
    await work()
    assert await state(app, guild, source) == (SourceState.FAILED, code)
    assert len(server.asked("/a")) == 1
    assert (await app.guilds.about(guild)).events == 0


async def test_what_may_pass_is_tried_again_with_growing_pauses_and_then_given_up(
    app, guild, add, work, clock, server
):
    source = await add("/a", "503 Unavailable")
    pauses = []
    for _ in range(module.MOST_ATTEMPTS):
        assert await work() == 1
        async with app._stored.reading() as session:
            due = await session.scalar(select(func.min(col(SourceRow.next_at))).where(WAITING))
        pauses.append(due and due - clock.now)
        if due:
            clock.now = due
    assert pauses[-1] is None
    assert pauses[0] == module.FIRST_PAUSE
    assert all(later == 2 * sooner for sooner, later in pairwise(pauses[:-1]))
    assert len(server.asked("/a")) == module.MOST_ATTEMPTS
    assert await state(app, guild, source) == (SourceState.FAILED, "server_error")


async def test_a_page_that_recovers_is_read(app, guild, add, work, clock):
    source = await add("/a", "503 Unavailable", news("Storm", WEATHER))
    await work()
    assert await state(app, guild, source) == (SourceState.QUEUED, "server_error")
    clock.pass_by(module.FIRST_PAUSE)
    await work()
    assert await state(app, guild, source) == (SourceState.READY, None)


async def test_waiting_because_the_site_asked_for_silence_costs_no_try(
    app, guild, add, work, claimed, server
):
    first = await add("/a", "429 Wait\nRetry-After: 100")
    second = await add("/b", news("Storm", WEATHER))
    await work()
    assert len(server.requests) == 1
    assert await state(app, guild, first) == (SourceState.QUEUED, "rate_limited")
    assert await state(app, guild, second) == (SourceState.QUEUED, "rate_limited")
    app.clock.pass_by(timedelta(minutes=5))
    assert [claim.attempt for claim in await claimed(first, guild)] == [2]
    assert [claim.attempt for claim in await claimed(second, guild)] == [1]


async def test_no_link_waits_for_free_for_ever(guild, add, work, clock, claimed):
    await add("/a", "429 Wait\nRetry-After: 900")
    second = await add("/b")
    await work()
    clock.pass_by(module.PATIENCE)
    await work()
    clock.pass_by(DAY)
    assert [claim.attempt for claim in await claimed(second, guild)] == [2]


async def test_a_stop_gives_back_what_was_held(app, guild, add, server, claimed):
    source = await add("/silence")
    app.ingest.start()
    async with asyncio.timeout(10):
        while not server.asked("/silence"):  # noqa: ASYNC110 - the server sets no Event
            await asyncio.sleep(0.01)
    await app.ingest.stop()
    assert await state(app, guild, source) == (SourceState.QUEUED, None)
    assert [claim.attempt for claim in await claimed(source, guild)] == [1]


@asynccontextmanager
async def taken_over(app, server):
    """While a page is being fetched, the lease ends and another worker takes the link."""

    async def take(visit):
        async with app._stored.writing() as session:
            app.clock.pass_by(2 * module.LEASE)
            await queue.claim(session, now=app.clock(), lease=module.LEASE, worker="another")
        await visit.page(news("Storm", WEATHER))

    server.behaviours["/a"] = take
    yield


@pytest.mark.parametrize("how", ["run_one", "worker", "run_waiting"])
async def test_who_loses_the_lease_stores_nothing_and_says_how_it_stands(app, guild, add, work, server, how):
    source = await add("/a")
    async with taken_over(app, server):
        if how == "run_one":
            assert (await app.ingest.run_one(guild, source)).source.state is SourceState.FETCHING
        elif how == "worker":
            assert await work() == 1
        else:
            assert (await app.ingest.run_waiting(guild)).ready == 0
    assert (await app.guilds.about(guild)).events == 0
    app.clock.pass_by(2 * module.LEASE)
    server.behaviours["/a"] = answers(news("Storm", WEATHER))
    await work()
    assert await state(app, guild, source) == (SourceState.READY, None)
    assert (await app.guilds.about(guild)).articles == 1


async def test_a_guild_that_is_deleted_meanwhile_stops_no_worker(app, guild, add, work, server):
    await add("/a")

    async def delete(visit):
        await app.guilds.delete(guild)
        await visit.page(news("Storm", WEATHER))

    server.behaviours["/a"] = delete
    assert await work() == 1
    assert (await app.guilds.about(guild)).articles == 0


async def test_a_defect_costs_a_try_and_ends_with_its_reason(
    app, guild, add, work, clock, monkeypatch, caplog
):
    async def broken(*_args, **_more):
        raise RuntimeError("a defect")

    source = await add("/a", news("Storm", WEATHER))
    monkeypatch.setattr(module.articles, "store_reading", broken)
    for _ in range(module.MOST_ATTEMPTS):
        await work()
        clock.pass_by(DAY)
    assert await state(app, guild, source) == (SourceState.FAILED, "broken")
    assert "a defect" in caplog.text


async def test_a_link_that_workers_die_over_is_given_up(app, guild, add, work, clock, server):
    source = await add("/a", news("Storm", WEATHER))
    for number in range(module.MOST_LOSSES + 1):
        async with app._stored.writing() as session:
            await queue.claim(session, now=clock.now, lease=module.LEASE, worker=f"dying{number}")
        clock.pass_by(module.LEASE)
    await work()
    assert await state(app, guild, source) == (SourceState.FAILED, "reader_crashed")
    assert server.requests == []


async def test_deaths_of_workers_are_no_tries(app, guild, add, work, clock):
    source = await add("/a", "503 Unavailable")
    for number in range(module.MOST_ATTEMPTS):
        async with app._stored.writing() as session:
            await queue.claim(session, now=clock.now, lease=module.LEASE, worker=f"dying{number}")
        clock.pass_by(module.LEASE)
    await work()
    assert await state(app, guild, source) == (SourceState.QUEUED, "server_error")


async def test_what_a_dead_process_of_this_machine_held_is_taken_up_at_once(app, guild, add, work):
    child = await asyncio.create_subprocess_exec("true")
    await child.wait()
    alive = holder_name("0")
    machine, _, run, _ = alive.split("/")
    dead = f"{machine}/{child.pid}/{run}/0"
    mine = await add("/a", news("Storm", WEATHER))
    theirs = await add("/b", news("Calm", "The harbour of Port Elva opened again on 22 October 2025."))
    async with app._stored.writing() as session:
        for source, holder in ((mine, alive), (theirs, dead)):
            await queue.claim(
                session, now=app.clock(), lease=module.LEASE, worker=holder, guild=guild, source=source
            )
    assert await work() == 0
    await app.ingest._end_dead_leases()
    assert await work() == 1
    assert (await state(app, guild, mine))[0] is SourceState.FETCHING
    assert (await state(app, guild, theirs))[0] is SourceState.READY


def test_only_processes_of_this_machine_are_known_to_be_dead():
    own = holder_name("3")
    machine, process, run, part = own.split("/")
    assert not is_dead(own)
    assert is_dead(f"{machine}/{process}/earlier/{part}")
    assert not is_dead(f"{machine}/1/{run}/0")
    assert not is_dead(f"elsewhere/{process}/{run}/0")
    assert not is_dead("w1")


async def test_a_person_hears_the_reason_and_the_link_waits_for_another_try(app, guild, add):
    source = await add("/a", "503 Unavailable")
    with pytest.raises(LinkRefused) as caught:
        await app.ingest.run_one(guild, source)
    assert caught.value.code == "server_error"
    assert await state(app, guild, source) == (SourceState.QUEUED, "server_error")


async def test_listeners_hear_of_each_try_and_cannot_break_the_worker(app, add, work, clock):
    heard = []

    async def listen(outcome):
        heard.append((outcome.claim.source, outcome.source.state, outcome.error and outcome.error.code))
        raise RuntimeError("a listener's defect")

    app.ingest.subscribe(listen)
    source = await add("/a", "503 Unavailable", news("Storm", WEATHER))
    await work()
    clock.pass_by(DAY)
    await work()
    assert heard == [(source, SourceState.QUEUED, "server_error"), (source, SourceState.READY, None)]


async def test_the_same_article_under_two_links_is_one(app, guild, add, work):
    page = news("Storm", WEATHER)
    await add("/a", page)
    await add("/b", page)
    await work()
    about = await app.guilds.about(guild)
    assert (about.articles, about.waiting, about.failed) == (1, 0, 0)


async def test_a_worker_takes_links_that_another_process_queued(settings, app, guild, add):
    source = await add("/a", news("Storm", WEATHER))
    async with build(settings, clock=app.clock, inline_reader=True) as other:
        other.ingest.start()
        async with asyncio.timeout(10):
            while (await state(app, guild, source))[0] is not SourceState.READY:  # noqa: ASYNC110 - likewise
                await asyncio.sleep(0.02)


async def test_a_stop_gives_back_what_was_claimed_as_the_last_link_ended(app, guild, add, claimed):
    sources = [
        await add(f"/{number}", news(f"Storm {number}", f"{WEATHER} {number} fell.")) for number in range(9)
    ]
    told, stuck = [], asyncio.Event()

    async def listen(outcome):
        told.append(outcome.source.id)
        stuck.set()
        await asyncio.Event().wait()

    app.ingest.subscribe(listen)
    app.ingest.start()
    async with asyncio.timeout(20):
        await stuck.wait()
    await app.ingest.stop()
    for source in sources:
        ended, _ = await state(app, guild, source)
        assert ended is (SourceState.READY if source in told else SourceState.QUEUED)
        if ended is SourceState.QUEUED:
            assert [(claim.attempt, claim.losses) for claim in await claimed(source, guild)] == [(1, 0)]


async def test_a_link_claimed_long_before_its_turn_is_claimed_anew(app, guild, add, work, clock):
    """A slow listener mustn't have a link worked on whose lease ends before the work does."""
    first, second = [
        await add(f"/{number}", news(f"Storm {number}", f"{WEATHER} {number} fell.")) for number in range(2)
    ]
    leases = []

    async def listen(outcome):
        leases.append(outcome.claim.lease_until - clock())
        clock.pass_by(module.LEASE - timedelta(seconds=1))

    app.ingest.subscribe(listen)
    assert await work() == 2
    assert [await state(app, guild, source) for source in (first, second)] == [(SourceState.READY, None)] * 2
    assert leases == [module.LEASE, module.LEASE]


async def test_a_reading_that_isnt_kept_claims_no_other_link(guild, add, work, claimed, monkeypatch):
    async def broken(*_args, **_more):
        raise RuntimeError("a defect")

    await add("/a", news("Storm", WEATHER))
    later = await add("/b", news("Storm", WEATHER))
    monkeypatch.setattr(module.articles, "store_reading", broken)
    await work(1)
    assert [(claim.attempt, claim.losses) for claim in await claimed(later, guild)] == [(1, 0)]
