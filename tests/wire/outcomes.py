"""What came of an interaction, as the person who acted sees it, and how a message reads.

Must import no discord.py.
"""

from dataclasses import dataclass
from typing import Any

from tests.wire.interactions import Interaction
from tests.wire.limits import walk
from tests.wire.world import Message

BUTTON = 2
SELECTS = frozenset({3, 5, 6, 7, 8})
Component = dict[str, Any]


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
    """Every word a person reads in a message, labels of buttons and options included."""
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
        if component["type"] in {BUTTON, *SELECTS}
    ]


def find_component(message: Message, wanted: str) -> Component:
    """The button or select with that label, custom_id, emoji or placeholder, else LookupError."""
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
