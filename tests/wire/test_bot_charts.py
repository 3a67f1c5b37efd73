"""Pictures, in Discord, as the real bot sends them."""

import pytest

from tests.wire.harness import Stage
from tests.wire.outcomes import components_of
from tests.wire.world import Permission

pytestmark = pytest.mark.asyncio(loop_scope="module")

PNG = b"\x89PNG"


def chart_button(message) -> str | None:
    ids = [each.get("custom_id", "") for each in components_of(message)]
    return next((each for each in ids if each.startswith("b:chart:")), None)


async def test_a_picture_has_a_text_that_describes_it(read: Stage):
    answer = await read.people.invoke("/chart", topic="Sharaa")
    ((name, data),) = answer.files.items()
    assert name == "chart.png"
    assert data.startswith(PNG)
    (attachment,) = answer.message.payload["attachments"]
    assert "Sharaa" in attachment["description"]
    assert "events" in answer.text
    assert not answer.private


async def test_names_and_two_topics(read: Stage):
    names = await read.people.invoke("/chart", topic="Sharaa", kind="names", private=True)
    assert names.files
    assert names.private
    both = await read.people.invoke("/chart", topic="Sharaa", vs="Firqat al-Ghuraba")
    assert "Ghuraba" in both.text


async def test_a_timeline_has_a_button_that_draws_it(read: Stage):
    timeline = await read.people.invoke("/timeline", topic="Sharaa", since="October 2025")
    button = chart_button(timeline.message)
    assert button is not None
    drawn = await read.people.press(timeline.message, button)
    assert drawn.private
    assert drawn.files["chart.png"].startswith(PNG)
    assert "Sharaa" in drawn.message.payload["attachments"][0]["description"]


async def test_other_answers_have_none(read: Stage):
    assert chart_button((await read.people.invoke("/search", text="ceasefire")).message) is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"topic": "Zxqvw Qwzxv"}, "no event about"),
        ({"topic": "Sharaa", "vs": "Oumar Diaby", "kind": "names"}, "one topic"),
        ({"topic": "Sharaa", "since": "soonish"}, "23 October 2025"),
    ],
)
async def test_what_cannot_be_drawn_is_said_privately(read: Stage, options: dict, said: str):
    answer = await read.people.invoke("/chart", **options)
    assert said in answer.text
    assert answer.private


async def test_without_attach_files_it_says_what_to_do(read: Stage):
    role = next(role for role in read.guild.roles.values() if role.name == "Dateline")
    read.channel.overwrites[role.id] = (0, int(Permission.ATTACH_FILES))
    try:
        answer = await read.people.invoke("/chart", topic="Sharaa")
    finally:
        del read.channel.overwrites[role.id]
    assert "Attach Files" in answer.text
    assert answer.private
