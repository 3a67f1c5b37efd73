"""How much script a reader's filter costs on an exported page of many events, in a real Chromium.

    python benchmarks/page.py [EVENTS]

Prints milliseconds of script (Chromium's own ``ScriptDuration``), of style and of layout for opening the page and, as
the median of several, for a search, a name, a period and a zoom. The goal is a filter of 5,000 events under 50 ms of
script.
"""

import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import CDPSession, Page  # noqa: E402 - the path comes first

from bot.core.answers import Period  # noqa: E402 - likewise
from bot.core.exports import FORMATS, FormatName, Heading  # noqa: E402 - likewise
from parsers.dates.span import DateSpan  # noqa: E402 - likewise
from parsers.names.values import Certainty, NameKind  # noqa: E402 - likewise
from parsers.values import DatedBy  # noqa: E402 - likewise
from store.values import (  # noqa: E402 - likewise
    EntityId,
    EntityRef,
    EventId,
    EventView,
    GuildId,
    SourceId,
    SourceRef,
)
from tests.core.exports.browser import CHROMIUM, browser, opened  # noqa: E402 - likewise

TARGET = 50
TURNS = 7
PRESS = "node => node.click()"  # without the looks that Playwright takes before a press of its own
MEASURED = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")
WORDS = ("truce", "camp", "convoy", "army", "mayor", "north", "river", "border", "talks", "council", "night")
NAMES = tuple(
    EntityRef(id=EntityId(n), name=f"Name {n} al-{WORDS[n % len(WORDS)].title()}", kind=NameKind.PERSON)
    for n in range(400)
)


def events(count: int) -> Iterator[EventView]:
    """Events over fifteen years, in their order."""
    chance = random.Random(7)  # noqa: S311 - the same ones each time
    made = datetime(2025, 10, 24, tzinfo=UTC)
    for number in range(count):
        site = chance.randrange(40)
        source = SourceRef(
            id=SourceId(site + 1), url=f"https://site{site}.example/{number}", title=f"Report {number} from the north",
            site=f"Site {site}", published=made, language="en", added_by="", added_at=made,
        )  # fmt: skip
        yield EventView(
            id=EventId(number + 1),
            span=DateSpan.of_day(date(2011, 1, 1) + timedelta(days=number * 5400 // count)),
            date_text=None,
            dated_by=DatedBy.TEXT,
            rule="clause",
            text=" ".join(chance.choices(WORDS, k=28)) + ".",
            attribution=None,
            certainty=chance.choice(list(Certainty)),
            entities=tuple(chance.sample(NAMES, 3)),
            sources=(source,),
        )


def write(count: int, path: Path) -> None:
    """The page of that many events."""
    heading = Heading(guild=GuildId(0), topic=None, period=Period(), made_at=datetime.now(UTC))
    form = FORMATS[FormatName.HTML].form(heading)
    path.write_text(form.begin() + "".join(map(form.event, events(count))) + form.end(), encoding="utf-8")


def costs(session: CDPSession, page: Page, act: Callable[[], object]) -> dict[str, float]:
    """Milliseconds that the browser spent for what ``act`` sets off."""

    def now() -> dict[str, float]:
        found = session.send("Performance.getMetrics")["metrics"]
        return {each["name"]: each["value"] * 1000 for each in found if each["name"] in MEASURED}

    before = now()
    act()
    page.wait_for_timeout(400)
    return {name: value - before[name] for name, value in now().items()}


def tell(what: str, found: list[dict[str, float]]) -> None:
    """A line of medians."""
    middle = [statistics.median(each[name] for each in found) for name in MEASURED]
    print(f"{what:28}" + "".join(f"{value:9.1f}" for value in middle))


def main() -> None:
    """Open, then filter in turns."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    if CHROMIUM is None:
        sys.exit("No Chromium here. Install it (Debian: apt-get install chromium) and try again.")
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        path = Path(folder) / "page.html"
        write(count, path)
        there = opened(chromium, path.as_uri())
        session = there.context.new_cdp_session(there.page)
        session.send("Performance.enable")
        print(f"{count} events, {path.stat().st_size / 1e6:.1f} MB; ms of   script    style   layout")
        measure(there.page, session)
        assert there.said == [], there.said
        print(f"goal: each filter under {TARGET} ms of script")


def measure(page: Page, session: CDPSession) -> None:
    """The page's own opening, and each way to filter."""
    box = page.get_by_role("searchbox")
    name = page.locator("#facets input").first
    since = page.get_by_role("slider").first
    closer, whole = page.locator("#closer"), page.locator("#whole")
    tell("opening, all built", [costs(session, page, page.reload)])
    ways: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "a search": (lambda: box.fill("convoy truce"), lambda: box.fill("")),
        "a name": (lambda: name.evaluate(PRESS), lambda: name.evaluate(PRESS)),
        "a period": (lambda: since.press("PageUp"), lambda: since.press("Escape")),
        "a zoom": (lambda: closer.evaluate(PRESS), lambda: whole.evaluate(PRESS)),
    }
    for what, (there, back) in ways.items():
        pairs = [(costs(session, page, there), costs(session, page, back)) for _ in range(TURNS)]
        tell(what, [pair[0] for pair in pairs])
        tell(f"{what}, taken back", [pair[1] for pair in pairs])


if __name__ == "__main__":
    main()
