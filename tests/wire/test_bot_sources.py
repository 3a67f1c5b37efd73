"""Links: posted in a watched channel, added by command, suggested, refused, and who may do what."""

import asyncio

import pytest

from tests.wire.backend import Upload
from tests.wire.client import Hidden
from tests.wire.harness import Stage
from tests.wire.newsroom import Page
from tests.wire.outcomes import Outcome, components_of, text_of
from tests.wire.people import People
from tests.wire.stories import BRIDGE, HAREM

pytestmark = pytest.mark.asyncio(loop_scope="module")

WAITING, DONE, FAILED = "⏳", "✅", "⚠️"


async def test_a_posted_link_is_read_and_acknowledged(bot: Stage):
    url = bot.news.publish("/first", BRIDGE)
    post = bot.people.posts(f"have you seen {url} yet?")
    own = bot.discord.world.bot.id
    await bot.discord.changes.until(lambda: post.emojis_of(own) == [DONE], what="✅ in the place of ⏳")
    put = [call.path["emoji_name"] for call in bot.discord.calls_to("PUT", "/reactions/")]
    assert put[0] == WAITING
    assert "Afrin" in (await bot.people.invoke("/timeline", topic="Afrin")).text


async def test_a_failed_link_says_why_one_press_away(bot: Stage):
    post = bot.people.posts(f"http://127.0.0.1:{bot.news.port}/missing")
    await bot.people.until_reaction(post, FAILED)
    reply = await bot.people.until_message(bot.channel, after=post)
    why = await bot.people.press(reply, "Why?")
    assert "404" in why.text
    assert why.private


async def test_nothing_is_read_in_other_channels(bot: Stage):
    general = bot.discord.world.channel(bot.guild, "general")
    url = bot.news.publish("/elsewhere", HAREM)
    post = bot.people.posts(url, channel=general)
    marker = bot.people.posts(bot.news.publish("/marker", BRIDGE.replace("Afrin", "Orontes")))
    await bot.people.until_reaction(marker, DONE, FAILED)
    assert not post.reactions
    assert "/elsewhere" not in bot.news.seen


async def test_the_menu_adds_for_moderators_and_suggests_for_members(bot: Stage):
    general = bot.discord.world.channel(bot.guild, "general")
    post = bot.people.posts(bot.news.publish("/menu", HAREM), channel=general)
    suggested = await bot.people.menu("Add to timeline", post)
    assert "moderator" in suggested.text.lower()
    assert suggested.private
    review = await bot.moderators.invoke("/review")
    assert "/menu" in review.text or "1" in review.text


async def test_a_moderators_command_is_refused_to_others(bot: Stage):
    url = bot.news.publish("/refused", HAREM)
    with pytest.raises(Hidden):
        await bot.people.invoke("/source add", url=url)
    refused = await bot.people.invoke("/source add", url=url, force=True)
    assert "Only moderators" in refused.text
    assert refused.private
    assert "/refused" not in bot.news.seen


async def test_a_source_is_added_listed_shown_removed_and_brought_back(bot: Stage):
    url = bot.news.publish("/harem", HAREM)
    await bot.moderators.invoke("/source add", url=url)
    await bot.people.ask_until("/timeline", says="late January 2025", topic="Sharaa")
    assert "Foreign fighters" in (await bot.moderators.invoke("/source list")).text
    again = await bot.moderators.invoke("/source add", url=f"{url}?utm_source=chat#top")
    assert "here since" in again.text
    shown = await bot.moderators.invoke("/source show", source=url)
    removed = await bot.moderators.press(shown.message, "Remove")
    assert "late January 2025" not in (await bot.people.invoke("/timeline", topic="Sharaa")).text
    await bot.moderators.press(removed.message, "Bring back")
    assert "late January 2025" in (await bot.people.invoke("/timeline", topic="Sharaa")).text


async def test_an_articles_text_is_pasted_into_a_form(bot: Stage):
    form = await bot.moderators.invoke("/source paste")
    text = (
        "The Qalamoun ferry sank on 2 May 2024 off Tartus. The harbour master Salma Nasser said so on Friday."
    )
    pasted = await bot.moderators.submit(form, title="Ferry lost", text=text, published_on="2024-05-04")
    assert "Read and stored" in pasted.text
    assert "Qalamoun" in (await bot.people.invoke("/search", text="ferry")).text


async def test_links_are_imported_from_a_table(bot: Stage):
    good = bot.news.publish("/imported", BRIDGE.replace("Afrin", "Barada"))
    table = f"url,title\n{good},A bridge\nnot a link,Nothing\n".encode()
    report = await bot.moderators.invoke(
        "/source import", file=Upload("file", "links.csv", table, "text/csv")
    )
    assert "1 added" in report.text
    assert "1 refused" in report.text


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (Page(b"nothing here", status=404), "404"),
        (Page(b"no", status=403), "doesn't let me"),
        (Page(b"%PDF-1.4", content_type="application/pdf"), "HTML"),
        (Page(b"<html><body><p>Hello.</p></body></html>"), "no article"),
    ],
)
async def test_each_bad_link_has_its_own_words(bot: Stage, page: Page, said: str):
    url = bot.news.publish(f"/bad-{abs(hash(said))}", page)
    post = bot.people.posts(url)
    await bot.people.until_reaction(post, FAILED)
    reply = await bot.people.until_message(bot.channel, after=post)
    assert said.lower() in (await bot.people.press(reply, "Why?")).text.lower()


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://169.254.169.254/latest", "ftp://example.org/a"])
async def test_what_is_never_opened_is_refused_at_once(bot: Stage, url: str):
    refused = await bot.moderators.invoke("/source add", url=url)
    assert refused.private
    assert "private network" in refused.text or "http" in refused.text


