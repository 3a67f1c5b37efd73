from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.dates.span import DateSpan, Precision
from parsers.names.values import NameKind
from store.errors import StaleCursorError, UnknownRowError
from store.events import get_event, list_events, neighbours, stream_events
from store.sources import remove_source
from store.spans import REACHES, earliest_start, reach_of, span_from_json, span_json
from store.values import EntityId, EventId, GuildId
from tests.store.build import GUILD, MODERATOR, NOW, OTHER, Name, day, make_reading, month, put, year

HAREM, IDLIB = Name("Harem", NameKind.PLACE), Name("Idlib", NameKind.PLACE)
GUILDS = count(50_000)

DAYS = st.dates(date(2019, 1, 1), date(2026, 1, 1))
LENGTHS = st.one_of(
    st.just(0),
    st.integers(1, 6),
    st.sampled_from([29, 30, 31, 32, 364, 365, 366, 367, 3652]),
    st.integers(0, 4000),
)


@st.composite
def spans(draw):
    first = draw(DAYS)
    return DateSpan(first, first + timedelta(days=draw(LENGTHS)), Precision.DAY)


async def store(session, spans, guild, names=()):
    sentences = [(f"Sentence {number} is told.", span) for number, span in enumerate(spans)]
    await put(session, make_reading(sentences, names), key="a", guild=guild)


async def all_pages(session, guild, limit, **question):
    pages, cursor = [], None
    while True:
        page = await list_events(session, guild, cursor=cursor, limit=limit, **question)
        pages.append(page)
        cursor = page.next
        if cursor is None:
            return pages


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    spans=st.lists(spans(), min_size=1, max_size=25),
    limit=st.integers(1, 7),
    since=st.none() | DAYS,
    length=st.none() | LENGTHS,
)
async def test_pages_lose_and_repeat_nothing_and_overlap_the_period(database, spans, limit, since, length):
    guild = GuildId(next(GUILDS))
    until = None if length is None else (since or date(2020, 1, 1)) + timedelta(days=length)
    async with database.transaction() as session:
        await store(session, spans, guild)
        pages = await all_pages(session, guild, limit, since=since, until=until)
        streamed = [view async for view in stream_events(session, guild, since=since, until=until)]
    first, last = since or date.min, until or date.max
    numbered = enumerate(spans, 1)
    wanted = sorted(
        (span.first, number) for number, span in numbered if span.first <= last and first <= span.last
    )
    shown = [(event.span.first, event.id) for page in pages for event in page.events]
    assert shown == wanted
    assert {page.total for page in pages} == {len(wanted)}
    assert [(event.span.first, event.id) for event in streamed] == wanted
    assert all(len(page.events) == limit for page in pages[:-1])


@given(spans())
def test_no_span_that_covers_a_day_begins_before_its_reach_allows(span):
    assert earliest_start(span.last, reach_of(span)) <= span.first


@pytest.mark.parametrize(("days", "reach"), [(1, 0), (31, 0), (32, 1), (366, 1), (367, 2), (3653, 2)])
def test_reaches(days, reach):
    first = date(2024, 1, 1)
    assert reach_of(DateSpan(first, first + timedelta(days=days - 1), Precision.DAY)) == reach


def test_the_earliest_start_of_early_days_is_the_first_day_there_is():
    assert [earliest_start(date(1, 1, 5), reach) for reach in range(len(REACHES) + 1)] == [date.min] * 3


@given(spans())
def test_spans_survive_json(span):
    assert span_from_json(span_json(span)) == span


async def test_a_long_span_is_found_by_any_day_in_it(database):
    async with database.transaction() as session:
        spans = [
            year(2011),
            month("2024-12"),
            day("2025-10-23"),
            DateSpan(date(1980, 1, 1), date(1989, 12, 31), Precision.DECADE),
        ]
        await store(session, spans, GUILD)
        for when, number in [("2011-06-15", 1), ("2024-12-31", 2), ("2025-10-23", 3), ("1985-05-05", 4)]:
            asked = date.fromisoformat(when)
            page = await list_events(session, GUILD, since=asked, until=asked)
            assert [event.id for event in page.events] == [number]
        assert (
            await list_events(session, GUILD, since=date(2012, 1, 1), until=date(2024, 11, 30))
        ).events == ()


