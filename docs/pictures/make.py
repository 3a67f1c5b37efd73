"""Draws the pictures of docs/discord.md from what the bot really sends: examples in, Discord's components out, painted.

    python docs/pictures/make.py [command ...]        (or `make docs-pictures`; needs Chromium)

Each command is asked in the order of ``ASKED``, over the example articles. A new command needs its line there and its
section in docs/discord.md.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from aiohttp import web
from painting import IMAGE, PHONE, TEXT, Look, document, photograph
from seat import GUILD, MODERATOR, Attachment, Member, Seat

from bot.app import App, build
from bot.core.linklists import Given
from bot.discord.client import Dateline
from bot.settings import Settings
from bot.words import name_of
from store.values import Actor, GuildId

HERE = Path(__file__).resolve().parent
ARTICLES = HERE.parent.parent / "examples" / "articles"
LINKS = Attachment("links.csv", b"url,title\nhttps://news.example/one,One\nnot a link,Two\n")
CHANNEL = "#news"
MEMBER = Member(9)
PORT = 8008
FEED = f"http://127.0.0.1:{PORT}/rss"
RSS = b"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Wire</title></channel></rss>"

ASKED: dict[str, dict[str, Any]] = {
    "timeline": {"topic": "Sharaa"},
    "who": {"name": "Firqat al-Ghuraba"},
    "ask": {"question": "When was Sharaa appointed?"},
    "on": {"date": "January 2025"},
    "search": {"text": "camp OR ceasefire"},
    "chart": {"topic": "Sharaa", "since": "2024"},
    "export": {"format": "csv", "topic": "Sharaa"},
    "watch add": {"topic": "Sharaa", "quiet": "22-7", "zone": "Asia/Damascus"},
    "watch list": {},
    "watch remove": {"watch": "w1"},
    "suggest": {"url": "https://news.example/suggested"},
    "review": {},
    "source list": {},
    "source add": {"url": "https://news.example/added"},
    "source paste": {},
    "source show": {"source": "s1"},
    "source refresh": {"source": "s1"},
    "source remove": {"source": "s2"},
    "source restore": {"source": "s2"},
    "source import": {"file": LINKS},
    "name suggestions": {},
    "name merge": {"keep": "Firqat al-Ghuraba", "other": "Idlib"},
    "name split": {"name": "Firqat al-Ghuraba"},
    "name rename": {"name": "Firqat al-Ghuraba", "new": "Foreigners' Brigade"},
    "name alias": {"name": "Foreigners' Brigade", "alias": "Ghuraba"},
    "event show": {"event": "e1"},
    "event date": {"event": "e1", "date": "late January 2025"},
    "event hide": {"event": "e1"},
    "event restore": {"event": "e1"},
    "undo": {},
    "audit": {},
    "settings watch": {"channel": CHANNEL},
    "settings show": {},
    "settings unwatch": {"channel": CHANNEL},
    "settings answers": {"private": True},
    "settings setup": {},
    "settings moderators": {"member": MEMBER},
    "settings posters": {"member": MEMBER},
    "settings guidelines": {},
    "settings suggestions": {"limit": 5},
    "settings language": {"language": "fr"},
    "settings timezone": {"zone": "Asia/Damascus"},
    "settings detail": {"detail": "all"},
    "settings retention": {"days": 90},
    "feed add": {"url": FEED},
    "feed list": {},
    "feed remove": {"feed": "f1"},
    "about": {},
    "help": {},
    "privacy": {},
}
DARK_AND_WIDE = Look()
IN_ARABIC = ("timeline", "chart", "who", "help", "audit")
LOOKS = {
    "timeline-light": Look(light=True),
    "timeline-phone": Look(width=PHONE),
    "timeline-ar-phone": Look(width=PHONE),
}
"""Pictures of an answer that is shown already, in another theme or as wide as a phone."""


async def main() -> None:
    """Read the examples, ask, draw."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit(
            "No Chromium here. Install it (Debian: apt-get install chromium fonts-noto-core) and try again."
        )
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            database_url=f"sqlite:///{folder}/pictures.sqlite3",
            fetch_allow_networks=("127.0.0.0/8",),
            fetch_allow_ports=(80, 443, PORT),
        )
        async with feed_server(), build(settings, inline_reader=True) as app:
            for page in sorted(ARTICLES.glob("*.html")):
                maya = Actor(id=MODERATOR, name="Maya", moderator=True)
                await app.sources.paste(GuildId(GUILD), maya, page.read_bytes(), given=Given())
            for name, page in (await asked_pages(app, settings)).items():
                if not sys.argv[1:] or name.replace("-", " ") in sys.argv[1:]:
                    place = Path(folder) / f"{name}.html"
                    place.write_text(page, encoding="utf-8")
                    width = LOOKS.get(name, DARK_AND_WIDE).width
                    await asyncio.to_thread(photograph, browser, place, HERE / f"{name}.png", width)


