"""The ``dateline`` command: each verb's options and an example; the work is in ``verbs``."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli import moderator_commands, pictures, transfer, verbs
from bot.cli.database_commands import db
from bot.cli.running import run
from bot.core.answers import Detail
from bot.core.chart import ChartKind
from bot.core.exports import FormatName
from store.values import SourceState

app = typer.Typer(
    name="dateline",
    help="Keep the dated events of the articles you read, and ask about them. Every answer is a quote and a link.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)
source = typer.Typer(help="Add, list and remove articles.", no_args_is_help=True)
feed = typer.Typer(help="Follow news feeds.", no_args_is_help=True)
app.add_typer(source, name="source")
app.add_typer(db, name="db")
app.add_typer(feed, name="feed")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for another program.")]
Since = Annotated[
    str | None, typer.Option(help="First day, as you'd say it: 2011, “last month”, “8 Dec 2024”.")
]
Until = Annotated[str | None, typer.Option(help="Last day, likewise.")]
Limit = Annotated[int, typer.Option(min=1, max=1000, help="How many events at most.")]
Cursor = Annotated[str | None, typer.Option(help="Where to go on: “next” of the page before.")]


@app.command(epilog="Example: dateline timeline Sharaa --since 2024")
def timeline(  # noqa: PLR0913, PLR0917 - what may be asked of a timeline, each an option
    topic: str,
    since: Since = None,
    until: Until = None,
    detail: Annotated[
        Detail | None,
        typer.Option(help="The key dates of what has more events than the limit, or all; else as set."),
    ] = None,
    dates: Annotated[
        int | None, typer.Option(min=1, max=500, help="So many key dates, however few events there are.")
    ] = None,
    sentences: Annotated[int, typer.Option(min=1, max=10, help="Sentences for each key date.")] = 1,
    limit: Limit = 50,
    cursor: Cursor = None,
    as_json: AsJson = False,
) -> None:
    """Show what happened around a name, or with certain words, in order."""
    run(
        lambda dateline: verbs.timeline(
            dateline,
            topic,
            since=since,
            until=until,
            detail=detail,
            dates=dates,
            sentences=sentences,
            limit=limit,
            cursor=cursor,
        ),
        as_json=as_json,
    )


@app.command(epilog='Example: dateline who "Firqat al-Ghuraba"')
def who(name: str, as_json: AsJson = False) -> None:
    """Show what the articles say about a person, an organisation or a place."""
    run(lambda dateline: verbs.who(dateline, name), as_json=as_json)


@app.command(epilog="Example: dateline ask when was Sharaa appointed president?")
def ask(question: list[str], as_json: AsJson = False) -> None:
    """Ask in plain words; the answers are quotes."""
    run(lambda dateline: verbs.ask(dateline, " ".join(question)), as_json=as_json)


@app.command(epilog="Example: dateline on 22 Oct 2025")
def on(when: list[str], limit: Limit = 50, cursor: Cursor = None, as_json: AsJson = False) -> None:
    """Show what happened on a day, in a month or in a year."""
    run(lambda dateline: verbs.on(dateline, " ".join(when), limit=limit, cursor=cursor), as_json=as_json)


@app.command(epilog="Example: dateline search 'ceasefire OR truce' --since 2025")
def search(
    text: list[str],
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    as_json: AsJson = False,
) -> None:
    """Find events by words; "a phrase", OR and -without are understood."""
    run(
        lambda dateline: verbs.search(
            dateline, " ".join(text), since=since, until=until, limit=limit, cursor=cursor
        ),
        as_json=as_json,
    )


@app.command(epilog="Example: dateline about")
def about(as_json: AsJson = False) -> None:
    """Say how much is kept, and what isn't working."""
    run(verbs.about, as_json=as_json)


