"""What a hostile member tries: made-up ids, invisible and endless texts, pings and invites, nonsense and huge files."""

import asyncio
import re

import pytest

from tests.wire.backend import Upload
from tests.wire.harness import Stage
from tests.wire.outcomes import Outcome, components_of, text_of
from tests.wire.people import People
from tests.wire.stories import BRIDGE
from tests.wire.world import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

COMPONENTS_V2 = 1 << 15
ZERO_WIDTH = "\u200b"
OLD = "too old"


def made_up(stage: Stage, custom_id: str, *, menu: str | None = None) -> Message:
    """A message of the bot with one button or menu whose id nobody of ours wrote."""
    part: dict = {"type": 2, "style": 2, "label": "x", "custom_id": custom_id}
    if menu is not None:
        part = {"type": 3, "custom_id": custom_id, "options": [{"label": "x", "value": menu}]}
    body = {"components": [{"type": 1, "components": [part]}], "flags": COMPONENTS_V2}
    return stage.discord.backend.post(stage.channel, stage.discord.world.bot, body)


async def pressed(people: People, stage: Stage, custom_id: str, menu: str | None = None) -> Outcome:
    message = made_up(stage, custom_id, menu=menu)
    if menu is not None:
        return await people.choose(message, custom_id, menu)
    return await people.press(message, custom_id)


def view_of(message: Message, kind: str = "p") -> str:
    """The number under which a message's question is stored."""
    parts = [each.get("custom_id", "").split(":") for each in components_of(message)]
    return next(each[1] if kind == "p" else each[-1] for each in parts if each[0] == kind)


@pytest.mark.parametrize(
    "custom_id",
    [
        "b:nonsense:1:1",
        "b:hide:abc:0",
        f"b:hide:{'9' * 60}:0",
        "b:undo:99999999999999999999:0",
        "b:who:x:0",
        "b:own:0:999999",
        "b:own:999999999999999999:1",
        "b:confirm:yes:999999",
        "b:same:1:0",
        "b:same:1_2_3:0",
        "b:same:x_y:0",
        "b:approve:x:0",
        "b:approveall:x_y:0",
        "b:why:s1:1",
        "b:watch:x:0",
        "p:999999999999999999:1:n",
        "j:999999999999999999:1:1",
    ],
)
async def test_made_up_ids_are_refused(read: Stage, custom_id: str):
    answer = await pressed(read.moderators, read, custom_id)
    assert OLD in answer.text or "There is no" in answer.text
    assert answer.private


@pytest.mark.parametrize(
    ("custom_id", "value"), [("m:details:0:0", "x"), ("m:review:0:0", "9" * 50), ("m:x:0:0", "1")]
)
async def test_made_up_choices_are_refused(read: Stage, custom_id: str, value: str):
    answer = await pressed(read.moderators, read, custom_id, value)
    assert OLD in answer.text or "There is no" in answer.text
    assert answer.private


async def test_a_stored_number_of_another_kind_is_no_question(read: Stage):
    shown = await read.moderators.invoke("/event hide", event="e1")
    intent = view_of(shown.message, "b")
    asked = await read.people.invoke("/timeline", topic="Latakia", detail="all")
    question = view_of(asked.message)
    for custom_id in (
        f"b:own:0:{intent}",
        f"p:{intent}:0:n",
        f"b:whyall:all:{question}",
        f"b:confirm:yes:{question}",
    ):
        assert OLD in (await pressed(read.moderators, read, custom_id)).text, custom_id


async def test_a_member_sees_no_moderator_s_list_by_its_number(read: Stage):
    for number in range(30):
        await read.people.invoke("/suggest", url=f"https://news.example/{number}")
    for command in ("/audit", "/source list", "/review"):
        shown = await read.moderators.invoke(command)
        ids = [each.get("custom_id", "") for each in components_of(shown.message)]
        view = next((each.split(":")[1] for each in ids if each.startswith("p:")), None)
        if view is None:
            continue
        for custom_id in (f"b:own:0:{view}", f"p:{view}:1:n"):
            answer = await pressed(read.people, read, custom_id)
            assert OLD in answer.text or "Only moderators" in answer.text or "My own copy" in answer.text
            assert "Source added" not in answer.text
            assert "news.example" not in answer.text


async def test_what_somebody_asked_privately_stays_theirs(read: Stage):
    asked = await read.moderators.invoke("/timeline", topic="Latakia", detail="all", private=True)
    view = view_of(asked.message)
    for custom_id in (f"b:own:0:{view}", f"p:{view}:1:n", f"b:chart:0:{view}", f"b:all:0:{view}"):
        assert OLD in (await pressed(read.people, read, custom_id)).text
    assert "contract number" in (await read.moderators.press(asked.message, f"p:{view}:1:n")).text


async def test_forms_full_of_nothing_visible(read: Stage):
    form = await read.moderators.invoke("/source paste")
    pasted = await read.moderators.submit(form, text=ZERO_WIDTH * 4000, title=ZERO_WIDTH * 300)
    assert pasted.private
    assert "no text in that" in pasted.text
    kept = await read.moderators.submit(
        await read.moderators.invoke("/settings guidelines"), guidelines="x" + ZERO_WIDTH * 1499
    )
    assert kept.private
    await read.moderators.submit(await read.moderators.invoke("/settings guidelines"), guidelines="")
    answer = await read.people.invoke("/ask", question=ZERO_WIDTH * 300)
    assert "Ask me something" in answer.text
    for command, option in (
        ("/timeline", "topic"),
        ("/who", "name"),
        ("/search", "text"),
        ("/chart", "topic"),
    ):
        answer = await read.people.invoke(command, **{option: ZERO_WIDTH * 200})
        assert answer.private, command
        assert "incident" not in answer.text.lower(), command


