"""Storing an article takes few statements: each is a trip to the database, in which the guild is locked."""

from datetime import timedelta

from sqlalchemy import event

from store.articles import store_reading
from store.queue import add_source, claim
from tests.store.build import GUILD, MODERATOR, NOW
from tests.store.test_main_path import READING

MOST = 31
"""Statements to store a new article whatever its length, BEGIN and COMMIT aside; who reports the same takes five."""


def count_statements(database):
    seen: list[str] = []

    @event.listens_for(database._writer.sync_engine, "before_cursor_execute")
    def _seen(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    return seen


async def store(database, name, reading):
    async with database.transaction() as session:
        await add_source(session, GUILD, url=name, url_key=name, actor=MODERATOR, at=NOW)
    async with database.transaction() as session:
        (job,) = await claim(session, now=NOW, lease=timedelta(minutes=1), worker="w1")
    seen = count_statements(database)
    async with database.transaction() as session:
        await store_reading(session, GUILD, job.source, reading, at=NOW, claim=job, final_url_key=name)
    return seen


async def test_a_new_article_takes_few_statements(database):
    first = await store(database, "a.example/x", READING)
    assert len(first) <= MOST, "\n".join(first)
