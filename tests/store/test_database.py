import asyncio
import os
import sqlite3
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from store.checking import find_faults
from store.database import READERS, Database, async_url
from store.errors import StoreError
from store.guilds import get_settings, list_guilds, set_settings
from store.migrate import downgrade
from store.models import SourceRow
from store.queue import add_source
from store.schema import HEAD
from store.values import GuildSettings
from tests.store.build import GUILD, MODERATOR, NOW


class Boom(Exception):
    pass


async def test_opening_makes_what_is_missing(empty_database_url):
    database = await Database.open(empty_database_url)
    assert await database.version() == HEAD
    async with database.reading() as session:
        assert await list_guilds(session) == []
    await database.close()


async def test_a_block_that_raises_leaves_nothing_behind(database):
    with pytest.raises(Boom):  # noqa: PT012 - that a block of several writes fails at its end is the point
        async with database.transaction() as session:
            await add_source(session, GUILD, url="https://a", url_key="a", actor=MODERATOR, at=NOW)
            raise Boom
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(SourceRow)) == 0
        assert await list_guilds(session) == []


async def test_a_block_that_ends_is_kept_for_the_next_process(database, database_url):
    async with database.transaction() as session:
        await set_settings(session, GUILD, GuildSettings(watched_channels=(5,), guidelines="Be kind."))
    again = await Database.open(database_url, create=False)
    async with again.reading() as session:
        assert await get_settings(session, GUILD) == GuildSettings(
            watched_channels=(5,), guidelines="Be kind."
        )
    await again.close()


async def test_a_whole_transaction_is_kept_or_leaves_nothing_behind(database):
    async def add(session, *, fails):
        await add_source(session, GUILD, url="https://a", url_key="a", actor=MODERATOR, at=NOW)
        if fails:
            raise Boom
        return "done"

    def count(session):
        return session.scalar(select(func.count()).select_from(SourceRow))

    with pytest.raises(Boom):
        await database.write(partial(add, fails=True))
    assert await database.read(count) == 0
    assert await database.write(partial(add, fails=False)) == "done"
    assert await database.read(count) == 1


async def test_a_whole_transaction_reads_what_it_has_yet_to_write_as_objects_and_as_columns(database):
    async def rename(session):
        added, _ = await add_source(session, GUILD, url="https://a", url_key="a", actor=MODERATOR, at=NOW)
        (await session.get_one(SourceRow, (GUILD, added.id))).title = "Later"
        (titles,) = (await session.execute(select(SourceRow.url_key, SourceRow.title))).all()
        (row,) = (await session.scalars(select(SourceRow))).all()
        return tuple(titles), row.title

    assert await database.write(rename) == (("a", "Later"), "Later")


async def test_a_whole_transaction_that_only_reads_cannot_write(database):
    with pytest.raises((StoreError, DBAPIError)):
        await database.read(lambda session: session.execute(text("DELETE FROM guild")))


async def test_a_whole_transaction_that_is_given_up_leaves_nothing_behind(tmp_path):
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")
    entered, left = threading.Event(), threading.Event()

    async def add(session):
        await add_source(session, GUILD, url="https://a", url_key="a", actor=MODERATOR, at=NOW)
        entered.set()
        left.wait(10)

    writing = asyncio.create_task(database.write(add))
    assert await asyncio.to_thread(entered.wait, 10)
    for _ in range(2):  # whoever is in a hurry asks twice
        writing.cancel()
        await asyncio.sleep(0.05)
    assert not writing.done()
    left.set()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await database.read(lambda session: session.scalar(select(func.count(SourceRow.id)))) == 0
    await database.close()


async def test_connections_that_were_lost_take_no_others_with_them(tmp_path):
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")

    async def look(session):
        await session.execute(text("SELECT 1"))
        time.sleep(0.01)  # noqa: ASYNC251 - on the connection's thread, so that four are busy at once
        return await session.scalar(text("SELECT 1"))

    for _ in range(20):
        assert await asyncio.gather(*(database.read(look) for _ in range(READERS))) == [1] * READERS
        async with database._reader.connect() as connection:
            await connection.invalidate()
    await database.close()


async def test_a_whole_transaction_waits_for_nothing_else(tmp_path):
    database = await Database.open(f"sqlite:///{tmp_path}/a.sqlite3")

    async def add(session):
        await add_source(session, GUILD, url="https://a", url_key="a", actor=MODERATOR, at=NOW)
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="nothing but its session"):
        await database.write(add)
    assert await database.read(lambda session: session.scalar(select(func.count(SourceRow.id)))) == 0
    await database.close()


async def test_reading_cannot_write(database):
    with pytest.raises((StoreError, DBAPIError)):
        async with database.reading() as session:
            await session.execute(text("DELETE FROM guild"))


async def test_a_missing_database_is_said_to_be_missing(tmp_path):
    with pytest.raises(StoreError) as caught:
        await Database.open(f"sqlite:///{tmp_path}/none.sqlite3", create=False)
    assert caught.value.code == "store_missing"
    assert caught.value.fields["path"] == f"{tmp_path}/none.sqlite3"
    assert list(tmp_path.iterdir()) == []


async def test_an_empty_postgresql_database_is_said_to_be_missing(postgres_server):
    with pytest.raises(StoreError) as caught:
        await Database.open(postgres_server, create=False)
    assert caught.value.code == "store_missing"
    assert "postgres" in str(caught.value.fields["path"])


