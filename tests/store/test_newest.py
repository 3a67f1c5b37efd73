"""The newest events with some words, and how many have them: alike on both stores, for rare words and common ones."""

import re

import pytest
from sqlalchemy import BigInteger, bindparam, text, update

from store import asking
from store.asking import count_stems
from store.index import match_values, newest_matches
from store.models import GuildRow
from store.newest import SAMPLE, newest_of
from store.words import read_search
from tests.store.build import GUILD
from tests.store.worded import EVENTS, SEARCHES, SHARES, having


@pytest.fixture
async def spread(filled):
    """A session and the texts."""
    database, said = filled
    async with database.reading() as session:
        yield session, said


@pytest.mark.parametrize("few", [1, 20, 400, 3 * EVENTS])
async def test_the_newest_are_found_whatever_the_words(spread, few):
    session, said = spread
    searches = [read_search(query) for query in SEARCHES]
    values = await match_values(session, GUILD, searches) | {"few": few}
    kind = session.get_bind().dialect.name
    found = {which: [] for which in range(len(searches))}
    for which, event, *_ in (await session.execute(newest_matches(kind, len(searches)), values)).all():
        found[which].append(event)
    for which, query in enumerate(SEARCHES):
        assert found[which] == having(said, query)[:few], query


async def test_words_are_counted_up_to_what_matters(spread, monkeypatch):
    session, said = spread
    monkeypatch.setattr(asking, "COMMON", 100)
    counts, total = await count_stems(session, GUILD, [[word] for word in [*SHARES, "past", "never"]])
    assert total == EVENTS
    expected = [min(100, len(having(said, word))) for word in [*SHARES, "past", "never"]]
    assert counts == expected


@pytest.fixture
async def plan(filled):
    """The plan by which PostgreSQL finds the newest of a search, in a guild that says it has so many events, of so many
    times as many.
    """
    database, _ = filled
    if database.dialect != "postgresql":
        pytest.skip("SQLite finds any word's newest by walking its rows")

    async def explain(query, mode, events, times=3):
        async with database.transaction() as session:
            await session.execute(update(GuildRow).values(events=events))
            whole = text("UPDATE pg_class SET reltuples = :whole WHERE relname = 'event_words'")
            await session.execute(whole, {"whole": times * events})
        async with database.reading() as session:
            values = await match_values(session, GUILD, [read_search(query)])
            await session.execute(text(f"SET LOCAL plan_cache_mode = {mode}"))
            statement = text(f"EXPLAIN ANALYZE {newest_of(1)}")
            numbers = (bindparam(name, type_=BigInteger) for name in ("guild", "few"))
            rows = await session.execute(statement.bindparams(*numbers), values | {"few": 25})
            return [line for (line,) in rows.all()]

    return explain


def read(plan, step):
    """How many rows a plan's steps of this kind gave and threw away; 0 for one that was never begun."""
    places = [place for place, line in enumerate(plan) if step in line and "never executed" not in line]
    given = sum(float(re.search(r"actual .*rows=([\d.]+)", plan[place])[1]) for place in places)
    return given + sum(int(plan[place + 1].split()[-1]) for place in places if "Removed" in plan[place + 1])


WALKED, INDEXED = "using pk_event_words on event_words", "Bitmap Index Scan on ix_event_words_words"


@pytest.mark.parametrize("mode", ["force_custom_plan", "force_generic_plan"])
@pytest.mark.parametrize(
    ("query", "events", "walked", "indexed"),
    [
        ("always", EVENTS, SAMPLE, 0),
        ("sometimes", EVENTS, SAMPLE, 0),
        ("seldom", EVENTS, SAMPLE, 60),
        ("seldom", 1_000_000, EVENTS, 0),
        ("sometimes seldom", 1_000_000, SAMPLE, 10),
        ("past", 1_000_000, SAMPLE, 300),
        ("never", EVENTS, SAMPLE, 0),
    ],
)
async def test_a_common_word_is_found_by_walking_and_a_rare_one_by_its_index(
    plan, mode, query, events, walked, indexed
):
    steps = await plan(query, mode, events)
    assert read(steps, WALKED) <= walked, steps
    assert read(steps, INDEXED) <= indexed, steps
    assert not any("Seq Scan on event_words" in line or "Index Scan on pk_event" in line for line in steps)


@pytest.mark.parametrize("mode", ["force_custom_plan", "force_generic_plan"])
@pytest.mark.parametrize(("times", "met"), [(1.5, 2), (3, 1)])
async def test_of_a_guild_that_has_most_events_others_are_met_as_well(plan, mode, times, met):
    steps = await plan("past", mode, 1_000_000, times)
    assert 290 * met < read(steps, INDEXED) <= 300 * met, steps
    assert read(steps, "Bitmap Heap Scan on event_words") <= 300 * met
    assert read(steps, "old0") == 25


async def test_each_form_of_a_word_is_looked_for_once(spread):
    session, _ = spread
    if session.get_bind().dialect.name != "postgresql":
        pytest.skip("SQLite has its own language")
    values = await match_values(session, GUILD, [read_search("often")])
    forms = re.findall(r"'([^']+)'", values["query0"])
    assert {"often", "~often"} <= set(forms)
    assert len(forms) == len(set(forms))
