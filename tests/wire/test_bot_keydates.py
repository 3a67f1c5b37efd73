"""A long story is told by its key dates, in Discord, as the real bot gives them; each opens into its events."""

import re

import pytest
import pytest_asyncio

from tests.wire.harness import Stage
from tests.wire.outcomes import components_of, text_of
from tests.wire.stories import FLOOD

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def flooded(bot: Stage) -> Stage:
    """The bot with an article of more dated events than fit a page."""
    post = bot.people.posts(bot.news.publish("/flood", FLOOD))
    await bot.people.until_reaction(post, "✅")
    return bot


def menu_of(message) -> tuple[str, dict[str, str]]:
    """The menu of key dates: its id, its lines and what each stands for."""
    menus = [
        each
        for each in components_of(message)
        if each["type"] == 3 and each["custom_id"].startswith("m:day:")
    ]
    (menu,) = menus
    return menu["custom_id"], {line["label"]: line["value"] for line in menu["options"]}


async def test_key_dates_say_why_and_open_into_their_events(flooded: Stage):
    answer = await flooded.people.invoke("/timeline", topic="Ramliya")
    assert re.search(r"\d+ key dates", answer.text)
    assert "1 later article names this day" in answer.text
    menu, lines = menu_of(answer.message)
    assert "4 Mar 2023" in lines
    assert answer.text.count("swept away") == 1

    opened = await flooded.people.choose(answer.message, menu, "4 Mar 2023")
    assert opened.private
    assert "swept away mill number 1 " in opened.text
    assert "rebuilt" not in opened.text

    await flooded.people.press(answer.message, "All 18 events")
    assert "swept away mill number 2 " in text_of(answer.message)


async def test_a_day_told_of_beside_the_topic_opens_into_all_that_happened_then(flooded: Stage):
    answer = await flooded.people.invoke("/timeline", topic="Ramliya", until="March 2023")
    menu, lines = menu_of(answer.message)
    assert lines["27 Feb 2023"] == "2023-02-27*"
    assert "A dyke had cracked" in answer.text
    opened = await flooded.people.choose(answer.message, menu, "27 Feb 2023")
    assert "A dyke had cracked" in opened.text
