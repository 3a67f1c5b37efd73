from datetime import date

import pytest

from parsers.names.values import NameKind, Relation
from store.corrections import add_alias, list_corrections, merge, rename, revert, split
from store.entities import get_entity, list_names, names_changed, names_revision
from store.errors import UnknownRowError
from store.events import list_events
from store.spelling import is_same_name
from store.values import EntityId, GuildId
from tests.store.build import GUILD, MODERATOR, NOW, OTHER, Name, day, make_reading, put

ORG, PLACE = NameKind.ORGANISATION, NameKind.PLACE


class Archive:
    """Stores one-sentence articles on following days, and says who is who."""

    def __init__(self, session, guild: GuildId = GUILD) -> None:
        self.session, self.guild, self.count = session, guild, 0

    async def read(self, *names: Name, facts=()) -> None:
        self.count += 1
        said = ", ".join(spelt for name in names for spelt in (name.text, *name.aliases, *name.spelt))
        sentence = f"Article {self.count} of {self.guild} names {said}."
        reading = make_reading([(sentence, day(f"2025-10-{self.count:02}"))], names, facts=facts)
        await put(self.session, reading, key=f"article/{self.count}", guild=self.guild)

    async def who(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        async for row in list_names(self.session, self.guild):
            found.setdefault(row.entity.id, set()).add(row.name)
        return found

    async def one(self, name: str) -> EntityId:
        (found,) = {entity for entity, names in (await self.who()).items() if name in names}
        return EntityId(found)


@pytest.fixture
async def archive(database):
    async with database.transaction() as session:
        yield Archive(session)


async def test_the_same_full_name_is_the_same_person_under_each_spelling(archive):
    await archive.read(Name("Ahmed al-Sharaa"))
    await archive.read(Name("Ahmad al-Shara'"))
    await archive.read(Name("أحمد الشرع"))
    assert await archive.who() == {1: {"Ahmed al-Sharaa", "Ahmad al-Shara'", "أحمد الشرع"}}


async def test_two_people_who_share_a_surname_stay_two(archive):
    await archive.read(Name("Ahmed al-Sharaa"), Name("Farouk al-Sharaa"))
    await archive.read(Name("al-Sharaa"))
    await archive.read(Name("Farouk al-Sharaa"))
    await archive.read(Name("al-Sharaa"))
    assert await archive.who() == {1: {"Ahmed al-Sharaa"}, 2: {"Farouk al-Sharaa"}, 3: {"al-Sharaa"}}


async def test_a_spelling_with_a_title_joins_nobody_to_a_namesake(archive):
    await archive.read(Name("Bashar al-Assad", spelt=("President Assad",)))
    await archive.read(Name("President Assad"))
    await archive.read(Name("Hafez al-Assad", spelt=("President Assad",)))
    assert len(await archive.who()) == 3


async def test_the_same_name_of_another_kind_is_another(archive):
    await archive.read(Name("Idlib", PLACE))
    await archive.read(Name("Idlib", ORG))
    await archive.read(Name("Idlib", PLACE))
    assert await archive.who() == {1: {"Idlib"}, 2: {"Idlib"}}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ahmed al-Sharaa", "Ahmad al-Shara'", True),
        ("the Foreigners' Brigade", "Foreigners’ Brigade", True),
        ("Hay'at Tahrir al-Sham", "Hayat Tahrir al-Sham", True),
        ("Mohammed Hussein", "Mohamed Husain", True),
        ("أحمد الشرع", "Ахмед аш-Шараа", True),
        ("Mario Lopez", "Maria Lopez", False),
        ("Paul Martin", "Paula Martin", False),
        ("Hamas", "Homs", False),
        ("Mali", "Malo", False),
        ("Syria", "سوريا", False),
    ],
)
def test_which_spellings_are_joined_unseen(one, other, same):
    assert is_same_name(one, other) is same
    assert is_same_name(other, one) is same


