"""Everything arrives in the other database, whichever the two are, or nothing does."""

import pytest
from sqlalchemy import func, inspect, select, text

from store import transfer
from store.checking import find_damage, find_faults
from store.database import Database
from store.ids import SOURCE, take_ids
from store.models import METADATA
from store.queue import add_source
from store.search import search_events
from store.transfer import CopyDiffersError, copy_everything, fingerprint, is_empty
from tests.store.build import GUILD, MODERATOR, NOW, OTHER, day, make_reading, put
from tests.store.test_guilds import picture

ODD = "Ça, «كلام», 🕊 and a \N{ZERO WIDTH JOINER} joiner; it's 100 % \\ “quoted” \t text."


@pytest.fixture
async def full(full):
    """A database in which two guilds have lived, with text of every kind."""
    async with full.transaction() as session:
        await put(session, make_reading([(ODD, day("0999-12-31"))], title=ODD), key="Ä", guild=OTHER)
    return full


@pytest.fixture
async def other(other_url):
    opened = await Database.open(other_url)
    yield opened
    await opened.close()


async def copy(full, other, progress=None):
    async with full.reading() as source, other.transaction() as target:
        return await copy_everything(source, target, progress)


async def rows_of(database):
    async with database.reading() as session:
        return {name: (await fingerprint(session, table)).rows for name, table in METADATA.tables.items()}


async def test_a_copy_holds_all_rows_and_gives_all_answers(full, other, monkeypatch):
    monkeypatch.setattr(transfer, "BATCH", 3)
    heard = []
    copied = await copy(full, other, lambda table, rows: heard.append((table, rows)))
    counted = await rows_of(full)
    assert {name: found.rows for name, found in copied.items()} == counted == await rows_of(other)
    assert sum(rows for _, rows in heard) == sum(counted.values()) > 60
    async with full.reading() as before, other.reading() as after:
        for guild in (GUILD, OTHER):
            assert await picture(after, guild) == await picture(before, guild)
            assert await find_faults(after, guild) == []
        assert (await search_events(after, OTHER, "joiner")).events[0].text == ODD
        assert await find_damage(after) == []


@pytest.mark.parametrize(
    ("full_url", "other_url", "empty_database_url"),
    [("sqlite", "postgresql", "sqlite"), ("postgresql", "sqlite", "postgresql")],
    indirect=True,
)
async def test_there_and_back_again_every_table_is_the_same(full, other, empty_database_url):
    """Also a table to come: one that is in the database but not copied, or that no test fills, is found here."""
    copied = await copy(full, other)
    async with full._reader.connect() as connection:
        there = set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))
    assert {name for name in there if not name.startswith(("alembic", "event_words"))} == set(copied)
    assert [name for name, found in copied.items() if not found.rows] == []
    back = await Database.open(empty_database_url)
    try:
        assert await copy(other, back) == copied
    finally:
        await back.close()


async def test_ids_go_on_where_they_were(full, other):
    await copy(full, other)
    async with full.transaction() as before, other.transaction() as after:
        for guild in (GUILD, OTHER):
            assert await take_ids(before, guild, SOURCE) == await take_ids(after, guild, SOURCE)
        again, new = await add_source(after, OTHER, url="https://z", url_key="z", actor=MODERATOR, at=NOW)
        assert not new
        assert again.id == 1


@pytest.mark.parametrize("at", [1, 9])
async def test_an_interrupted_copy_leaves_nothing_and_can_be_made_again(full, other, monkeypatch, at):
    put_into, calls = transfer.put_into, []

    async def breaks(*given):
        calls.append(given)
        if len(calls) == at:
            raise ConnectionError("somebody pulled the plug")
        await put_into(*given)

    monkeypatch.setattr(transfer, "put_into", breaks)
    with pytest.raises(ConnectionError):
        await copy(full, other)
    assert set((await rows_of(other)).values()) == {0}
    async with other.reading() as session:
        assert await is_empty(session)
        assert await session.scalar(text("SELECT count(*) FROM event_words")) == 0
    monkeypatch.setattr(transfer, "put_into", put_into)
    await copy(full, other)
    assert await rows_of(other) == await rows_of(full)


async def test_a_row_that_arrives_otherwise_undoes_the_copy(full, other, monkeypatch):
    put_into = transfer.put_into

    async def changes(session, table, rows):
        if table.name == "event":
            rows = [{**row, "end": row["end"] + (row["guild_id"] == OTHER)} for row in rows]
        await put_into(session, table, rows)

    monkeypatch.setattr(transfer, "put_into", changes)
    with pytest.raises(CopyDiffersError) as caught:
        await copy(full, other)
    assert caught.value.table == "event"
    assert set((await rows_of(other)).values()) == {0}


async def test_only_a_database_without_a_row_is_empty(database):
    async with database.transaction() as session:
        assert await is_empty(session)
        await add_source(session, GUILD, url=None, url_key="x", actor=MODERATOR, at=NOW)
        assert not await is_empty(session)


async def test_a_copy_sees_one_moment_of_a_database_that_is_written_to(full, other):
    before = await rows_of(full)
    async with full.reading() as source, other.transaction() as target:
        await source.execute(select(func.count()).select_from(METADATA.tables["guild"]))
        async with full.transaction() as session:
            await put(session, make_reading([("Snow fell.", day("2025-10-02"))]), key="late", guild=OTHER)
        await copy_everything(source, target)
    assert await rows_of(other) == before
    assert await rows_of(full) != before
