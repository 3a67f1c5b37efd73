"""Dateline's main job on the example articles: read them, ask, export, and (on a terminal) chat.

Everything is kept in ``demo/`` beside this repository's README; delete the folder to start afresh.
"""

import sys
from pathlib import Path

from bot.app import App, build
from bot.cli import transfer, verbs
from bot.cli.chat import answer, converse
from bot.cli.running import guarded, show
from bot.logs import configure_logging
from bot.settings import Settings

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "demo"
QUESTIONS = ("/timeline Sharaa", "/who Firqat al-Ghuraba")


async def main() -> None:
    """Read, ask, export, chat."""
    configure_logging("ERROR", "text")
    FOLDER.mkdir(exist_ok=True)
    settings = Settings(database_url=f"sqlite:///{FOLDER / 'dateline.sqlite3'}")
    async with build(settings, inline_reader=True) as app:
        await read_articles(app)
        for question in QUESTIONS:
            say(f"\n» {question}")
            await answer(app, question)
        say("\n» /export format:csv")
        show(await transfer.export(app, "csv", output=FOLDER / "timeline.csv"), as_json=False)
    if sys.stdin.isatty() and sys.stdout.isatty():
        say("")
        await converse(settings)
    else:
        say("\nOn a terminal you could ask on from here: dateline chat")


async def read_articles(app: App) -> None:
    """Add each example article; one that is there already is left alone."""
    for page in sorted((HERE / "articles").glob("*.html")):
        say(f"» /source add {page.relative_to(HERE.parent)}")
        show(await verbs.source_add(app, str(page)), as_json=False)


def say(line: str) -> None:
    """Print a line at once, also into a pipe."""
    print(line, flush=True)  # noqa: T201 - a demonstration speaks


if __name__ == "__main__":
    sys.exit(guarded(main))
