"""A moderator's commands on the terminal: each verb's options and an example; the work is in ``moderator_verbs``."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli import moderator_verbs as verbs
from bot.cli.running import run
from bot.core.answers import Detail

name = typer.Typer(help="Put names right: one name for one, each change with an undo.", no_args_is_help=True)

event = typer.Typer(help="Put events right, each change with an undo.", no_args_is_help=True)
guild = typer.Typer(help="All that is kept of a guild: written to a file, or deleted.", no_args_is_help=True)
review = typer.Typer(help="Decide on what members of a guild suggest.", no_args_is_help=True)
settings = typer.Typer(help="How Dateline works here.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for another program.")]
Limit = Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")]
Cursor = Annotated[str | None, typer.Option(help="Where to go on: “next” of the page before.")]
Event = Annotated[str, typer.Argument(help="An event's id, such as e412.")]
Guild = Annotated[int, typer.Option(help="The guild's id in Discord; 0 is the terminal.")]
Source = Annotated[str, typer.Argument(help="A source's id, such as s7.")]
Name = Annotated[str, typer.Argument(help="A name as written, or its id (n31).")]


@name.command("suggestions", epilog="Example: dateline name suggestions")
def name_suggestions(limit: Limit = 10, cursor: Cursor = None, as_json: AsJson = False) -> None:
    """List names that are probably one, with the sentences that speak for it."""
    run(lambda dateline: verbs.name_suggestions(dateline, cursor=cursor, limit=limit), as_json=as_json)


@name.command("merge", epilog='Example: dateline name merge "Firqat al-Ghuraba" n12')
def name_merge(keep: Name, other: Name, as_json: AsJson = False) -> None:
    """Have everything about OTHER count as KEEP."""
    run(lambda dateline: verbs.name_merge(dateline, keep, other), as_json=as_json)


@name.command("refuse", epilog="Example: dateline name refuse n4 n12")
def name_refuse(one: Name, other: Name, as_json: AsJson = False) -> None:
    """Note that two names are not one; it isn't suggested again."""
    run(lambda dateline: verbs.name_refuse(dateline, one, other), as_json=as_json)


@name.command("split", epilog="Example: dateline name split n4")
def name_split(given: Name, as_json: AsJson = False) -> None:
    """Take merged names apart: each mention goes back to where its article put it."""
    run(lambda dateline: verbs.name_split(dateline, given), as_json=as_json)


@name.command("rename", epilog='Example: dateline name rename n4 "Firqat al-Ghuraba"')
def name_rename(given: Name, new: str, as_json: AsJson = False) -> None:
    """Show a name in another form; its other forms still find it."""
    run(lambda dateline: verbs.name_rename(dateline, given, new), as_json=as_json)


@name.command("alias", epilog='Example: dateline name alias n4 "Strangers’ Brigade"')
def name_alias(given: Name, alias: str, as_json: AsJson = False) -> None:
    """Let a name be found under another spelling too."""
    run(lambda dateline: verbs.name_alias(dateline, given, alias), as_json=as_json)


@event.command("show", epilog="Example: dateline event show e412")
def event_show(given: Event, as_json: AsJson = False) -> None:
    """Show an event, who else reports it, and who tells it otherwise."""
    run(lambda dateline: verbs.event_show(dateline, given), as_json=as_json)


@event.command("date", epilog='Example: dateline event date e412 "late January 2025"')
def event_date(given: Event, date: str, as_json: AsJson = False) -> None:
    """Change an event's date."""
    run(lambda dateline: verbs.event_date(dateline, given, date), as_json=as_json)


@event.command("hide", epilog="Example: dateline event hide e412")
def event_hide(given: Event, as_json: AsJson = False) -> None:
    """Take an event out of answers."""
    run(lambda dateline: verbs.event_hide(dateline, given), as_json=as_json)


@event.command("restore", epilog="Example: dateline event restore e412")
def event_restore(given: Event, as_json: AsJson = False) -> None:
    """Bring a hidden event back."""
    run(lambda dateline: verbs.event_restore(dateline, given), as_json=as_json)


@guild.command("export", epilog="Example: dateline guild export all.json")
def guild_export(output: Path, guild: Guild = 0, as_json: AsJson = False) -> None:
    """Write all that is kept of a guild to a file of JSON, a list of rows for each table."""
    run(lambda dateline: verbs.guild_export(dateline, output, guild=guild), as_json=as_json)


@guild.command("delete", epilog="Example: dateline guild delete --guild 123456789012345678 --yes")
def guild_delete(
    guild: Annotated[int, typer.Option(help="The guild's id in Discord; 0 is the terminal.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do it: there is no way back.")] = False,
    as_json: AsJson = False,
) -> None:
    """Delete all that is kept of a guild."""
    run(lambda dateline: verbs.guild_delete(dateline, guild=guild, yes=yes), as_json=as_json)


