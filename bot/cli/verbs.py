"""What each command does: one use case, its answer in both forms. Commands and the chat prompt share them."""

from datetime import timedelta
from pathlib import Path

from bot.app import App
from bot.cli import as_json, as_text
from bot.cli.progress import progress
from bot.cli.running import GUILD, TERMINAL, Output
from bot.core.answers import AddAnswer, AddOutcome, Detail, TimelineAnswer
from bot.core.feeds import EVERY
from bot.core.ingest import Finished
from bot.core.keydates import Wanted
from bot.core.linklists import Given
from bot.errors import InvalidInput, stored_error
from store.values import SourceState, SourceView, public_id

PAGES = (".html", ".htm", ".xhtml")
LINK = "://"


async def timeline(  # noqa: PLR0913 - what may be asked of a timeline, each named
    app: App,
    topic: str,
    *,
    since: str | None = None,
    until: str | None = None,
    detail: str | None = None,
    dates: int | None = None,
    sentences: int = 1,
    cursor: str | None = None,
    limit: int = 50,
) -> Output:
    """The key dates of a topic, as many as asked for, or its events."""
    detail = detail or (Detail.KEY if dates else (await app.guilds.settings(GUILD)).detail)
    if detail not in list(Detail):
        raise InvalidInput("bad_detail", given=detail)
    answer = await app.timeline(
        GUILD,
        topic,
        since=since,
        until=until,
        detail=Detail(detail),
        cursor=cursor,
        limit=limit,
        wanted=Wanted(dates=dates, sentences=sentences),
    )
    return _events(answer)


async def on(app: App, when: str, *, cursor: str | None = None, limit: int = 50) -> Output:
    """The events of a day, month or year."""
    return _events(await app.on(GUILD, when, cursor=cursor, limit=limit))


