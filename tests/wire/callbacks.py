"""The HTTP operations by which a bot answers an interaction: the callback, and its webhook afterwards.

Taking back a "thinking" is no answer yet: a bot does so to go on in private. Must import no discord.py.
"""

import time
from typing import Any

from tests.wire import limits, payloads
from tests.wire.backend import Backend
from tests.wire.interactions import Callback, Interaction, metadata
from tests.wire.limits import EPHEMERAL
from tests.wire.payloads import LOADING
from tests.wire.problems import Problem, invalid_form
from tests.wire.rest import NOTHING, Answer, Call, Route, refuse, unknown
from tests.wire.world import Message

SLASH_MESSAGE, REPLY, MENU_MESSAGE = 20, 19, 23


def _callback(backend: Backend, call: Call) -> Answer:
    interaction = backend.interactions.first(call.number("interaction_id"), call.path["interaction_token"])
    kind, data = call.body["type"], call.body.get("data") or {}
    if not interaction.allows(kind):
        raise invalid_form(
            [Problem(("type",), "BASE_TYPE_CHOICES", f"{kind} does not answer a {interaction.kind.name}")]
        )
    _check(interaction, call, kind, data)
    interaction.callback = Callback(kind)
    interaction.first_sign = time.monotonic() - interaction.sent_at
    _act(backend, interaction, call, data)
    backend.changes.notify()
    return (200, _told(backend, interaction)) if call.flag("with_response") else NOTHING


def _check(interaction: Interaction, call: Call, kind: int, data: dict[str, Any]) -> None:
    if kind == Callback.MESSAGE:
        refuse(limits.new_message(data, call.sizes))
    elif kind == Callback.UPDATE and interaction.source:
        if interaction.source.deleted:
            unknown(10008, "Message")
        refuse(limits.edited_message(data, call.sizes, interaction.source.payload))
    elif kind == Callback.MODAL:
        refuse(limits.modal(data))
    elif kind == Callback.CHOICES:
        refuse(limits.choices(data))


def _act(backend: Backend, interaction: Interaction, call: Call, data: dict[str, Any]) -> None:
    match interaction.callback:
        case Callback.MESSAGE:
            interaction.original = _post(backend, interaction, call, data)
        case Callback.DEFER:
            interaction.waiting = True
            flags = (data.get("flags") or 0) & EPHEMERAL
            interaction.original = _post(backend, interaction, call, {"flags": flags | LOADING})
        case Callback.DEFER_UPDATE:
            interaction.original = interaction.source
        case Callback.UPDATE if interaction.source:
            interaction.original = interaction.source
            backend.edit(interaction.source, data, call.uploads)
        case Callback.MODAL:
            interaction.modal = data
        case Callback.CHOICES:
            interaction.choices = list(data.get("choices") or ())
        case _:
            pass


def _post(backend: Backend, interaction: Interaction, call: Call, body: dict[str, Any]) -> Message:
    private = bool((body.get("flags") or 0) & EPHEMERAL)
    extra = {
        "type": MENU_MESSAGE if interaction.menu else SLASH_MESSAGE,
        "application_id": str(backend.world.application_id),
        "webhook_id": str(backend.world.application_id),
        "interaction_metadata": metadata(interaction),
    }
    return backend.post(
        interaction.channel,
        backend.world.bot,
        body,
        call.uploads,
        seen_by=interaction.user.id if private else None,
        extra=extra,
    )


def _told(backend: Backend, interaction: Interaction) -> dict[str, Any]:
    """What ``with_response`` gives back."""
    told: dict[str, Any] = {"id": str(interaction.id), "type": int(interaction.kind)}
    callback, message = interaction.callback, interaction.original
    if message is not None:
        told |= {
            "response_message_id": str(message.id),
            "response_message_loading": interaction.waiting,
            "response_message_ephemeral": message.seen_by is not None,
        }
    if message is None or callback not in {Callback.MESSAGE, Callback.UPDATE}:
        return {"interaction": told}
    shown = payloads.message(message, viewer=backend.world.bot.id)
    return {"interaction": told, "resource": {"type": int(callback), "message": shown}}


def _interaction(backend: Backend, call: Call) -> Interaction:
    return backend.interactions.answered(call.number("webhook_id"), call.path["webhook_token"])


def _follow_up(backend: Backend, call: Call) -> Answer:
    """A follow-up; the first after a deferred answer takes its place, and is as private as that was."""
    interaction = _interaction(backend, call)
    refuse(limits.new_message(call.body, call.sizes))
    if interaction.waiting and interaction.original:
        _resolve(backend, interaction, call)
        return 200, payloads.message(interaction.original, viewer=backend.world.bot.id)
    message = _post(backend, interaction, call, call.body)
    message.payload["type"] = REPLY
    interaction.followups.append(message)
    backend.changes.notify()
    return 200, payloads.message(message, viewer=backend.world.bot.id)


def _resolve(backend: Backend, interaction: Interaction, call: Call) -> None:
    """Put the real answer in the place of "thinking"."""
    assert interaction.original
    interaction.original.payload["flags"] &= ~LOADING
    interaction.waiting = False
    backend.edit(interaction.original, call.body, call.uploads)
    interaction.updates += 1
    backend.changes.notify()


def _target(backend: Backend, call: Call) -> tuple[Interaction, Message]:
    """The message that a webhook's path names, @original or an id, which must be of that interaction."""
    interaction = _interaction(backend, call)
    wanted = call.path.get("message_id")
    own = [interaction.original, *interaction.followups]
    message = (
        own[0] if wanted is None else next((each for each in own if each and str(each.id) == wanted), None)
    )
    if message is None or message.deleted:
        unknown(10008, "Message")
    return interaction, message


def _get_own(backend: Backend, call: Call) -> Answer:
    _, message = _target(backend, call)
    return 200, payloads.message(message, viewer=backend.world.bot.id)


def _edit_own(backend: Backend, call: Call) -> Answer:
    interaction, message = _target(backend, call)
    refuse(limits.edited_message(call.body, call.sizes, message.payload))
    if message is interaction.original and interaction.waiting:
        _resolve(backend, interaction, call)
    else:
        backend.edit(message, call.body, call.uploads)
        interaction.updates += 1
        backend.changes.notify()
    return 200, payloads.message(message, viewer=backend.world.bot.id)


def _delete_own(backend: Backend, call: Call) -> Answer:
    interaction, message = _target(backend, call)
    backend.delete(message)
    if message is interaction.original and interaction.waiting:
        interaction.waiting = False
    else:
        interaction.updates += 1
    return NOTHING


WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
OWN = tuple(
    route
    for where in (f"{WEBHOOK}/messages/@original", f"{WEBHOOK}/messages/{{message_id}}")
    for route in (("GET", where, _get_own), ("PATCH", where, _edit_own), ("DELETE", where, _delete_own))
)
ROUTES: tuple[Route, ...] = (
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", _callback),
    ("POST", WEBHOOK, _follow_up),
    *OWN,
)
