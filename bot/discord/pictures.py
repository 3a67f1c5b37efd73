"""Pictures as Discord takes them: a file with the text that describes it."""

import io

import discord

from bot.core.chart import ChartAsked
from bot.discord.desk import Desk, guild_of
from bot.discord.escape import fit
from bot.discord.reply import Interaction, Reply
from bot.errors import NotAllowed
from bot.words import count

TITLE = 200
FILE = "chart.png"


async def send_chart(desk: Desk, interaction: Interaction, reply: Reply, asked: ChartAsked) -> None:
    """Draw and send; raises NotAllowed("no_attach") where the bot may not attach files."""
    if not interaction.app_permissions.attach_files:
        raise NotAllowed("no_attach")
    answer = await desk.app.chart(guild_of(interaction), asked)
    picture = discord.File(io.BytesIO(answer.picture), FILE, description=answer.alt)
    said = f"**{fit(answer.title, TITLE)}** · {count('events', answer.events, asked.locale)}"
    await reply.send_files(said, [picture])
