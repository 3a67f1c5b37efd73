"""A floor under key dates: a story written for it, and the dates that a journalist would tell it by."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.core.answers import Detail
from bot.core.keydates import Wanted
from bot.core.linklists import Given
from tests.conftest import MODERATOR

STORY = Path(__file__).parent / "keydates" / "ferry.txt"
DATES_FLOOR = 0.85
"""F1 of the dates, where as many are asked for as there are."""

TOLD_FLOOR = 0.8
"""How many of the right dates are told by a sentence that says what happened."""

_ARTICLE = re.compile(r"^== (?P<day>\S+)\n(?P<title>.+)\n(?P<body>(?:(?!==|\n|key ).+\n)+)", re.MULTILINE)
_KEY = re.compile(r"^key (?P<day>\S+) (?P<words>.+)$", re.MULTILINE)


async def tell(app, guild, articles):
    for number, (day, title, body) in enumerate(articles):
        given = Given(url=f"https://news.example/{number}", title=title, published=f"{day}T12:00:00+00:00")
        await app.sources.paste(guild, MODERATOR, " ".join(body.split()), given=given)


@pytest.mark.parametrize("backwards", [False, True])
async def test_a_story_is_told_by_the_dates_that_made_it(app, guild, backwards):
    text = STORY.read_text("utf-8")
    articles = [found.groups() for found in _ARTICLE.finditer(text)]
    gold = {date.fromisoformat(found["day"]): found["words"] for found in _KEY.finditer(text)}
    assert (len(articles), len(gold)) == (15, 7)
    await tell(app, guild, articles[::-1] if backwards else articles)

    wanted = Wanted(dates=len(gold))
    answer = await app.timeline(guild, "ferry OR Solveig", detail=Detail.KEY, wanted=wanted)
    told = {key.day: key.events[0].text for key in answer.key_dates}
    right = told.keys() & gold.keys()
    assert 2 * len(right) / (len(told) + len(gold)) >= DATES_FLOOR, sorted(told)
    assert sum(gold[day] in told[day] for day in right) >= TOLD_FLOOR * len(right), told
