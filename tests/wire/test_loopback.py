"""The loopback Discord proves itself with a tiny discord.py bot, so that a failure of the real one is the
real one's.
"""

import sys
import time

import pytest

from tests.wire.client import Hidden
from tests.wire.harness import Stage
from tests.wire.interactions import Kind
from tests.wire.outcomes import text_of
from tests.wire.ratelimits import Rule
from tests.wire.world import Intent, Message, Permission

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_session_is_compressed_and_beats(echo: Stage):
    (connection,) = echo.discord.gateway.connections
    assert connection.compression in {"zlib-stream", "zstd-stream"}
    await echo.discord.gateway.until("heartbeat")


async def test_commands_are_kept_as_registered(echo: Stage):
    names = {command["name"] for command in echo.discord.backend.commands.visible_in(echo.guild.id)}
    assert names == {"echo", "file", "page", "bad", "source", "Quote it"}
    assert echo.discord.backend.commands.writes == [("PUT", None)]


async def test_a_command_answers(echo: Stage):
    outcome = await echo.people.invoke("/echo", word="ho", times=3, who=echo.moderator)
    assert outcome.text.startswith("hohoho to Mona")
    assert not outcome.private
    assert outcome.first_sign < 3


async def test_autocomplete_answers(echo: Stage):
    outcome = await echo.people.autocomplete("/echo", focus="word", word="Sha")
    assert outcome.choices == ["Sha0", "Sha1", "Sha2"]


async def test_the_client_refuses_what_it_would_refuse(echo: Stage):
    with pytest.raises(AssertionError, match="requires"):
        await echo.people.invoke("/echo")
    with pytest.raises(AssertionError, match="refuses"):
        await echo.people.invoke("/echo", word="x", times=6)
    with pytest.raises(LookupError, match="is registered"):
        await echo.people.invoke("/nothing")


async def test_buttons_modals_and_deferred_updates(echo: Stage):
    message = (await echo.people.invoke("/echo", word="a")).message
    form = await echo.people.press(message, "Form")
    told = await echo.people.submit(form, words="all of it")
    assert told.text == "told all of it"
    assert told.private
    await echo.people.press(message, "Later")
    assert message.payload["content"] == "later came"
    await echo.people.press(message, "again")
    assert message.payload["content"] == "pressed"


async def test_the_first_follow_up_is_as_private_as_the_deferral(echo: Stage):
    public = await echo.people.invoke("/file")
    assert not public.private
    assert public.files == {"a.csv": b"a,b\n"}
    await echo.discord.changes.until(lambda: len(public.messages) == 2)
    assert text_of(public.messages[1]) == "and more"
    assert (await echo.people.invoke("/file", private=True)).message.seen_by == echo.member.id


async def test_components_v2_and_the_message_menu(echo: Stage):
    outcome = await echo.people.invoke("/page")
    assert "a page in V2" in outcome.text
    post = echo.people.posts("a quotable word")
    assert (await echo.people.menu("Quote it", post)).text == "> a quotable word"


async def test_moderators_commands_are_hidden_but_can_be_forced(echo: Stage):
    assert (await echo.moderators.invoke("/source add", url="u")).text == "added u"
    with pytest.raises(Hidden):
        await echo.people.invoke("/source add", url="u")
    assert (await echo.people.invoke("/source add", url="u", force=True)).text == "refused"


async def test_reactions_replies_and_direct_messages(echo: Stage):
    post = echo.people.posts("see https://example.org/a")
    assert await echo.people.until_reaction(post, "✅") == "✅"
    assert post.emojis_of(echo.discord.world.bot.id) == ["✅"]
    reply = await _reply_to(echo, "reply")
    assert reply.payload["content"] == "replied"
    echo.people.posts("whisper")
    direct = await echo.people.until_message(echo.discord.world.direct_channel(echo.member))
    assert direct.payload["content"] == "hello"


async def _reply_to(stage: Stage, text: str) -> Message:
    post = stage.people.posts(text)
    return await stage.people.until_message(stage.channel, after=post)


@pytest.mark.parametrize("how", ["long", "embeds"])
async def test_what_discord_would_refuse_is_held_against_the_bot(echo: Stage, how: str):
    await echo.people.invoke("/bad", how=how, wait=False)
    await echo.discord.changes.until(lambda: bool(echo.discord.violations))
    with pytest.raises(AssertionError, match=r"2000|6000|too long"):
        echo.discord.assert_clean()


async def test_a_late_answer_is_held_against_the_bot(echo: Stage):
    await echo.people.invoke("/bad", how="late", wait=False)
    await echo.discord.changes.until(lambda: bool(echo.discord.violations))
    assert "first answer after 3." in str(echo.discord.forgive())
    _forget_unanswered(echo)


