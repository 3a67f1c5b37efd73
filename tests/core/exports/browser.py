"""A real Chromium for the exported page: no network, and it notes every request, message and dialog."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
BUILT = "#list:not([aria-busy])"
PATIENCE = 60_000  # milliseconds: the machine may be busy


@dataclass
class Opened:
    """A page that is open, and what it did that it shouldn't."""

    page: "Page"
    context: "BrowserContext"
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def shown(self) -> list[str]:
        """The ids of the events that a reader sees in the list, in its order."""
        return self.page.eval_on_selector_all(
            ".event", "all => all.filter(each => each.checkVisibility()).map(each => each.id)"
        )

    def status(self) -> str:
        """What a screen reader was told last."""
        return self.page.locator("#status").inner_text()


@contextmanager
def browser() -> Iterator["Browser"]:
    """Chromium as it is installed; nothing is downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS), timeout=PATIENCE)
        yield running
        running.close()


def opened(running: "Browser", address: str, **options: object) -> Opened:
    """The page at a ``file:`` address, built to its end, in a context of its own."""
    context = running.new_context(**{"viewport": {"width": 1200, "height": 900}, **options})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    it = Opened(page, context)
    page.on("request", lambda request: it.requests.append(request.url))
    page.on("console", lambda message: it.said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: it.said.append(f"error: {error}"))

    def refuse(dialog):
        it.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", refuse)
    context.route(
        "**", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort()
    )
    page.goto(address)
    page.wait_for_selector(BUILT, state="attached")
    return it
