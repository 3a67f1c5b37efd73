"""Floors under the answers to questions: they may be raised, never lowered."""

import asyncio
from pathlib import Path

import pytest

from bot.app import build
from bot.settings import Settings
from tests.quality.questions_gold import (
    OURS,
    SHARED,
    SHARED_TODAY,
    TODAY,
    Score,
    ask_all,
    questions,
    read_ours,
    read_shared,
)

# Of a hundred: the right answer first, among the first three, refused where nothing read answers, and how many
# questions were understood (kind, names, period).
FLOORS = {"first": 94.0, "three": 97.0, "refused": 95.0, "understood": 95.0}
UNSEEN_FLOORS = {"first": 92.0, "three": 94.0, "refused": 85.0, "understood": 95.0}
SHARED_FLOORS = {
    "shared": {"first": 88.0, "three": 94.0, "refused": 85.0, "understood": 95.0},
    "war": {"first": 74.0, "three": 77.0, "refused": 85.0, "understood": 95.0},
    "banks": {"first": 85.0, "three": 85.0, "refused": 85.0, "understood": 90.0},
}


def settings_over(folder: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue] - pydantic-settings' own argument
        database_url=f"sqlite:///{folder / 'questions.sqlite3'}",
    )


@pytest.fixture(scope="module")
def scores(tmp_path_factory) -> dict[bool, Score]:
    """The scores over seen (False) and unseen (True) questions."""

    async def ask() -> dict[bool, Score]:
        settings = settings_over(tmp_path_factory.mktemp("ours"))
        async with build(settings, clock=lambda: TODAY, inline_reader=True) as app:
            await read_ours(app)
            return {unseen: await ask_all(app, OURS, unseen=unseen) for unseen in (False, True)}

    return asyncio.run(ask())


@pytest.mark.parametrize("figure", FLOORS)
def test_answers_stay_right(scores, figure):
    assert scores[False].figures[figure] >= FLOORS[figure], "\n".join(scores[False].wrong)


@pytest.mark.parametrize("figure", UNSEEN_FLOORS)
def test_answers_to_questions_that_nothing_was_tuned_on_stay_right(scores, figure):
    assert scores[True].figures[figure] >= UNSEEN_FLOORS[figure]


@pytest.mark.parametrize("name", SHARED)
def test_answers_over_a_story_of_the_shared_data_stay_right(shared, tmp_path, name):
    async def ask() -> Score:
        async with build(settings_over(tmp_path), clock=lambda: SHARED_TODAY, inline_reader=True) as app:
            await read_shared(app, shared, name)
            score = await ask_all(app, [name], unseen=False)
            return await ask_all(app, [name], unseen=True, score=score)

    score = asyncio.run(ask())
    floors = SHARED_FLOORS[name]
    short = {figure: value for figure, value in score.figures.items() if value < floors[figure]}
    assert not short, "\n".join(score.wrong)


def test_the_gold_file_has_what_it_must():
    gold = list(questions((*OURS, *SHARED)))
    assert len(gold) >= 220
    assert len({each.text for each in gold}) == len(gold)
    assert sum(not each.right for each in gold) >= 50
    kinds = {"when", "since_when", "who", "where", "how_often", "how_many", "said", "yes_no", "what"}
    assert {each.kind for each in gold} == kinds
    assert len(list(questions(["french"]))) >= 20
    assert len(list(questions(["arabic"]))) >= 20
