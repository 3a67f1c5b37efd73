"""``/chart``: a picture of a topic, with the text that says what is on it."""

from discord import app_commands
from discord.ext import commands

from bot.core.chart import ChartAsked, ChartKind
from bot.discord.cogs.readers import Topic, When, complete_name
from bot.discord.desk import Desk, typed_language
from bot.discord.pictures import send_chart
from bot.discord.reply import Interaction, Reply, locale_of
from bot.words import say

KIND_CHOICES = [app_commands.Choice(name=say(f"choice.kind.{kind}"), value=kind.value) for kind in ChartKind]


class Chart(commands.Cog):
    """Pictures."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command(name="chart", description=say("cmd.chart"))
    @app_commands.describe(
        topic=say("opt.topic"),
        vs=say("opt.vs"),
        kind=say("opt.kind"),
        since=say("opt.since"),
        until=say("opt.until"),
        private=say("opt.private"),
    )
    @app_commands.choices(kind=KIND_CHOICES)
    @app_commands.autocomplete(topic=complete_name, vs=complete_name)
    async def chart(
        self,
        interaction: Interaction,
        topic: Topic,
        vs: Topic | None = None,
        kind: str = ChartKind.TIME,
        since: When | None = None,
        until: When | None = None,
        private: bool | None = None,  # noqa: FBT001 -- Discord's options are passed by name
    ) -> None:
        """``/chart topic``."""
        async with Reply(interaction, private=await self._desk.private(interaction, wanted=private)) as reply:
            asked = ChartAsked(
                topic=topic,
                versus=vs,
                kind=ChartKind(kind),
                since=since,
                until=until,
                language=typed_language(interaction),
                locale=locale_of(interaction),
            )
            await send_chart(self._desk, interaction, reply, asked)
