"""Use cases are tested on both databases."""

from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings
from tests.conftest import MODERATOR
from tests.databases import database_url, other_url, postgres_server

__all__ = ["database_url", "other_url", "postgres_server"]

PAGES = ("interim-president.html", "harem-camp.html")


@pytest.fixture
def settings(settings: Settings, database_url: str) -> Settings:
    """The settings of other tests, over each database in turn."""
    return settings.model_copy(update={"database_url": database_url})


@pytest.fixture
async def read_app(app: App, articles: Path, guild) -> App:
    """An app that has read two of the example articles."""
    from bot.core.linklists import Given

    for page in PAGES:
        await app.sources.paste(guild, MODERATOR, (articles / page).read_bytes(), given=Given())
    return app
