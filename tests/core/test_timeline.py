from datetime import date

import pytest

from bot.errors import InvalidInput, NotFound
from store.values import GuildId
from tests.conftest import MODERATOR


async def test_a_name_gives_its_events_in_order(read_app, guild):
    answer = await read_app.timeline(guild, "Ahmed al-Sharaa")
    assert answer.entity is not None
    assert answer.entity.name == "Ahmed al-Sharaa"
    starts = [event.span.first for event in answer.events]
    assert starts == sorted(starts)
    assert answer.total == len(answer.events) >= 6
    assert all("Sharaa" in event.text or event.entities for event in answer.events)


async def test_every_event_has_its_source(read_app, guild):
    answer = await read_app.on(guild, "2025", limit=100)
    assert answer.events
    assert all(event.sources and event.sources[0].url for event in answer.events)


async def test_words_find_events_when_no_name_fits(read_app, guild):
    answer = await read_app.timeline(guild, "armoured vehicles")
    assert answer.entity is None
    assert [event.span.first for event in answer.events] == [date(2025, 10, 22)]


@pytest.mark.parametrize("topic", ["harbour commission", "grain prices", "zebra crossing"])
async def test_words_that_hit_nothing_offer_no_unrelated_name(read_app, guild, topic):
    answer = await read_app.timeline(guild, topic)
    assert (answer.events, answer.choices) == ((), ())
    with pytest.raises(NotFound):
        await read_app.who(guild, topic)


async def test_a_name_that_is_like_one_is_offered(read_app, guild):
    answer = await read_app.timeline(guild, "Ahmod al-haraa")
    assert answer.entity is None
    assert answer.choices[0].name == "Ahmed al-Sharaa"


async def test_a_period_narrows_it(read_app, guild):
    answer = await read_app.timeline(guild, "Ahmed al-Sharaa", since="last year", until="late January 2025")
    assert answer.events
    assert all(date(2024, 1, 1) <= event.span.last for event in answer.events)
    assert all(event.span.first <= date(2025, 1, 31) for event in answer.events)


async def test_pages_join_to_the_whole(read_app, guild):
    whole = await read_app.on(guild, "2025", limit=100)
    ids, cursor = [], None
    while True:
        page = await read_app.on(guild, "2025", limit=3, cursor=cursor)
        ids += [event.id for event in page.events]
        cursor = page.next
        if cursor is None:
            break
    assert ids == [event.id for event in whole.events]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"since": "2025", "until": "2024"}, "since_after_until"),
        ({"since": "the day I was born"}, "bad_date"),
        ({"cursor": "nonsense"}, "bad_cursor"),
    ],
)
async def test_what_cannot_be_used_is_said(read_app, guild, options, code):
    with pytest.raises(InvalidInput) as caught:
        await read_app.timeline(guild, "Ahmed al-Sharaa", **options)
    assert caught.value.code == code


@pytest.mark.parametrize("topic", ["", "   ", "x" * 201])
async def test_a_topic_has_a_length(app, guild, topic):
    with pytest.raises(InvalidInput):
        await app.timeline(guild, topic)


async def test_another_guild_sees_nothing(read_app):
    assert (await read_app.on(GuildId(77), "2025")).events == ()
    assert (await read_app.timeline(GuildId(77), "Sharaa")).events == ()


async def test_a_removed_source_takes_its_events_along_and_brings_them_back(read_app, guild):
    before = await read_app.on(guild, "22 October 2025")
    source = f"s{before.events[0].sources[0].id}"
    await read_app.sources.remove(guild, MODERATOR, source)
    assert (await read_app.on(guild, "22 October 2025")).events == ()
    await read_app.sources.restore(guild, MODERATOR, source)
    after = await read_app.on(guild, "22 October 2025")
    assert [event.text for event in after.events] == [event.text for event in before.events]
