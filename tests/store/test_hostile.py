"""Whatever a page or a person sends is kept or refused, never an error of the database."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.articles import store_reading
from store.audit import list_audit
from store.entities import get_entity, list_names
from store.events import list_events
from store.queue import add_source, claim
from store.search import search_events
from store.sources import find_source_by_key
from store.values import Actor, EntityId, GuildId, SourceView
from tests.store.build import GUILD, MODERATOR, NOW, Name, day, make_reading, put

EVIL = "\x00 \ud83d 'quoted' \"double\" \\ % _ ; -- <b> \u202e rtl 🙂 \U0010ffff"


async def test_what_no_database_can_hold_is_replaced_and_offsets_stay(database):
    sentence = f"Evil {EVIL} Diaby spoke."
    async with database.transaction() as session:
        who = Actor(id=1, name=EVIL)
        added, _ = await add_source(
            session, GUILD, url=EVIL, url_key=EVIL, actor=who, at=NOW, given_title=EVIL, given_language=EVIL
        )
        reading = make_reading([(sentence, day("2025-10-01"))], [Name(f"Evil {EVIL} Diaby")], title=EVIL)
        stored = await store_reading(session, GUILD, added.id, reading, at=NOW)
        assert isinstance(stored, SourceView)
    async with database.reading() as session:
        (event,) = (await list_events(session, GUILD)).events
        assert len(event.text) == len(sentence)
        assert event.text == sentence.replace("\x00", "\ufffd").replace("\ud83d", "\ufffd")
        assert (await search_events(session, GUILD, "diaby spoke")).total == 1
        assert (await find_source_by_key(session, GUILD, EVIL)).id == added.id
        assert (await get_entity(session, GUILD, EntityId(1))).events == 1
        assert (await list_audit(session, GUILD)).entries[0].actor.id == 1


async def test_addresses_and_names_of_any_length_are_kept(database):
    long_key = "https://x/" + "é🙂" * 5000
    other_key = long_key + "!"
    async with database.transaction() as session:
        first, new = await add_source(session, GUILD, url=long_key, url_key=long_key, actor=MODERATOR, at=NOW)
        again, repeated = await add_source(
            session, GUILD, url=long_key, url_key=long_key, actor=MODERATOR, at=NOW
        )
        other, differs = await add_source(
            session, GUILD, url=other_key, url_key=other_key, actor=MODERATOR, at=NOW
        )
        assert (new, repeated, differs) == (True, False, True)
        assert again.id == first.id != other.id
        (job, _) = await claim(session, now=NOW, lease=NOW - NOW, worker="w", limit=2)
        assert job.url == long_key
        name = "Ω" * 5000
        await put(session, make_reading([(f"{name} spoke.", day("2025-10-01"))], [Name(name)]), key="a")
        (row,) = [row async for row in list_names(session, GUILD)]
    assert row.name == "Ω" * 300


async def test_a_sentence_of_a_hundred_thousand_words_is_kept(database):
    async with database.transaction() as session:
        text = " ".join(f"word{number}" for number in range(100_000))
        await put(session, make_reading([(text, day("2025-10-01"))]), key="a")
        assert (await search_events(session, GUILD, "word17")).total == 1
        await put(session, make_reading([("Short.", day("2025-10-01"))]), key="b")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    words=st.lists(
        st.text(st.characters(exclude_categories=()), min_size=1, max_size=30), min_size=1, max_size=4
    )
)
async def test_any_text_is_stored_and_read_back(database, words):
    sentences = [(f"{number} {word}.", day("2025-10-01")) for number, word in enumerate(words)]
    async with database.transaction() as session:
        guild = GuildId(hash(tuple(words)) % 10**9)
        await put(session, make_reading(sentences, [Name(words[0])]), key=words[0], guild=guild)
        found = await list_events(session, guild)
    assert [len(event.text) for event in found.events] == [len(text) for text, _ in sentences]


async def test_articles_stored_at_once_share_the_names_that_they_share(database):
    async def read(number):
        async with database.transaction() as session:
            reading = make_reading(
                [(f"Oumar Diaby spoke {number} times.", day("2025-10-01"))], [Name("Oumar Diaby")]
            )
            await put(session, reading, key=f"{number}")

    await asyncio.gather(*(read(number) for number in range(8)))
    async with database.reading() as session:
        (row,) = [row async for row in list_names(session, GUILD)]
    assert (row.entity.id, row.events) == (1, 8)


async def test_an_error_of_the_caller_s_own_is_not_taken_for_the_database_s(database):
    with pytest.raises(ConnectionRefusedError):
        async with database.transaction():
            raise ConnectionRefusedError
    with pytest.raises(FileNotFoundError):
        async with database.reading():
            raise FileNotFoundError