async def test_events_that_name_all_of_several(database):
    sentences = [
        ("Harem was quiet.", day("2025-10-01")),
        ("Idlib was quiet.", day("2025-10-02")),
        ("From Idlib to Harem and back to Idlib.", day("2025-10-03")),
    ]
    async with database.transaction() as session:
        await put(session, make_reading(sentences, [HAREM, IDLIB]), key="a")
        harem, idlib = EntityId(1), EntityId(2)
        both = await list_events(session, GUILD, entities=[harem, idlib])
        one = await list_events(session, GUILD, entities=[idlib], since=date(2025, 10, 3))
        none = await list_events(session, GUILD, entities=[harem, EntityId(99)])
        again = [view.id async for view in stream_events(session, GUILD, entities=[harem, idlib])]
    assert [event.id for event in both.events] == [3] == again
    assert [entity.name for entity in both.events[0].entities] == ["Idlib", "Harem"]
    assert (both.total, one.total, none.total, none.events) == (1, 1, 0, ())


async def test_a_cursor_of_another_question_is_refused(database):
    async with database.transaction() as session:
        await store(session, [day("2025-10-01"), day("2025-10-02")], GUILD)
        await store(session, [day("2025-10-01")], OTHER)
        cursor = (await list_events(session, GUILD, limit=1)).next
        for guild, stale, question in [
            (OTHER, cursor, {}),
            (GUILD, cursor, {"since": date(2025, 1, 1)}),
            (GUILD, cursor[:-1], {}),
            (GUILD, "x" + cursor, {}),
            (GUILD, "", {}),
            (GUILD, "é", {}),
            (GUILD, "AAAA" * 2000, {}),
        ]:
            with pytest.raises(StaleCursorError):
                await list_events(session, guild, cursor=stale, **question)


async def test_a_page_holds_when_events_come_and_go_between_pages(database):
    async with database.transaction() as session:
        await store(session, [day("2025-10-02"), day("2025-10-04"), day("2025-10-06")], GUILD)
        first = await list_events(session, GUILD, limit=1)
        gone = await put(session, make_reading([("Gone by then.", day("2025-10-05"))]), key="b")
        await put(session, make_reading([("Before all.", day("2025-10-01"))]), key="c")
        await remove_source(session, GUILD, gone.id, actor=MODERATOR, at=NOW)
        rest = await list_events(session, GUILD, limit=9, cursor=first.next)
    assert [event.span.first.day for event in [*first.events, *rest.events]] == [2, 4, 6]


async def test_events_of_another_guild_cannot_be_got(database):
    async with database.transaction() as session:
        await store(session, [day("2025-10-02")], GUILD)
        assert (await get_event(session, GUILD, EventId(1))).id == 1
        with pytest.raises(UnknownRowError):
            await get_event(session, OTHER, EventId(1))


async def test_sentences_around_an_event_are_cut_as_they_were_read(database):
    texts = ["Said Mr. Smith on Monday.", "Nothing moved.", "At 5 p.m. Friday it rained."]
    async with database.transaction() as session:
        await put(session, make_reading([(text, day("2025-10-01")) for text in texts]), key="a")
        found = await get_event(session, GUILD, EventId(2))
    assert (found.before, found.after) == (texts[0], texts[2])


@pytest.mark.parametrize(
    ("body", "middle", "expected"),
    [
        ("One. Two. Three.", "Two.", ("One.", "Three.")),
        ("One.\nTwo.\nThree.", "Two.", ("One.", "Three.")),
        ("Two.", "Two.", (None, None)),
        ("He said: “Go!” Two. Why? Three.", "Two.", ("He said: “Go!”", "Why?")),
        ("قال ذلك. Two. ماذا؟ نعم.", "Two.", ("قال ذلك.", "ماذا؟")),
    ],
)
def test_the_sentences_around(body, middle, expected):
    start = body.index(middle)
    assert neighbours(body, start, start + len(middle)) == expected
