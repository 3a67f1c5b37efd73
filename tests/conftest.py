"""What tests of more than one room share: where optional material lies, and an app over a fresh store."""

import os
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from bot.app import App, build
from bot.settings import Settings
from store.values import TERMINAL_GUILD, Actor

hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")  # no test is timed: a busy machine is no defect

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2025, 10, 24, 12, tzinfo=UTC)
MODERATOR = Actor(id=1, name="Maya", moderator=True)
MEMBER = Actor(id=2, name="Mo")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that isn't in the repository."""
    folder = Path(os.environ.get("DATELINE_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("needs the folder `shared` beside the repository (or DATELINE_SHARED)")
    return folder


@pytest.fixture(scope="session")
def articles() -> Path:
    """The example articles."""
    return ROOT / "examples" / "articles"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings over an empty SQLite file, with loopback open and whatever ``.env`` says ignored."""
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue] - pydantic-settings' own argument
        database_url=f"sqlite:///{tmp_path / 'dateline.sqlite3'}",
        fetch_allow_networks="127.0.0.0/8,::1/128",  # pyright: ignore[reportArgumentType] - split by the validator
    )


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that stands still."""
    return lambda: NOW


@pytest.fixture
async def app(settings: Settings, clock: Callable[[], datetime]) -> AsyncIterator[App]:
    """An app over an empty store; pages are read in this process."""
    async with build(settings, clock=clock, inline_reader=True) as opened:
        yield opened


@pytest.fixture
def guild():
    """The terminal's guild."""
    return TERMINAL_GUILD
