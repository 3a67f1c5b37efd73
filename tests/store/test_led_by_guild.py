"""Every statement about a guild names the guild at each table that it touches: a shard can be chosen by it alone."""

import re

import pytest
from sqlalchemy import event

from store.models import METADATA
from tests.store.build import GUILD
from tests.store.test_guilds import live

_PLACE = re.compile(r'\b(FROM|JOIN|UPDATE|INTO)\s+"?(\w+)"?(?:\s+AS\s+"?(\w+)"?)?', re.IGNORECASE)


def not_led(statement: str) -> list[str]:
    """The tables of the statement at which it doesn't say which guild."""
    found = []
    for word, table, alias in _PLACE.findall(statement):
        if table not in METADATA.tables:
            continue
        column = "id" if table == "guild" else "guild_id"
        named = rf'"?{alias or table}"?\."?{column}\b|\(\s*{column}\b'
        if word.upper() in {"FROM", "UPDATE"} and not alias:
            named += rf"|(?<![\w.]){column} ="
        if not re.search(named, statement):
            found.append(table)
    return found


@pytest.mark.parametrize(
    ("statement", "tables"),
    [
        ("SELECT event.id FROM event WHERE event.id = ?", ["event"]),
        ("SELECT event.id FROM event WHERE event.guild_id = ? AND event.id = ?", []),
        (
            "SELECT 1 FROM event JOIN source ON source.id = event.source_id WHERE event.guild_id = ?",
            ["source"],
        ),
        ("DELETE FROM timeline WHERE event_id IN (?)", ["timeline"]),
        ("DELETE FROM timeline WHERE guild_id = ?", []),
        ("INSERT INTO mention (guild_id, event_id) VALUES (?, ?)", []),
        ("SELECT 1 FROM entity AS member WHERE entity.guild_id = 1", ["entity"]),
    ],
)
def test_the_rule_below_can_fail(statement, tables):
    assert not_led(statement) == tables


async def test_every_statement_of_a_guild_is_led_by_it(database):
    seen: set[str] = set()

    @event.listens_for(database._writer.sync_engine, "before_cursor_execute")
    def _seen(_connection, _cursor, statement, *_rest):
        seen.add(statement)

    async with database.transaction() as session:
        await live(session, GUILD)
    assert len(seen) > 60
    wrong = {statement: tables for statement in seen if (tables := not_led(statement))}
    assert wrong == {}, next(iter(wrong.items()))
