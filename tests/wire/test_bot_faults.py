"""What goes wrong between Discord and the bot, and that nothing is lost by it."""

import asyncio

import pytest

from tests.wire.harness import Stage
from tests.wire.outcomes import components_of, text_of
from tests.wire.stories import BRIDGE, LONG
from tests.wire.world import Channel, Permission

pytestmark = pytest.mark.asyncio(loop_scope="module")

DONE, FAILED = "✅", "⚠️"
NEXT = "▶\ufe0f"


def fresh(stage: Stage, name: str) -> str:
    """The address of an article that nobody has posted yet."""
    page = BRIDGE.replace("Afrin", name.capitalize()).replace("Bridge over", f"The {name} bridge over")
    return stage.news.publish(f"/{name}", page)


async def watched(stage: Stage, name: str) -> Channel:
    """A new channel that the bot watches."""
    channel = stage.discord.world.add_channel(stage.guild, name)
    stage.discord.backend.create_channel(channel)
    await stage.moderators.invoke("/settings watch", channel_=channel)
    return channel


async def test_a_dropped_line_loses_no_link(bot: Stage):
    resumed = bot.discord.gateway.counts["resume"]
    await bot.discord.gateway.drop()
    post = bot.people.posts(fresh(bot, "euphrates"))
    await bot.discord.gateway.until("resume", resumed + 1)
    await bot.people.until_reaction(post, DONE)


async def test_asked_to_reconnect_it_resumes(bot: Stage):
    resumed = bot.discord.gateway.counts["resume"]
    bot.discord.gateway.ask_to_reconnect()
    await bot.discord.gateway.until("resume", resumed + 1)
    assert (await bot.people.invoke("/help")).text


async def test_after_an_invalid_session_it_begins_anew(bot: Stage):
    ready = bot.discord.gateway.counts["ready"]
    writes = len(bot.discord.backend.commands.writes)
    bot.discord.gateway.forget()
    await bot.discord.gateway.drop()
    await bot.discord.gateway.until("ready", ready + 1)
    assert (await bot.people.invoke("/help")).text
    assert len(bot.discord.backend.commands.writes) == writes


async def test_asked_to_wait_it_waits(bot: Stage):
    fault = bot.discord.faults.limit("PUT", "/reactions/", retry_after=0.3, times=2)
    post = bot.people.posts(fresh(bot, "orontes"))
    await bot.people.until_reaction(post, DONE)
    assert fault.met == 2


async def test_discords_own_errors_pass(bot: Stage):
    fault = bot.discord.faults.fail("PUT", "/reactions/", status=502)
    post = bot.people.posts(fresh(bot, "khabur"))
    await bot.people.until_reaction(post, DONE)
    assert fault.met == 1


async def test_a_first_answer_that_came_too_late_goes_to_the_channel(bot: Stage):
    outcome = await bot.people.invoke("/help", wait=False)
    outcome.interaction.lose()
    await asyncio.sleep(0.5)
    assert "incident" not in bot.bot.output.lower()
    assert (await bot.people.invoke("/help")).text


async def test_the_fallback_of_a_public_answer_is_its_channel(bot: Stage):
    post = bot.people.posts(fresh(bot, "barada"))
    await bot.people.until_reaction(post, DONE)
    marker = bot.people.posts("now ask")
    outcome = await bot.people.invoke("/timeline", topic="Barada", wait=False)
    outcome.interaction.lose()
    fallback = await bot.people.until_message(bot.channel, after=marker)
    assert "Barada" in text_of(fallback)


async def test_a_channel_that_is_gone_harms_nobody(bot: Stage):
    bot.discord.tolerate(10003)
    gone = await watched(bot, "gone")
    url = fresh(bot, "jaghjagh")
    bot.news.pages["/jaghjagh"].delay = 0.5
    bot.people.posts(url, channel=gone)
    await bot.discord.changes.until(lambda: bool(bot.discord.calls_to("PUT", "/reactions/")))
    bot.discord.backend.delete_channel(gone, tell=False)
    post = bot.people.posts(fresh(bot, "balikh"))
    await bot.people.until_reaction(post, DONE)
    assert "Jaghjagh" in (await bot.people.invoke("/search", text="Jaghjagh")).text


async def test_a_message_deleted_while_it_is_read_harms_nobody(bot: Stage):
    bot.discord.tolerate(10008)
    url = fresh(bot, "sajur")
    bot.news.pages["/sajur"].delay = 0.5
    post = bot.people.posts(url)
    await bot.people.until_reaction(post)
    bot.people.deletes(post)
    marker = bot.people.posts(fresh(bot, "queiq"))
    await bot.people.until_reaction(marker, DONE)
    assert "Traceback" not in bot.bot.output