async def search(
    app: App,
    text: str,
    *,
    since: str | None = None,
    until: str | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Output:
    """The events whose sentence has certain words."""
    return _events(await app.search(GUILD, text, since=since, until=until, cursor=cursor, limit=limit))


async def who(app: App, name: str) -> Output:
    """What is known of a name."""
    answer = await app.who(GUILD, name)
    return Output.of(as_json.who(answer), as_text.who(answer))


async def ask(app: App, question: str) -> Output:
    """The sentences that answer a question."""
    answer = await app.ask(GUILD, question)
    return Output.of(as_json.asked(answer), as_text.asked(answer))


async def about(app: App) -> Output:
    """What is kept and what isn't working."""
    answer = await app.guilds.about(GUILD)
    return Output.of(as_json.about(answer), as_text.about(answer))


async def source_add(
    app: App,
    given: str,
    *,
    url: str | None = None,
    title: str | None = None,
    published: str | None = None,
) -> Output:
    """Read a link, a saved page or a text file now."""
    if LINK in given:
        answer = await _add_link(app, given, title, published)
    else:
        content = read_file(Path(given))
        answer = await app.sources.paste(
            GUILD, TERMINAL, content, given=Given(url=url, title=title, published=published)
        )
    return Output.of(as_json.added(answer), as_text.added(answer))


async def _add_link(app: App, link: str, title: str | None, published: str | None) -> AddAnswer:
    answer = await app.sources.add(GUILD, TERMINAL, link, title=title, published=published)
    if answer.outcome is AddOutcome.ALREADY and answer.source.state is not SourceState.QUEUED:
        return answer
    outcome = await app.ingest.run_one(GUILD, answer.source.id)
    return AddAnswer(
        outcome=AddOutcome.ALREADY if outcome.already else AddOutcome.READY, source=outcome.source
    )


def read_file(path: Path) -> str | bytes:
    """A saved page as bytes (by its ending, or because it begins with a tag), anything else as text.

    Raises InvalidInput("unreadable_file", "bad_url").
    """
    if not path.exists() and path.name == str(path) and "." not in path.name:
        raise InvalidInput("bad_url", given=str(path))
    content = read_bytes(path)
    if path.suffix.lower() in PAGES or content.lstrip()[:1] == b"<":
        return content
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("unreadable_file", path=path, reason="it is no UTF-8 text") from error


def read_bytes(path: Path) -> bytes:
    """The file's content; raises InvalidInput("unreadable_file")."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidInput(
            "unreadable_file", path=path, reason=error.strerror or "it can't be opened"
        ) from error


async def source_list(
    app: App, *, state: SourceState | None = None, cursor: str | None = None, limit: int = 50
) -> Output:
    """The sources, newest first."""
    page = await app.sources.listing(GUILD, state=state, cursor=cursor, limit=limit)
    lines = [line for view in page.sources for line in as_text.source(view)]
    if page.next:
        lines.append(f"More: --cursor {page.next}")
    return Output.of(as_json.sources(page.sources, page.total, page.next), lines or ["No sources yet."])


async def source_show(app: App, given: str) -> Output:
    """One source."""
    return _source(await app.sources.show(GUILD, given))


async def source_refresh(app: App, given: str) -> Output:
    """Read a source's page again, now."""
    before = await app.sources.show(GUILD, given)
    await app.sources.refresh(GUILD, TERMINAL, given)
    await app.ingest.run_one(GUILD, before.id)
    after = await app.sources.show(GUILD, public_id("s", before.id))
    same = before.state is after.state is SourceState.READY and before.revision == after.revision
    told = ["Its text is as it was."] if same else []
    return Output.of(as_json.source(after), [*as_text.source(after), *told])


async def source_remove(app: App, given: str) -> Output:
    """Take a source and its events out of every answer."""
    return _source(await app.sources.remove(GUILD, TERMINAL, given))


async def source_restore(app: App, given: str) -> Output:
    """Bring a removed source back."""
    return _source(await app.sources.restore(GUILD, TERMINAL, given))


def _events(answer: TimelineAnswer) -> Output:
    return Output.of(as_json.timeline(answer), as_text.timeline(answer))


def _source(view: SourceView) -> Output:
    return Output.of(as_json.source(view), as_text.source(view))


async def source_retry(app: App) -> Output:
    """Try every link that failed again, now."""
    count = await app.sources.retry(GUILD, TERMINAL)
    finished = await _run_waiting(app, count)
    lines = [f"{count} to try again: {_finished(finished)}"]
    data: dict[str, as_json.Json] = {"retried": count, **as_json.finished(finished)}
    return Output.of(data, lines)


async def feed_add(app: App, url: str, *, every: int | None = None) -> Output:
    """Follow a feed."""
    interval = EVERY if every is None else timedelta(minutes=every)
    answer = await app.feeds.add(GUILD, TERMINAL, url, every=interval)
    lines = [
        *as_text.feed(answer.feed),
        f"{as_text.counted(answer.queued, 'link')} to read. To read now: dateline work",
    ]
    return Output.of({"new": answer.new, "queued": answer.queued, "feed": as_json.feed(answer.feed)}, lines)


async def feed_list(app: App) -> Output:
    """The feeds that are followed."""
    found = await app.feeds.listing(GUILD)
    lines = [line for view in found for line in as_text.feed(view)]
    return Output.of({"feeds": [as_json.feed(view) for view in found]}, lines or ["No feeds yet."])


async def feed_remove(app: App, given: str) -> Output:
    """Follow a feed no longer."""
    view = await app.feeds.remove(GUILD, TERMINAL, given)
    name = view.title or view.url
    return Output.of(as_json.feed(view), [f"No longer followed: {as_text.plain(name)}. Its articles stay."])


async def source_import(app: App, path: Path) -> Output:
    """Queue the links of a CSV and read them now."""
    report = await app.sources.import_csv(GUILD, TERMINAL, read_bytes(path))
    lines = [f"{report.added} added, {report.already} already here, {len(report.refused)} refused"]
    lines += as_text.refused(
        f"row {row.row}: {row.given[:80] or '(empty)'} — {stored_error(row.code, row.given[:80])}"
        for row in report.refused
    )
    finished = await _run_waiting(app, report.added)
    lines += [_finished(finished)]
    useless = bool(report.refused) and not report.added + report.already
    status = InvalidInput.exit_status if useless else 0
    return Output.of(as_json.imported(report, finished), lines, exit_status=status)


async def _run_waiting(app: App, count: int) -> Finished:
    """Read what waits, with a bar that moves where a person looks on."""
    with progress("Reading", count) as advance:
        return await app.ingest.run_waiting(GUILD, lambda _outcome: advance(1))


def _finished(finished: Finished) -> str:
    counts = f"{finished.ready} read, {finished.failed} failed, {finished.later} to be tried again later"
    return f"{counts}, by `dateline work` or the bot" if finished.later else counts
