"""Questions that a message's buttons ask again, also after a restart."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.core.stored import Stored
from bot.errors import NotFound
from store import views
from store.values import GuildId, StoredView

KEPT = timedelta(days=365)
"""Buttons of older messages say that they are too old."""

A_WHILE = 50
"""Questions of a guild from one look for old ones to the next."""


class Views:
    """Keeps a question under a number short enough for a button's id."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._clock = clock

    async def save(self, guild: GuildId, asker: int, query: Mapping[str, object]) -> int:
        """Keep a question (anything that JSON can hold) for ``KEPT``."""
        now = self._clock()
        async with self._stored.writing() as session:
            number = await views.save_view(session, guild, query=query, asked_by=asker, at=now)
            if number % A_WHILE == 0:
                await views.drop_views(session, guild, before=now - KEPT)
            return number

    async def find(self, guild: GuildId, view: int) -> StoredView:
        """The question; raises NotFound("stale_view") when it was never kept here or is gone."""
        async with self._stored.reading() as session:
            found = await views.find_view(session, guild, view)
        if found is None:
            raise NotFound("stale_view")
        return found
