"""Two guilds: neither sees, changes or is told anything of the other's, whatever a member makes up."""

import json
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.wire.harness import Stage
from tests.wire.newsroom import Page
from tests.wire.outcomes import components_of
from tests.wire.people import People
from tests.wire.stories import BRIDGE
from tests.wire.world import Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

COMPONENTS_V2 = 1 << 15
SECRETS = ("Harem", "Sharaa", "Ghuraba", "Diaby", "Newsroom Wire", "signed articles", "only-here", "Mona")
RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Newsroom Wire</title></channel></rss>'


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def elsewhere(read_stage: Stage) -> AsyncIterator[People]:
    """A moderator of another guild, beside one that has everything."""
    here, news = read_stage.moderators, read_stage.news
    feed = news.publish("/only-here.rss", Page(RSS.encode(), content_type="application/rss+xml"))
    await here.invoke("/feed add", url=feed)
    await here.invoke("/watch add", topic="Sharaa", channel_=read_stage.channel)
    await here.submit(await here.invoke("/settings guidelines"), guidelines="Only signed articles.")
    await read_stage.people.invoke("/suggest", url=news.publish("/only-here", BRIDGE))
    world = read_stage.discord.world
    other = world.add_guild("Elsewhere", channels=("talk",))
    read_stage.discord.backend.join(other)
    sally = read_stage.add_person("Sally", "Moderators", guild=other)
    yield read_stage.people.acting(sally, world.channel(other, "talk"))


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("/timeline", {"topic": "Sharaa"}),
        ("/who", {"name": "Oumar Diaby"}),
        ("/ask", {"question": "when was he appointed?"}),
        ("/on", {"date": "20 October 2025"}),
        ("/search", {"text": "ceasefire"}),
        ("/chart", {"topic": "Latakia"}),
        ("/export", {"format": "json"}),
        ("/about", {}),
        ("/privacy", {}),
        ("/watch list", {}),
        ("/watch remove", {"watch": "w1"}),
        ("/feed list", {}),
        ("/feed remove", {"feed": "f1"}),
        ("/review", {}),
        ("/source list", {}),
        ("/source show", {"source": "s1"}),
        ("/source remove", {"source": "s1"}),
        ("/source refresh", {"source": "s1"}),
        ("/event show", {"event": "e1"}),
        ("/event hide", {"event": "e1"}),
        ("/name suggestions", {}),
        ("/name rename", {"name": "n1", "new": "Nobody"}),
        ("/undo", {}),
        ("/audit", {}),
        ("/settings show", {}),
    ],
    ids=lambda value: str(value)[:20],
)
async def test_nothing_of_the_other_guild_is_shown(elsewhere: People, command: str, options: dict):
    answer = await elsewhere.invoke(command, **options)
    typed = " ".join(map(str, options.values()))
    files = b"".join(answer.files.values()).decode(errors="replace")
    shown = answer.text.replace(typed, "") + files
    assert [secret for secret in SECRETS if secret in shown] == []


@pytest.mark.parametrize(
    ("command", "option"),
    [("/timeline", "topic"), ("/who", "name"), ("/watch remove", "watch"), ("/source show", "source")],
)
async def test_nothing_of_the_other_guild_is_completed(elsewhere: People, command: str, option: str):
    for typed in ("", "Sha", "s"):
        assert (await elsewhere.autocomplete(command, focus=option, **{option: typed})).choices == []


async def test_the_other_guild_s_buttons_do_nothing_here(elsewhere: People, bot: Stage):
    """Their ids sent from here, by a moderator who may press all of them in their own guild."""
    here = bot.moderators
    shown = [
        await here.invoke("/timeline", topic="Latakia", detail="all"),
        await here.invoke("/who", name="Firqat al-Ghuraba"),
        await here.invoke("/ask", question="what happened to Sharaa in October 2025?"),
        await here.invoke("/source show", source="s1"),
        await here.invoke("/review"),
        await here.invoke("/audit"),
        await here.invoke("/event hide", event="e1"),
        await here.invoke("/name rename", name="Oumar Diaby", new="Somebody"),
    ]
    before = (await here.invoke("/audit")).text
    told: list[str] = []
    for answer in shown:
        for button in components_of(answer.message):
            if button.get("disabled") or "custom_id" not in button:
                continue
            copied = _copied(bot, elsewhere, answer.message)
            if button["type"] == 2:
                outcome = await elsewhere.press(copied, button["custom_id"])
            else:
                outcome = await elsewhere.choose(copied, button["custom_id"], button["options"][0]["value"])
            if outcome.interaction.modal is None:
                told += [f"{button['custom_id']}: {secret}" for secret in SECRETS if secret in outcome.text]
    assert told == []
    assert (await here.invoke("/audit")).text == before
    assert "Traceback" not in bot.bot.output


def _copied(stage: Stage, people: People, message: Message) -> Message:
    """A message in the other guild with the very buttons of this one, and none of its words."""
    rows = json.loads(json.dumps([_bare(part) for part in message.payload["components"]]))
    return stage.discord.backend.post(
        people.channel, stage.discord.world.bot, {"components": rows, "flags": COMPONENTS_V2}
    )


def _bare(part: dict) -> dict:
    kept = {name: value for name, value in part.items() if name not in {"content", "id"}}
    if "components" in kept:
        kept["components"] = [_bare(each) for each in kept["components"] if each["type"] not in {10, 14}]
    return kept


@pytest.mark.usefixtures("elsewhere")
async def test_the_first_guild_has_what_it_had(bot: Stage):
    here = bot.moderators
    assert "Newsroom Wire" in (await here.invoke("/feed list")).text
    assert "Sharaa" in (await here.invoke("/watch list")).text
    assert "signed articles" in (await here.invoke("/settings show")).text
    assert "only-here" in (await here.invoke("/review")).text
    assert "late January 2025" in (await here.invoke("/timeline", topic="Sharaa")).text
    assert "✅" in (await here.invoke("/source show", source="s1")).text
