"""``/source`` and ``/review``: the articles that answers come from.

Discord hides them from members (``default_permissions``); an admin may change that, so each use case checks the
actor again.
"""

import logging
from typing import Literal, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.core.answers import AddOutcome
from bot.core.ingest import Outcome
from bot.core.linklists import Given
from bot.discord.actions.sources import change_source
from bot.discord.checks import ModeratorsOnly
from bot.discord.cogs.readers import Link, Suggestion, Topic, When, completed
from bot.discord.desk import Desk, guild_of
from bot.discord.escape import cut, words_for
from bot.discord.layout import layout
from bot.discord.limits import CHOICE_NAME, CHOICES, INPUT_TEXT
from bot.discord.modals import Form
from bot.discord.questions import Question
from bot.discord.rendering.sources import added_page, import_page, source_options, source_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import InvalidInput
from bot.words import say
from store.values import GuildId, SourceState, SourceView

SourceName: TypeAlias = app_commands.Range[str, 1, 2000]
State: TypeAlias = Literal["queued", "fetching", "ready", "failed", "suggested", "rejected", "removed"]

LARGEST_FILE = 5_000_000
MOST_COMPLETED = 100
_PAGE_TYPES = ("text/html", "application/xhtml+xml")

log = logging.getLogger(__name__)


async def complete_source(interaction: Interaction, current: str) -> list[Suggestion]:
    """The newest sources whose title or link has what is typed; the value is the source's id."""
    return await completed("completing a source", _sources_like(interaction, current))


async def _sources_like(interaction: Interaction, current: str) -> list[Suggestion]:
    desk: Desk = interaction.client.desk
    if not (await desk.actor(interaction)).moderator:
        return []
    page = await desk.app.sources.listing(guild_of(interaction), limit=MOST_COMPLETED)
    typed = current.casefold().strip()
    found = [(label, value) for label, value in source_options(page) if typed in label.casefold()]
    return [
        Suggestion(name=cut(label, CHOICE_NAME) or value, value=value) for label, value in found[:CHOICES]
    ]


