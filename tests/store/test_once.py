"""Which event stands for all that tell the same, in each timeline: kept as the rule says, whatever happened before."""

import random

import pytest
from sqlalchemy import select

from store.checking import find_faults
from store.corrections import hide_event, merge, redate_event, restore_event, split
from store.events import list_events
from store.models import TimelineRow
from store.sources import remove_source
from store.values import EntityId, EventId
from tests.store.build import GUILD, MODERATOR, NOW, day, make_reading, put
from tests.store.test_clusters import NAMES, STORIES


async def shown(session, entity):
    rows = await session.execute(
        select(TimelineRow.event_id).where(TimelineRow.entity_id == entity, TimelineRow.once)
    )
    return {row[0] for row in rows}


async def test_a_name_shows_the_best_that_names_it_though_a_better_one_does_not(database):
    better = [("Ahmed Rahal was appointed governor of Azaz.", day("2025-10-01"))]
    other = [("Azaz got Ahmed Rahal as its newly appointed governor in Harem.", day("2025-10-01"))]
    async with database.transaction() as session:
        await put(session, make_reading(better, NAMES), key="a")
        second = await put(session, make_reading(other, NAMES), key="b")
        page = await list_events(session, GUILD)
        assert (len(page.events), page.total) == (1, 1)
        ahmed, azaz, harem = 1, 3, 4
        assert await shown(session, 0) == await shown(session, ahmed) == await shown(session, azaz)
        assert len(await shown(session, 0)) == 1
        assert await shown(session, harem) == {2}
        await remove_source(session, GUILD, second.id, actor=MODERATOR, at=NOW)
        assert await shown(session, 0) == {1}


@pytest.mark.parametrize("seed", range(4))
async def test_it_is_as_the_rule_says_after_any_change(database, seed):
    chance = random.Random(seed)  # noqa: S311 - a draw of the test's own
    async with database.transaction() as session:
        sources = []
        for number in range(7):
            told = [
                (text, day(chance.choice(["2025-10-01", "2025-10-02"]))) for text in chance.sample(STORIES, 3)
            ]
            sources.append((await put(session, make_reading(told, NAMES), key=f"s{number}")).id)
        assert await find_faults(session, GUILD) == []
        act = {"actor": MODERATOR, "at": NOW}
        event = EventId(chance.randrange(1, 20))
        await hide_event(session, GUILD, event, **act)
        await merge(session, GUILD, EntityId(1), EntityId(2), **act)
        assert await find_faults(session, GUILD) == []
        await remove_source(session, GUILD, chance.choice(sources), **act)
        await redate_event(session, GUILD, EventId(21), day("2025-10-01"), **act)
        await restore_event(session, GUILD, event, **act)
        assert await find_faults(session, GUILD) == []
        await split(session, GUILD, EntityId(2), **act)
        assert await find_faults(session, GUILD) == []
