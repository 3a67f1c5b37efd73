"""What moderators put right, what they take back, and that nobody else may."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.wire.backend import Upload
from tests.wire.client import Hidden
from tests.wire.harness import Stage
from tests.wire.outcomes import Outcome, components_of
from tests.wire.world import Channel, User

pytestmark = pytest.mark.asyncio(loop_scope="module")

STRING, INTEGER, BOOLEAN, CHANNEL, MENTIONABLE, NUMBER, ATTACHMENT = 3, 4, 5, 7, 9, 10, 11
NESTED = {1, 2}
TYPED = {"event": "e1", "date": "2025-10-20", "url": "https://news.example/a", "source": "s1"}


def leaves(command: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Every command that can be used, as typed, with its options."""
    here = f"{path} {command['name']}".strip()
    options = command.get("options", [])
    if options and options[0]["type"] in NESTED:
        for inner in options:
            yield from leaves(inner, here)
    else:
        yield f"/{here}", options


def filled(options: list[dict[str, Any]], channel: Channel, user: User) -> dict[str, object]:
    """Something for every required option, and for a file, which spares a form."""
    values: dict[str, object] = {}
    for option in options:
        if not option.get("required") and option["type"] != ATTACHMENT:
            continue
        choices = [choice["value"] for choice in option.get("choices", ())]
        typed = {
            STRING: TYPED.get(option["name"], "Sharaa"),
            INTEGER: 1,
            NUMBER: 1,
            BOOLEAN: True,
            CHANNEL: channel,
            MENTIONABLE: user,
            ATTACHMENT: Upload("file", "a.txt", b"On 2 May 2024 a ferry sank.", "text/plain"),
        }
        values[f"{option['name']}_"] = choices[0] if choices else typed[option["type"]]
    return values


@pytest.mark.parametrize(("locale", "only"), [("en-US", "Only moderators"), ("ar", "المشرفون")])
async def test_every_command_that_discord_hides_is_refused_to_members(read: Stage, locale: str, only: str):
    member = read.people.acting(read.add_person(f"Member {locale}", locale=locale))
    hidden = [each for each in _commands(read) if each["default_member_permissions"] is not None]
    assert {"source", "review", "name", "event", "undo", "audit", "settings", "feed"} <= {
        each["name"] for each in hidden
    }
    granted: list[str] = []
    for command, options in [leaf for each in hidden for leaf in leaves(each)]:
        values = filled(options, read.channel, read.member)
        with pytest.raises(Hidden):
            await member.invoke(command, **values)
        refused = await member.invoke(command, force=True, **values)
        if not (refused.private and only in refused.text):
            granted.append(f"{command}: {refused.text[:100]}")
    assert not granted, "\n".join(granted)


async def test_no_command_of_readers_is_hidden(read: Stage):
    shown = {each["name"] for each in _commands(read) if each["default_member_permissions"] is None}
    assert {
        "timeline",
        "who",
        "ask",
        "on",
        "search",
        "export",
        "suggest",
        "about",
        "help",
        "privacy",
    } <= shown


def _commands(stage: Stage) -> list[dict[str, Any]]:
    return [each for each in stage.discord.backend.commands.visible_in(stage.guild.id) if each["type"] == 1]


async def test_every_command_is_answered_in_private_messages_too(read: Stage):
    direct = read.discord.world.direct_channel(read.member)
    for command, options in [leaf for each in _commands(read) for leaf in leaves(each)]:
        values = filled(options, read.channel, read.member)
        answer = await read.people.invoke(command, channel=direct, force=True, **values)
        assert answer.text, command


async def _event(stage: Stage, words: str) -> tuple[Outcome, str]:
    """A timeline and the number of the event in it whose date reads ``words``."""
    answer = await stage.moderators.invoke("/timeline", topic="Sharaa")
    menu = next(each for each in components_of(answer.message) if each["type"] == 3)
    option = next(each for each in menu["options"] if words in each["label"])
    return answer, f"e{option['value']}"


async def correct(stage: Stage, command: str, **options: object) -> Outcome:
    """Make a correction as a moderator does: look at what it changes, then confirm."""
    shown = await stage.moderators.invoke(command, **options)
    assert "Before" in shown.text
    assert "After" in shown.text
    return await stage.moderators.press(shown.message, "Confirm")


async def test_what_is_left_changes_nothing(read: Stage):
    _, event = await _event(read, "late January")
    before = await _dates(read)
    shown = await read.moderators.invoke("/event date", event=event, date="29 January 2025")
    assert "29 Jan 2025" in shown.text
    assert "late January 2025" in shown.text
    assert await _dates(read) == before
    assert "Nothing was changed" in (await read.moderators.press(shown.message, "Leave it")).text
    assert await _dates(read) == before


async def test_what_was_shown_is_confirmed_after_a_restart_and_by_moderators_alone(read: Stage):
    _, event = await _event(read, "late January")
    shown = await read.moderators.invoke("/event hide", event=event)
    shown.message.seen_by = None
    assert "Only moderators" in (await read.people.press(shown.message, "Confirm")).text
    await read.restart()
    done = await read.moderators.press(shown.message, "Confirm")
    assert "late January 2025" not in await _dates(read)
    await read.moderators.press(done.message, "Undo")
    assert "late January 2025" in await _dates(read)


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("/event date", {"event": "e1", "date": "whenever"}, "can't read"),
        ("/event hide", {"event": "e9999"}, "no e9999"),
        ("/name merge", {"keep": "Oumar Diaby", "other": "Oumar Diaby"}, "one name already"),
        ("/name split", {"name": "Zzyzx Qwerty"}, "names"),
    ],
)
async def test_what_cannot_be_done_is_said_before(
    read: Stage, command: str, options: dict[str, str], said: str
):
    refused = await read.moderators.invoke(command, **options)
    assert said in refused.text
    assert "Confirm" not in refused.text


