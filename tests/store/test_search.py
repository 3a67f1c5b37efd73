import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.names.values import NameKind
from parsers.words import fold, words_of
from store import search
from store.asking import find_with_stems, latest_with_stems
from store.errors import BadQueryError, StaleCursorError
from store.index import matching_among
from store.parameters import dialect_of
from store.places import list_places
from store.search import search_events
from store.values import EntityId
from store.words import Search, Term, read_search
from tests.store.build import GUILD, OTHER, Name, day, make_reading, month, put
from tests.store.test_clusters import NAMES, STORIES

SENTENCES = [
    ("French fighters left the camp in Harem.", day("2025-10-01")),
    ("The camp near Idlib was surrounded by French and Syrian fighters.", day("2025-10-02")),
    ("A café in Aleppo reopened.", month("2025-09")),
    ("سيطرت هيئة تحرير الشام على المدينة.", day("2025-10-04")),
    ("Hay'at Tahrir al-Sham denied it.", day("2025-10-05")),
]


@pytest.fixture
async def session(database):
    async with database.transaction() as opened:
        await put(opened, make_reading(SENTENCES, [Name("Harem", NameKind.PLACE)]), key="a")
        await put(opened, make_reading([("French camp elsewhere.", day("2025-10-01"))]), key="a", guild=OTHER)
        yield opened


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("camp", [1, 2]),
        ("CAMP fighters", [1, 2]),
        ('"french fighters"', [1]),
        ("“French fighters”", [1]),
        ("harem OR idlib", [1, 2]),
        ("camp harem OR aleppo", [1]),
        ("camp -idlib", [1]),
        ('fighters -"french fighters"', [2]),
        ("cafe", [3]),
        ("CAFÉ", [3]),
        ("alep*", [3]),
        ("alep", []),
        ("fighter", [1, 2]),
        ("leaving", []),
        ("surrounding", [2]),
        ("reopening", [3]),
        ('"french fighter"', []),
        ("camps -fighter", []),
        ("المدن OR مدينة", [4]),
        ("مدينة", [4]),
        ('"the cam*"', [1, 2]),
        ("هيئة", [4]),
        ("هيئه الشام", [4]),
        ("hayat tahrir", [5]),
        ("Hay’at", [5]),
        ("al-Sham", [5]),
        ("nothing", []),
        ("OR camp", [1, 2]),
        ("camp OR", [1, 2]),
        ("camp OR nothing", [1, 2]),
        ("camp -", [1, 2]),
        ("camp -nothing", [1, 2]),
        ("camp AND", [1, 2]),
        ("camp AND harem", [1]),
        ("camp and syrian", [2]),
        ("camp)", [1, 2]),
        ("camp'; DROP TABLE event; --", []),
        ("camp & harem | !x:*", []),
        ("NEAR(camp harem)", []),
        ("words:camp", []),
        ("^camp", [1, 2]),
        ('camp"', [1, 2]),
    ],
)
async def test_what_a_search_finds(session, query, found):
    page = await search_events(session, GUILD, query, limit=9)
    assert sorted(event.id for event in page.events) == found
    assert page.total == len(found)
    assert page.next is None


@pytest.mark.parametrize(
    "query", ["", "   ", "-camp", "OR", "*", '""', "-", "--", "'", "🙂", "\x00", "-a -b OR -c"]
)
async def test_nothing_to_look_for_is_said(session, query):
    with pytest.raises(BadQueryError):
        await search_events(session, GUILD, query)


async def test_a_period_narrows_a_search(session):
    async def found(**question):
        return [
            event.id for event in (await search_events(session, GUILD, "camp OR cafe", **question)).events
        ]

    assert await found() == [3, 1, 2]
    assert await found(since=date(2025, 9, 30), until=date(2025, 10, 1)) == [3, 1]
    assert await found(since=date(2025, 10, 1)) == [1, 2]
    assert await found(until=date(2025, 9, 1)) == [3]


async def test_searches_page_in_order(session):
    seen, cursor = [], None
    for _ in range(3):
        page = await search_events(session, GUILD, "camp OR cafe", cursor=cursor, limit=1)
        seen += [event.id for event in page.events]
        assert page.total == 3
        cursor = page.next
    assert (seen, cursor) == ([3, 1, 2], None)
    first = await search_events(session, GUILD, "camp", limit=1)
    with pytest.raises(StaleCursorError):
        await search_events(session, GUILD, "cafe", limit=1, cursor=first.next)


@pytest.fixture
async def stories(database):
    """Reports of the same few things by many, in other words, and what isn't reported twice."""
    chance = random.Random(3)  # noqa: S311 - a test's data
    async with database.transaction() as opened:
        for number in range(12):
            told = [(text, day(chance.choice(["2025-10-01", "2025-10-02"]))) for text in STORIES]
            told += [(f"Ahmed Rahal saw tower {number}.", day(f"2025-10-{number + 1:02}"))]
            await put(opened, make_reading(told, NAMES), key=f"s{number}")
        yield opened


