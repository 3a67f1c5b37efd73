"""Starting, stopping and starting again: the real bot's process and its commands."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.wire.harness import Stage
from tests.wire.world import Intent


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """All but the bot, which each test starts in its own way."""
    async with Stage(tmp_path) as stage:
        yield stage
        stage.discord.assert_clean()


async def test_commands_are_registered_once_and_only_when_changed(stage: Stage):
    await stage.start()
    commands = stage.discord.backend.commands
    assert commands.writes == [("PUT", None)]
    assert {"timeline", "who", "on", "search", "export", "source", "about", "help"} <= {
        command["name"] for command in commands.visible_in(stage.guild.id)
    }
    assert await stage.restart() == 0
    assert commands.writes == [("PUT", None)]
    commands.scopes[None] = commands.scopes[None][1:]
    await stage.restart()
    await stage.discord.changes.until(lambda: len(commands.writes) == 2, what="the missing command")
    assert (await stage.people.invoke("/help")).text


async def test_commands_may_go_to_one_guild_alone(stage: Stage):
    await stage.start(SYNC_GUILD_ID=str(stage.guild.id))
    commands = stage.discord.backend.commands
    assert commands.writes == [("PUT", stage.guild.id)]
    assert (await stage.people.invoke("/help")).text


async def test_a_bad_token_is_said_and_ends_the_program(stage: Stage):
    await stage.start(ready=False, DISCORD_TOKEN="wrong.token.altogether")
    assert await stage.bot.ended() == 7
    assert "Discord refuses the token" in stage.bot.output
    _assert_no_trace(stage)
    assert "wrong.token" not in stage.bot.output


async def test_no_token_says_what_to_do(stage: Stage):
    await stage.start(ready=False, DISCORD_TOKEN="")
    assert await stage.bot.ended() == 7
    assert "discord.com/developers" in stage.bot.output
    _assert_no_trace(stage)


def _assert_no_trace(stage: Stage) -> None:
    assert "Traceback" not in stage.bot.output
    assert "Error" not in stage.bot.output


async def test_without_the_content_intent_all_but_posted_links_works(stage: Stage):
    stage.discord.world.allowed_intents = 0
    await stage.start()
    assert 4014 in stage.discord.gateway.closed_with
    (session,) = stage.discord.gateway.sessions.values()
    assert not session.intents & Intent.MESSAGE_CONTENT
    assert "Message Content Intent" in stage.bot.output
    assert "Message Content" in (await stage.moderators.invoke("/about")).text


async def test_it_stops_in_order(stage: Stage):
    await stage.start()
    assert await stage.bot.stop() == 0
    assert stage.discord.gateway.counts["disconnect"] == 1
    assert not stage.discord.gateway.connections
    assert "Traceback" not in stage.bot.output


async def test_no_log_line_has_the_token(stage: Stage):
    await stage.start(LOG_LEVEL="DEBUG")
    await stage.people.invoke("/help")
    await stage.bot.stop()
    assert stage.bot.output
    assert stage.discord.world.token not in stage.bot.output


async def test_processes_share_the_guilds_by_their_shards(stage: Stage):
    guild = stage.guild
    shard = (guild.id >> 22) % 2
    await stage.start(SHARD_IDS=str(shard), SHARD_COUNT="2")
    assert stage.discord.gateway.counts["ready"] == 1
    assert (await stage.people.invoke("/help")).text
    await stage.restart(SHARD_COUNT="2")
    await stage.discord.changes.until(lambda: stage.discord.gateway.counts["ready"] == 3, what="both shards")
    assert (await stage.people.invoke("/help")).text


@pytest.mark.parametrize("ids", ["2", "-1", "x"])
async def test_shards_that_cannot_be_are_said(stage: Stage, ids: str):
    await stage.start(ready=False, SHARD_IDS=ids, SHARD_COUNT="2")
    assert await stage.bot.ended() == 7
    _assert_no_trace(stage)
