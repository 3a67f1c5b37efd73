"""What a supervisor and Prometheus ask of a running process, over HTTP: ``/live``, ``/ready`` and ``/metrics``.

``HEALTH_PORT`` switches it on. It answers on the event loop that does the work: a loop that hangs doesn't answer, which
is what ``/live`` is for. No label is the id of a guild or a person. Must import no front end.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

from bot.app import App
from bot.core.health import Measures
from bot.errors import Misconfigured, StoreUnavailable

LOOK_EVERY = 0.5
"""Seconds between looks at how late the event loop is."""

_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30)

log = logging.getLogger(__name__)


class Metrics(Measures):
    """Everything that is measured, in a registry of its own: tests make as many as they like."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        PlatformCollector(registry=registry)
        self._links = Counter("dateline_links", "Tries at links.", ["outcome"], registry=registry)
        self._answers = Histogram(
            "dateline_interactions_seconds",
            "From a command or a press to its whole answer.",
            ["asked", "outcome"],
            buckets=_SECONDS,
            registry=registry,
        )
        self._lag = Histogram(
            "dateline_loop_lag_seconds",
            "How late the event loop is.",
            buckets=(0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
            registry=registry,
        )
        self._waiting = Gauge("dateline_queue_links", "Links that wait, in all guilds.", registry=registry)
        self._oldest = Gauge(
            "dateline_queue_oldest_seconds", "For how long the oldest unread link waits.", registry=registry
        )
        self._restarts = Gauge(
            "dateline_reader_restarts", "Reading processes replaced before their time.", registry=registry
        )
        self._ready = Gauge("dateline_ready", "1 while nothing is missing.", registry=registry)

    def link_ended(self, outcome: str) -> None:
        """Count it."""
        self._links.labels(outcome).inc()

    def answered(self, asked: str, outcome: str, seconds: float) -> None:
        """Count it and its time."""
        self._answers.labels(asked, outcome).observe(seconds)

    async def watch_loop(self) -> None:
        """Measure the loop's lag for as long as the program runs."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + LOOK_EVERY
            await asyncio.sleep(LOOK_EVERY)
            self._lag.observe(max(0.0, loop.time() - due))

    async def render(self, app: App) -> bytes:
        """All of it as Prometheus reads it; without the database what it doesn't know stays as it was."""
        self._ready.set(not await app.health.missing())
        self._restarts.set(app.health.reader_restarts)
        with suppress(StoreUnavailable):
            depth = await app.health.queue()
            self._waiting.set(depth.waiting)
            self._oldest.set(app.health.waiting_seconds(depth))
        return generate_latest(self.registry)


@asynccontextmanager
async def serving(app: App) -> AsyncGenerator[int | None]:
    """Answers while the block runs, if the settings give a port; yields the port.

    Raises Misconfigured("health_port") when it can't be had.
    """
    host, port = app.settings.health_host, app.settings.health_port
    if port is None:
        yield None
        return
    app.health.measures = metrics = Metrics()
    runner = web.AppRunner(_site(app, metrics), access_log=None, shutdown_timeout=1)
    await runner.setup()
    watching = asyncio.create_task(metrics.watch_loop(), name="loop lag")
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise Misconfigured("health_port", host=host, port=str(port), reason=error.strerror) from error
        bound: int = runner.addresses[0][1]
        log.info("health and metrics on http://%s:%d", host, bound)
        yield bound
    finally:
        watching.cancel()
        await runner.cleanup()


def _site(app: App, metrics: Metrics) -> web.Application:
    async def live(_request: web.Request) -> web.Response:
        return web.json_response({"live": True})

    async def ready(_request: web.Request) -> web.Response:
        missing = await app.health.missing()
        return web.json_response({"ready": not missing, "missing": missing}, status=503 if missing else 200)

    async def figures(_request: web.Request) -> web.Response:
        return web.Response(body=await metrics.render(app), headers={"Content-Type": CONTENT_TYPE_LATEST})

    site = web.Application()
    site.add_routes([web.get("/live", live), web.get("/ready", ready), web.get("/metrics", figures)])
    return site
