from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.answers import Period
from bot.core.sources import Given
from bot.errors import InvalidInput
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
