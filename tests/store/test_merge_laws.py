"""Merging and taking apart again, in any order: nothing is left behind, nothing is lost."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.names.values import Relation
from store import entities
from store.corrections import merge, revert, split
from store.database import Database
from store.entities import get_entity, list_names
from store.events import list_events
from store.values import EntityId
from tests.store.build import GUILD, MODERATOR, NOW, Name, day, make_reading, put

PEOPLE = ("Alpha One", "Bravo Two", "Charlie Three", "Delta Four", "Echo Five")
ENTITIES = [EntityId(number) for number in range(1, len(PEOPLE) + 1)]
pairs = st.tuples(st.sampled_from(ENTITIES), st.sampled_from(ENTITIES)).filter(
    lambda pair: pair[0] != pair[1]
)


async def everything(session):
    """All that answers can tell of these names."""
    who = [await get_entity(session, GUILD, entity) for entity in ENTITIES]
    events = [await list_events(session, GUILD, entities=[entity]) for entity in ENTITIES]
    at_once = [row async for row in list_names(session, GUILD)]
    with patch.object(entities, "AT_ONCE", 2):
        assert [row async for row in list_names(session, GUILD)] == at_once, (
            "read in stretches it is another list"
        )
    rows = sorted(at_once, key=lambda row: (row.entity.id, row.name))
    return who, events, rows


async def fill(session):
    """Articles about some of the names each, so that the names share events, articles and facts."""
    for number in range(len(PEOPLE)):
        names = [Name(PEOPLE[number]), Name(PEOPLE[(number + 1) % len(PEOPLE)], aliases=(f"Known {number}",))]
        said = ", ".join([name.text for name in names] + [alias for name in names for alias in name.aliases])
        reading = make_reading(
            [(f"Report {number} on {said} of {number}.", day(f"2025-10-0{number + 1}"))],
            names,
            facts=[(0, Relation.ROLE, f"Report {number}", None)] if number % 2 else [],
        )
        await put(session, reading, key=f"r/{number}")


async def on_a_store(steps):
    with TemporaryDirectory() as folder:
        database = await Database.open(f"sqlite:///{Path(folder) / 'd.sqlite3'}")
        try:
            async with database.transaction() as session:
                await fill(session)
                await steps(session)
        finally:
            await database.close()


@settings(max_examples=20, deadline=None)
@given(merges=st.lists(pairs, min_size=1, max_size=6), data=st.data())
def test_undoing_all_merges_in_any_order_is_as_before(merges, data):
    async def steps(session):
        before = await everything(session)
        made = [await merge(session, GUILD, *pair, actor=MODERATOR, at=NOW) for pair in merges]
        numbers = [each.id for each in made if each is not None]
        for number in data.draw(st.permutations(numbers)):
            await revert(session, GUILD, number, actor=MODERATOR, at=NOW)
        assert await everything(session) == before

    asyncio.run(on_a_store(steps))


@settings(max_examples=20, deadline=None)
@given(merges=st.lists(pairs, min_size=1, max_size=6), order=st.permutations(ENTITIES))
def test_splitting_every_name_in_any_order_is_as_before(merges, order):
    async def steps(session):
        before = await everything(session)
        for pair in merges:
            await merge(session, GUILD, *pair, actor=MODERATOR, at=NOW)
        for entity in order:
            await split(session, GUILD, entity, actor=MODERATOR, at=NOW)
        assert await everything(session) == before

    asyncio.run(on_a_store(steps))


@settings(max_examples=15, deadline=None)
@given(merges=st.lists(pairs, min_size=1, max_size=6), order=st.permutations(ENTITIES))
def test_undoing_the_latest_splits_is_as_before_them(merges, order):
    async def steps(session):
        for pair in merges:
            await merge(session, GUILD, *pair, actor=MODERATOR, at=NOW)
        before = await everything(session)
        made = [await split(session, GUILD, entity, actor=MODERATOR, at=NOW) for entity in order[:2]]
        for each in reversed([each for each in made if each is not None]):
            await revert(session, GUILD, each.id, actor=MODERATOR, at=NOW)
        assert await everything(session) == before

    asyncio.run(on_a_store(steps))


@settings(max_examples=15, deadline=None)
@given(first=st.lists(pairs, max_size=4), second=st.lists(pairs, min_size=1, max_size=4))
def test_undoing_the_latest_merges_is_as_before_them(first, second):
    async def steps(session):
        for pair in first:
            await merge(session, GUILD, *pair, actor=MODERATOR, at=NOW)
        before = await everything(session)
        made = [await merge(session, GUILD, *pair, actor=MODERATOR, at=NOW) for pair in second]
        for each in reversed([each for each in made if each is not None]):
            await revert(session, GUILD, each.id, actor=MODERATOR, at=NOW)
        assert await everything(session) == before

    asyncio.run(on_a_store(steps))
