"""Pictures of timelines as files, as the terminal has them."""

import asyncio
from pathlib import Path

from bot.app import App
from bot.cli.running import GUILD, Output
from bot.cli.transfer import replacing
from bot.core.chart import ChartAsked, ChartKind
from bot.core.export import slug
from bot.errors import InvalidInput


async def chart(
    app: App,
    topic: str,
    *,
    vs: str | None = None,
    kind: str = ChartKind.TIME,
    since: str | None = None,
    until: str | None = None,
    output: Path | None = None,
) -> Output:
    """Write a picture of the topic; raises InvalidInput, also "unwritable_file"."""
    asked = ChartAsked(topic=topic, versus=vs, kind=_kind(kind), since=since, until=until)
    answer = await app.chart(GUILD, asked)
    path = output or Path(f"chart-{slug(answer.title) or 'topic'}.png")
    await asyncio.to_thread(_write, path, answer.picture)
    data = {"file": str(path), "title": answer.title, "events": answer.events, "alt": answer.alt}
    return Output.of({**data}, [answer.alt, f"Written to {path}"])


def _write(path: Path, picture: bytes) -> None:
    with replacing(path) as out:
        out.write(picture)


def _kind(given: str) -> ChartKind:
    try:
        return ChartKind(given.strip().lower())
    except ValueError:
        raise InvalidInput("bad_kind", given=given, kinds=", ".join(ChartKind)) from None
