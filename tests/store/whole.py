"""Something in every table: what is counted, copied, upgraded or proven must not forget one."""

from datetime import timedelta

from parsers.names.values import NameKind
from store.feeds import add_feed
from store.models import AlertRow, TwinRow
from tests.parsers.test_copies import REPORT, half
from tests.store.build import GUILD, MODERATOR, NOW, OTHER, Name, day, make_reading, put
from tests.store.test_copies import published
from tests.store.test_guilds import READING, live

NAMES = [Name("Ahmed Rahal"), Name("Azaz", NameKind.PLACE)]
TOLD_TWICE = (
    "Ahmed Rahal was appointed governor of Azaz.",
    "Azaz got Ahmed Rahal as its newly appointed governor.",
)


async def fill(session):
    """The life of one guild, with a cluster, a copy, likely twins, a feed and news untold; and a second guild."""
    await live(session, GUILD)
    await put(session, READING, key="z", guild=OTHER)
    for number, told in enumerate(TOLD_TWICE):
        await put(session, make_reading([(told, day("2025-10-20"))], NAMES), key=f"told{number}")
    await put(session, published("One", REPORT), key="one.example/a")
    await put(session, published("Two", half(REPORT)), key="two.example/b")
    feed = {"url": "https://news.example/feed", "url_key": "news.example/feed", "every": timedelta(hours=1)}
    await add_feed(session, GUILD, **feed, actor=MODERATOR, at=NOW)
    session.add(_likely_twins())
    await session.merge(AlertRow(guild_id=GUILD, watch_id=1, event_id=1))
    await session.flush()


def _likely_twins():
    return TwinRow(
        guild_id=GUILD,
        one=1,
        other=2,
        reason="spelling",
        worth=90,
        ready=True,
        one_name="Firqat",
        other_name="Harem",
        quotes=[[1, "Firqat al-Ghuraba left Harem."]],
        found_at=NOW,
    )
