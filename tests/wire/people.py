"""What people do in a Discord client, done to the loopback: post, ask, press, choose, fill in, right-click.

Must import no discord.py.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

from tests.wire import payloads
from tests.wire.backend import Backend, Upload
from tests.wire.client import STRING, Client, Typed, filled_modal, value_options
from tests.wire.interactions import Interaction, Kind
from tests.wire.limits import LINK
from tests.wire.outcomes import Component, Outcome, find_component
from tests.wire.world import Channel, Message, User, World

MESSAGE_MENU = 3
ASK_AGAIN = 0.25


class People:
    """The people of a test. ``user`` and ``channel`` are those who act and where, unless a call names
    others.
    """

    def __init__(self, backend: Backend, *, user: User, channel: Channel) -> None:
        self.backend = backend
        self.world: World = backend.world
        self.client = Client(backend)
        self.user = user
        self.channel = channel

    def acting(self, user: User, channel: Channel | None = None) -> "People":
        """The same, with another person as the one who acts."""
        return People(self.backend, user=user, channel=channel or self.channel)

    def posts(
        self,
        text: str,
        *,
        channel: Channel | None = None,
        user: User | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Message:
        """Post a message."""
        uploads = [
            Upload(f"files[{index}]", name, data) for index, (name, data) in enumerate((files or {}).items())
        ]
        return self.backend.post(channel or self.channel, user or self.user, {"content": text}, uploads)

    def edits(self, message: Message, text: str) -> None:
        self.backend.edit(message, {"content": text})

    def deletes(self, message: Message) -> None:
        self.backend.delete(message)

    async def invoke(
        self,
        command: str,
        *,
        user: User | None = None,
        channel: Channel | None = None,
        force: bool = False,
        wait: bool = True,
        **options: object,
    ) -> Outcome:
        """Use a slash command ("/source add") and wait for its answer.

        ``force`` sends it although Discord would hide the command from that person. Underscores after an
        option's name are dropped ("from_"). With ``wait`` false the outcome may still be empty.
        """
        user, channel = user or self.user, channel or self.channel
        data = self.client.command(Typed(command, options, user, channel), force=force)
        return await self._send(Kind.COMMAND, data, user=user, channel=channel, name=command, wait=wait)

    async def autocomplete(
        self,
        command: str,
        *,
        user: User | None = None,
        channel: Channel | None = None,
        focus: str,
        **options: object,
    ) -> Outcome:
        """Type into an option; the one named by ``focus`` holds what was typed so far."""
        user, channel = user or self.user, channel or self.channel
        data = self.client.command(Typed(command, options, user, channel, partial=True))
        value_options(data)[focus]["focused"] = True
        return await self._send(
            Kind.AUTOCOMPLETE, data, user=user, channel=channel, name=f"{command} {focus}:…"
        )

    async def menu(
        self, name: str, message: Message, *, user: User | None = None, force: bool = False
    ) -> Outcome:
        """Use a message's context menu."""
        user, channel = user or self.user, self.world.channels[message.channel_id]
        command = self.backend.commands.find(channel.guild_id, name, MESSAGE_MENU)
        if not force:
            self.client.check_visible(command, user, channel)
        shown = payloads.message(message, viewer=user.id)
        data = {
            "id": command["id"],
            "name": name,
            "type": MESSAGE_MENU,
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): shown}},
        }
        return await self._send(Kind.COMMAND, data, user=user, channel=channel, name=name)

    async def press(
        self, message: Message, wanted: str, *, user: User | None = None, wait: bool = True
    ) -> Outcome:
        """Press a button, by its label, emoji or custom_id."""
        user = user or self.user
        button = self._usable(message, wanted, user)
        assert button["type"] == 2, f"{wanted!r} is a select"
        assert button["style"] != LINK, f"{wanted!r} is a link to {button.get('url')}"
        data = {"component_type": 2, "custom_id": button["custom_id"], "id": button["id"]}
        return await self._component(message, data, user, wanted, wait=wait)

    async def choose(
        self, message: Message, wanted: str, *values: object, user: User | None = None
    ) -> Outcome:
        """Choose in a select: option labels or values, or users, channels and roles."""
        user = user or self.user
        select = self._usable(message, wanted, user)
        data: dict[str, Any] = {
            "component_type": select["type"],
            "custom_id": select["custom_id"],
            "id": select["id"],
        }
        if select["type"] == STRING:
            known = {
                name: option["value"]
                for option in select["options"]
                for name in (option["value"], option["label"])
            }
            data["values"] = [known[str(value)] for value in values]
        else:
            data["values"] = [str(value.id) for value in values]  # type: ignore[attr-defined]
            channel = self.world.channels[message.channel_id]
            data["resolved"] = self.client.resolved(values, user, channel)
        assert select.get("min_values", 1) <= len(values) <= select.get("max_values", 1)
        return await self._component(message, data, user, wanted)

    async def submit(
        self, outcome: Outcome, /, *, user: User | None = None, wait: bool = True, **answers: object
    ) -> Outcome:
        """Fill in the modal of ``outcome`` and send it. Fields go by label or custom_id, spaces as
        underscores.
        """
        modal, interaction = outcome.modal, outcome.interaction
        data = filled_modal(modal, answers)
        return await self._send(
            Kind.MODAL,
            data,
            user=user or interaction.user,
            channel=interaction.channel,
            name=f"modal {modal['title']}",
            source=interaction.source,
            wait=wait,
        )

    async def ask_until(self, command: str, *, says: str, within: float = 20, **options: object) -> Outcome:
        """Ask again until the answer says it: what was posted is read beside the questions."""
        answer = await self.invoke(command, **options)
        for _ in range(int(within / ASK_AGAIN)):
            if says in answer.text:
                return answer
            await asyncio.sleep(ASK_AGAIN)
            answer = await self.invoke(command, **options)
        raise TimeoutError(f"{command} {options} never says {says!r}, but: {answer.text}")

    async def until_reaction(self, message: Message, *emojis: str, within: float = 20) -> str:
        """Wait until the bot has put one of ``emojis`` under a message (any, if none is named); which one
        it is.
        """
        bot = self.world.bot.id

        def found() -> list[str]:
            return [emoji for emoji in message.emojis_of(bot) if not emojis or emoji in emojis]

        def told() -> str:
            return (
                f"a reaction {emojis or ''} to {message.payload['content']!r}, not {message.emojis_of(bot)}"
            )

        await self.backend.changes.until(lambda: bool(found()), within=within, what=told)
        return found()[0]

    async def until_message(
        self, channel: Channel, *, after: Message | None = None, within: float = 20
    ) -> Message:
        """Wait for a message of the bot in ``channel``, newer than ``after``."""
        least = after.id if after else 0

        def found() -> list[Message]:
            own = str(self.world.bot.id)
            return [
                each for each in channel.latest() if each.id > least and each.payload["author"]["id"] == own
            ]

        await self.backend.changes.until(
            lambda: bool(found()), within=within, what=f"a message in #{channel.name}"
        )
        return found()[0]

    async def _component(
        self, message: Message, data: Mapping[str, Any], user: User, name: str, *, wait: bool = True
    ) -> Outcome:
        channel = self.world.channels[message.channel_id]
        return await self._send(
            Kind.COMPONENT, data, user=user, channel=channel, name=name, source=message, wait=wait
        )

    async def _send(
        self,
        kind: Kind,
        data: Mapping[str, Any],
        *,
        user: User,
        channel: Channel,
        name: str,
        source: Message | None = None,
        wait: bool = True,
    ) -> Outcome:
        interaction, payload = self.backend.interactions.start(
            kind, data, user=user, channel=channel, name=name, source=source
        )
        self.backend.gateway.dispatch("INTERACTION_CREATE", payload, guild_id=channel.guild_id)
        if wait:
            await self.settled(interaction)
        return Outcome(interaction)

    async def settled(self, interaction: Interaction, *, within: float = 20) -> None:
        """Wait until an interaction has a real answer, beyond "thinking"."""

        def told() -> str:
            state = interaction.callback.name if interaction.callback else "no sign"
            return f"an answer to {interaction.name} ({state})"

        await self.backend.changes.until(lambda: interaction.answered, within=within, what=told)

    def _usable(self, message: Message, wanted: str, user: User) -> Component:
        assert message.seen_by in {None, user.id}, f"{user.name} does not see that message"
        assert not message.deleted, "that message is gone"
        component = find_component(message, wanted)
        assert not component.get("disabled"), f"{wanted!r} is disabled"
        return component