async def test_a_stated_name_leads_to_who_it_was_stated_of(archive):
    await archive.read(Name("Firqat al-Ghuraba", ORG, aliases=("Foreigners' Brigade",)), Name("Oumar Diaby"))
    await archive.read(Name("the Foreigners' Brigade", ORG))
    await archive.read(Name("Oumar Diaby", aliases=("Omar Omsen",)))
    await archive.read(Name("Omar Omsen"))
    found = await archive.who()
    assert set(found) == {1, 2}
    assert found[2] == {"Oumar Diaby", "Omar Omsen"}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_an_acronym_and_its_words_meet_in_any_order(archive, order):
    articles = [Name("Hay'at Tahrir al-Sham", ORG, aliases=("HTS",)), Name("HTS", ORG)]
    for number in order:
        await archive.read(articles[number])
    found = await archive.who()
    assert found == {1: {"Hay'at Tahrir al-Sham", "HTS"}}
    assert (await get_entity(archive.session, GUILD, EntityId(1))).name == "Hay'at Tahrir al-Sham"


async def test_two_names_that_share_an_acronym_stay_two(archive):
    await archive.read(Name("Palestinian Authority", ORG, aliases=("PA",)))
    await archive.read(Name("Press Association", ORG, aliases=("PA",)))
    await archive.read(Name("PA", ORG))
    assert len(await archive.who()) == 3


async def test_a_nom_de_guerre_leads_to_its_bearer_but_a_surname_does_not(archive):
    await archive.read(Name("Ahmed al-Sharaa", aliases=("Jolani",)))
    await archive.read(Name("Jolani"))
    await archive.read(Name("Oumar Diaby", aliases=("Diaby",)))
    await archive.read(Name("Diaby"))
    found = await archive.who()
    assert found[1] == {"Ahmed al-Sharaa", "Jolani"}
    assert found[2] == {"Oumar Diaby", "Diaby"}
    assert found[3] == {"Diaby"}


async def test_what_an_article_states_of_two_that_are_known_merges_them_and_can_be_undone_for_good(archive):
    session = archive.session
    await archive.read(Name("Oumar Diaby"))
    await archive.read(Name("Omar Omsen"))
    await archive.read(Name("Oumar Diaby", aliases=("Omar Omsen",)))
    assert set(await archive.who()) == {1}
    (made,) = await list_corrections(session, GUILD)
    assert (made.target, made.by_name) == ("n2", "Dateline")
    assert (await get_entity(session, GUILD, EntityId(2))).events == 3
    await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW)
    await archive.read(Name("Oumar Diaby", aliases=("Omar Omsen",)))
    assert set(await archive.who()) == {1, 2}
    assert await list_corrections(session, GUILD) == []