async def test_a_second_answer_is_held_against_the_bot(echo: Stage):
    await echo.people.invoke("/bad", how="twice", wait=False)
    await echo.discord.changes.until(lambda: bool(echo.discord.violations))
    assert "already been acknowledged" in str(echo.discord.forgive())


async def test_silence_is_held_against_the_bot(echo: Stage):
    interactions = echo.discord.backend.interactions
    people = echo.people
    interactions.start(Kind.COMMAND, {}, user=people.user, channel=people.channel, name="/unheard")
    with pytest.raises(AssertionError, match="never answered"):
        echo.discord.assert_clean()


def _forget_unanswered(stage: Stage) -> None:
    for interaction in stage.discord.backend.interactions.unanswered():
        interaction.lose()


async def test_faults_reach_the_bot_and_it_gets_over_them(echo: Stage):
    limited = echo.discord.faults.limit("PUT", "/reactions/", retry_after=0.2)
    failed = echo.discord.faults.fail("PUT", "/reactions/", status=500)
    post = echo.people.posts("http again")
    await echo.people.until_reaction(post, "✅")
    assert (limited.met, failed.met) == (1, 1)


async def test_rate_limits_are_respected(echo: Stage):
    echo.discord.limits.rules = {("POST", "/channels/{channel_id}/messages"): Rule(3, 0.7)}
    post = echo.people.posts("flood")
    floods = [f"flood {index}" for index in range(8)]

    def all_there() -> bool:
        texts = {message.payload["content"] for message in echo.channel.latest() if message.id > post.id}
        return texts.issuperset(floods)

    started = time.monotonic()
    await echo.discord.changes.until(all_there)
    echo.discord.limits.rules = {}
    assert time.monotonic() - started > 1


async def test_missing_permissions_are_refused(echo: Stage):
    world = echo.discord.world
    general = world.channel(echo.guild, "general")
    echo.discord.backend.deny_bot(general, Permission.ADD_REACTIONS)
    echo.people.posts("http no reactions here", channel=general)
    await echo.discord.changes.until(lambda: bool(echo.discord.violations))
    assert "[50013]" in str(echo.discord.forgive()[0])


async def test_a_lost_line_is_resumed_without_loss(echo: Stage):
    resumed = echo.discord.gateway.counts["resume"]
    await echo.discord.gateway.drop()
    post = echo.people.posts("http while nobody listens")
    await echo.discord.gateway.until("resume", resumed + 1)
    await echo.people.until_reaction(post, "✅")


async def test_asked_to_reconnect_it_resumes(echo: Stage):
    resumed = echo.discord.gateway.counts["resume"]
    echo.discord.gateway.ask_to_reconnect()
    await echo.discord.gateway.until("resume", resumed + 1)


async def test_an_invalid_session_is_begun_anew(echo: Stage):
    ready = echo.discord.gateway.counts["ready"]
    echo.discord.gateway.invalidate(resumable=False)
    await echo.discord.gateway.until("ready", ready + 1)
    assert (await echo.people.invoke("/echo", word="back")).text.startswith("back")


async def test_without_the_content_intent_messages_come_empty(echo: Stage, tmp_path):
    async with Stage(tmp_path, command=echo.command) as stage:
        await stage.start(CONTENT="0")
        post = stage.people.posts("http unseen")
        bot = stage.discord.world.bot
        mention = stage.people.posts(f"<@{bot.id}> http seen")
        await stage.people.until_reaction(mention, "✅")
        assert not post.emojis_of(bot.id)


@pytest.mark.parametrize(("token", "allowed", "code"), [("wrong", -1, None), (None, 0, 4014)])
async def test_bad_tokens_and_disallowed_intents_are_turned_away(echo: Stage, tmp_path, token, allowed, code):
    async with Stage(tmp_path, command=echo.command) as stage:
        stage.discord.world.allowed_intents = allowed & int(Intent.MESSAGE_CONTENT)
        env = {"DISCORD_TOKEN": token} if token else {}
        await stage.start(ready=False, **env)
        assert await stage.bot.ended() != 0
        assert stage.discord.gateway.closed_with == ([code] if code else [])
        assert ("LoginFailure" if token else "PrivilegedIntentsRequired") in stage.bot.output


async def test_a_program_that_ends_instead_is_told_with_its_words(tmp_path):
    program = (sys.executable, "-c", "print('no bot here'); raise SystemExit(3)")
    async with Stage(tmp_path, command=program) as stage:
        with pytest.raises(AssertionError, match=r"(?s)status 3.*no bot here"):
            await stage.start()
