"""Settings, what is kept about a person, and how long things are kept."""

from datetime import timedelta

import pytest

from bot.app import build
from bot.core.views import KEPT
from bot.errors import InvalidInput, NotAllowed, NotFound
from parsers.names.values import NameKind
from store.values import Actor, GuildId, SourceState
from tests.conftest import MEMBER, MODERATOR, NOW
from tests.store.build import Name, day, make_reading, put

OTHER = GuildId(77)
MANY = "https://news.example/a{}"


@pytest.fixture
async def later(settings):
    """The same store on another day: call it with how much later."""

    def at(delta):
        return build(settings, clock=lambda: NOW + delta, inline_reader=True)

    return at


async def test_settings_are_changed_by_moderators_and_audited(app, guild):
    changed = await app.guilds.update(guild, MODERATOR, guidelines="Be kind.", suggestions_a_day=2)
    assert (changed.guidelines, changed.suggestions_a_day) == ("Be kind.", 2)
    assert await app.guilds.settings(guild) == changed
    (entry,) = (await app.history.audit(guild, target="settings")).entries
    assert entry.after == {"guidelines": "Be kind.", "suggestions_a_day": 2}
    await app.guilds.update(guild, MODERATOR, suggestions_a_day=2)
    assert len((await app.history.audit(guild)).entries) == 1
    with pytest.raises(NotAllowed):
        await app.guilds.update(guild, MEMBER, suggestions_a_day=99)
    with pytest.raises(NotAllowed):
        await app.guilds.include(guild, MEMBER, "moderators", MEMBER.id, included=True)


@pytest.mark.parametrize(
    "change",
    [
        {"retention_days": 3},
        {"suggestions_a_day": -1},
        {"guidelines": "x" * 2000},
        {"language": "tlh"},
    ],
)
async def test_what_would_do_harm_is_refused(app, guild, change):
    with pytest.raises(InvalidInput):
        await app.guilds.update(guild, MODERATOR, **change)


async def test_lists_are_changed_one_by_one(app, guild):
    for number in (5, 6, 5):
        await app.guilds.include(guild, MODERATOR, "posters", number, included=True)
    assert set((await app.guilds.settings(guild)).posters) == {5, 6}
    await app.guilds.include(guild, MODERATOR, "posters", 5, included=False)
    assert (await app.guilds.settings(guild)).posters == (6,)


async def test_a_member_suggests_so_many_links_a_day(app, guild, settings):
    await app.guilds.update(guild, MODERATOR, suggestions_a_day=2)
    for number in range(2):
        await app.review.suggest(guild, MEMBER, MANY.format(number))
    with pytest.raises(NotAllowed, match="2"):
        await app.review.suggest(guild, MEMBER, MANY.format(3))
    await app.review.suggest(guild, MODERATOR, MANY.format(4))
    await app.review.suggest(guild, Actor(id=9, name="Nora"), MANY.format(5))
    await app.review.decide(guild, MODERATOR, "s1", approve=False)
    with pytest.raises(NotAllowed):
        await app.review.suggest(guild, MEMBER, MANY.format(6))
    async with build(
        settings, clock=lambda: NOW + timedelta(days=1, minutes=1), inline_reader=True
    ) as next_day:
        await next_day.review.suggest(guild, MEMBER, MANY.format(6))


async def test_retention_is_off_until_it_is_set_and_then_deletes_for_good(read_app, guild, later):
    before = await read_app.guilds.about(guild)
    assert before.articles == 2
    async with later(timedelta(days=400)) as app:
        assert not await app.guilds.delete_due()
        await app.guilds.update(guild, MODERATOR, retention_days=365)
        assert await app.guilds.delete_due()
        assert not await app.guilds.delete_due()
        after = await app.guilds.about(guild)
        assert (after.articles, after.events, after.entities) == (0, 0, 0)
        assert (await app.search(guild, "Harem")).events == ()
        (entry,) = (await app.history.audit(guild, action="retention")).entries
        assert entry.after == {"articles": 2, "events": before.events, "days": 365}
        rows = await app.guilds.dump(guild)
        kept = {table for table, found in rows.items() if found}
        assert not kept & {"source", "source_key", "article_version", "event", "mention", "fact", "timeline"}
        assert not any(row["quote"] for row in rows["alias"])


async def test_retention_takes_the_sentences_that_speak_for_likely_names_too(app, guild, later):
    for number, name in enumerate(("Firqat al-Ghuraba", "فرقة الغرباء")):
        names = [Name(name, NameKind.ORGANISATION)]
        async with app._stored.writing() as session:
            reading = make_reading([(f"Report {number} names {name}.", day("2025-10-01"))], names)
            await put(session, reading, key=f"r/{number}", guild=guild)
    (twin,) = (await app.twins.listing(guild)).twins
    assert len(twin.quotes) == 2
    await app.guilds.update(guild, MODERATOR, retention_days=30)
    async with later(timedelta(days=60)) as last:
        assert await last.guilds.delete_due()
        assert (await last.twins.listing(guild)).twins == ()
        rows = await last.guilds.dump(guild)
    assert [row["quotes"] for row in rows["twin"]] == [[]]


