"""What puts events and names right, and takes it back."""

from bot.discord.desk import Desk, guild_of
from bot.discord.ids import number_in, numbers_in
from bot.discord.layout import layout, note
from bot.discord.modals import Form
from bot.discord.questions import Question
from bot.discord.rendering.guild import event_change_page, undone_text
from bot.discord.rendering.page import Tone
from bot.discord.rendering.twins import decided_twin_page
from bot.discord.reply import Interaction, Reply, locale_of
from bot.errors import NotFound
from bot.words import say
from store.values import EntityId, EventId


async def ask_new_date(desk: Desk, interaction: Interaction, event: str, view: int) -> None:
    """A form for an event's right date."""
    del view
    locale = locale_of(interaction)

    async def redate(submitted: Interaction, form: Form) -> None:
        async with Reply(submitted) as reply:
            actor = await desk.actor(submitted)
            change = await desk.app.events.redate(
                guild_of(submitted), actor, EventId(number_in(event)), form.values["date"]
            )
            await reply.send(layout(event_change_page(change, locale)))

    form = Form(say("event.redate.title", locale), redate)
    form.ask("date", say("event.redate.label", locale), hint=say("event.redate.hint", locale), longest=100)
    await interaction.response.send_modal(form)


async def hide_event(desk: Desk, interaction: Interaction, event: str, view: int) -> None:
    """Take an event out of answers, with Undo."""
    del view
    async with Reply(interaction) as reply:
        actor, locale = await desk.actor(interaction), locale_of(interaction)
        change = await desk.app.events.hide(guild_of(interaction), actor, EventId(number_in(event)))
        await reply.send(layout(event_change_page(change, locale, said=say("event.hidden", locale))))


async def merge_pair(desk: Desk, interaction: Interaction, pair: str, view: int) -> None:
    """Two names that were suggested are one."""
    del view
    await _decide_pair(desk, interaction, pair, same=True)


async def refuse_pair(desk: Desk, interaction: Interaction, pair: str, view: int) -> None:
    """Two names that were suggested are not one."""
    del view
    await _decide_pair(desk, interaction, pair, same=False)


async def _decide_pair(desk: Desk, interaction: Interaction, pair: str, *, same: bool) -> None:
    one, other = _pair(pair)
    async with Reply(interaction, editing=True) as reply:
        guild, actor = guild_of(interaction), await desk.actor(interaction)
        named = await desk.app.names.name_of(guild, other)
        if same:
            change = await desk.app.twins.merge(guild, actor, keep=one, other=other)
        else:
            change = await desk.app.twins.refuse(guild, actor, one=one, other=other)
        await reply.send(layout(decided_twin_page(change, named, locale_of(interaction), same=same)))


def _pair(argument: str) -> tuple[EntityId, EntityId]:
    numbers = numbers_in(argument)
    if len(numbers) != 2:  # noqa: PLR2004 -- a pair
        raise NotFound("stale_view")
    return EntityId(numbers[0]), EntityId(numbers[1])


async def next_pair(desk: Desk, interaction: Interaction, which: str, view: int) -> None:
    """The next two names that are probably one, in place of the decision."""
    del which, view
    await desk.replace(interaction, Question(kind="twins"))


async def undo(desk: Desk, interaction: Interaction, change: str, view: int) -> None:
    """Close a correction."""
    del view
    async with Reply(interaction) as reply:
        actor = await desk.actor(interaction)
        undone = await desk.app.history.undo(guild_of(interaction), actor, number_in(change))
        await reply.send(note(undone_text(undone, locale_of(interaction)), Tone.GOOD))
