"""Links as people post them: in watched channels, by the message menu, and in questions that mention the bot.

A link in a watched channel gets ⏳, then ✅ or ⚠️. What failed is told in one small silent reply whose button
shows the reason to whoever presses it; the reply goes away when the link is read after all.
"""

import asyncio
import logging
import re
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeAlias

import discord
from discord.ext import commands

from bot.core.answers import AddAnswer
from bot.core.ingest import Outcome
from bot.discord.desk import Desk, guild_of
from bot.discord.escape import words_for
from bot.discord.faults import as_told, explain, incident
from bot.discord.layout import Place, layout, note
from bot.discord.links import find_links
from bot.discord.posts import WAITING, Failure, Post, Posts
from bot.discord.questions import Question
from bot.discord.rendering.page import Page, Tone
from bot.discord.rendering.sources import added_page, failed_reply, reasons_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import DatelineError, InvalidInput
from bot.words import say
from store.values import Actor, GuildId, Posted, SourceState

Channel: TypeAlias = Any
"""Any kind of guild channel that has messages: discord.py has no common type with permissions and messages."""

ERROR_STAYS = 30.0
"""Seconds that the answer to a mention stays when it only says what went wrong."""

LAST_SIGNS = 3.0
"""Seconds that stopping waits for reactions on their way."""

log = logging.getLogger(__name__)


class Links(commands.Cog):
    """Watches channels, and answers questions that mention the bot."""

    def __init__(self, desk: Desk, client: discord.Client) -> None:
        self._desk = desk
        self._client = client
        self._posts = Posts()
        self._also: dict[tuple[GuildId, int], set[Posted]] = {}
        self._locks: dict[int, asyncio.Lock] = {}
        self._showing: set[asyncio.Task[None]] = set()
        self._stopped = False
        desk.outcomes.listen(self.ended)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Read the links of a post in a watched channel; answer a question that mentions the bot."""
        if message.author.bot or message.guild is None:
            return
        links = find_links(message.content)
        if links and await self._watched(message):
            await self._read(message, links)
        question = question_in(message, self._client.user)
        if question is not None and not links:
            await self._answer(message, question)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, deleted: discord.RawMessageDeleteEvent) -> None:
        """A deleted message needs no reactions; its links are read all the same."""
        self._posts.forget(deleted.message_id)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Take up the posts of a process that died: those whose ⏳ nobody would change any more."""
        for guild in self._client.guilds:
            for source in await self._desk.app.sources.posted_lately(GuildId(guild.id)):
                if source.posted is not None and await self._bears_waiting(guild, source.posted):
                    self._desk.outcomes.follow(GuildId(guild.id), int(source.id))

    async def _bears_waiting(self, guild: discord.Guild, posted: Posted) -> bool:
        """Whether we put ⏳ under a message that none of our posts knows."""
        if self._posts.knows(posted.message_id):
            return False
        try:
            message = await self._partial(GuildId(guild.id), posted.channel_id, posted.message_id).fetch()
        except (discord.NotFound, discord.Forbidden):
            return False
        return any(each.me and str(each.emoji) == WAITING for each in message.reactions)

    async def ended(self, outcome: Outcome) -> None:
        """A link was read, or failed for good: show it on every message that posted it."""
        claim, source = outcome.claim, outcome.source
        if source.state is SourceState.QUEUED:
            return
        number = int(claim.source if claim else source.id)
        link = (claim.url if claim else source.url) or ""
        posted = claim.posted if claim else source.posted
        places = self._also.pop((outcome.guild, number), set[Posted]())
        for place in places | ({posted} if posted else set[Posted]()):
            if outcome.error is None:
                post = self._posts.read(place.message_id, number, link)
            else:
                failure = Failure.of(number, link, outcome.error)
                post = self._posts.failed(place.message_id, failure)
            self._show_later(outcome.guild, place, post)

    async def cog_unload(self) -> None:
        """Give what is being shown a moment; what isn't shown by then is shown no more."""
        self._stopped = True
        if self._showing:
            _, late = await asyncio.wait(self._showing, timeout=LAST_SIGNS)
            for task in late:
                task.cancel()

    def _show_later(self, guild: GuildId, place: Posted, post: Post) -> None:
        """Show how a message's links stand, without keeping the reader of links waiting: Discord takes about four
        reactions a second in a channel.
        """
        if self._stopped:
            return
        task = asyncio.create_task(self._show(guild, place, post), name="reactions")
        self._showing.add(task)
        task.add_done_callback(self._shown)

    def _shown(self, task: "asyncio.Task[None]") -> None:
        self._showing.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            incident(error, "showing how a posted link fared")

    async def _watched(self, message: discord.Message) -> bool:
        guild = GuildId(message.guild.id) if message.guild else None
        if guild is None:
            return False
        settings = await self._desk.settings(guild)
        channel: Channel = message.channel
        watched = settings.watched_channels
        if channel.id not in watched and getattr(channel, "parent_id", None) not in watched:
            return False
        roles = (
            [role.id for role in message.author.roles] if isinstance(message.author, discord.Member) else []
        )
        return not settings.posters or not {message.author.id, *roles}.isdisjoint(settings.posters)

    async def _read(self, message: discord.Message, links: list[str]) -> None:
        guild = GuildId(message.guild.id) if message.guild else GuildId(0)
        place = Posted(channel_id=message.channel.id, message_id=message.id)
        actor = Actor(id=message.author.id, name=message.author.display_name)
        post = self._posts.get(message.id)
        for link in links:
            await self._add(guild, actor, link, place)
        self._show_later(guild, place, post)

    async def _add(self, guild: GuildId, actor: Actor, link: str, place: Posted) -> None:
        """Queue one link, and note how it stands; what is refused at once is kept with its reason."""
        message = place.message_id
        try:
            answer = await self._desk.app.sources.add(guild, actor, link, posted=place, allow_members=True)
        except DatelineError as error:
            self._posts.failed(message, Failure.of(None, link, as_told(error, "a posted link")))
            return
        source, number = answer.source, int(answer.source.id)
        if source.state is SourceState.READY:
            self._posts.read(message, number, source.url or link)
        elif source.state in {SourceState.QUEUED, SourceState.FETCHING}:
            self._posts.waits(message, number, source.url or link)
            self._also.setdefault((guild, number), set[Posted]()).add(place)
            self._desk.outcomes.follow(guild, number)

    async def _show(self, guild: GuildId, place: Posted, post: Post) -> None:
        """Bring a message's reactions and its reply about failures up to date, one message a channel at a time.

        Whose links were read while it waited for its turn gets the last sign at once.
        """
        message = self._partial(guild, place.channel_id, place.message_id)
        async with self._locks.setdefault(place.channel_id, asyncio.Lock()):
            try:
                await self._react(message, post)
                await self._reply(guild, message, post)
            except discord.NotFound:
                self._posts.forget(place.message_id)
            except discord.Forbidden as refused:
                log.warning(
                    "channel %s: no permission to react or reply (%s)", place.channel_id, refused.code
                )

    def _partial(self, guild: GuildId, channel: int, message: int) -> discord.PartialMessage:
        return self._client.get_partial_messageable(channel, guild_id=guild).get_partial_message(message)

    async def _react(self, message: discord.PartialMessage, post: Post) -> None:
        gone, new = post.show()
        for sign in gone:
            if self._client.user is not None:
                with suppress(discord.NotFound):
                    await message.remove_reaction(sign, self._client.user)
        for sign in new:
            await message.add_reaction(sign)

    async def _reply(self, guild: GuildId, message: discord.PartialMessage, post: Post) -> None:
        """Tell of failures once all links ended; take it back when they were read after all."""
        failures = post.failures
        if post.waiting or failures == post.told:
            return
        if post.reply is not None:
            with suppress(discord.NotFound):
                await self._partial(guild, message.channel.id, post.reply).delete()
        post.told, post.reply = failures, None
        if failures.all:
            view = await self._desk.app.views.save(guild, 0, failures.to_json())
            locale = self._guild_language(guild)
            page = failed_reply(len(failures.all), failures.only_source, locale)
            sent = await message.channel.send(
                view=layout(page, Place(view), locale),
                reference=message.to_reference(fail_if_not_exists=False),
                silent=True,
            )
            post.reply = sent.id

    async def _answer(self, message: discord.Message, question: str) -> None:
        guild = GuildId(message.guild.id) if message.guild else GuildId(0)
        locale = self._guild_language(guild)
        try:
            async with message.channel.typing():
                asked = Question(kind="ask", text=question)
                view = await self._desk.answer_message(guild, message.author.id, asked, locale)
            await message.reply(view=view, mention_author=False)
        except discord.Forbidden as refused:
            log.warning("channel %s: no permission to answer (%s)", message.channel.id, refused.code)
        except Exception as error:  # noqa: BLE001 -- the mention's boundary: told in passing, and logged
            await message.reply(
                view=note(explain(error, "a mention", locale)),
                mention_author=False,
                delete_after=ERROR_STAYS,
            )

    def _guild_language(self, number: GuildId) -> str:
        guild = self._client.get_guild(number)
        return self._desk.guild_language(number, guild.preferred_locale if guild else None)


