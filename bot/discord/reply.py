"""One interaction's answer: in time, to the right eyes, by whatever way Discord still takes.

A use case that is quick is answered at once; one that isn't gets Discord's "thinking" first, long before
the three seconds are over. What a person may not see in public (errors, "nothing found") is sent to them
alone even when the public "thinking" already stands.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from types import TracebackType
from typing import Any, Self, TypeAlias

import aiohttp
import discord

from bot.discord.answering import Answering
from bot.discord.escape import words_for
from bot.discord.faults import as_told, expired, message_gone
from bot.discord.layout import Layout, note
from bot.discord.timing import began, ended, went_wrong
from bot.errors import DatelineError
from bot.words import language_of

Interaction: TypeAlias = discord.Interaction[Any]
Message: TypeAlias = dict[str, Any]
"""What discord.py's senders take: a view, or content and files."""

COUNTING_PAUSE = 2.0
"""Seconds between two words of progress: Discord takes five edits in five seconds."""

PATIENCE = 0.15
"""Seconds that a use case may take before the person sees that it is being worked on."""

log = logging.getLogger(__name__)


def locale_of(interaction: Interaction) -> str:
    """The reader's language: their Discord's, else the one that the guild's moderators chose, else the guild's own in
    Discord, else English; the first of these that there are words in.
    """
    own = language_of(str(interaction.locale))
    return own or interaction.client.desk.guild_language(interaction.guild_id, interaction.guild_locale)


class Reply:
    """Use as ``async with Reply(interaction, private=...) as reply: await reply.send(...)``.

    ``editing`` turns the message whose button was pressed in place of sending one. An exception within the
    block is told to the person, privately, and goes no further. One that the stopping bot cuts short is taken back.
    """

    def __init__(self, interaction: Interaction, *, private: bool = True, editing: bool = False) -> None:
        self._interaction = interaction
        self._private = private
        self._editing = editing
        self._timer: asyncio.Task[None] | None = None
        self._thinking = False
        self._counted = False

    async def __aenter__(self) -> Self:
        self._answering.began()
        self._timer = asyncio.create_task(self._think_later(), name="thinking")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        try:
            await self._settle()
            if isinstance(error, Exception):
                await tell(self._interaction, error, thinking_publicly=self._thinks_publicly)
                return True
            if isinstance(error, asyncio.CancelledError) and self._answering.stopping:
                told = DatelineError("restarting")
                await tell(self._interaction, told, thinking_publicly=self._thinks_publicly)
            return False
        finally:
            self._answering.ended()

    @property
    def _answering(self) -> Answering:
        answering: Answering = self._interaction.client.answering
        return answering

    async def send(self, view: Layout, *, private: bool = False) -> None:
        """Send a new message, or turn the pressed one. ``private`` narrows a public reply, never widens."""
        await self._settle()
        if self._editing and not private:
            await self._edit(view)
        elif private and self._thinks_publicly:
            await _send_instead(self._interaction, {"view": view})
        else:
            await self._post({"view": view}, private=private or self._private)

    async def send_files(self, text: str, files: Sequence[discord.File]) -> None:
        """Send files with a line of text above them, in place of what ``counting`` said."""
        await self._settle()
        if self._counted:
            self._counted = False
            with suppress(discord.NotFound):
                await self._interaction.delete_original_response()
        await self._post({"content": text, "files": list(files)}, private=self._private)

    @asynccontextmanager
    async def counting(self, words: Callable[[], str]) -> AsyncGenerator[None]:
        """Within the block say every few seconds how far long work is, once the person sees "thinking"."""
        task = asyncio.create_task(self._count(words), name="counting")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _count(self, words: Callable[[], str]) -> None:
        while True:
            await asyncio.sleep(COUNTING_PAUSE)
            try:
                await self._interaction.edit_original_response(content=words())
            except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
                log.info("could not say how far an export is: %s", error)
                return
            self._counted = True

    @property
    def _thinks_publicly(self) -> bool:
        return self._interaction.response.is_done() and not self._private and not self._editing

    async def _think_later(self) -> None:
        await asyncio.sleep(PATIENCE)
        if self._interaction.response.is_done():
            return
        self._thinking = True
        try:
            if self._editing:
                await self._interaction.response.defer()
            else:
                await self._interaction.response.defer(ephemeral=self._private, thinking=True)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.info("could not acknowledge an interaction in time: %s", error)

    async def _settle(self) -> None:
        """Let a "thinking" that is on its way arrive first, and stop one that isn't."""
        timer, self._timer = self._timer, None
        if timer is None:
            return
        if not self._thinking:
            timer.cancel()
        with suppress(asyncio.CancelledError):
            await timer

    async def _edit(self, view: Layout) -> None:
        try:
            if self._interaction.response.is_done():
                await self._interaction.edit_original_response(view=view)
            else:
                await self._interaction.response.edit_message(view=view)
        except discord.HTTPException as error:
            message = self._interaction.message
            if message_gone(error):
                await self._post({"view": view}, private=True)
                return
            if not expired(error) or message is None:
                raise
            if message.flags.ephemeral:  # only the token could change it
                await _post_elsewhere(self._interaction, {"view": view}, private=True)
            else:
                await message.edit(view=view)

    async def _post(self, message: Message, *, private: bool) -> None:
        try:
            await _post(self._interaction, message, private=private)
        except discord.HTTPException as error:
            if not expired(error):
                raise
            await _post_elsewhere(self._interaction, message, private=private)


async def guarded(interaction: Interaction, doing: Awaitable[None]) -> None:
    """Do what a press or a choice asks for; what goes wrong is told to the person and goes no further."""
    began(interaction)
    try:
        await doing
    except Exception as error:  # noqa: BLE001 -- the controls' boundary: the library would only log it
        await tell(interaction, error)
    ended(interaction)


async def tell(interaction: Interaction, error: Exception, *, thinking_publicly: bool = False) -> None:
    """Tell the person alone what went wrong. Last resort: it never raises, and logs what it could not tell."""
    where = _name_of(interaction)
    told = as_told(error, where)
    went_wrong(interaction, told)
    message: Message = {"view": note(words_for(told, locale_of(interaction)))}
    if interaction.type is discord.InteractionType.autocomplete:
        return
    try:
        if thinking_publicly:
            await _send_instead(interaction, message)
        else:
            await _post(interaction, message, private=True)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as refused:
        log.info("%s: could not tell what went wrong: %s", where, refused)


async def _post(interaction: Interaction, message: Message, *, private: bool) -> None:
    if interaction.response.is_done():
        await interaction.followup.send(**message, ephemeral=private)
    else:
        await interaction.response.send_message(**message, ephemeral=private)


async def _send_instead(interaction: Interaction, message: Message) -> None:
    """Take back the public "thinking" and speak to the person alone."""
    with suppress(discord.NotFound):
        await interaction.delete_original_response()
    await interaction.followup.send(**message, ephemeral=True)


async def _post_elsewhere(interaction: Interaction, message: Message, *, private: bool) -> None:
    """The token is gone: a public answer goes to the channel, a private one to the person's own messages."""
    for file in message.get("files", ()):
        file.reset()
    channel = interaction.channel
    if private:
        with suppress(discord.Forbidden):
            await interaction.user.send(**message)
    elif isinstance(channel, discord.abc.Messageable):
        await channel.send(**message)


def _name_of(interaction: Interaction) -> str:
    command = interaction.command
    if command is not None:
        return f"/{command.qualified_name}"
    data = interaction.data or {}
    return f"{interaction.type.name} {data.get('custom_id', '')}".strip()
