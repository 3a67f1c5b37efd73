"""``read_names``: one entity for all that an article calls somebody, the aliases and facts it states."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.dates.span import Part
from parsers.names import read_names
from parsers.names.values import ArticleEntity, ArticleNames, Certainty, NameKind, Relation
from parsers.sentences import split_sentences

ANCHOR = date(2025, 10, 23)


def read(text: str, language: str = "en", title: str | None = None) -> ArticleNames:
    return read_names(text, split_sentences(text, language), language=language, title=title, anchor=ANCHOR)


def entity(names: ArticleNames, name: str) -> ArticleEntity:
    return next(e for e in names.entities if e.name == name)


def texts(names: ArticleNames, name: str) -> list[str]:
    return [m.text for m in entity(names, name).mentions]


def test_surname_acronym_and_office_are_tied_to_the_full_name():
    names = read(
        "Ahmed al-Sharaa, the interim president, met the Cedar Observatory for Human Rights (COHR). "
        "Sharaa said little. COHR said more. The interim president left."
    )
    assert texts(names, "Ahmed al-Sharaa") == [
        "Ahmed al-Sharaa", "the interim president", "Sharaa", "The interim president",
    ]  # fmt: skip
    assert texts(names, "Cedar Observatory for Human Rights") == [
        "Cedar Observatory for Human Rights",
        "COHR",
        "COHR",
    ]


def test_a_surname_that_two_people_share_is_tied_to_neither():
    names = read("Ahmed al-Sharaa met Farouk al-Sharaa. Sharaa said little.")
    assert texts(names, "Ahmed al-Sharaa") == ["Ahmed al-Sharaa"]
    assert texts(names, "Farouk al-Sharaa") == ["Farouk al-Sharaa"]
    assert texts(names, "Sharaa") == ["Sharaa"]


def test_an_office_that_two_people_hold_is_tied_to_neither():
    names = read("President Ann Holm met President Luis Vallón. The president smiled.")
    assert all("president" not in m.text for e in names.entities for m in e.mentions)


def test_spellings_of_one_name_are_one_entity():
    names = read("Firqatul Ghuraba left the camp. A statement by Firqat al-Ghuraba denied it.")
    assert len(names.entities) == 1


def test_a_stated_alias_joins_the_two_names_and_keeps_its_sentence():
    text = "He left. The camp is run by Karim Toulon, also known as Abu Leith. Leith denied it."
    names = read(text)
    person = entity(names, "Karim Toulon")
    (alias,) = person.aliases
    assert (alias.alias, alias.rule) == ("Abu Leith", "also known as")
    assert text[alias.start : alias.end] == "The camp is run by Karim Toulon, also known as Abu Leith."
    assert [m.text for m in person.mentions] == ["Karim Toulon", "Abu Leith", "Leith"]


def test_a_country_is_one_entity_under_its_common_names():
    names = read("Officials of the United States met. The U.S. agreed. The US did too.")
    assert texts(names, "United States") == ["United States", "U.S.", "US"]


def test_a_fact_keeps_its_sentence_its_object_and_its_date():
    text = "Ann Holm was appointed interim president of Iceland in late January. She leads the Harbour Institute."
    names = read(text)
    role, leads, led_by = names.facts
    assert (role.relation, role.value) == (Relation.ROLE, "interim president of Iceland")
    assert role.since is not None
    assert (role.since.first.month, role.since.part) == (1, Part.LATE)
    assert text[role.start : role.end].endswith("late January.")
    assert (leads.relation, led_by.relation) == (Relation.LEADS, Relation.LED_BY)
    assert leads.object is not None
    assert names.entities[leads.object].name == "Harbour Institute"


@pytest.mark.parametrize(
    ("text", "certainty", "attribution"),
    [
        ("The River Brigade is led by Karim Toulon.", Certainty.STATED, None),
        ("The River Brigade is reportedly led by Karim Toulon.", Certainty.REPORTED, None),
        ("According to Rudaw, the River Brigade is led by Karim Toulon.", Certainty.REPORTED, "Rudaw"),
        ("The River Brigade is allegedly led by Karim Toulon.", Certainty.ALLEGED, None),
        ("Officials denied that the River Brigade is led by Karim Toulon.", Certainty.DENIED, None),
        ("Ann Holm will be appointed governor.", Certainty.PLANNED, None),
    ],
)
def test_how_certain_a_fact_is_and_who_said_so(text: str, certainty: Certainty, attribution: str | None):
    fact = read(text).facts[0]
    assert (fact.certainty, fact.attribution) == (certainty, attribution)


def test_he_and_the_group_mean_the_only_one_named_before():
    names = read("Ann Holm was born in Oslo. She went to Rome. She founded the Harbour Institute.")
    (fact,) = [f for f in names.facts if f.relation is Relation.FOUNDED]
    assert names.entities[fact.subject].name == "Ann Holm"
    unclear = read("Ann Holm met Mira Kowal. She founded the Harbour Institute.")
    assert [f for f in unclear.facts if f.relation is Relation.FOUNDED] == []


def test_an_indefinite_office_is_nobody_in_particular():
    names = read("Ann Holm, the former president, spoke. A former president is not the court.")
    assert texts(names, "Ann Holm") == ["Ann Holm", "the former president"]


def test_the_title_is_evidence_and_nothing_more():
    text = "Marsh spoke."
    assert read(text).entities == ()
    (found,) = read(text, title="The judge Helen Marsh and her critics fell out on Monday").entities
    assert texts(ArticleNames(entities=(found,)), found.name) == ["Marsh"]


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"Ann{i:x} Lee{i:x} spoke. Lee{i:x} left." for i in range(3000)),
        "the president " * 8000 + "President Ann Lee.",
        "the Amber Front (AF) " * 3000,
        'Ann Lee, known as "' * 3000,
    ],
)
def test_no_article_takes_more_than_linear_time(text: str):
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 8


PIECES = st.sampled_from(
    [
        "Ahmed al-Sharaa",
        ", also known as",
        "the Amber Front",
        "(AF)",
        "led by",
        "was dissolved",
        ". ",
        "\n",
        "the interim president",
        "“",
        "أحمد",
        "in Syria",
        "\ue001",
        "appointed",
        "president",
        "of",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join), st.sampled_from(["en", "fr", "de", "es", "tr", "ar"]))
def test_every_offset_is_exact(text: str, language: str):
    names = read(text, language)
    for found in names.entities:
        assert found.mentions
        assert list(found.mentions) == sorted(found.mentions, key=lambda m: m.start)
        assert all(text[m.start : m.end] == m.text for m in found.mentions)
    for fact in names.facts:
        assert 0 <= fact.subject < len(names.entities)
        assert fact.object is None or 0 <= fact.object < len(names.entities)


def test_the_article_that_the_project_starts_from(shared: Path):
    seeds = sorted((shared / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("no seed article in the shared folder")
    names = read(seeds[0].read_text("utf-8"))
    diaby = entity(names, "Oumar Diaby")
    assert {"Omar Omsen", "Diaby", "Omsen"} <= {m.text for m in diaby.mentions}
    brigade = next(e for e in names.entities if any(m.text == "Firqatul Ghuraba" for m in e.mentions))
    assert {"Foreigners' Brigade", "Firqat al-Ghuraba"} <= {m.text for m in brigade.mentions}
    assert brigade.kind is NameKind.ORGANISATION
    assert any(
        f.relation is Relation.LED_BY
        and names.entities[f.subject] is brigade
        and names.entities[f.object or 0] is diaby
        for f in names.facts
    )
    assert "Sharaa" in texts(names, "Ahmed al-Sharaa")
    assert "SOHR" in texts(names, "Syrian Observatory for Human Rights")
    assert not {"Asked", "Damascus authorities", "Thursday", "Frenchman"} & {
        m.text for e in names.entities for m in e.mentions
    }
