"""Paints Discord's components as a page of HTML, and has a browser take its picture.

The painting is ours and only resembles Discord's; the words, their order and the buttons are the bot's own.
"""

import base64
import html
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_time

TEXT, SEPARATOR, CONTAINER, ROW, BUTTON, FIELD, LABEL, IMAGE = 10, 14, 17, 1, 2, 4, 18, 11
WIDTH = 640
TALLEST = 2400
PHONE = 390
DARK = {
    "ground": "#313338",
    "text": "#dbdee1",
    "dim": "#949ba4",
    "name": "#a8b4ff",
    "box": "#2b2d31",
    "line": "#3f4147",
    "strong": "#f2f3f5",
    "link": "#00a8fc",
    "deep": "#1e1f22",
    "ping": "#3c4270",
    "pinged": "#c9cdfb",
    "button": "#4e5058",
    "label": "#ffffff",
}
LIGHT = {
    "ground": "#ffffff",
    "text": "#313338",
    "dim": "#5c5e66",
    "name": "#4752c4",
    "box": "#f2f3f5",
    "line": "#d9dade",
    "strong": "#060607",
    "link": "#006ce7",
    "deep": "#e3e5e8",
    "ping": "#dfe1fb",
    "pinged": "#4752c4",
    "button": "#d4d7dc",
    "label": "#1e1f22",
}
STYLE = """
body { margin: 0; padding: 16px; background: var(--ground); color: var(--text);
       font: 15px/1.38 "Noto Sans", "Noto Sans Arabic", sans-serif; }
.asked { color: var(--dim); font-size: 13px; margin: 0 0 6px; } .asked b { color: var(--name); font-weight: 600; }
.box { background: var(--box); border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 8px;
       padding: 12px 16px; max-width: 560px; box-sizing: border-box; }
.text { margin: 0 0 8px; unicode-bidi: plaintext; overflow-wrap: anywhere; }
h3 { font-size: 17px; margin: 0 0 2px; color: var(--strong); } b { color: var(--strong); }
small { color: var(--dim); font-size: 12px; } a { color: var(--link); text-decoration: none; }
hr { border: 0; border-top: 1px solid var(--line); margin: 8px 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.menu, .button { border-radius: 6px; font-size: 14px; padding: 7px 12px; }
.menu { background: var(--deep); color: var(--dim); flex: 1; } .menu::after { content: "⌄"; float: inline-end; }
.ping { background: var(--ping); color: var(--pinged); border-radius: 3px; padding: 0 2px; unicode-bidi: isolate; }
.sign { color: #fff; border-radius: 4px; padding: 0 4px; font-size: 11px; font-weight: 700; }
.time { background: var(--deep); border-radius: 3px; padding: 0 2px; }
code { background: var(--deep); border-radius: 3px; padding: 1px 4px; font-size: 13px; } blockquote { margin: 2px 0;
       border-inline-start: 4px solid var(--button); padding-inline-start: 10px; }
u { text-decoration-color: var(--dim); } img { max-width: 100%; }
.field { background: var(--deep); border-radius: 4px; padding: 8px 10px; margin: 2px 0 10px; min-height: 18px; }
.button { background: var(--button); color: var(--label); }
.first { background: #5865f2; color: #fff; } .off { opacity: .5; }
"""


SIGNS = {
    "✅": ("✓", "#3f8f5b"),
    "💬": ("…", "#3b6ea8"),
    "🚫": ("–", "#b3353c"),
    "🗑️": ("×", "#72767d"),
    "⏸️": ("॥", "#72767d"),
    "👤": ("●", "#3b6ea8"),
    "👥": ("●●", "#3b6ea8"),
    "📍": ("▾", "#b3353c"),
    "📎": ("+", "#72767d"),
}
"""What stands for an emoji: a mark on a colour."""


@dataclass(frozen=True, slots=True)
class Look:
    """How wide a message is painted, in which theme, and whose times are told in it."""

    width: int = WIDTH
    light: bool = False
    locale: str = "en-US"