async def _dates(stage: Stage) -> str:
    return (await stage.people.invoke("/timeline", topic="Sharaa")).text


async def test_a_date_is_changed_and_the_change_undone(read: Stage):
    _, event = await _event(read, "late January")
    changed = await correct(read, "/event date", event=event, date="29 January 2025")
    assert "Before" in changed.text
    assert "After" in changed.text
    assert "29 Jan 2025" in await _dates(read)
    await read.moderators.press(changed.message, "Undo")
    assert "29 Jan 2025" not in await _dates(read)
    assert "late January 2025" in await _dates(read)


async def test_a_date_is_changed_from_the_details(read: Stage):
    answer, event = await _event(read, "late January")
    menu = next(each for each in components_of(answer.message) if each["type"] == 3)
    details = await read.moderators.choose(answer.message, menu["custom_id"], event[1:])
    form = await read.moderators.press(details.message, "Change the date")
    changed = await read.moderators.submit(form, date="30 January 2025")
    assert "30 Jan 2025" in await _dates(read)
    await read.moderators.press(changed.message, "Undo")
    assert "late January 2025" in await _dates(read)


async def test_members_see_the_details_without_the_corrections(read: Stage):
    answer = await read.people.invoke("/timeline", topic="Sharaa")
    menu = next(each for each in components_of(answer.message) if each["type"] == 3)
    details = await read.people.choose(answer.message, menu["custom_id"], menu["options"][0]["value"])
    assert "Change the date" not in details.text


async def test_an_event_is_hidden_and_brought_back(read: Stage):
    _, event = await _event(read, "late January")
    await correct(read, "/event hide", event=event)
    assert "late January 2025" not in await _dates(read)
    back = await correct(read, "/event restore", event=event)
    assert "late January 2025" in await _dates(read)
    undone = await read.moderators.press(back.message, "Undo")
    assert f"event brought back ({event})" in undone.text
    assert "late January 2025" not in await _dates(read)
    assert "nothing of yours" in (await read.moderators.press(back.message, "Undo")).text
    await correct(read, "/event restore", event=event)
    assert "late January 2025" in await _dates(read)


async def test_the_last_change_is_undone_without_a_number(read: Stage):
    _, event = await _event(read, "late January")
    await correct(read, "/event hide", event=event)
    undone = await read.moderators.invoke("/undo")
    assert "Undone" in undone.text
    assert "late January 2025" in await _dates(read)


async def test_a_name_gets_another_spelling_and_loses_it(read: Stage):
    assert "Omar Omsen" not in (await read.people.invoke("/who", name="Oumar Diaby")).text
    named = await correct(read, "/name alias", name="Oumar Diaby", alias="Omar Omsen")
    assert "Oumar Diaby" in (await read.people.invoke("/who", name="Omar Omsen")).text
    await read.moderators.press(named.message, "Undo")
    assert "Omar Omsen" not in (await read.people.invoke("/who", name="Oumar Diaby")).text


async def test_a_name_is_renamed_and_named_back(read: Stage):
    renamed = await correct(read, "/name rename", name="Oumar Diaby", new="Oumar Diaby (Omsen)")
    assert "Oumar Diaby (Omsen)" in (await read.people.invoke("/who", name="Oumar Diaby")).text
    await read.moderators.press(renamed.message, "Undo")
    assert "(Omsen)" not in (await read.people.invoke("/who", name="Oumar Diaby")).text


async def test_names_are_merged_and_split(read: Stage):
    await correct(read, "/name merge", keep="Firqat al-Ghuraba", other="Oumar Diaby")
    assert "Ghuraba" in (await read.people.invoke("/who", name="Oumar Diaby")).text.partition("\n")[0]
    apart = await correct(read, "/name split", name="Firqat al-Ghuraba")
    assert "Diaby" in (await read.people.invoke("/who", name="Oumar Diaby")).text.partition("\n")[0]
    await read.moderators.press(apart.message, "Undo")
    assert "Ghuraba" in (await read.people.invoke("/who", name="Oumar Diaby")).text.partition("\n")[0]
    await correct(read, "/name split", name="Firqat al-Ghuraba")
    assert "Diaby" in (await read.people.invoke("/who", name="Oumar Diaby")).text.partition("\n")[0]


async def test_the_audit_tells_who_did_what(read: Stage):
    _, event = await _event(read, "late January")
    await correct(read, "/event hide", event=event)
    await read.moderators.invoke("/undo")
    audit = await read.moderators.invoke("/audit")
    assert f"<@{read.moderator.id}>" in audit.text or "Mona" in audit.text
    assert event in audit.text
    assert audit.private


async def test_a_person_is_forgotten(read: Stage):
    forgetful = read.people.acting(read.add_person("Fay"))
    await forgetful.invoke("/suggest", url="https://news.example/fay")
    page = await forgetful.invoke("/privacy")
    told = await forgetful.press(page.message, "Forget me")
    assert "replaced" in told.text
    review = await read.moderators.invoke("/review")
    assert str(forgetful.user.id) not in review.text


async def test_settings_are_shown_and_changed(read: Stage):
    general = read.discord.world.channel(read.guild, "general")
    assert f"<#{general.id}>" in (await read.moderators.invoke("/settings watch", channel_=general)).text
    unwatched = await read.moderators.invoke("/settings unwatch", channel_=general)
    assert f"<#{general.id}>" not in unwatched.text
    await read.moderators.invoke("/settings answers", private=True)
    assert (await read.people.invoke("/timeline", topic="Sharaa")).private
    await read.moderators.invoke("/settings answers", private=False)
    assert not (await read.people.invoke("/timeline", topic="Sharaa")).private
