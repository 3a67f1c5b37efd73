"""``/export``: the timeline as a file, packed as Discord takes it and never cut.

Too large a file is compressed; still too large, there is a file for each year.
"""

import asyncio
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import discord
from discord import app_commands
from discord.ext import commands

from bot.core.export import ExportPart, Wanted
from bot.core.exports import FormatName
from bot.discord.cogs.readers import Topic, When, complete_name
from bot.discord.desk import Desk, guild_of
from bot.discord.limits import FILES
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import InvalidInput
from bot.words import count, say

FORMAT_CHOICES = [
    app_commands.Choice(name=say(f"choice.format.{name}"), value=name.value) for name in FormatName
]


class Export(commands.Cog):
    """Files to take away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command(name="export", description=say("cmd.export"))
    @app_commands.describe(
        format=say("opt.format"),
        topic=say("opt.topic"),
        since=say("opt.since"),
        until=say("opt.until"),
        private=say("opt.private"),
    )
    @app_commands.choices(format=FORMAT_CHOICES)
    @app_commands.autocomplete(topic=complete_name)
    async def export(
        self,
        interaction: Interaction,
        format: str,  # noqa: A002 -- the option's name
        topic: Topic | None = None,
        since: When | None = None,
        until: When | None = None,
        private: bool | None = None,  # noqa: FBT001 -- Discord's options are passed by name
    ) -> None:
        """``/export format``."""
        async with Reply(interaction, private=await self._desk.private(interaction, wanted=private)) as reply:
            wanted = Wanted(
                format=FormatName(format),
                topic=topic,
                since=since,
                until=until,
                language=locale_of(interaction),
            )
            with TemporaryDirectory(prefix="dateline-export-") as folder:
                await self._send(interaction, reply, wanted, Path(folder))

    async def _send(self, interaction: Interaction, reply: Reply, wanted: Wanted, folder: Path) -> None:
        guild, locale, limit = guild_of(interaction), locale_of(interaction), interaction.filesize_limit
        export = self._desk.app.export
        path = folder / export.filename(wanted)
        written = 0

        def so_far(number: int) -> None:
            nonlocal written
            written = number

        async with reply.counting(lambda: say("export.progress", locale, n=written)):
            with path.open("wb") as out:
                events = count("events", await export.write(guild, wanted, out, so_far), locale)
            file = await asyncio.to_thread(packed, path, limit)
            parts = () if file else await export.write_years(guild, wanted, folder, so_far)
            files = [file] if file else await asyncio.to_thread(_packed_parts, parts, limit)
        said = (
            say("export.done", locale, events=events, file=file.name)
            if file
            else say("export.years", locale, events=events, n=len(files))
        )
        for together in batches(files, limit):
            await reply.send_files(said, [discord.File(each) for each in together])


def _packed_parts(parts: Sequence[ExportPart], limit: int) -> list[Path]:
    """The files of the years; raises InvalidInput("export_too_large") for a year that doesn't fit."""
    files: list[Path] = []
    for part in parts:
        file = packed(part.path, limit)
        if file is None:
            raise InvalidInput("export_too_large", events=part.events, year=str(part.year))
        files.append(file)
    return files


def packed(path: Path, limit: int) -> Path | None:
    """The file as Discord takes it, zipped if need be; None when it is too large all the same."""
    if path.stat().st_size <= limit:
        return path
    archive = path.with_name(f"{path.name}.zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        out.write(path, path.name)
    path.unlink()
    return archive if archive.stat().st_size <= limit else None


def batches(files: list[Path], limit: int) -> Iterator[list[Path]]:
    """The files by message: not too many in one, and together no larger than one file may be."""
    batch: list[Path] = []
    size = 0
    for file in files:
        more = file.stat().st_size
        if batch and (len(batch) == FILES or size + more > limit):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += more
    if batch:
        yield batch
