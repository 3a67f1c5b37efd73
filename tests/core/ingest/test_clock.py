"""The machine's clock jumps a day forwards or an hour backwards: said, put right, nothing lost or told twice."""

import logging
from datetime import timedelta

import pytest

from bot.app import build
from bot.core.ingest import LEASE
from store import clock as stored_clock
from store import queue
from store.errors import LeaseLostError
from store.values import Actor, GuildId, Pace, SourceState
from tests.conftest import MODERATOR, NOW
from tests.core.ingest.pages import WEATHER, answers, news
from tests.core.ingest.test_feeds import rss

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
LEFT = GuildId(77)
TOM = Actor(id=7, name="Tom")


class Seconds:
    """What counts seconds, whatever the clock says."""

    def __init__(self, clock) -> None:
        self._clock = clock
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self, time: timedelta) -> None:
        """Time goes by, by the clock too."""
        self.seconds += time.total_seconds()
        self._clock.pass_by(time)


@pytest.fixture(autouse=True)
def server_time(monkeypatch):
    """PostgreSQL's own clock is today's."""
    real = stored_clock.database_time

    async def agrees(_session):
        return None

    monkeypatch.setattr(stored_clock, "database_time", agrees)
    return real


@pytest.fixture
def seconds(clock):
    return Seconds(clock)


@pytest.fixture
async def app(settings, clock, seconds):
    async with build(settings, clock=clock, counter=seconds, inline_reader=True) as opened:
        yield opened


@pytest.fixture
def jump(app, clock, caplog):
    """Sets the clock, and has the chore look."""
    caplog.set_level(logging.WARNING)

    async def jumped(time: timedelta) -> str:
        caplog.clear()
        clock.pass_by(time)
        await app.steady.look()
        return caplog.text

    return jumped


async def state(app, guild, source):
    return (await app.sources.show(guild, f"s{source}")).state


async def claim_it(app, guild, worker, source=None):
    return await app.ingest._claim(worker, guild, source)


async def test_a_clock_that_runs_evenly_is_not_spoken_of(app, jump, seconds):
    for _ in range(50):
        seconds.pass_by(HOUR)
        assert await jump(timedelta(seconds=40)) == ""
        assert await jump(timedelta(seconds=-40)) == ""
    assert await app.steady.may_delete()


async def test_forwards_in_the_middle_of_a_lease_the_link_is_stored_once(app, guild, add, jump, work):
    source = await add("/a", news("Storm", WEATHER))
    held = await claim_it(app, guild, "slow")
    assert "jumped forwards by 1 day, 0:00:00" in await jump(DAY)
    assert await work() == 1
    assert await state(app, guild, source) is SourceState.READY
    with pytest.raises(LeaseLostError):
        async with app._stored.writing() as session:
            await queue.release(session, held, now=app.clock())
    about = await app.guilds.about(guild)
    assert (about.articles, about.waiting) == (1, 0)


async def test_backwards_what_waited_is_due_at_once(app, guild, add, jump, work):
    """A link that was just posted, one that is tried again in a minute, and one that a dead worker holds."""
    fresh = await add("/fresh", news("Storm", WEATHER))
    held = await claim_it(app, guild, "dead", fresh)
    again = await add("/again", "503 Unavailable", news("Flood", WEATHER, "The river rose in May 2024."))
    assert await work() == 1
    posted = await add("/posted", news("Fire", WEATHER, "A barn burned in June 2024."))
    assert "jumped backwards by 1:00:00" in await jump(-HOUR)
    assert await work() == 2
    assert await state(app, guild, again) is await state(app, guild, posted) is SourceState.READY
    assert await state(app, guild, fresh) is SourceState.FETCHING
    app.clock.pass_by(LEASE)
    assert await work() == 1
    assert await state(app, guild, fresh) is SourceState.READY
    assert held.attempt == 1


async def test_backwards_while_nobody_ran_is_seen_at_the_next_start(guild, add, settings, clock, caplog):
    caplog.set_level(logging.WARNING)
    source = await add("/a", news("Storm", WEATHER))
    clock.pass_by(-HOUR)
    async with build(settings, clock=clock, counter=lambda: 5.0, inline_reader=True) as restarted:
        assert not await restarted.ingest._step("test")
        await restarted.steady.look()
        assert "links were added 1:00:00 from now" in caplog.text
        assert await restarted.ingest._step("test")
        assert await state(restarted, guild, source) is SourceState.READY
        await restarted.steady.look()
    assert caplog.text.count("from now") == 1


