"""Draws the pictures of docs/ from what the bot really sends: example articles in, Discord's components out, painted.

    python docs/pictures/make.py        (or `make docs-pictures`; needs Chromium)

The painting is ours and only resembles Discord's; the words, their order and the buttons are the bot's own.
"""

import asyncio
import html
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.app import App, build
from bot.core.sources import Given
from bot.discord.layout import Place, layout
from bot.discord.questions import Answers, Question
from bot.settings import Settings
from store.values import TERMINAL_GUILD, Actor

HERE = Path(__file__).resolve().parent
ARTICLES = HERE.parent.parent / "examples" / "articles"
MODERATOR = Actor(id=1, name="Maya", moderator=True)
PICTURES = {
    "timeline": ("/timeline topic:Sharaa", Question(kind="timeline", text="Sharaa")),
    "who": ("/who name:Firqat al-Ghuraba", Question(kind="who", text="Firqat al-Ghuraba")),
    "ask": (
        "/ask question:When was Sharaa appointed?",
        Question(kind="ask", text="When was Sharaa appointed?"),
    ),
}
TEXT, SEPARATOR, CONTAINER, ROW, BUTTON = 10, 14, 17, 1, 2
WIDTH = 640
TALLEST = 1600
STYLE = """
body { margin: 0; padding: 16px; background: #313338; color: #dbdee1; font: 15px/1.38 "Noto Sans", sans-serif; }
.asked { color: #949ba4; font-size: 13px; margin: 0 0 6px; } .asked b { color: #a8b4ff; font-weight: 600; }
.box { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid var(--accent); border-radius: 8px;
       padding: 12px 16px; max-width: 560px; }
.text { margin: 0 0 8px; } h3 { font-size: 17px; margin: 0 0 2px; color: #f2f3f5; } b { color: #f2f3f5; }
small { color: #949ba4; font-size: 12px; } a { color: #00a8fc; text-decoration: none; }
hr { border: 0; border-top: 1px solid #3f4147; margin: 8px 0; }
.row { display: flex; gap: 8px; margin-top: 8px; }
.menu, .button { border-radius: 6px; font-size: 14px; padding: 7px 12px; }
.menu { background: #1e1f22; color: #949ba4; flex: 1; } .menu::after { content: "⌄"; float: right; }
.button { background: #4e5058; color: #fff; } .first { background: #5865f2; } .off { opacity: .5; }
"""


async def main() -> None:
    """Read the examples, ask, draw."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit(
            "No Chromium here. Install it (Debian: apt-get install chromium fonts-noto-core) and try again."
        )
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/pictures.sqlite3")
        async with build(settings, inline_reader=True) as app:
            for page in sorted(ARTICLES.glob("*.html")):
                await app.sources.paste(TERMINAL_GUILD, MODERATOR, page.read_bytes(), given=Given())
            for name, (asked, question) in PICTURES.items():
                page = Path(folder) / f"{name}.html"
                page.write_text(document(asked, await components(app, question)), encoding="utf-8")
                await asyncio.to_thread(photograph, browser, page, HERE / f"{name}.png")


async def components(app: App, question: Question) -> list[dict[str, Any]]:
    """The first page of an answer as the bot sends it."""
    answered = await Answers(app).page(TERMINAL_GUILD, question)
    return layout(answered.page, Place(1, answered.number, answered.count)).to_components()


def document(asked: str, parts: list[dict[str, Any]]) -> str:
    """A page that shows one message."""
    body = "".join(piece for part in parts for piece in paint(part))
    said = f"<p class=asked>Maya used <b>{html.escape(asked)}</b></p>"
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><div id=all>{said}{body}</div>"


def paint(part: dict[str, Any]) -> Iterator[str]:
    """One component as HTML."""
    inner = "".join(piece for child in part.get("components", ()) for piece in paint(child))
    kind = part["type"]
    if kind == CONTAINER:
        yield f'<div class=box style="--accent: #{part.get("accent_color") or 0:06x}">{inner}</div>'
    elif kind == TEXT:
        yield f"<p class=text dir=auto>{markdown(part['content'])}</p>"
    elif kind == SEPARATOR:
        yield "<hr>"
    elif kind == ROW:
        yield f"<div class=row>{inner}</div>"
    elif kind == BUTTON:
        label = part.get("label") or part.get("emoji", {}).get("name", "")
        look = f"button{' first' if part.get('style') == 1 else ''}{' off' if part.get('disabled') else ''}"
        yield f'<span class="{look}">{html.escape(label)}</span>'
    else:
        yield f"<span class=menu>{html.escape(part.get('placeholder', ''))}</span>"


def markdown(text: str) -> str:
    """The few marks of Discord's markdown that the bot itself writes."""
    lines: list[str] = []
    for line in text.split("\n"):
        shown = html.escape(line, quote=False)
        shown = re.sub(r"(?<!\\)\[(.+?)\]\((https?://[^)\s]+)\)", r"<a>\1</a>", shown)
        shown = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", shown)
        shown = re.sub(r"\\([\\*_`~|>\[\]()#.-])", r"\1", shown)
        if shown.startswith("### "):
            shown = f"<h3>{shown[4:]}</h3>"
        elif shown.startswith("-# "):
            shown = f"<small>{shown[3:]}</small>"
        lines.append(shown)
    return "<br>".join(lines).replace("</h3><br>", "</h3>")


def photograph(browser: str, page: Path, picture: Path) -> None:
    """The page as a PNG, cut to its content."""
    quiet = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--disable-background-networking",
    ]
    size = f"--window-size={WIDTH},{TALLEST}"
    taken = page.with_suffix(".png")
    subprocess.run(  # noqa: S603 - the browser found above, on a page of ours
        [browser, *quiet, "--force-device-scale-factor=1.5", size, f"--screenshot={taken}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=60,
    )
    cut(taken, picture)


def cut(taken: Path, picture: Path) -> None:
    """Drop the empty ground below the message."""
    from PIL import Image, ImageChops  # noqa: PLC0415 - drawing only

    image = Image.open(taken).convert("RGB")
    ground = Image.new("RGB", image.size, image.getpixel((0, image.height - 1)))
    _, _, _, bottom = ImageChops.difference(image, ground).getbbox() or (0, 0, 0, image.height)
    image.crop((0, 0, image.width, min(image.height, bottom + 24))).quantize(64).save(picture, optimize=True)


if __name__ == "__main__":
    asyncio.run(main())
