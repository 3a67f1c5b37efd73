"""Every command of readers answers, in Discord, as the real bot gives it."""

import asyncio

import pytest

from tests.wire.harness import Stage
from tests.wire.outcomes import components_of, find_component, text_of
from tests.wire.stories import BRIDGE

pytestmark = pytest.mark.asyncio(loop_scope="module")

FIRST, BACK, NEXT, LAST = "⏮\ufe0f", "◀\ufe0f", "▶\ufe0f", "⏭\ufe0f"


async def test_a_timeline_is_dated_quotes_with_links(read: Stage):
    answer = await read.people.invoke("/timeline", topic="Sharaa")
    assert "late January 2025" in answer.text
    assert "appointed interim president" in answer.text
    assert f"http://127.0.0.1:{read.news.port}/harem" in answer.text
    assert not answer.private
    assert answer.first_sign < 3


async def test_a_period_narrows_it(read: Stage):
    answer = await read.people.invoke("/timeline", topic="Sharaa", since="October 2025")
    assert "12 October 2025" in answer.text or "12 Oct 2025" in answer.text
    assert "late January" not in answer.text


async def test_private_is_private(read: Stage):
    assert (await read.people.invoke("/timeline", topic="Sharaa", private=True)).private


async def test_who_knows_names_and_ties(read: Stage):
    text = (await read.people.invoke("/who", name="Firqat al-Ghuraba")).text
    assert "Foreigners' Brigade" in text or "Foreigners’ Brigade" in text
    assert "Oumar Diaby" in text


async def test_a_misspelt_name_is_found_or_offered(read: Stage):
    assert "Ghuraba" in (await read.people.invoke("/who", name="Firqat Ghoraba")).text


async def test_on_a_day(read: Stage):
    answer = await read.people.invoke("/on", date="20 October 2025")
    assert "two fighters were wounded" in answer.text
    assert "Syrian Observatory for Human Rights" in answer.text


async def test_search_finds_words(read: Stage):
    assert "ceasefire" in (await read.people.invoke("/search", text="ceasefire")).text.lower()


async def test_a_question_is_answered(read: Stage):
    answer = await read.people.invoke("/ask", question="when was Sharaa appointed?")
    assert "late January 2025" in answer.text


async def test_a_mention_asks_too(read: Stage):
    bot = read.discord.world.bot
    post = read.people.posts(f"<@{bot.id}> when was Sharaa appointed?")
    reply = await read.people.until_message(read.channel, after=post)
    assert "late January 2025" in text_of(reply)


async def test_an_answer_says_how_it_was_read_and_a_press_puts_it_right(read: Stage):
    answer = await read.people.invoke("/ask", question="what happened to Sharaa in October 2025?")
    assert "Ahmed al-Sharaa, 1 – 31 Oct 2025" in answer.text or "31 Oct 2025" in answer.text
    assert "late January" not in answer.text
    await read.people.press(answer.message, "Any time")
    assert "late January 2025" in text_of(answer.message)
    form = await read.people.press(answer.message, "Another period")
    await read.people.submit(form, period="12 October 2025")
    assert "visited Idlib" in text_of(answer.message)
    assert "late January" not in text_of(answer.message)
    await read.people.press(answer.message, "Search the words")
    assert "“" in text_of(answer.message)


async def test_what_nothing_read_says_is_refused_privately_with_a_way_on(read: Stage):
    answer = await read.people.invoke("/ask", question="when did Sharaa visit Antarctica?")
    assert "Nothing I have read says so" in answer.text
    assert answer.private
    await read.people.press(answer.message, "Search the words")


async def test_a_command_in_a_question_is_told_apart(read: Stage):
    answer = await read.people.invoke("/ask", question="/timeline Sharaa")
    assert "is a command" in answer.text
    assert answer.private


async def test_a_leader_is_named_first(read: Stage):
    answer = await read.people.invoke("/ask", question="who leads Firqat al-Ghuraba?")
    assert "**Oumar Diaby**" in answer.text


async def test_search_shows_the_words_that_it_found(read: Stage):
    text = (await read.people.invoke("/search", text="visiting")).text
    assert "Sharaa **visited** Idlib" in text


async def test_a_mention_with_a_foolish_question_is_answered_too(read: Stage):
    bot = read.discord.world.bot
    post = read.people.posts(f'<@{bot.id}> when "NEAR( OR * was {"x" * 1500}?')
    reply = await read.people.until_message(read.channel, after=post)
    assert "Nothing I have read says so" in text_of(reply)


@pytest.mark.parametrize("command", ["/about", "/help", "/privacy"])
async def test_it_tells_of_itself(read: Stage, command: str):
    answer = await read.people.invoke(command)
    assert len(answer.text) > 40


async def test_names_are_completed_with_what_tells_them_apart(read: Stage):
    answer = await read.people.autocomplete("/timeline", focus="topic", topic="shar")
    assert any("al-Sharaa" in choice and "·" in choice for choice in answer.choices)
    chosen = answer.interaction.choices[0]["value"]
    assert "Sharaa" in (await read.people.invoke("/timeline", topic=chosen)).text