@source.command(
    "add", epilog="Example: dateline source add article.txt --published 2025-10-23 --url https://…"
)
def source_add(
    given: Annotated[str, typer.Argument(metavar="URL_OR_FILE", help="A link, a saved page or a text file.")],
    url: Annotated[str | None, typer.Option(help="The link of an article given as a file.")] = None,
    title: Annotated[str | None, typer.Option(help="The title, if the page doesn't say it.")] = None,
    published: Annotated[
        str | None, typer.Option(help="The day it was published, if the page doesn't say it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read an article and keep its events."""
    run(
        lambda dateline: verbs.source_add(dateline, given, url=url, title=title, published=published),
        as_json=as_json,
        create_store=True,
    )


@source.command("list", epilog="Example: dateline source list --state failed")
def source_list(
    state: Annotated[SourceState | None, typer.Option(help="Only those in this state.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    as_json: AsJson = False,
) -> None:
    """List the articles, newest first, and where each stands."""
    run(
        lambda dateline: verbs.source_list(dateline, state=state, limit=limit, cursor=cursor), as_json=as_json
    )


@source.command("show", epilog="Example: dateline source show s7")
def source_show(given: str, as_json: AsJson = False) -> None:
    """Show one article by its id or link."""
    run(lambda dateline: verbs.source_show(dateline, given), as_json=as_json)


@source.command("refresh", epilog="Example: dateline source refresh s7")
def source_refresh(given: str, as_json: AsJson = False) -> None:
    """Read an article's page again: for what changed, or because it failed."""
    run(lambda dateline: verbs.source_refresh(dateline, given), as_json=as_json)


@source.command("remove", epilog="Example: dateline source remove s7")
def source_remove(given: str, as_json: AsJson = False) -> None:
    """Take an article and its events out of every answer; “restore” brings them back."""
    run(lambda dateline: verbs.source_remove(dateline, given), as_json=as_json)


@source.command("restore", epilog="Example: dateline source restore s7")
def source_restore(given: str, as_json: AsJson = False) -> None:
    """Bring a removed article back."""
    run(lambda dateline: verbs.source_restore(dateline, given), as_json=as_json)


@source.command("import", epilog="Example: dateline source import links.csv")
def source_import(path: Path, as_json: AsJson = False) -> None:
    """Read every link of a CSV: a column “url”, and “title” and “published” if you have them."""
    run(lambda dateline: verbs.source_import(dateline, path), as_json=as_json, create_store=True)


@source.command("retry", epilog="Example: dateline source retry")
def source_retry(as_json: AsJson = False) -> None:
    """Try every link that failed again; “list --state failed” shows them."""
    run(verbs.source_retry, as_json=as_json)


@feed.command("add", epilog="Example: dateline feed add https://news.example/rss --every 60")
def feed_add(
    url: str,
    every: Annotated[int | None, typer.Option(help="Minutes between two looks at it (30).")] = None,
    as_json: AsJson = False,
) -> None:
    """Follow an RSS or Atom feed: what it offers is read as if it were posted."""
    run(lambda dateline: verbs.feed_add(dateline, url, every=every), as_json=as_json, create_store=True)


@feed.command("list", epilog="Example: dateline feed list")
def feed_list(as_json: AsJson = False) -> None:
    """List the feeds, and what is wrong with those that fail."""
    run(verbs.feed_list, as_json=as_json)


@feed.command("remove", epilog="Example: dateline feed remove f1")
def feed_remove(given: str, as_json: AsJson = False) -> None:
    """Follow a feed no longer; the articles it brought stay."""
    run(lambda dateline: verbs.feed_remove(dateline, given), as_json=as_json)


@app.command(epilog="Example: dateline export csv --topic Sharaa --output sharaa.csv")
def export(
    form: Annotated[FormatName, typer.Argument(metavar="FORMAT", help=", ".join(FormatName))],
    topic: Annotated[
        str | None, typer.Option(help="Only events that name this, or have these words.")
    ] = None,
    since: Since = None,
    until: Until = None,
    output: Annotated[
        Path | None,
        typer.Option(help="The file to write (with --by-year: the folder); “-” is standard output."),
    ] = None,
    by_year: Annotated[bool, typer.Option("--by-year", help="Write a file for each year.")] = False,
    raw: Annotated[
        bool, typer.Option("--raw", help="Leave cells that look like formulas as they are.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write the events to a file that another program opens; CSV comes back in with “import”."""
    run(
        lambda dateline: transfer.export(
            dateline, form, topic=topic, since=since, until=until, output=output, by_year=by_year, raw=raw
        ),
        as_json=as_json,
    )


@app.command(epilog="Example: dateline chart Sharaa --output sharaa.png")
def chart(
    topic: str,
    vs: Annotated[str | None, typer.Option(help="Another name or topic, to draw beside it.")] = None,
    kind: Annotated[
        ChartKind, typer.Option(help="Events over time, or the names in the same events.")
    ] = ChartKind.TIME,
    since: Since = None,
    until: Until = None,
    output: Annotated[Path | None, typer.Option(help="The PNG file to write.")] = None,
    as_json: AsJson = False,
) -> None:
    """Draw a topic's events over time, or whom they name together, as a PNG with a text that describes it."""
    run(
        lambda dateline: pictures.chart(
            dateline, topic, vs=vs, kind=kind, since=since, until=until, output=output
        ),
        as_json=as_json,
    )


@app.command("import", epilog="Example: dateline import timeline.csv")
def import_timeline(
    path: Path,
    skip_refused: Annotated[
        bool, typer.Option("--skip-refused", help="Keep the other rows when some are refused.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take in a timeline that “export csv” wrote, or a table of your own with the same columns."""
    run(
        lambda dateline: transfer.import_timeline(dateline, path, skip_refused=skip_refused),
        as_json=as_json,
        create_store=True,
    )


moderator_commands.add_to(app)


@app.command(epilog="Example: dateline chat")
def chat() -> None:
    """Open a prompt that takes questions, and the slash commands as typed in Discord."""
    from bot.cli.chat import chat as talk  # noqa: PLC0415 - only this command needs it

    talk()


@app.command(epilog="Example: dateline doctor")
def doctor(as_json: AsJson = False) -> None:
    """Go through what the bot needs, and say what to do where something is amiss."""
    from bot.cli.doctor import doctor as examine  # noqa: PLC0415 - only this command needs it

    examine(as_json=as_json)


@app.command(epilog="Example: dateline healthy")
def healthy() -> None:
    """Ask the bot or worker on HEALTH_PORT whether it is ready; the exit status is 1 when it isn't."""
    from bot.cli.healthy import healthy as ask  # noqa: PLC0415 - only this command needs it

    ask()


@app.command("run", epilog="Example: DISCORD_TOKEN=… dateline run")
def run_bot() -> None:
    """Be the Discord bot. Needs DISCORD_TOKEN in the environment or in .env."""
    from bot.cli.services import run_bot as start  # noqa: PLC0415 - Discord's library loads with this command alone

    start()


@app.command(epilog="Example: dateline work")
def work() -> None:
    """Only read the links that others queued: an ingest worker without Discord."""
    from bot.cli.services import run_worker as start  # noqa: PLC0415 - likewise

    start()


def main() -> None:
    """The entry point of the ``dateline`` script."""
    app()
