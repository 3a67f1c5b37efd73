"""Backups, restoring and moving, on both databases."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.app import App, build
from bot.core.stored import Stored
from bot.core.upkeep import Upkeep
from bot.errors import InvalidInput, StoreUnavailable
from store.database import Database
from store.migrate import downgrade
from tests.conftest import MODERATOR


async def picture(app: App, guild) -> tuple[object, ...]:
    page = await app.search(guild, "president OR camp", limit=100)
    return (
        page.events,
        await app.who(guild, "Sharaa"),
        await app.guilds.about(guild),
        await app.history.audit(guild),
    )


@pytest.fixture
async def empty(settings, other_url, clock):
    async with build(settings.model_copy(update={"database_url": other_url}), clock=clock) as opened:
        yield opened


async def test_what_was_backed_up_comes_back_in_either_kind(read_app, empty, guild, tmp_path):
    written = await read_app.upkeep.backup(tmp_path / "a.backup")
    assert written.size == (tmp_path / "a.backup").stat().st_size > 10_000
    assert (tmp_path / "a.backup").stat().st_mode & 0o777 == 0o600
    restored = await empty.upkeep.restore(tmp_path / "a.backup")
    assert restored.rows["event"] > 5
    assert await picture(empty, guild) == await picture(read_app, guild)
    assert (await empty.upkeep.check()).faults == ()
    assert [file.name for file in tmp_path.iterdir() if "backup" in file.name] == ["a.backup"]


async def test_moving_takes_everything_along_and_links_go_on(read_app, other_url, settings, clock, guild):
    await read_app.sources.add(guild, MODERATOR, "https://news.example/waits")
    await read_app.upkeep.copy(other_url)
    async with build(settings.model_copy(update={"database_url": other_url}), clock=clock) as moved:
        assert await picture(moved, guild) == await picture(read_app, guild)
        again = await moved.sources.add(guild, MODERATOR, "https://news.example/waits")
        next_one = await moved.sources.add(guild, MODERATOR, "https://news.example/new")
        assert next_one.source.id == again.source.id + 1


async def test_a_backup_is_made_while_others_write(read_app, guild, tmp_path):
    async def add() -> None:
        for number in range(20):
            await read_app.sources.add(guild, MODERATOR, f"https://news.example/{number}")

    adding = asyncio.create_task(add())
    await asyncio.sleep(0)
    await read_app.upkeep.backup(tmp_path / "a.backup")
    await adding
    async with Stored(f"sqlite:///{tmp_path}/a.backup", create=False) as stored:
        assert (await Upkeep(stored).check()).faults == ()


async def test_nothing_is_overwritten(read_app, other_url, tmp_path):
    await read_app.upkeep.backup(tmp_path / "a.backup")
    before = (tmp_path / "a.backup").read_bytes()
    with pytest.raises(InvalidInput) as caught:
        await read_app.upkeep.backup(tmp_path / "a.backup")
    assert caught.value.code == "file_exists"
    assert (tmp_path / "a.backup").read_bytes() == before
    with pytest.raises(InvalidInput) as caught:
        await read_app.upkeep.restore(tmp_path / "a.backup")
    assert caught.value.code == "not_empty"
    await read_app.upkeep.copy(other_url)
    with pytest.raises(InvalidInput) as caught:
        await read_app.upkeep.copy(other_url)
    assert caught.value.code == "not_empty"
    assert "password" not in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"", b"This is a letter to my aunt.", b"SQLite format 3\x00" + b"x" * 9000]
)
async def test_a_file_that_is_no_backup_is_refused(app, tmp_path, content):
    (tmp_path / "a.backup").write_bytes(content)
    with pytest.raises(InvalidInput) as caught:
        await app.upkeep.restore(tmp_path / "a.backup")
    assert caught.value.code == "bad_backup"
    with pytest.raises(InvalidInput) as caught:
        await app.upkeep.restore(tmp_path / "none.backup")
    assert caught.value.code == "unreadable_file"


async def test_a_backup_of_a_newer_version_is_refused(read_app, empty, tmp_path):
    await read_app.upkeep.backup(tmp_path / "a.backup")
    with closing(sqlite3.connect(tmp_path / "a.backup")) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()
    with pytest.raises(InvalidInput) as caught:
        await empty.upkeep.restore(tmp_path / "a.backup")
    assert caught.value.code == "bad_backup"


async def test_a_backup_of_an_older_version_is_upgraded_beside_it(read_app, empty, guild, tmp_path):
    file = tmp_path / "a.backup"
    await read_app.upkeep.backup(file)
    await _take_back(file)
    before = file.read_bytes()
    await empty.upkeep.restore(file)
    assert file.read_bytes() == before
    assert (await picture(empty, guild))[0] == (await picture(read_app, guild))[0]


async def _take_back(file: Path) -> None:
    opened = await Database.open(f"sqlite:///{file}")
    async with opened._writer.connect() as connection:
        await connection.run_sync(downgrade, "0001")
        await connection.commit()
    await opened.close()


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", "sqlite://"])
async def test_no_address_of_a_database(read_app, url):
    with pytest.raises(InvalidInput) as caught:
        await read_app.upkeep.copy(url)
    assert caught.value.code == "bad_database_url"


async def test_a_backup_into_nowhere_says_so(read_app, tmp_path):
    with pytest.raises(InvalidInput) as caught:
        await read_app.upkeep.backup(tmp_path / "none" / "a.backup")
    assert caught.value.code == "unwritable_file"


async def test_a_full_disk_leaves_no_half_backup(read_app, tmp_path, monkeypatch):
    from bot.core import upkeep
    from store.errors import StoreError

    def full(_file: Path) -> None:
        raise StoreError("store_full")

    monkeypatch.setattr(upkeep, "seal", full)
    with pytest.raises(StoreUnavailable) as caught:
        await read_app.upkeep.backup(tmp_path / "a.backup")
    assert caught.value.code == "store_full"
    assert [file.name for file in tmp_path.iterdir() if "backup" in file.name] == []