async def test_the_most_asked_names_come_before_a_letter_is_typed(read: Stage):
    assert (await read.people.autocomplete("/who", focus="name", name="")).choices


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("/timeline", {"topic": "Sharaa", "since": "the day of the goat"}, "23 October 2025"),
        ("/timeline", {"topic": "Sharaa", "since": "2025", "until": "2011"}, "Swap"),
        ("/on", {"date": "soonish"}, "23 October 2025"),
        ("/who", {"name": "Zxqvw Qwzxv"}, "names"),
        ("/timeline", {"topic": "Zxqvw Qwzxv"}, "nothing"),
        ("/search", {"text": "zxqvwq"}, "no sentence"),
    ],
)
async def test_what_cannot_be_answered_is_said_privately(read: Stage, command: str, options: dict, said: str):
    answer = await read.people.invoke(command, **options)
    assert said.lower() in answer.text.lower()
    assert answer.private


async def test_what_a_date_rests_on_is_one_press_away(read: Stage):
    answer = await read.people.invoke("/timeline", topic="Sharaa")
    (menu,) = [each for each in components_of(answer.message) if each["type"] == 3][:1]
    event = next(option for option in menu["options"] if "January" in option["label"])
    details = await read.people.choose(answer.message, menu["custom_id"], event["value"])
    assert "in late January 2025" in details.text.replace("*", "").replace("_", "")
    assert "Oumar Diaby" in details.text
    assert details.private


async def test_pages_turn_for_the_asker_and_others_get_their_copy(read: Stage):
    answer = await read.people.invoke("/timeline", topic="harbour commission", detail="all")
    message = answer.message
    assert find_component(message, FIRST)["disabled"]
    assert find_component(message, BACK)["disabled"]
    first = text_of(message)
    await read.people.press(message, NEXT)
    assert text_of(message) != first
    await read.people.press(message, LAST)
    assert find_component(message, NEXT)["disabled"]
    assert "contract number 130" in text_of(message)
    before = text_of(message)
    refused = await read.moderators.press(message, BACK)
    assert refused.private
    assert text_of(message) == before
    copy = await read.moderators.press(refused.message, "My own copy")
    assert "contract number" in copy.text
    assert copy.private


async def test_every_event_is_on_one_page_and_no_more(read: Stage):
    message = (await read.people.invoke("/timeline", topic="harbour commission", detail="all")).message
    seen = _contracts(text_of(message))
    while not find_component(message, NEXT).get("disabled"):
        await read.people.press(message, NEXT)
        seen += _contracts(text_of(message))
    assert seen == [f"contract number {number + 101}" for number in range(30)]


def _contracts(text: str) -> list[str]:
    """The contracts quoted, in order; the menu below repeats them and is left out."""
    quoted = [line for line in text.splitlines() if line.startswith("**")]
    return [f"contract number {line.partition('contract number ')[2][:3]}" for line in quoted]


async def test_a_page_can_be_jumped_to(read: Stage):
    message = (await read.people.invoke("/timeline", topic="harbour commission", detail="all")).message
    jump = next(each for each in components_of(message) if each["custom_id"].startswith("j:"))
    form = await read.people.press(message, jump["custom_id"])
    await read.people.submit(form, page="2")
    assert "2 / " in text_of(message)
    again = await read.people.press(message, find_component(message, "2 / 4")["custom_id"])
    assert (await read.people.submit(again, page="9")).private


async def test_buttons_work_after_a_restart(read: Stage):
    message = (await read.people.invoke("/timeline", topic="harbour commission", detail="all")).message
    before = text_of(message)
    await read.restart()
    await read.people.press(message, NEXT)
    assert text_of(message) != before


async def test_guilds_never_see_each_others_articles(read: Stage):
    world = read.discord.world
    other = world.add_guild("Elsewhere", channels=("news",))
    read.discord.backend.join(other)
    someone = read.add_person("Sally", "Moderators", guild=other)
    there = read.people.acting(someone, world.channel(other, "news"))
    assert "nothing" in (await there.invoke("/timeline", topic="Sharaa")).text.lower()
    assert not (await there.autocomplete("/who", focus="name", name="Shar")).choices
    await there.invoke("/source add", url=read.news.publish("/bridge", BRIDGE))
    assert "Afrin" not in (await read.people.invoke("/search", text="Afrin")).text.replace("“Afrin”", "")


async def test_commands_of_a_guild_say_so_in_direct_messages(read: Stage):
    direct = read.discord.world.direct_channel(read.member)
    answer = await read.people.invoke("/timeline", topic="Sharaa", channel=direct, force=True)
    assert "server" in answer.text


async def test_quoted_text_pings_nobody(read: Stage):
    for message in read.channel.messages.values():
        if message.payload["author"]["id"] == str(read.discord.world.bot.id):
            assert not message.payload["mention_everyone"]
            assert not message.payload["mentions"]


async def test_two_hundred_questions_at_once_are_all_answered(read: Stage, monkeypatch):
    """How soon is for the benchmark to say: a busy machine must not fail a test."""
    monkeypatch.setattr(read.discord.backend.interactions, "first_answer", 60)
    asked = [("/timeline", {"topic": "Sharaa"}), ("/who", {"name": "Oumar Diaby"})] * 100
    answers = [await read.people.invoke(command, wait=False, **options) for command, options in asked]
    await asyncio.gather(*(read.people.settled(answer.interaction, within=90) for answer in answers))
    unanswered = [each.text for each in answers if not ("Diaby" in each.text or "Sharaa" in each.text)]
    assert not unanswered
