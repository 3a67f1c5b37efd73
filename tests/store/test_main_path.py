from datetime import date, timedelta

from parsers.names.values import NameKind, Relation
from store.articles import store_reading
from store.entities import get_entity, list_names, names_revision
from store.events import get_event, list_events
from store.queue import add_source, claim
from store.search import search_events
from store.values import SourceState
from tests.store.build import GUILD, MODERATOR, NOW, Name, day, make_reading, month

READING = make_reading(
    [
        ("Ahmed al-Sharaa was appointed interim President in January 2025.", month("2025-01")),
        ("Firqatul Ghuraba, or the Foreigners' Brigade, is led by Oumar Diaby.", day("2025-10-23")),
        ("Sharaa visited Idlib on Wednesday.", day("2025-10-22")),
    ],
    [
        Name("Ahmed al-Sharaa", spelt=("Sharaa",)),
        Name("Firqatul Ghuraba", NameKind.ORGANISATION, aliases=("Foreigners' Brigade",)),
        Name("Oumar Diaby"),
        Name("Idlib", NameKind.PLACE),
    ],
    facts=[(0, Relation.ROLE, "interim President", None), (1, Relation.LED_BY, "Oumar Diaby", 2)],
)


async def test_a_link_goes_through_the_queue_into_every_answer(database):
    async with database.transaction() as session:
        added, new = await add_source(
            session, GUILD, url="https://a.example/x", url_key="a.example/x", actor=MODERATOR, at=NOW
        )
    assert new
    assert added.state is SourceState.QUEUED
    async with database.transaction() as session:
        (job,) = await claim(session, now=NOW, lease=timedelta(minutes=1), worker="w1")
    assert job.url == "https://a.example/x"
    async with database.transaction() as session:
        stored = await store_reading(session, GUILD, added.id, READING, at=NOW, claim=job)
    assert stored.state is SourceState.READY
    assert stored.events == 3
    async with database.reading() as session:
        page = await list_events(session, GUILD)
        names = [row async for row in list_names(session, GUILD)]
        assert await names_revision(session, GUILD) > 0
        sharaa = next(row.entity for row in names if row.name == "Ahmed al-Sharaa")
        his = await list_events(session, GUILD, entities=[sharaa.id])
        october = await list_events(session, GUILD, since=date(2025, 10, 22), until=date(2025, 10, 22))
        found = await search_events(session, GUILD, "foreigners brigade")
        who = await get_entity(session, GUILD, sharaa.id)
        group = await get_entity(session, GUILD, found.events[0].entities[0].id)
        shown = await get_event(session, GUILD, found.events[0].id)
    assert [event.span.first.isoformat() for event in page.events] == [
        "2025-01-01",
        "2025-10-22",
        "2025-10-23",
    ]
    assert page.total == 3
    assert page.next is None
    assert [event.text for event in his.events] == [READING.events[0].text, READING.events[2].text]
    assert [entity.name for entity in his.events[1].entities] == ["Ahmed al-Sharaa", "Idlib"]
    assert his.total == 2
    assert [event.text for event in october.events] == [READING.events[2].text]
    assert [event.text for event in found.events] == [READING.events[1].text]
    assert {row.name for row in names} == {
        "Ahmed al-Sharaa",
        "Firqatul Ghuraba",
        "Foreigners' Brigade",
        "Oumar Diaby",
        "Idlib",
    }
    assert who.events == 2
    assert (who.facts[0].relation, who.facts[0].value) == (Relation.ROLE, "interim President")
    assert group.aliases[0].quote.text == READING.events[1].text
    assert group.facts[0].object.name == "Oumar Diaby"
    assert shown.before == READING.events[0].text
    assert shown.after == READING.events[2].text
