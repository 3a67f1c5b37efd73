"""Which date dates which clause, who said it, how sure it is: on sentences written for these tests."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.dates import DateSpan, Precision
from parsers.events import read_events
from parsers.names.values import Certainty
from parsers.values import Article, DatedBy, Event, LiveEntry

THURSDAY = date(2025, 10, 23)


def events_of(body: str, language: str = "en", **fields: object) -> list[Event]:
    article = Article(body=body, language=language, **fields)  # pyright: ignore[reportArgumentType]
    return read_events(article, anchor=THURSDAY)


def only(body: str, language: str = "en") -> Event:
    (event,) = events_of(body, language)
    return event


def test_a_date_in_the_main_clause_dates_the_sentence():
    event = only("The mayor of Homs opened the bridge on Monday.")
    assert (event.span, event.rule, event.date_text) == (
        DateSpan.of_day(date(2025, 10, 20)),
        "clause",
        "Monday",
    )
    assert event.dated_by is DatedBy.TEXT


def test_a_relative_clause_is_an_event_of_its_own():
    first, second = events_of("The banker, who was jailed in 2019, was released on Monday.")
    assert (first.span.precision, first.span.first.year, first.rule) == (Precision.YEAR, 2019, "subordinate")
    assert (second.span.first, second.rule) == (date(2025, 10, 20), "clause")


def test_what_was_said_and_what_is_planned_are_two_events():
    said, planned = events_of("The ministry said on Tuesday that it would close the camp by 2027.")
    assert (said.span.first, said.certainty) == (date(2025, 10, 21), Certainty.STATED)
    assert (planned.span.first.year, planned.certainty) == (2027, Certainty.PLANNED)


def test_a_day_after_dates_what_follows_it():
    events = events_of(
        "The governor said Thursday that talks had begun, a day after the army closed the road."
    )
    assert [(event.span.first.day, event.rule) for event in events] == [(23, "clause"), (22, "after-clause")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The vote was postponed until 12 May 2026.", "en"),
        ("A judge put the trial off until the end of May 2026.", "en"),
        ("Le procès a été reporté au 12 mai 2026.", "fr"),
        ("Der Prozess wurde auf den 12. Mai 2026 verschoben.", "de"),
        ("El juicio fue aplazado hasta el 12 de mayo de 2026.", "es"),
        ("Duruşma 12 Mayıs 2026'ya ertelendi.", "tr"),
        ("تم تأجيل المحاكمة إلى 12 مايو 2026.", "ar"),
    ],
)
def test_what_is_put_off_until_a_date_is_planned_for_it_and_put_off_now(text, language):
    later, now = events_of(text, language=language)
    assert (later.rule, later.certainty, later.span.first.year) == ("put-off", Certainty.PLANNED, 2026)
    assert (now.rule, now.certainty, now.span) == (
        "publication",
        Certainty.STATED,
        DateSpan.of_day(date(2025, 10, 23)),
    )


def test_what_was_delayed_on_a_day_happened_on_it():
    (event,) = events_of("The train was delayed for an hour on Monday.")
    assert (event.rule, event.certainty) == ("clause", Certainty.STATED)


def test_a_past_sentence_without_a_date_continues_its_paragraph():
    _, second = events_of("The army entered Hama on 5 December 2024. Shops stayed shut.")
    assert (second.span.first, second.rule, second.dated_by) == (date(2024, 12, 5), "paragraph", DatedBy.TEXT)


def test_the_next_paragraph_does_not_continue_it():
    _, second = events_of("The army entered Hama on 5 December 2024.\nShops stayed shut in the old town.")
    assert (second.span.first, second.rule) == (THURSDAY, "publication")
    assert second.dated_by is DatedBy.PUBLICATION


@pytest.mark.parametrize(
    "text",
    [
        "What happened in Hama on Monday?",
        "A new order in Damascus",
        "By Anna Keller, Middle East editor",
        "The camp is a former school near the border.",
        "The group is known as the Falcons in the south.",
    ],
)
def test_questions_headings_and_descriptions_are_no_events(text):
    assert events_of(text) == []


def test_a_date_that_tells_one_thing_from_another_dates_nothing():
    event = only("Deputies renewed the 2011 agreement without a debate.")
    assert (event.span.first, event.rule) == (THURSDAY, "publication")


def test_a_live_entry_happens_when_it_was_posted():
    body = "Crowds gathered outside the court.\nThe verdict was read out yesterday evening."
    morning = datetime(2025, 10, 22, 9, tzinfo=UTC)
    entries = (
        LiveEntry(start=0, end=34, published=morning),
        LiveEntry(start=35, end=len(body), published=morning),
    )
    first, second = events_of(body, entries=entries)
    assert (first.span.first, first.rule) == (date(2025, 10, 22), "entry")
    assert second.span.first == date(2025, 10, 21)


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("According to the harbour authority, two ferries collided on Monday.", "en", "harbour authority"),
        ("Residents said on Monday that the road had reopened.", "en", "Residents"),
        ("“We are staying,” said Karim Aslan, a baker, on Monday.", "en", "Karim Aslan"),
        ("Selon la préfecture, deux ferries sont entrés en collision lundi.", "fr", "préfecture"),
        ("Laut Hafenbehörde stießen am Montag zwei Fähren zusammen.", "de", "Hafenbehörde"),
        ("Según la policía, dos barcos chocaron el lunes.", "es", "policía"),
        ("وقال وزير الدفاع إن القوات انسحبت يوم الاثنين.", "ar", "وزير الدفاع"),
    ],
)
def test_who_said_it(text, language, speaker):
    assert {event.attribution for event in events_of(text, language)} == {speaker}


def test_a_description_is_the_speaker_before():
    _, second = events_of(
        "According to Harbour Watch, two ferries collided on Monday.\nThe port was closed at once, the group said."
    )
    assert second.attribution == "Harbour Watch"


def test_somebody_told_of_is_no_speaker():
    assert only("Asked about the alleged plot, he left the room on Monday.").attribution is None


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The army left Hama on Monday.", Certainty.STATED),
        ("The army reportedly left Hama on Monday.", Certainty.REPORTED),
        ("The army allegedly looted shops on Monday.", Certainty.ALLEGED),
        ("The governor was accused of bribery on Monday.", Certainty.ALLEGED),
        ("The governor denied on Monday that he had fled.", Certainty.DENIED),
        ("Voters will choose a council on 4 November 2025.", Certainty.PLANNED),
    ],
)
def test_how_sure_it_is(text, certainty):
    assert only(text).certainty is certainty


def test_an_article_without_a_day_needs_an_anchor():
    with pytest.raises(ValueError, match="anchor"):
        read_events(Article(body="The army left on Monday."))


@given(st.text(st.sampled_from(list("The army said on Monday. ”“?,\n2019 قال بحسب إن ")), max_size=300))
def test_offsets_cut_the_body_exactly(body):
    for event in events_of(body):
        assert body[event.start : event.end] == event.text
        if event.date_text is not None:
            assert body[event.date_start : event.date_end] == event.date_text


@pytest.mark.parametrize("bracket", ["0300 GMT Wednesday", "3 a.m. GMT Wednesday", "03:00 GMT on Wednesday"])
def test_the_clock_of_another_zone_is_no_event_of_its_own(bracket: str):
    article = Article(body=f"The truce began at 10 p.m. on Tuesday ({bracket}).", language="en")
    assert [event.span.first for event in read_events(article, anchor=date(2025, 10, 23))] == [
        date(2025, 10, 21)
    ]
