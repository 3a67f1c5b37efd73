"""What people do in a Discord client, done to the loopback: post, ask, press, choose, fill in,
right-click.

Commands are checked as Discord's client checks them (they exist, options are right, who may see them), so
a test cannot ask what no person could. Must import no discord.py.
"""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.wire import payloads
from tests.wire.backend import Backend, Upload
from tests.wire.interactions import Interaction, Kind
from tests.wire.limits import LINK, walk
from tests.wire.world import Channel, Message, User, World

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)
NESTED = {1, 2}
MESSAGE_MENU = 3
ASK_AGAIN = 0.25
SELECTS = {3: None, 5: USER, 6: ROLE, 7: MENTIONABLE, 8: CHANNEL}

Component = dict[str, Any]


class Hidden(Exception):
    """Discord does not show that command to that person: ``default_member_permissions``."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an interaction, as the person who acted sees it."""

    interaction: Interaction

    @property
    def messages(self) -> list[Message]:
        return self.interaction.messages

    @property
    def message(self) -> Message:
        """The first message of the answer."""
        assert self.messages, f"no message came of {self.interaction.name}"
        return self.messages[0]

    @property
    def private(self) -> bool:
        """Whether all of it is seen by that person alone."""
        return bool(self.messages) and all(message.seen_by is not None for message in self.messages)

    @property
    def text(self) -> str:
        """All the words, in reading order."""
        return "\n".join(text_of(message) for message in self.messages)

    @property
    def files(self) -> dict[str, bytes]:
        return {name: data for message in self.messages for name, data in message.files.items()}

    @property
    def modal(self) -> dict[str, Any]:
        assert self.interaction.modal is not None, f"no modal came of {self.interaction.name}: {self.text}"
        return self.interaction.modal

    @property
    def choices(self) -> list[str]:
        """The names that autocompletion offers."""
        return [choice["name"] for choice in self.interaction.choices or ()]

    @property
    def first_sign(self) -> float:
        """Seconds until the first answer."""
        assert self.interaction.first_sign is not None
        return self.interaction.first_sign


def text_of(message: Message) -> str:
    """Every word a person reads in a message: content, embeds, text displays, labels of buttons and
    options.
    """
    words = [message.payload["content"]]
    for embed in message.payload["embeds"]:
        words += [(embed.get("author") or {}).get("name"), embed.get("title"), embed.get("description")]
        for field in embed.get("fields", ()):
            words += [field["name"], field["value"]]
        words.append((embed.get("footer") or {}).get("text"))
    for _, component in walk(message.payload["components"], ()):
        words += [component.get("content"), component.get("label"), component.get("placeholder")]
        words += [option["label"] for option in component.get("options", ())]
    return "\n".join(word for word in words if word)


def components_of(message: Message) -> list[Component]:
    """Buttons and selects of a message, in reading order."""
    return [
        dict(component)
        for _, component in walk(message.payload["components"], ())
        if component["type"] in {2, *SELECTS}
    ]


def find_component(message: Message, wanted: str) -> Component:
    """The button or select with that label, custom_id, emoji or placeholder; LookupError listing those
    there are.
    """
    found = components_of(message)
    for component in found:
        names = {component.get("label"), component.get("custom_id"), component.get("placeholder")}
        names.add((component.get("emoji") or {}).get("name"))
        if wanted in names:
            return component
    there = [
        component.get("label") or component.get("custom_id") or component.get("emoji") for component in found
    ]
    raise LookupError(f"no {wanted!r} to press, only {there}")


