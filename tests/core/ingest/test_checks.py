"""Pages that were read are looked at again: when a person asks, and quietly after a day and a week."""

from datetime import timedelta

import pytest

from bot.cli import as_text
from bot.core.wording import format_day
from bot.errors import NotAllowed
from store.queue import CHECKS
from store.values import SourceState
from tests.conftest import MEMBER, MODERATOR, NOW
from tests.core.ingest.conftest import DAY
from tests.core.ingest.pages import WEATHER, answers, news

MORE = "On 24 October 2025 the prime minister visited Port Elva."
PAGE = news("Storm", WEATHER, published="2025-10-20T08:00:00+02:00")
CHANGED = news("Storm", WEATHER, MORE, published="2025-10-20T08:00:00+02:00")


@pytest.fixture
def check(app, work, clock):
    """A day goes by, and what is then due is done."""

    async def checked(after=DAY):
        clock.pass_by(after)
        await app.ingest._queue_checks()
        return await work()

    return checked


async def texts(app, guild):
    return {event.text for event in (await app.search(guild, "Elva")).events}


async def test_a_changed_article_is_a_new_version_with_its_events(app, guild, add, check, work):
    source = await add("/a", PAGE, CHANGED)
    await work()
    (before,) = (await app.search(guild, "harbour")).events
    assert await check() == 1
    (after,) = (await app.search(guild, "harbour")).events
    assert after.id == before.id
    assert MORE in await texts(app, guild)
    assert (await app.sources.show(guild, f"s{source}")).state is SourceState.READY


FORTY = "The storm of 20 October 2025 in Port Elva left forty families of the harbour without a roof."
FIFTY = FORTY.replace("forty", "fifty")
THURSDAY = "The mayor of Port Elva, Omar Khoury, opened the new bridge on 16 October 2025."
FRIDAY = THURSDAY.replace("16", "17")
GONE = "On 18 October 2025 thieves in Port Elva broke into the museum."


async def test_what_an_article_changed_is_told_with_what_it_said_before(app, guild, add, check, work, clock):
    day = "2025-10-20T08:00:00+02:00"
    source = await add(
        "/a",
        news("Storm", WEATHER, FORTY, THURSDAY, GONE, published=day),
        news("Storm", WEATHER, FIFTY, FRIDAY, MORE, published=day),
    )
    await work()
    shown = {event.text: event for event in (await app.search(guild, "Elva")).events}
    assert all(event.was is None for event in shown.values())
    assert (await app.sources.show(guild, f"s{source}")).revision is None
    await check()
    after = {event.text: event for event in (await app.search(guild, "Elva")).events}
    reworded, redated = after[FIFTY], after[FRIDAY]
    assert (reworded.id, reworded.was.text) == (shown[FORTY].id, FORTY)
    assert (redated.was.text, redated.was.span) == (THURSDAY, shown[THURSDAY].span)
    assert redated.was.until == clock()
    revision = (await app.sources.show(guild, f"s{source}")).revision
    assert (revision.number, revision.added, revision.changed, revision.gone) == (2, 1, 2, 1)
    told = "\n".join(as_text.event_in_full(redated))
    assert f"changed by its article on {format_day(clock().date())}" in told
    assert "opened the new bridge on 16 October 2025" in told


LAST_THURSDAY = "On Thursday the mayor of Port Elva, Omar Khoury, opened the new bridge."


@pytest.mark.parametrize("more", [(), (MORE,)])
async def test_a_day_that_moves_with_the_articles_own_is_told_when_its_text_changed(
    app, guild, add, check, work, more
):
    first = news("Bridge", LAST_THURSDAY, published="2025-10-13T08:00:00+02:00")
    source = await add(
        "/a", first, news("Bridge", LAST_THURSDAY, *more, published="2025-10-20T08:00:00+02:00")
    )
    await work()
    (before,) = (await app.search(guild, "bridge")).events
    await check()
    (after,) = (await app.search(guild, "bridge")).events
    assert (after.id, after.text) == (before.id, before.text)
    assert (after.span.first - before.span.first).days == 7
    assert (after.was and after.was.span) == (before.span if more else None)
    revision = (await app.sources.show(guild, f"s{source}")).revision
    # With the two sentences that every such page ends on, whose days count from its own as well.
    assert (revision and (revision.added, revision.changed)) == ((1, 3) if more else None)


async def test_reading_the_same_text_anew_is_no_change_of_the_article(app, guild, add, check, work):
    source = await add("/a", PAGE, PAGE.replace(b"<html", b"<html data-new"))
    await work()
    await check()
    assert all(event.was is None for event in (await app.search(guild, "Elva")).events)
    assert (await app.sources.show(guild, f"s{source}")).revision is None


