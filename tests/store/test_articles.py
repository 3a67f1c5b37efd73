from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select

from parsers.dates.span import Precision
from parsers.names.values import NameKind, Relation
from store.articles import store_reading
from store.audit import list_audit
from store.corrections import hide_event, redate_event, revert
from store.entities import get_entity, list_names, names_changed, names_revision
from store.errors import UnknownRowError
from store.events import get_event, list_events
from store.models import ArticleVersionRow, EventRow
from store.queue import add_source
from store.search import search_events
from store.sources import find_source_by_key, get_source, remove_source, restore_source
from store.values import Duplicate, DuplicateBy, SourceId, SourceState
from tests.store.build import GUILD, MODERATOR, NOW, OTHER, Name, day, make_reading, month, put

RAIN = ("Rain fell on Harem.", day("2025-10-01"))
FIRE = ("A fire burnt in Idlib.", day("2025-10-02"))
SNOW = ("Snow fell on Aleppo in January.", month("2025-01"))
PLACES = [Name("Harem", NameKind.PLACE), Name("Idlib", NameKind.PLACE)]


async def texts(session, guild=GUILD, **filters):
    return [event.text for event in (await list_events(session, guild, **filters)).events]


async def test_storing_the_same_reading_again_changes_nothing(database):
    reading = make_reading([RAIN, FIRE], PLACES)
    async with database.transaction() as session:
        stored = await put(session, reading, key="a")
    async with database.reading() as session:
        before = await list_events(session, GUILD)
        revision = await names_revision(session, GUILD)
    async with database.transaction() as session:
        again = await store_reading(session, GUILD, stored.id, reading, at=NOW)
    assert again == stored
    async with database.reading() as session:
        assert await list_events(session, GUILD) == before
        assert await names_revision(session, GUILD) == revision
        assert await session.scalar(select(func.count()).select_from(ArticleVersionRow)) == 1


async def test_a_changed_text_adds_a_version_and_keeps_the_ids_of_what_stayed(database):
    async with database.transaction() as session:
        stored = await put(session, make_reading([RAIN, FIRE], PLACES), key="a")
        rain, fire = (await list_events(session, GUILD)).events
    changed = make_reading([SNOW, RAIN, ("A large fire burnt in Idlib.", day("2025-10-03"))], PLACES)
    async with database.transaction() as session:
        await store_reading(session, GUILD, stored.id, changed, at=NOW)
    async with database.reading() as session:
        page = await list_events(session, GUILD)
        numbers = await session.scalars(select(ArticleVersionRow.number).order_by(ArticleVersionRow.number))
        assert list(numbers) == [1, 2]
        found = await search_events(session, GUILD, "fire")
    assert [event.text for event in page.events] == [SNOW[0], RAIN[0], "A large fire burnt in Idlib."]
    assert page.events[1].id == rain.id
    assert page.events[2].id == fire.id
    assert page.events[0].id not in {rain.id, fire.id}
    assert [event.text for event in found.events] == ["A large fire burnt in Idlib."]
    assert page.events[2].span.first == date(2025, 10, 3)


async def test_what_left_the_article_leaves_the_answers_and_its_id_is_not_given_again(database):
    async with database.transaction() as session:
        stored = await put(session, make_reading([RAIN, FIRE], PLACES), key="a")
        fire = (await list_events(session, GUILD)).events[1]
        await store_reading(session, GUILD, stored.id, make_reading([RAIN], PLACES[:1]), at=NOW)
        await store_reading(session, GUILD, stored.id, make_reading([RAIN, SNOW], PLACES[:1]), at=NOW)
        page = await list_events(session, GUILD)
        assert fire.id not in {event.id for event in page.events}
        assert page.total == 2
        assert (await search_events(session, GUILD, "fire")).total == 0
        with pytest.raises(UnknownRowError):
            await get_event(session, GUILD, fire.id)
        names = {row.name: row.events async for row in list_names(session, GUILD)}
    assert names == {"Harem": 1}


async def test_a_better_parser_reads_the_same_text_anew_without_a_new_version(database):
    async with database.transaction() as session:
        stored = await put(session, make_reading([RAIN]), key="a")
        better = make_reading([(RAIN[0], day("2025-09-30"))], PLACES[:1], parser_version=2)
        await store_reading(session, GUILD, stored.id, better, at=NOW)
        page = await list_events(session, GUILD)
        assert await session.scalar(select(func.count()).select_from(ArticleVersionRow)) == 1
    assert page.events[0].span.first == date(2025, 9, 30)
    assert [entity.name for entity in page.events[0].entities] == ["Harem"]


