"""What readers press and choose: other pages, readings and pictures of an answer, and being forgotten."""

from dataclasses import replace

from bot.core.answers import Detail, Period
from bot.core.chart import ChartAsked
from bot.core.period import read_when
from bot.discord.desk import Desk, guild_of
from bot.discord.ids import number_in
from bot.discord.layout import layout, note
from bot.discord.modals import Form
from bot.discord.pictures import send_chart
from bot.discord.questions import Question
from bot.discord.rendering.events import details_page
from bot.discord.rendering.keydates import WHOLE_DAY
from bot.discord.rendering.page import Tone
from bot.discord.reply import Interaction, Reply, locale_of
from bot.words import count, say
from store.values import EntityId, EventId, public_id


async def show_details(desk: Desk, interaction: Interaction, event: str, view: int) -> None:
    """What an event's date rests on, for the presser alone."""
    del view
    async with Reply(interaction) as reply:
        found = await desk.app.events.show(guild_of(interaction), EventId(number_in(event)))
        actor = await desk.actor(interaction)
        await reply.send(layout(details_page(found, locale_of(interaction), moderator=actor.moderator)))


async def choose_name(desk: Desk, interaction: Interaction, entity: str, view: int) -> None:
    """The question again, about the one chosen."""
    await desk.choose(interaction, view, number_in(entity))


async def show_everything(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """All events where the key dates were."""
    del argument
    await desk.ask_again(interaction, view, detail=Detail.ALL.value)


async def show_day(desk: Desk, interaction: Interaction, day: str, view: int) -> None:
    """All events of a key date, for the presser alone: the topic's, or everybody's where the topic has none."""
    iso = day.removesuffix(WHOLE_DAY)
    changes: dict[str, object] = {"since": iso, "until": iso, "detail": Detail.ALL.value}
    if iso != day:
        changes |= {"kind": "on", "text": iso, "entity": None}
    await desk.copy(interaction, view, 0, **changes)


async def ask_any_time(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """The question again, whatever time it names."""
    del argument
    await desk.revise(
        interaction, view, lambda question: replace(question, anytime=True, since=None, until=None)
    )


async def ask_other_period(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """A form for the time that is meant, and the question again."""
    del argument
    locale = locale_of(interaction)

    async def again(submitted: Interaction, form: Form) -> None:
        today = await desk.app.today(guild_of(submitted))

        def within(question: Question) -> Question:
            span = read_when(form.values["period"], today, question.language)
            since, until = span.first.isoformat(), span.last.isoformat()
            return replace(question, since=since, until=until, anytime=False)

        await desk.revise(submitted, view, within)

    form = Form(say("ask.period", locale), again)
    form.ask("period", say("ask.period.label", locale), hint=say("event.redate.hint", locale), longest=60)
    await interaction.response.send_modal(form)


async def search_words(desk: Desk, interaction: Interaction, argument: str, view: int) -> None:
    """The question's words looked for as they are."""
    del argument
    guild = guild_of(interaction)
    asked = Question.from_json((await desk.stored(interaction, view)).query)
    text, period = await desk.app.ask.as_search(guild, asked.text, asked.language)

    def search(question: Question) -> Question:
        within = question.settled_period or (Period() if question.anytime else period)
        since, until = (day.isoformat() if day else None for day in (within.since, within.until))
        return Question(kind="search", text=text, since=since, until=until, language=question.language)

    await desk.revise(interaction, view, search)


async def show_who(desk: Desk, interaction: Interaction, entity: str, view: int) -> None:
    """Who an entity is, for the presser alone."""
    del view
    await desk.answer(interaction, _about_entity("who", entity), private=True)


async def show_timeline(desk: Desk, interaction: Interaction, entity: str, view: int) -> None:
    """An entity's timeline, for the presser alone."""
    del view
    await desk.answer(interaction, _about_entity("timeline", entity), private=True)


def _about_entity(kind: str, entity: str) -> Question:
    return Question(kind=kind, text=public_id("n", number_in(entity)), entity=number_in(entity))


async def show_chart(desk: Desk, interaction: Interaction, which: str, view: int) -> None:
    """A picture of a timeline, for the presser alone."""
    del which
    async with Reply(interaction) as reply:
        stored = await desk.stored(interaction, view)
        asked = Question.from_json(stored.query)
        await send_chart(
            desk,
            interaction,
            reply,
            ChartAsked(
                topic=asked.text,
                since=asked.since,
                until=asked.until,
                entity=None if asked.entity is None else EntityId(asked.entity),
                language=asked.language,
                locale=locale_of(interaction),
            ),
        )


async def copy_answer(desk: Desk, interaction: Interaction, page: str, view: int) -> None:
    """The presser's own copy of an answer."""
    await desk.copy(interaction, view, number_in(page))


async def forget_me(desk: Desk, interaction: Interaction, whom: str, view: int) -> None:
    """Replace the presser's id wherever it is kept."""
    del whom, view
    async with Reply(interaction) as reply:
        places = await desk.app.guilds.forget_person(guild_of(interaction), interaction.user.id)
        await reply.send(note(count("privacy.forgotten", places, locale_of(interaction)), Tone.GOOD))
