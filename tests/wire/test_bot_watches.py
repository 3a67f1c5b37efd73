"""Watching a name, as the real bot tells of it: once, in the right place and language, or not at all."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from tests.wire.harness import Stage
from tests.wire.newsroom import article
from tests.wire.outcomes import text_of
from tests.wire.world import Permission

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROUND = 6.0  # the bot looks into its outbox every five seconds
NUMBERS = count(1)


def news(stage: Stage, what: str, *, age: timedelta = timedelta(hours=1)) -> str:
    """A new article about Sharaa, published ``age`` ago; its address."""
    number = next(NUMBERS)
    published = datetime.now(UTC) - age
    told = f"In statement {number} the office said that Ahmed al-Sharaa {what} on {published:%-d %B %Y}."
    page = article(f"News {number}", ["A statement was published.", told], published=published.isoformat())
    return stage.news.publish(f"/news{number}", page)


async def read_it(stage: Stage, link: str) -> None:
    await stage.people.until_reaction(stage.people.posts(link), "✅")


def told_directly(stage: Stage, user) -> list[str]:
    return [text_of(each) for each in stage.discord.world.direct_channel(user).latest()]


async def until_told(stage: Stage, user, words: str) -> str:
    def found() -> list[str]:
        return [text for text in told_directly(stage, user) if words in text]

    await stage.discord.changes.until(
        lambda: bool(found()), within=30, what=f"{user.name} to be told {words!r}"
    )
    return found()[0]


async def test_a_member_is_told_directly_of_what_is_new_and_once(read: Stage):
    added = await read.people.invoke("/watch add", topic="Sharaa")
    assert added.private
    assert "to you alone" in added.text
    await read_it(read, news(read, "opened a bridge"))
    told = await until_told(read, read.member, "opened a bridge")
    assert "Ahmed al-Sharaa" in told
    assert "/news" in told
    await asyncio.sleep(ROUND)
    assert sum("opened a bridge" in text for text in told_directly(read, read.member)) == 1


async def test_an_old_article_tells_nobody(read: Stage):
    before = told_directly(read, read.member)
    await read_it(read, news(read, "closed a school", age=timedelta(days=9)))
    await asyncio.sleep(ROUND)
    assert told_directly(read, read.member) == before


async def test_it_is_listed_and_ended_by_its_watcher_alone(read: Stage):
    await read.people.invoke("/watch add", topic="Sharaa")
    listed = await read.people.invoke("/watch list")
    assert listed.private
    assert "Ahmed al-Sharaa" in listed.text
    number = listed.text.split("**")[1]
    choices = await read.people.autocomplete("/watch remove", watch="", focus="watch")
    assert choices.choices == [f"{number} · Ahmed al-Sharaa"]
    refused = await read.moderators.invoke("/watch remove", watch=number)
    assert "You watch no" in refused.text
    gone = await read.people.invoke("/watch remove", watch=number)
    assert "no longer" in gone.text
    assert "nothing here yet" in (await read.people.invoke("/watch list")).text


async def test_a_channel_is_told_in_the_language_of_who_asked(read: Stage):
    arab = read.add_person("Rana", "Moderators", locale="ar")
    general = read.discord.world.channel(read.guild, "general")
    added = await read.moderators.acting(arab).invoke("/watch add", topic="الشرع", channel_=general)
    assert "تُتابَع من الآن" in added.text
    await read_it(read, news(read, "met farmers"))
    message = await read.people.until_message(general, within=30)
    assert "جديد" in text_of(message)
    assert "met farmers" in text_of(message)
    details = await read.people.choose(message, "علامَ يستند التاريخ؟", message_option(message))
    assert details.private


def message_option(message) -> str:
    menus = [
        part
        for box in message.payload["components"]
        for row in box.get("components", ())
        for part in row.get("components", ())
        if part["type"] == 3
    ]
    return menus[0]["options"][0]["value"]


async def test_members_have_no_channel_told(read: Stage):
    general = read.discord.world.channel(read.guild, "general")
    refused = await read.people.invoke("/watch add", topic="Sharaa", channel_=general)
    assert refused.private
    assert "moderators" in refused.text


async def test_a_channel_where_the_bot_may_not_write_is_refused_at_once(read: Stage):
    quiet = read.discord.world.add_channel(read.guild, "quiet")
    read.discord.backend.create_channel(quiet)
    read.discord.backend.deny_bot(quiet, Permission.SEND_MESSAGES)
    refused = await read.moderators.invoke("/watch add", topic="Sharaa", channel_=quiet)
    assert "Send Messages" in refused.text


async def test_closed_direct_messages_are_said_once_and_pause_the_watch(read: Stage):
    shy = read.add_person("Shy")
    await read.people.acting(shy).invoke("/watch add", topic="Sharaa")
    fault = read.discord.faults.refuse("POST", "/channels/{channel_id}/messages", status=403, code=50007)
    last = read.channel.latest()[0]
    link = news(read, "wrote a letter")
    await read.moderators.invoke("/source add", url=link)
    note = await read.people.until_message(read.channel, after=last, within=30)
    assert fault.met == 1
    assert f"<@{shy.id}>" in text_of(note)
    assert note.payload["mentions"] == []
    assert "Paused" in (await read.people.acting(shy).invoke("/watch list")).text


async def test_a_deleted_channel_ends_its_watch(read: Stage):
    gone = read.discord.world.add_channel(read.guild, "gone")
    read.discord.backend.create_channel(gone)
    read.discord.tolerate(10003)
    await read.moderators.invoke("/watch add", topic="Sharaa", channel_=gone)
    read.discord.backend.delete_channel(gone, tell=False)
    await read.moderators.invoke("/source add", url=news(read, "signed a decree"))
    await read.moderators.ask_until("/source list", says="News")
    for _ in range(30):
        if f"<#{gone.id}>" not in (await read.moderators.invoke("/watch list")).text:
            break
        await asyncio.sleep(1)
    else:
        raise AssertionError("the watch of a deleted channel goes on")


async def test_what_a_crash_left_unsaid_is_told_after_it_and_what_was_said_is_not_said_again(read: Stage):
    watcher = read.add_person("Wait")
    await read.people.acting(watcher).invoke("/watch add", topic="Sharaa")
    read.discord.faults.delay("POST", "/channels/{channel_id}/messages", seconds=8)
    await read.moderators.invoke("/source add", url=news(read, "returned home"))
    await asyncio.sleep(ROUND)
    read.bot.kill()
    await read.restart()
    await until_told(read, watcher, "returned home")
    await asyncio.sleep(ROUND)
    assert sum("returned home" in text for text in told_directly(read, watcher)) == 1
