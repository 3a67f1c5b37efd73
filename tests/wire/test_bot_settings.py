"""How a guild's moderators set the bot up, feeds, and what becomes of a guild that it left."""

import asyncio

import pytest

from tests.wire.harness import Stage
from tests.wire.newsroom import article
from tests.wire.stories import BRIDGE, LONG
from tests.wire.world import Permission

pytestmark = pytest.mark.asyncio(loop_scope="module")


def fresh(stage: Stage, name: str) -> str:
    return stage.news.publish(f"/{name}", BRIDGE.replace("Afrin", name.capitalize()))


async def test_the_wizard_sets_things_by_pressing(bot: Stage):
    general = bot.discord.world.channel(bot.guild, "general")
    page = await bot.moderators.invoke("/settings setup", channel=general)
    assert page.private
    watched = await bot.moderators.press(page.message, "Watch this channel")
    assert f"<#{general.id}>" in watched.text
    post = bot.people.posts(fresh(bot, "balikh"), channel=general)
    await bot.people.until_reaction(post, "✅")
    await bot.moderators.press(page.message, "Answers to the asker alone")
    assert (await bot.people.invoke("/help")).private
    public = await bot.moderators.press(page.message, "Answers to everybody")
    assert "everybody in the channel" in public.text
    stopped = await bot.moderators.press(page.message, "Stop watching it")
    assert f"<#{general.id}>" not in stopped.text


async def test_a_channel_that_the_bot_cannot_use_is_not_watched(bot: Stage):
    closed = bot.discord.world.add_channel(bot.guild, "closed")
    bot.discord.backend.create_channel(closed)
    bot.discord.backend.deny_bot(closed, Permission.ADD_REACTIONS)
    page = await bot.moderators.invoke("/settings setup", channel=closed)
    refused = await bot.moderators.press(page.message, "Watch this channel")
    assert "Add Reactions" in refused.text
    shown = await bot.moderators.invoke("/settings show")
    assert f"<#{closed.id}>" not in shown.text


async def test_guidelines_are_written_in_a_form_and_shown_to_who_suggests(bot: Stage):
    form = await bot.moderators.invoke("/settings guidelines")
    kept = await bot.moderators.submit(form, guidelines="Only signed articles, please. @everyone")
    assert "Only signed articles" in kept.text
    told = await bot.people.invoke("/suggest", url="https://news.example/signed")
    assert "Only signed articles" in told.text
    form = await bot.moderators.invoke("/settings guidelines")
    emptied = await bot.moderators.submit(form, guidelines="")
    assert "Only signed articles" not in emptied.text


async def test_a_member_suggests_no_more_than_the_limit(bot: Stage):
    eager = bot.people.acting(bot.add_person("Eva"))
    await bot.moderators.invoke("/settings suggestions", limit=1)
    await eager.invoke("/suggest", url="https://news.example/one")
    refused = await eager.invoke("/suggest", url="https://news.example/two")
    assert refused.private
    assert "1 links a day" in refused.text
    await bot.moderators.invoke("/settings suggestions", limit=10)


async def test_only_named_posters_links_are_read(bot: Stage):
    poster = bot.add_person("Pia")
    await bot.moderators.invoke("/settings posters", member=poster)
    by_member = bot.people.posts(fresh(bot, "sajur"))
    by_poster = bot.people.posts(fresh(bot, "quweiq"), user=poster)
    await bot.people.until_reaction(by_poster, "✅")
    assert by_member.emojis_of(bot.discord.world.bot.id) == []
    shown = await bot.moderators.invoke("/settings posters", member=poster, remove=True)
    assert "everybody's links" in shown.text
    again = bot.people.posts(fresh(bot, "jaghjagh"))
    await bot.people.until_reaction(again, "✅")


async def test_whoever_is_named_moderates_until_they_are_not(bot: Stage):
    helper = bot.add_person("Hana")
    acting = bot.people.acting(helper)
    assert "Only moderators" in (await acting.invoke("/settings show", force=True)).text
    named = await bot.moderators.invoke("/settings moderators", member=helper)
    assert f"<@{helper.id}>" in named.text
    assert "Settings" in (await acting.invoke("/settings show", force=True)).text
    await bot.moderators.invoke("/settings moderators", member=helper, remove=True)
    assert "Only moderators" in (await acting.invoke("/settings show", force=True)).text


async def test_a_role_may_moderate(bot: Stage):
    role = next(role for role in bot.guild.roles.values() if role.name == "Dateline")
    archivist = bot.add_person("Arno", role.name)
    await bot.moderators.invoke("/settings moderators", member=role)
    assert "Settings" in (await bot.people.acting(archivist).invoke("/settings show", force=True)).text


async def test_language_and_retention_are_set_and_refused(bot: Stage):
    assert (
        "everybody reads: French" in (await bot.moderators.invoke("/settings language", language="fr")).text
    )
    await bot.moderators.invoke("/settings language")
    assert "at least" in (await bot.moderators.invoke("/settings retention", days=3)).text
    assert "400" in (await bot.moderators.invoke("/settings retention", days=400)).text
    assert "as long as nobody" in (await bot.moderators.invoke("/settings retention", days=0)).text