@settings.command("show", epilog="Example: dateline settings show")
def settings_show(as_json: AsJson = False) -> None:
    """Show the settings."""
    run(verbs.settings_show, as_json=as_json)


@settings.command("retention", epilog="Example: dateline settings retention 365")
def settings_retention(days: int, as_json: AsJson = False) -> None:
    """Have articles deleted for good so many days after they were added, while “dateline work” runs; 0 keeps them."""
    run(lambda dateline: verbs.settings_retention(dateline, days), as_json=as_json, create_store=True)


@settings.command("zone", epilog="Example: dateline settings zone Asia/Damascus")
def settings_zone(
    zone: Annotated[str | None, typer.Argument(help="As in the tz database; without it UTC.")] = None,
    as_json: AsJson = False,
) -> None:
    """Set the time zone in which days begin: “yesterday” is counted in it."""
    run(lambda dateline: verbs.settings_zone(dateline, zone), as_json=as_json, create_store=True)


@settings.command("detail", epilog="Example: dateline settings detail all")
def settings_detail(detail: Detail, as_json: AsJson = False) -> None:
    """Say whether a timeline is told by its key dates or in full when the command doesn't say."""
    run(lambda dateline: verbs.settings_detail(dateline, detail), as_json=as_json, create_store=True)


@review.command("list", epilog="Example: dateline review list --guild 123456789012345678")
def review_list(guild: Guild = 0, limit: Limit = 20, cursor: Cursor = None, as_json: AsJson = False) -> None:
    """List what members suggested and nobody decided on."""
    run(
        lambda dateline: verbs.review_list(dateline, guild=guild, cursor=cursor, limit=limit), as_json=as_json
    )


@review.command("show", epilog="Example: dateline review show s7")
def review_show(given: Source, guild: Guild = 0, as_json: AsJson = False) -> None:
    """Read a suggested page now and show what it would add; nothing of it is kept."""
    run(lambda dateline: verbs.review_show(dateline, given, guild=guild), as_json=as_json)


@review.command("approve", epilog="Example: dateline review approve s7 s8")
def review_approve(given: list[str], guild: Guild = 0, as_json: AsJson = False) -> None:
    """Take suggestions, each as it is; the bot or a worker reads them."""
    run(lambda dateline: verbs.review_decide(dateline, given, approve=True, guild=guild), as_json=as_json)


@review.command("reject", epilog='Example: dateline review reject s7 --reason "Not about us."')
def review_reject(
    given: list[str],
    reason: Annotated[str | None, typer.Option(help="Why; the audit has it.")] = None,
    guild: Guild = 0,
    as_json: AsJson = False,
) -> None:
    """Turn suggestions down."""
    run(
        lambda dateline: verbs.review_decide(dateline, given, approve=False, reason=reason, guild=guild),
        as_json=as_json,
    )


def privacy(
    person: Annotated[int, typer.Argument(help="The person's id in Discord; 0 is the terminal.")],
    forget: Annotated[
        bool, typer.Option("--forget", help="Put nobody in its place; the sources stay.")
    ] = False,
    guild: Guild = 0,
    as_json: AsJson = False,
) -> None:
    """Tell in how many places a guild keeps a person's id, or forget it."""
    run(lambda dateline: verbs.privacy(dateline, person=person, guild=guild, forget=forget), as_json=as_json)


def audit(
    what: Annotated[
        str | None, typer.Option(help="Only this kind: source, name, event, feed, settings.")
    ] = None,
    target: Annotated[str | None, typer.Option(help="Only about this: s7, e412, n31.")] = None,
    since: Annotated[str | None, typer.Option(help="From this day on: 2025-10-23, “last week”.")] = None,
    limit: Limit = 20,
    cursor: Cursor = None,
    as_json: AsJson = False,
) -> None:
    """List who changed what, newest first."""
    run(
        lambda dateline: verbs.audit(
            dateline, what=what, target=target, since=since, limit=limit, cursor=cursor
        ),
        as_json=as_json,
    )


def undo(
    change: Annotated[
        int | None, typer.Argument(min=1, help="The change's number; without it the last.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take back a correction."""
    run(lambda dateline: verbs.undo(dateline, change), as_json=as_json)


def add_to(app: typer.Typer) -> None:
    """Put these commands beside the readers'."""
    groups = {"name": name, "event": event, "review": review, "guild": guild, "settings": settings}
    for called, group in groups.items():
        app.add_typer(group, name=called)
    app.command(epilog="Example: dateline privacy 123456789012345678 --guild 234567890123456789")(privacy)
    app.command(epilog="Example: dateline audit --what name --since 2025-10")(audit)
    app.command(epilog="Example: dateline undo 7")(undo)
