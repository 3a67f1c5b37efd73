from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.answers import Period
from bot.core.linklists import Given
from bot.errors import InvalidInput
from store import asking
from tests.conftest import MODERATOR


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("when was Ahmed al-Sharaa appointed interim president?", "appointed interim president of Syria"),
        ("When did Assad flee to Moscow?", "Assad fled to Moscow"),
        ("what happened on 22 October 2025?", "armoured vehicles"),
        ("who founded the Nusra Front?", "founded the Nusra Front"),
    ],
)
async def test_the_sentence_that_answers_is_among_the_first(read_app, guild, question, words):
    answer = await read_app.ask(guild, question)
    assert any(words in event.text for event in answer.events[:3])


async def test_what_is_far_from_as_good_is_not_told_beside_the_best(read_app, guild):
    answer = await read_app.ask(guild, "When was Sharaa appointed?")
    assert len(answer.events) > 1
    assert not any("list of names" in event.text for event in answer.events)


async def test_what_is_not_to_be_is_no_other_word_for_what_is_asked(read_app, guild):
    answer = await read_app.ask(guild, "When was Sharaa appointed?", limit=20)
    assert answer.events
    assert not any("An election will not be held" in event.text for event in answer.events)
    about = await read_app.ask(guild, "What did Sharaa say about elections?")
    assert "An election will not be held" in about.events[0].text


@pytest.mark.parametrize("question", ["Who won the cup final in Cardiff?", "when did the volcano erupt?"])
async def test_nothing_read_says_so(read_app, guild, question):
    assert (await read_app.ask(guild, question)).events == ()


@pytest.mark.parametrize(
    "question",
    [
        '-a OR "',
        "NEAR(x, y)",
        "a AND *",
        "x" * 2000,
        "who " * 500,
        "words: Sharaa",
        "stems:camp OR 1=1 --",
        "'; DROP TABLE event; -- when?",
        "when & Sharaa | !x:* <-> y",
        '"unbalanced Sharaa',
    ],
)
async def test_odd_questions_are_answered(read_app, guild, question):
    await read_app.ask(guild, question)


@pytest.mark.parametrize("question", ["  ", "?", "???", "🙂", "* *", "\x00"])
async def test_no_question_is_said(read_app, guild, question):
    with pytest.raises(InvalidInput) as refused:
        await read_app.ask(guild, question)
    assert refused.value.code == "empty_question"


async def test_a_command_in_a_question_is_told_apart(read_app, guild):
    with pytest.raises(InvalidInput) as refused:
        await read_app.ask(guild, " /timeline Sharaa")
    assert refused.value.code == "command_in_question"
    assert "/timeline Sharaa" in str(refused.value)


async def test_a_command_inside_a_question_is_left_aside_and_named(read_app, guild):
    answer = await read_app.ask(guild, "When did Assad flee to Moscow? /source remove 1")
    assert "Assad fled to Moscow" in answer.events[0].text
    assert (answer.command, answer.further) == ("/source", 0)


async def test_of_several_questions_the_first_is_answered_and_the_others_are_counted(read_app, guild):
    answer = await read_app.ask(guild, "When did Assad flee to Moscow? Who is Putin? And where?")
    assert "Assad fled to Moscow" in answer.events[0].text
    assert answer.further == 2


async def test_what_was_understood_can_be_corrected(read_app, guild):
    question = "what happened to Sharaa in October 2025?"
    asked = await read_app.ask(guild, question)
    assert asked.period == Period(since=date(2025, 10, 1), until=date(2025, 10, 31))
    assert [entity.name for entity in asked.entities] == ["Ahmed al-Sharaa"]
    any_time = await read_app.ask(guild, question, period=Period(), limit=20)
    assert len(any_time.events) > len(asked.events)
    (other,) = [choice for choice in asked.choices if choice.name.startswith("Farouk")]
    about_other = await read_app.ask(guild, question, entity=other.id, period=Period())
    assert [entity.name for entity in about_other.entities] == ["Farouk al-Sharaa"]
    assert "accepted an invitation" in about_other.events[0].text


async def test_occasions_are_counted_by_their_days(read_app, guild):
    answer = await read_app.ask(guild, "how many times was Diaby wounded?")
    assert answer.times == len(answer.events) == 1


async def test_a_leader_is_told_with_the_sentence_that_says_so(read_app, guild):
    answer = await read_app.ask(guild, "who leads Firqat al-Ghuraba?")
    assert answer.facts[0].value == "Oumar Diaby"
    assert "led by Oumar Diaby" in answer.facts[0].quote.text


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    question=st.text(max_size=120)
    | st.text("ab\"'*-()&|!:<>\\ OR\x00_^{}[]%$é?؟", max_size=80)
    | st.lists(
        st.sampled_from(["when", "Sharaa", "NEAR(", "OR", '"', "*", "متى", "-camp", "words:", "|", "<->"]),
        max_size=9,
    ).map(" ".join)
)
async def test_no_question_upsets_the_search_engine(read_app, guild, question):
    with suppress(InvalidInput):
        answer = await read_app.ask(guild, question)
        assert len(answer.events) <= 8