async def test_missing_permissions_are_told_and_nothing_is_lost(bot: Stage):
    bot.discord.tolerate(50013, 50001)
    mute = await watched(bot, "mute")
    bot.discord.backend.deny_bot(mute, Permission.ADD_REACTIONS)
    bot.people.posts(fresh(bot, "yarmouk"), channel=mute)
    await bot.people.ask_until("/search", says="was reopened", text="Yarmouk")
    about = await bot.moderators.invoke("/about")
    assert f"<#{mute.id}>" in about.text
    assert "Add Reactions" in about.text


async def test_refused_requests_are_not_repeated(bot: Stage):
    """No retry after 403."""
    refused = bot.discord.faults.refuse("PUT", "/reactions/", status=403, code=50013, times=100)
    bot.people.posts(fresh(bot, "litani"))
    await bot.discord.changes.until(lambda: refused.met > 0)
    await asyncio.sleep(1)
    assert refused.met <= 2
    refused.times = 0


async def test_a_press_whose_token_is_gone_turns_the_message_all_the_same(bot: Stage):
    post = bot.people.posts(bot.news.publish("/long", LONG))
    await bot.people.until_reaction(post, DONE)
    answer = await bot.people.invoke("/timeline", topic="Latakia", detail="all")
    before = text_of(answer.message)
    pressed = await bot.people.press(answer.message, NEXT, wait=False)
    pressed.interaction.lose()
    await bot.discord.changes.until(lambda: text_of(answer.message) != before, what="the next page")
    assert bot.discord.calls_to("PATCH", "/channels/{channel_id}/messages/{message_id}")
    assert "incident" not in bot.bot.output.lower()


async def test_a_slow_answer_whose_token_expired_goes_to_the_channel(bot: Stage):
    """A picture takes longer than a first sign may: the person sees "thinking", then the token runs out."""
    bot.discord.faults.delay("POST", "/callback", seconds=0.4)
    marker = bot.people.posts("draw it")
    outcome = await bot.people.invoke("/chart", topic="Latakia", wait=False)
    outcome.interaction.expire()
    drawn = await bot.people.until_message(bot.channel, after=marker)
    if not drawn.files:  # the "thinking" that nobody can take back any more
        drawn = await bot.people.until_message(bot.channel, after=drawn)
    assert drawn.files["chart.png"]


async def test_a_slow_private_answer_whose_token_expired_comes_as_a_direct_message(bot: Stage):
    mover = bot.moderators.acting(bot.add_person("Mo", "Moderators"))
    url = fresh(bot, "slowriver")
    await bot.people.invoke("/suggest", url=url)
    bot.news.pages["/slowriver"].delay = 1.0
    review = (await mover.invoke("/review")).message
    menu = next(each for each in components_of(review) if each["type"] == 3)
    chosen = asyncio.create_task(mover.choose(review, menu["custom_id"], menu["options"][0]["value"]))
    callbacks = bot.discord.backend.interactions.by_token
    await bot.discord.changes.until(
        lambda: any(each.name == menu["custom_id"] and each.callback for each in callbacks.values())
    )
    next(each for each in callbacks.values() if each.name == menu["custom_id"]).expire()
    direct = bot.discord.world.direct_channel(mover.user)
    assert "Slowriver" in text_of(await mover.until_message(direct))
    chosen.cancel()


async def test_a_first_answer_that_must_wait_or_fails_once_is_given_again(bot: Stage):
    waits = bot.discord.faults.limit("POST", "/callback", retry_after=0.2)
    assert (await bot.people.invoke("/help")).text
    fails = bot.discord.faults.fail("POST", "/callback", status=500)
    answered = await bot.people.invoke("/privacy")
    assert answered.text
    assert (waits.met, fails.met) == (1, 1)


async def test_a_global_limit_holds_everybody_back_for_as_long_as_it_says(bot: Stage):
    fault = bot.discord.faults.limit("PUT", "/reactions/", retry_after=0.5, is_global=True)
    post = bot.people.posts(fresh(bot, "rasan"))
    await bot.people.until_reaction(post, DONE)
    assert fault.met == 1


