"""Every command, button, menu and form is used once in English and once in Arabic, and refused to whom it isn't for.

The last tests compare what was used with what the bot has: a new command, button, menu or form needs a step here.
"""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.discord.actions import CHOICES, PRESSES
from bot.discord.escape import cut
from bot.discord.limits import MODAL_TITLE
from bot.words import say
from tests.wire.backend import Upload
from tests.wire.client import NESTED
from tests.wire.harness import Stage
from tests.wire.interactions import Kind
from tests.wire.newsroom import Page
from tests.wire.outcomes import Outcome, components_of, text_of
from tests.wire.people import People
from tests.wire.stories import BRIDGE, GERMAN, LATIN
from tests.wire.world import Channel, Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

DISCORD = Path(__file__).resolve().parents[2] / "bot" / "discord"
LOCALES = ("en-US", "ar")
ARABIC = re.compile("[\u0621-\u064a]")
FORMS = (
    "event.redate.title",
    "review.reason.title",
    "review.reject.all",
    "ask.period",
    "page.jump.title",
    "paste.title",
    "settings.guidelines.title",
)
FOR_MODERATORS = frozenset(PRESSES) - {
    *("own", "all", "who", "timeline", "chart", "why", "whyall", "forget", "leave"),
    *("anytime", "period", "words"),
}
RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title></channel></rss>'


def id_of(message: Message, beginning: str) -> str:
    """The custom_id of the button or menu of a kind ("b:hide:")."""
    usable = [each.get("custom_id", "") for each in components_of(message) if not each.get("disabled")]
    found = next((each for each in usable if each.startswith(beginning)), None)
    assert found is not None, f"no {beginning} among {usable} of {text_of(message)[:300]!r}"
    return found


@dataclass
class Play:
    """A reader and a moderator of one language, going through everything."""

    stage: Stage
    locale: str
    member: People
    moderator: People
    wrong: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.locale[:2]

    def said(self, what: str, answer: Outcome) -> Outcome:
        """Note an answer in another language than its reader's."""
        text = answer.text if answer.interaction.modal is None else str(answer.modal)
        if bool(ARABIC.search(text)) != (self.locale == "ar"):
            self.wrong.append(f"{what}: {text[:150]!r}")
        return answer

    async def asks(self, command: str, **options: object) -> Outcome:
        return self.said(command, await self.member.invoke(command, **options))

    async def does(self, command: str, **options: object) -> Outcome:
        return self.said(command, await self.moderator.invoke(command, **options))

    async def presses(self, message: Message, kind: str, *, by: People | None = None) -> Outcome:
        """Press the button of a kind; a moderator's first as somebody who is none."""
        button = id_of(message, f"b:{kind}:")
        if kind in FOR_MODERATORS:
            await self.is_refused(message, button)
        return self.said(kind, await (by or self.moderator).press(message, button))

    async def is_refused(self, message: Message, button: str) -> None:
        seen_by, message.seen_by = message.seen_by, None
        refused = await self.member.press(message, button)
        if refused.interaction.modal is not None:
            fields = {each["component"]["custom_id"]: "2025-01-01" for each in refused.modal["components"]}
            refused = await self.member.submit(refused, **fields)
        message.seen_by = seen_by
        only = say("not_moderator", self.locale)[:20]
        if only not in refused.text or not refused.private:
            self.wrong.append(f"{button} was not refused: {refused.text[:100]!r}")

    async def chooses(self, message: Message, kind: str, number: int = 0) -> Outcome:
        menu = next(
            each for each in components_of(message) if each.get("custom_id", "").startswith(f"m:{kind}:")
        )
        chosen = menu["options"][number]["value"]
        return self.said(kind, await self.moderator.choose(message, menu["custom_id"], chosen))

    async def submits(self, form: Outcome, **answers: object) -> Outcome:
        return self.said("a form", await self.moderator.submit(form, **answers))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def plays(read_stage: Stage) -> AsyncIterator[list[Play]]:
    """The story, told in each language."""
    for path, page in (("/talks", LATIN), ("/journeys", GERMAN)):
        await read_stage.people.until_reaction(
            read_stage.people.posts(read_stage.news.publish(path, page)), "✅"
        )
    told: list[Play] = []
    for locale in LOCALES:
        member = read_stage.people.acting(read_stage.add_person(f"Reader {locale}", locale=locale))
        moderator = read_stage.people.acting(
            read_stage.add_person(f"Mod {locale}", "Moderators", locale=locale)
        )
        play = Play(read_stage, locale, member, moderator)
        for part in (readers_ask, sources_come, suggestions_are_decided, names_are_put_right, events_are_put_right,
                     the_guild_is_set_up):  # fmt: skip
            await part(play)
        told.append(play)
    yield told


