import pytest

from bot.core.ask import rank, stem
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
    "question", ["?", "???", '-a OR "', "NEAR(x, y)", "* AND *", "🙂", "x" * 2000, "/timeline Sharaa"]
)
async def test_odd_questions_are_answered(read_app, guild, question):
    await read_app.ask(guild, question)


async def test_no_question_is_said(read_app, guild):
    with pytest.raises(InvalidInput):
        await read_app.ask(guild, "  ")


def test_a_stem_meets_the_words_other_forms():
    assert "appointment".startswith(stem("appointed"))
    assert list(rank([], ["x"])) == []
