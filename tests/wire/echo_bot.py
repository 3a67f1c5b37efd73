"""A tiny bot on discord.py that the loopback is proven with, before and beside the real one.

It is run as ``python echo_bot.py`` with DISCORD_TOKEN and DISCORD_API_URL, and does a little of
everything, the forbidden included: ``/bad`` sends what Discord refuses. Must import nothing of ours.
"""

import asyncio
import io
import os

import aiohttp
import discord
import yarl
from discord import app_commands, ui
from discord.gateway import DiscordWebSocket
from discord.http import Route


class Form(ui.Modal, title="Tell"):
    words = ui.TextInput["Form"](label="Words", max_length=100)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"told {self.words.value}", ephemeral=True)


class Buttons(ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.button(label="Again", custom_id="again")
    async def again(self, interaction: discord.Interaction, _: ui.Button) -> None:
        await interaction.response.edit_message(content="pressed")

    @ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction, _: ui.Button) -> None:
        await interaction.response.send_modal(Form())

    @ui.button(label="Later", custom_id="later")
    async def later(self, interaction: discord.Interaction, _: ui.Button) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="later came")


class Page(ui.LayoutView):
    box = ui.Container(
        ui.TextDisplay("a page in V2"),
        ui.Separator(),
        ui.ActionRow(ui.Button(label="Out", url="https://example.org")),
    )


class Echo(discord.AutoShardedClient):
    def __init__(self) -> None:
        intents = discord.Intents.default()
        intents.message_content = os.environ.get("CONTENT", "1") == "1"
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        add_commands(self.tree)
        self.add_view(Buttons())
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        if message.author.bot:
            return
        if "http" in message.content:
            await message.add_reaction("⏳")
            await message.remove_reaction("⏳", self.user)
            await message.add_reaction("✅")
        elif message.content == "reply":
            await message.reply("replied", mention_author=False)
        elif message.content == "whisper":
            await message.author.send("hello")
        elif message.content == "flood":
            await asyncio.gather(*(message.channel.send(f"flood {index}") for index in range(8)))


def add_commands(tree: app_commands.CommandTree) -> None:
    @tree.command(description="Say it again")
    @app_commands.describe(word="What", times="How often", who="Whom")
    async def echo(
        interaction: discord.Interaction,
        word: str,
        times: app_commands.Range[int, 1, 5] = 1,
        who: discord.Member | None = None,
    ) -> None:
        who_text = f" to {who.display_name}" if who else ""
        await interaction.response.send_message(word * times + who_text, view=Buttons())

    @echo.autocomplete("word")
    async def words(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=f"{current}{index}", value=f"{current}{index}") for index in range(3)
        ]

    @tree.command(description="Think, then answer with a file")
    async def file(interaction: discord.Interaction, private: bool = False) -> None:
        await interaction.response.defer(ephemeral=private)
        await interaction.followup.send(
            "here", file=discord.File(io.BytesIO(b"a,b\n"), "a.csv"), ephemeral=True
        )
        await interaction.followup.send("and more")

    @tree.command(description="Components V2")
    async def page(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=Page())

    @tree.command(description="Something that Discord refuses")
    async def bad(interaction: discord.Interaction, how: str) -> None:
        if how == "late":
            await asyncio.sleep(3.5)
        if how == "twice":
            await interaction.response.defer()
            route = Route("POST", "/interactions/{i}/{t}/callback", i=interaction.id, t=interaction.token)
            async with aiohttp.ClientSession() as session:
                await session.post(route.url, json={"type": 4, "data": {"content": "x"}})
        embeds = [discord.Embed(description="x" * 4000), discord.Embed(description="x" * 2001)]
        await interaction.response.send_message(
            "x" * 2001 if how == "long" else "ok", embeds=embeds if how == "embeds" else []
        )

    group = app_commands.Group(
        name="source", description="Sources", default_permissions=discord.Permissions(manage_messages=True)
    )

    @group.command(description="Add one")
    async def add(interaction: discord.Interaction, url: str) -> None:
        assert isinstance(interaction.user, discord.Member)
        allowed = interaction.permissions.manage_messages
        await interaction.response.send_message(f"added {url}" if allowed else "refused", ephemeral=True)

    tree.add_command(group)

    @tree.context_menu(name="Quote it")
    async def quote(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"> {message.content}", ephemeral=True)


async def main() -> None:
    Route.BASE = os.environ["DISCORD_API_URL"]
    async with aiohttp.ClientSession() as session, session.get(f"{Route.BASE}/gateway") as answer:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL((await answer.json())["url"])
    async with Echo() as client:
        await client.start(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    discord.utils.setup_logging()
    asyncio.run(main())