async def readers_ask(play: Play) -> None:
    """What everybody may."""
    keyed = await play.does("/timeline", topic="Latakia")
    await play.chooses(keyed.message, "day")
    await play.presses(keyed.message, "chart")
    await play.presses(keyed.message, "all")
    turned = await play.moderator.press(keyed.message, id_of(keyed.message, "p:"))
    play.said("a page", turned)
    jump = await play.moderator.press(keyed.message, id_of(keyed.message, "j:"))
    await play.submits(play.said("the form for a page", jump), page="2")
    theirs = await play.member.press(keyed.message, id_of(keyed.message, "p:"))
    await play.presses(theirs.message, "own", by=play.member)
    answer = await play.does("/ask", question="what happened to Sharaa in October 2025?")
    await play.presses(answer.message, "who")
    await play.presses(answer.message, "anytime")
    await play.submits(await play.presses(answer.message, "period"), period="2025-10")
    await play.presses(answer.message, "words")
    who = await play.does("/who", name="Sharaa")
    await play.presses(who.message, "timeline")
    await play.chooses((await play.does("/timeline", topic="Putin")).message, "name")
    await play.chooses((await play.does("/on", date="2025-10-20")).message, "details")
    for command, options in (
        ("/search", {"text": "ceasefire"}),
        ("/export", {"format": "csv"}),
        ("/chart", {"topic": "Sharaa"}),
        ("/about", {}),
        ("/help", {}),
        ("/watch add", {"topic": "Sharaa"}),
        ("/watch list", {}),
    ):
        await play.asks(command, **options)
    watched = await play.member.autocomplete("/watch remove", focus="watch", watch="")
    await play.asks("/watch remove", watch=watched.choices[0].split()[0])
    await play.asks("/suggest", url=f"https://news.example/forget-{play.name}")
    await play.presses((await play.asks("/privacy")).message, "forget", by=play.member)


async def sources_come(play: Play) -> None:
    """Links, texts, files and feeds."""
    stage, name = play.stage, play.name
    url = stage.news.publish(f"/river-{name}", BRIDGE.replace("Afrin", f"Wadi {name}"))
    await play.does("/source add", url=url)
    await play.moderator.ask_until("/source show", says="✅", source=url)
    removed = await play.presses((await play.does("/source show", source=url)).message, "remove")
    await play.presses(removed.message, "restore")
    await play.does("/source remove", source=url)
    await play.does("/source restore", source=url)
    await play.does("/source refresh", source=url)
    await play.does("/source list")
    await play.submits(
        await play.does("/source paste"),
        text=f"On 2 May 2024 a ferry of {name} sank off Tartus.",
        title="Ferry",
    )
    table = Upload("file", "links.csv", b"url\nnot a link\n", "text/csv")
    await play.does("/source import", file=table)
    missing = [f"http://127.0.0.1:{stage.news.port}/missing-{name}-{number}" for number in (1, 2, 3)]
    for links, kind in ((missing[:1], "why"), (missing[1:], "whyall")):
        post = stage.people.posts(" ".join(links))
        await stage.people.until_reaction(post, "⚠️")
        reply = await stage.people.until_message(stage.channel, after=post)
        why = await play.presses(reply, kind)
        if kind == "why":
            await play.presses(why.message, "again")
    feed = stage.news.publish(f"/rss-{name}", Page(RSS.encode(), content_type="application/rss+xml"))
    await play.does("/feed add", url=feed)
    await play.does("/feed list")
    await play.does("/feed remove", feed=feed)


