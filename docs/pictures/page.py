"""Photographs the exported page of the example articles: light, dark, on a phone, in Arabic."""

from pathlib import Path

from playwright.async_api import Browser, async_playwright

from bot.app import App
from bot.core.export import Wanted
from bot.core.exports import FormatName
from store.values import TERMINAL_GUILD

HERE = Path(__file__).resolve().parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
TABLET = {"width": 1100, "height": 900}
PHONE = {"width": 390, "height": 844}
PICTURES = {
    "page-light": ("en", "light", TABLET),
    "page-dark": ("en", "dark", TABLET),
    "page-phone": ("en", "light", PHONE),
    "page-arabic": ("ar", "light", TABLET),
}
SINCE = "2010"


async def photograph_pages(app: App, browser: str, folder: Path) -> None:
    """Writes each picture beside this file; ``folder`` takes the pages."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=browser, args=FLAGS)
        for name, (locale, scheme, size) in PICTURES.items():
            page = folder / f"{name}.html"
            wanted = Wanted(format=FormatName.HTML, topic="Sharaa", since=SINCE, language=locale)
            with page.open("wb") as out:
                await app.export.write(TERMINAL_GUILD, wanted, out)
            await _photograph(chromium, page, HERE / f"{name}.png", color_scheme=scheme, viewport=size)
        await chromium.close()


async def _photograph(chromium: Browser, page: Path, picture: Path, **look: object) -> None:
    from PIL import Image  # noqa: PLC0415 - drawing only

    context = await chromium.new_context(device_scale_factor=1.5, **look)  # type: ignore[arg-type]
    tab = await context.new_page()
    await tab.goto(page.as_uri())
    await tab.wait_for_selector("#list:not([aria-busy])", state="attached")
    await tab.screenshot(path=picture)
    await context.close()
    Image.open(picture).convert("RGB").quantize(64).save(picture, optimize=True)
