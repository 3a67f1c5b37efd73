"""Watching a name: what people type, quiet hours in their own time zone, digests, and who may."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.app import build
from bot.core.linklists import Given
from bot.core.watch import MOST_MESSAGES, MOST_WATCHES, end_of_quiet, first_time, next_time, read_quiet
from bot.core.zones import read_zone
from bot.errors import InvalidInput, NotAllowed, NotFound
from store.values import Actor, Pace
from tests.conftest import MODERATOR

MEMBER = Actor(id=7, name="Tom")
OTHER = Actor(id=8, name="Ann")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "kept"),
    [("22-7", "22-7"), ("22:00 – 07:00", "22-7"), ("0-24", None), ("9", None), ("25-7", None), ("", "")],
)
def test_quiet_hours_as_typed(given: str, kept: str | None) -> None:
    if kept is None:
        with pytest.raises(InvalidInput, match="22-7"):
            read_quiet(given)
    else:
        assert (read_quiet(given) or "") == kept


def test_a_time_zone_as_typed() -> None:
    assert read_zone("asia/damascus") == "Asia/Damascus"
    assert read_zone("america/new york") == "America/New_York"
    with pytest.raises(InvalidInput, match="Damascus"):
        read_zone("Mars")


@pytest.mark.parametrize(
    ("now", "quiet", "zone", "until"),
    [
        ("2025-10-23T21:30", "22-7", None, None),
        ("2025-10-23T22:00", "22-7", None, "2025-10-24T07:00"),
        ("2025-10-24T06:59", "22-7", None, "2025-10-24T07:00"),
        ("2025-10-23T20:00", "22-7", "Asia/Damascus", "2025-10-24T04:00"),
        ("2025-10-23T13:30", "13-15", None, "2025-10-23T15:00"),
        ("2025-10-26T00:30", "22-7", "Europe/Berlin", "2025-10-26T06:00"),  # the clocks go back that night
        ("2025-10-23T22:00", None, None, None),
    ],
)
def test_quiet_hours_end(now: str, quiet: str | None, zone: str | None, until: str | None) -> None:
    assert end_of_quiet(at(now), quiet, zone) == (at(until) if until else None)


@pytest.mark.parametrize(
    ("now", "pace", "quiet", "zone", "following"),
    [
        ("2025-10-23T12:00", Pace.ONCE, None, None, "2025-10-23T12:05"),
        ("2025-10-23T21:58", Pace.ONCE, "22-7", None, "2025-10-24T07:00"),
        ("2025-10-23T12:00", Pace.DAILY, None, None, "2025-10-24T08:00"),
        ("2025-10-23T03:00", Pace.DAILY, None, "Asia/Damascus", "2025-10-23T05:00"),
        ("2025-10-23T12:00", Pace.DAILY, "22-9", None, "2025-10-24T09:00"),
        ("2025-10-23T12:00", Pace.WEEKLY, None, None, "2025-10-27T08:00"),
    ],
)
def test_when_the_next_may_be_told(
    now: str, pace: Pace, quiet: str | None, zone: str | None, following: str
) -> None:
    assert next_time(at(now), pace, quiet, zone) == at(following)


def test_the_first_is_told_at_once_or_with_the_first_digest() -> None:
    now = at("2025-10-23T12:00")
    assert first_time(now, Pace.ONCE, None, None) == now
    assert first_time(now, Pace.DAILY, None, None) > now


async def test_a_person_sees_and_ends_only_their_own(read_app, guild) -> None:
    watch = await read_app.watches.add(guild, MEMBER, "Sharaa", quiet="22-7", zone="Asia/Damascus")
    assert (watch.topic.name, watch.quiet, watch.zone) == ("Ahmed al-Sharaa", "22-7", "Asia/Damascus")
    assert await read_app.watches.listing(guild, OTHER) == ()
    with pytest.raises(NotFound):
        await read_app.watches.remove(guild, OTHER, "w1")
    with pytest.raises(InvalidInput):
        await read_app.watches.remove(guild, MEMBER, "x")
    assert (await read_app.watches.remove(guild, MEMBER, "w1")).id == watch.id
    assert await read_app.watches.listing(guild, MEMBER) == ()


async def test_only_moderators_have_a_channel_told(read_app, guild) -> None:
    with pytest.raises(NotAllowed):
        await read_app.watches.add(guild, MEMBER, "Sharaa", channel=9)
    await read_app.watches.add(guild, MODERATOR, "Sharaa", channel=9)
    assert await read_app.watches.listing(guild, MEMBER) == ()
    assert len(await read_app.watches.listing(guild, MODERATOR)) == 1


async def test_an_unknown_name_is_said(read_app, guild) -> None:
    with pytest.raises(NotFound, match="Zzyzx"):
        await read_app.watches.add(guild, MEMBER, "Zzyzx")


async def test_a_person_watches_so_many_and_no_more(read_app, guild) -> None:
    names = [choice.name for choice in await read_app.names.complete(guild, "", MOST_WATCHES + 5)]
    for name in names[:MOST_WATCHES]:
        await read_app.watches.add(guild, MEMBER, name)
    if len(names) > MOST_WATCHES:
        with pytest.raises(NotAllowed, match="20"):
            await read_app.watches.add(guild, MEMBER, names[MOST_WATCHES])
    await read_app.watches.add(guild, MEMBER, names[0], pace=Pace.DAILY)


async def test_what_is_asked_most_is_suggested_first(read_app, guild) -> None:
    before = await read_app.names.complete(guild, "", 5)
    wanted = before[-1].id
    for _ in range(3):
        read_app.asked.note(guild, wanted)
    await read_app.asked.flush()
    read_app.asked._most.clear()
    assert (await read_app.names.complete(guild, "", 5))[0].id == wanted


def news(number: int, at: datetime) -> str:
    told = f"The office said that Ahmed al-Sharaa signed decree {number} on {at:%-d %B %Y}."
    return f"Decree {number}\n\nA statement was published. {told}"


async def test_a_person_is_sent_so_many_messages_a_day_and_no_more(settings, guild) -> None:
    now = at("2025-10-24T12:00")
    async with build(settings, clock=lambda: now, inline_reader=True) as app:
        await app.sources.paste(guild, MODERATOR, news(0, now), given=Given(published="2025-10-24"))
        await app.watches.add(guild, MEMBER, "Sharaa")
        sent: list[bool] = []
        for number in range(1, MOST_MESSAGES + 3):
            await app.sources.paste(guild, MODERATOR, news(number, now), given=Given(published="2025-10-24"))
            claim = await app.watches.due()
            if claim is not None:
                sent.append(claim.last)
                await app.watches.told(claim)
            now += timedelta(minutes=6)
        assert sent == [False] * (MOST_MESSAGES - 1) + [True]
        assert await app.watches.due() is None
        now = at("2025-10-25T00:00")
        claim = await app.watches.due()
        assert claim is not None
        assert len(claim.events) == 2


async def test_an_import_tells_nobody(settings, guild) -> None:
    now = at("2025-10-24T12:00")
    table = (
        "start,text,source_url,source_title,source_published,names,kinds\n"
        "2025-10-24,Ahmed al-Sharaa opened a bridge.,https://news.example/a,A,2025-10-24,Ahmed al-Sharaa,person\n"
    )
    async with build(settings, clock=lambda: now, inline_reader=True) as app:
        await app.sources.paste(guild, MODERATOR, news(0, now), given=Given(published="2025-10-24"))
        await app.watches.add(guild, MEMBER, "Sharaa")
        done = await app.imports.timeline(guild, MODERATOR, table.encode())
        assert (done.events, done.refused) == (1, ())
        assert await app.watches.due() is None
        await app.sources.paste(guild, MODERATOR, news(1, now), given=Given(published="2025-10-24"))
        assert await app.watches.due() is not None