async def test_a_re_read_keeps_what_moderators_put_right(database):
    async with database.transaction() as session:
        stored = await put(session, make_reading([RAIN, FIRE]), key="a")
        rain, fire = (await list_events(session, GUILD)).events
        made = await redate_event(session, GUILD, rain.id, month("2025-03"), actor=MODERATOR, at=NOW)
        await hide_event(session, GUILD, fire.id, actor=MODERATOR, at=NOW)
    reread = make_reading([(RAIN[0], day("2025-10-09")), FIRE, SNOW], parser_version=2)
    async with database.transaction() as session:
        await store_reading(session, GUILD, stored.id, reread, at=NOW)
        page = await list_events(session, GUILD)
        assert [(event.text, event.corrected) for event in page.events] == [(SNOW[0], False), (RAIN[0], True)]
        assert page.events[1].span == month("2025-03")
        await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW)
        page = await list_events(session, GUILD)
    assert page.events[1].span == day("2025-10-09")
    assert not page.events[1].corrected


async def test_two_events_of_one_sentence_stay_two(database):
    twice = [("He was jailed in 2019 and freed on Monday.", month("2019-01"))]
    reading = make_reading(twice)
    second = replace(reading.events[0], span=day("2025-10-20"), date_text="Monday")
    reading = replace(reading, events=(reading.events[0], second))
    async with database.transaction() as session:
        stored = await put(session, reading, key="a")
        before = (await list_events(session, GUILD)).events
        await store_reading(session, GUILD, stored.id, replace(reading, parser_version=2), at=NOW)
        after = (await list_events(session, GUILD)).events
    assert len(before) == 2
    assert [event.id for event in after] == [event.id for event in before]


async def test_a_second_address_of_an_article_leads_to_the_first(database):
    async with database.transaction() as session:
        first = await put(session, make_reading([RAIN]), key="site/a")
        second, _ = await add_source(
            session, GUILD, url="https://short/1", url_key="short/1", actor=MODERATOR, at=NOW
        )
        found = await store_reading(
            session, GUILD, second.id, make_reading([FIRE]), at=NOW, final_url_key="site/a"
        )
    assert found == Duplicate(of=first, by=DuplicateBy.ADDRESS)
    async with database.transaction() as session:
        assert await texts(session) == [RAIN[0]]
        again, new = await add_source(
            session, GUILD, url="https://short/1", url_key="short/1", actor=MODERATOR, at=NOW
        )
        assert (new, again.id) == (False, first.id)
        assert (await get_source(session, GUILD, second.id)).state is SourceState.REMOVED


async def test_the_page_s_own_address_counts_too_and_is_remembered(database):
    async with database.transaction() as session:
        stored, _ = await add_source(
            session, GUILD, url="https://m/a", url_key="m/a", actor=MODERATOR, at=NOW
        )
        await store_reading(
            session,
            GUILD,
            stored.id,
            make_reading([RAIN]),
            at=NOW,
            final_url_key="www/a",
            canonical_url_key="site/a",
        )
        for key in ("m/a", "www/a", "site/a"):
            assert (await find_source_by_key(session, GUILD, key)).id == stored.id
        assert await find_source_by_key(session, GUILD, "site/b") is None
        assert await find_source_by_key(session, OTHER, "m/a") is None


async def test_the_very_text_at_another_address_is_the_same_article(database):
    async with database.transaction() as session:
        first = await put(session, make_reading([RAIN]), key="a")
        second, _ = await add_source(session, GUILD, url=None, url_key="text:1", actor=MODERATOR, at=NOW)
        found = await store_reading(session, GUILD, second.id, make_reading([RAIN], title="Else"), at=NOW)
    assert isinstance(found, Duplicate)
    assert (found.of.id, found.by) == (first.id, DuplicateBy.TEXT)


async def test_a_double_of_a_removed_article_is_stored(database):
    async with database.transaction() as session:
        first = await put(session, make_reading([RAIN]), key="a")
        await remove_source(session, GUILD, first.id, actor=MODERATOR, at=NOW)
        second, _ = await add_source(session, GUILD, url="https://b", url_key="b", actor=MODERATOR, at=NOW)
        stored = await store_reading(
            session, GUILD, second.id, make_reading([RAIN]), at=NOW, final_url_key="a"
        )
        assert stored.id == second.id
        assert await texts(session) == [RAIN[0]]


async def test_of_two_queued_addresses_of_an_article_the_first_read_wins(database):
    async with database.transaction() as session:
        one, _ = await add_source(session, GUILD, url="https://a", url_key="a", actor=MODERATOR, at=NOW)
        two, _ = await add_source(session, GUILD, url="https://b", url_key="b", actor=MODERATOR, at=NOW)
        await store_reading(session, GUILD, two.id, make_reading([RAIN]), at=NOW, final_url_key="a")
        found = await store_reading(session, GUILD, one.id, make_reading([FIRE]), at=NOW, final_url_key="a")
        assert isinstance(found, Duplicate)
        assert found.of.id == two.id
        assert await texts(session) == [RAIN[0]]


