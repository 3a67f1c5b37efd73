"""Photographs the exported page of the example articles: light, dark, on a phone, in Arabic.

python docs/pictures/page.py        (or `make docs-pictures`; needs Chromium)
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from bot.app import App, build
from bot.core.export import Wanted
from bot.core.exports import FormatName
from bot.core.linklists import Given
from bot.settings import Settings
from store.values import TERMINAL_GUILD, Actor

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
ARTICLES = HERE.parent.parent / "examples" / "articles"
MODERATOR = Actor(id=1, name="Maya", moderator=True)


async def main() -> None:
    """Read the examples, write the pages, photograph them."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit(
            "No Chromium here. Install it (Debian: apt-get install chromium fonts-noto-core) and try again."
        )
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/pages.sqlite3")
        async with build(settings, inline_reader=True) as app:
            for article in sorted(ARTICLES.glob("*.html")):
                await app.sources.paste(TERMINAL_GUILD, MODERATOR, article.read_bytes(), given=Given())
            await _photograph_pages(app, browser, Path(folder))


async def _photograph_pages(app: App, browser: str, folder: Path) -> None:
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


if __name__ == "__main__":
    asyncio.run(main())