async def suggestions_are_decided(play: Play) -> None:
    """One by one, and all shown at once."""
    await _empty_queue(play)
    stage, name = play.stage, play.name

    async def suggest(*numbers: int) -> Message:
        for number in numbers:
            page = BRIDGE.replace("Afrin", f"Nahr {name} {number}")
            await play.asks("/suggest", url=stage.news.publish(f"/suggest-{name}-{number}", page))
        return (await play.does("/review")).message

    await play.presses((await play.chooses(await suggest(1), "review")).message, "approve")
    form = await play.presses((await play.chooses(await suggest(2), "review")).message, "reject")
    await play.submits(form, reason="No.")
    await play.presses(await suggest(3, 4), "approveall")
    await play.submits(await play.presses(await suggest(5, 6), "rejectall"), reason="")


async def _empty_queue(play: Play) -> None:
    while components_of((review := await play.moderator.invoke("/review")).message):
        opened = await play.chooses(review.message, "review")
        form = await play.moderator.press(opened.message, id_of(opened.message, "b:reject:"))
        await play.moderator.submit(form, reason="")


async def names_are_put_right(play: Play) -> None:
    """Merged, taken apart, renamed; what is likely decided on."""
    merged = await play.presses((await play.does("/name suggestions")).message, "same")
    following = await play.presses(merged.message, "twins")
    apart = await play.presses(following.message, "apart")
    await play.presses(apart.message, "undo")
    await play.does("/undo")
    for command, options in (
        ("/name merge", {"keep": "Firqat al-Ghuraba", "other": "Oumar Diaby"}),
        ("/name split", {"name": "Firqat al-Ghuraba"}),
        ("/name rename", {"name": "Oumar Diaby", "new": "Oumar D."}),
        ("/name alias", {"name": "Oumar Diaby", "alias": "Omsen"}),
    ):
        shown = await play.does(command, **options)
        done = await play.presses(shown.message, "confirm")
        if command not in {"/name merge", "/name split"}:
            await play.presses(done.message, "undo")


async def events_are_put_right(play: Play) -> None:
    """Re-dated, hidden, brought back."""
    page = (await play.does("/timeline", topic="Sharaa", detail="all")).message
    menu = next(each for each in components_of(page) if each.get("custom_id", "").startswith("m:details:"))
    event = f"e{menu['options'][0]['value']}"
    await play.does("/event show", event=event)
    details = (await play.chooses(page, "details")).message
    redated = await play.submits(await play.presses(details, "redate"), date="2025-01-05")
    await play.presses(redated.message, "undo")
    await play.presses((await play.presses(details, "hide")).message, "undo")
    left = await play.does("/event date", event=event, date="2025-01-05")
    await play.presses(left.message, "leave")
    hidden = await play.presses((await play.does("/event hide", event=event)).message, "confirm")
    assert hidden.text
    await play.presses((await play.does("/event restore", event=event)).message, "confirm")
    await play.does("/audit")


