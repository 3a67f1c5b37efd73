"""The first things to decide in a guild, by pressing: what ``/settings setup`` and the welcome's button show."""

from bot.core.guilds import LONGEST_GUIDELINES
from bot.discord.desk import Desk, guild_of
from bot.discord.ids import number_in
from bot.discord.layout import Layout, layout
from bot.discord.modals import Form
from bot.discord.rendering.guild import settings_page, setup_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.discord.troubles import lacking
from bot.errors import NotAllowed
from bot.words import say


async def setup_layout(desk: Desk, interaction: Interaction) -> Layout:
    """The wizard's page as things stand; raises NotAllowed for who is no moderator."""
    if not (await desk.actor(interaction)).moderator:
        raise NotAllowed("not_moderator")
    settings = await desk.app.guilds.settings(guild_of(interaction))
    return layout(
        setup_page(settings, interaction.channel_id or 0, locale_of(interaction), roles=roles_of(interaction))
    )


def roles_of(interaction: Interaction) -> frozenset[int]:
    """The ids of the guild's roles."""
    return frozenset(role.id for role in interaction.guild.roles) if interaction.guild else frozenset()


async def begin_setup(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """The wizard for whoever pressed the welcome's button."""
    del argument, view
    async with Reply(interaction) as reply:
        await reply.send(await setup_layout(desk, interaction))


async def watch_here(desk: Desk, interaction: Interaction, channel: str, view: int) -> None:
    """Watch a channel, or stop: the other of what holds."""
    del view
    async with Reply(interaction, editing=True) as reply:
        guild, actor, number = guild_of(interaction), await desk.actor(interaction), number_in(channel)
        watched = number in (await desk.app.guilds.settings(guild)).watched_channels
        place = interaction.guild.get_channel_or_thread(number) if interaction.guild else None
        missing = lacking(place, interaction.guild.me) if place is not None and interaction.guild else []
        if missing and not watched:
            names = ", ".join(say(words, locale_of(interaction)) for words in missing)
            raise NotAllowed("missing_permission", permission=names, channel=f"#{place}")
        settings = await desk.app.guilds.include(
            guild, actor, "watched_channels", number, included=not watched
        )
        desk.settings_changed(guild, settings)
        await reply.send(await setup_layout(desk, interaction))


async def choose_privacy(desk: Desk, interaction: Interaction, private: str, view: int) -> None:
    """Whether answers are for the asker alone."""
    del view
    async with Reply(interaction, editing=True) as reply:
        guild, actor = guild_of(interaction), await desk.actor(interaction)
        settings = await desk.app.guilds.update(guild, actor, private_answers=private == "yes")
        desk.settings_changed(guild, settings)
        await reply.send(await setup_layout(desk, interaction))


async def write_guidelines(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """The form for the guidelines."""
    del argument, view
    await ask_guidelines(desk, interaction)


async def ask_guidelines(desk: Desk, interaction: Interaction) -> None:
    """A form with the guidelines as they are; what is sent takes their place, nothing takes them away."""
    locale = locale_of(interaction)
    if not (await desk.actor(interaction)).moderator:
        raise NotAllowed("not_moderator")
    kept = (await desk.settings(guild_of(interaction))).guidelines

    async def keep(submitted: Interaction, form: Form) -> None:
        async with Reply(submitted) as reply:
            guild, actor = guild_of(submitted), await desk.actor(submitted)
            text = form.values["guidelines"].strip() or None
            settings = await desk.app.guilds.update(guild, actor, guidelines=text)
            desk.settings_changed(guild, settings)
            await reply.send(layout(settings_page(settings, locale, roles=roles_of(submitted))))

    form = Form(say("settings.guidelines.title", locale), keep)
    form.ask(
        "guidelines",
        say("settings.guidelines.label", locale),
        hint=say("settings.guidelines.hint", locale),
        longest=LONGEST_GUIDELINES,
        required=False,
        paragraphs=True,
        default=kept,
    )
    await interaction.response.send_modal(form)