class People:
    """The people of a test. ``user`` and ``channel`` are those who act and where, unless a call names
    others.
    """

    def __init__(self, backend: Backend, *, user: User, channel: Channel) -> None:
        self.backend = backend
        self.world: World = backend.world
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
        data = self._command(command, options, user=user, channel=channel, force=force)
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
        data = self._command(command, options, user=user, channel=channel, partial=True)
        _leaf(data)[focus]["focused"] = True
        return await self._send(
            Kind.AUTOCOMPLETE, data, user=user, channel=channel, name=f"{command} {focus}:…"
        )

    async def menu(
        self, name: str, message: Message, *, user: User | None = None, force: bool = False
    ) -> Outcome:
        """Use a message's context menu."""
        user, channel = user or self.user, self.world.channels[message.channel_id]
        command = self.backend.commands.find(channel.guild_id, name, MESSAGE_MENU)
        self._check_visible(command, user, channel, force=force)
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
            data["resolved"] = self._resolved(values, self.world.channels[message.channel_id])
        assert select.get("min_values", 1) <= len(values) <= select.get("max_values", 1)
        return await self._component(message, data, user, wanted)

    async def submit(
        self, outcome: Outcome, /, *, user: User | None = None, wait: bool = True, **answers: object
    ) -> Outcome:
        """Fill in the modal of ``outcome`` and send it. Fields go by label or custom_id, spaces as
        underscores.
        """
        modal, interaction = outcome.modal, outcome.interaction
        data = {
            "custom_id": modal["custom_id"],
            "components": [_filled(row, _by_name(answers)) for row in modal["components"]],
        }
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

    def _check_visible(
        self, command: Mapping[str, Any], user: User, channel: Channel, *, force: bool
    ) -> None:
        guild = self.world.guild_of(channel)
        needed = command.get("default_member_permissions")
        if guild is None:
            contexts = command.get("contexts")
            if not force and not (command.get("dm_permission", True) if contexts is None else 1 in contexts):
                raise Hidden(f"{command['name']} is not there in direct messages")
            return
        missing = int(needed or 0) & ~guild.permissions_of(user.id, channel)
        if needed is not None and (missing or int(needed) == 0) and not force:
            raise Hidden(f"{user.name} does not see /{command['name']}")

    def _command(
        self,
        text: str,
        options: Mapping[str, object],
        *,
        user: User,
        channel: Channel,
        force: bool = False,
        partial: bool = False,
    ) -> dict[str, Any]:
        """The data of a command's interaction, built from the command as registered."""
        name, *path = text.removeprefix("/").split()
        command = self.backend.commands.find(channel.guild_id, name)
        self._check_visible(command, user, channel, force=force)
        declared = command.get("options", [])
        wrappers: list[dict[str, Any]] = []
        for step in path:
            inner = next(
                (option for option in declared if option["name"] == step and option["type"] in NESTED), None
            )
            assert inner, f"/{name} has no {step!r}, only {[option['name'] for option in declared]}"
            wrappers.append({"type": inner["type"], "name": step, "options": []})
            declared = inner.get("options", [])
        assert not any(option["type"] in NESTED for option in declared), f"{text} is a group"
        resolved: dict[str, Any] = {}
        filled = self._options(text, declared, options, resolved, channel, partial=partial)
        for wrapper in reversed(wrappers):
            filled = [{**wrapper, "options": filled}]
        data: dict[str, Any] = {"id": command["id"], "name": name, "type": 1, "options": filled}
        if "guild_id" in command:
            data["guild_id"] = command["guild_id"]
        return {**data, "resolved": resolved} if resolved else data

    def _options(
        self,
        text: str,
        declared: Sequence[Mapping[str, Any]],
        given: Mapping[str, object],
        resolved: dict[str, Any],
        channel: Channel,
        *,
        partial: bool,
    ) -> list[dict[str, Any]]:
        by_name = {option["name"]: option for option in declared}
        values = {name.rstrip("_"): value for name, value in given.items() if value is not None}
        unknown = set(values) - set(by_name)
        assert not unknown, f"{text} has no option {sorted(unknown)}, only {sorted(by_name)}"
        missing = [name for name, option in by_name.items() if option.get("required") and name not in values]
        assert partial or not missing, f"{text} requires {missing}"
        filled: list[dict[str, Any]] = []
        for name, value in values.items():
            option = by_name[name]
            sent = self._value(option, value, resolved, channel)
            assert partial or _fits(option, sent), (
                f"Discord's client refuses {name}={value!r} for {json.dumps(option)[:300]}"
            )
            filled.append({"type": option["type"], "name": name, "value": sent})
        return filled

    def _value(
        self, option: Mapping[str, Any], value: object, resolved: dict[str, Any], channel: Channel
    ) -> object:
        kind = option["type"]
        if kind in {STRING, INTEGER, NUMBER, BOOLEAN}:
            named = {choice["name"]: choice["value"] for choice in option.get("choices", ())}
            return named.get(str(value), value)
        if kind == ATTACHMENT:
            assert isinstance(value, Upload)
            return self._attached(value, resolved, channel)
        for key, entries in self._resolved([value], channel).items():
            resolved.setdefault(key, {}).update(entries)
        return str(value.id)  # type: ignore[attr-defined]

    def _attached(self, upload: Upload, resolved: dict[str, Any], channel: Channel) -> str:
        """A file that the person attaches, kept in a message nobody sees."""
        holder = self.backend.post(channel, self.user, {"content": ""}, [upload], seen_by=self.user.id)
        entry = holder.payload["attachments"][0]
        if upload.content_type:
            entry["content_type"] = upload.content_type
        resolved.setdefault("attachments", {})[entry["id"]] = {**entry, "ephemeral": True}
        return str(entry["id"])

    def _resolved(self, values: Sequence[object], channel: Channel) -> dict[str, dict[str, Any]]:
        guild = self.world.guild_of(channel)
        found: dict[str, dict[str, Any]] = {}
        for value in values:
            if isinstance(value, User):
                found.setdefault("users", {})[str(value.id)] = payloads.user(value)
                if guild and value.id in guild.members:
                    member = payloads.member(guild.members[value.id], with_user=False)
                    granted = str(guild.permissions_of(value.id, channel))
                    found.setdefault("members", {})[str(value.id)] = {**member, "permissions": granted}
            elif isinstance(value, Channel):
                granted = str(guild.permissions_of(self.user.id, value)) if guild else "0"
                shown = {**payloads.channel(value, guild), "permissions": granted}
                found.setdefault("channels", {})[str(value.id)] = shown
            elif guild:
                role = value
                found.setdefault("roles", {})[str(role.id)] = payloads.role(role, 1)  # type: ignore[attr-defined, arg-type]
        return found