async def test_a_message_edited_while_it_is_read_gets_its_sign(bot: Stage):
    url = fresh(bot, "tartar")
    bot.news.pages["/tartar"].delay = 0.5
    post = bot.people.posts(url)
    await bot.people.until_reaction(post)
    bot.people.edits(post, "never mind")
    await bot.people.until_reaction(post, DONE)
    assert "Tartar" in (await bot.people.invoke("/search", text="Tartar")).text


async def test_a_suggestion_whose_message_goes_while_it_is_decided_is_decided_once(bot: Stage):
    bot.discord.tolerate(10008)
    await bot.people.invoke("/suggest", url=fresh(bot, "gharraf"))
    review = (await bot.moderators.invoke("/review")).message
    menu = next(each for each in components_of(review) if each["type"] == 3)
    wanted = next(each for each in menu["options"] if "gharraf" in str(each))
    opened = await bot.moderators.choose(review, menu["custom_id"], wanted["value"])
    approve = next(
        each for each in components_of(opened.message) if each.get("custom_id", "").startswith("b:approve:")
    )
    first = asyncio.create_task(bot.moderators.press(opened.message, approve["custom_id"]))
    await asyncio.sleep(0)
    bot.people.deletes(opened.message)
    bot.people.deletes(review)
    assert "Approved" in (await first).text
    await bot.people.ask_until("/search", says="was reopened", text="Gharraf")


async def test_a_message_edited_or_deleted_while_its_pages_turn_harms_nobody(bot: Stage):
    bot.discord.tolerate(10008)
    answer = await bot.people.invoke("/timeline", topic="Latakia", detail="all")
    pressed = await bot.people.press(answer.message, NEXT, wait=False)
    bot.people.deletes(answer.message)
    await bot.people.settled(pressed.interaction)
    assert pressed.private
    assert "contract number" in pressed.text
    assert "Traceback" not in bot.bot.output


async def test_two_hundred_presses_at_once_are_all_answered(bot: Stage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bot.discord.backend.interactions, "first_answer", 60)
    answer = await bot.people.invoke("/timeline", topic="Latakia", detail="all")
    crowd = [bot.people.acting(bot.add_person(f"Person {number}")) for number in range(20)]
    pressed = [await each.press(answer.message, NEXT, wait=False) for each in crowd for _ in range(10)]
    await asyncio.gather(*(bot.people.settled(each.interaction, within=90) for each in pressed))
    assert all("Only the person who asked" in each.text for each in pressed)


async def test_a_mention_where_the_bot_may_not_write_is_let_be(bot: Stage):
    bot.discord.tolerate(50013, 50001)
    silent = bot.discord.world.add_channel(bot.guild, "silent")
    bot.discord.backend.create_channel(silent)
    bot.discord.backend.deny_bot(silent, Permission.SEND_MESSAGES)
    tried = len(bot.discord.calls_to("POST", "/typing"))
    bot.people.posts(f"<@{bot.discord.world.bot.id}> what happened in Latakia?", channel=silent)
    await bot.discord.changes.until(lambda: len(bot.discord.calls_to("POST", "/typing")) > tried)
    await asyncio.sleep(1)
    assert len(bot.discord.calls_to("POST", "/typing")) == tried + 1
    assert silent.latest()[-1].payload["author"]["id"] != str(bot.discord.world.bot.id)
    assert "incident" not in bot.bot.output.lower()


@pytest.mark.slow
async def test_a_crash_loses_no_link(bot: Stage):
    """What the dead process had claimed is taken up when its lease has run out, three minutes later."""
    url = fresh(bot, "hasbani")
    bot.news.pages["/hasbani"].delay = 2
    post = bot.people.posts(url)
    await bot.people.until_reaction(post, "⏳")
    await bot.news.until_seen("/hasbani")
    bot.bot.kill()
    await bot.bot.ended()
    bot.news.pages["/hasbani"].delay = 0
    await bot.start()
    own = bot.discord.world.bot.id
    await bot.discord.changes.until(
        lambda: post.emojis_of(own) == [DONE], within=240, what="✅ in the place of ⏳"
    )


async def test_a_stop_loses_no_link(bot: Stage):
    """What was being read is given back, and read by the next start at once."""
    url = fresh(bot, "wazzani")
    bot.news.pages["/wazzani"].delay = 2
    post = bot.people.posts(url)
    await bot.people.until_reaction(post, "⏳")
    assert await bot.bot.stop() == 0
    bot.news.pages["/wazzani"].delay = 0
    await bot.start()
    own = bot.discord.world.bot.id
    await bot.discord.changes.until(
        lambda: post.emojis_of(own) == [DONE], within=30, what="✅ in the place of ⏳"
    )
