"""Exports a guild to CSV in a process of its own, as ``dateline export csv`` does, and prints its peak of memory.

It has so many seconds; one that takes longer is given up, and what was written until then is counted.
"""

import asyncio
import json
import resource
import sys
import time
from contextlib import suppress
from io import RawIOBase

from benchmarks.at_size.world import NOW
from bot.app import build
from bot.core.export import Wanted
from bot.settings import Settings
from store.values import GuildId


class _Nowhere(RawIOBase):
    """A file that keeps nothing but how many lines were written."""

    lines = 0

    def write(self, content: bytes) -> int:
        """Forget it."""
        self.lines += content.count(b"\n")
        return len(content)


async def main(url: str, guild: GuildId, seconds: float) -> None:
    """Print how many events, seconds and megabytes it was."""
    settings = Settings(_env_file=None, database_url=url)  # pyright: ignore[reportCallIssue]
    began, cpu = time.perf_counter(), time.process_time()
    async with build(settings, clock=lambda: NOW, inline_reader=True) as app:
        nowhere, events, whole = _Nowhere(), 0, False
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                events, whole = await app.export.write(guild, Wanted(), nowhere), True
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    took = {"wall_s": round(time.perf_counter() - began, 1), "cpu_s": round(time.process_time() - cpu, 1)}
    print(
        json.dumps(
            {"events": events if whole else nowhere.lines, "whole": whole, "peak_mb": round(peak), **took}
        )
    )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], GuildId(int(sys.argv[2])), float(sys.argv[4])))