def question_in(message: discord.Message, me: discord.ClientUser | None) -> str | None:
    """The question of a message that begins by mentioning the bot, without the mention; None for any other."""
    if me is None or not re.match(rf"\s*<@!?{me.id}>", message.content):
        return None
    return re.sub(rf"<@!?{me.id}>", " ", message.content).strip()


async def add_from_menu(interaction: Interaction, message: discord.Message) -> None:
    """The message menu "Add to timeline": adds a moderator's choice, suggests a member's."""
    desk: Desk = interaction.client.desk
    async with Reply(interaction) as reply:
        links = find_links(message.content) or find_links(" ".join(each.url or "" for each in message.embeds))
        if not links:
            raise InvalidInput("no_links")
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        posted = Posted(channel_id=message.channel.id, message_id=message.id)
        answers = [await _add_one(desk, guild_of(interaction), actor, link, posted) for link in links]
        if len(answers) == 1 and isinstance(answers[0], AddAnswer):
            await reply.send(layout(added_page(answers[0], locale, moderator=actor.moderator)))
        else:
            await reply.send(layout(_outcomes(links, answers, locale)))


async def _add_one(
    desk: Desk, guild: GuildId, actor: Actor, link: str, posted: Posted
) -> AddAnswer | DatelineError:
    try:
        if actor.moderator:
            return await desk.app.sources.add(guild, actor, link, posted=posted)
        return await desk.app.review.suggest(guild, actor, link, posted=posted)
    except DatelineError as error:
        return error


def _outcomes(links: list[str], answers: list[AddAnswer | DatelineError], locale: str) -> Page:
    """A line for each link: how it stands, or why it was refused."""
    said = [
        words_for(answer, locale)
        if isinstance(answer, DatelineError)
        else say(f"state.{answer.source.state}", locale)
        for answer in answers
    ]
    page = reasons_page(zip(links, said, strict=True), locale)
    refused = any(isinstance(answer, DatelineError) for answer in answers)
    return replace(page, tone=Tone.TROUBLE if refused else Tone.GOOD)