async def test_names_that_ping_format_or_invite_do_neither(read: Stage):
    hostile = "@everyone <@&1> [x](https://discord.gg/abc) **b** \u202ediscord.gg/abc `c`"
    shown = await read.moderators.invoke("/name rename", name="Oumar Diaby", new=hostile)
    done = await read.moderators.press(shown.message, "Confirm")
    who = await read.people.invoke("/who", name="Oumar Diaby")
    for answer in (shown, done, who, await read.moderators.invoke("/audit")):
        for message in answer.messages:
            assert not message.payload["mention_everyone"]
            assert message.payload["mentions"] == []
        assert "@everyone" not in answer.text
        assert "\u202e" not in answer.text
        assert not re.search(r"(?<!\\)\[x\]\(", answer.text)
        assert not re.search(r"discord\.gg", answer.text)
    await read.moderators.press(done.message, "Undo")
    assert "Oumar Diaby" in (await read.people.invoke("/who", name="Oumar Diaby")).text


NONSENSE = ("x" * 60, "0", "-1", "99999999999", "31 February 2025", "\u202e5202", "💥", "now()", "'; --")


@pytest.mark.parametrize("since", NONSENSE)
async def test_since_nonsense(read: Stage, since: str):
    answer = await read.people.invoke("/timeline", topic="Sharaa", since=since)
    assert answer.private
    assert "23 October 2025" in answer.text


async def test_an_invite_is_no_article_and_never_shown_as_a_link(read: Stage):
    told = await read.people.invoke("/suggest", url="https://discord.gg/raid?@everyone")
    assert told.private
    review = await read.moderators.invoke("/review")
    assert not re.search(r"\]\([^)]*discord\.gg", review.text)
    links = [each.get("url", "") for each in components_of(review.message)]
    assert not any("discord.gg" in url for url in links)


async def test_a_huge_file_is_refused_before_it_is_fetched(read: Stage):
    huge = Upload("file", "links.csv", b"url\n" + b"x" * 6_000_000, "text/csv")
    refused = await read.moderators.invoke("/source import", file=huge)
    assert "longer than I read" in refused.text
    many = Upload("file", "links.csv", b"url\n" + b"ftp://a.example/b\n" * 20_000, "text/csv")
    answer = await read.moderators.invoke("/source import", file=many)
    assert answer.private
    assert "Split it" in answer.text or "refused" in answer.text
    binary = Upload("file", "links.csv", bytes(range(256)) * 40, "text/csv")
    assert "UTF-8" in (await read.moderators.invoke("/source import", file=binary)).text


async def test_a_message_of_a_hundred_links_queues_ten(read: Stage):
    own = read.discord.world.bot.id
    post = read.people.posts(" ".join(f"http://127.0.0.1:{read.news.port}/h{number}" for number in range(60)))
    await read.discord.changes.until(lambda: "⚠️" in post.emojis_of(own), within=60, what="⚠️")
    assert sum(path.startswith("/h") and path[2:].isdigit() for path in read.news.seen) <= 10


async def test_two_moderators_who_undo_at_once_undo_once(read: Stage):
    other = read.moderators.acting(read.add_person("Nadia", "Moderators"))
    shown = await read.moderators.invoke("/event hide", event="e1")
    done = await read.moderators.press(shown.message, "Confirm")
    done.message.seen_by = None
    outcomes = await asyncio.gather(
        read.moderators.press(done.message, "Undo"), other.press(done.message, "Undo")
    )
    assert sorted("Undone" in each.text for each in outcomes) == [False, True]


async def test_two_moderators_who_confirm_at_once_change_once(read: Stage):
    other = read.moderators.acting(read.add_person("Nils", "Moderators"))
    shown = [await people.invoke("/event hide", event="e2") for people in (read.moderators, other)]
    done = await asyncio.gather(
        *(
            people.press(each.message, "Confirm")
            for people, each in zip((read.moderators, other), shown, strict=True)
        )
    )
    undo = [each for each in done if any(part.get("label") == "Undo" for part in components_of(each.message))]
    assert len(undo) == 1
    await read.moderators.acting(undo[0].interaction.user).press(undo[0].message, "Undo")


async def test_a_member_who_lost_their_role_presses_in_vain(read: Stage):
    former = read.add_person("Fred", "Moderators")
    acting = read.people.acting(former)
    shown = await acting.invoke("/event hide", event="e1")
    listed = await acting.invoke("/source list")
    read.guild.members[former.id].roles.clear()
    assert "Only moderators" in (await acting.press(shown.message, "Confirm")).text
    for button in components_of(listed.message):
        if not button.get("disabled") and button["custom_id"][0] == "p":
            assert "Only moderators" in (await acting.press(listed.message, button["custom_id"])).text


async def test_a_question_about_everything_at_once(read: Stage):
    post = read.people.posts(
        f"<@{read.discord.world.bot.id}> " + "who when where why @everyone discord.gg/x " * 40
    )
    reply = await read.people.until_message(read.channel, after=post)
    assert not reply.payload["mention_everyone"]
    assert "discord.gg/x" not in text_of(reply).replace("discord\\.gg", "")


async def test_nothing_of_it_was_an_incident(read: Stage):
    assert "incident" not in read.bot.output
    assert "Traceback" not in read.bot.output
    post = read.people.posts(read.news.publish("/after-all", BRIDGE.replace("Afrin", "Afterall")))
    await read.people.until_reaction(post, "✅")
