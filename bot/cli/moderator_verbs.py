"""What a moderator's commands do on the terminal: one use case each, its answer in both forms."""

from bot.app import App
from bot.cli import as_json, as_text
from bot.cli.running import GUILD, TERMINAL, Output
from bot.core.names import NameChange
from bot.errors import InvalidInput
from store.values import parse_public_id


async def name_suggestions(app: App, *, cursor: str | None = None, limit: int = 10) -> Output:
    """The names that are probably one."""
    page = await app.twins.listing(GUILD, cursor=cursor, limit=limit)
    lines = [line for found in page.twins for line in as_text.twin(found)]
    if page.next:
        lines.append(f"More: --cursor {page.next}")
    return Output.of(as_json.twins(page), lines or ["No names wait for a decision."])


async def name_merge(app: App, keep: str, other: str) -> Output:
    """Make two names one."""
    return _changed(await app.names.merge(GUILD, TERMINAL, keep=keep, other=other), "One name now")


async def name_refuse(app: App, one: str, other: str) -> Output:
    """Note that two names are not one."""
    change = await app.twins.refuse_named(GUILD, TERMINAL, one=one, other=other)
    return _changed(change, "Not the same" if change.undo else "That was decided before")


async def name_split(app: App, name: str) -> Output:
    """Undo every merge of a name."""
    return _changed(await app.names.split(GUILD, TERMINAL, name=name), "Taken apart")


async def name_rename(app: App, name: str, new: str) -> Output:
    """Show a name in another form."""
    return _changed(await app.names.rename(GUILD, TERMINAL, name=name, new=new), "Renamed")


async def name_alias(app: App, name: str, alias: str) -> Output:
    """Another spelling to find a name under."""
    return _changed(await app.names.alias(GUILD, TERMINAL, name=name, alias=alias), "Found under it too")


async def undo(app: App, change: int | str | None = None) -> Output:
    """Take back a correction; a number as typed will do."""
    if isinstance(change, str):
        given, change = change, parse_public_id(change, "")
        if change is None:
            raise InvalidInput("bad_id", given=given, example="7")
    undone = await app.history.undo(GUILD, TERMINAL, change)
    return Output.of(as_json.correction(undone), [f"Undone: {undone.kind.value} {undone.target}"])


def _changed(change: NameChange, said: str) -> Output:
    return Output.of(as_json.name_changed(change), as_text.name_changed(change, said))