def document(asked: str, parts: list[dict[str, Any]], look: Look, *, title: str = "") -> str:
    """A page that shows one message (or a form, with its ``title``) under what was asked."""
    body = with_signs("".join(piece for part in parts for piece in paint(part)))
    body = with_times(body, look.locale)
    colours = "; ".join(f"--{name}: {colour}" for name, colour in (LIGHT if look.light else DARK).items())
    if title:
        body = f'<div class=box style="--accent: #5865f2"><h3>{html.escape(title)}</h3>{body}</div>'
    said = f"<p class=asked dir=auto>Maya used <b>{html.escape(asked)}</b></p>"
    style = f"<style>:root {{ {colours} }} {STYLE}</style>"
    return f"<!doctype html><meta charset=utf-8>{style}<div id=all>{said}{body}</div>"


def paint(part: dict[str, Any]) -> Iterator[str]:
    """One component as HTML."""
    inner = "".join(piece for child in part.get("components", ()) for piece in paint(child))
    kind = part["type"]
    if kind == CONTAINER:
        yield f'<div class=box style="--accent: #{part.get("accent_color") or 0:06x}">{inner}</div>'
    elif kind == TEXT:
        yield f"<div class=text dir=auto>{markdown(part['content'])}</div>"
    elif kind == SEPARATOR:
        yield "<hr>"
    elif kind == ROW:
        yield f"<div class=row>{inner}</div>"
    elif kind == BUTTON:
        label = part.get("label") or part.get("emoji", {}).get("name", "")
        look = f"button{' first' if part.get('style') == 1 else ''}{' off' if part.get('disabled') else ''}"
        yield f'<span class="{look}">{html.escape(label)}</span>'
    elif kind == IMAGE:
        data = base64.b64encode(part["png"]).decode()
        yield f'<img width=400 src="data:image/png;base64,{data}">'
    elif kind == LABEL:
        hint = f"<br><small>{html.escape(part['description'])}</small>" if part.get("description") else ""
        yield f"<b>{html.escape(part['label'])}</b>{hint}<div class=field></div>"
    else:
        yield f"<span class=menu>{html.escape(part.get('placeholder', ''))}</span>"


def with_signs(page: str) -> str:
    """The page with the signs of states drawn: not every machine has a font for them."""
    for sign, (mark, colour) in SIGNS.items():
        page = page.replace(sign, f'<span class=sign style="background: {colour}">{mark}</span>')
    return page


def with_times(page: str, locale: str) -> str:
    """The page with Discord's times as a reader of that language in UTC sees them."""

    def told(match: re.Match[str]) -> str:
        at = datetime.fromtimestamp(int(match[1]), UTC)
        language = locale.replace("-", "_")
        shown = format_date(at, "long", locale=language)
        if match[2] == "f":
            shown = f"{shown} {format_time(at, 'short', locale=language)}"
        return f"<span class=time>{shown}</span>"

    return re.sub(r"&lt;t:(\d+):([a-zA-Z])&gt;", told, page)


def markdown(text: str) -> str:
    """The marks of Discord's markdown that the bot itself writes."""
    return "".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    shown = html.escape(line, quote=False)
    shown = re.sub(r"(?<!\\)\[(.+?)\]\((https?://[^)\s]+)\)", r"<a>\1</a>", shown)
    shown = re.sub(r"`([^`]+)`", r"<code>\1</code>", shown)
    shown = re.sub(r"\*\*(.+?)\*\*(?!\*)", r"<b>\1</b>", shown)
    shown = re.sub(r"(?<!\\)__(.+?)__", r"<u>\1</u>", shown)
    shown = re.sub(
        r"&lt;(@|#)(\d+)&gt;", lambda match: f"<span class=ping>{match[1]}{_named(match)}</span>", shown
    )
    shown = re.sub(r"&lt;/([^:&]+):\d+&gt;", r"<span class=ping>/\1</span>", shown)
    shown = re.sub(r"\\([\\*_`~|:&\[\]()#.+-])", r"\1", shown)
    for mark, tag in (("### ", "h3"), ("-# ", "small"), ("&gt; ", "blockquote")):
        if shown.startswith(mark):
            return f"<{tag} dir=auto style='display: block'>{shown[len(mark) :]}</{tag}>"
    return f"<div dir=auto>{shown}</div>"


def _named(match: re.Match[str]) -> str:
    return "Maya" if match[1] == "@" else "news"


def photograph(browser: str, page: Path, picture: Path, width: int = WIDTH) -> None:
    """The page as a PNG, cut to its content."""
    quiet = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--disable-background-networking",
    ]
    size = f"--window-size={width},{TALLEST}"
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
