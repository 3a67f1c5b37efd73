"""Names that are probably one: what is suggested and what isn't, decided once, never asked again."""

import asyncio

import pytest

from bot.errors import NotAllowed
from parsers.names.values import NameKind
from store.articles import store_reading
from store.corrections import merge, revert, split
from store.queue import add_source
from store.sources import remove_source, restore_source
from store.values import TwinReason
from tests.conftest import MEMBER, MODERATOR
from tests.store.build import NOW, Name, day, make_reading, put

ORG, PLACE = NameKind.ORGANISATION, NameKind.PLACE
GHURABA, ARABIC = Name("Firqat al-Ghuraba", ORG), Name("فرقة الغرباء", ORG)
SHARAA, DIABY = Name("Ahmed al-Sharaa"), Name("Oumar Diaby")


class Desk:
    """Stores one-sentence articles and reads the queue."""

    def __init__(self, app, guild) -> None:
        self.app, self.guild, self.count = app, guild, 0

    async def read(self, *names: Name, guild=None):
        self.count += 1
        said = ", ".join(spelt for name in names for spelt in (name.text, *name.aliases, *name.spelt))
        reading = make_reading(
            [(f"Article {self.count} names {said}.", day(f"2025-10-{self.count:02}"))], names
        )
        async with self.app._stored.writing() as session:
            return await put(session, reading, key=f"a/{self.count}", guild=guild or self.guild)

    async def waiting(self, guild=None):
        return (await self.app.twins.listing(guild or self.guild)).twins

    async def pairs(self):
        return [(twin.one.name, twin.other.name) for twin in await self.waiting()]


@pytest.fixture
def desk(app, guild):
    return Desk(app, guild)


async def test_one_name_in_two_scripts_is_suggested_with_a_sentence_for_each(desk):
    await desk.read(GHURABA, DIABY)
    await desk.read(ARABIC)
    (twin,) = await desk.waiting()
    assert (twin.one.entity.name, twin.other.entity.name, twin.reason) == (
        GHURABA.text,
        ARABIC.text,
        TwinReason.SPELLING,
    )
    assert [quote.text for quote in twin.quotes] == [
        "Article 1 names Firqat al-Ghuraba, Oumar Diaby.",
        "Article 2 names فرقة الغرباء.",
    ]
    assert twin.quotes[0].source.url == "https://a/1"


async def test_those_named_beside_both_are_told_and_make_it_likelier(desk):
    await desk.read(GHURABA, DIABY)
    await desk.read(ARABIC)
    (alone,) = await desk.waiting()
    await desk.read(Name("فرقة الغرباء", ORG, spelt=("جماعة فرقة الغرباء",)), DIABY)
    (twin,) = await desk.waiting()
    assert [each.name for each in twin.shared] == ["Oumar Diaby"]
    assert twin.score > alone.score


async def test_people_who_share_a_surname_are_not_suggested(desk):
    await desk.read(SHARAA, DIABY)
    await desk.read(Name("Farouk al-Sharaa"), DIABY)
    await desk.read(Name("Bashar al-Assad"), DIABY)
    await desk.read(Name("Hafez al-Assad"), DIABY)
    assert await desk.waiting() == ()


async def test_a_bare_surname_is_suggested_for_the_only_one_in_the_same_company(desk):
    company = (DIABY, Name("Nusra Front", ORG))
    await desk.read(Name("al-Sharaa"), *company)
    assert await desk.waiting() == ()
    await desk.read(SHARAA, *company)
    (twin,) = await desk.waiting()
    assert (twin.reason, {twin.one.name, twin.other.name}) == (
        TwinReason.SURNAME,
        {"al-Sharaa", "Ahmed al-Sharaa"},
    )
    assert {each.name for each in twin.shared} == {"Oumar Diaby", "Nusra Front"}
    await desk.read(Name("Farouk al-Sharaa"))
    assert await desk.waiting() == ()


async def test_a_surname_in_other_company_is_nobodys(desk):
    await desk.read(SHARAA, DIABY, Name("Nusra Front", ORG))
    await desk.read(Name("al-Sharaa"), Name("Hilal Sports Club", ORG))
    assert await desk.waiting() == ()


@pytest.mark.parametrize("turned", [False, True])
async def test_initials_are_suggested_with_company_whichever_came_first(desk, turned):
    names = [Name("SOHR", ORG), Name("Syrian Observatory for Human Rights", ORG)]
    for name in reversed(names) if turned else names:
        await desk.read(name, DIABY)
    (twin,) = await desk.waiting()
    assert (twin.reason, {twin.one.name, twin.other.name}) == (
        TwinReason.INITIALS,
        {name.text for name in names},
    )


