from datetime import date, timedelta

import pytest

from store.audit import list_audit, record
from store.corrections import hide_event, list_corrections, redate_event, restore_event, revert
from store.errors import StaleCursorError, UnknownRowError
from store.events import get_event, list_events
from store.search import search_events
from store.sources import remove_source, restore_source
from store.values import CorrectionKind, EventId
from tests.store.build import GUILD, MEMBER, MODERATOR, NOW, OTHER, Name, day, make_reading, month, put, year

RAIN, FIRE = EventId(1), EventId(2)


@pytest.fixture
async def session(database):
    async with database.transaction() as opened:
        reading = make_reading(
            [("Rain fell on Harem.", day("2025-10-01")), ("A fire burnt in Harem.", day("2025-10-02"))],
            [Name("Harem")],
        )
        await put(opened, reading, key="a")
        yield opened


async def shown(session):
    return [event.id for event in (await list_events(session, GUILD)).events]


async def test_a_hidden_event_is_in_no_answer_and_comes_back(session):
    made = await hide_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    assert (made.kind, made.target, made.open) == (CorrectionKind.HIDE, "e1", True)
    assert await hide_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW) is None
    assert await shown(session) == [FIRE]
    assert (await list_events(session, GUILD, entities=[1])).total == 1
    assert (await search_events(session, GUILD, "rain")).total == 0
    with pytest.raises(UnknownRowError):
        await get_event(session, GUILD, RAIN)
    assert (await get_event(session, GUILD, RAIN, hidden=True)).text == "Rain fell on Harem."
    back = await restore_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    assert (back.kind, back.target, back.open) == (CorrectionKind.RESTORE, "e1", True)
    assert await restore_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW) is None
    assert await shown(session) == [RAIN, FIRE]
    assert (await search_events(session, GUILD, "rain")).total == 1


async def test_undo_takes_a_restored_event_out_again_once(session):
    await hide_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    back = await restore_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    latest = (await list_audit(session, GUILD, action="event.restore")).entries[0]
    assert latest.correction == back.id
    assert (await revert(session, GUILD, back.id, actor=MODERATOR, at=NOW)).open is False
    assert await shown(session) == [FIRE]
    assert await revert(session, GUILD, back.id, actor=MODERATOR, at=NOW) is None
    assert [each.kind for each in await list_corrections(session, GUILD)] == [CorrectionKind.HIDE]


async def test_undo_brings_a_hidden_event_back_once(session):
    made = await hide_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    assert (await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW)).open is False
    assert await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW) is None
    assert await shown(session) == [RAIN, FIRE]


async def test_a_new_date_moves_the_event_and_undo_moves_it_back(session):
    first = await redate_event(session, GUILD, RAIN, month("2025-12"), actor=MODERATOR, at=NOW)
    second = await redate_event(session, GUILD, RAIN, year(2011), actor=MODERATOR, at=NOW)
    page = await list_events(session, GUILD)
    assert [(event.id, event.span, event.corrected) for event in page.events] == [
        (RAIN, year(2011), True),
        (FIRE, day("2025-10-02"), False),
    ]
    asked = date(2011, 6, 6)
    assert (await list_events(session, GUILD, since=asked, until=asked, entities=[1])).total == 1
    await revert(session, GUILD, second.id, actor=MODERATOR, at=NOW)
    assert (await get_event(session, GUILD, RAIN)).span == month("2025-12")
    await revert(session, GUILD, first.id, actor=MODERATOR, at=NOW)
    back = await get_event(session, GUILD, RAIN)
    assert (back.span, back.corrected) == (day("2025-10-01"), False)


async def test_the_earlier_of_two_dates_undone_leaves_the_later(session):
    first = await redate_event(session, GUILD, RAIN, month("2025-12"), actor=MODERATOR, at=NOW)
    await redate_event(session, GUILD, RAIN, year(2011), actor=MODERATOR, at=NOW)
    await revert(session, GUILD, first.id, actor=MODERATOR, at=NOW)
    assert (await get_event(session, GUILD, RAIN)).span == year(2011)