@app_commands.default_permissions(manage_messages=True)
class Sources(ModeratorsOnly, app_commands.Group):
    """``/source``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="source", description=say("cmd.source"))
        self._desk = desk
        self._waiting: dict[tuple[GuildId, int], Interaction] = {}
        desk.outcomes.listen(self.ended)

    @app_commands.command(name="add", description=say("cmd.source.add"))
    @app_commands.describe(url=say("opt.url"), published=say("opt.published"), title=say("opt.title"))
    async def add(
        self,
        interaction: Interaction,
        url: Link,
        published: When | None = None,
        title: Topic | None = None,
    ) -> None:
        """Queue a link, and say how it ended when it did."""
        async with Reply(interaction) as reply:
            guild, actor = guild_of(interaction), await self._desk.actor(interaction)
            answer = await self._desk.app.sources.add(guild, actor, url, published=published, title=title)
            if answer.outcome is AddOutcome.QUEUED:
                self._wait(guild, answer.source, interaction)
            await reply.send(layout(added_page(answer, locale_of(interaction), moderator=actor.moderator)))

    @app_commands.command(name="paste", description=say("cmd.source.paste"))
    @app_commands.describe(
        file=say("opt.file"), url=say("opt.url"), published=say("opt.published"), title=say("opt.title")
    )
    async def paste(
        self,
        interaction: Interaction,
        file: discord.Attachment | None = None,
        url: Link | None = None,
        published: When | None = None,
        title: Topic | None = None,
    ) -> None:
        """Store a text from a file, or open a form for it."""
        given = Given(url=url, title=title, published=published)
        if file is None:
            await interaction.response.send_modal(self._paste_form(given, locale_of(interaction)))
            return
        async with Reply(interaction) as reply:
            content = await read_file(file)
            is_page = (file.content_type or "").startswith(_PAGE_TYPES) or file.filename.endswith(".html")
            await self._store(interaction, reply, content if is_page else decoded(content), given)

    @app_commands.command(name="list", description=say("cmd.source.list"))
    @app_commands.describe(state=say("opt.state"))
    async def list(self, interaction: Interaction, state: State | None = None) -> None:
        """The guild's sources."""
        await self._desk.answer(interaction, Question(kind="sources", state=state), private=True)

    @app_commands.command(name="show", description=say("cmd.source.show"))
    @app_commands.describe(source=say("opt.source"))
    @app_commands.autocomplete(source=complete_source)
    async def show(self, interaction: Interaction, source: SourceName) -> None:
        """One source."""
        async with Reply(interaction) as reply:
            found = await self._desk.app.sources.show(guild_of(interaction), source)
            await reply.send(layout(source_page(found, locale_of(interaction), moderator=True)))

    @app_commands.command(name="refresh", description=say("cmd.source.refresh"))
    @app_commands.describe(source=say("opt.source"))
    @app_commands.autocomplete(source=complete_source)
    async def refresh(self, interaction: Interaction, source: SourceName) -> None:
        """Read a source again, and say how it ended when it did."""
        async with Reply(interaction) as reply:
            guild, actor = guild_of(interaction), await self._desk.actor(interaction)
            found = await self._desk.app.sources.refresh(guild, actor, source)
            self._wait(guild, found, interaction)
            locale = locale_of(interaction)
            await reply.send(layout(source_page(found, locale, said=say("source.refreshed", locale))))

    @app_commands.command(name="remove", description=say("cmd.source.remove"))
    @app_commands.describe(source=say("opt.source"))
    @app_commands.autocomplete(source=complete_source)
    async def remove(self, interaction: Interaction, source: SourceName) -> None:
        """Take a source out of answers."""
        change = self._desk.app.sources.remove
        await change_source(self._desk, interaction, source, change, "source.removed")

    @app_commands.command(name="restore", description=say("cmd.source.restore"))
    @app_commands.describe(source=say("opt.source"))
    @app_commands.autocomplete(source=complete_source)
    async def restore(self, interaction: Interaction, source: SourceName) -> None:
        """Bring a removed source back."""
        change = self._desk.app.sources.restore
        await change_source(self._desk, interaction, source, change, "source.restored")

    @app_commands.command(name="import", description=say("cmd.source.import"))
    @app_commands.describe(file=say("opt.source.import.file"))
    async def import_csv(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Queue the links of a CSV file."""
        async with Reply(interaction) as reply:
            actor = await self._desk.actor(interaction)
            content = await read_file(file)
            report = await self._desk.app.sources.import_csv(guild_of(interaction), actor, content)
            await reply.send(layout(import_page(report, locale_of(interaction))))

    def _wait(self, guild: GuildId, source: SourceView, interaction: Interaction) -> None:
        self._waiting[guild, int(source.id)] = interaction
        self._desk.outcomes.follow(guild, int(source.id))

    async def ended(self, outcome: Outcome) -> None:
        """Turn the answer of whoever waits for this source into how it stands, while Discord allows it."""
        number = int(outcome.claim.source if outcome.claim else outcome.source.id)
        key = outcome.guild, number
        interaction = self._waiting.get(key)
        if outcome.source.state is not SourceState.QUEUED:
            self._waiting.pop(key, None)
        if interaction is None or interaction.is_expired():
            self._waiting.pop(key, None)
            return
        locale = locale_of(interaction)
        reason = words_for(outcome.error, locale) if outcome.error else None
        page = source_page(outcome.source, locale, moderator=True, reason=reason)
        try:
            await interaction.edit_original_response(view=layout(page))
        except discord.HTTPException as refused:
            log.info("could not tell how source %s ended (%s)", number, refused.code)

    def _paste_form(self, given: Given, locale: str) -> Form:
        async def store(interaction: Interaction, form: Form) -> None:
            typed = {name: value.strip() or None for name, value in form.values.items()}
            text = "".join(part for part in (form.values["text"], form.values["more"]) if part)
            async with Reply(interaction) as reply:
                details = Given(url=typed["url"], title=typed["title"], published=typed["published"])
                await self._store(interaction, reply, text, details)

        form = Form(say("paste.title", locale), store)
        form.ask("text", say("paste.text", locale), hint=say("paste.text.hint", locale), paragraphs=True)
        more = say("paste.more", locale)
        form.ask("more", more, hint=say("paste.more.hint", locale), required=False, paragraphs=True)
        form.ask("title", say("paste.name", locale), longest=300, required=False, default=given.title)
        form.ask(
            "published",
            say("paste.published", locale),
            hint=say("paste.published.hint", locale),
            longest=60,
            required=False,
            default=given.published,
        )
        url = given.url[:INPUT_TEXT] if given.url else None
        return form.ask("url", say("paste.url", locale), longest=2000, required=False, default=url)

    async def _store(
        self, interaction: Interaction, reply: Reply, content: str | bytes, given: Given
    ) -> None:
        actor = await self._desk.actor(interaction)
        answer = await self._desk.app.sources.paste(guild_of(interaction), actor, content, given=given)
        await reply.send(layout(added_page(answer, locale_of(interaction), moderator=True)))


class Review(ModeratorsOnly, commands.Cog):
    """``/review``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command(name="review", description=say("cmd.review"))
    @app_commands.default_permissions(manage_messages=True)
    async def review(self, interaction: Interaction) -> None:
        """The suggestions that wait for a decision."""
        await self._desk.answer(interaction, Question(kind="review"), private=True)


async def read_file(file: discord.Attachment) -> bytes:
    """An attached file's bytes; raises InvalidInput("text_too_long") before fetching one that is too large."""
    if file.size > LARGEST_FILE:
        raise InvalidInput("text_too_long", limit=LARGEST_FILE)
    return await file.read()


def decoded(content: bytes) -> str:
    """A text file's text; raises InvalidInput("not_utf8")."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("not_utf8") from error
