from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.answers import Period
from bot.errors import InvalidInput


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
