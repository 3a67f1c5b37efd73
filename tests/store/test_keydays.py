"""The counts behind key dates follow what is stored, hidden, dated anew and removed."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from parsers.dates.span import DateSpan
from parsers.values import DatedBy
from store import keydays
from store.beside import count_beside, list_beside
from store.corrections import hide_event, redate_event, restore_event
from store.events import list_events
from store.keydays import Topic, count_days, list_tellings
from store.sources import remove_source
from store.values import GuildId
from tests.parsers.test_copies import REPORT, half
from tests.store.build import GUILD, MODERATOR, NOW, Name, day, make_reading, month, put

GUILDS = count(70_000)
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


async def test_of_a_crowded_day_the_same_sentences_are_looked_at_whatever_came_first(database, monkeypatch):
    monkeypatch.setattr(keydays, "MOST_TELLINGS", 3)
    found = []
    for order in (range(8), reversed(range(8))):
        guild = GuildId(next(GUILDS))
        async with database.transaction() as session:
            for number in order:
                reading = told(f"Zed Zeddington saw harbour wall number {number} break.")
                await put(session, reading, key=f"site{number}/a", guild=guild)
        async with database.reading() as session:
            tellings = await list_tellings(session, Topic(guild=guild), [STORM])
        found.append([each.text for each in tellings])
    assert found[0] == found[1]
    assert len(found[0]) == 3


async def beside(database, counts=(), **more):
    async with database.reading() as session:
        topic = Topic(guild=GUILD, **more)
        return await list_beside(session, topic, await count_beside(session, topic, counts))


async def test_what_an_article_says_beside_the_topic_is_found_with_the_topic_s_share_of_it(database):
    said = [
        ("The storm broke the harbour wall.", day("2025-10-01")),
        ("A woman drowned there.", day("2025-10-01")),
        ("Her sister was found.", day("2025-10-04")),
        ("She will be buried.", day("2025-10-30")),
    ]
    async with database.transaction() as session:
        await put(session, make_reading(said), key="a")
        await put(session, make_reading([("A bus broke down.", day("2025-10-05"))]), key="b")
    found = await beside(database, text="storm")
    assert [(each.day.day, each.article, each.share, each.later) for each in found] == [
        (4, 1, 0.25, True),
        (30, 1, 0.25, False),
    ]
    assert [each.day.day for each in await beside(database, text="storm", until=date(2025, 10, 9))] == [4]
    async with database.reading() as session:
        told = await list_tellings(session, Topic(guild=GUILD, text="storm"), [date(2025, 10, 4)], found)
    assert [(each.text, each.names, each.about) for each in told] == [("Her sister was found.", True, False)]


async def test_what_is_hidden_or_dated_anew_is_no_longer_said_beside_the_topic(database):
    said = [("The storm broke the wall.", day("2025-10-01")), ("A woman drowned.", day("2025-10-04"))]
    async with database.transaction() as session:
        await put(session, make_reading(said), key="a")
        drowned = (await list_events(session, GUILD)).events[1]
    async with database.transaction() as session:
        await hide_event(session, GUILD, drowned.id, actor=MODERATOR, at=NOW)
    assert not await beside(database, text="storm")
    async with database.transaction() as session:
        await restore_event(session, GUILD, drowned.id, actor=MODERATOR, at=NOW)
        moved = DateSpan.of_day(date(2025, 10, 2))
        await redate_event(session, GUILD, drowned.id, moved, actor=MODERATOR, at=NOW)
    assert [each.day.day for each in await beside(database, text="storm")] == [2]
    async with database.transaction() as session:
        await put(session, make_reading(said[:1]), key="a")
    assert not await beside(database, text="storm")


async def test_of_a_crowded_day_the_earliest_articles_are_looked_at(database, monkeypatch):
    monkeypatch.setattr(keydays, "MOST_TELLINGS", 3)
    guild = GuildId(next(GUILDS))
    async with database.transaction() as session:
        for number in (5, 2, 7, 1, 4):
            said = [(f"Zed Zeddington saw harbour wall {number} break.", day("2025-10-01"))] * 2
            reading = make_reading(said, [ZED])
            at = NOW + timedelta(days=number)
            reading = replace(reading, article=replace(reading.article, published=at))
            await put(session, reading, key=f"site{number}/a", guild=guild)
    async with database.reading() as session:
        tellings = await list_tellings(session, Topic(guild=guild), [STORM])
    assert sorted(each.text.split()[5] for each in tellings) == ["1", "1", "2"]


async def test_a_topic_of_which_enough_is_said_needs_nothing_beside_it(database):
    said = [("The storm broke the wall.", day("2025-10-01")), ("A woman drowned.", day("2025-10-04"))]
    async with database.transaction() as session:
        await put(session, make_reading(said), key="a")
    async with database.reading() as session:
        (few,) = await count_days(session, Topic(guild=GUILD, text="storm"))
    assert await beside(database, [few], text="storm")
    assert not await beside(database, [few._replace(sentences=3001)], text="storm")


async def test_an_agency_s_report_on_two_sites_counts_once_for_as_long_as_both_are_there(database):
    guild = GuildId(next(GUILDS))

    def report(site, body):
        text = f"Zed Zeddington was there. {body}"
        reading = make_reading([("Zed Zeddington was there.", day("2025-10-21"))], [ZED])
        return replace(reading, article=replace(reading.article, body=text, site=site))

    async def articles():
        async with database.reading() as session:
            (found,) = await count_days(session, Topic(guild=guild))
            told = await list_tellings(session, Topic(guild=guild), [found.day])
        assert len(told) == found.articles == found.weight
        return found.articles

    async with database.transaction() as session:
        first = await put(session, report("One", REPORT), key="one.example/a", guild=guild)
        await put(session, report("Two", half(REPORT)), key="two.example/b", guild=guild)
    assert await articles() == 1
    async with database.transaction() as session:
        await put(session, report("Three", "Something else altogether."), key="three.example/c", guild=guild)
    assert await articles() == 2
    async with database.transaction() as session:
        await remove_source(session, guild, first.id, actor=MODERATOR, at=NOW)
    assert await articles() == 2


async def test_what_an_article_of_the_next_day_begins_with_is_certain_where_it_names_the_day(database):
    def report(*sentences):
        reading = make_reading(sentences, [ZED])
        begins = replace(reading.events[0], dated_by=DatedBy.PUBLICATION)
        return replace(reading, anchor=STORM + timedelta(days=1), events=(begins, *reading.events[1:]))

    after = "2025-10-02"
    async with database.transaction() as session:
        await put(
            session,
            report(
                ("Zed Zeddington saw the storm.", day(after)), ("The storm broke a wall.", day("2025-10-01"))
            ),
            key="a",
        )
        await put(session, report(("Zed Zeddington fled the storm.", day(after))), key="b")
    async with database.reading() as session:
        found = await list_tellings(session, Topic(guild=GUILD), [STORM])
    assert {each.text: each.certain for each in found} == {
        "Zed Zeddington saw the storm.": True,
        "The storm broke a wall.": True,
        "Zed Zeddington fled the storm.": False,
    }
