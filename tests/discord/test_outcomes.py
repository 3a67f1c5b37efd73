"""Whoever waits for a link is told how it ended, also when another process read it."""

import logging
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from bot.core.ingest import Outcome
from bot.discord.outcomes import LOOK_EVERY, Outcomes
from store.values import GuildId, SourceId, SourceState, SourceView

GUILD = GuildId(5)
SOURCE = SourceView(
    id=SourceId(7),
    url="https://news.example/a",
    title=None,
    site=None,
    published=None,
    published_given=False,
    language=None,
    stub=False,
    state=SourceState.QUEUED,
    error=None,
    added_by=1,
    added_at=datetime(2025, 1, 1, tzinfo=UTC),
    posted=None,
    events=0,
)


class FakeApp:
    """A store with one source, read by nobody in this process; ``now`` is the clock."""

    def __init__(self) -> None:
        self.source = SOURCE
        self.looks = 0
        self.now = 100.0
        self.ingest = SimpleNamespace(subscribe=lambda _: None)
        self.sources = SimpleNamespace(show=self._show)

    async def _show(self, guild: GuildId, given: str) -> SourceView:
        assert (guild, given) == (GUILD, "s7")
        self.looks += 1
        return self.source


@pytest.fixture
def app() -> FakeApp:
    return FakeApp()


@pytest.fixture
def told() -> list[Outcome]:
    return []


@pytest.fixture
def outcomes(app: FakeApp, told: list[Outcome]) -> Outcomes:
    async def listen(outcome: Outcome) -> None:
        told.append(outcome)

    followed = Outcomes(app, lambda: app.now)  # type: ignore[arg-type]
    followed.listen(listen)
    followed.follow(GUILD, 7)
    return followed


async def test_a_link_that_another_process_read_is_told_once(
    app: FakeApp, outcomes: Outcomes, told: list[Outcome]
) -> None:
    app.now += LOOK_EVERY
    await outcomes.look()
    assert told == []
    app.source = replace(SOURCE, state=SourceState.READY, events=3)
    await outcomes.look()
    await outcomes.look()
    assert [(each.source.events, each.error) for each in told] == [(3, None)]


async def test_why_it_failed_is_told(app: FakeApp, outcomes: Outcomes, told: list[Outcome]) -> None:
    app.now += LOOK_EVERY
    app.source = replace(SOURCE, state=SourceState.FAILED, error="captcha")
    await outcomes.look()
    assert told[0].error is not None
    assert told[0].error.code == "captcha"


async def test_a_fresh_link_is_left_to_this_process(app: FakeApp, outcomes: Outcomes) -> None:
    await outcomes.look()
    assert app.looks == 0


async def test_what_this_process_told_is_not_looked_up(
    app: FakeApp, outcomes: Outcomes, told: list[Outcome]
) -> None:
    await outcomes.ended(Outcome(guild=GUILD, source=replace(SOURCE, state=SourceState.READY)))
    app.now += LOOK_EVERY
    await outcomes.look()
    assert len(told) == 1
    assert app.looks == 0


async def test_a_link_that_is_tried_again_is_still_followed(app: FakeApp, outcomes: Outcomes) -> None:
    await outcomes.ended(Outcome(guild=GUILD, source=SOURCE))
    app.now += LOOK_EVERY
    await outcomes.look()
    assert app.looks == 1


async def test_one_listener_s_error_keeps_nothing_from_the_others(
    app: FakeApp, told: list[Outcome], caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_: Outcome) -> None:
        raise ZeroDivisionError

    async def listen(outcome: Outcome) -> None:
        told.append(outcome)

    outcomes = Outcomes(app)  # type: ignore[arg-type]
    outcomes.listen(fail)
    outcomes.listen(listen)
    with caplog.at_level(logging.ERROR):
        await outcomes.ended(Outcome(guild=GUILD, source=SOURCE))
    assert len(told) == 1
    assert "incident" in caplog.text