async def test_a_link_given_back_after_the_clock_went_back_is_due(app, guild, add, clock, work):
    source = await add("/a", news("Storm", WEATHER))
    held = await claim_it(app, guild, "stops")
    clock.pass_by(-HOUR)
    await app.ingest._release(held)
    assert await work() == 1
    assert await state(app, guild, source) is SourceState.READY


async def test_feeds_are_polled_on_either_way(app, guild, jump, seconds, server):
    server.behaviours["/feed"] = answers(
        rss(server, "/a"), rss(server, "/a", "/b"), kind="application/rss+xml"
    )
    await app.feeds.add(guild, MODERATOR, server.url("/feed"))
    await jump(-HOUR)
    seconds.pass_by(31 * MINUTE)
    assert await app.feeds.poll_due()
    await jump(DAY)
    assert await app.feeds.poll_due()
    assert not await app.feeds.poll_due()
    assert (await app.sources.listing(guild)).total == 2


async def _told(app) -> list[str]:
    """Whatever is due is told."""
    texts: list[str] = []
    while (claim := await app.watches.due()) is not None:
        texts += [event.text for event in claim.events]
        await app.watches.told(claim)
    return texts


async def test_watches_tell_once_and_nothing_is_lost(app, guild, add, jump, work, seconds):
    """A day forwards and back again: at once, as a digest, and outside of quiet hours."""
    first = "Ahmed al-Sharaa opened a school in Port Elva on 23 October 2025, his office said."
    await add("/a", news("School", first, published="2025-10-24T08:00:00+00:00"))
    await work()
    for person, pace, quiet in ((1, Pace.ONCE, None), (2, Pace.DAILY, None), (3, Pace.ONCE, "11-13")):
        actor = Actor(id=person, name="Tom")
        await app.watches.add(guild, actor, "Sharaa", pace=pace, quiet=quiet)
    said = "In a statement the office said that Ahmed al-Sharaa opened a bridge on 24 October 2025."
    await add("/b", news("Bridge", said, published="2025-10-24T09:00:00+00:00"))
    await work()
    told = await _told(app)
    assert told
    await jump(DAY)
    told += await _told(app)
    await jump(-DAY)
    for _ in range(50):
        seconds.pass_by(HOUR)
        told += await _told(app)
    assert told == [said] * 3


async def test_a_clock_set_wrong_deletes_nobody(app, guild, add, jump, seconds, work, server):
    await app.sources.add(LEFT, MODERATOR, server.url("/a"))
    await app.guilds.left(LEFT)
    await add("/a", news("Storm", WEATHER))
    await work()
    await app.guilds.update(guild, MODERATOR, retention_days=30)
    assert "nothing is deleted" in await jump(400 * DAY)
    for _ in range(22):
        seconds.pass_by(HOUR)
        assert not await app.guilds.delete_due()
    await jump(-400 * DAY)
    for _ in range(30):
        seconds.pass_by(HOUR)
        assert not await app.guilds.delete_due()
    assert (await app.sources.listing(LEFT)).total == 1
    assert (await app.guilds.about(guild)).articles == 1


async def test_grace_and_retention_go_on_once_the_clock_is_steady(app, jump, seconds, server):
    await app.sources.add(LEFT, MODERATOR, server.url("/a"))
    await app.guilds.left(LEFT)
    await jump(DAY)
    seconds.pass_by(13 * DAY - MINUTE)
    assert not await app.guilds.delete_due()
    seconds.pass_by(HOUR)
    assert await app.guilds.delete_due()
    assert app.clock() > NOW + 14 * DAY


async def test_a_clock_that_is_not_the_database_servers_deletes_nobody(app, caplog, monkeypatch, server_time):
    monkeypatch.setattr(stored_clock, "database_time", server_time)
    caplog.set_level(logging.WARNING)
    async with app._stored.reading() as session:
        if session.get_bind().dialect.name == "sqlite":
            pytest.skip("a SQLite file has this machine's clock")
    assert not await app.steady.may_delete()
    assert "isn't the database server's" in caplog.text
