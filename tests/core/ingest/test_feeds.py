"""What a followed feed offers is read as if it were posted; a feed that keeps failing says so."""

from datetime import timedelta

import pytest

from bot.core import feeds as module
from bot.core.problems import problem_words
from bot.errors import InvalidInput, LinkRefused, NotAllowed, NotFound
from store.values import FeedState, SourceState
from tests.conftest import MEMBER, MODERATOR, NOW
from tests.core.ingest.conftest import DAY
from tests.core.ingest.pages import WEATHER, answers, news

EVERY = timedelta(minutes=30)


def rss(server, *paths, published="Mon, 20 Oct 2025 08:00:00 GMT"):
    items = "".join(
        f"<item><title>{path}</title><link>{server.url(path)}</link><pubDate>{published}</pubDate></item>"
        for path in paths
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Elva News</title>{items}</channel></rss>'.encode()


@pytest.fixture
def feed(app, guild, server):
    """Follows a feed at /feed that answers with these, one after the other."""

    async def follow(*bodies):
        server.behaviours["/feed"] = answers(*bodies, kind="application/rss+xml")
        return await app.feeds.add(guild, MODERATOR, server.url("/feed"))

    return follow


@pytest.fixture
def poll(app, clock):
    """Lets time go by and polls what is then due; tells how many feeds that were."""

    async def polled(after=EVERY):
        clock.pass_by(after)
        count = 0
        while await app.feeds.poll_due():
            count += 1
        return count

    return polled


async def test_what_a_feed_offers_is_read(app, guild, feed, work, server):
    server.behaviours["/a"] = answers(news("Storm", WEATHER))
    answer = await feed(rss(server, "/a", "/b"))
    assert (answer.new, answer.queued, answer.feed.title) == (True, 2, "Elva News")
    assert await work() == 2
    page = await app.sources.listing(guild)
    assert {source.state for source in page.sources} == {SourceState.READY}
    assert len(server.asked("/robots.txt")) == 1


async def test_the_feeds_day_dates_a_page_that_has_none(app, guild, feed, work, server):
    server.behaviours["/a"] = answers(news("Storm", "The harbour reopened yesterday after the storm."))
    await feed(rss(server, "/a", published="Mon, 06 Oct 2025 08:00:00 GMT"))
    await work()
    (event,) = (await app.search(guild, "reopened")).events
    assert event.span.first.isoformat() == "2025-10-05"


async def test_only_what_is_new_is_queued_later(app, guild, feed, poll, server):
    await feed(rss(server, "/a"), rss(server, "/b", "/a"))
    assert await poll(EVERY - timedelta(seconds=1)) == 0
    assert await poll(timedelta(seconds=1)) == 1
    assert (await app.sources.listing(guild)).total == 2


async def test_what_failed_or_was_removed_is_not_opened_again(app, guild, feed, poll, work, server):
    server.behaviours["/a"] = answers("404 Not Found")
    await feed(rss(server, "/a", "/b"))
    await work()
    (removed,) = [
        source for source in (await app.sources.listing(guild)).sources if source.state is SourceState.READY
    ]
    await app.sources.remove(guild, MODERATOR, f"s{removed.id}")
    assert await poll() == 1
    assert await work() == 0


async def test_polling_is_conditional(feed, poll, server):
    body = rss(server, "/a")

    async def serve(visit):
        if visit.request.headers.get("if-none-match") == '"v1"':
            await visit.head("304 Not Modified", 'ETag: "v1"')
        else:
            await visit.page(body, 'ETag: "v1"', kind="application/rss+xml")

    await feed(body)
    server.behaviours["/feed"] = serve
    for _ in range(3):
        assert await poll() == 1
    assert [request.headers.get("if-none-match") for request in server.asked("/feed")] == [
        None,
        None,
        '"v1"',
        '"v1"',
    ]


async def test_a_link_that_is_never_opened_is_left_out(feed, server):
    body = rss(server, "/a").replace(b"</channel>", b"<item><link>http://10.0.0.1/</link></item></channel>")
    assert (await feed(body)).queued == 1


@pytest.mark.parametrize(
    ("path", "code"),
    [("/article", "no_feed"), ("/status/404", "not_found"), ("/type/text%2Fplain", "no_feed")],
)
async def test_what_is_no_feed_is_not_kept(app, guild, server, path, code):
    with pytest.raises(LinkRefused) as caught:
        await app.feeds.add(guild, MODERATOR, server.url(path))
    assert caught.value.code == code or path.startswith("/type")
    assert await app.feeds.listing(guild) == ()


async def test_a_site_that_is_down_for_the_moment_is_followed_all_the_same(app, guild, feed, poll, server):
    answer = await feed("503 Unavailable", rss(server, "/a"))
    assert (answer.feed.state, answer.feed.error, answer.queued) == (FeedState.ACTIVE, "server_error", 0)
    assert await poll() == 1
    (view,) = await app.feeds.listing(guild)
    assert (view.error, view.failures, view.title) == (None, 0, "Elva News")


async def test_a_feed_that_keeps_failing_is_paused_loudly_and_goes_on_when_added_again(
    app, guild, feed, poll, server, clock, caplog
):
    await feed(rss(server, "/a"), "503 Unavailable")
    pauses = []
    for _ in range(module.MOST_FAILURES):
        assert await poll(DAY) == 1
        (view,) = await app.feeds.listing(guild)
        pauses.append(view.next_at - clock.now)
    assert pauses[:3] == [EVERY, 2 * EVERY, 4 * EVERY]
    assert max(pauses) <= module.LONGEST_PAUSE
    assert (view.state, view.error) == (FeedState.PAUSED, "server_error")
    assert await poll(30 * DAY) == 0
    (problem,) = (await app.guilds.about(guild)).problems[:1]
    assert (problem.key, problem.reason.code) == ("about.feed_paused", "server_error")
    assert problem.fields["title"] == "Elva News"
    assert "Pause" in problem_words(problem, str, "fr").title()
    assert "is paused" in caplog.text
    server.behaviours["/feed"] = answers(rss(server, "/a", "/b"), kind="application/rss+xml")
    again = await app.feeds.add(guild, MODERATOR, server.url("/feed"))
    assert (again.new, again.queued, again.feed.state) == (False, 1, FeedState.ACTIVE)


@pytest.mark.parametrize(
    ("answer", "polls"), [("410 Gone", 1), ("404 Not Found", module.MOST_REFUSALS), (b"<p>moved</p>", 3)]
)
async def test_what_will_not_pass_is_paused_sooner(app, guild, feed, poll, server, answer, polls):
    await feed(rss(server, "/a"), answer)
    for _ in range(polls):
        (view,) = await app.feeds.listing(guild)
        assert view.state is FeedState.ACTIVE
        await poll(DAY)
    (view,) = await app.feeds.listing(guild)
    assert view.state is FeedState.PAUSED


async def test_a_removed_feed_is_polled_no_more_and_what_it_brought_stays(app, guild, feed, poll, server):
    answer = await feed(rss(server, "/a"))
    with pytest.raises(NotAllowed):
        await app.feeds.remove(guild, MEMBER, f"f{answer.feed.id}")
    await app.feeds.remove(guild, MODERATOR, server.url("/feed"))
    assert await poll(DAY) == 0
    assert (await app.sources.listing(guild)).total == 1
    with pytest.raises(NotFound):
        await app.feeds.remove(guild, MODERATOR, f"f{answer.feed.id}")


async def test_a_feed_removed_while_it_is_polled_brings_nothing(app, guild, feed, poll, server):
    answer = await feed(rss(server, "/a"))

    async def remove(visit):
        await app.feeds.remove(guild, MODERATOR, f"f{answer.feed.id}")
        await visit.page(rss(server, "/b"), kind="application/rss+xml")

    server.behaviours["/feed"] = remove
    assert await poll() == 1
    assert (await app.sources.listing(guild)).total == 1


async def test_our_own_manners_are_no_failure_of_the_feed(app, guild, feed, poll, add, work, server):
    await feed(rss(server, "/a"))
    await add("/b", "429 Wait\nRetry-After: 100")
    await work()
    await poll()
    (view,) = await app.feeds.listing(guild)
    assert (view.error, view.failures, view.state) == ("rate_limited", 0, FeedState.ACTIVE)


async def test_only_moderators_add_feeds_and_at_a_decent_interval(app, guild, server):
    with pytest.raises(NotAllowed):
        await app.feeds.add(guild, MEMBER, server.url("/feed"))
    for every in (timedelta(minutes=1), timedelta(days=30)):
        with pytest.raises(InvalidInput) as caught:
            await app.feeds.add(guild, MODERATOR, server.url("/feed"), every=every)
        assert caught.value.code == "bad_interval"


async def test_forgetting_a_person_forgets_whose_feed_it_was(app, guild, feed, server):
    await feed(rss(server, "/a"))
    assert await app.guilds.forget_person(guild, MODERATOR.id) > 0
    (view,) = await app.feeds.listing(guild)
    assert view.added_by != MODERATOR.id
    await app.guilds.delete(guild)
    assert await app.feeds.listing(guild) == ()
    assert app.clock() == NOW
