"""What a moderator's commands do on the terminal: one use case each, its answer in both forms."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bot.app import App
from bot.cli import as_json, as_text
from bot.cli.running import GUILD, TERMINAL, Output
from bot.core.answers import Detail
from bot.core.events import EventChange
from bot.core.exports import document
from bot.core.names import NameChange
from bot.errors import InvalidInput
from store.values import GuildId, GuildSettings, SourceState, parse_public_id


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


async def audit(
    app: App,
    *,
    what: str | None = None,
    target: str | None = None,
    since: str | None = None,
    cursor: str | None = None,
    limit: int = 20,
) -> Output:
    """Who changed what, newest first."""
    page = await app.history.audit(GUILD, action=what, target=target, since=since, cursor=cursor, limit=limit)
    lines = [line for entry in page.entries for line in as_text.audit_entry(entry)]
    if page.next:
        lines.append(f"More: --cursor {page.next}")
    return Output.of(as_json.audit(page), lines or ["Nothing has been changed yet."])


async def event_show(app: App, event: str) -> Output:
    """One event, and what others write about it."""
    view = await app.events.show(GUILD, event)
    return Output.of(as_json.event_in_full(view), as_text.event_in_full(view))


async def event_date(app: App, event: str, date: str) -> Output:
    """Change an event's date."""
    return _event_changed(await app.events.redate(GUILD, TERMINAL, event, date))


async def event_hide(app: App, event: str) -> Output:
    """Take an event out of answers."""
    return _event_changed(await app.events.hide(GUILD, TERMINAL, event))


async def event_restore(app: App, event: str) -> Output:
    """Bring a hidden event back."""
    return _event_changed(await app.events.restore(GUILD, TERMINAL, event))


async def guild_export(app: App, output: Path, *, guild: int = GUILD) -> Output:
    """Write all that is kept of a guild to a file of JSON."""
    rows = await app.guilds.dump(GuildId(guild))
    text = json.dumps(rows, ensure_ascii=False, default=str, indent=1)
    try:
        await asyncio.to_thread(output.write_text, text, "utf-8")
    except OSError as error:
        raise InvalidInput(
            "unwritable_file", path=output, reason=error.strerror or "it can't be written"
        ) from error
    counts: dict[str, document.Json] = {table: len(found) for table, found in rows.items() if found}
    lines = [f"{as_text.counted(sum(map(len, rows.values())), 'row')} written to {output}"]
    return Output.of({"file": str(output), "guild": str(guild), "rows": counts}, lines)


async def guild_delete(app: App, *, guild: int, yes: bool = False) -> Output:
    """Delete all that is kept of a guild, once ``yes`` is said."""
    about = await app.guilds.about(GuildId(guild))
    if not yes:
        raise InvalidInput("say_yes", articles=about.articles, events=about.events)
    await app.guilds.delete(GuildId(guild))
    data: dict[str, document.Json] = {"guild": str(guild), "articles": about.articles, "events": about.events}
    articles, events = as_text.counted(about.articles, "article"), as_text.counted(about.events, "event")
    return Output.of(data, [f"Deleted {articles} and {events} of guild {guild}."])


async def settings_show(app: App) -> Output:
    """The settings."""
    return _settings(await app.guilds.settings(GUILD))


async def settings_retention(app: App, days: int) -> Output:
    """After how many days articles are deleted for good; 0 keeps them."""
    return _settings(await app.guilds.update(GUILD, TERMINAL, retention_days=days or None))


async def settings_zone(app: App, zone: str | None = None) -> Output:
    """In which time zone the days begin; without one UTC."""
    return _settings(await app.guilds.update(GUILD, TERMINAL, time_zone=zone))


async def settings_detail(app: App, detail: str) -> Output:
    """How timelines are told unless the command says."""
    return _settings(await app.guilds.update(GUILD, TERMINAL, detail=detail))


async def review_list(app: App, *, guild: int = GUILD, cursor: str | None = None, limit: int = 20) -> Output:
    """What members suggested and nobody decided on."""
    page = await app.review.listing(GuildId(guild), cursor=cursor, limit=limit)
    lines = [line for view in page.sources for line in as_text.suggestion(view, guild)]
    if page.next:
        lines.append(f"More: --cursor {page.next}")
    return Output.of(
        as_json.sources(page.sources, page.total, page.next), lines or ["No suggestion is waiting."]
    )


async def review_show(app: App, given: str, *, guild: int = GUILD) -> Output:
    """A suggestion, and what its page would add: read now, nothing of it is kept."""
    view = await app.sources.show(GuildId(guild), given)
    if view.state is not SourceState.SUGGESTED:
        return Output.of(as_json.preview(view, None), as_text.source(view))
    preview = await app.review.preview(GuildId(guild), TERMINAL, given)
    return Output.of(as_json.preview(view, preview), as_text.preview(view, preview, guild))


async def review_decide(
    app: App, given: Sequence[str], *, approve: bool, reason: str | None = None, guild: int = GUILD
) -> Output:
    """Approve or reject suggestions, each as it is."""
    decided = [
        await app.review.decide(GuildId(guild), TERMINAL, each, approve=approve, reason=reason)
        for each in given
    ]
    data: dict[str, document.Json] = {
        "decided": [{"source": as_json.source(view), "fresh": fresh} for view, fresh in decided]
    }
    return Output.of(data, [line for each in decided for line in as_text.decided(*each)])


async def privacy(app: App, *, person: int, guild: int = GUILD, forget: bool = False) -> Output:
    """Where a guild keeps a person's id; with ``forget`` nobody is put in its place first."""
    replaced = await app.guilds.forget_person(GuildId(guild), person) if forget else None
    kept = await app.guilds.kept_about(GuildId(guild), person)
    lines = [f"{name}: {number}" for name, number in asdict(kept).items()]
    if replaced is not None:
        lines.insert(0, f"Replaced in {replaced} places.")
    data: dict[str, document.Json] = {
        "guild": str(guild),
        "person": str(person),
        "kept": as_json.kept(kept),
        "replaced": replaced,
    }
    return Output.of(data, lines)


def _settings(settings: GuildSettings) -> Output:
    data: dict[str, document.Json] = {
        "retention_days": settings.retention_days,
        "suggestions_a_day": settings.suggestions_a_day,
        "private_answers": settings.private_answers,
        "language": settings.language,
        "time_zone": settings.time_zone,
        "detail": settings.detail,
        "guidelines": settings.guidelines,
        "watched_channels": [str(channel) for channel in settings.watched_channels],
        "moderators": [str(one) for one in settings.moderators],
        "posters": [str(one) for one in settings.posters],
    }
    kept = (
        f"deleted after {as_text.counted(settings.retention_days, 'day')}"
        if settings.retention_days
        else "kept"
    )
    lines = [
        f"articles: {kept}",
        f"time zone: {settings.time_zone or 'UTC'}",
        f"timelines: {'key dates' if settings.detail == Detail.KEY else 'every event'}",
    ]
    return Output.of(data, lines)


def _event_changed(change: EventChange) -> Output:
    undo: dict[str, document.Json] = {
        "before": document.event(change.before),
        "after": document.event(change.after),
    }
    return Output.of({**undo, "undo": change.undo}, as_text.event_changed(change))
