from importlib import resources

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from store.checking import find_damage, find_faults
from store.database import Database
from store.events import list_events
from store.migrate import config, downgrade, upgrade
from store.models import METADATA
from store.schema import HEAD
from tests.store.build import GUILD, OTHER, day, make_reading, put


async def _run(database, step, *args):
    async with database._writer.connect() as connection:
        result = await connection.run_sync(step, *args)
        await connection.commit()
    return result


def test_the_code_names_the_newest_migration():
    assert ScriptDirectory.from_config(config()).get_heads() == [HEAD]


def test_the_migrations_are_packed_with_the_code():
    found = {file.name for file in resources.files("store").joinpath("migrations", "versions").iterdir()}
    assert any(name.startswith("v0001") for name in found)


async def test_models_and_migrations_agree(database):
    def differences(connection):
        def own(name, kind, _parents):
            return not (kind == "table" and name.startswith("event_words"))

        options = {"include_name": own, "compare_type": True}
        return compare_metadata(MigrationContext.configure(connection, opts=options), METADATA)

    assert await _run(database, differences) == []


async def test_down_and_up_again_with_data_in_it(database):
    async with database.transaction() as session:
        await put(session, make_reading([("Rain fell on Harem.", day("2025-10-01"))]), key="a")
    await _run(database, downgrade, "base")
    tables = await _run(database, lambda connection: set(inspect(connection).get_table_names()))
    assert {name for name in tables if not name.startswith("alembic")} == set()
    await _run(database, upgrade)
    async with database.transaction() as session:
        await put(session, make_reading([("Rain fell on Harem.", day("2025-10-01"))]), key="a")
    async with database.reading() as session:
        assert (await list_events(session, GUILD)).total == 1


async def test_from_every_version_the_data_comes_along(full, full_url):
    """Down to each version, and up again as a start of the bot does it: sound, and with the same answers."""
    async with full.reading() as session:
        before = await list_events(session, GUILD, limit=99)
    older = [script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()][1:]
    assert older[-1] == "0001"
    for revision in older:
        await _run(full, downgrade, revision)
        upgraded = await Database.open(full_url)
        async with upgraded.reading() as session:
            assert await upgraded.version() == HEAD
            assert await find_damage(session) == [], revision
            assert await find_faults(session, GUILD) == await find_faults(session, OTHER) == [], revision
            assert await list_events(session, GUILD, limit=99) == before, revision
        await upgraded.close()


async def test_upgrading_what_is_new_changes_nothing(database):
    async with database.transaction() as session:
        await put(session, make_reading([("Rain fell on Harem.", day("2025-10-01"))]), key="a")
    await _run(database, upgrade)
    async with database.reading() as session:
        assert (await list_events(session, GUILD)).total == 1
        assert (await session.execute(text("SELECT version_num FROM alembic_version"))).scalar_one() == HEAD


async def test_postgresql_is_told_that_a_guilds_own_number_is_one_row(database):
    if database.dialect != "postgresql":
        pytest.skip("SQLite knows it of its keys")
    told = "SELECT attrelid::regclass::text, attname FROM pg_attribute WHERE attoptions::text = '{n_distinct=-1.0}'"
    async with database.reading() as session:
        told_of = {(table, column) for table, column in await session.execute(text(told))}
    keys = ((table.name, [column.name for column in table.primary_key]) for table in METADATA.sorted_tables)
    own = {(name, key[1]) for name, key in keys if len(key) == 2 and key[1].endswith("id")}
    assert told_of == own | {("event_words", "event_id")}