LINDHOLM = """
Karl Lindholm had for twenty years led the choir that sang in Oslo on the first evening of the festival, and that sang
on until it was read out to all who had come on 4 May 2024 that he died. Karl Lindholm died at his home in Torvik, in
the house where most of his books were written, on 3 May 2024. Eva Strand said the hospital was badly kept. The expert
told the court on Monday that the hospital had caused Lindholm's death. Strand met the judge on 6 May 2024. Closing
the ward for children was right, she said.
"""


@pytest.fixture
async def told_app(app, guild):
    given = Given(title="Inquest in Torvik", published="2024-05-14T12:00:00+00:00")
    await app.sources.paste(guild, MODERATOR, " ".join(LINDHOLM.split()), given=given)
    return app


async def test_where_something_happened_is_the_place_beside_what_happened(told_app, guild):
    answer = await told_app.ask(guild, "where did Lindholm die?")
    assert "died at his home in Torvik" in answer.events[0].text


async def test_a_death_that_is_somebody_else_s_is_not_whom_was_asked_about(told_app, guild):
    assert not (await told_app.ask(guild, "when did Eva Strand die?")).found
    assert (await told_app.ask(guild, "when did Lindholm die?")).found


async def test_what_she_said_is_hers_who_was_named_before(told_app, guild):
    answer = await told_app.ask(guild, "what did Eva Strand say about the ward for children?")
    assert "Closing the ward" in answer.events[0].text


async def test_according_to_whom_is_not_a_word_that_an_answer_must_have(told_app, guild):
    answer = await told_app.ask(guild, "who kept the hospital badly, according to Eva Strand?")
    assert "badly kept" in answer.events[0].text


FERRY = """
The Egyptian government closed the port of Safaga on 3 March 2024. The chairman of Blue Line, Omar Salem, met Nadia
Fahmy on 4 March 2024. The conversation with the Blue Line chairman lasted an hour, Nadia Fahmy said. Fares rose three
times as fast as wages under the 46-year-old chairman of Blue Line. Its ferries carried 2,400 people in 2023.

The inquiry into Blue Line was postponed until May 2024. The company bought two ships in 2019. One of its ferries hit a
rock in June 2021. Nobody aboard the Amal was hurt when it ran onto the sand. Three sailors had left it in time.
"""


@pytest.fixture
async def ferry_app(app, guild):
    given = Given(title="Port of Safaga closed", published="2024-03-05T12:00:00+00:00")
    paragraphs = (" ".join(each.split()) for each in FERRY.split("\n\n"))
    await app.sources.paste(guild, MODERATOR, "\n\n".join(paragraphs), given=given)
    return app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("when did Egypt close the port?", "The Egyptian government closed"),
        ("who is the chairman of Blue Line?", "chairman of Blue Line, Omar Salem"),
        ("how many people did the ferries of Blue Line carry?", "carried 2,400 people"),
        ("how many ships did Blue Line purchase?", "The company bought two ships"),
        ("how old is the chairman of Blue Line?", "46-year-old"),
        ("when did a ferry of Blue Line hit a rock?", "One of its ferries hit a rock"),
        ("how many sailors left the Amal?", "Three sailors had left it"),
    ],
)
async def test_places_by_their_people_names_beside_words_and_numbers_are_found(
    ferry_app, guild, question, words
):
    assert words in (await ferry_app.ask(guild, question)).events[0].text


async def test_initials_that_can_be_only_one_s_mean_that_one(app, guild):
    text = "The Northern Grain Board sold its mill in Orsk in 2019. The board of Orsk moved house in 2020."
    await app.sources.paste(guild, MODERATOR, text, given=Given(published="2024-03-05T12:00:00+00:00"))
    answer = await app.ask(guild, "when did the NGB sell its mill?")
    assert [entity.name for entity in answer.entities] == ["Northern Grain Board"]
    assert "sold its mill" in answer.events[0].text
    assert (await app.ask(guild, "when did the XQZ sell its mill?")).unknown == ("XQZ",)