async def the_guild_is_set_up(play: Play) -> None:
    """The wizard and every setting."""
    stage = play.stage
    other = stage.discord.world.add_guild(f"New {play.name}", channels=("general",))
    there: Channel = stage.discord.world.channel(other, "general")
    other.locale, other.system_channel = play.locale, there.id
    stage.discord.backend.join(other)
    welcome = await stage.people.until_message(there)
    both = [stage.add_person(f"{kind} {play.name}", *roles, guild=other, locale=play.locale)
            for kind, roles in (("Guest", ()), ("Host", ("Moderators",)))]  # fmt: skip
    here = Play(stage, play.locale, *(play.member.acting(person, there) for person in both), play.wrong)
    if (play.locale == "ar") != bool(ARABIC.search(text_of(welcome))):
        play.wrong.append(f"the welcome: {text_of(welcome)[:100]!r}")
    await here.presses(welcome, "setup")
    wizard = (await here.does("/settings setup")).message
    await here.presses(wizard, "watch")
    await here.presses(wizard, "answers")
    await here.submits(await here.presses(wizard, "guidelines"), guidelines="x")
    general, guest = there, both[0]
    for command, options in (
        ("show", {}),
        ("watch", {"channel_": general}),
        ("unwatch", {"channel_": general}),
        ("answers", {"private": False}),
        ("moderators", {"member": guest}),
        ("moderators", {"member": guest, "remove": True}),
        ("posters", {"member": guest}),
        ("posters", {"member": guest, "remove": True}),
        ("suggestions", {"limit": 3}),
        ("timezone", {"zone": "Asia/Damascus"}),
        ("detail", {"detail": "all"}),
        ("retention", {"days": 30}),
        ("language", {}),
    ):
        await here.does(f"/settings {command}", **options)
    await here.submits(await here.does("/settings guidelines"), guidelines="")
    general.overwrites.clear()


async def test_every_answer_is_in_its_readers_language_and_every_refusal_holds(plays: list[Play]):
    assert [f"{play.locale} {each}" for play in plays for each in play.wrong] == []


@pytest.mark.usefixtures("plays")
async def test_every_command_was_used_in_each_language(bot: Stage):
    known = {
        leaf for command in bot.discord.backend.commands.visible_in(None) if command["type"] == 1
        for leaf in leaves(command)
    }  # fmt: skip
    for locale in LOCALES:
        assert known - used(bot, Kind.COMMAND, locale) == set(), locale


@pytest.mark.usefixtures("plays")
async def test_every_button_and_menu_was_pressed_in_each_language(bot: Stage):
    known = {f"b:{name}" for name in PRESSES} | {f"m:{name}" for name in CHOICES} | {"p", "j"}
    for locale in LOCALES:
        assert known - used(bot, Kind.COMPONENT, locale) == set(), locale


@pytest.mark.usefixtures("plays")
async def test_every_form_was_sent_in_each_language(bot: Stage):
    for locale in LOCALES:
        known = {f"modal {cut(say(title, locale), MODAL_TITLE)}" for title in FORMS}
        assert known - used(bot, Kind.MODAL, locale) == set(), locale


async def test_every_form_is_known_here():  # async as its module is
    """A form's title is a key of the catalogue: the code that opens forms names no other."""
    written = "\n".join(path.read_text("utf-8") for path in DISCORD.rglob("*.py"))
    opened = re.findall(r'(?:Form\(say\(|_ask_reason\(interaction, )"([\w.]+)"', written)
    assert sorted(opened) == sorted(FORMS)
    assert written.count("Form(say(") == len(FORMS) - 1  # the two forms for a reason are opened in one place


def leaves(command: dict[str, Any], path: str = "") -> list[str]:
    here = f"{path} {command['name']}".strip()
    inner = [each for each in command.get("options", ()) if each["type"] in NESTED]
    return [leaf for each in inner for leaf in leaves(each, here)] if inner else [f"/{here}"]


def used(stage: Stage, kind: Kind, locale: str) -> set[str]:
    """What somebody of that language used and got a whole answer to."""
    return {
        each.name if kind is not Kind.COMPONENT else action_of(each.custom_id)
        for each in stage.discord.backend.interactions.by_token.values()
        if each.kind is kind and each.user.locale == locale and each.answered
    }


def action_of(custom_id: str) -> str:
    kind, _, rest = custom_id.partition(":")
    return f"{kind}:{rest.partition(':')[0]}" if kind in {"b", "m"} else kind