async def test_initials_without_company_and_of_people_are_chance(desk):
    await desk.read(Name("SOHR", ORG))
    await desk.read(Name("Syrian Observatory for Human Rights", ORG))
    await desk.read(Name("AS"), DIABY)
    await desk.read(SHARAA, DIABY)
    assert await desk.waiting() == ()


async def test_a_name_that_an_article_gives_to_somebody_is_suggested_with_that_sentence(desk):
    await desk.read(Name("Oumar Diaby", aliases=("Omsen",)))
    await desk.read(Name("Omar Diaby Kaba", aliases=("Omsen",)))
    await desk.read(Name("Omsen"))
    found = await desk.waiting()
    assert {twin.reason for twin in found} == {TwinReason.STATED}
    assert all("Omsen" in quote.text for twin in found for quote in twin.quotes)
    assert found


async def test_what_only_a_removed_article_states_waits_until_it_is_back(desk):
    stated = await desk.read(Name("Oumar Diaby", aliases=("Omsen",)))
    other = await desk.read(Name("Omar Diaby Kaba", aliases=("Omsen",)))
    await desk.read(Name("Omsen"))
    before = await desk.waiting()
    assert before
    for step, expected in ((remove_source, ()), (restore_source, before)):
        async with desk.app._stored.writing() as session:
            for source in (stated, other):
                await step(session, desk.guild, source.id, actor=MODERATOR, at=NOW)
        assert await desk.waiting() == expected


async def test_what_an_article_keeps_apart_is_not_suggested(desk):
    await desk.read(GHURABA, ARABIC)
    assert await desk.waiting() == ()


async def test_another_kind_is_another(desk):
    await desk.read(Name("Firqat al-Ghuraba", ORG))
    await desk.read(Name("فرقة الغرباء", PLACE))
    assert await desk.waiting() == ()


async def test_guilds_do_not_see_each_others(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC, guild=desk.guild + 1)
    assert await desk.waiting() == ()
    assert await desk.waiting(desk.guild + 1) == ()