async def test_a_page_is_looked_at_after_a_day_and_a_week_and_then_left_alone(add, check, work, server):
    await add("/a", PAGE)
    await work()
    asked = [timedelta(days=day) for day in range(1, 20) if await check()]
    assert tuple(asked) == CHECKS
    assert len(server.asked("/a")) == 1 + len(CHECKS)


async def test_looking_again_is_conditional_and_asks_robots_txt(app, guild, check, work, server):
    await app.sources.add(guild, MODERATOR, server.url("/conditional"))
    await work()
    assert server.asked("/robots.txt") == []
    await check()
    assert len(server.asked("/robots.txt")) == 1
    assert server.asked("/conditional")[1].headers["if-none-match"] == '"v1"'


async def test_a_site_that_forbids_robots_is_not_looked_at_again(app, guild, add, check, work, server):
    source = await add("/a", PAGE)
    await work()
    server.pages["/robots.txt"] = b"User-agent: *\nDisallow: /"
    await check()
    assert len(server.asked("/a")) == 1
    view = await app.sources.show(guild, f"s{source}")
    assert (view.state, view.error) == (SourceState.READY, "robots_refused")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("503 Unavailable", None),
        ("404 Not Found", "not_found"),
        (b"<html><body><p>Page not found</p></body></html>", ...),
    ],
)
async def test_a_quiet_look_that_fails_changes_no_answer(app, guild, add, check, work, answer, reason):
    source = await add("/a", PAGE, answer)
    await work()
    before = await texts(app, guild)
    await check()
    view = await app.sources.show(guild, f"s{source}")
    assert view.state is SourceState.READY
    assert reason is ... or view.error == reason
    assert await texts(app, guild) == before
    assert await work() == 0


async def test_a_paywall_that_came_down_takes_nothing_away(app, guild, add, check, work):
    source = await add("/a", PAGE, news("Storm", WEATHER[:40], paywall=True))
    await work()
    before = await texts(app, guild)
    await check()
    view = await app.sources.show(guild, f"s{source}")
    assert (view.state, view.stub) == (SourceState.READY, False)
    assert await texts(app, guild) == before


async def test_nobody_hears_of_a_quiet_look_nor_sees_it_wait(app, guild, add, work, clock):
    heard = []

    async def listen(outcome):
        heard.append(outcome.source.id)

    source = await add("/a", PAGE)
    await work()
    app.ingest.subscribe(listen)
    clock.pass_by(DAY)
    await app.ingest._queue_checks()
    view = await app.sources.show(guild, f"s{source}")
    about = await app.guilds.about(guild)
    assert (view.state, about.waiting, about.oldest) == (SourceState.READY, 0, None)
    await work()
    assert heard == []


async def test_a_person_may_ask_while_a_quiet_look_waits_and_hears_of_it(app, guild, add, work, clock):
    heard = []

    async def listen(outcome):
        heard.append(outcome.source.id)

    app.ingest.subscribe(listen)
    source = await add("/a", PAGE, CHANGED)
    await work()
    clock.pass_by(DAY)
    await app.ingest._queue_checks()
    await app.sources.refresh(guild, MODERATOR, f"s{source}")
    await work()
    assert heard == [source, source]
    assert MORE in await texts(app, guild)


async def test_a_pasted_text_and_a_removed_source_are_not_looked_at(app, guild, add, check, work, server):
    from bot.core.linklists import Given

    await app.sources.paste(guild, MODERATOR, PAGE, given=Given(url=server.url("/pasted")))
    source = await add("/b", news("Calm", "The ferry to Port Elva sails again since 22 October 2025."))
    await work()
    await app.sources.remove(guild, MODERATOR, f"s{source}")
    assert await check() == 0
    assert server.asked("/pasted") == []


async def test_all_that_failed_is_tried_again(app, guild, add, work, server):
    first = await add("/a", "404 Not Found")
    second = await add("/b", "410 Gone")
    await work()
    assert (await app.guilds.about(guild)).failed == 2
    with pytest.raises(NotAllowed):
        await app.sources.retry(guild, MEMBER)
    server.behaviours["/a"] = answers(PAGE)
    assert await app.sources.retry(guild, MODERATOR) == 2
    await work()
    states = [(await app.sources.show(guild, f"s{source}")).state for source in (first, second)]
    assert states == [SourceState.READY, SourceState.FAILED]
    assert (await app.history.audit(guild)).entries[0].action == "source.retry"


async def test_about_tells_since_when_the_oldest_link_waits(app, guild, add, clock):
    await add("/a", PAGE)
    clock.pass_by(DAY)
    await add("/b", PAGE)
    about = await app.guilds.about(guild)
    assert (about.waiting, about.oldest) == (2, NOW)
    assert [problem.key for problem in about.problems] == ["about.long_wait"]