async def test_corrections_hold_while_their_source_is_away(session):
    await hide_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    made = await redate_event(session, GUILD, FIRE, year(2011), actor=MODERATOR, at=NOW)
    await remove_source(session, GUILD, 1, actor=MODERATOR, at=NOW)
    await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW)
    await restore_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    assert await shown(session) == []
    await hide_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    await restore_source(session, GUILD, 1, actor=MODERATOR, at=NOW)
    assert await shown(session) == [FIRE]
    assert (await get_event(session, GUILD, FIRE)).span == day("2025-10-02")


async def test_the_open_corrections_are_listed_for_undo(session):
    first = await hide_event(session, GUILD, RAIN, actor=MODERATOR, at=NOW)
    second = await redate_event(session, GUILD, FIRE, year(2011), actor=MEMBER, at=NOW)
    assert await list_corrections(session, GUILD) == [second, first]
    assert await list_corrections(session, GUILD, by=MODERATOR.id) == [first]
    assert await list_corrections(session, OTHER) == []
    await revert(session, GUILD, first.id, actor=MODERATOR, at=NOW)
    assert await list_corrections(session, GUILD) == [second]


async def test_every_correction_and_its_undo_are_in_the_audit_with_before_and_after(session):
    made = await redate_event(session, GUILD, RAIN, year(2011), actor=MODERATOR, at=NOW)
    await revert(session, GUILD, made.id, actor=MEMBER, at=NOW + timedelta(hours=1))
    undo, done = (await list_audit(session, GUILD, target="e1")).entries
    assert (done.action, done.actor.id, done.at, done.correction) == (
        "event.date",
        MODERATOR.id,
        NOW,
        made.id,
    )
    assert (done.before["first"], done.after["first"]) == ("2025-10-01", "2011-01-01")
    assert (undo.actor.id, undo.before, undo.after) == (MEMBER.id, done.after, done.before)


async def test_a_correction_that_fails_leaves_no_trace(database, session):
    await session.commit()
    with pytest.raises(RuntimeError):  # noqa: PT012 - that a block fails after its write is the point
        async with database.transaction() as other:
            await hide_event(other, GUILD, RAIN, actor=MODERATOR, at=NOW)
            raise RuntimeError
    async with database.reading() as other:
        assert await shown(other) == [RAIN, FIRE]
        assert await list_corrections(other, GUILD) == []
        assert {entry.action for entry in (await list_audit(other, GUILD)).entries} == {"source.add"}


async def test_unknown_events_and_corrections_are_refused(session):
    for call in (
        hide_event(session, GUILD, EventId(9), actor=MODERATOR, at=NOW),
        restore_event(session, GUILD, EventId(9), actor=MODERATOR, at=NOW),
        redate_event(session, GUILD, EventId(9), year(2011), actor=MODERATOR, at=NOW),
        hide_event(session, OTHER, RAIN, actor=MODERATOR, at=NOW),
        revert(session, GUILD, 9, actor=MODERATOR, at=NOW),
    ):
        with pytest.raises(UnknownRowError):
            await call


async def test_the_audit_pages_and_filters(session):
    for number in range(5):
        actor = MODERATOR if number % 2 else MEMBER
        await record(session, GUILD, actor=actor, at=NOW, action=f"test.step{number}", target=f"e{number}")
    first = await list_audit(session, GUILD, action="test", limit=3)
    rest = await list_audit(session, GUILD, action="test", limit=3, cursor=first.next)
    assert [entry.target for entry in (*first.entries, *rest.entries)] == ["e4", "e3", "e2", "e1", "e0"]
    assert rest.next is None
    assert [
        e.target for e in (await list_audit(session, GUILD, actor=MODERATOR.id, action="test")).entries
    ] == [
        "e3",
        "e1",
    ]
    assert (await list_audit(session, GUILD, action="test.step2")).entries[0].target == "e2"
    assert (await list_audit(session, GUILD, action="tes")).entries == ()
    with pytest.raises(StaleCursorError):
        await list_audit(session, GUILD, cursor=first.next)