@pytest.mark.parametrize(
    "query", ["ahmed", "governor OR tower", "azaz -tower", '"ahmed rahal"', "appoint* OR saw"]
)
@pytest.mark.parametrize(("most", "walked"), [(3, 4), (3, 20), (3, 2000)])
@pytest.mark.parametrize("gathered", [0, 10_000])
async def test_pages_are_the_same_however_many_match(stories, monkeypatch, query, most, walked, gathered):
    async def pages(**period):
        seen, cursor, totals = [], None, set()
        while True:
            page = await search_events(stories, GUILD, query, cursor=cursor, limit=2, **period)
            seen += [event.id for event in page.events]
            totals.add((page.total, page.more))
            if (cursor := page.next) is None:
                return seen, totals

    october = {"since": date(2025, 10, 2), "until": date(2025, 10, 5)}
    counted, _ = await pages()
    within, exact = await pages(**october)
    monkeypatch.setattr(search, "MOST", most)
    monkeypatch.setattr(search, "WALKED", walked)
    monkeypatch.setattr(search, "FARTHEST", walked)
    monkeypatch.setattr(search, "GATHERED", gathered)
    assert await pages() == (counted, {(most, True)})
    assert (await pages(**october))[0] == within
    if walked == 2000:
        assert (await pages(**october))[1] == exact


@pytest.mark.parametrize(("query", "walks"), [("ahmed", True), ("tower", False)])
async def test_matches_that_stand_far_apart_are_not_walked_to(stories, monkeypatch, query, walks):
    walked = []

    async def walk(*given, **how):
        walked.append(how["limit"])
        return await list_places(*given, **how)

    monkeypatch.setattr(search, "list_places", walk)
    monkeypatch.setattr(search, "MOST", 3)
    monkeypatch.setattr(search, "WALKED", 10)
    await search_events(stories, GUILD, query, limit=2)
    assert bool(walked) is (walks and dialect_of(stories) == "sqlite")


@pytest.mark.parametrize(
    "query", ["camp", "fren*", '"the camp"', "camp -idlib", "surrounding OR cafe", '"camp h*"']
)
async def test_an_event_has_the_words_that_find_it(session, query):
    found = {event.id for event in (await search_events(session, GUILD, query)).events}
    assert await matching_among(session, GUILD, read_search(query), range(1, 9)) == found


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=80) | st.text("ab\"'*-()&|!:<>\\ OR\x00_^{}[]%$é", max_size=60))
async def test_no_text_upsets_the_search_engine(database, text):
    async with database.reading() as opened:
        try:
            page = await search_events(opened, GUILD, text)
        except BadQueryError:
            return
    assert page.total == 0


async def test_thousands_of_words_are_cut_to_what_anybody_types(session):
    page = await search_events(session, GUILD, "camp " * 5000)
    assert page.total == 2
    assert len(read_search("a OR " * 999 + "b").groups[0]) == 24


async def test_any_sentence_can_be_stored_and_found_again(database):
    texts = [
        "Ⅷ ½ ² ① tests x₂ naïve İstanbul ŞIŞLI",
        "हिन्दी में एक वाक्य",
        "中文句子没有空格",
        "a" * 5000,
        "'quoted' \\ words:*",
    ]
    async with database.transaction() as opened:
        await put(opened, make_reading([(text, day("2025-10-01")) for text in texts]), key="a")
        for number, text in enumerate(texts, 1):
            for word in words_of(text):
                page = await search_events(opened, GUILD, word)
                assert number in {event.id for event in page.events}, (text, word)


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once(text):
    assert words_of(" ".join(words_of(text))) == words_of(text)


@given(st.text(max_size=60))
def test_case_does_not_matter(text):
    assert words_of(fold(text)) == words_of(text)


def test_how_a_search_is_read():
    assert read_search('Harem "French camp" OR Idl* -rain') == Search(
        groups=(
            (Term(("harem",), stems=("harem", "hare")),),
            (Term(("french", "camp")), Term(("idl",), prefix=True)),
        ),
        excluded=(Term(("rain",), stems=("rain",)),),
    )


async def test_the_latest_of_a_name_come_with_which_of_the_words_they_have(session):
    groups = [["camp"], ["fighter", "aleppo"], ["never"]]
    named = await latest_with_stems(session, GUILD, EntityId(1), groups)
    assert named == [(1, [0, 1])]
    every = await latest_with_stems(session, GUILD, None, groups, since=date(2025, 10, 1))
    assert every == [(5, []), (4, []), (2, [0, 1]), (1, [0, 1])]
    assert await latest_with_stems(session, GUILD, None, [], until=date(2025, 9, 30)) == [(3, [])]


async def test_what_is_asked_of_a_period_is_looked_for_there(session):
    searches = [[["camp"], ["idlib"]], [["camp"]]]
    assert await find_with_stems(session, GUILD, searches, limit=9) == [2, 1]
    assert await find_with_stems(session, GUILD, searches, limit=1) == [2]
    assert await find_with_stems(session, GUILD, searches, until=date(2025, 10, 1), limit=9) == [1]
    assert await find_with_stems(session, GUILD, [], limit=9) == []
