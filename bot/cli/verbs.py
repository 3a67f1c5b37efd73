"""What each command does: one use case, its answer in both forms. Commands and the chat prompt share them."""

from pathlib import Path

from bot.app import App
from bot.cli import as_json, as_text
from bot.cli.running import GUILD, TERMINAL, Output
from bot.core.answers import AddAnswer, AddOutcome, TimelineAnswer
from bot.core.sources import Given
from bot.errors import InvalidInput, message_for
from store.values import SourceState, SourceView

PAGES = (".html", ".htm", ".xhtml")
LINK = "://"


async def timeline(
    app: App,
    topic: str,
    *,
    since: str | None = None,
    until: str | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Output:
    """The events about a topic."""
    answer = await app.timeline(GUILD, topic, since=since, until=until, cursor=cursor, limit=limit)
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
    content = _read_bytes(path)
    if path.suffix.lower() in PAGES or content.lstrip()[:1] == b"<":
        return content
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("unreadable_file", path=path, reason="it is no UTF-8 text") from error


def _read_bytes(path: Path) -> bytes:
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
    view = await app.sources.refresh(GUILD, TERMINAL, given)
    return _source((await app.ingest.run_one(GUILD, view.id)).source)


async def source_remove(app: App, given: str) -> Output:
    """Take a source and its events out of every answer."""
    return _source(await app.sources.remove(GUILD, TERMINAL, given))


async def source_restore(app: App, given: str) -> Output:
    """Bring a removed source back."""
    return _source(await app.sources.restore(GUILD, TERMINAL, given))


async def export_csv(
    app: App,
    *,
    topic: str | None = None,
    since: str | None = None,
    until: str | None = None,
    output: Path | None = None,
    raw: bool = False,
) -> Output:
    """Write the events to a CSV file."""
    file = await app.export.csv(GUILD, topic=topic, since=since, until=until, raw=raw)
    path = output or Path(file.filename)
    try:
        path.write_bytes(file.content)
    except OSError as error:
        raise InvalidInput(
            "unwritable_file", path=path, reason=error.strerror or "it can't be written"
        ) from error
    return Output.of(
        {"file": str(path), "events": file.events, "bytes": len(file.content)},
        [f"{file.events} events written to {path}"],
    )


def _events(answer: TimelineAnswer) -> Output:
    return Output.of(as_json.timeline(answer), as_text.timeline(answer))


def _source(view: SourceView) -> Output:
    return Output.of(as_json.source(view), as_text.source(view))


async def source_import(app: App, path: Path) -> Output:
    """Queue the links of a CSV and read them now, one after the other."""
    report = await app.sources.import_csv(GUILD, TERMINAL, _read_bytes(path))
    lines = [f"{report.added} added, {report.already} already here, {len(report.refused)} refused"]
    lines += [
        f"  row {row.row}: {row.given or '(empty)'} — {message_for(row.code)}" for row in report.refused
    ]
    finished = await app.ingest.run_waiting(GUILD)
    lines += [f"{finished.ready} read, {finished.failed} failed, {finished.later} to be tried again later"]
    return Output.of(as_json.imported(report, finished), lines)
