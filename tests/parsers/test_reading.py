from datetime import UTC, date, datetime

import pytest

from parsers.reading import PARSER_VERSION, read
from parsers.values import ArticleError, ReadRequest
from tests.parsers.article.newsroom import PARAGRAPHS, TITLE, URL, json_ld, page

DAY = date(2025, 10, 24)


def test_everything_of_a_page_is_read_from_its_own_day():
    reading = read(ReadRequest(page=page(head=json_ld()), url=URL, fallback_day=DAY))
    assert (reading.article.title, reading.anchor) == (TITLE, date(2025, 10, 23))
    assert reading.parser_version == PARSER_VERSION
    assert any(event.span.first == date(2025, 10, 12) for event in reading.events)
    assert {"Marta Olin"} <= {entity.name for entity in reading.names.entities}
    assert all(reading.article.body[event.start : event.end] == event.text for event in reading.events)


def test_a_page_without_a_date_is_read_from_the_day_it_was_posted():
    reading = read(ReadRequest(page=page(), url="https://gazette.example/a", fallback_day=DAY))
    assert (reading.article.published, reading.anchor) == (None, DAY)


def test_what_a_person_says_wins():
    said = datetime(2025, 10, 1, 9, tzinfo=UTC)
    request = ReadRequest(
        page=page(head=json_ld()), url=URL, title="T", published=said, language="fr", fallback_day=DAY
    )
    article = read(request).article
    assert (article.title, article.published, article.language) == ("T", said, "fr")


def test_a_date_after_the_posting_is_no_date():
    content = page(head=json_ld(datePublished="2025-11-30T10:00:00Z"))
    assert read(ReadRequest(page=content, url="https://gazette.example/a", fallback_day=DAY)).anchor == DAY


def test_a_saved_page_may_have_no_address():
    head = json_ld() + f'<link rel="canonical" href="{URL}">'
    article = read(ReadRequest(page=page(head=head), fallback_day=DAY)).article
    assert (article.url, article.canonical_url) == (None, URL)


@pytest.mark.parametrize("language", ["it", "fa", "ru", "ku", "ckb", "xx", "", None])
def test_a_language_without_tables_breaks_nothing(language: str | None):
    text = "Il porto ha chiuso lunedì. La nave di Marco Rossi è partita per la città il 12 maggio 2025."
    assert read(ReadRequest(text=text, language=language, fallback_day=DAY)).article.body == text


def test_nothing_to_read_is_empty():
    with pytest.raises(ArticleError) as caught:
        read(ReadRequest(fallback_day=DAY))
    assert caught.value.code == "empty"


def test_each_entry_of_a_live_blog_happens_when_it_was_posted():
    text = "\n".join(f"1{n}:05 {paragraph}" for n, paragraph in enumerate(PARAGRAPHS[:3]))
    reading = read(ReadRequest(text=text, published=datetime(2025, 10, 23, 20, tzinfo=UTC), fallback_day=DAY))
    assert [entry.published.hour for entry in reading.article.entries] == [10, 11, 12]
    assert reading.events