async def test_a_merge_joins_everything_and_a_split_gives_everything_back(archive):
    session = archive.session
    await archive.read(Name("Firqat al-Ghuraba", ORG), Name("Harem", PLACE))
    await archive.read(Name("Foreigners' Brigade", ORG), Name("Harem", PLACE))
    await archive.read(
        Name("Foreigners' Brigade", ORG), Name("Oumar Diaby"), facts=[(0, Relation.LED_BY, "Oumar Diaby", 1)]
    )
    before = await archive.who()
    whole = [await get_entity(session, GUILD, EntityId(number)) for number in (1, 2, 3, 4)]
    events = [await list_events(session, GUILD, entities=[EntityId(number)]) for number in (1, 2, 3, 4)]
    revision = await names_revision(session, GUILD)
    brigade, group = await archive.one("Foreigners' Brigade"), await archive.one("Firqat al-Ghuraba")
    made = await merge(session, GUILD, brigade, group, actor=MODERATOR, at=NOW)
    assert await merge(session, GUILD, brigade, group, actor=MODERATOR, at=NOW) is None
    assert {brigade, group} <= set(await names_changed(session, GUILD, after=revision))
    assert (await archive.who())[group] == {"Firqat al-Ghuraba", "Foreigners' Brigade"}
    both = await get_entity(session, GUILD, brigade)
    assert (both.id, both.name, both.events, both.first, both.last) == (
        group,
        "Firqat al-Ghuraba",
        3,
        date(2025, 10, 1),
        date(2025, 10, 3),
    )
    assert [fact.value for fact in both.facts] == ["Oumar Diaby"]
    assert (await list_events(session, GUILD, entities=[brigade])).total == 3
    assert len((await list_events(session, GUILD, entities=[brigade, group])).events) == 3
    named = [entity.name for event in (await list_events(session, GUILD)).events for entity in event.entities]
    assert "Foreigners' Brigade" not in named
    merged = await archive.who()
    apart = await split(session, GUILD, group, actor=MODERATOR, at=NOW)
    assert await archive.who() == before
    assert await split(session, GUILD, group, actor=MODERATOR, at=NOW) is None
    await revert(session, GUILD, apart.id, actor=MODERATOR, at=NOW)
    assert await archive.who() == merged
    assert await revert(session, GUILD, apart.id, actor=MODERATOR, at=NOW) is None
    await split(session, GUILD, group, actor=MODERATOR, at=NOW)
    assert await archive.who() == before
    assert [await get_entity(session, GUILD, EntityId(number)) for number in (1, 2, 3, 4)] == whole
    again = [await list_events(session, GUILD, entities=[EntityId(number)]) for number in (1, 2, 3, 4)]
    assert again == events
    assert await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW) is None


async def test_chains_of_merges_come_apart_link_by_link(archive):
    session = archive.session
    for name in ("Alpha One", "Bravo Two", "Charlie Three"):
        await archive.read(Name(name))
    first = await merge(session, GUILD, EntityId(1), EntityId(2), actor=MODERATOR, at=NOW)
    second = await merge(session, GUILD, EntityId(2), EntityId(3), actor=MODERATOR, at=NOW)
    assert set(await archive.who()) == {3}
    await revert(session, GUILD, first.id, actor=MODERATOR, at=NOW)
    assert await archive.who() == {1: {"Alpha One"}, 3: {"Bravo Two", "Charlie Three"}}
    await revert(session, GUILD, second.id, actor=MODERATOR, at=NOW)
    assert set(await archive.who()) == {1, 2, 3}
    assert [(await get_entity(session, GUILD, EntityId(n))).events for n in (1, 2, 3)] == [1, 1, 1]


async def test_articles_read_after_a_merge_keep_to_who_they_name(archive):
    session = archive.session
    await archive.read(Name("Alpha One"))
    await archive.read(Name("Bravo Two"))
    made = await merge(session, GUILD, EntityId(2), EntityId(1), actor=MODERATOR, at=NOW)
    await archive.read(Name("Bravo Two"))
    assert (await get_entity(session, GUILD, EntityId(1))).events == 3
    await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW)
    assert (await get_entity(session, GUILD, EntityId(1))).events == 1
    assert (await get_entity(session, GUILD, EntityId(2))).events == 2


async def test_renaming_shows_the_new_name_and_the_old_one_still_finds_it(archive):
    session = archive.session
    await archive.read(Name("Oumar Diaby"))
    first = await rename(session, GUILD, EntityId(1), "Omar Diaby", actor=MODERATOR, at=NOW)
    second = await rename(session, GUILD, EntityId(1), "Umar Diaby", actor=MODERATOR, at=NOW)
    assert await archive.who() == {1: {"Oumar Diaby", "Omar Diaby", "Umar Diaby"}}
    assert (await get_entity(session, GUILD, EntityId(1))).name == "Umar Diaby"
    await revert(session, GUILD, first.id, actor=MODERATOR, at=NOW)
    assert (await get_entity(session, GUILD, EntityId(1))).name == "Umar Diaby"
    await revert(session, GUILD, second.id, actor=MODERATOR, at=NOW)
    assert (await get_entity(session, GUILD, EntityId(1))).name == "Oumar Diaby"
    assert await archive.who() == {1: {"Oumar Diaby"}}


