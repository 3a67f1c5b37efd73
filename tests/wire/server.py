"""The loopback Discord: one aiohttp server with the HTTP API under /api/v10 and the gateway under
/gateway.

Every request is recorded, held against Discord's OpenAPI document and the limits that it leaves out, and
answered as Discord would. What Discord would refuse is answered with Discord's refusal *and* kept in
``violations``; ``assert_clean`` at a test's end fails for it. Our own answers are held against the same
document (``own_faults``).

Must import no discord.py.
"""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self

from aiohttp import BodyPartReader, web

from tests.wire import callbacks, rest
from tests.wire.backend import Backend, Upload
from tests.wire.contract import Contract, find_contract
from tests.wire.faults import Faults
from tests.wire.problems import ApiError, Problem, Violation
from tests.wire.ratelimits import RateLimits, Verdict
from tests.wire.rest import Answer, Call, Handler
from tests.wire.world import World

log = logging.getLogger(__name__)

API = "/api/v10"
TOKENLESS = ("/interactions/", "/webhooks/")
HARMLESS = {401}
"""Statuses that tell of the token, not of the message."""


class Loopback:
    """A small Discord on a port of 127.0.0.1; an async context manager."""

    def __init__(
        self,
        world: World | None = None,
        *,
        heartbeat_interval: float = 41.25,
        contract: Contract | None = None,
    ) -> None:
        self.world = world or World()
        self.backend = Backend(self.world, heartbeat_interval=heartbeat_interval)
        self.contract = contract or find_contract()
        self.faults = Faults()
        self.limits = RateLimits()
        self.calls: list[Call] = []
        self.violations: list[Violation] = []
        self.own_faults: list[Violation] = []
        self._tolerated: set[int] = set()
        self._runner: web.AppRunner | None = None
        self.port = 0

    @property
    def changes(self):
        return self.backend.changes

    @property
    def gateway(self):
        return self.backend.gateway

    @property
    def api_url(self) -> str:
        """What DISCORD_API_URL is set to."""
        return f"http://127.0.0.1:{self.port}{API}"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=32 * 1024 * 1024)
        app.router.add_get("/gateway", self.gateway.handle)
        app.router.add_get("/gateway/", self.gateway.handle)
        app.router.add_get("/attachments/{channel_id}/{number}/{name}", self._attachment)
        for method, template, handler in (*rest.ROUTES, *callbacks.ROUTES):
            app.router.add_route(method, API + template, self._serving(template, handler))
        app.router.add_route("*", "/{rest:.*}", self._unknown)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self.backend.origin = f"http://127.0.0.1:{self.port}"
        self.gateway.url = f"ws://127.0.0.1:{self.port}/gateway"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.gateway.drop()
        if self._runner:
            await self._runner.cleanup()

    def tolerate(self, *codes: int) -> None:
        """Let refusals with these of Discord's codes pass: the test has brought them about itself."""
        self._tolerated.update(codes)

    def assert_clean(self) -> None:
        """Fail if Discord would have refused anything, if an interaction got no sign, or if the loopback
        itself erred.

        What is told once is not told again.
        """
        silent = self.backend.interactions.unanswered()
        told = [
            *map(str, self.forgive()),
            *(f"never answered: {each.kind.name} {each.name}" for each in silent),
        ]
        faults, self.own_faults = self.own_faults, []
        for interaction in silent:
            interaction.lose()
        assert not told, "Discord would have refused or shown a failure:\n" + "\n".join(told)
        assert not faults, (
            "the loopback erred or answered otherwise than Discord's document says:\n"
            + "\n".join(map(str, faults))
        )

    def forgive(self) -> list[Violation]:
        """Hand out what was held against the bot, and forget it."""
        found, self.violations = self.violations, []
        return found

    def calls_to(self, method: str, part: str) -> list[Call]:
        """The recorded requests of ``method`` whose template contains ``part``, in order."""
        return [call for call in self.calls if call.method == method and part in call.template]

    def _serving(
        self, template: str, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            call = await self._read(request, template)
            self.calls.append(call)
            verdict = self.limits.take(call.method, template, call.path)
            status, body, verdict = await self._answer(call, handler, verdict)
            self.changes.notify()
            if body is None:
                return web.Response(status=status, headers=verdict.headers)
            return _json(body, status, verdict.headers)

        return serve

    async def _answer(self, call: Call, handler: Handler, verdict: Verdict) -> tuple[int, Any, Verdict]:
        fault = self.faults.meet(call.method, call.template)
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        limited = (fault and fault.limited) or verdict
        if limited.retry_after is not None:
            body = {
                "message": "You are being rate limited.",
                "retry_after": limited.retry_after,
                "global": limited.is_global,
            }
            return 429, body, limited
        if fault and fault.error:
            return fault.error.status, fault.error.body, verdict
        status, body = self._judged(call, handler)
        return status, body, verdict

    def _judged(self, call: Call, handler: Handler) -> Answer:
        try:
            self._check(call)
            status, body = handler(self.backend, call)
        except ApiError as error:
            self._hold_against(call, error)
            return error.status, error.body
        except Exception as error:  # the boundary between the bot's faults and the loopback's own
            log.exception("the loopback failed at %s", call)
            self.own_faults.append(Violation(str(call), (Problem((), "LOOPBACK", repr(error)),)))
            return 500, {"message": "500: Internal Server Error", "code": 0}
        if self.contract and (
            problems := self.contract.check_response(call.method, call.template, status, body)
        ):
            self.own_faults.append(Violation(f"{call.method} {call.template} -> {status}", tuple(problems)))
        return status, body

    def _check(self, call: Call) -> None:
        if not call.authorised and call.template != "/gateway" and not call.template.startswith(TOKENLESS):
            raise ApiError(401, 0, "401: Unauthorized")
        if self.contract is None:
            return
        problems = self.contract.check_request(
            call.method,
            call.template,
            content_type=call.content_type,
            body=call.body,
            query=call.query,
            path=call.path,
        )
        rest.refuse(problems)

    def _hold_against(self, call: Call, error: ApiError) -> None:
        if error.status in HARMLESS or error.code in self._tolerated or self._arranged(call):
            return
        own = error.problems or (Problem((), str(error.code), error.message),)
        late = self._lateness(call)
        self.violations.append(Violation(f"{error.status} to {call}", (*own, *late)))

    def _arranged(self, call: Call) -> bool:
        """Whether a test lost or expired that interaction on purpose."""
        token = call.path.get("interaction_token") or call.path.get("webhook_token") or ""
        interaction = self.backend.interactions.by_token.get(token)
        return interaction is not None and (interaction.lost or interaction.expired)

    def _lateness(self, call: Call) -> tuple[Problem, ...]:
        interaction = self.backend.interactions.by_token.get(call.path.get("interaction_token", ""))
        if interaction is None or interaction.callback is not None:
            return ()
        waited = call.at - interaction.sent_at
        late = waited > self.backend.interactions.first_answer
        return (Problem((), "LATE", f"first answer after {waited:.1f} s"),) if late else ()

    async def _read(self, request: web.Request, template: str) -> Call:
        body, uploads = None, ()
        content_type = request.content_type if request.body_exists else None
        if content_type == "multipart/form-data":
            body, uploads = await _read_form(request)
        elif content_type == "application/json":
            body = await request.json()
        return Call(
            method=request.method,
            template=template,
            path=dict(request.match_info),
            query=dict(request.query),
            content_type=content_type,
            body=body,
            uploads=tuple(uploads),
            authorised=request.headers.get("Authorization") == f"Bot {self.world.token}",
            at=time.monotonic(),
        )

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        problem = Problem(
            (), "UNKNOWN_OPERATION", "the loopback has no such operation; add it, or the bot should not ask"
        )
        self.violations.append(Violation(f"{request.method} {request.path}", (problem,)))
        return _json({"message": "404: Not Found", "code": 0}, 404, {})

    async def _attachment(self, request: web.Request) -> web.StreamResponse:
        wanted = f"/{request.match_info['number']}/"
        for message in self._messages():
            for each in message.payload["attachments"]:
                if wanted in each["url"]:
                    return web.Response(
                        body=message.files[each["filename"]], content_type=each["content_type"]
                    )
        return web.Response(status=404)

    def _messages(self) -> Iterable[Any]:
        for channel in self.world.channels.values():
            yield from channel.messages.values()


def _json(body: object, status: int, headers: Mapping[str, str]) -> web.Response:
    """A JSON answer with the very content type that Discord sends: discord.py takes a charset behind it
    for text.
    """
    return web.Response(
        body=json.dumps(body).encode(), status=status, headers={**headers, "Content-Type": "application/json"}
    )


async def _read_form(request: web.Request) -> tuple[Any, list[Upload]]:
    """The JSON and the files of a multipart form."""
    body: Any = None
    uploads: list[Upload] = []
    form = await request.multipart()
    while (part := await form.next()) is not None:
        if not isinstance(part, BodyPartReader):
            continue
        data = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            body = json.loads(data)
        else:
            uploads.append(
                Upload(part.name or "", part.filename or "", data, part.headers.get("Content-Type"))
            )
    return body, uploads
