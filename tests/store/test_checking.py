"""What follows from other rows is proven to, and what doesn't is found."""

import pytest
from sqlalchemy import text

from store.checking import find_damage, find_faults
from tests.store.build import GUILD, OTHER, put
from tests.store.test_guilds import READING, live

BROKEN = {
    "timeline_lacks": "DELETE FROM timeline WHERE guild_id = 1001 AND entity_id <> 0",
    "timeline_has_more": "UPDATE source SET shown = (1 = 0), events = 0 WHERE guild_id = 1001",
    "guild_counts": "UPDATE guild SET events = events + 1 WHERE id = 1001",
    "source_counts": "UPDATE source SET events = events + 1 WHERE guild_id = 1001",
    "name_counts": "UPDATE entity SET last = '2031-01-01' WHERE guild_id = 1001 AND id = 2",
    "article_counts": "UPDATE entity SET articles = 7 WHERE guild_id = 1001 AND id = 2",
    "reach": "UPDATE timeline SET reach = 1 - reach WHERE guild_id = 1001 AND reach < 2",
    "merges": "UPDATE entity SET canonical_id = 2 WHERE guild_id = 1001 AND id = 1",
    "id_counters": "UPDATE id_counter SET next = 1 WHERE guild_id = 1001 AND kind = 'event'",
}


@pytest.fixture
async def full(database):
    async with database.transaction() as session:
        await live(session, GUILD)
        await put(session, READING, key="z", guild=OTHER)
    return database


async def test_a_sound_database_has_no_faults(full):
    async with full.reading() as session:
        assert await find_damage(session) == []
        assert await find_faults(session, GUILD) == []
        assert await find_faults(session, OTHER) == []


@pytest.mark.parametrize("code", BROKEN)
async def test_what_does_not_follow_is_found_and_only_there(full, code):
    async with full.transaction() as session:
        statement = BROKEN[code]
        if full.dialect == "postgresql":
            statement = statement.replace("'2031-01-01'", "DATE '2031-01-01'")
        await session.execute(text(statement))
        found = {fault.code: fault for fault in await find_faults(session, GUILD)}
        assert code in found, found
        assert found[code].count >= 1
        assert found[code].examples
        assert found[code].guild == GUILD
        assert await find_faults(session, OTHER) == []


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        ("search_lacks", "DELETE FROM event_words"),
        ("search_has_more", "DELETE FROM timeline WHERE entity_id = 0"),
    ],
)
async def test_search_follows_the_timeline(full, code, statement):
    async with full.transaction() as session:
        await session.execute(text(statement))
        assert code in {fault.code for fault in await find_faults(session, GUILD)}


async def test_a_reference_into_nothing_is_found(full):
    if full.dialect == "postgresql":
        pytest.skip("PostgreSQL proves its references itself")
    async with full._writer.connect() as connection:
        await connection.execute(text("COMMIT"))
        await connection.execute(text("PRAGMA foreign_keys = OFF"))
        await connection.execute(text("BEGIN"))
        await connection.execute(text("DELETE FROM guild WHERE id = 2002"))
        await connection.execute(text("COMMIT"))
    async with full.reading() as session:
        assert [fault.code for fault in await find_damage(session)] == ["broken_references"]
