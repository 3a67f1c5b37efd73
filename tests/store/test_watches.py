"""What is watched is told once: of news, of what was read since, to the one who holds the lease."""

from datetime import timedelta

import pytest

from parsers.names.values import NameKind
from store.asked import count_asked, most_asked
from store.corrections import hide_event, merge
from store.errors import LeaseLostError
from store.people import forget_person
from store.values import EntityId, EventId, Pace
from store.watches import (
    add_watch,
    claim_alert,
    end_alert,
    list_watches,
    pause_watch,
    put_off_alert,
    told_today,
)
from tests.store.build import GUILD, MODERATOR, NOW, OTHER, Name, day, make_reading, put

LEASE = timedelta(minutes=1)
SHARAA = Name("Ahmed Sharaa", NameKind.PERSON)
ENTITY = EntityId(1)


def reading(text, published=NOW - timedelta(hours=3), name=SHARAA):
    return make_reading([(f"{name.text} {text}.", day("2025-10-22"))], [name], published=published)


async def watch(session, *, person=5, channel=None, guild=GUILD, pace=Pace.ONCE):
    return await add_watch(
        session,
        guild,
        entity=ENTITY,
        person=person,
        channel=channel,
        origin=None,
        pace=pace,
        quiet=None,
        zone=None,
        language="en",
        at=NOW,
        next_at=NOW,
    )


async def claimed(session, now=NOW, worker="w"):
    return await claim_alert(session, now=now, lease=LEASE, worker=worker)


async def test_only_what_is_read_from_then_on_is_told(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await watch(session)
        assert await claimed(session) is None
        await put(session, reading("travelled"), key="b")
        claim = await claimed(session)
        assert [event.text for event in claim.events] == ["Ahmed Sharaa travelled."]
        await end_alert(session, claim, next_at=NOW)
        assert await claimed(session) is None


@pytest.mark.parametrize("published", [NOW - timedelta(days=4), None])
async def test_old_articles_tell_nobody(database, published):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await watch(session)
        await put(session, reading("travelled", published=published), key="b")
        assert await claimed(session) is None


async def test_other_names_and_other_guilds_tell_nobody(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await put(session, reading("spoke"), key="a", guild=OTHER)
        await watch(session)
        await put(session, reading("left", name=Name("Harem", NameKind.PLACE)), key="b")
        await put(session, reading("travelled"), key="b", guild=OTHER)
        assert await claimed(session) is None


async def test_a_merged_name_is_watched_on(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await put(session, reading("spoke", name=Name("Julani", NameKind.PERSON)), key="b")
        await watch(session)
        await merge(session, GUILD, ENTITY, EntityId(2), actor=MODERATOR, at=NOW)
        await put(session, reading("left", name=Name("Julani", NameKind.PERSON)), key="c")
        claim = await claimed(session)
        assert claim.watch.topic.name == "Julani"
        assert len(claim.events) == 1


async def test_one_process_tells(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await watch(session)
        await put(session, reading("travelled"), key="b")
        first = await claimed(session, worker="one")
        assert await claimed(session, worker="two") is None
        await put(session, reading("returned"), key="c")
        again = await claimed(session, NOW + LEASE, worker="two")
        assert (again.batch, len(again.events)) == (first.batch, 1)
        with pytest.raises(LeaseLostError):
            await end_alert(session, first, next_at=NOW)
        await end_alert(session, again, next_at=NOW)
        rest = await claimed(session, NOW + LEASE, worker="three")
        assert [event.text for event in rest.events] == ["Ahmed Sharaa returned."]


async def test_what_was_put_off_is_told_together_with_what_came_since(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await watch(session)
        await put(session, reading("travelled"), key="b")
        await put_off_alert(session, await claimed(session), until=NOW + LEASE, again=False)
        await put(session, reading("returned"), key="c")
        assert await claimed(session) is None
        assert len((await claimed(session, NOW + LEASE)).events) == 2


async def test_a_hidden_event_is_not_told(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await watch(session)
        await put(session, reading("travelled"), key="b")
        await hide_event(session, GUILD, EventId(2), actor=MODERATOR, at=NOW)
        assert (await claimed(session)).events == ()


async def test_a_paused_watch_goes_on_when_added_again_without_what_came_meanwhile(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await watch(session)
        await put(session, reading("travelled"), key="b")
        await pause_watch(session, await claimed(session), reason="dm_closed")
        await put(session, reading("returned"), key="c")
        assert [each.paused for each in await list_watches(session, GUILD)] == ["dm_closed"]
        await watch(session)
        assert await claimed(session) is None
        assert [each.paused for each in await list_watches(session, GUILD)] == [None]


async def test_the_same_again_changes_it_and_a_channel_has_its_own(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        for person, channel in ((5, None), (5, None), (6, None), (5, 9), (6, 9)):
            await watch(session, person=person, channel=channel, pace=Pace.DAILY)
        assert [(each.person, each.channel) for each in await list_watches(session, GUILD)] == [
            (5, None),
            (6, None),
            (5, 9),
        ]


async def test_a_forgotten_person_watches_nothing(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await watch(session)
        await put(session, reading("travelled"), key="b")
        await forget_person(session, GUILD, 5)
        assert await list_watches(session, GUILD) == ()
        assert await claimed(session) is None


async def test_what_is_asked_most_comes_first(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="a")
        await put(session, reading("left", name=Name("Harem", NameKind.PLACE)), key="b")
        await count_asked(session, GUILD, {EntityId(1): 1, EntityId(2): 3, EntityId(77): 9})
        await count_asked(session, GUILD, {EntityId(1): 1})
        assert await most_asked(session, GUILD, 5) == [2, 1]
        assert await most_asked(session, OTHER, 5) == []


async def test_of_backfill_nobody_is_told_and_of_what_comes_after_it_they_are(database):
    async with database.transaction() as session:
        await put(session, reading("spoke"), key="z")
        await watch(session)
        await put(session, reading("arrived"), key="a", backfill=True)
        assert await claimed(session) is None
        await put(session, reading("left"), key="b")
        assert [event.text for event in (await claimed(session)).events] == ["Ahmed Sharaa left."]


async def test_messages_of_a_day_are_counted_for_a_person_and_for_a_channel(database):
    async with database.transaction() as session:
        await put(session, reading("slept"), key="z")
        mine, channel = await watch(session), await watch(session, channel=9)
        await put(session, reading("spoke"), key="a")
        for number in (1, 2):
            claim = await claimed(session, worker=f"w{number}")
            assert await told_today(session, claim, at=NOW) == 0
            await end_alert(session, claim, next_at=NOW, told_at=NOW)
            assert await told_today(session, claim, at=NOW) == 1
            assert await told_today(session, claim, at=NOW + timedelta(days=1)) == 0
        assert {mine.channel, channel.channel} == {None, 9}
