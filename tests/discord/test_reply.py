"""An interaction is answered in time, to the right eyes, by whatever way Discord still takes."""

import asyncio
import errno
import io
import logging
from typing import Any

import discord
import pytest

from bot.discord import answering
from bot.discord import reply as module
from bot.discord.layout import note
from bot.discord.reply import Reply, tell
from bot.errors import NotFound
from tests.discord.fakes import FakeInteraction, Refusal, http_error

EXPIRED = http_error(10062)


@pytest.fixture(autouse=True)
def _little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)


def reply(interaction: FakeInteraction, **options: Any) -> Reply:
    return Reply(interaction, **options)  # type: ignore[arg-type]


async def test_a_quick_answer_is_the_first_answer() -> None:
    asked = FakeInteraction()
    async with reply(asked, private=False) as answer:
        await answer.send(note("Done"))
    await asyncio.sleep(0.03)
    assert asked.ways == ["send"]
    assert not asked.private


async def test_a_slow_answer_thinks_first() -> None:
    asked = FakeInteraction()
    async with reply(asked, private=False) as answer:
        await asyncio.sleep(0.05)
        await answer.send(note("Done"))
    assert asked.ways == ["defer", "followup"]
    assert asked.log[0][1] == {"ephemeral": False, "thinking": True}


async def test_a_private_answer_thinks_privately() -> None:
    asked = FakeInteraction()
    async with reply(asked) as answer:
        await asyncio.sleep(0.05)
        await answer.send(note("Done"))
    assert asked.log[0][1]["ephemeral"]
    assert asked.private


@pytest.mark.parametrize("slow", [False, True])
async def test_nothing_found_is_for_the_asker_alone(slow: bool) -> None:
    asked = FakeInteraction()
    async with reply(asked, private=False) as answer:
        await asyncio.sleep(0.05 * slow)
        await answer.send(note("Nothing"), private=True)
    assert asked.ways == (["defer", "delete", "followup"] if slow else ["send"])
    assert asked.private


@pytest.mark.parametrize("slow", [False, True])
async def test_an_error_is_for_the_asker_alone(slow: bool) -> None:
    asked = FakeInteraction()
    async with reply(asked, private=False):
        await asyncio.sleep(0.05 * slow)
        raise NotFound("unknown_source", given="s7")
    assert asked.ways == (["defer", "delete", "followup"] if slow else ["send"])
    assert asked.private
    assert "no source s7" in asked.said


async def test_what_was_typed_is_quoted_harmlessly() -> None:
    asked = FakeInteraction()
    async with reply(asked):
        raise Refusal("@everyone **now** <@1>")
    assert "@everyone" not in asked.said
    assert r"\*\*now\*\* \<" in asked.said


async def test_an_unexpected_error_is_a_number_for_the_person_and_a_story_for_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = FakeInteraction()
    with caplog.at_level(logging.ERROR):
        async with reply(asked):
            raise ZeroDivisionError("secret detail")
    (record,) = caplog.records
    number = record.args[0] if isinstance(record.args, tuple) else ""
    assert str(number) in asked.said
    assert "ZeroDivision" not in asked.said
    assert "secret" not in asked.said
    assert record.exc_info
    assert record.exc_info[0] is ZeroDivisionError


async def test_a_cancelled_answer_is_not_swallowed() -> None:
    with pytest.raises(asyncio.CancelledError):
        async with reply(FakeInteraction()):
            raise asyncio.CancelledError


async def test_a_turned_page_edits_the_message() -> None:
    asked = FakeInteraction()
    async with reply(asked, editing=True) as answer:
        await answer.send(note("Page 2"))
    assert asked.ways == ["edit"]


async def test_a_slowly_turned_page_edits_it_too() -> None:
    asked = FakeInteraction()
    async with reply(asked, editing=True) as answer:
        await asyncio.sleep(0.05)
        await answer.send(note("Page 2"))
    assert asked.ways == ["defer", "edit original"]
    assert asked.log[0][1] == {}


async def test_somebody_else_is_told_in_a_message_of_their_own() -> None:
    asked = FakeInteraction()
    async with reply(asked, editing=True) as answer:
        await asyncio.sleep(0.05)
        await answer.send(note("Not yours"), private=True)
    assert asked.ways == ["defer", "followup"]
    assert asked.private


async def test_an_expired_token_leaves_the_channel_for_a_public_answer() -> None:
    asked = FakeInteraction(refuse=EXPIRED)
    async with reply(asked, private=False) as answer:
        await answer.send(note("Done"))
    assert asked.ways == ["channel"]


async def test_an_expired_token_leaves_direct_messages_for_a_private_answer() -> None:
    asked = FakeInteraction(refuse=EXPIRED)
    async with reply(asked) as answer:
        await answer.send(note("Done"))
    assert asked.ways == ["direct message"]


async def test_a_file_is_whole_when_it_goes_another_way() -> None:
    asked = FakeInteraction()
    asked.followup.refuse = http_error(50027, 401)
    file = discord.File(io.BytesIO(b"id,start"), "timeline.csv")
    async with reply(asked, private=False) as answer:
        await asyncio.sleep(0.05)
        file.fp.read()
        await answer.send_files("1 event", [file])
    way, message = asked.log[-1]
    assert way == "channel"
    assert message["files"][0].fp.read() == b"id,start"


async def test_another_refusal_is_told_not_sent_elsewhere(caplog: pytest.LogCaptureFixture) -> None:
    asked = FakeInteraction()
    asked.followup.refuse = http_error(50013, 403)
    with caplog.at_level(logging.INFO):
        async with reply(asked, private=False) as answer:
            await asyncio.sleep(0.05)
            await answer.send(note("Done"))
    assert "channel" not in asked.ways


async def test_telling_never_raises() -> None:
    await tell(FakeInteraction(refuse=EXPIRED), NotFound("stale_view"))  # type: ignore[arg-type]


async def test_a_full_disk_is_said_as_such() -> None:
    """An export is packed in a file first."""
    asked = FakeInteraction()
    async with reply(asked, private=False):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert "The disk is full" in asked.said
    assert asked.private


@pytest.mark.parametrize("slow", [False, True])
async def test_whoever_is_cut_short_by_a_stop_is_told(slow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "LAST_ANSWERS", 0.05)
    asked = FakeInteraction()

    async def answer() -> None:
        async with reply(asked, private=False):
            await asyncio.sleep(60)

    answers = asyncio.create_task(answer())
    await asyncio.sleep(0.03 * slow)
    await asked.client.answering.finish()
    assert answers.cancelled()
    assert "restarted" in asked.said
    assert asked.private


async def test_an_answer_that_comes_soon_is_waited_for_by_a_stop() -> None:
    asked = FakeInteraction()

    async def answer() -> None:
        async with reply(asked, private=False) as told:
            await asyncio.sleep(0.05)
            await told.send(note("Done"))

    answers = asyncio.create_task(answer())
    await asyncio.sleep(0)
    await asked.client.answering.finish()
    assert answers.done()
    assert asked.said == "Done"