async def test_a_removed_source_takes_its_events_and_names_away_and_comes_back_whole(database):
    reading = make_reading(
        [("Firqat al-Ghuraba, or the Foreigners' Brigade, is led by Oumar Diaby.", day("2025-10-23"))],
        [Name("Firqat al-Ghuraba", NameKind.ORGANISATION, ("Foreigners' Brigade",)), Name("Oumar Diaby")],
        facts=[(0, Relation.LED_BY, "Oumar Diaby", 1)],
    )
    async with database.transaction() as session:
        stored = await put(session, reading, key="a")
        await put(
            session,
            make_reading([("Firqat al-Ghuraba moved.", day("2025-10-24"))], [reading_name()]),
            key="b",
        )
        before = [row async for row in list_names(session, GUILD)]
        whole = await get_entity(session, GUILD, before[0].entity.id)
        revision = await names_revision(session, GUILD)
        removed = await remove_source(session, GUILD, stored.id, actor=MODERATOR, at=NOW)
        assert (removed.state, removed.events) == (SourceState.REMOVED, 0)
        assert await texts(session) == ["Firqat al-Ghuraba moved."]
        assert (await search_events(session, GUILD, "brigade")).total == 0
        assert {row.name async for row in list_names(session, GUILD)} == {"Firqat al-Ghuraba"}
        left = await get_entity(session, GUILD, whole.id)
        assert (left.facts, left.aliases, left.events, left.first) == ((), (), 1, date(2025, 10, 24))
        assert set(await names_changed(session, GUILD, after=revision)) == {1, 2}
        await restore_source(session, GUILD, stored.id, actor=MODERATOR, at=NOW)
        assert await get_entity(session, GUILD, whole.id) == whole
        assert [row async for row in list_names(session, GUILD)] == before
        audit = await list_audit(session, GUILD)
    assert [entry.action for entry in audit.entries[:2]] == ["source.restore", "source.remove"]
    assert audit.entries[1].before == {"state": "ready"}


def reading_name():
    return Name("Firqat al-Ghuraba", NameKind.ORGANISATION)


async def test_a_removed_source_added_again_shows_its_events_once_it_is_read(database):
    reading = make_reading([RAIN], PLACES[:1])
    async with database.transaction() as session:
        stored = await put(session, reading, key="a")
        await remove_source(session, GUILD, stored.id, actor=MODERATOR, at=NOW)
        again, new = await add_source(session, GUILD, url="https://a", url_key="a", actor=MODERATOR, at=NOW)
        assert (new, again.id, again.events) == (True, stored.id, 0)
        assert await texts(session) == []
        back = await store_reading(session, GUILD, stored.id, reading, at=NOW)
        assert (back.state, back.events) == (SourceState.READY, 1)
        assert await texts(session) == [RAIN[0]]


async def test_an_unknown_source_is_refused(database):
    with pytest.raises(UnknownRowError):
        async with database.transaction() as session:
            await store_reading(session, GUILD, SourceId(99), make_reading([RAIN]), at=NOW)


async def test_all_of_an_article_is_kept(database):
    published = datetime.fromisoformat("2025-10-23T01:30:00+03:00")
    reading = make_reading(
        [RAIN],
        published=published,
        authors=("Ann", "Bo"),
        canonical_url="https://site/a",
        section="World",
        stub=True,
        modified=datetime(2025, 10, 24, tzinfo=UTC),
    )
    async with database.transaction() as session:
        stored = await put(session, reading, key="a")
        row = (await session.scalars(select(ArticleVersionRow))).one()
    assert (stored.url, stored.site, stored.stub, stored.title) == (
        "https://site/a",
        "Example News",
        True,
        "A title",
    )
    assert stored.published.isoformat() == "2025-10-23T01:30:00+03:00"
    assert (row.authors, row.section, row.body, row.anchor) == (
        ["Ann", "Bo"],
        "World",
        RAIN[0],
        date(2025, 10, 23),
    )


async def test_every_precision_and_far_years_survive(database):
    spans = [month("2025-01"), day("1099-07-15"), day("0044-03-15"), day("9998-12-31")]
    reading = make_reading([(f"Event number {number}.", span) for number, span in enumerate(spans)])
    async with database.transaction() as session:
        await put(session, reading, key="a")
        page = await list_events(session, GUILD)
    assert [event.span for event in page.events] == sorted(spans, key=lambda span: span.first)
    assert page.events[2].span.precision is Precision.MONTH


async def test_events_keep_the_guild_s_ids_small(database):
    async with database.transaction() as session:
        await put(session, make_reading([RAIN, FIRE]), key="a")
        await put(session, make_reading([SNOW]), key="a", guild=OTHER)
        found = (
            await session.execute(
                select(EventRow.guild_id, EventRow.id).order_by(EventRow.guild_id, EventRow.id)
            )
        ).all()
    assert [tuple(row) for row in found] == [(GUILD, 1), (GUILD, 2), (OTHER, 1)]
