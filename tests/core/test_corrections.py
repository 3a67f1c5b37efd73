import pytest

from bot.errors import InvalidInput, NotAllowed, NotFound
from tests.conftest import MEMBER, MODERATOR


@pytest.fixture
async def event(read_app, guild):
    return (await read_app.search(guild, "armoured")).events[0]


async def test_a_new_date_and_back(read_app, guild, event):
    change = await read_app.events.redate(guild, MODERATOR, f"e{event.id}", "3 May 2024")
    assert change.before.span == event.span
    assert change.after.span.first.isoformat() == "2024-05-03"
    assert change.after.corrected
    await read_app.history.undo(guild, MODERATOR, change.undo)
    assert (await read_app.events.show(guild, event.id)).span == event.span


async def test_hidden_and_restored(read_app, guild, event):
    await read_app.events.hide(guild, MODERATOR, event.id)
    assert (await read_app.search(guild, "armoured")).events == ()
    await read_app.events.restore(guild, MODERATOR, event.id)
    assert len((await read_app.search(guild, "armoured")).events) == 1


async def test_undo_takes_back_ones_own_latest(read_app, guild, event):
    await read_app.events.hide(guild, MODERATOR, event.id)
    await read_app.history.undo(guild, MODERATOR)
    assert len((await read_app.search(guild, "armoured")).events) == 1
    with pytest.raises(NotFound):
        await read_app.history.undo(guild, MODERATOR)


async def test_what_was_done_is_in_the_audit(read_app, guild, event):
    await read_app.events.hide(guild, MODERATOR, event.id)
    entry = (await read_app.history.audit(guild)).entries[0]
    assert (entry.action, entry.target, entry.actor.name) == ("event.hide", f"e{event.id}", "Maya")


@pytest.mark.parametrize("verb", ["hide", "restore"])
async def test_members_correct_nothing(read_app, guild, event, verb):
    with pytest.raises(NotAllowed):
        await getattr(read_app.events, verb)(guild, MEMBER, event.id)


@pytest.mark.parametrize(("given", "kind"), [("e9999", NotFound), ("s1", InvalidInput), ("", InvalidInput)])
async def test_an_id_that_is_none(read_app, guild, given, kind):
    with pytest.raises(kind):
        await read_app.events.show(guild, given)


async def test_merge_then_undo_is_as_before(read_app, guild):
    before = await read_app.who(guild, "Farouk al-Sharaa")
    change = await read_app.names.merge(guild, MODERATOR, keep="Nusra Front", other="Farouk al-Sharaa")
    assert change.entity.name == "Nusra Front"
    await read_app.history.undo(guild, MODERATOR, change.undo)
    assert (await read_app.who(guild, "Farouk al-Sharaa")) == before


async def test_an_alias_is_found_at_once(read_app, guild):
    await read_app.names.alias(guild, MODERATOR, name="Nusra Front", alias="Zzyzx Brigade")
    assert (await read_app.who(guild, "Zzyzx Brigade")).entity.name == "Nusra Front"


async def test_forgetting_a_person(read_app, guild):
    assert await read_app.guilds.forget_person(guild, MODERATOR.id) > 0
    entries = (await read_app.history.audit(guild, limit=50)).entries
    assert MODERATOR.id not in {entry.actor.id for entry in entries}
    assert (await read_app.guilds.about(guild)).articles == 2
