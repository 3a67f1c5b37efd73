"""A measurement ends in the time it has, and says of how many questions it is."""

import asyncio
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest

from benchmarks.at_size.measuring import FEWEST, Budget, alone, answered_within, each_alone
from benchmarks.at_size.questions import Question, Questions
from benchmarks.at_size.report import _fewer as fewer


class Clock:
    """Seconds that pass when they are told to."""

    now = 0.0

    def __call__(self):
        return self.now


class Asked:
    """Questions that take so many seconds each, by kind."""

    def __init__(self, clock, takes):
        self.clock, self.takes = clock, takes

    def draw(self, kind):
        async def ask():
            self.clock.now += self.takes.get(kind, 0.0)

        async def bare(_session):
            return None

        return Question(kind, ask, bare)


@asynccontextmanager
async def no_session():
    yield None


APP = SimpleNamespace(_stored=SimpleNamespace(reading=no_session))


async def test_questions_are_asked_until_they_are_enough():
    clock = Clock()
    found = await alone(APP, Asked(clock, {"ask": 1.0}), "ask", 20, Budget(100, clock))
    assert found.asked == 20


async def test_slow_questions_are_asked_less_often():
    clock = Clock()
    found = await alone(APP, Asked(clock, {"ask": 10.0}), "ask", 20, Budget(45, clock))
    assert found.asked == 5


async def test_a_spread_has_its_two_questions_whatever_the_time():
    clock = Clock()
    found = await alone(APP, Asked(clock, {"ask": 1.0}), "ask", 20, Budget(0, clock))
    assert found.asked == FEWEST


async def test_a_slow_kind_leaves_the_others_their_share():
    clock = Clock()
    budget = Budget(70, clock)
    found = await each_alone(APP, Asked(clock, {"key dates": 5.0}), 10, budget)
    assert found["key dates"]["asked"] < 10
    assert {
        kind: figures["asked"] for kind, figures in found.items() if kind != "key dates"
    } == dict.fromkeys([kind for kind in Questions.KINDS if kind != "key dates"], 10)
    assert clock.now <= 70


async def test_answers_that_take_too_long_are_given_up():
    answered = []

    async def ask(seconds):
        await asyncio.sleep(seconds)
        answered.append(seconds)

    tasks = [asyncio.create_task(ask(seconds)) for seconds in (0, 60)]
    await answered_within(tasks, 0.2)
    assert answered == [0]
    assert all(task.done() for task in tasks)


async def test_an_error_of_a_question_is_not_given_up_with_the_others():
    async def fail():
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - the one raised above
        await answered_within([asyncio.create_task(fail())], 1)


def test_the_page_says_what_was_asked_less_often():
    usual = {kind: {"asked": 1000} for kind in Questions.KINDS}
    large = {"cold": usual, "warm": usual | {"ask": {"asked": 7}}}
    lines = list(fewer({"small": {"cold": usual, "warm": usual}, "large": large}))
    assert lines == ["Asked less often than 150 times for want of time (warm, all events): ask 7."]