@pytest.mark.parametrize(
    ("question", "words", "day"),
    [
        ("combien de personnes ont manifesté le 24 mai 2025 ?", "Deux mille manifestants", date(2025, 5, 24)),
        ("combien de marins ont été sauvés ?", "Onze marins", date(2025, 5, 20)),
        ("quand le procès a-t-il été reporté ?", "a été reporté", date(2025, 5, 25)),
        ("jusqu'à quand le procès a-t-il été reporté ?", "a été reporté", date(2025, 9, 3)),
    ],
)
async def test_questions_in_french_find_what_their_words_mean(app, guild, question, words, day):
    text = (
        "Onze marins ont été secourus mardi devant Brest.\n\nDeux mille manifestants ont défilé samedi.\n\n"
        "Le procès du capitaine a été reporté au 3 septembre 2025."
    )
    given = Given(published="2025-05-25T12:00:00+00:00")
    await app.sources.paste(guild, MODERATOR, text, given=given)
    answer = await app.ask(guild, question)
    assert words in answer.events[0].text
    assert answer.events[0].span.first == day


async def test_words_are_looked_for_in_every_language_that_an_article_is_in(app, guild):
    texts = {
        "Der Kapitän wurde am 3. Mai 2025 vor der Küste von Rügen getötet, wie es am Montag hieß.": "2025-05-05",
        "A sailor was killed in the harbour on 4 May 2025, and the ferries stayed in port until evening.": "2025-05-06",
    }
    for number, (text, published) in enumerate(texts.items()):
        given = Given(url=f"https://n.example/{number}", title="x", published=f"{published}T12:00:00+00:00")
        await app.sources.paste(guild, MODERATOR, text, given=given)
    answer = await app.ask(guild, "who was killed?")
    assert {event.span.first.day for event in answer.events} == {3, 4}


async def test_how_many_is_answered_by_a_number(ferry_app, guild):
    answer = await ferry_app.ask(guild, "how many fares did Blue Line have?")
    assert not any("Fares rose" in event.text for event in answer.events)


async def test_what_only_stands_around_a_sentence_is_no_answer(ferry_app, guild):
    answer = await ferry_app.ask(guild, "who is the chairman of Blue Line?")
    assert all("chairman" in event.text for event in answer.events)


async def test_what_was_put_off_was_so_when_the_article_says_it(ferry_app, guild):
    put_off = await ferry_app.ask(guild, "when was the inquiry postponed?")
    assert put_off.events[0].span.first == date(2024, 3, 5)
    until = await ferry_app.ask(guild, "until when was the inquiry postponed?")
    assert until.events[0].span.first == date(2024, 5, 1)


RAIDS = (
    "Aircraft bombed the house of Karim Haddad in Azaz on Monday, rescuers said. The town was calm afterwards.",
    "The house of Karim Haddad in Azaz was bombed by aircraft on Monday. Azaz was bombed in October as well.",
    "Aircraft bombed the house of Salem Odeh in Azaz on Monday, his sons said. They ran to the cellar.",
)


async def test_how_often_counts_what_happened_not_the_days_nor_the_articles(app, guild):
    for number, text in enumerate(RAIDS):
        given = Given(url=f"https://n.example/{number}", title="Azaz", published="2025-10-21T12:00:00+00:00")
        await app.sources.paste(guild, MODERATOR, text, given=given)
    answer = await app.ask(guild, "how many times was Azaz bombed?")
    assert answer.times == len(answer.events) == 2
    assert {name for event in answer.events for name in ("Haddad", "Odeh") if name in event.text} == {
        "Haddad",
        "Odeh",
    }


async def told(app, guild, number, text, published):
    given = Given(
        url=f"https://n.example/{number}", title="Harbour news", published=f"{published}T12:00:00+00:00"
    )
    await app.sources.paste(guild, MODERATOR, text, given=given)


async def test_a_year_s_events_are_found_however_many_came_in_later(app, guild, monkeypatch):
    monkeypatch.setattr(asking, "DEEP", 3)
    await told(
        app, guild, 0, "Three sailors were killed in the harbour of Varna on 4 May 2023.", "2023-05-05"
    )
    for day in range(1, 9):
        text = f"{day + 3} miners were killed in a pit on {day} May 2025."
        await told(app, guild, day, text, f"2025-05-{day + 1:02}")
    answer = await app.ask(guild, "how many people were killed in 2023?")
    assert [event.span.first for event in answer.events] == [date(2023, 5, 4)]


async def test_what_somebody_did_is_found_among_much_else_of_theirs(app, guild, monkeypatch):
    monkeypatch.setattr("bot.core.ask.CANDIDATES", 4)
    monkeypatch.setattr("bot.core.ask.UNNAMED", 1)
    await told(app, guild, 0, "Mohammed Nasser resigned on 3 May 2025.", "2025-05-03")
    for day in range(4, 12):
        await told(
            app, guild, day, f"Muhammad al-Nasser visited Plovdiv on {day} May 2025.", f"2025-05-{day:02}"
        )
        await told(app, guild, day + 20, f"Omar Haddad resigned on {day} May 2025.", f"2025-05-{day:02}")
    answer = await app.ask(guild, "when did Muhammad al-Nasser resign?")
    assert [event.text for event in answer.events] == ["Mohammed Nasser resigned on 3 May 2025."]
