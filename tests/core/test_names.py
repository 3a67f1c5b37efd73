"""A guild's names in memory: whom a list shows before anything is typed."""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from unittest.mock import AsyncMock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import guild_names, names
from bot.core.guild_names import GuildNames
from parsers.names.values import NameKind
from store import entities
from store.values import EntityId, EntityRef, GuildId, NameRow


def row(number, events, name=None):
    made = name or f"Karim Nasser {number}"
    entity = EntityRef(id=EntityId(number), name=made, kind=NameKind.PERSON)
    return NameRow(entity=entity, name=made, role=None, events=events, last=date(2025, 1, 1))


def listed(held, limit=25):
    return [choice.id for choice in held.most_wanted((), limit)]


@pytest.fixture(autouse=True)
def few_listed(monkeypatch):
    monkeypatch.setattr(guild_names, "LISTED", 3)


def test_nothing_typed_lists_the_most_named_first():
    held = GuildNames()
    held.renew(1, [row(1, 5), row(2, 9), row(3, 1), row(4, 7), row(4, 7, "Abu Karim")])
    assert listed(held) == [2, 4, 1]
    assert listed(held, limit=1) == [2]


CHANGES = st.lists(st.dictionaries(st.integers(1, 9), st.integers(0, 5), max_size=4), min_size=1, max_size=6)


@settings(max_examples=100, deadline=None)
@given(CHANGES)
def test_the_most_named_are_the_same_however_they_came(changes):
    held = GuildNames()
    now: dict[int, int] = {}
    for revision, change in enumerate(changes):
        now |= change
        gone = {number for number, events in now.items() if not events}
        now = {number: events for number, events in now.items() if events}
        held.renew(
            revision, [row(number, now[number]) for number in change if number in now], {*change, *gone}
        )
        assert listed(held) == sorted(now, key=lambda number: (-now[number], number))[:3]


def test_names_are_found_while_they_are_renewed():
    held = GuildNames()
    rows = [row(number, 5) for number in range(1, 60)]
    held.renew(0, rows)

    def ask():
        for _ in range(60):
            assert held.resolve("Karim Nasser 7").entity == rows[6].entity
            assert [who for who, _ in held.accepted("Karim Nasser 7", NameKind.PERSON, 1)] == [7]
            assert len(held.complete("Karim Nasser", 50)) == 50
            assert listed(held) == [1, 2, 3]

    with ThreadPoolExecutor(1) as others:
        asking = others.submit(ask)
        for revision in range(1, 1_000):
            held.renew(revision, rows, [each.entity.id for each in rows])
            if asking.done():
                break
        asking.result()


async def test_questions_wait_for_one_another_only_while_names_are_read(app, guild):
    directory = app.timeline._directory
    held = await directory.of_guild(guild)
    async with asyncio.timeout(30):
        assert await asyncio.gather(*(directory.of_guild(guild) for _ in range(9))) == [held] * 9
    await directory._locks[guild].acquire()
    waiting = asyncio.create_task(directory.of_guild(guild))
    done, _ = await asyncio.wait({waiting}, timeout=0.2)
    assert not done, "names that are being read are used half read"
    directory._locks[guild].release()
    assert await waiting is held


@pytest.fixture
def thawed():
    gc.collect()
    yield gc.unfreeze()
    gc.unfreeze()


@pytest.mark.usefixtures("thawed")
@pytest.mark.parametrize("many", [1, 10_000], ids=["many", "few"])
async def test_many_names_are_kept_from_searches_for_garbage(read_app, guild, monkeypatch, many):
    monkeypatch.setattr(names, "MANY", many)
    assert await read_app.names.complete(guild, "Sharaa")
    assert (gc.get_freeze_count() > 0) is (many == 1)


async def test_guilds_asked_about_longest_ago_make_room_for_others(read_app, guild, monkeypatch):
    directory = names.NameDirectory(read_app._stored)
    first = await directory.of_guild(guild)
    assert await directory.of_guild(GuildId(guild + 1)) is await directory.of_guild(GuildId(guild + 1))
    monkeypatch.setattr(names, "MOST_HELD", len(first.rows) - 1)
    await directory.of_guild(GuildId(guild + 2))  # guild is not the last one now
    again = await directory.of_guild(guild)
    assert again is not first
    assert again.rows == first.rows
    assert await directory.of_guild(guild) is again  # alone it may be larger than that


async def test_guilds_that_nobody_asks_about_make_room_before_others(read_app, guild, monkeypatch):
    monkeypatch.setattr(names, "MOST_UNASKED", 0)
    directory = names.NameDirectory(read_app._stored)
    first = await directory.of_guild(guild, asked=False)
    assert first.rows
    await directory.of_guild(GuildId(guild + 1), asked=False)
    asked = await directory.of_guild(guild)
    assert asked is not first
    await directory.of_guild(GuildId(guild + 2), asked=False)
    assert await directory.of_guild(guild, asked=False) is asked


async def test_large_guilds_names_are_read_before_anybody_asks(read_app, guild, monkeypatch):
    directory = names.NameDirectory(read_app._stored)
    await directory.prepare([guild])
    assert not directory._guilds, "a small one's come with its first question"
    monkeypatch.setattr(names, "MANY", 1)
    await directory.prepare([guild, GuildId(guild + 1)])
    assert list(directory._guilds) == [guild]
    read = entities.list_names
    monkeypatch.setattr(entities, "list_names", None)
    assert (await directory.of_guild(guild)).resolve("Sharaa").entity
    monkeypatch.setattr(entities, "list_names", read)


@pytest.mark.parametrize(
    ("sizes", "order"),
    [
        ({1: 182_000, 2: 60_000, 3: 50_000}, [3, 2, 1]),
        ({1: 400_000, 2: 30_000}, [1]),  # alone it may be larger than all that is held
        ({1: 290_000, 2: 30_000, 3: 9_000}, [3, 1]),
        ({}, []),
    ],
)
async def test_the_largest_guilds_names_are_read_last_so_that_others_make_room(
    app, monkeypatch, sizes, order
):
    largest = AsyncMock(return_value=sorted(sizes.items(), key=lambda each: -each[1]))
    read = AsyncMock()
    monkeypatch.setattr(entities, "guilds_by_names", largest)
    monkeypatch.setattr(names.NameDirectory, "of_guild", read)
    await names.NameDirectory(app._stored).prepare([GuildId(each) for each in sizes])
    assert [each.args[0] for each in read.await_args_list] == order
