"""Names that are probably one: suggested to moderators, decided by pressing, never asked again."""

import asyncio

import pytest

from tests.wire.harness import Stage
from tests.wire.outcomes import Outcome
from tests.wire.stories import GERMAN, LATIN

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def waiting(stage: Stage) -> Outcome:
    return await stage.moderators.invoke("/name suggestions")


async def reading(stage: Stage) -> None:
    for path, page in (("/talks", LATIN), ("/journeys", GERMAN)):
        post = stage.people.posts(stage.news.publish(path, page))
        await stage.people.until_reaction(post, "✅")


async def test_likely_names_are_merged_refused_and_undone_by_pressing(bot: Stage):
    assert "No names wait" in (await waiting(bot)).text
    await reading(bot)
    shown = await waiting(bot)
    assert shown.private
    assert "decide: 2" in shown.text
    assert "Putin" in shown.text
    assert "was in Kazan" in shown.text
    assert "may also be" in (await bot.people.invoke("/who", name="Vladimir Putin")).text.lower()

    merged = await bot.moderators.press(shown.message, "Merge as Vladimir Putin")
    assert "counts as" in merged.text
    who = await bot.people.invoke("/who", name="Wladimir Putin")
    assert "2 events" in who.text
    assert "may also be" not in who.text.lower()

    following = await bot.moderators.press(merged.message, "Next")
    assert "Selenskyj" in following.text
    apart = await bot.moderators.press(following.message, "Not the same")
    assert "stay two" in apart.text
    assert "No names wait" in (await waiting(bot)).text

    await bot.moderators.press(apart.message, "Undo")
    assert "Selenskyj" in (await waiting(bot)).text
    audit = await bot.moderators.invoke("/audit")
    assert "Noted as two names" in audit.text
    assert "Names merged" in audit.text


async def test_two_who_press_at_once_decide_once(bot: Stage):
    second = bot.people.acting(bot.add_person("Nadia", "Moderators"))
    mine, theirs = await waiting(bot), await second.invoke("/name suggestions")
    done = await asyncio.gather(
        bot.moderators.press(mine.message, "Not the same"), second.press(theirs.message, "Not the same")
    )
    assert sorted("decided already" in each.text for each in done) == [False, True]
    assert "No names wait" in (await waiting(bot)).text
    (won,) = [each for each in done if "stay two" in each.text]
    await bot.moderators.press(won.message, "Undo", user=won.interaction.user)


async def test_an_answer_that_came_too_late_is_decided_all_the_same(bot: Stage):
    shown = await waiting(bot)
    pressed = await bot.moderators.press(shown.message, "Not the same", wait=False)
    pressed.interaction.lose()
    for _ in range(100):
        if "No names wait" in (await waiting(bot)).text:
            break
        await asyncio.sleep(0.1)
    assert "No names wait" in (await waiting(bot)).text


async def test_who_is_no_moderator_any_more_decides_nothing(bot: Stage):
    await bot.moderators.invoke("/undo")
    former = bot.add_person("Fred", "Moderators")
    shown = await bot.people.acting(former).invoke("/name suggestions")
    bot.guild.members[former.id].roles.clear()
    for button in ("Not the same", "Merge as Volodymyr Zelensky"):
        refused = await bot.people.acting(former).press(shown.message, button)
        assert "Only moderators" in refused.text
    assert "Selenskyj" in (await waiting(bot)).text


async def test_the_buttons_of_a_pair_work_after_a_restart(bot: Stage):
    shown = await waiting(bot)
    await bot.restart()
    assert "stay two" in (await bot.moderators.press(shown.message, "Not the same")).text


async def test_another_guild_sees_and_decides_its_own(bot: Stage):
    await bot.moderators.invoke("/undo")
    world = bot.discord.world
    other = world.add_guild("Elsewhere", channels=("news",))
    bot.discord.backend.join(other)
    there = bot.people.acting(
        bot.add_person("Sally", "Moderators", guild=other), world.channel(other, "news")
    )
    assert "No names wait" in (await there.invoke("/name suggestions")).text
    assert "may also be" not in (await there.invoke("/who", name="Volodymyr Zelensky")).text.lower()
    assert "Selenskyj" in (await waiting(bot)).text
