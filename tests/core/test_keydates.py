"""A long story is told by its key dates: a synthetic one, whose turning points are known."""

from datetime import UTC, date, datetime, timedelta

from bot.core.answers import Detail
from bot.core.keydates import Wanted
from bot.core.linklists import Given
from tests.conftest import MODERATOR

TURNS = {
    date(2024, 3, 4): "the Larkhill dam burst and flooded the lower town",
    date(2024, 3, 18): "the mayor resigned over the Larkhill dam",
    date(2024, 5, 6): "a court ordered the owners of the Larkhill dam to pay",
}
FIRST, ARTICLES = date(2024, 3, 4), 30


async def tell(app, guild) -> None:
    """An article every third day, each of which looks back on all that turned before it."""
    for number in range(ARTICLES):
        day = FIRST + timedelta(days=3 * number)
        past = [
            f"On {turn.day} {turn:%B %Y} {what}, as the {number} people who met said again."
            for turn, what in TURNS.items()
            if turn <= day
        ]
        small = (
            f"On {day.day} {day:%B %Y} crew number {number} looked at the Larkhill dam and went home again."
        )
        published = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).isoformat()
        given = Given(url=f"https://news.example/{number}", title=f"Day {number}", published=published)
        await app.sources.paste(guild, MODERATOR, "\n".join([small, *past]), given=given)


async def test_a_long_story_is_told_by_its_turning_points(app, guild):
    await tell(app, guild)
    answer = await app.timeline(guild, "Larkhill dam", detail=Detail.KEY, wanted=Wanted(dates=3))
    assert [key.day for key in answer.key_dates] == sorted(TURNS)
    for key in answer.key_dates:
        (event,) = key.events
        assert TURNS[key.day] in event.text
        assert event.sources
        assert key.articles > key.later > 0
    assert answer.total > len(answer.events) == 3

    everything = await app.timeline(guild, "Larkhill dam", detail=Detail.ALL)
    assert not everything.key_dates
    assert everything.total == answer.total

    later = await app.timeline(guild, "Larkhill dam", since="2024-03-10", until="2024-04", detail=Detail.KEY)
    assert date(2024, 3, 18) in [key.day for key in later.key_dates]
    assert all(date(2024, 3, 10) <= key.day <= date(2024, 4, 30) for key in later.key_dates)


async def test_a_short_story_is_shown_whole(read_app, guild):
    answer = await read_app.timeline(guild, "Ahmed al-Sharaa", detail=Detail.KEY, limit=50)
    assert not answer.key_dates
    assert answer.total == len(answer.events)


async def test_a_short_story_is_told_by_as_many_dates_as_are_asked_for(read_app, guild):
    wanted = Wanted(dates=2, sentences=2)
    answer = await read_app.timeline(guild, "Ahmed al-Sharaa", detail=Detail.KEY, limit=50, wanted=wanted)
    assert len(answer.key_dates) == 2
    assert all(1 <= len(key.events) <= 2 for key in answer.key_dates)
    nobody = await read_app.timeline(guild, "Zorblax", detail=Detail.KEY, wanted=wanted)
    assert not nobody.key_dates