def _leaf(data: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The options that hold values, by name, below any subcommand."""
    options = data["options"]
    while options and options[0]["type"] in NESTED:
        options = options[0]["options"]
    return {option["name"]: option for option in options}


def _fits(option: Mapping[str, Any], value: object) -> bool:
    """What Discord's client checks before it sends."""
    choices = [choice["value"] for choice in option.get("choices", ())]
    if choices and value not in choices:
        return False
    kind = option["type"]
    if kind == STRING:
        return isinstance(value, str) and option.get("min_length", 0) <= len(value) <= option.get(
            "max_length", 6000
        )
    if kind == BOOLEAN:
        return isinstance(value, bool)
    if kind in {INTEGER, NUMBER}:
        low, high = option.get("min_value", -(2**53)), option.get("max_value", 2**53)
        whole = kind == NUMBER or isinstance(value, int)
        return (
            isinstance(value, int | float) and not isinstance(value, bool) and whole and low <= value <= high
        )
    return True


def _by_name(answers: Mapping[str, object]) -> dict[str, object]:
    return {name.replace("_", " ").casefold(): value for name, value in answers.items()}


def _filled(row: Mapping[str, Any], answers: Mapping[str, object]) -> dict[str, Any]:
    """A row or label of a modal with what the person wrote; what they left alone keeps its value."""
    if "component" in row:
        inner = _field(row["component"], answers, label=row.get("label", ""))
        return {"type": row["type"], "id": row.get("id") or 1, "component": inner}
    if "components" in row:
        fields = [_field(each, answers, label=each.get("label", "")) for each in row["components"]]
        return {"type": row["type"], "id": row.get("id") or 1, "components": fields}
    return {"type": row["type"], "id": row.get("id") or 1}


def _field(field: Mapping[str, Any], answers: Mapping[str, object], *, label: str) -> dict[str, Any]:
    names = (label.replace("_", " ").casefold(), str(field["custom_id"]).replace("_", " ").casefold())
    value = next((answers[name] for name in names if name in answers), None)
    shown: dict[str, Any] = {
        "type": field["type"],
        "id": field.get("id") or 1,
        "custom_id": field["custom_id"],
    }
    if field["type"] == 4:
        text = str(value) if value is not None else field.get("value") or ""
        assert text or not field.get("required", True), f"the modal requires {label!r}"
        assert not text or (field.get("min_length") or 0) <= len(text) <= (field.get("max_length") or 4000)
        return {**shown, "value": text}
    chosen = value if isinstance(value, list | tuple) else [] if value is None else [value]
    return {**shown, "values": [str(getattr(each, "id", each)) for each in chosen]}
