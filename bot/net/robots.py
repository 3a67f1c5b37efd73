"""What a site's robots.txt asks of us (RFC 9309), remembered for a day.

Reading the file is the fetcher's work, handed in as a function. Must open nothing itself.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from protego import Protego
from yarl import URL

from bot.errors import LinkRefused

_KEPT: Final = 500
_LIFETIME: Final = timedelta(days=1)
_REFUSALS: Final = frozenset({"not_found", "gone", "forbidden", "http_error", "empty", "too_many_redirects"})


@dataclass(frozen=True, slots=True)
class _Policy:
    rules: Protego
    read_at: datetime


class Robots:
    """Answers for every site; ``read`` gets a robots.txt or raises LinkRefused."""

    def __init__(self, read: Callable[[URL], Awaitable[bytes]], clock: Callable[[], datetime]) -> None:
        self._read = read
        self._clock = clock
        self._policies: OrderedDict[URL, _Policy] = OrderedDict()

    async def check(self, url: URL, agent: str) -> float:
        """The pause in seconds that the site asks for between two fetches.

        Raises LinkRefused: ``robots_refused``, or why the robots.txt can't be read now: then nothing on the
        site may be (RFC 9309, 2.3.1.4). A site that has none, or refuses it to us, allows all (2.3.1.3).
        """
        rules = await self._rules(url.origin())
        if not rules.can_fetch(str(url), agent):
            raise LinkRefused("robots_refused")
        return rules.crawl_delay(agent) or 0.0

    async def _rules(self, origin: URL) -> Protego:
        known = self._policies.get(origin)
        if known is not None and self._clock() - known.read_at < _LIFETIME:
            return known.rules
        rules = await asyncio.to_thread(Protego.parse, await self._text(origin))
        self._policies[origin] = _Policy(rules, self._clock())
        while len(self._policies) > _KEPT:
            self._policies.popitem(last=False)
        return rules

    async def _text(self, origin: URL) -> str:
        try:
            return (await self._read(origin / "robots.txt")).decode("utf-8-sig", "replace")
        except LinkRefused as refusal:
            if refusal.code in _REFUSALS:
                return ""
            raise