async def test_retention_spares_what_is_younger(read_app, guild, later):
    await read_app.guilds.update(guild, MODERATOR, retention_days=30)
    async with later(timedelta(days=29)) as app:
        assert not await app.guilds.delete_due()
        assert (await app.guilds.about(guild)).articles == 2


async def test_what_was_deleted_can_be_read_again(read_app, guild, later, articles):
    from bot.core.linklists import Given

    await read_app.guilds.update(guild, MODERATOR, retention_days=30)
    async with later(timedelta(days=31)) as app:
        while await app.guilds.delete_due():
            pass
        await app.sources.paste(guild, MODERATOR, (articles / "harem-camp.html").read_bytes(), given=Given())
        assert (await app.guilds.about(guild)).articles == 1
        assert (await app.search(guild, "Harem")).events


async def test_a_guild_that_was_left_is_deleted_after_its_days_of_grace(app, settings, guild):
    for number in (OTHER, GuildId(78)):
        await app.sources.add(number, MODERATOR, MANY.format(1))
        await app.guilds.left(number)
    await app.sources.add(guild, MODERATOR, MANY.format(1))
    assert not await app.guilds.delete_due()
    async with build(settings, clock=lambda: NOW + timedelta(days=13), inline_reader=True) as restarted:
        await restarted.guilds.left(OTHER)
        assert not await restarted.guilds.delete_due()
        await restarted.guilds.present([GuildId(78)], all_of_them=False)
    async with build(settings, clock=lambda: NOW + timedelta(days=15), inline_reader=True) as restarted:
        assert await restarted.guilds.delete_due()
        assert not await restarted.guilds.delete_due()
        assert not any((await restarted.guilds.dump(OTHER)).values())
        assert (await restarted.sources.listing(GuildId(78))).total == 1
        assert (await restarted.sources.listing(guild)).total == 1


async def test_guilds_that_took_the_bot_out_while_it_was_away_are_noticed(app, settings, guild):
    await app.sources.add(OTHER, MODERATOR, MANY.format(1))
    await app.sources.add(guild, MODERATOR, MANY.format(1))
    await app.guilds.present([GuildId(5)], all_of_them=False)
    await app.guilds.present([GuildId(5)], all_of_them=True)
    async with build(settings, clock=lambda: NOW + timedelta(days=15), inline_reader=True) as restarted:
        assert await restarted.guilds.delete_due()
        assert (await restarted.sources.listing(OTHER)).total == 0
        assert not await restarted.guilds.delete_due()
        assert (await restarted.sources.listing(guild)).total == 1


async def test_what_is_kept_about_a_person_is_counted_and_forgotten(app, guild):
    await app.review.suggest(guild, MEMBER, MANY.format(1))
    await app.guilds.include(guild, MODERATOR, "moderators", MEMBER.id, included=True)
    await app.views.save(guild, MEMBER.id, {"kind": "who", "text": "x"})
    kept = await app.guilds.kept_about(guild, MEMBER.id)
    assert (kept.sources, kept.changes, kept.questions, kept.roles) == (1, 1, 1, 1)
    assert await app.guilds.forget_person(guild, MEMBER.id) >= 4
    kept = await app.guilds.kept_about(guild, MEMBER.id)
    assert (kept.sources, kept.changes, kept.questions, kept.roles) == (0, 0, 0, 0)
    assert (await app.sources.listing(guild, state=SourceState.SUGGESTED)).total == 1
    rows = await app.guilds.dump(guild)
    assert str([MEMBER.id]) not in str(rows["audit"])


async def test_old_questions_are_forgotten_while_new_ones_are_kept(app, guild, later, monkeypatch):
    monkeypatch.setattr("bot.core.views.A_WHILE", 2)
    old = await app.views.save(guild, MEMBER.id, {"kind": "who", "text": "x"})
    async with later(KEPT + timedelta(days=1)) as today:
        new = await today.views.save(guild, MEMBER.id, {"kind": "who", "text": "y"})
        assert (await today.views.find(guild, new)).query["text"] == "y"
        with pytest.raises(NotFound):
            await today.views.find(guild, old)


async def test_the_audit_is_asked_by_person_kind_thing_and_day(app, guild):
    await app.sources.add(guild, MODERATOR, MANY.format(1))
    await app.review.suggest(guild, MEMBER, MANY.format(2))
    await app.guilds.update(guild, MODERATOR, guidelines="Be kind.")

    async def actions(**asked):
        return [entry.action for entry in (await app.history.audit(guild, **asked)).entries]

    assert await actions(actor=MEMBER.id) == ["source.suggest"]
    assert await actions(action="source") == ["source.suggest", "source.add"]
    assert await actions(target=" S1 ") == ["source.add"]
    assert len(await actions(since="today")) == 3
    assert await actions(since="2030") == []
    with pytest.raises(InvalidInput):
        await actions(since="whenever")
