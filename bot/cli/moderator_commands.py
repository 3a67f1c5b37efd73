"""A moderator's commands on the terminal: each verb's options and an example; the work is in ``moderator_verbs``."""

from typing import Annotated

import typer

from bot.cli import moderator_verbs as verbs
from bot.cli.running import run

name = typer.Typer(help="Put names right: one name for one, each change with an undo.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for another program.")]
Limit = Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")]
Cursor = Annotated[str | None, typer.Option(help="Where to go on: “next” of the page before.")]
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
    app.add_typer(name, name="name")
    app.command(epilog="Example: dateline undo 7")(undo)
