"""The newest events with some words, and how many have them: alike on both stores, for rare words and common ones."""

import random
import re

import pytest
from sqlalchemy import BigInteger, bindparam, text, update

from store import asking
from store.asking import count_stems
from store.ids import EVENT, ensure_guild, take_ids
from store.index import index_events, match_values, newest_matches, some_matches
from store.models import GuildRow
from store.newest import SAMPLE, newest_of, some_of
from store.words import read_search
from tests.store.build import GUILD, OTHER, day, make_reading, put

EVENTS = 2 * SAMPLE
SHARES = {"always": 1.0, "often": 0.3, "sometimes": 0.05, "seldom": 0.01, "once": 0.0005}
SEARCHES = [
    *SHARES,
    "past",
    *("often sometimes", "sometimes seldom", "past once"),
    "always -often",
    "never",
    "often never",
]


@pytest.fixture
async def filled(database):
    """A guild whose words stand in its events as often as ``SHARES`` says, beside one that has them all; its texts."""
    said = {}
    async with database.transaction() as session:
        for guild in (GUILD, OTHER):
            await put(session, make_reading([("Rain fell.", day("2020-01-01"))]), key="a", guild=guild)
            said[guild] = await _fill(session, guild)
        if database.dialect == "postgresql":
            await session.execute(text("ANALYZE"))
    return database, said[GUILD]


@pytest.fixture
async def spread(filled):
    """A session and the texts."""
    database, said = filled
    async with database.reading() as session:
        yield session, said


async def _fill(session, guild):
    chance = random.Random(guild)  # noqa: S311 - a test's data
    await ensure_guild(session, guild)
    said = {}
    for number in await take_ids(session, guild, EVENT, EVENTS):
        words = [word for word, share in SHARES.items() if chance.random() < share or guild == OTHER]
        said[number] = " ".join([*words, "past"] if number < 300 else words)
    await index_events(session, guild, [(number, words, "en") for number, words in said.items()])
    await session.execute(update(GuildRow).where(GuildRow.id == guild).values(events=len(said)))
    return said


def having(said, query):
    wanted = [word for word in query.split() if not word.startswith("-")]
    out = [word[1:] for word in query.split() if word.startswith("-")]
    lines = ((number, words.split()) for number, words in said.items())
    return [
        number
        for number, words in sorted(lines, reverse=True)
        if all(word in words for word in wanted) and not any(word in words for word in out)
    ]


@pytest.mark.parametrize("few", [1, 20, 400, 3 * EVENTS])
async def test_the_newest_are_found_whatever_the_words(spread, few):
    session, said = spread
    searches = [read_search(query) for query in SEARCHES]
    values = await match_values(session, GUILD, searches) | {"few": few}
    kind = session.get_bind().dialect.name
    found = {which: [] for which in range(len(searches))}
    for which, event in (await session.execute(newest_matches(kind, len(searches)), values)).all():
        found[which].append(event)
    for which, query in enumerate(SEARCHES):
        assert found[which] == having(said, query)[:few], query


@pytest.mark.parametrize("query", SEARCHES)
async def test_some_matches_are_matches_and_as_many_as_are_wanted(spread, query):
    session, said = spread
    values = await match_values(session, GUILD, [read_search(query)]) | {"few": 150}
    found = (await session.scalars(some_matches(session.get_bind().dialect.name), values)).all()
    every = having(said, query)
    assert set(found) <= set(every)
    assert len(set(found)) == min(150, len(every))


async def test_words_are_counted_up_to_what_matters(spread, monkeypatch):
    session, said = spread
    monkeypatch.setattr(asking, "COMMON", 100)
    counts, total = await count_stems(session, GUILD, [[word] for word in [*SHARES, "past", "never"]])
    assert total == EVENTS
    expected = [min(100, len(having(said, word))) for word in [*SHARES, "past", "never"]]
    assert counts == expected


@pytest.fixture
async def plan(filled):
    """The plan by which PostgreSQL finds the newest of a search, in a guild that says it has so many events."""
    database, _ = filled
    if database.dialect != "postgresql":
        pytest.skip("SQLite finds any word's newest by walking its rows")

    async def explain(query, mode, events, find=newest_of, few=25):
        async with database.transaction() as session:
            await session.execute(update(GuildRow).values(events=events))
        async with database.reading() as session:
            values = await match_values(session, GUILD, [read_search(query)])
            await session.execute(text(f"SET LOCAL plan_cache_mode = {mode}"))
            statement = text(f"EXPLAIN ANALYZE {find(1)}")
            numbers = (bindparam(name, type_=BigInteger) for name in ("guild", "few"))
            rows = await session.execute(statement.bindparams(*numbers), values | {"few": few})
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
async def test_of_many_matches_of_the_index_only_some_are_fetched(plan, mode):
    ordered, steps = [await plan("past", mode, 1_000_000, find) for find in (newest_of, some_of)]
    fetched = "Bitmap Heap Scan on event_words"
    assert read(steps, INDEXED) == read(ordered, INDEXED) == read(ordered, fetched) > 290
    assert read(steps, fetched) == 25, steps
    assert read(steps, WALKED) <= SAMPLE, steps
    assert not any("Seq Scan on event_words" in line or "Index Scan on pk_event" in line for line in steps)


async def test_each_form_of_a_word_is_looked_for_once(spread):
    session, _ = spread
    if session.get_bind().dialect.name != "postgresql":
        pytest.skip("SQLite has its own language")
    values = await match_values(session, GUILD, [read_search("often")])
    forms = re.findall(r"'([^']+)'", values["query0"])
    assert {"often", "~often"} <= set(forms)
    assert len(forms) == len(set(forms))
