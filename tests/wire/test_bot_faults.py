"""What goes wrong between Discord and the bot, and that nothing is lost by it."""

import asyncio

import pytest

from tests.wire.harness import Stage
from tests.wire.outcomes import text_of
from tests.wire.stories import BRIDGE
from tests.wire.world import Channel, Permission

pytestmark = pytest.mark.asyncio(loop_scope="module")

DONE, FAILED = "✅", "⚠️"


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