async def test_the_time_zone_is_completed_set_and_refused(bot: Stage):
    zones = await bot.moderators.autocomplete("/settings timezone", focus="zone", zone="damas")
    assert zones.choices == ["Asia/Damascus"]
    assert "Asia/Damascus" in (await bot.moderators.invoke("/settings timezone", zone="asia/damascus")).text
    refused = await bot.moderators.invoke("/settings timezone", zone="Mars")
    assert refused.private
    assert "Asia/Damascus" in (await bot.moderators.invoke("/settings show")).text
    watch = await bot.moderators.invoke("/settings timezone")
    assert "Time zone: UTC" in watch.text


async def test_timelines_are_told_as_the_moderators_set_it(bot: Stage):
    post = bot.people.posts(bot.news.publish("/long", LONG))
    await bot.people.until_reaction(post, "✅")
    assert "key dates" in (await bot.people.invoke("/timeline", topic="Latakia")).text
    shown = await bot.moderators.invoke("/settings detail", detail="all")
    assert "every event" in shown.text
    assert "key dates" not in (await bot.people.invoke("/timeline", topic="Latakia")).text
    assert "key dates" in (await bot.people.invoke("/timeline", topic="Latakia", detail="key")).text
    await bot.moderators.invoke("/settings detail", detail="key")


async def test_the_audit_speaks_the_readers_language(bot: Stage):
    await bot.moderators.invoke("/settings answers", private=True)
    await bot.moderators.invoke("/settings answers", private=False)
    arab = bot.moderators.acting(bot.add_person("Huda", "Moderators", locale="ar"))
    told = (await arab.invoke("/audit", what="settings")).text
    assert "غُيّرت الإعدادات" in told
    assert "الإجابات للسائل وحده: نعم" in told.replace("\u2068", "").replace("\u2069", "")
    assert "settings.change" not in told


async def test_the_audit_is_narrowed(bot: Stage):
    by_kind = await bot.moderators.invoke("/audit", what="settings")
    assert "Settings changed" in by_kind.text
    assert "Source added" not in by_kind.text
    theirs = await bot.moderators.invoke("/audit", who=bot.member)
    assert "Settings changed" not in theirs.text
    nothing = await bot.moderators.invoke("/audit", since="2090")
    assert "Nothing has been changed" in nothing.text


async def test_a_feed_is_followed_listed_and_left(bot: Stage):
    link = fresh(bot, "sinn")
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>'
        f"<item><title>Bridge</title><link>{link}</link></item></channel></rss>"
    )
    address = bot.news.publish("/rss", feed)
    added = await bot.moderators.invoke("/feed add", url=address, every=60)
    assert "links to read: 1" in added.text
    assert "every 60 min" in (await bot.moderators.invoke("/feed list")).text
    assert "f1" in (await bot.moderators.invoke("/feed remove", feed="f1")).text
    assert "No feed is followed" in (await bot.moderators.invoke("/feed list")).text
    page = bot.news.publish("/page", article("No feed", ["HAMA - Nothing here is a feed, officials said."]))
    assert "feed" in (await bot.moderators.invoke("/feed add", url=page)).text


async def test_privacy_counts_what_is_kept_and_forgets_it(bot: Stage):
    person = bot.people.acting(bot.add_person("Petra"))
    await person.invoke("/suggest", url="https://news.example/petra")
    page = await person.invoke("/privacy")
    assert "links and feeds added 1" in page.text
    await person.press(page.message, "Forget me")
    assert "links and feeds added 0" in (await person.invoke("/privacy")).text


async def test_a_new_guild_is_greeted_with_the_wizard_and_kept_when_it_comes_back(bot: Stage):
    world, backend = bot.discord.world, bot.discord.backend
    other = world.add_guild("Elsewhere", channels=("general",))
    backend.join(other)
    there = world.channel(other, "general")
    sally = bot.people.acting(bot.add_person("Sally", "Moderators", guild=other), there)
    page = await sally.invoke("/settings setup")
    assert "Watch this channel" in page.text
    await sally.press(page.message, "Watch this channel")
    assert f"<#{there.id}>" not in (await bot.moderators.invoke("/settings show")).text
    backend.leave(other)
    for _ in range(100):
        if "is deleted in 14 days" in bot.bot.output:
            break
        await asyncio.sleep(0.1)
    assert f"left guild {other.id}" in bot.bot.output
    world.guilds[other.id] = other
    world.channels[there.id] = there
    world.join(other, world.bot, "Dateline")
    backend.join(other)
    for _ in range(100):
        if f"back in guild {other.id}" in bot.bot.output:
            break
        await asyncio.sleep(0.1)
    assert f"<#{there.id}>" in (await sally.invoke("/settings show")).text
