"""What no article holds isn't read, and what is left out is counted."""

from datetime import UTC, date, datetime

import pytest

from parsers import bounds
from parsers.reading import read
from parsers.values import ReadRequest

DAY = date(2025, 6, 1)


def reading(text):
    published = datetime(2025, 6, 1, tzinfo=UTC)
    return read(ReadRequest(text=text, title="A page", published=published, language="en", fallback_day=DAY))


def dated(number):
    people = ("Nadia Haddad", "Omar Khoury", "Lena Sarkis", "Yusuf Mansour")
    return [
        f"{people[n % 4]} met {people[(n + 1) % 4]} over {n + 2} tonnes of wheat on 12 May 2024."
        for n in range(number)
    ]


def test_an_article_is_read_to_its_end():
    found = reading(" ".join(dated(30)))
    assert (len(found.events), found.unread) == (30, 0)


@pytest.mark.parametrize("most", [1, 7, 29])
def test_events_beyond_what_an_article_holds_are_left_out_and_counted(monkeypatch, most):
    sentences = dated(30)
    whole = reading(" ".join(sentences))
    monkeypatch.setattr(bounds, "MOST_EVENTS", most)
    found = reading(" ".join(sentences))
    assert [event.text for event in found.events] == sentences[:most]
    assert found.unread == len(found.article.body) - whole.events[most].start
    assert found.article == whole.article
    for event, before in zip(found.events, whole.events, strict=False):
        told = [found.names.entities[index].name for index, _ in event.mentions]
        assert told == [whole.names.entities[index].name for index, _ in before.mentions]


def test_names_beyond_what_an_article_holds_are_left_out_with_what_follows(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_NAMES", 2)
    sentences = dated(8)
    found = reading(" ".join(sentences))
    assert {entity.name for entity in found.names.entities} == {"Nadia Haddad", "Omar Khoury"}
    assert [event.text for event in found.events] == sentences[:1]
    end = len(found.article.body) - found.unread
    assert all(mention.end <= end for entity in found.names.entities for mention in entity.mentions)


def test_facts_keep_their_subjects(monkeypatch):
    text = (
        "On 3 May 2024 rain fell on Homs. Lena Sarkis, the mayor of Homs, spoke on 4 May 2024. "
        "Omar Khoury, the governor of Hama, left on 5 May 2024."
    )
    whole = reading(text)
    monkeypatch.setattr(bounds, "MOST_EVENTS", 2)
    found = reading(text)
    told = [(found.names.entities[fact.subject].name, fact.value) for fact in found.names.facts]
    every = [(whole.names.entities[fact.subject].name, fact.value) for fact in whole.names.facts]
    assert told
    assert told == [one for one in every if one[0] != "Omar Khoury"]
    assert len(every) > len(told)


def test_a_text_of_any_length_is_read_up_to_a_sentences_end(monkeypatch):
    sentences = dated(30)
    monkeypatch.setattr(bounds, "MOST_TEXT", len(" ".join(sentences[:12])) + 5)
    found = reading(" ".join(sentences))
    assert [event.text for event in found.events] == sentences[:12]
    assert found.unread == len(" ".join(sentences)) - len(" ".join(sentences[:12]))


def test_one_sentence_that_is_longer_than_any_text_is_left_out(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_TEXT", 20)
    found = reading(" ".join(dated(1)))
    assert (found.events, found.names.entities) == ((), ())
    assert found.unread == len(found.article.body)
