"""What docs/questions.md promises, asked over the example articles."""

import re

import pytest

from bot.app import App, build
from bot.core.linklists import Given
from store.values import TERMINAL_GUILD
from tests.conftest import MODERATOR, ROOT
from tests.quality.questions_gold import TODAY, told

PAGES = sorted((ROOT / "examples" / "articles").glob("*.html"))
PAGE = ROOT / "docs" / "questions.md"
EXAMPLES = re.findall(r"^\| `(.+?)` \| (.+?) \|$", PAGE.read_text("utf-8"), re.MULTILINE)


@pytest.fixture
async def whole_app(settings):
    async with build(settings, clock=lambda: TODAY, inline_reader=True) as app:
        for page in PAGES:
            await app.sources.paste(TERMINAL_GUILD, MODERATOR, page.read_bytes(), given=Given())
        yield app


def test_the_page_has_examples():
    assert len(EXAMPLES) >= 10


async def test_every_example_of_the_page_is_answered_as_it_says(whole_app: App):
    for question, words in EXAMPLES:
        answer = await whole_app.ask(TERMINAL_GUILD, question)
        quotes = [text for text, _ in told(answer)]
        assert bool(quotes) is (words != "nothing"), question
        assert words == "nothing" or any(words in text for text in quotes[:2]), (question, quotes)