async def test_merging_a_suggestion_is_noticed_by_who_and_undone(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    before = await desk.waiting()
    twin = before[0]
    made = await desk.app.twins.merge(
        desk.guild, MODERATOR, keep=twin.one.entity.id, other=twin.other.entity.id
    )
    assert await desk.waiting() == ()
    assert (await desk.app.who(desk.guild, ARABIC.text)).entity.name == GHURABA.text
    again = await desk.app.twins.merge(
        desk.guild, MODERATOR, keep=twin.one.entity.id, other=twin.other.entity.id
    )
    assert again.undo is None
    await desk.app.history.undo(desk.guild, MODERATOR, made.undo)
    assert await desk.waiting() == before
    assert (await desk.app.who(desk.guild, ARABIC.text)).entity.name == ARABIC.text


async def test_who_tells_of_a_likely_twin_until_it_is_decided(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    (twin,) = await desk.waiting()
    assert [each.name for each in (await desk.app.who(desk.guild, GHURABA.text)).twins] == [ARABIC.text]
    assert [each.name for each in (await desk.app.who(desk.guild, ARABIC.text)).twins] == [GHURABA.text]
    await desk.app.twins.refuse(desk.guild, MODERATOR, one=twin.one.entity.id, other=twin.other.entity.id)
    assert (await desk.app.who(desk.guild, GHURABA.text)).twins == ()


async def test_a_refused_pair_is_never_asked_about_again(desk):
    first = await desk.read(GHURABA, DIABY)
    await desk.read(ARABIC)
    (twin,) = await desk.waiting()
    one, other = twin.one.entity.id, twin.other.entity.id
    made = await desk.app.twins.refuse(desk.guild, MODERATOR, one=one, other=other)
    assert (await desk.app.twins.refuse(desk.guild, MODERATOR, one=other, other=one)).undo is None
    assert (await desk.app.twins.merge(desk.guild, MODERATOR, keep=one, other=other)).undo is None
    # new articles, new spellings
    await desk.read(Name("Firqatul Ghuraba", ORG), DIABY)
    await desk.read(ARABIC, DIABY)
    assert await desk.waiting() == ()
    # the article read again, with other words
    again = make_reading([("Firqat al-Ghuraba and Firqat ul Ghurabaa came.", day("2025-10-09"))], [GHURABA])
    async with desk.app._stored.writing() as session:
        await store_reading(session, desk.guild, first.id, again, at=NOW)
    assert await desk.waiting() == ()
    await desk.app.history.undo(desk.guild, MODERATOR, made.undo)
    assert len(await desk.waiting()) == 1


async def test_a_refusal_holds_for_whom_either_is_merged_into(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    await desk.read(Name("Foreigners' Brigade", ORG))
    (twin,) = await desk.waiting()
    await desk.app.twins.refuse(desk.guild, MODERATOR, one=twin.one.entity.id, other=twin.other.entity.id)
    await desk.app.names.merge(desk.guild, MODERATOR, keep="Foreigners' Brigade", other=GHURABA.text)
    await desk.read(Name("فرقة الغرباء", ORG, spelt=("الفرقة الغرباء",)))
    assert await desk.waiting() == ()
    async with desk.app._stored.writing() as session:
        brigade = (await desk.app.names.get(desk.guild, "Foreigners' Brigade")).id
        await split(session, desk.guild, brigade, actor=MODERATOR, at=NOW)
    assert await desk.waiting() == ()


async def test_names_taken_apart_by_hand_are_not_put_together_again(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    (twin,) = await desk.waiting()
    await desk.app.twins.merge(desk.guild, MODERATOR, keep=twin.one.entity.id, other=twin.other.entity.id)
    await desk.app.names.split(desk.guild, MODERATOR, name=GHURABA.text)
    assert await desk.waiting() == ()


async def test_a_merge_undone_before_anything_was_found_is_not_suggested(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    async with desk.app._stored.writing() as session:
        made = await merge(session, desk.guild, 2, 1, actor=MODERATOR, at=NOW)
        await revert(session, desk.guild, made.id, actor=MODERATOR, at=NOW)
    assert await desk.waiting() == ()


async def test_two_moderators_who_decide_at_once_decide_once(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    (twin,) = await desk.waiting()
    one, other = twin.one.entity.id, twin.other.entity.id
    done = await asyncio.gather(
        *(desk.app.twins.merge(desk.guild, MODERATOR, keep=one, other=other) for _ in range(3)),
        *(desk.app.twins.refuse(desk.guild, MODERATOR, one=one, other=other) for _ in range(3)),
    )
    assert len([change for change in done if change.undo is not None]) == 1


async def test_members_decide_nothing(desk):
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    with pytest.raises(NotAllowed):
        await desk.app.twins.merge(desk.guild, MEMBER, keep=1, other=2)
    with pytest.raises(NotAllowed):
        await desk.app.twins.refuse(desk.guild, MEMBER, one=1, other=2)


async def test_the_chore_compares_each_name_once_and_in_small_steps(desk, monkeypatch):
    monkeypatch.setattr("bot.core.twins.BATCH", 3)
    for name in (
        "Bashar al-Assad",
        "Jean Castex",
        "Li Keqiang",
        "Olaf Scholz",
        "Sanna Marin",
        "Mark Rutte",
        "Leo Varadkar",
        "Emma Watson",
    ):
        await desk.read(Name(name))
    await desk.read(GHURABA)
    await desk.read(ARABIC)
    steps = 0
    while await desk.app.twins.compare_due():
        steps += 1
    assert steps == 4
    assert not await desk.app.twins.compare_due()
    assert len(await desk.waiting()) == 1
    async with desk.app._stored.writing() as session:
        await add_source(session, desk.guild, url="https://b", url_key="b", actor=MODERATOR, at=NOW)
    assert not await desk.app.twins.compare_due()


async def test_the_queue_pages_the_likeliest_first(desk):
    await desk.read(Name("Vladimir Putin"), Name("Wolodymyr Selenskyj"), GHURABA)
    await desk.read(Name("Wladimir Putin"), Name("Volodymyr Zelensky"), ARABIC)
    whole = (await desk.app.twins.listing(desk.guild)).twins
    assert len(whole) == 3
    assert [twin.score for twin in whole] == sorted([twin.score for twin in whole], reverse=True)
    found, cursor = [], None
    while True:
        page = await desk.app.twins.listing(desk.guild, cursor=cursor, limit=1)
        found += page.twins
        assert page.total == len(whole)
        if (cursor := page.next) is None:
            break
    assert tuple(found) == whole
