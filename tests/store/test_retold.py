"""What is shown of a cluster: the best told once, with its sources, and who tells it otherwise."""

from itertools import count

from parsers.names.values import NameKind
from store.counts import Counts, Which
from store.entities import get_entity
from store.events import get_event, list_events
from store.search import search_events
from store.sources import remove_source
from store.values import EntityId, EventId, GuildId
from tests.store.build import MODERATOR, NOW, Name, day, make_reading, put

GUILDS = count(95_000)
AZAZ, RAHAL = Name("Azaz", NameKind.PLACE), Name("Ahmed Rahal")
BOMB = "A bomb killed 12 people in a market of Azaz on that day."
MORE = "At least 15 people were killed when a bomb exploded at the market in Azaz."
SAME = "Twelve people were killed by a bomb in the market of Azaz, officials said."
LEFT = "Ahmed Rahal resigned as governor of Azaz after the attack."
LATER = "Ahmed Rahal, the governor of Azaz, has resigned after an attack."


async def fill(session, *told):
    guild = GuildId(next(GUILDS))
    for number, (text, when) in enumerate(told):
        reading = make_reading([(text, day(when))], [AZAZ, RAHAL])
        await put(session, reading, key=f"site{number}/a", guild=guild)
    return guild


async def test_one_thing_is_listed_once_with_its_sources_and_contradictions(database):
    async with database.transaction() as session:
        guild = await fill(session, (BOMB, "2025-10-01"), (SAME, "2025-10-01"), (MORE, "2025-10-01"))
        pages = [
            await list_events(session, guild),
            await list_events(session, guild, entities=[EntityId(1)], since=day("2025-10-01").first),
        ]
        shown = pages[0].events[0]
    for page in pages:
        assert (page.total, [event.id for event in page.events]) == (1, [shown.id])
    hows = sorted(one.how for one in shown.retold)
    assert hows == (["number", "number"] if shown.text == MORE else ["number", "same"])
    assert len(shown.sources) == shown.reports == 1 + hows.count("same")
    assert shown.cluster == 1


async def test_search_and_who_count_one_thing_once(database):
    told = (BOMB, "2025-10-01"), (SAME, "2025-10-01"), (MORE, "2025-10-01"), (LEFT, "2025-10-05")
    async with database.transaction() as session:
        guild = await fill(session, *told)
        azaz = await get_entity(session, guild, EntityId(1))
        listed = await list_events(session, guild)
        found = await search_events(session, guild, "Azaz")
        narrow = await search_events(session, guild, '"market in Azaz"')
        second = await search_events(session, guild, "Azaz", cursor=(await first_of(session, guild)).next)
        counted = await (await Counts.of(session, guild, Which(words="Azaz"))).years()
    assert azaz.events == listed.total == found.total == 2
    assert [event.id for event in found.events] == [event.id for event in listed.events]
    assert len(found.events[0].sources) == len(listed.events[0].sources)
    # What is found stands for its cluster, even where another tells it better.
    assert [event.text for event in narrow.events] == [MORE]
    assert narrow.events[0].retold
    assert [event.text for event in second.events] == [LEFT]
    assert [year.events for year in counted] == [2]


def first_of(session, guild):
    return search_events(session, guild, "Azaz", limit=1)


async def test_pages_of_clusters_lose_and_repeat_nothing(database):
    gates = ["northern", "southern", "eastern", "western"]
    told = [
        (text.replace("of Azaz", f"of Azaz by the {gate} gate"), f"2025-10-0{number}")
        for number, gate in enumerate(gates, 1)
        for text in (BOMB, SAME)
    ]
    async with database.transaction() as session:
        guild = await fill(session, *told)
        seen, cursor = [], None
        while True:
            page = await list_events(session, guild, cursor=cursor, limit=1)
            seen += [event.span.first.day for event in page.events]
            cursor = page.next
            if cursor is None:
                break
    assert seen == [1, 2, 3, 4]
    assert page.total == 4


async def test_another_day_for_what_happens_once_is_a_contradiction(database):
    async with database.transaction() as session:
        guild = await fill(session, (LEFT, "2025-10-01"), (LATER, "2025-10-02"))
        events = [await get_event(session, guild, EventId(number)) for number in (1, 2)]
        assert (await list_events(session, guild)).total == 2
    assert [[(one.id, one.how) for one in event.retold] for event in events] == [[(2, "day")], [(1, "day")]]
    assert [len(event.sources) for event in events] == [1, 1]


async def test_a_removed_source_leaves_its_clusters(database):
    async with database.transaction() as session:
        guild = await fill(session, (BOMB, "2025-10-01"), (SAME, "2025-10-01"))
        shown = (await list_events(session, guild)).events[0]
        await remove_source(session, guild, shown.sources[0].id, actor=MODERATOR, at=NOW)
        page = await list_events(session, guild)
    assert page.total == 1
    assert [source.id for source in page.events[0].sources] == [shown.sources[1].id]
