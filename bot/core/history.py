"""Who did what, and taking it back."""

from collections.abc import Callable
from datetime import UTC, datetime, time

from bot.core.names import require_moderator
from bot.core.period import read_when
from bot.core.stored import Stored
from bot.core.zones import Today
from bot.errors import NotFound
from store import audit, corrections
from store.values import Actor, AuditPage, CorrectionView, GuildId


class History:
    """``/undo`` and ``/audit``."""

    def __init__(self, stored: Stored, clock: Callable[[], datetime]) -> None:
        self._stored = stored
        self._clock = clock
        self._today = Today(stored, clock)

    async def undo(self, guild: GuildId, actor: Actor, change: int | None = None) -> CorrectionView:
        """Close a correction: the one named, else the actor's own latest that is open.

        Raises NotAllowed, and NotFound("nothing_to_undo") when it is closed already or there is none.
        """
        require_moderator(actor)
        async with self._stored.writing() as session:
            if change is None:
                latest = await corrections.list_corrections(session, guild, by=actor.id, limit=1)
                change = latest[0].id if latest else None
            undone = None
            if change is not None:
                undone = await corrections.revert(session, guild, change, actor=actor, at=self._clock())
        if undone is None:
            raise NotFound("nothing_to_undo")
        return undone

    async def audit(
        self,
        guild: GuildId,
        *,
        actor: int | None = None,
        target: str | None = None,
        action: str | None = None,
        since: str | None = None,
        language: str = "en",
        cursor: str | None = None,
        limit: int = 10,
    ) -> AuditPage:
        """Entries, newest first, of one actor, about one thing ("e4") or of one kind ("source.remove", "source").

        ``since`` is a day as typed; raises InvalidInput("bad_date").
        """
        first = read_when(since, await self._today(guild), language).first if since else None
        async with self._stored.reading() as session:
            return await audit.list_audit(
                session,
                guild,
                actor=actor,
                target=target.strip().lower() if target else None,
                action=action,
                since=datetime.combine(first, time(), UTC) if first else None,
                cursor=cursor,
                limit=limit,
            )
