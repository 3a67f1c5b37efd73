"""What the tests of ingestion share: a web server to read from, a clock to set, and one worker's steps."""

from datetime import datetime, timedelta

import pytest

from store import queue
from tests.conftest import MODERATOR, NOW
from tests.core.ingest.pages import answers
from tests.net.hostile import HostileServer

DAY = timedelta(days=1)


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        self.now += time


@pytest.fixture
async def server():
    async with HostileServer() as hostile:
        yield hostile


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def settings(settings, server):
    return settings.model_copy(update={"fetch_allow_ports": (server.port,), "fetch_timeout": 5.0})


@pytest.fixture
def add(app, guild, server):
    """Queues the link of a path, with what the server does there."""

    async def added(path, *bodies, **more):
        if bodies:
            server.behaviours[path] = answers(*bodies)
        answer = await app.sources.add(guild, MODERATOR, server.url(path), **more)
        return answer.source.id

    return added


@pytest.fixture
def work(app):
    """Does what is due, as one worker would, and tells how many links that were."""

    async def worked(times=100):
        for done in range(times):
            if not await app.ingest._step("test"):
                return done
        return times

    return worked


@pytest.fixture
def claimed(app):
    """The queue as a claim shows it, without keeping the claim."""

    async def claims(source, guild):
        async with app._stored.writing() as session:
            found = await queue.claim(
                session, now=app.clock(), lease=DAY, worker="look", guild=guild, source=source
            )
            for claim in found:
                await queue.release(session, claim, now=app.clock())
        return found

    return claims
