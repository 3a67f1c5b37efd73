"""``/name``, ``/event``, ``/undo`` and ``/audit``: what moderators put right, and taking it back.

Discord hides them from members (``default_permissions``); an admin may change that, so each use case checks the
actor again.
"""

from typing import Literal, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord.checks import ModeratorsOnly
from bot.discord.cogs.readers import Topic, When, complete_name
from bot.discord.confirm import Intent, propose
from bot.discord.desk import Desk, guild_of, typed_language
from bot.discord.layout import layout, note
from bot.discord.questions import Question
from bot.discord.rendering.events import details_page
from bot.discord.rendering.guild import undone_text
from bot.discord.rendering.page import Tone
from bot.discord.reply import Interaction, Reply, locale_of
from bot.words import say

Changed: TypeAlias = Literal["source", "name", "event", "feed", "settings", "retention"]
EventName: TypeAlias = app_commands.Range[str, 1, 20]
ChangeNumber: TypeAlias = app_commands.Range[int, 1, 10**9]


@app_commands.default_permissions(manage_messages=True)
class Names(ModeratorsOnly, app_commands.Group):
    """``/name``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="name", description=say("cmd.name"))
        self._desk = desk

    @app_commands.command(name="merge", description=say("cmd.name.merge"))
    @app_commands.describe(keep=say("opt.keep"), other=say("opt.other"))
    @app_commands.autocomplete(keep=complete_name, other=complete_name)
    async def merge(self, interaction: Interaction, keep: Topic, other: Topic) -> None:
        """Make two names one."""
        await propose(self._desk, interaction, Intent(verb="name.merge", subject=keep, other=other))

    @app_commands.command(name="split", description=say("cmd.name.split"))
    @app_commands.describe(name=say("opt.name"))
    @app_commands.autocomplete(name=complete_name)
    async def split(self, interaction: Interaction, name: Topic) -> None:
        """Undo a name's merges."""
        await propose(self._desk, interaction, Intent(verb="name.split", subject=name))

    @app_commands.command(name="rename", description=say("cmd.name.rename"))
    @app_commands.describe(name=say("opt.name"), new=say("opt.new"))
    @app_commands.autocomplete(name=complete_name)
    async def rename(self, interaction: Interaction, name: Topic, new: Topic) -> None:
        """Show a name in another form."""
        await propose(self._desk, interaction, Intent(verb="name.rename", subject=name, other=new))

    @app_commands.command(name="alias", description=say("cmd.name.alias"))
    @app_commands.describe(name=say("opt.name"), alias=say("opt.alias"))
    @app_commands.autocomplete(name=complete_name)
    async def alias(self, interaction: Interaction, name: Topic, alias: Topic) -> None:
        """Let a name be found under another spelling."""
        await propose(self._desk, interaction, Intent(verb="name.alias", subject=name, other=alias))

    @app_commands.command(name="suggestions", description=say("cmd.name.suggestions"))
    async def suggestions(self, interaction: Interaction) -> None:
        """The names that are probably one, pair by pair."""
        await self._desk.answer(interaction, Question(kind="twins"), private=True)


@app_commands.default_permissions(manage_messages=True)
class Events(ModeratorsOnly, app_commands.Group):
    """``/event``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="event", description=say("cmd.event"))
        self._desk = desk

    @app_commands.command(name="show", description=say("cmd.event.show"))
    @app_commands.describe(event=say("opt.event"))
    async def show(self, interaction: Interaction, event: EventName) -> None:
        """What an event's date rests on."""
        async with Reply(interaction) as reply:
            found = await self._desk.app.events.show(guild_of(interaction), event)
            await reply.send(layout(details_page(found, locale_of(interaction), moderator=True)))

    @app_commands.command(name="date", description=say("cmd.event.date"))
    @app_commands.describe(event=say("opt.event"), date=say("opt.date"))
    async def date(self, interaction: Interaction, event: EventName, date: When) -> None:
        """Change an event's date."""
        await propose(
            self._desk,
            interaction,
            Intent(verb="event.date", subject=event, other=date, language=typed_language(interaction)),
        )

    @app_commands.command(name="hide", description=say("cmd.event.hide"))
    @app_commands.describe(event=say("opt.event"))
    async def hide(self, interaction: Interaction, event: EventName) -> None:
        """Take an event out of answers."""
        await propose(self._desk, interaction, Intent(verb="event.hide", subject=event))

    @app_commands.command(name="restore", description=say("cmd.event.restore"))
    @app_commands.describe(event=say("opt.event"))
    async def restore(self, interaction: Interaction, event: EventName) -> None:
        """Bring a hidden event back."""
        await propose(self._desk, interaction, Intent(verb="event.restore", subject=event))


class History(ModeratorsOnly, commands.Cog):
    """``/undo`` and ``/audit``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command(name="undo", description=say("cmd.undo"))
    @app_commands.describe(change=say("opt.change"))
    @app_commands.default_permissions(manage_messages=True)
    async def undo(self, interaction: Interaction, change: ChangeNumber | None = None) -> None:
        """Take back a correction."""
        async with Reply(interaction) as reply:
            actor = await self._desk.actor(interaction)
            undone = await self._desk.app.history.undo(guild_of(interaction), actor, change)
            await reply.send(note(undone_text(undone, locale_of(interaction)), Tone.GOOD))

    @app_commands.command(name="audit", description=say("cmd.audit"))
    @app_commands.describe(
        who=say("opt.audit.who"),
        what=say("opt.audit.what"),
        target=say("opt.audit.target"),
        since=say("opt.since"),
    )
    @app_commands.default_permissions(manage_messages=True)
    async def audit(
        self,
        interaction: Interaction,
        who: discord.User | None = None,
        what: Changed | None = None,
        target: EventName | None = None,
        since: When | None = None,
    ) -> None:
        """Who changed what, of one person, of one kind, about one thing, from a day on."""
        question = Question(
            kind="audit", text=target or "", state=what, actor=who.id if who else None, since=since
        )
        await self._desk.answer(interaction, question, private=True)