@pytest.mark.parametrize("create", [True, False])
async def test_a_database_of_another_version_is_said_to_be_outdated(database, database_url, create):
    async with database.transaction() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError) as caught:
        await Database.open(database_url, create=create)
    assert caught.value.code == "store_outdated"


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "sqlite:///:memory:", "not a url", ""])
def test_other_databases_are_refused_clearly(url):
    with pytest.raises(ValueError, match=r"sqlite:///|database address"):
        async_url(url)


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("sqlite:///x.sqlite3", "sqlite+aiosqlite"),
        ("postgresql://h/d", "postgresql+asyncpg"),
        ("postgres://h/d", "postgresql+asyncpg"),
        ("postgresql+asyncpg://h/d", "postgresql+asyncpg"),
    ],
)
def test_plain_addresses_get_their_async_driver(url, driver):
    assert async_url(url).drivername == driver


async def test_a_server_that_does_not_answer_is_unavailable(tmp_path):
    with pytest.raises(StoreError) as caught:
        await Database.open(f"postgresql://postgres@/postgres?host={tmp_path}")
    assert caught.value.code == "store_unavailable"


async def test_a_file_that_is_no_database_is_broken(tmp_path):
    (tmp_path / "x.sqlite3").write_text("This is a letter to my aunt. " * 100)
    with pytest.raises(StoreError) as caught:
        await Database.open(f"sqlite:///{tmp_path}/x.sqlite3")
    assert caught.value.code == "store_broken"


async def test_a_file_that_another_process_holds_is_locked(tmp_path, monkeypatch):
    monkeypatch.setattr("store.database.BUSY_SECONDS", 0.1)
    database = await Database.open(f"sqlite:///{tmp_path}/x.sqlite3")
    other = sqlite3.connect(tmp_path / "x.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        async with database.transaction() as session:
            await set_settings(session, GUILD, GuildSettings())
    assert caught.value.code == "store_locked"
    async with database.reading() as session:
        assert await list_guilds(session) == []
    other.execute("ROLLBACK")
    other.close()
    async with database.transaction() as session:
        await set_settings(session, GUILD, GuildSettings())
    await database.close()


async def test_a_full_disk_is_said_to_be_full_and_nothing_is_half_stored(tmp_path):
    database = await Database.open(f"sqlite:///{tmp_path}/x.sqlite3")
    with pytest.raises(StoreError) as caught:  # noqa: PT012 - the limit and the write share a connection
        async with database.transaction() as session:
            await session.execute(text("PRAGMA max_page_count = 1"))
            await set_settings(session, GUILD, GuildSettings(guidelines="x" * 1_000_000))
    assert caught.value.code == "store_full"
    async with database.reading() as session:
        assert await list_guilds(session) == []
    await database.close()


async def test_dropped_tables_are_outdated_not_a_crash(database):
    async with database.transaction() as session:
        await session.execute(text("DROP TABLE view"))
    with pytest.raises(StoreError) as caught:
        async with database.reading() as session:
            await session.execute(text("SELECT * FROM view"))
    assert caught.value.code == "store_outdated"


async def test_writers_of_one_process_wait_for_each_other(database):
    async def add(number: int) -> None:
        async with database.transaction() as session:
            await add_source(session, GUILD, url=None, url_key=f"text:{number}", actor=MODERATOR, at=NOW)

    await asyncio.gather(*(add(number) for number in range(20)))
    async with database.reading() as session:
        found = (await session.execute(select(SourceRow.id).order_by(SourceRow.id))).scalars().all()
    assert found == list(range(1, 21))


async def test_readers_see_one_state_while_a_writer_goes_on(database):
    async with database.reading() as reader:
        assert await list_guilds(reader) == []
        async with database.transaction() as session:
            await set_settings(session, GUILD, GuildSettings())
        assert await list_guilds(reader) == []
    async with database.reading() as reader:
        assert await list_guilds(reader) == [GUILD]


_OPEN = """
import asyncio, sys
from store.database import Database
async def main():
    database = await Database.open(sys.argv[1])
    print(await database.version())
    await database.close()
asyncio.run(main())
"""


def open_in_processes(url: str, count: int = 3) -> list[tuple[str, str]]:
    """What as many processes that open the database at once print, and what they complain of."""
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    started = [
        subprocess.Popen(  # noqa: S603 - the real thing
            [sys.executable, "-c", _OPEN, url],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        for _ in range(count)
    ]
    ended = [process.communicate(timeout=120) for process in started]
    return [(out.decode().strip(), err.decode()) for out, err in ended]


async def test_processes_that_open_an_empty_database_at_once_wait_for_each_other(empty_database_url):
    assert open_in_processes(empty_database_url) == [(HEAD, "")] * 3


async def test_processes_that_upgrade_what_is_kept_at_once_wait_for_each_other(full, full_url):
    async with full._writer.connect() as connection:
        await connection.run_sync(downgrade, "0003")
        await connection.commit()
    await full.close()
    opened = open_in_processes(full_url)
    said = [line for _, error in opened for line in error.splitlines()]
    assert [version for version, _ in opened] == [HEAD] * 3
    assert all(line.startswith(("comparing ", "events of older versions ")) for line in said), said
    upgraded = await Database.open(full_url)
    async with upgraded.reading() as session:
        for guild in await list_guilds(session):
            assert await find_faults(session, guild) == []
    await upgraded.close()


async def test_closing_twice_is_fine(database):
    await database.ping()
    await database.close()
    await database.close()
