"""Tells what people watch: a message in the channel, or to the person directly.

The outbox is in the store (``bot.core.watch``). A message carries a nonce made of what it tells, so that one whose
fate wasn't known is refused by Discord when it comes a second time.
"""

import logging
from hashlib import blake2s
from typing import TypeAlias

import aiohttp
import discord

from bot.app import App
from bot.discord.layout import Layout, layout, note
from bot.discord.rendering.watches import news_page
from bot.words import say
from store.values import AlertClaim

ROUND = 5.0
"""Seconds between two looks into the outbox."""

UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_MEMBER, UNKNOWN_USER = 10003, 10004, 10007, 10013
CLOSED = 50007
GONE = frozenset({UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_MEMBER, UNKNOWN_USER})

Place: TypeAlias = "discord.PartialMessageable | discord.DMChannel"

log = logging.getLogger(__name__)


class Alerts:
    """Empties the outbox."""

    def __init__(self, app: App, client: discord.Client) -> None:
        self._watches = app.watches
        self._client = client

    async def tell_due(self) -> None:
        """Tell everything that is due."""
        while (claim := await self._watches.due()) is not None:
            await self._tell(claim)

    async def _tell(self, claim: AlertClaim) -> None:
        watch = claim.watch
        page = news_page(
            watch, claim.events, watch.language, in_guild=watch.channel is not None, last=claim.last
        )
        try:
            place = await self._place(claim)
            await place.send(view=layout(page, None, watch.language), nonce=_nonce(claim))
        except (discord.NotFound, discord.Forbidden) as refused:
            await self._refused(claim, refused)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.info("watch w%s of guild %s must wait: %s", watch.id, claim.guild, error)
            await self._watches.tell_again(claim)
        else:
            await self._watches.told(claim)

    async def _place(self, claim: AlertClaim) -> Place:
        """The channel, or the direct messages of somebody who is still a member: others see nothing of the guild."""
        watch = claim.watch
        if watch.channel is not None:
            return self._client.get_partial_messageable(watch.channel, guild_id=claim.guild)
        await self._client.http.get_member(claim.guild, watch.person)
        return await self._client.create_dm(discord.Object(watch.person))

    async def _refused(self, claim: AlertClaim, refused: discord.HTTPException) -> None:
        watch = claim.watch
        log.info("watch w%s of guild %s: Discord refuses (%s)", watch.id, claim.guild, refused.code)
        if refused.code in GONE:
            await self._watches.drop(claim)
        elif refused.code == CLOSED:
            await self._watches.pause(claim, "dm_closed")
            await self._say_once(claim)
        else:
            await self._watches.pause(claim, "cannot_write")

    async def _say_once(self, claim: AlertClaim) -> None:
        """Where the watch was asked for: the person can't be reached in any other way."""
        watch = claim.watch
        if watch.origin is None:
            return
        place = self._client.get_partial_messageable(watch.origin, guild_id=claim.guild)
        try:
            await place.send(view=self._closed(claim), silent=True)
        except discord.HTTPException as refused:
            log.info("nobody could be told that watch w%s is paused (%s)", watch.id, refused.code)

    @staticmethod
    def _closed(claim: AlertClaim) -> Layout:
        return note(say("watch.closed", claim.watch.language, person=f"<@{claim.watch.person}>"))


def _nonce(claim: AlertClaim) -> str:
    """At most 25 characters, as Discord has it; the same for the same batch of the same watch."""
    told = f"{claim.guild}/{claim.watch.id}/{claim.batch}"
    return blake2s(told.encode(), digest_size=12).hexdigest()