@asynccontextmanager
async def feed_server() -> AsyncIterator[None]:
    """A feed on this machine, for the pictures of /feed."""
    site = web.Application()
    site.router.add_get("/rss", _rss)
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", PORT).start()
    try:
        yield
    finally:
        await runner.cleanup()


async def _rss(_: web.Request) -> web.Response:
    return web.Response(body=RSS, content_type="application/rss+xml")


async def asked_pages(app: App, settings: Settings) -> dict[str, str]:
    """Every picture's page by its name."""
    bot = Dateline(app, settings, message_content=True)
    await bot.add_parts()
    bot.command_ids = {command.name: number for number, command in enumerate(bot.tree.get_commands(), 1)}
    pages = {
        name: await answer(bot, "timeline", ASKED["timeline"], "ar" if "-ar" in name else "en-US", look)
        for name, look in LOOKS.items()
    }
    pages |= {f"{name}-ar": await answer(bot, name, ASKED[name], "ar") for name in IN_ARABIC}
    return pages | {
        name.replace(" ", "-"): await answer(bot, name, given, "en-US") for name, given in ASKED.items()
    }


async def answer(
    bot: Dateline, name: str, given: dict[str, Any], locale: str, look: Look = DARK_AND_WIDE
) -> str:
    """What the bot sends when the command is used."""
    command: Any = bot.tree
    for word in name.split():
        command = command.get_command(word)
    seat = Seat(bot, command, locale)
    options = {key: seat.channel if value is CHANNEL else value for key, value in given.items()}
    binding = [] if command.binding is None else [command.binding]
    await command.callback(*binding, seat, **options)
    asked = typed(name, given, locale)
    if seat.form is not None:
        return document(asked, seat.form.to_dict()["components"], look, title=seat.form.title)
    if "view" in seat.sent:
        return document(asked, seat.sent["view"].to_components(), replace(look, locale=locale))
    files = seat.sent.get("files") or [each for each in (seat.sent.get("file"),) if each]
    pictures = [each for each in files if each.filename.endswith(".png")]
    if pictures:
        shown = [{"type": IMAGE, "png": each.fp.read()} for each in pictures]
        return document(asked, [{"type": TEXT, "content": seat.sent["content"]}, *shown], look)
    names = "".join(f"\n📎 `{each.filename}`" for each in files)
    return document(asked, [{"type": TEXT, "content": f"{seat.sent['content']}{names}"}], look)


def typed(name: str, given: dict[str, Any], locale: str) -> str:
    """The command as its user sees it in their client."""
    words = name.split()
    keys = [".".join(("cmd", *words[: end + 1])) for end in range(len(words))]
    names = [name_of(key, locale) or word for key, word in zip(keys, words, strict=True)]
    options = [
        f"{name_of(f'opt.{key}', locale) or key}:{getattr(value, 'filename', value)}"
        for key, value in given.items()
    ]
    return " ".join(("/" + " ".join(names), *options))


if __name__ == "__main__":
    asyncio.run(main())
