"""An interaction as the library hands it over, which records what is answered and by which way."""

from types import SimpleNamespace
from typing import Any

import discord

from bot.discord.answering import Answering
from bot.errors import DatelineError


def http_error(code: int, status: int = 404) -> discord.HTTPException:
    """Discord's refusal with this code."""

    class Response:
        def __init__(self) -> None:
            self.status = status
            self.reason = "refused"

    kind = {403: discord.Forbidden, 404: discord.NotFound}.get(status, discord.HTTPException)
    return kind(Response(), {"code": code, "message": "refused"})  # type: ignore[arg-type]


class FakeChannel(discord.abc.Messageable):
    def __init__(self, log: list[tuple[str, dict[str, Any]]], name: str) -> None:
        self._log = log
        self._name = name

    async def send(self, **message: Any) -> None:  # type: ignore[override]
        self._log.append((self._name, message))


class FakeResponse:
    """The first answer; ``refuse`` is what Discord says to it."""

    def __init__(self, log: list[tuple[str, dict[str, Any]]], refuse: discord.HTTPException | None) -> None:
        self._log = log
        self._refuse = refuse
        self._done = False

    def is_done(self) -> bool:
        return self._done

    async def _answer(self, kind: str, message: dict[str, Any]) -> None:
        if self._refuse is not None:
            raise self._refuse
        self._done = True
        self._log.append((kind, message))

    async def defer(self, **options: Any) -> None:
        await self._answer("defer", options)

    async def send_message(self, **message: Any) -> None:
        await self._answer("send", message)

    async def edit_message(self, **message: Any) -> None:
        await self._answer("edit", message)


class FakeFollowup:
    def __init__(self, log: list[tuple[str, dict[str, Any]]]) -> None:
        self._log = log
        self.refuse: discord.HTTPException | None = None

    async def send(self, **message: Any) -> None:
        if self.refuse is not None:
            raise self.refuse
        self._log.append(("followup", message))


class FakeInteraction:
    """``log`` has each call in order as (way, arguments)."""

    def __init__(self, *, refuse: discord.HTTPException | None = None) -> None:
        self.log: list[tuple[str, dict[str, Any]]] = []
        self.response = FakeResponse(self.log, refuse)
        self.followup = FakeFollowup(self.log)
        self.channel = FakeChannel(self.log, "channel")
        self.user = FakeChannel(self.log, "direct message")
        self.type = discord.InteractionType.application_command
        self.command = None
        self.extras: dict[str, Any] = {}
        self.data = {"custom_id": "x"}
        self.message = None
        self.locale = discord.Locale.american_english
        self.client = SimpleNamespace(answering=Answering())

    async def delete_original_response(self) -> None:
        self.log.append(("delete", {}))

    async def edit_original_response(self, **message: Any) -> None:
        self.log.append(("edit original", message))

    @property
    def ways(self) -> list[str]:
        return [way for way, _ in self.log]

    @property
    def said(self) -> str:
        """The text of the last message."""
        view = self.log[-1][1]["view"]
        return "\n".join(
            item.content for item in view.walk_children() if isinstance(item, discord.ui.TextDisplay)
        )

    @property
    def private(self) -> bool:
        """Whether the last message was for the asker alone."""
        return bool(self.log[-1][1].get("ephemeral"))


class Refusal(DatelineError):
    """A refusal that quotes what was typed."""

    def __init__(self, given: str) -> None:
        super().__init__("bad_date", given=given)
