"""Where Discord's side meets the use cases: who asks, in which guild, and how an answer gets its message.

A cog's method, a button and a modal all come here with an interaction and a question.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import replace

import discord

from bot.app import App
from bot.core.names import require_moderator
from bot.discord.escape import words_for
from bot.discord.layout import Layout, Place, layout, own_copy
from bot.discord.outcomes import Outcomes
from bot.discord.questions import ASK_AGAIN, FOR_MODERATORS, Answered, Answers, Question
from bot.discord.rendering.page import Page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import DatelineError, InvalidInput, NotAllowed, NotFound, StoreUnavailable
from bot.words import ENGLISH, language_of
from store.values import Actor, GuildId, GuildSettings, StoredView

log = logging.getLogger(__name__)

SETTINGS_AGE = 20.0
"""Seconds for which a guild's settings are taken as unchanged: every message asks for them."""

SETTINGS_PATIENCE = 0.1
"""Seconds to wait for them before a command is answered in the usual way."""


PRIVATE = "private"
"""In a stored question: its answer was for its asker alone."""


class Desk:
    """The use cases, the pages of answers, and the guilds' settings as last seen."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.answers = Answers(app)
        self.outcomes = Outcomes(app)
        self._settings: dict[GuildId, tuple[float, GuildSettings]] = {}

    async def settings(self, guild: GuildId) -> GuildSettings:
        """The guild's settings, at most ``SETTINGS_AGE`` seconds old."""
        seen, settings = self._settings.get(guild, (0.0, None))
        if settings is None or time.monotonic() - seen > SETTINGS_AGE:
            settings = await self.app.guilds.settings(guild)
            self._settings[guild] = (time.monotonic(), settings)
        return settings

    def settings_changed(self, guild: GuildId, settings: GuildSettings) -> None:
        """Take new settings for the guild's at once."""
        self._settings[guild] = (time.monotonic(), settings)

    def guild_language(self, guild: int | None, preferred: discord.Locale | None) -> str:
        """The language of what a whole guild reads: as its moderators set it, else its own in Discord, else English."""
        _, settings = self._settings.get(GuildId(guild or 0), (0.0, None))
        chosen = language_of(settings.language) if settings and settings.language else None
        return chosen or language_of(str(preferred or "")) or ENGLISH

    async def private(self, interaction: Interaction, *, wanted: bool | None) -> bool:
        """Whether to answer the asker alone: as they want, else as the guild's moderators set it."""
        return wanted if wanted is not None else (await self.chosen(interaction)).private_answers

    async def chosen(self, interaction: Interaction) -> GuildSettings:
        """What the guild's moderators set, or the defaults when the store takes long to tell."""
        if interaction.guild_id is None:
            return GuildSettings()
        try:
            async with asyncio.timeout(SETTINGS_PATIENCE):
                return await self.settings(GuildId(interaction.guild_id))
        except (TimeoutError, DatelineError):
            return GuildSettings()

    async def actor(self, interaction: Interaction) -> Actor:
        """Who acts; a moderator has Manage Messages here, or is named in the guild's settings."""
        user = interaction.user
        moderator = interaction.permissions.manage_messages or await self._named_moderator(interaction)
        return Actor(id=user.id, name=user.display_name, moderator=moderator)

    async def answer(
        self, interaction: Interaction, question: Question, *, private: bool = False, number: int = 0
    ) -> None:
        """Answer with a new message."""
        async with Reply(interaction, private=private) as reply:
            asked = replace(question, language=typed_language(interaction))
            answered = await self._answered(interaction, asked, number)
            private = private or answered.page.private
            view = await self._stored_layout(interaction, answered, private=private)
            await reply.send(view, private=private)

    async def answer_message(self, guild: GuildId, asker: int, question: Question, locale: str) -> Layout:
        """The answer to a question that came in a message rather than by a command."""
        answered = await self.answers.page(guild, replace(question, language=locale), 0, locale)
        return await self._layout(guild, asker, answered, locale, private=False)

    async def turn(self, interaction: Interaction, view: int, number: int) -> None:
        """Show another page in the pressed message, if it is the presser's own."""
        async with Reply(interaction, editing=True) as reply:
            locale, stored = locale_of(interaction), await self.stored(interaction, view)
            if stored.asked_by != interaction.user.id:
                await reply.send(_not_yours(view, number, locale), private=True)
                return
            question = Question.from_json(stored.query)
            answered = await self._answered(interaction, question, number)
            await reply.send(layout(answered.page, Place(view, answered.number, answered.count), locale))

    async def replace(self, interaction: Interaction, question: Question) -> None:
        """The answer to a question, in place of the pressed message."""
        async with Reply(interaction, editing=True) as reply:
            answered = await self._answered(interaction, question)
            await reply.send(await self._stored_layout(interaction, answered, private=True))

    async def copy(self, interaction: Interaction, view: int, number: int, **changes: object) -> None:
        """The presser's own copy of another person's answer, for their eyes alone; ``changes`` as above."""
        async with Reply(interaction) as reply:
            stored = await self.stored(interaction, view)
            question = Question.from_json({**stored.query, **changes})
            answered = await self._answered(interaction, question, number)
            await reply.send(await self._stored_layout(interaction, answered, private=True))

    async def choose(self, interaction: Interaction, view: int, entity: int) -> None:
        """Ask a stored question again about the entity chosen: in place for its asker, else as a copy."""
        await self.ask_again(interaction, view, entity=entity)

    async def ask_again(self, interaction: Interaction, view: int, **changes: object) -> None:
        """Ask a stored question again but for ``changes``: in place for its asker, else as a copy."""
        await self.revise(
            interaction, view, lambda question: Question.from_json({**question.to_json(), **changes})
        )

    async def revise(
        self, interaction: Interaction, view: int, change: Callable[[Question], Question]
    ) -> None:
        """Ask a stored question again, changed: in place for its asker, else as a copy."""
        async with Reply(interaction, editing=True) as reply:
            stored = await self.stored(interaction, view)
            question = change(Question.from_json(stored.query))
            answered = await self._answered(interaction, question)
            own = stored.asked_by == interaction.user.id
            private = not own or bool(stored.query.get(PRIVATE))
            await reply.send(
                await self._stored_layout(interaction, answered, private=private), private=not own
            )

    async def owns(self, interaction: Interaction, view: int) -> bool:
        """Whether the stored question is the presser's."""
        return (await self.stored(interaction, view)).asked_by == interaction.user.id

    async def stored(self, interaction: Interaction, view: int) -> StoredView:
        """What a message's buttons ask; raises NotFound("stale_view"), also for what another asked privately: anybody
        can make up a number.
        """
        stored = await self.app.views.find(guild_of(interaction), view)
        if stored.query.get(PRIVATE) and stored.asked_by != interaction.user.id:
            raise NotFound("stale_view")
        return stored

    async def _answered(self, interaction: Interaction, question: Question, number: int = 0) -> Answered:
        """The page, for who may see it: a stored question's number is no secret."""
        if question.kind in FOR_MODERATORS:
            require_moderator(await self.actor(interaction))
        return await self.answers.page(guild_of(interaction), question, number, locale_of(interaction))

    async def _stored_layout(self, interaction: Interaction, answered: Answered, *, private: bool) -> Layout:
        guild, locale = guild_of(interaction), locale_of(interaction)
        return await self._layout(guild, interaction.user.id, answered, locale, private=private)

    async def _layout(
        self, guild: GuildId, asker: int, answered: Answered, locale: str, *, private: bool
    ) -> Layout:
        if not answered.needs_store:
            return layout(answered.page, None, locale)
        try:
            query = {**answered.question.to_json(), PRIVATE: private}
            view = await self.app.views.save(guild, asker, query)
        except StoreUnavailable as error:
            log.warning("an answer goes without its page buttons (%s)", error.code)
            return layout(_without_asking(answered.page), None, locale)
        return layout(answered.page, Place(view, answered.number, answered.count), locale)

    async def _named_moderator(self, interaction: Interaction) -> bool:
        if interaction.guild_id is None or not isinstance(interaction.user, discord.Member):
            return False
        return await self._is_named(interaction.user)

    async def _is_named(self, member: discord.Member) -> bool:
        named = (await self.settings(GuildId(member.guild.id))).moderators
        return member.id in named or any(role.id in named for role in member.roles)


def guild_of(interaction: Interaction) -> GuildId:
    """The guild that asks; raises NotAllowed("guild_only") in direct messages."""
    if interaction.guild_id is None:
        raise NotAllowed("guild_only")
    return GuildId(interaction.guild_id)


def typed_language(interaction: Interaction) -> str:
    """The language that the asker's own Discord is in, which they may type dates in."""
    return str(interaction.locale).partition("-")[0]


def number_of(given: str, count: int) -> int:
    """A page number as typed, counted from 0; raises InvalidInput("bad_page")."""
    digits = given.strip()
    if not (digits.isdecimal() and len(digits) <= 9 and 1 <= int(digits) <= count):  # noqa: PLR2004 -- no list has more
        raise InvalidInput("bad_page", count=count)
    return int(digits) - 1


def _without_asking(page: Page) -> Page:
    """The page without the menus and buttons that need a stored question."""
    menus = tuple(menu for menu in page.menus if menu.action not in ASK_AGAIN)
    buttons = tuple(button for button in page.buttons if button.action not in ASK_AGAIN)
    return replace(page, menus=menus, buttons=buttons)


def _not_yours(view: int, number: int, locale: str) -> Layout:
    return own_copy(words_for(NotAllowed("not_yours"), locale), view, number, locale)
