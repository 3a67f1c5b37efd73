"""The commands that everybody has: each one asks a use case and shows its answer."""

import asyncio
from collections.abc import Awaitable
from dataclasses import replace
from typing import TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.core.answers import Detail
from bot.discord.desk import Desk, guild_of
from bot.discord.directory import listed_commands
from bot.discord.escape import cut
from bot.discord.faults import incident
from bot.discord.layout import layout
from bot.discord.limits import CHOICE_NAME, CHOICES
from bot.discord.questions import Question
from bot.discord.rendering.events import choice_note
from bot.discord.rendering.guild import help_page, privacy_page
from bot.discord.rendering.sources import added_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.discord.troubles import about_with_troubles
from bot.errors import DatelineError
from bot.words import say
from parsers.questions import LONGEST
from store.values import GuildId, public_id

Topic: TypeAlias = app_commands.Range[str, 1, 200]
When: TypeAlias = app_commands.Range[str, 1, 60]
Suggestion: TypeAlias = app_commands.Choice[str]
Link: TypeAlias = app_commands.Range[str, 1, 2000]


PATIENCE = 2.5
"""Seconds that finding suggestions may take: Discord waits for three."""

DETAIL_CHOICES = [Suggestion(name=say(f"choice.detail.{each}"), value=each.value) for each in Detail]


async def complete_name(interaction: Interaction, current: str) -> list[Suggestion]:
    """Names that begin like what is typed, with what tells them apart; the value is the entity's id."""
    return await completed("completing a name", _names_like(interaction, current))


async def completed(where: str, finding: Awaitable[list[Suggestion]]) -> list[Suggestion]:
    """What was found while a person types, or nothing: an error cannot be shown there, only logged.

    What takes longer than Discord waits goes on, for the next letter.
    """
    try:
        return await asyncio.wait_for(asyncio.shield(finding), PATIENCE)
    except (DatelineError, TimeoutError):
        return []
    except Exception as error:  # noqa: BLE001 -- the field's boundary: no message can be shown while typing
        incident(error, where)
        return []


async def _names_like(interaction: Interaction, current: str) -> list[Suggestion]:
    desk: Desk = interaction.client.desk
    names = await desk.app.names.complete(guild_of(interaction), current, CHOICES)
    return [
        Suggestion(
            name=cut(f"{each.name} · {choice_note(each, locale_of(interaction))}", CHOICE_NAME),
            value=public_id("n", each.id),
        )
        for each in names
    ]


class Readers(commands.Cog):
    """Questions, suggestions, and what there is to know about the bot itself."""

    def __init__(self, desk: Desk, client: discord.Client) -> None:
        self._desk = desk
        self._client = client

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Read what the first questions in large guilds would wait for."""
        await self._desk.app.names.prepare([GuildId(guild.id) for guild in self._client.guilds])

    @app_commands.command(name="timeline", description=say("cmd.timeline"))
    @app_commands.describe(
        topic=say("opt.topic"),
        since=say("opt.since"),
        until=say("opt.until"),
        detail=say("opt.detail"),
        private=say("opt.private"),
    )
    @app_commands.choices(detail=DETAIL_CHOICES)
    @app_commands.autocomplete(topic=complete_name)
    async def timeline(
        self,
        interaction: Interaction,
        topic: Topic,
        since: When | None = None,
        until: When | None = None,
        detail: str | None = None,
        private: bool | None = None,  # noqa: FBT001 -- Discord's options are passed by name
    ) -> None:
        """``/timeline topic``."""
        question = Question(kind="timeline", text=topic, since=since, until=until, detail=detail)
        await self._answer(interaction, question, private=private)

    @app_commands.command(name="who", description=say("cmd.who"))
    @app_commands.describe(name=say("opt.name"), private=say("opt.private"))
    @app_commands.autocomplete(name=complete_name)
    async def who(
        self,
        interaction: Interaction,
        name: Topic,
        private: bool | None = None,  # noqa: FBT001 -- Discord's options are passed by name
    ) -> None:
        """``/who name``."""
        await self._answer(interaction, Question(kind="who", text=name), private=private)

    @app_commands.command(name="ask", description=say("cmd.ask"))
    @app_commands.describe(question=say("opt.question"), private=say("opt.private"))
    async def ask(
        self,
        interaction: Interaction,
        question: app_commands.Range[str, 1, LONGEST],
        private: bool | None = None,  # noqa: FBT001 -- Discord's options are passed by name
    ) -> None:
        """``/ask question``."""
        await self._answer(interaction, Question(kind="ask", text=question), private=private)

    @app_commands.command(name="on", description=say("cmd.on"))
    @app_commands.describe(date=say("opt.on.date"), private=say("opt.private"))
    async def on(
        self,
        interaction: Interaction,
        date: When,
        private: bool | None = None,  # noqa: FBT001 -- Discord's options are passed by name
    ) -> None:
        """``/on date``."""
        await self._answer(interaction, Question(kind="on", text=date), private=private)

    @app_commands.command(name="search", description=say("cmd.search"))
    @app_commands.describe(
        text=say("opt.text"), since=say("opt.since"), until=say("opt.until"), private=say("opt.private")
    )
    async def search(
        self,
        interaction: Interaction,
        text: Topic,
        since: When | None = None,
        until: When | None = None,
        private: bool | None = None,  # noqa: FBT001 -- Discord's options are passed by name
    ) -> None:
        """``/search text``."""
        question = Question(kind="search", text=text, since=since, until=until)
        await self._answer(interaction, question, private=private)

    @app_commands.command(name="suggest", description=say("cmd.suggest"))
    @app_commands.describe(url=say("opt.url"))
    async def suggest(self, interaction: Interaction, url: Link) -> None:
        """``/suggest url``."""
        async with Reply(interaction) as reply:
            actor = await self._desk.actor(interaction)
            answer = await self._desk.app.review.suggest(guild_of(interaction), actor, url)
            guidelines = (await self._desk.settings(guild_of(interaction))).guidelines
            await reply.send(layout(added_page(answer, locale_of(interaction), guidelines=guidelines)))

    @app_commands.command(name="about", description=say("cmd.about"))
    async def about(self, interaction: Interaction) -> None:
        """``/about``."""
        async with Reply(interaction) as reply:
            await reply.send(layout(await about_with_troubles(self._desk, interaction)))

    @app_commands.command(name="help", description=say("cmd.help"))
    async def help(self, interaction: Interaction) -> None:
        """``/help``."""
        async with Reply(interaction) as reply:
            client, locale = interaction.client, locale_of(interaction)
            readers, moderators = listed_commands(client.tree, client.command_ids, locale)
            shown = moderators if (await self._desk.actor(interaction)).moderator else {}
            await reply.send(layout(help_page(readers, shown, locale)))

    @app_commands.command(name="privacy", description=say("cmd.privacy"))
    async def privacy(self, interaction: Interaction) -> None:
        """``/privacy``."""
        async with Reply(interaction) as reply:
            kept = await self._desk.app.guilds.kept_about(guild_of(interaction), interaction.user.id)
            await reply.send(layout(privacy_page(kept, locale_of(interaction))))

    async def _answer(self, interaction: Interaction, question: Question, *, private: bool | None) -> None:
        """As the asker wants it, else as the guild's moderators set it."""
        chosen = await self._desk.chosen(interaction)
        if question.kind == "timeline":
            question = replace(question, detail=question.detail or chosen.detail)
        await self._desk.answer(
            interaction, question, private=chosen.private_answers if private is None else private
        )
