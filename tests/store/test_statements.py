"""Storing an article takes few statements: each is a trip to the database, in which the guild is locked."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from parsers.events.same import compare
from store import compared
from store.articles import store_reading
from store.queue import add_source, claim
from store.values import GuildId
from tests.store.build import GUILD, MODERATOR, NOW, Name, day, make_reading
from tests.store.test_main_path import READING

MOST = 31
"""Statements to store a new article whatever its length, BEGIN and COMMIT aside; who reports the same takes five."""


def count_statements(database):
    seen: list[str] = []

    @event.listens_for(database._writer.sync_engine, "before_cursor_execute")
    def _seen(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    return seen


async def store(database, name, reading, guild=GUILD):
    async with database.transaction() as session:
        await add_source(session, guild, url=name, url_key=name, actor=MODERATOR, at=NOW)
    async with database.transaction() as session:
        (job,) = await claim(session, now=NOW, lease=timedelta(minutes=1), worker="w1")
    seen = count_statements(database)
    async with database.transaction() as session:
        await store_reading(session, guild, job.source, reading, at=NOW, claim=job, final_url_key=name)
    return seen


async def test_a_new_article_takes_few_statements(database):
    first = await store(database, "a.example/x", READING)
    assert len(first) <= MOST, "\n".join(first)


async def test_many_events_of_one_day_and_name_cost_each_the_same(database, monkeypatch):
    met: list[object] = []

    def compare_and_count(one, other):
        met.append(one)
        return compare(one, other)

    monkeypatch.setattr(compared, "compare", compare_and_count)
    costs: dict[tuple[str, int], tuple[int, int]] = {}
    for many in (400, 800):
        reading = make_reading(
            [(f"Ahmed Rahal met Sami Nader over {n + 2} tonnes.", day("2025-10-01")) for n in range(many)],
            [Name("Ahmed Rahal"), Name("Sami Nader")],
        )
        for part in ("first", "second"):
            article = replace(reading.article, body=f"{reading.article.body} {part}", site=f"{part}.{many}")
            met.clear()
            seen = await store(database, f"{part}.{many}/x", replace(reading, article=article), GuildId(many))
            costs[part, many] = len(seen), len(met)
    assert costs["first", 800][0] <= 200, costs
    assert costs["second", 800][0] <= 1.5 * 800, costs
    assert costs["second", 800][1] <= 2.5 * costs["second", 400][1], costs