async def test_a_given_alias_finds_its_entity_and_new_articles_join_it(archive):
    session = archive.session
    await archive.read(Name("Oumar Diaby"))
    made = await add_alias(session, GUILD, EntityId(1), "Omar Omsen", actor=MODERATOR, at=NOW)
    await archive.read(Name("Omar Omsen"))
    assert await archive.who() == {1: {"Oumar Diaby", "Omar Omsen"}}
    await revert(session, GUILD, made.id, actor=MODERATOR, at=NOW)
    assert (await get_entity(session, GUILD, EntityId(1))).events == 2


async def test_unknown_entities_are_refused(archive):
    with pytest.raises(UnknownRowError):
        await get_entity(archive.session, GUILD, EntityId(5))
    await archive.read(Name("Oumar Diaby"))
    with pytest.raises(UnknownRowError):
        await merge(archive.session, GUILD, EntityId(1), EntityId(5), actor=MODERATOR, at=NOW)
    with pytest.raises(UnknownRowError):
        await get_entity(archive.session, OTHER, EntityId(1))


async def test_an_entity_is_told_with_facts_newest_first_and_whom_it_is_named_beside(archive):
    session = archive.session
    diaby, group, harem = Name("Oumar Diaby"), Name("Firqat al-Ghuraba", ORG), Name("Harem", PLACE)
    await archive.read(diaby, group, facts=[(0, Relation.LEADS, "Firqat al-Ghuraba", 1)])
    await archive.read(diaby, group, harem, facts=[(0, Relation.BASED_IN, "Harem", 2)])
    found = await get_entity(session, GUILD, EntityId(1))
    assert [(fact.relation, fact.object.name) for fact in found.facts] == [
        (Relation.BASED_IN, "Harem"),
        (Relation.LEADS, "Firqat al-Ghuraba"),
    ]
    assert found.facts[1].quote.text == "Article 1 of 1001 names Oumar Diaby, Firqat al-Ghuraba."
    assert found.facts[1].quote.source.url == "https://article/1"
    assert [entity.name for entity in found.related] == ["Firqat al-Ghuraba", "Harem"]


async def test_whom_an_entity_is_named_beside_is_counted_by_articles(archive):
    diaby, rival, friend = Name("Oumar Diaby"), Name("Karim Aslan"), Name("Lena Sarkis")
    often = [(f"Oumar Diaby blamed Karim Aslan {n} times.", day("2025-10-09")) for n in range(2, 7)]
    await put(archive.session, make_reading(often, [diaby, rival]), key="one-article")
    await archive.read(diaby, friend)
    await archive.read(diaby, friend)
    found = await get_entity(archive.session, GUILD, EntityId(1))
    assert [entity.name for entity in found.related] == ["Lena Sarkis", "Karim Aslan"]


async def test_name_rows_tell_role_count_and_last_day(archive):
    diaby = Name("Oumar Diaby")
    await archive.read(diaby, facts=[(0, Relation.ROLE, "Article", None)])
    await archive.read(diaby, facts=[(0, Relation.ROLE, "Article 2", None)])
    (row,) = [row async for row in list_names(archive.session, GUILD)]
    assert (row.name, row.role, row.events, row.last) == ("Oumar Diaby", "Article 2", 2, date(2025, 10, 2))
    assert [row async for row in list_names(archive.session, GUILD, only=[EntityId(1)])] == [row]
    assert [row async for row in list_names(archive.session, GUILD, only=[EntityId(2)])] == []
    assert [row async for row in list_names(archive.session, GUILD, only=[])] == []


async def test_the_revision_moves_with_every_reading_and_names_what_changed(archive):
    session = archive.session
    await archive.read(Name("Oumar Diaby"))
    first = await names_revision(session, GUILD)
    assert await names_changed(session, GUILD, after=0) == [1]
    await archive.read(Name("Omar Omsen"))
    second = await names_revision(session, GUILD)
    assert second > first
    assert await names_changed(session, GUILD, after=first) == [2]
    assert await names_changed(session, GUILD, after=second) == []
