"""The earliest events that have some words, and whether there are many, as PostgreSQL finds them."""

from datetime import date

import pytest
from sqlalchemy import text, update

from store.index import earliest_matches, gathered_matches, match_values, walked_matches
from store.models import GuildRow
from store.words import read_search
from tests.store.build import GUILD
from tests.store.worded import EVENTS, SEARCHES, day_of, having

WHENEVER = {"since": date.min, "until": date.max}
SPRING = {"since": date(2020, 3, 1), "until": date(2020, 5, 31)}
MANY = {"always", "often", "sometimes", "often sometimes", "always -often"}


@pytest.fixture
def look(filled):
    """Runs one of the statements, in a guild that says it has so many events; rows, or a plan's lines."""
    database, _ = filled
    if database.dialect != "postgresql":
        pytest.skip("SQLite goes by other ways")

    async def run(statement, query, few=20, prefix="", events=EVENTS, mode="force_custom_plan", **values):
        async with database.transaction() as session:
            await session.execute(update(GuildRow).values(events=events))
        async with database.reading() as session:
            every = (
                await match_values(session, GUILD, [read_search(query)]) | WHENEVER | {"few": few} | values
            )
            await session.execute(text(f"SET LOCAL plan_cache_mode = {mode}"))
            if not prefix:
                return [tuple(row) for row in (await session.execute(statement, every)).all()]
            compiled = statement.compile(dialect=session.get_bind().dialect)
            given = tuple(every[name] for name in compiled.positiontup)
            connection = await session.connection()
            return [line for (line,) in await connection.exec_driver_sql(f"{prefix} {compiled}", given)]

    return run


def places(said, query="always", since=date.min, until=date.max):
    found = [(day_of(number), number) for number in having(said, query)]
    return sorted(place for place in found if since <= place[0] <= until)


@pytest.mark.parametrize("query", SEARCHES)
async def test_those_that_stand_first_are_gathered_from_all_that_match(look, filled, query):
    every = places(filled[1], query)
    assert await look(gathered_matches(after=False), query) == every[:20]
    assert (
        await look(gathered_matches(after=False), query, **SPRING) == places(filled[1], query, **SPRING)[:20]
    )
    for first, event in every[4:5]:
        after = {"after_first": first, "after_event": event}
        assert await look(gathered_matches(after=True), query, **after) == every[5:25]


@pytest.mark.parametrize("query", ["often", "seldom", "past", "never"])
async def test_no_further_is_walked_than_is_said(look, filled, query):
    met = [(date(2020, 1, 1), 1), *places(filled[1])]
    met.sort()
    matching = set(places(filled[1], query))
    assert (
        await look(walked_matches(after=False), query, most=500)
        == [place for place in met[:500] if place in matching][:20]
    )
    after = {"after_first": met[99][0], "after_event": met[99][1]}
    assert (
        await look(walked_matches(after=True), query, most=500, **after)
        == [place for place in met[100:600] if place in matching][:20]
    )


@pytest.mark.parametrize("query", SEARCHES)
async def test_many_are_foretold_where_there_are_many_and_else_the_first_are_told(look, filled, query):
    every = places(filled[1], query)
    found = await look(earliest_matches(), query)
    if query in MANY:
        ((first, apart),) = found
        assert first is None
        assert 0.5 < (apart + 0.5) / (EVENTS / len(every)) < 2
    else:
        assert found == every[:20]
    assert await look(earliest_matches(), query, few=3 * EVENTS) == every


async def test_those_of_a_period_are_foretold_and_told_by_themselves(look, filled):
    assert (await look(earliest_matches(), "always", **SPRING))[0][0] is None
    for query in ("sometimes", "past"):
        assert await look(earliest_matches(), query, **SPRING) == places(filled[1], query, **SPRING)[:20]


async def test_nothing_is_foretold_of_a_guild_whose_numbers_were_given_up(look, filled):
    assert (await look(earliest_matches(), "often"))[0][0] is None
    found = await look(earliest_matches(), "often", events=EVENTS // 2 - 1)
    assert found == places(filled[1], "often")[:20]


@pytest.mark.parametrize("mode", ["force_custom_plan", "force_generic_plan"])
async def test_a_common_word_is_not_looked_up_in_the_index_of_words(look, mode):
    explain = {"prefix": "EXPLAIN ANALYZE", "mode": mode}
    told = "\n".join(await look(earliest_matches(), "often", **explain))
    assert "(never executed)" in told.split("Bitmap Index Scan on ix_event_words_words")[1].splitlines()[0]
    walked = "\n".join(await look(walked_matches(after=False), "often", most=500, **explain))
    assert "Index Scan using ix_event_words_first" in walked
    gathered = "\n".join(await look(gathered_matches(after=False), "seldom", **explain))
    assert "Bitmap Index Scan on ix_event_words_words" in gathered
    assert not any("Seq Scan on event_words" in plan for plan in (told, walked, gathered))


async def test_no_more_words_wait_for_their_place_in_the_index_than_are_read_at_once(filled):
    database, _ = filled
    if database.dialect != "postgresql":
        pytest.skip("SQLite puts them there at once")
    async with database.reading() as session:
        kept = text("SELECT reloptions FROM pg_class WHERE relname = 'ix_event_words_words'")
        assert await session.scalar(kept) == ["gin_pending_list_limit=256"]
