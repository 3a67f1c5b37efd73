"""What follows from other rows is proven to, and what doesn't is found."""

import pytest
from sqlalchemy import text

from store.checking import find_damage, find_faults
from tests.store.build import GUILD, OTHER

ONE = {
    "<follower>": "SELECT max(event_id) FROM telling WHERE guild_id = 1001 AND leader_id <> event_id",
    "<leader>": "SELECT min(event_id) FROM telling WHERE guild_id = 1001 AND leader_id = event_id",
    "<copy>": "SELECT max(source_id) FROM copy WHERE guild_id = 1001",
}

BROKEN = {
    "timeline_lacks": "DELETE FROM timeline WHERE guild_id = 1001 AND entity_id <> 0",
    "timeline_has_more": "UPDATE source SET shown = (1 = 0), events = 0 WHERE guild_id = 1001",
    "told_once": "UPDATE timeline SET once = NOT once WHERE guild_id = 1001 AND event_id = (<follower>)",
    "guild_counts": "UPDATE guild SET events = events + 1 WHERE id = 1001",
    "source_counts": "UPDATE source SET events = events + 1 WHERE guild_id = 1001",
    "name_counts": "UPDATE entity SET last = '2031-01-01' WHERE guild_id = 1001 AND id = 2",
    "article_counts": "UPDATE entity SET articles = 7 WHERE guild_id = 1001 AND id = 2",
    "reach": "UPDATE timeline SET reach = 1 - reach WHERE guild_id = 1001 AND reach < 2",
    "merges": "UPDATE entity SET canonical_id = 2 WHERE guild_id = 1001 AND id = 1",
    "id_counters": "UPDATE id_counter SET next = 1 WHERE guild_id = 1001 AND kind = 'event'",
    "timeline_sources": "UPDATE timeline SET source_id = 999 WHERE guild_id = 1001 AND event_id = (<follower>)",
    "tellings_lack": "DELETE FROM telling WHERE guild_id = 1001 AND event_id = (<follower>)",
    "tellings_have_more": (
        "DELETE FROM timeline WHERE guild_id = 1001 AND entity_id = 0 AND event_id = (<follower>)"
    ),
    "telling_sources": "UPDATE telling SET source_id = 999 WHERE guild_id = 1001 AND event_id = (<follower>)",
    "cluster_leaders": "UPDATE telling SET leader_id = 999 WHERE guild_id = 1001 AND event_id = (<follower>)",
    "cluster_keys": (
        "UPDATE telling_key SET led = led + 1 WHERE guild_id = 1001 AND event_id = (<follower>)"
    ),
    "cluster_keys_lack": "DELETE FROM telling_key WHERE guild_id = 1001 AND event_id = (<follower>)",
    "copies_one_way": "DELETE FROM copy WHERE guild_id = 1001 AND source_id = (<copy>)",
    "copies_unlike": "DELETE FROM text_mark WHERE guild_id = 1001 AND source_id = (<copy>)",
    "marks_of_unread": "UPDATE source SET version = NULL WHERE guild_id = 1001 AND id = (<copy>)",
    "twins": "UPDATE twin SET one = other, other = one WHERE guild_id = 1001",
    "twins_ahead": "UPDATE guild SET compared = 1000 WHERE id = 1001",
}


def spelt_out(statement):
    for name, query in ONE.items():
        statement = statement.replace(name, query)
    return statement


async def test_a_sound_database_has_no_faults(full):
    async with full.reading() as session:
        assert await find_damage(session) == []
        assert await find_faults(session, GUILD) == []
        assert await find_faults(session, OTHER) == []


async def test_what_does_not_follow_is_found_and_only_there(full):
    async with full.transaction() as session:
        for code, statement in BROKEN.items():
            broken = await session.begin_nested()
            await session.execute(text(spelt_out(statement)))
            found = {fault.code: fault for fault in await find_faults(session, GUILD)}
            assert code in found, (code, found)
            assert found[code].count >= 1
            assert found[code].examples
            assert found[code].guild == GUILD
            assert await find_faults(session, OTHER) == [], code
            await broken.rollback()
        assert await find_faults(session, GUILD) == []


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


async def test_who_follows_a_follower_is_found(full):
    async with full.transaction() as session:
        follow = "UPDATE telling SET leader_id = (<follower>) WHERE guild_id = 1001 AND event_id = (<leader>)"
        await session.execute(text(spelt_out(follow)))
        assert "cluster_leaders" in {fault.code for fault in await find_faults(session, GUILD)}


@pytest.mark.parametrize(
    ("deleted", "left"),
    [
        ("DELETE FROM guild WHERE id = 2002", "guild"),
        ("DELETE FROM event WHERE guild_id = 2002 AND id = 1", "event"),
        ("DELETE FROM source WHERE guild_id = 2002", "source"),
        ("DELETE FROM entity WHERE guild_id = 2002", "entity"),
        ("DELETE FROM article_version WHERE guild_id = 2002", "article_version"),
    ],
)
async def test_a_reference_into_nothing_is_found(full, deleted, left):
    async with full._writer.connect() as connection:
        await connection.execute(text("COMMIT"))
        for statement in _UNGUARDED[full.dialect]:
            await connection.execute(text(statement.format(deleted)))
    async with full.reading() as session:
        (fault,) = await find_damage(session)
    assert fault.code == "broken_references"
    assert any(left in example for example in fault.examples), fault.examples


_UNGUARDED = {
    "sqlite": ("PRAGMA foreign_keys = OFF", "BEGIN", "{}", "COMMIT"),
    "postgresql": ("BEGIN", "SET LOCAL session_replication_role = replica", "{}", "COMMIT"),
}
"""How a row is deleted behind the database's back."""
