"""The counts behind key dates follow what is stored, hidden, dated anew and removed."""

from dataclasses import replace
from datetime import date

from parsers.dates.span import DateSpan
from store.corrections import hide_event, redate_event, restore_event
from store.events import list_events
from store.keydays import Topic, count_days, list_tellings
from tests.store.build import GUILD, MODERATOR, NOW, Name, day, make_reading, month, put

STORM = date(2025, 10, 1)
ZED = Name("Zed Zeddington")


def told(
    text: str = "Zed Zeddington saw the storm break the harbour wall.", when: str = "2025-10-01", **more
):
    return make_reading([(text, day(when))], [ZED], **more)


async def counts(database, **more):
    async with database.reading() as session:
        found = await count_days(session, Topic(guild=GUILD, **more))
    return {each.day: (each.articles, each.later, each.sentences) for each in found}


async def fill(database):
    async with database.transaction() as session:
        await put(session, replace(told(), anchor=STORM), key="a")
        await put(session, told("Zed Zeddington recalled that storm."), key="b")
        await put(session, told("Zed Zeddington left town.", "2025-10-20"), key="c")
        await put(
            session, make_reading([("Zed Zeddington rested in October.", month("2025-10"))], [ZED]), key="d"
        )


async def test_articles_later_ones_and_sentences_are_counted_by_day(database):
    await fill(database)
    assert await counts(database) == {STORM: (2, 1, 2), date(2025, 10, 20): (1, 1, 1)}
    assert await counts(database, text="storm") == {STORM: (2, 1, 2)}
    assert await counts(database, since=date(2025, 10, 2)) == {date(2025, 10, 20): (1, 1, 1)}
    assert await counts(database, until=date(2025, 10, 2)) == {STORM: (2, 1, 2)}


async def test_an_entity_s_days_are_those_that_name_it(database):
    await fill(database)
    async with database.reading() as session:
        (event, *_) = (await list_events(session, GUILD)).events
    assert await counts(database, entity=event.entities[0].id) == await counts(database)


async def test_what_is_hidden_or_dated_anew_counts_no_longer_where_it_stood(database):
    await fill(database)
    async with database.reading() as session:
        events = (await list_events(session, GUILD)).events
    first = next(event for event in events if event.span.first == STORM)
    async with database.transaction() as session:
        await hide_event(session, GUILD, first.id, actor=MODERATOR, at=NOW)
    assert (await counts(database))[STORM][0] == 1
    async with database.transaction() as session:
        await restore_event(session, GUILD, first.id, actor=MODERATOR, at=NOW)
        moved = DateSpan.of_day(date(2025, 9, 3))
        await redate_event(session, GUILD, first.id, moved, actor=MODERATOR, at=NOW)
    found = await counts(database)
    assert (found[STORM][0], found[date(2025, 9, 3)][0]) == (1, 1)


async def test_the_tellings_of_a_day_are_verbatim_sentences(database):
    await fill(database)
    async with database.reading() as session:
        found = await list_tellings(session, Topic(guild=GUILD), [STORM])
    assert {each.text for each in found} == {
        "Zed Zeddington saw the storm break the harbour wall.",
        "Zed Zeddington recalled that storm.",
    }