async def _opened(people: People, words: str) -> Outcome:
    """The suggestion with ``words``, as chosen from the review queue."""
    review = (await people.invoke("/review")).message
    menu = next(each for each in components_of(review) if each["type"] == 3)
    wanted = next(option for option in menu["options"] if words in str(option))
    return await people.choose(review, menu["custom_id"], wanted["value"])


async def test_suggestions_are_decided_on_once(bot: Stage):
    url = bot.news.publish("/suggested", BRIDGE.replace("Afrin", "Khabur"))
    assert "moderator" in (await bot.people.invoke("/suggest", url=url)).text.lower()
    other = bot.moderators.acting(bot.add_person("Mike", "Moderators"))
    ours, theirs = await _opened(bot.moderators, "suggested"), await _opened(other, "suggested")
    first, second = await asyncio.gather(
        bot.moderators.press(ours.message, "Approve"), other.press(theirs.message, "Approve")
    )
    assert sorted("before you" in each.text for each in (first, second)) == [False, True]
    await bot.people.ask_until("/search", says="was reopened", text="Khabur")


async def test_members_cannot_press_moderators_buttons(bot: Stage):
    """A button's id can be sent by anybody who sees the message."""
    url = bot.news.publish("/pressed", BRIDGE.replace("Afrin", "Jallad"))
    await bot.people.invoke("/suggest", url=url)
    opened = await _opened(bot.moderators, "pressed")
    opened.message.seen_by = None
    refused = await bot.people.press(opened.message, "Approve")
    assert "Only moderators" in refused.text


async def test_a_suggestion_shows_what_it_would_add_and_stores_nothing(bot: Stage):
    await _empty_queue(bot)
    url = bot.news.publish("/previewed", BRIDGE.replace("Afrin", "Sajur"))
    await bot.people.invoke("/suggest", url=url)
    opened = await _opened(bot.moderators, "previewed")
    assert opened.private
    assert "Bridge over the Sajur river reopens" in opened.text
    assert "It would add" in opened.text
    assert "Floods had destroyed the bridge" in opened.text
    assert "8 February 2023" in opened.text
    assert "was reopened" not in (await bot.people.invoke("/search", text="Sajur")).text
    assert "suggested" in (await bot.moderators.invoke("/source show", source=url)).text


async def test_a_suggestion_whose_page_cannot_be_read_says_why_and_can_be_rejected(bot: Stage):
    await _empty_queue(bot)
    url = bot.news.publish("/unreadable", Page(b"no", status=403))
    await bot.people.invoke("/suggest", url=url)
    opened = await _opened(bot.moderators, "unreadable")
    assert "can't show what it would add" in opened.text
    assert "403" in opened.text
    form = await bot.moderators.press(opened.message, "Reject")
    assert "Rejected" in (await bot.moderators.submit(form, reason="")).text


async def test_all_shown_are_decided_at_once_and_each_who_suggested_is_told(bot: Stage):
    await _empty_queue(bot)
    people = [bot.people.acting(bot.add_person(name)) for name in ("Una", "Uri")]
    for number, person in enumerate(people):
        url = bot.news.publish(f"/bulk{number}", BRIDGE.replace("Afrin", f"Bulkriver{number}"))
        await person.invoke("/suggest", url=url)
    review = await bot.moderators.invoke("/review")
    other = bot.moderators.acting(bot.add_person("Max", "Moderators"))
    theirs = await other.invoke("/review")
    form = await bot.moderators.press(review.message, "Reject all shown")
    done = await bot.moderators.submit(form, reason="Not about us.")
    assert done.text.count("rejected") == 2
    for person in people:
        direct = bot.discord.world.direct_channel(person.user)
        told = await person.until_message(direct)
        assert "Not about us." in text_of(told)
    late = await other.press(theirs.message, "Approve all shown")
    assert "decided by others before you: 2" in late.text
    assert "No suggestion is waiting" in (await bot.moderators.invoke("/review")).text


async def test_members_cannot_decide_on_all(bot: Stage):
    for number in (7, 8):
        await bot.people.invoke("/suggest", url=bot.news.publish(f"/all{number}", BRIDGE))
    review = await bot.moderators.invoke("/review")
    review.message.seen_by = None
    refused = await bot.people.press(review.message, "Approve all shown")
    assert "Only moderators" in refused.text


async def _empty_queue(bot: Stage) -> None:
    while "No suggestion" not in (review := await bot.moderators.invoke("/review")).text:
        buttons = [each.get("label") for each in components_of(review.message)]
        if "Reject all shown" in buttons:
            form = await bot.moderators.press(review.message, "Reject all shown")
        else:
            menu = next(each for each in components_of(review.message) if each["type"] == 3)
            one = await bot.moderators.choose(review.message, menu["custom_id"], menu["options"][0]["value"])
            form = await bot.moderators.press(one.message, "Reject")
        await bot.moderators.submit(form, reason="")
